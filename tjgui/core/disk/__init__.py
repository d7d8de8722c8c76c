"""Files that must survive a crash, and the data folder that holds them.

Knows models, errors.
"""
