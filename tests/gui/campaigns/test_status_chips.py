"""The chips count campaigns by status, and a click shows only those."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click
from tjgui.core.models import Status
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.campaigns.view import CampaignView


@pytest.fixture
def view(qtbot: QtBot) -> CampaignView:
    """Return a view of five campaigns."""
    made = CampaignView()
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.show()
    statuses = [Status.SUCCESS, Status.SUCCESS, Status.FAILED, Status.PENDING, Status.UNKNOWN]
    made.show_rows([CampaignRow(str(number), status) for number, status in enumerate(statuses)])
    return made


def test_every_chip_shows_its_count(view: CampaignView) -> None:
    texts = {status: view.chips.chip(status).text().split() for status in (None, *Status)}
    assert texts[None] == ["All", "5"]
    assert texts[Status.SUCCESS] == ["Success", "2"]
    assert texts[Status.SKIPPED] == ["Skipped", "0"]


def test_a_click_shows_only_that_status_and_says_how_many(view: CampaignView) -> None:
    click(view.chips.chip(Status.FAILED))
    assert view.model.shown_ids() == ["2"]
    assert view.count.text() == "1 of 5 shown"
    click(view.chips.chip(None))
    assert view.model.rowCount() == 5
    assert view.count.text() == ""


def test_counts_follow_the_run_and_a_chosen_chip_keeps_filtering(view: CampaignView) -> None:
    click(view.chips.chip(Status.PENDING))
    view.model.change("3", status=Status.RUNNING)
    assert view.model.rowCount() == 0
    assert view.chips.chip(Status.RUNNING).text().split() == ["Running", "1"]
    assert view.chips.status is Status.PENDING


def test_dry_runs_have_a_chip_only_where_there_are_any(view: CampaignView) -> None:
    chip = view.chips.chip(Status.DRY_RUN_SUCCESS)
    assert chip.isHidden()
    view.model.change("3", status=Status.DRY_RUN_SUCCESS)
    assert not chip.isHidden()


def test_chips_without_room_for_words_show_icons_and_counts_and_the_chosen_word(view: CampaignView) -> None:
    full = view.chips.sizeHint().width()
    click(view.chips.chip(Status.FAILED))
    view.chips.setFixedWidth(view.chips.minimumSizeHint().width())
    assert view.chips.width() < full
    assert view.chips.chip(Status.SUCCESS).text() == "2"
    assert view.chips.chip(Status.SUCCESS).toolTip() == "Success"
    assert view.chips.chip(Status.FAILED).text().split() == ["Failed", "1"]
    click(view.chips.chip(Status.UNKNOWN))
    assert view.chips.chip(Status.FAILED).text() == "1"
    last = view.chips.chip(Status.SKIPPED)
    assert last.geometry().right() <= view.chips.width()
    view.chips.setFixedWidth(full + 20)
    assert view.chips.chip(Status.SUCCESS).text().split() == ["Success", "2"]


def test_where_some_words_have_no_room_the_chips_without_campaigns_lose_theirs(view: CampaignView) -> None:
    chips = view.chips
    chips.setFixedWidth(chips.sizeHint().width() - 10)
    assert chips.chip(Status.SKIPPED).text() == "0"
    assert chips.chip(Status.RUNNING).text() == "0"
    assert chips.chip(Status.RUNNING).toolTip() == "Running"
    for status in (Status.SUCCESS, Status.FAILED, Status.PENDING, Status.UNKNOWN):
        assert len(chips.chip(status).text().split()) == 2
    assert chips.chip(Status.SKIPPED).geometry().right() <= chips.width()
    click(chips.chip(Status.SKIPPED))
    assert chips.chip(Status.SKIPPED).text().split() == ["Skipped", "0"]


def test_a_chip_tells_a_screen_reader_what_it_counts(view: CampaignView) -> None:
    assert view.chips.chip(Status.SUCCESS).accessibleName() == "Success: 2 campaigns"


def test_selection_and_place_stay_when_the_batch_is_read_again(view: CampaignView) -> None:
    view.table.select_ids(["1", "3"])
    view.show_rows([CampaignRow(str(number)) for number in range(2, 9)])
    assert view.table.selected_ids() == ["3"]


def test_where_a_filter_hides_the_marked_row_the_one_in_its_place_is_next(view: CampaignView) -> None:
    click(view.chips.chip(Status.SUCCESS))
    view.table.select_ids(["0"])
    statuses = [Status.PENDING, Status.SUCCESS, Status.FAILED, Status.PENDING, Status.UNKNOWN]
    view.show_rows([CampaignRow(str(number), status) for number, status in enumerate(statuses)])
    assert view.table.selected_ids() == ["1"]
    assert view.table.current_place() == ("1", 0)


def test_the_keyboard_focus_stays_on_its_row_among_the_selected_ones(view: CampaignView) -> None:
    view.table.select_ids(["1", "3"])
    view.table.set_current("3", 3, select=False)
    view.show_rows([CampaignRow(str(number)) for number in range(5)])
    assert view.table.current_place() == ("3", 3)
    assert view.table.selected_ids() == ["1", "3"]
