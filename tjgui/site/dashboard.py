"""The site seen through one browser: the implementation of `tjgui.core.run.dashboard.Dashboard`."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain, repeat
from pathlib import Path
from typing import Any, TypeVar

from playwright.async_api import (
    Browser,
    BrowserContext,
    Error,
    Page,
    Playwright,
    async_playwright,
)

from tjgui.core.disk.sign_in_file import SignInFile
from tjgui.core.disk.system_keyring import ATTENDED_SECONDS, UNATTENDED_SECONDS
from tjgui.core.errors import BrowserGone, PageCrashed, PassingFault, SelectorUnusable, UploaderError
from tjgui.core.plain_text import bounded
from tjgui.core.wording.message import Message
from tjgui.site.ad_settings import Place
from tjgui.site.browser import launch
from tjgui.site.campaign_name import CampaignNames, OwnWords
from tjgui.site.closing import within
from tjgui.site.driver import expect_its_end, start_driver
from tjgui.site.faults import faults, in_time
from tjgui.site.human_check import wait_until_passed
from tjgui.site.linger import Linger
from tjgui.site.navigation import is_answered
from tjgui.site.navigation_guard import NavigationGuard, PageGuard
from tjgui.site.origins import OwnSite
from tjgui.site.own_processes import OwnProcesses
from tjgui.site.session import HEADLESS_SIGN_IN_SECONDS, SIGN_IN_SECONDS, Session, SignInAssistant
from tjgui.site.site_file import SiteFile, shipped
from tjgui.site.tab import FirstLook, Tab

_log = logging.getLogger(__name__)

#: Seconds between two attempts to reach the site; the last value is repeated.
_REACH_SECONDS = (1.0, 2.0, 5.0, 10.0, 15.0)
_ANSWER_SECONDS = 15.0
_SHOW_SECONDS = 3.0
#: Returns the keys and selectors that the browser rejects.
_MISUNDERSTOOD = """(all) => Object.entries(all).flatMap(([key, some]) => some.filter((one) => {
  try { document.createDocumentFragment().querySelector(one); return false; } catch { return true; }
}).map((one) => [key, one]))"""
_Opened = TypeVar("_Opened")
_VIEWPORT: Any = {"width": 1360, "height": 900}


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """Which site, which browser, and where its session is kept."""

    storage_state: Path
    site_url: str = ""  #: a site other than the site file's
    sign_in_url: str = ""
    headless: bool = False
    browser: str | None = None  #: path or name of the browser; None looks for one
    known: SiteFile = field(default_factory=shipped)  #: what is known about the site

    @property
    def sign_in_seconds(self) -> float:
        """How long to wait for a sign-in."""
        return HEADLESS_SIGN_IN_SECONDS if self.headless else SIGN_IN_SECONDS

    @property
    def sign_in_file(self) -> SignInFile:
        """The file of the saved sign-in; only with a visible browser is somebody there to unlock the keyring."""
        return SignInFile(self.storage_state, seconds=UNATTENDED_SECONDS if self.headless else ATTENDED_SECONDS)


class SiteDashboard:
    """One browser, one session, several tabs. `start` may be called again after the browser was lost."""

    def __init__(
        self,
        settings: SiteSettings,
        *,
        on_sign_in_needed: Callable[[], None] | None = None,
        on_notice: Callable[[Message], object] = lambda _: None,
        sign_in_assistant: SignInAssistant | None = None,
        check_assistant: SignInAssistant | None = None,
    ) -> None:
        self._settings = settings
        self._site_url = settings.site_url or settings.known.addresses.site
        self._sign_in_url = settings.sign_in_url or settings.known.addresses.sign_in
        self._own = OwnSite.of(self._site_url, self._sign_in_url)
        self._on_sign_in_needed = on_sign_in_needed
        self._assistant = sign_in_assistant
        self._check_assistant = check_assistant
        self._check_page: Page | None = None  # while it shows a check whether a human is there
        self._session = Session(
            settings.sign_in_file,
            self._sign_in_url,
            settings.sign_in_seconds,
            settings.known,
            owns=self._own.owns_host,
            say=on_notice,
        )
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self._context: BrowserContext | None = None
        self._guard: NavigationGuard | None = None
        self._linger: Linger | None = None
        self._processes: OwnProcesses | None = None
        self._own_pages: set[Page] = set()
        self._opening = 0
        self._first_look = FirstLook(on_notice)
        texts = settings.known.texts
        self._names = CampaignNames(OwnWords.of(texts["site_words"], texts["greetings"], self._site_url))

    @property
    def latest_ads(self) -> float:
        """Seconds after which created ads are known to have appeared, according to the site file."""
        return self._settings.known.patience.ads

    async def start(self) -> None:
        """Start driver and browser with the saved session; a cancellation leaves no process behind."""
        await self.close()
        kept = await self._session.kept()
        self._processes = OwnProcesses()
        driver = async_playwright()
        try:
            self._playwright = await start_driver(driver)
        finally:
            self._processes.note()
        expect_its_end(driver)
        self._linger = Linger.begin(driver)
        self._browser = await launch(self._playwright, headless=self._settings.headless, wanted=self._settings.browser)
        self._processes.note()
        with faults(Message("doing_start_browser")):
            self._context = await self._browser.new_context(
                storage_state=kept,  # type: ignore[arg-type]  # its own format, written by keep()
                accept_downloads=False,
                viewport=_VIEWPORT,
            )
            self._context.on("page", self._contain)
            await self._guarded()
        if self._settings.known.path is not None:
            await self._check_selectors(self._settings.known)

    async def _check_selectors(self, known: SiteFile) -> None:
        """Let the browser check the selectors of the user's own site file."""
        page = await self._new_page()
        doing = Message("doing_check_site_file")
        try:
            with faults(doing):
                wrong: list[list[str]] = await in_time(page.evaluate(_MISUNDERSTOOD, dict(known.selectors)), doing)
        finally:
            await within(page.close(), "closing a tab")
        if wrong:
            key, selector = wrong[0]
            what = Message("selector_unusable", file=str(known.path), key=key, selector=selector)
            raise SelectorUnusable(what, Message("correct_and_resume"))

    async def new_tab(self) -> Tab:
        """Open a tab in the same session."""
        page = await self._new_page()
        with faults(Message("doing_open_tab")):
            guard = await _by_a_living_browser(self._protected(page))
        place = Place(self._site_url, self._own, guard)
        return Tab(page, place, self._settings.known, self._first_look, self._names)

    async def sign_in(self) -> None:
        """Show the sign-in page and wait for the user."""
        if self._on_sign_in_needed is not None:
            self._on_sign_in_needed()
        context = self._living_context()
        self._opening += 1  # the sign-in page and its popups, such as Google's, are expected
        try:
            with (await self._guarded()).signing_in():
                await self._session.sign_in(context, self._assistant)
        finally:
            self._opening -= 1

    async def pass_human_check(self) -> None:
        """Show the site's check in a tab of its own, and wait for the user; a cancellation closes the tab."""
        page = self._check_page = await self._new_page()
        url = self._site_url.rstrip("/") + self._settings.known.addresses.campaigns
        seconds = self._settings.sign_in_seconds
        self._opening += 1  # such checks may open windows of their own
        try:
            await wait_until_passed(page, url, seconds, self._settings.known, self._check_assistant)
            await self._keep(self._living_context())
        finally:
            self._opening -= 1
            self._check_page = None
            if not page.is_closed():
                await within(page.close(), "closing a tab")

    async def show(self) -> bool:
        """Bring the browser's window to the front; False if it has none or shows nothing."""
        page = self._session.page or self._check_page or next(iter(self._own_pages), None)
        if self._settings.headless or page is None:
            return False
        try:
            await asyncio.wait_for(page.bring_to_front(), _SHOW_SECONDS)
        except (Error, TimeoutError) as error:
            _log.info("The browser's window could not be brought to the front: %s", error)
            return False
        return True

    async def wait_until_reachable(self) -> None:
        """Poll the site until it responds over HTTP in any way; a cancellation closes the tab used for this.

        The browser itself polls, in a separate tab: what it can reach, with its proxy and certificates, is what the
        campaigns' tabs can reach.
        """
        pauses = chain(_REACH_SECONDS, repeat(_REACH_SECONDS[-1]))
        while True:
            try:
                await self._poll(pauses)
            except PassingFault as fault:
                _log.debug("The site could not be polled: %s", fault)
                await asyncio.sleep(next(pauses))
            else:
                return

    async def _poll(self, pauses: Iterator[float]) -> None:
        """Poll in one tab until the site responds. A crash of that tab is a `PassingFault`."""
        page = await self._new_page()
        try:
            while not await is_answered(page, self._site_url, _ANSWER_SECONDS, Message("doing_reach")):  # noqa: ASYNC110
                await asyncio.sleep(next(pauses))
        finally:
            await within(page.close(), "closing a tab")

    async def close(self) -> None:
        """Save the session, then close browser and driver, each with a time limit. What hangs is killed."""
        context, browser, playwright = self._context, self._browser, self._playwright
        self._context = self._browser = self._playwright = self._guard = None
        self._own_pages.clear()
        if context is not None and browser is not None and browser.is_connected():
            await within(self._keep(context), "saving the sign-in")
        if browser is not None:
            await within(browser.close(), "closing the browser")
        if self._linger is not None:
            self._linger.end()
            self._linger = None
        if playwright is not None:
            await within(playwright.stop(), "stopping the browser's driver")
        if self._processes is not None:
            left = await asyncio.to_thread(self._processes.end)
            _log.debug("%d processes were left over by the browser and killed.", left)
            self._processes = None

    async def _keep(self, context: BrowserContext) -> None:
        try:
            await self._session.keep(context)
        except BrowserGone as error:
            _log.debug("The sign-in could not be saved: %s", error)
        except (UploaderError, OSError) as error:
            _log.warning("The sign-in could not be saved for next time: %s", error)

    async def _new_page(self) -> Page:
        context = self._living_context()
        self._opening += 1
        try:
            with faults(Message("doing_open_tab")):
                page = await _by_a_living_browser(context.new_page())
        finally:
            self._opening -= 1
        self._own_pages.add(page)
        page.on("close", self._forget_page)
        return page

    async def _guarded(self) -> NavigationGuard:
        """Return what keeps the browser on the site; raises Playwright's errors."""
        context = self._living_context()
        if self._guard is None or self._guard.context is not context:
            self._guard = await NavigationGuard.begin(context, self._own)
        return self._guard

    async def _protected(self, page: Page) -> PageGuard:
        return await (await self._guarded()).protect(page)

    def _living_context(self) -> BrowserContext:
        if self._context is None or self._browser is None or not self._browser.is_connected():
            raise BrowserGone(Message("browser_closed"), Message("new_browser"))
        return self._context

    def _forget_page(self, page: Page) -> None:
        self._own_pages.discard(page)

    def _contain(self, page: Page) -> None:
        """Close windows that the site opens on its own during a run."""
        if self._opening == 0 and page not in self._own_pages:
            _log.info("A window that the site opened was closed: %s", bounded(page.url))
            self._closing = asyncio.ensure_future(within(page.close(), "closing a popup"))


async def _by_a_living_browser(opening: Awaitable[_Opened]) -> _Opened:
    """Await the opening of a tab; a browser that cannot even do that is no longer usable."""
    try:
        return await in_time(opening, Message("doing_open_tab"))
    except PageCrashed as fault:
        raise BrowserGone(Message("browser_hangs"), Message("new_browser")) from fault
