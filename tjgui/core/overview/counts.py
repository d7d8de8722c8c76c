"""What a run of the batch would do, shown before it starts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Status
from tjgui.core.overview.campaign_status import campaign_status, entry_of
from tjgui.core.statuses import STATUSES, Counted
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way


class Tally(Counter[Status]):
    """How many campaigns have each status, and how many count as each category."""

    def counted(self, counts_as: Counted) -> int:
        """Return how many campaigns count as this category."""
        return sum(count for status, count in self.items() if STATUSES[status].counts_as is counts_as)

    @property
    def ended_well(self) -> int:
        """How many campaigns succeeded, dry runs included."""
        return sum(count for status, count in self.items() if STATUSES[status].ended_well)

    @property
    def need_a_look(self) -> int:
        """How many campaigns need the user's attention."""
        return sum(count for status, count in self.items() if STATUSES[status].needs_look)


@dataclass(frozen=True, slots=True)
class Outlook:
    """The state of the batch: the line that is shown when it is opened."""

    successful: int
    failed: int
    unknown: int
    remaining: int
    blocked: int = 0

    @property
    def can_resume(self) -> bool:
        """Whether there is earlier work to resume."""
        return bool(self.successful or self.failed or self.unknown)

    @property
    def message(self) -> Message:
        """The line, such as ``142 successful, 8 failed, 100 remaining``."""
        parts = outcomes(self.successful, self.failed, self.unknown) if self.can_resume else []
        parts.append(Message("n_remaining" if parts else "n_to_do", count=self.remaining))
        parts += [Message("n_blocked", count=self.blocked)] if self.blocked else []
        return Message("line", parts=Listed(parts, Way.COMMAS))


def outcomes(successful: int, failed: int, unknown: int) -> list[Message]:
    """Count campaigns by outcome; failed and unknown ones are mentioned only if there are any."""
    parts = [Message("n_success", count=successful)]
    parts += [Message("n_failed", count=failed)] if failed else []
    return parts + ([Message("n_unknown", count=unknown)] if unknown else [])


def outlook(batch: Batch, checkpoint: RecordView | None) -> Outlook:
    """Count the enabled campaigns of the batch by their status in the checkpoint."""
    enabled = (one for one in batch.campaigns if one.enabled)
    tally = Tally(campaign_status(batch, one, entry_of(batch, one, checkpoint)) for one in enabled)
    return Outlook(
        successful=tally.counted(Counted.SUCCESSFUL),
        failed=tally.counted(Counted.FAILED),
        unknown=tally.counted(Counted.UNKNOWN),
        remaining=tally.counted(Counted.REMAINING),
        blocked=tally.counted(Counted.BLOCKED),
    )
