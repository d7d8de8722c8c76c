"""A batch as it was read, with what its checkpoint says about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.overview.campaign_status import entry_of
from tjgui.core.overview.changes import ChangesSince, changes_since
from tjgui.core.overview.counts import Outlook, outlook
from tjgui.core.overview.estimate import BatchCheck, check
from tjgui.core.wording.message import NOTHING, Message
from tjgui.gui.campaigns.row import CampaignRow


@dataclass(frozen=True, slots=True)
class LoadedBatch:
    """A batch and what the checkpoint says of it."""

    batch: Batch
    checkpoint: RecordView | None
    outlook: Outlook  #: what a run would do
    check: BatchCheck  #: how much there is to upload, and what is wrong
    changes: ChangesSince  #: what differs from what the checkpoint knows
    notice: Message = NOTHING  #: why earlier outcomes are unknown, if they are
    used_by: Message = NOTHING  #: which other process uses the data folder, if any

    @classmethod
    def of(cls, batch: Batch, checkpoint: RecordView | None, notice: Message = NOTHING) -> Self:
        """Sum up the batch once: that takes a while for a large one."""
        summed_up = outlook(batch, checkpoint), check(batch, checkpoint), changes_since(batch, checkpoint)
        return cls(batch, checkpoint, *summed_up, notice)

    def rows(self) -> list[CampaignRow]:
        """Return what the table shows of it, in the mapping's order."""
        return [
            CampaignRow.of(self.batch, one, entry_of(self.batch, one, self.checkpoint)) for one in self.batch.campaigns
        ]
