"""Yesterday's batch shows yesterday's state and tomorrow's shows tomorrow's; the recent ones are one click away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click, press
from tests.gui.window.test_main_window import ONE, THREE, TWO, Stage
from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.models import AdFormat, Status
from tjgui.gui.checkpoints.checkpoints_dialog import SlotsDialog

DONE, OPEN = [Status.SUCCESS] * 3, [Status.PENDING] * 3


class Week:
    """A window, and a batch for each day over the same campaigns."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder = folder
        self._qtbot = qtbot
        self.stage = Stage(folder, qtbot)
        self.store = CheckpointStore(self.stage.data)

    def start_again(self) -> None:
        """Close the window and open it again: empty, as after the last mapping was removed."""
        self.stage.window.close_for_good()
        self.stage = Stage(self.folder, self._qtbot)
        self.stage.window.recents.look_again()

    def batch(self, day: str) -> Path:
        """Write a day's mapping and its ad CSV; returns the mapping."""
        ads = self.folder / day / "ads"
        ads.mkdir(parents=True, exist_ok=True)
        row = f"{day},https://example.com/?ad={day}&sub11=x,1032473001,,,,,,,"
        header = ",".join(AD_FORMATS[AdFormat.PREROLL].columns)
        (ads / f"{day}.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
        lines = [f"{one},{day}.csv,Campaign {one}" for one in (ONE, TWO, THREE)]
        mapping = self.folder / day / f"{day}.csv"
        text = "\n".join(["campaign_id,csv_filename,campaign_name", *lines])
        mapping.write_text(f"{text}\n", encoding="utf-8")
        return mapping

    async def open(self, mapping: Path) -> list[Status]:
        """Choose a mapping, as the form does; returns what the table shows."""
        form, choices = self.stage.window.form, self.stage.window.settings
        assert not choices.dry_run or not self.stage.site.ledger
        self.stage.window.form.dry_run.setChecked(False)
        ads = mapping.parent / "ads"
        await self.stage.until(lambda: form.choose(mapping, ads), self.stage.uploader.loaded)
        return self.stage.statuses()

    def file(self, slot: str) -> Path:
        return self.store.path(AdFormat.PREROLL, slot)

    def listed(self) -> list[str]:
        rows = self.stage.window.recents.list.list
        return [rows.item(place).text() for place in range(rows.count())]

    async def until_listed(self, is_so: Callable[[list[str]], object]) -> None:
        """Wait for the list, which looks at the disk in the background."""
        async with asyncio.timeout(120):
            while not is_so(self.listed()):  # noqa: ASYNC110 - the list tells nobody
                await asyncio.sleep(0.01)

    def entries(self) -> list[QAction]:
        """Return the batches of the menu."""
        return [one for one in self.stage.window.recents.menu.actions() if one.text() and not one.objectName()]

    async def focused(self) -> QListWidget:
        """Come to the list by the keyboard."""
        rows = self.stage.window.recents.list.list
        self.stage.window.frame.activateWindow()
        async with asyncio.timeout(120):
            while not rows.hasFocus():
                rows.setFocus(Qt.FocusReason.TabFocusReason)
                await asyncio.sleep(0.01)
        return rows

    def click_row(self, place: int) -> None:
        rows = self.stage.window.recents.list.list
        click(rows.viewport(), rows.visualItemRect(rows.item(place)).center())


@pytest.fixture
async def week(tmp_path: Path, qtbot: QtBot) -> Week:
    return Week(tmp_path, qtbot)


# -- each batch has its own record -----------------------------------------------------------------------------------


async def test_each_day_has_its_own_state_and_nothing_is_uploaded_twice(week: Week) -> None:
    monday, tuesday = week.batch("monday"), week.batch("tuesday")
    assert await week.open(monday) == OPEN
    await week.stage.run()
    assert week.stage.statuses() == DONE
    assert await week.open(tuesday) == OPEN
    assert week.stage.window.controls.resume.text() == "Start"
    await week.stage.run()
    assert week.stage.statuses() == DONE
    assert await week.open(monday) == DONE
    assert week.file("").exists()
    assert week.file("tuesday").exists()
    assert sorted(name for name, _ in week.stage.site.ads(ONE)) == ["monday", "tuesday"]
    assert set(week.stage.site.uploads.values()) == {2}


async def test_a_renamed_mapping_keeps_its_state(week: Week) -> None:
    await week.open(week.batch("monday"))
    mapping = week.batch("tuesday")
    await week.open(mapping)
    await week.stage.run()
    renamed = mapping.rename(mapping.with_name("tuesday final.csv"))
    assert await week.open(renamed) == DONE
    assert not week.file("tuesday-final").exists()


async def test_a_checkpoint_chosen_by_hand_stays_with_its_batch(week: Week) -> None:
    monday, tuesday = week.batch("monday"), week.batch("tuesday")
    await week.open(monday)
    await week.stage.run()
    await week.open(tuesday)
    window = week.stage.window
    assert "(tuesday)" in window.records.checkpoints.text()
    window.records.show_checkpoints()
    dialog = window.frame.findChild(SlotsDialog)
    assert isinstance(dialog, SlotsDialog)
    await week.stage.until(lambda: dialog.chosen.emit(AdFormat.PREROLL, "by-hand"), week.stage.uploader.loaded)
    dialog.close()
    await week.open(monday)
    assert "(" not in window.records.checkpoints.text()
    await week.open(tuesday)
    assert "(by-hand)" in window.records.checkpoints.text()
    await week.stage.run()
    assert week.file("by-hand").exists()
    assert not week.file("tuesday").exists()


async def test_a_checkpoint_that_is_renamed_stays_with_its_batch(week: Week) -> None:
    monday, tuesday = week.batch("monday"), week.batch("tuesday")
    await week.open(monday)
    await week.open(tuesday)
    await week.stage.run()
    await week.open(monday)
    await week.stage.run()
    window = week.stage.window
    window.records.show_checkpoints()
    dialog = window.frame.findChild(SlotsDialog)
    assert isinstance(dialog, SlotsDialog)
    async with asyncio.timeout(120):
        while dialog.table.model().rowCount() < 2:  # noqa: ASYNC110 - the list comes from a thread
            await asyncio.sleep(0.01)
    dialog.table.selectRow(next(n for n, slot in enumerate(dialog.model.rows()) if slot.name == "tuesday"))
    button = dialog.findChild(QPushButton, "renameButton")
    assert isinstance(button, QPushButton)
    click(button)
    asked = dialog.findChild(QInputDialog)
    assert isinstance(asked, QInputDialog)
    asked.setTextValue("easter")
    await week.stage.until(asked.accept, dialog.changed)
    dialog.close()
    assert await week.open(tuesday) == DONE
    assert not week.file("tuesday").exists()


# -- the list and the menu -------------------------------------------------------------------------------------------


async def test_the_empty_window_lists_recent_batches_and_one_click_opens_one(week: Week) -> None:
    assert week.stage.window.recents.list.isHidden()
    await week.open(week.batch("monday"))
    await week.stage.run()
    await week.open(week.batch("tuesday"))
    assert not week.stage.window.recents.list.isVisible()
    week.start_again()
    window = week.stage.window
    assert window.recents.list.isVisible()
    first, second = week.listed()
    assert first.startswith("tuesday, 3 campaigns, not started, today, ")
    assert second.startswith("monday, 3 of 3, today, ")
    await week.stage.until(lambda: week.click_row(1), week.stage.uploader.loaded)
    assert week.stage.statuses() == DONE
    assert window.form.mapping.path == week.folder / "monday" / "monday.csv"
    assert window.form.ads.path == week.folder / "monday" / "ads"
    assert not window.recents.list.isVisible()


async def test_the_keyboard_reaches_and_opens_a_recent_batch(week: Week) -> None:
    await week.open(week.batch("monday"))
    await week.open(week.batch("tuesday"))
    week.start_again()
    rows = await week.focused()
    assert rows.currentRow() == 0
    press(rows, Qt.Key.Key_Down)
    await week.stage.until(lambda: press(rows, Qt.Key.Key_Return), week.stage.uploader.loaded)
    assert week.stage.window.settings.mapping == week.folder / "monday" / "monday.csv"


async def test_the_menu_has_the_same_batches_and_opens_them(week: Week) -> None:
    assert not week.stage.window.recents.menu.menuAction().isEnabled()
    await week.open(week.batch("this & that"))
    await week.open(week.batch("tuesday"))
    await week.until_listed(lambda rows: len(rows) == 2)
    assert [one.text().split("\t")[0] for one in week.entries()] == [
        "tuesday: 3 campaigns, not started",
        "this && that: 3 campaigns, not started",
    ]
    await week.stage.until(week.entries()[1].trigger, week.stage.uploader.loaded)
    assert week.stage.window.settings.mapping == week.folder / "this & that" / "this & that.csv"


async def test_clearing_the_list_leaves_each_batch_its_record(week: Week) -> None:
    tuesday = week.batch("tuesday")
    await week.open(week.batch("monday"))
    await week.open(tuesday)
    await week.stage.run()
    week.start_again()
    action = next(one for one in week.stage.window.recents.menu.actions() if one.objectName() == "clearRecentAction")
    action.trigger()
    assert week.listed() == []
    assert not week.stage.window.recents.list.isVisible()
    assert not week.stage.window.recents.menu.menuAction().isEnabled()
    await week.open(week.batch("wednesday"))
    assert await week.open(tuesday) == DONE
    await week.until_listed(lambda rows: len(rows) == 2)


async def test_a_batch_whose_files_are_gone_says_so_and_cannot_be_opened(week: Week) -> None:
    mapping = week.batch("monday")
    await week.open(mapping)
    await week.open(week.batch("tuesday"))
    mapping.unlink()
    week.start_again()
    await week.until_listed(lambda rows: "mapping not found" in rows[1])
    assert week.entries()[1].text().startswith("monday: mapping not found")
    assert [one.isEnabled() for one in week.entries()] == [True, False]
    before = week.stage.window.settings
    week.click_row(1)
    rows = await week.focused()
    press(rows, Qt.Key.Key_Down)
    assert rows.currentRow() == 0
    assert week.stage.window.settings == before


async def test_a_batch_is_not_changed_under_a_run(week: Week) -> None:
    await week.open(week.batch("monday"))
    await week.open(week.batch("tuesday"))
    await week.until_listed(lambda rows: len(rows) == 2)
    entry = week.entries()[1]
    was_offered = []

    def start() -> None:
        week.stage.window.controls.resume.click()
        week.stage.window.review.start.click()
        was_offered.append(week.stage.window.recents.menu.menuAction().isEnabled())
        entry.trigger()

    await week.stage.until(start, week.stage.uploader.loaded)
    assert was_offered == [False]
    assert week.stage.window.recents.menu.menuAction().isEnabled()
    assert week.stage.window.settings.mapping == week.folder / "tuesday" / "tuesday.csv"
    assert week.stage.statuses() == DONE


async def test_batches_with_the_same_name_are_told_apart_by_their_folder(week: Week) -> None:
    for day in ("monday", "tuesday"):
        mapping = week.batch(day)
        await week.open(mapping.rename(mapping.with_name("mapping.csv")))
    await week.until_listed(lambda rows: len(rows) == 2)
    assert [row.split(",")[0] for row in week.listed()] == ["tuesday/mapping", "monday/mapping"]


async def test_the_row_under_the_mouse_is_hit_even_where_the_list_scrolls(week: Week) -> None:
    days = [f"day{number}" for number in range(16)]
    for day in days:
        await week.open(week.batch(day))
    week.start_again()
    rows = week.stage.window.recents.list.list
    assert rows.verticalScrollBar().maximum() > 0
    rows.scrollToBottom()
    last = rows.visualItemRect(rows.item(15)).center()
    await week.stage.until(
        lambda: QTest.mouseClick(
            rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(last)
        ),
        week.stage.uploader.loaded,
    )
    assert week.stage.window.settings.mapping == week.folder / "day0" / "day0.csv"
