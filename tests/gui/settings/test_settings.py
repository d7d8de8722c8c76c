"""Settings are kept, have defaults that work, and reach the run."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import AdFormat
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.settings import SETTINGS, Language, Scheme, Settings, YesNo
from tjgui.gui import frame
from tjgui.gui.checkpoints.checkpoints_dialog import SlotsDialog
from tjgui.gui.settings.settings_dialog import SettingsDialog
from tjgui.gui.settings.store import SettingsStore


def test_the_defaults_are_those_of_a_run_and_come_from_an_empty_file(tmp_path: Path) -> None:
    usual = RunSettings()
    loaded = SettingsStore(tmp_path / "window.ini").current
    assert (loaded.tabs, loaded.patience, loaded.tracking_parameter) == (
        usual.tabs,
        usual.patience,
        usual.tracking_parameter,
    )
    assert (loaded.headless, loaded.browser, loaded.report_folder) == (False, None, None)
    assert loaded.slot(AdFormat.NATIVE) == ""


def test_all_that_is_saved_is_loaded_again(tmp_path: Path) -> None:
    settings = Settings(
        tabs=5,
        patience=300,
        tracking_parameter="sub3",
        strict_names=True,
        headless=True,
        browser=tmp_path / "chrome",
        report_folder=tmp_path,
        scheme=Scheme.DARK,
        language=Language.GERMAN,
        archive_days=0,
        slots={AdFormat.NATIVE: "black-friday"},
    )
    SettingsStore(tmp_path / "window.ini").take(settings)
    assert SettingsStore(tmp_path / "window.ini").current == settings


@pytest.mark.parametrize(
    ("name", "nonsense"),
    [
        ("run/tabs", "99"),
        ("run/patience", "-1"),
        ("run/patience", "²"),
        ("look/scheme", "pink"),
        ("look/language", "xx"),
        ("checkpoints/archive_days", "many"),
    ],
)
def test_what_makes_no_sense_in_the_file_is_the_default(tmp_path: Path, name: str, nonsense: str) -> None:
    file = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    file.setValue(name, nonsense)
    file.sync()
    assert replace(SettingsStore(tmp_path / "window.ini").current, slots={}) == Settings(slots={})


@pytest.mark.parametrize(
    "left", [b"", bytes(300), b"[run]\ntabs=5\npat", b"\xff\xfe["], ids=["empty", "zeros", "torn", "noise"]
)
def test_a_file_that_a_power_cut_damaged_is_no_reason_not_to_start_or_save(tmp_path: Path, left: bytes) -> None:
    """Qt writes the file by itself, beside the old one, and syncs it before the rename; other writers may not."""
    path = tmp_path / "window.ini"
    path.write_bytes(left)
    settings = replace(SettingsStore(path).current, patience=300)
    SettingsStore(path).take(settings)
    assert SettingsStore(path).current == settings


def test_only_what_was_changed_is_written(tmp_path: Path) -> None:
    """Another window has the same file, and a newer version may know more than this one."""
    path = tmp_path / "window.ini"
    store = SettingsStore(path)
    file = QSettings(str(path), QSettings.Format.IniFormat)
    file.setValue("run/tabs", "4")
    file.setValue("look/later", "yes")
    file.sync()
    store.change(patience=300)
    again = QSettings(str(path), QSettings.Format.IniFormat)
    assert sorted(again.allKeys()) == ["look/later", "run/patience", "run/tabs"]
    assert again.value("run/tabs") == "4"


def test_every_change_is_told_once_and_no_change_is_not(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "window.ini")
    told: list[Settings] = []
    store.changed.connect(told.append)
    store.change(tabs=4)
    store.change(tabs=4)
    assert told == [Settings(tabs=4)]


def test_the_empty_window_reads_the_scheme_where_it_is_kept() -> None:
    """It may not load the table: nothing of the program is loaded before the first paint."""
    assert f'"{SETTINGS["scheme"].key}"' in Path(frame.__file__).read_text(encoding="utf-8")


class Stage:
    def __init__(self, folder: Path, qtbot: QtBot, settings: Settings) -> None:
        self.dialog = SettingsDialog(settings, DataFolder(folder))
        self.saved: list[Settings] = []
        self.dialog.settings_saved.connect(self.saved.append)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.qtbot = qtbot

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.dialog.findChild(kind, name)
        assert isinstance(found, kind)
        return found

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)  # type: ignore[no-untyped-call]


def test_what_is_filled_in_is_handed_back(tmp_path: Path, qtbot: QtBot) -> None:
    stage = Stage(tmp_path, qtbot, Settings(slots={AdFormat.PREROLL: "spring"}))
    for kind, name, value in (
        (QSpinBox, "settingsTabsSpin", 4),
        (QSpinBox, "patienceSpin", 200),
        (QSpinBox, "archiveDaysSpin", 30),
    ):
        stage.find(kind, name).setProperty("value", value)
    stage.find(QLineEdit, "settingsTrackingParameterEdit").setProperty("text", " sub4 ")
    stage.find(QCheckBox, "headlessCheck").setProperty("checked", True)
    stage.find(QCheckBox, "strictNamesCheck").setProperty("checked", True)
    stage.find(QLineEdit, "reportFolderPicker").setProperty("text", str(tmp_path))
    for name, index in (("schemeCombo", 2), ("languageCombo", 2)):
        stage.find(QComboBox, name).setProperty("currentIndex", index)
    stage.press("saveSettingsButton")
    assert stage.saved == [
        Settings(
            tabs=4,
            patience=200,
            tracking_parameter="sub4",
            strict_names=True,
            headless=True,
            report_folder=tmp_path,
            scheme=Scheme.DARK,
            language=Language.GERMAN,
            archive_days=30,
            slots={AdFormat.PREROLL: "spring"},
        )
    ]


def test_reset_fills_in_the_defaults_and_cancel_changes_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    stage = Stage(tmp_path, qtbot, Settings(tabs=5, headless=True, scheme=Scheme.DARK))
    stage.press("resetSettingsButton")
    assert stage.dialog.settings() == Settings()
    stage.press("cancelSettingsButton")
    assert stage.saved == []


def test_a_path_that_is_not_there_is_to_be_mended_first(tmp_path: Path, qtbot: QtBot) -> None:
    stage = Stage(tmp_path, qtbot, Settings())
    stage.find(QLineEdit, "browserPicker").setProperty("text", str(tmp_path / "no-such-browser"))
    stage.press("saveSettingsButton")
    assert stage.saved == []
    assert stage.dialog.isVisible()


def test_every_field_has_a_label_that_a_screen_reader_says_and_none_is_cut(
    tmp_path: Path, qtbot: QtBot, speaking: Callable[[Language], None]
) -> None:
    speaking(Language.GERMAN)
    stage = Stage(tmp_path, qtbot, Settings())
    labels = [label for label in stage.dialog.findChildren(QLabel) if label.buddy() is not None]
    assert len(labels) == sum(1 for row in SETTINGS.values() if row.section and not isinstance(row.kind, YesNo)) + 1
    for label in labels:
        field = label.buddy()
        assert field is not None
        spoken = field.focusProxy() or field
        assert spoken.accessibleName() == label.text().replace("&", "")
        assert label.width() >= label.sizeHint().width()


def test_the_data_folder_is_shown(tmp_path: Path, qtbot: QtBot) -> None:
    stage = Stage(tmp_path, qtbot, Settings())
    assert stage.find(QLineEdit, "dataFolderEdit").property("text") == str(tmp_path)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN])
@pytest.mark.parametrize("dialog", [SettingsDialog, SlotsDialog])
async def test_no_two_fields_have_the_same_key(
    tmp_path: Path,
    qtbot: QtBot,
    speaking: Callable[[Language], None],
    language: Language,
    dialog: type[SettingsDialog | SlotsDialog],
) -> None:
    speaking(language)
    made: QWidget
    if dialog is SettingsDialog:
        made = SettingsDialog(Settings(), DataFolder(tmp_path))
    else:
        made = SlotsDialog(DataFolder(tmp_path), AdFormat.PREROLL, "")
    qtbot.addWidget(made)
    texts = [one.text() for one in made.findChildren(QLabel)] + [
        one.text() for one in made.findChildren(QAbstractButton)
    ]
    keys = [found[1].casefold() for text in texts if (found := re.search("&(.)", text))]
    assert len(keys) > 5
    assert sorted(keys) == sorted(set(keys))
