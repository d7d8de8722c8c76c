"""Campaign and creative IDs: ten ASCII digits, always text, never a number."""

from __future__ import annotations

import re

from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import Message

#: How many digits an ID has (site-contract).
ID_DIGITS = 10
#: What an ID looks like.
ID = re.compile(rf"[0-9]{{{ID_DIGITS}}}")

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
    what = Message("id_length", cell=shown(value), count=len(value), digits=ID_DIGITS)
    if len(value) < ID_DIGITS:
        return what, Message("two_sentences", first=_COPY_AGAIN, second=Message("leading_zeros"))
    return what, _COPY_AGAIN
