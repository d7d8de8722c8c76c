"""Colours, icons, spacing.

Knows core.models for the status icons.
"""
