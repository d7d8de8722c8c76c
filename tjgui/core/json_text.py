"""JSON from a file that anybody may have written: no number in it can do harm.

A number that JSON or Python cannot hold (NaN, 1e999, an integer of a thousand digits) is read as its text. A reader
that expects a number takes it for invalid, and whoever keeps what it does not know writes it again, as valid JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from math import isfinite
from typing import Any, Final

#: More digits are text; Python refuses to convert some thousands of them.
_MOST_DIGITS: Final = 300

#: Makes an object of its names and values, of which some may be there twice.
Pairs = list[tuple[str, Any]]


def parsed_json(data: bytes | str, make_object: Callable[[Pairs], dict[str, Any]] | None = None) -> Any:  # noqa: ANN401 - any JSON
    """Return what a file says. Raises `ValueError`, also for what is nested too deeply."""
    try:
        return json.loads(data, parse_float=_float, parse_int=_int, parse_constant=str, object_pairs_hook=make_object)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def _float(text: str) -> float | str:
    number = float(text)
    return number if isfinite(number) else text


def _int(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits
