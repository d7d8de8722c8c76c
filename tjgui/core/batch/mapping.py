"""The mapping CSV: which campaign gets the ads of which CSV. A bad row blocks only itself."""

from __future__ import annotations

from collections.abc import Mapping as ReadOnly
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from tjgui.core.batch.csv_finder import CsvFinder, Found
from tjgui.core.batch.csv_table import EncodingUncertain, Table, TextFileUnusable, fold, read_table
from tjgui.core.batch.encodings import ChosenEncoding, EncodingQuestion, no_encoding
from tjgui.core.batch.ids import ID_DIGITS, id_fault, unusual_length
from tjgui.core.batch.problems import Problem, Severity, errors_first
from tjgui.core.batch.spreadsheet_words import SUGGESTED, TRUTH, is_broken, may_be_missing
from tjgui.core.errors import MappingUnreadable
from tjgui.core.models import Campaign
from tjgui.core.plain_text import folded, is_one_line
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way

#: The columns of a mapping, in their usual order (site-contract, "The mapping CSV").
COLUMNS = ("campaign_id", "csv_filename", "campaign_name", "enabled")
#: The columns that a mapping must have.
REQUIRED = COLUMNS[:2]


class MappingUncertain(MappingUnreadable):
    """The encoding of the mapping has to be chosen first."""

    def __init__(self, uncertain: EncodingUncertain) -> None:
        super().__init__(uncertain.message, uncertain.advice)
        self.question: EncodingQuestion = uncertain.question


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a mapping file says, and what is wrong with it."""

    path: Path
    campaigns: tuple[Campaign, ...]  #: every usable row, enabled or not, in the file's order
    problems: tuple[Problem, ...]  #: errors first, then notices, each in the file's order
    blocked: ReadOnly[str, Problem]  #: campaign ID -> why it cannot be uploaded; valid IDs that appear once
    rows: tuple[Campaign, ...]  #: every row with a valid ID that no earlier row has: `campaigns` and blocked ones


def read_mapping(
    path: Path, ads_folder: Path, chosen_encoding: ChosenEncoding = no_encoding, id_digits: int = ID_DIGITS
) -> Mapping:
    """Read and check a mapping whose ad CSVs are in `ads_folder`.

    Raises `MappingUnreadable` if the file as a whole is unusable; a bad row is a problem and blocks only itself.
    """
    try:
        table = read_table(
            path, COLUMNS, _heading, one_line_records=True, comments="#", chosen_encoding=chosen_encoding
        )
    except EncodingUncertain as uncertain:
        raise MappingUncertain(uncertain) from uncertain
    except TextFileUnusable as unusable:
        raise MappingUnreadable(unusable.message, unusable.advice) from unusable
    reading = _Reading(table, _places(table), CsvFinder(ads_folder), id_digits)
    for line, cells in table.records:
        reading.take(line, cells)
    if not reading.problems and not reading.rows:
        raise MappingUnreadable(Message("mapping_no_campaign", file=table.file), Message("add_campaign_rows"))
    return Mapping(
        path=path,
        campaigns=tuple(campaign for campaign in reading.rows.values() if campaign.campaign_id not in reading.blocked),
        problems=errors_first((*table.notices, *_extra_columns(table), *reading.problems)),
        blocked=MappingProxyType(reading.blocked),
        rows=tuple(reading.rows.values()),
    )


@dataclass(slots=True)
class _Reading:
    """A mapping, as far as it has been read."""

    table: Table
    places: ReadOnly[str, int]  #: column -> its position in a record
    finder: CsvFinder
    id_digits: int
    rows: dict[str, Campaign] = field(default_factory=dict)
    blocked: dict[str, Problem] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def take(self, line: int, cells: Sequence[str]) -> None:
        """Add one record: as a campaign, as a blocked campaign, or only as a problem."""
        campaign_id = self._cell(cells, "campaign_id").strip()
        fault = _broken(campaign_id) or id_fault(campaign_id)
        if fault is not None:
            unquoted = self.table.broken.get(line)
            self.problems.append(unquoted or self.table.problem(line, "campaign_id", *fault))
            return
        if campaign_id in self.rows:
            what = Message("campaign_repeated", campaign=campaign_id, row=str(self.rows[campaign_id].row))
            self.problems.append(self.table.problem(line, "campaign_id", what, Message("delete_one_row")))
            return
        self._take_campaign(campaign_id, line, cells)

    def _take_campaign(self, campaign_id: str, line: int, cells: Sequence[str]) -> None:
        found = self.finder.find(self._cell(cells, "csv_filename").strip())
        word = self._cell(cells, "enabled").strip()
        campaign = Campaign(
            campaign_id=campaign_id,
            csv_path=found.path,
            name=self._cell(cells, "campaign_name").strip(),
            row=line,
            enabled=TRUTH.get(folded(word), True),
        )
        self.rows[campaign_id] = campaign
        length = unusual_length(campaign_id, self.id_digits)
        if length is not None:
            self.problems.append(self.table.notice(line, "campaign_id", *length))
        faults = self._faults(line, cells, found)
        if may_be_missing(campaign.name) and not faults:
            missing = Message("cell_missing", cell=shown(campaign.name))
            self.problems.append(self.table.notice(line, "campaign_name", missing, Message("clear_if_missing")))
        if found.notice and not faults:
            self.problems.append(self.table.notice(line, "csv_filename", found.notice))
        if faults:
            severity = Severity.ERROR if campaign.enabled else Severity.NOTICE
            faults = [replace(fault, severity=severity, campaign_ids=(campaign_id,)) for fault in faults]
            self.blocked[campaign_id] = faults[0]
            self.problems += faults

    def _faults(self, line: int, cells: Sequence[str], found: Found) -> list[Problem]:
        """Return what is wrong with a record apart from its ID."""
        unreadable = self.table.broken.get(line) or self.table.ragged(line, cells)
        if unreadable is not None:
            return [unreadable]
        faults = [*self.table.nul(line, cells)] if self.table.has_nul else []
        broken = ((column, _broken(self._cell(cells, column))) for column in COLUMNS[1:])
        faults += (self.table.problem(line, column, *fault) for column, fault in broken if fault)
        if faults:
            return faults
        if found.fault and "\0" not in self._cell(cells, "csv_filename"):
            faults.append(self.table.problem(line, "csv_filename", found.fault, found.remedy))
        name = self._cell(cells, "campaign_name").strip()
        if not is_one_line(name) and "\0" not in name:
            what = Message("cell_invisible", cell=shown(name))
            faults.append(self.table.problem(line, "campaign_name", what, Message("retype_name")))
        word = self._cell(cells, "enabled").strip()
        if word and folded(word) not in TRUTH and "\0" not in word:
            what = Message("not_yes_no", cell=shown(word))
            remedy = Message("use_one_of", words=Listed(SUGGESTED, Way.COMMAS))
            faults.append(self.table.problem(line, "enabled", what, remedy))
        return faults

    def _cell(self, cells: Sequence[str], column: str) -> str:
        place = self.places.get(column, len(cells))
        return cells[place] if place < len(cells) else ""


def _broken(cell: str) -> tuple[Message, Message] | None:
    return (Message("cell_broken", cell=shown(cell)), Message("repair_formula")) if is_broken(cell) else None


def _heading(heading: str) -> str:
    """Fold a heading of the mapping: "Campaign ID" becomes campaign_id."""
    return fold(heading.replace("_", " ")).replace(" ", "_")


def _places(table: Table) -> dict[str, int]:
    """Return the columns' positions; raises if the header lacks a required column or repeats one."""
    headings = [_heading(heading) for heading in table.header]
    missing = [column for column in REQUIRED if column not in headings]
    if missing:
        raise MappingUnreadable(_about_columns("mapping_columns_missing", table, missing), Message("mapping_header"))
    doubled = [column for column in COLUMNS if headings.count(column) > 1]
    if doubled:
        what = _about_columns("mapping_columns_repeated", table, doubled)
        raise MappingUnreadable(what, Message("delete_extra_columns"))
    return {column: headings.index(column) for column in COLUMNS if column in headings}


def _about_columns(code: str, table: Table, columns: Sequence[str]) -> Message:
    row, listed = str(table.header_line), Listed(columns)
    return Message(code, file=table.file, row=row, columns=listed, count=len(columns))


def _extra_columns(table: Table) -> list[Problem]:
    return [
        table.notice(table.header_line, heading.strip(), Message("mapping_column_unknown"))
        for heading in table.header
        if _heading(heading) not in COLUMNS and heading.strip()
    ]
