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
from typing import TYPE_CHECKING

from tjgui.site.driver import pipes_of

if TYPE_CHECKING:
    from tjgui.site.driver import Driver

_log = logging.getLogger(__name__)

_SECONDS = 3
#: Waits for the end of the program (3), and keeps the driver's output (4) and input (5) open for the seconds after it.
_SCRIPT = f"cat <&3 >/dev/null 2>&1; sleep {_SECONDS}"


class Linger:
    """Keeps one driver alive for a few seconds after the program; call `end` before the driver is stopped."""

    def __init__(self, process: subprocess.Popen[bytes], life: int) -> None:
        self._process = process
        self._life = life

    @classmethod
    def begin(cls, driver: Driver) -> Linger | None:
        """Start it; None if the system or Playwright's internals do not allow it: then a kill leaves more in doubt."""
        pipes = pipes_of(driver)
        if pipes is None or sys.platform == "win32":
            return None
        theirs, ours = os.pipe()
        try:
            process = _start(theirs, *pipes)
        except OSError as error:
            _log.debug("The browser will not outlive the program: %s", error)
            os.close(ours)
            return None
        finally:
            os.close(theirs)
        return cls(process, ours)

    def end(self) -> None:
        """Release the driver at once; may be called twice."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        with contextlib.suppress(OSError):
            os.close(self._life)


def _start(life: int, output: int, driver_input: int) -> subprocess.Popen[bytes]:
    """Start the shell with three descriptors at the numbers that its script names."""
    script = f"exec 3<&{life} 4<&{output} 5>&{driver_input}; {_SCRIPT}"
    return subprocess.Popen(  # noqa: S603 - fixed words and numbers only
        ["/bin/sh", "-c", script],
        pass_fds=(life, output, driver_input),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
