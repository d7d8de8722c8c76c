"""Playwright's driver, where Playwright offers no public access: all uses of its internals are here.

If something has moved, the program does without it, so that a newer Playwright costs some comfort but breaks nothing.
So nothing is imported before it is needed.
"""

from __future__ import annotations

import logging
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.async_api._context_manager import PlaywrightContextManager as Driver

__all__ = ["Driver", "expect_its_end", "installer", "pipes_of"]

_log = logging.getLogger(__name__)


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
