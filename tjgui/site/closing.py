"""Closing things that may hang."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable

from playwright.async_api import Error

_log = logging.getLogger(__name__)

#: Seconds that closing may take, for each of page, browser and driver; what hangs longer is killed.
CLOSE_SECONDS = 10.0


async def within(closing: Awaitable[object], doing: str) -> None:
    """Await `closing`, but not forever; it may already be closed."""
    try:
        async with asyncio.timeout(CLOSE_SECONDS):
            await closing
    except TimeoutError:
        _log.warning("Gave up %s after %.0f s.", doing, CLOSE_SECONDS)
    except Error as error:
        _log.debug("While %s: %s", doing, error.message)
