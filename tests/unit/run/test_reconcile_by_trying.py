"""Every way in which rows can be the uploaded ads is tried: what is concluded must hold in each of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tjgui.core.models import AdsTable, SeenAd
from tjgui.core.run.reconcile import Finding, Verdict, key_of, may_be_there, pairs, reconcile, without

NOTHING_THERE = AdsTable(())


@dataclass(frozen=True)
class Planned:
    """An ad that was to be created."""

    name: str
    target_url: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Created(Planned):
    """An ad that was seen."""

    ad_id: str | None = None


def url(number: int) -> str:
    return f"https://example.com/{number}"


# -- by trying -------------------------------------------------------------------------------------------------------

_NAMES = ["Garden shears red", "Garden shears blue", "Garden rake"]
_SHOWN_NAMES = [*_NAMES, "Garden shears…", "Garden…"]
_ADS = st.builds(Planned, st.sampled_from(_NAMES), st.sampled_from([url(1), url(2)]))
_ROWS = st.builds(
    SeenAd, st.none(), st.sampled_from(_SHOWN_NAMES), st.sampled_from([url(1), url(2), None, "https://exam…"])
)


def can_be(ad: Planned, row: SeenAd) -> bool:
    """Whether a row can be an ad; the table of these tests shortens with three dots only."""
    is_name = ad.name == row.name or (row.name.endswith("…") and ad.name.startswith(row.name[:-1]))
    if row.target_url is None or ad.target_url == row.target_url:
        return is_name
    return is_name and row.target_url.endswith("…") and ad.target_url.startswith(row.target_url[:-1])


def ways(ads: list[Planned], rows: list[SeenAd]) -> list[tuple[int, ...]]:
    """Return, for each way to give as many ads as possible a row of their own, which ads have none."""
    missing = set()
    for order in permutations([*range(len(rows)), *[-1] * len(ads)], len(ads)):
        missing.add(tuple(one for one, row in enumerate(order) if row < 0 or not can_be(ads[one], rows[row])))
    fewest = min(map(len, missing))
    return [one for one in missing if len(one) == fewest]


@given(st.lists(_ADS, min_size=1, max_size=3), st.lists(_ROWS, max_size=3))
def test_a_conclusion_holds_in_every_way_of_reading_the_table(ads: list[Planned], rows: list[SeenAd]) -> None:
    verdict = reconcile(NOTHING_THERE, AdsTable(tuple(rows)), ads)
    possible = ways(ads, rows)
    assert len(verdict.found) == len(ads) - len(possible[0])
    assert len({id(row) for _, row in verdict.found}) == len(verdict.found)
    assert all(can_be(ads[one], row) for one, row in verdict.found)
    lacking = {frozenset((ads[one].name, ads[one].target_url) for one in missing) for missing in possible}
    match verdict.finding:
        case Finding.ALL | Finding.SURPLUS:
            assert possible == [()]
        case Finding.PART:
            assert lacking == {frozenset((ads[one].name, ads[one].target_url) for one in verdict.missing)}
            assert 0 < len(verdict.missing) < len(ads)
        case Finding.NONE:
            assert possible == [tuple(range(len(ads)))]
        case Finding.UNCLEAR:
            assert verdict.reason


@given(st.lists(_ADS, min_size=1, max_size=3), st.lists(_ROWS, max_size=3))
def test_rows_and_ads_are_paired_as_often_as_possible(ads: list[Planned], rows: list[SeenAd]) -> None:
    table = AdsTable(tuple(rows))
    found = pairs(ads, table)
    assert len(found) == len(ads) - len(ways(ads, rows)[0])
    assert len(set(found.values())) == len(found)
    assert all(can_be(ads[one], rows[row]) for one, row in found.items())


@given(st.lists(_ADS, min_size=1, max_size=3), st.lists(_ROWS, max_size=3))
def test_a_row_that_may_be_an_ad_is_found_if_there_is_any(ads: list[Planned], rows: list[SeenAd]) -> None:
    found = may_be_there(ads, AdsTable(tuple(rows)), range(len(rows)))
    assert (found is not None) == any(can_be(ad, row) for ad in ads for row in rows)
    if found is not None:
        assert can_be(ads[found[0]], rows[found[1]])


# -- the lengths of cut names ----------------------------------------------------------------------------------------


def cut(length: int, rows: int, longer: str = "") -> Verdict:
    """Upload ads of long names to one address; the table shows their first characters, and perhaps a longer name."""
    ads = [Planned("Garden shears for everybody", url(1), (str(number),)) for number in range(rows)]
    shown = [SeenAd(str(number), ads[0].name[:length], url(1)) for number in range(rows)]
    others = (SeenAd("90", longer, url(9)),) if longer else ()
    return reconcile(AdsTable(others), AdsTable((*shown, *others)), ads)


@pytest.mark.parametrize(("length", "finding"), [(12, Finding.ALL), (20, Finding.ALL)])
def test_several_names_of_the_tables_greatest_length_are_cut_names(length: int, finding: Finding) -> None:
    assert cut(length, 2).finding is finding


def test_names_that_are_shorter_than_another_in_the_table_are_not_cut() -> None:
    ads = [Planned("Garden shears for everybody", url(1), ("1",)), Planned("Rake", url(2), ("2",))]
    shown = (SeenAd("1", "Garden shears", url(1)), SeenAd("2", "A name that is much longer", url(3)))
    assert reconcile(NOTHING_THERE, AdsTable(shown), ads).finding is Finding.UNCLEAR


@pytest.mark.parametrize(("length", "finding"), [(5, Finding.NONE), (6, Finding.ALL), (11, Finding.ALL)])
def test_names_all_cut_at_one_length_need_six_characters_if_ids_and_addresses_agree(
    length: int, finding: Finding
) -> None:
    ads = [Planned("Garden shears", url(1)), Planned("Watering can", url(2))]
    shown = tuple(SeenAd(str(n), ad.name[:length].rstrip(), ad.target_url) for n, ad in enumerate(ads))
    verdict = reconcile(NOTHING_THERE, AdsTable(shown), ads)
    assert verdict.finding is finding
    if finding is Finding.NONE:
        assert verdict.alike


# -- what is accounted for -------------------------------------------------------------------------------------------


def seen(number: int, ad_id: str | None = None) -> SeenAd:
    return SeenAd(ad_id, f"Garden shears {number}", url(number))


def created(number: int, ad_id: str | None = None) -> Created:
    return Created(f"Garden shears {number}", url(number), (), ad_id)


def test_an_id_takes_its_own_row_away_and_no_other() -> None:
    table = AdsTable((seen(1, "10"), seen(1, "11"), seen(2, "12")))
    assert without(table, [created(1, "11")]).ads == (seen(1, "10"), seen(2, "12"))


def test_an_id_that_the_table_does_not_show_takes_nothing_away() -> None:
    """Its ad was deleted; the row of the same name is another ad."""
    table = AdsTable((seen(1, "10"),))
    assert without(table, [created(1, "99")]) == table


def test_in_a_table_that_lacks_ids_an_unknown_id_takes_a_row_of_its_name_away() -> None:
    table = AdsTable((seen(1), seen(2, "12")))
    assert without(table, [created(1, "99")]).ads == (seen(2, "12"),)


def test_an_ad_without_an_id_takes_one_row_of_its_name_away() -> None:
    table = AdsTable((seen(1, "10"), seen(1, "11")))
    assert without(table, [created(1)]).total == 1


def test_in_a_table_without_addresses_the_names_take_away() -> None:
    table = AdsTable((SeenAd(None, "Garden shears 1", ""), SeenAd(None, "Garden shears 2", "")))
    assert without(table, [created(2)]).ads == (SeenAd(None, "Garden shears 1", ""),)


def test_nothing_known_takes_nothing_away() -> None:
    table = AdsTable((seen(1, "10"),))
    assert without(table, []) == table


# -- addresses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://example.com", "https://example.com/", True),
        ("https://EXAMPLE.com/a", "https://example.com/a", True),
        ("https://example.com/A", "https://example.com/a", False),
        ("http://example.com:80/a", "http://example.com/a", True),
        ("https://example.com:443/a", "https://example.com/a", True),
        ("http://example.com:443/a", "http://example.com/a", False),
        ("https://example.com:80/a", "https://example.com/a", False),
        ("https://example.com?a=1", "https://example.com/?a=1", True),
        ("https://example.com#top", "https://example.com/#top", True),
        ("https://example.com/a%20b", "https://example.com/a b", True),
        ("https://example.com/?a=1&amp;b=2", "https://example.com/?a=1&b=2", True),
        ("https://Me@example.com/", "https://me@example.com/", False),
        ("  https://example.com/a ", "https://example.com/a", True),
        ("http://example.com/a", "https://example.com/a", False),
    ],
)
def test_two_addresses_are_the_same_if_a_browser_would_open_the_same(one: str, other: str, *, same: bool) -> None:
    assert (key_of(Planned("Ad", one)) == key_of(Planned("Ad", other))) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Garden  shears", " Garden shears ", True),
        ("Garden &amp; shears", "Garden & shears", True),
        ("Garden shears", "garden shears", False),
    ],
)
def test_two_names_are_the_same_if_they_look_the_same(one: str, other: str, *, same: bool) -> None:
    assert (key_of(Planned(one, url(1))) == key_of(Planned(other, url(1)))) is same


def test_a_row_without_an_address_has_an_empty_one() -> None:
    assert key_of(SeenAd(None, "Ad", None)) == key_of(Planned("Ad", "")) == ("Ad", "")
