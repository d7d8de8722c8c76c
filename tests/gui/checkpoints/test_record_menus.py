"""Checkpoints, exports and settings from the window's menu: what they change reaches the next run."""

from __future__ import annotations

import asyncio
import csv
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.fakes.bench import write_batch
from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.models import AdFormat, Status
from tjgui.core.settings import Settings
from tjgui.gui.checkpoints.checkpoints_dialog import SlotsDialog
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.settings_dialog import SettingsDialog
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.window.main_window import MainWindow

Kind = TypeVar("Kind", bound=QObject)

ONE, TWO, THREE = "1011737001", "1011737002", "1011737003"


class Stage:
    """A window over a batch of three campaigns."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        batch = write_batch(folder, 3, 2)
        self.folder = folder
        self.site = MemorySite([one.campaign_id for one in batch.campaigns], asyncio.get_event_loop().time)
        self.data = DataFolder(folder / "data")
        self.data.root.mkdir()
        self.choices = Settings(batch.mapping_path, batch.ads_folder, dry_run=False, tabs=1)
        self.uploader = Uploader(self.data, lambda: MemoryDashboard(self.site))
        self.window = MainWindow(
            self.uploader,
            SettingsStore(self.data.root / "window.ini"),
            "https://example.com/campaign/{}".format,
        )
        qtbot.addWidget(self.window.frame, before_close_func=lambda _: self.window.close_for_good())
        self.window.frame.show()

    def save(self, slot: str, *done: str, failed: tuple[str, ...] = ()) -> None:
        checkpoint = Checkpoint.new(AdFormat.PREROLL)
        for one in done:
            checkpoint.succeed(one, 2, campaign_name="A", csv_file="garden.csv")
        for one in failed:
            checkpoint.fail(one, "Too bad", campaign_name="A", csv_file="garden.csv")
        DiskStorage().write_durably(CheckpointStore(self.data).path(AdFormat.PREROLL, slot), checkpoint.to_bytes())

    async def loaded(self, act: Callable[[], object]) -> None:
        came = asyncio.Event()
        self.uploader.loaded.connect(lambda _: came.set())
        act()
        await asyncio.wait_for(came.wait(), 120)

    async def load(self) -> None:
        await self.loaded(lambda: self.window.show_settings(self.choices))

    def start(self) -> None:
        """Press Resume, and confirm the review."""
        self.window.controls.resume.click()
        self.window.review.start.click()

    def statuses(self) -> list[Status]:
        return [row.status for row in self.window.model.rows()]

    def trigger(self, name: str) -> None:
        action = self.window.frame.findChild(QAction, name)
        assert isinstance(action, QAction)
        action.trigger()

    def dialog(self, kind: type[Kind]) -> Kind:
        found = self.window.frame.findChild(kind)
        assert isinstance(found, kind)
        return found

    async def export(self, name: str, file: str) -> Path:
        """Choose an export and where it goes; wait until the banner names it."""
        path = self.folder / file
        self.trigger(name)
        dialog = self.dialog(QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        async with asyncio.timeout(120):
            while file not in self.window.banner.text():  # noqa: ASYNC110 - the banner tells nobody
                await asyncio.sleep(0.01)
        return path


@pytest.fixture
async def stage(tmp_path: Path, qtbot: QtBot) -> Stage:
    return Stage(tmp_path, qtbot)


async def test_a_run_goes_on_with_the_checkpoint_that_was_chosen(stage: Stage) -> None:
    stage.save("", ONE, TWO, THREE)
    stage.save("black-friday", ONE)
    await stage.load()
    assert stage.statuses() == [Status.SUCCESS] * 3
    stage.trigger("checkpointsAction")
    dialog = stage.dialog(SlotsDialog)
    await stage.loaded(lambda: dialog.chosen.emit(AdFormat.PREROLL, "black-friday"))
    dialog.close()
    assert stage.statuses() == [Status.SUCCESS, Status.PENDING, Status.PENDING]
    assert "black-friday" in stage.window.records.checkpoints.text()
    await stage.loaded(stage.start)
    assert stage.statuses() == [Status.SUCCESS] * 3
    assert len(stage.site.ledger) == 4
    again = SettingsStore(stage.data.root / "window.ini").current
    assert again.slot(AdFormat.PREROLL) == "black-friday"


async def test_choosing_a_checkpoint_changes_nothing_else_of_what_is_set(stage: Stage) -> None:
    """Tabs and tracking parameter went back to what they were at the start."""
    stage.save("", ONE)
    stage.save("black-friday", ONE)
    await stage.load()
    stage.window.form.tabs.setValue(4)
    stage.window.form.parameter.setText("sub7")
    stage.window.form.parameter.editingFinished.emit()
    stage.trigger("checkpointsAction")
    dialog = stage.dialog(SlotsDialog)
    await stage.loaded(lambda: dialog.chosen.emit(AdFormat.PREROLL, "black-friday"))
    dialog.close()
    kept = SettingsStore(stage.data.root / "window.ini").current
    assert (kept.tabs, kept.tracking_parameter) == (4, "sub7")
    assert (stage.window.form.tabs.value(), stage.window.form.parameter.text()) == (4, "sub7")
    assert kept == replace(stage.window.settings, slots=kept.slots)


async def test_settings_reach_the_form_the_file_and_the_reports(stage: Stage) -> None:
    await stage.load()
    reports = stage.folder / "my-reports"
    reports.mkdir()
    stage.trigger("settingsAction")
    dialog = stage.dialog(SettingsDialog)
    assert dialog.settings().tabs == 1
    dialog.show_settings(replace(dialog.settings(), tabs=3, tracking_parameter="sub9", report_folder=reports))
    await stage.loaded(dialog.accept)  # the CSVs are read for the other parameter
    form = stage.window.form
    assert (form.tabs.value(), form.parameter.text()) == (3, "sub9")
    assert SettingsStore(stage.data.root / "window.ini").current.report_folder == reports
    await stage.loaded(stage.start)
    assert [path.suffix for path in reports.iterdir()] == [".csv"]


async def test_results_are_exported_as_csv(stage: Stage) -> None:
    stage.save("", ONE, failed=(TWO,))
    await stage.load()
    path = await stage.export("exportResultsAction", "results.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["campaign_id"], row["status"]) for row in rows] == [
        (ONE, "success"),
        (TWO, "failed"),
        (THREE, "pending"),
    ]


async def test_the_mapping_of_failed_ones_is_offered_only_where_some_failed(stage: Stage) -> None:
    stage.save("", ONE, failed=(TWO,))
    exports = stage.window.records.exports
    exports.offer()
    assert [action.isEnabled() for action in exports.actions()[:3]] == [False] * 3
    await stage.load()
    exports.offer()
    assert [action.isEnabled() for action in exports.actions()[:3]] == [True] * 3
    path = await stage.export("exportFailedAction", "failed.csv")
    assert path.read_text(encoding="utf-8-sig").splitlines()[1:] == [f"{TWO},garden.csv,Campaign 2,true"]


async def test_the_report_and_the_support_bundle_are_saved(stage: Stage) -> None:
    stage.save("", ONE, failed=(TWO,))
    await stage.load()
    report = await stage.export("exportReportAction", "report.html")
    assert "Too bad" in report.read_text(encoding="utf-8")
    bundle = await stage.export("exportSupportAction", "bundle.zip")
    with zipfile.ZipFile(bundle) as packed:
        assert "checkpoints/upload_checkpoint.json" in packed.namelist()


async def test_settings_of_a_window_that_never_saved_any_are_the_defaults(stage: Stage) -> None:
    assert stage.window.settings == Settings()


async def test_a_place_that_cannot_be_written_to_is_told_of(stage: Stage) -> None:
    stage.save("", ONE)
    await stage.load()
    (stage.folder / "results.csv").mkdir()
    path = await stage.export("exportResultsAction", "results.csv")
    assert "could not be saved" in stage.window.banner.text()
    assert path.is_dir()
