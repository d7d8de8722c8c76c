"""Which browser is taken: an installed one, never a file of the current folder that has its name."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from playwright.async_api import Playwright

from tests.unit.disk.test_programs import put
from tjgui.core.errors import BrowserMissing
from tjgui.site import browser
from tjgui.site.browser import find_browser


def playwright(path: str = "/none/chromium") -> Playwright:
    return cast("Playwright", SimpleNamespace(chromium=SimpleNamespace(executable_path=path)))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, full of files with browsers' names; no browser is installed."""
    folder = tmp_path / "downloads"
    for name in ("google-chrome", "microsoft-edge", "chromium", "chromium-browser"):
        put(folder, name)
        put(folder, f"{name}.exe")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", f".{os.pathsep}")
    monkeypatch.setattr(browser, "_PLACES", {})
    return folder


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("wanted", [None, "chromium", "google-chrome"])
def test_a_browser_in_the_current_folder_is_not_found(
    here: Path, monkeypatch: pytest.MonkeyPatch, platform: str, wanted: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(BrowserMissing):
        find_browser(playwright("chromium"), wanted)


def test_an_installed_browser_comes_before_one_on_the_path(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_path = put(tmp_path / "bin", "google-chrome")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert find_browser(playwright()) == str(on_path)
    installed = put(tmp_path / "opt", "chrome")
    monkeypatch.setattr(browser, "_PLACES", {sys.platform: (str(installed),)})
    assert find_browser(playwright()) == str(installed)


def test_on_windows_it_is_looked_for_where_programs_are_installed(
    here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = put(tmp_path / "Programs", "chrome.exe")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(browser, "_PLACES", {"win32": ("chrome.exe",)})
    monkeypatch.setenv("PROGRAMFILES", ".")
    monkeypatch.delenv("PROGRAMFILES(X86)", raising=False)
    put(here, "chrome.exe")
    monkeypatch.setenv("LOCALAPPDATA", str(installed.parent))
    assert find_browser(playwright()) == str(installed)
