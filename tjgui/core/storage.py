"""The one module that writes the program's own files, durably.

A file is written beside the old one, synced, and put in its place in one step, and then its folder is synced: whoever
reads at any moment, and whatever fails at any moment, finds the old content or the new one, whole. The guarantee ends
where a disk lies about having synced.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

#: On Windows a file can't be replaced while somebody reads it; so often, and so many seconds apart, it is tried.
_REPLACE_TRIES = 20
_REPLACE_SECONDS = 0.025
_OWNER_ONLY = 0o600
_OWNER_ONLY_FOLDER = 0o700
_UNFINISHED = ".unfinished"


class Storage(Protocol):
    """What the checkpoint needs of a disk; every operation raises `OSError` where it fails."""

    def read(self, path: Path) -> bytes | None:
        """Return the file's content; None where there is no such file."""
        ...

    def write_durably(self, path: Path, data: bytes) -> None:
        """Put `data` in place of the file, on the disk when this returns."""
        ...

    def keep_copy(self, path: Path, copy: Path) -> None:
        """Make `copy` what `path` is now; nothing happens where there is no such file."""
        ...

    def move_aside(self, path: Path, new_path: Path) -> Path:
        """Rename the file, never over another one; returns its new name, which may have a number added."""
        ...

    def list(self, folder: Path, pattern: str) -> list[Path]:
        """Return the folder's files that match, sorted by name."""
        ...


class Disk:
    """The calls of the operating system, one by one, so that each can be made to fail."""

    def open_new(self, path: Path) -> int:
        """Create a file that must not exist; returns its descriptor."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _OWNER_ONLY)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write; returns how many bytes were taken, which may be fewer than given."""
        return os.write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        """Wait until the file is on the disk."""
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Rename, over an old file."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """Give the file a second name."""
        target.hardlink_to(source)

    def unlink(self, path: Path) -> None:
        """Remove a name."""
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Wait until the folder's names are on the disk; Windows has no such thing."""
        if sys.platform == "win32":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class DiskStorage:
    """`Storage` on the real disk."""

    def __init__(self, disk: Disk | None = None) -> None:
        self._disk = disk or Disk()

    def read(self, path: Path) -> bytes | None:
        """Return the file's content; None where there is no such file."""
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None

    def write_durably(self, path: Path, data: bytes) -> None:
        """Write beside, sync, replace, sync the folder. What failed is never synced again: it is written anew."""
        make_folder(path.parent)
        unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex}{_UNFINISHED}")
        try:
            self._write_new(unfinished, data)
            self._replace(unfinished, path)
        except BaseException:
            with contextlib.suppress(OSError):
                self._disk.unlink(unfinished)
            raise
        self._disk.sync_folder(path.parent)

    def keep_copy(self, path: Path, copy: Path) -> None:
        """Give the file's present content a second name; where the disk can't do that, copy it."""
        if not path.exists():
            return
        make_folder(copy.parent)
        unfinished = copy.with_name(f".{copy.name}.{uuid.uuid4().hex}{_UNFINISHED}")
        try:
            try:
                self._disk.link(path, unfinished)
            except OSError:
                shutil.copyfile(path, unfinished)
            self._replace(unfinished, copy)
        finally:
            # Renaming one name of a file onto another name of the same file leaves both (POSIX rename).
            with contextlib.suppress(OSError):
                self._disk.unlink(unfinished)

    def move_aside(self, path: Path, new_path: Path) -> Path:
        """Rename the file to a name that is still free."""
        make_folder(new_path.parent)
        free = free_name(new_path)
        self._disk.replace(path, free)
        self._disk.sync_folder(path.parent)
        self._disk.sync_folder(new_path.parent)
        return free

    def list(self, folder: Path, pattern: str) -> list[Path]:
        """Return the folder's files that match, sorted by name."""
        return sorted(path for path in folder.glob(pattern) if path.is_file())

    def _write_new(self, path: Path, data: bytes) -> None:
        descriptor = self._disk.open_new(path)
        try:
            left = memoryview(data)
            while left:
                left = left[self._disk.write(descriptor, left) :]
            self._disk.fsync(descriptor)
        finally:
            self._disk.close(descriptor)

    def _replace(self, source: Path, target: Path) -> None:
        for _ in range(_REPLACE_TRIES - 1 if os.name == "nt" else 0):
            try:
                self._disk.replace(source, target)
            except PermissionError:
                time.sleep(_REPLACE_SECONDS)  # nothing tells when the other program has read to the end
            else:
                return
        self._disk.replace(source, target)


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into; its parents as the system makes them."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=_OWNER_ONLY_FOLDER, exist_ok=True)


def free_name(path: Path) -> Path:
    """Return `path`, or the first of path-2, path-3 … that does not exist."""
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return candidate


def remove_unfinished(folders: Iterable[Path]) -> None:
    """Remove what a crash left half written; it was never the checkpoint."""
    for folder in folders:
        for path in folder.glob(f".*{_UNFINISHED}"):
            with contextlib.suppress(OSError):
                path.unlink()
