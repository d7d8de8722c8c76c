"""Reading a page, waiting for things on it, and clicking its buttons: the Python side of page_state.js."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from time import monotonic
from typing import Any

from playwright.async_api import Error, JSHandle, Page

from tjgui.core.errors import BrowserForbidden, HumanCheck, PageTimeout, SignedOut
from tjgui.core.wording.message import Message
from tjgui.site.faults import faults, in_time, is_lost_context
from tjgui.site.site_file import SiteFile

State = dict[str, Any]
#: The most characters that are read of what a page fetches; a template is one line.
_LONGEST_TEXT = 100_000


def signed_out() -> SignedOut:
    """Create the fault for a page on which nobody is signed in."""
    return SignedOut(Message("signed_out"), Message("sign_in_in_browser"))


def human_check() -> HumanCheck:
    """Create the fault for a check whether a human is there."""
    return HumanCheck(Message("human_check"), Message("pass_human_check"))


@cache
def _script() -> str:
    return files("tjgui.site").joinpath("page_state.js").read_text(encoding="utf-8")


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
            found: list[dict[str, Any]] = await in_time(looking, doing)
        return found

    async def scrub(self, campaign_id: str, names: Sequence[str]) -> dict[str, Any]:
        """Remove everything personal from the page with evidence.js; the page is unusable afterwards."""
        doing = Message("doing_scrub")
        with faults(doing):
            scrubbing = self.page.evaluate(
                _with_tools("evidence.js"), {"campaignId": campaign_id, "names": list(names), **self._for_page}
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
            found: list[str] = await in_time(reading, doing)
        return found

    async def fetch_text(self, url: str, seconds: float, doing: Message) -> State:
        """Let the page itself ask for a text of its own site: ``ok``, ``status`` (0: no response), ``url``, ``text``.

        Only the browser knows the road: its proxy, and the certificates that this computer trusts.
        """
        with faults(doing):
            asking = self._run("fetchText", url=url, milliseconds=seconds * 1000, most=_LONGEST_TEXT)
            answer: State = await in_time(asking, doing, seconds)
        return answer

    async def arm(self, button: str, paths: Sequence[str], doing: Message) -> tuple[JSHandle, State]:
        """Check a button and prepare `press_armed`; returns what that needs, and the check's result."""
        with faults(doing):
            arming = self.page.evaluate_handle(
                _script(), {"op": "arm", "button": button, "paths": list(paths), **self._for_page}
            )
            armed = await in_time(arming, doing, self.known.patience.clear)
            check: State = await in_time(armed.evaluate("armed => armed.check"), doing)
        return armed, check

    async def answers(self, armed: JSHandle, doing: Message) -> None:
        """Return if the armed page is still there and responds; otherwise raise."""
        with faults(doing):
            await in_time(armed.evaluate("() => true"), doing)

    async def press_armed(self, armed: JSHandle) -> State:
        """Click the armed button in the same turn in which it is checked again; raises Playwright's own errors.

        If it raises, even `PageCrashed`, the button may have been clicked.
        """
        state: State = await in_time(armed.evaluate("armed => armed.press()"), Message("doing_click"))
        return state

    async def press_and_watch(
        self,
        button: str,
        paths: Sequence[str],
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
            paths=list(paths),
            awaited=awaited,
            buttonMilliseconds=button_seconds * 1000,
            milliseconds=seconds * 1000,
        )
        state: State = await in_time(pressing, doing, button_seconds + self.known.patience.clear + seconds)
        self._note(state)
        return state

    async def _run(self, operation: str, **more: object) -> Any:  # noqa: ANN401 - JSON, each operation its own shape
        return await self.page.evaluate(_script(), {"op": operation, **self._for_page, **more})

    def _note(self, state: State) -> None:
        """Remember what the page said; raises if no page of this browser can work."""
        if state.get("scriptless"):
            raise BrowserForbidden(Message("policy_javascript"), Message("allow_javascript"))
        if state.get("humanCheck") and not self._is_users:
            raise human_check()
        self.dismissed += state.get("dismissed", [])
        self.said += state.get("said", [])
