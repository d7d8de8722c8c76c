"""Keeps the window in front of the browser: that opens over it, and is of interest only for signing in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tjgui.core.run.events import Event, Paused, PauseReason, Resumed, RunStarted, StepTaken


class StayInFront:
    """Brings the window back to the front once when a run's first page opens, and again after each sign-in.

    :param is_browser_visible: whether the browser has a window at all.
    """

    def __init__(self, window: QWidget, is_browser_visible: Callable[[], bool]) -> None:
        self._window = window
        self._is_browser_visible = is_browser_visible
        self._is_due = False
        self._signs_in = False

    def hear(self, event: Event) -> None:
        """Wait for the browser to open, or for the user to sign in; then come to the front."""
        if isinstance(event, RunStarted):
            self._is_due = self._window.isActiveWindow() and self._is_browser_visible()
        elif isinstance(event, Paused):
            self._signs_in = event.reason in {PauseReason.SIGN_IN, PauseReason.HUMAN_CHECK}
            self._is_due = False
        elif isinstance(event, Resumed):
            self._is_due = self._signs_in and self._is_browser_visible()
            self._signs_in = False
        elif isinstance(event, StepTaken) and self._is_due:
            self._is_due = False
            self._come_forward()

    def _come_forward(self) -> None:
        if not self._window.isMinimized():
            self._window.raise_()
            self._window.activateWindow()
