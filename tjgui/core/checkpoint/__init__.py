"""The record of what happened to each campaign, and the ways of storing it.

Knows disk, models, errors.
"""
