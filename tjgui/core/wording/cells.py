"""Content of the user's files, made safe to show in a message."""

from __future__ import annotations

from tjgui.core.plain_text import is_one_line

#: How many characters of a cell are shown.
_LONGEST_SHOWN = 60


def shown(value: str, longest: int = _LONGEST_SHOWN) -> str:
    """Shorten a long cell, and write invisible characters as their codes; the text quotes it."""
    cut = value[:longest]
    if is_one_line(cut):
        return f"{cut}…" if len(value) > len(cut) else cut
    visible = "".join(
        character if character.isprintable() and (character == " " or not character.isspace()) else _code(character)
        for character in cut
    )
    return f"{visible}…" if len(value) > len(cut) else visible


def _code(character: str) -> str:
    return f"<U+{ord(character):04X}>"
