"""Commands that need a screen say so in one sentence where there is none; Qt's abort never ends the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere, there is always a screen to connect to")


def _run(folder: Path, arguments: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    known = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"}
    }
    return subprocess.run(
        [sys.executable, "-m", "tjgui", *arguments],
        env={**known, "TJGUI_DATA": str(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@linux_only
@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({}, "could not connect to display"),
        ({"DISPLAY": ":77"}, "could not connect to display :77"),
        ({"DISPLAY": "nonsense"}, "could not connect to display nonsense"),
        (
            {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"},
            "could not connect|Failed to create wl_display",
        ),
        ({"QT_QPA_PLATFORM": "nonsense"}, "Could not find the Qt platform plugin"),
    ],
)
def test_the_window_says_that_there_is_no_screen(tmp_path: Path, environment: dict[str, str], reason: str) -> None:
    ended = _run(tmp_path, [], **environment)
    assert ended.returncode == 2, ended.stderr
    assert "✗ There is no screen for the window (" in ended.stderr
    assert any(one in ended.stderr for one in reason.split("|"))
    assert "Traceback" not in ended.stderr
    assert "Aborted" not in ended.stderr


@linux_only
@pytest.mark.parametrize(
    "arguments", [["--practice"], ["evidence", "1011737002"], ["self-test", "--out", "OUT"]], ids=lambda one: one[0]
)
def test_every_command_with_a_window_says_it(tmp_path: Path, arguments: list[str]) -> None:
    ended = _run(tmp_path, [str(tmp_path) if one == "OUT" else one for one in arguments])
    assert ended.returncode == 2, ended.stderr
    assert "✗ There is no screen for the window (could not connect to display)." in ended.stderr


def test_a_missing_library_of_the_window_is_named(tmp_path: Path) -> None:
    package = tmp_path / "lacking" / "PySide6"
    package.mkdir(parents=True)
    lacks = 'raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")\n'
    (package / "__init__.py").write_text("")
    for name in ("QtCore", "QtGui", "QtWidgets"):
        (package / f"{name}.py").write_text(lacks)
    path = os.pathsep.join([str(package.parent), os.environ.get("PYTHONPATH", "")])
    for arguments in ([], ["evidence", "1011737002"], ["self-test", "--out", str(tmp_path)]):
        ended = _run(tmp_path, arguments, PYTHONPATH=path)
        assert ended.returncode == 2, ended.stderr
        assert "✗ The window cannot be opened: the system has no libEGL.so.1." in ended.stderr
        assert "Traceback" not in ended.stderr
