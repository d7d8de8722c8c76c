"""What a run over a batch would do, told before it is started."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import Status


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
    def text(self) -> str:
        """The line, such as ``142 successful, 8 failed, 100 remaining``."""
        parts = []
        if self.can_resume:
            parts.append(f"{self.successful} successful")
        if self.failed:
            parts.append(f"{self.failed} failed")
        if self.unknown:
            parts.append(f"{self.unknown} unknown")
        parts.append(f"{self.remaining} remaining" if parts else f"{self.remaining} campaigns to do")
        return ", ".join(parts)


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
