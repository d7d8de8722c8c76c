"""Clicks that another batch's checkpoint knows of, and whose ads may still appear.

Each batch has its own checkpoint, but campaigns are shared. If a run was interrupted at a click, and a corrected copy
of its mapping is uploaded at once, the new checkpoint knows nothing of that click: its ads would be created twice.
"""

from __future__ import annotations

from tjgui.core.batch.ad_csv import AdCsv, prepare_ads
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.entry import Entry, Intent
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes


def clicked_elsewhere(store: CheckpointStore, batch: Batch, slot: str) -> tuple[str, ...]:
    """Return the campaigns in which an unsettled click of another checkpoint may create ads that the batch has too.

    :param slot: the name of the batch's own checkpoint, which knows its clicks itself.
    """
    csvs = {one.campaign_id: batch.csvs[one.csv_path] for one in batch.campaigns if one.csv_path in batch.csvs}
    clicked: dict[str, None] = {}
    for other in ("", *store.slots(batch.ad_format)):
        record = store.last_known(batch.ad_format, other) if other != slot else None
        if record is None:
            continue
        noted = set(EmergencyNotes.beside(store.path(batch.ad_format, other)).read())
        for campaign_id, csv in csvs.items():
            entry = record.entry(campaign_id)
            if campaign_id in noted or (entry is not None and _may_have_clicked(entry, csv)):
                clicked[campaign_id] = None
    return tuple(clicked)


def _may_have_clicked(entry: Entry, csv: AdCsv) -> bool:
    """Whether the entry leaves open what became of a click that may have created ads of the CSV."""
    if entry.intent is not None:
        return _has_ads_of(entry.intent, csv)
    return entry.look_first and (entry.csv_file in {"", csv.path.name} or entry.csv_sha256 == csv.sha256)


def _has_ads_of(intent: Intent, csv: AdCsv) -> bool:
    ads = prepare_ads(csv, "")
    sources, names = {ad.source for ad in ads}, {ad.name for ad in ads}
    return any(planned.source in sources or planned.name in names for planned in intent.expected)
