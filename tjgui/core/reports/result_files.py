"""The result files of a run: each campaign's outcome, and the creatives that the site refused."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.entry import Entry
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.overview.campaign_status import CampaignOutcome, entry_of
from tjgui.core.plain_text import INVISIBLE
from tjgui.core.wording.message import Message

SUMMARY_COLUMNS = (
    "campaign_id",
    "campaign_name",
    "csv_file",
    "status",
    "ads_created",
    "error",
    "invalid_creatives_count",
    "timestamp",
    "ads_planned",
    "ads_refused",
    "ads_left_out",
)
INVALID_COLUMNS = ("campaign_id", "campaign_name", "creative_id", "error", "action_required", "timestamp")

_ACTION = str(Message("replace_creative"))
#: What a spreadsheet may take for the end of a cell, depending on its language and on how a file is opened.
_END_OF_CELL = re.compile(r"([;,|\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029])")
#: What starts a formula, after blanks, quotation marks and signs that nobody sees; Excel accepts the full-width forms
#: in East Asian settings.
_FORMULA = re.compile(rf"[\"'\s{INVISIBLE}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]")
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")


def write_reports(
    folder: Path,
    checkpoint: RecordView,
    campaign_ids: Iterable[str],
    now: datetime,
    *,
    batch: Batch | None = None,
    storage: DiskStorage | None = None,
) -> tuple[Path, ...]:
    """Write the summary, and the refused creatives if there are any; returns the files' paths.

    :param batch: whose CSVs the reports are about; without it, they are about those that were uploaded last.

    Nothing is overwritten. Raises `OSError` if the folder cannot be written to.
    """
    entries, outcomes = _reported(checkpoint, tuple(campaign_ids), batch)
    files: list[tuple[str, Sequence[str], list[Sequence[object]]]]
    rows = [_summary_row(one) for one in outcomes]
    files = [("upload_summary", SUMMARY_COLUMNS, rows)]
    refused = [row for one, entry in entries if entry is not None for row in _invalid_rows(one, entry)]
    if refused:
        files.append(("invalid_creatives", INVALID_COLUMNS, refused))
    disk = storage or DiskStorage()
    return tuple(
        _write_new(disk, folder, f"{name}_{now:%Y%m%d_%H%M%S}", _as_csv(columns, rows)) for name, columns, rows in files
    )


def _reported(
    checkpoint: RecordView, campaign_ids: Sequence[str], batch: Batch | None
) -> tuple[list[tuple[str, Entry | None]], list[CampaignOutcome]]:
    if batch is None:
        entries = [(one, checkpoint.entry(one)) for one in campaign_ids]
        return entries, [CampaignOutcome.of_entry(one, entry) for one, entry in entries]
    campaigns = [one for one in batch.campaigns if one.campaign_id in set(campaign_ids)]
    entries = [(one.campaign_id, entry_of(batch, one, checkpoint)) for one in campaigns]
    outcomes = [CampaignOutcome.of(batch, one, entry) for one, (_, entry) in zip(campaigns, entries, strict=True)]
    return entries, outcomes


def results_csv(outcomes: Iterable[CampaignOutcome]) -> bytes:
    """Return the summary as a file's bytes, to be saved where the user wants it."""
    return _as_csv(SUMMARY_COLUMNS, map(_summary_row, outcomes))


def _summary_row(one: CampaignOutcome) -> Sequence[object]:
    return (
        one.campaign_id,
        one.name,
        one.csv,
        one.status.value,
        one.ads_created,
        one.error,
        one.refused,
        one.timestamp,
        "" if one.planned is None else one.planned,
        one.refused_ads,
        one.left_out,
    )


def _invalid_rows(campaign_id: str, entry: Entry) -> list[Sequence[object]]:
    return [
        (campaign_id, entry.campaign_name, creative.creative_id, creative.reason, _ACTION, entry.timestamp)
        for creative in entry.invalid_creatives
    ]


def _as_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Write rows so that a spreadsheet shows them unchanged: UTF-8 with a byte order mark, and no formulas."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_harmless(str(cell)) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _harmless(cell: str) -> str:
    """Write an apostrophe before whatever a spreadsheet would compute, wherever it may let a cell begin."""
    return "".join(map(_as_text, _END_OF_CELL.split(cell)))


def _as_text(piece: str) -> str:
    return f"'{piece}" if _FORMULA.match(piece) and not _NUMBER.fullmatch(piece.strip(" ")) else piece


def _write_new(disk: DiskStorage, folder: Path, name: str, content: bytes) -> Path:
    """Write a file under this name, or under the first free one with a number appended."""
    number = 1
    while True:
        path = folder / f"{name}{f'_{number}' if number > 1 else ''}.csv"
        try:
            disk.write_new(path, content)
        except FileExistsError:
            number += 1
        else:
            return path
