"""A campaign's page in its own tab: what a run uses, and what the doctor examines."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from playwright.async_api import Error, Page

from tjgui.core.disk import private
from tjgui.core.errors import PageNotAsDescribed, PageTimeout, SiteError, TableUnreadable, UploaderError
from tjgui.core.models import AdCsvFile, AdsTable, CampaignPageInfo, Preview
from tjgui.core.plain_text import bounded
from tjgui.core.wording.message import NOTHING, Message
from tjgui.site.ad_settings import AdSettingsPage, Place
from tjgui.site.campaign_name import CampaignNames
from tjgui.site.closing import CLOSE_SECONDS, within
from tjgui.site.facts import Finding, Stage, Status, read_sightings, sentences
from tjgui.site.navigation import go_to
from tjgui.site.page_view import State
from tjgui.site.site_file import SiteFile
from tjgui.site.template import compare_template, format_of

_log = logging.getLogger(__name__)

#: Faults for something that did not appear; examining the page can add what it was.
_UNEXPLAINED = (PageTimeout, PageNotAsDescribed, TableUnreadable)
#: Seconds within which a working page can be examined.
_LOOK_SECONDS = 10.0
_T = TypeVar("_T")


class FirstLook:
    """Whether a run's pages were already checked: only its first campaign's page is."""

    def __init__(self, say: Callable[[Message], object]) -> None:
        self.is_due = True
        self.say = say  #: tells the user what has changed


class Tab(AdSettingsPage):
    """A campaign's page; its faults name the facts that do not hold on it."""

    def __init__(
        self,
        page: Page,
        place: Place,
        known: SiteFile,
        first_look: FirstLook,
        names: CampaignNames,
    ) -> None:
        super().__init__(page, place, known, names)
        self._first_look = first_look
        self._info: CampaignPageInfo | None = None  # of the open page

    async def open(self, campaign_id: str) -> CampaignPageInfo:
        """Open the campaign's page; a run's first page is checked for everything the run relies on."""
        self._info = None
        self._info = info = await self._explained(Stage.SETTINGS, super().open(campaign_id))
        if self._first_look.is_due:
            self._first_look.is_due = False
            await self._check()
            self._table.forget_what_was_seen()
        return info

    async def read_ads(self) -> AdsTable:
        """Read the ads table on the opened page."""
        return await self._explained(Stage.SETTINGS, super().read_ads())

    async def preview(self, csv: AdCsvFile) -> Preview:
        """Upload the CSV and request its preview."""
        return await self._explained(Stage.PREVIEW, super().preview(csv))

    async def ready_to_create(self) -> None:
        """Check everything that can be checked before the click."""
        await self._explained(Stage.PREVIEW, super().ready_to_create())

    async def open_list(self, seconds: float) -> State:
        """Open the list of campaigns; the state says whether somebody is signed in."""
        doing = Message("doing_list")
        await go_to(self._page, self._site + self._known.addresses.campaigns, seconds, doing)
        return await self._view.watch("signedIn", seconds, doing)

    def check_no_first_page(self) -> None:
        """Skip the check of the first page, for a caller that checks all facts itself."""
        self._first_look.is_due = False

    async def examine(self, stage: Stage) -> tuple[Finding, ...]:
        """Check the current page for every fact of a stage; changes nothing on it."""
        try:
            async with asyncio.timeout(_LOOK_SECONDS):
                sightings = await self._view.examine(stage.value, self._campaign_id)
        except TimeoutError as error:
            raise PageTimeout(Message("page_not_answering"), Message("check_if_repeated")) from error
        return tuple(map(self._with_name, read_sightings(sightings)))

    def _with_name(self, finding: Finding) -> Finding:
        """Add how the campaign's name was decided, which may be more than the page alone shows."""
        if finding.key != "campaign_name" or self._info is None or finding.status is Status.FOUND:
            return finding
        name, is_certain = self._info.name, self._info.is_name_certain
        if not name:
            return finding
        code = "seen_name_elsewhere" if is_certain else "seen_name_uncertain"
        return replace(finding, status=Status.DIFFERENT, works=is_certain, detail=Message(code, name=name))

    @property
    def page(self) -> Page:
        """The browser's own page."""
        return self._page

    async def scrub(self, places: Sequence[str] = ()) -> dict[str, Any]:
        """Return a copy of the page with nothing personal in it, and the `places`, which are selectors, likewise."""
        return await self._view.scrub(self._campaign_id, places)

    async def first_campaign(self) -> str | None:
        """Return the first campaign that the opened list of campaigns leads to."""
        links: list[str] = await self._view.links("campaignLink")
        return next(filter(None, map(self._known.campaign_in, links)), None)

    async def template(self, campaign_id: str) -> str:
        """Return the CSV template that the site offers for a campaign."""
        url = self._site + self._known.addresses.template.format(campaign_id=campaign_id)
        answer = await self._view.fetch_text(url, self._patience.button, Message("doing_template"))
        if not answer["status"]:
            raise SiteError(Message("template_unanswered", error=bounded(answer["text"])))
        is_own = self._place.own.is_dashboard(answer["url"])
        if not answer["ok"] or not is_own or self._known.leads_to_sign_in(answer["url"]):
            raise SiteError(Message("template_refused", status=str(answer["status"])))
        return str(answer["text"])

    async def screenshot(self, path: Path) -> bool:
        """Write what the tab shows to `path`; False if that is not possible."""
        try:
            picture = await self._page.screenshot(full_page=True, timeout=CLOSE_SECONDS * 1000)
            await asyncio.to_thread(private.write, path, picture)
        except (Error, OSError) as error:
            _log.warning("No screenshot could be taken: %s", error)
            return False
        return True

    async def close(self) -> None:
        """Close the tab."""
        await within(self._page.close(), "closing a tab")

    async def _explained(self, stage: Stage, work: Awaitable[_T]) -> _T:
        try:
            return await work
        except _UNEXPLAINED as fault:
            if causes := await self._causes(stage):
                raise type(fault)(sentences([fault.message, causes]), fault.advice) from fault
            raise

    async def _causes(self, stage: Stage) -> Message:
        with suppress(UploaderError):
            blocking = [one for one in await self.examine(stage) if one.blocks]
            covering = [one for one in blocking if one.key == "way_clear"]  # what it hides is not necessarily missing
            return sentences(one.in_words() for one in covering or blocking)
        return NOTHING  # the page is gone, so there is nothing to examine

    async def _compare_template(self) -> tuple[Finding, ...]:
        """Compare the site's template, if there is one, with the columns that the program knows."""
        try:
            text = await self.template(self._campaign_id)
        except UploaderError as fault:
            _log.info("The template could not be compared: %s", fault)
            return ()
        return compare_template(text, format_of(text))

    async def _check(self) -> None:
        """Check the opened page's facts; raises if an upload can't work, and notes what else differs."""
        findings = [
            one for one in (*await self.examine(Stage.SETTINGS), *await self._compare_template()) if not one.works
        ]
        blocking = [one for one in findings if one.stops_at_once]
        for one in findings:
            if not one.stops_at_once:
                self._first_look.say(Message("site_differs", finding=one.in_words()))
        if blocking:
            found = sentences(map(Finding.in_words, blocking))
            raise PageNotAsDescribed(
                Message("page_changed", campaign=self._campaign_id, findings=found), Message("see_site_check")
            )
