"""Help > Proof of the promise: the page that the tests' results are made into, opened where the user reads pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tjgui.core.disk.data_folder import DataFolder
from tjgui.gui.help.help_menu import HelpMenu
from tjgui.gui.panels.log_view import LogView
from tjgui.gui.toolkit.banner import Banner


def test_the_page_comes_with_the_program_and_is_opened(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def note(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr("tjgui.gui.desktop.outside.QDesktopServices.openUrl", note)
    banner, log = Banner(), LogView()
    for widget in (banner, log):
        qtbot.addWidget(widget)
    menu = HelpMenu(DataFolder(tmp_path / "data"), banner, log, banner)
    action = menu.findChild(QAction, "proofAction")
    assert isinstance(action, QAction)
    action.trigger()
    (url,) = opened
    page = Path(url.toLocalFile()).read_text(encoding="utf-8")
    assert "No ad is ever created twice" in page
    assert "<script" not in page
