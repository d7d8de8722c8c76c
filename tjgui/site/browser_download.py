"""Downloading Chromium if there is no browser: with Playwright's own installer, into the data folder."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import shutil
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tjgui.core.disk.private import make_folders
from tjgui.core.errors import UploaderError
from tjgui.core.wording.message import Message
from tjgui.site.browser_hashes import carried_digests, digests_of
from tjgui.site.driver import installer
from tjgui.site.environment import drop_what_disturbs
from tjgui.started_programs import start_and_listen

_log = logging.getLogger(__name__)

_PATH_VARIABLE = "PLAYWRIGHT_BROWSERS_PATH"
#: A line of the installer's output, such as "|■■■■    |  24% of 170 MiB".
_PROGRESS = re.compile(r"\|\s*(\d+)% of ([\d.]+ \w+)")
_COLOURS = re.compile(r"\x1b\[[\d;]*m")
#: Receives the progress, from 0 to 100, and the size of the download, such as "170 MiB".
OnProgress = Callable[[int, str], object]


def browsers_folder(data_folder: Path) -> Path:
    """Return the folder of downloaded browsers."""
    return data_folder / "browsers"


def use_downloaded_browsers(data_folder: Path) -> None:
    """Let Playwright use the data folder; must be called before it starts.

    A packaged program would otherwise look in its own bundle. A folder that the user named takes precedence; if
    nothing was downloaded, a program that runs from source keeps using Playwright's usual place.
    """
    folder = browsers_folder(data_folder)
    if _PATH_VARIABLE not in os.environ and (getattr(sys, "frozen", False) or folder.is_dir()):
        os.environ[_PATH_VARIABLE] = str(folder)


async def download_browser(data_folder: Path, on_progress: OnProgress) -> None:
    """Download Chromium, through the system's proxy if there is one; a cancellation stops it and leaves no process.

    It is checked in a folder of its own before it is put where browsers are started from. Raises `UploaderError` if it
    cannot be downloaded or is not the one that this program trusts, with what can be done instead.
    """
    drop_what_disturbs()
    folder = browsers_folder(data_folder)
    unchecked = data_folder / "browsers.unchecked"
    try:
        await asyncio.to_thread(_remove, unchecked)
        await _install(unchecked, on_progress)
        await asyncio.to_thread(_take_over, unchecked, folder)
    except OSError as error:
        raise _not_downloaded(Message.quoting(str(error))) from error
    finally:
        await asyncio.to_thread(_remove, unchecked)
    os.environ.setdefault(_PATH_VARIABLE, str(folder))


def _take_over(unchecked: Path, folder: Path) -> None:
    """Put the downloaded browsers among the others if they are what this program trusts; raises `UploaderError`."""
    trusted, digests = carried_digests(), digests_of(unchecked)
    if trusted is None:
        _log.warning("This program carries no hash of Chromium, so the download is not checked: %s", digests)
    elif not digests or any(trusted.get(name) != digest for name, digest in digests.items()):
        _log.error("The downloaded Chromium is not the one that this program trusts: %s", digests)
        raise UploaderError(Message("download_not_trusted"), Message("install_trusted"))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for one in unchecked.iterdir():
        _remove(folder / one.name)
        one.rename(folder / one.name)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


async def _install(folder: Path, on_progress: OnProgress) -> None:
    found = installer()
    if found is None:
        raise _not_downloaded(Message("installer_not_found"))
    await asyncio.to_thread(make_folders, folder)
    proxies = {f"{kind.upper()}_PROXY": url for kind, url in urllib.request.getproxies().items() if kind != "no"}
    environment = {**os.environ, **proxies, _PATH_VARIABLE: str(folder)}
    process = await start_and_listen([*found, "install", "chromium", "--no-shell"], environment)
    try:
        said = await _follow(process, on_progress)
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise
    if process.returncode != 0:
        reason = next((line for line in reversed(said) if "rror" in line), said[-1] if said else "")
        raise _not_downloaded(Message.quoting(reason.strip()) or Message("no_reason_given"))


def _not_downloaded(reason: Message) -> UploaderError:
    return UploaderError(Message("download_failed", reason=reason), Message("install_instead"))


async def _follow(process: asyncio.subprocess.Process, on_progress: OnProgress) -> list[str]:
    """Report the progress until the installer ends; returns its other output."""
    assert process.stdout is not None  # noqa: S101 - it was requested
    said: list[str] = []
    async for raw in process.stdout:
        line = _COLOURS.sub("", raw.decode(errors="replace")).strip()
        progress = _PROGRESS.search(line)
        if progress is not None:
            on_progress(int(progress[1]), progress[2])
        elif line:
            said.append(line)
    await process.wait()
    return said
