"""CSV files as they occur in practice: detects encoding and separator, and reads them record by record.

This module does not know what a file means; `mapping` and `ad_csv` do.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import re
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from tjgui.core.batch.encodings import (
    MOST_WORDS,
    ChosenEncoding,
    EncodedReading,
    EncodingQuestion,
    is_known,
    no_encoding,
    readings_of,
    words_of,
)
from tjgui.core.batch.problems import Problem, Severity
from tjgui.core.batch.spreadsheet_words import is_broken
from tjgui.core.batch.workbook import SUFFIXES as WORKBOOK_SUFFIXES
from tjgui.core.batch.workbook import WORKBOOK, NotReadable, is_workbook, read_workbook, texts_of
from tjgui.core.errors import InputError
from tjgui.core.plain_text import folded as folded_text
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import NOTHING, Message
from tjgui.core.wording.values import Listed, Way

#: The largest file that is read: enough for a hundred thousand ads, too small for a video by mistake.
LARGEST_FILE = 50_000_000
#: The most rows that are read.
MOST_ROWS = 200_000
#: The most lines, also empty ones, comments and parts of cells.
MOST_LINES = 1_000_000
#: The longest line in bytes, and the longest cell in characters: far more than the site takes for a whole CSV.
LONGEST_LINE = 1_000_000

_LONGEST_HEADER = 100_000
_NEAR = 10_000
_DELIMITERS = ",;\t"
_SAVE_AS_UTF8 = Message("save_as_utf8")
#: Excel's own first line, which names the separator: quoted or not, and with empty cells after it once it was saved.
_SEPARATOR_LINE = re.compile(
    r"""[ \t]*["']?[ \t]*sep[ \t]*=[ \t]*(?P<named>["'][^"'\r\n]["']|[^"'\r\n])?[^\w\r\n]*(?:\r\n|\r|\n|\Z)""",
    re.IGNORECASE,
)
_MULTI_BYTE = re.compile("[^\x00-\x7f\ufffd]")

# The csv module's own limit of 131,072 characters for a cell is global.
csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))


class TextFileUnusable(InputError):
    """A file that cannot be read as a CSV at all."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence, problem.remedy)
        self.problem = problem


class EncodingUncertain(TextFileUnusable):
    """A file of 8-bit text that nobody has chosen the encoding of."""

    def __init__(self, problem: Problem, question: EncodingQuestion) -> None:
        super().__init__(problem)
        self.question = question


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV's or a sheet's header and records, every cell as in the file."""

    file: str  #: the file's name, as the user knows it
    sha256: str  #: of the file's bytes
    header: tuple[str, ...]  #: without empty cells at its end
    header_line: int
    records: tuple[tuple[int, list[str]], ...]  #: the line where each starts, and its cells; without empty records
    broken: Mapping[
        int, Problem
    ]  #: by the line where it starts: a record that is not certain to be as its user sees it
    notices: tuple[Problem, ...]
    has_nul: bool  #: whether it contains a NUL character

    def problem(self, row: int | None, column: str | None, what: Message, remedy: Message) -> Problem:
        """Make an error of this file."""
        return Problem(self.file, row, column, what, remedy)

    def notice(self, row: int | None, column: str | None, what: Message, remedy: Message = NOTHING) -> Problem:
        """Make a notice of this file."""
        return Problem(self.file, row, column, what, remedy, Severity.NOTICE)

    def ragged(self, line: int, cells: Collection[str]) -> Problem | None:
        """Return the problem of a record with a different number of cells than the header; None if they match."""
        if len(cells) == len(self.header):
            return None
        what = Message("row_ragged", count=len(cells), columns=len(self.header))
        return self.problem(line, None, what, Message("match_header"))

    def nul(self, line: int, cells: Collection[str]) -> Iterator[Problem]:
        """Yield a problem for each cell that contains a NUL character."""
        for column, cell in zip(self.header, cells, strict=False):
            if "\0" in cell:
                yield self.problem(line, column or None, Message("cell_nul"), Message("retype_cell"))


def fold(heading: str) -> str:
    """Make headings comparable: case is ignored, and so is what cannot be seen."""
    return folded_text(heading)


def read_table(
    path: Path,
    known: Collection[str],
    folded: Callable[[str], str] = fold,
    *,
    one_line_records: bool = False,
    comments: str = "",
    chosen_encoding: ChosenEncoding = no_encoding,
) -> Table:
    """Read a CSV whose header has some of the `known` columns, which are given in the form that `folded` returns.

    A quoted cell may span several lines, and an unclosed quotation mark ends the reading. With `one_line_records` every
    line is read separately, so that an unclosed mark affects only its own line, whose cells are then those before the
    mark; rows that begin with `comments` are skipped then. Raises `TextFileUnusable` if there is no usable header, and
    `EncodingUncertain` if the text is neither UTF-8 nor UTF-16, and `chosen_encoding` names no other encoding for it.
    """
    data = _read_bytes(path)
    sha256 = hashlib.sha256(data).hexdigest()
    if is_workbook(data):
        return _read_sheet(path, data, sha256, known, folded, comments, chosen_encoding)
    text, notices = _decode(data, path, sha256, chosen_encoding)
    skipped = 0
    delimiter = ""
    if separator := _SEPARATOR_LINE.match(text):
        skipped, text = 1, text[separator.end() :]
        delimiter = _named_delimiter(separator["named"] or "")
    delimiter = delimiter or _find_delimiter(text, known, folded, comments)
    reader = _Reader(text, delimiter, path.name, skipped, one_line_records=one_line_records, comments=comments)
    header_line, header = next(iter(reader), (0, []))
    while header and not header[-1].strip():
        header.pop()
    if reader.broken and header_line in {0, *reader.broken}:
        raise TextFileUnusable(next(iter(reader.broken.values())))
    if not header:
        raise _unusable(path.name, Message("file_empty"), Message("choose_filled_csv"))
    if any("\0" in cell for cell in header):
        raise _unusable(path.name, Message("header_nul"), _SAVE_AS_UTF8, header_line)
    records = _not_too_many(reader.fitted(len(header)), path.name)
    return Table(
        file=path.name,
        sha256=sha256,
        header=tuple(header),
        header_line=header_line,
        records=records,
        broken=MappingProxyType(reader.broken),
        notices=notices,
        has_nul="\0" in text,
    )


def _read_sheet(
    path: Path,
    data: bytes,
    sha256: str,
    known: Collection[str],
    folded: Callable[[str], str],
    comments: str,
    chosen_encoding: ChosenEncoding,
) -> Table:
    """Read a workbook's sheet like a CSV; one that is not called a workbook only after somebody chose that."""
    file = path.name
    try:
        sheet = read_workbook(data)
    except NotReadable as error:
        raise _unusable(file, error.what, error.remedy) from error
    if path.suffix.lower() not in WORKBOOK_SUFFIXES and chosen_encoding(path, sha256) != WORKBOOK:
        reading = EncodedReading(WORKBOOK, tuple(map(shown, texts_of(sheet.rows, MOST_WORDS))))
        problem = Problem(file, None, None, Message("workbook_named_csv"), Message("rename_workbook"))
        raise EncodingUncertain(problem, EncodingQuestion(path, sha256, (reading,)))
    rows = ((row, cells) for row, cells in sheet.rows if not (comments and _is_comment(_first(cells), comments)))
    header_row, header = next(rows, (0, []))
    while header and not header[-1].strip():
        header.pop()
    if not header:
        raise _unusable(file, Message("file_empty"), Message("choose_filled_csv"))
    broken: dict[int, Problem] = {}
    for (row, column), what in sheet.doubtful.items():
        heading = header[column] if column < len(header) else ""
        if row != header_row and folded(heading) in known:
            broken.setdefault(row, Problem(file, row, heading, what, Message("format_cell_as_text")))
    kept = (one for one in rows if one[0] not in broken or comments)
    notice = Problem(file, None, None, Message("workbook_read", sheet=sheet.name), NOTHING, Severity.NOTICE)
    return Table(
        file=file,
        sha256=sha256,
        header=tuple(header),
        header_line=header_row,
        records=_not_too_many(_fitted(kept, len(header)), file),
        broken=MappingProxyType(broken),
        notices=(notice,),
        has_nul=False,
    )


def _first(cells: Sequence[str]) -> str:
    return next(filter(None, cells), "")


def _fitted(records: Iterable[tuple[int, list[str]]], width: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the records without the empty cells that spreadsheets add after the last column."""
    for line, cells in records:
        if len(cells) > width and not any(cells[width:]):
            del cells[width:]
        yield line, cells


def _not_too_many(records: Iterable[tuple[int, list[str]]], file: str) -> tuple[tuple[int, list[str]], ...]:
    read = tuple(islice(records, MOST_ROWS + 1))
    if len(read) > MOST_ROWS:
        raise _unusable(file, Message("file_too_many_rows", count=MOST_ROWS), Message("check_right_file"))
    return read


def _is_comment(beginning: str, comments: str) -> bool:
    """Whether a row is a note; a spreadsheet's error begins with the same mark, but is a cell that failed."""
    text = beginning.lstrip()
    return bool(comments) and text.startswith(comments) and not is_broken(text)


class _Reader:
    """Iterates once over the records of a text, and knows the line where each one starts."""

    def __init__(
        self,
        text: str,
        delimiter: str,
        file: str = "",
        skipped: int = 0,
        *,
        one_line_records: bool = False,
        comments: str = "",
    ) -> None:
        self._lines = io.StringIO(text, newline="")
        self._delimiter = delimiter
        self._file = file
        self._skipped = skipped
        self._one_line_records = one_line_records
        self._comments = comments
        self._records = self._each_line() if one_line_records else self._all()
        self.broken: dict[int, Problem] = {}

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        return self._records

    def fitted(self, width: int) -> Iterator[tuple[int, list[str]]]:
        """Yield the remaining records, without the empty cells that spreadsheets add after the last column."""
        return _fitted(self._records, width)

    def _all(self) -> Iterator[tuple[int, list[str]]]:
        reader = csv.reader(self._lines, delimiter=self._delimiter, strict=True)
        line = self._skipped + 1
        try:
            for cells in reader:
                if cells and (cells[0].strip() or not _is_empty(cells)):
                    yield line, cells
                line = reader.line_num + self._skipped + 1
        except csv.Error as error:
            self.broken[line] = self._why(error, line)

    def _each_line(self) -> Iterator[tuple[int, list[str]]]:
        for line, text in enumerate(self._lines, self._skipped + 1):
            try:
                cells = next(csv.reader([text], delimiter=self._delimiter, strict=True))
            except csv.Error as error:
                if _is_comment(text, self._comments):
                    continue
                self.broken[line] = self._why(error, line)
                cells = text.partition('"')[0].split(self._delimiter)
                yield line, cells
            else:
                if not _is_empty(cells) and not _is_comment(cells[0], self._comments):
                    yield line, cells

    def _why(self, error: csv.Error, line: int) -> Problem:
        if "field larger" in str(error):
            what = Message("cell_too_long", characters=csv.field_size_limit())
            return Problem(self._file, line, None, what, Message("close_quote"))
        is_open = "unexpected end of data" in str(error)
        what, remedy = Message("quote_open" if is_open else "quote_misplaced"), Message("close_quote")
        if not self._one_line_records:
            remedy = Message("two_sentences", first=remedy, second=Message("rest_unread"))
        return Problem(self._file, line, None, what, remedy)


def _is_empty(cells: list[str]) -> bool:
    return not "".join(cells).strip()


def _named_delimiter(named: str) -> str:
    """Return the separator that a file names; empty if it cannot be one."""
    one = named.strip("\"'") or named
    return "" if one.isalnum() or one.isspace() != (one == "\t") or not one.isascii() else one


def _find_delimiter(text: str, known: Collection[str], folded: Callable[[str], str], comments: str) -> str:
    """Return the separator: the one that yields the most known columns in the first record, outside quotes."""
    beginning = text[:_LONGEST_HEADER]

    def score(delimiter: str) -> tuple[int, int]:
        reader = _Reader(beginning, delimiter, one_line_records=bool(comments), comments=comments)
        header = next(iter(reader), (0, []))[1]
        return sum(folded(cell) in known for cell in header), len(header)

    return max(_DELIMITERS, key=score)


def _read_bytes(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise _unusable(path.name, Message("file_is_folder"), Message("choose_csv"))
        if not stat.S_ISREG(mode):
            raise _unusable(path.name, Message("file_not_regular"), Message("choose_csv"))
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise _unusable(path.name, Message("file_not_found"), Message("check_file_name")) from None
    except (OSError, ValueError) as error:  # ValueError: a path that is invalid on every system
        reason = getattr(error, "strerror", None) or str(error)
        raise _unusable(path.name, Message("file_unreadable", reason=reason), Message("close_elsewhere")) from error
    if len(data) > LARGEST_FILE:
        what = Message("file_too_large", megabytes=LARGEST_FILE // 1_000_000)
        raise _unusable(path.name, what, Message("check_right_file"))
    if is_workbook(data):
        return data
    if max(data.count(b"\n"), data.count(b"\r")) > MOST_LINES:
        raise _unusable(path.name, Message("file_too_many_lines", count=MOST_LINES), Message("check_right_file"))
    if place := _line_too_long(data):
        what = Message("line_too_long", bytes=LONGEST_LINE)
        raise _unusable(path.name, what, Message("check_right_file"), _line(data, place))
    return data


def _line_too_long(data: bytes) -> int:
    """Return where a line ends up that is too long; 0 if there is none. Looks at few bytes of a usual file."""
    start = 0
    while len(data) - start > LONGEST_LINE:
        end = start + LONGEST_LINE
        last = max(data.rfind(b"\n", start, end), data.rfind(b"\r", end - _NEAR, end))
        if last < start and (last := data.rfind(b"\r", start, end)) < start:
            return end
        start = last + 1
    return 0


def _decode(data: bytes, path: Path, sha256: str, chosen: ChosenEncoding) -> tuple[str, tuple[Problem, ...]]:
    """Return the file's text and notices about how it was read."""
    file = path.name
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(data, "utf-16", "UTF-16", file), ()
    if data.count(0) * 4 > len(data):
        raise _unusable(file, Message("file_nul"), _SAVE_AS_UTF8)
    if data.startswith(codecs.BOM_UTF8):
        return _strictly(data, "utf-8-sig", "UTF-8", file), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        row = _line(data, error.start)
    if _mixes_utf8(data):
        raise _unusable(file, Message("file_mixed"), _SAVE_AS_UTF8, row)
    if is_known(encoding := chosen(path, sha256)):
        return _decode_as(encoding, data, file, row)
    question = EncodingQuestion(path, sha256, readings_of(data))
    readings = Listed((one.message for one in question.readings), Way.COMMAS)
    what = Message("file_encoding_unsure", readings=readings)
    raise EncodingUncertain(Problem(file, row, None, what, Message("choose_encoding")), question)


def _strictly(data: bytes, codec: str, encoding: str, file: str) -> str:
    try:
        return data.decode(codec).lstrip("\ufeff")
    except UnicodeDecodeError as error:
        row = _line(data, error.start) if codec == "utf-8-sig" else None
        raise _unusable(file, Message("file_damaged", encoding=encoding), _SAVE_AS_UTF8, row) from error


def _mixes_utf8(data: bytes) -> bool:
    """Whether much of what is not ASCII is UTF-8, and the rest is not.

    Other encodings contain pairs of bytes that look like UTF-8 by chance, but not in most of their characters.
    """
    text = data.decode("utf-8", "replace")
    return len(_MULTI_BYTE.findall(text)) >= text.count("\ufffd")


def _decode_as(encoding: str, data: bytes, file: str, row: int) -> tuple[str, tuple[Problem, ...]]:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        what = Message("file_not_in_encoding", encoding=encoding)
        raise _unusable(file, what, Message("choose_encoding"), _line(data, error.start)) from error
    what = Message("file_read_as", encoding=encoding, words=Listed(words_of(text), Way.BARS))
    return text, (Problem(file, row, None, what, Message("check_words"), Severity.NOTICE),)


def _line(data: bytes, position: int) -> int:
    before = data[:position]
    return before.count(b"\n") + before.replace(b"\r\n", b"").count(b"\r") + 1


def _unusable(file: str, what: Message, remedy: Message, row: int | None = None) -> TextFileUnusable:
    return TextFileUnusable(Problem(file, row, None, what, remedy))
