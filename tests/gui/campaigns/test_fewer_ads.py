"""Ads that were refused or left out are seen: in the table, in a chip, among the causes, and when the run ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click
from tests.gui.window.test_main_window import ONE, TWO, Stage
from tjgui.core.batch.ad_csv import prepare_ads, read_ad_csv
from tjgui.core.models import AdFormat
from tjgui.gui.campaigns.columns import ADS_COLUMN
from tjgui.gui.campaigns.fewer_ads_chip import FewerAdsChip
from tjgui.gui.theme.theme import colours

MakeStage = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages in whose second campaign the site refuses one of two creatives."""

    def make() -> Stage:
        here = Stage(tmp_path, qtbot)
        ads = tmp_path / "ads"
        (ads / "coffee.csv").write_bytes((ads / "garden.csv").read_bytes().replace(b"Garden", b"Coffee"))
        mapping = tmp_path / "mapping.csv"
        lines = mapping.read_text(encoding="utf-8").splitlines()
        lines[2] = lines[2].replace("garden.csv", "coffee.csv")
        mapping.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return here

    return make


def refuse_one(here: Stage, tmp_path: Path) -> None:
    ads = prepare_ads(read_ad_csv(tmp_path / "ads" / "coffee.csv", AdFormat.PREROLL), "")
    here.site.rejected.add(ads[0].creative_ids[0])


def ads_cells(here: Stage) -> list[str]:
    model = here.window.model
    return [model.index(row, ADS_COLUMN).data() for row in range(model.rowCount())]


async def test_planned_ads_are_shown_before_a_run(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    assert ads_cells(here) == ["0 of 2"] * 3


async def test_a_success_with_fewer_ads_says_so_in_amber(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    refuse_one(here, tmp_path)
    await here.load()
    await here.run()
    place = here.window.model.place(TWO)
    assert place is not None
    cell = here.window.model.index(place, ADS_COLUMN)
    assert cell.data() == "1 of 2"
    assert cell.data(Qt.ItemDataRole.ForegroundRole) == QColor(colours().warning)
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "2 ads planned\n1 ad created\n1 ad refused"


async def test_left_out_ads_count_as_fewer_too(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    ads = prepare_ads(read_ad_csv(tmp_path / "ads" / "garden.csv", AdFormat.PREROLL), f"Campaign {ONE}")
    here.site.add(ONE, ads[0].name, ads[0].target_url)
    await here.load()
    await here.run()
    assert [one.campaign_id for one in here.window.model.partial_rows()] == [ONE]
    assert "1 ad left out" in here.window.banner.text()


async def test_the_chip_appears_with_them_and_shows_only_them(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    refuse_one(here, tmp_path)
    chip = here.window.frame.findChild(QPushButton, "fewerAdsChip")
    assert isinstance(chip, QPushButton)
    await here.load()
    assert not chip.isVisible()
    await here.run()
    shown = here.window.model.shown_ids()
    few = [one.campaign_id for one in here.window.model.partial_rows()]
    assert chip.isVisible()
    assert chip.text().split()[-1] == str(len(few))
    click(chip)
    assert here.window.model.shown_ids() == few
    click(chip)
    assert here.window.model.shown_ids() == shown


async def test_the_run_ends_with_what_became_of_the_ads(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    refuse_one(here, tmp_path)
    await here.load()
    await here.run()
    few = len(here.window.model.partial_rows())
    said = here.window.banner.text()
    assert "Done: 3 successful." in said
    assert f"6 ads planned, {6 - few} ads created, {few} ad" in said
    action = here.window.banner.findChild(QPushButton, "bannerActionButton")
    assert isinstance(action, QPushButton)
    click(action)
    assert here.window.model.rowCount() == few


async def test_a_dry_run_is_not_called_successful_and_counts_planned_ads(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    here.choices = replace(here.choices, dry_run=True)
    await here.load()
    await here.until(here.window.controls.resume.click, here.uploader.loaded)
    said = here.window.banner.text()
    assert "Done: 3 passed the dry run." in said
    assert "6 ads planned." in said


async def test_refused_ads_are_among_the_causes(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    refuse_one(here, tmp_path)
    await here.load()
    changed: asyncio.Queue[None] = asyncio.Queue()
    here.window.bottom.causes.changed.connect(lambda: changed.put_nowait(None))
    await here.run()
    while not here.window.bottom.causes.count():
        await asyncio.wait_for(changed.get(), 120)
    item = here.window.bottom.causes.view.item(0)
    assert item is not None
    assert "The site refused some of the ads" in item.text()
    here.window.bottom.causes.select.click()
    assert TWO in here.window.table.selected_ids()


async def test_csvs_without_refused_ads_are_written_beside_the_reports(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    refuse_one(here, tmp_path)
    await here.load()
    await here.run()
    exports = here.window.records.exports
    exports.offer()
    action = next(one for one in exports.actions() if one.objectName() == "exportCleanedAction")
    assert action.isEnabled()
    action.trigger()
    async with asyncio.timeout(120):
        while "without refused ads" not in here.window.banner.text():  # noqa: ASYNC110 - the banner tells nobody
            await asyncio.sleep(0.01)
    (mapping,) = here.data.reports.glob("cleaned_*/mapping.csv")
    assert TWO in mapping.read_text(encoding="utf-8-sig")
    cleaned = read_ad_csv(mapping.parent / "ads" / "coffee-cleaned.csv", AdFormat.PREROLL)
    assert len(cleaned.rows) == 1


def test_the_chip_without_room_for_its_words_shows_icon_and_count(qtbot: QtBot) -> None:
    place = FewerAdsChip()
    qtbot.addWidget(place)
    place.show_count(4)
    place.show()
    place.resize(place.sizeHint())
    assert place.chip.text().split() == ["Fewer", "ads", "4"]
    place.resize(place.sizeHint().width() - 1, place.sizeHint().height())
    assert place.chip.text() == "4"
    assert place.chip.width() == place.minimumSizeHint().width()
