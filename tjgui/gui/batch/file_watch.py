"""Notices when a file of the batch changes on disk: saved, replaced, added or removed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

#: Milliseconds without a further change before a file is read: programs write files in several steps.
_SETTLED_AFTER = 400
#: With more files than this, only their folder is watched: systems limit the number of watched files.
_MOST_FILES = 500


class FileWatch(QObject):
    """Watches the mapping, the folder and the CSVs of one batch; changes in quick succession are reported once."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._wanted: set[str] = set()
        self._stamps: dict[str, tuple[int, int] | None] = {}
        self._settle = QTimer(self, singleShot=True, interval=_SETTLED_AFTER)
        self._settle.timeout.connect(self._tell)
        self._watcher.fileChanged.connect(self._settle.start)
        self._watcher.directoryChanged.connect(self._settle.start)

    def watch(self, files: Iterable[Path], folder: Path) -> None:
        """Watch these from now on, and nothing else."""
        paths = {str(path) for path in files}
        self._wanted = (paths if len(paths) <= _MOST_FILES else set()) | {str(folder)}
        self._stamps = {path: _stamp(path) for path in sorted(paths)}
        self._listing = _listing(folder)
        self._folder = folder
        self._renew()

    def stop(self) -> None:
        """Watch nothing."""
        self._settle.stop()
        self._wanted = set()
        self._stamps = {}
        self._renew()

    def _tell(self) -> None:
        """Report real changes only: some systems also report when a file is merely opened."""
        if not self._wanted:
            return
        stamps = {path: _stamp(path) for path in self._stamps}
        listing = _listing(self._folder)
        self._renew()  # a replaced file is a new file, which is not watched yet
        if stamps != self._stamps or listing != self._listing:
            self._stamps, self._listing = stamps, listing
            self.changed.emit()

    def _renew(self) -> None:
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - self._wanted:
            self._watcher.removePaths(sorted(gone))
        there = sorted(path for path in self._wanted - watched if Path(path).exists())
        if there:
            self._watcher.addPaths(there)

    _folder = Path()
    _listing: frozenset[str] = frozenset()


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _listing(folder: Path) -> frozenset[str]:
    try:
        return frozenset(path.name for path in folder.iterdir())
    except OSError:
        return frozenset()
