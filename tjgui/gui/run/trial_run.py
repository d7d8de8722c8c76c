"""A trial run: the first three campaigns, then the question whether to continue with the rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tjgui.core.checkpoint.work import work_to_do
from tjgui.core.overview.counts import Tally
from tjgui.core.settings import Settings
from tjgui.core.statuses import Counted
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.toolkit.loop import start_task
from tjgui.gui.toolkit.question import ask

#: How many campaigns a trial uploads.
TRIAL_CAMPAIGNS = 3


class TrialRun(QObject):
    """Starts the trial, waits for its outcome, and asks whether to continue."""

    def __init__(self, window: QWidget, uploader: Uploader, settings: Callable[[], Settings]) -> None:
        super().__init__(window)
        self._window = window
        self._uploader = uploader
        self._settings = settings
        self._tried: tuple[str, ...] = ()
        self._started_with: Settings | None = None
        uploader.loaded.connect(self._loaded)

    def start(self, batch: LoadedBatch) -> None:
        """Upload the first campaigns that a run would upload."""
        settings = self._settings()
        to_do = self._to_do(batch, settings)
        if not to_do:
            return
        self._tried, self._started_with = to_do[:TRIAL_CAMPAIGNS], settings
        self._uploader.start(settings, only=self._tried)

    def _to_do(self, batch: LoadedBatch, settings: Settings) -> tuple[str, ...]:
        ids = [
            one.campaign_id
            for one in batch.batch.campaigns
            if one.enabled and one.campaign_id not in batch.batch.blocked
        ]
        return work_to_do(batch.checkpoint, ids, dry_run=settings.dry_run, retry_failed=False)[0]

    def _loaded(self, batch: LoadedBatch) -> None:
        if not self._tried or self._uploader.is_running:
            return
        tried, self._tried = self._tried, ()
        before, self._started_with = self._started_with, None
        now = self._settings()
        if before is not None and (before.batch, before.dry_run) == (now.batch, now.dry_run):
            start_task(self._ask(batch, tried, now), name="The question after the trial")

    def _what_next(self, left: int, *, dry_run: bool) -> str:
        """Ask whether to continue; after a dry run there is nothing on the site to look at."""
        if dry_run:
            return self.tr("Nothing was created. Continue the dry run with the other %Ln campaigns?", "", left)
        return self.tr("Check them on the site first. Continue with the other %Ln campaigns?", "", left)

    async def _ask(self, batch: LoadedBatch, tried: tuple[str, ...], settings: Settings) -> None:
        left = len(self._to_do(batch, settings))
        if not left or batch.checkpoint is None:
            return
        tally = Tally(batch.checkpoint.status(one) for one in tried)
        good = tally.ended_well
        if good + tally.counted(Counted.FAILED) == 0:
            return  # stopped before anything was known
        said = self.tr("{} of %Ln campaigns succeeded.", "", len(tried)).format(good)
        if await ask(
            self._window,
            title=self.tr("Trial run"),
            question=said,
            details=self._what_next(left, dry_run=settings.dry_run),
            yes=self.tr("Continue"),
            no=self.tr("Not now"),
            is_dangerous=good < len(tried),
        ):
            self._uploader.start(self._settings())
