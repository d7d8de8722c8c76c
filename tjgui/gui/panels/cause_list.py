"""Why campaigns failed: each cause with its number of campaigns, to show or retry together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.models import Status
from tjgui.core.overview.failure_causes import Cause
from tjgui.gui.language.messages import in_words
from tjgui.gui.theme.status_looks import status_icon
from tjgui.gui.theme.theme import SPACE, SPACE_SMALL, icon, set_icon, theme
from tjgui.gui.toolkit.plain_text import set_tip

_ROW_HEIGHT = 30


class CauseList(QWidget):
    """Lists causes; selects a cause's campaigns in the table, or retries them."""

    show_wanted = Signal(list)  #: list[str]: campaigns to show in the table
    retry_wanted = Signal(list)  #: list[str]: failed campaigns to retry
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("causeList")
        self._causes: tuple[Cause, ...] = ()
        self._can_retry = False
        self.view = QListWidget()
        self.view.setObjectName("causeView")
        self.view.setAccessibleName(self.tr("Causes of failure"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setAlternatingRowColors(True)
        self.view.setIconSize(QSize(16, 16))
        self.select = QPushButton(self.tr("Show campaigns"))
        self.select.setObjectName("showCauseButton")
        set_icon(self.select, "search")
        self.retry = QPushButton(self.tr("Retry all with this cause"))
        self.retry.setObjectName("retryCauseButton")
        set_icon(self.retry, "retry")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.view, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(SPACE_SMALL)
        buttons.addWidget(self.select)
        buttons.addWidget(self.retry)
        buttons.addStretch(1)
        row.addLayout(buttons)
        self.view.currentRowChanged.connect(self._offer)
        self.view.itemActivated.connect(lambda _: self._show())
        self.select.clicked.connect(self._show)
        self.retry.clicked.connect(self._retry)
        theme().changed.connect(self._draw_again)
        self._offer()

    def count(self) -> int:
        """Count the causes."""
        return len(self._causes)

    def show_causes(self, causes: Sequence[Cause]) -> None:
        """Show other causes; the chosen one stays chosen if it is still there."""
        if tuple(causes) != self._causes:
            chosen = self.chosen()
            self._causes = tuple(causes)
            self._fill(chosen)
            self.changed.emit()

    def set_can_retry(self, can_retry: bool) -> None:
        """Set whether campaigns can be retried now."""
        self._can_retry = can_retry
        self._offer()

    def chosen(self) -> Cause | None:
        """Return the cause that is chosen."""
        row = self.view.currentRow()
        return self._causes[row] if 0 <= row < len(self._causes) else None

    def _fill(self, chosen: Cause | None) -> None:
        self.view.clear()
        for row, cause in enumerate(self._causes):
            is_partial = cause.status is Status.SUCCESS
            picture = icon("warning", "warning") if is_partial else status_icon(cause.status)
            item = QListWidgetItem(picture, self._title(cause))
            set_tip(item, in_words(cause.example))
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            self.view.addItem(item)
            if chosen is not None and cause.what == chosen.what:
                self.view.setCurrentRow(row)
        if self.view.currentRow() < 0 and self._causes:
            self.view.setCurrentRow(0)
        self._offer()

    def _draw_again(self) -> None:
        self._fill(self.chosen())

    def _title(self, cause: Cause) -> str:
        return self.tr("%Ln campaigns: {}", "", len(cause.campaign_ids)).format(in_words(cause.what))

    def _offer(self) -> None:
        cause = self.chosen()
        self.select.setEnabled(cause is not None)
        self.retry.setEnabled(cause is not None and cause.status is Status.FAILED and self._can_retry)

    def _show(self) -> None:
        if (cause := self.chosen()) is not None:
            self.show_wanted.emit(list(cause.campaign_ids))

    def _retry(self) -> None:
        if (cause := self.chosen()) is not None:
            self.retry_wanted.emit(list(cause.campaign_ids))
