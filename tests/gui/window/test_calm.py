"""The window keeps still: the table stays where it is whatever is said, and has most of the room."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click, press
from tests.gui.window.test_batch_window import active
from tests.gui.window.test_main_window import ONE, TWO, Stage
from tjgui.core.models import Status, Step
from tjgui.core.run.events import CampaignChanged, Event, Paused, PauseReason, ProgressChanged, RunStarted, StepTaken
from tjgui.core.run.progress import Progress
from tjgui.core.run.runner import RunState
from tjgui.core.settings import Language
from tjgui.core.wording.message import NOTHING, Message
from tjgui.gui.toolkit.banner import Kind

MakeStage = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages."""
    return lambda **more: Stage(tmp_path, qtbot, **more)


def top_of(widget: QWidget) -> int:
    QApplication.processEvents()
    return widget.mapTo(widget.window(), QPoint(0, 0)).y()


def button(here: Stage, name: str) -> QPushButton:
    found = here.window.frame.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def during_a_run() -> Iterator[list[Event]]:
    """Return what a run tells, one moment after the other."""
    yield [RunStarted("upload_1", 3, 0, dry_run=False), ProgressChanged(Progress(0, 3))]
    yield [StepTaken(ONE, tab, Step.PREVIEW) for tab in (1, 2, 3, 4, 5)]
    yield [CampaignChanged(TWO, Status.FAILED, reason=Message("button_missing", campaign=TWO, button="Preview"))]
    yield [ProgressChanged(Progress(1, 3, 1, 0, 0, speed, 200.0)) for speed in (20.0, 25.0, 22.0)]
    yield [Paused(PauseReason.SIGN_IN, NOTHING)]
    yield [Paused(PauseReason.NETWORK, Message.quoting("A long story about the network. " * 12), Message("fill_in"))]


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)], ids=["large", "small"])
async def test_no_banner_and_nothing_in_a_run_moves_the_table(stage: MakeStage, size: tuple[int, int]) -> None:
    here = stage()
    window = here.window
    window.frame.resize(*size)
    await here.load()
    still = top_of(window.table)
    assert still <= (160 if size[0] == 1280 else 200)
    for events in during_a_run():
        here.uploader.happened.emit(events)
        assert top_of(window.table) == still, events
    assert window.banner.isVisible()
    for label in window.banner.findChildren(QLabel):
        assert not label.isVisible() or label.height() >= label.heightForWidth(label.width())
    window.banner.clear_all()
    assert window.controls.outlook.isVisible()
    assert top_of(window.table) == still


async def test_the_strip_of_a_run_has_one_height_and_goes_with_the_next_batch(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    strip = here.window.progress
    assert not strip.isVisible()
    heights = set()
    for events in during_a_run():
        here.uploader.happened.emit(events)
        QApplication.processEvents()
        heights.add(strip.height())
        assert strip.isVisible()
        assert strip.bar.isVisible()
    assert len(heights) == 1
    await here.until(lambda: here.window.show_settings(replace(here.choices, mapping=None)), here.window.batch.changed)
    assert not strip.isVisible()


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN])
async def test_the_window_fits_a_screen_of_1280x800_at_150_percent(
    stage: MakeStage, speaking: Callable[[Language], None], language: Language
) -> None:
    speaking(language)
    here = stage()
    least = here.window.frame.minimumSizeHint()
    assert least.width() <= 853
    assert least.height() <= 480  # 533 without the title and the system's bar
    await here.load()
    here.uploader.happened.emit(next(during_a_run()))
    here.window.details.show_campaign(ONE)
    QApplication.processEvents()
    least = here.window.frame.minimumSizeHint()
    assert least.width() <= 853
    assert least.height() <= 480


# -- the form --------------------------------------------------------------------------------------------------------


async def test_a_loaded_batch_is_one_line_and_change_shows_the_fields(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    form = here.window.form
    assert form.mapping.edit.isVisible()
    await here.load()
    assert form.is_folded
    assert form.line.text() == f"{tmp_path.name}: 3 campaigns, 1 CSV, Preroll, sub11"
    assert not form.mapping.edit.isVisible()
    assert form.dry_run.isVisible()
    await active(here)
    click(button(here, "changeBatchButton"))
    assert form.mapping.edit.isVisible()
    assert form.mapping.edit.hasFocus()
    await here.until(here.window.menus.check.trigger, here.uploader.loaded)
    assert form.mapping.edit.isVisible()  # the user is about to change it
    click(button(here, "changeBatchButton"))
    assert form.is_folded
    assert button(here, "changeBatchButton").hasFocus()


async def test_a_run_folds_the_fields_that_were_left_open(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    click(button(here, "changeBatchButton"))
    await here.run()
    assert here.window.form.is_folded
    assert here.statuses() == [Status.SUCCESS] * 3


async def test_the_line_follows_the_settings(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    other = replace(here.choices, tracking_parameter="sub4")
    await here.until(lambda: here.window.show_settings(other), here.uploader.loaded)  # the CSVs are read for it
    assert here.window.form.line.text().endswith("Preroll, sub4")


async def test_a_wrong_choice_shows_the_fields_again(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    await here.load()
    await here.until(lambda: (tmp_path / "mapping.csv").rename(tmp_path / "gone.csv"), here.window.batch.changed)
    assert here.window.form.mapping.edit.isVisible()
    assert here.window.form.mapping.edit.property("look") == "invalid"


async def test_a_folded_field_takes_a_path_by_its_name(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    await here.load()
    other = tmp_path / "other.csv"
    other.write_text((tmp_path / "mapping.csv").read_text(encoding="utf-8"), encoding="utf-8")
    edit = here.window.form.mapping.edit

    def fill_in() -> None:
        edit.setText(str(other))
        press(edit, Qt.Key.Key_Return)

    await here.until(fill_in, here.uploader.loaded)
    assert here.window.settings.mapping == other
    assert here.window.form.is_folded
    assert here.window.form.line.text().startswith("other: 3 campaigns")


# -- what is said beside the buttons ---------------------------------------------------------------------------------


async def test_a_start_that_is_disabled_says_why(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    controls, form = here.window.controls, here.window.form
    assert not controls.resume.isEnabled()
    assert controls.resume.toolTip() == controls.outlook.text() == "Choose a mapping first."
    form.mapping.edit.setText(str(tmp_path / "nothing.csv"))
    press(form.mapping.edit, Qt.Key.Key_Return)
    here.window.run.show_state()
    assert controls.resume.toolTip() == "This file does not exist. Check the path, or press Browse."
    here.window.show_settings(replace(here.choices, ads_folder=None))
    assert controls.outlook.text() == "Choose the folder with the ad CSVs first."
    assert controls.fresh.toolTip() == "Choose the folder with the ad CSVs first."
    await here.load()
    assert controls.resume.isEnabled()
    assert "Ctrl+R" in controls.resume.toolTip()


async def test_a_mapping_that_cannot_be_read_is_the_reason(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    (tmp_path / "mapping.csv").write_bytes(b"")
    await here.until(lambda: here.window.show_settings(here.choices), here.uploader.not_loaded)
    assert "mapping.csv" in here.window.controls.resume.toolTip()


async def test_stopping_says_for_how_long_at_most(
    stage: MakeStage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = stage()
    await here.load()
    monkeypatch.setattr(type(here.uploader), "state", property(lambda _: RunState.STOPPING))
    here.uploader.state_changed.emit()
    assert here.window.controls.outlook.text() == "Stopping…"
    assert "for 20 s at most" in here.window.controls.summary.text()
    assert here.window.controls.resume.toolTip() == "An upload is in progress."
    qtbot.waitUntil(lambda: re.search(r"for 1\d s at most", here.window.controls.summary.text()) is not None)


async def test_the_buttons_keep_their_places_whatever_they_say(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    controls = here.window.controls
    places = [one.geometry() for one in (controls.resume, controls.pause, controls.stop)]
    controls.show_state(RunState.STOPPING, None)
    QApplication.processEvents()
    assert [one.geometry() for one in (controls.resume, controls.pause, controls.stop)] == places


# -- the keyboard ----------------------------------------------------------------------------------------------------


async def test_tab_goes_through_the_window_as_the_eye_does(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    here.window.banner.show_message("x", Kind.WARNING, "Something happened.", action_text="Do it")
    here.window.details.show_campaign(ONE)
    await active(here)
    click(button(here, "changeBatchButton"))
    first = button(here, "changeBatchButton")
    first.setFocus()
    reached: list[str] = []
    while not reached or QApplication.focusWidget() is not first:
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert len(reached) < 60
    upper = """changeBatchButton dryRunCheck mappingPicker mappingBrowseButton adsFolderPicker adsFolderBrowseButton
        formatCombo tabsSpin trackingParameterEdit resumeButton trialButton startFreshButton bannerActionButton
        bannerCloseButton allChip searchEdit campaignTable"""
    assert reached[: len(upper.split())] == upper.split()
    assert reached.index("logView") < reached.index("closeDrawerButton")


async def test_the_chips_keep_their_words_beside_the_drawer(
    stage: MakeStage, speaking: Callable[[Language], None]
) -> None:
    speaking(Language.GERMAN)
    here = stage()
    here.window.frame.resize(1280, 800)
    await here.load()
    here.window.details.show_campaign(ONE)
    QApplication.processEvents()
    chips = here.window.view.chips
    assert all(len(chips.chip(status).text().split()) == 2 for status in (Status.PENDING, Status.SUCCESS))
    table = here.window.table
    assert table.horizontalScrollBar().maximum() == 0  # the Error column is in sight


async def test_a_short_message_is_no_taller_than_its_place(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    remedy = f"The report is in {'/a/long/path' * 12}."
    here.window.banner.show_message("y", Kind.INFO, "Something else.")
    here.window.banner.show_message("x", Kind.WARNING, "Something happened.", remedy, action_text="Do it")
    QApplication.processEvents()
    line = here.window.banner.findChild(QLabel, "bannerRemedyLine")
    assert isinstance(line, QLabel)
    assert line.isVisible()
    assert line.toolTip() == remedy
    assert here.window.banner.height() == here.window.notices.height()
    assert here.window.banner.mapToGlobal(QPoint(0, 0)) == here.window.notices.mapToGlobal(QPoint(0, 0))
