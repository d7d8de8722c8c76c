"""A mapping with only the failed campaigns of a batch, ready to run like the original."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tjgui.core.batch.batch import Batch
from tjgui.core.batch.mapping import COLUMNS
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Campaign, Status
from tjgui.core.overview.campaign_status import campaign_status, entry_of
from tjgui.core.plain_text import is_one_line


def failed_campaigns(batch: Batch, checkpoint: RecordView | None) -> tuple[Campaign, ...]:
    """Return the enabled campaigns that failed, in the mapping's order."""
    statuses = (campaign_status(batch, one, entry_of(batch, one, checkpoint)) for one in batch.campaigns)
    return tuple(one for one, status in zip(batch.campaigns, statuses, strict=True) if status is Status.FAILED)


def failed_mapping(batch: Batch, checkpoint: RecordView | None) -> bytes:
    """Return a mapping of the failed campaigns, for the same folder of ad CSVs.

    Its cells are those of the original mapping, without escaping spreadsheet formulas: the program reads the file and
    has to find the same names.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for campaign in failed_campaigns(batch, checkpoint):
        name = campaign.name if is_one_line(campaign.name) else ""
        writer.writerow((campaign.campaign_id, _csv_name(campaign.csv_path, batch.ads_folder), name, "true"))
    return text.getvalue().encode("utf-8-sig")


def _csv_name(path: Path, folder: Path) -> str:
    """Write a path as a mapping does: relative to the folder of the ad CSVs, with slashes."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
