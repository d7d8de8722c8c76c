"""What a run would do, shown before its first click.

Knows toolkit, language.
"""
