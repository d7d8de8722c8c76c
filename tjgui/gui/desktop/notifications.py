"""Tells a user who works in another window that the run needs them or has ended."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from tjgui.core.run.events import Event, RunFinished, RunStarted
from tjgui.core.wording.message import NOTHING, Message
from tjgui.gui.desktop.screen_reader import announce
from tjgui.gui.language.messages import in_words
from tjgui.gui.theme.theme import app_icon
from tjgui.gui.toolkit.plain_text import in_notification, set_tip

_SHOWN_MILLISECONDS = 10_000


class Notifications(QObject):
    """Shows the system's own notifications where there is a tray, and asks for attention in the taskbar everywhere.

    Nothing is shown while the window is in front: the banner is visible then.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None

    def hear(self, event: Event) -> None:
        """Show an icon in the tray while a run lasts."""
        if isinstance(event, RunStarted) and QSystemTrayIcon.isSystemTrayAvailable():
            self._show_tray()
        elif isinstance(event, RunFinished) and self._tray is not None:
            set_tip(self._tray, self._window.windowTitle())

    def tell(self, what: Message | str, remedy: Message | str = NOTHING, needs_user: bool = False) -> None:
        """Notify a user who does not look at the window."""
        title, details = in_words(what), in_words(remedy)
        announce(self._window, f"{title} {details}".rstrip(), at_once=needs_user)
        if self._window.isActiveWindow():
            return
        QApplication.alert(self._window)
        if self._tray is not None and self._tray.supportsMessages():
            kind = QSystemTrayIcon.MessageIcon.Warning if needs_user else QSystemTrayIcon.MessageIcon.Information
            self._tray.showMessage(in_notification(title), in_notification(details), kind, _SHOWN_MILLISECONDS)

    def end(self) -> None:
        """Remove the icon from the tray."""
        if self._tray is not None:
            self._tray.hide()

    def _show_tray(self) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(app_icon(), self)
            self._tray.activated.connect(self._come_forward)
            self._tray.messageClicked.connect(self._come_forward)
        set_tip(self._tray, self._window.windowTitle())
        self._tray.show()

    def _come_forward(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
