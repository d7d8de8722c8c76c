"""Where the window was and how its parts were shared: kept, and brought back onto a screen that is there."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

from tjgui.gui.choices import ChoiceStore
from tjgui.gui.column_menu import ColumnMenu

#: So much of the window's top has to lie on a screen, so that it can be seen and moved.
_SEEN = (200, 60)


class WindowGeometry:
    """Saves and restores one window."""

    def __init__(self, window: QMainWindow, store: ChoiceStore, splitter: QSplitter, columns: ColumnMenu) -> None:
        self._window = window
        self._store = store
        self._splitter = splitter
        self._columns = columns

    def save(self) -> None:
        """Keep it for next time."""
        self._store.save_bytes("geometry", self._window.saveGeometry())
        self._store.save_bytes("splitter", self._splitter.saveState())
        self._store.save_bytes("columns", self._columns.state())

    def restore(self) -> None:
        """Take what was kept, as far as it fits the screens of today."""
        if (geometry := self._store.load_bytes("geometry")) is not None:
            self._window.restoreGeometry(geometry)
        self.bring_back()
        if (state := self._store.load_bytes("splitter")) is not None:
            self._splitter.restoreState(state)
        if (columns := self._store.load_bytes("columns")) is not None:
            self._columns.restore(columns)

    def bring_back(self) -> None:
        """Move and shrink the window where it lies outside of every screen, or is larger than its own."""
        frame = self._window.geometry()
        areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not areas:
            return
        top = QRect(frame.topLeft(), frame.topRight()).adjusted(0, 0, 0, _SEEN[1])
        best = max(areas, key=lambda area: _surface(area.intersected(top)))
        seen = best.intersected(top)
        fits = frame.width() <= best.width() and frame.height() <= best.height()
        if seen.width() >= min(_SEEN[0], frame.width()) and seen.height() >= _SEEN[1] // 2 and fits:
            return
        size = frame.size().boundedTo(best.size())
        left = min(max(frame.left(), best.left()), best.right() - size.width() + 1)
        upper = min(max(frame.top(), best.top()), best.bottom() - size.height() + 1)
        self._window.setGeometry(QRect(left, upper, size.width(), size.height()))


def _surface(area: QRect) -> int:
    return area.width() * area.height() if area.isValid() else 0
