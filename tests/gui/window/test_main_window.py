"""The window as a user meets it: real widgets, real keys, a dashboard in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.bench import write_batch
from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import HumanCheck, PageNotAsDescribed, SignedOut
from tjgui.core.models import AdFormat, Status
from tjgui.core.run.runner import RunState
from tjgui.core.settings import Settings
from tjgui.gui.campaigns.model import CAMPAIGN_ID_ROLE, STATUS_ROLE
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.window.main_window import MainWindow

ONE, TWO, THREE = "1011737001", "1011737002", "1011737003"


class Stage:
    """A window over a batch of three campaigns and a site in memory."""

    def __init__(self, folder: Path, qtbot: QtBot, campaigns: int = 3) -> None:
        batch = write_batch(folder, campaigns, 2)
        self.site = MemorySite([one.campaign_id for one in batch.campaigns], asyncio.get_event_loop().time)
        self.dashboards: list[MemoryDashboard] = []
        self.ids = [one.campaign_id for one in batch.campaigns]
        self.data = DataFolder(folder / "data")
        self.data.root.mkdir(exist_ok=True)
        self.choices = Settings(batch.mapping_path, batch.ads_folder, dry_run=False, tabs=1)
        self.uploader = Uploader(self.data, self._make_dashboard)
        self.window = MainWindow(
            self.uploader,
            SettingsStore(self.data.root / "window.ini"),
            "https://example.com/campaign/{}".format,
        )
        qtbot.addWidget(self.window.frame, before_close_func=lambda _: self.window.close_for_good())
        self.window.frame.show()

    def _make_dashboard(self) -> MemoryDashboard:
        self.dashboards.append(MemoryDashboard(self.site))
        return self.dashboards[-1]

    async def load(self) -> None:
        """Show the batch."""
        await self.until(lambda: self.window.show_settings(self.choices), self.uploader.loaded)

    async def until(self, act: Callable[[], object], signal: object, times: int = 1) -> None:
        """Act, and wait until a signal came so often."""
        came: asyncio.Queue[object] = asyncio.Queue()
        signal.connect(lambda *_: came.put_nowait(None))  # type: ignore[attr-defined]
        act()
        for _ in range(times):
            await asyncio.wait_for(came.get(), 120)

    async def run(self) -> None:
        """Press Resume and wait until the batch is shown again."""
        await self.until(self.start, self.uploader.loaded)

    def start(self) -> None:
        """Press Resume, and confirm the review if there is one."""
        self.window.controls.resume.click()
        if self.window.review.is_open:
            self.window.review.start.click()

    def statuses(self) -> list[Status]:
        """Return what the table shows."""
        return [row.status for row in self.window.model.rows()]

    def save(self, checkpoint: Checkpoint) -> None:
        """Put a checkpoint into the data folder."""
        DiskStorage().write_durably(CheckpointStore(self.data).path(AdFormat.PREROLL), checkpoint.to_bytes())

    async def question(self) -> QMessageBox:
        """Wait for a question of the window's."""
        while not (boxes := self.window.frame.findChildren(QMessageBox)):  # noqa: ASYNC110 - Qt tells nobody that one opened
            await asyncio.sleep(0.01)
        return boxes[0]

    async def answer(self, text: str) -> str:
        """Press a button of the question; returns what it asked."""
        box = await self.question()
        said = f"{box.text()} {box.informativeText()}"
        next(button for button in box.buttons() if button.text().replace("&", "") == text).click()
        return said


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Callable[..., Stage]:
    """Return a maker of stages."""
    return lambda **more: Stage(tmp_path, qtbot, **more)


def said_in(widget: QWidget) -> str:
    """Return all that a widget's labels say, a line each."""
    labels = (one for one in widget.findChildren(QLabel) if not one.isHidden())
    return "\n".join(one.text() for one in labels)


def done(*campaign_ids: str) -> Checkpoint:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for campaign_id in campaign_ids:
        checkpoint.succeed(campaign_id, 2, campaign_name="A campaign", csv_file="garden.csv")
    return checkpoint


async def test_the_window_has_the_object_names_of_the_contract(stage: Callable[..., Stage]) -> None:
    window = stage().window.frame
    names = {child.objectName() for child in window.findChildren(QObject)} | {window.objectName()}
    contract = """mainWindow mappingPicker mappingBrowseButton adsFolderPicker adsFolderBrowseButton formatCombo
        dryRunCheck resumeButton startFreshButton pauseButton stopButton progressBar progressLabel campaignTable
        searchEdit banner logView retryAction retryAllFailedAction markPendingAction openCampaignAction
        copyErrorAction"""
    assert set(contract.split()) <= names


async def test_resume_uploads_the_batch_and_the_table_shows_it(stage: Callable[..., Stage]) -> None:
    here = stage()
    await here.load()
    assert here.window.controls.resume.text() == "Start"
    await here.run()
    assert here.statuses() == [Status.SUCCESS] * 3
    assert [len(here.site.ads(one)) for one in (ONE, TWO, THREE)] == [2, 2, 2]
    index = here.window.model.index(1, 3)
    assert index.data(CAMPAIGN_ID_ROLE) == TWO
    assert index.data(STATUS_ROLE) == "success"
    assert here.window.progress.label.text().startswith("100% | 3/3")
    assert "3 successful" in here.window.banner.text()
    assert here.dashboards[0].closed


async def test_a_line_says_what_a_resume_would_do(stage: Callable[..., Stage]) -> None:
    here = stage()
    checkpoint = done(ONE)
    checkpoint.fail(TWO, "The page changed.", campaign_name="", csv_file="garden.csv")
    here.save(checkpoint)
    await here.load()
    assert here.window.controls.resume.text() == "Resume"
    assert here.window.controls.outlook.text() == "1 successful, 1 failed, 1 remaining"
    await here.run()
    assert here.site.ads(ONE) == []
    assert len(here.site.ads(THREE)) == 2


async def test_start_fresh_asks_and_names_the_number(stage: Callable[..., Stage]) -> None:
    here = stage()
    here.save(done(ONE, TWO))
    await here.load()
    review = here.window.review
    here.window.controls.fresh.click()
    assert "4 ads that already exist will be created a second time." in said_in(review)
    review.cancel.click()
    assert not here.uploader.is_running
    here.window.controls.fresh.click()
    await here.until(review.start.click, here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS] * 3
    assert len(here.site.ads(ONE)) == 2
    assert len(list(here.data.archive.glob("*.json"))) == 1


async def test_the_last_batch_is_remembered(stage: Callable[..., Stage], qtbot: QtBot) -> None:
    here = stage()
    await here.load()
    again = SettingsStore(here.data.root / "window.ini").current
    assert again == here.choices


async def test_a_failed_row_is_retried_from_its_menu(stage: Callable[..., Stage], qtbot: QtBot) -> None:
    here = stage()
    await here.load()
    here.site.fail("preview", TWO, PageNotAsDescribed("There is no button."))
    await here.run()
    assert here.statuses()[1] is Status.FAILED
    here.window.table.select_ids([TWO])
    rect = here.window.table.visualRect(here.window.model.index(1, 0))
    viewport = here.window.table.viewport()
    qtbot.mouseClick(  # type: ignore[no-untyped-call]
        viewport, Qt.MouseButton.LeftButton, pos=rect.center()
    )
    here.window.table.menu_requested.emit(viewport.mapToGlobal(rect.center()))
    assert here.window.campaign_actions.retry.isEnabled()
    here.window.campaign_actions.copy.trigger()
    assert QGuiApplication.clipboard().text() == f"{TWO}: There is no button."
    await here.until(here.window.campaign_actions.retry.trigger, here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS] * 3
    assert len(here.site.ads(TWO)) == 2


async def test_a_retry_is_offered_for_failed_rows_only(stage: Callable[..., Stage]) -> None:
    here = stage()
    here.save(done(ONE))
    await here.load()
    here.window.table.select_ids([ONE])
    here.window.table.menu_requested.emit(here.window.frame.mapToGlobal(here.window.frame.rect().center()))
    assert not here.window.campaign_actions.retry.isEnabled()


async def test_an_unknown_campaign_is_uploaded_again_only_after_a_question(stage: Callable[..., Stage]) -> None:
    here = stage()
    checkpoint = done(TWO, THREE)
    checkpoint.doubt(ONE, "Nobody knows.")
    here.save(checkpoint)
    await here.load()
    here.window.table.select_ids([ONE])
    here.window.campaign_actions.mark_pending.trigger()
    assert "Upload 1 campaign again?" in await here.answer("Cancel")
    assert here.statuses()[0] is Status.UNKNOWN
    here.window.campaign_actions.mark_pending.trigger()
    reloaded = asyncio.ensure_future(here.until(lambda: None, here.uploader.loaded))
    await here.answer("Upload again")
    await reloaded
    assert here.statuses()[0] is Status.PENDING


async def test_the_banner_brings_the_browser_that_waits_for_a_sign_in(stage: Callable[..., Stage]) -> None:
    here = stage()
    await here.load()
    here.site.fail("open", ONE, SignedOut("You are not signed in."))
    here.site.somebody = asyncio.Event()
    run = asyncio.ensure_future(here.run())
    button = here.window.banner.findChild(QPushButton, "bannerActionButton")
    assert isinstance(button, QPushButton)
    while not button.isVisible():  # noqa: ASYNC110 - the banner tells nobody
        await asyncio.sleep(0.01)
    assert button.text() == "Show browser"
    button.click()
    while not here.dashboards[0].shown:  # noqa: ASYNC110 - nor does the browser
        await asyncio.sleep(0.01)
    here.window.menus.browser.trigger()
    here.site.somebody.set()
    await run
    assert here.dashboards[0].shown == 2


async def test_the_banner_brings_the_browser_that_shows_a_check_for_humans(stage: Callable[..., Stage]) -> None:
    here = stage()
    await here.load()
    here.site.fail("open", ONE, HumanCheck("The site wants to know whether you are human."))
    here.site.somebody = asyncio.Event()
    run = asyncio.ensure_future(here.run())
    button = here.window.banner.findChild(QPushButton, "bannerActionButton")
    assert isinstance(button, QPushButton)
    while not button.isVisible():  # noqa: ASYNC110 - the banner tells nobody
        await asyncio.sleep(0.01)
    assert button.text() == "Show browser"
    here.site.somebody.set()
    await run
    assert here.statuses()[0] is Status.SUCCESS
    assert here.statuses() == [Status.SUCCESS] * 3
    assert not here.window.menus.browser.isEnabled()


async def test_a_sign_in_is_asked_for_in_the_banner(stage: Callable[..., Stage]) -> None:
    here = stage()
    await here.load()
    here.site.fail("open", ONE, SignedOut("You are not signed in."))
    texts: list[str] = []
    here.uploader.happened.connect(lambda _: texts.append(here.window.banner.text()))
    await here.run()
    assert here.dashboards[0].signed_in == 1
    assert any("Sign in to the site in the browser window." in text for text in texts) or "3 successful" in texts[-1]
    assert here.statuses() == [Status.SUCCESS] * 3


async def test_search_filters_the_table_as_one_types(stage: Callable[..., Stage], qtbot: QtBot) -> None:
    here = stage()
    await here.load()
    qtbot.keyClicks(here.window.search, "7003")  # type: ignore[no-untyped-call]
    assert here.window.model.shown_ids() == [THREE]


async def test_a_second_instance_is_refused_and_told_who_holds_the_folder(stage: Callable[..., Stage]) -> None:
    here = stage()
    await here.load()
    with here.data.lock():
        await here.run()
        assert "process" in here.window.banner.text()
    assert here.site.ledger == []


async def test_an_unusable_mapping_is_said_and_nothing_can_be_started(
    stage: Callable[..., Stage], tmp_path: Path
) -> None:
    here = stage()
    (tmp_path / "mapping.csv").write_bytes(b"")
    await here.until(lambda: here.window.show_settings(here.choices), here.uploader.not_loaded)
    assert "mapping.csv" in here.window.banner.text()
    assert not here.window.controls.resume.isEnabled()


async def test_an_error_that_nobody_caught_reaches_log_and_banner(stage: Callable[..., Stage]) -> None:
    here = stage()
    here.window.show_error("Something unexpected happened: 42.")
    assert "Something unexpected happened" in here.window.log.toPlainText()
    assert "Something unexpected happened" in here.window.banner.text()


async def test_pause_and_resume_change_the_buttons(stage: Callable[..., Stage]) -> None:
    here = stage(campaigns=60)
    await here.load()
    texts: list[str] = []

    def play(_: object) -> None:
        controls = here.window.controls
        if here.uploader.state is RunState.PAUSED and len(here.site.ledger) < 120:
            texts.append(controls.resume.text())
            here.start()
        elif not texts:
            controls.pause.click()

    here.uploader.happened.connect(play)
    await here.run()
    assert texts[0] == "Resume"
    assert here.statuses() == [Status.SUCCESS] * 60
