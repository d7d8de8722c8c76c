"""Opening an address, and determining the result: a response, a page, or a network failure."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.async_api import Error, Page, Response
from playwright.async_api import TimeoutError as PlaywrightTimeout

from tjgui.core.errors import BrowserGone, ConnectionFailed
from tjgui.core.wording.message import Message
from tjgui.site.faults import in_time, translate

#: Bypasses the browser's cache, which says nothing about the network.
_UNCACHED = {"Cache-Control": "no-cache", "Pragma": "no-cache"}


@contextmanager
def _answers(page: Page) -> Iterator[list[Response]]:
    """Collect the responses to the page's navigations."""
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

    Raises `NetworkGone` or `ConnectionFailed` if the network is at fault, also if there was no response at all in time;
    raises `PageTimeout` if there was a response but the page does not arrive.
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
    await page.evaluate("0")  # Chromium forgets to close a tab that is closed in the moment when its page arrives


async def is_answered(page: Page, url: str, seconds: float, doing: Message) -> bool:
    """Whether the site responds at all over HTTP in this browser.

    Raises `BrowserGone` if the browser is gone, and `PageCrashed` if the tab is.
    """
    with _answers(page) as answers:
        try:
            await in_time(_ask(page, url, seconds), doing, seconds)
        except Error as error:
            fault = translate(error, doing)
            if isinstance(fault, BrowserGone):
                raise fault from error
        return bool(answers)
