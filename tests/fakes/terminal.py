"""A terminal: a pseudo-terminal to write to, and the screen that a person would see."""

from __future__ import annotations

import os
import re
import select
import struct
import sys
import unicodedata
from typing import TextIO

import pytest

_TOKEN = re.compile(r"\x1b\[([0-9;?]*)([A-Za-z])|(\r)|(\n)|([^\x1b\r\n])", re.DOTALL)


class Screen:
    """What is shown, with everything that has scrolled off: as xterm takes it, as far as the program uses it."""

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.rows: list[list[str]] = [[]]
        self._row = self._column = 0
        self._goes_on: set[int] = set()  # rows that go on with the one before: it was too long

    @property
    def lines(self) -> list[str]:
        """The rows, from top to bottom."""
        return ["".join(row).rstrip() for row in self.rows]

    @property
    def log(self) -> list[str]:
        """The lines as they were written, without empty ones."""
        said = ""
        for number, row in enumerate(self.rows):
            said += "".join(row) if number in self._goes_on else "\n" + "".join(row)
        return [line.rstrip() for line in said.splitlines() if line.strip()]

    def take(self, text: str) -> None:
        """Show what was written to the terminal."""
        position = 0
        while position < len(text):
            token = _TOKEN.match(text, position)
            assert token is not None, f"no terminal understands {text[position : position + 10]!r}"
            position = token.end()
            number, command, back, down, letter = token.groups()
            if command is not None:
                self._obey(command, number)
            elif back:
                self._column = 0
            elif down:
                self._down()
            elif letter is not None:
                self._put(letter)

    def resize(self, columns: int) -> None:
        """Make it narrower or wider; what is too long is wrapped, as most terminals do."""
        assert self._row == len(self.rows) - 1
        wrapped: list[list[str]] = []
        for row in self.rows:
            wrapped += [row[start : start + columns] for start in range(0, len(row), columns)] or [[]]
        self._goes_on.clear()
        self.columns, self.rows = columns, wrapped
        self._row, self._column = len(wrapped) - 1, len(wrapped[-1])

    def _obey(self, command: str, number: str) -> None:
        match command:
            case "K":
                del self.rows[self._row][self._column :]
            case "J":
                del self.rows[self._row][self._column :]
                del self.rows[self._row + 1 :]
                self._goes_on = {row for row in self._goes_on if row <= self._row}
            case "A":
                self._row -= int(number)
                assert self._row >= 0
            case "m":  # a colour
                return
            case _:
                raise AssertionError(f"no terminal is asked for {command} here")

    def _put(self, letter: str) -> None:
        width = 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if self._column + width > self.columns:
            self._down()
            self._goes_on.add(self._row)
            self._column = 0
        row = self.rows[self._row]
        row += [" "] * (self._column - len(row))
        row[self._column : self._column + width] = [letter, *[""] * (width - 1)]
        self._column += width

    def _down(self) -> None:
        self._row += 1
        if self._row == len(self.rows):
            self.rows.append([])


class Terminal:
    """A pseudo-terminal with its screen."""

    def __init__(self, columns: int = 80, encoding: str = "utf-8") -> None:
        self.screen = Screen(columns)
        if sys.platform == "win32":
            pytest.skip("Windows has no pseudo-terminals that Python can open")
        self._master, self.slave = os.openpty()
        self.stream: TextIO = os.fdopen(os.dup(self.slave), "w", encoding=encoding, errors="backslashreplace")
        self._unread = b""
        self._set_size(columns)

    def close(self) -> None:
        self.stream.close()
        os.close(self._master)
        os.close(self.slave)

    def resize(self, columns: int) -> None:
        """Change its width, as by dragging its border."""
        self.read()
        self._set_size(columns)
        self.screen.resize(columns)

    def read(self, seconds: float = 0.0) -> str:
        """Show what was written to it, waiting so long for the first of it; returns it."""
        said = ""
        while select.select([self._master], [], [], seconds)[0]:
            seconds = 0.0
            self._unread += os.read(self._master, 65_536)
            text = self._unread.decode("utf-8", errors="ignore")
            self._unread = self._unread[len(text.encode()) :]
            said += text
        self.screen.take(said)
        return said

    def _set_size(self, columns: int) -> None:
        import fcntl
        import termios

        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
