"""Ad CSVs: read and checked, filled in with the campaign's name, split, and written for the site.

No accepted cell changes between the user's file and the upload, except for the value of the tracking
parameter in the URL columns, and ad names that are longer than the site accepts.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from tjgui.core.batch.ad_formats import AD_FORMATS, FormatFacts
from tjgui.core.batch.csv_table import EncodingUncertain, Table, TextFileUnusable, fold, read_table
from tjgui.core.batch.encodings import ChosenEncoding, EncodingQuestion, no_encoding
from tjgui.core.batch.ids import ID, id_fault, not_an_id, unusual_length
from tjgui.core.batch.problems import Problem, Severity
from tjgui.core.batch.spreadsheet_words import is_broken, may_be_missing
from tjgui.core.batch.urls import UrlFinding, has_parameter, is_plain_url, look_at_url
from tjgui.core.errors import AdCsvUnusable, RejectedCsv
from tjgui.core.models import Ad, AdFormat, CsvLimits
from tjgui.core.plain_text import INVISIBLE, unseen
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way

_USUAL_LIMITS = CsvLimits()

_UNSEEN = re.compile(rf"[\s{INVISIBLE}]")
_URL = re.compile(rf"https?://(?:[^\s/?#@\\]*@)?+[^\s/?#@:\\{INVISIBLE}][^\s{INVISIBLE}]*", re.IGNORECASE)
_ONE_LINE = re.compile(r"(?=.*\S)[^\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_FILLED = re.compile(r"(?=\s*\S).*", re.DOTALL)
_MACRO = re.compile(r"\{\w+\}")
#: IDs at the end of a name: _ID-80EB1C4B-VID, or a bare 80EB1C4B-VID or 1032473171 after a separator.
_TRAILING_IDS = (
    re.compile(r".*([\s_-]ID[-_][0-9A-Z]+(?:[-_][0-9A-Z]+)*)", re.IGNORECASE | re.DOTALL),
    re.compile(r".*([\s_-](?=[A-F]*[0-9])[0-9A-F]{6,}(?:[-_][A-Z]{1,5})?)", re.IGNORECASE | re.DOTALL),
)
_NEWLINE = "\r\n"
#: How many problems of one file are listed, errors and notices each.
_MOST_PROBLEMS = 1000
#: A character takes up to four bytes of UTF-8, or two if it is a quotation mark; twice that is safe.
_MOST_BYTES_PER_CHARACTER = 8


class FaultyAdCsv(AdCsvUnusable):
    """An ad CSV with at least one error, and everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem], question: EncodingQuestion | None = None) -> None:
        first, *others = problems
        remedy = Message("more_problems", remedy=first.remedy, count=len(others)) if others else first.remedy
        super().__init__(first.sentence, remedy)
        self.problems = tuple(problems)
        self.question = question  #: what to ask the user, if its encoding has to be chosen


class AdRow(NamedTuple):
    """One ad as the user's file has it."""

    line: int  #: the line of the file where it starts, the header being 1
    cells: tuple[str, ...]  #: in the format's column order, as in the file


@dataclass(frozen=True, slots=True)
class AdCsv:
    """A checked ad CSV: every row can be uploaded."""

    path: Path
    ad_format: AdFormat
    rows: tuple[AdRow, ...]
    notices: tuple[Problem, ...]  #: worth knowing, but they block nothing
    sha256: str  #: of the file's bytes
    limits: CsvLimits = _USUAL_LIMITS

    @property
    def upload_name(self) -> str:
        """What the file is called for the site."""
        return upload_name(self.path)


def upload_name(path: Path) -> str:
    """Return the name for the CSV that is written for the site, which refuses other suffixes than .csv."""
    return path.name if path.suffix.lower() == ".csv" else f"{path.stem}.csv"


def read_ad_csv(
    path: Path,
    ad_format: AdFormat,
    limits: CsvLimits = _USUAL_LIMITS,
    chosen_encoding: ChosenEncoding = no_encoding,
    tracking_parameter: str = "",
) -> AdCsv:
    """Read and check an ad CSV; raises `FaultyAdCsv` with all of its problems if it cannot be uploaded.

    :param tracking_parameter: what will be filled in in the URLs; a URL that means it but would stay unfilled is wrong.
    """
    try:
        columns = {fold(column) for column in AD_FORMATS[ad_format].columns}
        table = read_table(path, columns, chosen_encoding=chosen_encoding)
    except EncodingUncertain as uncertain:
        raise FaultyAdCsv((uncertain.problem,), uncertain.question) from uncertain
    except TextFileUnusable as unusable:
        raise FaultyAdCsv((unusable.problem,)) from unusable
    faults = _header_faults(table, ad_format)
    if faults:
        raise FaultyAdCsv(faults)
    rows, faults = _read_rows(table, ad_format, limits)
    cells = _Cells(rows, ad_format)
    more = (*_broken_cells(table, cells), *_url_problems(table, cells, ad_format, tracking_parameter))
    faults = sorted((*faults, *more), key=lambda fault: fault.row or 0)
    url_notices = [one for one in faults if one.severity is Severity.NOTICE]
    faults = [one for one in faults if one.severity is Severity.ERROR]
    faults += table.broken.values()
    if not rows and not faults:
        faults.append(table.problem(None, None, Message("no_ads"), Message("add_ad_rows")))
    faults = _first_ones(table, faults)
    notices = _first_ones(
        table,
        chain(
            table.notices,
            _column_notices(table, ad_format),
            url_notices,
            () if faults else _parameter_notice(table, rows, ad_format, tracking_parameter),
            _row_notices(table, rows, limits),
            _cell_notices(table, cells, ad_format, limits),
        ),
    )
    if faults:
        raise FaultyAdCsv((*faults, *notices))
    return AdCsv(path, ad_format, tuple(rows), tuple(notices), table.sha256, limits)


def prepare_ads(csv: AdCsv, campaign_name: str, *, tracking_parameter: str = "sub11") -> tuple[Ad, ...]:
    """Make a campaign's ads: its name in the URLs' tracking parameter, ad names shortened to the site's limit."""
    facts = AD_FORMATS[csv.ad_format]
    columns = facts.columns
    url_places = [place for place, column in enumerate(columns) if column in facts.urls]
    creative_places = [place for place, column in enumerate(columns) if column in facts.creatives]
    name, target_url = columns.index("Ad Name"), columns.index("Target URL")
    ads = []
    for row in csv.rows:
        cells = list(row.cells)
        cells[name] = shorten_name(cells[name], csv.limits.ad_name)
        for place in url_places:
            cells[place] = fill_in_campaign_name(cells[place], campaign_name, tracking_parameter)
        creatives = tuple(cells[place] for place in creative_places if cells[place])
        source = hashlib.blake2b("\x1f".join(row.cells).encode(errors="replace"), digest_size=8).hexdigest()
        ads.append(Ad(tuple(cells), cells[name], cells[target_url], creatives, row.line, source))
    return tuple(ads)


def fill_in_campaign_name(url: str, campaign_name: str, parameter: str) -> str:
    """Put the campaign's name, percent-encoded, into every `parameter` of the URL's query.

    A value that is a macro in braces does not change, nor does any other byte of the URL. A URL without the parameter
    does not change, and no URL does if there is no name or no parameter to fill in.
    """
    if not parameter or not campaign_name.strip() or f"{parameter}=" not in url:
        return url
    before, hash_sign, fragment = url.partition("#")
    address, question_mark, query = before.partition("?")
    value = quote(campaign_name, safe="", errors="replace")
    parts = query.split("&")
    for place, part in enumerate(parts):
        name, equals, present = part.partition("=")
        if name == parameter and equals and not _MACRO.fullmatch(present):
            parts[place] = f"{name}={value}"
    return f"{address}{question_mark}{'&'.join(parts)}{hash_sign}{fragment}"


def shorten_name(name: str, longest: int = _USUAL_LIMITS.ad_name) -> str:
    """Shorten a name to at most `longest` characters, keeping an id at its end such as _ID-80EB1C4B-VID."""
    if len(name) <= longest:
        return name
    end = name.rstrip()[-longest:]
    matches = (pattern.fullmatch(end) for pattern in _TRAILING_IDS)
    trailing_id = next((match[1] for match in matches if match), "")
    head = name[: longest - len(trailing_id)]
    return (head.rstrip() or head) + trailing_id


def split_into_chunks(
    ads: Sequence[Ad], ad_format: AdFormat, limits: CsvLimits = _USUAL_LIMITS
) -> tuple[tuple[Ad, ...], ...]:
    """Split ads, in their order, into as few CSVs as the site's limits on ads and bytes allow.

    Raises `RejectedCsv` if a single ad, with the campaign's name filled in, is larger than the site accepts.
    """
    header = len(_rendered(AD_FORMATS[ad_format].columns))
    chunks: list[list[Ad]] = []
    size = limits.bytes
    for ad in ads:
        added = len(_rendered(ad.cells))
        if header + added > limits.bytes:
            what = Message("ad_too_large", row=str(ad.row), kilobytes=_kilobytes(limits))
            raise RejectedCsv(what, Message("shorten_texts"))
        if size + added > limits.bytes or len(chunks[-1]) >= limits.ads:
            chunks.append([])
            size = header
        chunks[-1].append(ad)
        size += added
    return tuple(tuple(chunk) for chunk in chunks)


def render_csv(ads: Sequence[Ad], ad_format: AdFormat) -> bytes:
    """Write ads as the CSV that the site accepts: UTF-8 without a byte order mark, a header with all columns, CRLF."""
    return b"".join(_rendered(cells) for cells in (AD_FORMATS[ad_format].columns, *(ad.cells for ad in ads)))


def drop_creatives(ads: Sequence[Ad], rejected: Collection[str]) -> tuple[tuple[Ad, ...], tuple[Ad, ...]]:
    """Split ads into those that use none of the rejected creatives, and those that do."""
    refused = frozenset(rejected)
    kept = tuple(ad for ad in ads if refused.isdisjoint(ad.creative_ids))
    dropped = tuple(ad for ad in ads if not refused.isdisjoint(ad.creative_ids))
    return kept, dropped


def _rendered(cells: Sequence[str]) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator=_NEWLINE).writerow(cells)
    return line.getvalue().encode()


def _kilobytes(limits: CsvLimits) -> int:
    return limits.bytes // 1000


def _first_ones(table: Table, problems: Iterable[Problem]) -> list[Problem]:
    """Return the first problems, and that there are more: nobody reads hundreds of thousands."""
    found = list(islice(problems, _MOST_PROBLEMS + 1))
    if len(found) > _MOST_PROBLEMS:
        more = table.problem(None, None, Message("too_many_problems", count=_MOST_PROBLEMS), Message("fix_and_check"))
        found[_MOST_PROBLEMS:] = [replace(more, severity=found[0].severity)]
    return found


# -- the header ------------------------------------------------------------------------------------------------


def _header_faults(table: Table, ad_format: AdFormat) -> list[Problem]:
    headings = [fold(heading) for heading in table.header]
    doubled = [column for column in AD_FORMATS[ad_format].columns if headings.count(fold(column)) > 1]
    missing = [column for column in AD_FORMATS[ad_format].required if fold(column) not in headings]
    line = table.header_line
    faults = [
        table.problem(line, column, Message("column_repeated"), Message("delete_extra_column")) for column in doubled
    ]
    if not missing:
        return faults
    other = _format_of(headings)
    if other is not None:
        what = Message("header_of_other_format", found=other.value, wanted=ad_format.value)
        return [table.problem(line, None, what, Message("choose_format", format=other.value))]
    columns = AD_FORMATS[ad_format].columns
    if not any(fold(column) in headings for column in columns):
        needed = Message("header_columns", columns=Listed(columns, Way.COMMAS))
        return [*faults, table.problem(line, None, Message("header_missing"), needed)]
    return [
        *faults,
        *(table.problem(line, column, Message("column_missing"), Message("add_column")) for column in missing),
    ]


def _format_of(headings: Collection[str]) -> AdFormat | None:
    """Return the format whose required columns are all there; None if there is none."""
    return next(
        (one for one, facts in AD_FORMATS.items() if all(fold(column) in headings for column in facts.required)),
        None,
    )


def _column_notices(table: Table, ad_format: AdFormat) -> Iterator[Problem]:
    line = table.header_line
    known = {fold(column) for column in AD_FORMATS[ad_format].columns}
    for heading in table.header:
        if not heading.strip():
            yield table.notice(line, None, Message("column_unnamed"))
        elif fold(heading) not in known:
            yield table.notice(line, heading.strip(), Message("column_unknown", format=ad_format.value.capitalize()))
    headings = {fold(heading) for heading in table.header}
    missing = [column for column in AD_FORMATS[ad_format].columns if fold(column) not in headings]
    if missing:
        yield table.notice(line, None, Message("columns_optional", columns=Listed(missing), count=len(missing)))


# -- the rows --------------------------------------------------------------------------------------------------


class _Check(NamedTuple):
    """How the cells of one column are checked."""

    place: int
    column: str
    required: bool
    matches: Callable[[str], object]  #: truthy for a valid cell


def _checks(ad_format: AdFormat) -> list[_Check]:
    checks = []
    matches: Callable[[str], object]
    facts = AD_FORMATS[ad_format]
    for place, column in enumerate(facts.columns):
        required = column in facts.required
        if column in facts.creatives:
            matches = ID.fullmatch
        elif column in facts.urls:
            matches = _URL.fullmatch
        elif column == "Ad Name":
            matches = _is_name
        elif required:
            matches = _FILLED.fullmatch
        else:
            continue
        checks.append(_Check(place, column, required, matches))
    return checks


def _is_name(cell: str) -> object:
    """Whether a cell is one line of text with nothing invisible in it."""
    return _ONE_LINE.fullmatch(cell) and not unseen(cell)


def _read_rows(table: Table, ad_format: AdFormat, limits: CsvLimits) -> tuple[list[AdRow], list[Problem]]:
    """Return the rows in the format's column order, and their problems."""
    headings = [fold(heading) for heading in table.header]
    width = len(headings)
    # A missing optional column is read from an empty cell added after the last one.
    places = [headings.index(fold(one)) if fold(one) in headings else width for one in AD_FORMATS[ad_format].columns]
    in_order = itemgetter(*places)
    checks = _checks(ad_format)
    rows: list[AdRow] = []
    faults: list[Problem] = []
    for line, record in table.records:
        if len(faults) > _MOST_PROBLEMS:
            break
        if len(record) != width:
            faults += filter(None, [table.ragged(line, record)])
            continue
        if table.has_nul:
            faults += table.nul(line, record)
        row = AdRow(line, in_order([*record, ""]))
        for place, column, required, matches in checks:
            cell = row.cells[place]
            if (cell or required) and not matches(cell) and "\0" not in cell and not is_broken(cell):
                faults.append(table.problem(line, column, *_cell_fault(cell, column, AD_FORMATS[ad_format])))
        if _is_too_large(row, ad_format, limits):
            what = Message("row_too_large", kilobytes=_kilobytes(limits))
            faults.append(table.problem(line, None, what, Message("shorten_texts")))
        rows.append(row)
    return rows, faults


def _broken_cells(table: Table, cells: _Cells) -> Iterator[Problem]:
    """Yield an error for each cell that a spreadsheet could not compute."""
    for column, row, cell in cells.that(is_broken):
        yield table.problem(row.line, column, Message("cell_broken", cell=shown(cell)), Message("repair_formula"))


class _Cells:
    """The rows' cells by column, each different text once: so most checks look at few texts."""

    def __init__(self, rows: Sequence[AdRow], ad_format: AdFormat) -> None:
        self._rows = rows
        self._columns = AD_FORMATS[ad_format].columns
        self._different = [frozenset(cells) for cells in zip(*(row.cells for row in rows), strict=True)]

    def that(self, is_meant: Callable[[str], bool], columns: Collection[str] = ()) -> Iterator[tuple[str, AdRow, str]]:
        """Yield column, row and cell of certain cells, in all or some columns."""
        for place, (column, different) in enumerate(zip(self._columns, self._different, strict=False)):
            meant = frozenset(filter(is_meant, different)) if column in (columns or self._columns) else frozenset()
            if meant:
                yield from ((column, row, row.cells[place]) for row in self._rows if row.cells[place] in meant)


def _is_too_large(row: AdRow, ad_format: AdFormat, limits: CsvLimits) -> bool:
    if sum(map(len, row.cells)) < limits.bytes // _MOST_BYTES_PER_CHARACTER:
        return False
    return len(_rendered(AD_FORMATS[ad_format].columns)) + len(_rendered(row.cells)) > limits.bytes


def _cell_fault(cell: str, column: str, facts: FormatFacts) -> tuple[Message, Message]:
    """Return what is wrong with a cell that failed its column's check, and what to do."""
    if not cell:
        return Message("cell_empty"), Message("fill_in")
    if not cell.strip():
        return Message("cell_blank"), Message("fill_in_or_clear")
    if column in facts.creatives:
        return id_fault(cell) or not_an_id(cell)
    if "\n" in cell or "\r" in cell:
        return Message("cell_line_break", cell=shown(cell)), Message("write_one_line")
    if column in facts.urls:
        return _url_fault(cell)
    code = "cell_control" if _CONTROL.search(cell) else "cell_invisible"
    return Message(code, cell=shown(cell)), Message("retype_cell")


def _url_fault(url: str) -> tuple[Message, Message]:
    if not url.lstrip().lower().startswith(("http://", "https://")):
        return Message("url_no_scheme", cell=shown(url)), Message("whole_url")
    unseen = _UNSEEN.search(url)
    if unseen is None:
        return Message("url_no_host", cell=shown(url)), Message("whole_url_example")
    if unseen[0].isspace():
        return Message("url_space", cell=shown(url)), Message("remove_from_url")
    what = Message("url_invisible", cell=shown(url), character=shown(unseen[0]))
    return what, Message("remove_from_url")


def _url_problems(table: Table, cells: _Cells, ad_format: AdFormat, parameter: str) -> Iterator[Problem]:
    """Yield what is wrong with URLs that have a scheme and a host."""
    urls = AD_FORMATS[ad_format].urls
    found: dict[str, tuple[UrlFinding, ...]] = {}

    def is_suspicious(cell: str) -> bool:
        if (
            not is_plain_url(cell, parameter)
            and _URL.fullmatch(cell)
            and (findings := tuple(look_at_url(cell, parameter)))
        ):
            found[cell] = findings
        return cell in found

    for column, row, cell in cells.that(is_suspicious, urls):
        for what, remedy, severity in found[cell]:
            yield replace(table.problem(row.line, column, what, remedy), severity=severity)


def _parameter_notice(table: Table, rows: Sequence[AdRow], ad_format: AdFormat, parameter: str) -> list[Problem]:
    """Say that the tracking parameter is in no URL at all."""
    facts = AD_FORMATS[ad_format]
    places = [facts.columns.index(column) for column in facts.urls]
    if not parameter or not rows or any(has_parameter(row.cells[place], parameter) for row in rows for place in places):
        return []
    what = Message("parameter_nowhere", parameter=parameter)
    return [table.notice(None, None, what, Message("add_parameter", parameter=parameter))]


def _row_notices(table: Table, rows: Sequence[AdRow], limits: CsvLimits) -> Iterator[Problem]:
    first: dict[tuple[str, ...], int] = {}
    for line, cells in rows:
        if len(cells[0]) > limits.ad_name:
            short = shown(shorten_name(cells[0], limits.ad_name))
            yield table.notice(line, "Ad Name", Message("name_shortened", length=len(cells[0]), name=short))
        if first.setdefault(cells, line) != line:
            what = Message("row_repeated", row=str(first[cells]))
            yield table.notice(line, None, what, Message("delete_if_unwanted"))


def _cell_notices(table: Table, cells: _Cells, ad_format: AdFormat, limits: CsvLimits) -> Iterator[Problem]:
    """Yield notices about cells that can be uploaded, but may not be what was meant."""
    facts = AD_FORMATS[ad_format]
    for column, row, cell in cells.that(may_be_missing):
        yield table.notice(row.line, column, Message("cell_missing", cell=shown(cell)), Message("clear_if_missing"))
    told = set()
    for column, row, cell in cells.that(lambda cell: len(cell) != limits.id_digits, facts.creatives):
        length = unusual_length(cell, limits.id_digits) if ID.fullmatch(cell) else None
        if length is not None and (column, len(cell)) not in told:
            told.add((column, len(cell)))  # the first of each length speaks for all
            yield table.notice(row.line, column, *length)
