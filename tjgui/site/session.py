"""Signing in: the user signs in by hand, in a visible window; the program waits, and saves the session for next time.

No password is read or stored, and nothing hides that the browser is automated (site-contract, "who signs in").
"""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import monotonic
from typing import Any

from playwright.async_api import BrowserContext, Page

from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import SignedOut
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


class Session:
    """The browser's one session with the site, saved in a file that only its owner can read."""

    def __init__(self, storage_state: Path, sign_in_url: str, seconds: float, known: SiteFile) -> None:
        self._path = storage_state
        self._sign_in_url = sign_in_url
        self._seconds = seconds
        self._known = known
        self.page: Page | None = None  #: the sign-in page, while it is open for signing in

    def kept(self) -> dict[str, Any] | None:
        """Return the saved session, or None if there is none or its file can't be used."""
        try:
            state = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            _log.warning("The saved sign-in can't be read (%s); please sign in again.", error)
            return None
        return state if isinstance(state, dict) and isinstance(state.get("cookies"), list) else None

    async def keep(self, context: BrowserContext) -> None:
        """Save the session's cookies and storage for next time."""
        with faults(Message("doing_keep_sign_in")):
            state = await context.storage_state()
        DiskStorage().write_durably(self._path, json.dumps(state).encode())

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
            await self.keep(context)
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
