"""A disk that forgets at a power cut what was not synced.

The program works on a real folder. Its calls to the system are listened to: after each of them the folder is compared
with what it was before, so that no change is missed, whoever made it. A file's content is on the disk once the file was
synced, a name once its folder was; a sync itself only counts here. At every step the power can be cut: `cuts` are the
folders that may then be found, with any subset of the names that were not synced, and with files that are old, empty,
zeroed, torn or new.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from threading import RLock
from typing import Any

import pytest

_STEPS = ("open", "write", "close", "replace", "rename", "link", "unlink", "remove", "mkdir", "rmdir", "truncate")
#: Up to how many outcomes of one cut are all tried; of more, that many are drawn.
_MOST = 32
#: Bytes that a disk writes as a whole.
_SECTOR = 512


@dataclass(frozen=True, slots=True)
class Call:
    """A place in the program's source; a sync that comes from there can be left out."""

    file: str
    first: int
    last: int

    def is_on_the_stack(self) -> bool:
        """Whether the running code was called from here."""
        frame = sys._getframe(1)  # noqa: SLF001 - the documented way to look at one's callers
        while frame.f_back is not None:
            frame = frame.f_back
            if frame.f_code.co_filename == self.file and self.first <= frame.f_lineno <= self.last:
                return True
        return False


@dataclass(eq=False, slots=True)
class _Thing:
    """A file or a folder; two names of the same file are one thing."""

    is_folder: bool = False
    synced: bytes = b""
    later: list[bytes] = field(default_factory=list)  #: contents since the last sync, the newest last

    @property
    def content(self) -> bytes:
        return self.later[-1] if self.later else self.synced


@dataclass(eq=False, frozen=True, slots=True)
class _Change:
    """Names that change together, in folders that were not synced since; None removes a name."""

    names: Mapping[str, _Thing | None]
    only_with: _Change | None = None  #: a rename's new name: its old one does not go without it


@dataclass(frozen=True, slots=True)
class Moment:
    """What is on the disk for sure at one moment, what may be, and what the program had said until then."""

    names: Mapping[str, _Thing]
    changes: tuple[_Change, ...]
    contents: Mapping[_Thing, tuple[bytes, tuple[bytes, ...]]]
    said: tuple[str, ...]

    def outcomes(self, draw: random.Random) -> Iterator[dict[str, bytes | None]]:
        """Yield what may be found after a cut: contents by name, None for a folder."""
        subsets: Iterator[tuple[_Change, ...]]
        if 2 ** len(self.changes) <= _MOST:
            subsets = (some for n in range(len(self.changes) + 1) for some in combinations(self.changes, n))
        else:
            drawn = (tuple(one for one in self.changes if draw.random() < share) for share in [0, 0.5, 0.9] * 8)
            subsets = iter([*drawn, self.changes])
        for subset in subsets:
            if all(
                one.only_with is None or one.only_with in subset or one.only_with not in self.changes for one in subset
            ):
                yield from self._after(subset, draw)

    def _after(self, changes: tuple[_Change, ...], draw: random.Random) -> Iterator[dict[str, bytes | None]]:
        names: dict[str, _Thing | None] = dict(self.names)
        for change in changes:
            names.update(change.names)
        there = {name: thing for name, thing in sorted(names.items()) if thing is not None}
        there = {name: thing for name, thing in there.items() if all(_is_there(up, there) for up in _parents(name))}
        files = list(dict.fromkeys(thing for thing in there.values() if not thing.is_folder))
        choices = [_may_be(*self.contents[thing]) for thing in files]
        every = list(product(*choices))
        for contents in every if len(every) <= _MOST else draw.sample(every, _MOST):
            of = dict(zip(files, contents, strict=True))
            yield {name: None if thing.is_folder else of[thing] for name, thing in there.items()}


def _is_there(name: str, names: Mapping[str, _Thing]) -> bool:
    return name in names


def _parents(name: str) -> Iterator[str]:
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name


def _may_be(synced: bytes, later: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Return what a file may hold: what was synced, anything written since, or a part of it.

    Bytes that have their place on the disk are overwritten sector by sector; new ones may be missing or zeros.
    """
    if not later:
        return (synced,)
    new = later[-1]
    half = max(_SECTOR, len(new) // 2 // _SECTOR * _SECTOR) if len(synced) == len(new) else len(new) // 2
    torn = (new[:half] + synced[half:], synced[:half] + new[half:])
    return tuple(dict.fromkeys((synced, *later, *(torn if len(synced) == len(new) else (*torn, bytes(len(new)))))))


class ForgetfulDisk:
    """Listens to everything that happens in a folder; `without` is a call whose syncs do nothing."""

    def __init__(self, folder: Path, without: Call | None = None) -> None:
        self.folder = folder
        self.moments: list[Moment] = []
        self.syncs = 0
        self._without = without
        self._lock = RLock()
        self._is_looking = False
        self._synced: dict[str, _Thing] = {}
        self._now: dict[str, _Thing] = {}
        self._inodes: dict[int, _Thing] = {}
        self._changes: list[_Change] = []
        self._said: list[str] = []

    def say(self, what: str) -> None:
        """Remember what the program has just said, or is about to do."""
        with self._lock:
            self._said.append(what)
            self._step()

    def sync_everything(self) -> None:
        """As a system does by itself after a while."""
        with self._lock:
            self._look()
            self._synced = dict(self._now)
            self._changes.clear()
            for thing in self._now.values():
                thing.synced, thing.later = thing.content, []
            self.moments.clear()

    @staticmethod
    @contextmanager
    def nothing_synced() -> Iterator[None]:
        """Spare the real disk while somebody looks at what was found after a cut."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "fsync", lambda _: None)
            yield

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Listen to the system's calls."""
        with pytest.MonkeyPatch.context() as patch:
            for name in _STEPS:
                patch.setattr(os, name, self._followed(getattr(os, name)))
            for name in ("fsync", "fdatasync"):
                patch.setattr(os, name, self._sync)
            yield

    def cuts(self, into: Path, draw: random.Random, most: int | None = None) -> Iterator[tuple[Path, frozenset[str]]]:
        """Yield every folder that may be found after a cut, and what had been said; with `most`, so many of them."""
        seen: dict[tuple[tuple[str, ...], tuple[tuple[str, bytes | None], ...]], None] = {}
        for moment in self.moments:
            for found in moment.outcomes(draw):
                seen[moment.said, tuple(found.items())] = None
        chosen = list(seen) if most is None or len(seen) <= most else draw.sample(list(seen), most)
        for number, (said, files) in enumerate(chosen):
            folder = into / str(number)
            folder.mkdir(parents=True)
            for name, content in files:
                if content is None:
                    (folder / name).mkdir()
                else:
                    (folder / name).write_bytes(content)
            yield folder, frozenset(said)

    # -- listening -------------------------------------------------------------------------------------------------

    def _followed(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def followed(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - the system's calls, as they are
            with self._lock:
                try:
                    return call(*args, **kwargs)
                finally:
                    self._step()

        return followed

    def _sync(self, descriptor: int) -> None:
        with self._lock:
            self._step()
            self.syncs += 1
            if self._without is not None and self._without.is_on_the_stack():
                return
            inode = os.fstat(descriptor).st_ino
            if inode == self.folder.stat().st_ino:
                self._sync_names("")
            elif (thing := self._inodes.get(inode)) is not None and not thing.is_folder:
                thing.synced, thing.later = thing.content, []
            elif thing is not None:
                self._sync_names(next(name for name, one in self._now.items() if one is thing))
            self._step()

    def _sync_names(self, folder: str) -> None:
        kept = []
        for change in self._changes:
            if any(name.rpartition("/")[0] == folder for name in change.names):
                self._synced |= {name: thing for name, thing in change.names.items() if thing is not None}
                for name in (name for name, thing in change.names.items() if thing is None):
                    self._synced.pop(name, None)
            else:
                kept.append(change)
        self._changes = kept

    def _step(self) -> None:
        if self._is_looking:
            return
        self._is_looking = True
        try:
            self._look()
        finally:
            self._is_looking = False
        contents = {
            thing: (thing.synced, tuple(thing.later))
            for names in (self._synced, *(one.names for one in self._changes))
            for thing in names.values()
            if thing is not None
        }
        self.moments.append(Moment(dict(self._synced), tuple(self._changes), contents, tuple(self._said)))

    def _look(self) -> None:
        """Compare the folder with what it was."""
        before = self._now
        now: dict[str, _Thing] = {}
        inodes: dict[int, _Thing] = {}
        for path in sorted(self.folder.rglob("*")):
            inode = path.stat().st_ino
            thing = inodes.get(inode) or self._inodes.get(inode) or _Thing(is_folder=path.is_dir())
            inodes[inode] = now[path.relative_to(self.folder).as_posix()] = thing
            if not thing.is_folder and (content := path.read_bytes()) != thing.content:
                thing.later.append(content)
        self._now, self._inodes = now, inodes
        gone = {name: thing for name, thing in before.items() if name not in now}
        for name, thing in now.items():
            if before.get(name) is thing:
                continue
            old = next((one for one, other in gone.items() if other is thing), None)
            if old is not None and old.rpartition("/")[0] == name.rpartition("/")[0]:
                del gone[old]
                self._changes.append(_Change({name: thing, old: None}))
                continue
            self._changes.append(_Change({name: thing}))
            if old is not None:
                del gone[old]
                self._changes.append(_Change({old: None}, only_with=self._changes[-1]))
        self._changes += [_Change({name: None}) for name in gone]
