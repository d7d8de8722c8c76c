"""A batch that was read, as the list of recent batches knows it, and the checkpoint that it therefore has."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.choose_record import choose_slot
from tjgui.core.checkpoint.recent_batches import Progress, RecentBatch
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.overview.campaign_status import campaign_outcomes, content_of
from tjgui.gui.run.loaded_batch import LoadedBatch


def choose_record(store: CheckpointStore, batch: Batch, in_use: str, known: Sequence[RecentBatch]) -> str:
    """Return the name of the checkpoint for a batch; empty for the default one. Takes time: it reads files.

    :param in_use: the name of the one that the settings name.
    """
    contents = {one.campaign_id: content_of(batch, one) for one in batch.campaigns if one.enabled}
    return choose_slot(store, _recent(batch, in_use, datetime.min), contents, known)  # noqa: DTZ901 - not kept


def seen_now(loaded: LoadedBatch, slot: str, now: datetime) -> RecentBatch:
    """Return a batch as it is remembered, with how far it is. Takes time: it reads the mapping."""
    outlook = loaded.outlook
    created = sum(one.ads_created for one in campaign_outcomes(loaded.batch, loaded.checkpoint))
    progress = Progress(loaded.check.campaigns, outlook.successful, outlook.failed, outlook.unknown, created)
    return _recent(loaded.batch, slot, now, progress)


def _recent(batch: Batch, slot: str, opened: datetime, progress: Progress | None = None) -> RecentBatch:
    mapping, ads = (Path(os.path.abspath(one)) for one in (batch.mapping_path, batch.ads_folder))  # noqa: PTH100
    return RecentBatch(mapping, ads, batch.ad_format, slot, opened, progress or Progress(), _digest(mapping))


def _digest(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
