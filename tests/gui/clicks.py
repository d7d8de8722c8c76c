"""Real clicks and keys, typed once: pytest-qt's own have no types."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QWidget

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def click(widget: QWidget, where: QPoint | None = None) -> None:
    """Click a widget, in its middle unless told where."""
    QTest.mouseClick(widget, _LEFT, _NONE, where or widget.rect().center())


def double_click_row(view: QAbstractItemView, row: int, column: int = 0) -> None:
    """Double click a row of a list or table, as a hand does: the first click chooses it."""
    where = view.visualRect(view.model().index(row, column)).center()
    QTest.mouseClick(view.viewport(), _LEFT, _NONE, where)
    QTest.mouseDClick(view.viewport(), _LEFT, _NONE, where)


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key in a widget."""
    QTest.keyClick(widget, key, held)
