"""A batch's outcome, counted over all of its campaigns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Status
from tjgui.core.overview.campaign_status import CampaignOutcome, campaign_outcomes
from tjgui.core.overview.counts import Tally
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way


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
    def ads_planned(self) -> int:
        """How many ads the CSVs of all campaigns have, as far as they can be used; disabled campaigns have none."""
        return sum(result.planned or 0 for result in self.results if result.status is not Status.SKIPPED)

    @property
    def ads_refused(self) -> int:
        """How many ads were not created because the site refuses one of their creatives."""
        return sum(result.refused_ads for result in self.results)

    @property
    def ads_left_out(self) -> int:
        """How many ads were not created because they already exist."""
        return sum(result.left_out for result in self.results)

    @property
    def ads(self) -> Message:
        """The ads in words, such as "212 ads created, 3 ads refused, 5 ads left out"."""
        return ads_in_words(self.results)

    @property
    def tally(self) -> Tally:
        """How many campaigns have each status."""
        return Tally(result.status for result in self.results)

    def count(self, status: Status) -> int:
        """Return how many campaigns have this status."""
        return self.tally[status]


def ads_in_words(outcomes: Iterable[CampaignOutcome]) -> Message:
    """Count ads, such as "212 ads created, 3 ads refused, 5 ads left out"."""
    results = tuple(outcomes)
    refused, left_out = (sum(one.refused_ads for one in results), sum(one.left_out for one in results))
    parts = [Message("n_ads_created", count=sum(one.ads_created for one in results))]
    parts += [Message("n_ads_refused", count=refused)] if refused else []
    parts += [Message("n_ads_left_out", count=left_out)] if left_out else []
    return Message("line", parts=Listed(parts, Way.COMMAS))


def summarise(batch: Batch, checkpoint: RecordView) -> Summary:
    """Summarise what the checkpoint says about the batch's campaigns."""
    return Summary(checkpoint.session_id, campaign_outcomes(batch, checkpoint))
