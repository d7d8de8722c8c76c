"""One upload of a batch, put together: the data folder's lock, the checkpoint, the run and its reports."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.file_record import FileRecord
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import UploaderError
from tjgui.core.overview.summary import Summary, summarise
from tjgui.core.reports.result_files import write_reports
from tjgui.core.run.dashboard import Dashboard
from tjgui.core.run.events import Level, Listener, Logged, RunFinished, SavingFailed, SavingWorksAgain
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.runner import Runner
from tjgui.core.wording.message import NOTHING, Message

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class JobResult:
    """How an upload ended; what became of each campaign stands in the checkpoint."""

    stopped: bool  #: before the end
    why: UploaderError | None  #: what it could not go on without
    reports: tuple[Path, ...]


class UploadJob:
    """A batch with its checkpoint, held against other instances of the program until it is closed.

    `run` is awaited once. Meanwhile `runner` pauses, resumes, retries; `stop` ends it early, at whatever moment.
    """

    def __init__(
        self,
        data_folder: DataFolder,
        batch: Batch,
        checkpoint: Checkpoint,
        path: Path,
        notice: Message,
        lock: contextlib.ExitStack,
    ) -> None:
        self.batch = batch
        self.checkpoint = checkpoint
        self.checkpoint_path = path
        self.notice = notice  #: what the user has to know of the checkpoint that was found; nothing where all is well
        self.runner: Runner | None = None
        self._data_folder = data_folder
        self._lock = lock
        self._dashboard: Dashboard | None = None
        self._stopping = False

    @classmethod
    def open(
        cls,
        data_folder: DataFolder,
        batch: Batch,
        *,
        slot: str = "",
        fresh: bool = False,
        now: Callable[[], datetime] = datetime.now,
    ) -> Self:
        """Take the data folder's lock and the batch's checkpoint: the one to go on with, or a new one.

        A damaged checkpoint was kept beside; its last good generation is taken where there is one, and `notice` says
        so. With `fresh` the checkpoint goes to the archive and a new one is begun. Raises `CheckpointInUse` where
        another instance works on the folder, `CheckpointError` where the checkpoint cannot be read.
        """
        lock = contextlib.ExitStack()
        lock.enter_context(data_folder.lock())
        try:
            notice, lost = NOTHING, False
            store = CheckpointStore(data_folder)
            found: Checkpoint | None = None
            if fresh:
                store.archive(batch.ad_format, slot)
            else:
                loaded = store.load(batch.ad_format, slot)
                notice, found = loaded.notice, loaded.checkpoint or loaded.generation
                lost = loaded.lost
            checkpoint = found if found is not None else Checkpoint.new(batch.ad_format, now)
            if found is None and lost:
                checkpoint.mark_restored("nothing: the checkpoint before it was damaged")
            path = store.path(batch.ad_format, slot)
            if not fresh:
                checkpoint.look_first(EmergencyNotes.beside(path).read())
        except BaseException:
            lock.close()
            raise
        return cls(data_folder, batch, checkpoint, path, notice, lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let other instances have the data folder again; may be called twice."""
        self._lock.close()

    @property
    def summary(self) -> Summary:
        """What became of the batch so far."""
        return summarise(self.batch, self.checkpoint)

    def stop(self) -> None:
        """End soon: what was clicked is looked at first, everything else stays as it is."""
        self._stopping = True
        if self.runner is not None:
            self.runner.stop()

    async def abort(self) -> None:
        """End at once: the browser is closed under whatever goes on; the next run looks at what was clicked."""
        self.stop()
        if self._dashboard is not None:
            await self._dashboard.close()

    async def show_browser(self) -> bool:
        """Bring the browser's window to the front; False where there is none to show."""
        return self._dashboard is not None and await self._dashboard.show()

    async def run(
        self,
        make_dashboard: Callable[[], Dashboard],
        settings: RunSettings,
        listener: Listener,
        *,
        report_folder: Path | None = None,
    ) -> JobResult:
        """Work through the batch, close the browser, write the reports, and tell the listener that it is over.

        A cancellation closes the browser too; it leaves no reports, and the checkpoint as far as it was saved.
        The dashboard is made in another thread: loading the browser's library would keep a window waiting.
        """
        if self.notice:
            listener(Logged(Level.ERROR, self.notice))
        writer = CheckpointWriter(
            self.checkpoint,
            self.checkpoint_path,
            DiskStorage(),
            on_failure=lambda what: listener(SavingFailed(Message.of(what))),
            on_recovery=lambda: listener(SavingWorksAgain()),
            notes=EmergencyNotes.beside(self.checkpoint_path),
        )
        self._dashboard = dashboard = await asyncio.to_thread(make_dashboard)
        self.runner = Runner(
            self.batch,
            FileRecord(self.checkpoint, writer, ReadyMarks(self.checkpoint_path.parent / "ready")),
            dashboard,
            settings,
            listener,
            evidence_folder=self._data_folder.evidence,
        )
        try:
            if self._stopping:
                self.runner.stop()
            async with writer:
                result = await self.runner.run()
        finally:
            await dashboard.close()
        reports = await self._write_reports(report_folder or self._data_folder.reports, listener)
        listener(RunFinished(result.stopped, reports))
        return JobResult(result.stopped, result.why, reports)

    async def _write_reports(self, folder: Path, listener: Listener) -> tuple[Path, ...]:
        campaign_ids = [campaign.campaign_id for campaign in self.batch.campaigns if campaign.enabled]
        try:
            return await asyncio.to_thread(write_reports, folder, self.checkpoint, campaign_ids, datetime.now())
        except OSError as error:
            _log.exception("The reports could not be written.")
            reason = error.strerror or str(error)
            listener(Logged(Level.ERROR, Message("reports_not_written", folder=str(folder), why=reason)))
            return ()
