"""A message: its code and the values in it. It becomes text last, in the reader's language.

Nothing compares, groups, counts or translates finished sentences: the code says which message it is. Command line, log
file, checkpoint and reports are in English (`str`); the window looks up the template in its own language
(`tjgui.gui.language.messages`). Both fill in the values with `put_into_words`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from string import Formatter
from types import MappingProxyType
from typing import Any, Final, Protocol

from tjgui.core.plain_text import bounded, one_line
from tjgui.core.wording.texts import TEXTS
from tjgui.core.wording.values import Duration, Listed, Way

#: What a message may contain. An int is a count, so its digits are grouped; a number that is a label, such as a row or
#: an HTTP status, is given as text.
Value = "str | int | float | Message | Duration | Listed"

#: The code for text from elsewhere: the site, the system, or an older checkpoint.
QUOTED: Final = "quoted"


class Message:
    """One message of the program: a code from `TEXTS` and its values. Immutable; equal by code and values.

    Of a text with two forms, the value ``count`` chooses one: for 1, or for any other number. Raises `KeyError` for an
    unknown code, and for a gap without a value.
    """

    __slots__ = ("code", "values")

    code: str
    values: Mapping[str, Any]

    def __init__(self, code: str, /, **values: str | float | Message | Duration | Listed) -> None:
        missing = gaps(code) - values.keys()
        if missing:
            raise KeyError(f"the message {code!r} lacks {', '.join(sorted(missing))}")
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "values", MappingProxyType(values))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a message does not change ({name} = {value!r})")

    @classmethod
    def quoting(cls, text: str) -> Message:
        """Return text from elsewhere as a message, cleaned and up to a limit; empty text is the empty message."""
        said = bounded(text)
        return cls(QUOTED, text=said) if said else NOTHING

    @classmethod
    def of(cls, text: Message | str) -> Message:
        """Return a message unchanged, and text as a message that quotes it."""
        return text if isinstance(text, Message) else cls.quoting(text)

    @property
    def template(self) -> str:
        """The English text with its gaps; of two forms, the one that ``count`` selects."""
        text = TEXTS[self.code]
        if isinstance(text, str):
            return text
        one, many = text
        return one if self.values.get("count") == 1 else many

    def __str__(self) -> str:
        return put_into_words(self, _ENGLISH)

    def __bool__(self) -> bool:
        return self.code != "nothing"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return self.code == other.code and dict(self.values) == dict(other.values)

    def __hash__(self) -> int:
        return hash((self.code, frozenset(self.values.items())))

    def __repr__(self) -> str:
        return f"Message({self.code!r}, {', '.join(f'{name}={value!r}' for name, value in self.values.items())})"

    def as_json(self) -> dict[str, Any]:
        """Return the message in a form for files; `from_json` reads it."""
        return {"code": self.code, "values": {name: _as_json(value) for name, value in self.values.items()}}

    @classmethod
    def from_json(cls, raw: object, *, whole: bool = False) -> Message | None:
        """Read a message from a file; None if this version does not know it.

        :param whole: with texts of any length, for a comparison; otherwise they are cleaned, and up to a limit.
        """
        try:
            read = _from_json(raw, str if whole else bounded)
        except (KeyError, TypeError, ValueError, RecursionError):
            return None
        return read if isinstance(read, Message) else None


class Language(Protocol):
    """What differs between languages."""

    def template(self, message: Message) -> str:
        """Return the message's text with its gaps, in the form that its ``count`` selects."""
        ...

    def number(self, value: float) -> str:
        """Format a number; one that is not whole has one decimal place."""
        ...


def put_into_words(message: Message, language: Language) -> str:
    """Return a message's text in a language, with its values in the same language."""
    if not message:
        return ""  # most campaigns of a large batch have nothing to say
    values = {
        name: one_line(value) if isinstance(value, str) else _said(value, language)
        for name, value in message.values.items()
    }
    return language.template(message).format_map(values)


@cache
def gaps(code: str) -> frozenset[str]:
    """Return the names of the values that a text needs."""
    if code not in TEXTS:
        raise KeyError(f"there is no message {code!r}")
    text = TEXTS[code]
    forms = (text,) if isinstance(text, str) else text
    return frozenset(name for form in forms for _, name, _, _ in Formatter().parse(form) if name is not None)


def time_taken(seconds: float) -> Message:
    """Say how long something took: "1.9 s" below a minute, "3 min 40 s" above."""
    if seconds < _MINUTE:
        return Message("seconds", seconds=float(seconds))
    return _duration(Duration.about(seconds))


def _said(value: object, language: Language) -> str:
    if isinstance(value, Message):
        return put_into_words(value, language)
    if isinstance(value, int | float):
        return language.number(value)
    if isinstance(value, Duration):
        return put_into_words(_duration(value), language)
    if isinstance(value, Listed):
        return _listed([_said(one, language) for one in value.items], value.way, language)
    return one_line(str(value))


_MINUTE, _HOUR = 60, 3600


def _duration(length: Duration) -> Message:
    seconds = round(length.seconds)
    if seconds < _MINUTE:
        return Message("seconds", seconds=seconds)
    if seconds < _HOUR:
        minutes, rest = divmod(seconds, _MINUTE)
        return Message("minutes_and_seconds", minutes=minutes, seconds=rest) if rest else _minutes(minutes)
    hours, minutes = divmod(round(length.seconds / _MINUTE), _MINUTE)
    return Message("hours_and_minutes", hours=hours, minutes=minutes) if minutes else Message("hours", hours=hours)


def to_the_minute(stamp: str) -> str:
    """Return an ISO time for people, in this computer's time zone; what is no such time stays as it is."""
    try:
        return f"{datetime.fromisoformat(stamp).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):
        return stamp


def _minutes(minutes: int) -> Message:
    return Message("minutes", minutes=minutes)


def _listed(words: list[str], way: Way, language: Language) -> str:
    """Join words: "a, b and c", "a, b, c" or "a | b | c"."""
    if way is Way.BARS:
        return " | ".join(words)
    joint = Message("joined", first="", second="")
    last = Message("joined_last", first="", second="") if way is Way.AND else joint
    said = ""
    for place, word in enumerate(words):
        template = language.template(last if place == len(words) - 1 else joint)
        said = template.format(first=said, second=word) if place else word
    return said


class _English:
    """The language of the command line, the log file, the checkpoint and the reports."""

    def template(self, message: Message) -> str:
        return message.template

    def number(self, value: float) -> str:
        return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


_ENGLISH: Final = _English()


# -- in files ------------------------------------------------------------------------------------------------------


def _as_json(value: object) -> object:
    match value:
        case Message():
            return value.as_json()
        case Duration():
            return {"seconds": value.seconds}
        case Listed():
            return {"way": value.way.value, "items": [_as_json(one) for one in value.items]}
        case _:
            return value


def _from_json(raw: object, text: Callable[[str], str], depth: int = 0) -> str | float | Message | Duration | Listed:
    """Read a value; raises one of the reading errors if it is invalid."""
    if depth > _DEEPEST:
        raise ValueError("no message is nested that deeply")
    match raw:
        case bool():
            raise TypeError("no message holds yes or no")
        case str():
            return text(raw)
        case int() | float():
            return _bounded(raw)
        case {"code": str(code), "values": dict(values)}:
            read = {str(name): _from_json(value, text, depth + 1) for name, value in values.items()}
            if code == "two_sentences" and not all(isinstance(value, Message) for value in read.values()):
                raise TypeError("a sentence is no message")
            return Message(code, **read)
        case {"seconds": int() | float() as seconds}:
            return Duration(float(_bounded(seconds)))
        case {"way": str(way), "items": list(items)}:
            return Listed((_from_json(one, text, depth + 1) for one in items), Way(way))
        case _:
            raise TypeError("this is no value of a message")


def _bounded(number: float) -> float:
    """Return a number that can be written in words; raises `ValueError` for any other, such as NaN."""
    if not -_LARGEST <= number <= _LARGEST:
        raise ValueError("no message has such a number")
    return number


#: How deep messages are nested at most in a file; the program's own are not deeper than five.
_DEEPEST: Final = 16
#: More than the languages can count.
_LARGEST: Final = 2**31 - 1


#: No message: falsy, with an empty text.
NOTHING: Final = Message("nothing")
