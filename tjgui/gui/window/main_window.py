"""The window: the batch on top, the run below it, every campaign in the table, log and problems at the bottom."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from tjgui.core.errors import UploaderError
from tjgui.core.run.events import Event, Level
from tjgui.core.run.runner import RunState
from tjgui.core.settings import Settings
from tjgui.core.wording.message import Message
from tjgui.gui.batch.batch_changes import BatchChanges
from tjgui.gui.batch.batch_form import BatchForm
from tjgui.gui.campaigns.view import CampaignView
from tjgui.gui.desktop.notifications import Notifications
from tjgui.gui.desktop.stay_awake import StayAwake
from tjgui.gui.desktop.taskbar import Taskbar
from tjgui.gui.details.controller import Details
from tjgui.gui.frame import Frame
from tjgui.gui.help.help_menu import HelpMenu
from tjgui.gui.language.messages import in_words
from tjgui.gui.panels.bottom_panel import BottomPanel
from tjgui.gui.panels.cause_updates import Failures
from tjgui.gui.progress.run_progress import RunProgress
from tjgui.gui.run.browser_download_dialog import BrowserDownloadDialog
from tjgui.gui.run.campaign_actions import CampaignActions, CampaignAddress
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.run_controls import RunControls
from tjgui.gui.run.run_presenter import Happenings, Ways
from tjgui.gui.run.trial_run import TrialRun
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, app_icon
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.gui.toolkit.loop import start_task
from tjgui.gui.toolkit.question import ask
from tjgui.gui.window.file_menu import RecordMenus
from tjgui.gui.window.geometry import WindowGeometry
from tjgui.gui.window.menus import Deeds, WindowMenus
from tjgui.gui.window.shown_batch import BatchParts, ShownBatch

_LOG_SHARE = (560, 150)


class MainWindow(QObject):
    """Fills a frame, and binds what is in it to one `Uploader`."""

    def __init__(
        self,
        uploader: Uploader,
        store: SettingsStore,
        address: CampaignAddress,
        *,
        practice: bool = False,
        frame: Frame | None = None,
    ) -> None:
        """Fill the frame, or one of its own where none is given.

        :param address: returns the address of a campaign's page, given its id.
        """
        self.frame = frame if frame is not None else Frame()
        super().__init__(self.frame)
        self.frame.setPalette(QPalette())
        self.frame.setWindowTitle(self.tr("TJ Uploader - Practice") if practice else self.tr("TJ Uploader"))
        self.frame.setWindowIcon(app_icon())
        self.close_wanted = asyncio.Event()
        self.frame.close_asked.connect(self.close_wanted.set)
        self._uploader = uploader
        self._store = store
        self._is_ending = False
        self._make_parts(address)
        self._make_menus()
        self._lay_out()
        self._connect()
        self._geometry = WindowGeometry(self.frame, store, self.splitter, self.view.columns)
        self._geometry.restore()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self.frame.bring_back)
        self._show_empty()
        self._show_state()

    # -- how it is built ---------------------------------------------------------------------------------------

    def _make_parts(self, address: CampaignAddress) -> None:
        self.form = BatchForm()
        self.controls = RunControls()
        self.progress = RunProgress()
        self.banner = Banner()
        self.view = CampaignView()
        self.model, self.table, self.search = self.view.model, self.view.table, self.view.search
        self.bottom = BottomPanel()
        self.log, self.problems = self.bottom.log, self.bottom.problems
        self.campaign_actions = CampaignActions(
            self.frame, self.table, self.model, self._uploader, lambda: self.settings, address
        )
        self.details = Details(
            self.view, self.campaign_actions, self._uploader.steps, lambda: self.settings.tracking_parameter
        )
        self.trial = TrialRun(self.frame, self._uploader, lambda: self.settings)
        self._changes = BatchChanges(self.frame, self.banner)
        self._notifications = Notifications(self.frame)
        self._awake = StayAwake()
        self._taskbar = Taskbar(self.frame)
        self._failures = Failures(self.bottom.causes, self.view)
        parts = BatchParts(self.form, self.banner, self.view, self.bottom, self.details, self._failures, self._changes)
        self.batch = ShownBatch(parts, self._uploader, self._store, self.show_problems)
        ways = Ways(
            try_again=self._uploader.resume,
            show_browser=self._uploader.show_browser,
            get_browser=self._get_browser,
            show_status=self.view.chips.choose,
            show_campaign=self.details.show_campaign,
            tell=self._notifications.tell,
        )
        self._happenings = Happenings(self.view, self.progress, self.banner, self.log, ways)

    def _make_menus(self) -> None:
        deeds = Deeds(
            open_mapping=self.form.mapping.button.click,
            open_ads_folder=self.form.ads.button.click,
            check_batch=self.check_batch,
            quit=self.frame.close,
            start=self._resume,
            start_fresh=self._start_fresh,
            try_first=self._try_first,
            pause=self._uploader.pause,
            stop=self._uploader.stop,
            show_browser=self._uploader.show_browser,
            show_details=self.details.toggle,
            show_log=self.bottom.setVisible,
        )
        self._help = HelpMenu(self._uploader.data_folder, self.banner, self.log, self.frame)
        self._help.browser = lambda: self.settings.browser
        self.menus = WindowMenus(self.frame, deeds, self.campaign_actions, self.view, self._help)
        self.records = RecordMenus(self.frame, self._uploader, self._store, self.banner, lambda: self.batch.loaded)
        self.records.add_to(self.menus.file, self.menus.file.actions()[-1])
        self.details.shown.connect(self.menus.details.setChecked)

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.bottom)
        self.splitter.setCollapsible(0, False)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes(list(_LOG_SHARE))
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(SPACE_LARGE, SPACE, SPACE_LARGE, SPACE_LARGE)
        layout.setSpacing(SPACE)
        layout.addWidget(self.form)
        layout.addWidget(self.controls)
        layout.addWidget(self.progress)
        layout.addWidget(self.banner)
        layout.addWidget(self.details.put_beside(self.splitter), 1)
        self.frame.setCentralWidget(middle)

    def _connect(self) -> None:
        self.form.edited.connect(lambda what: self._store.change(**what))
        self._store.changed.connect(self._settings_changed)
        self.controls.resume.clicked.connect(self._resume)
        self.controls.fresh.clicked.connect(self._start_fresh)
        self.controls.trial.clicked.connect(self._try_first)
        self.controls.pause.clicked.connect(self._uploader.pause)
        self.controls.stop.clicked.connect(self._uploader.stop)
        self.table.menu_requested.connect(self._show_menu)
        self.table.selectionModel().selectionChanged.connect(self.campaign_actions.offer)
        self.model.counts_changed.connect(self.campaign_actions.offer_soon)
        self.campaign_actions.said.connect(lambda text: self.log.append(Level.INFO, text))
        self.bottom.causes.retry_wanted.connect(self.campaign_actions.retry_these)
        self._changes.upload_wanted.connect(self.campaign_actions.mark_pending_now)
        self.batch.changed.connect(self._show_state)
        self._uploader.started.connect(self._run_started)
        self._uploader.happened.connect(self._happened)
        self._uploader.ended.connect(self._run_ended)
        self._uploader.noticed.connect(self._show_notice)
        self._uploader.browser_hidden.connect(self._say_hidden)
        self._uploader.refused.connect(self._show_refusal)
        self._uploader.state_changed.connect(self._show_state)

    # -- the batch ---------------------------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """What is set now."""
        return self._store.current

    def show_settings(self, settings: Settings) -> None:
        """Take over settings, such as those of the last time; their batch is loaded."""
        self._store.take(settings)
        self._settings_changed(settings)

    def _settings_changed(self, settings: Settings) -> None:
        self.form.show_settings(settings)
        self._show_state()
        self.batch.follow(settings)

    def check_batch(self) -> None:
        """Read all files of the batch again and show what is wrong with them."""
        self.batch.check()

    def show_problems(self) -> None:
        """Bring the list of problems into sight, with the keyboard in it."""
        self.menus.log.setChecked(True)
        self.bottom.setCurrentWidget(self.problems)
        self.problems.view.setFocus()

    def _show_empty(self) -> None:
        self.table.set_empty_text(
            self.tr("Choose a mapping and the folder with its ad CSVs"),
            self.tr("Drop them on the fields above, or browse. Everything is checked before anything is uploaded."),
        )
        empty = self.table.empty
        empty.add_button("emptyBrowseButton", self.tr("Choose a mapping…"), "file", self.form.mapping.button.click)
        empty.add_button("emptyPracticeButton", self.tr("Try the practice site"), "start", self._help.practise)

    # -- the run -----------------------------------------------------------------------------------------------

    def _resume(self) -> None:
        if self._uploader.is_running:
            self._uploader.resume()
        elif self.batch.loaded is not None:
            self._uploader.start(self.settings)

    def _try_first(self) -> None:
        if self.batch.loaded is not None and not self._uploader.is_running:
            self.trial.start(self.batch.loaded)

    def _start_fresh(self) -> None:
        start_task(self._ask_and_start_fresh(), name="Start Fresh")

    async def _ask_and_start_fresh(self) -> None:
        if self.batch.loaded is None or self._uploader.is_running:
            return
        outlook, is_told = self.batch.loaded.outlook, not self.batch.loaded.notice
        what = self.tr(
            "%Ln successful campaigns would be uploaded again and get their ads twice.", "", outlook.successful
        )
        if not is_told:
            what = self.tr("It is unknown how many campaigns were already uploaded. They would get their ads twice.")
        if (outlook.can_resume or not is_told) and not await ask(
            self.frame,
            title=self.tr("Start Fresh"),
            question=self.tr("Upload the whole batch again?"),
            details=what + " " + self.tr("The current checkpoint is archived."),
            yes=self.tr("Start Fresh"),
            no=self.tr("Cancel"),
            is_dangerous=True,
        ):
            return
        self._uploader.start(self.settings, fresh=True)

    def _run_started(self, batch: LoadedBatch, dry_run: bool) -> None:
        self.batch.show(batch)
        self.banner.clear_all()
        self.form.setEnabled(False)
        self.view.following.set_follows(True)
        what = self.tr("Dry run started. No ads are created.") if dry_run else self.tr("Upload started.")
        self.log.append(Level.INFO, what)
        self._show_state()

    def _happened(self, events: list[Event]) -> None:
        self._happenings.take_in(events)
        for event in events:
            for listener in (self._awake, self._taskbar, self._notifications):
                listener.hear(event)
        self._failures.refresh()
        self.details.happened(events)
        self._show_state()

    def _run_ended(self) -> None:
        self.form.setEnabled(True)
        self.banner.clear("pause")
        self.progress.end()
        self._awake.end()
        self._taskbar.end()
        self.model.apply({row.campaign_id: {"step": ""} for row in self.model.rows() if row.step})
        if not self._is_ending:
            self._uploader.load(self.settings)
        self._show_state()

    def _show_refusal(self, error: UploaderError) -> None:
        self.banner.show_message("refused", Kind.ERROR, error.message, error.advice)
        self.log.append(Level.ERROR, error.whole)
        self._show_state()

    def _show_notice(self, notice: Message) -> None:
        self.banner.show_message("checkpoint", Kind.WARNING, notice)

    def _show_state(self) -> None:
        state = self._uploader.state
        batch = self.batch.loaded
        self.controls.show_state(state, batch.outlook if batch is not None else None)
        if batch is not None and state is RunState.IDLE:
            summary = in_words(batch.check.message(self.settings.tabs))
            self.controls.show_summary(in_words(batch.outlook.message), summary)
        else:
            self.controls.show_summary("", "")
        self.menus.show_state(state, self.controls)
        self.bottom.causes.set_can_retry(state in {RunState.IDLE, RunState.RUNNING})
        self.campaign_actions.offer()

    def _show_menu(self, where: QPoint) -> None:
        self.campaign_actions.menu(self.frame).popup(where)

    # -- the window itself -------------------------------------------------------------------------------------

    def _get_browser(self) -> None:
        """Offer to download one; the run goes on once it is there."""
        download = self._uploader.download_browser
        if download is None:
            self._uploader.resume()
            return
        dialog = BrowserDownloadDialog(download, self.frame)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self._uploader.resume)
        dialog.open()

    def _say_hidden(self) -> None:
        self.log.append(
            Level.INFO,
            self.tr("There is no browser window to show. The browser is hidden by a setting or is still starting."),
        )

    async def confirm_close(self) -> bool:
        """Ask whether a run that is under way is to be ended."""
        return await ask(
            self.frame,
            title=self.tr("Close TJ Uploader"),
            question=self.tr("An upload is in progress. Stop it and close?"),
            details=self.tr("The current campaigns are finished first. Next time, Resume continues with the rest."),
            yes=self.tr("Stop and close"),
            no=self.tr("Keep uploading"),
        )

    def show_ending(self) -> None:
        """Say that the window closes as soon as what is in hand is finished."""
        self._is_ending = True
        self.banner.show_message(
            "ending",
            Kind.INFO,
            self.tr("Finishing the current campaigns."),
            self.tr("The window then closes automatically."),
        )

    def close_for_good(self) -> None:
        """Close, now that nothing is under way."""
        self._geometry.save()
        self.batch.stop_watching()
        self._awake.end()
        self._notifications.end()
        self.frame.close_for_good()

    def show_error(self, what: Message | str) -> None:
        """Show an exception that nobody caught."""
        self.log.append(Level.ERROR, what)
        self.banner.show_message("unexpected", Kind.ERROR, what, self.tr("Please report it and include the log."))
