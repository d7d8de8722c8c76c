"""The outcome of each campaign of a batch: the one rule for its status, and the one form in which it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.entry import Entry
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Campaign, Status
from tjgui.core.statuses import STATUSES
from tjgui.core.wording.message import NOTHING, Message


@dataclass(frozen=True, slots=True)
class CampaignOutcome:
    """One campaign's outcome, as the table, summary, reports and dialogs show it."""

    campaign_id: str
    status: Status = Status.PENDING
    name: str = ""
    csv: str = ""  #: the file's name
    ads_created: int = 0
    seconds: float | None = None  #: how long the last attempt took
    reason: Message = NOTHING  #: why it failed, is unknown or blocked, or what is unusual about its success
    recorded: Status = Status.PENDING  #: what the checkpoint says, even if the mapping disables the campaign
    timestamp: str = ""  #: when its entry last changed, as written in the checkpoint
    refused: int = 0  #: creatives that the site refused
    notice: Message = NOTHING  #: what is worth knowing and no fault, such as a name that differs from the mapping's

    @classmethod
    def of_entry(cls, campaign_id: str, entry: Entry | None) -> Self:
        """Return a campaign's outcome according to a checkpoint, whatever the mapping says."""
        if entry is None:
            return cls(campaign_id)
        return cls(
            campaign_id,
            entry.status,
            entry.campaign_name,
            entry.csv_file,
            entry.ads_created,
            entry.seconds,
            entry.shown_reason,
            entry.status,
            entry.timestamp,
            entry.invalid_creatives_count,
            entry.notice,
        )

    @classmethod
    def of(cls, batch: Batch, campaign: Campaign, entry: Entry | None) -> Self:
        """Return the outcome of a campaign of the batch."""
        status, name, csv = campaign_status(campaign, entry), campaign.name, campaign.csv_path.name
        blocked = batch.blocked.get(campaign.campaign_id)
        reason = blocked.whole if blocked is not None else NOTHING
        if entry is None:
            return cls(campaign.campaign_id, status, name, csv, reason=reason)
        is_uploaded = entry.status is Status.SUCCESS and bool(entry.csv_file)
        return cls(
            campaign.campaign_id,
            status,
            entry.campaign_name or name,
            entry.csv_file if is_uploaded else csv,
            entry.ads_created,
            entry.seconds,
            entry.shown_reason or reason,
            entry.status,
            entry.timestamp,
            entry.invalid_creatives_count,
            entry.notice,
        )

    @property
    def error(self) -> str:
        """The reason in English; empty if there is none."""
        return str(self.reason)

    @property
    def remark(self) -> Message:
        """The notice; nothing where the reason already says it."""
        return NOTHING if str(self.notice) in self.error else self.notice

    @property
    def is_set_aside(self) -> bool:
        """Whether the mapping disables it, but an earlier outcome of it must stay visible."""
        return self.status is Status.SKIPPED and STATUSES[self.recorded].ended and bool(self.reason)

    @property
    def ended(self) -> datetime | None:
        """When an attempt ended with this outcome, local time; None if none did or the time is unknown."""
        if not STATUSES[self.status].ended:
            return None
        try:
            return datetime.fromisoformat(self.timestamp).replace(tzinfo=None)
        except ValueError:
            return None


def campaign_status(campaign: Campaign, entry: Entry | None) -> Status:
    """Return the status of a campaign of the batch.

    A campaign that the mapping disables is skipped, whatever an earlier run did, unless its ads are or may be on the
    site: that must stay visible. Its entry does not change, so once enabled again the campaign has its old status.
    """
    status = entry.status if entry is not None else Status.PENDING
    may_have_ads = STATUSES[status].may_have_ads or (entry is not None and entry.intent is not None)
    return status if campaign.enabled or may_have_ads else Status.SKIPPED


def campaign_outcomes(batch: Batch, checkpoint: RecordView | None) -> tuple[CampaignOutcome, ...]:
    """Return the outcome of every campaign of the batch, in the mapping's order."""
    return tuple(CampaignOutcome.of(batch, one, entry_of(one, checkpoint)) for one in batch.campaigns)


def entry_of(campaign: Campaign, checkpoint: RecordView | None) -> Entry | None:
    """Return a campaign's entry; None if there is no checkpoint or it has no such entry."""
    return checkpoint.entry(campaign.campaign_id) if checkpoint is not None else None
