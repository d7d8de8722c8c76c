"""What became of a batch, counted over all of its campaigns."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import Campaign, Status
from tjgui.core.wording.message import NOTHING, Message


@dataclass(frozen=True, slots=True)
class CampaignResult:
    """What became of one campaign."""

    campaign_id: str
    status: Status
    ads_created: int
    reason: Message = NOTHING  #: why it failed or is unknown, or what is odd about a success

    @property
    def error(self) -> str:
        """The reason in English; empty where there is none."""
        return str(self.reason)


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of each campaign of a batch, in the mapping's order."""

    session_id: str
    results: tuple[CampaignResult, ...]

    @property
    def total(self) -> int:
        """How many campaigns the batch has, disabled ones included."""
        return len(self.results)

    @property
    def ads_created(self) -> int:
        """How many ads are known to have been created, over all campaigns."""
        return sum(result.ads_created for result in self.results)

    def count(self, status: Status) -> int:
        """Return how many campaigns have this status."""
        return Counter(result.status for result in self.results)[status]


def summarise(batch: Batch, checkpoint: Checkpoint) -> Summary:
    """Count what the checkpoint says of the batch's campaigns.

    A campaign that the mapping disables is skipped, whatever an earlier batch came to, unless it succeeded.
    """
    return Summary(checkpoint.session_id, tuple(_result(campaign, checkpoint) for campaign in batch.campaigns))


def _result(campaign: Campaign, checkpoint: Checkpoint) -> CampaignResult:
    entry = checkpoint.entry(campaign.campaign_id)
    status = entry.status if entry is not None else Status.PENDING
    if not campaign.enabled and status is not Status.SUCCESS:
        status = Status.SKIPPED
    if entry is None:
        return CampaignResult(campaign.campaign_id, status, 0)
    return CampaignResult(campaign.campaign_id, status, entry.ads_created, entry.reason)
