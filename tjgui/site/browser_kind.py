"""What kind of browser a program is, by its own word: only Chromium's relatives can be used."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from tjgui.started_programs import start_and_listen

_SECONDS = 10.0
_LONGEST = 100
_CHROMIUM = re.compile(r"chrom|edge|brave|opera|vivaldi|yandex", re.IGNORECASE)
_OTHERS = re.compile(
    r"firefox|mozilla|librewolf|waterfox|palemoon|seamonkey|tor browser|safari|webkit|epiphany|konqueror|falkon"
    "|iexplore",
    re.IGNORECASE,
)


async def is_other_kind(path: str) -> str:
    """Return what the browser calls itself if that is certainly not Chromium; otherwise nothing."""
    name = Path(path).stem
    said = name if _OTHERS.fullmatch(name) else await _calls_itself(path)
    return said if _OTHERS.search(said) and not _CHROMIUM.search(said) else ""


async def is_unlike_chromium(path: str) -> str:
    """Return what a program that did not start as a browser says of itself, if it does not look like Chromium.

    If the system cannot run it at all, that is what is said.
    """
    said = await _calls_itself(path)
    return "" if _CHROMIUM.search(said) and "[Errno" not in said else said


async def _calls_itself(path: str) -> str:
    """Return the first line that `--version` prints; empty on Windows, where that opens a window."""
    if sys.platform == "win32":
        return ""
    code, printed = await printed_by([path, "--version"], _SECONDS)
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    return lines[0][:_LONGEST] if code in {0, None} and lines else ""


async def printed_by(command: Sequence[str], seconds: float) -> tuple[int | None, str]:
    """Run a program and return its exit code and what it printed; the system's reason if it cannot be run.

    The code is None if the program was not started or did not end in time; then it is killed, as by a cancellation.
    """
    try:
        process = await start_and_listen(command, os.environ)
    except OSError as error:
        return None, str(error)
    try:
        async with asyncio.timeout(seconds):
            printed, _ = await process.communicate()
    except TimeoutError:
        return None, ""
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    return process.returncode, printed.decode(errors="replace")
