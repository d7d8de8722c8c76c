"""Every status of a campaign, one row each: how it is named, shown, counted and saved, and which runs redo it.

Everything that depends on a status reads its row. A new status is a member of `Status` and a row here; the tests cover
all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tjgui.core.models import Status
from tjgui.core.wording.message import NOTHING, Message


class Counted(StrEnum):
    """The categories in which campaigns are counted."""

    SUCCESSFUL = "successful"
    FAILED = "failed"
    UNKNOWN = "unknown"
    REMAINING = "remaining"  #: a live run still has to do it
    BLOCKED = "blocked"  #: no run can do it until the batch's files are fixed
    UNDER_WAY = "under_way"  #: neither done nor remaining
    SKIPPED = "skipped"


class Again(StrEnum):
    """Which runs work on a campaign."""

    ALWAYS = "always"
    LIVE = "live"  #: those that create ads
    RETRY = "retry"  #: those that retry failed campaigns
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """Everything the program knows about one status."""

    label: Message  #: its name
    icon: str  #: under resources/icons; icons differ in shape, not only in colour
    colour: str  #: a field of the window's `Colours`
    counts_as: Counted
    again: Again
    chip: int  #: the position of its chip above the table
    told: int  #: its position where all statuses are listed or drawn, such as in the report
    advice: Message = NOTHING  #: what comes next for the campaign
    always_has_chip: bool = True  #: otherwise only while campaigns have this status
    ended: bool = False  #: an attempt at the campaign has ended
    ended_well: bool = False
    needs_look: bool = False  #: the user has to do something about it
    may_have_ads: bool = False  #: ads of the batch are in the campaign, or may be
    says_no_ads: bool = False  #: worth saying that no ad was created
    is_kept: bool = True  #: may be the ``status`` of an entry in a checkpoint
    by_hand: bool = False  #: the user can set it on an entry


#: In sort order: what needs attention comes first.
STATUSES: Final[Mapping[Status, StatusFacts]] = {
    Status.RUNNING: StatusFacts(
        label=Message("status_running"),
        icon="status-running",
        colour="info",
        counts_as=Counted.UNDER_WAY,
        again=Again.ALWAYS,
        chip=2,
        told=7,
        may_have_ads=True,
        is_kept=False,
    ),
    Status.WAITING: StatusFacts(
        label=Message("status_waiting"),
        icon="status-waiting",
        colour="info",
        counts_as=Counted.UNDER_WAY,
        again=Again.ALWAYS,
        chip=3,
        told=6,
        advice=Message("advice_waiting"),
        always_has_chip=False,
        may_have_ads=True,
        is_kept=False,
    ),
    Status.UNKNOWN: StatusFacts(
        label=Message("status_unknown"),
        icon="status-unknown",
        colour="unknown",
        counts_as=Counted.UNKNOWN,
        again=Again.ALWAYS,
        chip=7,
        told=4,
        ended=True,
        needs_look=True,
        may_have_ads=True,
        is_kept=False,
    ),
    Status.FAILED: StatusFacts(
        label=Message("status_failed"),
        icon="status-failed",
        colour="error",
        counts_as=Counted.FAILED,
        again=Again.RETRY,
        chip=6,
        told=3,
        ended=True,
        needs_look=True,
        says_no_ads=True,
        by_hand=True,
    ),
    Status.BLOCKED: StatusFacts(
        label=Message("status_blocked"),
        icon="status-blocked",
        colour="warning",
        counts_as=Counted.BLOCKED,
        again=Again.NEVER,
        chip=9,
        told=9,
        advice=Message("advice_blocked"),
        always_has_chip=False,
        needs_look=True,
        is_kept=False,
    ),
    Status.PENDING: StatusFacts(
        label=Message("status_pending"),
        icon="status-pending",
        colour="muted",
        counts_as=Counted.REMAINING,
        again=Again.ALWAYS,
        chip=1,
        told=5,
        advice=Message("advice_pending"),
        by_hand=True,
    ),
    Status.DRY_RUN_SUCCESS: StatusFacts(
        label=Message("status_dry_run_success"),
        icon="status-dry-run",
        colour="rehearsal",
        counts_as=Counted.REMAINING,
        again=Again.LIVE,
        chip=5,
        told=2,
        advice=Message("advice_dry_run_success"),
        always_has_chip=False,
        ended=True,
        ended_well=True,
    ),
    Status.SUCCESS: StatusFacts(
        label=Message("status_success"),
        icon="status-success",
        colour="success",
        counts_as=Counted.SUCCESSFUL,
        again=Again.NEVER,
        chip=4,
        told=1,
        ended=True,
        ended_well=True,
        may_have_ads=True,
        says_no_ads=True,
        by_hand=True,
    ),
    Status.SKIPPED: StatusFacts(
        label=Message("status_skipped"),
        icon="status-skipped",
        colour="muted",
        counts_as=Counted.SKIPPED,
        again=Again.NEVER,
        chip=8,
        told=8,
        advice=Message("advice_skipped"),
        by_hand=True,
    ),
}


#: In the order of the chips, and in the order of listing or drawing them.
CHIP_ORDER: Final = tuple(sorted(STATUSES, key=lambda status: STATUSES[status].chip))
TOLD_ORDER: Final = tuple(sorted(STATUSES, key=lambda status: STATUSES[status].told))
