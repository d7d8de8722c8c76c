"""Playwright's errors, translated once into the program's own."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from playwright.async_api import Error
from playwright.async_api import TimeoutError as PlaywrightTimeout

from tjgui.core.errors import (
    BrowserGone,
    ConnectionFailed,
    NetworkGone,
    PageCrashed,
    PageTimeout,
    SiteError,
    UploaderError,
)
from tjgui.core.plain_text import bounded
from tjgui.core.wording.message import Message
from tjgui.site.page_text import said_by
from tjgui.site.start_faults import forbidden

#: Seconds within which a page responds to anything immediate; a renderer that crashed or hangs never does.
ANSWER_SECONDS = 30.0

_Answer = TypeVar("_Answer")

#: Chromium's names for "nobody accepted the request" (net_error_list.h). They prove nothing about an earlier send.
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
#: Chromium's names for "the site cannot be reached right now", which affects every campaign at once.
_NETWORK_GONE = frozenset(
    {
        *NO_WAY[:6],
        "ERR_NETWORK_CHANGED",
        "ERR_NETWORK_IO_SUSPENDED",
        "ERR_CONNECTION_TIMED_OUT",
        "ERR_TIMED_OUT",
        "ERR_TUNNEL_CONNECTION_FAILED",
    }
)
#: Names that say nothing about the network: the browser itself or the site's response is the cause. All others
#: (reset, closed, empty, TLS, certificates, broken HTTP, DNS ...) are failures below HTTP.
_NOT_THE_NETWORK = re.compile(
    r"ERR_(?:FAILED|ABORTED|BLOCKED_BY_\w+|TOO_MANY_REDIRECTS|UNSAFE_\w+|INVALID_URL|UNKNOWN_URL_SCHEME|DISALLOWED_URL_SCHEME"
    r"|HTTP_RESPONSE_CODE_FAILURE|ACCESS_DENIED|CACHE_\w+|FILE_\w+|OUT_OF_MEMORY|INSUFFICIENT_RESOURCES|UNEXPECTED)"
)
#: What to do about failures below HTTP whose name says more than "the network".
_NETWORK_ADVICE = (
    (re.compile(r"ERR_CERT_(?:DATE_INVALID|VALIDITY_TOO_LONG)"), "check_clock"),
    (re.compile(r"ERR_CERT_\w+|ERR_SSL_PINNED\w+"), "check_certificates"),
    (re.compile(r"ERR_\w*(?:PROXY|TUNNEL|PAC_)\w*"), "check_proxy"),
    (re.compile(r"ERR_(?:NAME_|DNS_)\w+"), "check_dns"),
)
_NET_ERROR = re.compile(r"ERR_[A-Z0-9_]+")
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


def translate(error: Error, doing: Message) -> UploaderError:
    """Return the fault for `error`, which occurred while `doing` (such as "opening campaign 1011737002")."""
    text = error.message
    if (policy := forbidden(text)) is not None:
        return policy
    if isinstance(error, PlaywrightTimeout):
        return PageTimeout(Message("page_too_slow", doing=doing), Message("check_if_repeated"))
    if any(word in text for word in _CLOSED):
        return BrowserGone(Message("browser_closed_while", doing=doing), Message("new_browser"))
    if any(word in text for word in _CRASHED):
        return PageCrashed(Message("tab_crashed", doing=doing), Message("check_if_repeated"))
    first = said_by(error)
    return network_fault(first, doing) or SiteError(
        Message("page_broke_off", doing=doing, error=first), Message("check_if_repeated")
    )


def network_fault(text: str, doing: Message) -> NetworkGone | ConnectionFailed | None:
    """Return the fault for Chromium's name of a failure below HTTP; None if the text has none."""
    found = _NET_ERROR.search(text)
    if found is None or _NOT_THE_NETWORK.fullmatch(found[0]):
        return None
    kind, code = (NetworkGone, "network_gone") if found[0] in _NETWORK_GONE else (ConnectionFailed, "connection_failed")
    advice = next((advice for pattern, advice in _NETWORK_ADVICE if pattern.fullmatch(found[0])), "check_network")
    return kind(Message(code, doing=doing, error=bounded(found[0])), Message(advice))


def seconds_named(retry_after: str | None) -> float | None:
    """Read a Retry-After header; its rare date form, and anything odd, is treated as "no time named"."""
    named = (retry_after or "").strip()
    return float(named) if re.fullmatch(r"[0-9]{1,5}", named) else None


@contextmanager
def faults(doing: Message) -> Iterator[None]:
    """Raise Playwright's errors as the program's own, with the original as their cause."""
    try:
        yield
    except Error as error:
        raise translate(error, doing) from error


async def in_time(answer: Awaitable[_Answer], doing: Message, seconds: float = 0.0) -> _Answer:
    """Await a page's response, but not forever: Playwright itself sets no limit for scripts in a page.

    :param seconds: how long the page itself was told to wait.
    """
    try:
        async with asyncio.timeout(seconds + ANSWER_SECONDS):
            return await answer
    except TimeoutError as error:
        raise PageCrashed(Message("tab_hangs", doing=doing), Message("check_if_repeated")) from error
