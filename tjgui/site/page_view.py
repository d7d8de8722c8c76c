"""Reading a page, waiting for things on it, and clicking its buttons: the Python side of page_state.js."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import ElementHandle, Error, JSHandle, Page

from tjgui.core.errors import BrowserForbidden, HumanCheck, PageTimeout, SignedOut
from tjgui.core.plain_text import bounded_lines
from tjgui.core.reports.own_words import INTERFACE, MARKUP, markup_words_of
from tjgui.core.wording.message import Message
from tjgui.site.faults import faults, in_time, is_lost_context
from tjgui.site.page_text import from_page
from tjgui.site.site_file import SiteFile

State = dict[str, Any]
#: The most alerts and obstacles that are remembered; a page may have an endless number of them.
_MOST_SAID = 100
#: The most characters that are read of what a page fetches; a template is one line.
_LONGEST_TEXT = 100_000


@dataclass(frozen=True, slots=True)
class Where:
    """Where the page must be for something to be done on it."""

    site: str  #: scheme, host and port
    paths: Sequence[str]  #: the path contains one of them

    @property
    def for_page(self) -> dict[str, Any]:
        """Return it in the form that `page_state.js` expects."""
        return {"site": self.site, "paths": list(self.paths)}


def signed_out() -> SignedOut:
    """Create the fault for a page on which nobody is signed in."""
    return SignedOut(Message("signed_out"), Message("sign_in_in_browser"))


def human_check() -> HumanCheck:
    """Create the fault for a check whether a human is there."""
    return HumanCheck(Message("human_check"), Message("pass_human_check"))


@cache
def _script() -> str:
    return files("tjgui.site").joinpath("page_state.js").read_text(encoding="utf-8")


def _words_in(texts: str | Sequence[str]) -> frozenset[str]:
    """Return the words of addresses or selectors, whose names are written like csvPreviewModal."""
    joined = " ".join((texts,) if isinstance(texts, str) else texts)
    return markup_words_of(urlsplit(joined).path)


@cache
def _with_tools(name: str) -> str:
    """Return a script that sees a page exactly as a run does."""
    script = files("tjgui.site").joinpath(name).read_text(encoding="utf-8")
    return f"(arg) => ({script})(({_script()})({{...arg, op: 'tools'}}), arg)"


class PageView:
    """One page as the program sees it; knows the site's elements, but not what to do with them."""

    def __init__(self, page: Page, known: SiteFile, *, is_users: bool = False) -> None:
        self.page = page
        self.known = known
        self._for_page = known.for_page()
        self._is_users = is_users  # whether the user is acting on it, so that a check is theirs to pass
        self.dismissed: list[str] = []  #: what covered the page and was dismissed, for the log
        self.said: list[str] = []  #: what the page's alerts said

    async def watch(self, awaited: str, seconds: float, doing: Message, **more: object) -> State:
        """Return the page's state as soon as what is `awaited` is there, or with ``timedOut`` after `seconds`.

        Survives navigations: the new page is watched for the remaining time.
        """
        deadline = monotonic() + seconds
        with faults(doing):
            while True:
                left = max(deadline - monotonic(), 0.0)
                try:
                    state: State = await in_time(
                        self._run("watch", awaited=awaited, milliseconds=left * 1000, **more), doing, left
                    )
                except Error as error:
                    if not is_lost_context(error):
                        raise
                    if left == 0.0:
                        raise PageTimeout(
                            Message("page_unsettled", doing=doing), Message("check_if_repeated")
                        ) from error
                    continue
                self._note(state)
                return state

    async def act(self, operation: str, doing: Message, **more: object) -> Any:  # noqa: ANN401 - JSON, each operation its own shape
        """Do one operation of page_state.js; errors are translated."""
        with faults(doing):
            return await in_time(self._run(operation, **more), doing)

    async def examine(self, stage: str, campaign_id: str) -> list[dict[str, Any]]:
        """Check every fact of a stage with doctor.js; changes nothing on the page."""
        doing = Message("doing_check_page")
        with faults(doing):
            looking = self.page.evaluate(
                _with_tools("doctor.js"), {"stage": stage, "campaignId": campaign_id, **self._for_page}
            )
            found: list[dict[str, Any]] = from_page(await in_time(looking, doing))
        return found

    async def scrub(self, campaign_id: str, places: Sequence[str] = ()) -> dict[str, Any]:
        """Return a copy of the page with nothing personal in it, made by evidence.js; the page stays as it is."""
        doing = Message("doing_scrub")
        addresses = (getattr(self.known.addresses, one.name) for one in fields(self.known.addresses))
        words = {
            "interfaceWords": sorted(INTERFACE),
            "markupWords": sorted(MARKUP.union(*map(_words_in, (*addresses, *self.known.selectors.values())))),
        }
        with faults(doing):
            scrubbing = self.page.evaluate(
                _with_tools("evidence.js"),
                {"campaignId": campaign_id or "0", "places": list(places), **words, **self._for_page},
            )
            found: dict[str, Any] = await in_time(scrubbing, doing)
        return found

    async def links(self, selector: str) -> list[str]:
        """Return the targets of the links that one of the site file's selectors finds."""
        doing = Message("doing_links")
        with faults(doing):
            reading = self.page.eval_on_selector_all(
                ", ".join(self._for_page["selectors"][selector]), "all => all.map((one) => one.getAttribute('href'))"
            )
            found: list[str | None] = from_page(await in_time(reading, doing), "href")
        return [one for one in found if one is not None]

    async def fetch_text(self, url: str, seconds: float, doing: Message) -> State:
        """Let the page itself ask for a text of its own site: ``ok``, ``status`` (0: no response), ``url``, ``text``.

        Only the browser knows the road: its proxy, and the certificates that this computer trusts.
        """
        with faults(doing):
            asking = self._run("fetchText", url=url, milliseconds=seconds * 1000, most=_LONGEST_TEXT)
            answer: State = await in_time(asking, doing, seconds)
        return {**from_page(answer), "text": bounded_lines(str(answer["text"]), _LONGEST_TEXT)}

    async def csv_field(self, where: Where, doing: Message) -> tuple[ElementHandle | None, State]:
        """Return the field that takes the CSV, and what is wrong with the page that it is on."""
        with faults(doing):
            finding = self.page.evaluate_handle(_script(), {"op": "csvField", **where.for_page, **self._for_page})
            found = await in_time(finding, doing)
            check: State = from_page(await in_time(found.evaluate("found => found.check"), doing))
            field = (await in_time(found.get_property("field"), doing)).as_element()
        return field, check

    async def arm(self, button: str, where: Where, doing: Message) -> tuple[JSHandle, State]:
        """Check a button and prepare `press_armed`; returns what that needs, and the check's result."""
        with faults(doing):
            arming = self.page.evaluate_handle(
                _script(), {"op": "arm", "button": button, **where.for_page, **self._for_page}
            )
            armed = await in_time(arming, doing, self.known.patience.clear)
            check: State = from_page(await in_time(armed.evaluate("armed => armed.check"), doing))
        return armed, check

    async def answers(self, armed: JSHandle, doing: Message) -> None:
        """Return if the armed page is still there and responds; otherwise raise."""
        with faults(doing):
            await in_time(armed.evaluate("() => true"), doing)

    async def press_armed(self, armed: JSHandle, within: float | None = None) -> State:
        """Click the armed button in the same turn in which it is checked again; raises Playwright's own errors.

        If it raises, even `PageCrashed`, the button may have been clicked.

        :param within: seconds since it was armed after which the page refuses the click, by either of its clocks.
        """
        most = None if within is None else within * 1000
        pressing = armed.evaluate("(armed, milliseconds) => armed.press(milliseconds)", most)
        state: State = from_page(await in_time(pressing, Message("doing_click")))
        return state

    async def press_and_watch(
        self,
        button: str,
        where: Where,
        awaited: str,
        button_seconds: float,
        seconds: float,
        doing: Message,
    ) -> State:
        """Wait for a button whose click is reversible, click it, and wait for the result.

        Raises Playwright's own errors, untranslated: if the page has navigated, the caller watches the new one.
        """
        pressing = self._run(
            "pressAndWatch",
            button=button,
            awaited=awaited,
            buttonMilliseconds=button_seconds * 1000,
            milliseconds=seconds * 1000,
            **where.for_page,
        )
        state: State = await in_time(pressing, doing, button_seconds + self.known.patience.clear + seconds)
        self._note(state)
        return state

    async def _run(self, operation: str, **more: object) -> Any:  # noqa: ANN401 - JSON, each operation its own shape
        answer = await self.page.evaluate(_script(), {"op": operation, **self._for_page, **more})
        return answer if operation == "fetchText" else from_page(answer)

    def _note(self, state: State) -> None:
        """Remember what the page said; raises if no page of this browser can work."""
        if state.get("scriptless"):
            raise BrowserForbidden(Message("policy_javascript"), Message("allow_javascript"))
        if state.get("humanCheck") and not self._is_users:
            raise human_check()
        self.dismissed = [*self.dismissed, *state.get("dismissed", [])][:_MOST_SAID]
        self.said = [*self.said, *state.get("said", [])][:_MOST_SAID]
