"""The table of campaigns and its filters.

Knows theme, language, toolkit.
"""
