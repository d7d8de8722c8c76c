"""Evidence is seen before it is saved, and saved only where the user says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPlainTextEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from tjgui.gui.help.evidence_dialog import EvidenceDialog


def picture() -> bytes:
    pixmap = QPixmap(40, 30)
    pixmap.fill()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")
    return bytes(buffer.data().data())


def dialog(qtbot: QtBot, folder: Path) -> EvidenceDialog:
    parts = {"page.html": b"<p>Xxxx</p>", "page.png": picture(), "steps.txt": b"opened\n"}
    made = EvidenceDialog(parts, b"the pack", folder / "pack.zip")
    qtbot.addWidget(made)
    made.show()
    return made


def save_button(made: EvidenceDialog) -> QPushButton:
    found = made.findChild(QPushButton, "evidenceSaveButton")
    assert found is not None
    return found


async def test_every_part_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path)
    tabs = made.findChild(QTabWidget, "evidenceParts")
    assert tabs is not None
    assert [tabs.tabText(place) for place in range(tabs.count())] == ["page.html", "page.png", "steps.txt"]
    assert {one.toPlainText() for one in tabs.findChildren(QPlainTextEdit)} == {"<p>Xxxx</p>", "opened\n"}
    assert tabs.tabText(tabs.currentIndex()) == "page.png"


async def test_it_is_saved_where_the_user_says(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine.zip"), ""))
    made = dialog(qtbot, tmp_path)
    save_button(made).click()
    assert made.saved == tmp_path / "mine.zip"
    assert made.saved.read_bytes() == b"the pack"
    assert not made.isVisible()


def test_throwing_it_away_writes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path)
    made.reject()
    assert made.saved is None
    assert list(tmp_path.glob("*.zip")) == []


async def test_a_place_that_cannot_be_written_is_named_and_nothing_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path)
    made.save_to(tmp_path / "none" / "mine.zip")
    assert made.saved is None
    assert made.isVisible()
    (box,) = made.findChildren(QMessageBox)
    assert str(tmp_path / "none" / "mine.zip") in box.text()
    box.accept()
