"""The practice site's state: its campaigns, their ads, what was previewed, and what will go wrong next."""

from __future__ import annotations

import asyncio
import json
import random
import secrets
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

from tjgui.practice.csv_checks import Row
from tjgui.practice.formats import FORMATS, AdsFormat
from tjgui.practice.ledger import Ledger
from tjgui.practice.scenarios import Fault, Scenario, latency_factor
from tjgui.practice.sessions import Sessions

#: The first campaign of a site created with a number of campaigns; the sample batch's campaigns follow it.
FIRST_CAMPAIGN = 1_011_737_000
_FIRST_OLDER_AD = 1_600_000_001
_PLACES = (
    "Desktop - USA",
    "Mobile - USA",
    "Desktop - Canada",
    "Desktop - UK",
    "Mobile - UK",
    "Desktop - Australia",
    "Mobile - Australia",
    "Desktop - Germany",
    "Desktop - France",
    "Mobile - Ireland",
    "Desktop - New Zealand",
    "Mobile - Netherlands",
    "Desktop - Sweden",
    "Tablet - USA",
    "Mobile - Spain",
    "Desktop - Italy",
)


@dataclass(frozen=True, slots=True)
class ShownAd:
    """One ad of a campaign, as the table shows it once it appears."""

    ad_id: str
    cells: Mapping[str, str]
    compliance: str
    date: str
    created: float = 0.0  #: monotonic
    looks_before: int = 0  #: how often the table had been loaded when it was created
    place: int = 0  #: its position in its creation, from 0


@dataclass(slots=True)
class Campaign:
    """One campaign of the account."""

    campaign_id: str
    position: int  #: from 1, in the order in which the site knows them
    name: str
    ads: list[ShownAd] = field(default_factory=list)
    looks: int = 0
    seeded: bool = False


class World:
    """Everything that the site remembers. Used from the server's loop; the ledger from any thread."""

    def __init__(
        self,
        scenario: Scenario,
        campaigns: int | Sequence[str] | Mapping[str, str],
        latency: str | float | None,
        journal: Path | None = None,
    ) -> None:
        self.ledger = Ledger()
        self.sessions = Sessions()
        self.checks_humans = False  #: whether every request gets the question if the visitor is human
        self.released = asyncio.Event()
        self._known = _known_campaigns(campaigns)
        self._latency = latency
        self._random = random.Random(7)
        self._older_ads = 0
        self.reset(scenario)
        if journal is not None:
            self._go_on_from(journal)

    def _go_on_from(self, journal: Path) -> None:
        """Restore what was created before the restart; a last line cut off by a crash does not count."""
        for line in journal.read_text(encoding="utf-8").splitlines() if journal.exists() else []:
            try:
                noted = json.loads(line)
                if noted["campaign_id"] in self.campaigns:
                    self.create(self.campaigns[noted["campaign_id"]], noted["rows"])
            except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
                continue
        self.ledger.keep_in(journal)

    def reset(self, scenario: Scenario | None = None) -> None:
        """Start over, with empty ledger and campaigns; sessions stay as they are."""
        scenario = scenario or self.scenario
        kind = "Video-IS" if scenario.ad_format == "preroll" else "Native"
        self.campaigns = {
            campaign_id: Campaign(campaign_id, position, name or _name(position, kind))
            for position, (campaign_id, name) in enumerate(self._known.items(), 1)
        }
        self._previews: dict[str, tuple[str, tuple[Row, ...]]] = {}
        self.ledger.clear()
        self.set_scenario(scenario)

    def set_scenario(self, scenario: Scenario) -> None:
        """Behave differently from now on; ads and ledger stay."""
        self.scenario = scenario
        self._latency_factor = latency_factor(scenario.latency if self._latency is None else self._latency)
        self._of_campaign: dict[str, Scenario] = {}
        self._fault_turns: Counter[tuple[str, int]] = Counter()
        self._recent: deque[float] = deque()
        self.sessions.apply(scenario)
        self.release()

    # -- campaigns and how they behave -----------------------------------------------------------------------------

    def scenario_of(self, campaign: Campaign) -> Scenario:
        """Return the options for this campaign."""
        found = self._of_campaign.get(campaign.campaign_id)
        if found is None:
            found = self.scenario.for_campaign(campaign.campaign_id, campaign.position)
            self._of_campaign[campaign.campaign_id] = found
        return found

    def format_of(self, campaign: Campaign) -> AdsFormat:
        """Return the campaign's ad format."""
        return FORMATS[self.scenario_of(campaign).ad_format]

    def neighbour(self, campaign: Campaign) -> Campaign:
        """Return the next campaign; after the last one comes the first."""
        campaigns = list(self.campaigns.values())
        return campaigns[campaign.position % len(campaigns)]

    def next_fault(self, at: str, campaign: Campaign) -> Fault | None:
        """Return what goes wrong with this request, if anything, and count the request."""
        found = None
        for place, fault in enumerate(self.scenario_of(campaign).faults):
            if fault.at != at or not fault.hits(campaign.campaign_id, campaign.position):
                continue
            if fault.while_looking and not self.ledger.count("create", campaign.campaign_id):
                continue
            turn = self._fault_turns[campaign.campaign_id, place]
            self._fault_turns[campaign.campaign_id, place] += 1
            due = turn >= fault.skip and (fault.times == 0 or turn < fault.skip + fault.times)
            found = found or (fault if due else None)
        if found is not None:
            self.ledger.note("fault", campaign.campaign_id, f"{at}: {found.kind}")
        return found

    # -- ads -------------------------------------------------------------------------------------------------------

    def look(self, campaign: Campaign) -> list[ShownAd]:
        """Return the ads that the campaign's table shows now; counts as loading it once."""
        scenario = self.scenario_of(campaign)
        self._seed(campaign, scenario)
        campaign.looks += 1
        now = monotonic()
        ads = [ad for ad in campaign.ads if _has_appeared(ad, campaign, scenario, now)]
        return ads[::-1] if scenario.newest_first else ads

    def create(self, campaign: Campaign, rows: Sequence[Row], body: str = "") -> int:
        """Create ads; they are in the ledger when this returns."""
        self._seed(campaign, self.scenario_of(campaign))
        now = monotonic()
        created = self.ledger.create(campaign.campaign_id, rows, body)
        campaign.ads += [
            ShownAd(one.ad_id, one.cells, "PENDING", one.created_at[:16].replace("T", " "), now, campaign.looks, place)
            for place, one in enumerate(created)
        ]
        return len(created)

    def seconds_until_all_show(self) -> float:
        """Return the seconds until the last of the late ads appears; infinite if one never does."""
        now = monotonic()
        seconds = 0.0
        for campaign in self.campaigns.values():
            scenario = self.scenario_of(campaign)
            for ad in campaign.ads:
                if ad.created and ad.place >= scenario.ads_at_once:
                    seconds = max(seconds, ad.created + scenario.ads_appear_after - now)
        return seconds

    def add_older(self, campaign: Campaign, rows: Sequence[tuple[str, str]]) -> None:
        """Add pre-existing ads to a campaign; they are not in the ledger."""
        for name, url in rows:
            ad_id = str(_FIRST_OLDER_AD + self._older_ads)
            self._older_ads += 1
            cells = {"Ad Name": name, "Target URL": url, "Headline": name, "Brand Name": "Example"}
            campaign.ads.append(ShownAd(ad_id, cells, "APPROVED", "2026-03-02 09:41"))

    def keep_preview(self, campaign: Campaign, rows: tuple[Row, ...]) -> str:
        """Remember what was previewed, and return the token for creating it."""
        token = secrets.token_hex(8)
        self._previews[token] = (campaign.campaign_id, rows)
        return token

    def previewed(self, campaign: Campaign, token: str) -> tuple[Row, ...] | None:
        """Return what was previewed in this campaign under a token. A token can be reused, as on the real site."""
        campaign_id, rows = self._previews.get(token, ("", ()))
        return rows if campaign_id == campaign.campaign_id else None

    def _seed(self, campaign: Campaign, scenario: Scenario) -> None:
        if campaign.seeded:
            return
        campaign.seeded = True
        older = scenario.older_rows or tuple(
            (f"Spring Offer {number:03d}_ID-{number * 2654435761 % 2**32:08X}-VID",
             f"https://www.example.com/offers/spring?sub11=Old&campaign={{CampaignID}}&n={number}")
            for number in range(1, scenario.older_ads + 1)
        )  # fmt: skip
        self.add_older(campaign, [older[place % len(older)] for place in range(scenario.older_ads)])

    # -- time ------------------------------------------------------------------------------------------------------

    async def wait_as_usual(self, shortest: float, longest: float) -> None:
        """Wait as long as the real site would take, scaled by the latency."""
        if self._latency_factor > 0:
            await asyncio.sleep(self._random.uniform(shortest, longest) * self._latency_factor)

    async def hang(self, seconds: float) -> None:
        """Wait until the test releases the request, or for `seconds` if given."""
        try:
            await asyncio.wait_for(self.released.wait(), seconds or None)
        except TimeoutError:
            return

    def release(self) -> None:
        """Release every hanging request; later ones hang again."""
        self.released.set()
        self.released = asyncio.Event()

    def is_throttled(self) -> bool:
        """Whether this request is one too many."""
        if not self.scenario.throttle_requests:
            return False
        now = monotonic()
        while self._recent and self._recent[0] <= now - self.scenario.throttle_seconds:
            self._recent.popleft()
        if len(self._recent) >= self.scenario.throttle_requests:
            return True
        self._recent.append(now)
        return False

    def log_as_json(self) -> dict[str, Any]:
        """Return everything that happened, for `GET /__log`."""
        return {
            "counts": self.ledger.counts(),
            "events": [event.as_json for event in self.ledger.events()],
            "sendings": [sending.as_json for sending in self.ledger.sendings()],
        }


def _has_appeared(ad: ShownAd, campaign: Campaign, scenario: Scenario, now: float) -> bool:
    if not ad.created:
        return True
    if ad.place < scenario.ads_at_once:
        return True
    looks = campaign.looks - ad.looks_before
    return now >= ad.created + scenario.ads_appear_after and looks > scenario.ads_appear_after_looks


def _known_campaigns(campaigns: int | Sequence[str] | Mapping[str, str]) -> dict[str, str]:
    if isinstance(campaigns, Mapping):
        return dict(campaigns)
    if isinstance(campaigns, int):
        # The first, round number comes last, so that the third campaign is the sample batch's third one.
        places = [*range(1, campaigns + 1), 0]
        return {str(FIRST_CAMPAIGN + place): "" for place in places}
    return dict.fromkeys(campaigns, "")


def _name(position: int, kind: str) -> str:
    turn, place = divmod(position - 1, len(_PLACES))
    return f"CPA - {kind} - {_PLACES[place]}" + (f" {turn + 1}" if turn else "")
