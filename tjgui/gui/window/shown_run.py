"""The run in the window: what happens in it is shown, told to the desktop, and decides which commands make sense."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from tjgui.core.errors import UploaderError
from tjgui.core.run.events import Event, Level
from tjgui.core.run.runner import RunState
from tjgui.core.run.watch import PATIENCE_WHILE_STOPPING
from tjgui.core.wording.message import Message
from tjgui.gui.desktop.notifications import Notifications
from tjgui.gui.desktop.stay_awake import StayAwake
from tjgui.gui.desktop.stay_in_front import StayInFront
from tjgui.gui.desktop.taskbar import Taskbar
from tjgui.gui.frame import Frame
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.step_words import time_left
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.review_first import ReviewFirst
from tjgui.gui.run.run_commands import RunCommands
from tjgui.gui.run.run_presenter import Happenings, Ways
from tjgui.gui.run.trial_run import TrialRun
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.toolkit.banner import Kind
from tjgui.gui.toolkit.countdown import Countdown
from tjgui.gui.window.closing import Closing
from tjgui.gui.window.parts import WindowParts
from tjgui.gui.window.shown_batch import ShownBatch


class ShownRun(QObject):
    """Follows the uploader, and keeps the window's widgets and the desktop in step with it."""

    state_shown = Signal(object)  #: RunState: the buttons fit it from now on

    def __init__(
        self,
        frame: Frame,
        parts: WindowParts,
        uploader: Uploader,
        store: SettingsStore,
        batch: ShownBatch,
        closing: Closing,
    ) -> None:
        super().__init__(frame)
        self._parts = parts
        self._uploader = uploader
        self._store = store
        self._batch = batch
        self._closing = closing
        self._is_dry_run = False
        self._is_stopping = False
        self._stops_in = Countdown(self)
        self._stops_in.ticked.connect(self.show_state)
        where = uploader, lambda: store.current
        self._review = ReviewFirst(parts.review, *where, lambda: batch.loaded)
        trial = TrialRun(*where, parts.banner, parts.actions.open_these)
        self.commands = RunCommands(frame, *where, lambda: batch.loaded, self._review, trial)
        parts.review.show_wanted.connect(parts.view.show_these)
        parts.details.shown.connect(parts.review.give_way)
        self._review.opened.connect(parts.details.close)
        parts.review.choice_wanted.connect(batch.choose_edited)
        self._notifications = Notifications(frame)
        self._awake = StayAwake()
        self._front = StayInFront(frame, lambda: not store.current.headless)
        self._taskbar = Taskbar(frame)
        ways = Ways(
            try_again=uploader.resume,
            show_browser=uploader.show_browser,
            get_browser=self.commands.get_browser,
            show_status=parts.view.chips.choose,
            show_fewer=parts.view.show_fewer,
            show_campaign=parts.details.show_campaign,
            tell=self._notifications.tell,
        )
        self._happenings = Happenings(parts.view, parts.progress, parts.banner, parts.bottom.log, ways)
        self._connect_buttons()
        parts.actions.said.connect(lambda text: parts.bottom.log.append(Level.INFO, text))
        batch.changed.connect(self.show_state)
        uploader.started.connect(self._started)
        uploader.happened.connect(self.take_in)
        uploader.ended.connect(self._ended)
        uploader.noticed.connect(self._show_notice)
        uploader.browser_hidden.connect(self._say_hidden)
        uploader.refused.connect(self._show_refusal)
        uploader.state_changed.connect(self.show_state)

    def show_state(self) -> None:
        """Enable what makes sense now, and say what a run would do, what it does, or what is missing for one."""
        parts, state, batch = self._parts, self._uploader.state, self._batch.loaded
        self._count_down(state)
        parts.controls.show_state(state, batch.outlook if batch is not None else None, self._why_not(state))
        lines = self._lines(state)
        if lines is not None:
            parts.controls.show_summary(*lines)
        self.state_shown.emit(state)
        parts.bottom.causes.set_can_retry(state in {RunState.IDLE, RunState.RUNNING})
        parts.actions.offer()
        self._review.follow()

    def _count_down(self, state: RunState) -> None:
        is_stopping = state is RunState.STOPPING
        if is_stopping and not self._is_stopping:
            self._stops_in.start(PATIENCE_WHILE_STOPPING)
        elif not is_stopping:
            self._stops_in.stop()
        self._is_stopping = is_stopping

    def _lines(self, state: RunState) -> tuple[str, str] | None:
        """Return the two lines beside the buttons; None: they stay as they are."""
        batch, settings = self._batch.loaded, self._store.current
        if state is RunState.STOPPING:
            return self.tr("Stopping…"), self._how_long()
        if state is not RunState.IDLE:
            return (self.tr("Dry run: nothing is created.") if self._is_dry_run else self.tr("Uploading.")), ""
        if batch is not None:
            return in_words(batch.outlook.message), in_words(batch.check.message(settings.tabs))
        if self._batch.is_being_read and self._parts.controls.summary.text():
            return None  # read again: what was said a moment ago does not flicker
        return self._why_not(state), ""

    def _how_long(self) -> str:
        """Say for how long the run may go on although it is to stop."""
        if not self._stops_in.left:
            return self.tr("Saving the outcome and closing the browser.")
        longest = time_left(self._stops_in.left)
        return self.tr("Ads that are being created are looked for first, for {} at most.").format(longest)

    def _why_not(self, state: RunState) -> str:
        """Say why no run can be started; empty if one can."""
        if state is not RunState.IDLE:
            return self.tr("An upload is in progress.")
        if self._batch.loaded is not None:
            return ""
        return self.tr("The files are being read.") if self._batch.is_being_read else self._what_is_missing()

    def _what_is_missing(self) -> str:
        form, settings = self._parts.form, self._store.current
        if wrong := form.mapping.problem() or form.ads.problem():
            return wrong
        if settings.mapping is None:
            return self.tr("Choose a mapping first.")
        if settings.ads_folder is None:
            return self.tr("Choose the folder with the ad CSVs first.")
        return self._parts.banner.text().partition("\n")[0] or self.tr("The batch can't be used.")

    def take_in(self, events: list[Event]) -> None:
        """Show what happened, in order."""
        self._happenings.take_in(events)
        for event in events:
            for listener in (self._awake, self._taskbar, self._notifications, self._front):
                listener.hear(event)
        self._batch.failures.refresh()
        self._parts.details.happened(events)
        self.show_state()

    def leave_desktop(self) -> None:
        """Let the computer sleep and take the icon out of the tray: the window closes."""
        self._awake.end()
        self._notifications.end()

    def _connect_buttons(self) -> None:
        controls = self._parts.controls
        controls.resume.clicked.connect(self.commands.start_or_resume)
        controls.fresh.clicked.connect(self.commands.start_fresh)
        controls.trial.clicked.connect(self.commands.try_first)
        controls.pause.clicked.connect(self._uploader.pause)
        controls.stop.clicked.connect(self._uploader.stop)

    def _started(self, batch: LoadedBatch, dry_run: bool) -> None:
        self._is_dry_run = dry_run
        self._batch.show(batch)
        self._parts.banner.clear_all()
        self._parts.form.close_fields()
        self._parts.form.setEnabled(False)
        self._parts.view.following.set_follows(True)
        what = self.tr("Dry run started. No ads are created.") if dry_run else self.tr("Upload started.")
        self._parts.bottom.log.append(Level.INFO, what)
        self.show_state()

    def _ended(self) -> None:
        self._parts.form.setEnabled(True)
        self._parts.banner.clear("pause")
        self._parts.progress.end()
        self._awake.end()
        self._taskbar.end()
        model = self._parts.view.model
        model.apply({row.campaign_id: {"step": ""} for row in model.rows() if row.step})
        if not self._closing.is_announced:
            self._uploader.load(self._store.current)
        self.show_state()

    def _show_refusal(self, error: UploaderError) -> None:
        self._parts.banner.show_message("refused", Kind.ERROR, error.message, error.advice)
        self._parts.bottom.log.append(Level.ERROR, error.whole)
        self.show_state()

    def _show_notice(self, notice: Message) -> None:
        self._parts.banner.show_message("checkpoint", Kind.WARNING, notice)

    def _say_hidden(self) -> None:
        self._parts.bottom.log.append(
            Level.INFO,
            self.tr("There is no browser window to show. The browser is hidden by a setting or is still starting."),
        )
