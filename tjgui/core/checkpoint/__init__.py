"""What happened to each campaign, and every way of storing it.

Knows disk, models, errors.
"""
