"""A click beside an open list closes it, and does what it was meant for too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class ClickThrough(QObject):
    """Hands a press beside a popup on to what is under the mouse; otherwise it would only close the popup."""

    def __init__(self, popup: QWidget) -> None:
        super().__init__(popup)
        self._popup = popup
        popup.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # some systems do the same: once is enough
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the popup at a press beside it, and hand the press on."""
        if event.type() is not QEvent.Type.MouseButtonPress or not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        if self._popup.rect().contains(event.position().toPoint()):
            return super().eventFilter(watched, event)
        where = event.globalPosition()
        self._popup.hide()
        under = QApplication.widgetAt(where.toPoint())
        if under is not None:
            if under.focusPolicy() & Qt.FocusPolicy.ClickFocus:
                under.setFocus(Qt.FocusReason.MouseFocusReason)
            at = under.mapFromGlobal(where)
            press = QMouseEvent(event.type(), at, where, event.button(), event.buttons(), event.modifiers())
            QApplication.sendEvent(under, press)
        return True
