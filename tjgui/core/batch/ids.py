"""Campaign and creative ids: ten ASCII digits, text from the first byte to the last, never a number."""

from __future__ import annotations

import re

from tjgui.core.batch.problems import shown

#: How many digits an id has (site-contract).
ID_DIGITS = 10
#: What an id looks like.
ID = re.compile(rf"[0-9]{{{ID_DIGITS}}}")

#: What spreadsheets make of ids: 1.03E+09, 1,03E+09, 1032473171.0, 1,032,473,171, ="1032473171", '1032473171.
_DAMAGED = re.compile(
    r"""[+-]?[0-9]+(?:[.,][0-9]*)?[eE][+-]?[0-9]+
      | [+-]?[0-9]+[.,][0-9]*
      | [+-]?[0-9]{1,3}(?:[.,'\u2019\ \u00a0\u202f][0-9]{3})+(?:[.,][0-9]*)?
      | ="?[0-9]+"?
      | ['\u2019][0-9]+
    """,
    re.VERBOSE,
)
_FORMAT_AS_TEXT = "In the spreadsheet, format the column as text, paste the ids again and save the file as CSV."
_COPY_AGAIN = "Copy the id from the site again: it has 10 digits and nothing else."


def id_fault(value: str) -> tuple[str, str] | None:
    """Return what is wrong with an id and what to do; None where nothing is."""
    if ID.fullmatch(value):
        return None
    if not value.strip():
        return "is empty", "Fill in the id, which has 10 digits."
    if value != value.strip() and ID.fullmatch(value.strip()):
        return f"{shown(value)} has blanks around the id", "Remove the blanks before and after the digits."
    if _DAMAGED.fullmatch(value.strip()):
        return f"{shown(value)} is an id that a spreadsheet changed into a number", _FORMAT_AS_TEXT
    return _not_an_id(value)


def _not_an_id(value: str) -> tuple[str, str]:
    if not value.isdecimal():
        return f"{shown(value)} is not an id of 10 digits", _COPY_AGAIN
    if not value.isascii():
        return f"{shown(value)} is written with digits other than 0 to 9", _COPY_AGAIN
    what = f"{shown(value)} has {len(value)} digit{'s' if len(value) != 1 else ''}, an id has {ID_DIGITS}"
    if len(value) < ID_DIGITS:
        return what, f"{_COPY_AGAIN} A spreadsheet drops leading zeros unless the column is formatted as text."
    return what, _COPY_AGAIN
