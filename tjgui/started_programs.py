"""The one place where the program starts others: on Windows none of them opens a console window of its own.

A console window would flash, and closing it would end the program in it, such as the download of a browser.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from tjgui.core.disk.programs import find_program

#: Windows' flag for that; other systems have no such windows.
_NO_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


async def start_and_listen(command: Sequence[str], environment: Mapping[str, str]) -> asyncio.subprocess.Process:
    """Start a program whose output, both streams in one, is read here."""
    return await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        env=environment,
        creationflags=_NO_CONSOLE,
    )


def start_unheard(
    command: Sequence[str],
    *,
    environment: Mapping[str, str] | None = None,
    kept_open: Sequence[int] = (),
    is_told: bool = False,
) -> subprocess.Popen[bytes]:
    """Start a program whose output nobody reads; it survives this one. Raises `OSError`.

    :param kept_open: descriptors, on Windows inheritable handles, that it also gets.
    :param is_told: whether it has a pipe as its input, which ends with this program at the latest.
    """
    return subprocess.Popen(  # noqa: S603 - the caller names what is started
        command,
        stdin=subprocess.PIPE if is_told else subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=_NO_CONSOLE,
        startupinfo=_with_handles(kept_open),
        start_new_session=sys.platform != "win32",
        pass_fds=() if sys.platform == "win32" else tuple(kept_open),
    )


def _with_handles(handles: Sequence[int]) -> Any:  # noqa: ANN401 - a type that only Windows has
    if sys.platform == "win32" and handles:
        return subprocess.STARTUPINFO(lpAttributeList={"handle_list": list(handles)})
    return None


def answer_of(command: Sequence[str], *, seconds: float) -> str:
    """Return what a short command prints; nothing if there is no such program, or if it fails or takes too long."""
    program = find_program(command[0])
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - the caller names what is started
            [str(program), *command[1:]],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
            creationflags=_NO_CONSOLE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
