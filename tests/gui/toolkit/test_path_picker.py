from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tjgui.gui.toolkit.path_picker import PathMode, PathPicker


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    path = tmp_path / "mapping.csv"
    path.write_text("campaign_id,csv\n")
    return path


def make(qtbot: QtBot, mode: PathMode) -> PathPicker:
    made = PathPicker(mode, edit_name="mappingPicker", button_name="mappingBrowseButton", title="Mapping")
    qtbot.addWidget(made)
    made.resize(600, 40)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def picker(qtbot: QtBot) -> PathPicker:
    return make(qtbot, PathMode.FILE)


@pytest.fixture
def folder_picker(qtbot: QtBot) -> PathPicker:
    return make(qtbot, PathMode.FOLDER)


@pytest.fixture
def told(picker: PathPicker) -> list[Path | None]:
    paths: list[Path | None] = []
    picker.path_changed.connect(paths.append)
    return paths


def type_in(picker: PathPicker, text: str) -> None:
    picker.edit.setFocus()
    picker.edit.selectAll()
    QTest.keyClicks(picker.edit, text)


def enter(picker: PathPicker) -> None:
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)


def drop(picker: PathPicker, *paths: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where = picker.edit.rect().center()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dragged = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(picker.edit, dragged)
    if dragged.isAccepted():
        QApplication.sendEvent(picker.edit, QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, left, none))
    return dragged.isAccepted()


def test_field_and_button_are_found_by_their_names(picker: PathPicker) -> None:
    assert picker.findChild(QLineEdit, "mappingPicker") is picker.edit
    assert picker.findChild(QPushButton, "mappingBrowseButton") is picker.button


def test_a_typed_path_is_told_once_when_the_typing_ends(
    picker: PathPicker, told: list[Path | None], mapping: Path
) -> None:
    type_in(picker, str(mapping))
    assert told == []
    enter(picker)
    enter(picker)
    assert told == [mapping]
    assert picker.path == mapping
    assert picker.problem() == ""


def test_leaving_the_field_ends_the_typing(picker: PathPicker, told: list[Path | None], mapping: Path) -> None:
    type_in(picker, str(mapping))
    picker.button.setFocus()
    assert told == [mapping]


def test_a_path_in_quotation_marks_and_spaces_is_understood(picker: PathPicker, mapping: Path) -> None:
    type_in(picker, f'  "{mapping}" ')
    enter(picker)
    assert picker.path == mapping


def test_a_path_from_home_is_understood(picker: PathPicker, mapping: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(mapping.parent))
    monkeypatch.setenv("USERPROFILE", str(mapping.parent))
    type_in(picker, "~/mapping.csv")
    enter(picker)
    assert picker.path == mapping


def test_a_path_that_names_nothing_looks_invalid_and_says_why(
    picker: PathPicker, told: list[Path | None], mapping: Path
) -> None:
    type_in(picker, str(mapping.with_name("missing.csv")))
    enter(picker)
    assert picker.path is None
    assert told == []
    assert picker.edit.property("look") == "invalid"
    assert picker.edit.toolTip() == "This file does not exist. Check the path, or press Browse."


def test_a_path_that_stops_being_usable_is_told_as_none(
    picker: PathPicker, told: list[Path | None], mapping: Path
) -> None:
    picker.set_path(mapping)
    type_in(picker, "nowhere.csv")
    enter(picker)
    assert told == [mapping, None]


def test_no_reproach_stands_while_the_user_mends_the_path(picker: PathPicker, mapping: Path) -> None:
    type_in(picker, "nowhere.csv")
    enter(picker)
    type_in(picker, str(mapping))
    assert picker.edit.property("look") == ""
    enter(picker)
    assert picker.edit.property("look") == ""
    assert picker.edit.toolTip() == str(mapping)


def test_a_folder_is_no_file_and_a_file_no_folder(picker: PathPicker, folder_picker: PathPicker, mapping: Path) -> None:
    picker.set_path(mapping.parent)
    folder_picker.set_path(mapping)
    assert (picker.path, folder_picker.path) == (None, None)
    assert picker.problem() == "This is a folder. Choose a file."
    assert folder_picker.problem() == "This is a file. Choose the folder that contains it."


@pytest.mark.parametrize("text", ["\0", "x" * 5000, "~nobody-of-this-name/mapping.csv"])
def test_a_path_that_the_system_cannot_look_up_is_invalid_and_breaks_nothing(picker: PathPicker, text: str) -> None:
    picker.edit.setText(text)
    enter(picker)
    assert picker.path is None
    assert picker.problem()


def test_a_reason_from_outside_holds_until_another_path_is_given(picker: PathPicker, mapping: Path) -> None:
    other = mapping.with_name("other.csv")
    other.touch()
    picker.set_path(mapping)

    picker.set_problem("The mapping has no column for the campaign's id.")
    enter(picker)
    assert picker.edit.property("look") == "invalid"
    assert picker.edit.toolTip() == "The mapping has no column for the campaign's id."

    picker.set_path(other)
    assert picker.problem() == ""


def test_the_clear_button_takes_the_path_back_at_once(
    picker: PathPicker, told: list[Path | None], mapping: Path
) -> None:
    picker.set_path(mapping)
    picker.edit.setFocus()
    picker.edit.selectAll()
    QTest.keyClick(picker.edit, Qt.Key.Key_Delete)
    assert told == [mapping, None]
    assert picker.edit.property("look") != "invalid"


def test_a_file_that_appears_later_is_found_when_looked_at_again(
    picker: PathPicker, told: list[Path | None], tmp_path: Path
) -> None:
    late = tmp_path / "late.csv"
    picker.set_path(late)
    late.touch()
    picker.check_again()
    assert told == [late]


def test_a_dropped_file_is_taken_and_shown(picker: PathPicker, told: list[Path | None], mapping: Path) -> None:
    assert drop(picker, mapping)
    assert told == [mapping]
    assert picker.edit.text() == str(mapping)
    assert picker.edit.property("dragging") == "false"


def test_a_dropped_folder_replaces_the_one_that_was_there(
    folder_picker: PathPicker, tmp_path: Path, mapping: Path
) -> None:
    folder_picker.set_path(tmp_path)
    inner = tmp_path / "ads"
    inner.mkdir()
    assert drop(folder_picker, inner)
    assert folder_picker.path == inner


def test_a_dropped_folder_is_left_to_the_window_by_the_field_for_a_file(picker: PathPicker, mapping: Path) -> None:
    assert not drop(picker, mapping.parent)
    assert picker.edit.text() == ""


def test_a_file_that_comes_back_is_found_without_anybody_asking(
    qtbot: QtBot, picker: PathPicker, told: list[Path | None], tmp_path: Path
) -> None:
    folder = tmp_path / "Spring" / "batch"
    folder.mkdir(parents=True)
    path = folder / "mapping.csv"
    path.touch()
    picker.set_path(path)
    (tmp_path / "Spring").rename(tmp_path / "Autumn")
    qtbot.waitUntil(lambda: told == [path, None])
    assert picker.edit.property("look") == "invalid"
    (tmp_path / "Autumn").rename(tmp_path / "Spring")
    qtbot.waitUntil(lambda: told == [path, None, path])
    assert picker.edit.property("look") == ""


def test_while_the_field_is_disabled_no_change_is_told_and_afterwards_it_is(
    qtbot: QtBot, picker: PathPicker, told: list[Path | None], mapping: Path
) -> None:
    picker.set_path(mapping)
    picker.setEnabled(False)
    with qtbot.waitSignal(picker._watch.changed):  # noqa: SLF001 - when it looked
        mapping.unlink()
    assert told == [mapping]
    picker.setEnabled(True)
    assert told == [mapping, None]


def test_no_list_appears_once_the_typing_has_ended(qtbot: QtBot, picker: PathPicker, mapping: Path) -> None:
    type_in(picker, str(mapping))
    offered = picker.edit.completer().popup()
    assert offered is not None
    enter(picker)
    assert picker.edit.completer() is None
    qtbot.waitUntil(lambda: not shiboken6.isValid(offered))
    assert QApplication.activePopupWidget() is None


def test_browsing_begins_where_the_other_files_are(qtbot: QtBot, folder_picker: PathPicker, mapping: Path) -> None:
    folder_picker.starts_beside = lambda: mapping.parent
    QTest.mouseClick(folder_picker.button, Qt.MouseButton.LeftButton)
    dialog = folder_picker.findChild(QFileDialog, "pathDialog")
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.directory().absolutePath()) == mapping.parent
    dialog.reject()


def test_browsing_begins_as_near_as_possible_to_a_wrong_path(qtbot: QtBot, picker: PathPicker, mapping: Path) -> None:
    type_in(picker, str(mapping.parent / "gone" / "mapping.csv"))
    enter(picker)
    QTest.mouseClick(picker.button, Qt.MouseButton.LeftButton)
    dialog = picker.findChild(QFileDialog, "pathDialog")
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.directory().absolutePath()) == mapping.parent
    dialog.reject()


def test_several_files_cannot_be_dropped_into_a_field_for_one(picker: PathPicker, mapping: Path) -> None:
    drop(picker, mapping, mapping.parent)
    assert picker.path is None


@pytest.mark.parametrize("mode", PathMode)
def test_what_is_picked_in_the_dialog_fills_the_field(qtbot: QtBot, tmp_path: Path, mode: PathMode) -> None:
    chosen = tmp_path / "chosen"
    chosen.mkdir() if mode is PathMode.FOLDER else chosen.touch()
    picker = make(qtbot, mode)
    picker.set_path(tmp_path)

    QTest.mouseClick(picker.button, Qt.MouseButton.LeftButton)
    dialog = picker.findChild(QFileDialog, "pathDialog")
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(picker.path_changed) as told:
        dialog.fileSelected.emit(str(chosen))
        dialog.done(QFileDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))

    assert told.args == [chosen]
    assert picker.edit.text() == str(chosen)


def test_the_field_completes_the_path_that_is_typed(qtbot: QtBot, picker: PathPicker, mapping: Path) -> None:
    type_in(picker, str(mapping.parent / "mapp"))
    offered = picker.edit.completer().popup()
    assert offered is not None
    qtbot.waitUntil(offered.isVisible)
    QTest.keyClick(offered, Qt.Key.Key_Down)
    assert picker.edit.text() == str(mapping)
