"""What can be done with campaigns: retry, mark, check again, open, copy; each is enabled only where it makes sense."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from tjgui.core.models import Status
from tjgui.core.run.runner import RunState
from tjgui.core.settings import Settings
from tjgui.core.statuses import STATUSES
from tjgui.gui.campaigns.model import CampaignTableModel
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.campaigns.table import CampaignTable
from tjgui.gui.desktop.outside import open_page
from tjgui.gui.desktop.own_command import take_evidence
from tjgui.gui.language.messages import in_words
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.theme.theme import set_icon
from tjgui.gui.toolkit.loop import start_task
from tjgui.gui.toolkit.plain_text import set_tip
from tjgui.gui.toolkit.question import ask

#: The most pages to open at once: each is a tab in the user's browser.
_MOST_PAGES = 10
#: Returns the address of a campaign's page, given its id.
CampaignAddress = Callable[[str], str]
#: Milliseconds until the actions follow a change during a run.
_SOON = 150


class CampaignActions(QObject):
    """The actions shared by the table's menu, the drawer and the list of causes."""

    said = Signal(str)  #: a sentence that tells the user what came of an action

    def __init__(
        self,
        window: QWidget,
        table: CampaignTable,
        model: CampaignTableModel,
        uploader: Uploader,
        settings: Callable[[], Settings],
        address: CampaignAddress,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._table = table
        self._model = model
        self._uploader = uploader
        self._settings = settings
        self._address = address
        self.site_arguments: tuple[str, ...] = ()  #: where the site is, as the command line takes it
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.offer)
        self.retry = self._action("retryAction", self.tr("&Retry"), self._retry_selected, "retry")
        self.retry_all = self._action("retryAllFailedAction", self.tr("Retry &all failed"), self._retry_all, "retry")
        self.check_again = self._action("checkAgainAction", self.tr("Chec&k again"), self._check_again, "search")
        self.mark_done = self._action("markDoneAction", self.tr("Mark as do&ne"), self._mark_done, "check")
        self.upload_again = self._action("uploadAgainAction", self.tr("&Upload again…"), self._mark_pending, "fresh")
        self.mark_pending = self._action(
            "markPendingAction", self.tr("Mark as &pending"), self._mark_pending, "status-pending"
        )
        self.open = self._action("openCampaignAction", self.tr("&Open campaign"), self._open_campaigns, "open")
        self.evidence = self._action("takeEvidenceAction", self.tr("Save e&vidence…"), self._take_evidence, "file")
        set_tip(self.evidence, self.tr("Show the page with all personal data removed, and save it if you like"))
        self.copy = self._action("copyErrorAction", self.tr("&Copy error"), self._copy_errors, "copy")
        self.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        table.addAction(self.copy)
        set_tip(self.check_again, self.tr("Check on the site whether the ads are there; nothing is created"))
        set_tip(self.mark_done, self.tr("You have checked that the ads are on the site"))
        set_tip(
            self.upload_again, self.tr("Upload the CSV again; ads that are already on the site may be created twice")
        )

    def offer_soon(self) -> None:
        """Update what can be done soon; calls in quick succession count as one."""
        if not self._soon.isActive():
            self._soon.start()

    def offer(self) -> None:
        """Enable what can be done with the selected rows now.

        During a run, campaigns that it may be working on are left alone.
        """
        rows = self.selected()
        statuses = {row.status for row in rows}
        state = self._uploader.state
        is_idle = state is RunState.IDLE
        only_unknown = statuses == {Status.UNKNOWN}
        self.retry.setEnabled(statuses == {Status.FAILED} and state is not RunState.STOPPING)
        has_failed = self._model.counts()[Status.FAILED] > 0
        self.retry_all.setEnabled(has_failed and (is_idle or state is RunState.RUNNING))
        self.mark_pending.setEnabled(bool(rows) and is_idle)
        self.mark_done.setEnabled(Status.UNKNOWN in statuses and is_idle)
        self.mark_done.setVisible(Status.UNKNOWN in statuses)
        for action in (self.check_again, self.upload_again):
            action.setEnabled(only_unknown and is_idle)
            action.setVisible(only_unknown)
        self.open.setEnabled(bool(rows))
        self.evidence.setEnabled(len(rows) == 1 and is_idle)
        self.copy.setEnabled(any(row.reason for row in rows))

    def menu(self, parent: QWidget) -> QMenu:
        """Make the table's menu; it deletes itself when closed."""
        self.offer()
        menu = QMenu(parent)
        menu.setObjectName("campaignMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.retry, self.retry_all])
        menu.addSeparator()
        menu.addActions([self.check_again, self.mark_done, self.upload_again, self.mark_pending])
        menu.addSeparator()
        menu.addActions([self.open, self.evidence, self.copy])
        return menu

    def selected(self) -> list[CampaignRow]:
        """Return what is shown of the selected campaigns, from top to bottom."""
        rows = (self._model.row(campaign_id) for campaign_id in self._table.selected_ids())
        return [row for row in rows if row is not None]

    def retry_these(self, campaign_ids: Sequence[str]) -> None:
        """Retry failed campaigns: in the current run, or in a new one."""
        if not campaign_ids:
            return
        if self._uploader.is_running:
            self._uploader.retry_running(campaign_ids)
        else:
            self._uploader.start(self._settings(), retry=campaign_ids)

    # -- what the actions do -----------------------------------------------------------------------------------

    def _retry_selected(self) -> None:
        self.retry_these([row.campaign_id for row in self.selected() if row.status is Status.FAILED])

    def _retry_all(self) -> None:
        self.retry_these([row.campaign_id for row in self._model.rows_of(Status.FAILED)])

    def _check_again(self) -> None:
        """Check unknown campaigns on the site: a dry run settles them and creates nothing."""
        ids = [row.campaign_id for row in self.selected() if row.status is Status.UNKNOWN]
        if ids:
            self._uploader.look_at(ids, self._settings())

    def _mark_pending(self) -> None:
        start_task(self._ask_and_mark_pending(), name="Mark as pending")

    async def _ask_and_mark_pending(self) -> None:
        rows = [row for row in self.selected() if not row.is_under_way]
        doubtful = [row for row in rows if STATUSES[row.status].may_have_ads]
        if doubtful and not await ask(
            self._window,
            title=self.tr("Mark as pending"),
            question=self.tr("Upload %Ln campaigns again?", "", len(doubtful)),
            details=self.tr("Their ads may already be on the site, and may be created twice. Check first."),
            yes=self.tr("Upload again"),
            no=self.tr("Cancel"),
            is_dangerous=True,
        ):
            return
        self.mark_pending_now([row.campaign_id for row in rows])

    def mark_pending_now(self, campaign_ids: Sequence[str]) -> None:
        """Mark campaigns for the next run to upload again; the user has confirmed it."""
        self._uploader.mark(campaign_ids, Status.PENDING, self._settings())

    def _mark_done(self) -> None:
        ids = [row.campaign_id for row in self.selected() if row.status is Status.UNKNOWN]
        self._uploader.mark(ids, Status.SUCCESS, self._settings())

    def open_these(self, campaign_ids: Sequence[str]) -> None:
        """Open campaigns' pages in the user's browser."""
        for campaign_id in campaign_ids[:_MOST_PAGES]:
            if not open_page(self._address(campaign_id), self._address("")):
                self.said.emit(self.tr("The page of campaign {} could not be opened.").format(campaign_id))
        if len(campaign_ids) > _MOST_PAGES:
            self.said.emit(self.tr("Opened the first {} of %Ln campaigns.", "", len(campaign_ids)).format(_MOST_PAGES))

    def _open_campaigns(self) -> None:
        self.open_these([row.campaign_id for row in self.selected()])

    def _take_evidence(self) -> None:
        for row in self.selected()[:1]:
            folder, browser = self._uploader.data_folder.root, self._settings().browser
            if take_evidence(row.campaign_id, folder, self.site_arguments, browser):
                self.said.emit(self.tr("Opening campaign {} to save its page.").format(row.campaign_id))
            else:
                self.said.emit(self.tr("The evidence could not be collected: the program could not be started again."))

    def _copy_errors(self) -> None:
        lines = [f"{row.campaign_id}: {in_words(row.reason)}" for row in self.selected() if row.reason]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _action(self, name: str, text: str, act: Callable[[], object], icon_name: str = "") -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.triggered.connect(act)
        if icon_name:
            set_icon(action, icon_name)
        self._window.addAction(action)
        return action
