"""The offer of a browser: taken, failed and tried again, and cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes.memory_dashboard import MemoryDashboard
from tests.gui.window.test_main_window import Stage
from tjgui.core.errors import BrowserMissing, UploaderError
from tjgui.core.models import Status
from tjgui.gui.run.browser_download_dialog import BrowserDownloadDialog


class Downloads:
    """Fails so often, then waits for its gate."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.gate = asyncio.Event()
        self.was_cancelled = False

    async def __call__(self, on_progress: Callable[[int, str], object]) -> None:
        if self.failures:
            self.failures -= 1
            raise UploaderError("Chromium could not be downloaded: no network.", "Check the connection.")
        on_progress(42, "170 MiB")
        try:
            await self.gate.wait()
        except asyncio.CancelledError:
            self.was_cancelled = True
            raise


def open_dialog(downloads: Downloads, qtbot: QtBot) -> tuple[BrowserDownloadDialog, QPushButton]:
    dialog = BrowserDownloadDialog(downloads)
    qtbot.addWidget(dialog)
    dialog.open()
    button = dialog.findChild(QPushButton, "browserDownloadButton")
    assert button is not None
    return dialog, button


def said(dialog: BrowserDownloadDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


async def turn() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_download_shows_how_far_it_is_and_closes_when_done(qtbot: QtBot) -> None:
    downloads = Downloads()
    dialog, button = open_dialog(downloads, qtbot)
    button.click()
    await turn()
    bar = dialog.findChild(QProgressBar, "browserDownloadBar")
    assert bar is not None
    assert bar.value() == 42
    assert "170 MiB" in said(dialog)
    downloads.gate.set()
    await turn()
    assert dialog.result() == QDialog.DialogCode.Accepted


async def test_a_failure_says_what_to_do_and_can_be_tried_again(qtbot: QtBot) -> None:
    downloads = Downloads(failures=1)
    dialog, button = open_dialog(downloads, qtbot)
    button.click()
    await turn()
    assert "Check the connection." in said(dialog)
    assert button.text() == "Try again"
    button.click()
    await turn()
    downloads.gate.set()
    await turn()
    assert dialog.result() == QDialog.DialogCode.Accepted


async def test_cancel_ends_the_download(qtbot: QtBot) -> None:
    downloads = Downloads()
    dialog, button = open_dialog(downloads, qtbot)
    button.click()
    await turn()
    dialog.reject()
    await turn()
    assert downloads.was_cancelled
    assert dialog.result() == QDialog.DialogCode.Rejected


async def test_a_run_without_a_browser_offers_one_and_goes_on_once_it_is_there(tmp_path: Path, qtbot: QtBot) -> None:
    here = Stage(tmp_path, qtbot)
    downloads = Downloads()
    downloads.gate.set()
    here.uploader.download_browser = downloads
    starts: list[object] = []

    async def start(dashboard: MemoryDashboard) -> None:
        starts.append(dashboard)
        if len(starts) == 1:
            raise BrowserMissing("No browser was found on this computer.", "Install one.")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MemoryDashboard, "start", start)
        await here.load()
        ended = asyncio.ensure_future(here.until(here.start, here.uploader.loaded))
        while "No browser was found" not in here.window.banner.text():  # noqa: ASYNC110 - the banner tells nobody
            await asyncio.sleep(0.01)
        buttons = here.window.banner.findChildren(QPushButton)
        button = next(one for one in buttons if one.text() == "Download a browser…")
        button.click()
        dialog = here.window.frame.findChild(BrowserDownloadDialog)
        assert dialog is not None
        go = dialog.findChild(QPushButton, "browserDownloadButton")
        assert go is not None
        go.click()
        await ended
    assert len(starts) == 2
    assert here.statuses() == [Status.SUCCESS] * 3
