"""The record in a checkpoint file: the default, which needs no set-up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.content import Content
from tjgui.core.checkpoint.entry import Intent
from tjgui.core.checkpoint.observed_store import ObservedStore, RecordObserver
from tjgui.core.checkpoint.record import Claim
from tjgui.core.checkpoint.stored_record import StoredRecord
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.models import Status


class FileRecord(StoredRecord):
    """A batch's record in a checkpoint file that this program has locked; `observer` hears what a run records."""

    def __init__(
        self,
        checkpoint: Checkpoint,
        writer: CheckpointWriter,
        marks: ReadyMarks | None = None,
        contents: Mapping[str, Content] | None = None,
        observer: RecordObserver | None = None,
    ) -> None:
        store = _FileStore(checkpoint, writer, marks)
        super().__init__(store if observer is None else ObservedStore(store, observer), contents)
        self._checkpoint = checkpoint
        self._writer = writer
        writer.in_hand = self._in_hand

    @property
    def session_id(self) -> str:
        """The session's name."""
        return self._checkpoint.session_id

    @property
    def campaign_ids(self) -> tuple[str, ...]:
        """The campaigns that have an entry."""
        return self._checkpoint.campaign_ids

    def add_pending(self, campaign_ids: Sequence[str]) -> None:
        """Add the campaigns that are not in the record yet."""
        self._checkpoint.add_pending(campaign_ids)

    async def claim(self, campaign_id: str, wanted: Collection[Status]) -> Claim:
        """Ask whether the campaign still needs work, according to the current file: somebody may have edited it."""
        self._writer.take_edits()
        return await super().claim(campaign_id, wanted)


class _FileStore:
    """A checkpoint, its writer, and the marks of intents that were not clicked yet."""

    def __init__(self, checkpoint: Checkpoint, writer: CheckpointWriter, marks: ReadyMarks | None) -> None:
        self._checkpoint = checkpoint
        self._writer = writer
        self._marks = marks
        self.entry = checkpoint.entry
        self.apply = checkpoint.apply
        self.now = checkpoint.now

    def is_restored(self) -> bool:
        return self._checkpoint.restored

    async def save(self, before_click_of: str = "") -> None:
        if before_click_of:
            await self._writer.save_or_note(before_click_of)
        else:
            await self._writer.save()

    def will_press(self, intent: Intent) -> None:
        if self._marks is not None:
            self._marks.make(intent.intent_id)

    def press_follows(self, intent: Intent) -> None:
        if self._marks is not None:
            self._marks.clicking(intent.intent_id)

    def was_never_pressed(self, intent: Intent) -> bool:
        return self._marks is not None and self._marks.proves_no_click(intent.intent_id)

    def is_done_with(self, intent: Intent) -> None:
        if self._marks is not None:
            self._marks.forget(intent.intent_id)
