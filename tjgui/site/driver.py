"""Playwright's driver, where Playwright offers no public access: all uses of its internals are here.

If something has moved, the program does without it, so that a newer Playwright costs some comfort but breaks nothing.
So nothing is imported before it is needed.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import traceback
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.core.errors import BrowserNotStarting
from tjgui.core.wording.message import Message
from tjgui.site.browser_kind import printed_by
from tjgui.site.environment import drop_what_disturbs
from tjgui.site.start_faults import why_no_driver

if TYPE_CHECKING:
    from playwright.async_api import Playwright
    from playwright.async_api._context_manager import PlaywrightContextManager as Driver

__all__ = ["Driver", "expect_its_end", "installer", "pipes_of", "start_driver"]

_log = logging.getLogger(__name__)

#: Seconds within which the driver answers; it needs 0.3, and 5 under Wine.
_START_SECONDS = 60.0
_ASK_SECONDS = 10.0


async def start_driver(driver: Driver) -> Playwright:
    """Start the driver, without what disturbs it in the environment.

    A cancellation stops it: cancelled inside, it would leave its process behind (stack-notes). Raises
    `BrowserNotStarting`, which says why; a driver that hangs is left to the caller, who knows its process.
    """
    drop_what_disturbs()
    starting = asyncio.ensure_future(driver.start())
    try:
        async with asyncio.timeout(_START_SECONDS):
            return await asyncio.shield(starting)
    except asyncio.CancelledError:
        await (await starting).stop()
        raise
    except TimeoutError as error:
        starting.cancel()
        raise BrowserNotStarting(Message("driver_hangs"), Message("install_again")) from error
    except Exception as error:  # Playwright raises bare ones here
        _forget(error)
        raise await _why_not(error) from error


async def _why_not(error: Exception) -> Exception:
    """Ask the driver itself: its own error is on a stream that nobody may see."""
    found = installer()
    if found is None:
        return why_no_driver(str(error), "")
    code, printed = await printed_by([*found, "--version"], _ASK_SECONDS)
    return why_no_driver(printed if code != 0 and printed else str(error), found[0])


def _forget(error: BaseException) -> None:
    """Take note of the error where Playwright keeps it a second time, so that asyncio does not report it."""
    for frame, _ in traceback.walk_tb(error.__traceback__):
        kept = getattr(frame.f_locals.get("self"), "on_error_future", None)
        if isinstance(kept, asyncio.Future) and kept.done() and not kept.cancelled():
            kept.exception()


def pipes_of(driver: Driver) -> tuple[int, int] | None:
    """Return the descriptors of the driver's output and input; None if they are not found."""
    try:
        pipes = driver._client._transport._proc._transport  # type: ignore[union-attr]  # noqa: SLF001
        output, given = (pipes.get_pipe_transport(number).get_extra_info("pipe") for number in (1, 0))
        return output.fileno(), given.fileno()
    except AttributeError as error:
        _log.debug("The driver's pipes are not where they were: %s", error)
        return None


def expect_its_end(driver: Driver) -> None:
    """Handle the error of a killed driver: every call fails then and says so; it must not be reported twice.

    Playwright itself never retrieves it, and asyncio reports exceptions that were never retrieved.
    """
    try:
        ended = driver._client._transport.on_error_future  # type: ignore[union-attr]  # noqa: SLF001
        ended.add_done_callback(lambda one: one.cancelled() or one.exception())
    except AttributeError as error:
        _log.debug("The driver's end is not where it was: %s", error)


def installer() -> tuple[str, str] | None:
    """Return the program and the script that install a browser; None if they are not found."""
    try:
        from playwright._impl._driver import compute_driver_executable  # noqa: PLC0415 - see above

        program, script = compute_driver_executable()
    except Exception as error:  # noqa: BLE001 - the border: whatever its internals raise, there is another way
        _log.debug("The installer is not where it was: %s", error)
        return _installer_by_its_files()
    return program, script


def _installer_by_its_files() -> tuple[str, str] | None:
    package = find_spec("playwright")
    if package is None or package.origin is None:
        return None
    driver = Path(package.origin).parent / "driver"
    program = driver / ("node.exe" if sys.platform == "win32" else "node")
    script = driver / "package" / "cli.js"
    return (str(program), str(script)) if program.is_file() and script.is_file() else None
