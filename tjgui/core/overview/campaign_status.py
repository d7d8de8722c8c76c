"""The outcome of each campaign of a batch: the one rule for its status, and the one form in which it is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.content import Content, entry_for, is_foreign
from tjgui.core.checkpoint.entry import Entry
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.models import Campaign, Status
from tjgui.core.statuses import STATUSES, Again
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
    planned: int | None = None  #: ads in the CSV; None if that is unknown
    refused_ads: int = 0  #: of these, not created because the site refuses one of their creatives
    left_out: int = 0  #: of these, not created because they already exist

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
            entry.planned,
            entry.refused_ads,
            entry.left_out,
        )

    @classmethod
    def of(cls, batch: Batch, campaign: Campaign, entry: Entry | None) -> Self:
        """Return the outcome of a campaign of the batch."""
        blocked = batch.blocked.get(campaign.campaign_id)
        status, name, csv = campaign_status(batch, campaign, entry), campaign.name, campaign.csv_path.name
        reason = blocked.whole if blocked is not None else NOTHING
        planned = planned_ads(batch, campaign)
        if entry is None:
            return cls(campaign.campaign_id, status, name, csv, reason=reason, planned=planned)
        if is_foreign(entry, content_of(batch, campaign)):
            entry = replace(entry, ads_created=0, invalid_creatives_count=0, planned=None, refused_ads=0, left_out=0)
        is_uploaded = entry.status is Status.SUCCESS and bool(entry.csv_file)
        if status is not Status.BLOCKED:
            reason = entry.shown_reason or reason
        if entry.planned is not None and STATUSES[status].ended:
            planned = entry.planned
        return cls(
            campaign.campaign_id,
            status,
            entry.campaign_name or name,
            entry.csv_file if is_uploaded else csv,
            entry.ads_created,
            entry.seconds,
            reason,
            entry.status,
            entry.timestamp,
            entry.invalid_creatives_count,
            entry.notice,
            planned,
            entry.refused_ads,
            entry.left_out,
        )

    @property
    def is_partial(self) -> bool:
        """Whether it succeeded with fewer ads than planned: some were refused or left out."""
        return bool(self.refused_ads or self.left_out) and STATUSES[self.status].ended_well

    @property
    def tells_ads(self) -> bool:
        """Whether there is something to say about its ads."""
        is_due = bool(self.planned) and self.status is not Status.SKIPPED
        return is_due or bool(self.ads_created) or STATUSES[self.status].says_no_ads

    @property
    def ads(self) -> Message:
        """How many ads were created, such as "8", or "7 of 8" if not all were; nothing if there is nothing to say."""
        if not self.tells_ads:
            return NOTHING
        if self.planned and self.planned != self.ads_created and self.status is not Status.SKIPPED:
            return Message("created_of_planned", created=self.ads_created, planned=self.planned)
        return Message("line", parts=self.ads_created)

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


def campaign_status(batch: Batch, campaign: Campaign, entry: Entry | None) -> Status:
    """Return the status of a campaign of the batch: the one rule for what is shown, counted and uploaded.

    A campaign that the mapping disables is skipped, whatever an earlier run did, unless its ads are or may be on the
    site: that must stay visible. Its entry does not change, so once enabled again the campaign has its old status. One
    that a problem in the files blocks stays so until that is fixed, unless its ads are or may be on the site.
    """
    status = entry.status if entry is not None else Status.PENDING
    if STATUSES[status].may_have_ads or (entry is not None and entry.intent is not None):
        return status
    if not campaign.enabled:
        return Status.SKIPPED
    is_open = STATUSES[status].again is not Again.NEVER
    return Status.BLOCKED if is_open and campaign.campaign_id in batch.blocked else status


def is_blocked(batch: Batch, campaign: Campaign, entry: Entry | None) -> bool:
    """Whether no run can do anything for a campaign, not even look at it: its files are faulty, and nothing is open."""
    if campaign.campaign_id not in batch.blocked or (entry is not None and entry.intent is not None):
        return False
    return campaign_status(batch, campaign, entry) in {Status.BLOCKED, Status.UNKNOWN}


def campaign_outcomes(batch: Batch, checkpoint: RecordView | None) -> tuple[CampaignOutcome, ...]:
    """Return the outcome of every campaign of the batch, in the mapping's order."""
    return tuple(CampaignOutcome.of(batch, one, entry_of(batch, one, checkpoint)) for one in batch.campaigns)


def entry_of(batch: Batch, campaign: Campaign, checkpoint: RecordView | None) -> Entry | None:
    """Return what the checkpoint says about a campaign and its CSV; None if there is no such entry."""
    entry = checkpoint.entry(campaign.campaign_id) if checkpoint is not None else None
    return entry_for(entry, content_of(batch, campaign)) if entry is not None else None


def content_of(batch: Batch, campaign: Campaign) -> Content:
    """Return which content a campaign of the batch gets."""
    csv = batch.csvs.get(campaign.csv_path)
    return Content(campaign.csv_path.name, csv.sha256 if csv is not None else "")


def contents_of(batch: Batch) -> dict[str, Content]:
    """Return which content each campaign of the batch gets."""
    return {one.campaign_id: content_of(batch, one) for one in batch.campaigns}


def planned_ads(batch: Batch, campaign: Campaign) -> int | None:
    """Return how many ads the campaign's CSV has; None if it cannot be used."""
    csv = batch.csvs.get(campaign.csv_path)
    return len(csv.rows) if csv is not None else None
