"""A window that says when it is painted, and ends: ``python -m tests.benchmarks.first_paint program|empty``."""

from __future__ import annotations

import asyncio
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Painted(QObject):
    """Says ``painted`` once what it watches was painted for the first time, and closes it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.painted = asyncio.Event()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hear of the painting, which is done when the event has been dealt with."""
        if event.type() is QEvent.Type.Paint and not self.painted.is_set():
            self.painted.set()
            QTimer.singleShot(0, self._say)
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        print("painted", flush=True)
        self._window.close()


def _empty() -> None:
    app = QApplication([])
    window = QMainWindow()
    window.resize(1100, 720)
    _watch = Painted(window)
    window.show()
    app.exec()


def _program() -> None:
    from tjgui.cli import main  # noqa: F401 - what `tjgui` loads first
    from tjgui.core.data_folder import DataFolder
    from tjgui.gui.application import Application, open_window
    from tjgui.log_file import log_to

    async def script(application: Application) -> int:
        await Painted(application.window).painted.wait()
        return 0

    with log_to(DataFolder().logs):
        open_window(script=script)


if __name__ == "__main__":
    _empty() if sys.argv[1] == "empty" else _program()
