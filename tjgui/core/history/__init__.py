"""What was ever uploaded, across all batches: kept beside the checkpoints, searched, and rebuilt from them.

The checkpoints are the authority for resuming; the loss of the history loses nothing but the past.

Knows checkpoint, disk, batch, models, errors.
"""
