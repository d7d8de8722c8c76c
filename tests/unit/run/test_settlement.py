"""Only the ads table settles an upload: whatever was heard, however late ads are, whoever tries again."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import Creation
from tjgui.core.batch.batch import read_batch
from tjgui.core.errors import BrowserGone, ConnectionFailed, PageNotAsDescribed, RejectedCsv, SiteError, Throttled
from tjgui.core.models import Click, Duplicates, Heard, Status
from tjgui.core.overview.campaign_status import contents_of
from tjgui.core.run.events import CampaignChanged, Paused, PauseReason, ProgressChanged, RunStarted, StepTaken
from tjgui.core.run.settlement import RULES, NothingThere, Waiting
from tjgui.core.wording.message import Message

ONE = "1011737001"
TWO = "1011737002"
PATIENCE = 130.0


async def until_settled(here: Bench) -> None:
    """Run until every campaign succeeded, each time with a retry of what failed and the user's look at the rest."""
    for _ in range(6):
        await here.run(retry_failed=True)
        if set(here.statuses().values()) == {Status.SUCCESS}:
            return
        for one, status in here.statuses().items():
            if status is Status.UNKNOWN:
                here.checkpoint.forget_intent(one)


# -- what was heard --------------------------------------------------------------------------------------------------


def test_every_thing_that_can_be_heard_has_its_rule_and_a_reason() -> None:
    assert set(RULES) == set(Heard)
    assert all(rule.why for rule in RULES.values())
    assert {heard for heard, rule in RULES.items() if rule.ending is NothingThere.AGAIN} == {
        Heard.SIGNED_OUT,
        Heard.THROTTLED,
        Heard.BROKE_DOWN,
        Heard.NO_WAY,
    }


@pytest.mark.parametrize("heard", list(Heard))
@pytest.mark.parametrize("late", [0.0, 3.0, 20.0, 60.0, 119.0])
async def test_ads_that_were_created_are_never_created_again_whatever_was_heard(
    bench: Callable[..., Bench], heard: Heard, late: float
) -> None:
    here = bench(campaigns=3)
    here.site.take_next(ONE, Creation(late=late, click=Click(heard, retry_after=0.0)))
    await here.run()
    assert set(here.statuses().values()) == {Status.SUCCESS}
    assert here.exact()
    assert here.site.uploads[ONE] == 1


@pytest.mark.parametrize("heard", list(Heard))
@pytest.mark.parametrize("late", [150.0, 400.0])
async def test_ads_that_come_after_the_patience_are_found_before_anything_is_uploaded_again(
    bench: Callable[..., Bench], heard: Heard, late: float
) -> None:
    """The next look, a retry or the next run counts them as created."""
    here = bench(campaigns=1)
    never = [Creation(creates=0, click=Click(Heard.NO_WAY))] * 9
    here.site.take_next(ONE, Creation(late=late, click=Click(heard)), *never)
    await here.run()
    await asyncio.sleep(late)
    here.site.heal()
    await until_settled(here)
    assert here.exact()
    assert here.entry(ONE).ads_created == 5


@pytest.mark.parametrize("heard", list(Heard))
async def test_nothing_created_ends_as_the_rule_says_and_not_before_the_patience_is_over(
    bench: Callable[..., Bench], heard: Heard
) -> None:
    here = bench()
    here.site.take_next(ONE, *[Creation(creates=0, click=Click(heard, Message("click_refused", how="no")))] * 9)
    began = asyncio.get_running_loop().time()
    uploads: list[float] = []
    here.on(StepTaken, lambda event: uploads.append(here.site.clock()) if event.step == "create" else None)
    if heard is Heard.ASKED:
        await here.run(interactive=False)
    elif heard is Heard.THROTTLED:
        run = asyncio.create_task(here.run())
        await asyncio.sleep(600)
        here.runner.stop()
        await run
    else:
        await here.run()
    assert asyncio.get_running_loop().time() - began >= PATIENCE
    expected = {NothingThere.FAILED: Status.FAILED, NothingThere.UNKNOWN: Status.UNKNOWN}
    if RULES[heard].ending is NothingThere.AGAIN:
        assert len(uploads) > 1
        assert all(later - earlier >= PATIENCE for earlier, later in itertools.pairwise(uploads))
    else:
        assert here.entry(ONE).status is expected[RULES[heard].ending]
        assert len(uploads) == 1
    assert here.site.ledger == []


async def test_a_short_patience_is_not_too_short_to_upload_again(bench: Callable[..., Bench]) -> None:
    """The user may not want to wait; the program does before it clicks once more."""
    here = bench()
    here.site.take_next(ONE, Creation(late=119.0, click=Click(Heard.NO_WAY)))
    await here.run(patience=5.0)
    assert here.exact()
    assert here.site.uploads[ONE] == 1


async def test_a_refusal_that_was_a_second_sending_reports_the_ads_that_are_there(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(late=60.0, click=Click(Heard.REFUSED, Message("click_refused", how="HTTP 419"))))
    await here.run()
    assert (here.entry(ONE).status, here.entry(ONE).ads_created) == (Status.SUCCESS, 5)


async def test_a_refused_upload_that_was_carried_out_late_is_not_doubled_by_a_retry(
    bench: Callable[..., Bench],
) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(late=200.0, click=Click(Heard.REFUSED)))
    await here.run()
    assert here.entry(ONE).status is Status.FAILED
    assert [len(one.expected) for one in here.entry(ONE).past] == [5]
    await asyncio.sleep(100)
    await here.run(retry_failed=True)
    assert here.exact()
    assert (here.entry(ONE).status, here.entry(ONE).ads_created) == (Status.SUCCESS, 5)
    assert here.site.uploads[ONE] == 1


async def test_only_what_an_earlier_attempt_left_out_is_uploaded_later(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(creates=3, late=200.0, click=Click(Heard.REFUSED)))
    await here.run()
    await asyncio.sleep(100)
    await here.run(retry_failed=True)
    assert here.exact()
    assert here.entry(ONE).ads_created == 5


async def test_ads_that_appear_while_the_preview_is_made_are_not_uploaded_again(bench: Callable[..., Bench]) -> None:
    """The last reading before the click counts."""
    here = bench()
    here.site.take_next(ONE, Creation(late=200.0, click=Click(Heard.REFUSED)))
    await here.run()
    here.on_step("preview", here.site.show_all)
    await here.run(retry_failed=True)
    assert here.exact()
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.site.uploads[ONE] == 1


async def test_ads_of_two_attempts_that_both_come_late_are_all_named(bench: Callable[..., Bench]) -> None:
    """Two sendings of the same rows, both carried out too late to be seen: a surplus, never in silence."""
    here = bench(ads=2)
    here.site.take_next(
        ONE, Creation(late=500.0, click=Click(Heard.REFUSED)), Creation(late=330.0, click=Click(Heard.REFUSED))
    )
    await here.run()
    await here.run(retry_failed=True)
    await asyncio.sleep(600)
    await here.run(retry_failed=True)
    assert len(here.site.ads(ONE)) == 4
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.entry(ONE).ads_created == 4
    assert here.entry(ONE).warning


async def test_an_earlier_attempts_ads_that_come_with_the_last_ones_are_named(bench: Callable[..., Bench]) -> None:
    here = bench(ads=2)
    here.site.take_next(ONE, Creation(late=400.0, click=Click(Heard.REFUSED)), Creation(late=100.0))
    await here.run()
    await asyncio.sleep(170)
    await here.run(retry_failed=True)
    assert here.entry(ONE).status is Status.SUCCESS
    assert len(here.site.ads(ONE)) == 4
    assert here.entry(ONE).warning


async def test_a_success_ends_the_search_for_what_stood_there_by_then(bench: Callable[..., Bench]) -> None:
    """A campaign that the user has done once more gets its ads once more (design, "a success changed to pending")."""
    here = bench(ads=2)
    here.site.take_next(ONE, Creation(creates=0, click=Click(Heard.REFUSED)))
    await here.run()
    await here.run(retry_failed=True)
    here.checkpoint.mark_pending(ONE)
    await here.run(duplicates=Duplicates.CREATE)
    assert Counter(here.site.ads(ONE)) == Counter(here.expected(ONE) * 2)


async def test_what_the_user_calls_not_created_is_looked_for_once_more(bench: Callable[..., Bench]) -> None:
    """Marking as pending was too early: the ads came after the look."""
    here = bench()
    here.site.take_next(ONE, Creation(late=300.0))
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    here.checkpoint.forget_intent(ONE)
    await asyncio.sleep(300)
    await here.run()
    assert here.exact()
    assert here.entry(ONE).status is Status.SUCCESS


async def test_a_part_that_cannot_be_told_is_never_completed_by_a_guess(bench: Callable[..., Bench]) -> None:
    """Cut names, no addresses: two of five are there, and which is open, whoever tries again."""
    here = bench()
    here.site.shown_as = lambda ad: replace(ad, name=f"{ad.name[:10]}…", target_url=None)
    here.site.take_next(ONE, Creation(creates=2))
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    assert here.entry(ONE).reason.code == "doubt_unclear"
    await here.run(retry_failed=True)
    here.checkpoint.forget_intent(ONE)
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    assert len(here.site.ads(ONE)) == 2


# -- the record is asked ---------------------------------------------------------------------------------------------


async def test_two_clicks_on_retry_upload_once(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2)
    here.site.fail("preview", ONE, *[SiteError("HTTP 500")] * 3)
    here.on_status(Status.FAILED, lambda: here.runner.retry([ONE]))
    here.on_step("preview", lambda: here.runner.retry([ONE]))
    here.on_step("create", lambda: here.runner.retry([ONE]))
    here.on_step("verify", lambda: here.runner.retry([ONE]))
    here.on_status(Status.SUCCESS, lambda: here.runner.retry([ONE, TWO]))
    await here.run(tabs=1)
    assert here.exact()
    assert here.site.uploads == {ONE: 1, TWO: 1}


@pytest.mark.parametrize("status", [Status.RUNNING, Status.WAITING, Status.UNKNOWN, Status.SUCCESS])
async def test_a_retry_at_any_moment_uploads_nothing_twice(bench: Callable[..., Bench], status: Status) -> None:
    here = bench(campaigns=2)
    here.site.take_next(ONE, Creation(late=60.0))
    here.site.take_next(TWO, Creation(late=1000.0))
    tries = iter(range(20))
    here.on_status(status, lambda: here.runner.retry(here.ids) if next(tries, None) is not None else None)
    await here.run(tabs=2)
    assert here.site.uploads == {ONE: 1, TWO: 1}


async def test_a_retry_of_an_unknown_campaign_only_looks(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2)
    here.site.take_next(ONE, Creation(late=500.0))
    tries = iter(range(3))
    here.on_status(Status.UNKNOWN, lambda: here.runner.retry([ONE]) if next(tries, None) is not None else None)
    await here.run(tabs=1)
    assert here.site.uploads[ONE] == 1
    assert here.entry(ONE).status is Status.UNKNOWN


async def test_a_stale_view_retries_nothing_that_succeeded_meanwhile(bench: Callable[..., Bench]) -> None:
    """The record decides: what it calls a success or unknown stays so."""
    here = bench(campaigns=2)
    here.checkpoint.succeed(ONE, 5, campaign_name="", csv_file="")
    here.checkpoint.doubt(TWO, "?")
    assert not here.checkpoint.retry(ONE)
    assert not here.checkpoint.retry(TWO)
    assert here.statuses() == {ONE: Status.SUCCESS, TWO: Status.UNKNOWN}


async def test_an_entry_that_is_edited_during_the_run_is_respected(bench: Callable[..., Bench]) -> None:
    """Somebody writes "success" for a campaign that is still to come: it is left alone."""
    here = bench(campaigns=3)

    def edit(document: dict[str, Any]) -> None:
        document["campaigns"][here.ids[2]] = {"status": "success", "ads_created": 5}

    here.on_status(Status.SUCCESS, lambda: rewrite(here, edit))
    await here.run(tabs=1)
    assert here.site.uploads.get(here.ids[2], 0) == 0
    assert here.statuses()[here.ids[2]] is Status.SUCCESS
    assert here.exact() is False


async def test_an_edit_does_not_take_an_intent_from_under_a_campaign_in_hand(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=1)

    def edit(document: dict[str, Any]) -> None:
        document["campaigns"][ONE] = {"status": "pending"}

    here.site.take_next(ONE, Creation(late=1.0))
    here.on_step("verify", lambda: rewrite(here, edit))
    await here.run()
    assert here.exact()
    assert here.site.uploads[ONE] == 1


def rewrite(here: Bench, edit: Callable[[dict[str, Any]], None]) -> None:
    """Edit the checkpoint's file as a person does."""
    document = json.loads(here.path.read_bytes())
    edit(document)
    here.path.write_text(json.dumps(document, indent=2), encoding="utf-8")


async def test_a_stale_copy_of_the_file_takes_no_intent_from_a_campaign_that_waits(bench: Callable[..., Bench]) -> None:
    """An editor that had it open since before the click saves it, with a remark on another campaign."""
    here = bench(campaigns=3)
    here.site.take_next(ONE, Creation(late=60.0))
    copies: list[dict[str, Any]] = []

    def save() -> None:
        copies[0]["campaigns"][here.ids[2]]["note"] = "a remark of mine"
        here.path.write_text(json.dumps(copies[0]), encoding="utf-8")

    here.on_step("preview", lambda: copies.extend([json.loads(here.path.read_bytes())] if not copies else []))
    here.on_status(Status.WAITING, lambda: asyncio.get_running_loop().call_later(10, save))
    await here.run(tabs=1)
    assert here.exact()
    assert set(here.statuses().values()) == {Status.SUCCESS}


async def test_an_edit_that_is_made_while_others_are_worked_on_is_not_overwritten(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=3)

    def edit(document: dict[str, Any]) -> None:
        document["campaigns"][here.ids[2]] = {"status": "success", "ads_created": 5}

    here.on_step("preview", lambda: rewrite(here, edit))
    await here.run(tabs=1)
    assert here.site.uploads.get(here.ids[2], 0) == 0


async def test_a_campaign_that_is_retried_before_others_fail_alike_is_worked_on_once(
    bench: Callable[..., Bench],
) -> None:
    here = bench(campaigns=4)
    for one in (ONE, TWO):
        here.site.fail("ready", one, PageNotAsDescribed("The button is missing."))
    retried: list[str] = []

    def retry() -> None:
        if not retried:
            retried.append(ONE)
            asyncio.get_running_loop().call_soon(here.runner.retry, [ONE])

    here.on_status(Status.FAILED, retry)
    here.on(Paused, lambda _: asyncio.get_running_loop().call_later(5, here.runner.resume))
    await here.run(tabs=3, interactive=True)
    assert here.exact()
    last = [event.progress for event in here.events if isinstance(event, ProgressChanged)][-1]
    assert last.done == last.total


async def test_two_campaigns_whose_pages_are_odd_for_good_do_not_keep_the_others_back(
    bench: Callable[..., Bench],
) -> None:
    here = bench(campaigns=6)
    for one in (ONE, TWO):
        here.site.fail("ready", one, *[PageNotAsDescribed("The button is missing.")] * 50)
    assert (await here.run(tabs=1)).stopped
    here.reload()
    result = await here.run(tabs=1)
    assert not result.stopped
    assert Counter(here.statuses().values()) == {Status.SUCCESS: 4, Status.FAILED: 2}


async def test_a_retry_of_what_is_blocked_or_disabled_uploads_nothing(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2)
    rows = [f"{ONE},garden.csv,A,no", f"{TWO},garden.csv,B,yes"]
    text = "\n".join(["campaign_id,csv_filename,campaign_name,enabled", *rows])
    here.batch.mapping_path.write_text(text, encoding="utf-8")
    here.batch = read_batch(here.batch.mapping_path, here.batch.ads_folder, here.batch.ad_format)
    here.checkpoint.fail(ONE, "no", campaign_name="", csv_file="")
    here.on_step("preview", lambda: here.runner.retry([ONE]))
    await here.run()
    assert ONE not in here.site.uploads
    assert here.entry(ONE).status is Status.FAILED


async def test_a_retry_while_the_last_tab_is_closed_is_done(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.fail("ready", ONE, RejectedCsv("no"))
    here.site.closes = lambda: here.runner.retry([ONE])
    result = await here.run()
    assert not result.stopped
    assert here.exact()


# -- clocks, settings and files that change --------------------------------------------------------------------------


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=400)])
async def test_a_clock_that_jumps_between_kill_and_resume_ends_no_patience(
    bench: Callable[..., Bench], jump: timedelta
) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(late=100.0, click=Click(Heard.NO_WAY)))
    here.on_step("verify", lambda: here.runner.stop())  # noqa: PLW0108 - the runner is made later
    await here.run()
    here.forget_listeners()
    assert here.entry(ONE).intent is not None
    here.clock_error += jump
    here.reload()
    await here.run()
    assert here.exact()
    assert here.site.uploads[ONE] == 1


async def test_the_records_times_carry_their_zone(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(creates=0))
    await here.run()
    intent = here.entry(ONE).intent
    assert intent is not None
    assert intent.opened_at[-6] in "+-"
    assert here.entry(ONE).attempts[-1].at[-6] in "+-"


async def test_another_tracking_parameter_doubles_no_part_that_is_there(bench: Callable[..., Bench]) -> None:
    """Fifty of sixty rows were created; the rest goes up, however its URLs are filled in now."""
    here = bench(ads=60)
    here.on_step("verify", lambda: here.runner.stop())  # noqa: PLW0108 - the runner is made later
    await here.run()
    here.forget_listeners()
    assert len(here.site.ads(ONE)) == 50
    here.reload()
    await here.run(tracking_parameter="ad")
    assert len(here.site.ads(ONE)) == 60
    assert len({name for name, _ in here.site.ads(ONE)}) == 60
    assert here.entry(ONE).status is Status.SUCCESS


async def test_a_csv_that_is_edited_after_the_click_is_not_uploaded_on_top(bench: Callable[..., Bench]) -> None:
    here = bench(ads=5)
    here.site.take_next(ONE, Creation(late=40.0))
    here.on_step("verify", lambda: here.runner.stop())  # noqa: PLW0108 - the runner is made later
    await here.run()
    here.forget_listeners()
    (sha,) = {csv.sha256 for csv in here.batch.csvs.values()}
    edit_csv(here)
    here.reload()
    await here.run()
    assert len(here.site.ads(ONE)) == 5
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.entry(ONE).csv_sha256 == sha
    assert "changed after the upload" in here.entry(ONE).warning


async def test_a_csv_that_is_edited_between_two_parts_is_a_question(bench: Callable[..., Bench]) -> None:
    """Once the user has answered, the rows that are not there go up, each once."""
    here = bench(ads=60)
    here.on_step("verify", lambda: here.runner.stop())  # noqa: PLW0108 - the runner is made later
    await here.run()
    here.forget_listeners()
    edit_csv(here)
    here.reload()
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    assert len(here.site.ads(ONE)) == 50
    here.checkpoint.mark_pending(ONE)
    await here.run()
    assert here.entry(ONE).status is Status.SUCCESS
    names = Counter(name for name, _ in here.site.ads(ONE))
    assert set(names.values()) == {1}
    assert {"Garden shears 59", "Edited"} <= set(names)


def edit_csv(here: Bench) -> None:
    """Rename the first ad in the user's file, and read the batch again."""
    csv = here.batch.ads_folder / "garden.csv"
    csv.write_text(csv.read_text(encoding="utf-8").replace("Garden shears 0,", "Edited,"), encoding="utf-8")
    here.batch = read_batch(here.batch.mapping_path, here.batch.ads_folder, here.batch.ad_format)


# -- a look first ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("late", [1.0, 60.0, 115.0])
async def test_a_click_that_was_only_noted_is_looked_for_with_the_whole_patience(
    bench: Callable[..., Bench], late: float
) -> None:
    here = bench()
    for name, url in here.expected(ONE):
        here.site.add(ONE, name, url, late=late)
    here.checkpoint.look_first([ONE])
    await here.run()
    assert here.exact()
    assert here.site.uploads.get(ONE, 0) == 0


async def test_a_look_first_that_finds_nothing_uploads_when_no_ad_can_come_any_more(
    bench: Callable[..., Bench],
) -> None:
    here = bench(campaigns=4)
    here.checkpoint.look_first([ONE])
    began = here.site.clock()
    await here.run(tabs=1)
    assert here.site.clock() - began >= 120.0
    assert here.exact()


async def test_ads_under_other_names_that_may_be_ours_are_not_uploaded_again(bench: Callable[..., Bench]) -> None:
    here = bench()
    for name, url in here.expected(ONE):
        here.site.add(ONE, f"{name} NEW", url)
    here.checkpoint.look_first([ONE])
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    assert here.site.uploads.get(ONE, 0) == 0


async def test_a_click_that_may_be_lost_is_asked_about_even_where_everything_is_wanted_again(
    bench: Callable[..., Bench],
) -> None:
    """The ads in the table may be those wanted again already: the disk was full when they were created."""
    here = bench()
    for name, url in here.expected(ONE):
        here.site.add(ONE, name, url)
    here.checkpoint.create_again(contents_of(here.batch))
    here.checkpoint.look_first([ONE])
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    assert here.site.uploads.get(ONE, 0) == 0


async def test_a_retry_while_the_run_is_still_being_prepared_is_taken(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.on(RunStarted, lambda _: here.runner.retry([ONE]))
    await here.run()
    assert here.exact()


@pytest.mark.parametrize("patience", [5.0, 30.0])
async def test_a_part_is_not_completed_before_the_rest_can_have_come(
    bench: Callable[..., Bench], patience: float
) -> None:
    """Whatever the user's patience: three at once, two after forty seconds."""
    here = bench()
    here.site.take_next(ONE, Creation(late=40.0, at_once=3))
    await here.run(patience=patience)
    assert here.exact()
    assert here.site.uploads[ONE] == 1


@pytest.mark.parametrize("patience", [5.0, 30.0])
async def test_a_refusal_is_no_failure_before_ads_can_have_come(bench: Callable[..., Bench], patience: float) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(late=60.0, click=Click(Heard.REFUSED)))
    await here.run(patience=patience)
    assert here.entry(ONE).status is Status.SUCCESS


async def test_a_set_of_ads_that_the_browser_sent_twice_is_named_at_the_end_of_all_parts(
    bench: Callable[..., Bench],
) -> None:
    """The second set of the first part shows while the second part is uploaded."""
    here = bench(ads=60)
    here.on_step("verify", lambda: None)
    twice: list[int] = []

    def send_again() -> None:
        if not twice:
            twice.extend(range(len(here.site.ledger)))
            for ad in list(here.site.ledger):
                here.site.add(ONE, ad.name, ad.target_url)

    here.on_step("preview", lambda: send_again() if here.site.ledger else None)
    await here.run()
    assert len(here.site.ads(ONE)) == 110
    assert here.entry(ONE).reason.code == "surplus"
    assert here.entry(ONE).reason.values["count"] == 50


async def test_a_site_that_is_down_after_the_click_leaves_nothing_unknown(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.on_step("create", here.site.go_down)
    await here.run()
    assert here.exact()
    assert here.entry(ONE).status is Status.SUCCESS


async def test_a_site_that_always_asks_to_slow_down_at_the_click_is_not_clicked_for_ever(
    bench: Callable[..., Bench],
) -> None:
    here = bench()
    here.site.take_next(ONE, *[Creation(creates=0, click=Click(Heard.THROTTLED))] * 50)
    await here.run()
    assert here.entry(ONE).status is Status.FAILED
    assert here.site.uploads[ONE] == 3


async def test_a_campaign_never_corroborates_a_name_by_itself(bench: Callable[..., Bench]) -> None:
    """A greeting was taken for the name where no URL took it; next week one does."""
    here = bench()
    here.batch.mapping_path.write_text(f"campaign_id,csv_filename\n{ONE},garden.csv\n", encoding="utf-8")
    here.batch = read_batch(here.batch.mapping_path, here.batch.ads_folder, here.batch.ad_format)
    here.site.names[ONE], here.site.uncertain_names = "Welcome back, Sam", {ONE}
    await here.run(tracking_parameter="utm_campaign")
    here.checkpoint.mark_pending(ONE)
    await here.run()
    assert here.entry(ONE).status is Status.FAILED
    assert not [url for _, url in here.site.ads(ONE) if "Sam" in url]


# -- waiting holds no tab --------------------------------------------------------------------------------------------


async def test_a_campaign_whose_ads_are_awaited_holds_no_tab(bench: Callable[..., Bench]) -> None:
    """Nine others are done before the first one's patience is over, with a single tab."""
    here = bench(campaigns=10)
    here.site.take_next(ONE, Creation(late=100.0))
    done: dict[str, float] = {}
    began = here.site.clock()
    here.on(
        CampaignChanged,
        lambda event: (
            done.update({event.campaign_id: here.site.clock() - began}) if event.status is Status.SUCCESS else None
        ),
    )
    await here.run(tabs=1)
    assert here.exact()
    assert max(when for one, when in done.items() if one != ONE) < 20.0
    assert done[ONE] >= 100.0
    waiting = [event for event in here.events if isinstance(event, CampaignChanged) and event.status is Status.WAITING]
    assert waiting
    assert all(event.looks_again_in is not None and event.reason.code == "waiting_for_ads" for event in waiting)


async def test_awaited_campaigns_all_wait_at_the_same_time(bench: Callable[..., Bench]) -> None:
    """Three parts for good: one patience, not three, and only then the rest goes up."""
    here = bench(campaigns=10)
    for one in here.ids[:3]:
        here.site.take_next(one, Creation(creates=3))
    began = here.site.clock()
    await here.run(tabs=2, patience=PATIENCE)
    assert here.exact()
    assert here.site.clock() - began < PATIENCE + 30


def test_looks_come_at_growing_distances_and_at_the_end_of_the_patience() -> None:
    now = [0.0]
    waiting = Waiting(130.0, lambda: now[0])
    assert waiting.next_look() == 2.0
    waiting.looked()
    moments: list[float] = []
    while not waiting.is_over and len(moments) < 20:
        now[0] += waiting.next_look()
        moments.append(now[0])
        waiting.looked()
    assert moments == [2.0, 5.0, 15.0, 30.0, 60.0, 120.0, 130.0]


def test_a_long_patience_is_looked_at_once_a_minute() -> None:
    now = [0.0]
    waiting = Waiting(400.0, lambda: now[0])
    waiting.looked()
    moments: list[float] = []
    while not waiting.is_over and len(moments) < 20:
        now[0] += waiting.next_look()
        moments.append(now[0])
    assert moments[-5:] == [180.0, 240.0, 300.0, 360.0, 400.0]


async def test_a_stop_leaves_awaited_campaigns_open_for_the_next_run(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=3)
    here.site.take_next(ONE, Creation(late=100.0))
    here.on_status(Status.WAITING, lambda: asyncio.get_running_loop().call_later(8, here.runner.stop))
    result = await here.run(tabs=1)
    assert result.stopped
    assert here.entry(ONE).status is Status.PENDING
    assert here.entry(ONE).intent is not None
    here.forget_listeners()
    here.reload()
    await here.run()
    assert here.exact()


async def test_a_browser_that_dies_while_ads_are_awaited_loses_nothing(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2)
    here.site.take_next(ONE, Creation(late=100.0))
    here.on_status(Status.WAITING, lambda: here.site.fail("open", ONE, BrowserGone("killed")))
    await here.run(tabs=1)
    assert here.exact()


async def test_a_site_that_asks_to_slow_down_while_ads_are_looked_for_is_not_asked_without_a_pause(
    bench: Callable[..., Bench],
) -> None:
    """HTTP 429 with "Retry-After: 0", again and again."""
    here = bench()
    here.site.take_next(ONE, Creation(late=60.0))
    here.site.fail("answer", ONE, *[])
    here.on_step("verify", lambda: here.site.fail("open", ONE, *[Throttled("429", retry_after=0.0)] * 5))
    opened: list[float] = []
    here.on(StepTaken, lambda event: opened.append(here.site.clock()) if event.step == "open" else None)
    await here.run()
    assert here.exact()
    assert len(opened) < 40


# -- stopping --------------------------------------------------------------------------------------------------------


async def test_a_stop_while_a_tab_is_opened_leaves_the_run_unfinished(bench: Callable[..., Bench]) -> None:
    """Exit code 3, not 0, with campaigns pending."""
    here = bench(campaigns=2)
    here.dashboard_opens = lambda: here.runner.stop()  # noqa: PLW0108 - the runner is made later
    result = await here.run(tabs=1)
    assert result.stopped
    assert set(here.statuses().values()) == {Status.PENDING}


async def test_a_stop_while_a_failure_is_photographed_leaves_the_run_unfinished(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    here = bench(campaigns=1)
    here.evidence_folder = tmp_path / "evidence"
    del here.site.names[ONE]
    here.site.photographed = lambda: here.runner.stop()  # noqa: PLW0108 - the runner is made later
    result = await here.run(tabs=1)
    assert result.stopped or here.entry(ONE).status is Status.FAILED
    assert result.stopped == (here.entry(ONE).status is Status.PENDING)


@pytest.mark.parametrize("seconds", [2.0, 12.0, 5.0])
async def test_a_stop_in_the_very_turn_in_which_a_wait_ends_ends_the_run(
    bench: Callable[..., Bench], seconds: float
) -> None:
    here = bench(campaigns=1)
    here.site.fail("open", ONE, SiteError("HTTP 500"), SiteError("HTTP 500"))
    loop = asyncio.get_running_loop()
    loop.call_at(loop.time() + seconds, lambda: here.runner.stop())  # noqa: PLW0108 - the runner is made later
    await asyncio.wait_for(here.run(tabs=3), 3600)


# -- outages ---------------------------------------------------------------------------------------------------------


async def test_a_site_that_resets_every_connection_for_a_while_fails_no_campaign(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=10)
    here.site.resets_until = here.site.clock() + 20.0
    await here.run(tabs=3)
    assert here.exact()
    assert PauseReason.NETWORK in [event.reason for event in here.events if isinstance(event, Paused)]
    assert not [event for event in here.events if isinstance(event, CampaignChanged) and event.status is Status.FAILED]


async def test_a_page_that_alone_cannot_be_opened_fails_at_last_and_stops_nothing(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=4)
    here.site.fail("open", ONE, *[ConnectionFailed("net::ERR_CONNECTION_RESET")] * 50)
    result = await here.run(tabs=2)
    assert not result.stopped
    assert Counter(here.statuses().values()) == {Status.FAILED: 1, Status.SUCCESS: 3}


async def test_one_connection_that_fails_is_no_outage(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=4)
    here.site.fail("open", ONE, ConnectionFailed("net::ERR_CONNECTION_RESET"))
    await here.run(tabs=1)
    assert here.exact()
    assert not [event for event in here.events if isinstance(event, Paused)]


@pytest.mark.parametrize("fault", [ConnectionFailed("net::ERR_CONNECTION_RESET"), SiteError("HTTP 500")])
async def test_a_sign_in_page_that_does_not_open_at_first_ends_no_run(
    bench: Callable[..., Bench], fault: Exception
) -> None:
    here = bench(campaigns=6)
    here.site.signed_in = False
    here.site.fail("sign_in", "", fault)
    here.on(Paused, lambda _: asyncio.get_running_loop().call_later(5, here.runner.resume))
    await asyncio.wait_for(here.run(tabs=2, interactive=True), 3600)
    assert here.exact()


async def test_one_page_that_always_asks_to_slow_down_does_not_keep_the_others_back(
    bench: Callable[..., Bench],
) -> None:
    here = bench(campaigns=6)
    here.site.fail("open", ONE, *[Throttled("HTTP 503")] * 500)
    await asyncio.wait_for(here.run(tabs=1), 100_000)
    assert Counter(here.statuses().values()) == {Status.FAILED: 1, Status.SUCCESS: 5}


async def test_time_in_which_the_site_could_not_be_looked_at_is_no_patience(bench: Callable[..., Bench]) -> None:
    """It answers with an error, is away for two minutes and a half, and shows the ads forty seconds after that."""
    here = bench()
    here.site.take_next(ONE, Creation(late=190.0, click=Click(Heard.BROKE_DOWN)))
    here.on_status(Status.WAITING, here.site.go_down_for_long)
    await here.run()
    assert here.exact()
    assert here.site.uploads[ONE] == 1
