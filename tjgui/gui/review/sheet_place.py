"""Where the review is shown: beside the campaigns where there is room, otherwise in front of their right half."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from tjgui.gui.review.sheet import ReviewSheet
from tjgui.gui.theme.theme import SPACE


class SheetPlace(QWidget):
    """Holds the content and the sheet; the window never grows when the sheet opens."""

    def __init__(self, content: QWidget, sheet: ReviewSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._sheet = sheet
        for widget in (content, sheet):
            widget.setParent(self)
        sheet.raise_()
        sheet.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Ask for what the content needs."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Take no less than what the content needs."""
        return self._content.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange both."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Follow what the content needs."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room when the sheet opens, and give it back when it closes."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        width = min(self._sheet.width(), self.width())
        left = self.width() - width
        self._sheet.setGeometry(QRect(left, 0, width, self.height()))
        is_beside = not self._sheet.isHidden() and left - SPACE >= self._content.minimumSizeHint().width()
        self._content.setGeometry(QRect(0, 0, left - SPACE if is_beside else self.width(), self.height()))
