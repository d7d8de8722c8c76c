"""Keeping a tab on the site: its main frame goes nowhere else, whatever the page tries."""

from __future__ import annotations

import asyncio
import logging
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import CDPSession, Error, Page

_log = logging.getLogger(__name__)


def is_own_host(host: str | None, own: frozenset[str]) -> bool:
    """Whether `host` is one of the site's own hosts, or a sibling below the same two-label domain."""
    if not host:
        return False
    return host in own or any("." in one and not _is_address(one) and _domain(host) == _domain(one) for one in own)


def _domain(host: str) -> str:
    return ".".join(host.split(".")[-2:])


def _is_address(host: str) -> bool:
    return host.replace(".", "").isdigit() or ":" in host


class NavigationGuard:
    """Blocks navigations of one page's main frame to hosts other than the site's own, including redirects.

    It pauses documents only, through the browser's own protocol: Playwright's routes would pause every request and
    turn off the cache.
    """

    def __init__(self, own_hosts: frozenset[str]) -> None:
        self._own = own_hosts
        self._cdp: CDPSession | None = None
        self._main_frame = ""
        self._decisions: set[asyncio.Task[None]] = set()
        self.blocked: str | None = None  #: where the page last tried to go

    async def protect(self, page: Page) -> None:
        """Start guarding `page`; raises Playwright's errors."""
        self._cdp = await page.context.new_cdp_session(page)
        tree = await self._cdp.send("Page.getFrameTree")
        self._main_frame = tree["frameTree"]["frame"]["id"]
        self._cdp.on("Fetch.requestPaused", self._paused)
        documents = {"urlPattern": "*", "resourceType": "Document", "requestStage": "Request"}
        await self._cdp.send("Fetch.enable", {"patterns": [documents]})

    def _paused(self, event: dict[str, Any]) -> None:
        decision = asyncio.ensure_future(self._decide(event))
        self._decisions.add(decision)
        decision.add_done_callback(self._decisions.discard)

    async def _decide(self, event: dict[str, Any]) -> None:
        if self._cdp is None:
            return
        url = event["request"]["url"]
        foreign = event["frameId"] == self._main_frame and not self._allows(url)
        try:
            if foreign:
                self.blocked = url
                _log.warning("The page tried to go to another site: %s", urlsplit(url).hostname)
                await self._cdp.send("Fetch.failRequest", {"requestId": event["requestId"], "errorReason": "Aborted"})
            else:
                await self._cdp.send("Fetch.continueRequest", {"requestId": event["requestId"]})
        except Error as error:
            _log.debug("A paused request was gone: %s", error.message)

    def _allows(self, url: str) -> bool:
        parts = urlsplit(url)
        return parts.scheme not in {"http", "https"} or is_own_host(parts.hostname, self._own)
