"""The name that is written into URLs is proven by the page, or by the overview, or said to be uncertain."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from tests.site.conftest import Upload, patient
from tjgui.core.models import CampaignPageInfo
from tjgui.practice import PracticeSite, Scenario

ONE, TWO = "1011737001", "1011737002"
NAMES = {ONE: "CPA - Video-IS - Desktop - USA", TWO: "CPA - Video-IS - Mobile - USA"}


@dataclass(frozen=True)
class Look:
    """What a page shows in the places where a name may be; None leaves it as it is."""

    heading: str | None = None
    title: str | None = None
    above: str = ""

    def rewrite(self, text: str) -> str:
        if self.heading is not None:
            text = re.sub(r"<h1>[^<]*</h1>", self.heading, text)
        if self.title is not None:
            text = re.sub(r"<title>.*?</title>", f"<title>{self.title}</title>", text)
        return text.replace('<main id="content">', f'{self.above}<main id="content">')


_AS_IT_IS = Look()


@contextmanager
def site_of(
    here: Upload, settings: Look, overview: Look = _AS_IT_IS, *, name_in: str = "h1", label: str = "Campaign name"
) -> Iterator[PracticeSite]:
    def rewrite(path: str, text: str) -> str:
        if path.endswith("/ad-settings"):
            return settings.rewrite(text)
        return overview.rewrite(text).replace("Campaign name", label) if "/overview/" in path else text

    here.known = patient(still=0.5)
    here.site.stop()
    here.site = PracticeSite(Scenario(layout="inline", name_in=name_in), campaigns=NAMES, rewrite=rewrite)
    with here.site as site:
        yield site


async def infos(here: Upload, *campaign_ids: str) -> list[CampaignPageInfo]:
    """Open campaigns in one tab, one after the other."""
    dashboard = here.dashboard()
    await dashboard.start()
    try:
        tab = await dashboard.new_tab()
        return [await tab.open(one) for one in campaign_ids]
    finally:
        await dashboard.close()


async def test_the_names_own_element_needs_no_second_page(upload: Callable[..., Upload]) -> None:
    here = upload("default", campaigns=1)
    greeting = Look(above="<h1>Welcome back, Sam</h1>", title="Welcome back, Sam")
    with site_of(here, greeting, name_in="h1.campaign-name") as site:
        assert await infos(here, ONE) == [CampaignPageInfo(ONE, NAMES[ONE])]
        assert site.count("overview") == 0


async def test_headings_that_agree_with_the_title_are_compared_with_the_overview_once(
    upload: Callable[..., Upload],
) -> None:
    here = upload("default", campaigns=1)
    with site_of(here, Look()) as site:
        assert await infos(here, ONE, TWO, ONE) == [CampaignPageInfo(one, NAMES[one]) for one in (ONE, TWO, ONE)]
        assert site.count("overview") == 1
        assert site.count("page") == 4


@pytest.mark.parametrize(
    "look",
    [
        Look(heading="", above="<h1>Welcome back, Sam</h1>", title="Welcome back, Sam - Practice dashboard"),
        Look(heading="<h1>Welcome back, Sam</h1>", title="Welcome back, Sam"),
        Look(heading="<h1>Ad settings</h1>", title="Ad settings - Practice dashboard"),
        Look(heading="<h1>Anzeigen bearbeiten</h1>", title="Anzeigen bearbeiten"),
        Look(heading="", title=""),
    ],
)
async def test_a_page_without_the_name_gets_it_from_the_overview(upload: Callable[..., Upload], look: Look) -> None:
    here = upload("default", campaigns=1)
    with site_of(here, look) as site:
        assert await infos(here, ONE, ONE, TWO) == [CampaignPageInfo(one, NAMES[one]) for one in (ONE, ONE, TWO)]
        assert site.count("overview") == 2


async def test_a_greeting_never_becomes_a_name(upload: Callable[..., Upload]) -> None:
    here = upload("default", campaigns=1)
    greeting = Look(heading="<h1>Welcome back, Sam</h1>", title="Welcome back, Sam")
    with site_of(here, greeting, Look(title="Dashboard")):
        assert await infos(here, ONE) == [CampaignPageInfo(ONE, NAMES[ONE], is_name_certain=False)]
    with site_of(here, greeting, label="Title"):
        assert await infos(here, ONE) == [CampaignPageInfo(ONE, NAMES[ONE], is_name_certain=False)]
    with site_of(here, greeting, greeting, label="Title"):
        assert await infos(here, ONE) == [CampaignPageInfo(ONE, "", is_name_certain=False)]


async def test_a_run_writes_the_proven_name_into_the_urls(upload: Callable[..., Upload]) -> None:
    here = upload("default", campaigns=1)
    with site_of(here, Look(heading="<h1>Welcome back, Sam</h1>", title="Welcome back, Sam")):
        await here.run()
        assert here.exact()
        ledger = here.site.ledger()
    assert ledger
    assert all("Desktop" in ad["target_url"] and "Sam" not in ad["target_url"] for ad in ledger)
