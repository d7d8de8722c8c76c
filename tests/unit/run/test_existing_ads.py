"""The duplicate guard: ads that already exist are left out, named and counted, whatever the record says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import Creation
from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.models import Ad, AdsTable, Duplicates, SeenAd, Status
from tjgui.core.run.existing_ads import ExistingAds, existing_ads
from tjgui.core.wording.message import NOTHING

ONE = "1011737001"


def ad(number: int, name: str = "", url: str = "", source: str = "") -> Ad:
    return Ad((), name or f"Ad {number}", url or f"https://example.com/{number}", (), number, source or f"s{number}")


def seen(number: int, name: str = "", url: str | None = "") -> SeenAd:
    return SeenAd(f"17{number}", name or f"Ad {number}", f"https://example.com/{number}" if url == "" else url)


def created(one: Ad, ad_id: str | None = None, sha: str = "old") -> CreatedAd:
    return CreatedAd(one.name, one.target_url, ad_id, one.row, sha, one.source)


def copied_by_a_colleague(here: Bench, count: int) -> None:
    for name, url in here.expected(ONE)[:count]:
        here.site.add(ONE, name, url)


async def test_ads_that_exist_are_left_out_and_the_others_created(bench: Callable[..., Bench]) -> None:
    here = bench(ads=20)
    copied_by_a_colleague(here, 12)
    await here.run()
    assert here.exact()
    entry = here.entry(ONE)
    assert (entry.status, entry.ads_created, entry.planned, entry.left_out) == (Status.SUCCESS, 8, 20, 12)
    assert "12 of 20 ads already exist and were left out: Garden shears 0 (17" in str(entry.notice)
    assert any("8 of 20 ads created" in line for line in here.log())


async def test_a_campaign_whose_ads_all_exist_is_not_clicked(bench: Callable[..., Bench]) -> None:
    here = bench(ads=3)
    copied_by_a_colleague(here, 3)
    await here.run()
    assert here.exact()
    assert here.site.uploads.get(ONE, 0) == 0
    assert (here.entry(ONE).status, here.entry(ONE).left_out) == (Status.SUCCESS, 3)


async def test_a_deleted_record_creates_nothing_twice(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2, ads=4)
    await here.run()
    for campaign_id in here.ids:
        here.checkpoint.remove(campaign_id)
    await here.run()
    assert here.exact()


async def test_a_success_changed_to_pending_creates_nothing_twice(bench: Callable[..., Bench]) -> None:
    here = bench(ads=4)
    await here.run()
    here.checkpoint.mark_pending(ONE)
    await here.run()
    assert here.exact()


async def test_the_user_can_have_them_created_a_second_time(bench: Callable[..., Bench]) -> None:
    here = bench(ads=4)
    copied_by_a_colleague(here, 3)
    await here.run(duplicates=Duplicates.CREATE)
    assert len(here.site.ads(ONE)) == 7
    entry = here.entry(ONE)
    assert (entry.ads_created, entry.left_out) == (4, 0)
    assert "3 of 4 ads already existed and were to be created a second time" in str(entry.notice)


async def test_the_user_can_have_the_campaign_stopped(bench: Callable[..., Bench]) -> None:
    here = bench(ads=4)
    copied_by_a_colleague(here, 3)
    await here.run(duplicates=Duplicates.STOP)
    assert len(here.site.ads(ONE)) == 3
    assert here.entry(ONE).status is Status.FAILED
    assert "3 ads of garden.csv are already in the campaign: Garden shears 0" in here.entry(ONE).error


async def test_ads_that_a_colleague_creates_after_the_preview_are_left_out_too(bench: Callable[..., Bench]) -> None:
    here = bench(ads=4)

    def copy_once() -> None:
        if not here.site.ads(ONE):
            copied_by_a_colleague(here, 2)

    here.on_step("preview", copy_once)
    await here.run()
    assert here.exact()
    assert (here.entry(ONE).ads_created, here.entry(ONE).left_out) == (2, 2)


async def test_two_equal_rows_are_two_ads(bench: Callable[..., Bench]) -> None:
    """One of them exists: the other is created."""
    table = AdsTable((seen(1),))
    rows = [ad(1), ad(2, "Ad 1", "https://example.com/1")]
    found = existing_ads(rows, table, (), ())
    assert len(found.rows) == 1
    assert not found.unclear


async def test_the_parts_of_an_upload_are_not_taken_for_older_ads(bench: Callable[..., Bench]) -> None:
    here = bench(ads=120)
    await here.run()
    assert here.exact()
    assert (here.entry(ONE).ads_created, here.entry(ONE).left_out) == (120, 0)
    assert here.site.uploads[ONE] == 3


async def test_ads_that_are_gone_from_the_site_are_a_question(bench: Callable[..., Bench]) -> None:
    """The history says that they were created: the table no longer shows them."""
    here = bench(ads=5)
    here.known[ONE] = [CreatedAd(name, url, f"16{n}") for n, (name, url) in enumerate(here.expected(ONE)[:2])]
    await here.run()
    assert Counter(here.site.ads(ONE)) == Counter(here.expected(ONE)[2:])
    assert here.entry(ONE).status is Status.UNKNOWN
    assert "2 ads were created here earlier and are no longer in the ads table" in here.entry(ONE).doubt
    here.checkpoint.mark_pending(ONE)
    await here.run()
    assert here.exact()
    assert here.entry(ONE).status is Status.SUCCESS


async def test_the_history_recognises_a_row_after_the_campaign_was_renamed(bench: Callable[..., Bench]) -> None:
    here = bench(ads=3)
    await here.run()
    sources = [one.source for one in here.entry(ONE).created] or None
    assert sources is None  # the record of a success keeps no ads
    ledger = here.site.ledger
    rows = here.batch.csvs[here.batch.campaigns[0].csv_path].rows
    here.site.names[ONE] = "Renamed"
    ads = prepare_ads(here.batch.csvs[here.batch.campaigns[0].csv_path], "Renamed")
    assert len(ads) == len(rows)
    here.known[ONE] = [
        CreatedAd(old.name, old.target_url, old.ad_id, one.row, "sha", one.source)
        for old, one in zip(ledger, ads, strict=True)
    ]
    here.checkpoint.remove(ONE)
    await here.run()
    assert len(here.site.ads(ONE)) == 3


async def test_a_dry_run_says_what_would_be_left_out(bench: Callable[..., Bench]) -> None:
    here = bench(ads=4)
    copied_by_a_colleague(here, 3)
    await here.run(live=False)
    entry = here.entry(ONE)
    assert (entry.status, entry.left_out, entry.planned) == (Status.DRY_RUN_SUCCESS, 3, 4)


async def test_which_of_two_ads_exists_is_never_guessed(bench: Callable[..., Bench]) -> None:
    """The table shows no URLs, and the CSV has two ads of one name."""
    table = AdsTable((seen(1, url=None),))
    found = existing_ads([ad(1), ad(2, "Ad 1", "https://example.com/other")], table, (), ())
    assert "“Ad 1”" in str(found.unclear)


async def test_a_campaign_in_which_that_is_unclear_waits_for_the_user(bench: Callable[..., Bench]) -> None:
    here = bench(ads=5)
    here.site.shown_as = lambda one: replace(one, name=one.name[:13], target_url=None)
    copied_by_a_colleague(here, 2)
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    assert here.entry(ONE).reason.code == "doubt_existing"
    assert here.site.uploads.get(ONE, 0) == 0
    here.checkpoint.mark_pending(ONE)
    await here.run()
    assert len(here.site.ads(ONE)) == 7


async def test_refused_creatives_are_counted(bench: Callable[..., Bench]) -> None:
    here = bench(ads=8)
    here.site.rejected = {"1032473003"}
    await here.run()
    entry = here.entry(ONE)
    assert (entry.status, entry.ads_created, entry.planned, entry.refused_ads) == (Status.SUCCESS, 7, 8, 1)
    assert "1 of 8 ads was refused: 1032473003" in str(entry.notice)
    assert any("7 of 8 ads created" in line for line in here.log())


async def test_a_click_in_doubt_is_not_resolved_by_leaving_its_ads_out(bench: Callable[..., Bench]) -> None:
    """Two of five appear within the patience: the three others are created by the same attempt's rules."""
    here = bench(ads=5)
    here.site.take_next(ONE, Creation(creates=2))
    await here.run()
    assert here.exact()
    assert (here.entry(ONE).ads_created, here.entry(ONE).left_out) == (5, 0)


@pytest.mark.parametrize("shows_ids", [True, False])
def test_own_ads_and_older_ones_of_the_same_rows_are_told_apart(*, shows_ids: bool) -> None:
    rows = [ad(n) for n in range(1, 5)]
    table = AdsTable(tuple(replace(seen(n), ad_id=f"17{n}" if shows_ids else None) for n in (1, 2)))
    own = [created(rows[0], "171" if shows_ids else None, sha="now")]
    found = existing_ads(rows[1:], table, own, own)
    assert set(found.rows) == {2}


def test_a_similar_name_is_another_ad() -> None:
    """One landing page for all: “Spring Sale - 1” was created by this program, and “Spring Sale - 10” is new."""
    url = "https://example.com/spring"
    table = AdsTable((SeenAd("171", "Spring Sale - 1", url),))
    known = [CreatedAd("Spring Sale - 1", url, "171", 1, "old", "s1")]
    found = existing_ads([ad(2, "Spring Sale - 10", url)], table, (), known)
    assert (found.rows, found.unclear) == (set(), NOTHING)


def test_a_cut_name_whose_ad_is_known_is_not_taken_for_another() -> None:
    url = "https://example.com/spring"
    table = AdsTable((SeenAd("171", "Spring Sale 2026…v1", url),))
    known = [CreatedAd("Spring Sale 2026 monday v1", url, "171", 1, "old", "s1")]
    today = ad(1, "Spring Sale 2026 tuesday v1", url, "s2")
    assert existing_ads([today], table, (), known) == ExistingAds()
    assert existing_ads([today], table, (), ()).unclear


async def test_creating_what_is_gone_leaves_out_what_is_there(bench: Callable[..., Bench]) -> None:
    """Five were created, two of them deleted on the site, the campaign renamed, the record lost."""
    here = bench(ads=5)
    await here.run()
    csv = here.batch.csvs[here.batch.campaigns[0].csv_path]
    here.known[ONE] = [
        CreatedAd(old.name, old.target_url, old.ad_id, one.row, csv.sha256, one.source)
        for old, one in zip(here.site.ledger, prepare_ads(csv, "any"), strict=True)
    ]
    del here.site.ledger[:2]
    here.site.names[ONE] = "Renamed"
    here.checkpoint.remove(ONE)
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    here.checkpoint.mark_pending(ONE)
    await here.run()
    assert (here.entry(ONE).ads_created, here.entry(ONE).left_out) == (2, 3)
    assert len(here.site.ads(ONE)) == 5


def test_many_ads_of_one_landing_page_are_told_apart_at_once() -> None:
    """Eighteen thousand known ads: a dictionary, not a comparison of each with each."""
    url = "https://example.com/spring"
    known = [CreatedAd(f"Ad {n:06}", url, str(n), n, "old", f"s{n}") for n in range(18_000)]
    table = AdsTable(tuple(SeenAd(one.ad_id, one.name, url) for one in known))
    found = existing_ads([ad(n, f"Ad {n:06}", url) for n in range(17_990, 18_020)], table, (), known)
    assert set(found.rows) == set(range(17_990, 18_000))
