"""The subcommands besides upload and check.

cli.py knows it.
"""
