"""Before the first run with a site file that leads elsewhere, the window names the changes and asks."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click
from tests.gui.window.test_main_window import Stage, said_in
from tjgui.core.models import Status
from tjgui.gui import application
from tjgui.gui.run.site_file_dialog import SiteFileDialog

ELSEWHERE = 'version = 1\n[addresses]\nsite = "https://elsewhere.example"\n'


@pytest.fixture
def here(tmp_path: Path, qtbot: QtBot) -> Stage:
    """Put the question that the program asks before the runs of a stage over a site in memory."""
    stage = Stage(tmp_path, qtbot)
    stage.uploader.before_run = lambda: application._agree_to_site_file(  # noqa: SLF001 - as open_window does
        stage.data, stage.window
    )
    (stage.data.root / "site.toml").write_text(ELSEWHERE, encoding="utf-8")
    return stage


async def _dialog(window: QWidget) -> SiteFileDialog:
    async with asyncio.timeout(10):
        while not (found := window.findChild(SiteFileDialog)):  # noqa: ASYNC110 - Qt tells nobody that one opened
            await asyncio.sleep(0.01)
    return found


async def test_both_values_are_shown_and_yes_is_asked_for_once_until_the_file_changes(here: Stage) -> None:
    await here.load()
    here.start()
    asked = await _dialog(here.window.frame)
    assert asked.changes.toPlainText() == (
        "addresses.site is “https://elsewhere.example” instead of “https://advertiser.trafficjunky.com”"
    )
    assert here.dashboards == []
    assert asked.refuse.isDefault()
    await here.until(lambda: click(asked.agree), here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS] * 3
    (here.data.root / "site.toml").write_text(ELSEWHERE.replace("elsewhere", "nowhere"), encoding="utf-8")
    here.uploader.look_at(here.ids, here.choices)
    again = await _dialog(here.window.frame)
    assert "https://nowhere.example" in again.changes.toPlainText()
    await here.until(again.reject, here.uploader.loaded)


async def test_no_stops_before_anything_starts_and_says_what_can_be_done(here: Stage) -> None:
    await here.load()
    here.start()
    asked = await _dialog(here.window.frame)
    await here.until(lambda: click(asked.refuse), here.uploader.loaded)
    assert here.dashboards == []
    assert here.statuses() == [Status.PENDING] * 3
    assert "addresses.site is “https://elsewhere.example”" in said_in(here.window.banner)
    assert not (here.data.root / "agreed_site_files.json").exists()


async def test_a_value_that_looks_like_markup_is_shown_as_it_is(here: Stage) -> None:
    text = 'version = 1\n[texts]\nalert_ok = ["<b>OK</b><img src=file:///etc/passwd>"]\n'
    (here.data.root / "site.toml").write_text(text, encoding="utf-8")
    await here.load()
    here.start()
    asked = await _dialog(here.window.frame)
    assert "“<b>OK</b><img src=file:///etc/passwd>”" in asked.changes.toPlainText()
    await here.until(asked.reject, here.uploader.loaded)
