"""A batch beside its checkpoint: status, counts, estimate, changes, and causes of failure.

Knows batch and checkpoint.
"""
