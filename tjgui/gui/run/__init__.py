"""Starting, steering and showing a run.

Knows every room above this line.
"""
