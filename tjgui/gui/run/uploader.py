"""The run as the window knows it: loads batches, starts and stops uploads, and hands on what happens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from PySide6.QtCore import QObject, QTimer, Signal

from tjgui.core.batch.batch import Batch, read_batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import UploaderError
from tjgui.core.models import Campaign, CsvLimits, Status
from tjgui.core.overview.changes import ChangesSince, changes_since
from tjgui.core.overview.counts import Outlook, outlook
from tjgui.core.overview.estimate import BatchCheck, check
from tjgui.core.run.dashboard import Dashboard
from tjgui.core.run.events import Event
from tjgui.core.run.runner import RunSettings, RunState
from tjgui.core.run.upload_job import UploadJob
from tjgui.core.wording.message import NOTHING, Message
from tjgui.gui.campaigns.columns import CampaignRow
from tjgui.gui.run.browser_download_dialog import Download
from tjgui.gui.run.step_times import StepLog
from tjgui.gui.settings.choices import Choices
from tjgui.gui.settings.settings import Settings
from tjgui.gui.toolkit.gc_pause import no_collection
from tjgui.gui.toolkit.loop import start_task

#: Events are handed on so often at most, in milliseconds: 30 times a second.
_GATHER_MILLISECONDS = 33

MakeDashboard = Callable[[], Dashboard]
#: Changes a campaign's entry of the checkpoint, at the user's word.
Change = Callable[[Checkpoint, str], None]


@dataclass(frozen=True, slots=True)
class LoadedBatch:
    """A batch and what the checkpoint says of it."""

    batch: Batch
    checkpoint: Checkpoint | None
    outlook: Outlook  #: what a run would do
    check: BatchCheck  #: how much there is to upload, and what is wrong
    changes: ChangesSince  #: what differs from what the checkpoint knows
    notice: Message = NOTHING  #: why what happened before is unknown; nothing where it is known
    used_by: Message = NOTHING  #: who else uses the data folder; nothing where nobody does

    @classmethod
    def of(cls, batch: Batch, checkpoint: Checkpoint | None, notice: Message = NOTHING) -> Self:
        """Count once how the batch stands: that takes a while for a large one."""
        summed_up = outlook(batch, checkpoint), check(batch, checkpoint), changes_since(batch, checkpoint)
        return cls(batch, checkpoint, *summed_up, notice)

    def rows(self) -> list[CampaignRow]:
        """Return what the table shows of it, in the mapping's order."""
        return [self._row(campaign) for campaign in self.batch.campaigns]

    def _row(self, campaign: Campaign) -> CampaignRow:
        entry = self.checkpoint.entry(campaign.campaign_id) if self.checkpoint is not None else None
        status = entry.status if entry is not None else Status.PENDING
        if not campaign.enabled and status is Status.PENDING:
            status = Status.SKIPPED
        blocked = self.batch.blocked.get(campaign.campaign_id)
        reason = entry.reason if entry is not None else NOTHING
        return CampaignRow(
            campaign.campaign_id,
            status,
            (entry.campaign_name if entry is not None else "") or campaign.name,
            campaign.csv_path.name,
            entry.ads_created if entry is not None else 0,
            entry.seconds if entry is not None else None,
            reason or (blocked.whole if blocked is not None else NOTHING),
        )


class Uploader(QObject):
    """One upload at a time. Every method returns at once; what comes of it is told by a signal."""

    loading = Signal()  #: the batch's files are read: what was loaded holds no more
    loaded = Signal(object)  #: LoadedBatch
    not_loaded = Signal(object)  #: UploaderError: the batch's files cannot be used
    started = Signal(object, bool)  #: LoadedBatch as the run finds it, and whether it is a dry run
    happened = Signal(list)  #: list[Event], in order, gathered
    ended = Signal()  #: nothing is under way any more, whether it went well or not
    noticed = Signal(object)  #: Message: what the user has to know of the checkpoint that a run goes on with
    browser_hidden = Signal()  #: it was to be shown, and has no window
    refused = Signal(object)  #: UploaderError: a run or a change could not even begin
    state_changed = Signal()

    def __init__(self, data_folder: DataFolder, make_dashboard: MakeDashboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_folder = data_folder
        self._make_dashboard = make_dashboard
        self.download_browser: Download | None = None  #: where the program can get a browser by itself
        self.find_limits: Callable[[], CsvLimits] = CsvLimits  #: what the site takes, as its file says
        self._batch: Batch | None = None
        self._job: UploadJob | None = None
        self._running: asyncio.Task[None] | None = None
        self._gathered: list[Event] = []
        self._loads = 0
        self.steps = StepLog()
        self._stop_wanted = False
        self.settings = Settings()  #: how the next run works
        self._hand_on = QTimer(self, singleShot=True, interval=_GATHER_MILLISECONDS)
        self._hand_on.timeout.connect(self._flush)

    @property
    def data_folder(self) -> DataFolder:
        """Where checkpoints and reports are."""
        return self._data_folder

    @property
    def is_running(self) -> bool:
        """Whether an upload is under way, paused ones included."""
        return self._running is not None and not self._running.done()

    @property
    def state(self) -> RunState:
        """Where the run stands."""
        if not self.is_running:
            return RunState.IDLE
        if self._job is None or self._job.runner is None:
            return RunState.STOPPING if self._stop_wanted else RunState.RUNNING
        return self._job.runner.state

    def load(self, choices: Choices) -> None:
        """Read the batch's files and the checkpoint, beside the window; a later call replaces an earlier one."""
        self.unload()
        self.loading.emit()
        start_task(self._load(choices, self._loads), name="Reading the batch")

    def unload(self) -> None:
        """Forget the batch, and one that is being read."""
        self._loads += 1
        self._batch = None

    def start(
        self, choices: Choices, *, fresh: bool = False, retry: Sequence[str] = (), only: Sequence[str] = ()
    ) -> None:
        """Upload the loaded batch, its files as they are now.

        With `retry` only these campaigns, whatever came of them before; with `only` those of these that are not done.
        """
        if self._batch is None or self.is_running:
            return
        settings = RunSettings(
            live=not choices.dry_run,
            tabs=choices.tabs,
            patience=self.settings.patience,
            tracking_parameter=choices.tracking_parameter,
            only=frozenset(retry or only) or None,
            interactive=True,
        )
        self._stop_wanted = False
        self._running = start_task(self._upload(self._batch, settings, fresh=fresh, retry=retry), name="The upload")
        self.state_changed.emit()

    def look_at(self, campaign_ids: Sequence[str], choices: Choices) -> None:
        """Look at the site what became of campaigns in doubt. A dry run does that: it creates nothing."""
        self.start(replace(choices, dry_run=True), only=campaign_ids)

    def pause(self) -> None:
        """Finish what is in hand, then stand still."""
        if self._job is not None and self._job.runner is not None:
            self._job.runner.pause()
            self.state_changed.emit()

    def resume(self) -> None:
        """Go on after a pause, or try again what the run waits for."""
        if self._job is not None and self._job.runner is not None:
            self._job.runner.resume()
            self.state_changed.emit()

    def stop(self) -> None:
        """End soon; what was clicked is looked at first. A run that only begins ends before its first campaign."""
        self._stop_wanted = True
        if self._job is not None:
            self._job.stop()
        self.state_changed.emit()

    async def abort(self) -> None:
        """Close the browser under the run."""
        if self._job is not None:
            await self._job.abort()

    def show_browser(self) -> None:
        """Bring the browser's window to the front; where there is none to be seen, say why."""
        start_task(self._show_browser(), name="Showing the browser")

    async def wait_ended(self) -> None:
        """Return when no upload is under way."""
        if self._running is not None:
            await asyncio.wait({self._running})

    def retry_running(self, campaign_ids: Sequence[str]) -> None:
        """Put failed campaigns into the queue of the run that is under way."""
        if self._job is not None and self._job.runner is not None:
            self._job.runner.retry(campaign_ids)

    def change(self, campaign_ids: Sequence[str], change: Change, choices: Choices) -> None:
        """Change entries of the checkpoint at the user's word, and load the batch anew.

        Refused while a run is under way: it may have the campaign in hand, or look at it later, and an intent that
        is taken away from under it would have the ads created twice.
        """
        if self.is_running:
            self.refused.emit(UploaderError(Message("no_change_while_running"), Message("stop_or_wait")))
            return
        start_task(self._change(campaign_ids, change, choices), name="Changing the checkpoint")

    # -- beside the window -------------------------------------------------------------------------------------

    async def _load(self, choices: Choices, number: int) -> None:
        if choices.mapping is None or choices.ads_folder is None:
            return
        try:
            files = (choices.mapping, choices.ads_folder, choices.ad_format)
            with no_collection():
                batch = await asyncio.to_thread(read_batch, *files, self.find_limits())
                found = await asyncio.to_thread(self._look_up, batch)
        except UploaderError as error:
            if number == self._loads:
                self.not_loaded.emit(error)
            return
        if number == self._loads:
            self._batch = batch
            self.loaded.emit(found)

    def _look_up(self, batch: Batch) -> LoadedBatch:
        """Read the checkpoint and touch nothing; one that is damaged or gone is not "nothing happened yet"."""
        slot = self.settings.slot(batch.ad_format)
        checkpoint = self._data_folder.peek(batch.ad_format, slot)
        path = self._data_folder.checkpoint_path(batch.ad_format, slot)
        notice = NOTHING
        if checkpoint is None and path.exists():
            notice = Message("checkpoint_unreadable_now", file=path.name)
        elif checkpoint is None and generation_path(path).exists():
            notice = Message("checkpoint_gone", file=path.name)
        return replace(LoadedBatch.of(batch, checkpoint, notice), used_by=self._data_folder.used_by())

    async def _upload(self, batch: Batch, settings: RunSettings, *, fresh: bool, retry: Sequence[str]) -> None:
        try:
            files = (batch.mapping_path, batch.ads_folder, batch.ad_format)
            with no_collection():
                batch = await asyncio.to_thread(read_batch, *files, self.find_limits())
            slot = self.settings.slot(batch.ad_format)
            with await asyncio.to_thread(UploadJob.open, self._data_folder, batch, slot=slot, fresh=fresh) as job:
                for campaign_id in retry:
                    job.checkpoint.mark_pending(campaign_id)
                await self._run(job, settings)
        except UploaderError as error:
            self.refused.emit(error)
        finally:
            self._running = None
            self.ended.emit()

    async def _run(self, job: UploadJob, settings: RunSettings) -> None:
        self._job = job
        if self._stop_wanted:
            job.stop()
        self.started.emit(LoadedBatch.of(job.batch, job.checkpoint), not settings.live)
        if job.notice:
            self.noticed.emit(job.notice)
        try:
            folder = self.settings.report_folder
            await job.run(self._make_dashboard, settings, self._hear, report_folder=folder)
        finally:
            self._flush()
            self._job = None

    async def _show_browser(self) -> None:
        if self._job is not None and not await self._job.show_browser():
            self.browser_hidden.emit()

    async def _change(self, campaign_ids: Sequence[str], change: Change, choices: Choices) -> None:
        try:
            await asyncio.to_thread(self._change_file, campaign_ids, change, choices)
        except UploaderError as error:
            self.refused.emit(error)
        self.load(choices)

    def _change_file(self, campaign_ids: Sequence[str], change: Change, choices: Choices) -> None:
        with self._data_folder.lock():
            slot = self.settings.slot(choices.ad_format)
            checkpoint = self._data_folder.load_checkpoint(choices.ad_format, slot).checkpoint
            if checkpoint is None:
                return
            for campaign_id in campaign_ids:
                change(checkpoint, campaign_id)
            path = self._data_folder.checkpoint_path(choices.ad_format, slot)
            try:
                DiskStorage().write_durably(path, checkpoint.to_bytes())
            except OSError as error:
                what = Message("file_not_written", file=str(path), reason=error.strerror or str(error))
                raise UploaderError(what, Message("nothing_changed")) from error

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
