"""Text is shown as it is: what looks like markup, a mnemonic or a tab in it has no effect.

Qt guesses whether a tooltip, a message box or a label without a format holds rich text, and would load a picture that
a name in a CSV or the site's page asks for. So everything that guesses takes its text from here.
"""

from __future__ import annotations

import html
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as QtText
from PySide6.QtWidgets import QLabel, QMessageBox, QTreeWidgetItem, QWidget

#: The most characters of a tooltip; nobody reads more, and Qt lays all of it out at once.
_MOST = 1_000


class _HasTip(Protocol):
    def setToolTip(self, tip: str, /) -> object:
        """Set the tooltip, as widgets, actions and the icon in the tray do."""


def as_it_is(text: str) -> str:
    """Return a text that a part of Qt shows literally although it guesses the format."""
    text = text.replace("\0", "")
    if not QtText.mightBeRichText(text):
        return text
    return f'<qt><span style="white-space: pre-wrap">{html.escape(text, quote=False)}</span></qt>'


def tip_of(text: str) -> str:
    """Return a tooltip that shows a text literally, up to a limit."""
    return as_it_is(text if len(text) <= _MOST else f"{text[: _MOST - 1]}…")


def set_tip(target: _HasTip, text: str) -> None:
    """Show a text, literally, in the tooltip of a widget, an action, or an item of a list."""
    target.setToolTip(tip_of(text))


def set_cell_tip(item: QTreeWidgetItem, column: int, text: str) -> None:
    """Show a text, literally, in the tooltip of one cell of a tree."""
    item.setToolTip(column, tip_of(text))


def on_button(text: str) -> str:
    """Return a text for a button, a tab or a menu: one line, in which "&" is no shortcut and a tab no column."""
    return " ".join(text.replace("&", "&&").split())


def in_title(text: str) -> str:
    """Return a text for a window's title, in which "[*]" is not Qt's place for the sign of a changed document."""
    return text.replace("[*]", "[*][*]")


def in_notification(text: str) -> str:
    """Return a text for the system's notifications: some desktops read markup there, and none says so in advance."""
    return text.replace("<", "\u2039").replace(">", "\u203a")


class PlainLabel(QLabel):
    """A label that shows its text literally, whatever it is set to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


def plain_label(text: str = "", name: str = "", *, look: str = "", wraps: bool = False) -> QLabel:
    """Make a label that shows its text literally."""
    label = PlainLabel()
    label.setText(text)
    label.setObjectName(name)
    label.setWordWrap(wraps)
    if look:
        label.setProperty("look", look)
    return label


def message_box(
    parent: QWidget | None, name: str, icon: QMessageBox.Icon, *, title: str, text: str, details: str = ""
) -> QMessageBox:
    """Make a message box: what it is about in bold, and what there is to say about it, both literally."""
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setIcon(icon)
    box.setWindowTitle(in_title(title))
    box.setText(text)
    box.setInformativeText(details)
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
    box.setStyleSheet("QLabel#qt_msgbox_label { font-weight: 600; }")
    return box
