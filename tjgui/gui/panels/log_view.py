"""The log as the user reads it."""

from __future__ import annotations

from collections import deque
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tjgui.core.run.events import Level
from tjgui.core.wording.message import Message
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.numbers import moment
from tjgui.gui.theme.theme import colours, fixed_font, theme

#: How many lines are kept; the log file has them all.
MOST_LINES = 5_000
#: The sign of each level, so that colour is not the only cue, and its field of `Colours`.
_LOOKS = {
    Level.INFO: ("·", "muted", "text"),
    Level.SUCCESS: ("✓", "success", "success"),
    Level.WARNING: ("!", "warning", "warning"),
    Level.ERROR: ("✗", "error", "error"),
}
#: How lines on the command line begin; here each level has its own sign.
_SIGNS = "✓✗?⊘ "
#: Ctrl+End brings the last line into sight, which can leave so many lines to scroll where the height is no whole one.
_NEAR_THE_END = 1
_TIME = "%H:%M:%S"
_Line = tuple[str, Level, str, bool]


class LogView(QPlainTextEdit):
    """Lines with time and level; scrolls to the newest unless the user has scrolled up."""

    appended = Signal(object, str, object)  #: Level, what is said, datetime: a new line

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
        self._follows = True  # the bar alone would lose it while lines are rewrapped or hidden
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        theme().changed.connect(self._write_anew)

    def append(self, level: Level, message: Message | str, at: datetime | None = None) -> None:
        """Add a line in the window's language; line breaks in it become spaces."""
        said = " ".join(in_words(message).splitlines()).lstrip(_SIGNS)
        now = at or datetime.now()
        self._add((now.strftime(_TIME), level, said, False))
        self.appended.emit(level, said, now)

    def recall(self, level: Level, text: str, at: datetime) -> None:
        """Add a line of an earlier session, muted, with its date unless that is today."""
        is_today = at.date() == datetime.now().date()
        self._add((at.strftime(_TIME) if is_today else moment(at), level, text, True))

    def _add(self, line: _Line) -> None:
        self._lines.append(line)
        bar = self.verticalScrollBar()
        follows, was = self._follows, bar.value()
        full = self.blockCount() >= MOST_LINES
        self._write(line)
        self._follows = follows
        if follows:
            self._follow()
        elif full:
            bar.setValue(max(was - 1, 0))  # a line at the top was removed: keep what the user reads in place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep following while the lines are rewrapped, which moves the bar."""
        follows = self._follows
        super().resizeEvent(event)
        self._follows = follows
        self._follow()

    def clear(self) -> None:
        """Remove all lines."""
        self._lines.clear()
        super().clear()

    def _write(self, line: _Line) -> None:
        at, level, text, is_old = line
        sign, sign_colour, text_colour = _LOOKS[level]
        if is_old:
            sign_colour = text_colour = "muted"
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
