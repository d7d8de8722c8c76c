"""A campaign's ad settings page: opening it, previewing a CSV, and the one irreversible click."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from time import monotonic
from urllib.parse import urlsplit

from playwright.async_api import Dialog, Error, FilePayload, JSHandle, Page, Response

from tjgui.core.errors import (
    CampaignNotFound,
    LateClick,
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
from tjgui.core.plain_text import bounded
from tjgui.core.wording.message import Message
from tjgui.site.ads_table import AdsTableView, unsettled
from tjgui.site.campaign_name import CampaignName, CampaignNames, NamesShown
from tjgui.site.faults import faults, is_lost_context, seconds_named, translate
from tjgui.site.human_check import is_check
from tjgui.site.navigation import go_to
from tjgui.site.navigation_guard import PageGuard
from tjgui.site.origins import Origin, OwnSite
from tjgui.site.page_text import said_by
from tjgui.site.page_view import PageView, State, Where, human_check, signed_out
from tjgui.site.rejection import read_rejection
from tjgui.site.sent_requests import SentRequests
from tjgui.site.site_file import SiteFile
from tjgui.site.traffic import Traffic

_log = logging.getLogger(__name__)

_HTTP_ERROR = 400
_HTTP_TOO_MANY = 429
_HTTP_UNAVAILABLE = 503
_HTTP_SERVER_ERROR = 500
_HTTP_GONE = (404, 410)
#: A page that never stops loading gets this many times the quiet period before its table counts as missing.
_RESTLESS = 3
#: The buttons' names in faults.
_PREVIEW, _CREATE = "Create CSV Preview", "Create ad(s)"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a tab works, and what keeps it there."""

    site_url: str
    own: OwnSite
    guard: PageGuard


class AdSettingsPage:
    """The page object of ``/campaign/{id}/ad-settings``; implements `tjgui.core.run.dashboard.CampaignTab`."""

    def __init__(self, page: Page, place: Place, known: SiteFile, names: CampaignNames) -> None:
        self._page = page
        self._known = known
        self._patience = known.patience
        self._place = place
        self._guard = place.guard
        self._names = names
        self._site = place.site_url.rstrip("/")
        self._view = PageView(page, known)
        self._table = AdsTableView(self._view)
        self._campaign_id = ""
        self._total = 0
        self._sent = SentRequests(page, self._site, known)
        self._traffic = Traffic(page, known.patience.open / 2)
        self._armed: JSHandle | None = None
        self._used = False  # a preview was requested: the page may still show it
        self._is_clicking = False
        self._asked = ""  # the page's question at the click, answered with no
        page.on("dialog", self._answer_dialog)

    async def open(self, campaign_id: str) -> CampaignPageInfo:
        """Open the campaign's page; returns once heading or form, its own ID and a complete table are proven.

        If the page does not settle the campaign's name, this tab checks the campaign's overview once.
        """
        self._armed = None
        self._sent.close()
        self._campaign_id, self._used = campaign_id, False
        shown = await self._open_settings(campaign_id)
        name = self._names.on_page(campaign_id, shown)
        if name is None:
            name = await self._look_up_name(campaign_id, shown)
            await self._open_settings(campaign_id)
        return CampaignPageInfo(campaign_id, name.name, name.is_certain)

    async def _open_settings(self, campaign_id: str) -> NamesShown:
        doing = Message("doing_open", campaign=campaign_id)
        deadline = monotonic() + self._patience.open
        path = self._known.addresses.ad_settings.format(campaign_id=campaign_id)
        response = await self._go(path, campaign_id, self._patience.open, doing)
        await self._check_human(response, doing)
        _check_answer(response, campaign_id, doing)
        self._check_place(campaign_id)
        state = await self._arrive(campaign_id, deadline, doing)
        _check_common(state, campaign_id)
        self._check_place(campaign_id)
        if state.get("timedOut"):
            self._check_guard(campaign_id)
            raise _not_arrived(state, campaign_id)
        if state["others"] and campaign_id not in state["others"]:
            raise WrongCampaign(
                Message("other_campaign_shown", campaign=campaign_id, other=state["others"][0]),
                Message("check_in_dashboard"),
            )
        self._table.seen(state["table"])
        return NamesShown.read(state["names"])

    async def _go(self, path: str, campaign_id: str, seconds: float, doing: Message) -> Response | None:
        self._guard.reset()
        try:
            if self._known.is_of_campaign(urlsplit(self._page.url).path, campaign_id):
                with faults(doing):
                    await self._page.goto("about:blank")  # the same URL would not reload the page
            self._traffic.forget()
            return await go_to(self._page, self._site + path, seconds, doing)
        except UploaderError:
            self._check_guard(campaign_id)
            raise

    async def _check_human(self, response: Response | None, doing: Message) -> None:
        """Raise if an error page is a check whether a human is there, by its headers or by what it shows."""
        if response is None or response.status < _HTTP_ERROR or response.status in _HTTP_GONE:
            return
        if is_check(response):
            raise human_check()
        with suppress(PageTimeout):
            await self._view.watch("settled", self._patience.error, doing)

    async def _arrive(self, campaign_id: str, deadline: float, doing: Message) -> State:
        """Wait for the page with its complete table; raises if it has settled without one.

        A table that is merely slow is given time: as long as the page loads, works, or requests something.
        """
        lacked, since = "", 0.0
        while True:
            state = await self._watch_page("arrived", max(deadline - monotonic(), 0.0), doing)
            lack = state.get("lacks", "")
            if not lack or state.get("timedOut"):
                return state
            if lack != lacked:
                lacked, since = lack, monotonic()
            is_over = monotonic() - since >= _RESTLESS * self._patience.still and not self._traffic.is_loading
            if is_over or self._traffic.is_still(self._patience.still):
                raise PageNotAsDescribed(Message(lack, campaign=campaign_id), Message("page_may_have_changed"))

    async def _watch_page(self, awaited: str, seconds: float, doing: Message) -> State:
        overview = self._known.addresses.overview.format(campaign_id=self._campaign_id)
        return await self._view.watch(awaited, seconds, doing, overviewPath=overview)

    async def _look_up_name(self, campaign_id: str, settings: NamesShown) -> CampaignName:
        """Look up the campaign's name in its overview; leaves the ad settings."""
        try:
            state = await self.look_at_overview(campaign_id)
        except (SiteError, PageTimeout) as fault:
            _log.info("The overview of campaign %s cannot be checked now: %s", campaign_id, fault)
            return self._names.without_overview(settings)
        overview = NamesShown.read(state["names"]) if state is not None else None
        name = self._names.settle(campaign_id, settings, overview)
        _log.info("Campaign %s: name %r, proven by %s.", campaign_id, name.name, name.proof)
        return name

    async def look_at_overview(self, campaign_id: str) -> State | None:
        """Open the campaign's overview instead of its ad settings; None if the site shows none."""
        doing = Message("doing_overview", campaign=campaign_id)
        deadline = monotonic() + self._patience.open
        path = self._known.addresses.overview.format(campaign_id=campaign_id)
        self._campaign_id = campaign_id
        response = await self._go(path, campaign_id, self._patience.open, doing)
        await self._check_human(response, doing)
        try:
            _check_answer(response, campaign_id, doing)
        except CampaignNotFound:
            return None
        if self._known.leads_to_sign_in(self._page.url):
            raise signed_out()
        self._check_origin(campaign_id)
        if path not in urlsplit(self._page.url).path:
            return None
        state = await self._watch_page("overview", max(deadline - monotonic(), 0.0), doing)
        _check_common(state, campaign_id)
        if state.get("timedOut"):
            raise PageTimeout(Message("page_unsettled", doing=doing), Message("check_if_repeated"))
        return state

    async def read_ads(self) -> AdsTable:
        """Read the ads table on the opened page."""
        table = await self._table.read(self._campaign_id)
        self._total = table.total
        return table

    async def preview(self, csv: AdCsvFile) -> Preview:
        """Choose "Mass create with CSV", set the file, request the preview, and read the response."""
        doing = Message("doing_preview", file=csv.name, campaign=self._campaign_id)
        if self._used:
            await self.open(self._campaign_id)  # so that a response to an earlier CSV is not mistaken for this one's
        self._used = True
        choice = await self._view.act("choose", doing, **self._where.for_page)
        if choice["check"].get("why"):
            raise self._not_pressed(choice["check"], _PREVIEW)
        if choice["inputs"] != 1:
            raise self._not_described("csv_fields", count=choice["inputs"])
        await self._hand_over(csv, doing)
        state = await self._press_preview(doing)
        if state.get("rejection"):
            return self._rejected(state, csv)
        _check_common(state, self._campaign_id)
        if state.get("timedOut"):
            if self._guard.refused is not None:
                raise self._sends_elsewhere(self._guard.refused)
            raise PageTimeout(
                Message("preview_not_shown", file=csv.name, campaign=self._campaign_id), Message("check_if_repeated")
            )
        if state["count"] != 1:
            raise self._not_described("create_buttons", count=state["count"])
        return Preview()

    async def _hand_over(self, csv: AdCsvFile, doing: Message) -> None:
        """Set the CSV on its field, on this campaign's page of the dashboard and on no other."""
        field, check = await self._view.csv_field(self._where, doing)
        if check.get("why"):
            raise self._not_pressed(check, _PREVIEW)
        if field is None:
            raise self._not_described("csv_fields", count=0)
        self._guard.holds_csv = True
        with faults(doing):
            file = FilePayload(name=csv.name, mimeType="text/csv", buffer=csv.content)
            await field.set_input_files(file, timeout=self._patience.button * 1000)

    async def ready_to_create(self) -> None:
        """Check "Create ad(s)", and start listening to the browser's requests."""
        doing = Message("doing_ready", campaign=self._campaign_id)
        armed, check = await self._view.arm("create", self._where, doing)
        if check.get("why"):
            raise self._not_pressed(check, _CREATE)
        self._armed = armed
        self._guard.refused = None
        self._sent.listen(self._campaign_id)

    async def create(self, within: float | None = None) -> Click:
        """Click "Create ad(s)" once and wait for the site's response; raises only if nothing was clicked.

        :param within: seconds since `ready_to_create` after which the page refuses the click.
        """
        armed, self._armed = self._armed, None
        if armed is None:
            raise self._not_described("not_checked_before_click")
        with closing(self._sent) as sent, self._clicking():
            await self._view.answers(
                armed, Message("doing_click_ready")
            )  # a browser that is already gone clicked nothing
            try:
                pressed = await self._view.press_armed(armed, within)
            except PageCrashed as fault:
                return Click(Heard.NOTHING, fault.message)
            except Error as error:
                # The button may have been clicked and the page may have moved on; only the table shows it.
                if not is_lost_context(error):
                    return Click(Heard.NOTHING, Message("click_browser_broke_off", how=said_by(error)))
            else:
                if not pressed["pressed"]:
                    raise self._not_clicked(pressed)
            try:
                await self._answer(sent)
            except UploaderError as fault:
                return Click(Heard.NOTHING, fault.message)
            if self._asked and sent.is_empty:
                return Click(Heard.ASKED, Message("click_asked", question=self._asked))
            click = sent.heard("; ".join(self._view.said))
            if self._guard.refused is not None:
                return replace(click, message=self._sends_elsewhere(self._guard.refused, _CREATE).message)
            return click

    @contextmanager
    def _clicking(self) -> Iterator[None]:
        self._is_clicking, self._asked = True, ""
        try:
            yield
        finally:
            self._is_clicking = False

    async def _answer_dialog(self, dialog: Dialog) -> None:
        """Answer no to the page's questions, except about leaving it, and at the click those in the site file."""
        question = bounded(dialog.message)
        _log.info("The page asked: %s", question)
        is_question = self._is_clicking and dialog.type in {"confirm", "prompt"}
        says_yes = dialog.type == "beforeunload" or (
            is_question and dialog.type == "confirm" and self._known.lets_pass(question)
        )
        if is_question and not says_yes:
            self._asked = question
        try:
            await (dialog.accept() if says_yes else dialog.dismiss())
        except Error as error:
            _log.debug("The page's question closed on its own: %s", error.message)

    async def wait_for_ads(self, count: int, seconds: float) -> None:
        """Return as soon as the table shows at least `count` ads without a reload, or after `seconds`."""
        self._table.forget_what_was_seen()  # the next reading must be from after the wait
        doing = Message("doing_wait", campaign=self._campaign_id)
        await self._view.watch("tableGrew", seconds, doing, total=count)

    async def _answer(self, sent: SentRequests) -> None:
        """Wait for the response to the click, or for the table to show more ads, whichever comes first."""
        self._view.said.clear()
        doing = Message("doing_create", campaign=self._campaign_id)
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

    async def _press_preview(self, doing: Message) -> State:
        """Click the button once it appears, and wait for the preview, the refusal, or an error response."""
        self._sent.listen(self._campaign_id)
        shown = asyncio.create_task(self._watch_preview(doing))
        at_rest = asyncio.create_task(self._sent.quiet())
        stopped = asyncio.create_task(self._guard.stopped())
        try:
            await asyncio.wait({shown, at_rest, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if stopped.done() and not shown.done() and self._guard.refused is not None:
                raise self._sends_elsewhere(self._guard.refused)
            if not shown.done() and (trouble := self._sent.trouble(doing)) is not None:
                await asyncio.wait({shown}, timeout=self._patience.error)
                if not shown.done():
                    raise trouble
            if not shown.done() and self._sent.is_answered:
                await asyncio.wait({shown}, timeout=self._patience.show)
                if not shown.done():
                    raise self._not_described("preview_unknown")
            return await shown
        finally:
            for task in (shown, at_rest, stopped):
                task.cancel()
            await asyncio.gather(shown, at_rest, stopped, return_exceptions=True)

    async def _watch_preview(self, doing: Message) -> State:
        try:
            state = await self._view.press_and_watch(
                "preview",
                self._where,
                "previewed",
                self._patience.button,
                self._patience.preview,
                doing,
            )
        except Error as error:
            if not is_lost_context(error):
                raise translate(error, doing) from error
            return await self._view.watch("previewed", self._patience.preview, doing)
        _check_common(state, self._campaign_id)
        if not state["pressed"]:
            raise self._not_pressed(state, _PREVIEW)
        return state

    def _sends_elsewhere(self, url: str, button: str = _PREVIEW) -> PageNotAsDescribed:
        return self._not_described("sends_elsewhere", button=button, place=str(Origin.of(url) or url))

    def _rejected(self, state: State, csv: AdCsvFile) -> Preview:
        reason, creatives = read_rejection(state["rejection"])
        if not creatives:
            raise RejectedCsv(
                Message("csv_refused", file=csv.name, campaign=self._campaign_id, reason=reason), Message("fix_csv")
            )
        return Preview(rejected=creatives)

    @property
    def _where(self) -> Where:
        """Where the page must be for a CSV or a click."""
        return Where(str(self._place.own.dashboard), self._known.paths_of(self._campaign_id))

    def _check_guard(self, campaign_id: str) -> None:
        if self._guard.blocked is not None:
            raise self._led_away(campaign_id, self._guard.blocked)

    def _check_origin(self, campaign_id: str) -> None:
        """Check that the page is the dashboard's own, by scheme, host and port."""
        if not self._place.own.is_dashboard(self._page.url):
            raise self._led_away(campaign_id, self._guard.blocked or self._page.url)

    def _led_away(self, campaign_id: str, url: str) -> SiteError:
        """Name where a page wanted to go; the host alone, unless that is the site's own."""
        place, site = Origin.of(url), self._place.own.dashboard
        host = "" if place is None else place.host if place.host != site.host else str(place)
        return SiteError(
            Message("led_to_other_site", campaign=campaign_id, host=bounded(host)), Message("check_if_repeated")
        )

    def _check_place(self, campaign_id: str) -> None:
        """Check where the browser ended up, after all redirects."""
        here = urlsplit(self._page.url)
        if self._known.leads_to_sign_in(self._page.url):
            raise signed_out()
        self._check_origin(campaign_id)
        if here.path.rstrip("/") == self._known.addresses.campaigns:
            raise _not_found(campaign_id)
        if not self._known.is_of_campaign(here.path, campaign_id):
            raise WrongCampaign(
                Message("led_elsewhere", campaign=campaign_id, path=bounded(here.path)), Message("check_in_dashboard")
            )

    def _not_described(self, code: str, **values: str | int) -> PageNotAsDescribed:
        what = Message(code, campaign=self._campaign_id, **values)
        return PageNotAsDescribed(what, Message("page_may_have_changed"))

    def _not_clicked(self, pressed: State) -> UploaderError:
        """Return why the button was not clicked although the check before it was good: what covers it may pass."""
        fault = self._not_pressed(pressed, _CREATE)
        return PageTimeout(fault.message, Message("nothing_created_retrying")) if pressed["why"] == "covered" else fault

    def _not_pressed(self, pressed: State, button: str) -> UploaderError:
        why, place = pressed["why"], pressed.get("detail") or ""
        if why == "signedOut":
            return signed_out()
        if why == "otherSite":
            return self._led_away(self._campaign_id, place)
        if why == "otherPage":
            return WrongCampaign(
                Message("page_left", campaign=self._campaign_id, path=place), Message("check_in_dashboard")
            )
        if why == "late":
            return LateClick(Message("click_too_late", campaign=self._campaign_id), Message("nothing_created_retrying"))
        return self._not_described(_NOT_PRESSED[why], button=button, place=place)


_NOT_PRESSED = {
    "otherTarget": "sends_elsewhere",
    "missing": "button_missing",
    "doubled": "button_doubled",
    "disabled": "button_disabled",
    "covered": "way_covered",
}


def _check_answer(response: Response | None, campaign_id: str, doing: Message) -> None:
    if response is None:
        return
    status = response.status
    if status in _HTTP_GONE:
        raise _not_found(campaign_id)
    if status in {_HTTP_TOO_MANY, _HTTP_UNAVAILABLE}:
        raise Throttled(
            Message("http_slow_down", status=str(status)),
            retry_after=seconds_named(response.headers.get("retry-after")),
        )
    if status >= _HTTP_SERVER_ERROR:
        raise SiteError(Message("http_error", status=str(status), doing=doing), Message("check_if_repeated"))


def _check_common(state: State, campaign_id: str) -> None:
    if state.get("signedOut"):
        raise signed_out()
    if state.get("tooMany"):
        raise Throttled(Message("too_many_requests", campaign=campaign_id))


def _not_found(campaign_id: str) -> CampaignNotFound:
    return CampaignNotFound(Message("campaign_not_found", campaign=campaign_id), Message("check_mapping_and_account"))


def _not_arrived(state: State, campaign_id: str) -> UploaderError:
    table = state.get("table")
    doing = Message("doing_open", campaign=campaign_id)
    if not state.get("arrived"):
        what = Message("settings_not_shown", campaign=campaign_id)
    elif table:
        what = unsettled(doing, table)
    else:
        what = Message("table_gone", doing=doing)
    return PageTimeout(what, Message("check_if_repeated"))
