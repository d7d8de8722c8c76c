"""Going to an address, and telling what came of it: an answer, a page, or no way through the network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.async_api import Error, Page, Response
from playwright.async_api import TimeoutError as PlaywrightTimeout

from tjgui.core.errors import BrowserGone, ConnectionFailed
from tjgui.core.wording.message import Message
from tjgui.site.faults import in_time, translate

#: Asks the site itself: an answer out of the browser's cache says nothing of the network.
_UNCACHED = {"Cache-Control": "no-cache", "Pragma": "no-cache"}


@contextmanager
def _answers(page: Page) -> Iterator[list[Response]]:
    """Collect what the page's navigations are answered with."""
    answers: list[Response] = []

    def note(response: Response) -> None:
        if response.request.is_navigation_request():
            answers.append(response)

    page.on("response", note)
    try:
        yield answers
    finally:
        page.remove_listener("response", note)


async def go_to(page: Page, url: str, seconds: float, doing: Message) -> Response | None:
    """Open an address; returns as soon as its page begins to arrive.

    Raises `NetworkGone` or `ConnectionFailed` where the network is at fault, which it also is where nothing at all was
    answered in time; a page that was answered and does not come raises `PageTimeout`.
    """
    with _answers(page) as answers:
        try:
            return await page.goto(url, wait_until="commit", timeout=seconds * 1000)
        except PlaywrightTimeout as error:
            if answers:
                raise translate(error, doing) from error
            raise ConnectionFailed(Message("no_answer", doing=doing), Message("check_network")) from error
        except Error as error:
            raise translate(error, doing) from error


async def _ask(page: Page, url: str, seconds: float) -> None:
    await page.set_extra_http_headers(_UNCACHED)
    await page.goto(url, wait_until="commit", timeout=seconds * 1000)


async def is_answered(page: Page, url: str, seconds: float, doing: Message) -> bool:
    """Whether the site answers anything at all over HTTP, as this browser reaches it.

    Raises `BrowserGone` where the browser is gone, and `PageCrashed` where the tab is.
    """
    with _answers(page) as answers:
        try:
            await in_time(_ask(page, url, seconds), doing, seconds)
        except Error as error:
            fault = translate(error, doing)
            if isinstance(fault, BrowserGone):
                raise fault from error
        return bool(answers)
