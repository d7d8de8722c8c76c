"""The subcommands, one file each: its options, and what it does.

cli.py knows it. What several commands share is in `output`, `exits`, `batch_options` and `site_options`.
"""
