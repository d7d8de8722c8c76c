"""Keeps what the window's log says in a file, so that it is there again when the window is opened the next time."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from tjgui.core.disk import private
from tjgui.core.run.events import Level
from tjgui.gui.panels.log_view import LogView

_log = logging.getLogger(__name__)

_FILE = "window.log"
#: How many lines of earlier sessions are shown again.
_MOST_LINES = 500
#: A larger file is cut to its end when the window opens.
_MOST_BYTES = 500_000
#: Milliseconds in which lines are gathered before they are written.
_GATHER_MILLISECONDS = 300


class LogMemory(QObject):
    """Shows the lines of earlier sessions in a log, and writes each new one to the file and to the program's log."""

    def __init__(self, view: LogView, folder: Path) -> None:
        super().__init__(view)
        self._file = folder / _FILE
        self._gathered: list[str] = []
        self._soon = QTimer(self, singleShot=True, interval=_GATHER_MILLISECONDS)
        self._soon.timeout.connect(self.write)
        for line in self._read()[-_MOST_LINES:]:
            if (found := _parsed(line)) is not None:
                view.recall(*found)
        view.appended.connect(self._keep)

    def write(self) -> None:
        """Write what was gathered; if that is not possible, the window goes on without."""
        self._soon.stop()
        gathered, self._gathered = self._gathered, []
        if not gathered:
            return
        try:
            private.write(self._file, "".join(gathered).encode("utf-8", "backslashreplace"), append=True)
        except OSError as error:
            _log.info("The window's log could not be kept in %s: %s", self._file, error)

    def _keep(self, level: Level, text: str, at: datetime) -> None:
        self._gathered.append(f"{at.isoformat(timespec='seconds')} {level.value} {text}\n")
        _log.info("%s: %s", level.value, text)
        if not self._soon.isActive():
            self._soon.start()

    def _read(self) -> list[str]:
        try:
            kept = self._file.read_bytes()
            if len(kept) > _MOST_BYTES:
                kept = kept[-_MOST_BYTES // 2 :].partition(b"\n")[2]
                private.write(self._file, kept)
        except OSError:  # there is none yet
            return []
        return kept.decode("utf-8", errors="replace").splitlines()


def _parsed(line: str) -> tuple[Level, str, datetime] | None:
    at, _, rest = line.partition(" ")
    level, _, text = rest.partition(" ")
    try:
        return Level(level), text, datetime.fromisoformat(at)
    except ValueError:  # a line that was cut off
        return None
