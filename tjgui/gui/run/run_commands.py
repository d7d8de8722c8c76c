"""What the user can do to start a run: start or resume, try the first campaigns, start fresh, get a browser for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tjgui.core.settings import Settings
from tjgui.gui.review.sheet import Answer
from tjgui.gui.run.browser_download_dialog import BrowserDownloadDialog
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.review_first import ReviewFirst, Way
from tjgui.gui.run.trial_run import TrialRun
from tjgui.gui.run.uploader import Uploader


class RunCommands(QObject):
    """The commands shared by the buttons, the Run menu and the banner; each does nothing where it makes no sense."""

    def __init__(
        self,
        window: QWidget,
        uploader: Uploader,
        settings: Callable[[], Settings],
        batch: Callable[[], LoadedBatch | None],
        review: ReviewFirst,
        trial: TrialRun,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._uploader = uploader
        self._settings = settings
        self._batch = batch
        self._review = review
        self._trial = trial
        review.answered.connect(self._reviewed)
        trial.start_wanted.connect(self.start_or_resume)

    def start_or_resume(self) -> None:
        """Resume the current run, or start one for what is not done yet."""
        if self._uploader.is_running:
            self._uploader.resume()
        elif (batch := self._batch()) is not None:
            if self._review.is_wanted(batch):
                self._review.ask(Way.START, batch)
            else:
                settings = self._settings()
                self._uploader.start(settings, reviewed="" if settings.dry_run else batch.batch.digest)

    def try_first(self) -> None:
        """Upload the first campaigns; a banner then offers to continue."""
        self._unless_dry_run(Way.TRIAL, self._trial.start)

    def start_fresh(self) -> None:
        """Upload the whole batch again, once the user has confirmed it; a dry run leaves the checkpoint alone."""
        self._unless_dry_run(Way.FRESH, lambda _: self._uploader.start(self._settings(), fresh=True))

    def _unless_dry_run(self, way: Way, start: Callable[[LoadedBatch], object]) -> None:
        """Start a dry run at once; otherwise show the review first."""
        batch = self._batch()
        if batch is None or self._uploader.is_running:
            return
        if self._settings().dry_run:
            start(batch)
        else:
            self._review.ask(way, batch)

    def _reviewed(self, way: Way, answer: Answer) -> None:
        batch = self._batch()
        if batch is None or self._uploader.is_running:
            return
        if way is Way.FRESH:
            self._uploader.start(self._settings(), fresh=True, again=answer.again, reviewed=batch.batch.digest)
        elif answer.is_trial:
            self._trial.start(batch, reviewed=batch.batch.digest)
        else:
            self._uploader.start(self._settings(), reviewed=batch.batch.digest)

    def get_browser(self) -> None:
        """Offer to download a browser; the run continues once it is there."""
        download = self._uploader.download_browser
        if download is None:
            self._uploader.resume()
            return
        dialog = BrowserDownloadDialog(download, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self._uploader.resume)
        dialog.open()
