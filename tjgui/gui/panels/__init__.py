"""Log, problems and causes, below the table.

Knows campaigns and desktop.
"""
