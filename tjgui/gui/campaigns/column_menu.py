"""Which columns the table shows, their order and widths: chosen in the header, saved with the window."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu

from tjgui.gui.campaigns.columns import COLUMNS, ID_COLUMN
from tjgui.gui.campaigns.table import CampaignTable


class ColumnMenu(QObject):
    """The menu of the table's header, also shown in the View menu. The campaign's id can't be hidden."""

    def __init__(self, table: CampaignTable) -> None:
        super().__init__(table)
        self._table = table
        self._header: QHeaderView = table.horizontalHeader()
        self._header.setSectionsMovable(True)
        self._header.setFirstSectionMovable(True)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._show_menu)
        self._usual = self._header.saveState()

    def fill(self, menu: QMenu) -> None:
        """Add an entry for each column to a menu, checked if it is shown, and one that resets all."""
        menu.clear()
        for place, column in enumerate(COLUMNS):
            action = QAction(QCoreApplication.translate("Columns", column.title), menu)
            action.setObjectName(f"column{place}Action")
            action.setCheckable(True)
            action.setChecked(not self._header.isSectionHidden(place))
            action.setEnabled(place != ID_COLUMN)
            action.toggled.connect(lambda shown, place=place: self._header.setSectionHidden(place, not shown))
            menu.addAction(action)
        menu.addSeparator()
        reset = QAction(self.tr("&Reset columns"), menu)
        reset.setObjectName("resetColumnsAction")
        reset.triggered.connect(self.reset)
        menu.addAction(reset)

    def reset(self) -> None:
        """Show all columns in their default order and width."""
        self.restore(self._usual)

    def state(self) -> QByteArray:
        """Return the state to save."""
        return self._header.saveState()

    def restore(self, state: QByteArray) -> None:
        """Restore a saved state, except for the sorting: the batch may be a different one."""
        if self._header.restoreState(state):
            self._header.setSectionHidden(ID_COLUMN, False)
            self._table.elastic.take_over()
            self._table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def _show_menu(self, where: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setObjectName("columnMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self._header.mapToGlobal(where))
