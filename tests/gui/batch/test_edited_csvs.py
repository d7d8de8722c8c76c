"""A CSV that was edited after its upload: asked once for the batch, and only what was chosen is uploaded."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click, press
from tests.gui.window.test_main_window import Stage
from tjgui.core.models import Status
from tjgui.gui.batch.changes_dialog import ChangesDialog

MakeStage = Callable[[], Awaitable[Stage]]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages whose batch was uploaded, and whose CSV was edited since: one row is new."""

    async def make() -> Stage:
        here = Stage(tmp_path, qtbot)
        await here.load()
        await here.run()
        csv = tmp_path / "ads" / "garden.csv"
        lines = csv.read_text(encoding="utf-8").splitlines()
        row = lines[1].replace("Garden shears", "Hedge trimmer").replace("ad=", "ad=9")
        csv.write_text("\n".join([*lines, row]) + "\n", encoding="utf-8")
        await here.until(here.window.menus.check.trigger, here.uploader.loaded)
        return here

    return make


async def dialog(here: Stage) -> ChangesDialog:
    click(here.window.controls.resume)
    button = here.window.review.findChild(QPushButton, "plan_editedButton")
    assert isinstance(button, QPushButton)
    click(button)
    async with asyncio.timeout(120):
        while (found := here.window.frame.findChild(ChangesDialog)) is None:  # noqa: ASYNC110 - Qt tells nobody
            await asyncio.sleep(0.01)
    return found


async def test_the_review_names_them_and_uploads_none_by_itself(stage: MakeStage) -> None:
    here = await stage()
    assert here.statuses() == [Status.SUCCESS] * 3
    await here.run()
    assert [len(here.site.ads(one)) for one in here.ids] == [2, 2, 2]


async def test_only_new_rows_are_uploaded_where_that_is_chosen(stage: MakeStage) -> None:
    here = await stage()
    asked = await dialog(here)
    await here.until(lambda: click(asked.changed), here.uploader.loaded)
    assert here.window.review.start.text() == "Upload 3 campaigns"
    await here.until(lambda: click(here.window.review.start), here.uploader.loaded)
    assert [len(here.site.ads(one)) for one in here.ids] == [3, 3, 3]


async def test_all_rows_are_uploaded_where_that_is_chosen(stage: MakeStage) -> None:
    here = await stage()
    asked = await dialog(here)
    await here.until(lambda: click(asked.again), here.uploader.loaded)
    await here.run()
    assert [len(here.site.ads(one)) for one in here.ids] == [5, 5, 5]


async def test_what_is_left_as_it_is_is_not_asked_about_again(stage: MakeStage) -> None:
    here = await stage()
    asked = await dialog(here)
    await here.until(lambda: click(asked.keep), here.uploader.loaded)
    assert "edited" not in here.window.banner.text()
    assert here.window.review.findChild(QPushButton, "plan_editedButton") is None
    await here.run()
    assert [len(here.site.ads(one)) for one in here.ids] == [2, 2, 2]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
async def test_a_stray_key_decides_nothing(stage: MakeStage, key: Qt.Key) -> None:
    here = await stage()
    asked = await dialog(here)
    press(asked.focusWidget(), key)
    assert asked.answer is None
    assert here.statuses() == [Status.SUCCESS] * 3


async def test_the_new_rows_are_listed(stage: MakeStage) -> None:
    here = await stage()
    asked = await dialog(here)
    top = asked.list.topLevelItem(0)
    assert top is not None
    item = top.child(0)
    assert item is not None
    assert [item.text(place) for place in (2, 3, 4)] == ["2", "3", "1"]
    (row,) = (item.child(place) for place in range(item.childCount()))
    assert row is not None
    assert "Hedge trimmer" in row.text(1)
