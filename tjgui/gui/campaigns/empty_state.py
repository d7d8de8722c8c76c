"""What an empty table shows: what to do first, and a way to try the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tjgui.gui.theme.theme import SPACE, SPACE_SMALL, set_icon
from tjgui.gui.toolkit.plain_text import plain_label

_WIDTH = 480


class EmptyState(QWidget):
    """A title, a hint, and buttons, centred."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self._offers_buttons = False
        self._title = _centred("emptyTitle", "title")
        self._hint = _centred("emptyHint", "muted")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE)
        self._buttons.setContentsMargins(0, SPACE_SMALL, 0, SPACE_SMALL)
        self._row = QWidget()
        self._row.setLayout(self._buttons)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(SPACE_SMALL)
        column.addStretch(1)
        for widget in (self._title, self._hint, self._row):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self._more = QWidget()
        self._below = QVBoxLayout(self._more)
        self._below.setContentsMargins(0, SPACE, 0, 0)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def add_button(self, name: str, text: str, icon_name: str, act: Callable[[], object]) -> None:
        """Add a button for getting started; it is shown if nothing is loaded, not if a filter hides all rows."""
        button = QPushButton(text)
        button.setObjectName(name)
        set_icon(button, icon_name)
        button.clicked.connect(act)
        self._buttons.addWidget(button)
        self._row.setVisible(self._offers_buttons)

    def add_below(self, widget: QWidget) -> None:
        """Add something below the buttons that is shown with them."""
        self._below.addWidget(widget)
        self._more.setVisible(self._offers_buttons)

    def show_text(self, title: str, hint: str, *, with_buttons: bool) -> None:
        """Show a title and a hint; hide if both are empty."""
        self._title.setText(title)
        self._hint.setText(hint)
        for label in (self._title, self._hint):
            label.setFixedHeight(max(label.heightForWidth(_WIDTH), 0))
        self._offers_buttons = with_buttons
        self._row.setVisible(with_buttons and self._buttons.count() > 0)
        self._more.setVisible(with_buttons and self._below.count() > 0)
        self.setVisible(bool(title))
        self.make_room()

    def make_room(self) -> None:
        """Hide the hint, then also the title, where there is no room for them and for what is below the buttons."""
        margins, space = self._column.contentsMargins(), self._column.spacing()
        room = self.height() - margins.top() - margins.bottom()
        if self._more.isVisibleTo(self):
            room -= self._row.sizeHint().height() + self._more.minimumSizeHint().height() + space
        for label in (self._title, self._hint):
            room -= label.height() + space
            label.setVisible(bool(label.text()) and (room >= 0 or not self._more.isVisibleTo(self)))

    def event(self, event: QEvent) -> bool:
        """Make room for what has become larger."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.make_room()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self.make_room()


def _centred(name: str, look: str) -> QLabel:
    label = plain_label(name=name, wraps=True)
    label.setProperty("look", look)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setFixedWidth(_WIDTH)
    return label
