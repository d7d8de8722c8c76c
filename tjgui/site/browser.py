"""Finding a browser on this computer and starting it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.async_api import Browser, Error, Playwright

from tjgui.core.disk.programs import find_program
from tjgui.core.errors import BrowserMissing, BrowserNotStarting
from tjgui.core.wording.message import Message
from tjgui.site.browser_kind import is_other_kind, is_unlike_chromium
from tjgui.site.start_faults import why_not_starting

#: Where Chrome, Edge and Chromium are installed, besides the PATH.
_PLACES: dict[str, tuple[str, ...]] = {
    "linux": (
        "/opt/google/chrome/chrome",
        "/opt/microsoft/msedge/msedge",
    ),
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ),
    "win32": (
        r"Google\Chrome\Application\chrome.exe",
        r"Microsoft\Edge\Application\msedge.exe",
        r"Chromium\Application\chrome.exe",
    ),
}
_ON_PATH = ("google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable")
_CHROMIUM_ON_PATH = ("chromium", "chromium-browser")
#: Turns off the browser's own background traffic, which has no place in a batch.
_ARGUMENTS = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)
_LAUNCH_SECONDS = 60.0


def find_browser(playwright: Playwright, wanted: str | None = None) -> str:
    """Return the path of the browser to use: the wanted one, Chrome, Edge, Playwright's, or a Chromium on the PATH.

    The usual places come before the PATH, and no file of the current folder is ever taken for a browser.
    Raises `BrowserMissing`, which says how to get one.
    """
    if wanted:
        found = find_program(wanted)
        if found is None:
            raise BrowserMissing(Message("browser_named_missing", browser=wanted), Message("correct_browser"))
        return str(found)
    for candidate in _candidates(playwright):
        if Path(candidate).is_absolute() and Path(candidate).is_file():
            return candidate
    raise BrowserMissing(Message("no_browser"), Message("install_browser"))


def _candidates(playwright: Playwright) -> Iterator[str]:
    for place in _PLACES.get(sys.platform, ()):
        if sys.platform == "win32":
            roots = (os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))
            yield from (str(Path(root) / place) for root in roots if root)
        else:
            yield place
    yield from _on_path(_ON_PATH)
    yield playwright.chromium.executable_path
    yield from _on_path(_CHROMIUM_ON_PATH)


def _on_path(names: Sequence[str]) -> Iterator[str]:
    return (str(found) for found in map(find_program, names) if found is not None)


async def launch(playwright: Playwright, *, headless: bool, wanted: str | None = None) -> Browser:
    """Start the browser; its sandbox is on, except for root, where Chromium refuses to start with it.

    Only the program handles signals: Ctrl+C must not close the browser in the middle of a campaign.
    """
    path = find_browser(playwright, wanted)
    if wanted and (said := await is_other_kind(path)):
        raise BrowserNotStarting(Message("browser_not_chromium", browser=path, said=said), Message("choose_chromium"))
    arguments = [*_ARGUMENTS, *(["--disable-gpu"] if headless else [])]
    try:
        return await playwright.chromium.launch(
            executable_path=path,
            headless=headless,
            chromium_sandbox=not _is_root(),
            args=arguments,
            env=_environment(),
            handle_sigint=False,
            handle_sigterm=False,
            handle_sighup=False,
            timeout=_LAUNCH_SECONDS * 1000,
        )
    except Error as error:
        fault = why_not_starting(error.message, path)
        if fault.code == "browser_not_starting" and (said := await is_unlike_chromium(path)):
            fault = BrowserNotStarting(
                Message("browser_not_chromium", browser=path, said=said), Message("choose_chromium")
            )
        raise fault from error


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _environment() -> dict[str, str | float | bool]:
    """Return the environment without what a packaged program adds for its own libraries."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        original = environment.pop("LD_LIBRARY_PATH_ORIG", None)
        environment.pop("LD_LIBRARY_PATH", None)
        if original is not None:
            environment["LD_LIBRARY_PATH"] = original
    return {**environment}
