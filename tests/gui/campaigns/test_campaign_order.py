"""Rows that change one after the other stand where a table that is filled anew has them."""

from __future__ import annotations

import gc
import random
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from tjgui.core.models import Status
from tjgui.core.wording.message import Message
from tjgui.gui.campaigns.columns import COLUMNS
from tjgui.gui.campaigns.model import CampaignTableModel
from tjgui.gui.campaigns.row import CampaignRow

_NONE: Callable[[CampaignTableModel], object] = lambda model: None  # noqa: E731 - a filter that is none
_FILTERS: list[Callable[[CampaignTableModel], object]] = [
    _NONE,
    lambda model: model.set_status_filter(Status.FAILED),
    lambda model: model.set_filter("ring"),
]


def change(chance: random.Random) -> dict[str, Any]:
    return {
        "status": chance.choice(list(Status)),
        "name": chance.choice(["Spring", "spring", "Autumn", ""]),
        "seconds": chance.choice([None, 1.0, 2.0, 3.0]),
        "ads_created": chance.randrange(3),
        "reason": Message.quoting(chance.choice(["", "Gone.", "Blank."])),
    }


@pytest.mark.parametrize("narrow", _FILTERS)
@pytest.mark.parametrize("order", list(Qt.SortOrder))
@pytest.mark.parametrize("column", range(-1, len(COLUMNS)))
def test_changed_rows_stand_where_a_fresh_table_has_them(
    qapp: QApplication, column: int, order: Qt.SortOrder, narrow: Callable[[CampaignTableModel], object]
) -> None:
    chance = random.Random(column)
    model, fresh = CampaignTableModel(), CampaignTableModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_rows([CampaignRow(str(number), **change(chance)) for number in range(60)])
    for one in (model, fresh):
        one.sort(column, order)
        narrow(one)
    for _ in range(20):
        model.apply({str(chance.randrange(60)): change(chance) for _ in range(chance.randrange(1, 8))})
        fresh.set_rows(model.rows())
        assert model.shown_ids() == fresh.shown_ids()
        assert model.counts() == fresh.counts()


def test_sorting_need_not_wait_until_the_garbage_collector_has_looked_at_all_rows(qapp: QApplication) -> None:
    rows = [CampaignRow(str(number), Status.PENDING) for number in range(1_000)]
    before = gc.get_freeze_count()
    CampaignTableModel().set_rows(rows)
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + len(rows)
    assert not [one for one in gc.get_objects() if isinstance(one, CampaignRow)]
