"""The log file: what messages on screen mean by "the log"."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

from tjgui.core.disk.storage import DiskStorage
from tjgui.core.plain_text import bounded

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_MOST_BYTES = 1_000_000
_OLDER_ONES = 3
#: Of a line; the longest message of the program's own is shorter.
_MOST_CHARACTERS = 8_000


class LineFormatter(logging.Formatter):
    """Writes a record on one line, and a traceback on indented ones: text from elsewhere cannot look like a record."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line, and its traceback below."""
        first = bounded(super().format(_without_traceback(record)), _MOST_CHARACTERS)
        told = [self.formatException(record.exc_info)] if record.exc_info else []
        told += [record.stack_info] if record.stack_info else []
        below = [bounded(line, _MOST_CHARACTERS) for part in told for line in part.splitlines()]
        return "\n  ".join((first, *below))


def _without_traceback(record: logging.LogRecord) -> logging.LogRecord:
    bare = logging.makeLogRecord(record.__dict__)
    bare.exc_info = bare.exc_text = bare.stack_info = None
    return bare


@contextlib.contextmanager
def log_to(folder: Path) -> Iterator[None]:
    """Also write log records to `tjgui.log` there; if that is not possible, say so and continue."""
    try:
        DiskStorage().make_folders(folder)  # as the first of all, it may make the data folder
        handler = RotatingFileHandler(
            folder / "tjgui.log",
            maxBytes=_MOST_BYTES,
            backupCount=_OLDER_ONES,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError as error:
        logging.getLogger(__name__).warning("There will be no log in %s: %s", folder, error)
        yield
        return
    handler.setFormatter(LineFormatter(_FORMAT))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()
