"""Saves the checkpoint: one write at a time, always the newest state, retried until it works."""

from __future__ import annotations

import asyncio
import errno
import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.disk.storage import Storage
from tjgui.core.errors import CheckpointDamaged

_log = logging.getLogger(__name__)

#: How often each write is attempted immediately, with a new file each time, before it counts as failed.
_TRIES_AT_ONCE = 2
#: Seconds until a failed write is retried automatically; the last value is repeated.
_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)

_MAKE_ROOM = "Free up space on the disk."
_ALLOW = "Allow writing to this folder, and close other programs that use the file."
_REMEDIES = {
    errno.ENOSPC: _MAKE_ROOM,
    errno.EDQUOT: _MAKE_ROOM,
    errno.EACCES: _ALLOW,
    errno.EPERM: _ALLOW,
    errno.EROFS: "Make the disk writable again; it may be damaged.",
    errno.EIO: "Check whether the disk is damaged.",
}


@dataclass(frozen=True, slots=True)
class _Written:
    """How one write ended."""

    revision: int
    durable: bool


class CheckpointWriter:
    """Saves one checkpoint to one path; runs on the checkpoint's own event loop.

    As an async context manager it retries automatically while saving fails, and once more at the end; otherwise each
    `save` is one attempt. `on_failure` is called once, with what to do, and `on_recovery` when everything is saved.
    `notes` records clicks that could not be saved.
    """

    def __init__(
        self,
        checkpoint: Checkpoint,
        path: Path,
        storage: Storage,
        *,
        on_failure: Callable[[str], None],
        on_recovery: Callable[[], None],
        notes: EmergencyNotes | None = None,
    ) -> None:
        self._checkpoint = checkpoint
        self._path = path
        self._storage = storage
        self._on_failure = on_failure
        self._on_recovery = on_recovery
        self._notes = notes
        self._writing: asyncio.Task[_Written] | None = None
        self._own: _Signature | None = None  # of the file as last written here
        self.in_hand: Collection[str] = ()  #: campaigns whose entries nobody else may change now
        self._durable = -1
        self._failures = 0
        self._tries_again = False
        self._timer: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Self:
        self._tries_again = True
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Save what is not saved yet; nothing is written afterwards."""
        self._tries_again = False
        self._stop_timer()
        if await self.save() and self._notes is not None:
            self._notes.drop()

    @property
    def failing(self) -> bool:
        """Whether the last write failed, so that not everything is on the disk."""
        return self._failures > 0

    async def save(self) -> bool:
        """Return True once a state at least as new as the present one is on the disk, False if writing it failed.

        Calls during a write share the next one. Cancelling a call does not cancel the write. If somebody replaced the
        file since, it is written again with their edits: an old copy must not be the last word of a run.
        """
        wanted = self._checkpoint.revision
        if self._own is not None and self._writing is None and _signature(self._path) != self._own:
            self._durable = min(self._durable, wanted - 1)
        while self._durable < wanted:
            if self._writing is None:
                self._writing = asyncio.ensure_future(self._write())
            written = await asyncio.shield(self._writing)
            if not written.durable and written.revision >= wanted:
                return False
        return True

    def take_edits(self) -> tuple[str, ...]:
        """Adopt edits that others made to the file since the last save; returns the campaigns whose entries changed.

        Campaigns `in_hand` stay as they are. A file that is missing or not a checkpoint changes nothing: the next save
        replaces it.
        """
        return self._take_edits() if self._writing is None else ()

    def _take_edits(self) -> tuple[str, ...]:
        found = _signature(self._path)
        if self._own is None or found in {None, self._own}:
            return ()
        self._own = found
        try:
            data = self._storage.read(self._path)
            changed = self._checkpoint.take_edits(data, in_hand=self.in_hand) if data is not None else ()
        except (OSError, CheckpointDamaged) as error:
            _log.warning("%s was changed and can't be read: %s", self._path, error)
            self._durable = min(self._durable, self._checkpoint.revision - 1)  # what is there now is no record
            return ()
        if changed:
            _log.info("%s was edited: %s", self._path, ", ".join(changed))
        return changed

    async def save_or_note(self, campaign_id: str) -> None:
        """Save before a click; if that fails, note at least which campaign is about to be clicked."""
        if not await self.save() and self._notes is not None:
            self._notes.note(campaign_id)

    async def _write(self) -> _Written:
        self._stop_timer()
        try:
            self._take_edits()  # otherwise this save would lose them
            while self._checkpoint.render_some():  # noqa: ASYNC110 - yields to the window between two parts
                await asyncio.sleep(0)
            revision = self._checkpoint.revision
            return await self._write_pieces(revision, self._checkpoint.pieces())
        finally:
            self._writing = None

    async def _write_pieces(self, revision: int, pieces: tuple[bytes, ...]) -> _Written:
        try:
            await asyncio.to_thread(lambda: self._write_durably(b"".join(pieces)))
        except OSError as error:
            self._failed(error)
            return _Written(revision, durable=False)
        self._durable = revision
        self._worked()
        return _Written(revision, durable=True)

    def _write_durably(self, data: bytes) -> None:
        try:
            self._storage.keep_copy(self._path, generation_path(self._path))
        except OSError as error:
            _log.warning("The previous version of %s could not be kept as a backup: %s", self._path, error)
        for tries_left in reversed(range(_TRIES_AT_ONCE)):
            try:
                self._storage.write_durably(self._path, data)
            except OSError:
                if not tries_left:
                    raise
            else:
                break
            finally:  # a failed write may still have replaced the file
                self._own = _signature(self._path)
        if self._notes is not None:
            self._notes.be_ready()

    def _failed(self, error: OSError) -> None:
        self._failures += 1
        if self._tries_again:
            pause = _PAUSES[min(self._failures, len(_PAUSES)) - 1]
            self._timer = asyncio.get_running_loop().call_later(pause, self._try_again)
        _log.error("The checkpoint could not be saved to %s: %s", self._path, error)
        if self._failures == 1:
            self._on_failure(_warning(error, self._path))

    def _worked(self) -> None:
        if self._failures:
            self._failures = 0
            self._on_recovery()

    def _try_again(self) -> None:
        self._timer = None
        if self._writing is None:
            self._writing = asyncio.ensure_future(self._write())

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


_Signature = tuple[int, int, int]


def _signature(path: Path) -> _Signature | None:
    """Return what identifies a version of a file; None if the file cannot be examined."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def generation_path(path: Path) -> Path:
    """Return where the backup of a checkpoint, its previous version, is kept."""
    return path.parent / "generations" / path.name


def _warning(error: OSError, path: Path) -> str:
    remedy = _REMEDIES.get(error.errno or 0, "Check the disk and the folder.")
    return (
        f"The checkpoint cannot be saved to {path}: {error.strerror or error}. {remedy} The run continues and "
        "saving is retried. Do not close the program until the checkpoint is saved."
    )
