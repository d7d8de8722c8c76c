"""Keeping the browser on the site: nothing that belongs to the session or the batch leaves for another origin.

Requests are paused before a byte leaves, through the browser's own protocol and for the whole browser, so that forms,
scripts, workers, iframes and windows that a page opens are all included. What a page's scripts send to the dashboard is
not paused: it would be in doubt if the program were killed then. (Playwright's routes would pause everything, and turn
off the cache.)

A page that holds a CSV sends nothing to anybody but the dashboard, statistics included. What cannot be stopped is a
page of the dashboard itself that hides the CSV's text in the address of another company's image, or that opens a web
socket in a worker.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.resources import files
from json import dumps
from typing import Any, Self

from playwright.async_api import BrowserContext, CDPSession, Error, Page

from tjgui.site.origins import Origin, OwnSite

_log = logging.getLogger(__name__)

_CHANGING = frozenset({"POST", "PUT", "PATCH", "DELETE"})
#: What a browser asks another origin first, before a script may send something there.
_ASKING = "OPTIONS"
#: How a script sends something; what only loads, such as an image, is not paused unless it goes to the site's own host.
_SCRIPTED = "XHR"
_BEACON = "Ping"
_DOCUMENT = "Document"
#: How a form or a script sends a file.
_WITH_FILE = "multipart/form-data"
#: What an address may go on with, as patterns: three characters have a meaning of their own there.
_ASCII = {one: f"\\{one}" if one in "*?\\" else one for one in map(chr, range(33, 127))}


class PageGuard:
    """What the guard knows of one tab."""

    def __init__(self) -> None:
        self.blocked: str | None = None  #: where the page last tried to go
        self.refused: str | None = None  #: where the page last tried to send something while it held a CSV
        self.holds_csv = False  #: whether the page was given a CSV
        self._stopped = asyncio.Event()

    def reset(self) -> None:
        """Forget what was stopped, because the tab opens another page."""
        self.blocked, self.refused, self.holds_csv = None, None, False
        self._stopped.clear()

    def tried_to_send(self, url: str, *, is_file: bool) -> None:
        """Note that something was not sent; if it may be a file, `stopped` returns."""
        self.refused = url
        if is_file:
            self._stopped.set()

    async def stopped(self) -> None:
        """Wait until something is not sent that may be a file, and so cannot be mere statistics."""
        await self._stopped.wait()


class NavigationGuard:
    """Guards the browser of one context, from before its first page opens until it closes."""

    def __init__(self, context: BrowserContext, cdp: CDPSession, own: OwnSite) -> None:
        self.context = context
        self._cdp = cdp
        self._own = own
        self._pages: dict[str, PageGuard] = {}  # by the ID of the main frame
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_signing_in = False

    @classmethod
    async def begin(cls, context: BrowserContext, own: OwnSite) -> Self:
        """Start guarding the browser of a context that has no page yet; raises Playwright's errors."""
        browser = context.browser
        assert browser is not None  # noqa: S101 - the program never starts a browser that is its own context
        cdp = await browser.new_browser_cdp_session()
        guard = cls(context, cdp, own)
        context.on("close", guard._closed)
        cdp.on("Fetch.requestPaused", guard._paused)
        await cdp.send("Fetch.enable", {"patterns": list(paused_requests(own))})
        await context.add_init_script(_script_for_sockets(own))
        return guard

    async def protect(self, page: Page) -> PageGuard:
        """Keep the main frame of `page` on the site, including redirects; raises Playwright's errors."""
        session = await page.context.new_cdp_session(page)
        tree = await session.send("Page.getFrameTree")
        await session.detach()
        frame = tree["frameTree"]["frame"]["id"]
        self._pages[frame] = guard = PageGuard()

        def forget(_: Page) -> None:
            self._pages.pop(frame, None)

        page.on("close", forget)
        return guard

    @contextmanager
    def signing_in(self) -> Iterator[None]:
        """Let pages that are not protected go and send where they want: signing in may involve other companies."""
        self._is_signing_in = True
        try:
            yield
        finally:
            self._is_signing_in = False

    def _closed(self, _: BrowserContext) -> None:
        self._keep(self._end())

    def _paused(self, event: dict[str, Any]) -> None:
        self._keep(self._decide(event))

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        """Run something beside the page."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _end(self) -> None:
        """Leave the browser alone; one that is gone needs nothing."""
        with suppress(Error):
            await self._cdp.detach()

    async def _decide(self, event: dict[str, Any]) -> None:
        request = {"requestId": event["requestId"]}
        try:
            if self._may_leave(event):
                await self._cdp.send("Fetch.continueRequest", request)
            else:
                # An aborted navigation leaves the page as it is; any other reason would show an error page instead.
                reason = "Aborted" if event["resourceType"] == _DOCUMENT else "BlockedByClient"
                await self._cdp.send("Fetch.failRequest", {**request, "errorReason": reason})
        except Error as error:
            _log.debug("A paused request was gone: %s", error.message)

    def _may_leave(self, event: Mapping[str, Any]) -> bool:
        """Decide about a request, and note what is blocked."""
        url, kind = event["request"]["url"], event["resourceType"]
        place = Origin.of(url)
        if self._own.is_dashboard(url) or (place is None and not url.startswith(("http:", "https:"))):
            return True
        page = self._pages.get(event.get("frameId", ""))
        if page is None and self._is_signing_in:
            return True
        holders = [one for one in ([page] if page is not None else self._pages.values()) if one.holds_csv]
        is_astray = self._own.owns(url) and not self._own.may_show(url)
        method = event["request"]["method"]
        if holders and (method in _CHANGING or kind == _BEACON or (is_astray and method == _ASKING)):
            is_file = is_astray or kind == _DOCUMENT or _WITH_FILE in _content_type(event["request"]["headers"])
            for one in holders:
                one.tried_to_send(url, is_file=is_file)
            return _stopped(event)
        if page is not None and kind == _DOCUMENT and not self._own.may_show(url):
            page.blocked = url
            return _stopped(event)
        return not is_astray or _stopped(event)


def _stopped(event: Mapping[str, Any]) -> bool:
    """Log that a request is stopped; returns that it may not leave."""
    request = event["request"]
    _log.warning("A request to another site was stopped: %s %s", request["method"], Origin.of(request["url"]))
    return False


def paused_requests(own: OwnSite) -> Iterator[dict[str, str]]:
    """Yield the patterns of the requests that are decided about, in the form of the browser's protocol.

    All documents and beacons; what scripts send, except to the dashboard; and everything for another port or scheme of
    the site's own hosts, which would get its cookies.
    """
    yield {"urlPattern": "*", "resourceType": _DOCUMENT}
    yield {"urlPattern": "*", "resourceType": _BEACON}
    for pattern in _outside(own.dashboard):
        yield {"urlPattern": pattern, "resourceType": _SCRIPTED}
    hosts = {one.host: one for one in (own.sign_in, own.dashboard)}
    for pattern in {pattern for one in hosts.values() for pattern in _beside(one)}:
        yield {"urlPattern": pattern}


def _outside(origin: Origin) -> Iterator[str]:
    """Yield patterns of all web addresses that are not of an origin."""
    yield f"{_other_scheme(origin)}://*"
    yield from _going_on_otherwise(f"{origin.scheme}://", f"{origin.authority}/")


def _beside(origin: Origin) -> Iterator[str]:
    """Yield patterns of other schemes and ports of an origin's host, and of its owner's other hosts."""
    host = origin.authority.rpartition(":")[0] if origin.authority.endswith(f":{origin.port}") else origin.authority
    for end in "/", ":":
        yield f"{_other_scheme(origin)}://{host}{end}*"
    if host == origin.authority:
        yield f"{origin.scheme}://{host}:*"
    else:
        yield f"{origin.scheme}://{host}/*"
        yield from _going_on_otherwise(f"{origin.scheme}://{host}:", f"{origin.port}/")
    if origin.domain:
        yield from (f"http://*{origin.domain}*", f"https://*{origin.domain}:*")


def _going_on_otherwise(start: str, rest: str) -> Iterator[str]:
    """Yield patterns of the addresses that begin with `start` and do not go on with `rest`: there is no "not"."""
    for place, right in enumerate(rest):
        yield from (f"{start}{rest[:place]}{pattern}*" for one, pattern in _ASCII.items() if one != right)


def _other_scheme(origin: Origin) -> str:
    return "https" if origin.scheme == "http" else "http"


def _content_type(headers: Mapping[str, str]) -> str:
    return next((value.lower() for name, value in headers.items() if name.lower() == "content-type"), "")


def _script_for_sockets(own: OwnSite) -> str:
    """Return the script that keeps web sockets on the site: the browser's protocol does not pause them."""
    script = files("tjgui.site").joinpath("sockets.js").read_text(encoding="utf-8")
    places = (own.dashboard, own.sign_in)
    known = {
        "origins": [str(one) for one in places],
        "hosts": [one.host for one in places],
        "domains": [one.domain for one in places if one.domain],
    }
    return f"({script})({dumps(known)})"
