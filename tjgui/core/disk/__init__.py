"""Files that must survive a crash, and the data folder they are in.

Knows models, errors.
"""
