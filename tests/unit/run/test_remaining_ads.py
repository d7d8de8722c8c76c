"""Which ads of a CSV are still to be created: none that exists, whatever it was called when it was created."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tjgui.core.batch.ad_csv import AdCsv, AdRow, prepare_ads
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.models import Ad, AdFormat
from tjgui.core.run.remaining_ads import ads_left, is_of_another_version

PARAMETER = "place"
NAME = "Spring Sale"
LONG = "Garden shears for everybody who has a garden and for everybody who would like to have one"

MakeCsv = Callable[..., AdCsv]


def csv_of(*names: str, sha: str = "abc", longest: int = 64) -> AdCsv:
    """Return a CSV with an ad of each name; all lead to the same page, with the campaign's name in the URL."""
    rows = tuple(
        AdRow(place + 2, (name, f"https://example.com/{place}?place=x", f"{1032473000 + place}", *[""] * 7))
        for place, name in enumerate(names)
    )
    csv = AdCsv(Path("garden.csv"), AdFormat.PREROLL, rows, (), sha)
    return replace(csv, limits=replace(csv.limits, ad_name=longest))


def prepared(csv: AdCsv, name: str = NAME) -> tuple[Ad, ...]:
    return prepare_ads(csv, name, tracking_parameter=PARAMETER)


def created(ads: Sequence[Ad], *, sha: str = "abc", row: bool = True, source: bool = True) -> list[CreatedAd]:
    """Return ads as they are recorded; older versions recorded neither the row nor its source."""
    return [
        CreatedAd(
            ad.name,
            ad.target_url,
            None,
            ad.row if row else 0,
            sha if row or source else "",
            ad.source if source else "",
        )
        for ad in ads
    ]


def rows_left(csv: AdCsv, done: Sequence[CreatedAd], *names: str) -> tuple[list[int], int, str]:
    """Return the lines still to be created, how many created ads belong to none, and the name to continue with."""
    left = ads_left(csv, names or (NAME,), done, PARAMETER)
    return [ad.row for ad in left.ads], left.unknown, left.name


def test_nothing_created_leaves_all_ads_under_the_first_name() -> None:
    csv = csv_of("a", "b")
    left = ads_left(csv, (NAME, "Other"), [], PARAMETER)
    assert left.ads == prepared(csv)
    assert (left.name, left.unknown) == (NAME, 0)


def test_an_ad_of_this_csv_is_told_by_its_row_whatever_else_has_changed() -> None:
    csv = csv_of("a", "b", "c")
    done = [replace(one, name="Quite another", target_url="https://elsewhere.example/") for one in created(
        prepared(csv, "Old name")[1:2])]  # fmt: skip
    assert rows_left(csv, done) == ([2, 4], 0, NAME)


def test_an_ad_of_another_version_is_told_by_the_row_as_the_user_wrote_it() -> None:
    before, csv = csv_of("x", "a", "b", sha="old"), csv_of("a", "b")
    csv = replace(csv, rows=tuple(AdRow(n + 2, row.cells) for n, row in enumerate(before.rows[1:])))
    done = created(prepared(before, "Old name")[1:2], sha="old")
    assert rows_left(csv, done) == ([3], 0, NAME)


def test_a_row_of_another_version_does_not_count_as_the_same_line_of_this_one() -> None:
    before, csv = csv_of("x", "y", sha="old"), csv_of("a", "b")
    done = created(prepared(before, NAME), sha="old")
    assert rows_left(csv, done) == ([2, 3], 2, NAME)


def test_one_created_ad_accounts_for_one_of_two_equal_rows() -> None:
    one = csv_of("a").rows[0]
    csv = replace(csv_of("a"), rows=(one, AdRow(3, one.cells), AdRow(4, one.cells)))
    for way in (
        created(prepared(csv)[:1], sha="old"),
        created(prepared(csv)[:1], row=False, source=False),
    ):
        assert rows_left(csv, way) == ([3, 4], 0, NAME)


def test_a_row_that_is_done_by_its_number_leaves_its_source_to_another() -> None:
    one = csv_of("a").rows[0]
    csv = replace(csv_of("a"), rows=(one, AdRow(3, one.cells)))
    first = prepared(csv)[:1]
    assert rows_left(csv, [*created(first), *created(first, sha="old")]) == ([], 0, NAME)


def test_more_created_ads_than_rows_are_said_to_be_unknown() -> None:
    csv = csv_of("a")
    done = created(prepared(csv), sha="old")
    assert rows_left(csv, done * 3) == ([], 2, NAME)


def test_an_ad_of_which_only_name_and_url_are_known_is_told_by_them() -> None:
    csv = csv_of("a", "b")
    done = created(prepared(csv)[:1], row=False, source=False)
    assert rows_left(csv, done) == ([3], 0, NAME)


def test_an_ad_whose_csv_but_not_whose_row_is_known_is_told_by_name_and_url() -> None:
    csv = csv_of("a", "b")
    (ad,) = created(prepared(csv)[:1], row=False, source=False)
    assert rows_left(csv, [replace(ad, csv_sha256=csv.sha256)]) == ([3], 0, NAME)


def test_of_several_names_the_one_counts_under_which_most_ads_are_found() -> None:
    csv = csv_of("a", "b", "c", "d")
    done = [
        *created(prepared(csv, "Zebra")[:1], row=False, source=False),
        *created(prepared(csv, "Apple")[1:3], row=False, source=False),
    ]
    assert rows_left(csv, done, "Zebra", "Apple") == ([5], 0, "Apple")
    left = ads_left(csv, ("Zebra", "Apple"), done, PARAMETER)
    assert left.ads == prepared(csv, "Apple")[3:]


def test_the_name_of_the_first_ads_counts_where_fewer_came_later() -> None:
    csv = csv_of("a", "b", "c", "d")
    done = [
        *created(prepared(csv, "Apple")[:2], row=False, source=False),
        *created(prepared(csv, "Zebra")[2:3], row=False, source=False),
    ]
    assert rows_left(csv, done, "Apple", "Zebra") == ([5], 0, "Apple")


def test_of_two_equal_rows_one_may_be_told_by_its_number_and_one_by_its_name() -> None:
    one = csv_of("a").rows[0]
    csv = replace(csv_of("a"), rows=(one, AdRow(3, one.cells)))
    first, second = prepared(csv)
    assert rows_left(csv, [*created([first]), *created([second], row=False, source=False)]) == ([], 0, NAME)


@pytest.mark.parametrize("alien", ["x", "x" * 80])
def test_an_ad_that_belongs_to_no_row_does_not_hide_the_others(alien: str) -> None:
    csv, before = csv_of(LONG, f"{LONG} too", "b"), csv_of(LONG, f"{LONG} too", "b", longest=30)
    done = [
        *created(prepared(csv)[:1], row=False, source=False),
        *created(prepared(before)[1:2], row=False, source=False),
        CreatedAd(alien, "https://elsewhere.example/", None),
    ]
    assert rows_left(csv, done) == ([4], 1, NAME)


def test_an_ad_without_a_name_is_no_row_by_its_address_alone() -> None:
    csv = csv_of("a", "b")
    (ad,) = created(prepared(csv)[:1], row=False, source=False)
    assert rows_left(csv, [replace(ad, name="")]) == ([2, 3], 1, NAME)


def test_an_ad_under_a_name_that_the_campaign_never_had_is_unknown() -> None:
    csv = csv_of("a", "b")
    done = created(prepared(csv, "Another")[:1], row=False, source=False)
    assert rows_left(csv, done) == ([2, 3], 1, NAME)


def test_names_without_a_letter_are_none() -> None:
    csv = csv_of("a")
    assert rows_left(csv, [], "", "  ", NAME) == ([2], 0, NAME)
    assert rows_left(csv, [], "", " ") == ([2], 0, "")


@pytest.mark.parametrize("longest", [30, 45, 80])
def test_an_ad_whose_name_was_shortened_at_another_length_is_told_by_the_beginning(longest: int) -> None:
    csv, before = csv_of(LONG, f"{LONG} too", "b"), csv_of(LONG, f"{LONG} too", "b", longest=longest)
    done = created(prepared(before, NAME)[:2], row=False, source=False)
    assert rows_left(csv, done) == ([4], 0, NAME)


@pytest.mark.parametrize("blanks", [0, 1, 9, 25])
def test_a_shortened_name_may_have_lost_blanks_before_its_id(blanks: int) -> None:
    """The program takes them away when it shortens a name to an exact length."""
    start, trailing_id = "Garden shears for every day", "_ID-80EB1C4B-VID"
    name = f"{start}{' ' * blanks}and for every garden that there is{trailing_id}"
    length = len(start) + blanks + len(trailing_id)
    csv, before = csv_of(name, "b"), csv_of(name, "b", longest=length)
    done = created(prepared(before)[:1], row=False, source=False)
    assert len(done[0].name) == length - blanks
    assert rows_left(csv, done) == ([3], 0, NAME)


def test_names_of_several_lengths_are_all_recognised() -> None:
    csv = csv_of(LONG, f"{LONG} too", "b")
    done = [
        *created(prepared(csv_of(LONG, f"{LONG} too", "b", longest=50), NAME)[:1], row=False, source=False),
        *created(prepared(csv_of(LONG, f"{LONG} too", "b", longest=30), NAME)[1:2], row=False, source=False),
    ]
    assert rows_left(csv, done) == ([4], 0, NAME)


@given(names=st.lists(st.text("ab ", min_size=1, max_size=6), min_size=1, max_size=8), data=st.data())
def test_whatever_was_created_and_however_it_was_recorded_only_the_rest_is_left(
    names: list[str], data: st.DataObject
) -> None:
    csv = csv_of(*names)
    ads = prepared(csv)
    done = data.draw(st.sets(st.sampled_from(ads)))
    recorded = [
        one
        for ad in sorted(done, key=lambda ad: ad.row)
        for one in created([ad], row=data.draw(st.booleans()), source=data.draw(st.booleans()))
    ]
    assert rows_left(csv, recorded) == ([ad.row for ad in ads if ad not in done], 0, NAME)


@given(
    names=st.lists(
        st.from_regex(r"[ab ]{1,30}(_ID-80EB1C4B-VID)?", fullmatch=True), min_size=1, max_size=4, unique=True
    ),
    longest=st.integers(20, 40),
)
def test_names_that_were_shortened_to_any_length_are_recognised(names: list[str], longest: int) -> None:
    csv, before = csv_of(*names), csv_of(*names, longest=longest)
    assert rows_left(csv, created(prepared(before), row=False, source=False)) == ([], 0, NAME)


# -- versions --------------------------------------------------------------------------------------------------------


def test_ads_of_a_csv_with_other_bytes_are_of_another_version() -> None:
    csv = csv_of("a", "b")
    own = created(prepared(csv))
    assert not is_of_another_version([], csv)
    assert not is_of_another_version(own, csv)
    assert is_of_another_version([*own, replace(own[0], csv_sha256="old")], csv)


def test_ads_whose_csv_was_not_recorded_are_of_no_other_version() -> None:
    csv = csv_of("a")
    assert not is_of_another_version(created(prepared(csv), row=False, source=False), csv)
