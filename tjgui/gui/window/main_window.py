"""The window: the batch at the top, the run below, the campaigns in a table, log and problems at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from tjgui.core.run.events import Level
from tjgui.core.settings import Settings
from tjgui.core.wording.message import Message
from tjgui.gui.batch.batch_form import BatchForm
from tjgui.gui.batch.drops import Drops
from tjgui.gui.campaigns.view import CampaignView
from tjgui.gui.details.controller import Details
from tjgui.gui.frame import Frame
from tjgui.gui.panels.bottom_panel import BottomPanel
from tjgui.gui.panels.log_memory import LogMemory
from tjgui.gui.progress.run_progress import RunProgress
from tjgui.gui.review.sheet import ReviewSheet
from tjgui.gui.review.sheet_place import SheetPlace
from tjgui.gui.run.campaign_actions import CampaignActions, CampaignAddress
from tjgui.gui.run.run_controls import RunControls
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, SPACE_SMALL, app_icon
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.gui.toolkit.notice_place import NoticePlace
from tjgui.gui.toolkit.side_by_side import SideBySide
from tjgui.gui.window.closing import Closing
from tjgui.gui.window.geometry import WindowGeometry
from tjgui.gui.window.menu_bar import MenuBar
from tjgui.gui.window.parts import WindowParts
from tjgui.gui.window.shown_batch import ShownBatch
from tjgui.gui.window.shown_run import ShownRun

_LOG_SHARE = (590, 120)
#: How wide the place for notices must be to stay beside the buttons.
_NOTICES_BESIDE = 520


class MainWindow(QObject):
    """Fills a frame, and connects its widgets to one `Uploader`."""

    def __init__(
        self,
        uploader: Uploader,
        store: SettingsStore,
        address: CampaignAddress,
        *,
        practice: bool = False,
        frame: Frame | None = None,
    ) -> None:
        """Fill the frame, or a new one if none is given.

        :param address: returns the address of a campaign's page, given its id.
        """
        self.frame = frame if frame is not None else Frame()
        super().__init__(self.frame)
        self.frame.setPalette(QPalette())
        self.frame.setWindowTitle(self.tr("TJ Uploader - Practice") if practice else self.tr("TJ Uploader"))
        self.frame.setWindowIcon(app_icon())
        self._uploader = uploader
        self._store = store
        self._make_parts(address)
        self._connect_parts()
        self._lay_out()
        self._connect()
        self._geometry = WindowGeometry(self.frame, store, self.splitter, self.view.columns)
        self._geometry.restore()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self.frame.bring_back)
        self._show_empty()
        self.run.show_state()

    # -- how it is built ---------------------------------------------------------------------------------------

    def _make_parts(self, address: CampaignAddress) -> None:
        self.form = BatchForm()
        self.controls = RunControls()
        self.progress = RunProgress()
        self.banner = Banner()
        self.view = CampaignView()
        self.model, self.table, self.search = self.view.model, self.view.table, self.view.search
        self.review = ReviewSheet()
        self.bottom = BottomPanel()
        self.log, self.problems = self.bottom.log, self.bottom.problems
        self._log_memory = LogMemory(self.log, self._uploader.data_folder.logs)
        self.campaign_actions = CampaignActions(
            self.frame, self.table, self.model, self._uploader, lambda: self.settings, address
        )
        self.details = Details(
            self.view,
            self.campaign_actions,
            self._uploader.steps,
            lambda: self.settings.tracking_parameter,
            self._uploader.data_folder.screenshot,
        )
        self.closing = Closing(self.frame, self.banner)

    def _connect_parts(self) -> None:
        parts = WindowParts(
            self.form,
            self.controls,
            self.progress,
            self.banner,
            self.view,
            self.bottom,
            self.details,
            self.campaign_actions,
            self.review,
        )
        self.batch = ShownBatch(self.frame, parts, self._uploader, self._store, self.show_problems)
        self.run = ShownRun(self.frame, parts, self._uploader, self._store, self.batch, self.closing)
        bar = MenuBar(self.frame, parts, self._uploader, self._store, self.batch, self.run)
        self.menus, self.records, self.recents, self._help = bar.menus, bar.records, bar.recents, bar.help

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.bottom)
        self.splitter.setCollapsible(0, False)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes(list(_LOG_SHARE))
        self.notices = NoticePlace(self.banner, self.controls.outlook, self.controls.summary)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(SPACE_LARGE, SPACE_SMALL, SPACE_LARGE, SPACE)
        layout.setSpacing(SPACE_SMALL)
        layout.addWidget(self.form)
        layout.addWidget(SideBySide(self.controls, self.notices, _NOTICES_BESIDE))
        layout.addWidget(self.view.top)
        layout.addWidget(SheetPlace(self.details.put_beside(self.splitter), self.review), 1)
        layout.addWidget(self.progress)
        self.notices.lay_over(middle)
        self.frame.setCentralWidget(middle)
        self.banner.come_after(self.controls.stop)

    def _connect(self) -> None:
        Drops(self.frame, self.form)
        self.form.edited.connect(lambda what: self._store.change(**what))
        self._store.changed.connect(self._settings_changed)
        self.table.menu_requested.connect(self._show_menu)
        self.table.selectionModel().selectionChanged.connect(self.campaign_actions.offer)
        self.model.counts_changed.connect(self.campaign_actions.offer_soon)
        self.bottom.causes.retry_wanted.connect(self.campaign_actions.retry_these)

    # -- the batch ---------------------------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """The current settings."""
        return self._store.current

    def show_settings(self, settings: Settings) -> None:
        """Apply settings, such as those of the last session, and load their batch."""
        self._store.take(settings)
        self._settings_changed(settings)

    def _settings_changed(self, settings: Settings) -> None:
        self.form.show_settings(settings)
        self.run.show_state()
        self.batch.follow(settings)

    def show_problems(self) -> None:
        """Show the list of problems and give it the keyboard focus."""
        self.menus.log.setChecked(True)
        self.bottom.setCurrentWidget(self.problems)
        self.problems.view.setFocus()

    def _show_empty(self) -> None:
        self.table.set_empty_text(
            self.tr("Choose a mapping and the folder with its ad CSVs"),
            self.tr("Drop them anywhere on this window, or browse. Everything is checked before anything is uploaded."),
        )
        empty = self.table.empty
        empty.add_button("emptyBrowseButton", self.tr("Choose a mapping…"), "file", self.form.mapping.button.click)
        empty.add_button("emptyPracticeButton", self.tr("Try the practice site"), "start", self._help.practise)
        empty.add_below(self.recents.list)

    def _show_menu(self, where: QPoint) -> None:
        self.campaign_actions.menu(self.frame).popup(where)

    def close_for_good(self) -> None:
        """Close, now that nothing is running."""
        self._geometry.save()
        self._log_memory.write()
        self.batch.stop_watching()
        self.run.leave_desktop()
        self.frame.close_for_good()

    def show_error(self, what: Message | str) -> None:
        """Show an exception that nobody caught."""
        self.log.append(Level.ERROR, what)
        self.banner.show_message("unexpected", Kind.ERROR, what, self.tr("Please report it and include the log."))
