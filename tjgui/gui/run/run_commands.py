"""What the user can do to start a run: start or resume, try the first campaigns, start fresh, get a browser for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tjgui.core.settings import Settings
from tjgui.gui.run.browser_download_dialog import BrowserDownloadDialog
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.trial_run import TrialRun
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.toolkit.loop import start_task
from tjgui.gui.toolkit.question import ask


class RunCommands(QObject):
    """The commands shared by the buttons, the Run menu and the banner; each does nothing where it makes no sense."""

    def __init__(
        self,
        window: QWidget,
        uploader: Uploader,
        settings: Callable[[], Settings],
        batch: Callable[[], LoadedBatch | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._uploader = uploader
        self._settings = settings
        self._batch = batch
        self._trial = TrialRun(window, uploader, settings)

    def start_or_resume(self) -> None:
        """Resume the current run, or start one for what is not done yet."""
        if self._uploader.is_running:
            self._uploader.resume()
        elif self._batch() is not None:
            self._uploader.start(self._settings())

    def try_first(self) -> None:
        """Upload the first campaigns, then ask whether to continue."""
        batch = self._batch()
        if batch is not None and not self._uploader.is_running:
            self._trial.start(batch)

    def start_fresh(self) -> None:
        """Archive the checkpoint and upload the whole batch again, once the user has confirmed it."""
        start_task(self._ask_and_start_fresh(), name="Start Fresh")

    async def _ask_and_start_fresh(self) -> None:
        batch = self._batch()
        if batch is None or self._uploader.is_running:
            return
        outlook, is_told = batch.outlook, not batch.notice
        what = self.tr(
            "%Ln successful campaigns would be uploaded again and get their ads twice.", "", outlook.successful
        )
        if not is_told:
            what = self.tr("It is unknown how many campaigns were already uploaded. They would get their ads twice.")
        if (outlook.can_resume or not is_told) and not await ask(
            self._window,
            title=self.tr("Start Fresh"),
            question=self.tr("Upload the whole batch again?"),
            details=what + " " + self.tr("The current checkpoint is archived."),
            yes=self.tr("Start Fresh"),
            no=self.tr("Cancel"),
            is_dangerous=True,
        ):
            return
        self._uploader.start(self._settings(), fresh=True)

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
