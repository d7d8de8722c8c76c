"""A campaign's page in a tab of its own: what a run works with, and what the doctor looks through."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from playwright.async_api import Error, Page

from tjgui.core.errors import PageNotAsDescribed, PageTimeout, SiteError, TableUnreadable, UploaderError
from tjgui.core.models import AdCsvFile, AdsTable, CampaignPageInfo, Preview
from tjgui.site.ad_settings import AdSettingsPage
from tjgui.site.closing import CLOSE_SECONDS, within
from tjgui.site.facts import Finding, Stage, read_sightings
from tjgui.site.faults import faults
from tjgui.site.navigation_guard import NavigationGuard
from tjgui.site.page_view import State
from tjgui.site.site_file import SiteFile
from tjgui.site.template import compare_template, format_of

_log = logging.getLogger(__name__)

#: Faults that say that something did not come or was not there, to which a look at the page can add what it was.
_UNEXPLAINED = (PageTimeout, PageNotAsDescribed, TableUnreadable)
#: Seconds in which a page that lives lets itself be looked at.
_LOOK_SECONDS = 10.0
_REMEDY = "Nothing was created. “tjgui doctor” and Help > Check the site tell more."
_T = TypeVar("_T")


class FirstLook:
    """Whether the pages of a run were checked yet: only its first campaign's are."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.is_due = True
        self.say = say  #: tells the user what is not quite as it was


class Tab(AdSettingsPage):
    """A campaign's page; a fault of the page names the facts that do not hold on it."""

    def __init__(
        self, page: Page, site_url: str, guard: NavigationGuard, known: SiteFile, first_look: FirstLook
    ) -> None:
        super().__init__(page, site_url, guard, known)
        self._first_look = first_look

    async def open(self, campaign_id: str) -> CampaignPageInfo:
        """Open the campaign's page; the first one of a run is gone through for what a run relies on."""
        info = await self._explained(Stage.SETTINGS, super().open(campaign_id))
        if self._first_look.is_due:
            self._first_look.is_due = False
            await self._check()
            self._table.forget_what_was_seen()
        return info

    async def read_ads(self) -> AdsTable:
        """Read the ads table as it stands on the opened page."""
        return await self._explained(Stage.SETTINGS, super().read_ads())

    async def preview(self, csv: AdCsvFile) -> Preview:
        """Upload the CSV and ask for its preview."""
        return await self._explained(Stage.PREVIEW, super().preview(csv))

    async def ready_to_create(self) -> None:
        """Check all that can be checked before the click."""
        await self._explained(Stage.PREVIEW, super().ready_to_create())

    async def open_list(self, seconds: float) -> State:
        """Open the list of campaigns; the state tells whether somebody is signed in."""
        doing = "opening the list of campaigns"
        with faults(doing):
            await self._page.goto(
                self._site + self._known.addresses.campaigns, wait_until="commit", timeout=seconds * 1000
            )
        return await self._view.watch("signedIn", seconds, doing)

    def check_no_first_page(self) -> None:
        """Leave the check of the first page to whoever goes through all facts himself."""
        self._first_look.is_due = False

    async def examine(self, stage: Stage) -> tuple[Finding, ...]:
        """Look at the page, as it stands, for every fact of a stage; changes nothing on it."""
        try:
            async with asyncio.timeout(_LOOK_SECONDS):
                return read_sightings(await self._view.examine(stage.value, self._campaign_id))
        except TimeoutError as error:
            raise PageTimeout("The page does not answer.", "It is tried again.") from error

    @property
    def page(self) -> Page:
        """The browser's own page."""
        return self._page

    async def scrub(self, names: Sequence[str]) -> dict[str, Any]:
        """Take everything personal out of the page as it stands in this tab, and return what is left.

        :param names: what must not be told in any place, besides what looks personal.
        """
        return await self._view.scrub(self._campaign_id, names)

    async def first_campaign(self) -> str | None:
        """Return the first campaign that the opened list of campaigns leads to."""
        links: list[str] = await self._view.links("campaignLink")
        before, after = self._known.addresses.campaign.split("{campaign_id}")
        for link in links:
            campaign_id = link.partition(before)[2].partition(after)[0]
            if campaign_id.isdigit():
                return campaign_id
        return None

    async def template(self, campaign_id: str) -> str:
        """Return the text of the CSV template that the site offers for a campaign."""
        url = self._site + self._known.addresses.template.format(campaign_id=campaign_id)
        with faults("getting the template"):
            answer = await self._page.context.request.get(url, timeout=self._patience.button * 1000)
            if not answer.ok or self._known.leads_to_sign_in(answer.url):
                raise SiteError(f"The site does not give its template (HTTP {answer.status}).")
            return await answer.text()

    async def screenshot(self, path: Path) -> bool:
        """Write what the tab shows to `path`; False where that is not possible."""
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            await self._page.screenshot(path=path, full_page=True, timeout=CLOSE_SECONDS * 1000)
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
                raise type(fault)(f"{fault.what} {causes}", fault.remedy) from fault
            raise

    async def _causes(self, stage: Stage) -> str:
        with suppress(UploaderError):
            blocking = [one for one in await self.examine(stage) if one.blocks]
            covering = [one for one in blocking if one.key == "way_clear"]  # what it hides is not missing for that
            return " ".join(one.in_words() for one in covering or blocking)
        return ""  # the page is gone, and there is nothing to look at

    async def _compare_template(self) -> tuple[Finding, ...]:
        """Compare the site's template with the columns that the program knows, where there is one."""
        try:
            text = await self.template(self._campaign_id)
        except UploaderError as fault:
            _log.info("The template could not be compared: %s", fault)
            return ()
        return compare_template(text, format_of(text))

    async def _check(self) -> None:
        """Go through the opened page's facts; raises where an upload can't work, and notes what else differs."""
        findings = [
            one for one in (*await self.examine(Stage.SETTINGS), *await self._compare_template()) if not one.works
        ]
        blocking = [one for one in findings if one.stops_at_once]
        for one in findings:
            if not one.stops_at_once:
                self._first_look.say(f"The site is not quite as it was. {one.in_words()}")
        if blocking:
            raise PageNotAsDescribed(
                f"The page of campaign {self._campaign_id} has changed. " + " ".join(map(Finding.in_words, blocking)),
                _REMEDY,
            )
