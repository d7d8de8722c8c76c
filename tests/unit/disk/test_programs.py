"""A program is found where programs are, never in the folder that somebody happens to be in."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tjgui.core.disk.programs import find_program


def put(folder: Path, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, in which files from elsewhere have programs' names."""
    folder = tmp_path / "downloads"
    for name in ("chrome", "chrome.exe", "chrome.bat"):
        put(folder, name)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("platform", ["linux", "win32"])
@pytest.mark.parametrize("path", ["", ".", "sub", "./", '"."', f"{os.pathsep}."])
@pytest.mark.parametrize("name", ["chrome", "chrome.exe"])
def test_the_current_folder_is_never_searched(
    here: Path, monkeypatch: pytest.MonkeyPatch, platform: str, path: str, name: str
) -> None:
    put(here / "sub", name)
    monkeypatch.setenv("PATH", path)
    monkeypatch.setattr(sys, "platform", platform)
    assert find_program(name) is None


@pytest.mark.parametrize(("platform", "file"), [("linux", "chrome"), ("win32", "chrome.exe")])
def test_a_program_on_the_path_is_found_by_its_absolute_path(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, file: str
) -> None:
    installed = put(tmp_path / "bin", file)
    monkeypatch.setenv("PATH", os.pathsep.join((".", f'"{tmp_path / "bin"}"')))
    monkeypatch.setattr(sys, "platform", platform)
    assert find_program("chrome") == installed


def test_a_script_is_no_program_on_windows(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "bin", "chrome.bat")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(sys, "platform", "win32")
    assert find_program("chrome") is None
    assert find_program("chrome.bat") is None


def test_a_path_is_taken_as_the_user_wrote_it(here: Path) -> None:
    assert find_program("./chrome") == here / "chrome"
    assert find_program(str(here / "chrome")) == here / "chrome"
    assert find_program("./none") is None
    (here / "chrome").chmod(0o644)
    assert find_program("./chrome") is None
