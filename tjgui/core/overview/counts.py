"""What a run over a batch would do, told before it is started."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import Status
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way


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
    statuses = Counter(
        checkpoint.status(one.campaign_id) if checkpoint is not None else Status.PENDING
        for one in batch.campaigns
        if one.enabled
    )
    return Outlook(
        successful=statuses[Status.SUCCESS],
        failed=statuses[Status.FAILED],
        unknown=statuses[Status.UNKNOWN],
        remaining=statuses[Status.PENDING] + statuses[Status.DRY_RUN_SUCCESS],
    )
