"""The window: the batch on top, the run below it, every campaign in the table, and the log at the bottom."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.checkpoint import Checkpoint
from tjgui.core.errors import UploaderError
from tjgui.core.events import Level
from tjgui.core.models import Status
from tjgui.core.problems import Problem, Severity
from tjgui.core.runner import RunState
from tjgui.gui.banner import Banner, Kind
from tjgui.gui.batch_form import BatchForm
from tjgui.gui.campaign_columns import CampaignRow
from tjgui.gui.campaign_model import CampaignTableModel
from tjgui.gui.campaign_table import CampaignTable
from tjgui.gui.choices import Choices, ChoiceStore
from tjgui.gui.dialogs import ask
from tjgui.gui.happenings import Happenings
from tjgui.gui.help_menu import HelpMenu
from tjgui.gui.log_view import LogView
from tjgui.gui.loop import start_task
from tjgui.gui.run_controls import RunControls
from tjgui.gui.run_progress import RunProgress
from tjgui.gui.theme import SPACE, SPACE_LARGE, app_icon, icon
from tjgui.gui.uploader import LoadedBatch, Uploader

_SIZE = (1280, 800)
_LOG_SHARE = (560, 150)


class MainWindow(QMainWindow):
    """Binds the widgets to one `Uploader`. Closing it only asks to: whoever runs it ends the run first."""

    def __init__(self, uploader: Uploader, store: ChoiceStore, site_url: str, *, practice: bool = False) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("TJ Uploader - Practice") if practice else self.tr("TJ Uploader"))
        self.setWindowIcon(app_icon())
        self.resize(*_SIZE)
        self.close_wanted = asyncio.Event()
        self._uploader = uploader
        self._store = store
        self._site_url = site_url.rstrip("/")
        self._batch: LoadedBatch | None = None
        self._named_problems: tuple[str, ...] = ()
        self._is_ending = False
        self._may_close = False
        self.form = BatchForm()
        self.controls = RunControls()
        self.progress = RunProgress()
        self.banner = Banner()
        self.model = CampaignTableModel(self)
        self.table = CampaignTable(self.model)
        self.search = QLineEdit()
        self.log = LogView()
        self._counts = QLabel()
        self._happenings = Happenings(self.model, self.progress, self.banner, self.log, uploader.resume)
        self._make_actions()
        self._make_menus()
        self._lay_out()
        self._connect()
        self._restore_geometry()
        self._show_empty()
        self._show_state()

    # -- how it is built ---------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self.retry_action = self._action("retryAction", self.tr("&Retry"), self._retry_selected, icon_name="retry")
        self.retry_all_action = self._action(
            "retryAllFailedAction", self.tr("Retry &all failed"), self._retry_all, icon_name="retry"
        )
        self.pending_action = self._action("markPendingAction", self.tr("Mark as &pending"), self._mark_pending)
        self.done_action = self._action("markDoneAction", self.tr("Mark as &done"), self._mark_done)
        self.open_action = self._action(
            "openCampaignAction", self.tr("&Open campaign"), self._open_campaigns, icon_name="open"
        )
        self.copy_action = self._action("copyErrorAction", self.tr("&Copy error"), self._copy_errors, icon_name="copy")
        self.start_action = self._action("startAction", self.tr("&Start or resume"), self._resume, "Ctrl+R", "start")
        self.fresh_action = self._action("startFreshAction", self.tr("Start &fresh…"), self._start_fresh)
        self.pause_action = self._action("pauseAction", self.tr("&Pause"), self._uploader.pause)
        self.stop_action = self._action("stopAction", self.tr("S&top"), self._uploader.stop)

    def _action(
        self, name: str, text: str, act: Callable[[], object], shortcut: str = "", icon_name: str = ""
    ) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(act)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        if icon_name:
            action.setIcon(icon(icon_name))
        self.addAction(action)
        return action

    def _make_menus(self) -> None:
        bar = self.menuBar()
        file = bar.addMenu(self.tr("&File"))
        browse = self.form.mapping.button.click
        file.addAction(self._action("openMappingAction", self.tr("Open &mapping…"), browse, "Ctrl+O", "file"))
        file.addAction(
            self._action("openAdsFolderAction", self.tr("Open &ads folder…"), self.form.ads.button.click, "", "folder")
        )
        self.check_action = self._action("checkBatchAction", self.tr("&Check batch"), self._check_batch, "F5", "retry")
        file.addAction(self.check_action)
        file.addSeparator()
        file.addAction(self._action("quitAction", self.tr("&Quit"), self.close, "Ctrl+Q"))
        run = bar.addMenu(self.tr("&Run"))
        run.addActions([self.start_action, self.fresh_action, self.pause_action, self.stop_action])
        run.addSeparator()
        run.addAction(self.retry_all_action)
        view = bar.addMenu(self.tr("&View"))
        self.log_action = self._action("showLogAction", self.tr("&Log"), self._toggle_log, "Ctrl+L")
        self.log_action.setCheckable(True)
        self.log_action.setChecked(True)
        view.addAction(self.log_action)
        view.addAction(self._action("findAction", self.tr("&Find"), self.search.setFocus, "Ctrl+F", "search"))
        bar.addMenu(HelpMenu(self._uploader.data_folder, self.banner, self.log, self))

    def _lay_out(self) -> None:
        self.search.setObjectName("searchEdit")
        self.search.setPlaceholderText(self.tr("Search campaigns"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(300)
        self._counts.setObjectName("countsLabel")
        above = QHBoxLayout()
        above.addWidget(self.search)
        above.addStretch(1)
        above.addWidget(self._counts)
        upper = QWidget()
        table = QVBoxLayout(upper)
        table.setContentsMargins(0, 0, 0, 0)
        table.setSpacing(SPACE)
        table.addLayout(above)
        table.addWidget(self.table, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(upper)
        self.splitter.addWidget(self.log)
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
        layout.addWidget(self.splitter, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self.form.changed.connect(self._store.save)
        self.form.batch_changed.connect(self._batch_changed)
        self.controls.resume.clicked.connect(self._resume)
        self.controls.fresh.clicked.connect(self._start_fresh)
        self.controls.pause.clicked.connect(self._uploader.pause)
        self.controls.stop.clicked.connect(self._uploader.stop)
        self.search.textChanged.connect(self.model.set_filter)
        self.table.menu_requested.connect(self._show_menu)
        self.table.selectionModel().selectionChanged.connect(self._offer_actions)
        self.model.counts_changed.connect(self._show_counts)
        self.model.counts_changed.connect(self._offer_actions)
        self._uploader.loading.connect(self._batch_is_read)
        self._uploader.loaded.connect(self._show_batch)
        self._uploader.not_loaded.connect(self._show_unusable)
        self._uploader.started.connect(self._run_started)
        self._uploader.happened.connect(self._happened)
        self._uploader.ended.connect(self._run_ended)
        self._uploader.noticed.connect(self._show_notice)
        self._uploader.refused.connect(self._show_refusal)
        self._uploader.state_changed.connect(self._show_state)

    # -- the batch ---------------------------------------------------------------------------------------------

    def show_choices(self, choices: Choices) -> None:
        """Fill in what was chosen last; its batch is loaded."""
        self.form.show_choices(choices)

    def _batch_changed(self, choices: Choices) -> None:
        if self._uploader.is_running:
            return
        self._named_problems = ()
        self.banner.clear_all()
        if choices.is_complete:
            self._uploader.load(choices)
            return
        self._uploader.unload()
        self._batch = None
        self.model.set_rows([])
        self._show_state()

    def _check_batch(self) -> None:
        self.form.mapping.check_again()
        self.form.ads.check_again()
        self._batch_changed(self.form.choices())

    def _batch_is_read(self) -> None:
        """Offer nothing until it is known what there is to upload."""
        self._batch = None
        self._show_state()

    def _show_batch(self, batch: LoadedBatch) -> None:
        self._batch = batch
        self.form.mapping.set_problem("")
        self.banner.clear("batch")
        self.model.set_rows(batch.rows())
        self._name_problems(batch.batch.problems)
        if batch.notice:
            self.banner.show_message(
                "checkpoint",
                Kind.ERROR,
                batch.notice,
                self.tr("Resume goes on with its last good copy, if there is one, and looks at the site first."),
            )
            self.log.append(Level.ERROR, batch.notice)
        self._show_state()

    def _name_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong with the batch, once: it is read again after each run."""
        named = tuple(str(problem) for problem in problems)
        if named == self._named_problems:
            return
        self._named_problems = named
        for problem in problems:
            self.log.append(Level.ERROR if problem.severity is Severity.ERROR else Level.INFO, str(problem))
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        if errors:
            what = self._counted(errors, self.tr("The batch has one problem."), self.tr("The batch has {} problems."))
            self.banner.show_message(
                "problems", Kind.WARNING, what, self.tr("They block only their own campaigns; the log names each.")
            )
        else:
            self.banner.clear("problems")

    def _show_unusable(self, error: UploaderError) -> None:
        self._batch = None
        self.model.set_rows([])
        self.banner.show_message("batch", Kind.ERROR, error.what, error.remedy)
        self.log.append(Level.ERROR, str(error))
        self._show_state()

    def _show_empty(self) -> None:
        self.table.set_empty_text(
            self.tr("Choose a mapping and the folder with its ad CSVs"),
            self.tr(
                "Drop them on the fields above. To try the program out first, choose Practice site in the Help menu."
            ),
        )

    # -- the run -----------------------------------------------------------------------------------------------

    def _resume(self) -> None:
        if self._uploader.is_running:
            self._uploader.resume()
        elif self._batch is not None:
            self._uploader.start(self.form.choices())

    def _start_fresh(self) -> None:
        start_task(self._ask_and_start_fresh(), name="Start Fresh")

    async def _ask_and_start_fresh(self) -> None:
        if self._batch is None or self._uploader.is_running:
            return
        outlook, is_told = self._batch.outlook, not self._batch.notice
        what = (
            self._counted(
                outlook.successful,
                self.tr("One successful campaign would be uploaded again, and get its ads twice."),
                self.tr("{} successful campaigns would be uploaded again, and get their ads twice."),
            )
            if is_told
            else self.tr("How many were uploaded already can't be told; those would get their ads twice.")
        )
        if (outlook.can_resume or not is_told) and not await ask(
            self,
            title=self.tr("Start Fresh"),
            question=self.tr("Upload the whole batch again?"),
            details=what + " " + self.tr("The checkpoint goes to the archive."),
            yes=self.tr("Start Fresh"),
            no=self.tr("Cancel"),
            is_dangerous=True,
        ):
            return
        self._uploader.start(self.form.choices(), fresh=True)

    def _run_started(self, batch: LoadedBatch, dry_run: bool) -> None:
        self._show_batch(batch)
        self.banner.clear_all()
        self.form.setEnabled(False)
        what = self.tr("A dry run begins: nothing is created.") if dry_run else self.tr("The upload begins.")
        self.log.append(Level.INFO, what)
        self._show_state()

    def _happened(self, events: list[object]) -> None:
        self._happenings.take_in(events)
        self._show_state()

    def _run_ended(self) -> None:
        self.form.setEnabled(True)
        self.banner.clear("pause")
        self.model.apply({row.campaign_id: {"step": ""} for row in self.model.rows()})
        if not self._is_ending:
            self._uploader.load(self.form.choices())
        self._show_state()

    def _show_refusal(self, error: UploaderError) -> None:
        self.banner.show_message("refused", Kind.ERROR, error.what, error.remedy)
        self.log.append(Level.ERROR, str(error))
        self._show_state()

    def _show_notice(self, notice: str) -> None:
        self.banner.show_message("checkpoint", Kind.WARNING, notice)

    def _show_state(self) -> None:
        state = self._uploader.state
        outlook = self._batch.outlook if self._batch is not None else None
        self.controls.show_state(state, outlook)
        self.controls.outlook.setText(outlook.text if outlook is not None and state is RunState.IDLE else "")
        is_idle = state is RunState.IDLE
        self.start_action.setEnabled(self.controls.resume.isEnabled())
        self.fresh_action.setEnabled(self.controls.fresh.isEnabled())
        self.pause_action.setEnabled(self.controls.pause.isEnabled())
        self.stop_action.setEnabled(self.controls.stop.isEnabled())
        self.retry_all_action.setEnabled(
            self.model.counts()[Status.FAILED] > 0 and (is_idle or state is RunState.RUNNING)
        )
        self.check_action.setEnabled(is_idle)
        self._offer_actions()

    def _show_counts(self) -> None:
        shown, total = self.model.rowCount(), len(self.model.rows())
        text = (
            self._counted(total, self.tr("1 campaign"), self.tr("{} campaigns"))
            if shown == total
            else self.tr("{} of {} campaigns").format(shown, total)
        )
        self._counts.setText(text if total else "")

    # -- what is done with campaigns ---------------------------------------------------------------------------

    def _offer_actions(self) -> None:
        """Enable what can be done with the selected rows now.

        While a run is under way, what it may have in hand is left alone.
        """
        rows = self._selected()
        statuses = {row.status for row in rows}
        is_idle = self._uploader.state is RunState.IDLE
        self.retry_action.setEnabled(statuses == {Status.FAILED} and self._uploader.state is not RunState.STOPPING)
        self.pending_action.setEnabled(bool(rows) and is_idle)
        self.done_action.setEnabled(Status.UNKNOWN in statuses and is_idle)
        self.done_action.setVisible(Status.UNKNOWN in statuses)
        self.open_action.setEnabled(bool(rows))
        self.copy_action.setEnabled(any(row.error for row in rows))

    def _show_menu(self, where: QPoint) -> None:
        self._offer_actions()
        menu = QMenu(self)
        menu.setObjectName("campaignMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.retry_action, self.retry_all_action, self.pending_action, self.done_action])
        menu.addSeparator()
        menu.addActions([self.open_action, self.copy_action])
        menu.popup(where)

    def _selected(self) -> list[CampaignRow]:
        rows = (self.model.row(campaign_id) for campaign_id in self.table.selected_ids())
        return [row for row in rows if row is not None]

    def _retry_selected(self) -> None:
        self._retry([row.campaign_id for row in self._selected() if row.status is Status.FAILED])

    def _retry_all(self) -> None:
        self._retry([row.campaign_id for row in self.model.rows() if row.status is Status.FAILED])

    def _retry(self, campaign_ids: Sequence[str]) -> None:
        if not campaign_ids:
            return
        if self._uploader.is_running:
            self._uploader.retry_running(campaign_ids)
        else:
            self._uploader.start(self.form.choices(), retry=campaign_ids)

    def _mark_pending(self) -> None:
        start_task(self._ask_and_mark_pending(), name="Mark as pending")

    async def _ask_and_mark_pending(self) -> None:
        rows = [row for row in self._selected() if row.status is not Status.RUNNING]
        doubtful = [row for row in rows if row.status in {Status.UNKNOWN, Status.SUCCESS}]
        if doubtful and not await ask(
            self,
            title=self.tr("Mark as pending"),
            question=self._counted(
                len(doubtful), self.tr("Upload one campaign again?"), self.tr("Upload {} campaigns again?")
            ),
            details=self.tr("Their ads may stand on the site already, and would then stand there twice. Look first."),
            yes=self.tr("Upload again"),
            no=self.tr("Cancel"),
            is_dangerous=True,
        ):
            return
        ids = [row.campaign_id for row in rows]
        unknown = {row.campaign_id for row in rows if row.status is Status.UNKNOWN}

        def change(checkpoint: Checkpoint, campaign_id: str) -> None:
            (checkpoint.forget_intent if campaign_id in unknown else checkpoint.mark_pending)(campaign_id)

        self._uploader.change(ids, change, self.form.choices())

    def _mark_done(self) -> None:
        ids = [row.campaign_id for row in self._selected() if row.status is Status.UNKNOWN]
        self._uploader.change(ids, Checkpoint.mark_done, self.form.choices())

    def _open_campaigns(self) -> None:
        for row in self._selected():
            QDesktopServices.openUrl(QUrl(f"{self._site_url}/campaign/{row.campaign_id}/ad-settings"))

    def _copy_errors(self) -> None:
        lines = [f"{row.campaign_id}: {row.error}" for row in self._selected() if row.error]
        QGuiApplication.clipboard().setText("\n".join(lines))

    # -- the window itself -------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whoever runs the window to end: a run in the middle is finished first."""
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_wanted.set()

    async def confirm_close(self) -> bool:
        """Ask whether a run that is under way is to be ended."""
        return await ask(
            self,
            title=self.tr("Close TJ Uploader"),
            question=self.tr("An upload is under way. End it and close?"),
            details=self.tr("The campaigns in hand are finished first; Resume goes on with the others next time."),
            yes=self.tr("End and close"),
            no=self.tr("Keep uploading"),
        )

    def show_ending(self) -> None:
        """Say that the window closes as soon as what is in hand is finished."""
        self._is_ending = True
        self.banner.show_message(
            "ending", Kind.INFO, self.tr("Finishing the campaigns in hand."), self.tr("The window closes by itself.")
        )

    def close_for_good(self) -> None:
        """Close, now that nothing is under way."""
        self._store.save_bytes("geometry", self.saveGeometry())
        self._store.save_bytes("splitter", self.splitter.saveState())
        self._store.save_bytes("columns", self.table.horizontalHeader().saveState())
        self._may_close = True
        self.close()

    def show_error(self, text: str) -> None:
        """Show an exception that nobody caught."""
        self.log.append(Level.ERROR, text)
        self.banner.show_message("unexpected", Kind.ERROR, text, self.tr("Please report it with the log."))

    def _restore_geometry(self) -> None:
        if (geometry := self._store.load_bytes("geometry")) is not None:
            self.restoreGeometry(geometry)
        if (state := self._store.load_bytes("splitter")) is not None:
            self.splitter.restoreState(state)
        if (columns := self._store.load_bytes("columns")) is not None:
            self.table.horizontalHeader().restoreState(columns)

    def _counted(self, count: int, one: str, many: str) -> str:
        return one if count == 1 else many.format(count)

    def _toggle_log(self) -> None:
        self.log.setVisible(self.log_action.isChecked())
