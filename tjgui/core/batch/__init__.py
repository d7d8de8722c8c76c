"""The user's files: the mapping and the ad CSVs, read and checked.

Knows models, errors, wording.
"""
