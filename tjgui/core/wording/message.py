"""A message: which one it is, and the values in it. The words come last, in the reader's language.

Nothing compares, groups, counts or translates finished sentences: the code says which message it is. Command line, log
file, checkpoint and reports are in English (`str`); the window looks the template up in its own language.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from tjgui.core.wording.texts import TEXTS

#: What a message may hold: text, numbers, or another message that is said inside this one.
Value = "str | int | float | Message"

#: The code of words that are not the program's: the site's, the system's, or an older checkpoint's.
QUOTED: Final = "quoted"


class Message:
    """One message of the program: a code from `TEXTS` and its values. Immutable; equal by code and values.

    A text with two forms is chosen by the value ``count``: one, or any other number.
    """

    __slots__ = ("code", "values")

    code: str
    values: Mapping[str, Any]

    def __init__(self, code: str, /, **values: str | float | Message) -> None:
        if code not in TEXTS:
            raise KeyError(f"there is no message {code!r}")
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "values", MappingProxyType(values))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a message does not change ({name} = {value!r})")

    @classmethod
    def quoting(cls, text: str) -> Message:
        """Return words that are not the program's as a message; no words are the empty message."""
        return cls(QUOTED, text=text) if text else NOTHING

    @classmethod
    def of(cls, text: Message | str) -> Message:
        """Return a message as it is, and words as a message that quotes them."""
        return text if isinstance(text, Message) else cls.quoting(text)

    @property
    def template(self) -> str:
        """The English text with its gaps; of two forms the one that the value ``count`` asks for."""
        text = TEXTS[self.code]
        if isinstance(text, str):
            return text
        one, many = text
        return one if self.values.get("count") == 1 else many

    def __str__(self) -> str:
        return self.template.format_map({name: _in_english(value) for name, value in self.values.items()})

    def __bool__(self) -> bool:
        return self.code != "nothing"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return self.code == other.code and dict(self.values) == dict(other.values)

    def __hash__(self) -> int:
        return hash((self.code, tuple(sorted(self.values))))

    def __repr__(self) -> str:
        return f"Message({self.code!r}, {', '.join(f'{name}={value!r}' for name, value in self.values.items())})"

    def as_json(self) -> dict[str, Any]:
        """Return the message in a form that a file keeps; `from_json` reads it."""
        values = {name: value.as_json() if isinstance(value, Message) else value for name, value in self.values.items()}
        return {"code": self.code, "values": values}

    @classmethod
    def from_json(cls, raw: object) -> Message | None:
        """Read a message from a file; None where it is none that this version knows."""
        if not isinstance(raw, dict) or not isinstance(raw.get("values", {}), dict):
            return None
        values: dict[str, Any] = {}
        for name, value in raw.get("values", {}).items():
            read = cls.from_json(value) if isinstance(value, dict) else value
            if not isinstance(read, str | int | float | Message):
                return None
            values[name] = read
        try:
            found = cls(str(raw.get("code")), **values)
            str(found)  # a gap without its value
        except (KeyError, ValueError, IndexError, TypeError, AttributeError):
            return None
        return found


def _in_english(value: object) -> object:
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else value


#: No message at all: false, and empty text.
NOTHING: Final = Message("nothing")
