"""A file in an uncertain encoding: the window shows its words as they would read, and asks once."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from tests.fakes.workbooks import Sheet, xlsx
from tests.gui.clicks import click
from tests.gui.window.test_main_window import Stage
from tjgui.core.batch.encodings import EncodedReading, EncodingQuestion
from tjgui.core.models import Status
from tjgui.gui.batch.encoding_dialog import EncodingDialog


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Callable[[], Stage]:
    """Return a maker of stages."""
    return lambda: Stage(tmp_path, qtbot)


def _write_in_cp1251(path: Path, replaced: str) -> None:
    content = path.read_text(encoding="utf-8").replace(replaced, "Реклама")
    path.write_bytes(content.encode("cp1251"))


async def _dialog(here: Stage) -> EncodingDialog:
    async with asyncio.timeout(120):
        while not (found := here.window.frame.findChild(EncodingDialog)):  # noqa: ASYNC110 - Qt tells nobody that one opened
            await asyncio.sleep(0.01)
    return found


def _choose(asked: EncodingDialog, encoding: str) -> None:
    choice = asked.findChild(QRadioButton, f"reading_{encoding}")
    assert isinstance(choice, QRadioButton)
    assert choice.text().startswith("Реклама ")
    assert choice.text().endswith(f"({encoding})")
    choice.click()


async def test_the_chosen_reading_of_an_ad_csv_is_uploaded(stage: Callable[[], Stage], tmp_path: Path) -> None:
    here = stage()
    _write_in_cp1251(tmp_path / "ads" / "garden.csv", "Garden shears")
    await here.load()
    assert here.statuses() == [Status.BLOCKED] * 3
    asked = await _dialog(here)
    assert not asked.use.isEnabled()
    _choose(asked, "cp1251")
    await here.until(lambda: click(asked.use), here.uploader.loaded)
    assert here.statuses() == [Status.PENDING] * 3
    await here.run()
    assert [name for name, _ in here.site.ads(here.ids[0])] == ["Реклама 0", "Реклама 1"]


async def test_the_chosen_reading_of_a_mapping_is_used(stage: Callable[[], Stage], tmp_path: Path) -> None:
    here = stage()
    mapping = tmp_path / "mapping.csv"
    lines = mapping.read_text(encoding="utf-8").splitlines()
    cells = dict(zip(lines[0].split(","), lines[1].split(","), strict=True))
    _write_in_cp1251(mapping, cells["campaign_name"])
    await here.until(lambda: here.window.show_settings(here.choices), here.uploader.not_loaded)
    asked = await _dialog(here)
    _choose(asked, "cp1251")
    await here.until(lambda: click(asked.use), here.uploader.loaded)
    assert here.statuses() == [Status.PENDING] * 3


async def test_a_question_that_was_closed_is_not_asked_again_by_itself(
    stage: Callable[[], Stage], tmp_path: Path
) -> None:
    here = stage()
    _write_in_cp1251(tmp_path / "ads" / "garden.csv", "Garden shears")
    await here.load()
    (await _dialog(here)).reject()
    await here.until(here.window.menus.check.trigger, here.uploader.loaded)
    assert here.statuses() == [Status.BLOCKED] * 3
    assert not [one for one in here.window.frame.findChildren(EncodingDialog) if one.isVisible()]


def test_words_of_the_file_are_shown_as_text(qtbot: QtBot) -> None:
    words = ("<b>Tom & Jerry</b>",)
    asked = EncodingDialog(EncodingQuestion(Path("<i>a.csv"), "", (EncodedReading("cp1252", words),)))
    qtbot.addWidget(asked)
    (choice,) = asked.findChildren(QRadioButton)
    assert choice.text() == "<b>Tom && Jerry</b>   (cp1252)"
    assert asked.encoding == ""


async def test_a_workbook_called_csv_is_read_after_the_question(stage: Callable[[], Stage], tmp_path: Path) -> None:
    here = stage()
    path = tmp_path / "ads" / "garden.csv"
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    path.write_bytes(xlsx(Sheet("Ads", rows)))
    await here.load()
    asked = await _dialog(here)
    choice = asked.findChild(QRadioButton, "reading_workbook")
    assert isinstance(choice, QRadioButton)
    assert choice.text().startswith("Ad Name | Target URL | Creative ID ")
    choice.click()
    await here.until(lambda: click(asked.use), here.uploader.loaded)
    await here.run()
    assert [name for name, _ in here.site.ads(here.ids[0])] == ["Garden shears 0", "Garden shears 1"]
