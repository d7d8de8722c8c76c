"""The run as the window knows it: loads batches, starts and stops uploads, and hands on what happens."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from tjgui.core.batch.batch import Batch, read_batch
from tjgui.core.checkpoint.content import Content
from tjgui.core.checkpoint.edit import EditedAnswer, answer_in_file, mark_in_file
from tjgui.core.checkpoint.recent_batches import RecentBatches
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.file_encodings import FileEncodings
from tjgui.core.errors import UploaderError
from tjgui.core.models import CsvLimits, Duplicates, Status
from tjgui.core.overview.campaign_status import contents_of
from tjgui.core.run.dashboard import Dashboard
from tjgui.core.run.events import Event
from tjgui.core.run.run_settings import run_settings
from tjgui.core.run.runner import RunState
from tjgui.core.run.stop import Stop
from tjgui.core.run.upload_job import UploadJob
from tjgui.core.settings import Settings
from tjgui.core.wording.message import Message
from tjgui.gui.run.browser_download_dialog import Download
from tjgui.gui.run.known_batches import choose_record, seen_now
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.step_times import StepLog
from tjgui.gui.toolkit.gc_pause import no_collection
from tjgui.gui.toolkit.loop import start_task

#: Milliseconds between two deliveries of events: 30 times a second.
_GATHER_MILLISECONDS = 33

MakeDashboard = Callable[[], Dashboard]
BeforeRun = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Start:
    """How a run was started."""

    fresh: bool
    again: bool
    retry: tuple[str, ...]
    only: tuple[str, ...]
    reviewed: str  #: the digest of the batch that the user agreed to; empty if no review was needed


class Uploader(QObject):
    """One upload at a time. Every method returns at once; signals report the results."""

    loading = Signal()  #: the batch is being read: what was loaded is out of date
    loaded = Signal(object)  #: LoadedBatch
    not_loaded = Signal(object)  #: UploaderError: the batch's files cannot be used
    started = Signal(object, bool)  #: LoadedBatch as the run finds it, and whether it is a dry run
    happened = Signal(list)  #: list[Event], in order, gathered
    ended = Signal()  #: the run is over, successful or not
    noticed = Signal(object)  #: Message: what the user must know about the checkpoint that a run continues
    browser_hidden = Signal()  #: the browser should be shown, but has no window
    refused = Signal(object)  #: UploaderError: a run or a change could not even begin
    state_changed = Signal()

    def __init__(self, data_folder: DataFolder, make_dashboard: MakeDashboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_folder = data_folder
        self._store = CheckpointStore(data_folder)
        self.recent = RecentBatches(data_folder)
        self.encodings = FileEncodings(data_folder)
        self._make_dashboard = make_dashboard
        self.download_browser: Download | None = None  #: downloads a browser, if the program can
        self.find_limits: Callable[[], CsvLimits] = CsvLimits  #: what the site takes, as its file says
        self.before_run: BeforeRun | None = (
            None  #: asks what has to be asked; raises `UploaderError` if no run may begin
        )
        self._batch: Batch | None = None
        self.slot = ""  #: the name of the checkpoint of the batch that was loaded last; empty for the default one
        self._seen: RecordView | None = None  # what the user looks at
        self._job: UploadJob | None = None
        self._running: asyncio.Task[None] | None = None
        self._gathered: list[Event] = []
        self._loads = 0
        self.steps = StepLog()
        self._stop = Stop()  # of the current run, or of none
        self._hand_on = QTimer(self, singleShot=True, interval=_GATHER_MILLISECONDS)
        self._hand_on.timeout.connect(self._flush)

    @property
    def data_folder(self) -> DataFolder:
        """Where checkpoints and reports are."""
        return self._data_folder

    @property
    def is_running(self) -> bool:
        """Whether an upload is running or paused."""
        return self._running is not None and not self._running.done()

    @property
    def state(self) -> RunState:
        """The state of the run."""
        if not self.is_running:
            return RunState.IDLE
        if self._job is None or self._job.runner is None:
            return RunState.STOPPING if self._stop.is_set() else RunState.RUNNING
        return self._job.runner.state

    def load(self, settings: Settings) -> None:
        """Read the batch's files and the checkpoint in the background; a later call replaces an earlier one."""
        self.unload()
        self.loading.emit()
        start_task(self._load(settings, self._loads), name="Reading the batch")

    def unload(self) -> None:
        """Discard the batch, even while it is being read."""
        self._loads += 1
        self._batch = None

    def start(
        self,
        settings: Settings,
        *,
        fresh: bool = False,
        again: bool = True,
        retry: Sequence[str] = (),
        only: Sequence[str] = (),
        reviewed: str = "",
    ) -> None:
        """Upload the loaded batch, its files as they are now.

        With `reviewed`, the digest of a batch, only if it is still that one: what was agreed to is what is uploaded.
        With `retry` only these campaigns, whatever came of them before; with `only` those of these that are not done.
        A `fresh` start creates all ads `again`, or leaves out those that exist.
        """
        if self._batch is None or self.is_running:
            return
        self._stop = Stop()
        work = self._upload(self._batch, settings, _Start(fresh, again, tuple(retry), tuple(only), reviewed))
        self._running = start_task(work, name="The upload")
        self.state_changed.emit()

    def look_at(self, campaign_ids: Sequence[str], settings: Settings) -> None:
        """Check unknown campaigns on the site. A dry run does that: it creates nothing."""
        self.start(replace(settings, dry_run=True), only=campaign_ids)

    def pause(self) -> None:
        """Finish the current campaigns, then pause."""
        if self._job is not None and self._job.runner is not None:
            self._job.runner.pause()
            self.state_changed.emit()

    def resume(self) -> None:
        """Continue after a pause, or retry what the run is waiting for."""
        if self._job is not None and self._job.runner is not None:
            self._job.runner.resume()
            self.state_changed.emit()

    def stop(self) -> None:
        """Stop after checking ads that are being created. A starting run stops before its first campaign."""
        self._stop.set()
        self.state_changed.emit()

    async def abort(self) -> None:
        """Close the browser under the run."""
        if self._job is not None:
            await self._job.abort()

    def show_browser(self) -> None:
        """Bring the browser's window to the front; if there is none, say why."""
        start_task(self._show_browser(), name="Showing the browser")

    async def wait_ended(self) -> None:
        """Wait until no upload is running."""
        if self._running is not None:
            await asyncio.wait({self._running})

    def retry_running(self, campaign_ids: Sequence[str]) -> None:
        """Add failed campaigns to the queue of the current run."""
        if self._job is not None and self._job.runner is not None:
            self._job.runner.retry(campaign_ids)

    def mark(self, campaign_ids: Sequence[str], status: Status, settings: Settings) -> None:
        """Give campaigns another status in the checkpoint, at the user's word, and load the batch anew.

        Refused while a run is under way: it may have the campaign in hand, or look at it later, and an intent that
        is taken away from under it would have the ads created twice.
        """
        if self.is_running:
            self.refused.emit(UploaderError(Message("no_change_while_running"), Message("stop_or_wait")))
            return
        slot = settings.ad_format, self.slot
        change = partial(
            mark_in_file,
            self._data_folder,
            *slot,
            campaign_ids,
            status,
            seen=self._seen,
            contents=contents_of(self._batch) if self._batch is not None else None,
        )
        start_task(self._change(change, settings), name="Changing the checkpoint")

    def answer_edited(self, contents: Mapping[str, Content], answer: EditedAnswer, settings: Settings) -> None:
        """Decide what is uploaded of edited CSVs, and load the batch anew; refused while a run is under way.

        :param contents: campaign ID -> its CSV, in the version that the user was asked about.
        """
        if self._batch is None or self.is_running:
            self.refused.emit(UploaderError(Message("no_change_while_running"), Message("stop_or_wait")))
            return
        slot = settings.ad_format, self.slot
        change = partial(answer_in_file, self._data_folder, *slot, contents, answer, seen=self._seen)
        start_task(self._change(change, settings), name="Changing the checkpoint")

    # -- beside the window -------------------------------------------------------------------------------------

    async def _load(self, settings: Settings, number: int) -> None:
        if settings.mapping is None or settings.ads_folder is None:
            return
        try:
            files = (settings.mapping, settings.ads_folder, settings.ad_format)
            with no_collection():
                batch = await asyncio.to_thread(
                    read_batch, *files, self.find_limits(), self.encodings.chosen, settings.tracking_parameter
                )
                slot, found = await asyncio.to_thread(self._look_up, batch, settings)
                if number == self._loads:
                    await asyncio.to_thread(self._remember, found, slot)
        except UploaderError as error:
            if number == self._loads:
                self.not_loaded.emit(error)
            return
        if number == self._loads:
            self._batch, self.slot, self._seen = batch, slot, found.checkpoint
            self.loaded.emit(found)

    def _look_up(self, batch: Batch, settings: Settings) -> tuple[str, LoadedBatch]:
        """Find out which checkpoint the batch has, and read it; touch nothing."""
        slot = choose_record(self._store, batch, settings.slot(batch.ad_format), self.recent.all())
        looked = self._store.look(batch.ad_format, slot)
        loaded = LoadedBatch.of(batch, looked.record, looked.notice)
        return slot, replace(loaded, used_by=self._data_folder.used_by())

    def _remember(self, loaded: LoadedBatch, slot: str) -> None:
        """Keep in mind which checkpoint the batch has, before anything is recorded in it."""
        self.recent.remember(seen_now(loaded, slot, self._data_folder.clock()))

    async def _upload(self, batch: Batch, settings: Settings, start: _Start) -> None:
        try:
            if self.before_run is not None:
                await self.before_run()
            files = (batch.mapping_path, batch.ads_folder, batch.ad_format)
            with no_collection():
                batch = await asyncio.to_thread(
                    read_batch, *files, self.find_limits(), self.encodings.chosen, settings.tracking_parameter
                )
            if start.reviewed and batch.digest != start.reviewed:
                self.refused.emit(UploaderError(Message("files_changed_at_start"), Message("look_and_start_again")))
                self.load(settings)
                return
            slot = self.slot
            with await asyncio.to_thread(
                UploadJob.open,
                self._data_folder,
                batch,
                slot=slot,
                fresh=start.fresh,
                dry_run=settings.dry_run,
                again=start.again,
                stop=self._stop,
            ) as job:
                enabled = {one.campaign_id for one in batch.campaigns if one.enabled}
                job.retry(enabled.intersection(start.retry))
                await self._run(job, settings, start)
        except UploaderError as error:
            self.refused.emit(error)
        finally:
            self._running = None
            self._stop = Stop()
            self.ended.emit()

    async def _run(self, job: UploadJob, settings: Settings, start: _Start) -> None:
        self._job = job
        self.started.emit(LoadedBatch.of(job.batch, job.checkpoint), settings.dry_run)
        if job.notice:
            self.noticed.emit(job.notice)
        try:
            only = frozenset(start.retry or start.only) or None
            duplicates = Duplicates.SKIP if start.fresh and not start.again else None
            how = run_settings(settings, only=only, interactive=True, duplicates=duplicates)
            await job.run(self._make_dashboard, how, self._hear, report_folder=settings.report_folder)
        finally:
            self._flush()
            self._job = None

    async def _show_browser(self) -> None:
        if self._job is not None and not await self._job.show_browser():
            self.browser_hidden.emit()

    async def _change(self, change: Callable[[], object], settings: Settings) -> None:
        """Change the checkpoint in another thread, and load the batch anew; a cancellation leaves it whole."""
        try:
            await asyncio.to_thread(change)
        except UploaderError as error:
            self.refused.emit(error)
        self.load(settings)

    def _hear(self, event: Event) -> None:
        self.steps.hear(event)
        self._gathered.append(event)
        if not self._hand_on.isActive():
            self._hand_on.start()

    def _flush(self) -> None:
        self._hand_on.stop()
        gathered, self._gathered = self._gathered, []
        if gathered:
            self.happened.emit(gathered)
