"""How far, how fast, how long still: from what ended, without the pauses."""

from __future__ import annotations

import pytest

from tests.fakes.clock import Clock
from tjgui.core.models import Status
from tjgui.core.run.progress import Progress, ProgressMeter


@pytest.fixture
def meter(clock: Clock) -> ProgressMeter:
    return ProgressMeter(clock)


def finish(meter: ProgressMeter, clock: Clock, count: int, every: float, status: Status = Status.SUCCESS) -> None:
    """Let so many campaigns end, so many seconds after each other."""
    for _ in range(count):
        clock.now += every
        meter.finished(status)


def test_the_text_is_the_one_that_the_user_knows() -> None:
    progress = Progress(done=142, total=250, per_minute=26.6, seconds_left=220.4)

    assert str(progress.message) == "57% | 142/250 | 26.6 per minute | about 3 min 40 s left"


@pytest.mark.parametrize(
    ("progress", "text"),
    [
        (Progress(), "Nothing to do"),
        (Progress(0, 3), "0% | 0/3"),
        (Progress(3, 3, per_minute=12.0), "100% | 3/3 | 12.0 per minute"),
        (Progress(9999, 10000), "99% | 9,999/10,000"),
        (Progress(1, 2, per_minute=6.0, seconds_left=10.0), "50% | 1/2 | 6.0 per minute | about 10 s left"),
    ],
)
def test_what_is_not_known_is_left_out(progress: Progress, text: str) -> None:
    assert str(progress.message) == text


def test_each_ending_is_counted_by_its_kind(meter: ProgressMeter) -> None:
    meter.started(6)
    for status in (Status.SUCCESS, Status.DRY_RUN_SUCCESS, Status.FAILED, Status.UNKNOWN):
        meter.finished(status)

    progress = meter.progress
    assert (progress.done, progress.total) == (4, 6)
    assert (progress.success, progress.failed, progress.unknown) == (2, 1, 1)


def test_nothing_is_said_of_the_speed_before_a_campaign_ended(meter: ProgressMeter, clock: Clock) -> None:
    meter.started(4)
    clock.now += 60

    assert meter.progress.per_minute is None
    assert meter.progress.seconds_left is None


def test_speed_and_time_left_come_from_what_ended(meter: ProgressMeter, clock: Clock) -> None:
    meter.started(30)
    finish(meter, clock, 5, every=4.0)

    assert meter.progress.per_minute == pytest.approx(15.0)
    assert meter.progress.seconds_left == pytest.approx(100.0)


def test_only_the_last_ten_tell_the_speed(meter: ProgressMeter, clock: Clock) -> None:
    meter.started(100)
    finish(meter, clock, 20, every=60.0)
    finish(meter, clock, 10, every=2.0)

    assert meter.progress.per_minute == pytest.approx(30.0)
    assert meter.progress.seconds_left == pytest.approx(140.0)


def test_campaigns_that_end_together_do_not_make_the_speed_endless(meter: ProgressMeter, clock: Clock) -> None:
    meter.started(10)
    meter.finished(Status.FAILED)
    assert meter.progress.per_minute is None
    clock.now += 10.0
    for _ in range(3):
        meter.finished(Status.SUCCESS)

    assert meter.progress.per_minute == pytest.approx(24.0)


def test_pauses_are_taken_out(meter: ProgressMeter, clock: Clock) -> None:
    meter.started(10)
    finish(meter, clock, 2, every=5.0)
    meter.paused()
    clock.now += 3600
    meter.paused()
    meter.resumed()
    meter.resumed()
    finish(meter, clock, 2, every=5.0)

    assert meter.progress.per_minute == pytest.approx(12.0)
    assert meter.progress.seconds_left == pytest.approx(30.0)


def test_what_ends_during_a_pause_ends_when_the_pause_began(meter: ProgressMeter, clock: Clock) -> None:
    """The campaigns in hand are finished after Pause was pressed."""
    meter.started(10)
    clock.now += 10.0
    meter.paused()
    clock.now += 500.0
    meter.finished(Status.SUCCESS)

    assert meter.progress.per_minute == pytest.approx(6.0)


def test_campaigns_that_are_added_count_in_the_total(meter: ProgressMeter, clock: Clock) -> None:
    meter.started(2)
    finish(meter, clock, 2, every=1.0, status=Status.FAILED)
    assert meter.progress.seconds_left is None
    meter.more(1)

    assert (meter.progress.done, meter.progress.total) == (2, 3)
    assert meter.progress.seconds_left == pytest.approx(1.0)


def test_a_second_run_begins_at_nothing(meter: ProgressMeter, clock: Clock) -> None:
    meter.started(2)
    finish(meter, clock, 2, every=1.0)
    meter.paused()
    meter.started(5)

    assert meter.progress == Progress(done=0, total=5)


def test_the_time_left_goes_by_the_parts_of_the_csvs() -> None:
    """Three campaigns of one part each took ten seconds each; the fourth has seven parts."""
    now = 0.0
    meter = ProgressMeter(lambda: now)
    meter.started(4, 10)
    for _ in range(3):
        now += 10.0
        meter.finished(Status.SUCCESS, 1)
    assert meter.progress.seconds_left == pytest.approx(70.0)
    assert (meter.progress.done, meter.progress.total) == (3, 4)
    meter.more(1, 2)
    assert meter.progress.seconds_left == pytest.approx(90.0)
    meter.taken_back(Status.SUCCESS, 1)
    assert meter.progress.seconds_left == pytest.approx(100.0)
