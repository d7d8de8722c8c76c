"""The order in which people count: ad 2 comes before ad 10."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGITS = re.compile(r"\d+")
_LONGEST = 20


@lru_cache(maxsize=1 << 17)
def natural_key(text: str) -> str:
    """Return a text to sort by: numbers by their value, upper and lower case alike."""
    return _DIGITS.sub(lambda number: number[0].zfill(_LONGEST), text.casefold())
