"""A program that cannot start says so in a window and in a log, for there is no console after a double-click."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from tjgui.__main__ import main
from tjgui.core.errors import UploaderError
from tjgui.gui.help.crash import report_crash


def close_when_open(seen: list[str]) -> None:
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox) and box.objectName() == "crashDialog":
            seen.append(f"{box.text()} {box.informativeText()} {box.detailedText()}")
            box.close()
            return
    QTimer.singleShot(20, lambda: close_when_open(seen))


def report(error: BaseException, logs: Path | None) -> str:
    seen: list[str] = []
    QTimer.singleShot(0, lambda: close_when_open(seen))
    report_crash(error, logs)
    return seen[0]


def test_what_happened_stands_in_the_dialog_and_in_the_log(tmp_path: Path, qapp: QApplication) -> None:
    try:
        raise ValueError("a broken part")
    except ValueError as error:
        said = report(error, tmp_path / "logs")
    log = next((tmp_path / "logs").iterdir())
    assert "a broken part" in said
    assert str(log) in said
    assert "raise ValueError" in log.read_text(encoding="utf-8")


def test_an_error_of_ours_says_what_to_do(tmp_path: Path, qapp: QApplication) -> None:
    said = report(UploaderError("The data folder can't be used.", "Choose another one."), tmp_path)
    assert "Choose another one." in said


def test_where_no_log_can_be_written_the_temporary_folder_takes_it(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "file").touch()
    said = report(OSError("no"), tmp_path / "file")
    assert str(tmp_path / "tjgui-crash-") in said


def test_a_program_without_streams_reports_a_crash_as_well(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a program with a window has neither standard output nor standard error."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    (tmp_path / "file").touch()
    said = report(ValueError("a broken part"), tmp_path / "file")
    assert "a broken part" in said
    assert "NoneType" not in said


@pytest.mark.parametrize("broken", ["tjgui.gui.frame.show_frame", "tjgui.cli.main"])
def test_whatever_keeps_the_window_from_opening_is_shown(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def fail(**_: object) -> None:
        raise ValueError("a broken part")

    for stream in ("stdout", "stderr"):
        monkeypatch.setattr(sys, stream, None)
    monkeypatch.setattr(sys, "argv", ["tjgui"])
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("tjgui.gui.frame.show_frame", lambda **_: None)
    monkeypatch.setattr(broken, fail)
    seen: list[str] = []
    QTimer.singleShot(0, lambda: close_when_open(seen))
    assert main() == 1
    for nowhere in (sys.stdout, sys.stderr):
        nowhere.close()
    assert "a broken part" in seen[0]
    assert list(tmp_path.glob("tjgui-crash-*.log"))


def test_a_program_that_cannot_start_does_not_end_silently(tmp_path: Path) -> None:
    (tmp_path / "a-file").touch()
    nowhere = str(tmp_path / "a-file" / "nowhere")
    environment = {**os.environ, "TJGUI_DATA": nowhere, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(tmp_path))}
    program = subprocess.Popen([sys.executable, "-m", "tjgui"], env=environment, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while not (logs := list(tmp_path.glob("tjgui-crash-*.log"))) and time.monotonic() < deadline:
            assert program.poll() is None, "it ended without a dialog"
            time.sleep(0.05)
        assert "nowhere" in logs[0].read_text(encoding="utf-8")
    finally:
        program.kill()
        program.communicate()
