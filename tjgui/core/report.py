"""The result files of a run, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from tjgui.core.checkpoint import Checkpoint
from tjgui.core.checkpoint_entry import Entry
from tjgui.core.models import Status
from tjgui.core.storage import DiskStorage, free_name

_SUMMARY = (
    "campaign_id",
    "campaign_name",
    "csv_file",
    "status",
    "ads_created",
    "error",
    "invalid_creatives_count",
    "timestamp",
)
_INVALID = ("campaign_id", "campaign_name", "creative_id", "error", "action_required", "timestamp")
_ACTION = "Replace the creative, or put the ad into a campaign of the creative's content category."
#: What makes a spreadsheet run a cell as a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def write_reports(folder: Path, checkpoint: Checkpoint, campaign_ids: Iterable[str], now: datetime) -> tuple[Path, ...]:
    """Write the summary, and the list of refused creatives where there are any; returns what was written.

    Earlier files stay. Raises `OSError`.
    """
    entries = [(one, checkpoint.entry(one) or Entry(Status.PENDING)) for one in campaign_ids]
    stamp = f"{now:%Y%m%d_%H%M%S}"
    written = [_write(folder / f"upload_summary_{stamp}.csv", _SUMMARY, map(_summary_row, entries))]
    invalid = [row for campaign_id, entry in entries for row in _invalid_rows(campaign_id, entry)]
    if invalid:
        written.append(_write(folder / f"invalid_creatives_{stamp}.csv", _INVALID, invalid))
    return tuple(written)


def _summary_row(campaign: tuple[str, Entry]) -> tuple[object, ...]:
    campaign_id, entry = campaign
    return (
        campaign_id,
        entry.campaign_name,
        entry.csv_file,
        entry.status.value,
        entry.ads_created,
        entry.error or entry.doubt or entry.warning,
        entry.invalid_creatives_count,
        entry.timestamp,
    )


def _invalid_rows(campaign_id: str, entry: Entry) -> list[tuple[object, ...]]:
    return [
        (campaign_id, entry.campaign_name, one.creative_id, one.reason, _ACTION, entry.timestamp)
        for one in entry.invalid_creatives
    ]


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> Path:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    for row in rows:
        writer.writerow([_defused(cell) for cell in row])
    path = free_name(path)
    DiskStorage().write_durably(path, text.getvalue().encode("utf-8-sig"))
    return path


def _defused(cell: object) -> object:
    """Return a cell that a spreadsheet shows instead of running it."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return f"'{cell}"
    return cell
