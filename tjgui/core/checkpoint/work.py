"""Which campaigns a run works on, according to the record."""

from __future__ import annotations

from collections.abc import Iterable

from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Status


def wanted_statuses(*, dry_run: bool, retry_failed: bool) -> frozenset[Status]:
    """Return the statuses of the campaigns that a run works on.

    Never successful ones; failed ones only when retrying; those that passed a dry run only in a live run; pending and
    unknown ones always.
    """
    wanted = {Status.PENDING, Status.UNKNOWN}
    if retry_failed:
        wanted.add(Status.FAILED)
    if not dry_run:
        wanted.add(Status.DRY_RUN_SUCCESS)
    return frozenset(wanted)


def work_to_do(
    record: RecordView | None, campaign_ids: Iterable[str], *, dry_run: bool, retry_failed: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split campaigns into those that a run works on and those that it skips, keeping their order.

    Without a record, all are pending.
    """
    wanted = wanted_statuses(dry_run=dry_run, retry_failed=retry_failed)
    statuses = {one: record.status(one) if record is not None else Status.PENDING for one in campaign_ids}
    to_do = tuple(one for one, status in statuses.items() if status in wanted)
    return to_do, tuple(one for one, status in statuses.items() if status not in wanted)
