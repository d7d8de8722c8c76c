"""The banner at the top of the window: what happened, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from tjgui.core.wording.message import NOTHING, Message
from tjgui.gui.language.messages import in_words
from tjgui.gui.theme.theme import SPACE, SPACE_SMALL, colours, pixmap, set_icon, set_look, theme
from tjgui.gui.toolkit.elided_label import ElidedLabel
from tjgui.gui.toolkit.plain_text import on_button, plain_label, set_tip

_ICON_SIZE = 20


class Kind(IntEnum):
    """How much a message matters."""

    SUCCESS = 0
    INFO = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class Action:
    """A second thing that a message offers."""

    text: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class _Shown:
    kind: Kind
    what: str
    remedy: str
    action_text: str | None
    on_action: Callable[[], object] | None
    dismissible: bool
    priority: int
    other: Action | None


class Banner(QFrame):
    """Shows the most important of the current messages, and is hidden while there is none.

    Messages are known by a key each, so that a pause never wipes out a lasting warning: when the message in front is
    cleared, the next one is seen. A line says how many wait behind it.
    """

    dismissed = Signal(str)  #: the key of the message that the user closed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._messages: dict[str, _Shown] = {}  # the newest last
        self._icon = plain_label()
        self._what = _text_label("bannerWhat")
        self._what.setStyleSheet("font-weight: 600;")
        self._remedy = _text_label("bannerRemedy")
        self._remedy_line = ElidedLabel()
        self._remedy_line.setObjectName("bannerRemedyLine")
        self._remedy_line.hide()
        self._is_low = False
        self._more = _text_label("bannerMore")
        self._action = QPushButton()
        self._action.setObjectName("bannerActionButton")
        self._action.clicked.connect(self._act)
        self._other = QPushButton()
        self._other.setObjectName("bannerOtherButton")
        self._other.clicked.connect(self._act_otherwise)
        self._close = QToolButton()
        self._close.setObjectName("bannerCloseButton")
        set_tip(self._close, self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self._dismiss)
        set_icon(self._close, "close")
        self._lay_out()
        self.hide()
        theme().changed.connect(self._show_first)

    def show_message(
        self,
        key: str,
        kind: Kind,
        what: Message | str,
        remedy: Message | str = NOTHING,
        *,
        action_text: str | None = None,
        on_action: Callable[[], object] | None = None,
        dismissible: bool = True,
        priority: int = 0,
        other: Action | None = None,
    ) -> None:
        """Show a message, in the window's language, until it is cleared. It replaces one with the same key.

        Highest priority comes first, then the most serious kind, then the newest.
        """
        self._messages.pop(key, None)
        said = in_words(what), in_words(remedy)
        self._messages[key] = _Shown(kind, *said, action_text, on_action, dismissible, priority, other)
        self._show_first()

    def clear(self, key: str) -> None:
        """Remove a message, if it is there."""
        if self._messages.pop(key, None) is not None:
            self._show_first()

    def clear_all(self) -> None:
        """Remove all messages."""
        self._messages.clear()
        self._show_first()

    def keep_low(self) -> None:
        """Take as few lines as possible: the remedy has one, its end in the tooltip, and nothing is said below it."""
        self._is_low = True
        self._texts.removeWidget(self._more)
        self._more.setWordWrap(False)
        self._more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._row.insertWidget(self._row.indexOf(self._action), self._more, 0, Qt.AlignmentFlag.AlignVCenter)
        self._show_first()

    def come_after(self, widget: QWidget) -> None:
        """Let the Tab key lead from a widget to this banner's buttons."""
        QWidget.setTabOrder(widget, self._action)
        QWidget.setTabOrder(self._action, self._close)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the current messages, the one shown first."""
        newest_first = reversed(self._messages.items())
        ranked = sorted(newest_first, key=lambda item: (item[1].priority, item[1].kind), reverse=True)
        return tuple(key for key, _ in ranked)

    def text(self) -> str:
        """Return what the message in front says: what happened and the remedy, a line each."""
        if not self._messages:
            return ""
        first = self._messages[self.keys[0]]
        return "\n".join(part for part in (first.what, first.remedy) if part)

    def _lay_out(self) -> None:
        self._texts = texts = QVBoxLayout()
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(2)
        for label in (self._what, self._remedy, self._remedy_line, self._more):
            texts.addWidget(label)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE_SMALL + 2, SPACE_SMALL, SPACE_SMALL + 2)
        row.setSpacing(SPACE)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addWidget(self._other, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _show_first(self) -> None:
        keys = self.keys
        if not keys:
            self.hide()
            return
        first = self._messages[keys[0]]
        kind = first.kind.name.lower()
        set_look(self, "kind", kind)
        self._icon.setPixmap(pixmap(kind, str(getattr(colours(), kind)), _ICON_SIZE, self.devicePixelRatioF()))
        self._what.setText(first.what)
        self._remedy.setText(first.remedy)
        self._remedy.setVisible(bool(first.remedy) and not self._is_low)
        self._remedy_line.set_line(first.remedy)
        self._remedy_line.setVisible(bool(first.remedy) and self._is_low)
        waiting = len(keys) - 1
        self._more.setText(self.tr("%Ln more messages", "", waiting))
        set_tip(self._more, "\n".join(self._messages[key].what for key in keys[1:]))
        self._more.setVisible(waiting > 0)
        self._action.setText(on_button(first.action_text or ""))
        self._action.setVisible(first.action_text is not None)
        self._other.setText(on_button(first.other.text) if first.other is not None else "")
        self._other.setVisible(first.other is not None)
        self._close.setVisible(first.dismissible)
        self.setAccessibleName(self.text())
        self.show()

    def _act(self) -> None:
        keys = self.keys
        on_action = self._messages[keys[0]].on_action if keys else None
        if on_action is not None:
            on_action()

    def _act_otherwise(self) -> None:
        keys = self.keys
        if keys and (other := self._messages[keys[0]].other) is not None:
            other.act()

    def _dismiss(self) -> None:
        key = self.keys[0]
        self.clear(key)
        self.dismissed.emit(key)


def _text_label(name: str) -> QLabel:
    label = plain_label(name=name, wraps=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
