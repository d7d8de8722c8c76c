"""The checkpoints' dialog as a user meets it: list, names, archive, comparison, and entries with undo."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QInputDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.models import AdFormat, Status
from tjgui.gui.checkpoints.checkpoints_dialog import SlotsDialog
from tjgui.gui.checkpoints.compare_dialog import CompareDialog
from tjgui.gui.checkpoints.entries_dialog import EntriesDialog

ONE, TWO, THREE = "1011737001", "1011737002", "1011737003"


class Stage:
    """The dialog over a data folder with two checkpoints."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.data = DataFolder(folder)
        self.put("")
        self.put("black-friday", THREE)
        self.dialog = SlotsDialog(self.data, AdFormat.PREROLL, "")
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.testers = [QAbstractItemModelTester(self.dialog.model)]

    def put(self, name: str, *more: str) -> None:
        checkpoint = Checkpoint.new(AdFormat.PREROLL)
        checkpoint.succeed(ONE, 5, campaign_name="USA", csv_file="garden.csv")
        checkpoint.fail(TWO, "Too bad", campaign_name="Aus", csv_file="garden.csv")
        checkpoint.add_pending(more)
        DiskStorage().write_durably(self.path(name), checkpoint.to_bytes())

    def path(self, name: str) -> Path:
        return CheckpointStore(self.data).path(AdFormat.PREROLL, name)

    def on_disk(self, name: str = "") -> Checkpoint:
        return Checkpoint.from_bytes(self.path(name).read_bytes())

    async def until(self, holds: Callable[[], object]) -> None:
        async with asyncio.timeout(120):
            while not holds():  # noqa: ASYNC110 - many things can make it hold
                await asyncio.sleep(0.01)

    async def listed(self, count: int = 2) -> None:
        await self.until(lambda: self.dialog.model.rowCount() == count)

    def select(self, *rows: int, where: SlotsDialog | EntriesDialog | None = None) -> None:
        table, model = (where or self.dialog).table, (where or self.dialog).model
        table.clearSelection()
        selection = table.selectionModel()
        for row in rows:
            selection.select(model.index(row, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows)

    def press(self, name: str, where: QWidget | None = None) -> None:
        button = (where or self.dialog).findChild(QPushButton, f"{name}Button")
        assert button is not None
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[no-untyped-call]

    def is_offered(self, name: str, where: QWidget | None = None) -> bool:
        button = (where or self.dialog).findChild(QPushButton, f"{name}Button")
        assert button is not None
        return button.isEnabled()

    async def name_it(self, name: str) -> None:
        await self.until(lambda: self.dialog.findChild(QInputDialog))
        asked = self.dialog.findChild(QInputDialog)
        assert isinstance(asked, QInputDialog)
        asked.setTextValue(name)
        asked.accept()
        asked.setObjectName("answered")

    async def open_entries(self, row: int = 0) -> EntriesDialog:
        self.select(row)
        self.press("entries")
        await self.until(lambda: self.dialog.findChild(EntriesDialog))
        found = self.dialog.findChild(EntriesDialog)
        assert isinstance(found, EntriesDialog)
        self.testers.append(QAbstractItemModelTester(found.model))
        return found


@pytest.fixture
async def stage(tmp_path: Path, qtbot: QtBot) -> Stage:
    return Stage(tmp_path / "data", qtbot)


def cells(dialog: SlotsDialog | EntriesDialog | CompareDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


async def test_the_list_names_each_with_counts_and_the_one_in_use(stage: Stage) -> None:
    await stage.listed()
    rows = cells(stage.dialog)
    assert [row[0] for row in rows] == ["Default (in use)", "black-friday"]
    assert [row[2] for row in rows] == ["1 successful, 1 failed", "1 successful, 1 failed, 1 pending"]
    assert [row[3] for row in rows] == ["5", "5"]


async def test_what_is_offered_depends_on_what_is_selected(stage: Stage) -> None:
    await stage.listed()
    assert not any(stage.is_offered(name) for name in ("use", "entries", "compare", "rename", "archive", "restore"))
    stage.select(0)
    assert not stage.is_offered("use")
    assert stage.is_offered("entries")
    stage.select(1)
    assert stage.is_offered("use")
    assert not stage.is_offered("restore")
    stage.select(0, 1)
    assert stage.is_offered("compare")
    assert not stage.is_offered("rename")


async def test_another_one_is_chosen_for_the_next_run(stage: Stage) -> None:
    await stage.listed()
    chosen: list[tuple[AdFormat, str]] = []
    stage.dialog.chosen.connect(lambda ad_format, name: chosen.append((ad_format, name)))
    stage.select(1)
    stage.press("use")
    assert chosen == [(AdFormat.PREROLL, "black-friday")]
    assert cells(stage.dialog)[1][0] == "black-friday (in use)"
    assert "black-friday" in stage.dialog.banner.text()


async def test_copied_renamed_archived_and_restored_by_its_buttons(stage: Stage) -> None:
    await stage.listed()
    stage.select(1)
    stage.press("copy")
    await stage.name_it("spring")
    await stage.listed(3)
    assert stage.on_disk("spring").restored
    stage.select(2)
    stage.press("rename")
    await stage.name_it("summer")
    await stage.until(lambda: stage.path("summer").exists() and cells(stage.dialog)[2][0] == "summer")
    stage.select(2)
    stage.press("archive")
    await stage.until(lambda: stage.dialog.model.row_at(2).is_archived)
    assert not stage.path("summer").exists()
    stage.select(2)
    stage.press("restore")
    await stage.name_it("summer")
    await stage.listed(4)
    assert stage.on_disk("summer").status(ONE) is Status.SUCCESS


async def test_the_one_in_use_stays_in_use_under_its_new_name(stage: Stage) -> None:
    await stage.listed()
    chosen: list[str] = []
    stage.dialog.chosen.connect(lambda _, name: chosen.append(name))
    stage.select(0)
    stage.press("rename")
    await stage.name_it("spring")
    await stage.until(lambda: [row[0] for row in cells(stage.dialog)] == ["black-friday", "spring (in use)"])
    assert chosen == ["spring"]


async def test_archiving_the_one_in_use_asks_because_all_would_be_uploaded_again(stage: Stage) -> None:
    await stage.listed()
    stage.select(0)
    for answer, is_there in (("Cancel", True), ("Archive", False)):
        stage.press("archive")
        await stage.until(lambda: stage.dialog.findChild(QMessageBox))
        box = stage.dialog.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        assert "already uploaded" in box.informativeText()
        next(button for button in box.buttons() if button.text() == answer).click()
        await stage.until(lambda: not stage.dialog.findChildren(QMessageBox))
        assert stage.path("").exists() or not is_there
    await stage.until(lambda: not stage.path("").exists() and stage.dialog.model.row_at(1).is_archived)


async def test_a_name_that_is_taken_is_told_of(stage: Stage) -> None:
    await stage.listed()
    before = stage.path("").read_bytes()
    stage.select(1)
    stage.press("copy")
    await stage.name_it("")
    await stage.until(lambda: "already" in stage.dialog.banner.text())
    assert stage.path("").read_bytes() == before


async def test_a_file_of_the_old_tool_is_imported(stage: Stage, tmp_path: Path) -> None:
    await stage.listed()
    old = tmp_path / "upload_checkpoint.json"
    old.write_text(json.dumps({"session_id": "upload_1", "campaigns": {ONE: {"status": "failed"}}}), encoding="utf-8")
    stage.dialog.import_file(old)
    await stage.name_it("old")
    await stage.listed(3)
    assert stage.on_disk("old").status(ONE) is Status.FAILED


async def test_two_are_compared(stage: Stage) -> None:
    await stage.listed()
    stage.select(0, 1)
    stage.press("compare")
    await stage.until(lambda: stage.dialog.findChild(CompareDialog))
    comparison = stage.dialog.findChild(CompareDialog)
    assert isinstance(comparison, CompareDialog)
    assert cells(comparison) == [[THREE, "", "No entry", "Pending"]]
    assert "1 campaign differs. 1 campaign is only in “black-friday”." in comparison.summary.text()


async def test_while_a_run_has_the_folder_nothing_is_changed_and_it_is_said_why(stage: Stage) -> None:
    await stage.listed()
    stage.select(1)
    with stage.data.lock():
        stage.press("archive")
        await stage.until(lambda: "in use" in stage.dialog.banner.text())
    assert stage.path("black-friday").exists()


async def test_entries_are_marked_undone_and_saved(stage: Stage) -> None:
    await stage.listed()
    entries = await stage.open_entries()
    assert [row[1] for row in cells(entries)] == [ONE, TWO]
    stage.select(1, where=entries)
    stage.press("mark-pending", entries)
    assert cells(entries)[1][0] == "Pending"
    assert stage.on_disk().status(TWO) is Status.FAILED
    await stage.until(entries.isActiveWindow)  # before that no shortcut of the window's is heard
    stage.qtbot.keyClick(entries.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # type: ignore[no-untyped-call]
    await stage.until(lambda: cells(entries)[1][0] == "Failed")
    assert not stage.is_offered("save", entries)
    stage.select(1, where=entries)
    stage.press("mark-skipped", entries)
    stage.press("save", entries)
    await stage.until(lambda: stage.on_disk().status(TWO) is Status.SKIPPED)
    await stage.until(lambda: "1 skipped" in cells(stage.dialog)[0][2])


async def test_undoing_a_success_warns_of_ads_that_would_stand_there_twice(stage: Stage) -> None:
    await stage.listed()
    entries = await stage.open_entries()
    stage.select(0, where=entries)
    stage.press("mark-pending", entries)
    assert "uploaded again" in entries.banner.text()
    stage.press("undo", entries)
    assert "uploaded again" not in entries.banner.text()


async def test_changes_are_not_lost_by_escape(stage: Stage) -> None:
    await stage.listed()
    entries = await stage.open_entries()
    stage.select(1, where=entries)
    stage.press("remove", entries)
    stage.qtbot.keyClick(entries, Qt.Key.Key_Escape)  # type: ignore[no-untyped-call]
    await stage.until(lambda: entries.findChild(QMessageBox))
    box = entries.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text() == "Discard changes").click()
    await stage.until(lambda: not stage.dialog.findChildren(EntriesDialog))
    assert stage.on_disk().status(TWO) is Status.FAILED


async def test_the_archive_is_only_looked_at(stage: Stage) -> None:
    CheckpointStore(stage.data).archive(AdFormat.PREROLL, "black-friday")
    stage.dialog.read()
    await stage.until(lambda: [row.is_archived for row in stage.dialog.model.rows()] == [False, True])
    entries = await stage.open_entries(1)
    assert [button.objectName() for button in entries.findChildren(QPushButton) if button.isVisible()] == [
        "closeButton"
    ]


async def test_the_search_finds_entries_and_a_header_sorts_them(stage: Stage) -> None:
    await stage.listed()
    entries = await stage.open_entries()
    stage.qtbot.keyClicks(entries.search, "too b")  # type: ignore[no-untyped-call]
    assert [row[1] for row in cells(entries)] == [TWO]
    entries.search.clear()
    entries.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [row[1] for row in cells(entries)] == [TWO, ONE]
    assert isinstance(entries, QDialog)
