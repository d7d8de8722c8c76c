"""Saves the window's geometry and the sizes of its parts, and restores them at the next start."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter

from tjgui.gui.campaigns.column_menu import ColumnMenu
from tjgui.gui.frame import Frame
from tjgui.gui.settings.store import SettingsStore


class WindowGeometry:
    """Saves and restores one window."""

    def __init__(self, frame: Frame, store: SettingsStore, splitter: QSplitter, columns: ColumnMenu) -> None:
        self._frame = frame
        self._store = store
        self._splitter = splitter
        self._columns = columns

    def save(self) -> None:
        """Save the geometry for next time."""
        self._store.save_bytes("geometry", self._frame.saveGeometry())
        self._store.save_bytes("splitter", self._splitter.saveState())
        self._store.save_bytes("columns", self._columns.state())

    def restore(self) -> None:
        """Restore what was saved, as far as it fits the screens; a visible frame stays where it is."""
        if not self._frame.isVisible():
            if (geometry := self._store.load_bytes("geometry")) is not None:
                self._frame.restoreGeometry(geometry)
            self._frame.bring_back()
        if (state := self._store.load_bytes("splitter")) is not None:
            self._splitter.restoreState(state)
        if (columns := self._store.load_bytes("columns")) is not None:
            self._columns.restore(columns)
