"""A line that stays at the bottom of a terminal, while everything else is written above it."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, TextIO

#: Where the terminal doesn't say how wide it is.
_USUAL_COLUMNS = 80
#: Seconds after which the line is drawn again, because time has passed or the terminal has another size.
_REDRAWN_AFTER = 1.0


def understands_lines(stream: TextIO) -> bool:
    """Whether a stream is a terminal on which a line can be drawn again and again."""
    if not stream.isatty():
        return False
    is_able = "WT_SESSION" in os.environ or os.name != "nt"
    return is_able and os.environ.get("TERM", "" if os.name != "nt" else "nt") not in {"", "dumb"}


class BottomLine:
    """Draws a line at the bottom of a terminal; used from any thread.

    :param line: returns the line for a width in cells; colours (SGR) take up none.
    """

    def __init__(self, stream: TextIO, line: Callable[[int], str]) -> None:
        self._stream = stream
        self._line = line
        self._lock = threading.RLock()
        self._closed = threading.Event()
        self._begun = ""  # a line written above that has no end yet
        self._drawn = 0  # how many cells the line that is on the screen takes up
        self._columns = _USUAL_COLUMNS

    @contextlib.contextmanager
    def shown(self) -> Iterator[None]:
        """Show the line, and have standard error written above it."""
        ticking = threading.Thread(target=self._tick, daemon=True, name="Bottom line")
        ticking.start()
        try:
            with contextlib.redirect_stderr(_Above(self)):
                yield
        finally:
            self._closed.set()
            ticking.join()
            with self._lock:
                self._write(self._erasing() + self._begun)
                self._begun = ""

    def draw(self) -> None:
        """Draw the line as it is now."""
        with self._lock:
            if not self._closed.is_set():
                self._write(self._erasing() + self._drawing())

    def write_above(self, text: str) -> None:
        """Write text above the line; what doesn't end its line yet waits for the rest."""
        with self._lock:
            whole, newline, self._begun = (self._begun + text).rpartition("\n")
            if newline:
                self._write(self._erasing() + whole + newline + self._drawing())

    def _tick(self) -> None:
        while not self._closed.wait(_REDRAWN_AFTER):
            self.draw()

    def _erasing(self) -> str:
        """Return what erases the line; a terminal that became narrower has wrapped it."""
        self._columns, drawn, self._drawn = self._find_columns(), self._drawn, 0
        if not drawn:
            return ""
        rows = (drawn - 1) // self._columns
        return f"\x1b[{rows}A\r\x1b[J" if rows else "\r\x1b[K"

    def _drawing(self) -> str:
        text = self._line(self._columns - 1)  # in the last column, some terminals go on to the next row
        self._drawn = cells(text)
        return text

    def _find_columns(self) -> int:
        try:
            return os.get_terminal_size(self._stream.fileno()).columns or _USUAL_COLUMNS
        except (OSError, ValueError):
            return _USUAL_COLUMNS

    def _write(self, text: str) -> None:
        with contextlib.suppress(OSError):  # the terminal is gone; the run is not
            self._stream.write(text)
            self._stream.flush()


class _Above:
    """Stands in for standard error while there is a line below it; all but writing is the terminal's own."""

    def __init__(self, line: BottomLine) -> None:
        self._line = line
        self._terminal = sys.stderr

    def write(self, text: str) -> int:
        self._line.write_above(text)
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        self.write("".join(lines))

    def flush(self) -> None:
        """Do nothing: whole lines are written at once."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the terminal has
        return getattr(self._terminal, name)


# -- how much room a text takes ------------------------------------------------------------------------------------


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes up, colours left out."""
    width, is_escape = 0, False
    for one in text:
        if is_escape:
            is_escape = not one.isalpha()
        elif one == "\x1b":
            is_escape = True
        else:
            width += _cells_of(one)
    return width


def cut(text: str, width: int, end: str = "…") -> str:
    """Cut a text without colours to a number of cells; what can't be shown is left out."""
    text = "".join(one if one.isprintable() else " " for one in text)
    if cells(text) <= width:
        return text
    kept, left = "", width - cells(end)
    for one in text:
        left -= _cells_of(one)
        if left < 0:
            break
        kept += one
    return kept.rstrip() + end if width >= cells(end) else ""


def _cells_of(one: str) -> int:
    if unicodedata.category(one) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(one) in {"W", "F"} else 1
