"""What a run over a batch would do, told before it is started."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import Status
from tjgui.core.overview.campaign_status import campaign_status, entry_of
from tjgui.core.statuses import STATUSES, Counted
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way


class Tally(Counter[Status]):
    """How many campaigns there are of each status, and of each thing that statuses count as."""

    def counted(self, counts_as: Counted) -> int:
        """Return how many campaigns count as this."""
        return sum(count for status, count in self.items() if STATUSES[status].counts_as is counts_as)

    @property
    def ended_well(self) -> int:
        """How many campaigns a run brought to a good end, dry runs included."""
        return sum(count for status, count in self.items() if STATUSES[status].ended_well)

    @property
    def need_a_look(self) -> int:
        """How many campaigns the user has to do something about."""
        return sum(count for status, count in self.items() if STATUSES[status].needs_look)


@dataclass(frozen=True, slots=True)
class Outlook:
    """How the batch stands: the line that is shown on opening."""

    successful: int
    failed: int
    unknown: int
    remaining: int

    @property
    def can_resume(self) -> bool:
        """Whether something was done already, so that going on differs from starting."""
        return bool(self.successful or self.failed or self.unknown)

    @property
    def message(self) -> Message:
        """The line, such as ``142 successful, 8 failed, 100 remaining``."""
        parts = outcomes(self.successful, self.failed, self.unknown) if self.can_resume else []
        parts.append(Message("n_remaining" if parts else "n_to_do", count=self.remaining))
        return Message("line", parts=Listed(parts, Way.COMMAS))


def outcomes(successful: int, failed: int, unknown: int) -> list[Message]:
    """Say how many campaigns came to what; failed and unknown ones only where there are any."""
    parts = [Message("n_success", count=successful)]
    parts += [Message("n_failed", count=failed)] if failed else []
    return parts + ([Message("n_unknown", count=unknown)] if unknown else [])


def outlook(batch: Batch, checkpoint: Checkpoint | None) -> Outlook:
    """Count the enabled campaigns of the batch by what the checkpoint says of them."""
    tally = Tally(campaign_status(one, entry_of(one, checkpoint)) for one in batch.campaigns if one.enabled)
    return Outlook(
        successful=tally.counted(Counted.SUCCESSFUL),
        failed=tally.counted(Counted.FAILED),
        unknown=tally.counted(Counted.UNKNOWN),
        remaining=tally.counted(Counted.REMAINING),
    )
