"""Workbooks of Excel and LibreOffice, read as the tables that their users see; what is not certain is refused.

python-calamine reads the cells. It does not say what a number looks like, that a row is hidden, or that a formula
failed, so these are looked up in an .xlsx file's own XML. Its size is checked before anything is read: cells far apart,
or a small file that unpacks to a large one, would fill the memory.
"""

from __future__ import annotations

import html
import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

#: The name under which a workbook with another name is chosen to be read, where a CSV's encoding would be chosen.
WORKBOOK = "workbook"
#: What a workbook's name ends in.
SUFFIXES = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MOST_BYTES = 150_000_000
_MOST_PARTS = 2_000
_MOST_CELLS = 4_000_000
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg", ".vml")
#: Beyond this, a spreadsheet has lost digits.
_EXACT = 10**15
_PLAIN_FORMATS = frozenset({"general", "0", "@", ""})
_PLAIN_FORMAT_IDS = frozenset({0, 1, 49})

_TAG = rb"<(?:\w+:)?"
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SHEET = re.compile(_TAG + rb"sheet\s([^>]*)>")
_RELATION = re.compile(_TAG + rb"Relationship\s([^>]*)>")
_NUMBER_FORMAT = re.compile(_TAG + rb"numFmt\s([^>]*)>")
_CELL_FORMATS = re.compile(_TAG + rb"cellXfs\b(.*?)</(?:\w+:)?cellXfs>", re.DOTALL)
_CELL_FORMAT = re.compile(_TAG + rb"xf\b([^>]*)>")
_HIDDEN_ROW = re.compile(_TAG + rb"row\s[^>]*\bhidden\s*=\s*[\"'](?:1|true)[\"'][^>]*>")
_FAILED = re.compile(
    _TAG + rb"c\s([^>]*\bt\s*=\s*[\"']e[\"'][^>]*)>(?:[^<]|<(?!/?(?:\w+:)?[cv]\b))*<(?:\w+:)?v>([^<]*)<"
)
_UNCALCULATED = re.compile(
    _TAG + rb"c\s([^>]*)(?<!/)>\s*" + _TAG + rb"f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_IS_TEXT = re.compile(rb"\bt\s*=\s*[\"']str[\"']")
_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Z]{1,7})?(\d{1,12})[\"']")
_REPEATED = re.compile(
    rb"number-(?:rows|columns)-repeated\s*=\s*\"(\d{4,})\"[^>]*(?:office:value-type|>\s*<table:table-cell[^>]*office:value-type)"
)


class NotReadable(Exception):
    """Why a workbook cannot be read, and what to do: two messages."""

    def __init__(self, what: Message, remedy: Message) -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Sheet:
    """The one sheet with data. Rows count from 1, columns from 0."""

    name: str
    rows: tuple[tuple[int, list[str]], ...]  #: without empty ones
    doubtful: Mapping[tuple[int, int], Message]  #: by row and column: cells of which it is not certain how they look


def is_workbook(data: bytes) -> bool:
    """Whether a file's bytes are those of a workbook, or of another document of the same families."""
    return data.startswith((_ZIP, _OLE))


def read_workbook(data: bytes) -> Sheet:
    """Return the one visible sheet with data. Raises `NotReadable`."""
    package = _Package.of(data) if data.startswith(_ZIP) else None
    if package is None and "EncryptedPackage".encode("utf-16-le") in data:
        raise NotReadable(Message("workbook_encrypted"), Message("save_without_password"))
    book = _opened(data if package is None else package.packed())
    try:
        sheets = _with_data(book, package)
    finally:
        book.close()
    if not sheets:
        raise NotReadable(Message("file_empty"), Message("choose_filled_csv"))
    if len(sheets) > 1:
        names = Listed(one.name for one in sheets)
        raise NotReadable(Message("workbook_sheets", sheets=names), Message("keep_one_sheet"))
    return sheets[0]


def _opened(data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # noqa: PLC0415 - few batches need it

    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as error:
        raise NotReadable(Message("workbook_encrypted"), Message("save_without_password")) from error
    except (CalamineError, OSError, ValueError) as error:
        raise _damaged() from error
    except BaseException as error:
        raise _panicked(error) from error


def _damaged() -> NotReadable:
    return NotReadable(Message("workbook_damaged"), Message("save_from_excel"))


def _panicked(error: BaseException) -> BaseException:
    """Return what to raise instead of a panic of calamine's, which is no `Exception`; others stay as they are."""
    return _damaged() if type(error).__name__ == "PanicException" else error


def _with_data(book: CalamineWorkbook, package: _Package | None) -> list[Sheet]:
    from python_calamine import CalamineError, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - as above

    found: list[Sheet] = []
    try:
        for place, about in enumerate(book.sheets_metadata):
            if about.typ is not SheetTypeEnum.WorkSheet or about.visible is not SheetVisibleEnum.Visible:
                continue
            part = package.sheet(about.name) if package is not None else b""
            look = _Look.of(part, package.odd_formats if package is not None else frozenset())
            sheet = book.get_sheet_by_index(place)
            rows = tuple(_rows(sheet, look))
            if rows:
                _check_merged(sheet)
                look.check_hidden({number for number, _ in rows})
                found.append(Sheet(about.name, rows, MappingProxyType(look.doubtful)))
    except (CalamineError, ValueError, KeyError) as error:
        raise _damaged() from error
    except NotReadable:
        raise
    except BaseException as error:
        raise _panicked(error) from error
    return found


def _rows(sheet: CalamineSheet, look: _Look) -> Iterator[tuple[int, list[str]]]:
    for number, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
        cells = [look.text(value, number, column) for column, value in enumerate(values)]
        if any(cells):
            yield number, cells


def _check_merged(sheet: CalamineSheet) -> None:
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if (top, left) != (bottom, right):
            cells = f"{_letters(left)}{top + 1}:{_letters(right)}{bottom + 1}"
            raise NotReadable(Message("workbook_merged", cells=cells), Message("unmerge_cells"))


@dataclass(slots=True)
class _Look:
    """How a sheet's cells look, as far as its XML says what calamine does not."""

    part: bytes  #: the sheet's XML; empty if there is none to look at
    failed: dict[tuple[int, int], str]  #: formulas with an error, and how it is called
    uncalculated: frozenset[tuple[int, int]]
    odd: frozenset[tuple[int, int]]  #: cells whose number is shown in a form of its own
    doubtful: dict[tuple[int, int], Message] = field(default_factory=dict)

    @classmethod
    def of(cls, part: bytes, odd_formats: frozenset[int]) -> _Look:
        failed = {_place(match[1]): html.unescape(_text(match[2])) for match in _FAILED.finditer(part)}
        uncalculated = frozenset(
            _place(match[1])
            for match in _UNCALCULATED.finditer(part)
            if not (match[2] and _IS_TEXT.search(match[1]))  # a formula whose result is the empty text
        )
        return cls(part, failed, uncalculated, frozenset(_in_odd_formats(part, odd_formats)))

    def check_hidden(self, filled: Collection[int]) -> None:
        """Raise if a filled row is hidden: nobody would expect its ads to be created, or to be left out."""
        hidden = (_place(match[0])[0] for match in _HIDDEN_ROW.finditer(self.part))
        row = next((one for one in hidden if one in filled), None)
        if row is not None:
            raise NotReadable(Message("workbook_hidden_row", row=str(row)), Message("show_all_rows"))

    def text(self, value: object, row: int, column: int) -> str:
        """Return a cell as the user sees it; notes those of which that is not certain."""
        place = (row, column)
        if place in self.uncalculated:
            self.doubtful[place] = Message("cell_uncalculated")
        return self.failed.get(place) or self._text(value, place)

    def _text(self, value: object, place: tuple[int, int]) -> str:
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return str(value).upper()
        if isinstance(value, date | datetime | time | timedelta):
            self.doubtful[place] = Message("cell_is_date", cell=str(value))
            return str(value)
        if isinstance(value, int | float):
            return self._number(value, place)
        return ""

    def _number(self, value: float, place: tuple[int, int]) -> str:
        is_whole = value == value // 1 if abs(value) < _EXACT else False
        text = str(int(value)) if is_whole else repr(value)
        if not is_whole or place in self.odd:
            self.doubtful[place] = Message("cell_number_look", cell=text)
        return text


def _in_odd_formats(part: bytes, odd_formats: frozenset[int]) -> Iterator[tuple[int, int]]:
    if odd_formats:
        numbers = b"|".join(str(one).encode() for one in sorted(odd_formats))
        cell = re.compile(_TAG + rb"c\s([^>]*\bs\s*=\s*[\"'](?:" + numbers + rb")[\"'][^>]*)>")
        for match in cell.finditer(part):
            yield _place(match[1])


def _place(attributes: bytes) -> tuple[int, int]:
    """Return row and column from the reference among a cell's or row's attributes."""
    found = _REFERENCE.search(attributes)
    if found is None:
        raise _damaged()
    return int(found[2]), _column(found[1] or b"A")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _letters(column: int) -> str:
    letters = ""
    while column >= 0:
        column, rest = divmod(column, 26)
        letters = chr(ord("A") + rest) + letters
        column -= 1
    return letters


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _attributes(tag: bytes) -> dict[str, str]:
    """Return a tag's attributes by their names without prefix."""
    return {
        _text(name).rpartition(":")[2]: html.unescape(_text(one or other))
        for name, one, other in _ATTRIBUTE.findall(tag)
    }


@dataclass(frozen=True, slots=True)
class _Package:
    """The parts of a workbook that is a zip archive, unpacked within a limit."""

    parts: Mapping[str, bytes]

    @classmethod
    def of(cls, data: bytes) -> _Package:
        """Unpack what a table needs. Raises `NotReadable`, also if it is another kind of document."""
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                wanted = [one for one in archive.infolist() if not one.filename.lower().endswith(_PICTURES)]
                if sum(one.file_size for one in wanted) > _MOST_BYTES or len(wanted) > _MOST_PARTS:
                    raise _too_large()
                if any(one.flag_bits & 1 for one in wanted):
                    raise NotReadable(Message("workbook_encrypted"), Message("save_without_password"))
                parts = {one.filename: archive.read(one) for one in wanted if not one.is_dir()}
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            OSError,
            ValueError,
            RuntimeError,
        ) as error:
            raise _damaged() from error
        package = cls(MappingProxyType(parts))
        package._check()
        return package

    def packed(self) -> bytes:
        """Pack the parts again: what calamine unpacks is what was counted."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            for name, content in self.parts.items():
                archive.writestr(name, content)
        return packed.getvalue()

    def sheet(self, name: str) -> bytes:
        """Return the XML of a sheet of an .xlsx file; empty for other kinds."""
        if "xl/workbook.xml" not in self.parts:
            return b""
        targets = {
            one.get("Id"): one.get("Target", "")
            for one in map(_attributes, _RELATION.findall(self.parts.get("xl/_rels/workbook.xml.rels", b"")))
        }
        for one in map(_attributes, _SHEET.findall(self.parts["xl/workbook.xml"])):
            if one.get("name") == name:
                target = targets.get(one.get("id"), "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
                if path in self.parts:
                    return self.parts[path]
        raise _damaged()

    @property
    def odd_formats(self) -> frozenset[int]:
        """The cell formats in which a number does not look like its digits."""
        styles = self.parts.get("xl/styles.xml", b"")
        codes = {
            int(one["numFmtId"]): one.get("formatCode", "") for one in map(_attributes, _NUMBER_FORMAT.findall(styles))
        }
        found = _CELL_FORMATS.search(styles)
        odd: set[int] = set()
        for place, one in enumerate(map(_attributes, _CELL_FORMAT.findall(found[1])) if found else ()):
            number = int(one.get("numFmtId", "0"))
            if number not in _PLAIN_FORMAT_IDS and codes.get(number, "other").lower() not in _PLAIN_FORMATS:
                odd.add(place)
        return frozenset(odd)

    def _check(self) -> None:
        known = ("xl/workbook.xml", "xl/workbook.bin")
        is_ods = self.parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument.spreadsheet")
        if not is_ods and not any(name in self.parts for name in known):
            raise NotReadable(Message("workbook_other"), Message("choose_csv"))
        for name, content in self.parts.items():
            is_table = name.startswith("xl/worksheets/") or name == "content.xml"
            if is_table and name.endswith(".xml"):
                _check_size(content)


def _check_size(content: bytes) -> None:
    """Raise if a sheet's cells are too many, or so far apart that the space between them would fill the memory."""
    if b"\0" in content[:200]:  # UTF-16, which spreadsheets do not write, and which would not be understood below
        raise _damaged()
    if _REPEATED.search(content):
        raise _too_large()
    rows = columns = 1
    for found in _REFERENCE.finditer(content):
        letters, digits = found.groups()
        rows = max(rows, int(digits))
        if letters and letters != b"A":
            columns = max(columns, _column(letters) + 1)
    if rows * columns > _MOST_CELLS:
        raise _too_large()


def _too_large() -> NotReadable:
    return NotReadable(Message("workbook_too_large"), Message("check_right_file"))


def texts_of(rows: Sequence[tuple[int, list[str]]], most: int) -> tuple[str, ...]:
    """Return the first texts of a sheet, by which a user recognises it."""
    found = (cell.strip() for _, cells in rows for cell in cells if cell.strip())
    return tuple(text for text, _ in zip(found, range(most), strict=False))
