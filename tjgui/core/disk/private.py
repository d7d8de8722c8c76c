"""Files and folders that only the user can access: the one place that opens, makes and narrows them.

A new file has mode 0600 and a new folder 0700, whatever the umask is. What exists already is only ever narrowed. A file
system without modes, or a file of somebody else's, is left as it is.
"""

from __future__ import annotations

import contextlib
import logging
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from tjgui.core.disk.access_list import is_in_profile, keep_to_the_user

_log = logging.getLogger(__name__)

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_OTHERS = 0o077


def create(path: Path) -> int:
    """Open a new file for writing; returns its descriptor. Raises `FileExistsError` if it exists."""
    return opener(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0))


def opener(path: str | os.PathLike[str], flags: int) -> int:
    """Open a file, a new one if the flags say so; also the `opener` of `open`."""
    descriptor = os.open(path, flags, FILE_MODE)
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            found = os.fstat(descriptor).st_mode
            if stat.S_ISREG(found) and stat.S_IMODE(found) != FILE_MODE:
                os.fchmod(descriptor, FILE_MODE)
    return descriptor


def make_folder(path: Path) -> None:
    """Make one folder. Raises `FileExistsError` if it exists."""
    path.mkdir(mode=FOLDER_MODE)
    if sys.platform == "win32" and not is_in_profile(path):
        keep_to_the_user(path)
    if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) != FOLDER_MODE:  # the umask took more
        with contextlib.suppress(OSError):
            path.chmod(FOLDER_MODE)


def make_folders(path: Path) -> None:
    """Make a folder and its missing parents; an existing one stays as it is."""
    if path.is_dir():
        return
    make_folders(path.parent)
    with contextlib.suppress(FileExistsError):
        make_folder(path)


def write(path: Path, data: bytes, *, append: bool = False) -> None:
    """Write a file that need not survive a power failure, and make its folder if that is missing."""
    make_folders(path.parent)
    with open(path, "ab" if append else "wb", opener=opener) as file:
        file.write(data)


def narrow(path: Path) -> None:
    """Take away every access to a file or a folder that others have; nothing if there is none."""
    if sys.platform == "win32":
        if not is_in_profile(path):  # there, the access list is inherited from the user's own folder
            keep_to_the_user(path)
        return
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & _OTHERS:
            path.chmod(mode & ~_OTHERS)
    except FileNotFoundError:
        return
    except OSError as error:
        _log.info("Others may be able to read %s: %s", path, error)


def narrow_all(paths: Iterable[Path]) -> None:
    """Narrow files, and folders with everything in them. Links are not followed: they lead to what is not ours."""
    waiting = [path for path in paths if not path.is_symlink()]
    while waiting:
        path = waiting.pop()
        narrow(path)
        with contextlib.suppress(OSError), os.scandir(path) as entries:  # a file, or gone meanwhile
            waiting += [Path(entry.path) for entry in entries if not entry.is_symlink()]


def is_own_folder(path: Path) -> bool:
    """Whether a folder may be narrowed: it is the user's, and not one that is shared or holds everything else too."""
    try:
        found = path.stat()
        everything = {Path.home().resolve(), Path(path.anchor)}
        mine = sys.platform == "win32" or found.st_uid == os.geteuid()
        return mine and not found.st_mode & stat.S_ISVTX and path.resolve() not in everything
    except (OSError, RuntimeError):
        return False
