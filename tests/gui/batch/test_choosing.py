"""A batch is chosen with one move: the folder beside the mapping is proposed, and both can be dropped anywhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.clicks import press
from tests.gui.window.test_main_window import Stage
from tjgui.gui.batch.folder_beside import folder_beside

MakeStage = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages."""
    return lambda **more: Stage(tmp_path, qtbot, **more)


def drop(widget: QWidget, *paths: Path) -> bool:
    """Drop files and folders on a widget; returns whether the window would take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    where = widget.rect().center()
    dragged = QDragEnterEvent(where, copy, data, left, none)
    dragged.ignore()
    QApplication.sendEvent(widget, dragged)
    if dragged.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(where), copy, data, left, none))
    return dragged.isAccepted()


def type_in(here: Stage, text: str) -> None:
    edit = here.window.form.mapping.edit
    edit.selectAll()
    QTest.keyClicks(edit, text)
    press(edit, Qt.Key.Key_Return)


async def test_choosing_a_mapping_proposes_the_folder_beside_it_and_shows_its_campaigns(
    stage: MakeStage, tmp_path: Path
) -> None:
    here = stage()
    await here.until(lambda: type_in(here, str(tmp_path / "mapping.csv")), here.uploader.loaded)
    assert here.window.form.ads.path == tmp_path / "ads"
    assert here.window.settings.ads_folder == tmp_path / "ads"
    assert here.window.model.count() == 3


async def test_a_folder_that_the_user_chose_elsewhere_stays(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    here.window.show_settings(replace(here.choices, mapping=None, ads_folder=elsewhere))
    await here.until(lambda: type_in(here, str(tmp_path / "mapping.csv")), here.uploader.loaded)
    assert here.window.form.ads.path == elsewhere


async def test_the_folder_follows_from_one_batch_to_the_next(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    await here.load()
    tomorrow = tmp_path / "tomorrow"
    tomorrow.mkdir()
    shutil.copy(tmp_path / "mapping.csv", tomorrow)
    shutil.copytree(tmp_path / "ads", tomorrow / "ads")
    await here.until(lambda: type_in(here, str(tomorrow / "mapping.csv")), here.uploader.loaded)
    assert here.window.form.ads.path == tomorrow / "ads"


@pytest.mark.parametrize("part", ["table", "log", "search", "form", "mapping", "ads", "parameter"])
async def test_mapping_and_folder_are_dropped_together_anywhere(stage: MakeStage, tmp_path: Path, part: str) -> None:
    here = stage()
    window = here.window
    parts: dict[str, QWidget] = {
        "table": window.table.viewport(),
        "log": window.log.viewport(),
        "search": window.search,
        "form": window.form,
        "mapping": window.form.mapping.edit,
        "ads": window.form.ads.edit,
        "parameter": window.form.parameter,
    }
    both = tmp_path / "ads", tmp_path / "mapping.csv"
    await here.until(lambda: drop(parts[part], *both), here.uploader.loaded)
    assert (window.form.mapping.path, window.form.ads.path) == (tmp_path / "mapping.csv", tmp_path / "ads")
    assert window.form.ads.edit.property("dragging") == "false"
    assert window.model.count() == 3


async def test_a_mapping_dropped_on_the_folders_field_is_the_mapping(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    await here.until(lambda: drop(here.window.form.ads.edit, tmp_path / "mapping.csv"), here.uploader.loaded)
    assert here.window.form.mapping.path == tmp_path / "mapping.csv"


async def test_two_mappings_at_once_and_a_drop_during_a_run_are_refused(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    other = tmp_path / "other.csv"
    other.touch()
    assert not drop(here.window.table.viewport(), tmp_path / "mapping.csv", other)
    here.window.form.setEnabled(False)
    assert not drop(here.window.table.viewport(), tmp_path / "mapping.csv")
    assert here.window.form.mapping.path is None


async def test_a_folder_that_is_deleted_and_comes_back_is_noticed_each_time(stage: MakeStage, tmp_path: Path) -> None:
    here = stage()
    await here.load()
    window = here.window
    await here.until(lambda: (tmp_path / "ads").rename(tmp_path / "gone"), window.batch.changed)
    assert not window.controls.resume.isEnabled()
    assert window.form.ads.edit.property("look") == "invalid"
    assert "does not exist" in window.form.ads.edit.toolTip()
    await here.until(lambda: (tmp_path / "gone").rename(tmp_path / "ads"), here.uploader.loaded)
    assert window.controls.resume.isEnabled()
    assert window.form.ads.edit.property("look") == ""


def test_without_a_folder_ads_the_only_one_with_csvs_is_proposed(tmp_path: Path) -> None:
    (tmp_path / "mapping.csv").touch()
    (tmp_path / "pictures").mkdir()
    assert folder_beside(tmp_path / "mapping.csv") == tmp_path
    (tmp_path / "creatives").mkdir()
    (tmp_path / "creatives" / "Spring.CSV").touch()
    assert folder_beside(tmp_path / "mapping.csv") == tmp_path / "creatives"
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "winter.csv").touch()
    assert folder_beside(tmp_path / "mapping.csv") == tmp_path
    (tmp_path / "ads").mkdir()
    assert folder_beside(tmp_path / "mapping.csv") == tmp_path / "ads"
