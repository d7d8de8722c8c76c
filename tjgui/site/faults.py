"""Playwright's errors, translated once into whose fault it is."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from playwright.async_api import Error
from playwright.async_api import TimeoutError as PlaywrightTimeout

from tjgui.core.errors import BrowserGone, NetworkGone, PageCrashed, PageTimeout, SiteError, UploaderError

#: Seconds in which a page answers what it needs not wait for; a renderer that died or stands still never does.
ANSWER_SECONDS = 30.0

_Answer = TypeVar("_Answer")

#: Chromium's words for "nobody took the request" (net_error_list.h). It proves nothing of an earlier sending.
NO_WAY = (
    "ERR_INTERNET_DISCONNECTED",
    "ERR_NAME_NOT_RESOLVED",
    "ERR_NAME_RESOLUTION_FAILED",
    "ERR_CONNECTION_REFUSED",
    "ERR_ADDRESS_UNREACHABLE",
    "ERR_PROXY_CONNECTION_FAILED",
    "ERR_BLOCKED_BY_CLIENT",
    "ERR_BLOCKED_BY_ADMINISTRATOR",
)
#: Chromium's words for "there is no way to the site right now".
_NETWORK_GONE = (
    *NO_WAY[:6],
    "ERR_NETWORK_CHANGED",
    "ERR_NETWORK_IO_SUSPENDED",
    "ERR_CONNECTION_TIMED_OUT",
    "ERR_TIMED_OUT",
    "ERR_TUNNEL_CONNECTION_FAILED",
)
_CLOSED = (
    "Target page, context or browser has been closed",
    "Browser has been closed",
    "Connection closed",
    "has been closed",
)
_CRASHED = ("Target crashed", "Page crashed", "ERR_ABORTED")


def is_lost_context(error: Error) -> bool:
    """Whether the page navigated away while a script ran in it."""
    text = error.message
    return (
        "Execution context was destroyed" in text or "because of a navigation" in text or "Cannot find context" in text
    )


def translate(error: Error, doing: str) -> UploaderError:
    """Return the fault that `error` is, met while `doing` (such as "opening campaign 1011737002")."""
    text = error.message
    if isinstance(error, PlaywrightTimeout):
        return PageTimeout(f"The site took too long while {doing}.", "It is tried again.")
    if any(word in text for word in _CLOSED):
        return BrowserGone(f"The browser was closed while {doing}.", "A new one is started.")
    if any(word in text for word in _CRASHED):
        return PageCrashed(f"The browser tab broke down while {doing}.", "It is tried again in a new tab.")
    if any(word in text for word in _NETWORK_GONE):
        return NetworkGone(
            f"The site can't be reached while {doing}.",
            "Check the connection; the upload goes on by itself as soon as the site answers.",
        )
    return SiteError(f"The page broke off while {doing} ({text.splitlines()[0]}).", "It is tried again.")


@contextmanager
def faults(doing: str) -> Iterator[None]:
    """Raise Playwright's errors as the program's own, with the original as their cause."""
    try:
        yield
    except Error as error:
        raise translate(error, doing) from error


async def in_time(answer: Awaitable[_Answer], doing: str, seconds: float = 0.0) -> _Answer:
    """Await a page's answer, but not for ever: Playwright itself sets no limit to what runs in a page.

    :param seconds: what the page itself was told to wait for.
    """
    try:
        async with asyncio.timeout(seconds + ANSWER_SECONDS):
            return await answer
    except TimeoutError as error:
        raise PageCrashed(
            f"The browser tab did not answer any more while {doing}.", "It is tried again in a new tab."
        ) from error
