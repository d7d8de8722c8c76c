"""Failures grouped by their cause: what is the same for many campaigns is said once.

A cause is a message too: the text `<code>.cause` of the reason, with the values that name the cause and none that name
the campaign. Words that are not the program's (an old checkpoint's, the site's own) are a cause as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tjgui.core.models import Status
from tjgui.core.wording.message import QUOTED, Message, gaps
from tjgui.core.wording.texts import TEXTS

#: Stands for what differs from one campaign to the other.
_GAP = "…"


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason, and every campaign that it stopped."""

    what: Message  #: without what differs from one campaign to the other
    status: Status  #: FAILED, or UNKNOWN
    campaign_ids: tuple[str, ...]  #: in the order in which they were given
    example: Message  #: the whole reason of the first of them, with its remedy


class FailureGroups:
    """Takes failures one after the other, so that many can be grouped a few at a time."""

    def __init__(self) -> None:
        self._groups: dict[tuple[Status, Message], list[tuple[str, Message]]] = {}

    def add(self, campaign_id: str, status: Status, reason: Message) -> None:
        """Add a campaign; one that neither failed nor is unknown is left out."""
        if status in {Status.FAILED, Status.UNKNOWN}:
            self._groups.setdefault((status, cause_of(reason)), []).append((campaign_id, reason))

    def causes(self) -> tuple[Cause, ...]:
        """Return the causes, that of most campaigns first."""
        causes = [
            Cause(what, status, tuple(one for one, _ in members), members[0][1])
            for (status, what), members in self._groups.items()
        ]
        return tuple(sorted(causes, key=lambda cause: -len(cause.campaign_ids)))


def failure_causes(failures: Iterable[tuple[str, Status, Message]]) -> tuple[Cause, ...]:
    """Group failures, given as campaign id, status and reason; the cause of most campaigns comes first."""
    groups = FailureGroups()
    for campaign_id, status, reason in failures:
        groups.add(campaign_id, status, reason)
    return groups.causes()


def cause_of(reason: Message) -> Message:
    """Return the cause that a reason is an instance of; what to do about it is no part of it."""
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


def _caused(value: Any) -> Any:  # noqa: ANN401 - a value of a message, of the kind that it was
    """Return a value that names the cause; a message inside is told by its own cause."""
    return cause_of(value) if isinstance(value, Message) else value


def _in_common(value: object) -> Message | str:
    return cause_of(value) if isinstance(value, Message) else _GAP
