"""Everything that turns values into the user's language.

Knows core, no widget.
"""
