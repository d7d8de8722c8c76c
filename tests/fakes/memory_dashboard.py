"""A dashboard in memory, with a ledger of its own and faults that come when they are told to."""

from __future__ import annotations

import asyncio
import csv
import io
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tjgui.core.errors import CampaignNotFound, ConnectionFailed, RejectedCsv, SignedOut, SiteError, UploaderError
from tjgui.core.models import AdCsvFile, AdsTable, CampaignPageInfo, Click, Heard, Preview, RejectedCreative, SeenAd


class Killed(BaseException):
    """SIGKILL: no handler of the program's sees it."""


@dataclass(frozen=True, slots=True)
class Creation:
    """How the site takes one click: how many of the ads it makes, when they show, and what it answers."""

    creates: int | None = None  #: None: all of them
    times: int = 1  #: a browser that sends the request again makes them twice
    late: float = 0.0  #: seconds until the table shows them
    at_once: int = 0  #: so many of them show at once all the same
    click: Click = field(default_factory=lambda: Click(Heard.NOTHING))


@dataclass(slots=True)
class LedgerAd:
    """One ad that really exists."""

    campaign_id: str
    ad_id: str
    name: str
    target_url: str
    shown_from: float


class MemorySite:
    """What really is: the ads, whoever created them, and the faults that are still to come."""

    def __init__(self, campaign_ids: Iterable[str], clock: Callable[[], float]) -> None:
        self.clock = clock
        self.names = {campaign_id: f"Campaign {campaign_id}" for campaign_id in campaign_ids}
        self.ledger: list[LedgerAd] = []
        self.uploads: dict[str, int] = defaultdict(int)
        self.rejected: set[str] = set()
        self.signed_in = True
        self.somebody: asyncio.Event | None = None  #: set once somebody comes to sign in; None: at once
        self.sign_ins_in_vain = 0  #: how many sign-ins nobody comes for
        self.points = 0  #: how many moments there were at which the program could have been killed
        self.kill_at: int | None = None
        self.is_killed = False
        self.shows_ids = True
        self.shown_as: Callable[[SeenAd], SeenAd] = lambda ad: ad  #: how the table writes an ad
        self.resets_until = 0.0  #: every connection is reset until this moment
        self.down_until = 0.0  #: every page is answered with an error until this moment
        self.uncertain_names: set[str] = set()  #: campaigns whose name only one place on the page gives
        self.closes: Callable[[], object] = lambda: None  #: called while a tab is closed
        self.photographed: Callable[[], object] = lambda: None  #: called while a failure is photographed
        self._faults: dict[tuple[str, str], list[BaseException]] = defaultdict(list)
        self._creations: dict[str, list[Creation]] = defaultdict(list)
        self._next_id = 1700000001

    def fail(self, operation: str, campaign_id: str, *faults: BaseException) -> None:
        """Raise the `faults`, one a call, at the next calls of an operation (open, read, preview, create) there."""
        self._faults[operation, campaign_id] += faults

    def take_next(self, campaign_id: str, *creations: Creation) -> None:
        """Say how the next clicks in a campaign are taken."""
        self._creations[campaign_id] += creations

    def coming(self, campaign_id: str) -> list[Creation]:
        """Return how the next clicks in a campaign will be taken."""
        return list(self._creations[campaign_id])

    def add(self, campaign_id: str, name: str, target_url: str, late: float = 0.0) -> None:
        """Create an ad, as the site or a colleague does."""
        self.ledger.append(LedgerAd(campaign_id, str(self._next_id), name, target_url, self.clock() + late))
        self._next_id += 1

    def remove(self, campaign_id: str, names: Collection[str]) -> None:
        """Remove ads, as a user does."""
        self.ledger = [ad for ad in self.ledger if ad.campaign_id != campaign_id or ad.name not in names]

    def ads(self, campaign_id: str) -> list[tuple[str, str]]:
        """Return name and target URL of every ad that exists in a campaign, shown or not."""
        return [(ad.name, ad.target_url) for ad in self.ledger if ad.campaign_id == campaign_id]

    def shown(self, campaign_id: str) -> AdsTable:
        """Return what the campaign's table shows now."""
        return AdsTable(
            tuple(
                self.shown_as(SeenAd(ad.ad_id if self.shows_ids else None, ad.name, ad.target_url))
                for ad in self.ledger
                if ad.campaign_id == campaign_id and ad.shown_from <= self.clock()
            )
        )

    def go_down(self) -> None:
        """Answer every page with an error for a while, as a site that is restarted does."""
        self.down_until = self.clock() + 20.0

    def go_down_for_long(self) -> None:
        """Answer every page with an error for two minutes and a half, once."""
        if not self.down_until:
            self.down_until = self.clock() + 150.0

    def show_all(self) -> None:
        """Let the table show what was created late."""
        for ad in self.ledger:
            ad.shown_from = min(ad.shown_from, self.clock())

    def heal(self) -> None:
        """Take back every fault that is still to come."""
        self._faults.clear()
        self._creations.clear()

    def point(self) -> None:
        """Be a moment at which the program can be killed; once it is, nothing of it goes on."""
        self.points += 1
        if self.points == self.kill_at:
            self.is_killed = True
        if self.is_killed:
            raise Killed

    def strike(self, operation: str, campaign_id: str) -> None:
        """Raise the next fault of an operation, if one is due."""
        if faults := self._faults[operation, campaign_id]:
            raise faults.pop(0)

    def create(self, campaign_id: str, uploaded: AdCsvFile) -> Click:
        """Carry out a click."""
        creation = self._creations[campaign_id].pop(0) if self._creations[campaign_id] else Creation()
        self.uploads[campaign_id] += 1
        rows = list(csv.DictReader(io.StringIO(uploaded.content.decode("utf-8"))))
        for _ in range(creation.times):
            for number, row in enumerate(rows[: creation.creates]):
                late = 0.0 if number < creation.at_once else creation.late
                self.add(campaign_id, row["Ad Name"], row["Target URL"], late)
        return creation.click


class MemoryTab:
    """One tab on a `MemorySite`."""

    def __init__(self, site: MemorySite, dashboard: MemoryDashboard) -> None:
        self._site = site
        self._dashboard = dashboard
        self._campaign_id = ""
        self._uploaded: AdCsvFile | None = None
        self.closed = False

    async def open(self, campaign_id: str) -> CampaignPageInfo:
        """Open a campaign, known to the site or not."""
        await self._step("open", campaign_id)
        if self._site.clock() < self._site.resets_until:
            raise ConnectionFailed("net::ERR_CONNECTION_RESET")
        if self._site.clock() < self._site.down_until:
            raise SiteError("HTTP 500")
        if campaign_id not in self._site.names:
            raise CampaignNotFound(f"The site does not know campaign {campaign_id}.")
        self._campaign_id, self._uploaded = campaign_id, None
        is_certain = campaign_id not in self._site.uncertain_names
        return CampaignPageInfo(campaign_id, self._site.names[campaign_id], is_name_certain=is_certain)

    async def read_ads(self) -> AdsTable:
        """Read what is shown."""
        await self._step("read", self._campaign_id)
        return self._site.shown(self._campaign_id)

    async def preview(self, csv: AdCsvFile) -> Preview:
        """Take the CSV, or refuse its creatives."""
        await self._step("preview", self._campaign_id)
        text = csv.content.decode("utf-8")
        refused = sorted(one for one in self._site.rejected if one in text)
        if refused:
            return Preview(rejected=tuple(RejectedCreative(one, "Not of this content category.") for one in refused))
        self._uploaded = csv
        return Preview()

    async def ready_to_create(self) -> None:
        """Check the button."""
        await self._step("ready", self._campaign_id)

    async def create(self, within: float | None = None) -> Click:
        """Click. What was clicked reaches the site, also where the program is killed in that moment."""
        del within
        await asyncio.sleep(0)
        self._site.strike("create", self._campaign_id)
        if self._uploaded is None:
            raise RejectedCsv("Nothing was previewed.")
        click = self._site.create(self._campaign_id, self._uploaded)
        self._uploaded = None
        await asyncio.sleep(0)
        self._site.point()
        try:
            self._site.strike("answer", self._campaign_id)
        except UploaderError as fault:  # what breaks after the click is met by whoever looks next
            self._site.fail("read", self._campaign_id, fault)
            return Click(Heard.NOTHING, fault.message)
        return click

    async def wait_for_ads(self, count: int, seconds: float) -> None:
        """Let the time pass until the ads are shown."""
        due = sorted(ad.shown_from for ad in self._site.ledger if ad.campaign_id == self._campaign_id)
        if len(due) >= count:
            seconds = min(seconds, max(due[count - 1] - self._site.clock(), 0.0))
        await asyncio.sleep(seconds)
        self._site.point()

    async def screenshot(self, path: Path) -> bool:
        """There is nothing to see."""
        self._site.photographed()
        await asyncio.sleep(0)
        return False

    async def close(self) -> None:
        """Close."""
        self._site.closes()
        self.closed = True

    async def _step(self, operation: str, campaign_id: str) -> None:
        await asyncio.sleep(0)
        self._site.point()
        self._site.strike(operation, campaign_id)
        if not self._site.signed_in:
            raise SignedOut("You are not signed in.")


class MemoryDashboard:
    """The browser of a `MemorySite`."""

    def __init__(self, site: MemorySite) -> None:
        self.site = site
        self.latest_ads = 120.0
        self.started = 0
        self.signed_in = 0
        self.reached = 0
        self.passed_checks = 0
        self.shown = 0
        self.closed = False
        self.tabs: list[MemoryTab] = []
        self.opens: Callable[[], object] = lambda: None  #: called while a tab is opened

    async def start(self) -> None:
        """Start."""
        await asyncio.sleep(0)
        self.started += 1

    async def new_tab(self) -> MemoryTab:
        """Open a tab."""
        self.opens()
        await asyncio.sleep(0)
        self.tabs.append(MemoryTab(self.site, self))
        return self.tabs[-1]

    async def sign_in(self) -> None:
        """The user signs in at once, or later, or does not come."""
        await asyncio.sleep(0)
        self.site.strike("sign_in", "")
        if self.site.somebody is not None:
            await self.site.somebody.wait()
        if self.site.sign_ins_in_vain > 0:
            self.site.sign_ins_in_vain -= 1
            raise SignedOut("Nobody signed in.")
        self.signed_in += 1
        self.site.signed_in = True

    async def pass_human_check(self) -> None:
        """The user passes it at once, or later, or does not come."""
        await asyncio.sleep(0)
        self.site.strike("human_check", "")
        if self.site.somebody is not None:
            await self.site.somebody.wait()
        self.passed_checks += 1

    async def show(self) -> bool:
        """Note it."""
        self.shown += 1
        return True

    async def wait_until_reachable(self) -> None:
        """The network is back at once, or when the site is."""
        await asyncio.sleep(max(self.site.resets_until - self.site.clock(), 0.0))
        self.reached += 1

    async def close(self) -> None:
        """Close."""
        self.closed = True
