"""Encodings of 8-bit text: which ones a file may be in, and how its words would read in each.

Nothing in such a file says which one is right, and a wrong one puts other words into ads that cannot be taken back. So
none is guessed: the user chooses, and sees the words.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from tjgui.core.batch.workbook import WORKBOOK
from tjgui.core.errors import InputError
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way

#: Says which encoding was chosen for a file, by its path and its bytes' sha256; empty if none was.
ChosenEncoding = Callable[[Path, str], str]

#: What spreadsheets and editors write, by Python's names; of several that read alike, the first one is named.
_KNOWN = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("cp932", "gbk", "cp949", "cp950", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
    *("iso8859-1", "iso8859-2", "iso8859-5", "iso8859-7", "iso8859-9", "iso8859-15", "koi8-r", "koi8-u"),
    *("cp437", "cp850", "cp852", "cp866", "mac-roman", "mac-cyrillic", "mac-latin2", "mac-greek", "mac-turkish"),
)
#: Named as examples where a name is unknown.
_EXAMPLES = ("cp1252", "cp1250", "cp1251", "cp932", "gbk")
_MOST_READINGS = 5
#: How many words show how a file would read.
MOST_WORDS = 3
#: How many bytes of the lines that differ are looked at.
_SAMPLE = 20_000
#: Each is tried only where a line or a cell begins: elsewhere it would read the rest of a long one again and again.
_DIFFERING_LINE = re.compile(rb"(?<![^\r\n])[^\r\n]*[\x80-\xff][^\r\n]*")
_DIFFERING_CELL = re.compile(r"(?<![^,;\t\"\r\n])[^,;\t\"\r\n]*[^\x00-\x7f,;\t\"\r\n][^,;\t\"\r\n]*")


@dataclass(frozen=True, slots=True)
class EncodedReading:
    """How a file's words read in one encoding."""

    encoding: str
    words: tuple[str, ...]  #: the first cells that differ between encodings

    @property
    def message(self) -> Message:
        """The reading in one line."""
        return Message("encoding_reading", encoding=self.encoding, words=Listed(self.words, Way.BARS))


@dataclass(frozen=True, slots=True)
class EncodingQuestion:
    """A file whose encoding has to be chosen."""

    path: Path
    sha256: str  #: of the file's bytes: the answer is for these only
    readings: tuple[EncodedReading, ...]  #: the likeliest first

    @property
    def is_workbook(self) -> bool:
        """Whether the question is if a workbook with another name is to be read as one."""
        return all(one.encoding == WORKBOOK for one in self.readings) and bool(self.readings)


def no_encoding(_path: Path, _sha256: str) -> str:
    """Answer no question: nothing was chosen for any file."""
    return ""


def known_encoding(name: str) -> str:
    """Return Python's name of an encoding; raises `InputError` if it is unknown or not one for 8-bit text.

    A workbook with another name is chosen to be read in the same way, as if its kind were an encoding.
    """
    if name.strip().lower() in {WORKBOOK, "xlsx", "xls", "ods", "excel"}:
        return WORKBOOK
    try:
        found = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        found = ""
    for known in _KNOWN:
        if codecs.lookup(known).name == found:
            return known
    what = Message("encoding_unknown", name=shown(name))
    raise InputError(what, Message("name_encoding", encodings=Listed(_EXAMPLES, Way.COMMAS)))


def readings_of(data: bytes) -> tuple[EncodedReading, ...]:
    """Return how 8-bit text would read in each encoding that it may be in, the likeliest first, each reading once."""
    sample = _sample(data)
    readings: dict[str, EncodedReading] = {}
    for encoding in _likeliest_first(sample):
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        readings.setdefault(text, EncodedReading(encoding, words_of(text)))
        if len(readings) == _MOST_READINGS:
            break
    return tuple(readings.values())


def is_known(encoding: str) -> bool:
    """Whether a file may be read in an encoding of this name, such as one remembered from an earlier answer."""
    return encoding in _KNOWN


def words_of(text: str) -> tuple[str, ...]:
    """Return the first cells that are not plain ASCII."""
    found: dict[str, None] = {}
    for match in _DIFFERING_CELL.finditer(text):
        found.setdefault(shown(match[0].strip()))
        if len(found) == MOST_WORDS:
            break
    return tuple(found)


def _sample(data: bytes) -> bytes:
    """Return the beginning of the lines that differ between encodings, cut between lines."""
    taken: list[bytes] = []
    size = 0
    for match in _DIFFERING_LINE.finditer(data):
        line = match[0]
        if taken and size + len(line) > _SAMPLE:
            break
        taken.append(line)
        size += len(line)
    return b"\n".join(taken)


def _likeliest_first(sample: bytes) -> Iterator[str]:
    # Python's names of one encoding differ between its parts: iso8859_1, latin_1, iso8859-1.
    known = {codecs.lookup(name).name: name for name in _KNOWN}
    order = list(known.values())
    isolated = [name.replace("-", "_") for name in order]
    for match in from_bytes(sample[:_SAMPLE], cp_isolation=isolated):
        alike: Sequence[str] = [codecs.lookup(name).name for name in match.could_be_from_charset]
        yield from sorted((known[name] for name in alike if name in known), key=order.index)
    yield from _EXAMPLES
