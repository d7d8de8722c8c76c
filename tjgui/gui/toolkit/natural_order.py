"""The order in which people count: ad 2 comes before ad 10."""

from __future__ import annotations

import re

_DIGITS = re.compile(r"\d+")
_LONGEST = 20
_MOST_KEPT = 250_000
#: A dictionary of texts costs the garbage collector nothing; the entries of an `lru_cache` would.
_kept: dict[str, str] = {}


def natural_key(text: str) -> str:
    """Return a text to sort by: numbers by their value, upper and lower case alike. It is kept for the next time."""
    key = _kept.get(text)
    if key is None:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        key = _kept[text] = _DIGITS.sub(lambda number: number[0].zfill(_LONGEST), text.casefold())
    return key
