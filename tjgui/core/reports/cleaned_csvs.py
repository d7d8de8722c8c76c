"""Ad CSVs without the ads whose creatives the site refused, and a mapping of the campaigns that they belong to."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tjgui.core.batch.ad_csv import AdCsv, drop_creatives, prepare_ads
from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.batch.batch import Batch
from tjgui.core.batch.mapping import COLUMNS
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.models import Campaign
from tjgui.core.overview.campaign_status import entry_of


@dataclass(frozen=True, slots=True)
class CleanedCsv:
    """One ad CSV without refused ads. Campaigns of one CSV may get different ones: a refusal concerns a campaign."""

    name: str
    content: bytes
    campaigns: tuple[tuple[Campaign, str], ...]  #: those that it belongs to, and what the site calls each
    dropped: int  #: how many ads it lacks


def cleaned_csvs(batch: Batch, record: RecordView | None) -> tuple[CleanedCsv, ...]:
    """Return what is left of each CSV of which the site refused creatives; none if it refused all of its ads."""
    groups: dict[tuple[Path, frozenset[str]], list[tuple[Campaign, str]]] = {}
    for campaign in batch.campaigns:
        entry = entry_of(batch, campaign, record)
        if campaign.enabled and entry is not None and entry.invalid_creatives and campaign.csv_path in batch.csvs:
            refused = frozenset(one.creative_id for one in entry.invalid_creatives)
            name = entry.campaign_name or campaign.name
            groups.setdefault((campaign.csv_path, refused), []).append((campaign, name))
    made: list[CleanedCsv] = []
    for (path, refused), campaigns in groups.items():
        kept, dropped = drop_creatives(prepare_ads(batch.csvs[path], ""), refused)
        if kept and dropped:
            lines = {ad.row for ad in kept}
            name = _free_name(f"{path.stem}-cleaned", {one.name for one in made})
            made.append(CleanedCsv(name, _without(batch.csvs[path], lines), tuple(campaigns), len(dropped)))
    return tuple(made)


def write_cleaned_csvs(folder: Path, batch: Batch, record: RecordView | None, now: datetime) -> tuple[Path, ...]:
    """Write the cleaned CSVs and their mapping into a new folder beside the reports; returns the files' paths.

    Raises `OSError` if the folder cannot be written to.
    """
    made = cleaned_csvs(batch, record)
    if not made:
        return ()
    place, disk = folder / f"cleaned_{now:%Y%m%d_%H%M%S}", DiskStorage()
    rows = [(campaign.campaign_id, one.name, name, "true") for one in made for campaign, name in one.campaigns]
    files = [(place / "ads" / one.name, one.content) for one in made]
    files.append((place / "mapping.csv", _as_csv(COLUMNS, rows)))
    for path, content in files:
        disk.write_durably(path, content)
    return tuple(path for path, _ in files)


def _without(ad_csv: AdCsv, kept: set[int]) -> bytes:
    """Return a CSV's rows on some lines, every cell as the user wrote it."""
    return _as_csv(AD_FORMATS[ad_csv.ad_format].columns, (row.cells for row in ad_csv.rows if row.line in kept))


def _as_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _free_name(stem: str, taken: set[str]) -> str:
    number, name = 1, f"{stem}.csv"
    while name in taken:
        number += 1
        name = f"{stem}-{number}.csv"
    return name
