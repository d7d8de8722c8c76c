"""The review before an upload: it says what would happen, leads to the rows, and starts nothing by accident."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click, press
from tests.gui.window.test_main_window import ONE, THREE, TWO, Stage, done, said_in
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import AdFormat, Status
from tjgui.gui.review.key_guard import SECONDS

MakeStage = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages."""
    return lambda **more: Stage(tmp_path, qtbot, **more)


@pytest.fixture
def hours_later() -> Callable[[Stage], None]:
    """Return a function that lets the time pass in which keys are ignored."""

    def wait(here: Stage) -> None:
        here.window.review.guard.clock = lambda: time.monotonic() + SECONDS

    return wait


def focused(here: Stage) -> QPushButton:
    widget = here.window.frame.focusWidget()
    assert isinstance(widget, QPushButton)
    return widget


def block(tmp_path: Path, line: int = 1) -> None:
    mapping = tmp_path / "mapping.csv"
    lines = mapping.read_text(encoding="utf-8").splitlines()
    lines[line] = lines[line].replace("garden.csv", "missing.csv")
    mapping.write_text("\n".join(lines) + "\n", encoding="utf-8")


# -- when it is shown ------------------------------------------------------------------------------------------------


async def test_a_start_shows_what_it_would_do_and_uploads_nothing_yet(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    assert here.window.review.isVisible()
    assert "Upload 3 campaigns with 6 ads" in said_in(here.window.review)
    assert here.window.review.start.text() == "Upload 3 campaigns"
    assert not here.uploader.is_running


async def test_a_yes_uploads_the_batch(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    await here.until(lambda: click(here.window.review.start), here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS] * 3
    assert not here.window.review.isVisible()


async def test_a_dry_run_starts_at_once(stage: MakeStage) -> None:
    here = stage()
    here.choices = replace(here.choices, dry_run=True)
    await here.load()
    await here.until(lambda: click(here.window.controls.resume), here.uploader.loaded)
    assert here.statuses() == [Status.DRY_RUN_SUCCESS] * 3
    assert here.site.uploads == {}


async def test_it_closes_when_the_dry_run_is_chosen(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    here.window.form.dry_run.setChecked(True)
    assert not here.window.review.isVisible()


async def test_it_follows_the_files(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    block(tmp_path)
    await here.until(here.window.menus.check.trigger, here.uploader.loaded)
    assert here.window.review.isVisible()
    assert "Upload 2 campaigns with 4 ads" in said_in(here.window.review)
    assert "1 campaign is blocked" in said_in(here.window.review)


async def test_not_shown_again_for_this_batch_until_its_files_change(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    here.window.review.remember.setChecked(True)
    await here.until(lambda: click(here.window.review.start), here.uploader.loaded)
    await here.until(lambda: click(here.window.controls.resume), here.uploader.loaded)
    csv = tmp_path / "ads" / "garden.csv"
    csv.write_text(csv.read_text(encoding="utf-8").replace("shears", "trimmer"), encoding="utf-8")
    await here.until(here.window.menus.check.trigger, here.uploader.loaded)
    click(here.window.controls.resume)
    assert here.window.review.isVisible()


# -- stray keys ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
async def test_a_stray_key_goes_back_and_starts_nothing(
    stage: MakeStage, hours_later: Callable[[Stage], None], key: Qt.Key
) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    assert focused(here) is here.window.review.cancel
    hours_later(here)
    press(focused(here), key)
    assert not here.window.review.isVisible()
    assert not here.uploader.is_running


async def test_a_key_pressed_before_the_sheet_could_be_read_does_nothing(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    review = here.window.review
    for widget in (review.start, review.cancel):
        widget.setFocus()
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            press(widget, key)
    assert review.isVisible()
    assert not here.uploader.is_running


async def test_a_key_held_down_from_before_does_nothing(stage: MakeStage, hours_later: Callable[[Stage], None]) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    hours_later(here)
    review = here.window.review
    review.start.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            held = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, " ", True)
            QApplication.sendEvent(review.start, held)
    assert review.isVisible()
    assert not here.uploader.is_running


async def test_the_keyboard_reaches_the_upload_too(stage: MakeStage, hours_later: Callable[[Stage], None]) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    hours_later(here)
    press(focused(here), Qt.Key.Key_Tab)
    assert focused(here) is here.window.review.start
    await here.until(lambda: press(focused(here), Qt.Key.Key_Return), here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS] * 3


async def test_escape_goes_back(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    press(focused(here), Qt.Key.Key_Escape)
    assert not here.window.review.isVisible()


# -- what it says ----------------------------------------------------------------------------------------------------


async def test_each_line_leads_to_its_rows(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    block(tmp_path, 2)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.fail(ONE, "The page was gone.", campaign_name="", csv_file="garden.csv")
    here.save(checkpoint)
    await here.load()
    click(here.window.controls.resume)
    here.window.search.setText("nothing")
    for name, ids in (("plan_blockedButton", [TWO]), ("plan_failedButton", [ONE])):
        button = here.window.review.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        click(button)
        assert here.window.table.selected_ids() == ids


async def test_a_screen_reader_reads_the_plan_with_the_button_that_has_the_focus(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    assert focused(here).accessibleDescription().startswith("Upload 3 campaigns with 6 ads")


async def test_the_trial_is_a_choice(stage: MakeStage) -> None:
    here = stage(campaigns=5)
    await here.load()
    click(here.window.controls.resume)
    review = here.window.review
    review.trial.click()
    assert review.start.text() == "Upload 3 campaigns"
    await here.until(lambda: click(review.start), here.uploader.loaded)
    assert len(here.site.uploads) == 3


# -- everything again ------------------------------------------------------------------------------------------------


async def test_start_fresh_creates_all_again_where_that_is_chosen(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    await here.run()
    click(here.window.controls.fresh)
    assert "6 ads that already exist will be created a second time." in said_in(here.window.review)
    await here.until(lambda: click(here.window.review.start), here.uploader.loaded)
    assert [len(here.site.ads(one)) for one in here.ids] == [4, 4, 4]


async def test_start_fresh_can_leave_out_what_exists(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    await here.run()
    click(here.window.controls.fresh)
    click(here.window.review.leave_out)
    assert "6 ads already exist and are left out." in said_in(here.window.review)
    await here.until(lambda: click(here.window.review.start), here.uploader.loaded)
    assert [len(here.site.ads(one)) for one in here.ids] == [2, 2, 2]


async def test_start_fresh_in_a_dry_run_leaves_the_record_alone(stage: MakeStage) -> None:
    here = stage()
    here.save(done(ONE, TWO))
    here.choices = replace(here.choices, dry_run=True)
    await here.load()
    await here.until(lambda: click(here.window.controls.fresh), here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS, Status.SUCCESS, Status.PENDING]
    assert list(here.data.archive.glob("*.json")) == []
    assert here.site.ads(THREE) == []


# -- where it is shown -----------------------------------------------------------------------------------------------


async def test_the_window_does_not_grow_when_it_opens(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    frame = here.window.frame
    frame.resize(900, 600)
    before = frame.size()
    click(here.window.controls.resume)
    QApplication.processEvents()
    assert frame.size() == before
    assert frame.minimumSizeHint().width() <= before.width()
    right = here.window.review.mapTo(frame, here.window.review.rect().topRight()).x()
    assert right <= frame.width()


async def test_a_campaigns_details_take_its_place_for_a_while(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    click(here.window.controls.resume)
    here.window.details.show_campaign(ONE)
    assert not here.window.review.isVisible()
    here.window.details.close()
    assert here.window.review.isVisible()
    assert here.window.review.is_open
