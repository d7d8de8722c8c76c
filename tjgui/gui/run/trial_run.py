"""A trial run: the first three campaigns, then the question whether to go on with all others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tjgui.core.checkpoint.checkpoint import Checkpoint, work_to_do
from tjgui.core.models import AdFormat, Status
from tjgui.gui.run.uploader import LoadedBatch, Uploader
from tjgui.gui.settings.choices import Choices
from tjgui.gui.toolkit.loop import start_task
from tjgui.gui.toolkit.question import ask

#: So many campaigns are tried.
TRIAL_CAMPAIGNS = 3


class TrialRun(QObject):
    """Starts the trial, waits until its outcome is loaded, and asks."""

    def __init__(self, window: QWidget, uploader: Uploader, choices: Callable[[], Choices]) -> None:
        super().__init__(window)
        self._window = window
        self._uploader = uploader
        self._choices = choices
        self._tried: tuple[str, ...] = ()
        self._started_with: Choices | None = None
        uploader.loaded.connect(self._loaded)

    def start(self, batch: LoadedBatch) -> None:
        """Upload the first campaigns that a run would work on and that can be uploaded."""
        choices = self._choices()
        to_do = self._to_do(batch, choices)
        if not to_do:
            return
        self._tried, self._started_with = to_do[:TRIAL_CAMPAIGNS], choices
        self._uploader.start(choices, only=self._tried)

    def _to_do(self, batch: LoadedBatch, choices: Choices) -> tuple[str, ...]:
        ids = [
            one.campaign_id
            for one in batch.batch.campaigns
            if one.enabled and one.campaign_id not in batch.batch.blocked
        ]
        checkpoint = batch.checkpoint or Checkpoint.new(AdFormat(batch.batch.ad_format))
        return work_to_do(checkpoint, ids, dry_run=choices.dry_run, retry_failed=False)[0]

    def _loaded(self, batch: LoadedBatch) -> None:
        if not self._tried or self._uploader.is_running:
            return
        tried, self._tried = self._tried, ()
        choices, self._started_with = self._started_with, None
        if choices == self._choices():
            start_task(self._ask(batch, tried, choices), name="The question after the trial")

    async def _ask(self, batch: LoadedBatch, tried: tuple[str, ...], choices: Choices) -> None:
        left = len(self._to_do(batch, choices))
        if not left or batch.checkpoint is None:
            return
        statuses = [batch.checkpoint.status(one) for one in tried]
        good = sum(status in {Status.SUCCESS, Status.DRY_RUN_SUCCESS} for status in statuses)
        if good + sum(status is Status.FAILED for status in statuses) == 0:
            return  # stopped before anything was known
        said = self.tr("{} of %Ln campaigns succeeded.", "", len(tried)).format(good)
        if await ask(
            self._window,
            title=self.tr("Trial run"),
            question=said,
            details=self.tr("Check them on the site first. Continue with the other %Ln campaigns?", "", left),
            yes=self.tr("Continue"),
            no=self.tr("Not now"),
            is_dangerous=good < len(tried),
        ):
            self._uploader.start(self._choices())
