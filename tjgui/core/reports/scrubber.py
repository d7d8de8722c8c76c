"""Makes texts that may leave this computer: by allow-list, because nobody can list what is personal.

What is left of a text: the words of the program and of an interface (`own_words`), small numbers, times, campaign IDs,
and punctuation. Every other word becomes one of the same shape, whatever it is written in: plain, percent-encoded, in
base64, as numbers, backwards or in pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from tjgui.core.reports.own_words import program_words, words_of
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed

REMOVED: Final = "[removed]"

#: Longer texts are cut by whoever reads them.
_LONGEST_ADDRESS = 2_000
_MOST_DIGITS, _MOST_DIGITS_IN_WORD = 3, 2
#: Hosts that say nothing about the user: this computer, the site, and those that are reserved for examples.
_HOSTS = re.compile(
    r"(?:localhost|127\.0\.0\.1|(?:[a-z]+\.)?trafficjunky\.com|(?:www\.)?example\.(?:com|org|net))(?::\d{1,5})?",
    re.IGNORECASE,
)
_NAMED_SECRET = re.compile(
    r"""(?ix)
    ((?:password|passwd|secret|token|cookie|authorization|api[_-]?key|session[_-]?key|balance)[\w-]{0,40}["']?\s{0,9}[:=]\s{0,9})
    (?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?:bearer|basic)\s+\S+|[^\s,;}]+)
    """
)
#: What is a name even if all of its words are allowed: quoted in a sentence, or in a field of the record.
_NAMED = re.compile(
    r"""(?x)
    (“)([^”\n]{1,1000})(?=”)
    |("(?:campaign_name|csv_file|name|target_url|evidence)":\ ?)("(?:[^"\\\n]|\\.)*")
    """
)
_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+[\w.+/=~-]{8,}")
_ADDRESS = re.compile(r"\b(?:https?|wss?|ftp|socks[45]h?|file)://[^\s\"'<>]+", re.IGNORECASE)
#: Tried only where a run of such characters begins: elsewhere it would read the rest again and again.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*")
_CAMPAIGN = re.compile(r"(?i)\bcampaigns?[ /]{1,3}(\d{6,12})\b")
_PART = re.compile(
    r"""(?x)
    (?P<kept>
        \[removed\]
        |(?<!\d)\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,6})?)?(?:[+-]\d\d:\d\d|Z)?)?(?!\d)
        |(?<!\d)\d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?!\d)
        |(?<=upload_)\d{8}_\d{6}(?!\d)
        |(?<!\d)(?:20\d{6})[_-]\d{6}(?!\d)
        |(?<![\d.])\d{1,2}\.\d{1,3}\.\d{1,3}(?![\d.])
        |(?<![\d.,])\d{1,5}\.\d{1,3}(?=\ ?(?:s|ms|min|MB|KB|GB)\b)
        |(?<=seconds":\ )\d{1,6}\.\d{1,6}
        |(?<![\d.,])\d{1,3}(?:,\d{3})+(?=\ (?:ads?|campaigns?|rows?|entries)\b)
    )
    |(?P<coded>(?:%[0-9A-Fa-f]{2}|\\{1,8}u\{?[0-9A-Fa-f]{4,6}\}?|\\{1,8}x[0-9A-Fa-f]{2}|&\#?\w{1,8};)+)
    |(?P<money>[$€£¥₹]\ ?\d[\d.,]*|\d[\d.,]*\ ?(?:[$€£¥₹]|USD\b|EUR\b|GBP\b))
    |(?P<row>
        (?<![^\W_])\d{1,4}(?:[\ .\-/()]{1,3}\d{1,4}){2,}(?![^\W_])
        |\d{1,3}(?:[,;:|]\ ?\d{1,3}){4,}
        |(?<!\w)\w(?:[\ .,;:-]{1,3}\w(?!\w)){3,}
        |(?<![^\W_])[0-9A-Fa-f]{1,4}(?:[:-][0-9A-Fa-f]{0,4}(?![^\W_])){3,}
        |(?m:^\d{1,3}$)
    )
    |(?P<fraction>\d+(?:[.,]\d+)+)
    |(?P<token>[^\W_]+)
    """
)
#: Values of messages that are numbers in text, such as IDs.
_NUMBERS = frozenset({"campaign", "creative", "row", "status", "total"})
_PARTS_OF_WORD = re.compile(r"([^\W\d_]+)(\d*)")


@dataclass(frozen=True, slots=True)
class Scrubber:
    """Removes from a text what others must not read."""

    secrets: tuple[str, ...] = ()  #: known values, longest first
    home: Path | None = None  #: written as ~
    ids: frozenset[str] = frozenset()  #: campaigns that may be named
    names_campaigns: bool = True  #: whether what is called a campaign in a text may be named, too
    words: frozenset[str] = field(default_factory=program_words)  #: what may be said, in lower case

    def scrub(self, text: str) -> str:
        """Return the text without secrets."""
        for secret in self._sayable_secrets():
            text = secret.sub(REMOVED, text)
        for written in self._homes():
            text = text.replace(written, "~")
        text = _NAMED_SECRET.sub(rf"\1{REMOVED}", text)
        text = _BEARER.sub(rf"\1 {REMOVED}", text)
        text = _NAMED.sub(_shaped_name, text)
        ids = self.ids.union(_CAMPAIGN.findall(text) if self.names_campaigns else ())
        text = _ADDRESS.sub(partial(self._address, ids), text)
        text = _EMAIL.sub(REMOVED, text)
        return _PART.sub(partial(self._part, ids), text)

    def message(self, message: Message) -> Message:
        """Return a message whose texts from elsewhere are scrubbed."""
        values = {
            name: value if name in _NUMBERS and str(value).isdigit() else self._value(value)
            for name, value in message.values.items()
        }
        return Message(message.code, **values)

    def _value(self, value: Any) -> Any:  # noqa: ANN401 - a message's value; its type does not change
        if isinstance(value, Message):
            return self.message(value)
        if isinstance(value, Listed):
            return Listed((self._value(one) for one in value.items), value.way)
        return self.scrub(value) if isinstance(value, str) else value

    def name(self, name: str) -> str:
        """Return the name of a file, without what may be personal in it."""
        return _PART.sub(partial(self._part, self.ids), name)

    def _sayable_secrets(self) -> Iterator[re.Pattern[str]]:
        """Yield what finds the secrets that consist of allowed words; all others are masked as words anyway."""
        for secret in self.secrets:
            if words_of(secret) <= self.words and (parts := re.findall(r"[^\W_]+", secret)):
                yield re.compile(r"[\W_]{0,9}".join(parts), re.IGNORECASE)

    def _homes(self) -> dict[str, None]:
        if self.home is None or self.home == Path(self.home.anchor):
            return {}
        plain = str(self.home)
        return dict.fromkeys((plain, plain.replace("\\", "\\\\"), self.home.as_posix()))

    def _address(self, ids: frozenset[str], found: re.Match[str]) -> str:
        try:
            parts = urlsplit(found[0][:_LONGEST_ADDRESS])
        except ValueError:
            return REMOVED
        user, _, host = parts.netloc.rpartition("@")
        segments = (self._segment(ids, unquote(one)) for one in parts.path.split("/"))
        return "".join(
            (
                f"{parts.scheme}://",
                f"{REMOVED}@" if user else "",
                host if _HOSTS.fullmatch(host) else "host" if host else "",
                "/".join(segments),
                f"?{REMOVED}" if parts.query or parts.fragment else "",
            )
        )

    def _segment(self, ids: frozenset[str], segment: str) -> str:
        return _PART.sub(partial(self._part, ids), "".join(one if one.isprintable() else " " for one in segment))

    def _part(self, ids: frozenset[str], found: re.Match[str]) -> str:
        part = found[0]
        if found["kept"] is not None:
            return part
        if found["coded"] is not None:
            return "x"
        if found["token"] is None:
            return _shape(part)
        if part.isdigit():
            return part if (part.isascii() and len(part) <= _MOST_DIGITS) or part in ids else _shape(part)
        if len(part) == 1:
            return part if part.isascii() else "x"
        word = _PARTS_OF_WORD.fullmatch(part)
        is_known = word is not None and word[1].lower() in self.words and len(word[2]) <= _MOST_DIGITS_IN_WORD
        return part if is_known else _shape(part)


def _shape(text: str) -> str:
    """Return a text of the same shape; a number stays one that JSON can have."""
    text = re.sub(r"\\.", "x", text)
    shaped = "".join(
        "0" if one.isdigit() else one if one.isascii() and not one.isalpha() else "X" if one.isupper() else "x"
        for one in text
    )
    return f"1{shaped[1:]}" if shaped[:1] == "0" and len(shaped) > 1 else shaped


def _shaped_name(found: re.Match[str]) -> str:
    return f"{found[1] or found[3]}{_shape(found[2] or found[4])}"
