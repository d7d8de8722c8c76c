"""What stands in the user's files, made fit for being shown inside a message."""

from __future__ import annotations

#: How much of a cell is shown.
_LONGEST_SHOWN = 60


def shown(value: str) -> str:
    """Cut a cell where it is long, and write invisible characters as their codes; the text quotes it."""
    cut = value[:_LONGEST_SHOWN]
    visible = "".join(
        character if character.isprintable() and (character == " " or not character.isspace()) else _code(character)
        for character in cut
    )
    return f"{visible}…" if len(value) > len(cut) else visible


def _code(character: str) -> str:
    return f"<U+{ord(character):04X}>"
