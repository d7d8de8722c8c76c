"""Which ads of a CSV exist already: by the table, by what the history knows, and never by a guess."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.models import Ad, AdsTable, SeenAd
from tjgui.core.run.existing_ads import ExistingAds, existing_ads
from tjgui.core.wording.message import NOTHING, Message

OLD = "an older version of the CSV"


def ad(row: int, name: str = "", url: str = "", source: str = "") -> Ad:
    return Ad((), name or f"Ad {row}", url or f"https://example.com/{row}", (), row, source or f"source {row}")


def seen(row: int, ad_id: str | None = None, name: str = "", url: str | None = "") -> SeenAd:
    return SeenAd(ad_id, name or f"Ad {row}", f"https://example.com/{row}" if url == "" else url)


def before(
    row: int, ad_id: str | None = None, *, name: str = "", source: str | None = None, sha: str = OLD
) -> CreatedAd:
    """Return an ad that was created earlier, perhaps under another name."""
    shown = name or f"Ad {row}"
    told = f"source {row}" if source is None else source
    return CreatedAd(shown, f"https://example.com/{name or row}", ad_id, row, sha, told)


def found(
    ads: Sequence[Ad], table: Sequence[SeenAd], known: Sequence[CreatedAd] = (), own: Sequence[CreatedAd] = ()
) -> tuple[list[int], list[int], str]:
    """Return the lines found in the table, those created earlier and gone, and why the others are unclear."""
    result = existing_ads(ads, AdsTable(tuple(table)), own, known)
    return sorted(result.in_table), sorted(result.gone), result.unclear.code


CLEAR = NOTHING.code


# -- by the table alone ----------------------------------------------------------------------------------------------


def test_a_row_with_an_ads_name_and_address_is_the_ad() -> None:
    assert found([ad(2), ad(3)], [seen(3, "10")]) == ([3], [], CLEAR)


def test_one_row_is_one_ad() -> None:
    same = [ad(2), ad(3, "Ad 2", "https://example.com/2")]
    assert found(same, [seen(2)]) == ([2], [], CLEAR)
    assert found(same, [seen(2), seen(2)]) == ([2, 3], [], CLEAR)


def test_another_address_is_another_ad() -> None:
    assert found([ad(2)], [seen(2, url="https://example.com/other")]) == ([], [], CLEAR)


def test_a_name_without_an_address_identifies_nothing_and_is_a_question() -> None:
    assert found([ad(2)], [seen(2, url=None)]) == ([], [], "existing_may_be")


def test_a_cut_name_is_a_question_that_names_both() -> None:
    result = existing_ads([ad(2, "Garden shears")], AdsTable((seen(2, name="Garden…"),)), (), ())
    assert result.unclear == Message("existing_may_be", name="Garden shears", shown="Garden…")
    assert not result.rows


def test_a_row_that_is_an_ad_already_is_no_question_for_another() -> None:
    ads = [ad(2, "Garden shears", "https://example.com/"), ad(3, "Garden shears", "https://example.com/")]
    assert found(ads, [seen(0, name="Garden shears", url="https://example.com/")]) == ([2], [], CLEAR)


def test_an_empty_table_has_nothing() -> None:
    assert found([ad(2)], []) == ([], [], CLEAR)


def test_without_ads_nothing_is_asked() -> None:
    assert found([], [seen(2)]) == ([], [], CLEAR)


# -- ads of this very upload -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("ad_id", ["10", None])
def test_a_row_of_this_upload_is_not_an_older_ad_of_another_line(ad_id: str | None) -> None:
    """Two equal lines: the first is created and in the table, the second is still to be."""
    own = [CreatedAd("Ad 2", "https://example.com/2", ad_id, 2, "now", "source 2")]
    second = ad(3, "Ad 2", "https://example.com/2", "source 2")
    assert found([second], [seen(2, ad_id)], known=own, own=own) == ([], [], CLEAR)


@pytest.mark.parametrize("ad_id", ["10", None])
def test_an_ad_of_this_upload_that_the_history_knows_too_is_not_gone_for_another_line(ad_id: str | None) -> None:
    own = [CreatedAd("Ad 2", "https://example.com/2", ad_id, 2, "now", "same")]
    assert found([ad(3, source="same")], [], known=own, own=own) == ([], [], CLEAR)


def test_an_ad_of_this_upload_is_told_by_its_id_alone_too() -> None:
    own = [CreatedAd("Ad 2", "https://example.com/2", "10", 2, "now", "same")]
    known = [CreatedAd("Ad 2", "https://example.com/2", "10", 0, "", "same")]
    assert found([ad(3, source="same")], [], known=known, own=own) == ([], [], CLEAR)


def test_an_ad_without_an_id_is_not_every_other_one_without_an_id() -> None:
    own = [CreatedAd("Ad 2", "https://example.com/2", None, 2, "now", "source 2")]
    assert found([ad(3)], [], known=[before(3)], own=own) == ([], [3], CLEAR)


def test_an_ad_of_the_history_with_another_id_is_another_ad() -> None:
    own = [CreatedAd("Ad 2", "https://example.com/2", "10", 0, "", "")]
    other = [CreatedAd("Ad 3", "https://example.com/3", "11", 0, "", "")]
    assert found([ad(3)], [], known=[*own, *other], own=own) == ([], [3], CLEAR)


# -- by what the history knows ---------------------------------------------------------------------------------------


def test_a_row_whose_ad_was_created_under_another_name_is_told_by_its_id_and_the_users_row() -> None:
    known = [before(2, "10", name="Old name")]
    assert found([ad(2)], [SeenAd("10", "Old name", "https://example.com/Old name")], known) == ([2], [], CLEAR)


def test_a_row_without_an_id_is_told_by_the_name_that_it_was_created_under() -> None:
    known = [before(2, name="Old name")]
    assert found([ad(2)], [SeenAd(None, "Old name", "https://example.com/Old name")], known) == ([2], [], CLEAR)


def test_a_cut_name_whose_ad_the_history_knows_is_that_ad_and_no_question() -> None:
    known = [before(3, "10")]
    ads = [ad(2, "Ad 2 long", "https://example.com/3"), ad(3)]
    assert found(ads, [SeenAd("10", "Ad…", "https://example.com/3")], known) == ([3], [], CLEAR)


def test_a_cut_name_counts_as_the_name_that_the_history_knows_for_its_id() -> None:
    known = [before(3, "10", source="")]
    assert found([ad(3)], [SeenAd("10", "A…", "https://exam…")], known) == ([3], [], CLEAR)


def test_an_ad_of_the_history_without_an_id_is_no_row_without_one() -> None:
    known = [before(9, source="")]
    assert found([ad(2)], [seen(2)], known) == ([2], [], CLEAR)


def test_another_row_that_looks_like_an_ad_that_was_found_is_no_question() -> None:
    ads = [ad(2, "Garden shears")]
    assert found(ads, [seen(2, name="Garden shears"), seen(2, name="Garden…")]) == ([2], [], CLEAR)


def test_a_row_that_looks_like_an_ad_that_is_gone_is_no_question() -> None:
    known = [before(2, "10", name="Garden shears")]
    ads = [ad(2, "Garden shears", "https://example.com/Garden shears")]
    assert found(ads, [SeenAd("99", "Garden…", "https://example.com/Garden shears")], known) == ([], [2], CLEAR)


def test_an_ad_that_was_created_and_is_not_in_the_table_is_gone() -> None:
    assert found([ad(2), ad(3)], [seen(3, "11")], [before(2, "10")]) == ([3], [2], CLEAR)


def test_an_ad_that_was_created_without_the_users_row_is_gone_by_its_name() -> None:
    assert found([ad(2)], [], [before(2, "10", source="")]) == ([], [2], CLEAR)


def test_a_gone_ad_accounts_for_one_line() -> None:
    same = [ad(2, source="same"), ad(3, "Ad 2", "https://example.com/2", "same")]
    assert found(same, [], [before(2, "10", source="same")]) == ([], [2], CLEAR)
    assert found(same, [], [before(2, "10", source="")]) == ([], [2], CLEAR)


def test_an_ad_that_is_in_the_table_is_not_gone_for_another_line() -> None:
    same = [ad(2, source="same"), ad(3, "Ad 2", "https://example.com/2", "same")]
    assert found(same, [seen(2, "10")], [before(2, "10", source="same")]) == ([2], [], CLEAR)


def test_with_an_id_for_each_row_an_ad_whose_id_is_missing_is_gone_whatever_the_names() -> None:
    known = [before(2, "10", name="Old name")]
    assert found([ad(2)], [SeenAd("99", "Old name", "https://example.com/Old name")], known) == ([], [2], CLEAR)


def test_an_ad_that_two_lines_could_have_made_is_one_of_them() -> None:
    known = [before(2, "10", source="same"), before(3, "11", source="same")]
    same = [ad(2, source="same"), ad(3, source="same")]
    assert found(same, [seen(2, "10"), seen(3, "11")], known) == ([2, 3], [], CLEAR)


def test_an_ad_of_the_history_that_is_no_line_of_the_csv_is_nothing() -> None:
    assert found([ad(2)], [seen(9, "10")], [before(9, "10")]) == ([], [], CLEAR)


def test_where_all_are_in_the_table_the_history_says_nothing() -> None:
    assert found([ad(2)], [seen(2, "10")], [before(2, "55")]) == ([2], [], CLEAR)


def old(ad_id: str | None) -> SeenAd:
    """Return a row under the name that an ad had earlier."""
    return SeenAd(ad_id, "Old", "https://example.com/Old")


def test_a_row_without_an_id_is_not_every_ad_without_one() -> None:
    assert found([ad(2)], [seen(9)], [before(2)]) == ([], [2], CLEAR)


def test_a_row_that_an_id_has_taken_is_nobody_elses() -> None:
    known = [before(2, "10", name="Old"), before(3, name="Old")]
    assert found([ad(2), ad(3)], [old("10")], known) == ([2], [3], CLEAR)


def test_an_ad_with_an_id_is_its_own_row_and_no_other_of_the_same_name() -> None:
    known = [before(2, "10", name="Old")]
    result = existing_ads([ad(2)], AdsTable((old(None), old("10"), old(None))), (), known)
    assert result.in_table == {2: old("10")}


def test_where_a_table_lacks_ids_an_ad_whose_id_is_not_shown_is_told_by_its_name() -> None:
    assert found([ad(2)], [old(None)], [before(2, "10", name="Old")]) == ([2], [], CLEAR)


def test_an_ad_whose_id_nobody_knew_is_told_by_its_name_in_a_table_with_ids() -> None:
    assert found([ad(2)], [old("77")], [before(2, name="Old")]) == ([2], [], CLEAR)


def test_a_line_that_the_table_shows_leaves_the_historys_ad_to_an_equal_line() -> None:
    known = [before(2, "10", name="Old", source="same")]
    lines = [ad(2, source="same"), ad(3, source="same")]
    result = existing_ads(lines, AdsTable((seen(2, "99"), old("10"))), (), known)
    assert result.in_table == {2: seen(2, "99"), 3: old("10")}


def test_a_new_line_before_them_hides_no_ad_of_the_history() -> None:
    assert found([ad(2), ad(3)], [old("10")], [before(3, "10", name="Old")]) == ([3], [], CLEAR)


def test_a_line_that_the_table_shows_leaves_a_gone_ad_to_an_equal_line() -> None:
    lines = [ad(2), ad(3, "Ad 2", "https://example.com/2")]
    assert found(lines, [seen(2, "99")], [before(2, "55", source="")]) == ([2], [3], CLEAR)


def test_a_line_that_is_gone_leaves_another_gone_ad_to_an_equal_line() -> None:
    lines = [ad(2), ad(3, "Ad 2", "https://example.com/2", "another")]
    assert found(lines, [], [before(2, "55"), before(2, "56", source="")]) == ([], [2, 3], CLEAR)


# -- in words --------------------------------------------------------------------------------------------------------


def test_what_exists_is_named_with_its_ids() -> None:
    both = ExistingAds({2: seen(2, "10")}, {3: before(3, "11")})
    assert both.rows == {2, 3}
    assert both.names == "Ad 2 (10), Ad 3 (11)"


# -- whatever there is -----------------------------------------------------------------------------------------------


_KINDS = st.sampled_from("abc")
_ROWS = st.tuples(_KINDS, st.booleans())
_EARLIER = st.tuples(_KINDS, st.sampled_from([None, "0", "1", "2", "77"]), st.booleans())


def page(kind: str) -> str:
    return f"https://example.com/{kind}"


@given(st.lists(_KINDS, max_size=5), st.lists(_ROWS, max_size=5), st.lists(_EARLIER, max_size=4))
def test_no_row_of_the_table_and_no_earlier_ad_accounts_for_two_lines(
    lines: list[str], rows: list[tuple[str, bool]], earlier: list[tuple[str, str | None, bool]]
) -> None:
    ads = [ad(place + 2, kind, page(kind), f"source {kind}") for place, kind in enumerate(lines)]
    table = [SeenAd(str(place) if has_id else None, kind, page(kind)) for place, (kind, has_id) in enumerate(rows)]
    known = [
        before(0, ad_id, name=kind, source=f"source {kind}" if has_source else "")
        for kind, ad_id, has_source in earlier
    ]
    result = existing_ads(ads, AdsTable(tuple(table)), (), known)
    assert not result.in_table.keys() & result.gone.keys()
    assert len(result.in_table) <= len(table)
    assert len(result.gone) <= len(known)
    assert len({id(row) for row in result.in_table.values()}) == len(result.in_table)
    assert len({id(one) for one in result.gone.values()}) == len(result.gone)
    assert set(result.rows) <= {one.row for one in ads}
