"""One upload of a batch as a whole: the data folder's lock, the checkpoint, the run and its reports."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import UploaderError
from tjgui.core.history.recorder import HistoryRecorder
from tjgui.core.overview.campaign_status import content_of
from tjgui.core.overview.summary import Summary, summarise
from tjgui.core.reports.result_files import write_reports
from tjgui.core.run.clicks_elsewhere import clicked_elsewhere
from tjgui.core.run.dashboard import Dashboard
from tjgui.core.run.events import Level, Listener, Logged, RunFinished
from tjgui.core.run.kept_record import KeptRecord, RecordInFile
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.runner import Runner
from tjgui.core.run.stop import Stop
from tjgui.core.wording.message import NOTHING, Message

_log = logging.getLogger(__name__)

#: Joins a shared batch, or creates it with what a checkpoint knows. The third value has the campaigns whose clicks on
#: this computer are not settled, the fourth says whether to start fresh.
OpenShared = Callable[[Batch, Checkpoint, Collection[str], bool], KeptRecord]


@dataclass(frozen=True, slots=True)
class JobResult:
    """How an upload ended; the campaigns' outcomes are in the checkpoint."""

    stopped: bool  #: before the end
    why: UploaderError | None  #: why it could not continue
    reports: tuple[Path, ...]


class UploadJob:
    """A batch with its checkpoint, locked against other instances of the program until it is closed.

    `run` is awaited once. Meanwhile `runner` pauses, resumes, retries; `stop` ends it early at any time.
    """

    def __init__(
        self,
        data_folder: DataFolder,
        batch: Batch,
        kept: KeptRecord,
        lock: contextlib.ExitStack,
        stop: Stop | None = None,
    ) -> None:
        self.batch = batch
        self.kept = kept
        self.runner: Runner | None = None
        self._data_folder = data_folder
        self._lock = lock
        self._dashboard: Dashboard | None = None
        self._stop = stop if stop is not None else Stop()

    @classmethod
    def open(
        cls,
        data_folder: DataFolder,
        batch: Batch,
        *,
        slot: str = "",
        fresh: bool = False,
        dry_run: bool = False,
        again: bool = True,
        only: Collection[str] | None = None,
        now: Callable[[], datetime] = datetime.now,
        stop: Stop | None = None,
    ) -> Self:
        """Take the data folder's lock and the batch's checkpoint: the existing one, or a new one.

        A damaged checkpoint is moved aside; its last backup is used if there is one, and `notice` says so. With `fresh`
        the checkpoint is archived and a new one is started; a dry run leaves it alone instead, and keeps what it finds
        out in a file of its own. Raises `CheckpointInUse` if another instance uses the
        folder, `CheckpointError` if the checkpoint cannot be read.

        :param again: whether a fresh start creates ads that already exist a second time; otherwise they are left out.
        :param only: the campaigns that a fresh start is about; None for all of the batch.
        :param stop: stops the upload, even before it begins; without it, only the method `stop` does.
        """
        with contextlib.ExitStack() as lock:
            lock.enter_context(data_folder.lock())
            notice, lost = NOTHING, False
            store = CheckpointStore(data_folder)
            found: Checkpoint | None = None
            unsettled: tuple[str, ...] = ()
            if fresh and not dry_run:
                unsettled = store.unsettled(batch.ad_format, slot)
                EmergencyNotes.beside(store.path(batch.ad_format, slot)).keep(unsettled)  # until the new one is saved
                store.archive(batch.ad_format, slot)
            elif not fresh:
                loaded = store.load(batch.ad_format, slot)
                notice, found = loaded.notice, loaded.checkpoint or loaded.generation
                lost = loaded.lost
            checkpoint = found if found is not None else Checkpoint.new(batch.ad_format, now)
            if fresh and again:
                _create_again(checkpoint, batch, only)
            checkpoint.look_first(unsettled)
            if found is None and lost:
                checkpoint.mark_restored("nothing: the checkpoint before it was damaged")
            path = store.rehearsal_path(batch.ad_format) if fresh and dry_run else store.path(batch.ad_format, slot)
            if not fresh:
                checkpoint.look_first(EmergencyNotes.beside(path).read())
            checkpoint.look_first(clicked_elsewhere(store, batch, slot))
            return cls(
                data_folder, batch, RecordInFile(batch, checkpoint, path, notice), lock.pop_all(), stop or Stop()
            )

    @classmethod
    def open_shared(
        cls,
        data_folder: DataFolder,
        batch: Batch,
        open_shared: OpenShared,
        *,
        slot: str = "",
        fresh: bool = False,
        dry_run: bool = False,
        again: bool = True,
        only: Collection[str] | None = None,
        now: Callable[[], datetime] = datetime.now,
        stop: Stop | None = None,
    ) -> Self:
        """Take the data folder's lock, and join a batch that several machines share; see `open` for the parameters.

        A batch that is not in the database yet begins with what the checkpoint of that name knows. In one that is
        there, the campaigns whose clicks on this computer are not settled are looked at first. Raises also what
        `open_shared` raises.
        """
        with contextlib.ExitStack() as lock:
            lock.enter_context(data_folder.lock())
            store = CheckpointStore(data_folder)
            found: Checkpoint | None = None
            clicked = (*store.unsettled(batch.ad_format, slot), *clicked_elsewhere(store, batch, slot))
            if not fresh:
                loaded = store.load(batch.ad_format, slot)
                found = loaded.checkpoint or loaded.generation
                if found is None and loaded.lost:
                    clicked = tuple(one.campaign_id for one in batch.campaigns)
            begun = found if found is not None else Checkpoint.new(batch.ad_format, now)
            if fresh and again:
                _create_again(begun, batch, only)
            begun.look_first(one for one in clicked if not _knows_its_click(begun, one))
            kept = open_shared(batch, begun, clicked, fresh and not dry_run)
            return cls(data_folder, batch, kept, lock.pop_all(), stop)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the data folder for other instances; may be called twice."""
        self._lock.close()

    @property
    def checkpoint(self) -> RecordView:
        """What is known about the campaigns."""
        return self.kept.view

    @property
    def notice(self) -> Message:
        """What the user must know about the record that was found; nothing if all is well."""
        return self.kept.notice

    @property
    def summary(self) -> Summary:
        """The batch's outcome so far."""
        return summarise(self.batch, self.checkpoint)

    def stop(self) -> None:
        """Stop soon: check what was clicked first, and leave everything else as it is."""
        self._stop.set()

    def retry(self, campaign_ids: Iterable[str]) -> None:
        """Have failed campaigns uploaded again; what the record calls done or unknown stays so."""
        self.kept.retry(campaign_ids)

    async def abort(self) -> None:
        """Stop at once by closing the browser, whatever is in progress; the next run checks what was clicked."""
        self.stop()
        if self._dashboard is not None:
            await self._dashboard.close()

    async def show_browser(self) -> bool:
        """Bring the browser's window to the front; False if there is none to show."""
        return self._dashboard is not None and await self._dashboard.show()

    async def run(
        self,
        make_dashboard: Callable[[], Dashboard],
        settings: RunSettings,
        listener: Listener,
        *,
        report_folder: Path | None = None,
    ) -> JobResult:
        """Work through the batch, close the browser, write the reports, and tell the listener that the run is over.

        A cancellation closes the browser too; it leaves no reports, and the checkpoint as it was last saved.
        The dashboard is created in another thread: loading the browser library would block a window.
        """
        if self.notice:
            listener(Logged(Level.ERROR, self.notice))
        self._dashboard = dashboard = await asyncio.to_thread(make_dashboard)
        recorder = self._history_recorder(listener, live=settings.live)
        try:
            await recorder.ready()
            async with self.kept.recording(listener, recorder) as record:
                self.runner = Runner(
                    self.batch,
                    record,
                    dashboard,
                    settings,
                    listener,
                    evidence_folder=self._data_folder.evidence,
                    known_ads=recorder.created_in,
                    stop=self._stop,
                )
                result = await self.runner.run()
        finally:
            try:
                await dashboard.close()
            finally:
                await recorder.close()
        reports = await self._write_reports(report_folder or self._data_folder.reports, listener)
        listener(RunFinished(result.stopped, reports))
        return JobResult(result.stopped, result.why, reports)

    def _history_recorder(self, listener: Listener, *, live: bool) -> HistoryRecorder:
        return HistoryRecorder(
            self._data_folder.history,
            self._data_folder.checkpoints,
            self.batch,
            self.checkpoint.session_id,
            live=live,
            on_notice=lambda what: listener(Logged(Level.WARNING, what)),
            clock=self._data_folder.clock,
        )

    async def _write_reports(self, folder: Path, listener: Listener) -> tuple[Path, ...]:
        campaign_ids = [campaign.campaign_id for campaign in self.batch.campaigns if campaign.enabled]
        try:
            return await asyncio.to_thread(
                write_reports, folder, self.checkpoint, campaign_ids, datetime.now(), batch=self.batch
            )
        except OSError as error:
            _log.exception("The reports could not be written.")
            reason = error.strerror or str(error)
            listener(Logged(Level.ERROR, Message("reports_not_written", folder=str(folder), why=reason)))
            return ()


def _create_again(checkpoint: Checkpoint, batch: Batch, only: Collection[str] | None) -> None:
    """Have a new record's campaigns get all their ads, even those that exist."""
    chosen = [one for one in batch.campaigns if one.enabled and (only is None or one.campaign_id in only)]
    checkpoint.create_again({one.campaign_id: content_of(batch, one) for one in chosen})


def _knows_its_click(checkpoint: Checkpoint, campaign_id: str) -> bool:
    """Whether the campaign's entry has the click itself, so that the next run settles it."""
    entry = checkpoint.entry(campaign_id)
    return entry is not None and entry.intent is not None
