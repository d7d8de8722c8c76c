"""Which statuses a run works on."""

from __future__ import annotations

from tjgui.core.models import Status
from tjgui.core.statuses import STATUSES, Again


def wanted_statuses(*, dry_run: bool, retry_failed: bool) -> frozenset[Status]:
    """Return the statuses of the campaigns that a run works on, as their rows in `STATUSES` say."""
    again = {Again.ALWAYS} | ({Again.RETRY} if retry_failed else set()) | (set() if dry_run else {Again.LIVE})
    return frozenset(status for status, facts in STATUSES.items() if facts.again in again)
