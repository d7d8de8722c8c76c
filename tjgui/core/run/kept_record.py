"""Where a batch's record is kept while an upload runs: in a checkpoint file, or in a database that machines share."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Protocol

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.file_record import FileRecord
from tjgui.core.checkpoint.observed_store import RecordObserver
from tjgui.core.checkpoint.record import BatchRecord
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.overview.campaign_status import contents_of
from tjgui.core.run.events import Listener, SavingFailed, SavingWorksAgain
from tjgui.core.wording.message import NOTHING, Message


class KeptRecord(Protocol):
    """A batch's record for one upload: `recording` surrounds the run."""

    notice: Message  #: what the user must know about the record that was found; nothing if all is well

    @property
    def view(self) -> RecordView:
        """What is known about the campaigns."""
        ...

    @property
    def place(self) -> str:
        """Where it is kept, for people: a path, or an address without its password."""
        ...

    def retry(self, campaign_ids: Iterable[str]) -> None:
        """Have failed campaigns uploaded again; what the record calls done or unknown stays so."""
        ...

    def recording(self, listener: Listener, observer: RecordObserver) -> AbstractAsyncContextManager[BatchRecord]:
        """Return the record for the run; what is left is saved at the end."""
        ...


class RecordInFile:
    """The record in a checkpoint file, which this program has locked."""

    def __init__(self, batch: Batch, checkpoint: Checkpoint, path: Path, notice: Message = NOTHING) -> None:
        self.notice = notice
        self.path = path
        self.view = checkpoint
        self._batch = batch

    @property
    def place(self) -> str:
        """The checkpoint's path."""
        return str(self.path)

    def retry(self, campaign_ids: Iterable[str]) -> None:
        """Have failed campaigns uploaded again; what the record calls done or unknown stays so."""
        contents = contents_of(self._batch)
        for campaign_id in campaign_ids:
            self.view.take_up(campaign_id, contents.get(campaign_id))
            self.view.retry(campaign_id)

    @asynccontextmanager
    async def recording(self, listener: Listener, observer: RecordObserver) -> AsyncIterator[BatchRecord]:
        """Return the record for the run; the listener hears when saving fails, and when it works again."""
        writer = CheckpointWriter(
            self.view,
            self.path,
            DiskStorage(),
            on_failure=lambda what: listener(SavingFailed(Message.of(what))),
            on_recovery=lambda: listener(SavingWorksAgain()),
            notes=EmergencyNotes.beside(self.path),
        )
        marks = ReadyMarks(self.path.parent / "ready")
        async with writer:
            yield FileRecord(self.view, writer, marks, contents_of(self._batch), observer)
