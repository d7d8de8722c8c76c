"""Keeps the drawer on the campaign that is selected in the table, and up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from tjgui.core.checkpoint.entry import Entry
from tjgui.core.models import Campaign
from tjgui.core.overview.ad_states import AdStanding, ad_standings
from tjgui.core.overview.campaign_status import entry_of
from tjgui.core.run.events import Event
from tjgui.gui.campaigns.view import CampaignView
from tjgui.gui.details.drawer import CampaignDetails, CampaignDrawer
from tjgui.gui.run.campaign_actions import CampaignActions
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.step_times import StepLog

_DRAWER_WIDTH = 400
#: So much of a narrow window is left to the table.
_TABLE_SHARE = 0.62


class Details(QObject):
    """Opens with Space, Enter or a double click, follows the selection, and closes with Escape."""

    shown = Signal(bool)  #: whether the drawer is open from now on

    def __init__(
        self,
        view: CampaignView,
        actions: CampaignActions,
        steps: StepLog,
        tracking_parameter: Callable[[], str],
        screenshot: Callable[[str], Path | None],
    ) -> None:
        super().__init__(view)
        self._screenshot = screenshot
        self._view = view
        self._steps = steps
        self._tracking_parameter = tracking_parameter
        self._batch: LoadedBatch | None = None
        self._was_sized = False
        self._shown = ""  # the campaign in the drawer
        self._campaigns: dict[str, Campaign] = {}
        deeds = (actions.retry, actions.check_again, actions.mark_done, actions.upload_again, actions.open)
        self.drawer = CampaignDrawer(deeds)
        self.drawer.hide()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("drawerSplitter")
        view.table.details_requested.connect(self.open)
        view.table.details_unwanted.connect(self.close)
        view.table.selectionModel().selectionChanged.connect(self.refresh)
        self.drawer.closed.connect(self.close)
        self.drawer.focus_lost.connect(view.table.setFocus)
        view.second_passed.connect(self.drawer.count_down)

    def put_beside(self, widget: QWidget) -> QSplitter:
        """Return a splitter with a widget on the left and the drawer on the right."""
        self.splitter.addWidget(widget)
        self.splitter.addWidget(self.drawer)
        self.splitter.setStretchFactor(0, 1)
        for place in (0, 1):
            self.splitter.setCollapsible(place, False)
        return self.splitter

    def show_batch(self, batch: LoadedBatch | None) -> None:
        """Use another batch."""
        self._batch = batch
        self._campaigns = {one.campaign_id: one for one in batch.batch.campaigns} if batch is not None else {}
        self.refresh()

    def open(self) -> None:
        """Show the drawer."""
        if self.drawer.isHidden():
            self.drawer.show()
            if not self._was_sized:
                self._was_sized = True
                width = self.splitter.width()
                table = max(width - _DRAWER_WIDTH, int(width * _TABLE_SHARE))
                self.splitter.setSizes([table, width - table])
            self.shown.emit(True)
        if not self._view.table.selected_ids() and self._view.model.rowCount():
            self._view.table.selectRow(0)
        self.refresh()

    def show_campaign(self, campaign_id: str) -> None:
        """Show one campaign, even if the filters hide it."""
        if campaign_id not in self._view.model.shown_ids():
            self._view.show_all()
        self._view.table.select_ids([campaign_id])
        self.open()

    def close(self) -> None:
        """Hide the drawer; the keyboard focus returns to the table."""
        if not self.drawer.isHidden():
            self.drawer.hide()
            self.shown.emit(False)
            self._view.table.setFocus()

    def toggle(self) -> None:
        """Open the drawer, or close it."""
        if self.drawer.isHidden():
            self.open()
        else:
            self.close()

    def refresh(self) -> None:
        """Show the current state of the first selected campaign; with none selected, the last one stays."""
        if self.drawer.isHidden() or not (ids := self._view.table.selected_ids()):
            return
        self._shown = ids[0]
        row = self._view.model.row(self._shown)
        if row is not None:
            steps = self._steps.steps(row.campaign_id)
            entry = self._entry(row.campaign_id)
            picture = self._screenshot(entry.evidence) if entry is not None and entry.evidence else None
            standings = partial(self._standings, row.campaign_id)
            self.drawer.show_campaign(CampaignDetails(row, entry, steps, standings, picture))

    def happened(self, events: Iterable[Event]) -> None:
        """Show what a run did to the campaign that is shown."""
        if not self.drawer.isHidden() and any(getattr(event, "campaign_id", None) == self._shown for event in events):
            self.refresh()

    def _entry(self, campaign_id: str) -> Entry | None:
        campaign = self._campaigns.get(campaign_id)
        if self._batch is None or campaign is None:
            return None
        return entry_of(self._batch.batch, campaign, self._batch.checkpoint)

    def _standings(self, campaign_id: str) -> Sequence[AdStanding]:
        campaign = self._campaigns.get(campaign_id)
        csv = self._batch.batch.csvs.get(campaign.csv_path) if self._batch is not None and campaign else None
        if campaign is None or csv is None:
            return ()
        entry = self._entry(campaign_id)
        name = (entry.campaign_name if entry is not None else "") or campaign.name
        return ad_standings(csv, entry, name, tracking_parameter=self._tracking_parameter())
