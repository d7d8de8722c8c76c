"""A campaign's name is written into URLs only where it is proven: by the page, or by page and mapping together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tjgui.core.errors import NameDiffers, NameUncertain
from tjgui.core.models import Campaign, CampaignPageInfo
from tjgui.core.run.campaign_name import ConfirmedName, confirmed_name
from tjgui.core.wording.message import NOTHING, Message

ONE = "1011737001"


def confirmed(shown: str, mapped: str, *, is_certain: bool = True, strict: bool = False) -> ConfirmedName:
    campaign = Campaign(ONE, Path("garden.csv"), mapped)
    return confirmed_name(CampaignPageInfo(ONE, shown, is_certain), campaign, strict=strict)


@pytest.mark.parametrize("mapped", ["Spring Sale", "spring  sale", ""])
@pytest.mark.parametrize("strict", [False, True])
def test_a_name_that_the_page_shows_and_the_mapping_does_not_deny_is_used(mapped: str, *, strict: bool) -> None:
    assert confirmed("Spring Sale", mapped, strict=strict) == ConfirmedName("Spring Sale")


def test_the_pages_name_counts_where_the_mapping_has_another_and_the_user_is_told() -> None:
    name = confirmed("Spring Sale", "Summer Sale")
    name.check()
    assert (name.name, name.notice) == (
        "Spring Sale",
        Message("name_differs", site="Spring Sale", mapping="Summer Sale"),
    )


def test_another_name_in_the_mapping_stops_the_campaign_if_the_user_wants_that() -> None:
    name = confirmed("Spring Sale", "Summer Sale", strict=True)
    with pytest.raises(NameDiffers) as raised:
        name.check()
    assert raised.value.message == name.notice == Message("name_differs", site="Spring Sale", mapping="Summer Sale")
    assert raised.value.advice == Message("name_differs_remedy")
    assert name.name == "Spring Sale"


@pytest.mark.parametrize("strict", [False, True])
def test_a_page_that_shows_no_name_proves_none(*, strict: bool) -> None:
    name = confirmed("", "Summer Sale", strict=strict)
    with pytest.raises(NameUncertain) as raised:
        name.check()
    assert raised.value.message == Message("name_not_shown", campaign=ONE)
    assert raised.value.advice == Message("name_not_shown_remedy")
    assert (name.name, name.notice) == ("Summer Sale", NOTHING)


@pytest.mark.parametrize("mapped", ["", "Summer Sale"])
def test_a_mere_heading_proves_nothing_by_itself(mapped: str) -> None:
    name = confirmed("Spring Sale", mapped, is_certain=False)
    with pytest.raises(NameUncertain) as raised:
        name.check()
    assert raised.value.message == Message("name_uncertain", campaign=ONE, name="Spring Sale")
    assert raised.value.advice == Message("name_uncertain_remedy", name="Spring Sale")
    assert name.name == "Spring Sale"


def test_a_heading_that_the_mapping_agrees_with_is_proven() -> None:
    assert confirmed("Spring Sale", "SPRING SALE", is_certain=False) == ConfirmedName("Spring Sale")
