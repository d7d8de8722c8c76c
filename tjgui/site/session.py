"""Signing in: the user signs in by hand, in a visible window; the program waits, and saves the session for next time.

No password is read or stored, and nothing hides that the browser is automated (site-contract, "who signs in").
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, Page

from tjgui.core.disk.sign_in_file import SignInFile
from tjgui.core.errors import SignedOut, SignInUnreadable
from tjgui.core.wording.message import Message
from tjgui.site.closing import within
from tjgui.site.faults import faults, in_time
from tjgui.site.navigation import go_to
from tjgui.site.page_view import PageView
from tjgui.site.site_file import SiteFile

_log = logging.getLogger(__name__)

#: Seconds that a person has to sign in, if there is a window.
SIGN_IN_SECONDS = 300.0
#: Seconds if the browser has no window: just enough for a page that signs in automatically.
HEADLESS_SIGN_IN_SECONDS = 15.0
_SLICE_SECONDS = 5.0
_PAGE_SECONDS = 30.0
_MINUTE = 60.0

SignInAssistant = Callable[[Page], Awaitable[None]]
#: Whether a host belongs to the site or to its sign-in.
Owns = Callable[[str], bool]


class Session:
    """The browser's one session with the site, saved in a file that only its owner can read.

    :param owns: only cookies and storage of these hosts are saved, and used.
    :param say: tells the user how the sign-in is kept, and why it could not be read.
    """

    def __init__(
        self,
        file: SignInFile,
        sign_in_url: str,
        seconds: float,
        known: SiteFile,
        *,
        owns: Owns,
        say: Callable[[Message], object],
    ) -> None:
        self._file = file
        self._sign_in_url = sign_in_url
        self._seconds = seconds
        self._known = known
        self._owns = owns
        self._say = say
        self._sign_in = ""  #: the ID of the sign-in that the browser has; empty if that was not saved
        self.page: Page | None = None  #: the sign-in page, while it is open for signing in

    async def kept(self) -> dict[str, Any] | None:
        """Return the saved session, or None if there is none or its file can't be used."""
        self._sign_in = ""
        try:
            kept = await asyncio.to_thread(self._file.read)
        except SignInUnreadable as error:
            self._say(error.message)
            return None
        if kept is None:
            return None
        self._sign_in = kept.sign_in
        await asyncio.to_thread(self._file.prepare)
        return own_part(kept.state, self._owns)

    async def keep(self, context: BrowserContext) -> None:
        """Save what became of the session for next time, unless its sign-in was forgotten meanwhile."""
        if not self._sign_in:
            return
        state = await self._state_of(context)
        if notice := await asyncio.to_thread(self._file.save_again, state, self._sign_in):
            self._say(notice)

    async def _keep_new(self, context: BrowserContext) -> None:
        """Save a new sign-in for next time."""
        state = await self._state_of(context)
        self._sign_in, notice = await asyncio.to_thread(self._file.save_new, state)
        if notice:
            self._say(notice)

    async def _state_of(self, context: BrowserContext) -> dict[str, Any]:
        with faults(Message("doing_keep_sign_in")):
            return own_part(await context.storage_state(), self._owns)

    async def sign_in(self, context: BrowserContext, assistant: SignInAssistant | None = None) -> None:
        """Show the sign-in page and wait until the dashboard shows a signed-in user.

        A cancellation closes the page. Raises `SignedOut` after a timeout or if the user closes the page.
        """
        deadline = monotonic() + self._seconds
        doing = Message("doing_open_sign_in")
        with faults(doing):
            page = await in_time(context.new_page(), doing)
        self.page = page
        try:
            await go_to(page, self._sign_in_url, _PAGE_SECONDS, doing)
            with faults(doing):
                await page.bring_to_front()
                if assistant is not None:
                    await assistant(page)
            await self._wait(page, deadline)
            await self._keep_if_possible(context)
        finally:
            self.page = None
            if not page.is_closed():
                await within(page.close(), "closing the sign-in page")

    async def _keep_if_possible(self, context: BrowserContext) -> None:
        """Save the session; a disk that refuses does not undo the sign-in."""
        try:
            await self._keep_new(context)
        except OSError as error:
            _log.warning("The sign-in could not be saved for next time: %s", error)

    async def _wait(self, page: Page, deadline: float) -> None:
        view = PageView(page, self._known, is_users=True)
        while not page.is_closed():
            left = deadline - monotonic()
            if left <= 0:
                raise SignedOut(_nobody(self._seconds), Message("sign_in_visibly"))
            state = await view.watch("signedIn", min(left, _SLICE_SECONDS), Message("doing_wait_sign_in"))
            if not state.get("timedOut"):
                return
        raise SignedOut(Message("sign_in_page_closed"), Message("resume_to_sign_in"))


def _nobody(seconds: float) -> Message:
    if seconds > _MINUTE:
        return Message("nobody_signed_in_minutes", count=round(seconds / _MINUTE))
    return Message("nobody_signed_in_seconds", count=round(seconds))


def own_part(state: Mapping[str, Any], owns: Owns) -> dict[str, Any]:
    """Return a session without the cookies and the storage of other sites, and without anything that is neither."""
    cookies, origins = state.get("cookies"), state.get("origins")
    return {
        "cookies": [one for one in _objects(cookies) if owns(_host_of_cookie(one))],
        "origins": [one for one in _objects(origins) if owns(_host_of_origin(one))],
    }


def _objects(listed: object) -> list[dict[str, Any]]:
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _host_of_cookie(cookie: Mapping[str, Any]) -> str:
    return str(cookie.get("domain") or "").removeprefix(".")


def _host_of_origin(origin: Mapping[str, Any]) -> str:
    try:
        return urlsplit(str(origin.get("origin") or "")).hostname or ""
    except ValueError:
        return ""
