"""Forgetting the sign-in, by the menu and by the setting, and what the settings say about its protection."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.fakes.keyrings import MemoryKeyring
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.settings import Settings
from tjgui.gui.help.help_menu import HelpMenu
from tjgui.gui.panels.log_view import LogView
from tjgui.gui.settings.settings_dialog import SettingsDialog
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.toolkit.banner import Banner


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def menu(data: DataFolder, qtbot: QtBot) -> tuple[HelpMenu, LogView]:
    banner, log = Banner(), LogView()
    for widget in (banner, log):
        qtbot.addWidget(widget)
    made = HelpMenu(data, banner, log, banner)
    return made, log


def test_forgetting_removes_the_file_and_says_so(data: DataFolder, qtbot: QtBot) -> None:
    data.sign_in.save_new({"cookies": []})
    made, log = menu(data, qtbot)
    made.forget_sign_in()
    made.forget_sign_in()
    assert not data.storage_state.exists()
    assert "The saved sign-in was removed." in log.toPlainText()
    assert "There is no saved sign-in." in log.toPlainText()


def test_a_disk_that_refuses_is_said(data: DataFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(data.sign_in, "forget", refuse)
    made, log = menu(data, qtbot)
    made.forget_sign_in()
    assert "could not be removed: Permission denied" in log.toPlainText()


def test_the_setting_is_soon_on_the_disk_for_uploads_that_are_running(data: DataFolder, qtbot: QtBot) -> None:
    data.make()
    store = SettingsStore(data.root / "window.ini")
    data.sign_in.save_new({"cookies": []})
    store.change(keep_sign_in=False)
    qtbot.waitUntil(lambda: DataFolder(data.root).sign_in.read() is None)
    store.change(keep_sign_in=True)
    qtbot.waitUntil(lambda: DataFolder(data.root).sign_in.read() is not None)


@pytest.mark.parametrize("has_keyring", [True, False], ids=["keyring", "none"])
def test_the_settings_say_how_the_sign_in_is_protected(
    data: DataFolder, qtbot: QtBot, use_keyring: Callable[[KeyringBackend], None], has_keyring: bool
) -> None:
    if has_keyring:
        use_keyring(MemoryKeyring())
    dialog = SettingsDialog(Settings(), data)
    qtbot.addWidget(dialog)
    said = dialog.findChild(QLabel, "signInProtectionLabel")
    assert isinstance(said, QLabel)
    assert ("without encryption" in said.text()) is not has_keyring
    assert ("encrypted with a key" in said.text()) is has_keyring


def test_a_damaged_file_is_no_reason_not_to_open_the_settings(data: DataFolder, qtbot: QtBot) -> None:
    data.make()
    data.storage_state.write_text(json.dumps([1e308, "x"]), encoding="utf-8")
    dialog = SettingsDialog(Settings(), data)
    qtbot.addWidget(dialog)
    assert dialog.findChild(QLabel, "signInProtectionLabel") is not None
