"""File > Checkpoints.

Knows toolkit, theme, language.
"""
