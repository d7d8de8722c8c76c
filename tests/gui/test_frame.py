"""The window is on the screen before the rest of the program is loaded, and is then filled where it stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite
from tjgui.commands.archive import tidy_archive
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.window_file import window_setting
from tjgui.core.settings import SETTINGS, Settings
from tjgui.gui.frame import GROUNDS, Frame, show_frame, shown_frame
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.theme.colours import DARK, LIGHT
from tjgui.gui.window.main_window import MainWindow

#: What of the program may be loaded when the window is painted.
_LIGHT = {
    "tjgui",
    "tjgui.core",
    "tjgui.core.disk",
    "tjgui.core.disk.data_root",
    "tjgui.gui",
    "tjgui.gui.display",
    "tjgui.gui.frame",
}
_PROGRAM = """
import json, sys
from tjgui.gui.frame import show_frame
frame = show_frame(practice=False)
loaded = [name for name in sys.modules if name.partition(".")[0] in {"tjgui", "qasync", "asyncio", "filelock"}]
print(json.dumps({"visible": frame.isVisible(), "painted": frame.is_painted, "loaded": loaded}))
"""


ODD = (
    "1e999", "NaN", "-1", "9" * 5000, "true, 7", "@Rect(1 2 3 4)", "@Size(99999999999 -1)", "@ByteArray(garbage)",
    "@ByteArray()", r"@ByteArray(\x1\xd9\xd0\xcb\0\x3\0\0\x7f\xff\xff\xff\x7f\xff\xff\xff\x80\0\0\0\x80\0\0\0)", r"\0",
    "@Invalid()", '"', "[[", "",
)  # fmt: skip


def test_the_window_is_painted_before_anything_else_is_loaded(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=_environment(tmp_path),
    )
    said = json.loads(done.stdout)
    assert said["visible"]
    assert said["painted"]
    assert set(said["loaded"]) <= _LIGHT


def test_the_program_fills_the_window_that_it_showed(qtbot: QtBot, tmp_path: Path) -> None:
    frame = Frame()
    qtbot.addWidget(frame, before_close_func=lambda _: window.close_for_good())
    frame.setGeometry(40, 50, 1000, 700)
    frame.show_painted()
    there = frame.geometry()
    site = MemorySite([], lambda: 0.0)
    uploader = Uploader(DataFolder(tmp_path), lambda: MemoryDashboard(site))
    window = MainWindow(
        uploader, SettingsStore(tmp_path / "window.ini"), "https://example.com/campaign/{}".format, frame=frame
    )
    assert window.frame is frame
    assert frame.geometry() == there
    resume = frame.findChild(QPushButton, "resumeButton")
    assert isinstance(resume, QPushButton)
    qtbot.waitUntil(resume.isVisible)


def test_the_empty_window_has_the_place_and_the_ground_of_the_full_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TJGUI_DATA", str(tmp_path))
    before = Frame()
    qtbot.addWidget(before, before_close_func=lambda _: before.close_for_good())
    before.setGeometry(70, 80, 900, 640)
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    kept.setValue("window/geometry", before.saveGeometry())
    kept.setValue("look/scheme", "dark")
    kept.sync()
    frame = show_frame(practice=False)
    qtbot.addWidget(frame, before_close_func=lambda _: frame.close_for_good())
    assert shown_frame() is frame
    assert frame.size() == before.size()
    assert frame.grab().toImage().pixelColor(450, 320).name() == DARK.window


@pytest.mark.parametrize("value", ODD, ids=range(len(ODD)))
def test_whatever_somebody_wrote_into_the_windows_file_it_opens(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("TJGUI_DATA", str(tmp_path))
    names = ("geometry", "splitter", "columns")
    keys = [row.key for row in SETTINGS.values() if "/" in row.key and not row.key.startswith("batch/")]
    lines = ["[window]", *(f"{name}={value}" for name in names)]
    for section in sorted({key.split("/")[0] for key in keys}):
        lines += [f"[{section}]", *(f"{key.partition('/')[2]}={value}" for key in keys if key.startswith(section))]
    (tmp_path / "window.ini").write_text("\n".join(lines) + "\n", encoding="utf-8")
    frame = show_frame(practice=False)
    qtbot.addWidget(frame, before_close_func=lambda _: window.close_for_good())
    store = SettingsStore(tmp_path / "window.ini")
    uploader = Uploader(DataFolder(tmp_path), lambda: MemoryDashboard(MemorySite([], lambda: 0.0)))
    window = MainWindow(uploader, store, "https://example.com/campaign/{}".format, frame=frame)
    window.show_settings(store.current)
    assert frame.isVisible()
    numbers = (store.current.tabs, store.current.archive_days, store.current.patience)
    assert numbers == (Settings().tabs, Settings().archive_days, Settings().patience)
    tidy_archive(DataFolder(tmp_path))
    assert window_setting(tmp_path, "keep_sign_in") is True


def test_the_grounds_are_those_of_the_schemes() -> None:
    assert {Qt.ColorScheme.Light: LIGHT.window, Qt.ColorScheme.Dark: DARK.window} == GROUNDS


def _environment(data: Path) -> dict[str, str]:
    return {**os.environ, "TJGUI_DATA": str(data)}
