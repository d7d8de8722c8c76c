"""What a run is about to do, said before its first click."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tjgui.core.batch.batch import Batch
from tjgui.core.batch.problems import Problem
from tjgui.core.checkpoint.checkpoint import Checkpoint, wanted_statuses
from tjgui.core.models import Campaign
from tjgui.core.overview.campaign_status import campaign_status, entry_of
from tjgui.core.overview.estimate import seconds_each


@dataclass(frozen=True, slots=True)
class Plan:
    """The work of one run."""

    campaigns: tuple[str, ...]  #: that it works on, in the mapping's order
    ads: int  #: of their CSVs that were not created yet
    blocked: tuple[tuple[str, Problem], ...]  #: campaigns that it would work on if their files allowed it, and why not
    seconds: float  #: estimated time in one tab


def plan(
    batch: Batch,
    checkpoint: Checkpoint,
    *,
    dry_run: bool,
    retry_failed: bool,
    only: Collection[str] | None = None,
) -> Plan:
    """Plan a run over a batch.

    :param only: the campaigns to work on; None for all of the batch.
    """
    wanted = wanted_statuses(dry_run=dry_run, retry_failed=retry_failed)
    chosen = [one for one in batch.campaigns if one.enabled and (only is None or one.campaign_id in only)]
    due = [one for one in chosen if campaign_status(one, entry_of(one, checkpoint)) in wanted]
    to_do = [one for one in due if one.campaign_id not in batch.blocked]
    return Plan(
        campaigns=tuple(one.campaign_id for one in to_do),
        ads=sum(_ads_left(batch, one, checkpoint) for one in to_do),
        blocked=tuple(
            (one.campaign_id, batch.blocked[one.campaign_id]) for one in due if one.campaign_id in batch.blocked
        ),
        seconds=len(to_do) * seconds_each(chosen, checkpoint),
    )


def _ads_left(batch: Batch, campaign: Campaign, checkpoint: Checkpoint) -> int:
    csv, entry = batch.csvs.get(campaign.csv_path), entry_of(campaign, checkpoint)
    created = len(entry.created) if entry is not None else 0
    return max(len(csv.rows) - created, 0) if csv is not None else 0
