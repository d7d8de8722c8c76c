"""Playwright's driver, where Playwright has no public way to it: every look at its inside stands here.

What is not found where it was is done without, so that a newer Playwright costs a comfort and breaks nothing.
"""

from __future__ import annotations

import logging

from playwright.async_api._context_manager import PlaywrightContextManager

_log = logging.getLogger(__name__)


def pipes_of(driver: PlaywrightContextManager) -> tuple[int, int] | None:
    """Return the descriptors of the driver's output and input; None where they are not found."""
    try:
        pipes = driver._client._transport._proc._transport  # type: ignore[union-attr]  # noqa: SLF001
        output, given = (pipes.get_pipe_transport(number).get_extra_info("pipe") for number in (1, 0))
        return output.fileno(), given.fileno()
    except AttributeError as error:
        _log.debug("The driver's pipes are not where they were: %s", error)
        return None


def expect_its_end(driver: PlaywrightContextManager) -> None:
    """Take note of a driver that is killed: each call fails then, and says so; the same error must not come again.

    Nobody inside of Playwright looks at it, and asyncio reports an exception that nobody looked at.
    """
    try:
        ended = driver._client._transport.on_error_future  # type: ignore[union-attr]  # noqa: SLF001
    except AttributeError as error:
        _log.debug("The driver's end is not told where it was: %s", error)
        return
    ended.add_done_callback(lambda one: one.cancelled() or one.exception())
