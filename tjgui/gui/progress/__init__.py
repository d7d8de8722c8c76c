"""How far a run is.

Knows theme, language, toolkit.
"""
