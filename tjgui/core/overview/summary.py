"""A batch's outcome, counted over all of its campaigns."""

from __future__ import annotations

from dataclasses import dataclass

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Status
from tjgui.core.overview.campaign_status import CampaignOutcome, campaign_outcomes
from tjgui.core.overview.counts import Tally


@dataclass(frozen=True, slots=True)
class Summary:
    """The outcome of each campaign of a batch, in the mapping's order."""

    session_id: str
    results: tuple[CampaignOutcome, ...]

    @property
    def total(self) -> int:
        """How many campaigns the batch has, disabled ones included."""
        return len(self.results)

    @property
    def ads_created(self) -> int:
        """How many ads are known to have been created, over all campaigns."""
        return sum(result.ads_created for result in self.results)

    @property
    def tally(self) -> Tally:
        """How many campaigns have each status."""
        return Tally(result.status for result in self.results)

    def count(self, status: Status) -> int:
        """Return how many campaigns have this status."""
        return self.tally[status]


def summarise(batch: Batch, checkpoint: RecordView) -> Summary:
    """Summarise what the checkpoint says about the batch's campaigns."""
    return Summary(checkpoint.session_id, campaign_outcomes(batch, checkpoint))
