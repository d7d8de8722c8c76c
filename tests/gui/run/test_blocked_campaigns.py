"""A campaign that a problem in the files blocks: said everywhere, no work for a run, released once it is fixed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click
from tests.gui.window.test_main_window import ONE, TWO, Stage
from tjgui.core.models import Status
from tjgui.gui.campaigns.columns import details_text


@pytest.fixture
async def here(tmp_path: Path, qtbot: QtBot) -> Stage:
    """Return a stage whose second campaign has a CSV with a fault."""
    made = Stage(tmp_path, qtbot)
    ads, mapping = tmp_path / "ads", tmp_path / "mapping.csv"
    good = (ads / "garden.csv").read_text(encoding="utf-8")
    (ads / "faulty.csv").write_text(good.replace("https://example.com/?ad=1", "nowhere"), encoding="utf-8")
    mapping.write_text(mapping.read_text(encoding="utf-8").replace(f"{TWO},garden", f"{TWO},faulty"), encoding="utf-8")
    await made.load()
    return made


async def test_chips_counts_table_and_drawer_say_so(here: Stage) -> None:
    window = here.window
    chip = window.view.chips.chip(Status.BLOCKED)
    assert chip.isVisible()
    assert chip.text().split() == ["Blocked", "1"]
    assert window.controls.outlook.text() == "2 campaigns to do, 1 blocked"
    row = window.model.row(TWO)
    assert row is not None
    assert "faulty.csv" in details_text(row)
    window.details.show_campaign(TWO)
    assert window.details.drawer.advice.text().startswith("Fix the problem in the file.")


async def test_no_run_counts_it_as_work(here: Stage) -> None:
    await here.run()
    assert here.statuses() == [Status.SUCCESS, Status.BLOCKED, Status.SUCCESS]
    assert here.window.progress.label.text().startswith("100% | 2/2")
    assert "2 successful, 1 blocked" in here.window.banner.text()
    action = here.window.banner.findChild(type(here.window.controls.resume), "bannerActionButton")
    assert action is not None
    click(action)
    assert here.window.model.shown_ids() == [TWO]
    assert here.site.ads(TWO) == []


async def test_it_is_released_as_soon_as_the_file_is_fixed_and_then_uploaded(here: Stage, tmp_path: Path) -> None:
    await here.run()
    csv = tmp_path / "ads" / "faulty.csv"
    fixed = csv.read_text(encoding="utf-8").replace("nowhere", "https://example.com/?ad=1")
    await here.until(lambda: csv.write_text(fixed, encoding="utf-8"), here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS, Status.PENDING, Status.SUCCESS]
    await here.run()
    assert here.statuses() == [Status.SUCCESS] * 3
    assert len(here.site.ads(TWO)) == len(here.site.ads(ONE)) == 2
