"""A batch beside its checkpoint: status, counts, estimate, changes, causes.

Knows batch and checkpoint.
"""
