"""The outcome of each campaign of a run: recorded, reported to the listener, and counted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tjgui.core.checkpoint.entry import Entry
from tjgui.core.checkpoint.record import BatchRecord
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.errors import CampaignFault, PassingFault
from tjgui.core.models import Campaign, Status
from tjgui.core.run.campaign_run import CampaignRun
from tjgui.core.run.events import CampaignChanged, Level, Listener, Logged, ProgressChanged
from tjgui.core.run.progress import ProgressMeter
from tjgui.core.run.watch import Ending
from tjgui.core.statuses import STATUSES
from tjgui.core.wording.message import Message


class Outcomes:
    """Keeps the record, the listener and the progress of one run in step; knows which campaigns are not finished."""

    def __init__(self, record: BatchRecord, meter: ProgressMeter, listener: Listener) -> None:
        self._record = record
        self._meter = meter
        self._tell = listener
        self._awaited: set[str] = set()
        self.unfinished: set[str] = set()  #: campaigns that the run still has to finish

    def begin(self, campaign_ids: Iterable[str]) -> None:
        """Add campaigns to the run."""
        self.unfinished.update(campaign_ids)

    def add(self, campaign_ids: Iterable[str]) -> None:
        """Add campaigns to the run that had already ended."""
        added = list(campaign_ids)
        self.begin(added)
        self._meter.more(len(added))
        self.show_progress()

    # -- endings -----------------------------------------------------------------------------------------------------

    def running(self, campaign: Campaign) -> None:
        """Show that a tab has started a campaign."""
        self._tell(CampaignChanged(campaign.campaign_id, Status.RUNNING, campaign_name=campaign.name))

    def waiting(self, campaign_id: str, seconds: float) -> None:
        """Show that a campaign is waiting for its ads, and when it looks for them again."""
        reason = Message("waiting_for_ads")
        entry = self._record.entry(campaign_id)
        name = entry.campaign_name if entry is not None else ""
        self._tell(
            CampaignChanged(campaign_id, Status.WAITING, reason=reason, campaign_name=name, looks_again_in=seconds)
        )
        if campaign_id not in self._awaited:
            self._awaited.add(campaign_id)
            self.say(Level.INFO, Message("campaign_waiting", campaign=campaign_id), campaign_id)

    def stopped(self, campaign_id: str, ending: Ending) -> None:
        """Say that a campaign was waiting for its ads when the run was stopped."""
        self.show(campaign_id)
        self.say(Level.WARNING, Message("campaign_remark", campaign=campaign_id, what=ending.message), campaign_id)

    def ended(self, campaign_id: str, ending: Ending, seconds: float | None) -> None:
        """Report how a campaign ended; it is not counted yet."""
        self._awaited.discard(campaign_id)
        self.show(campaign_id, seconds=seconds)
        entry = self._record.entry(campaign_id)
        if entry is not None and entry.notice:
            self.say(Level.INFO, Message("campaign_remark", campaign=campaign_id, what=entry.notice), campaign_id)
        if ending.status is Status.UNKNOWN:
            self.say(Level.WARNING, Message("campaign_unknown", campaign=campaign_id, why=ending.message), campaign_id)
        elif ending.status is Status.SUCCESS:
            self.say(Level.SUCCESS, self._success(campaign_id, ending.ads_created, entry), campaign_id)
            if ending.message:
                what = Message("campaign_remark", campaign=campaign_id, what=ending.message)
                self.say(Level.WARNING, what, campaign_id)
        else:
            what = Message("campaign_dry_run", campaign=campaign_id, what=ending.message)
            self.say(Level.SUCCESS, what, campaign_id)

    def _success(self, campaign_id: str, created: int, entry: Entry | None) -> Message:
        if entry is None or not (entry.refused_ads or entry.left_out) or entry.planned is None:
            return Message("campaign_success", campaign=campaign_id, ads=Message("ads_created", count=created))
        planned = Message("ads_created", count=entry.planned)
        return Message("campaign_partial", campaign=campaign_id, created=created, ads=planned)

    def blocked(self, campaign_id: str, problem: Message) -> None:
        """Say that the run can't do a campaign until the batch's files are fixed."""
        if self._status(campaign_id) is not Status.UNKNOWN:
            self._tell(CampaignChanged(campaign_id, Status.BLOCKED, reason=problem))
        self.say(Level.ERROR, Message("campaign_blocked", campaign=campaign_id, why=problem), campaign_id)

    def failed(
        self,
        campaign: Campaign,
        error: Message,
        work: CampaignRun | None = None,
        evidence: Path | None = None,
        *,
        is_counted: bool = True,
    ) -> None:
        """Record, count and report a failure; a campaign whose last click is not settled is unknown rather than failed.

        It is counted before it is reported: the listener may retry it at once.
        """
        campaign_id = campaign.campaign_id
        self._awaited.discard(campaign_id)
        usual = Outcome(campaign.name, campaign.csv_path.name, seconds=0.0)
        outcome = work.outcome if work is not None else usual
        self._record.fail(campaign_id, error, outcome, str(evidence or ""))
        if is_counted:
            self.count(campaign_id)
        self.show(campaign_id, seconds=outcome.seconds, evidence=evidence)
        self.say(Level.ERROR, Message("campaign_failed", campaign=campaign_id, why=error), campaign_id)

    def put_back(self, campaign_ids: Iterable[str], fault: CampaignFault | PassingFault) -> list[str]:
        """Undo failures that were not the campaigns' fault: they are pending, and no longer counted.

        Returns which they are: campaigns that were retried or edited in the meantime stay as they are.
        """
        taken = []
        for campaign_id in campaign_ids:
            status = self._status(campaign_id)
            if campaign_id in self.unfinished or not self._record.put_back(
                campaign_id, Message("put_back", why=fault.message)
            ):
                continue
            self._meter.taken_back(status)
            self.unfinished.add(campaign_id)
            self.show(campaign_id)
            taken.append(campaign_id)
        self.show_progress()
        return taken

    def left_alone(self, campaign_id: str) -> None:
        """Skip a campaign that, according to the record, no longer needs work when it is started."""
        self.unfinished.discard(campaign_id)
        self._meter.more(-1)
        self.show(campaign_id)
        self.say(Level.INFO, self.why_skipped(campaign_id), campaign_id)
        self.show_progress()

    def count(self, campaign_id: str) -> None:
        """Count a campaign that has ended."""
        self.unfinished.discard(campaign_id)
        self._meter.finished(self._status(campaign_id))
        self.show_progress()

    # -- reporting ---------------------------------------------------------------------------------------------------

    def why_skipped(self, campaign_id: str) -> Message:
        """Say why a run skips a campaign (design, "Contract: the checkpoint")."""
        entry = self._record.entry(campaign_id)
        if entry is None or entry.status is Status.SUCCESS:
            ads = entry.ads_created if entry is not None else 0
            if self._record.is_edited(campaign_id) and entry is not None:
                return Message("skipping_edited", campaign=campaign_id, ads=ads, csv=entry.csv_file)
            return Message("skipping_successful", campaign=campaign_id, ads=ads)
        if entry.status is Status.FAILED:
            return Message("skipping_failed", campaign=campaign_id, why=entry.reason)
        return Message("skipping_other", campaign=campaign_id, status=STATUSES[entry.status].label)

    def show(self, campaign_id: str, *, seconds: float | None = None, evidence: Path | None = None) -> None:
        """Show a campaign as it is in the record."""
        entry = self._record.entry(campaign_id)
        if entry is None:
            self._tell(CampaignChanged(campaign_id, Status.PENDING, seconds=seconds))
            return
        self._tell(
            CampaignChanged(
                campaign_id,
                entry.status,
                entry.ads_created,
                entry.reason,
                entry.campaign_name,
                seconds,
                evidence,
                entry.notice,
                planned=entry.planned,
                refused_ads=entry.refused_ads,
                left_out=entry.left_out,
            )
        )

    def show_progress(self) -> None:
        """Report the run's progress."""
        self._tell(ProgressChanged(self._meter.progress))

    def say(self, level: Level, message: Message, campaign_id: str | None = None) -> None:
        """Write a line to the log."""
        self._tell(Logged(level, message, campaign_id))

    def retrying(self, campaign_id: str, fault: PassingFault, wait: float) -> None:
        """Say that a campaign will be retried."""
        self.show(campaign_id)
        what = Message("campaign_retrying", campaign=campaign_id, why=fault.message, seconds=round(wait))
        self.say(Level.WARNING, what, campaign_id)

    def slower(self, fault: PassingFault, wait: float, tabs: int) -> None:
        """Say that the run continues more slowly."""
        with_tabs = Message("with_tabs", count=tabs)
        self.say(Level.WARNING, Message("continuing_slower", why=fault.message, seconds=round(wait), tabs=with_tabs))

    def _status(self, campaign_id: str) -> Status:
        entry = self._record.entry(campaign_id)
        return entry.status if entry is not None else Status.PENDING
