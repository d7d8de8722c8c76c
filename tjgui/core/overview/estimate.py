"""The result of checking a batch: how much there is to upload, what is wrong, and how long it will take."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from tjgui.core.batch.batch import Batch
from tjgui.core.batch.problems import Severity
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Campaign, Status
from tjgui.core.overview.campaign_status import campaign_status, entry_of
from tjgui.core.statuses import STATUSES, Counted
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Duration, Listed, Way

#: Seconds that a campaign is assumed to take in one tab until one has been timed.
_USUAL_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class BatchCheck:
    """A batch at a glance."""

    campaigns: int  #: enabled ones
    csvs: int  #: used by them
    problems: int  #: errors; notices are not counted
    blocked: int  #: campaigns that cannot be uploaded because of them
    ads_to_create: int  #: in the campaigns that a run uploads
    to_do: int  #: campaigns that a run works on
    seconds: float  #: estimated time in one tab

    def message(self, tabs: int) -> Message:
        """Return the line, such as "398 campaigns, 12 CSVs, 2 problems, 1,240 ads to create, about 1 h 50 min".

        :param tabs: how many campaigns are processed at the same time.
        """
        parts = [Message("n_campaigns", count=self.campaigns), Message("n_csvs", count=self.csvs)]
        parts.append(Message("n_problems", count=self.problems) if self.problems else Message("no_problems"))
        if self.ads_to_create:
            time = Duration.about(self.seconds / max(min(tabs, self.to_do), 1))
            parts += [Message("n_ads_to_create", count=self.ads_to_create), Message("takes_about", time=time)]
        else:
            parts.append(Message("nothing_to_create"))
        return Message("line", parts=Listed(parts, Way.COMMAS))


def check(batch: Batch, checkpoint: RecordView | None) -> BatchCheck:
    """Summarise a batch and its checkpoint."""
    enabled = [one for one in batch.campaigns if one.enabled]
    to_do = [one for one in enabled if _is_due(batch, one, checkpoint)]
    ads = sum(len(batch.csvs[one.csv_path].rows) for one in to_do if one.csv_path in batch.csvs)
    return BatchCheck(
        campaigns=len(enabled),
        csvs=len({one.csv_path for one in enabled}),
        problems=sum(problem.severity is Severity.ERROR for problem in batch.problems),
        blocked=sum(campaign_status(batch, one, entry_of(batch, one, checkpoint)) is Status.BLOCKED for one in enabled),
        ads_to_create=ads,
        to_do=len(to_do),
        seconds=len(to_do) * seconds_each(batch, enabled, checkpoint),
    )


def _is_due(batch: Batch, campaign: Campaign, checkpoint: RecordView | None) -> bool:
    """Whether a run creates the campaign's ads: it does not for successful, failed or unknown campaigns."""
    status = campaign_status(batch, campaign, entry_of(batch, campaign, checkpoint))
    return STATUSES[status].counts_as is Counted.REMAINING


def seconds_each(batch: Batch, campaigns: list[Campaign], checkpoint: RecordView | None) -> float:
    """Return the median time of a campaign in earlier runs."""
    entries = (entry_of(batch, one, checkpoint) for one in campaigns)
    taken = [entry.seconds for entry in entries if entry is not None and entry.seconds]
    return median(taken) if taken else _USUAL_SECONDS
