"""The batches that were opened last, for the empty window: one click or Enter opens one again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
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
from tjgui.gui.toolkit.plain_text import plain_label, set_tip

_WIDTH = 620
_PADDING = 10
_ABOVE_AND_BELOW = 12
_ROWS_AT_LEAST = 3
_GAP = 24
_ROUNDING = 1  # Qt measures texts in fractions of a pixel
#: How much of a row the name keeps, however long the other texts are.
_NAME_AT_LEAST = 0.34
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
        heading = plain_label(self.tr("Recent batches"))
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
        self._delegate = _RowDelegate(self, self._row_height)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.itemClicked.connect(self._open)

    def show_rows(self, rows: Sequence[RecentRow]) -> None:
        batch = self.currentItem().data(_ROW_ROLE).batch if self.currentRow() >= 0 else None
        self.clear()
        self._delegate.show_rows(rows)
        for row in rows:
            item = QListWidgetItem(", ".join(filter(None, (row.name, row.gone or row.progress, row.when))))
            item.setData(_ROW_ROLE, row)
            set_tip(item, str(row.batch.mapping))
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
        self._beside: tuple[list[str], list[str]] = ([], [])

    def show_rows(self, rows: Sequence[RecentRow]) -> None:
        """Take the texts beside the names: their columns are as wide as the longest of them, the name has the rest."""
        self._beside = ([row.gone or row.progress for row in rows], [row.when for row in rows])

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
        plain, quiet = (colours().disabled,) * 2 if row.gone else (colours().text, colours().muted)
        texts = ((row.name, plain), (row.gone or row.progress, row.colour), (row.when, quiet))
        for (text, colour), cell in zip(texts, self._cells(option.rect, option.fontMetrics), strict=True):
            painter.setPen(QColor(colour))
            side = Qt.AlignmentFlag.AlignRight if text is row.when else Qt.AlignmentFlag.AlignLeft
            cut = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideMiddle, cell.width())
            painter.drawText(cell, side | Qt.AlignmentFlag.AlignVCenter, cut)

    def _cells(self, rect: QRect, metrics: QFontMetrics) -> tuple[QRect, QRect, QRect]:
        """Divide a row: name, how far, when."""
        room = rect.width() - 2 * (_PADDING + _GAP)
        widest = (max(map(metrics.horizontalAdvance, set(texts)), default=0) for texts in self._beside)
        progress, when = (width + _ROUNDING for width in widest)
        name = max(room - progress - when, int(room * _NAME_AT_LEAST))
        progress = min(progress, room - name - when)
        left, top, height = rect.left() + _PADDING, rect.top(), rect.height()
        return (
            QRect(left, top, name, height),
            QRect(left + name + _GAP, top, progress, height),
            QRect(rect.right() + 1 - _PADDING - when, top, when, height),
        )
