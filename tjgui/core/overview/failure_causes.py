"""Failures, and refused or left out ads, grouped by cause: what many campaigns have in common is said once.

A cause is a message too: the text `<code>.cause` of the reason, with the values that identify the cause but none that
identify the campaign. Text from elsewhere (an old checkpoint, the site) is used as the cause unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tjgui.core.models import Status
from tjgui.core.overview.campaign_status import CampaignOutcome
from tjgui.core.wording.message import QUOTED, Message, gaps
from tjgui.core.wording.texts import TEXTS

#: Replaces what differs between campaigns.
_GAP = "…"


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason, and every campaign that failed, or has fewer ads than planned, because of it."""

    what: Message  #: without what differs between campaigns
    status: Status  #: FAILED or UNKNOWN; SUCCESS if it has fewer ads than planned
    campaign_ids: tuple[str, ...]  #: in the order given
    example: Message  #: the first campaign's full reason, with what to do


class FailureGroups:
    """Collects failures one at a time, so that many can be grouped in small steps."""

    def __init__(self) -> None:
        self._groups: dict[tuple[Status, Message], list[tuple[str, Message]]] = {}

    def add(self, campaign_id: str, status: Status, reason: Message) -> None:
        """Add a campaign; ignored unless it is failed or unknown."""
        if status in {Status.FAILED, Status.UNKNOWN}:
            self._groups.setdefault((status, cause_of(reason)), []).append((campaign_id, reason))

    def add_partial(self, outcome: CampaignOutcome) -> None:
        """Add a campaign with fewer ads than planned."""
        counts = (("cause_ads_refused", outcome.refused_ads), ("cause_ads_left_out", outcome.left_out))
        for code, count in counts:
            if count:
                group = self._groups.setdefault((Status.SUCCESS, Message(code)), [])
                group.append((outcome.campaign_id, outcome.reason or outcome.notice))

    def causes(self) -> tuple[Cause, ...]:
        """Return the causes, failures before successes with fewer ads, and the most frequent first."""
        causes = [
            Cause(what, status, tuple(one for one, _ in members), members[0][1])
            for (status, what), members in self._groups.items()
        ]
        return tuple(sorted(causes, key=lambda one: (one.status is Status.SUCCESS, -len(one.campaign_ids))))


def failure_causes(failures: Iterable[tuple[str, Status, Message]]) -> tuple[Cause, ...]:
    """Group failures, given as campaign ID, status and reason; the most frequent cause comes first."""
    groups = FailureGroups()
    for campaign_id, status, reason in failures:
        groups.add(campaign_id, status, reason)
    return groups.causes()


def cause_of(reason: Message) -> Message:
    """Return the cause behind a reason, without what to do about it."""
    if not reason:
        return Message("no_reason")
    if reason.code == QUOTED:
        return reason
    if reason.code == "two_sentences":
        return cause_of(reason.values["first"])
    code = f"{reason.code}.cause"
    if code in TEXTS:
        return Message(code, **{name: _caused(reason.values[name]) for name in gaps(code)})
    return Message(reason.code, **{name: _in_common(value) for name, value in reason.values.items()})


def _caused(value: Any) -> Any:  # noqa: ANN401 - a message's value; its type does not change
    """Return a value that identifies the cause; a nested message is replaced by its own cause."""
    return cause_of(value) if isinstance(value, Message) else value


def _in_common(value: object) -> Message | str:
    return cause_of(value) if isinstance(value, Message) else _GAP
