"""Shows the events of a run in the widgets."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from tjgui.core.models import Status
from tjgui.core.overview.campaign_status import CampaignOutcome
from tjgui.core.overview.counts import Tally
from tjgui.core.overview.summary import ads_in_words
from tjgui.core.run.events import (
    CampaignChanged,
    Logged,
    Paused,
    PauseReason,
    ProgressChanged,
    Resumed,
    RunFinished,
    RunStarted,
    SavingFailed,
    SavingWorksAgain,
    StepTaken,
)
from tjgui.core.statuses import STATUSES, Counted
from tjgui.core.wording.message import NOTHING, Message
from tjgui.core.wording.values import Listed, Way
from tjgui.gui.campaigns.view import CampaignView
from tjgui.gui.language.step_words import step_text, waiting_text
from tjgui.gui.panels.log_view import LogView
from tjgui.gui.progress.run_progress import RunProgress
from tjgui.gui.toolkit.banner import Banner, Kind

translate = QCoreApplication.translate

_SAVING_PRIORITY = 10
_ASKS_USER = {PauseReason.NEEDS_USER, PauseReason.PAGE_CHANGED, PauseReason.NO_BROWSER}


@dataclass(frozen=True, slots=True)
class Ways:
    """The actions that messages of a run offer."""

    try_again: Callable[[], object]
    show_browser: Callable[[], object]  #: bring its window to the front
    get_browser: Callable[[], object]  #: offer to download one
    show_status: Callable[[Status], object]  #: show only campaigns of a status
    show_fewer: Callable[[], object]  #: show only campaigns with fewer ads than planned
    show_campaign: Callable[[str], object]  #: show all that is known of one, its screenshot included
    tell: Callable[[Message | str, Message | str, bool], object]  #: call a user who looks elsewhere: what, what next,
    #: and whether the run waits for it


class Happenings:
    """Takes the events of a run in batches, and shows them."""

    def __init__(
        self,
        view: CampaignView,
        progress: RunProgress,
        banner: Banner,
        log: LogView,
        ways: Ways,
    ) -> None:
        self._model = view.model
        self._following = view.following
        self._progress = progress
        self._banner = banner
        self._log = log
        self._ways = ways
        self._last_failed = ""
        self._running = ""  # the campaign that a tab started last
        self._is_dry_run = False
        self._outcomes: dict[str, Status] = {}  # of all campaigns of the run, including those that needed no tab

    def take_in(self, events: Sequence[object]) -> None:
        """Show events, in order; the table is told once of all its changes."""
        changes: dict[str, dict[str, Any]] = {}
        for event in events:
            if isinstance(event, CampaignChanged):
                self._outcomes[event.campaign_id] = event.status
                changes.setdefault(event.campaign_id, {}).update(_changed(event))
                self._note_running(event)
            elif isinstance(event, StepTaken):
                text = step_text(event)
                changes.setdefault(event.campaign_id, {})["step"] = text
                self._progress.tabs.show_step(event.tab, event.campaign_id, event.step, text)
            else:
                if isinstance(event, RunFinished):  # it counts what the table shows
                    self._apply(changes)
                    changes = {}
                self._show(event)
        self._apply(changes)
        if self._running:
            self._following.runs(self._running)

    def _apply(self, changes: dict[str, dict[str, Any]]) -> None:
        if changes:
            self._model.apply(changes)
            self._progress.show_waiting(self._model.counts()[Status.WAITING])

    def _note_running(self, event: CampaignChanged) -> None:
        if event.status is Status.RUNNING:
            self._running = event.campaign_id
            return
        self._progress.tabs.campaign_ended(event.campaign_id)
        if event.status is Status.FAILED:
            self._last_failed = event.campaign_id

    def _show(self, event: object) -> None:
        if isinstance(event, Logged):
            self._log.append(event.level, event.message)
            if event.message.code == "continuing_slower":
                self._progress.hold(event.message.values["seconds"])
        elif isinstance(event, ProgressChanged):
            self._progress.show_progress(event.progress)
        elif isinstance(event, RunStarted):
            self._outcomes.clear()
            self._is_dry_run = event.dry_run
            self._progress.begin()
        elif isinstance(event, Paused):
            self._show_pause(event)
        elif isinstance(event, Resumed):
            self._banner.clear("pause")
        elif isinstance(event, SavingFailed):
            self._banner.show_message("saving", Kind.ERROR, event.what, dismissible=False, priority=_SAVING_PRIORITY)
        elif isinstance(event, SavingWorksAgain):
            self._banner.clear("saving")
        elif isinstance(event, RunFinished):
            self._show_end(event)

    def _show_pause(self, event: Paused) -> None:
        if event.reason is PauseReason.SIGN_IN:
            what = translate("Happenings", "Sign in to the site in the browser window.")
            remedy = translate("Happenings", "The upload then continues automatically. Your password is never stored.")
            self._send_to_browser(what, remedy)
            return
        if event.reason is PauseReason.HUMAN_CHECK:
            self._send_to_browser(event.what, event.remedy)
            return
        if event.reason is not PauseReason.USER:
            self._ways.tell(event.what, event.remedy, event.reason in _ASKS_USER)
        kind = Kind.INFO if event.reason is PauseReason.USER else Kind.WARNING
        action, act = self._way_out(event)
        self._banner.show_message(
            "pause", kind, event.what, event.remedy, action_text=action, on_action=act, dismissible=False
        )

    def _send_to_browser(self, what: Message | str, remedy: Message | str) -> None:
        """Tell the user what to do in the browser's window, and offer to show it."""
        self._banner.show_message(
            "pause",
            Kind.WARNING,
            what,
            remedy,
            action_text=translate("Happenings", "Show browser"),
            on_action=self._ways.show_browser,
            dismissible=False,
        )
        self._ways.tell(what, remedy, True)

    def _way_out(self, event: Paused) -> tuple[str | None, Callable[[], object] | None]:
        """Return the action that the banner offers: the evidence if the page changed, otherwise another try."""
        if event.reason is PauseReason.PAGE_CHANGED and self._last_failed:
            failed = self._last_failed
            return translate("Happenings", "Show evidence"), lambda: self._ways.show_campaign(failed)
        if event.reason is PauseReason.NO_BROWSER:
            return translate("Happenings", "Download a browser…"), self._ways.get_browser
        return (
            (translate("Happenings", "Try again"), self._ways.try_again) if event.reason in _ASKS_USER else (None, None)
        )

    def _show_end(self, event: RunFinished) -> None:
        self._banner.clear("pause")
        self._progress.end()
        self._running = ""
        self._following.run_ended()
        tally = Tally(self._outcomes.values())
        rows = [row for one in self._outcomes if (row := self._model.row(one)) is not None]
        has_fewer = any(row.is_partial for row in rows)
        if not self._outcomes:
            what, kind = Message("run_had_nothing"), Kind.INFO
        else:
            counts = Listed(tally.outcomes(), Way.COMMAS)
            what = Message("run_stopped" if event.stopped else "run_done", counts=counts)
            is_whole = not (event.stopped or has_fewer or tally.need_a_look)
            kind = Kind.SUCCESS if is_whole else Kind.WARNING
        where = Message("report_saved", folder=str(event.reports[0].parent)) if event.reports else NOTHING
        next_line = self._ads(rows, where) if self._outcomes else where
        action, act = self._way_to(tally, has_fewer=has_fewer)
        self._banner.show_message("end", kind, what, next_line, action_text=action, on_action=act)
        self._ways.tell(what, next_line, False)

    def _ads(self, rows: Sequence[CampaignOutcome], where: Message) -> Message:
        """Say what became of the ads, then where the report is."""
        counts = [ads_in_words(rows, dry_run=self._is_dry_run)]
        if any(row.is_partial for row in rows) and not self._is_dry_run:
            counts.insert(0, Message("n_ads_planned", count=sum(row.planned or 0 for row in rows)))
        ads = Message("sentence", what=Message("line", parts=Listed(counts, Way.COMMAS)))
        return Message("two_sentences", first=ads, second=where) if where else ads

    def _way_to(self, tally: Tally, *, has_fewer: bool) -> tuple[str | None, Callable[[], object] | None]:
        """Return the action that the banner offers: to see what needs attention most."""
        texts = {
            Status.FAILED: translate("Happenings", "Show failed"),
            Status.UNKNOWN: translate("Happenings", "Show unknown"),
            Status.BLOCKED: translate("Happenings", "Show blocked"),
        }
        for status, text in texts.items():
            if tally[status]:
                return text, partial(self._ways.show_status, status)
        return (translate("Happenings", "Show campaigns"), self._ways.show_fewer) if has_fewer else (None, None)


def _changed(event: CampaignChanged) -> dict[str, Any]:
    fields: dict[str, Any] = {"status": event.status, "recorded": event.status, "step": "", "looks_again_at": None}
    if event.campaign_name:
        fields["name"] = event.campaign_name
    if event.status is Status.WAITING:
        fields["step"] = waiting_text()
        if event.looks_again_in is not None:
            fields["looks_again_at"] = time.monotonic() + event.looks_again_in
    if STATUSES[event.status].counts_as is not Counted.UNDER_WAY:
        fields |= {"ads_created": event.ads_created, "reason": event.reason, "notice": event.notice}
        fields |= {"refused_ads": event.refused_ads, "left_out": event.left_out}
        if event.planned is not None:
            fields["planned"] = event.planned
        if event.seconds is not None:
            fields["seconds"] = event.seconds
    return fields
