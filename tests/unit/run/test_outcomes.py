"""What a listener hears of each campaign, and what is counted: record, progress and log say the same."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

import pytest

from tjgui.core.checkpoint.entry import Intent
from tjgui.core.checkpoint.memory_record import MemoryRecord
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.errors import SiteError, Throttled
from tjgui.core.models import AdsTable, Campaign, Status
from tjgui.core.run.events import CampaignChanged, Event, Level, Logged, ProgressChanged
from tjgui.core.run.outcomes import Outcomes
from tjgui.core.run.progress import Progress, ProgressMeter
from tjgui.core.run.watch import Ending
from tjgui.core.wording.message import NOTHING, Message

A, B, C = "1011737001", "1011737002", "1011737003"
WHY = Message.quoting("It broke.")
PARTS = {A: 1, B: 3, C: 1}


def campaign(campaign_id: str) -> Campaign:
    return Campaign(campaign_id, Path("ads/garden.csv"), f"Campaign {campaign_id[-1]}")


class Run:
    """The outcomes of a run of three campaigns."""

    def __init__(self) -> None:
        self.record = MemoryRecord("upload_20261127_120000")
        self.record.add_pending([A, B, C])
        self.now = 0.0
        self.meter = ProgressMeter(lambda: self.now)
        self.meter.started(3, 5)
        self.heard: list[Event] = []
        self.outcomes = Outcomes(self.record, self.meter, self.heard.append, lambda one: PARTS[one])
        self.outcomes.begin([A, B, C])

    @property
    def log(self) -> list[tuple[Level, Message, str | None]]:
        return [(one.level, one.message, one.campaign_id) for one in self.heard if isinstance(one, Logged)]

    @property
    def shown(self) -> list[CampaignChanged]:
        return [one for one in self.heard if isinstance(one, CampaignChanged)]

    @property
    def progress(self) -> Progress:
        """The last progress that was told."""
        return [one.progress for one in self.heard if isinstance(one, ProgressChanged)][-1]

    def succeed(self, campaign_id: str, **more: int) -> None:
        outcome = Outcome("Garden", "garden.csv", planned=5, **more)  # type: ignore[arg-type]
        asyncio.run(self.record.campaign(campaign_id).succeed(outcome, NOTHING, "", None))

    def fail(self, campaign_id: str) -> None:
        self.outcomes.failed(campaign(campaign_id), WHY)


@pytest.fixture
def run() -> Run:
    return Run()


def remark(campaign_id: str, what: Message) -> Message:
    return Message("campaign_remark", campaign=campaign_id, what=what)


# -- endings ---------------------------------------------------------------------------------------------------------


def test_a_success_is_shown_as_it_was_recorded_and_logged_with_its_ads(run: Run) -> None:
    run.succeed(A)
    run.outcomes.ended(A, Ending(Status.SUCCESS, 5), 12.5)
    (shown,) = run.shown
    assert (shown.status, shown.campaign_name, shown.seconds, shown.planned) == (Status.SUCCESS, "Garden", 12.5, 5)
    ads = Message("ads_created", count=5)
    assert run.log == [(Level.SUCCESS, Message("campaign_success", campaign=A, ads=ads), A)]


@pytest.mark.parametrize("lack", [{"refused_ads": 2}, {"left_out": 2}])
def test_a_success_of_a_part_of_the_rows_says_of_how_many(run: Run, lack: dict[str, int]) -> None:
    run.succeed(A, **lack)
    run.outcomes.ended(A, Ending(Status.SUCCESS, 3), 1.0)
    planned = Message("ads_created", count=5)
    assert run.log == [(Level.SUCCESS, Message("campaign_partial", campaign=A, created=3, ads=planned), A)]


def test_a_success_whose_rows_nobody_counted_says_only_what_was_created(run: Run) -> None:
    outcome = Outcome("Garden", "garden.csv", refused_ads=2)
    asyncio.run(run.record.campaign(A).succeed(outcome, NOTHING, "", None))
    run.outcomes.ended(A, Ending(Status.SUCCESS, 3), 1.0)
    assert run.log[0][1] == Message("campaign_success", campaign=A, ads=Message("ads_created", count=3))


def test_an_entry_that_was_removed_in_the_meantime_is_no_error(run: Run) -> None:
    run.outcomes.ended("1011737999", Ending(Status.SUCCESS, 3), 1.0)
    assert run.log[0][1].code == "campaign_success"
    assert run.shown[0].status is Status.PENDING


def test_what_is_unusual_about_a_success_is_a_warning_after_it(run: Run) -> None:
    run.succeed(A)
    run.outcomes.ended(A, Ending(Status.SUCCESS, 5, WHY), 1.0)
    assert [level for level, _, _ in run.log] == [Level.SUCCESS, Level.WARNING]
    assert run.log[1] == (Level.WARNING, remark(A, WHY), A)


def test_a_notice_is_logged_before_the_outcome(run: Run) -> None:
    outcome = Outcome("Garden", "garden.csv", notice=WHY)
    asyncio.run(run.record.campaign(A).succeed(outcome, NOTHING, "", None))
    run.outcomes.ended(A, Ending(Status.SUCCESS, 5), 1.0)
    assert run.log[0] == (Level.INFO, remark(A, WHY), A)
    assert run.shown[0].notice == WHY


def test_a_doubt_is_a_warning(run: Run) -> None:
    run.outcomes.ended(A, Ending(Status.UNKNOWN, message=WHY), None)
    assert run.log == [(Level.WARNING, Message("campaign_unknown", campaign=A, why=WHY), A)]


def test_a_dry_run_that_succeeded_says_what_was_accepted(run: Run) -> None:
    run.outcomes.ended(A, Ending(Status.DRY_RUN_SUCCESS, message=WHY), None)
    assert run.log == [(Level.SUCCESS, Message("campaign_dry_run", campaign=A, what=WHY), A)]


def test_a_failure_is_recorded_counted_and_only_then_told(run: Run) -> None:
    told: list[Status] = []
    listener = run.heard.append

    def hear(event: Event) -> None:
        listener(event)
        if isinstance(event, CampaignChanged):
            told.append(run.record.status(A))
            assert A not in outcomes.unfinished

    outcomes = Outcomes(run.record, run.meter, hear, lambda one: PARTS[one])
    outcomes.begin([A])
    outcomes.failed(campaign(A), WHY, evidence=Path("a.png"))
    assert told == [Status.FAILED]
    entry = run.record.entry(A)
    assert entry is not None
    assert (entry.campaign_name, entry.csv_file, entry.evidence) == ("Campaign 1", "garden.csv", "a.png")
    assert (run.shown[0].reason, run.shown[0].evidence, run.shown[0].seconds) == (WHY, Path("a.png"), 0.0)
    assert run.log == [(Level.ERROR, Message("campaign_failed", campaign=A, why=WHY), A)]
    assert (run.progress.done, run.progress.failed) == (1, 1)


def test_a_failure_that_comes_back_is_not_counted(run: Run) -> None:
    run.outcomes.failed(campaign(A), WHY, is_counted=False)
    assert A in run.outcomes.unfinished
    assert not any(isinstance(one, ProgressChanged) for one in run.heard)


def test_without_a_picture_no_evidence_is_recorded(run: Run) -> None:
    run.fail(A)
    entry = run.record.entry(A)
    assert entry is not None
    assert entry.evidence == ""


# -- waiting ---------------------------------------------------------------------------------------------------------


def test_that_a_campaign_waits_is_logged_once_and_shown_each_time(run: Run) -> None:
    for seconds in (2.0, 5.0):
        run.outcomes.waiting(A, seconds)
    assert [one.looks_again_in for one in run.shown] == [2.0, 5.0]
    assert {(one.status, one.reason) for one in run.shown} == {(Status.WAITING, Message("waiting_for_ads"))}
    assert run.log == [(Level.INFO, Message("campaign_waiting", campaign=A), A)]


def test_a_campaign_that_waits_again_after_it_ended_is_logged_again(run: Run) -> None:
    run.outcomes.waiting(A, 2.0)
    run.outcomes.ended(A, Ending(Status.UNKNOWN, message=WHY), None)
    run.outcomes.waiting(A, 2.0)
    run.fail(A)
    run.outcomes.waiting(A, 2.0)
    assert [message.code for _, message, _ in run.log].count("campaign_waiting") == 3


def test_the_name_of_a_campaign_that_waits_is_the_records(run: Run) -> None:
    intent = Intent("7f", "", (), AdsTable(()), 1, 1, "")
    asyncio.run(run.record.campaign(A).open_intent(intent, Outcome("Garden", "garden.csv")))
    run.outcomes.waiting(A, 2.0)
    run.outcomes.waiting("1011737999", 2.0)
    assert [one.campaign_name for one in run.shown] == ["Garden", ""]


def test_a_campaign_that_is_left_waiting_is_a_warning(run: Run) -> None:
    run.outcomes.stopped(A, Ending(Status.PENDING, message=WHY))
    assert run.log == [(Level.WARNING, remark(A, WHY), A)]
    assert run.shown[0].status is Status.PENDING


# -- what is counted -------------------------------------------------------------------------------------------------


def told(run: Run, acts: Iterable[str]) -> tuple[int, int, int]:
    """Count campaigns; returns how many are done, failed, and in all."""
    for one in acts:
        run.outcomes.count(one)
    return run.progress.done, run.progress.failed, run.progress.total


def test_each_campaign_that_ended_counts_by_its_status(run: Run) -> None:
    run.succeed(A)
    assert told(run, [A, B]) == (2, 0, 3)
    assert run.progress.success == 1
    assert run.outcomes.unfinished == {C}


def test_campaigns_that_are_added_are_still_to_be_done(run: Run) -> None:
    told(run, [A])
    run.outcomes.add(iter([A]))
    assert (run.progress.done, run.progress.total) == (1, 4)
    assert run.outcomes.unfinished == {A, B, C}


def test_a_campaign_that_needs_no_work_any_more_is_no_part_of_the_run(run: Run) -> None:
    run.succeed(B)
    run.outcomes.left_alone(B)
    assert run.outcomes.unfinished == {A, C}
    assert (run.progress.done, run.progress.total) == (0, 2)
    assert run.shown[0].status is Status.SUCCESS
    assert run.log[0][:2] == (Level.INFO, Message("skipping_successful", campaign=B, ads=0))


def test_the_time_left_is_that_of_the_parts_that_are_left(run: Run) -> None:
    run.succeed(A)
    run.now = 10.0
    run.outcomes.count(A)
    assert run.progress.seconds_left == 40.0  # one part in ten seconds, and four more
    run.succeed(B)
    run.outcomes.left_alone(B)
    assert run.progress.seconds_left == 10.0


def test_failures_that_were_the_sites_are_taken_back(run: Run) -> None:
    run.fail(A)
    run.fail(B)
    assert run.outcomes.put_back([A, B], SiteError("Down.")) == [A, B]
    assert run.outcomes.unfinished == {A, B, C}
    assert (run.progress.done, run.progress.failed, run.progress.total) == (0, 0, 3)
    entry = run.record.entry(A)
    assert entry is not None
    assert (entry.status, entry.reason) == (Status.PENDING, Message("put_back", why=Message.of("Down.")))
    assert [one.status for one in run.shown[-2:]] == [Status.PENDING, Status.PENDING]


def test_what_was_retried_or_edited_in_the_meantime_is_not_taken_back(run: Run) -> None:
    for one in (A, B, C):
        run.fail(one)
    run.outcomes.add([A])
    run.succeed(B)
    assert run.outcomes.put_back([A, B, C], SiteError("Down.")) == [C]


# -- what is said ----------------------------------------------------------------------------------------------------


def test_why_a_campaign_is_skipped_is_said_by_what_the_record_knows(run: Run) -> None:
    run.succeed(A)
    run.fail(B)
    assert run.outcomes.why_skipped(A) == Message("skipping_successful", campaign=A, ads=0)
    assert run.outcomes.why_skipped(B) == Message("skipping_failed", campaign=B, why=WHY)
    assert run.outcomes.why_skipped(C).code == "skipping_other"
    assert run.outcomes.why_skipped("1011737999") == Message("skipping_successful", campaign="1011737999", ads=0)


def test_a_blocked_campaign_is_shown_with_its_problem_and_one_in_doubt_stays_in_doubt(run: Run) -> None:
    asyncio.run(run.record.campaign(B).doubt(WHY))
    for one in (A, B):
        run.outcomes.blocked(one, WHY)
    assert [(one.campaign_id, one.status, one.reason) for one in run.shown] == [(A, Status.BLOCKED, WHY)]
    assert run.log == [(Level.ERROR, Message("campaign_blocked", campaign=one, why=WHY), one) for one in (A, B)]


def test_a_blocked_campaign_without_an_entry_is_shown_as_blocked(run: Run) -> None:
    run.outcomes.blocked("1011737999", WHY)
    assert run.shown[0].status is Status.BLOCKED


def test_a_campaign_without_an_entry_is_shown_as_pending(run: Run) -> None:
    run.outcomes.show("1011737999", seconds=3.0)
    assert (run.shown[0].status, run.shown[0].seconds) == (Status.PENDING, 3.0)


def test_a_campaign_in_hand_is_shown_with_the_mappings_name(run: Run) -> None:
    run.outcomes.running(campaign(A))
    assert (run.shown[0].status, run.shown[0].campaign_name) == (Status.RUNNING, "Campaign 1")


def test_a_retry_is_told_with_the_whole_seconds_until_it(run: Run) -> None:
    run.outcomes.retrying(A, SiteError("Down."), 9.6)
    what = Message("campaign_retrying", campaign=A, why=Message.of("Down."), seconds=10)
    assert run.log == [(Level.WARNING, what, A)]
    assert run.shown[0].status is Status.PENDING


def test_that_the_run_goes_slower_is_told_without_naming_a_campaign(run: Run) -> None:
    run.outcomes.slower(Throttled("Slow down."), 4.6, 2)
    with_tabs = Message("with_tabs", count=2)
    what = Message("continuing_slower", why=Message.of("Slow down."), seconds=5, tabs=with_tabs)
    assert run.log == [(Level.WARNING, what, None)]
