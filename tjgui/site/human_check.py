"""A check whether a human is there: recognised in responses, and passed by the user in the visible window."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from time import monotonic

from playwright.async_api import Page, Response

from tjgui.core.errors import HumanCheck
from tjgui.core.wording.message import Message
from tjgui.site.faults import faults
from tjgui.site.navigation import go_to
from tjgui.site.page_view import PageView
from tjgui.site.site_file import SiteFile

#: Headers by which the services in front of a site mark such a response; others say it only on the page.
_HEADERS = ("cf-mitigated", "x-datadome", "x-dd-b", "x-px-block")
_STATUSES = frozenset({401, 403, 405, 429, 503})
_SLICE_SECONDS = 5.0
_PAGE_SECONDS = 30.0


def is_check(response: Response) -> bool:
    """Whether a response is such a check instead of the site's own."""
    return response.status in _STATUSES and any(name in response.headers for name in _HEADERS)


async def wait_until_passed(
    page: Page, url: str, seconds: float, known: SiteFile, act: Callable[[Page], Awaitable[None]] | None
) -> None:
    """Show the check and wait until the site shows its own pages again, even if only to sign in.

    Raises `HumanCheck` after a timeout, or if the user closes the page.
    """
    deadline = monotonic() + seconds
    doing = Message("doing_human_check")
    await go_to(page, url, _PAGE_SECONDS, doing)
    with faults(doing):
        await page.bring_to_front()
        if act is not None:
            await act(page)
    view = PageView(page, known, is_users=True)
    while not page.is_closed() and (left := deadline - monotonic()) > 0:
        state = await view.watch("passed", min(left, _SLICE_SECONDS), doing)
        if not state.get("timedOut"):
            return
    raise HumanCheck(Message("human_check_not_passed"), Message("pass_human_check_visibly"))
