"""The first three campaigns are tried; the others follow only when the user presses Continue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click, press
from tests.gui.window.test_main_window import Stage
from tjgui.core.models import Status

MakeStage = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages."""
    return lambda **more: Stage(tmp_path, qtbot, **more)


async def try_first(here: Stage) -> None:
    click(here.window.controls.trial)
    if here.window.review.is_open:
        await here.until(lambda: click(here.window.review.start), here.uploader.loaded)
    else:
        await here.until(lambda: None, here.uploader.loaded)


def button(here: Stage, name: str) -> QPushButton:
    found = here.window.banner.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


async def test_three_are_tried_and_the_banner_offers_the_rest(stage: MakeStage) -> None:
    here = stage(campaigns=5)
    await here.load()
    await try_first(here)
    said = here.window.banner.text()
    assert "3 of 3 succeeded: 6 ads created." in said
    assert "the other 2" in said
    assert here.statuses() == [Status.SUCCESS] * 3 + [Status.PENDING] * 2
    assert len(here.site.uploads) == 3


async def test_keys_that_nobody_meant_for_it_upload_nothing_after_the_trial(stage: MakeStage) -> None:
    here = stage(campaigns=5)
    await here.load()
    await try_first(here)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        press(QApplication.focusWidget() or here.window.table, key)
    assert not here.uploader.is_running
    assert len(here.site.uploads) == 3


async def test_continue_uploads_the_others_once(stage: MakeStage) -> None:
    here = stage(campaigns=5)
    await here.load()
    await try_first(here)
    await here.until(lambda: click(button(here, "bannerActionButton")), here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS] * 5
    assert set(here.site.uploads.values()) == {1}


async def test_the_three_can_be_opened_on_the_site(stage: MakeStage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr("tjgui.gui.desktop.outside.QDesktopServices.openUrl", open_url)
    here = stage(campaigns=5)
    await here.load()
    await try_first(here)
    assert button(here, "bannerOtherButton").text() == "Open these 3"
    click(button(here, "bannerOtherButton"))
    assert opened == [f"https://example.com/campaign/{one}" for one in here.ids[:3]]


async def test_after_a_dry_run_nobody_is_sent_to_the_site_where_nothing_was_created(stage: MakeStage) -> None:
    here = stage(campaigns=5)
    here.choices = replace(here.choices, dry_run=True)
    await here.load()
    await try_first(here)
    assert "Nothing was created." in here.window.banner.text()
    assert button(here, "bannerOtherButton").isHidden()
    assert here.site.uploads == {}


async def test_continue_after_a_dry_run_never_begins_a_live_one(stage: MakeStage) -> None:
    """The banner offers to continue the dry run; in the meantime the user has switched it off."""
    here = stage(campaigns=5)
    here.choices = replace(here.choices, dry_run=True)
    await here.load()
    await try_first(here)
    here.window.form.dry_run.setChecked(False)
    click(button(here, "bannerActionButton"))
    assert here.window.review.is_open
    assert not here.uploader.is_running
    assert here.site.uploads == {}


async def test_a_trial_that_did_the_whole_batch_offers_nothing(stage: MakeStage) -> None:
    here = stage(campaigns=3)
    await here.load()
    await try_first(here)
    assert here.statuses() == [Status.SUCCESS] * 3
    assert "trial" not in here.window.banner.keys


async def test_a_blocked_campaign_is_not_tried(stage: MakeStage, tmp_path: Path) -> None:
    here = stage(campaigns=5)
    mapping = tmp_path / "mapping.csv"
    lines = mapping.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace("garden.csv", "missing.csv")
    mapping.write_text("\n".join(lines) + "\n", encoding="utf-8")
    await here.load()
    await try_first(here)
    assert here.statuses() == [Status.BLOCKED, *[Status.SUCCESS] * 3, Status.PENDING]
