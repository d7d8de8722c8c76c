"""The table follows the campaign that runs, until the user looks elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.clicks import press
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.campaigns.view import CampaignView


@pytest.fixture
def view(qtbot: QtBot) -> CampaignView:
    """Return a view of many more campaigns than it has room for."""
    made = CampaignView()
    qtbot.addWidget(made)
    made.resize(1200, 400)
    made.show()
    made.show_rows([CampaignRow(str(number)) for number in range(200)])
    return made


def sees(view: CampaignView, campaign_id: str) -> bool:
    place = view.model.place(campaign_id)
    assert place is not None
    return view.table.viewport().rect().contains(view.table.visualRect(view.model.index(place, 0)).center())


def test_the_running_campaign_is_brought_into_sight(view: CampaignView) -> None:
    view.following.runs("150")
    assert sees(view, "150")


def turn_wheel(view: CampaignView) -> None:
    spot = QPointF(view.table.viewport().rect().center())
    none = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        spot, spot, QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(view.table.viewport(), wheel)


def test_after_the_wheel_the_table_stays_until_it_is_told_to_follow_again(view: CampaignView) -> None:
    view.following.runs("150")
    turn_wheel(view)
    assert not view.following.follows
    view.following.runs("10")
    assert not sees(view, "10")
    view.following.set_follows(True)
    assert sees(view, "10")


def test_an_arrow_key_is_looking_elsewhere_too(view: CampaignView) -> None:
    view.following.runs("150")
    press(view.table, Qt.Key.Key_Down)
    assert not view.following.follows


def test_outside_of_a_run_scrolling_means_nothing(view: CampaignView) -> None:
    turn_wheel(view)
    view.following.runs("150")
    view.following.run_ended()
    turn_wheel(view)
    assert view.following.follows


def test_a_campaign_that_is_filtered_out_is_not_followed(view: CampaignView) -> None:
    view.search.setText("150")
    view.following.runs("3")
    assert view.model.shown_ids() == ["150"]
