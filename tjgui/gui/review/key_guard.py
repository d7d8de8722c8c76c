"""Keeps keys that were not meant for it away from what has just appeared."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

#: A person needs longer than this to see something and react to it.
SECONDS = 0.3
_HARMLESS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}


class KeyGuard(QObject):
    """Ignores keys pressed shortly after `arm`, and those that were held down from before."""

    def __init__(self, parent: QObject, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self.clock = clock
        self._since = 0.0

    def arm(self) -> None:
        """Begin to ignore keys."""
        self._since = self.clock()

    def watch(self, widget: QWidget) -> None:
        """Keep such keys away from a widget."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow a key that was not meant for the widget."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() not in _HARMLESS:
            return event.isAutoRepeat() or self.clock() - self._since < SECONDS
        return super().eventFilter(watched, event)
