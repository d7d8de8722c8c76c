"""Which campaigns of a record a run would work on, by the rule that the runner uses."""

from __future__ import annotations

from collections.abc import Iterable

from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.checkpoint.work import wanted_statuses
from tjgui.core.models import Status


def work_to_do(
    record: RecordView | None, campaign_ids: Iterable[str], *, dry_run: bool, retry_failed: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split campaigns into those that a run works on and those that it skips; without a record, all are pending."""
    wanted = wanted_statuses(dry_run=dry_run, retry_failed=retry_failed)
    statuses = {one: record.status(one) if record is not None else Status.PENDING for one in campaign_ids}
    to_do = tuple(one for one, status in statuses.items() if status in wanted)
    return to_do, tuple(one for one, status in statuses.items() if status not in wanted)
