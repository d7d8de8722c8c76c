"""Values of a message that each language formats in its own way: lengths of time and lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from tjgui.core.wording.message import Message

_MINUTE = 60
_HOUR = 3600
#: An estimated length of time is rounded to multiples of this many seconds.
_STEP = 5


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: "2 s", "3 min 40 s", "1 h 50 min"."""

    seconds: float

    @classmethod
    def about(cls, seconds: float) -> Self:
        """Return an estimated length of time: in steps of five seconds, and never zero."""
        steps = max(_STEP, _STEP * round(seconds / _STEP))
        return cls(float(steps if steps < _HOUR else _MINUTE * round(seconds / _MINUTE)))


class Way(StrEnum):
    """How a list is written."""

    AND = "and"  #: "a, b and c"
    COMMAS = "commas"  #: "a, b, c"
    BARS = "bars"  #: "a | b | c"


@dataclass(frozen=True, slots=True, init=False)
class Listed:
    """Several words, numbers or messages, one after the other."""

    items: tuple[str | float | Message | Duration | Listed, ...]
    way: Way

    def __init__(self, items: Iterable[str | float | Message | Duration | Listed], way: Way = Way.AND) -> None:
        object.__setattr__(self, "items", tuple(items))
        object.__setattr__(self, "way", way)
