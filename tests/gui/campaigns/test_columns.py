"""Columns are shown, hidden, moved, and put back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tjgui.gui.campaigns.columns import COLUMNS, ID_COLUMN
from tjgui.gui.campaigns.view import CampaignView


@pytest.fixture
def view(qtbot: QtBot) -> CampaignView:
    """Return an empty view."""
    made = CampaignView()
    qtbot.addWidget(made)
    return made


def menu_of(view: CampaignView) -> QMenu:
    menu = QMenu(view)
    view.columns.fill(menu)
    return menu


def test_the_menu_hides_a_column_and_shows_it_again(view: CampaignView) -> None:
    header = view.table.horizontalHeader()
    menu_of(view).actions()[3].trigger()
    assert header.isSectionHidden(3)
    again = menu_of(view).actions()[3]
    assert not again.isChecked()
    again.trigger()
    assert not header.isSectionHidden(3)


def test_the_id_cannot_be_hidden(view: CampaignView) -> None:
    assert not menu_of(view).actions()[ID_COLUMN].isEnabled()


def test_what_was_hidden_and_moved_is_remembered_and_can_be_put_back(view: CampaignView, qtbot: QtBot) -> None:
    header = view.table.horizontalHeader()
    header.moveSection(4, 0)
    header.setSectionHidden(5, True)
    other = CampaignView()
    qtbot.addWidget(other)
    other.columns.restore(view.columns.state())
    restored = other.table.horizontalHeader()
    assert restored.logicalIndex(0) == 4
    assert other.table.first_column() == 4
    assert restored.isSectionHidden(5)
    other.columns.reset()
    assert [restored.logicalIndex(place) for place in range(len(COLUMNS))] == list(range(len(COLUMNS)))
    assert not restored.isSectionHidden(5)


def test_what_is_no_state_of_a_header_changes_nothing(view: CampaignView) -> None:
    view.columns.restore(view.columns.state().left(5))
    header = view.table.horizontalHeader()
    assert [header.isSectionHidden(place) for place in range(len(COLUMNS))] == [False] * len(COLUMNS)
