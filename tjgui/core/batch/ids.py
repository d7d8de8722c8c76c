"""Campaign and creative IDs: ASCII digits, usually ten, always text, never a number."""

from __future__ import annotations

import re

from tjgui.core.models import CsvLimits
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import Message

#: How many digits an ID usually has (site-contract).
ID_DIGITS = CsvLimits().id_digits
#: More digits are no ID.
_MOST_DIGITS = 20
#: What an ID looks like, whatever its length.
ID = re.compile(rf"[0-9]{{1,{_MOST_DIGITS}}}")

#: What spreadsheets turn IDs into: 1.03E+09, 1,03E+09, 1032473171.0, 1,032,473,171, ="1032473171", '1032473171.
_DAMAGED = re.compile(
    r"""[+-]?[0-9]+(?:[.,][0-9]*)?[eE][+-]?[0-9]+
      | [+-]?[0-9]+[.,][0-9]*
      | [+-]?[0-9]{1,3}(?:[.,'\u2019\ \u00a0\u202f][0-9]{3})+(?:[.,][0-9]*)?
      | ="?[0-9]+"?
      | ['\u2019][0-9]+
    """,
    re.VERBOSE,
)
_COPY_AGAIN = Message("copy_id", digits=ID_DIGITS)


def id_fault(value: str) -> tuple[Message, Message] | None:
    """Return what is wrong with an ID and what to do; None if it is valid."""
    if ID.fullmatch(value):
        return None
    if not value.strip():
        return Message("cell_empty"), Message("fill_in_id", digits=ID_DIGITS)
    if value != value.strip() and ID.fullmatch(value.strip()):
        return Message("id_spaces", cell=shown(value)), Message("remove_spaces")
    if _DAMAGED.fullmatch(value.strip()):
        return Message("id_spreadsheet", cell=shown(value)), Message("format_as_text")
    return not_an_id(value)


def not_an_id(value: str) -> tuple[Message, Message]:
    """Return why a cell that is filled in is not an ID, and what to do."""
    if not value.isdecimal():
        return Message("id_not_digits", cell=shown(value), digits=ID_DIGITS), _COPY_AGAIN
    if not value.isascii():
        return Message("id_other_digits", cell=shown(value)), _COPY_AGAIN
    return Message("id_length", cell=shown(value), count=len(value), digits=ID_DIGITS), _COPY_AGAIN


def unusual_length(value: str, digits: int) -> tuple[Message, Message] | None:
    """Return that an ID has another length than the site's usually have, and what to do; None if it has not."""
    if len(value) == digits:
        return None
    what = Message("id_length", cell=shown(value), count=len(value), digits=digits)
    if len(value) < digits:
        return what, Message("two_sentences", first=Message("check_id"), second=Message("leading_zeros"))
    return what, Message("check_id")
