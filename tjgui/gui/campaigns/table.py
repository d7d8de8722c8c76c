"""The table of campaigns as the user sees it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from tjgui.core.models import Status
from tjgui.gui.campaigns.columns import COLUMNS, DETAILS_COLUMN
from tjgui.gui.campaigns.elastic_columns import ElasticColumns
from tjgui.gui.campaigns.empty_state import EmptyState
from tjgui.gui.campaigns.model import CampaignTableModel
from tjgui.gui.language.status_words import status_word
from tjgui.gui.theme.theme import colours

_ROW_HEIGHT = 26
_HEADER_HEIGHT = 28
_ICON_SIZE = 16
_CELL_PADDING = 6
_BESIDE_STATUS = _ICON_SIZE + 5 * _CELL_PADDING
_LAST_COLUMN_AT_LEAST = 90


class _RowDelegate(QStyledItemDelegate):
    """Highlights the whole row under the mouse, and adds padding beside texts."""

    hovered = -1

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Use the model's values, without the focus frame around a single cell."""
        super().initStyleOption(option, index)
        option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the background over the whole cell, and the rest with padding."""
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours().selected))
        elif index.row() == self.hovered:
            painter.fillRect(rect, QColor(colours().hover))
        option.rect = rect.adjusted(_CELL_PADDING, 0, -_CELL_PADDING, 0)
        super().paint(painter, option, index)


class CampaignTable(QTableView):
    """The view `campaignTable`: whole rows are selected, the hovered row is highlighted, long texts share the width."""

    details_requested = Signal()  #: Space, Enter or a double click on a campaign
    details_unwanted = Signal()  #: Escape
    menu_requested = Signal(QPoint)  #: where, in global coordinates; the row under the mouse is selected by then

    def __init__(self, model: CampaignTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("campaignTable")
        self.setAccessibleName(self.tr("Campaigns"))
        self._campaigns = model
        self._empty = (self.tr("No campaigns yet"), "")
        self.empty = EmptyState(self.viewport())
        self._all_selected: list[str] | None = None
        self._delegate = _RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self._set_up_behaviour()
        self._set_up_headers()
        model.layoutAboutToBeChanged.connect(self._remember_all_selected)
        model.layoutChanged.connect(self._restore_all_selected)
        model.layoutChanged.connect(self._show_empty)
        model.modelReset.connect(self._show_empty)
        self._show_empty()
        self.doubleClicked.connect(lambda _: self.details_requested.emit())

    def selected_ids(self) -> list[str]:
        """Return the selected campaigns' ids, from top to bottom."""
        ranges = self.selectionModel().selection()
        parts = [ranges.at(place) for place in range(ranges.count())]
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return [self._campaigns.id_at(row) for row in sorted(rows)]

    def select_ids(self, campaign_ids: Sequence[str]) -> None:
        """Select these campaigns, as far as they are shown, and scroll to the topmost."""
        places = self._campaigns.places(campaign_ids)
        self._select_rows(places)
        if places:
            first = self._campaigns.index(places[0], 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)

    def current_place(self) -> tuple[str, int] | None:
        """Return the campaign with the keyboard focus and its row; None if there is none."""
        current = self.currentIndex()
        return (self._campaigns.id_at(current.row()), current.row()) if current.isValid() else None

    def set_current(self, campaign_id: str, place: int, *, select: bool) -> None:
        """Put the focus back on a campaign, or on the row in its place if a filter hides it now; select that too."""
        found = self._campaigns.place(campaign_id)
        row = min(place, self._campaigns.rowCount() - 1) if found is None else found
        if row < 0 or self._campaigns.row(campaign_id) is None:
            return
        self.selectionModel().setCurrentIndex(
            self._campaigns.index(row, self.first_column()), QItemSelectionModel.SelectionFlag.NoUpdate
        )
        if select and found is None:
            self._select_rows([row])

    def set_empty_text(self, title: str, hint: str = "") -> None:
        """Set the text for an empty batch; a filter that hides all rows has its own text."""
        self._empty = (title, hint)
        self._show_empty()

    def _show_empty(self) -> None:
        title, hint = self.empty_text()
        self.empty.show_text(title, hint, with_buttons=not self._campaigns.count())

    def empty_text(self) -> tuple[str, str]:
        """Return the title and the hint shown now; both are empty while there are rows."""
        if self._campaigns.rowCount():
            return "", ""
        if self._campaigns.count():
            return self.tr("No matching campaigns"), self.tr(
                "Change the search or the status filter to see more campaigns."
            )
        return self._empty

    def first_column(self) -> int:
        """Return the leftmost column."""
        header = self.horizontalHeader()
        shown = (header.logicalIndex(place) for place in range(header.count()))
        return next((column for column in shown if not header.isSectionHidden(column)), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the details of the current campaign with Space or Enter, and close them with Escape."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.details_requested.emit()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.details_unwanted.emit()
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selected rows, by mouse or keyboard."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            where = self.visualRect(self.currentIndex()).bottomLeft()
        else:
            where = event.pos()
            index = self.indexAt(where)
            if not index.isValid():
                return
            if not self.selectionModel().isRowSelected(index.row(), QModelIndex()):
                self.selectRow(index.row())
        if self.selectionModel().hasSelection():
            self.menu_requested.emit(self.viewport().mapToGlobal(where))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Highlight the row under the mouse."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Remove the highlight when the mouse leaves."""
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text of an empty table centred."""
        super().resizeEvent(event)
        self.empty.setGeometry(self.viewport().rect())

    def _set_up_behaviour(self) -> None:
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        titles = self.horizontalHeader()
        titles.setFixedHeight(_HEADER_HEIGHT)
        # With the table's own selection, painting the titles asks for every selected row of every column.
        titles.setSelectionModel(QItemSelectionModel(self._campaigns, titles))
        titles.setHighlightSections(False)
        titles.setMinimumSectionSize(max(_LAST_COLUMN_AT_LEAST // 2, titles.sectionSizeHint(DETAILS_COLUMN)))
        for place, column in enumerate(COLUMNS):
            titles.resizeSection(place, max(column.width, titles.sectionSizeHint(place)))
        words = max(self.fontMetrics().horizontalAdvance(status_word(status)) for status in Status)
        titles.resizeSection(0, max(titles.sectionSize(0), words + _BESIDE_STATUS))
        self.elastic = ElasticColumns(self)
        titles.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        titles.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)

    def _select_rows(self, places: Sequence[int]) -> None:
        chosen = QItemSelection()
        for first, last in _runs(places):
            chosen.select(self._campaigns.index(first, 0), self._campaigns.index(last, DETAILS_COLUMN))
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flag.ClearAndSelect)

    def _remember_all_selected(self) -> None:
        """Note the campaigns if all are selected: Qt loses just that selection when their number changes."""
        ranges = self.selectionModel().selection()
        rows = self._campaigns.rowCount()
        whole = rows > 0 and ranges.count() == 1 and ranges.first().height() == rows
        self._all_selected = self._campaigns.shown_ids() if whole else None

    def _restore_all_selected(self) -> None:
        if self._all_selected is not None:
            places = self._campaigns.places(self._all_selected)
            self._all_selected = None
            self._select_rows(places)

    def _hover(self, row: int) -> None:
        if row == self._delegate.hovered:
            return
        for changed in (self._delegate.hovered, row):
            if changed >= 0:
                self.viewport().update(0, self.rowViewportPosition(changed), self.viewport().width(), _ROW_HEIGHT)
        self._delegate.hovered = row


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Join sorted numbers into ranges: 1 2 3 7 8 -> (1, 3) (7, 8)."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
