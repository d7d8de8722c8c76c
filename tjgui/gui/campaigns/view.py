"""The middle of the window: the campaigns, and chips and search to choose among them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tjgui.core.models import Status
from tjgui.gui.campaigns.auto_scroll import Following
from tjgui.gui.campaigns.column_menu import ColumnMenu
from tjgui.gui.campaigns.fewer_ads_chip import FewerAdsChip
from tjgui.gui.campaigns.model import CampaignTableModel
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.campaigns.status_chips import ShownCount, StatusChips
from tjgui.gui.campaigns.table import CampaignTable
from tjgui.gui.theme.theme import SPACE

_TABLE_AT_LEAST = 100
_SEARCH_WIDTH = (120, 320)
_SECOND = 1000  # milliseconds


class CampaignView(QWidget):
    """Binds table, chips and search to one model."""

    second_passed = Signal()  #: every second while it is visible and campaigns wait

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CampaignTableModel(self)
        self.table = CampaignTable(self.model)
        self.table.setMinimumHeight(_TABLE_AT_LEAST)
        self.columns = ColumnMenu(self.table)
        self.following = Following(self.table, self.model)
        self.chips = StatusChips()
        self.fewer = FewerAdsChip()
        self.count = ShownCount()
        self.search = QLineEdit()
        self.search.setObjectName("searchEdit")
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search campaigns"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # a file dropped here is for the batch
        self.search.setMinimumWidth(_SEARCH_WIDTH[0])
        self.search.setMaximumWidth(_SEARCH_WIDTH[1])
        self.top = QWidget()  #: chips and search; the window puts them above its drawer, which then takes no width away
        above = QHBoxLayout(self.top)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(SPACE)
        above.addWidget(self.chips)
        above.addWidget(self.fewer)
        above.addStretch(1)
        above.addWidget(self.count)
        above.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.top)
        column.addWidget(self.table, 1)
        self.search.textChanged.connect(self.model.set_filter)
        self.chips.chosen.connect(self.model.set_status_filter)
        self.fewer.toggled.connect(self.model.set_partial_filter)
        self.model.counts_changed.connect(self._show_counts)
        self._seconds = QTimer(self, interval=_SECOND)
        self._seconds.timeout.connect(self.model.count_down)
        self._seconds.timeout.connect(self.second_passed)

    def show_rows(self, rows: Sequence[CampaignRow]) -> None:
        """Show a batch; selection, current row and position stay on campaigns that the previous batch had too.

        Where a filter now hides all that were selected, the row in their place is next.
        """
        selected, current = self.table.selected_ids(), self.table.current_place()
        bar = self.table.verticalScrollBar()
        was = bar.value()
        self.model.set_rows(rows)
        self.table.select_ids(selected)
        if current is not None:
            self.table.set_current(*current, select=bool(selected) and not self.table.selected_ids())
        bar.setValue(was)

    def show_all(self) -> None:
        """Clear all filters."""
        self.search.clear()
        self.chips.choose(None)
        self.fewer.setChecked(False)

    def show_fewer(self) -> None:
        """Show only campaigns with fewer ads than planned."""
        self.show_all()
        self.fewer.setChecked(True)

    def show_these(self, campaign_ids: Sequence[str]) -> None:
        """Select campaigns; filters that would hide them are lifted."""
        self.show_all()
        self.table.select_ids(campaign_ids)

    def showEvent(self, event: QShowEvent) -> None:
        """Count down while campaigns wait."""
        super().showEvent(event)
        self._count_down()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting down while hidden."""
        super().hideEvent(event)
        self._count_down()

    def _count_down(self) -> None:
        if not (self.isVisible() and self.model.counts()[Status.WAITING]):
            self._seconds.stop()
        elif not self._seconds.isActive():
            self._seconds.start()

    def _show_counts(self) -> None:
        self._count_down()
        self.chips.show_counts(self.model.counts())
        self.fewer.show_count(self.model.count_partial())
        self.count.show_count(self.model.rowCount(), self.model.count())
