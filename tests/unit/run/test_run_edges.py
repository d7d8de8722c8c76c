"""A run at its edges: a browser that does not start, a tab that breaks, retries, pauses and how long it waits."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import Creation, MemoryDashboard, MemoryTab
from tjgui.core.batch.problems import Problem
from tjgui.core.errors import (
    BrowserGone,
    BrowserMissing,
    ConnectionFailed,
    NetworkGone,
    PageTimeout,
    SiteError,
    Throttled,
    UploaderError,
)
from tjgui.core.models import AdCsvFile, Preview, Status, Step
from tjgui.core.run.events import Logged, Paused, PauseReason, Resumed, RunStarted, StepTaken
from tjgui.core.run.runner import RunState
from tjgui.core.wording.message import Message

ONE, TWO, THREE = "1011737001", "1011737002", "1011737003"


def starts(monkeypatch: pytest.MonkeyPatch, *faults: UploaderError) -> list[str]:
    """Have the browser's first starts fail; returns what happens, as it happens."""
    left, seen = list(faults), list[str]()

    async def start(self: MemoryDashboard) -> None:
        await asyncio.sleep(0)
        seen.append("start")
        if left:
            raise left.pop(0)

    monkeypatch.setattr(MemoryDashboard, "start", start)
    return seen


# -- the browser -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [PageTimeout("It is slow.", "Wait."), BrowserGone("It quit.", "Wait.")])
async def test_a_browser_that_fails_to_start_once_is_started_again(
    bench: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch, fault: UploaderError
) -> None:
    here = bench(campaigns=2)
    seen = starts(monkeypatch, fault)
    result = await here.run()
    assert (result.stopped, result.why, seen) == (False, None, ["start", "start"])
    assert here.exact()
    (paused,) = [event for event in here.events if isinstance(event, Paused)]
    assert (paused.reason, str(paused.what), str(paused.remedy)) == (PauseReason.BROWSER, str(fault.message), "Wait.")


async def test_without_a_browser_a_run_without_a_user_gives_up_and_fails_nothing(
    bench: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = bench(campaigns=2)
    missing = BrowserMissing("There is no browser.", "Install one.")
    starts(monkeypatch, missing)
    result = await here.run()
    assert (result.stopped, result.why) == (True, missing)
    assert set(here.statuses().values()) == {Status.PENDING}
    assert here.dashboard.tabs == []
    assert any("There is no browser." in line for line in here.log())


async def test_a_fault_of_the_program_in_one_tab_ends_the_run_and_is_raised(
    bench: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = bench(campaigns=4)
    preview = MemoryTab.preview

    async def broken(self: MemoryTab, csv: AdCsvFile) -> Preview:
        if self._campaign_id == THREE:
            raise ZeroDivisionError
        return await preview(self, csv)

    monkeypatch.setattr(MemoryTab, "preview", broken)
    with pytest.raises(ZeroDivisionError):
        await here.run(tabs=2)
    assert [tab.closed for tab in here.dashboard.tabs] == [True, True]
    assert here.site.uploads.get(THREE, 0) == 0


async def test_a_run_that_is_cancelled_from_outside_ends_as_cancelled_with_its_tabs_closed(
    bench: Callable[..., Bench],
) -> None:
    here = bench(campaigns=3)
    task = asyncio.ensure_future(here.run(tabs=2))
    here.on_step("preview", task.cancel)
    with pytest.raises(asyncio.CancelledError):
        await task
    assert [tab.closed for tab in here.dashboard.tabs] == [True, True]
    assert here.site.ads(ONE) == []
    await here.run()
    assert here.exact()


async def test_a_stop_before_the_run_begins_starts_no_browser(
    bench: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = bench()
    seen = starts(monkeypatch)
    here.on(RunStarted, lambda event: here.runner.stop())
    result = await here.run()
    assert (result.stopped, seen) == (True, [])
    assert here.runner.state is RunState.FINISHED


async def test_no_more_tabs_are_opened_than_there_are_campaigns_and_than_the_user_allows(
    bench: Callable[..., Bench],
) -> None:
    for campaigns, tabs, opened in ((2, 5, 2), (5, 2, 2), (1, 1, 1)):
        here = bench(campaigns=campaigns)
        await here.run(tabs=tabs)
        assert len(here.dashboard.tabs) == opened


# -- tries -----------------------------------------------------------------------------------------------------------


async def moments_of(here: Bench, step: Step, **settings: object) -> list[float]:
    """Run, and return when campaign ONE took a step."""
    moments: list[float] = []

    def note(event: StepTaken) -> None:
        if event.campaign_id == ONE and event.step is step:
            moments.append(here.site.clock())

    here.on(StepTaken, note)
    await here.run(**settings)
    return moments


async def test_what_may_pass_is_tried_three_times_at_growing_distances(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.fail("preview", ONE, *[SiteError("HTTP 500")] * 3)
    first, second, third = await moments_of(here, Step.PREVIEW)
    assert second - first == pytest.approx(2.0, abs=0.1)
    assert third - second == pytest.approx(10.0, abs=0.1)
    assert here.entry(ONE).status is Status.FAILED
    assert str(here.entry(ONE).reason.values["second"]) == str(Message("gave_up", count=3))
    assert here.entry(ONE).reason.values["first"] == Message.of("HTTP 500")


async def test_the_tries_of_one_run_are_not_those_of_the_next(bench: Callable[..., Bench]) -> None:
    here = bench()
    for _ in range(2):
        here.site.fail("preview", ONE, *[SiteError("HTTP 500")] * 2)
        await here.run()
        assert here.exact()
        here.site.ledger.clear()
        here.checkpoint.remove(ONE)


async def test_a_retry_of_the_users_begins_to_count_anew(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.fail("preview", ONE, *[SiteError("HTTP 500")] * 5)
    retried = iter([1])
    here.on_status(Status.FAILED, lambda: here.runner.retry([ONE]) if next(retried, None) else None)
    await here.run()
    assert here.exact()
    assert here.entry(ONE).status is Status.SUCCESS


async def test_a_page_that_cannot_be_opened_is_retried_after_a_moment(bench: Callable[..., Bench]) -> None:
    here = bench()
    here.site.fail("open", ONE, ConnectionFailed("net::ERR_CONNECTION_RESET"))
    first, second = await moments_of(here, Step.OPEN)
    assert second - first == pytest.approx(2.0, abs=0.1)


async def test_a_second_connection_that_fails_waits_for_the_network_and_for_nothing_else(
    bench: Callable[..., Bench],
) -> None:
    here = bench()
    here.site.fail("open", ONE, *[ConnectionFailed("net::ERR_CONNECTION_RESET")] * 2)
    first, second, third = await moments_of(here, Step.OPEN)
    assert second - first == pytest.approx(2.0, abs=0.1)
    assert third - second == pytest.approx(0.0, abs=0.1)
    assert here.dashboard.reached == 1
    assert here.exact()


async def test_a_site_that_names_a_time_is_left_alone_for_so_long(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2)
    here.site.fail("open", ONE, Throttled("Slow down.", retry_after=33.0))
    first, second = await moments_of(here, Step.OPEN, tabs=1)
    assert second - first >= 33.0
    others = [event for event in here.events if isinstance(event, StepTaken) and event.campaign_id == TWO]
    assert others
    assert here.exact()


# -- a retry while the run goes on -----------------------------------------------------------------------------------


async def test_a_campaign_that_is_not_the_users_choice_is_not_retried(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2)
    here.checkpoint.fail(TWO, "It broke.", campaign_name="", csv_file="garden.csv", seconds=1.0)
    here.on_step("preview", lambda: here.runner.retry([TWO]))
    await here.run(only=frozenset({ONE}))
    assert here.entry(TWO).status is Status.FAILED
    assert here.site.uploads.get(TWO, 0) == 0


async def test_a_blocked_campaign_with_an_open_click_is_looked_at_again(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2)
    here.site.take_next(ONE, Creation(late=3_000.0))
    await here.run()
    assert here.entry(ONE).status is Status.UNKNOWN
    here.site.show_all()
    here.batch = replace(here.batch, blocked={ONE: Problem("garden.csv", 2, None, Message.quoting("It is empty."))})
    here.checkpoint.remove(TWO)
    here.on_step("preview", lambda: here.runner.retry([ONE]))
    await here.run()
    assert here.entry(ONE).status is Status.SUCCESS


async def test_a_campaign_is_named_once_however_often_it_is_asked_for(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2)
    here.site.fail("preview", ONE, *[SiteError("HTTP 500")] * 3)
    here.on_status(Status.FAILED, lambda: here.runner.retry([ONE, ONE, "1011737999"]))
    await here.run()
    assert here.exact()
    assert here.site.uploads == {ONE: 1, TWO: 1}


# -- pauses ----------------------------------------------------------------------------------------------------------


async def test_a_pause_is_told_once_and_ends_when_the_user_wants(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=3)
    states = []

    def pause() -> None:
        if here.site.uploads.get(ONE) and not here.site.uploads.get(TWO):
            here.runner.pause()
            here.runner.pause()
            states.append(here.runner.state)
            asyncio.get_running_loop().call_later(100.0, here.runner.resume)

    here.on_status(Status.SUCCESS, pause)
    await here.run(tabs=1)
    assert states == [RunState.PAUSED]
    assert [event.reason for event in here.events if isinstance(event, Paused)] == [PauseReason.USER]
    assert len([event for event in here.events if isinstance(event, Resumed)]) == 1
    assert here.exact()
    assert here.runner.state is RunState.FINISHED


async def test_resuming_what_is_not_paused_changes_nothing(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=2)
    here.on_step("preview", lambda: here.runner.resume())  # noqa: PLW0108 - the runner is made later
    await here.run()
    assert here.exact()
    assert not any(isinstance(event, Resumed) for event in here.events)


async def test_a_run_that_the_user_has_paused_stays_paused_when_the_network_is_back(
    bench: Callable[..., Bench],
) -> None:
    here = bench(campaigns=2)
    here.site.fail("open", TWO, NetworkGone("No network."))
    resumed: list[float] = []

    def pause() -> None:
        here.runner.pause()
        asyncio.get_running_loop().call_later(500.0, resume)

    def resume() -> None:
        resumed.append(here.site.clock())
        here.runner.resume()

    here.on_step("preview", pause)
    began = here.site.clock()
    await here.run(tabs=1)
    assert here.exact()
    assert here.site.clock() - began >= 500.0
    assert resumed


async def test_stopping_while_paused_ends_the_run(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=3)

    def pause() -> None:
        here.runner.pause()
        asyncio.get_running_loop().call_later(50.0, here.runner.stop)

    here.on_status(Status.SUCCESS, pause)
    result = await here.run(tabs=1)
    assert result.stopped
    assert sum(here.site.uploads.values()) == 1


# -- evidence --------------------------------------------------------------------------------------------------------


async def test_a_failure_is_photographed_once_with_the_campaign_in_the_files_name(
    bench: Callable[..., Bench], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Path] = []

    async def screenshot(self: MemoryTab, path: Path) -> bool:
        taken.append(path)
        return True

    monkeypatch.setattr(MemoryTab, "screenshot", screenshot)
    here = bench(campaigns=2)
    here.evidence_folder = tmp_path / "evidence"
    here.site.fail("preview", ONE, *[SiteError("HTTP 500")] * 3)
    await here.run()
    (path,) = taken
    assert path.parent == here.evidence_folder
    assert re.fullmatch(rf"{ONE}-\d{{8}}_\d{{6}}_\d{{6}}\.png", path.name)
    assert here.entry(ONE).evidence == str(path)


async def test_without_a_picture_no_evidence_is_named(bench: Callable[..., Bench], tmp_path: Path) -> None:
    here = bench()
    here.evidence_folder = tmp_path
    here.site.fail("preview", ONE, *[SiteError("HTTP 500")] * 3)
    await here.run()
    assert here.entry(ONE).evidence == ""


# -- what is told ----------------------------------------------------------------------------------------------------


async def test_the_log_says_of_each_campaign_how_it_ended(bench: Callable[..., Bench]) -> None:
    here = bench(campaigns=3)
    here.site.fail("preview", TWO, *[SiteError("HTTP 500")] * 3)
    here.site.take_next(THREE, Creation(creates=0))
    await here.run()
    lines = {event.campaign_id: str(event.message) for event in here.events if isinstance(event, Logged)}
    assert "5 ads created" in lines[ONE]
    assert "HTTP 500" in lines[TWO]
    assert here.statuses() == {ONE: Status.SUCCESS, TWO: Status.FAILED, THREE: Status.UNKNOWN}
