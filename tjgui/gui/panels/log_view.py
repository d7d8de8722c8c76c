"""The log as the user reads it."""

from __future__ import annotations

from collections import deque
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tjgui.core.run.events import Level
from tjgui.core.wording.message import Message
from tjgui.gui.language.messages import in_words
from tjgui.gui.theme.theme import colours, fixed_font, theme

#: So many lines are kept; the log file has them all.
MOST_LINES = 5_000
#: The sign of each level, so that it is not told by colour alone, and the field of `Colours` for it.
_LOOKS = {
    Level.INFO: ("·", "muted", "text"),
    Level.SUCCESS: ("✓", "success", "success"),
    Level.WARNING: ("!", "warning", "warning"),
    Level.ERROR: ("✗", "error", "error"),
}
#: What a line of the command line begins with; here each level has its own sign.
_SIGNS = "✓✗?⊘ "
#: Ctrl+End brings the last line into sight, which can leave so many lines to scroll where the height is no whole one.
_NEAR_THE_END = 1
_Line = tuple[str, Level, str]


class LogView(QPlainTextEdit):
    """Lines with their time and level; follows the newest unless the user scrolled up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logView")
        self.setAccessibleName(self.tr("Log"))
        self.setReadOnly(True)
        by_mouse, by_keyboard = (
            Qt.TextInteractionFlag.TextSelectableByMouse,
            Qt.TextInteractionFlag.TextSelectableByKeyboard,
        )
        self.setTextInteractionFlags(by_mouse | by_keyboard)
        self.setUndoRedoEnabled(False)
        self.setMaximumBlockCount(MOST_LINES)
        self.setFont(fixed_font())
        self.setPlaceholderText(self.tr("Messages about the upload appear here."))
        self._lines: deque[_Line] = deque(maxlen=MOST_LINES)
        self._follows = True  # asked of the bar alone, it would be lost while lines are wrapped anew, or out of sight
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        theme().changed.connect(self._write_anew)

    def append(self, level: Level, message: Message | str, at: datetime | None = None) -> None:
        """Add a line under the others, in the window's language; line breaks in it become spaces."""
        said = " ".join(in_words(message).splitlines()).lstrip(_SIGNS)
        line = ((at or datetime.now()).strftime("%H:%M:%S"), level, said)
        self._lines.append(line)
        bar = self.verticalScrollBar()
        follows, was = self._follows, bar.value()
        full = self.blockCount() >= MOST_LINES
        self._write(line)
        self._follows = follows
        if follows:
            self._follow()
        elif full:
            bar.setValue(max(was - 1, 0))  # a line went at the top: what the user reads stays where it is

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep following while the lines are wrapped anew, which moves the bar."""
        follows = self._follows
        super().resizeEvent(event)
        self._follows = follows
        self._follow()

    def clear(self) -> None:
        """Forget all lines."""
        self._lines.clear()
        super().clear()

    def _write(self, line: _Line) -> None:
        at, level, text = line
        sign, sign_colour, text_colour = _LOOKS[level]
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        if not self.document().isEmpty():
            cursor.insertBlock()
        cursor.insertText(f"{at}  ", _format("muted"))
        cursor.insertText(f"{sign}  ", _format(sign_colour))
        cursor.insertText(text, _format(text_colour))
        cursor.endEditBlock()

    def _write_anew(self) -> None:
        bar = self.verticalScrollBar()
        follows, was = self._follows, bar.value()
        super().clear()
        for line in self._lines:
            self._write(line)
        bar.setValue(bar.maximum() if follows else was)
        self._follows = follows

    def _scrolled(self, value: int) -> None:
        self._follows = value >= self.verticalScrollBar().maximum() - _NEAR_THE_END

    def _follow(self) -> None:
        if self._follows:
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())


def _format(colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(str(getattr(colours(), colour))))
    return made
