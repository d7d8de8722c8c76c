"""Getting the checkpoint onto the disk while the run goes on: off the loop, in order, and never torn."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from tjgui.core.checkpoint import Checkpoint
from tjgui.core.storage import Storage

_log = logging.getLogger(__name__)


class CheckpointWriter:
    """Saves one checkpoint; one write at a time, and those who wait meanwhile share the next one.

    :param on_failure: called with a whole sentence when saving fails, once until it works again.
    :param on_recovery: called when it works again.
    """

    def __init__(
        self,
        checkpoint: Checkpoint,
        path: Path,
        storage: Storage,
        *,
        on_failure: Callable[[str], None],
        on_recovery: Callable[[], None],
    ) -> None:
        self._checkpoint = checkpoint
        self._path = path
        self._storage = storage
        self._on_failure = on_failure
        self._on_recovery = on_recovery
        self._asked = 0
        self._written = 0
        self._worked = True
        self._turn = asyncio.Lock()
        self._writes: set[asyncio.Task[bool]] = set()

    async def save(self) -> bool:
        """Return True once a state at least as new as at the call is on the disk, False where that failed.

        A failure is told and otherwise without consequence: the run goes on in memory, and the next save tries
        again. A cancellation leaves the write to end by itself.
        """
        self._asked += 1
        write = asyncio.ensure_future(self._save(self._asked))
        self._writes.add(write)
        write.add_done_callback(self._writes.discard)
        return await asyncio.shield(write)

    async def _save(self, ticket: int) -> bool:
        async with self._turn:
            if self._written >= ticket:
                return self._worked
            self._written = self._asked
            data = self._checkpoint.to_bytes()
            try:
                await asyncio.to_thread(self._write, data)
            except OSError as error:
                self._failed(error)
            else:
                self._succeeded()
            return self._worked

    def _write(self, data: bytes) -> None:
        try:
            self._storage.keep_copy(self._path, generation_path(self._path))
        except OSError as error:
            _log.warning("The last good generation of the checkpoint could not be kept: %s", error)
        self._storage.write_durably(self._path, data)

    def _failed(self, error: OSError) -> None:
        _log.error("The checkpoint could not be saved to %s: %s", self._path, error)
        if self._worked:
            self._worked = False
            reason = error.strerror or str(error)
            self._on_failure(
                f"The checkpoint could not be saved to {self._path} ({reason}). The upload goes on, but a crash now "
                "would lose what it did since. Make room or give access; it is saved again with the next campaign."
            )

    def _succeeded(self) -> None:
        if not self._worked:
            self._worked = True
            self._on_recovery()


def generation_path(path: Path) -> Path:
    """Return where the last good generation of a checkpoint is kept."""
    return path.parent / "generations" / path.name
