"""One campaign's work at its edges: a click that did not happen, a table that moves, ads that nobody expected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import Creation
from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.batch.batch import read_batch
from tjgui.core.batch.problems import Problem
from tjgui.core.checkpoint.entry import CreatedAd, Intent, PlannedAd
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.errors import PageCrashed, SiteError
from tjgui.core.models import AdsTable, Click, Duplicates, Heard, Status, Step
from tjgui.core.run.events import StepTaken
from tjgui.core.wording.message import Message

ONE, TWO = "1011737001", "1011737002"
WHOLE_PATIENCE = 120.0


def marks_of(folder: Path) -> ReadyMarks:
    boot = folder / "boot_id"
    boot.write_text("this boot", encoding="ascii")
    return ReadyMarks(folder / "marks", boot)


def clicked(here: Bench, *, ads: int | None = None, heard: Heard = Heard.NOTHING, other_csv: bool = False) -> Intent:
    """Record an open intent for campaign ONE, as a killed run leaves it."""
    csv = next(iter(here.batch.csvs.values()))
    planned = tuple(
        PlannedAd(ad.name, ad.target_url, ad.cells, ad.row, ad.source)
        for ad in prepare_ads(csv, here.site.names[ONE])[:ads]
    )
    sha = "other" if other_csv else csv.sha256
    intent = Intent("7f3a", "2026-11-23T11:00:00+01:00", planned, AdsTable(()), 1, 1, sha, heard)
    name = "other.csv" if other_csv else "garden.csv"
    here.checkpoint.open_intent(ONE, intent, campaign_name=here.site.names[ONE], csv_file=name)
    return intent


def steps(here: Bench) -> list[Step]:
    return [event.step for event in here.events if isinstance(event, StepTaken)]


# -- a click that did not happen -------------------------------------------------------------------------------------


async def test_a_click_that_certainly_did_not_happen_leaves_nothing_to_look_for(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.fail("create", ONE, *[PageCrashed("The tab crashed.")] * 3)
    began = here.site.clock()
    await here.run()
    entry = here.entry(ONE)
    assert (entry.status, entry.intent) == (Status.FAILED, None)
    assert [one.was_pressed for one in entry.past] == [False] * len(entry.past)
    assert here.site.clock() - began < WHOLE_PATIENCE  # nothing was waited for
    await here.run(retry_failed=True)
    assert here.exact()
    assert here.site.uploads[ONE] == 1


async def test_a_click_whose_mark_shows_that_it_did_not_happen_is_made_without_a_wait(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    here = bench()
    here.marks = marks_of(tmp_path)
    here.marks.make(clicked(here).intent_id)
    began = here.site.clock()
    await here.run()
    assert here.exact()
    assert here.site.uploads[ONE] == 1
    assert here.site.clock() - began < WHOLE_PATIENCE
    assert not list((tmp_path / "marks").iterdir())


async def test_another_csvs_click_that_did_not_happen_is_settled_first_and_then_this_one_is_uploaded(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    here = bench()
    here.marks = marks_of(tmp_path)
    here.marks.make(clicked(here, other_csv=True).intent_id)
    began = here.site.clock()
    await here.run()
    assert here.exact()
    assert here.site.clock() - began < WHOLE_PATIENCE


async def test_another_csvs_click_that_did_happen_is_waited_for_before_this_one_is_uploaded(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    """Its ads are the same ones: they come late, and are not created a second time."""
    here = bench()
    here.marks = marks_of(tmp_path)
    clicked(here, heard=Heard.REFUSED, other_csv=True)
    for name, url in here.expected(ONE):
        here.site.add(ONE, name, url, late=100.0)
    await here.run()
    assert here.exact()
    assert here.site.uploads.get(ONE, 0) == 0


async def test_another_csvs_click_that_created_nothing_fails_for_itself_and_this_one_is_uploaded(
    bench: Callable[..., Bench],
) -> None:
    here = bench()
    clicked(here, heard=Heard.REFUSED, other_csv=True)
    await here.run()
    assert here.exact()
    assert here.entry(ONE).status is Status.SUCCESS
    assert any(one.get("csv_file") == "other.csv" for one in here.entry(ONE).other_contents)


# -- files that cannot be used ---------------------------------------------------------------------------------------


async def test_of_a_blocked_campaign_only_the_open_click_is_settled(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2)
    problem = Problem("garden.csv", 2, "Target URL", Message.quoting("The cell is empty."))
    here.batch = replace(here.batch, blocked={ONE: problem})
    clicked(here, heard=Heard.BROKE_DOWN)
    await here.run()
    assert here.site.ads(ONE) == []
    assert here.entry(ONE).status is Status.FAILED
    assert "The cell is empty." in here.entry(ONE).error
    assert here.entry(ONE).intent is None
    assert here.entry(TWO).status is Status.SUCCESS


async def test_of_a_blocked_campaign_whose_ads_came_the_success_is_seen(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.batch = replace(here.batch, blocked={ONE: Problem("garden.csv", 2, None, Message.quoting("It changed."))})
    clicked(here)
    for name, url in here.expected(ONE):
        here.site.add(ONE, name, url)
    await here.run()
    assert here.entry(ONE).status is Status.SUCCESS


async def test_a_campaign_whose_csv_is_gone_fails_with_the_reason_and_nothing_is_clicked(
    bench: Callable[..., Bench],
) -> None:
    for blocked, why in (
        ({}, Message("csv_not_usable")),
        ({ONE: Problem("garden.csv", None, None, Message.quoting("It is not a CSV."))}, None),
    ):
        here = bench()
        clicked(here)
        here.batch = replace(here.batch, csvs={}, blocked=blocked)
        await here.run()
        entry = here.entry(ONE)
        assert entry.status is Status.UNKNOWN  # the click is still open
        assert entry.intent is not None
        assert str(why or Message.quoting("It is not a CSV.")) in str(entry.reason)


# -- the preview -----------------------------------------------------------------------------------------------------


async def test_a_refusal_that_names_no_creative_of_the_csv_ends_the_campaign(bench: Callable[..., Bench]) -> None:
    """Nothing could be dropped: it would be refused for ever. The site reads the name of the ad as a creative."""
    here = bench(ads=3)
    here.site.rejected = {"Garden shears 1"}
    await here.run()
    assert here.site.uploads.get(ONE, 0) == 0
    assert here.entry(ONE).status is Status.FAILED
    assert here.entry(ONE).reason.values["first"] == Message(
        "refuses_other_creatives", csv="garden.csv", creatives="Garden shears 1"
    )
    assert here.entry(ONE).reason.values["second"] == Message("upload_by_hand_to_see")


async def test_creatives_are_dropped_until_the_rest_is_accepted(bench: Callable[..., Bench]) -> None:
    here = bench(ads=4)
    here.site.rejected = {"1032473001", "1032473002"}
    await here.run()
    names = [name for name, _ in here.site.ads(ONE)]
    assert names == ["Garden shears 0", "Garden shears 3"]
    entry = here.entry(ONE)
    assert (entry.status, entry.ads_created, entry.refused_ads, entry.planned) == (Status.SUCCESS, 2, 2, 4)
    assert [one.creative_id for one in entry.invalid_creatives] == ["1032473001", "1032473002"]


async def test_every_part_is_previewed_even_after_one_whose_creatives_are_all_refused(
    bench: Callable[..., Bench],
) -> None:
    here = bench(ads=60)
    here.site.rejected = {str(1032473000 + number) for number in range(50)}
    await here.run()
    assert len(here.site.ads(ONE)) == 10
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.entry(ONE).refused_ads == 50


async def test_a_dry_run_previews_every_part_and_counts_what_was_accepted(bench: Callable[..., Bench]) -> None:
    here = bench(ads=120)
    here.site.rejected = {"1032473001"}
    await here.run(live=False)
    assert here.site.uploads.get(ONE, 0) == 0
    assert here.entry(ONE).status is Status.DRY_RUN_SUCCESS
    assert any("119 ads" in line for line in here.log())
    details = [
        str(event.detail) for event in here.events if isinstance(event, StepTaken) and event.step is Step.PREVIEW
    ]
    assert details == ["part 1 of 3", "part 1 of 3", "part 2 of 3", "part 3 of 3"]


async def test_a_dry_run_of_a_csv_whose_creatives_are_all_refused_fails(bench: Callable[..., Bench]) -> None:
    here = bench(ads=2)
    here.site.rejected = {"1032473000", "1032473001"}
    await here.run(live=False)
    entry = here.entry(ONE)
    assert entry.status is Status.FAILED
    what = Message("refuses_every_ad", csv="garden.csv", campaign=ONE, count=2,
                   reason=Message.quoting("Not of this content category."))  # fmt: skip
    assert entry.reason.values["first"] == what
    assert entry.reason.values["second"] == Message("replace_creatives")


# -- the table before the click --------------------------------------------------------------------------------------


async def test_a_table_that_changes_with_each_reading_is_never_clicked_on(bench: Callable[..., Bench]) -> None:
    here = bench()
    number = iter(range(1000))
    read = here.site.shown

    def shown(campaign_id: str) -> AdsTable:
        here.site.add(campaign_id, f"Somebody's {next(number)}", "https://example.com/theirs")
        return read(campaign_id)

    here.site.shown = shown  # type: ignore[method-assign]
    await here.run()
    assert here.site.uploads.get(ONE, 0) == 0
    assert here.entry(ONE).status is Status.FAILED
    assert here.entry(ONE).reason.values["first"].code == "table_keeps_changing"


@pytest.mark.parametrize(("changes", "opened"), [(0, 1), (1, 1), (5, 1), (6, 2)])
async def test_two_readings_in_a_row_must_agree_within_five_after_that_on_arrival(
    bench: Callable[..., Bench], changes: int, opened: int
) -> None:
    """Otherwise the page is opened anew."""
    here = bench()
    left = [changes]
    read = here.site.shown

    def shown(campaign_id: str) -> AdsTable:
        if left[0] > 0:
            left[0] -= 1
            here.site.add(campaign_id, f"Somebody's {left[0]}", "https://example.com/theirs")
        return read(campaign_id)

    here.site.shown = shown  # type: ignore[method-assign]
    await here.run()
    assert here.site.uploads[ONE] == 1
    assert steps(here).count(Step.PREVIEW) == opened


# -- what is there that should not be --------------------------------------------------------------------------------


async def test_an_ad_of_this_upload_that_is_no_row_of_the_csv_is_a_question(bench: Callable[..., Bench]) -> None:
    """An older version recorded only a name and a URL, which the CSV no longer has."""
    here = bench(ads=3)
    name, url = here.expected(ONE)[0]
    intent = clicked(here, ads=1)
    here.checkpoint.close_intent(ONE, [CreatedAd(f"{name} of long ago", url, None)])
    here.checkpoint.mark_pending(ONE)
    assert intent.expected
    await here.run()
    assert here.site.uploads.get(ONE, 0) == 0
    assert (here.entry(ONE).status, here.entry(ONE).reason.code) == (Status.UNKNOWN, "doubt_other_version")


async def test_a_part_of_another_version_is_a_question_and_not_completed(bench: Callable[..., Bench]) -> None:
    here = bench(ads=4)
    here.site.take_next(ONE, Creation(creates=2))
    here.on_step("verify", lambda: here.runner.stop())  # noqa: PLW0108 - the runner is made later
    await here.run()
    here.forget_listeners()
    csv = here.batch.ads_folder / "garden.csv"
    csv.write_text(csv.read_text(encoding="utf-8").replace("Garden shears 0,", "Edited,"), encoding="utf-8")
    here.batch = read_batch(here.batch.mapping_path, here.batch.ads_folder, here.batch.ad_format)
    here.reload()
    await here.run()
    assert len(here.site.ads(ONE)) == 2
    assert (here.entry(ONE).status, here.entry(ONE).reason.code) == (Status.UNKNOWN, "doubt_other_version")


async def test_an_unknown_campaign_is_a_success_once_all_ads_of_its_earlier_attempts_are_there(
    bench: Callable[..., Bench],
) -> None:
    here = bench(ads=3)
    clicked(here)
    here.checkpoint.give_up_intent(ONE)
    here.checkpoint.doubt(ONE, Message("doubt_look_first"))
    await here.run()
    assert (here.entry(ONE).status, here.site.uploads.get(ONE, 0)) == (Status.UNKNOWN, 0)
    for name, url in here.expected(ONE)[:2]:
        here.site.add(ONE, name, url)
    await here.run()
    assert (here.entry(ONE).status, here.site.uploads.get(ONE, 0)) == (Status.UNKNOWN, 0)
    for name, url in here.expected(ONE)[2:]:
        here.site.add(ONE, name, url)
    await here.run()
    assert (here.entry(ONE).status, here.entry(ONE).ads_created) == (Status.SUCCESS, 3)
    assert here.exact()


async def test_an_unknown_campaign_keeps_its_reason_while_nothing_is_there(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.checkpoint.doubt(ONE, Message("doubt_look_first"))
    await here.run()
    assert here.entry(ONE).reason == Message("doubt_look_first")
    assert here.site.uploads.get(ONE, 0) == 0


async def test_ads_that_the_user_wants_twice_are_created_once_more_and_no_more_often(
    bench: Callable[..., Bench],
) -> None:
    """The retry after a breakdown finds what the first click created."""
    here = bench(ads=3)
    for name, url in here.expected(ONE):
        here.site.add(ONE, name, url)
    here.site.take_next(ONE, Creation(creates=0, click=Click(Heard.BROKE_DOWN)))
    await here.run(duplicates=Duplicates.CREATE)
    assert Counter(here.site.ads(ONE)) == Counter(here.expected(ONE) * 2)


# -- after the click -------------------------------------------------------------------------------------------------


async def test_what_is_heard_is_recorded_before_anything_else_is_looked_at(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(creates=0, click=Click(Heard.REFUSED, Message.quoting("No."))))
    heard = []

    def look() -> None:
        intent = here.entry(ONE).intent
        assert intent is not None
        heard.append((intent.heard, str(intent.said)))

    here.on_step("verify", look)
    await here.run()
    assert heard[0] == (Heard.REFUSED, "No.")


async def test_the_steps_of_an_upload_come_in_their_order(bench: Callable[..., Bench]) -> None:
    here = bench()
    await here.run()
    assert steps(here) == [
        Step.OPEN,
        Step.OBSERVE,
        Step.PREPARE,
        Step.PREVIEW,
        Step.OBSERVE,
        Step.INTENT,
        Step.CREATE,
        Step.VERIFY,
        Step.RECONCILE,
        Step.OUTCOME,
    ]


@pytest.mark.parametrize("ads", [5, 50])
async def test_an_upload_in_one_part_says_nothing_of_parts(bench: Callable[..., Bench], ads: int) -> None:
    here = bench(ads=ads)
    await here.run()
    details = [event.detail for event in here.events if isinstance(event, StepTaken)]
    assert len(details) > 5
    assert not any(details)


async def test_an_upload_in_parts_says_which_at_each_step(bench: Callable[..., Bench]) -> None:
    here = bench(ads=51)
    await here.run()
    told = {(event.step, str(event.detail)) for event in here.events if isinstance(event, StepTaken) and event.detail}
    parts = ("part 1 of 2", "part 2 of 2")
    assert told == {(step, part) for step in (Step.PREVIEW, Step.INTENT, Step.CREATE) for part in parts}


async def test_ads_that_are_late_by_a_moment_are_seen_in_the_same_tab(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(late=1.5))
    await here.run()
    assert here.exact()
    assert steps(here).count(Step.VERIFY) == 1


async def test_a_success_is_recorded_with_what_the_user_wants_to_know(bench: Callable[..., Bench]) -> None:
    here = bench(ads=3)
    await here.run()
    (csv,) = here.batch.csvs.values()
    entry = here.entry(ONE)
    assert (entry.campaign_name, entry.csv_file, entry.csv_sha256) == (here.site.names[ONE], "garden.csv", csv.sha256)
    assert (entry.planned, entry.ads_created, entry.left_out, entry.refused_ads) == (3, 3, 0, 0)
    assert entry.seconds is not None
    assert entry.intent is None


async def test_the_time_of_a_campaign_is_that_of_its_work(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(late=60.0))
    await here.run()
    seconds = here.entry(ONE).seconds
    assert seconds is not None
    assert 60.0 <= seconds < 70.0


async def test_an_error_before_the_click_leaves_no_intent(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.fail("ready", ONE, SiteError("HTTP 500"))
    await here.run()
    assert here.exact()
    assert here.site.uploads[ONE] == 1


async def test_a_row_that_may_be_an_earlier_attempts_is_named_beside_the_success(bench: Callable[..., Bench]) -> None:
    here = bench(ads=3)
    clicked(here, ads=1)
    here.checkpoint.give_up_intent(ONE)
    _, url = here.expected(ONE)[0]
    added = iter([1])
    here.on_step("verify", lambda: here.site.add(ONE, "Another name", url) if next(added, None) else None)
    await here.run()
    entry = here.entry(ONE)
    assert (entry.status, entry.ads_created, here.site.uploads[ONE]) == (Status.SUCCESS, 3, 1)
    assert "Another name" in entry.warning
