"""The run against a dashboard in memory: never twice, never lost, nothing called a success that was not seen."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable

import pytest

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import Creation
from tjgui.core.batch.batch import read_batch
from tjgui.core.errors import (
    BrowserGone,
    HumanCheck,
    NetworkGone,
    PageCrashed,
    PageNotAsDescribed,
    SiteError,
    TableUnreadable,
    Throttled,
)
from tjgui.core.models import Click, CsvLimits, Duplicates, Heard, Status
from tjgui.core.run.events import Logged, Paused, PauseReason, ProgressChanged
from tjgui.core.wording.message import Message

ONE = "1011737001"
TWO = "1011737002"


async def test_every_campaign_gets_exactly_its_ads(bench: Callable[..., Bench]) -> None:
    """The plain case, with as many tabs as are allowed."""
    here = bench(campaigns=12, ads=5)
    await here.run(tabs=3)
    assert here.statuses() == dict.fromkeys(here.ids, Status.SUCCESS)
    assert here.exact()


async def test_a_dry_run_creates_nothing(bench: Callable[..., Bench]) -> None:
    """Everything up to the preview, and a status of its own."""
    here = bench(campaigns=2)
    await here.run(live=False)
    assert here.site.ledger == []
    assert set(here.statuses().values()) == {Status.DRY_RUN_SUCCESS}
    await here.run()
    assert here.exact()


async def test_a_successful_campaign_is_skipped_and_said_so(bench: Callable[..., Bench]) -> None:
    """The line is the contract's, word for word."""
    here = bench()
    await here.run()
    await here.run()
    assert f"⊘ Skipping campaign {ONE} - already successful (5 ads)" in here.log()
    assert here.exact()


async def test_many_ads_go_up_in_chunks(bench: Callable[..., Bench]) -> None:
    """At most fifty at once (site-contract)."""
    here = bench(ads=120)
    await here.run()
    assert here.site.uploads[ONE] == 3
    assert here.exact()
    assert here.entry(ONE).ads_created == 120


async def test_a_missing_answer_is_settled_by_looking(bench: Callable[..., Bench]) -> None:
    """Processed, and the connection is lost: success by observation, one upload."""
    here = bench()
    here.site.take_next(ONE, Creation(click=Click(Heard.NOTHING, Message.quoting("net::ERR_CONNECTION_RESET"))))
    await here.run()
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.site.uploads[ONE] == 1


async def test_a_request_that_did_not_leave_is_sent_again(bench: Callable[..., Bench]) -> None:
    """It is certain that nothing was sent, so nothing can come twice."""
    here = bench()
    here.site.take_next(ONE, Creation(creates=0, click=Click(Heard.NO_WAY)))
    await here.run()
    assert here.exact()
    assert here.site.uploads[ONE] == 2


async def test_a_refusal_ends_with_the_sites_words_once_no_ad_can_come_any_more(bench: Callable[..., Bench]) -> None:
    """It may be the answer to a second sending; trying again is up to the user."""
    here = bench()
    said = Message("click_refused", how="HTTP 403")
    here.site.take_next(ONE, Creation(creates=0, click=Click(Heard.REFUSED, said)))
    began = asyncio.get_running_loop().time()
    await here.run(patience=130.0)
    assert here.entry(ONE).status is Status.FAILED
    assert "HTTP 403" in here.entry(ONE).error
    assert asyncio.get_running_loop().time() - began >= 130.0
    await here.run(retry_failed=True)
    assert here.exact()


async def test_a_breakdown_of_the_site_is_watched_for_as_long_as_ads_come_late_and_then_tried_again(
    bench: Callable[..., Bench],
) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(creates=0, click=Click(Heard.BROKE_DOWN, Message.quoting("HTTP 500"))))
    await here.run(patience=5.0)
    assert here.exact()
    assert here.site.uploads[ONE] == 2
    assert asyncio.get_running_loop().time() >= 120.0


async def test_ads_that_come_late_after_a_breakdown_are_not_uploaded_again(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.take_next(ONE, Creation(late=119.0, click=Click(Heard.BROKE_DOWN, Message.quoting("HTTP 500"))))
    await here.run(patience=5.0)
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.exact()


async def test_an_error_message_with_all_ads_created_is_a_success(bench: Callable[..., Bench]) -> None:
    """What stands in the table counts, whatever the site says."""
    here = bench()
    here.site.take_next(ONE, Creation(click=Click(Heard.REFUSED, Message.quoting("Something went wrong"))))
    await here.run()
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.exact()


@pytest.mark.parametrize("late", [1.0, 3.0, 45.0, 119.0])
async def test_ads_that_appear_late_are_not_uploaded_again(bench: Callable[..., Bench], late: float) -> None:
    """The site has shown delays of up to two minutes."""
    here = bench()
    here.site.take_next(ONE, Creation(late=late))
    await here.run()
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.exact()


async def test_ads_that_never_appear_are_unknown_and_never_uploaded_again(bench: Callable[..., Bench]) -> None:
    """A success message and nothing created: in doubt, also for the runs that follow."""
    here = bench()
    here.site.take_next(ONE, Creation(creates=0, click=Click(Heard.NOTHING, Message.quoting("Ads created"))))
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    await here.run(retry_failed=True)
    assert here.entry(ONE).status is Status.UNKNOWN
    assert here.site.uploads[ONE] == 1


async def test_an_unknown_campaign_becomes_a_success_once_its_ads_are_seen(bench: Callable[..., Bench]) -> None:
    """Each run looks again."""
    here = bench()
    here.site.take_next(ONE, Creation(late=3600.0))
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    await asyncio.sleep(3600.0)
    await here.run()
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.exact()


async def test_only_the_missing_ads_go_up_again(bench: Callable[..., Bench]) -> None:
    """Three of five were created: two more, not five."""
    here = bench()
    here.site.take_next(ONE, Creation(creates=3))
    await here.run()
    assert here.exact()
    assert here.site.uploads[ONE] == 2


async def test_a_surplus_is_said_with_the_ads_named(bench: Callable[..., Bench]) -> None:
    """A browser that sent the request twice made every ad twice: never a silent double."""
    here = bench(ads=1)
    here.site.take_next(ONE, Creation(times=2))
    await here.run()
    assert "1 more ad than expected" in here.entry(ONE).warning
    assert "1700000002" in here.entry(ONE).warning


async def test_refused_creatives_are_dropped_and_reported(bench: Callable[..., Bench]) -> None:
    """The other ads go up."""
    here = bench(ads=5)
    here.site.rejected = {"1032473001"}
    await here.run()
    entry = here.entry(ONE)
    assert (entry.status, entry.ads_created, entry.invalid_creatives_count) == (Status.SUCCESS, 4, 1)
    assert len(here.site.ads(ONE)) == 4


async def test_a_csv_of_refused_creatives_fails(bench: Callable[..., Bench]) -> None:
    """Nothing is left to upload, and that is not a success."""
    here = bench(ads=2)
    here.site.rejected = {"1032473000", "1032473001"}
    await here.run()
    assert here.entry(ONE).status is Status.FAILED
    assert here.entry(ONE).invalid_creatives_count == 2
    assert here.site.uploads[ONE] == 0


async def test_older_ads_and_a_colleagues_ads_do_not_count(bench: Callable[..., Bench]) -> None:
    """Forty-three stood there, of the same names; a colleague adds one meanwhile."""
    here = bench()
    for name, url in here.expected(ONE) * 8:
        here.site.add(ONE, name, url)
    here.site.add(ONE, "A colleague's", "https://example.com/other", late=0.5)
    await here.run(duplicates=Duplicates.CREATE)
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.entry(ONE).ads_created == 5
    assert len(here.site.ads(ONE)) == 46


@pytest.mark.parametrize("fault", [SiteError("HTTP 500"), PageCrashed("crashed"), TableUnreadable("half a table")])
@pytest.mark.parametrize("operation", ["open", "read", "preview"])
async def test_what_passes_is_tried_again(bench: Callable[..., Bench], operation: str, fault: Exception) -> None:
    """Before the click, everything may be repeated."""
    here = bench()
    here.site.fail(operation, ONE, fault)
    await here.run()
    assert here.exact()
    assert here.site.uploads[ONE] == 1


async def test_what_does_not_pass_fails_and_the_others_go_on(bench: Callable[..., Bench]) -> None:
    """Three tries, then the next campaign."""
    here = bench(campaigns=2)
    here.site.fail("open", ONE, *[SiteError("HTTP 500")] * 9)
    await here.run()
    assert here.entry(ONE).status is Status.FAILED
    assert here.entry(TWO).status is Status.SUCCESS


async def test_an_unreadable_table_after_the_click_is_unknown_not_failed(bench: Callable[..., Bench]) -> None:
    """A failed read is never "no ads"."""
    here = bench()
    here.site.take_next(ONE, Creation())
    here.site.fail("answer", ONE, *[])
    here.fail_reads_after_click(ONE)
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    assert here.site.uploads[ONE] == 1
    here.site.heal()
    await here.run()
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.exact()


async def test_an_unknown_campaign_id_fails_for_its_own_reason(bench: Callable[..., Bench]) -> None:
    """Deleted, foreign or mistyped; the others go on."""
    here = bench(campaigns=2)
    del here.site.names[ONE]
    await here.run()
    assert here.entry(ONE).status is Status.FAILED
    assert here.entry(TWO).status is Status.SUCCESS


async def test_a_session_that_ends_pauses_the_run_and_fails_nothing(bench: Callable[..., Bench]) -> None:
    """Sign in again, and the same campaign goes on."""
    here = bench(campaigns=3)
    here.site.signed_in = False
    await here.run()
    assert here.dashboard.signed_in == 1
    assert [event.reason for event in here.events if isinstance(event, Paused)] == [PauseReason.SIGN_IN]
    assert here.exact()


@pytest.mark.parametrize("operation", ["open", "read", "preview"])
async def test_a_check_for_humans_pauses_the_run_and_fails_nothing(bench: Callable[..., Bench], operation: str) -> None:
    """The user passes it, and the same campaign goes on."""
    here = bench(campaigns=3)
    here.site.fail(operation, ONE, HumanCheck("Are you human?"))
    await here.run()
    assert here.dashboard.passed_checks == 1
    assert [event.reason for event in here.events if isinstance(event, Paused)] == [PauseReason.HUMAN_CHECK]
    assert here.exact()


async def test_a_check_for_humans_that_nobody_passes_ends_a_run_without_a_user(bench: Callable[..., Bench]) -> None:
    """It stops before the end and fails nothing."""
    here = bench(campaigns=2)
    here.site.fail("open", ONE, HumanCheck("Are you human?"))
    here.site.fail("human_check", "", *[HumanCheck("Nobody passed it.")] * 9)
    result = await here.run()
    assert result.stopped
    assert isinstance(result.why, HumanCheck)
    assert Status.FAILED not in here.statuses().values()


@pytest.mark.parametrize("operation", ["open", "read", "preview"])
async def test_a_lost_network_pauses_and_goes_on_by_itself(bench: Callable[..., Bench], operation: str) -> None:
    """No campaign fails for it."""
    here = bench(campaigns=2)
    here.site.fail(operation, ONE, NetworkGone("offline"))
    await here.run()
    assert here.dashboard.reached == 1
    assert here.exact()


@pytest.mark.parametrize("operation", ["open", "read", "preview", "answer"])
async def test_a_lost_browser_is_started_again(bench: Callable[..., Bench], operation: str) -> None:
    """Also right after the click: the next look settles it."""
    here = bench(campaigns=2)
    here.site.fail(operation, ONE, BrowserGone("killed"))
    await here.run()
    assert here.dashboard.started == 2
    assert here.exact()
    assert here.site.uploads[ONE] == 1


async def test_a_tab_is_replaced_before_it_has_grown_large(bench: Callable[..., Bench]) -> None:
    """Never in the middle of a campaign, and no tab stays open."""
    here = bench(campaigns=101, ads=1)
    open_tabs: list[int] = []
    here.on_status(Status.RUNNING, lambda: open_tabs.append(sum(not tab.closed for tab in here.dashboard.tabs)))
    await here.run(tabs=1)
    assert set(open_tabs) == {1}
    assert [tab.closed for tab in here.dashboard.tabs] == [True] * 3
    assert here.exact()


async def test_throttling_slows_down_and_fails_nothing(bench: Callable[..., Bench]) -> None:
    """Ten times in a row, and still no campaign is marked failed for it."""
    here = bench(campaigns=2)
    here.site.fail("open", ONE, *[Throttled("HTTP 429", retry_after=30.0)] * 10)
    await here.run()
    assert here.exact()


async def test_two_pages_in_a_row_that_are_not_as_described_stop_the_run(bench: Callable[..., Bench]) -> None:
    """Whatever is wrong with each; none of them fails for it, and no other campaign is touched."""
    here = bench(campaigns=9)
    here.site.fail("preview", here.ids[0], PageNotAsDescribed(Message("csv_not_usable")))
    here.site.fail("preview", here.ids[1], PageNotAsDescribed(Message("paused_by_user")))
    result = await here.run(tabs=1)
    assert result.stopped
    assert set(here.statuses().values()) == {Status.PENDING}
    assert here.site.uploads == {}
    assert here.entry(here.ids[0]).reason.code == "put_back"
    await here.run()
    assert here.exact()


async def test_five_other_failures_alike_stop_the_run_and_fail_no_campaign(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=9)
    for one in here.ids:
        here.site.fail("preview", one, *[SiteError(Message("site_unreachable", why=f"HTTP 500 for {one}"))] * 3)
    result = await here.run(tabs=1)
    assert result.stopped
    assert Counter(here.statuses().values()) == {Status.PENDING: 9}


async def test_failures_of_the_campaigns_own_in_a_row_stop_nothing(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=8)
    for one in here.ids[:7]:
        del here.site.names[one]
    result = await here.run(tabs=1)
    assert not result.stopped
    assert Counter(here.statuses().values()) == {Status.FAILED: 7, Status.SUCCESS: 1}


async def test_stopping_leaves_the_rest_as_it_is(bench: Callable[..., Bench]) -> None:
    """What was clicked is finished; nothing else is touched, and the next run does it."""
    here = bench(campaigns=6)
    here.on_status(Status.SUCCESS, lambda: here.runner.stop())  # noqa: PLW0108 - the runner is made later
    result = await here.run(tabs=1)
    assert result.stopped
    assert Counter(here.statuses().values())[Status.SUCCESS] == 1
    here.forget_listeners()
    await here.run()
    assert here.exact()


async def test_a_stop_after_the_intent_is_finished_first(bench: Callable[..., Bench]) -> None:
    """A campaign past its intent is not left in doubt."""
    here = bench(campaigns=2)
    here.on_step("create", lambda: here.runner.stop())  # noqa: PLW0108 - the runner is made later
    result = await here.run(tabs=1)
    assert result.stopped
    assert here.entry(ONE).status is Status.SUCCESS
    assert here.entry(TWO).status is Status.PENDING


async def test_pausing_finishes_what_is_in_hand(bench: Callable[..., Bench]) -> None:
    """Nothing new begins until it is resumed."""
    here = bench(campaigns=4)
    here.on_step("create", lambda: here.runner.pause())  # noqa: PLW0108 - the runner is made later
    running = asyncio.create_task(here.run(tabs=1))
    await here.quiet()
    assert Counter(here.statuses().values())[Status.SUCCESS] == 1
    here.forget_listeners()
    here.runner.resume()
    await running
    assert here.exact()


async def test_a_failed_campaign_can_be_retried_while_the_run_goes_on(bench: Callable[..., Bench]) -> None:
    """It goes to the end of the queue."""
    here = bench(campaigns=3)
    here.site.fail("preview", ONE, PageNotAsDescribed("no button"))
    here.on_status(Status.FAILED, lambda: here.runner.retry([ONE]))
    await here.run(tabs=1)
    assert here.exact()


async def test_progress_counts_what_this_run_does(bench: Callable[..., Bench]) -> None:
    """Skipped campaigns count neither in the progress nor in the time left."""
    here = bench(campaigns=4)
    here.checkpoint.succeed(ONE, 5, campaign_name="", csv_file="garden.csv", seconds=1.0)
    await here.run()
    progress = [event.progress for event in here.events if isinstance(event, ProgressChanged)]
    assert (progress[0].done, progress[0].total) == (0, 3)
    assert (progress[-1].done, progress[-1].total) == (3, 3)


async def test_a_sign_in_that_nobody_comes_for_ends_a_run_without_a_user(bench: Callable[..., Bench]) -> None:
    """Nothing fails for it, and the next run goes on."""
    here = bench(campaigns=2)
    here.site.signed_in, here.site.sign_ins_in_vain = False, 9
    result = await here.run()
    assert result.stopped
    assert set(here.statuses().values()) == {Status.PENDING}


async def test_a_sign_in_that_nobody_came_for_waits_for_the_user(bench: Callable[..., Bench]) -> None:
    """In the window, Resume tries once more."""
    here = bench(campaigns=2)
    here.site.signed_in, here.site.sign_ins_in_vain = False, 1
    running = asyncio.create_task(here.run(interactive=True))
    await here.quiet()
    assert [event.reason for event in here.events if isinstance(event, Paused)][-1] is PauseReason.NEEDS_USER
    here.runner.resume()
    await running
    assert here.exact()


async def test_failed_campaigns_are_done_only_when_asked(bench: Callable[..., Bench]) -> None:
    """And then only what is missing is uploaded."""
    here = bench()
    here.site.fail("preview", ONE, PageNotAsDescribed("no button"))
    await here.run()
    await here.run()
    assert here.entry(ONE).status is Status.FAILED
    await here.run(retry_failed=True)
    assert here.exact()
    assert any(isinstance(event, Logged) for event in here.events)


def bare(bench: Bench) -> Counter[tuple[str, str]]:
    """Return the campaign's ads, whatever it was called when they were made."""
    return Counter((name[:20], url.partition("&sub11")[0]) for name, url in bench.site.ads(ONE))


def break_off_after_the_first_chunk(bench: Bench) -> None:
    """Let the campaign fail with a part of its ads created."""
    bench.on_step("verify", lambda: bench.site.fail("open", ONE, PageNotAsDescribed("The page has changed.")))


async def test_a_campaign_that_is_renamed_halfway_gets_the_rest_under_its_first_name(
    bench: Callable[..., Bench],
) -> None:
    here = bench(ads=120)
    name = here.site.names[ONE]
    here.on_step("verify", lambda: here.site.names.update({ONE: f"{name}, renamed"}))
    await here.run()
    assert here.entry(ONE).status is Status.SUCCESS
    here.site.names[ONE] = name
    assert here.exact()


async def test_a_part_is_not_created_again_where_the_next_run_finds_another_name(bench: Callable[..., Bench]) -> None:
    here = bench(ads=60)
    name = here.site.names[ONE]
    break_off_after_the_first_chunk(here)
    await here.run()
    assert (here.entry(ONE).status, len(here.entry(ONE).created)) == (Status.FAILED, 50)
    here.forget_listeners()
    here.reload()
    here.site.names[ONE] = ""
    await here.run(retry_failed=True)
    assert here.entry(ONE).status is Status.SUCCESS
    here.site.names[ONE] = name
    assert here.exact()


async def test_a_part_is_not_created_again_where_names_may_have_another_length_now(bench: Callable[..., Bench]) -> None:
    here = bench(ads=60)
    csv = here.batch.ads_folder / "garden.csv"
    long_name = "Shears of which every garden needs one pair or better two pairs of number"
    rows = csv.read_text(encoding="utf-8").replace("Garden shears", long_name)
    csv.write_text(rows, encoding="utf-8")
    files = (here.batch.mapping_path, here.batch.ads_folder, here.batch.ad_format)
    here.batch = read_batch(*files)
    break_off_after_the_first_chunk(here)
    await here.run()
    here.forget_listeners()
    here.reload()
    here.batch = read_batch(*files, CsvLimits(ad_name=40))
    await here.run(retry_failed=True)
    assert here.entry(ONE).status is Status.SUCCESS
    assert Counter(bare(here).values()) == {1: 60}
