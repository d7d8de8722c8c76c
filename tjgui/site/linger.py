"""Letting the browser finish what was clicked when the program itself is killed.

Playwright's driver closes the browser as soon as the program is gone, even in the milliseconds between the click and
its request: then it is unknown whether anything was sent. So a small process of the system's own shell keeps the
driver's pipes open for a few more seconds, and the click reaches the site. Measured over many clicks: 10 ms of doubt
without it, less than 1 ms with it.

Holding the request back in the browser until everything is saved does not work: when the program is killed, Chromium
releases a held request (seen in 3 of 8 kills).
"""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.site.driver import pipes_of
from tjgui.started_programs import start_unheard

if TYPE_CHECKING:
    from tjgui.site.driver import Driver

_log = logging.getLogger(__name__)

_SECONDS = 3
#: Waits for the end of the program, then for the seconds after it.
_SCRIPT = f"cat >/dev/null 2>&1; sleep {_SECONDS}"
#: The same for Windows, where each reply but the first of `ping` takes a second.
_SCRIPT_ON_WINDOWS = f"findstr . >nul 2>&1 & ping -n {_SECONDS + 1} 127.0.0.1 >nul 2>&1"


class Linger:
    """Keeps one driver alive for a few seconds after the program; call `end` before the driver is stopped."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    @classmethod
    def begin(cls, driver: Driver) -> Linger | None:
        """Start it; None if the system or Playwright's internals do not allow it: then a kill leaves more in doubt."""
        pipes = pipes_of(driver)
        if pipes is None:
            return None
        try:
            return cls(_start_on_windows(*pipes) if sys.platform == "win32" else _start(*pipes))
        except OSError as error:
            _log.debug("The browser will not outlive the program: %s", error)
            return None

    def end(self) -> None:
        """Release the driver at once; may be called twice."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()  # also ends what it waits for the program's end with


def _start(output: int, driver_input: int) -> subprocess.Popen[bytes]:
    """Start the shell, with the driver's pipes at numbers that every shell can name."""
    script = f"exec 4<&{output} 5>&{driver_input}; {_SCRIPT}"
    return start_unheard(["/bin/sh", "-c", script], kept_open=(output, driver_input), is_told=True)


def _start_on_windows(output: int, driver_input: int) -> subprocess.Popen[bytes]:
    """Start the command interpreter with handles of the driver's pipes; it passes them on to what it starts."""
    shell = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "cmd.exe"
    with _inheritable(output, driver_input) as handles:
        return start_unheard([str(shell), "/d", "/c", _SCRIPT_ON_WINDOWS], kept_open=handles, is_told=True)


@contextlib.contextmanager
def _inheritable(*handles: int) -> Iterator[Sequence[int]]:
    """Make copies of handles that another process can be given."""
    copies: list[int] = []
    if sys.platform == "win32":
        import _winapi  # noqa: PLC0415 - there only

        this = _winapi.GetCurrentProcess()
        try:
            for one in handles:
                copies.append(  # noqa: PERF401 - those that were made are closed if the next one fails
                    _winapi.DuplicateHandle(this, one, this, 0, True, _winapi.DUPLICATE_SAME_ACCESS)  # noqa: FBT003
                )
            yield copies
        finally:
            for copy in copies:
                _winapi.CloseHandle(copy)
    else:
        yield copies
