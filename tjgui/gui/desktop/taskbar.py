"""Shows progress in the window's title, and in the taskbar or dock where the system supports it.

GNOME's and KDE's docks listen for com.canonical.Unity.LauncherEntry on the session bus; macOS shows a badge.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tjgui.core.run.events import Event, ProgressChanged, RunFinished
from tjgui.core.run.progress import Progress

_DESKTOP_FILE = "application://tjgui.desktop"


class Taskbar:
    """Follows a run's events."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._title = window.windowTitle()
        self._shown = -1

    def hear(self, event: Event) -> None:
        """Follow an event of the run."""
        if isinstance(event, ProgressChanged):
            self._show(event.progress)
        elif isinstance(event, RunFinished):
            self.end()

    def end(self) -> None:
        """Stop showing progress; may be called twice."""
        if self._shown >= 0:
            self._shown = -1
            self._window.setWindowTitle(self._title)
            self._tell_system(0, visible=False, left=0)

    def _show(self, progress: Progress) -> None:
        if progress.total > 0 and progress.percent != self._shown:
            self._shown = progress.percent
            self._window.setWindowTitle(f"{progress.percent}% - {self._title}")
            self._tell_system(progress.percent, visible=True, left=progress.total - progress.done)

    def _tell_system(self, percent: int, *, visible: bool, left: int) -> None:
        if sys.platform == "linux":
            _tell_dock(percent / 100, visible=visible)
        elif sys.platform == "darwin":
            QGuiApplication.setBadgeNumber(left)


def _tell_dock(share: float, *, visible: bool) -> None:
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415 - not in every build of Qt
    except ImportError:
        return
    bus = QDBusConnection.sessionBus()
    if bus.isConnected():
        update = QDBusMessage.createSignal("/tjgui", "com.canonical.Unity.LauncherEntry", "Update")
        update.setArguments([_DESKTOP_FILE, {"progress": share, "progress-visible": visible}])
        bus.send(update)
