"""A problem's file opens where the problem is, if the user's own program for such files can do that."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tjgui.gui.desktop.open_at_row import command_for, open_at

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="asks xdg-mime")


@pytest.fixture
def opens_csvs_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """Return a maker of a system whose CSVs open with some program, which writes down what it is told."""

    def make(entry: str, program: str) -> Path:
        folder, told = tmp_path / "bin", tmp_path / "told.txt"
        folder.mkdir()
        for name, script in {
            "xdg-mime": f"echo {entry}",
            program: f'echo "$@" > "{told}.part"; mv "{told}.part" "{told}"',
        }.items():
            (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            (folder / name).chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        return told

    return make


@needs_linux
@pytest.mark.parametrize(
    ("entry", "program", "arguments"),
    [
        ("code.desktop", "code", "--goto /ads/a.csv:7"),
        ("org.kde.kate.desktop", "kate", "--line 7 /ads/a.csv"),
        ("org.gnome.gedit.desktop", "gedit", "+7 /ads/a.csv"),
    ],
)
def test_an_editor_is_told_the_row(
    opens_csvs_with: Callable[[str, str], Path], entry: str, program: str, arguments: str
) -> None:
    opens_csvs_with(entry, program)
    command = command_for(Path("/ads/a.csv"), 7)
    assert command is not None
    assert Path(command[0]).name == program
    assert " ".join(command[1:]) == arguments


@needs_linux
def test_a_spreadsheet_opens_the_file_as_ever(opens_csvs_with: Callable[[str, str], Path]) -> None:
    opens_csvs_with("libreoffice-calc.desktop", "libreoffice-calc")
    assert command_for(Path("/ads/a.csv"), 7) is None


@needs_linux
def test_the_file_really_opens_there(opens_csvs_with: Callable[[str, str], Path], qtbot: QtBot) -> None:
    told = opens_csvs_with("code.desktop", "code")
    open_at(Path("/ads/with blanks.csv"), 3)
    qtbot.waitUntil(told.exists, timeout=10_000)
    assert told.read_text(encoding="utf-8").strip() == "--goto /ads/with blanks.csv:3"
