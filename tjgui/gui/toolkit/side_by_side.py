"""Two widgets in a row where there is room for both, otherwise one below the other."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from tjgui.gui.theme.theme import SPACE, SPACE_SMALL


class SideBySide(QWidget):
    """Keeps the first widget at its size and gives the second the rest, or a row of its own."""

    def __init__(self, first: QWidget, second: QWidget, least: int, parent: QWidget | None = None) -> None:
        """Put them in a row.

        :param least: how wide the second must be to stay in the row.
        """
        super().__init__(parent)
        self._first = first
        self._least = least
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(first)
        self._row.addWidget(second, 1)
        self._row.setSpacing(SPACE)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(first.minimumSizeHint().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between row and column."""
        super().resizeEvent(event)
        in_row = self.width() >= self._first.sizeHint().width() + SPACE + self._least
        wanted = QBoxLayout.Direction.LeftToRight if in_row else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)
            self._row.setSpacing(SPACE if in_row else SPACE_SMALL)
