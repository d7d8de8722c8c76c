"""The one place for what the window has to say: the usual lines, or the banner over them, always of one height."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from tjgui.gui.toolkit.banner import Banner
from tjgui.gui.toolkit.elided_label import ElidedLabel

_HEIGHT = 46
_LEAST_WIDTH = 300


class NoticePlace(QWidget):
    """Shows lines, and lays the banner over them while it has a message.

    A message that needs more height than the place has hangs over what is below: nothing is cut off, and nothing moves.
    """

    def __init__(self, banner: Banner, *lines: ElidedLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticePlace")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._banner = banner
        self._usual = QWidget()
        column = QVBoxLayout(self._usual)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        for line in lines:
            column.addWidget(line)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._usual)
        banner.installEventFilter(self)

    def lay_over(self, ground: QWidget) -> None:
        """Let the banner be part of a widget around this one, so that it may hang over the parts below."""
        self._banner.setParent(ground)
        self._follow()

    def minimumSizeHint(self) -> QSize:
        """Need enough width for a message and its button."""
        return QSize(_LEAST_WIDTH, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the banner as wide as the place."""
        super().resizeEvent(event)
        self._follow()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the banner in the place."""
        super().moveEvent(event)
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the banner in the place."""
        super().showEvent(event)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room when the banner has another message, and show the lines where it has none."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self._usual.setVisible(self._banner.isHidden())
        ground = self._banner.parentWidget()
        if ground is None or self._banner.isHidden():
            return
        needed = max(self._banner.heightForWidth(self.width()), self._banner.minimumSizeHint().height(), _HEIGHT)
        at = self.mapTo(ground, QPoint(0, 0)) if ground.isAncestorOf(self) else QPoint(0, 0)
        self._banner.setGeometry(QRect(at, QSize(self.width(), needed)))
        self._banner.raise_()
