"""Tables of the checkpoint dialogs: rows and columns as data, to look at and select."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from tjgui.gui.theme.theme import fixed_font
from tjgui.gui.toolkit.natural_order import natural_key
from tjgui.gui.toolkit.plain_text import tip_of

Row = TypeVar("Row")
_ROW_HEIGHT = 30
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)  # with slots too, Python 3.11 cannot make a TableColumn[…]
class TableColumn(Generic[Row]):
    """One column: its title and what it shows of a row."""

    title: str
    text: Callable[[Row], str]
    width: int  #: in device-independent pixels; 0 takes the remaining width
    numeric: bool = False
    fixed_font: bool = False
    icon: Callable[[Row], QIcon | None] | None = None
    colour: Callable[[Row], str | None] | None = None  #: ``#rrggbb``; None for the usual one
    sort_key: Callable[[Row], Any] | None = None  #: by the text unless given


class RecordModel(QAbstractTableModel, Generic[Row]):
    """Rows that are shown as they are given; a click on a column's header sorts them."""

    def __init__(self, columns: Sequence[TableColumn[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[Row] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self._answers: dict[int, Callable[[Row, TableColumn[Row]], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda row, column: column.text(row),
            Qt.ItemDataRole.ToolTipRole: lambda row, column: tip_of(column.text(row)),
            Qt.ItemDataRole.TextAlignmentRole: lambda _, column: _alignment(column),
            Qt.ItemDataRole.FontRole: lambda _, column: fixed_font() if column.fixed_font else None,
            Qt.ItemDataRole.DecorationRole: lambda row, column: column.icon(row) if column.icon else None,
            Qt.ItemDataRole.ForegroundRole: _coloured,
        }

    def rows(self) -> tuple[Row, ...]:
        """Return the rows in their current order."""
        return tuple(self._rows)

    def row_at(self, number: int) -> Row:
        """Return a row by its place."""
        return self._rows[number]

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order that the user chose."""
        self.beginResetModel()
        self._rows = list(rows)
        self._arrange()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return _alignment(self._columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, and how."""
        if not index.isValid() or not index.row() < len(self._rows):
            return None
        asked = self._answers.get(role)
        return asked(self._rows[index.row()], self._columns[index.column()]) if asked is not None else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._sorted = (column, order) if 0 <= column < len(self._columns) else None
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        before = [self._rows[index.row()] for index in kept]
        self._arrange()
        places = {id(row): number for number, row in enumerate(self._rows)}
        after = [self.index(places[id(row)], index.column()) for row, index in zip(before, kept, strict=True)]
        self.changePersistentIndexList(kept, after)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        if self._sorted is None:
            return
        number, order = self._sorted
        column = self._columns[number]
        key = column.sort_key or (lambda row: natural_key(column.text(row)))
        self._rows.sort(key=key, reverse=order is Qt.SortOrder.DescendingOrder)


class RecordTable(QTableView, Generic[Row]):
    """A table whose rows are selected as a whole."""

    def __init__(self, model: RecordModel[Row], widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumHeight(_ROW_HEIGHT)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setStyleSheet("QTableView::item { padding: 0 5px; }")
        for number, width in enumerate(widths):
            if width:
                header.resizeSection(number, max(width, header.sectionSizeHint(number)))  # titles differ in length
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def selected(self) -> list[Row]:
        """Return the selected rows, from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.row_at(number) for number in numbers]


def record_table(
    columns: Sequence[TableColumn[Row]], name: str, accessible_name: str
) -> tuple[RecordModel[Row], RecordTable[Row]]:
    """Make a table over columns, with its model."""
    model: RecordModel[Row] = RecordModel(columns)
    table: RecordTable[Row] = RecordTable(model, [column.width for column in columns])
    model.setParent(table)
    table.setObjectName(name)
    table.setAccessibleName(accessible_name)
    return model, table


def _coloured(row: Row, column: TableColumn[Row]) -> QColor | None:
    colour = column.colour(row) if column.colour is not None else None
    return QColor(colour) if colour else None


def _alignment(column: TableColumn[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
