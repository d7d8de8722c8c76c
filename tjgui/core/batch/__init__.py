"""What the user hands in: the mapping and the ad CSVs, read and checked.

Knows models, errors, wording.
"""
