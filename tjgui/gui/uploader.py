"""The run as the window knows it: loads batches, starts and stops uploads, and hands on what happens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from tjgui.core.batch import Batch, read_batch
from tjgui.core.checkpoint import Checkpoint
from tjgui.core.dashboard import Dashboard
from tjgui.core.data_folder import DataFolder
from tjgui.core.errors import UploaderError
from tjgui.core.events import Event
from tjgui.core.outlook import Outlook, outlook
from tjgui.core.runner import RunSettings, RunState
from tjgui.core.storage import DiskStorage
from tjgui.core.upload_job import UploadJob
from tjgui.gui.choices import Choices
from tjgui.gui.loop import start_task

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

    @property
    def outlook(self) -> Outlook:
        """What a run would do."""
        return outlook(self.batch, self.checkpoint)


class Uploader(QObject):
    """One upload at a time. Every method returns at once; what comes of it is told by a signal."""

    loaded = Signal(object)  #: LoadedBatch
    not_loaded = Signal(object)  #: UploaderError: the batch's files cannot be used
    started = Signal(bool)  #: whether it is a dry run
    happened = Signal(list)  #: list[Event], in order, gathered
    ended = Signal()  #: the browser is closed, the reports are written
    refused = Signal(object)  #: UploaderError: a run or a change could not even begin
    state_changed = Signal()

    def __init__(self, data_folder: DataFolder, make_dashboard: MakeDashboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_folder = data_folder
        self._make_dashboard = make_dashboard
        self._batch: Batch | None = None
        self._job: UploadJob | None = None
        self._running: asyncio.Task[None] | None = None
        self._gathered: list[Event] = []
        self._loads = 0
        self._hand_on = QTimer(self, singleShot=True, interval=_GATHER_MILLISECONDS)
        self._hand_on.timeout.connect(self._flush)

    @property
    def data_folder(self) -> DataFolder:
        """Where checkpoints and reports lie."""
        return self._data_folder

    @property
    def is_running(self) -> bool:
        """Whether an upload is under way, paused ones included."""
        return self._running is not None and not self._running.done()

    @property
    def state(self) -> RunState:
        """Where the run stands."""
        if not self.is_running or self._job is None or self._job.runner is None:
            return RunState.RUNNING if self.is_running else RunState.IDLE
        return self._job.runner.state

    def load(self, choices: Choices) -> None:
        """Read the batch's files and the checkpoint, beside the window; a later call replaces an earlier one."""
        self._loads += 1
        start_task(self._load(choices, self._loads), name="Reading the batch")

    def start(self, choices: Choices, *, fresh: bool = False, retry: Sequence[str] = ()) -> None:
        """Upload the loaded batch; with `retry` only these campaigns, whatever came of them before."""
        if self._batch is None or self.is_running:
            return
        settings = RunSettings(
            live=not choices.dry_run,
            tabs=choices.tabs,
            tracking_parameter=choices.tracking_parameter,
            only=frozenset(retry) or None,
            interactive=True,
        )
        self._running = start_task(self._upload(self._batch, settings, fresh=fresh, retry=retry), name="The upload")
        self.state_changed.emit()

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
        """End soon; what was clicked is looked at first."""
        if self._job is not None:
            self._job.stop()
            self.state_changed.emit()

    async def abort(self) -> None:
        """Close the browser under the run."""
        if self._job is not None:
            await self._job.abort()

    async def wait_ended(self) -> None:
        """Return when no upload is under way."""
        if self._running is not None:
            await asyncio.wait({self._running})

    def retry_running(self, campaign_ids: Sequence[str]) -> None:
        """Put failed campaigns into the queue of the run that is under way."""
        if self._job is not None and self._job.runner is not None:
            self._job.runner.retry(campaign_ids)

    def change(self, campaign_ids: Sequence[str], change: Change, choices: Choices) -> None:
        """Change entries of the checkpoint at the user's word, and load the batch anew."""
        start_task(self._change(campaign_ids, change, choices), name="Changing the checkpoint")

    # -- beside the window -------------------------------------------------------------------------------------

    async def _load(self, choices: Choices, number: int) -> None:
        if choices.mapping is None or choices.ads_folder is None:
            return
        try:
            batch = await asyncio.to_thread(read_batch, choices.mapping, choices.ads_folder, choices.ad_format)
            checkpoint = await asyncio.to_thread(self._data_folder.peek, choices.ad_format)
        except UploaderError as error:
            if number == self._loads:
                self._batch = None
                self.not_loaded.emit(error)
            return
        if number == self._loads:
            self._batch = batch
            self.loaded.emit(LoadedBatch(batch, checkpoint))

    async def _upload(self, batch: Batch, settings: RunSettings, *, fresh: bool, retry: Sequence[str]) -> None:
        try:
            job = await asyncio.to_thread(UploadJob.open, self._data_folder, batch, fresh=fresh)
        except UploaderError as error:
            self.refused.emit(error)
            self.ended.emit()
            return
        with job:
            self._job = job
            for campaign_id in retry:
                job.checkpoint.mark_pending(campaign_id)
            self.started.emit(not settings.live)
            try:
                await job.run(self._make_dashboard, settings, self._hear)
            finally:
                self._flush()
                self._job = None
        self._running = None
        self.ended.emit()

    async def _change(self, campaign_ids: Sequence[str], change: Change, choices: Choices) -> None:
        if self.is_running and self._job is not None:
            for campaign_id in campaign_ids:
                change(self._job.checkpoint, campaign_id)
            self.retry_running(campaign_ids)
            return
        try:
            await asyncio.to_thread(self._change_file, campaign_ids, change, choices)
        except UploaderError as error:
            self.refused.emit(error)
        self.load(choices)

    def _change_file(self, campaign_ids: Sequence[str], change: Change, choices: Choices) -> None:
        with self._data_folder.lock():
            checkpoint = self._data_folder.load_checkpoint(choices.ad_format).checkpoint
            if checkpoint is None:
                return
            for campaign_id in campaign_ids:
                change(checkpoint, campaign_id)
            path = self._data_folder.checkpoint_path(choices.ad_format)
            try:
                DiskStorage().write_durably(path, checkpoint.to_bytes())
            except OSError as error:
                raise UploaderError(
                    f"The checkpoint {path} can't be written ({error.strerror or error}).", "Nothing was changed."
                ) from error

    def _hear(self, event: Event) -> None:
        self._gathered.append(event)
        if not self._hand_on.isActive():
            self._hand_on.start()

    def _flush(self) -> None:
        self._hand_on.stop()
        gathered, self._gathered = self._gathered, []
        if gathered:
            self.happened.emit(gathered)
