"""A campaign's name is told by its own element or by two places that agree; a single heading is never believed."""

from __future__ import annotations

from typing import Any

import pytest

from tjgui.site.campaign_name import CampaignName, CampaignNames, NamesShown, OwnWords, Proof, decide_name
from tjgui.site.site_file import shipped

ONE, TWO = "1011737001", "1011737002"
WORDS = OwnWords.of(shipped().texts["site_words"], shipped().texts["greetings"], "https://advertiser.trafficjunky.com")


def told(overview: NamesShown | None = None, **shown: object) -> CampaignName:
    return decide_name(NamesShown(**shown), overview, WORDS)  # type: ignore[arg-type]


def test_the_names_own_element_is_believed() -> None:
    assert told(own=("Spring",), headings=("Welcome back, Sam",)) == CampaignName("Spring", Proof.OWN)


def test_two_own_elements_that_disagree_prove_nothing() -> None:
    assert not told(own=("Spring", "Summer")).is_certain


@pytest.mark.parametrize(
    "title", ["Spring", "Spring - TrafficJunky", "TrafficJunky | Spring", "SPRING  | Advertiser", "Campaign Spring - X"]
)
def test_a_heading_and_a_title_that_has_it_as_a_whole_agree(title: str) -> None:
    assert told(headings=("Spring",), title=title) == CampaignName("Spring", Proof.PAGE)


@pytest.mark.parametrize(
    "title", ["", "Springtime - TrafficJunky", "TrafficJunky", "Ad settings", "Offspring - TrafficJunky"]
)
def test_a_heading_that_nothing_agrees_with_is_a_mere_candidate(title: str) -> None:
    assert told(headings=("Spring",), title=title) == CampaignName("Spring", Proof.NONE)


def test_the_sites_own_name_at_the_end_of_a_title_is_not_a_campaigns() -> None:
    """It may be a heading, too, such as a logo, and so agree with every title."""
    assert not told(headings=("My Ad Desk",), title="Spring - My Ad Desk").is_certain
    assert told(headings=("TrafficJunky",), title="TrafficJunky") == CampaignName()


@pytest.mark.parametrize(
    "heading", ["Welcome back, Sam", "Hello Sam!", "Hi, Sam", "Welcome", "Ad settings", "1011737001"]
)
def test_what_greets_or_names_the_page_is_never_a_name(heading: str) -> None:
    assert told(headings=(heading,), crumbs=(heading,), title=f"{heading} - TrafficJunky") == CampaignName()


def test_a_campaign_whose_name_begins_like_a_greeting_is_proven_by_its_overview() -> None:
    overview = NamesShown(fields=("Welcome Offer DE",), title="Welcome Offer DE - TrafficJunky")
    assert told(overview, headings=("Welcome Offer DE",)) == CampaignName("Welcome Offer DE", Proof.OVERVIEW)


@pytest.mark.parametrize("source", ["crumbs", "links"])
def test_a_heading_and_a_breadcrumb_or_a_link_to_the_campaign_agree(source: str) -> None:
    shown: dict[str, Any] = {"headings": ("Welcome back, Sam", "Spring"), source: ("spring",)}
    assert told(**shown).name.casefold() == "spring"
    assert told(**shown).is_certain


def test_names_differ_in_no_more_than_case_and_white_space() -> None:
    assert told(headings=("CPA -  Video",), title="cpa - video").name == "CPA -  Video"
    assert not told(headings=("CPA - Video",), crumbs=("CPA Video",)).is_certain


def test_two_names_that_are_both_agreed_on_prove_neither() -> None:
    assert not told(headings=("CPA", "CPA - Video"), title="CPA - Video - TrafficJunky").is_certain


def test_the_overview_wins_over_what_names_the_page() -> None:
    overview = NamesShown(fields=("Spring",), title="Spring - TrafficJunky")
    name = told(overview, headings=("Anzeigen bearbeiten",), title="Anzeigen bearbeiten - TrafficJunky")
    assert name == CampaignName("Spring", Proof.OVERVIEW)


def test_what_only_the_overview_says_is_a_candidate_for_the_mapping_to_agree_with() -> None:
    assert told(NamesShown(fields=("Spring",)), headings=("Sale!",)) == CampaignName("Spring", Proof.NONE)


def test_a_title_alone_is_a_candidate_without_the_sites_own_words() -> None:
    assert told(title="CPA - Video - TrafficJunky") == CampaignName("CPA - Video", Proof.NONE)
    assert told(title="Somewhere else") == CampaignName()


def test_a_field_called_name_on_the_ad_settings_is_an_ads() -> None:
    assert told(inputs=("Garden shears",), title="Garden shears") == CampaignName()


def settings(name: str) -> NamesShown:
    return NamesShown(headings=(name,), title=f"{name} - TrafficJunky")


def test_only_the_first_name_without_an_element_of_its_own_is_compared_with_the_overview() -> None:
    names = CampaignNames(WORDS)
    assert names.on_page(ONE, settings("Spring")) is None
    assert names.settle(ONE, settings("Spring"), NamesShown(fields=("Spring",))).is_certain
    assert names.on_page(ONE, settings("Spring")) == CampaignName("Spring", Proof.OVERVIEW)
    assert names.on_page(TWO, settings("Summer")) == CampaignName("Summer", Proof.PAGE)
    assert names.on_page(TWO, NamesShown(own=("Summer",))) == CampaignName("Summer", Proof.OWN)


def test_pages_that_name_themselves_are_found_out_at_the_first_campaign() -> None:
    names = CampaignNames(WORDS)
    page = settings("Anzeigen bearbeiten")
    assert names.on_page(ONE, page) is None
    overview = NamesShown(fields=("Spring",), title="Spring")
    assert names.settle(ONE, page, overview) == CampaignName("Spring", Proof.OVERVIEW)
    assert names.on_page(TWO, page) is None
    assert names.on_page(TWO, settings("Summer")) is None


def test_where_there_are_no_overviews_a_name_that_two_campaigns_show_proves_neither() -> None:
    names = CampaignNames(WORDS)
    page = settings("Anzeigen bearbeiten")
    assert names.on_page(ONE, page) is None
    assert names.settle(ONE, page, None).is_certain
    assert names.on_page(TWO, page) == CampaignName("Anzeigen bearbeiten", Proof.NONE)


def test_an_overview_that_could_not_be_looked_at_is_looked_at_next_time() -> None:
    names = CampaignNames(WORDS)
    assert names.on_page(ONE, NamesShown(headings=("Spring",))) is None
    assert not names.without_overview(NamesShown(headings=("Spring",))).is_certain
    assert names.on_page(ONE, NamesShown(headings=("Spring",))) is None


def test_what_the_overview_calls_the_name_is_not_overruled_by_places_that_agree_on_a_greeting() -> None:
    greeting = "Nice to see you, Sam"
    shown = {"headings": (greeting,), "title": f"{greeting} | TrafficJunky"}
    found = decide_name(NamesShown(**shown), NamesShown(fields=("Spring",), **shown), WORDS)  # type: ignore[arg-type]
    assert found == CampaignName("Spring")
    assert not found.is_certain
