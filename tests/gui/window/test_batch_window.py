"""Before the run: the batch is checked, its changes are said, and the first three are tried."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click, press
from tests.gui.window.test_main_window import ONE, THREE, TWO, Stage, done
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.memory_record import MemoryRecord
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.models import AdFormat, Status
from tjgui.core.wording.message import Message
from tjgui.gui.batch.changes_dialog import ChangesDialog
from tjgui.gui.run.loaded_batch import LoadedBatch

MakeStage = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages."""
    return lambda **more: Stage(tmp_path, qtbot, **more)


def banner_button(here: Stage) -> QPushButton:
    button = here.window.banner.findChild(QPushButton, "bannerActionButton")
    assert isinstance(button, QPushButton)
    return button


async def active(here: Stage) -> None:
    """Bring the window to the front: only there shortcuts work."""
    here.window.frame.activateWindow()
    while not here.window.frame.isActiveWindow():  # noqa: ASYNC110 - the screen's own business
        await asyncio.sleep(0.01)


async def dialog(here: Stage) -> ChangesDialog:
    while not (found := here.window.frame.findChildren(ChangesDialog)):  # noqa: ASYNC110 - Qt tells nobody that one opened
        await asyncio.sleep(0.01)
    return found[0]


# -- the check -------------------------------------------------------------------------------------------------------


async def test_a_summary_says_how_much_there_is_to_do(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    assert here.window.controls.outlook.text() == "3 campaigns to do"
    summary = here.window.controls.summary.text()
    assert summary == "3 campaigns, 1 CSV, no problems, 6 ads to create, about 1 min"


async def test_the_banner_leads_to_the_problems_and_a_problem_to_its_campaigns(
    stage: MakeStage, tmp_path: Path
) -> None:
    here = stage()
    mapping = tmp_path / "mapping.csv"
    mapping.write_text(mapping.read_text().replace(f"{TWO},garden.csv", f"{TWO},gone.csv"), encoding="utf-8")
    await here.load()
    click(banner_button(here))
    assert here.window.bottom.currentWidget() is here.window.problems
    assert here.window.bottom.tabText(1) == "Problems (1)"
    here.window.problems.view.selectRow(0)
    assert here.window.table.selected_ids() == [TWO]
    await here.run()
    assert here.statuses() == [Status.SUCCESS, Status.BLOCKED, Status.SUCCESS]


async def test_f5_checks_the_batch_again(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    await here.load()
    await active(here)
    await here.until(lambda: press(here.window.frame, Qt.Key.Key_F5), here.uploader.loaded)
    assert here.window.controls.resume.isEnabled()


async def test_a_file_that_is_mended_on_disk_is_checked_by_itself(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    csv = tmp_path / "ads" / "garden.csv"
    good = csv.read_text()
    csv.write_text(good.replace("https://example.com/?ad=1", "nowhere"), encoding="utf-8")
    await here.load()
    assert here.window.problems.model.rowCount() == 1
    await here.until(lambda: csv.write_text(good, encoding="utf-8"), here.uploader.loaded)
    assert here.window.problems.model.rowCount() == 0
    assert here.window.controls.summary.text().startswith("3 campaigns, 1 CSV, no problems")


# -- what changed since the checkpoint -------------------------------------------------------------------------------


def edited(*campaign_ids: str) -> Checkpoint:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for campaign_id in campaign_ids:
        checkpoint.succeed(campaign_id, 2, campaign_name="A campaign", csv_file="garden.csv", csv_sha256="another")
    return checkpoint


async def test_what_changed_is_said_before_a_resume_and_uploads_nothing_by_itself(stage: MakeStage) -> None:
    here = stage()
    here.save(edited(ONE, TWO))
    await here.load()
    assert here.window.banner.text().startswith("Changed since the last upload: 1 CSV edited, 1 campaign added.")
    await here.run()
    assert dict(here.site.uploads) == {THREE: 1}


async def test_only_the_campaigns_that_are_chosen_are_uploaded_again(stage: MakeStage) -> None:
    here = stage()
    here.save(edited(ONE, TWO, THREE))
    await here.load()
    click(banner_button(here))
    asked = await dialog(here)
    assert asked.chosen() == [ONE, TWO, THREE]
    top = asked.list.topLevelItem(0)
    assert top is not None
    assert top.text(0) == "garden.csv"
    for place in (0, 2):
        child = top.child(place)
        assert child is not None
        child.setCheckState(0, Qt.CheckState.Unchecked)
    await here.until(lambda: click(asked.again), here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS, Status.PENDING, Status.SUCCESS]
    await here.run()
    assert dict(here.site.uploads) == {TWO: 1}


async def test_a_cancelled_choice_leaves_everything_as_it_is(stage: MakeStage) -> None:
    here = stage()
    here.save(edited(ONE))
    await here.load()
    click(banner_button(here))
    asked = await dialog(here)
    press(asked, Qt.Key.Key_Escape)
    await asyncio.sleep(0)
    assert here.statuses()[0] is Status.SUCCESS


async def test_changes_that_were_closed_are_not_said_again(stage: MakeStage) -> None:
    here = stage()
    here.save(done(ONE))
    await here.load()
    assert "2 campaigns added" in here.window.banner.text()
    close = here.window.banner.findChild(QToolButton, "bannerCloseButton")
    assert isinstance(close, QToolButton)
    click(close)
    await here.until(here.window.menus.check.trigger, here.uploader.loaded)
    assert "added" not in here.window.banner.text()


# -- the first start -------------------------------------------------------------------------------------------------


async def test_the_empty_window_says_what_to_do_and_offers_the_practice_site(
    stage: MakeStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = stage()
    started: list[str] = []

    def start(program: str, arguments: list[str]) -> bool:
        started.append(arguments[-1])
        return True

    monkeypatch.setattr("tjgui.gui.desktop.outside.QProcess.startDetached", start)
    button = here.window.frame.findChild(QPushButton, "emptyPracticeButton")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    click(button)
    assert started == ["--practice"]
    await here.load()
    assert not button.isVisible()


async def test_a_window_that_lies_outside_of_every_screen_is_moved_onto_one(stage: MakeStage) -> None:
    here = stage()
    window, area = here.window.frame, here.window.frame.screen().availableGeometry()
    window.setGeometry(area.right() + 4000, area.bottom() + 4000, 900, 640)
    window.bring_back()
    assert area.contains(window.geometry())


async def test_the_chosen_place_of_the_window_is_restored_and_brought_back_on_screen(
    stage: MakeStage, tmp_path: Path, qtbot: QtBot
) -> None:
    here = stage()
    here.window.frame.resize(900, 620)
    here.window.frame.move(QPoint(-5000, -5000))
    here.window.close_for_good()
    again = stage()
    area = again.window.frame.screen().availableGeometry()
    assert area.intersects(again.window.frame.geometry())
    assert again.window.frame.size().width() <= area.width()


async def test_a_record_that_is_no_checkpoint_file_is_shown_like_one(stage: MakeStage) -> None:
    here = stage()
    record = MemoryRecord("upload_20261123_120000")
    record.add_pending(here.ids)
    record.fail(ONE, Message.quoting("The page was gone."), Outcome("Garden", "garden.csv"))
    await here.load()
    batch = here.window.batch.loaded
    assert batch is not None
    here.uploader.loaded.emit(LoadedBatch.of(batch.batch, record))
    assert here.statuses() == [Status.FAILED, Status.PENDING, Status.PENDING]
    here.window.details.show_campaign(ONE)
    assert "The page was gone." in [label.text() for label in here.window.details.drawer.findChildren(QLabel)]
