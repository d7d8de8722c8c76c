"""A campaign's ad settings page: opening it, previewing a CSV, and the one irreversible click."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from time import monotonic
from urllib.parse import urlsplit

from playwright.async_api import Dialog, Error, FilePayload, JSHandle, Page, Response

from tjgui.core.errors import (
    CampaignNotFound,
    PageCrashed,
    PageNotAsDescribed,
    PageTimeout,
    RejectedCsv,
    SiteError,
    Throttled,
    UploaderError,
    WrongCampaign,
)
from tjgui.core.models import AdCsvFile, AdsTable, CampaignPageInfo, Click, Heard, Preview
from tjgui.core.wording.message import Message
from tjgui.site.ads_table import AdsTableView
from tjgui.site.faults import faults, is_lost_context, translate
from tjgui.site.navigation_guard import NavigationGuard
from tjgui.site.page_view import PageView, State, signed_out
from tjgui.site.rejection import read_rejection
from tjgui.site.sent_requests import SentRequests
from tjgui.site.site_file import SiteFile

_log = logging.getLogger(__name__)

_HTTP_TOO_MANY = 429
_HTTP_UNAVAILABLE = 503
_HTTP_SERVER_ERROR = 500
_HTTP_GONE = (404, 410)


class AdSettingsPage:
    """The page object of ``/campaign/{id}/ad-settings``; implements `tjgui.core.run.dashboard.CampaignTab`."""

    def __init__(self, page: Page, site_url: str, guard: NavigationGuard, known: SiteFile) -> None:
        self._page = page
        self._known = known
        self._patience = known.patience
        self._guard = guard
        self._site = site_url.rstrip("/")
        self._view = PageView(page, known)
        self._table = AdsTableView(self._view)
        self._campaign_id = ""
        self._total = 0
        self._sent = SentRequests(page, urlsplit(self._site).hostname or "", known)
        self._armed: JSHandle | None = None
        self._used = False  # a preview was asked for: what the page shows may be left over from it
        self._is_clicking = False
        self._asked = ""  # what the page asked at the click, and was answered with no
        page.on("dialog", self._answer_dialog)

    async def open(self, campaign_id: str) -> CampaignPageInfo:
        """Open the campaign's page; returns when heading or form, its own id and a whole table are proven."""
        doing = f"opening campaign {campaign_id}"
        deadline = monotonic() + self._patience.open
        path = self._known.addresses.ad_settings.format(campaign_id=campaign_id)
        self._guard.blocked = None
        self._armed = None
        self._sent.close()
        self._campaign_id, self._used = campaign_id, False
        try:
            with faults(doing):
                if self._known.path_of(campaign_id) in self._page.url:
                    await self._page.goto("about:blank")  # the same URL again would not load the page anew
                milliseconds = self._patience.open * 1000
                response = await self._page.goto(self._site + path, wait_until="commit", timeout=milliseconds)
        except UploaderError:
            self._check_guard(campaign_id)
            raise
        _check_answer(response, campaign_id)
        self._check_place(campaign_id)
        state = await self._view.watch("arrived", deadline - monotonic(), doing)
        _check_common(state, campaign_id)
        self._check_place(campaign_id)
        if state.get("timedOut"):
            raise _not_arrived(state, campaign_id)
        if state["others"] and campaign_id not in state["others"]:
            raise WrongCampaign(
                f"The page of campaign {campaign_id} shows campaign {state['others'][0]} instead.",
                "Nothing was uploaded. Check the campaign in the dashboard.",
            )
        self._table.seen(state["table"])
        return CampaignPageInfo(campaign_id, state["name"])

    async def read_ads(self) -> AdsTable:
        """Read the ads table as it stands on the opened page."""
        table = await self._table.read(self._campaign_id)
        self._total = table.total
        return table

    async def preview(self, csv: AdCsvFile) -> Preview:
        """Choose "Mass create with CSV", set the file, ask for the preview, and read the answer."""
        doing = f"previewing {csv.name} in campaign {self._campaign_id}"
        if self._used:
            await self.open(self._campaign_id)  # so that no answer to an earlier CSV is taken for this one's
        self._used = True
        choice = await self._view.act("choose", doing)
        if choice["inputs"] != 1:
            raise self._not_described(f"has {choice['inputs']} fields for the CSV instead of one")
        with faults(doing):
            file = FilePayload(name=csv.name, mimeType="text/csv", buffer=csv.content)
            await self._page.locator(self._known.csv_input).set_input_files(file, timeout=self._patience.button * 1000)
        state = await self._press_preview(doing)
        if state.get("rejection"):
            return self._rejected(state, csv)
        _check_common(state, self._campaign_id)
        if state.get("timedOut"):
            raise PageTimeout(f"The site showed no preview of {csv.name}.", "Nothing was created; it is tried again.")
        if state["count"] != 1:
            raise self._not_described(f"shows {state['count']} buttons “Create ad(s)” instead of one")
        return Preview()

    async def ready_to_create(self) -> None:
        """Check "Create ad(s)", and listen to what leaves the browser from now on."""
        doing = f"getting ready to create ads in campaign {self._campaign_id}"
        armed, check = await self._view.arm("create", self._known.path_of(self._campaign_id), doing)
        if check.get("why"):
            raise self._not_pressed(check, "Create ad(s)")
        self._armed = armed
        self._sent.listen()

    async def create(self) -> Click:
        """Press "Create ad(s)" once and wait for the site's answer; raises only where nothing was pressed."""
        armed, self._armed = self._armed, None
        if armed is None:
            raise self._not_described("was not checked before the click")
        with closing(self._sent) as sent, self._clicking():
            await self._view.answers(armed, "getting ready to click")  # a browser that is gone by now clicked nothing
            try:
                pressed = await self._view.press_armed(armed)
            except PageCrashed as fault:
                return Click(Heard.NOTHING, fault.message)
            except Error as error:
                # The page may have been pressed and gone on already; only looking at the table tells.
                if not is_lost_context(error):
                    return Click(Heard.NOTHING, Message("click_browser_broke_off", how=error.message.splitlines()[0]))
            else:
                if not pressed["pressed"]:
                    raise self._not_pressed(pressed, "Create ad(s)")
            try:
                await self._answer(sent)
            except UploaderError as fault:
                return Click(Heard.NOTHING, fault.message)
            if self._asked and sent.is_empty:
                return Click(Heard.ASKED, Message("click_asked", question=self._asked))
            return sent.heard("; ".join(self._view.said))

    @contextmanager
    def _clicking(self) -> Iterator[None]:
        self._is_clicking, self._asked = True, ""
        try:
            yield
        finally:
            self._is_clicking = False

    async def _answer_dialog(self, dialog: Dialog) -> None:
        """Say no to what the page asks: except to leaving it, and at the click to what the site file lets pass."""
        _log.info("The page asked: %s", dialog.message)
        is_question = self._is_clicking and dialog.type in {"confirm", "prompt"}
        says_yes = dialog.type == "beforeunload" or (
            is_question and dialog.type == "confirm" and self._known.lets_pass(dialog.message)
        )
        if is_question and not says_yes:
            self._asked = dialog.message
        try:
            await (dialog.accept() if says_yes else dialog.dismiss())
        except Error as error:
            _log.debug("The page's question went away by itself: %s", error.message)

    async def wait_for_ads(self, count: int, seconds: float) -> None:
        """Return as soon as the table shows at least `count` ads by itself, or after `seconds`."""
        self._table.forget_what_was_seen()  # what is read next is what stands there after the wait
        await self._view.watch("tableGrew", seconds, f"waiting for ads in campaign {self._campaign_id}", total=count)

    async def _answer(self, sent: SentRequests) -> None:
        """Wait for the click's answer, or for the table to show more ads, whichever comes first."""
        self._view.said.clear()
        doing = f"creating ads in campaign {self._campaign_id}"
        grown = asyncio.create_task(self._view.watch("tableGrew", self._patience.create, doing, total=self._total + 1))
        answered = asyncio.create_task(sent.quiet())
        try:
            await asyncio.wait({grown, answered}, timeout=self._patience.create, return_when=asyncio.FIRST_COMPLETED)
            if grown.done() and (fault := grown.exception()) is not None:
                raise fault
        finally:
            for task in (grown, answered):
                task.cancel()
            await asyncio.gather(grown, answered, return_exceptions=True)

    async def _press_preview(self, doing: str) -> State:
        """Press the button once it is there, and wait for the preview, the refusal, or an answer that is an error."""
        self._sent.listen()
        shown = asyncio.create_task(self._watch_preview(doing))
        at_rest = asyncio.create_task(self._sent.quiet())
        try:
            await asyncio.wait({shown, at_rest}, return_when=asyncio.FIRST_COMPLETED)
            if not shown.done() and (trouble := self._sent.trouble(doing)) is not None:
                await asyncio.wait({shown}, timeout=self._patience.error)
                if not shown.done():
                    raise trouble
            if not shown.done() and self._sent.is_answered:
                await asyncio.wait({shown}, timeout=self._patience.show)
                if not shown.done():
                    raise self._not_described("was given its preview, and shows neither “Create ad(s)” nor a refusal")
            return await shown
        finally:
            for task in (shown, at_rest):
                task.cancel()
            await asyncio.gather(shown, at_rest, return_exceptions=True)

    async def _watch_preview(self, doing: str) -> State:
        try:
            path, patience = self._known.path_of(self._campaign_id), self._patience
            state = await self._view.press_and_watch("preview", path, "previewed", patience.button, patience.preview)
        except Error as error:
            if not is_lost_context(error):
                raise translate(error, doing) from error
            return await self._view.watch("previewed", self._patience.preview, doing)
        _check_common(state, self._campaign_id)
        if not state["pressed"]:
            raise self._not_pressed(state, "Create CSV Preview")
        return state

    def _rejected(self, state: State, csv: AdCsvFile) -> Preview:
        reason, creatives = read_rejection(state["rejection"])
        if not creatives:
            raise RejectedCsv(
                f"The site refuses {csv.name} for campaign {self._campaign_id}: {reason}", "Mend the CSV, then retry."
            )
        return Preview(rejected=creatives)

    def _check_guard(self, campaign_id: str) -> None:
        if self._guard.blocked is not None:
            raise SiteError(
                f"Opening campaign {campaign_id} led to another site ({urlsplit(self._guard.blocked).hostname}).",
                "Nothing was uploaded; it is tried again.",
            )

    def _check_place(self, campaign_id: str) -> None:
        """Check where the browser ended up, after all redirects."""
        here = urlsplit(self._page.url)
        site = urlsplit(self._site)
        if self._known.leads_to_sign_in(self._page.url):
            raise signed_out()
        if here.hostname != site.hostname:
            self._guard.blocked = self._guard.blocked or self._page.url
            self._check_guard(campaign_id)
        if here.path.rstrip("/") == self._known.addresses.campaigns:
            raise _not_found(campaign_id)
        if self._known.path_of(campaign_id) not in f"{here.path}/":
            raise WrongCampaign(
                f"Opening campaign {campaign_id} led to {here.path} instead.", "Check the campaign in the dashboard."
            )

    def _not_described(self, what: str) -> PageNotAsDescribed:
        return PageNotAsDescribed(
            f"The page of campaign {self._campaign_id} {what}.", "Nothing was created. The page may have changed."
        )

    def _not_pressed(self, pressed: State, button: str) -> UploaderError:
        why = pressed["why"]
        if why == "signedOut":
            return signed_out()
        if why == "otherPage":
            return WrongCampaign(
                f"The page of campaign {self._campaign_id} went on to {pressed['detail']} by itself.",
                "Nothing was created.",
            )
        reasons = {
            "missing": f"has no button “{button}” to press",
            "doubled": f"has more than one button “{button}” ({pressed.get('detail')})",
            "disabled": f"does not let the button “{button}” be pressed",
            "covered": f"has something over the button “{button}” ({pressed.get('detail')})",
        }
        return self._not_described(reasons[why])


def _check_answer(response: Response | None, campaign_id: str) -> None:
    if response is None:
        return
    status = response.status
    if status in _HTTP_GONE:
        raise _not_found(campaign_id)
    if status in {_HTTP_TOO_MANY, _HTTP_UNAVAILABLE}:
        named = response.headers.get("retry-after", "")
        raise Throttled(
            f"The site asks to go slower (HTTP {status}).", retry_after=float(named) if named.isdigit() else None
        )
    if status >= _HTTP_SERVER_ERROR:
        raise SiteError(
            f"The site answered with an error (HTTP {status}) for campaign {campaign_id}.", "It is tried again."
        )


def _check_common(state: State, campaign_id: str) -> None:
    if state.get("signedOut"):
        raise signed_out()
    if state.get("tooMany"):
        raise Throttled(f"The site says “Too many requests” at campaign {campaign_id}.")


def _not_found(campaign_id: str) -> CampaignNotFound:
    return CampaignNotFound(
        f"The site does not know campaign {campaign_id}, or it is not this account's.",
        "Check the id in the mapping, and which account is signed in.",
    )


def _not_arrived(state: State, campaign_id: str) -> UploaderError:
    if not state.get("arrived"):
        return PageTimeout(f"The ad settings of campaign {campaign_id} did not appear.", "It is tried again.")
    table = state.get("table")
    shown = f"it states “{table['info']}” and shows {len(table['rows'])} rows" if table else "there is none"
    return PageTimeout(
        f"The ads table of campaign {campaign_id} did not come to rest: {shown}.",
        "It is tried again; no click was made.",
    )
