"""What really happened is told from two readings of the table, and never guessed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from tjgui.core.models import AdsTable, SeenAd
from tjgui.core.run.reconcile import Finding, reconcile, whole_text

URL = "https://example.com/landing?ad={}&sub11=Spring%20Sale"


@dataclass(frozen=True)
class Planned:
    """An ad that was to be created."""

    name: str
    target_url: str
    cells: tuple[str, ...] = ()


def planned(*numbers: int) -> list[Planned]:
    """Return ads to be created, told apart by their numbers."""
    return [Planned(f"Garden shears {number}_ID-80EB1C4B-VID", URL.format(number)) for number in numbers]


def seen(*numbers: int, first_id: int | None = 100) -> tuple[SeenAd, ...]:
    """Return rows of the table for the ads of the same numbers."""
    return tuple(
        SeenAd(None if first_id is None else str(first_id + place), one.name, one.target_url)
        for place, one in enumerate(planned(*numbers))
    )


def test_all_ads_in_the_table_are_a_success() -> None:
    """Every expected ad has a row that was not there before."""
    verdict = reconcile(AdsTable(()), AdsTable(seen(1, 2, 3)), planned(1, 2, 3))
    assert verdict.finding is Finding.ALL
    assert [(index, ad.ad_id) for index, ad in verdict.found] == [(0, "100"), (1, "101"), (2, "102")]


def test_older_ads_of_the_same_name_and_url_are_not_taken_for_new_ones() -> None:
    """Ids tell a re-used name apart from a creation."""
    old = seen(1, 2, 3)
    assert reconcile(AdsTable(old), AdsTable(old), planned(1, 2, 3)).finding is Finding.NONE


def test_older_ads_are_told_apart_by_their_number_where_the_table_has_no_ids() -> None:
    """Three stood there, five stand there: two are new, whatever they are called."""
    old = seen(1, 2, 3, first_id=None)
    verdict = reconcile(AdsTable(old), AdsTable(old + seen(1, 2, first_id=None)), planned(1, 2, 3))
    assert verdict.finding is Finding.PART
    assert verdict.missing == (2,)


def test_a_part_names_exactly_the_missing_ads() -> None:
    """Only these go up again."""
    verdict = reconcile(AdsTable(()), AdsTable(seen(1, 3)), planned(1, 2, 3, 4))
    assert (verdict.finding, verdict.missing) == (Finding.PART, (1, 3))


def test_ads_of_a_colleague_do_not_count() -> None:
    """New rows that are like none of ours are foreign."""
    verdict = reconcile(AdsTable(()), AdsTable(seen(8, 9)), planned(1, 2))
    assert verdict.finding is Finding.NONE
    assert len(verdict.foreign) == 2


def test_ads_that_stand_there_twice_are_surplus_and_named() -> None:
    """One click, two uploads: said, with the ads' ids."""
    verdict = reconcile(AdsTable(()), AdsTable(seen(1, 2, 1, 2)), planned(1, 2))
    assert verdict.finding is Finding.SURPLUS
    assert [ad.ad_id for ad in verdict.surplus] == ["102", "103"]


def test_a_name_that_the_site_cut_or_trimmed_is_recognised() -> None:
    """Cut at the end, with dots or without, or with its blanks folded."""
    expected = [Planned("Trail running shoes, women, size 38 - spring_ID-80EB1C4B-VID", URL.format(1))] * 2
    cut = SeenAd("1", "Trail running shoes, women, size 38 -", URL.format(1))
    dotted = SeenAd("2", "Trail running shoes…", URL.format(1))
    padded = SeenAd("3", "  Trail running  shoes, women, size 38 - spring_ID-80EB1C4B-VID ", URL.format(1))
    for rows in ((cut, replace(cut, ad_id="4")), (dotted, padded)):
        assert reconcile(AdsTable(()), AdsTable(rows), expected).finding is Finding.ALL


def test_a_shorter_name_is_no_cut_name_where_the_table_shows_longer_ones() -> None:
    """It is a name of its own, such as a colleague's."""
    wanted = [Planned("Garden shears special", URL.format(1)), Planned("Garden shears special, blue", URL.format(1))]
    rows = (SeenAd("1", "Garden shears special, blue", URL.format(1)), SeenAd("2", "Garden shears", URL.format(1)))
    verdict = reconcile(AdsTable(()), AdsTable(rows), wanted)
    assert verdict.finding is Finding.UNCLEAR
    assert [index for index, _ in verdict.found] == [1]


def test_a_single_shorter_or_longer_name_is_not_taken_for_ours() -> None:
    """Nothing in the table shows that it writes names otherwise: it is a colleague's ad to the same address."""
    (wanted,) = planned(1)
    for name in (wanted.name[:20], f"{wanted.name} by Bob", f"My {wanted.name}"):
        verdict = reconcile(AdsTable(()), AdsTable((SeenAd("9", name, wanted.target_url),)), [wanted])
        assert verdict.finding in {Finding.NONE, Finding.UNCLEAR}, name
        assert verdict.alike
    old = SeenAd("3", "Something old NEW", "https://example.com/old")
    rows = (old, SeenAd("9", f"{wanted.name} NEW", wanted.target_url))
    assert reconcile(AdsTable((old,)), AdsTable(rows), [wanted]).finding is Finding.ALL


def test_ads_that_were_deleted_long_after_the_click_prove_nothing_against_it() -> None:
    """Where ids are shown, or where they cannot have hidden one of ours."""
    old = SeenAd("3", "Something old", "https://example.com/old")
    later = reconcile(AdsTable((old,)), AdsTable(()), planned(1), is_later=True)
    assert later.finding is Finding.NONE
    same = seen(1, first_id=None)
    hidden = reconcile(AdsTable(same), AdsTable(()), planned(1), is_later=True)
    assert hidden.finding is Finding.UNCLEAR


def test_a_thousand_ads_of_the_same_name_are_compared_in_a_moment() -> None:
    """Shortened and without addresses: nothing that grows with their square or runs out of stack."""
    names = [Planned("Garden shears for everybody", URL.format(n), (str(n),)) for n in range(1100)]
    rows = tuple(SeenAd(str(n), "Garden shears fo…", None) for n in range(1100))
    assert reconcile(AdsTable(()), AdsTable(rows), names).finding is Finding.ALL


def test_a_beginning_without_an_address_beside_it_is_no_cut_name() -> None:
    (wanted,) = planned(1)
    row = SeenAd("1", wanted.name[:20], None)
    assert reconcile(AdsTable(()), AdsTable((row,)), [wanted]).finding is Finding.UNCLEAR


def test_a_shortened_url_is_recognised_and_an_encoded_one_too() -> None:
    """The table may show less of the URL than was uploaded, or write its percent signs out."""
    after = AdsTable(
        (
            SeenAd("1", planned(1)[0].name, "https://example.com/landing?ad=1&…"),
            SeenAd("2", planned(2)[0].name, "https://example.com/landing?ad=2&sub11=Spring Sale"),
        )
    )
    assert reconcile(AdsTable(()), after, planned(1, 2)).finding is Finding.ALL


def test_a_url_is_recognised_as_a_browser_writes_it() -> None:
    """Scheme and host in lower case, the usual port left out, and a slash before the query; the rest keeps its case."""
    uploaded = [replace(planned(1)[0], target_url="HTTPS://User@Example.COM:443?ad=A")]
    for url, finding in {
        "https://User@example.com/?ad=A": Finding.ALL,
        "https://User@example.com/?ad=a": Finding.UNCLEAR,
        "https://User@example.com:8443/?ad=A": Finding.UNCLEAR,
        "https://user@example.com/?ad=A": Finding.UNCLEAR,
    }.items():
        after = AdsTable((SeenAd("1", uploaded[0].name, url),))
        assert reconcile(AdsTable(()), after, uploaded).finding is finding


def test_the_right_name_with_another_url_is_unclear() -> None:
    """Neither a success nor a reason to upload again."""
    after = AdsTable((SeenAd("1", planned(1)[0].name, "https://example.com/elsewhere"),))
    verdict = reconcile(AdsTable(()), after, planned(1))
    assert verdict.finding is Finding.UNCLEAR
    assert verdict.reason.code == "unclear_other_url"


def test_a_table_without_urls_is_told_by_names() -> None:
    """Where there is no such column, the names decide."""
    after = AdsTable(tuple(SeenAd(ad.ad_id, ad.name, None) for ad in seen(1, 2)))
    assert reconcile(AdsTable(()), after, planned(1, 2)).finding is Finding.ALL


def test_old_ads_that_are_no_longer_shown_make_a_missing_ad_unclear() -> None:
    """A table that lost rows is not to be trusted with "nothing was created"."""
    verdict = reconcile(AdsTable(seen(7, 8)), AdsTable(seen(7)), planned(1))
    assert verdict.finding is Finding.UNCLEAR


def test_a_row_that_gets_its_checkbox_later_is_the_same_row() -> None:
    """An old ad without an id that has one now is not a new ad."""
    before = AdsTable(seen(1, first_id=None))
    assert reconcile(before, AdsTable(seen(1, first_id=500)), planned(1)).finding is Finding.NONE


def test_cut_names_are_shared_out_so_that_nothing_seems_missing() -> None:
    """A row that fits two ads is given to the one that has no other."""
    expected = [Planned("Espresso beans, dark", URL.format(1)), Planned("Espresso beans, dark roast", URL.format(1))]
    after = AdsTable(
        (SeenAd("1", "Espresso beans, dark", URL.format(1)), SeenAd("2", "Espresso beans,…", URL.format(1)))
    )
    assert reconcile(AdsTable(()), after, expected).finding is Finding.ALL


def test_a_part_is_open_where_the_rows_could_be_given_to_other_ads_too() -> None:
    """What could be missing in its place is named; nothing is guessed."""
    one, other = Planned("Espresso", URL.format(1), ("1",)), Planned("Espresso", URL.format(1), ("2",))
    by_creative_only = reconcile(AdsTable(()), AdsTable((SeenAd("7", "Espresso", URL.format(1)),)), [one, other])
    assert (by_creative_only.finding, by_creative_only.reason.code) == (Finding.UNCLEAR, "unclear_which")
    long, longer = Planned("Espresso beans, dark", URL.format(1)), Planned("Espresso beans, dark roast", URL.format(1))
    beginning = AdsTable((SeenAd("7", "Espresso beans, dark", URL.format(1)),))
    assert reconcile(AdsTable(()), beginning, [long, longer]).finding is Finding.UNCLEAR
    cut = AdsTable((SeenAd("7", "Espresso beans…", URL.format(1)),))
    verdict = reconcile(AdsTable(()), cut, [long, longer])
    assert verdict.finding is Finding.UNCLEAR
    assert long.name in str(verdict.reason)
    assert longer.name in str(verdict.reason)


def test_a_part_of_ads_that_are_the_same_in_every_cell_is_no_question() -> None:
    """Whichever of them is missing, the same row goes up again."""
    ads = [Planned("Espresso", URL.format(1), ("1",))] * 3
    verdict = reconcile(AdsTable(()), AdsTable((SeenAd("7", "Espresso", URL.format(1)),)), ads)
    assert (verdict.finding, len(verdict.missing)) == (Finding.PART, 2)


def test_rows_are_told_from_each_other_along_a_whole_chain() -> None:
    """The row of the first could be the second's, and that one's the third's."""
    first, second = Planned("Garden shears, large", URL.format(1)), Planned("Garden shears, blue", URL.format(1))
    third = Planned("Garden gloves", URL.format(1))
    rows = (SeenAd("1", "Garden shears,…", URL.format(1)), SeenAd("2", "Garden…", URL.format(1)))
    verdict = reconcile(AdsTable(()), AdsTable(rows), [first, second, third])
    assert verdict.finding is Finding.UNCLEAR


def test_the_whole_text_is_taken_from_the_hint_that_fits() -> None:
    """A title that belongs to something else is not taken for the URL."""
    whole = "https://example.com/landing?ad=1"
    assert whole_text("https://example.com/l…", ["Open in a new tab", whole]) == whole
    assert whole_text("https://example.com/l…", [None, "Open"]) == "https://example.com/l…"


@given(
    old=st.lists(st.integers(0, 5), max_size=8),
    wanted=st.lists(st.integers(0, 5), min_size=1, max_size=8),
    made=st.lists(st.integers(0, 5), max_size=8),
    with_ids=st.booleans(),
)
def test_what_is_found_and_what_is_missing_is_exact(
    old: list[int], wanted: list[int], made: list[int], *, with_ids: bool
) -> None:
    """Whatever stood there and whatever was made, each expected ad is found or missing as the multisets say."""
    before = seen(*old, first_id=100 if with_ids else None)
    after = before + seen(*made, first_id=500 if with_ids else None)
    verdict = reconcile(AdsTable(before), AdsTable(after), planned(*wanted))
    for number in set(wanted):
        found = sum(1 for index, _ in verdict.found if wanted[index] == number)
        assert found == min(wanted.count(number), made.count(number))
    assert len(verdict.found) + len(verdict.missing) == len(wanted)
    assert (verdict.finding is Finding.ALL) == (not verdict.missing and not verdict.surplus)


def renamed(rows: tuple[SeenAd, ...], *names: str) -> AdsTable:
    """Return the rows under other names."""
    return AdsTable(tuple(replace(ad, name=name) for ad, name in zip(rows, names, strict=True)))


def test_names_with_the_same_word_beside_each_are_the_uploaded_ones() -> None:
    """A badge at the front or at the end; ids, URLs and the number agree."""
    rows, wanted = seen(1, 2, 3), planned(1, 2, 3)
    for way in ("{} NEW", "Draft: {}"):
        verdict = reconcile(AdsTable(()), renamed(rows, *(way.format(one.name) for one in wanted)), wanted)
        assert verdict.finding is Finding.ALL
        assert [ad.ad_id for _, ad in verdict.found] == ["100", "101", "102"]


def test_names_all_cut_at_the_same_length_are_the_uploaded_ones() -> None:
    """Too short to be recognised by themselves; ids, URLs and the number agree."""
    wanted = planned(1, 2, 3)
    verdict = reconcile(AdsTable(()), renamed(seen(1, 2, 3), *(one.name[:9] for one in wanted)), wanted)
    assert verdict.finding is Finding.ALL


def test_other_names_are_not_taken_for_ours_where_anything_disagrees() -> None:
    """One ad too few, a foreign URL, no ids, or a word beside only some of them: not proven."""
    wanted = planned(1, 2, 3)
    badged = [f"{one.name} NEW" for one in wanted]
    few = reconcile(AdsTable(()), renamed(seen(1, 2), *badged[:2]), wanted)
    assert few.finding is Finding.NONE
    assert len(few.alike) == 2
    without_ids = reconcile(AdsTable(()), renamed(seen(1, 2, 3, first_id=None), *badged), wanted)
    assert without_ids.finding is Finding.NONE
    foreign = reconcile(AdsTable(()), renamed(seen(4, 5, 6), *badged), wanted)
    assert foreign.finding is Finding.NONE
    assert foreign.alike == ()
    some = reconcile(AdsTable(()), renamed(seen(1, 2, 3), badged[0], wanted[1].name, wanted[2].name), wanted)
    assert some.finding is Finding.UNCLEAR
    assert some.missing == (0,)
    assert badged[0] in str(some.reason)
    swapped = reconcile(AdsTable(()), renamed(seen(2, 1, 3), *badged), wanted)
    assert swapped.finding is not Finding.ALL


def test_a_part_is_none_where_the_rest_may_stand_there_under_another_name() -> None:
    """What is uploaded again would stand there twice; a colleague's ad with an address of its own is no reason."""
    wanted = planned(1, 2)
    for url in (wanted[1].target_url, "", None):
        other = SeenAd("200", "Something else", url)
        assert reconcile(AdsTable(()), AdsTable((*seen(1), other)), wanted).finding is Finding.UNCLEAR
    colleague = SeenAd("200", "Something else", "https://example.com/other")
    assert reconcile(AdsTable(()), AdsTable((*seen(1), colleague)), wanted).finding is Finding.PART


def test_another_name_explains_nothing_where_no_address_is_shown() -> None:
    """A colleague's “Best offer” would end in ours, “offer”."""
    (wanted,) = planned(1)
    row = SeenAd("100", f"Best {wanted.name}", None)
    verdict = reconcile(AdsTable(()), AdsTable((row,)), [wanted])
    assert verdict.finding is Finding.NONE
    assert verdict.alike == (row,)


def test_a_table_whose_addresses_are_all_empty_is_read_by_names_alone() -> None:
    """Empty cells are no addresses that differ; one that is filled makes the others count again."""
    wanted = planned(1, 2)
    empty = tuple(replace(ad, target_url="") for ad in seen(1, 2))
    assert reconcile(AdsTable(()), AdsTable(empty), wanted).finding is Finding.ALL
    old = SeenAd("7", "Old", "https://example.com/old")
    assert reconcile(AdsTable((old,)), AdsTable((old, *empty)), wanted).finding is Finding.UNCLEAR


def test_rows_that_look_alike_do_not_prove_each_ad_where_some_were_created_twice() -> None:
    """Two of three ads, each created twice: four rows whose names the table cuts, and none of the third."""
    rows = AdsTable(tuple(SeenAd(str(number), "Garden sh…", None) for number in range(4)))
    assert reconcile(AdsTable(()), rows, planned(1, 2, 3)).finding is Finding.UNCLEAR
    assert reconcile(AdsTable(()), AdsTable(rows.ads[:3]), planned(1, 2, 3)).finding is Finding.ALL
