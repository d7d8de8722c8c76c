"""Help > Check the site shows what the doctor says, line by line, and its verdict."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QLabel, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tjgui.core.settings import Language
from tjgui.core.wording.message import Message
from tjgui.gui.help.help_menu import HelpMenu
from tjgui.gui.help.site_check_dialog import SiteCheckDialog
from tjgui.gui.panels.log_view import LogView
from tjgui.gui.toolkit.banner import Banner

_REPORT = {"verdict": "Uploads can't work — a “Knopf” is gone.", "screenshots": ["a.png"]}


def doctor(code: int, *lines: str) -> list[str]:
    """Return a command that says these lines and exits."""
    said = "".join(f"print({line!r}, flush=True);" for line in lines)
    return [sys.executable, "-c", f"import sys; {said} sys.exit({code})"]


def shown(qtbot: QtBot, command: Sequence[str], folder: Path) -> SiteCheckDialog:
    dialog = SiteCheckDialog(command, folder)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def texts(dialog: SiteCheckDialog) -> tuple[str, str]:
    verdict = dialog.findChild(QLabel, "siteCheckVerdict")
    findings = dialog.findChild(QPlainTextEdit, "siteCheckFindings")
    assert verdict is not None
    assert findings is not None
    return verdict.text(), findings.toPlainText()


async def test_findings_and_verdict_are_shown(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = shown(qtbot, doctor(2, "✗ The table of ads: not found.", json.dumps(_REPORT)), tmp_path)
    with qtbot.waitSignal(dialog.finished_checking, timeout=30_000) as caught:
        pass
    assert caught.args == [2]
    assert texts(dialog) == (_REPORT["verdict"], "✗ The table of ads: not found.")


async def test_a_doctor_that_says_nothing_is_no_verdict(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = shown(qtbot, doctor(2, "✗ No browser was found on this computer."), tmp_path)
    with qtbot.waitSignal(dialog.finished_checking, timeout=30_000) as caught:
        pass
    assert caught.args == [-1]
    verdict, findings = texts(dialog)
    assert "could not be checked" in verdict
    assert "No browser was found" in findings


async def test_what_cannot_be_started_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = SiteCheckDialog([str(tmp_path / "none")], tmp_path)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "could not be started" in texts(dialog)[0], timeout=30_000)


async def test_closing_ends_the_doctor(qtbot: QtBot, tmp_path: Path) -> None:
    running = [sys.executable, "-c", "import time; print('at work', flush=True); time.sleep(600)"]
    dialog = shown(qtbot, running, tmp_path)
    qtbot.waitUntil(lambda: "at work" in texts(dialog)[1], timeout=30_000)
    with qtbot.waitSignal(dialog.process.finished, timeout=30_000):
        dialog.reject()
        assert not dialog.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="there a command without a window hears no request to end")
async def test_closing_does_not_wait_for_a_doctor_that_does_not_listen(qtbot: QtBot, tmp_path: Path) -> None:
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('at work', flush=True)"
    dialog = shown(qtbot, [sys.executable, "-c", f"{deaf}; time.sleep(600)"], tmp_path)
    qtbot.waitUntil(lambda: "at work" in texts(dialog)[1], timeout=30_000)
    with qtbot.waitSignal(dialog.process.finished, timeout=30_000):
        dialog.reject()
        assert not dialog.isVisible()
        assert dialog.is_at_work


async def test_the_about_box_names_the_site_file_in_force(qtbot: QtBot, tmp_path: Path) -> None:
    from tjgui.core.disk.data_folder import DataFolder

    parent = QLabel()
    qtbot.addWidget(parent)
    menu = HelpMenu(DataFolder(tmp_path), Banner(), LogView(), parent)
    menu.site_file = "The site file <mine> is in force."
    next(one for one in menu.actions() if one.objectName() == "aboutAction").trigger()
    box = parent.findChild(QMessageBox, "aboutDialog")
    assert box is not None
    assert "The site file <mine> is in force." in box.informativeText()
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in box.findChildren(QLabel) if label.text())
    assert f"Qt {qVersion()}" in box.informativeText()
    box.close()


async def test_the_about_box_speaks_german(qtbot: QtBot, tmp_path: Path, speaking: Callable[[Language], None]) -> None:
    from tjgui.core.disk.data_folder import DataFolder

    speaking(Language.GERMAN)
    parent = QLabel()
    qtbot.addWidget(parent)
    menu = HelpMenu(DataFolder(tmp_path), Banner(), LogView(), parent)
    menu.site_file = Message("file_not_written", file="site.toml", reason="ENOSPC")
    next(one for one in menu.actions() if one.objectName() == "aboutAction").trigger()
    box = parent.findChild(QMessageBox, "aboutDialog")
    assert box is not None
    assert "site.toml kann nicht geschrieben werden: ENOSPC." in box.informativeText()
    box.close()


async def test_the_help_menu_offers_it(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tjgui.core.disk.data_folder import DataFolder

    def words_and_browser(*words: str) -> list[str]:
        said = f"print({' '.join(words)!r}, os.environ.get('TJGUI_BROWSER'))"
        return [sys.executable, "-c", f"import os; {said}"]

    monkeypatch.delenv("TJGUI_BROWSER", raising=False)
    monkeypatch.setattr("tjgui.gui.help.help_menu.own_command", words_and_browser)
    parent = QLabel()
    qtbot.addWidget(parent)
    menu = HelpMenu(DataFolder(tmp_path), Banner(), LogView(), parent)
    menu.site_arguments = ("--site-url", "https://example.com")
    menu.browser = lambda: Path("/opt/my-browser")
    next(one for one in menu.actions() if one.objectName() == "checkSiteAction").trigger()
    dialog = parent.findChild(SiteCheckDialog)
    assert dialog is not None
    qtbot.waitUntil(
        lambda: "doctor --json --messages --site-url https://example.com /opt/my-browser" in texts(dialog)[1],
        timeout=30_000,
    )
    dialog.reject()


def test_lines_that_come_in_pieces_are_put_together(qtbot: QtBot, tmp_path: Path) -> None:
    pieces = [
        b"12:00:01 Looking at the ad settings",
        b" of campaign 12.\n\xe2\x9c",
        b"\x93 You are ",
        b"signed in\nlast words",
    ]
    said = f"""
import sys, time
for piece in {pieces!r}:
    sys.stdout.buffer.write(piece); sys.stdout.flush()
    time.sleep(0.15)  # so that each is read by itself
"""
    dialog = SiteCheckDialog([sys.executable, "-c", said], tmp_path)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.finished_checking, timeout=30_000):
        pass
    assert texts(dialog)[1].splitlines() == [
        "12:00:01 Looking at the ad settings of campaign 12.",
        "✓ You are signed in",
        "last words",
    ]
