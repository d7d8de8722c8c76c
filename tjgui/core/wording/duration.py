"""Lengths of time in words."""

from __future__ import annotations

_MINUTE = 60
_HOUR = 3600
#: A time left is told in steps of so many seconds; nobody knows it better.
_STEP = 5


def duration(seconds: float) -> str:
    """Return a rough duration in words: "45 s", "3 min 40 s", "1 h 50 min"."""
    rounded = max(_STEP, _STEP * round(seconds / _STEP))
    if rounded < _MINUTE:
        return f"{rounded} s"
    if rounded < _HOUR:
        return f"{rounded // _MINUTE} min" + (f" {rounded % _MINUTE} s" if rounded % _MINUTE else "")
    minutes = round(seconds / _MINUTE)
    return f"{minutes // _MINUTE} h" + (f" {minutes % _MINUTE} min" if minutes % _MINUTE else "")
