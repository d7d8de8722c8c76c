"""The one module that writes durable files: completely or not at all, and on the disk before it says so.

Where the guarantee ends: a file counts as durable once the operating system reports that it is synced. A disk that
reports this too early, or a network file system that does not sync folders, can still lose the last write in a power
failure; the previous file is then still there, complete.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from tjgui.core.disk.access_list import is_in_profile, keep_to_the_user

_FILE_MODE = 0o600
_FOLDER_MODE = 0o700
#: Seconds before a refused replace is retried: Windows refuses it while another program reads the file.
_REPLACE_PAUSES = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3)
_TEMPORARY = ".tmp"
#: Errors from file systems that cannot sync folders.
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EBADF}
#: Errors from macOS for a volume that has no F_FULLFSYNC, such as a network volume.
_NO_FULL_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOTTY}

_Result = TypeVar("_Result")


class Storage(Protocol):
    """Where files are kept. Each method raises `OSError` if the disk refuses."""

    def read(self, path: Path) -> bytes | None:
        """Return the file's bytes; None if there is no such file."""
        ...

    def write_durably(self, path: Path, data: bytes) -> None:
        """Replace the file atomically; a concurrent reader of `path` gets the old or the new one."""
        ...

    def keep_copy(self, path: Path, copy: Path) -> None:
        """Make `copy` a complete copy of the file as it is now; does nothing if there is no such file."""
        ...

    def move_aside(self, path: Path, new_path: Path) -> None:
        """Move a file to a free path; raises `FileExistsError` if the path is taken."""
        ...

    def list(self, folder: Path, pattern: str) -> tuple[Path, ...]:
        """Return the folder's files whose names match, sorted by name; none if the folder does not exist."""
        ...


class Disk:
    """The operating system's calls, one line each; tests inject faults here."""

    def make_folder(self, path: Path) -> None:
        """Make one folder that only the user can access."""
        path.mkdir(mode=_FOLDER_MODE)
        if sys.platform == "win32" and not is_in_profile(path):
            keep_to_the_user(path)

    def remove_folder(self, path: Path) -> None:
        """Remove an empty folder."""
        path.rmdir()

    def create(self, path: Path) -> int:
        """Open a new file for writing that only the user can access; returns its descriptor."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _FILE_MODE)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some of the bytes; returns how many."""
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """Flush what was written to the disk itself; macOS needs more than fsync for that, where the volume has it."""
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - only on systems that need it

            try:
                fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            except OSError as error:
                if error.errno not in _NO_FULL_SYNC:
                    raise  # a failed flush must not be hidden by a second one that succeeds
            else:
                return
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close a descriptor."""
        os.close(descriptor)

    def open_folder(self, path: Path) -> int:
        """Open a folder for syncing; returns its descriptor."""
        return os.open(path, os.O_RDONLY)

    def read(self, path: Path) -> bytes:
        """Read a whole file."""
        return path.read_bytes()

    def replace(self, source: Path, target: Path) -> None:
        """Rename, replacing an existing target."""
        os.replace(source, target)  # noqa: PTH105 - the bare call, like all of them here

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name; refused if the name is taken."""
        os.link(source, target)

    def unlink(self, path: Path) -> None:
        """Remove a name."""
        os.unlink(path)  # noqa: PTH108

    def pause(self, seconds: float) -> None:
        """Give a reader time to finish."""
        time.sleep(seconds)


class DiskStorage:
    """Files on the user's disk, mode 0600, in folders of mode 0700."""

    def __init__(self, disk: Disk | None = None) -> None:
        self._disk = disk or Disk()

    def read(self, path: Path) -> bytes | None:
        """Return the file's bytes; None if there is no such file."""
        try:
            return self._patiently(lambda: self._disk.read(path))
        except FileNotFoundError:
            return None

    def write_durably(self, path: Path, data: bytes) -> None:
        """Replace the file atomically; a concurrent reader of `path` gets the old or the new one.

        After an `OSError`, either the old or the new file is there, complete.
        """
        temporary = self._write_beside(path, data)
        try:
            self._patiently(lambda: self._disk.replace(temporary, path))
        except BaseException:
            self._remove(temporary)
            raise
        self.sync_folder(path.parent)

    def keep_copy(self, path: Path, copy: Path) -> None:
        """Make `copy` a copy of the file as it is now: a hard link where possible, otherwise a copy of its bytes.

        The copy's name is not synced: after a power failure the previous copy may be back. Either is complete, and
        neither is needed while the file itself is there.
        """
        self.make_folders(copy.parent)
        temporary = _temporary(copy)
        try:
            self._disk.link(path, temporary)
        except FileNotFoundError:
            return
        except OSError:
            temporary = self._write_beside(copy, self._disk.read(path))
        try:
            self._patiently(lambda: self._disk.replace(temporary, copy))
        finally:
            self._remove(temporary)  # renaming one hard link to another leaves both

    def write_new(self, path: Path, data: bytes) -> None:
        """Write a new file atomically; raises `FileExistsError` if it exists."""
        temporary = self._write_beside(path, data)
        try:
            self._move_new(temporary, path)
        except BaseException:
            self._remove(temporary)
            raise
        self.sync_folder(path.parent)

    def move_aside(self, path: Path, new_path: Path) -> None:
        """Move a file to a free path; raises `FileExistsError` if the path is taken."""
        self.make_folders(new_path.parent)
        self._move_new(path, new_path, sync_between=True)
        self.sync_folder(path.parent)

    def remove(self, path: Path) -> bool:
        """Remove a file for good; returns whether there was one."""
        try:
            self._patiently(lambda: self._disk.unlink(path))
        except FileNotFoundError:
            return False
        self.sync_folder(path.parent)
        return True

    def list(self, folder: Path, pattern: str) -> tuple[Path, ...]:
        """Return the folder's files whose names match, sorted by name; none if the folder does not exist."""
        return tuple(sorted(path for path in folder.glob(pattern) if path.is_file()))

    def make_folders(self, folder: Path) -> None:
        """Make a folder and its missing parents durably, accessible only to the user.

        A file is only as durable as the names of the folders that it is in.
        """
        if folder.is_dir():
            return
        self.make_folders(folder.parent)
        with contextlib.suppress(FileExistsError):
            self._disk.make_folder(folder)
        try:
            self.sync_folder(folder.parent)
        except BaseException:
            with contextlib.suppress(OSError):  # otherwise a retry would find it and take it for durable
                self._disk.remove_folder(folder)
            raise

    def sync_folder(self, folder: Path) -> None:
        """Make a folder's names durable if the system can; Windows and some network file systems cannot."""
        if sys.platform == "win32":
            return
        descriptor = self._disk.open_folder(folder)
        try:
            self._disk.sync(descriptor)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise
        finally:
            self._disk.close(descriptor)

    def sweep(self, folder: Path) -> None:
        """Remove what interrupted writes left behind; the caller must hold the folder's lock."""
        for path in self.list(folder, f".*{_TEMPORARY}"):
            self._remove(path)

    # -- the steps -------------------------------------------------------------------------------------------------

    def _write_beside(self, path: Path, data: bytes) -> Path:
        """Write and sync a new file in the same folder; if that fails, the file is removed.

        A failed sync is never repeated on the same file: the system may have discarded the bytes and would report
        success. A retry uses a new file.
        """
        self.make_folders(path.parent)
        temporary = _temporary(path)
        descriptor = self._disk.create(temporary)
        try:
            try:
                rest = memoryview(data)
                while rest:
                    written = self._disk.write(descriptor, rest)
                    if written <= 0:
                        raise OSError(errno.EIO, "The disk takes no more bytes", str(temporary))
                    rest = rest[written:]
                self._disk.sync(descriptor)
            finally:
                self._disk.close(descriptor)
        except BaseException:
            self._remove(temporary)
            raise
        return temporary

    def _move_new(self, source: Path, target: Path, *, sync_between: bool = False) -> None:
        """Rename to a free path; with `sync_between`, a power failure never finds the file under neither name."""
        try:
            self._disk.link(source, target)
        except (FileExistsError, FileNotFoundError):
            raise
        except OSError:  # a file system without hard links
            if target.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
            self._patiently(lambda: self._disk.replace(source, target))
            if sync_between:
                self.sync_folder(target.parent)
        else:
            try:
                if sync_between:
                    self.sync_folder(target.parent)
                self._patiently(lambda: self._disk.unlink(source))
            except OSError:
                self._remove(target)
                raise

    def _patiently(self, act: Callable[[], _Result]) -> _Result:
        """Act; if refused, as on Windows while another program reads the file, keep trying for about a second."""
        for seconds in _REPLACE_PAUSES:
            try:
                return act()
            except PermissionError:
                self._disk.pause(seconds)
        return act()

    def _remove(self, path: Path) -> None:
        with contextlib.suppress(OSError):  # leftovers are removed at the next start
            self._disk.unlink(path)


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.{secrets.token_hex(6)}{_TEMPORARY}")
