"""When something failed: the drawer, the causes, and what can be done about them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes.memory_dashboard import Creation
from tests.gui.clicks import click, double_click_row, press
from tests.gui.window.test_main_window import ONE, THREE, TWO, Stage
from tjgui.core.checkpoint.checkpoint import Checkpoint, Intent, PlannedAd
from tjgui.core.errors import PageNotAsDescribed, RejectedCsv
from tjgui.core.models import AdFormat, AdsTable, Status
from tjgui.core.wording.message import Message
from tjgui.gui.toolkit.image_view import ZoomView

MakeStage = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages."""
    return lambda **more: Stage(tmp_path, qtbot, **more)


def texts(here: Stage, name: str) -> list[list[str]]:
    tree = getattr(here.window.details.drawer, name)
    items = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    return [[item.text(column) for column in range(tree.columnCount())] for item in items]


def buttons(here: Stage) -> list[str]:
    found = here.window.details.drawer.findChildren(QPushButton)
    return sorted(button.text().strip() for button in found if button.isVisible())


def in_doubt(here: Stage) -> Checkpoint:
    """Return a checkpoint where the ads of ONE may have been created, and ads of their names were awaited."""
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    expected = tuple(
        PlannedAd(f"Garden shears {n}", f"https://example.com/?ad={n}&sub11=Campaign%201011737001") for n in range(2)
    )
    intent = Intent("a", "2020-01-01T00:00:00", expected, AdsTable(()), 1, 1, "", was_watched=True)
    checkpoint.open_intent(ONE, intent, campaign_name=f"Campaign {ONE}", csv_file="garden.csv")
    checkpoint.doubt(ONE, "2 ads may have been created.")
    for campaign_id in (TWO, THREE):
        checkpoint.succeed(campaign_id, 2, campaign_name="", csv_file="garden.csv")
    return checkpoint


# -- the drawer ------------------------------------------------------------------------------------------------------


async def test_space_opens_the_drawer_and_escape_closes_it(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    drawer = here.window.details.drawer
    here.window.table.select_ids([TWO])
    press(here.window.table, Qt.Key.Key_Space)
    assert drawer.isVisible()
    assert here.window.menus.details.isChecked()
    press(drawer, Qt.Key.Key_Escape)
    assert drawer.isHidden()
    assert not here.window.menus.details.isChecked()


async def test_escape_in_the_table_closes_the_drawer_and_keeps_the_selection(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    double_click_row(here.window.table, 1, 2)
    assert here.window.details.drawer.isVisible()
    press(here.window.table, Qt.Key.Key_Escape)
    assert here.window.details.drawer.isHidden()
    assert here.window.table.selected_ids() == [TWO]


async def test_a_double_click_opens_it_and_it_follows_the_selection(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    double_click_row(here.window.table, 1, 2)
    assert TWO in here.window.details.drawer._title.text()  # noqa: SLF001 - what stands on top
    here.window.table.select_ids([THREE])
    assert THREE in here.window.details.drawer._title.text()  # noqa: SLF001 - what stands on top


async def test_it_gives_the_reason_the_next_step_the_timed_steps_and_every_attempt(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    here.site.fail("preview", TWO, *[PageNotAsDescribed("There is no button.", "Look at the page.")] * 2)
    await here.run()
    await here.until(here.window.campaign_actions.retry_all.trigger, here.uploader.loaded)
    here.window.table.select_ids([TWO])
    here.window.details.open()
    drawer = here.window.details.drawer
    assert drawer.reason.text() == "There is no button. Look at the page."
    assert "then retry" in drawer.advice.text()
    attempts = texts(here, "attempts")
    assert [row[1] for row in attempts] == ["There is no button. Look at the page."] * 2
    steps = texts(here, "steps")
    assert [row[1] for row in steps] == [
        "Opening the campaign",
        "Reading its ads",
        "Preparing the CSV",
        "Waiting for the preview",
    ]
    assert all(row[2].endswith(" s") for row in steps)
    assert buttons(here) == ["Open campaign", "Retry"]


async def test_it_shows_what_is_worth_knowing_of_a_campaign_that_succeeded(stage: MakeStage) -> None:
    here = stage()
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    notice = Message("name_differs", site="Garden", mapping="Campaign 1")
    checkpoint.succeed(ONE, 2, campaign_name="Garden", csv_file="garden.csv", notice=notice)
    here.save(checkpoint)
    await here.load()
    drawer = here.window.details.drawer
    here.window.details.show_campaign(ONE)

    assert drawer.notice.isVisible()
    assert drawer.notice.text() == str(notice)
    assert not drawer.reason.isVisible()

    here.window.details.show_campaign(TWO)
    assert not drawer.notice.isVisible()


async def test_it_shows_which_ads_stand_on_the_site(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    await here.run()
    here.window.table.select_ids([ONE])
    here.window.details.open()
    here.window.details.drawer.pages.setCurrentIndex(2)
    assert texts(here, "ads") == [["Garden shears 0", "Yes"], ["Garden shears 1", "Yes"]]


async def test_the_screenshot_is_shown_and_opens_larger(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    here.data.evidence.mkdir()
    picture = here.data.evidence / "page.png"
    made = QPixmap(1600, 900)
    made.fill(Qt.GlobalColor.white)
    made.save(str(picture))
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.fail(TWO, "The page changed.", campaign_name="", csv_file="", evidence=str(picture))
    here.save(checkpoint)
    await here.load()
    here.window.table.select_ids([TWO])
    here.window.details.open()
    drawer = here.window.details.drawer
    assert drawer.pages.currentWidget() is drawer.picture
    drawer.picture.opened.emit()
    dialog = here.window.frame.findChild(QDialog, "evidenceDialog")
    assert isinstance(dialog, QDialog)
    dialog.close()
    here.window.table.select_ids([ONE])
    assert not drawer.pages.isTabVisible(drawer.pages.indexOf(drawer.picture))


def test_the_picture_zooms_with_wheel_and_keys_and_fits_again(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    made = QPixmap(1000, 500)
    made.fill(Qt.GlobalColor.white)
    made.save(str(path))
    view = ZoomView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    assert view.show_picture(path)
    fitted = view.zoom
    assert fitted < 0.5
    press(view, Qt.Key.Key_Plus)
    assert view.zoom > fitted
    spot = QPointF(view.viewport().rect().center())
    none = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        spot, spot, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    before = view.zoom
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom > before
    press(view, Qt.Key.Key_0)
    assert view.zoom == pytest.approx(fitted)
    for _ in range(30):
        view.zoom_by(2)
    assert view.zoom <= 8
    assert not view.show_picture(tmp_path / "none.png")


# -- what is in doubt ------------------------------------------------------------------------------------------------


async def test_check_again_finds_the_ads_and_creates_nothing(stage: MakeStage) -> None:
    here = stage()
    here.save(in_doubt(here))
    await here.load()
    for n in range(2):
        here.site.add(ONE, f"Garden shears {n}", f"https://example.com/?ad={n}&sub11=Campaign%201011737001")
    here.window.table.select_ids([ONE])
    here.window.details.open()
    assert buttons(here) == ["Check again", "Mark as done", "Open campaign", "Upload again…"]
    await here.until(here.window.campaign_actions.check_again.trigger, here.uploader.loaded)
    assert here.statuses()[0] is Status.SUCCESS
    assert dict(here.site.uploads) == {}


async def test_check_again_creates_nothing_even_where_ads_are_missing(stage: MakeStage) -> None:
    here = stage()
    here.save(in_doubt(here))
    await here.load()
    here.site.add(ONE, "Garden shears 0", "https://example.com/?ad=0&sub11=Campaign%201011737001")
    here.window.table.select_ids([ONE])
    await here.until(here.window.campaign_actions.check_again.trigger, here.uploader.loaded)
    assert dict(here.site.uploads) == {}
    assert len(here.site.ads(ONE)) == 1
    here.window.details.open()
    here.window.details.drawer.pages.setCurrentIndex(2)
    assert [row[1].split(" (")[0] for row in texts(here, "ads")] == ["Yes", "Not yet"]


async def test_upload_again_asks_first(stage: MakeStage) -> None:
    here = stage()
    here.save(in_doubt(here))
    await here.load()
    here.window.table.select_ids([ONE])
    here.window.campaign_actions.upload_again.trigger()
    assert "Upload 1 campaign again?" in await here.answer("Cancel")
    assert here.statuses()[0] is Status.UNKNOWN


async def test_mark_done_takes_the_users_word(stage: MakeStage) -> None:
    here = stage()
    here.save(in_doubt(here))
    await here.load()
    here.window.table.select_ids([ONE])
    await here.until(here.window.campaign_actions.mark_done.trigger, here.uploader.loaded)
    assert here.statuses()[0] is Status.SUCCESS


# -- causes ----------------------------------------------------------------------------------------------------------


async def test_after_a_mark_in_the_drawer_the_keyboard_is_on_the_row(stage: MakeStage) -> None:
    here = stage()
    here.save(in_doubt(here))
    await here.load()
    here.window.frame.activateWindow()
    here.window.details.show_campaign(ONE)
    mark = here.window.details.drawer.findChild(QPushButton, "markDoneButton")
    assert mark is not None
    mark.setFocus()
    await here.until(lambda: press(mark, Qt.Key.Key_Space), here.uploader.loaded)
    assert here.window.table.hasFocus()
    assert here.window.table.current_place() == (ONE, 0)


async def test_failures_are_grouped_by_cause_shown_and_retried_together(stage: MakeStage) -> None:
    here = stage(campaigns=5)
    await here.load()
    for campaign_id in (ONE, THREE):
        here.site.fail("preview", campaign_id, RejectedCsv("There is no button."))
    here.site.fail("preview", TWO, RejectedCsv("The page is blank."))
    await here.run()
    causes = here.window.bottom.causes

    def titles() -> list[str]:
        return [causes.view.item(row).text() for row in range(causes.count())]

    async with asyncio.timeout(120):  # grouped while the run goes on, and again a moment after the last change
        while titles() != ["2 campaigns: There is no button.", "1 campaign: The page is blank."]:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    here.window.menus.log.setChecked(True)
    here.window.bottom.setCurrentWidget(causes)
    here.window.search.setText("nothing like this")
    click(causes.select)
    assert here.window.table.selected_ids() == [ONE, THREE]
    await here.until(lambda: click(causes.retry), here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS, Status.FAILED, *[Status.SUCCESS] * 3]
    assert dict(here.site.uploads) == dict.fromkeys([ONE, THREE, here.ids[3], here.ids[4]], 1)


async def test_what_may_have_been_sent_is_no_failure_to_retry(stage: MakeStage) -> None:
    here = stage()
    here.save(in_doubt(here))
    await here.load()
    here.site.take_next(ONE, Creation())
    causes = here.window.bottom.causes
    while not causes.count():  # noqa: ASYNC110 - grouped a moment after the last change
        await asyncio.sleep(0.01)
    assert not causes.retry.isEnabled()
