"""A real disk on which any single call can be made to fail, once or for good."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tjgui.core.disk.storage import Disk


class FaultyDisk(Disk):
    """Counts the calls that change something, and fails the one that is asked for.

    `fail_at(n, code)` fails the n-th call from now, counted from 0; `fail(name, code)` every call of that name.
    """

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.paths: dict[int, Path] = {}  #: what each descriptor was opened for
        self.synced: list[Path] = []  #: what was asked to be synced, whether it worked or not
        self.pauses: list[float] = []
        self._at: int | None = None
        self._names: frozenset[str] = frozenset()
        self._code = 0
        self._once = True

    def fail_at(self, place: int, code: int, *, once: bool) -> None:
        """Fail the call at this place; with `once` false, that and every later call of the same name."""
        self.calls.clear()
        self._at, self._code, self._once = place, code, once

    def fail(self, *names: str, code: int) -> None:
        """Fail every call of these names until `heal`."""
        self._names, self._code = frozenset(names), code

    def heal(self) -> None:
        """Let everything work again."""
        self._at, self._names = None, frozenset()

    @contextmanager
    def _call(self, name: str) -> Iterator[None]:
        place = len(self.calls)
        self.calls.append(name)
        if self._at == place:
            if not self._once:
                self._names = frozenset({name})
            raise OSError(self._code, os.strerror(self._code))
        if name in self._names:
            raise OSError(self._code, os.strerror(self._code))
        yield

    def make_folder(self, path: Path) -> None:
        with self._call("make_folder"):
            super().make_folder(path)

    def remove_folder(self, path: Path) -> None:
        with self._call("remove_folder"):
            super().remove_folder(path)

    def create(self, path: Path) -> int:
        with self._call("create"):
            descriptor = super().create(path)
        self.paths[descriptor] = path
        return descriptor

    def open_folder(self, path: Path) -> int:
        with self._call("open_folder"):
            descriptor = super().open_folder(path)
        self.paths[descriptor] = path
        return descriptor

    def write(self, descriptor: int, data: memoryview) -> int:
        with self._call("write"):
            return super().write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        self.synced.append(self.paths[descriptor])
        with self._call("sync"):
            super().sync(descriptor)

    def close(self, descriptor: int) -> None:
        super().close(descriptor)  # the system closes it even where it reports an error
        with self._call("close"):
            pass

    def replace(self, source: Path, target: Path) -> None:
        with self._call("replace"):
            super().replace(source, target)

    def link(self, source: Path, target: Path) -> None:
        with self._call("link"):
            super().link(source, target)

    def unlink(self, path: Path) -> None:
        with self._call("unlink"):
            super().unlink(path)

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


class TricklingDisk(Disk):
    """Takes a few bytes at a time, as a disk may."""

    def write(self, descriptor: int, data: memoryview) -> int:
        return super().write(descriptor, data[:7])


class StuckDisk(Disk):
    """Takes no bytes and reports no error."""

    def write(self, descriptor: int, data: memoryview) -> int:
        del descriptor, data
        return 0


#: What a disk answers when it is full, over quota, broken, read-only, or not ours to write to.
FAULTS = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM)
