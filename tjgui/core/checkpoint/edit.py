"""Editing a checkpoint by hand: as if its file were edited, and as safely as a run would.

A mark means the same in the table's menu and in the list of a checkpoint's entries, and the previous version of the
file is kept as its backup.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.content import Content
from tjgui.core.checkpoint.file_text import copied, read_top
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointError
from tjgui.core.models import AdFormat, Status
from tjgui.core.statuses import STATUSES, Again
from tjgui.core.wording.message import NOTHING, Message

#: How many changes can be undone.
MOST_UNDOS = 50
#: Represents a missing value, since JSON has its own null.
_MISSING: Final = object()


def mark(checkpoint: Checkpoint, campaign_id: str, status: Status) -> None:
    """Give a campaign another status that the user chose.

    For an unknown campaign, pending is the answer that its ads are not there: this settles its open intent, and the
    ads are uploaded again. For any other, the run first checks what may have been clicked.
    """
    if status is Status.PENDING and checkpoint.status(campaign_id) is Status.UNKNOWN:
        checkpoint.forget_intent(campaign_id)
    else:
        checkpoint.mark(campaign_id, status)


def check_first(checkpoint: Checkpoint, campaign_id: str) -> None:
    """Have the next run look for the campaign's ads on the site before it uploads anything, whatever happened to it."""
    if checkpoint.status(campaign_id) is not Status.UNKNOWN:
        checkpoint.mark_pending(campaign_id)
    checkpoint.look_first([campaign_id])


def mark_in_file(
    data_folder: DataFolder,
    ad_format: AdFormat,
    slot: str,
    campaign_ids: Sequence[str],
    status: Status,
    *,
    seen: RecordView | None = None,
    contents: Mapping[str, Content] | None = None,
) -> None:
    """Mark campaigns in the checkpoint that runs of a format continue.

    :param contents: which CSV each campaign gets in the batch that the user was looking at: the mark is about it.
    :param seen: the checkpoint that the user was looking at. If an entry has changed since, nothing is marked.

    Raises what `change_in_file` raises, and `CheckpointError` if a campaign has changed in the meantime.
    """

    def change(checkpoint: Checkpoint) -> None:
        for campaign_id in campaign_ids:
            _expect(checkpoint, seen, campaign_id)
            checkpoint.take_up(campaign_id, (contents or {}).get(campaign_id))
            mark(checkpoint, campaign_id, status)

    change_in_file(data_folder, ad_format, slot, change)


class EditedAnswer(StrEnum):
    """What is uploaded of a CSV that was edited after its upload."""

    CHANGED = "changed"  #: the rows that are new or changed
    ALL = "all"  #: all rows, even those that already exist
    KEEP = "keep"  #: nothing


def answer_in_file(
    data_folder: DataFolder,
    ad_format: AdFormat,
    slot: str,
    contents: Mapping[str, Content],
    answer: EditedAnswer,
    *,
    seen: RecordView | None = None,
) -> None:
    """Decide what is uploaded of edited CSVs; as safe as `mark_in_file`.

    :param contents: campaign ID -> its CSV as it is now.
    """

    def change(checkpoint: Checkpoint) -> None:
        for campaign_id, content in contents.items():
            _expect(checkpoint, seen, campaign_id)
            if answer is EditedAnswer.KEEP:
                checkpoint.keep_edited(campaign_id, content)
            else:
                checkpoint.upload_edited(campaign_id, content, again=answer is EditedAnswer.ALL)

    change_in_file(data_folder, ad_format, slot, change)


def change_in_file(
    data_folder: DataFolder, ad_format: AdFormat, slot: str, change: Callable[[Checkpoint], None]
) -> Path:
    """Change the checkpoint that runs of a format continue; the previous version is kept as a backup.

    Returns the file. Raises `CheckpointInUse` during a run, `CheckpointError` if there is no checkpoint to change or
    the disk refuses, and whatever `change` raises; nothing is written then.
    """
    storage, path = data_folder.storage, CheckpointStore(data_folder).path(ad_format, slot)
    with data_folder.lock():
        try:
            data = storage.read(path)
        except OSError as error:
            raise _refused(path, error) from error
        if data is None:
            has_copy = generation_path(path).exists()
            raise CheckpointError(
                Message("checkpoint_gone_unchanged" if has_copy else "no_checkpoint_unchanged"),
                Message("resume_from_copy") if has_copy else NOTHING,
            )
        checkpoint = Checkpoint.from_bytes(data, data_folder.clock)
        change(checkpoint)
        _write(storage, path, checkpoint.to_bytes())
    return path


def _expect(checkpoint: Checkpoint, seen: RecordView | None, campaign_id: str) -> None:
    """Raise `CheckpointError` if an entry is no longer what the user was looking at."""
    if seen is not None and _stamp(checkpoint, campaign_id) != _stamp(seen, campaign_id):
        now = STATUSES[checkpoint.status(campaign_id)].label
        what = Message("campaign_changed_meanwhile", campaign=campaign_id, status=now)
        raise CheckpointError(what, Message("look_at_it_again"))


def _stamp(checkpoint: RecordView, campaign_id: str) -> tuple[Status, str]:
    entry = checkpoint.entry(campaign_id)
    return (entry.status, entry.timestamp) if entry is not None else (Status.PENDING, "")


@dataclass(frozen=True, slots=True)
class _Step:
    """One change: what is needed to get to the state on its other side."""

    entries: Mapping[str, Any]  #: as they are there; `_MISSING` for those that are not
    places: Mapping[str, int]  #: the positions there of those that are missing on this side
    last_updated: Any  #: as it is there
    state: int  #: the number of that state


class CheckpointEdit:
    """A checkpoint that is being edited; nothing is written before `save`.

    Everything in the file except the statuses, including unknown fields, stays as it is. Undoing restores every byte;
    a step that can be undone keeps only the entries that it changed.
    """

    def __init__(
        self,
        data_folder: DataFolder,
        path: Path,
        data: bytes,
        clock: Callable[[], datetime] = datetime.now,
        storage: DiskStorage | None = None,
    ) -> None:
        """Take the file's path and content; raises `CheckpointDamaged` if the content is not a checkpoint.

        :param data_folder: is locked while the file is saved, so that no run is using it.
        """
        self._data_folder = data_folder
        self._path = path
        self._saved = self._opened = data
        self._clock = clock
        self._storage = storage or DiskStorage()
        self._top: dict[str, Any] = read_top(data)
        self._checkpoint = Checkpoint(self._top, clock)
        self._state = self._saved_state = self._newest = 0  # 0 is the state when it was opened
        self._undone: list[_Step] = []
        self._done: list[_Step] = []

    @property
    def record(self) -> Checkpoint:
        """The checkpoint as edited; read-only."""
        return self._checkpoint

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self._state != self._saved_state

    @property
    def can_undo(self) -> bool:
        """Whether a change can be undone."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether an undone change can be made again."""
        return bool(self._undone)

    def set_status(self, campaign_ids: Sequence[str], status: Status) -> None:
        """Give campaigns another status; those that already have it stay untouched."""
        changed = [one for one in campaign_ids if self._checkpoint.status(one) is not status]
        before = self._step_to_here(changed)
        for campaign_id in changed:
            mark(self._checkpoint, campaign_id, status)
        if changed:
            self._changed(before)

    def remove(self, campaign_ids: Sequence[str]) -> None:
        """Remove entries: their campaigns start from scratch."""
        present = [one for one in campaign_ids if self._checkpoint.entry(one) is not None]
        before = self._step_to_here(present)
        for campaign_id in present:
            self._checkpoint.remove(campaign_id)
        if present:
            self._changed(before)

    def undo(self) -> None:
        """Undo the last change."""
        if self._done:
            self._undone.append(self._go(self._done.pop()))

    def redo(self) -> None:
        """Redo the change that was undone last."""
        if self._undone:
            self._done.append(self._go(self._undone.pop()))

    def uploaded_again(self) -> tuple[str, ...]:
        """Return the campaigns of the saved file whose ads exist or may exist, and that a run would upload again."""
        before = Checkpoint.from_bytes(self._saved)
        return tuple(
            one
            for one in before.campaign_ids
            if STATUSES[before.status(one)].may_have_ads and self._is_uploaded_again(one, before.status(one))
        )

    def save(self) -> None:
        """Save the changes; the previous version becomes the backup.

        Raises `CheckpointInUse` during a run, and `CheckpointError` if the file was changed by others since it was
        opened or the disk refuses; nothing is written then.
        """
        data, state = self._to_bytes(), self._state
        with self._data_folder.lock():
            try:
                is_untouched = self._storage.read(self._path) == self._saved
            except OSError as error:
                raise _refused(self._path, error) from error
            if not is_untouched:
                what = Message("checkpoint_changed_meanwhile", file=self._path.name)
                raise CheckpointError(what, Message("open_and_repeat"))
            _write(self._storage, self._path, data)
        self._saved, self._saved_state = data, state

    def _is_uploaded_again(self, campaign_id: str, before: Status) -> bool:
        now = self._checkpoint.status(campaign_id)
        return now is not before and STATUSES[now].again is not Again.NEVER

    def _to_bytes(self) -> bytes:
        return self._checkpoint.to_bytes() if self._state else self._opened

    def _changed(self, before: _Step) -> None:
        self._done.append(before)
        del self._done[:-MOST_UNDOS]
        self._undone.clear()
        self._newest += 1
        self._state = self._newest

    def _step_to_here(self, campaign_ids: Sequence[str]) -> _Step:
        """Keep what is needed to return to the present state after these entries change."""
        campaigns: dict[str, Any] = self._top["campaigns"]
        wanted = set(campaign_ids)
        return _Step(
            {one: copied(campaigns[one]) if one in campaigns else _MISSING for one in campaign_ids},
            {one: place for place, one in enumerate(campaigns) if one in wanted},
            self._top.get("last_updated", _MISSING),
            self._state,
        )

    def _go(self, step: _Step) -> _Step:
        """Go to the state on the other side of a step, and return the step that leads back."""
        back = self._step_to_here(list(step.entries))
        campaigns: dict[str, Any] = self._top["campaigns"]
        returning = [one for one in step.places if one not in campaigns]
        for campaign_id, raw in step.entries.items():
            if raw is _MISSING:
                campaigns.pop(campaign_id, None)
            elif campaign_id in campaigns:
                campaigns[campaign_id] = copied(raw)
        if returning:
            others = list(campaigns.items())
            for campaign_id in sorted(returning, key=lambda one: step.places[one]):
                others.insert(step.places[campaign_id], (campaign_id, copied(step.entries[campaign_id])))
            campaigns.clear()
            campaigns.update(others)
        if step.last_updated is _MISSING:
            self._top.pop("last_updated", None)
        else:
            self._top["last_updated"] = step.last_updated
        self._state = step.state
        self._checkpoint = Checkpoint(self._top, self._clock)
        return back


def _write(storage: DiskStorage, path: Path, data: bytes) -> None:
    """Write a checkpoint durably, and keep its previous version as the backup; raises `CheckpointError`."""
    try:
        storage.keep_copy(path, generation_path(path))
        storage.write_durably(path, data)
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> CheckpointError:
    reason = error.strerror or str(error)
    return CheckpointError(Message("file_not_written", file=path.name, reason=reason), Message("check_disk_save_again"))
