"""Changing a checkpoint by hand, with undo: as if its file were edited, and as safely as a run would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointError
from tjgui.core.models import Status

#: How many changes can be taken back.
MOST_UNDOS = 50


class CheckpointEdit:
    """A checkpoint that is being edited; nothing is on the disk before `save`.

    What the file holds beside the statuses, unknown fields included, stays as it is. Each step that can be undone is
    a whole state of the file, so that undoing brings back every byte of it.
    """

    def __init__(
        self, path: Path, data: bytes, clock: Callable[[], datetime] = datetime.now, storage: DiskStorage | None = None
    ) -> None:
        """Take the file's path and what stands in it; raises `CheckpointDamaged` where that is no checkpoint."""
        self._path = path
        self._saved = data
        self._clock = clock
        self._storage = storage or DiskStorage()
        self._checkpoint = Checkpoint.from_bytes(data, clock)
        self._state = data
        self._undone: list[bytes] = []
        self._done: list[bytes] = []

    @property
    def checkpoint(self) -> Checkpoint:
        """The checkpoint as it is edited; to be read only."""
        return self._checkpoint

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self._state != self._saved

    @property
    def can_undo(self) -> bool:
        """Whether a change can be taken back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was taken back can be made again."""
        return bool(self._undone)

    def set_status(self, campaign_ids: Sequence[str], status: Status) -> None:
        """Give campaigns another status; those that have it already stay untouched."""
        changed = [one for one in campaign_ids if self._checkpoint.status(one) is not status]
        for campaign_id in changed:
            self._checkpoint.mark(campaign_id, status)
        if changed:
            self._step()

    def remove(self, campaign_ids: Sequence[str]) -> None:
        """Take entries out: their campaigns are done anew."""
        present = [one for one in campaign_ids if self._checkpoint.entry(one) is not None]
        for campaign_id in present:
            self._checkpoint.remove(campaign_id)
        if present:
            self._step()

    def undo(self) -> None:
        """Take the last change back."""
        if self._done:
            self._undone.append(self._state)
            self._show(self._done.pop())

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._undone:
            self._done.append(self._state)
            self._show(self._undone.pop())

    def uploaded_again(self) -> tuple[str, ...]:
        """Return the campaigns that succeeded in the saved file and that a run would now upload again."""
        before = Checkpoint.from_bytes(self._saved)
        done = {Status.SUCCESS, Status.SKIPPED}
        return tuple(
            one
            for one in before.campaign_ids
            if before.status(one) is Status.SUCCESS and self._checkpoint.status(one) not in done
        )

    def save(self, data_folder: DataFolder) -> None:
        """Bring the changes to the disk; the state before becomes the generation.

        Raises `CheckpointInUse` while a run is under way, and `CheckpointError` where somebody else changed the file
        since it was opened, or the disk refuses; nothing is written then.
        """
        with data_folder.lock():
            try:
                if self._storage.read(self._path) != self._saved:
                    raise CheckpointError(
                        f"The checkpoint {self._path.name} was changed since it was opened; nothing was saved.",
                        "Open it again and repeat the changes.",
                    )
                self._storage.keep_copy(self._path, generation_path(self._path))
                self._storage.write_durably(self._path, self._state)
            except OSError as error:
                raise CheckpointError(
                    f"The checkpoint {self._path.name} cannot be written: {error.strerror or error}.",
                    "Look at the disk and the folder, then save again.",
                ) from error
            self._saved = self._state

    def _step(self) -> None:
        self._done.append(self._state)
        del self._done[:-MOST_UNDOS]
        self._undone.clear()
        self._state = self._checkpoint.to_bytes()

    def _show(self, state: bytes) -> None:
        self._state = state
        self._checkpoint = Checkpoint.from_bytes(state, self._clock)
