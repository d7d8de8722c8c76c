"""The batches that were opened last, for the empty window: one click or Enter opens one again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.checkpoint.recent_batches import RecentBatch
from tjgui.core.wording.message import Message
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.numbers import day_and_time
from tjgui.gui.language.status_words import format_word
from tjgui.gui.theme.theme import SPACE_SMALL, colours, set_look

_WIDTH = 620
_PADDING = 10
_ABOVE_AND_BELOW = 12
_ROWS_AT_LEAST = 3
#: The shares of a row: name, how far, when.
_SHARES = (0.44, 0.32, 0.24)
_ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A batch in the words of the list and the menu."""

    batch: RecentBatch
    name: str  #: tells it from the others in the list
    progress: str
    when: str
    gone: str = ""  #: why it cannot be opened; empty if it can

    @property
    def colour(self) -> str:
        """The colour of how far it is."""
        progress = self.batch.progress
        if self.gone:
            return colours().disabled
        if progress.failed:
            return colours().error
        if progress.unknown:
            return colours().unknown
        return colours().success if progress.successful >= progress.total > 0 else colours().muted


def recent_rows(batches: Sequence[RecentBatch], gone: Sequence[Message], now: datetime) -> list[RecentRow]:
    """Put batches into words; those with the same name are told apart by their folder, or by the format."""
    names = Counter(one.name for one in batches)
    paths = Counter(one.mapping for one in batches)
    rows = []
    for one, missing in zip(batches, gone, strict=True):
        name = one.name if names[one.name] == 1 else f"{one.mapping.parent.name}/{one.name}"
        if paths[one.mapping] > 1:
            name = f"{one.name} ({format_word(one.ad_format)})"
        when = day_and_time(one.opened, now)
        rows.append(RecentRow(one, name, in_words(one.progress.message), when, in_words(missing)))
    return rows


class RecentList(QWidget):
    """A heading and the batches below; invisible while there are none."""

    chosen = Signal(object)  #: RecentBatch

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recentBatches")
        self.setFixedWidth(_WIDTH)
        heading = QLabel(self.tr("Recent batches"))
        set_look(heading, "look", "muted")
        self.list = _List()
        self.list.setObjectName("recentBatchesList")
        self.list.setAccessibleName(heading.text())
        self.list.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(heading)
        column.addWidget(self.list)
        self.hide()

    def show_rows(self, rows: Sequence[RecentRow]) -> None:
        """Show these batches; the current one stays current."""
        self.list.show_rows(rows)
        self.setVisible(bool(rows))

    def _open(self, row: RecentRow) -> None:
        self.chosen.emit(row.batch)


class _List(QListWidget):
    """As high as its rows, or as high as there is room."""

    opened = Signal(object)  #: RecentRow

    def __init__(self) -> None:
        super().__init__()
        self._row_height = self.fontMetrics().height() + _ABOVE_AND_BELOW
        self.setItemDelegate(_RowDelegate(self, self._row_height))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.itemClicked.connect(self._open)

    def show_rows(self, rows: Sequence[RecentRow]) -> None:
        batch = self.currentItem().data(_ROW_ROLE).batch if self.currentRow() >= 0 else None
        self.clear()
        for row in rows:
            item = QListWidgetItem(", ".join(filter(None, (row.name, row.gone or row.progress, row.when))))
            item.setData(_ROW_ROLE, row)
            item.setToolTip(str(row.batch.mapping))
            if row.gone:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
            if batch is not None and row.batch.is_at(batch.mapping, batch.ad_format):
                self.setCurrentItem(item)
        self.setMinimumHeight(self._height(min(len(rows), _ROWS_AT_LEAST)))
        self.setMaximumHeight(self._height(len(rows)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for room for all rows."""
        return QSize(_WIDTH, self._height(self.count()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the first batch that can be opened, where the keyboard comes here for the first time."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and not self.selectedItems():
            items = (self.item(row) for row in range(self.count()))
            for first in (item for item in items if item.flags() & Qt.ItemFlag.ItemIsEnabled):
                self.setCurrentItem(first)
                break

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current batch with Enter or Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentRow() >= 0:
            self._open(self.currentItem())
            event.accept()
            return
        super().keyPressEvent(event)

    def _height(self, rows: int) -> int:
        return rows * self._row_height + 2 * self.frameWidth()

    def _open(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.opened.emit(item.data(_ROW_ROLE))


class _RowDelegate(QStyledItemDelegate):
    """Paints name, progress and time in three columns."""

    def __init__(self, parent: QListWidget, height: int) -> None:
        super().__init__(parent)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Make all rows alike."""
        return QSize(super().sizeHint(option, index).width(), self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the background, then the three texts, each cut where its column ends."""
        row: RecentRow = index.data(_ROW_ROLE)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not row.gone
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours().selected))
        elif is_hovered:
            painter.fillRect(option.rect, QColor(colours().hover))
        texts = (row.name, row.gone or row.progress, row.when)
        plain, quiet = (colours().disabled,) * 2 if row.gone else (colours().text, colours().muted)
        left = option.rect.left() + _PADDING
        width = option.rect.width() - 2 * _PADDING
        for place, (text, share, colour) in enumerate(zip(texts, _SHARES, (plain, row.colour, quiet), strict=True)):
            is_last = place == len(texts) - 1
            cell = QRect(left, option.rect.top(), int(width * share), option.rect.height())
            room = cell.width() - (0 if is_last else _PADDING)
            painter.setPen(QColor(colour))
            side = Qt.AlignmentFlag.AlignRight if is_last else Qt.AlignmentFlag.AlignLeft
            cut = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(cell, side | Qt.AlignmentFlag.AlignVCenter, cut)
            left += cell.width()
