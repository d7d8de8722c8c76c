"""Hears that the system logs off, restarts or shuts down, and holds that up while an upload is being finished."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)


class SessionEnd(QObject):
    """Ends the program in order when the session ends. Nothing is asked: nobody may be there to answer.

    :param end_soon: begins to end the program, and returns at once; may be called twice.
    :param is_busy: whether something is still to be finished.
    """

    def __init__(self, window: QWidget, *, end_soon: Callable[[], object], is_busy: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._end_soon = end_soon
        self._is_busy = is_busy
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            # Direct: the answer counts only until the signal's call returns.
            app.commitDataRequest.connect(self.hear, Qt.ConnectionType.DirectConnection)

    def hear(self, manager: QSessionManager) -> None:
        """Begin to end. While something has to be finished, the session is held until the program is gone."""
        self._end_soon()
        if self._is_busy():
            _log.info("The session ends. The upload is finished first.")
            hold_shutdown(self._window, self.tr("Ads that were just sent are being checked."))
            manager.cancel()


def hold_shutdown(window: QWidget, reason: str) -> None:
    """Tell Windows why the session must wait; it shows the reason, and forgets it with the window."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - there only

        if not ctypes.windll.user32.ShutdownBlockReasonCreate(ctypes.c_void_p(int(window.winId())), reason):
            _log.warning("Windows does not wait: %s", ctypes.WinError())
