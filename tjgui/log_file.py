"""The log file: what messages on screen mean by "the log"."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from tjgui.core.disk.private import opener
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.plain_text import bounded

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_MOST_BYTES = 1_000_000
_OLDER_ONES = 3
#: Of a line; the longest message of the program's own is shorter.
_MOST_CHARACTERS = 8_000
#: How much more is written after a refused rotation, before the next attempt.
_BYTES_BETWEEN_ATTEMPTS = 100_000


class RotatingLog(RotatingFileHandler):
    """A log that loses no line where rotating is refused, as on Windows while another process has the file open.

    Then it continues in the same file, and tries again later. Only the user can read it, also after it was rotated.
    """

    _limit = 0  #: the size at which rotating is tried next; 0 for the usual one

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding=self.encoding, errors=self.errors, opener=opener)

    def shouldRollover(self, record: logging.LogRecord) -> int:  # noqa: N802 - as logging calls it
        """Whether it is time to rotate; not after each line where that was just refused."""
        if self._limit and self._size() < self._limit:
            return 0
        return int(super().shouldRollover(record))

    def doRollover(self) -> None:  # noqa: N802 - as logging calls it
        """Move the file aside first: if that is refused, the older ones stay where they are."""
        file, aside = Path(self.baseFilename), Path(f"{self.baseFilename}.0")
        if self.stream is not None:
            self.stream.close()
        try:
            file.replace(aside)
            try:
                super().doRollover()
                aside.replace(f"{file}.1")
            except OSError:
                self._put_back(aside, file)
                raise
        except OSError:
            self._limit = self._size() + _BYTES_BETWEEN_ATTEMPTS
            if self.stream is None or self.stream.closed:
                self.stream = self._open()
        else:
            self._limit = 0

    def _put_back(self, aside: Path, file: Path) -> None:
        """Continue with the file that could not become an older one."""
        if self.stream is not None:
            self.stream.close()
        with contextlib.suppress(OSError):
            aside.replace(file)

    def _size(self) -> int:
        try:
            return Path(self.baseFilename).stat().st_size
        except OSError:
            return 0


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
        handler = RotatingLog(
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
