"""Notices when a path begins or ceases to name something, even while the folders above it do not exist."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

#: Milliseconds from the first change until one looks: programs save a file by removing it for a moment.
_LATER = 300


class PathWatch(QObject):
    """Watches the folders above one path; changes in quick succession are reported once."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=_LATER)
        self._soon.timeout.connect(self._tell)
        self._watcher.directoryChanged.connect(self._look_soon)

    def watch(self, path: Path | None) -> None:
        """Watch another path from now on; None: nothing."""
        self._path = path
        self._renew()

    def _look_soon(self) -> None:
        if not self._soon.isActive():  # a busy folder would put it off for ever
            self._soon.start()

    def _tell(self) -> None:
        self._renew()  # a folder may have appeared
        self.changed.emit()

    def _renew(self) -> None:
        wanted = _folders_above(self._path) if self._path is not None else set()
        watched = set(self._watcher.directories())
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))
        if new := wanted - watched:
            self._watcher.addPaths(sorted(new))


def _folders_above(path: Path) -> set[str]:
    """Return the folders above a path that exist. Few are looked up: a server that is gone takes long to answer."""
    above = [folder for folder in path.parents if folder != Path(path.anchor)]
    try:
        lowest = next((place for place, folder in enumerate(above) if folder.is_dir()), len(above))
    except (OSError, ValueError):  # a path that the system can't even look up
        return set()
    return {str(folder) for folder in above[lowest:]}
