"""Failures grouped by their cause: what is the same for many campaigns is said once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tjgui.core.models import Status

#: What differs from campaign to campaign within one cause: quoted values, file names, ids and numbers.
_DIFFERING = re.compile(r'"[^"]*"|\S+\.csv\b|\b[0-9A-F]{6,}(?:-[A-Z]+)?\b|\b\d+\b', re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"])")
_CREATIVES = re.compile(r"creatives?\b.*\bnot valid|refuses every ad", re.IGNORECASE)
#: Where a problem of a file stands: what differs most.
_PLACE = re.compile(r"^[^:]*?, row \d+(?:, column (?P<column>[^:]+))?: ")
#: Stands for what differs.
_GAP = "…"


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason, and every campaign that it stopped."""

    what: str  #: a short sentence without what differs from one campaign to the other
    status: Status  #: FAILED, or UNKNOWN
    campaign_ids: tuple[str, ...]  #: in the order in which they were given
    example: str  #: the whole reason of the first of them, with its remedy


class FailureGroups:
    """Takes failures one after the other, so that many can be grouped a few at a time."""

    def __init__(self) -> None:
        self._groups: dict[tuple[Status, str], list[tuple[str, str]]] = {}

    def add(self, campaign_id: str, status: Status, reason: str) -> None:
        """Add a campaign; one that neither failed nor is in doubt is left out."""
        if status in {Status.FAILED, Status.UNKNOWN}:
            self._groups.setdefault((status, cause_of(reason)), []).append((campaign_id, reason))

    def causes(self) -> tuple[Cause, ...]:
        """Return the causes, that of most campaigns first."""
        causes = [
            Cause(what, status, tuple(one for one, _ in members), members[0][1])
            for (status, what), members in self._groups.items()
        ]
        return tuple(sorted(causes, key=lambda cause: -len(cause.campaign_ids)))


def failure_causes(failures: Iterable[tuple[str, Status, str]]) -> tuple[Cause, ...]:
    """Group failures, given as campaign id, status and reason; the cause of most campaigns comes first."""
    groups = FailureGroups()
    for campaign_id, status, reason in failures:
        groups.add(campaign_id, status, reason)
    return groups.causes()


@lru_cache(maxsize=65_536)
def cause_of(reason: str) -> str:
    """Return the cause that a reason is an instance of: its first sentence, less what differs."""
    if _CREATIVES.search(reason):
        return "Creative not valid"
    first = _SENTENCE_END.split(reason.strip(), maxsplit=1)[0]
    said = _DIFFERING.sub(_GAP, _PLACE.sub(_column, first)).rstrip(".")
    return said or "No reason was noted"


def _column(place: re.Match[str]) -> str:
    return f"{place['column']}: " if place["column"] else ""
