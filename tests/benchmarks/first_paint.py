"""A window that says when it is painted, and ends: ``python -m tests.benchmarks.first_paint program|empty``.

The program says ``painted`` when its frame is on the screen, and ``filled`` when all that belongs into it is.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Painted(QObject):
    """Calls back once what it watches was painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then = then
        self._is_painted = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hear of the painting, which is done when the event has been dealt with."""
        if event.type() is QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)


def _empty() -> None:
    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)

    def say() -> None:
        print("painted", flush=True)
        window.close()

    _watch = Painted(window, say)
    window.show()
    app.exec()


def _program() -> None:
    from tjgui.gui.frame import show_frame

    frame = show_frame(practice=False)
    print("painted", flush=True)
    from tjgui.cli import main  # noqa: F401 - what `tjgui` loads next
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.gui.application import Application, open_window
    from tjgui.log_file import log_to

    async def script(application: Application) -> int:
        filled = asyncio.Event()
        watch = Painted(application.window.frame, filled.set)
        await filled.wait()
        print("filled", flush=True)
        del watch
        return 0

    with log_to(DataFolder().logs):
        open_window(script=script)
    del frame


if __name__ == "__main__":
    _empty() if sys.argv[1] == "empty" else _program()
