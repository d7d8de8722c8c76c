"""The table shows whatever a checkpoint says, and a cell that cannot be shown harms nothing else."""

from __future__ import annotations

import logging
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.fakes.bench import write_batch
from tests.fakes.hostile_json import checkpoints
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import Status
from tjgui.core.overview.failure_causes import failure_causes
from tjgui.core.wording.message import Message
from tjgui.gui.campaigns.columns import COLUMNS
from tjgui.gui.campaigns.model import CampaignTableModel
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.language.messages import in_words
from tjgui.gui.run.loaded_batch import LoadedBatch

ONE, TWO = "1011737001", "1011737002"
ROLES = [role for role in Qt.ItemDataRole if role is not Qt.ItemDataRole.UserRole]


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    return write_batch(tmp_path_factory.mktemp("batch"), 2, 3)


@pytest.fixture(scope="module")
def model(qapp: QApplication) -> CampaignTableModel:
    del qapp
    return CampaignTableModel()


def look_at_every_cell(model: CampaignTableModel) -> None:
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            for role in ROLES:
                model.index(row, column).data(role)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=checkpoints((ONE, TWO)))
def test_any_checkpoint_is_shown_sorted_and_searched(model: CampaignTableModel, batch: Batch, data: bytes) -> None:
    logger = logging.getLogger("tjgui.gui.campaigns.model")
    raised: list[logging.LogRecord] = []
    logger.addFilter(raised.append)  # type: ignore[arg-type]  # what it returns is of no matter
    try:
        loaded = LoadedBatch.of(batch, Checkpoint.from_bytes(data, lambda: datetime(2026, 11, 27)))
        model.set_rows(loaded.rows())
        for column in range(-1, len(COLUMNS)):
            model.sort(column)
            look_at_every_cell(model)
        model.set_filter("no such word")
        model.set_filter("")
        for cause in failure_causes((one.campaign_id, one.status, one.reason) for one in loaded.rows()):
            in_words(cause.what)
    finally:
        logger.removeFilter(raised.append)  # type: ignore[arg-type]  # as above
    assert raised == []


def test_a_cell_that_cannot_be_shown_is_empty_logged_once_and_harms_no_other(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    del qapp
    broken = CampaignRow(ONE, Status.FAILED, "One", "a.csv", reason=Message.quoting("No."), seconds=float("inf"))
    model = CampaignTableModel()
    model.set_rows([broken, CampaignRow(TWO, Status.SUCCESS, "Two", "a.csv", ads_created=5)])
    look_at_every_cell(model)
    look_at_every_cell(model)
    time = [column.title for column in COLUMNS].index("Time")
    assert model.index(0, time).data() is None
    assert [model.index(row, 1).data() for row in (0, 1)] == [ONE, TWO]
    assert [record.message for record in caplog.records] == ["A cell of the table cannot be shown."]
    assert caplog.records[0].exc_info is not None
