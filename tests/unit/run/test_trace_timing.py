"""The trace of a run: what Perfetto is given to show, and what becomes of it when the run ends badly."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bench import Bench
from tjgui.core.errors import InputError, PageNotAsDescribed, SiteError
from tjgui.core.models import Status, Step
from tjgui.core.run.events import (
    CampaignChanged,
    Event,
    Level,
    Logged,
    Paused,
    PauseReason,
    Resumed,
    RunFinished,
    RunStarted,
    StepTaken,
)
from tjgui.core.run.trace_timing import TraceTiming, traced
from tjgui.core.wording.message import Message

ONE = "1011737001"
TWO = "1011737002"
STEPS = ["open", "observe", "prepare", "preview", "observe", "intent", "create", "verify", "reconcile", "outcome"]


class Clock:
    """A clock that is set by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Trace:
    """A timing whose events come at chosen seconds."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.timing = TraceTiming(self.clock)

    def at(self, seconds: float, event: Event) -> None:
        self.clock.now = 100.0 + seconds
        self.timing.hear(event)

    def spans(self, kind: str) -> list[dict[str, Any]]:
        return [one for one in self.timing.as_json()["traceEvents"] if one["ph"] == "X" and one["cat"] == kind]

    def times(self, kind: str) -> list[tuple[str, int, float, float]]:
        """Return name, track, beginning and length in seconds of every span of a kind."""
        return [(one["name"], one["tid"], one["ts"] / 1e6, one["dur"] / 1e6) for one in self.spans(kind)]


@pytest.fixture
def trace() -> Trace:
    return Trace()


def test_a_step_lasts_until_the_next_one_of_its_tab_or_the_end_of_its_campaign(trace: Trace) -> None:
    trace.at(1, StepTaken(ONE, 1, Step.OPEN))
    trace.at(2, StepTaken(TWO, 2, Step.OPEN))
    trace.at(3, StepTaken(ONE, 1, Step.OBSERVE))
    trace.at(5, CampaignChanged(ONE, Status.SUCCESS))
    trace.at(9, CampaignChanged(TWO, Status.FAILED, reason=Message.quoting("no button")))

    assert trace.times("step") == [("open", 1, 1, 2), ("observe", 1, 3, 2), ("open", 2, 2, 7)]
    assert trace.times("campaign") == [(ONE, 1, 1, 4), (TWO, 2, 2, 7)]
    assert [one["args"] for one in trace.spans("campaign")] == [
        {"status": "success"},
        {"status": "failed", "error": "no button"},
    ]


def test_a_gap_between_two_campaigns_of_a_tab_belongs_to_neither(trace: Trace) -> None:
    trace.at(1, StepTaken(ONE, 1, Step.OPEN))
    trace.at(2, CampaignChanged(ONE, Status.SUCCESS))
    trace.at(7, CampaignChanged(TWO, Status.RUNNING))
    trace.at(8, StepTaken(TWO, 1, Step.OPEN, Message("part_of", number="1", of="2")))
    trace.at(9, CampaignChanged(TWO, Status.SUCCESS))

    assert trace.times("step") == [("open", 1, 1, 1), ("open", 1, 8, 1)]
    assert trace.spans("step")[1]["args"] == {"campaign": TWO, "detail": "part 1 of 2"}


def test_each_tab_has_a_track_with_its_name_and_the_run_has_one(trace: Trace) -> None:
    trace.at(1, StepTaken(ONE, 2, Step.OPEN))
    trace.at(1, StepTaken(TWO, 1, Step.OPEN))

    events = trace.timing.as_json()["traceEvents"]
    names = [(one["tid"], one["args"]["name"]) for one in events if one["name"] == "thread_name"]
    assert names == [(0, "Run"), (1, "Tab 1"), (2, "Tab 2")]


def test_the_run_reads_starts_works_and_stands_still(trace: Trace) -> None:
    trace.at(1, RunStarted("upload_20261123_120000", 1, 0, dry_run=False))
    trace.at(3, StepTaken(ONE, 1, Step.OPEN))
    trace.at(4, Paused(PauseReason.NETWORK, Message.quoting("No network.")))
    trace.at(6, Resumed())
    trace.at(7, CampaignChanged(ONE, Status.SUCCESS))
    trace.at(8, RunFinished(stopped=False))

    assert trace.times("run") == [
        ("reading the files", 0, 0, 1),
        ("starting the browser", 0, 1, 2),
        ("working", 0, 3, 5),
    ]
    assert trace.times("pause") == [("paused: network", 0, 4, 2)]


def test_a_warning_is_marked_on_the_track_of_its_campaign(trace: Trace) -> None:
    trace.at(1, StepTaken(ONE, 3, Step.OPEN))
    trace.at(2, Logged(Level.INFO, Message.quoting("All is well."), ONE))
    trace.at(4, Logged(Level.WARNING, Message.quoting("The site asks to go slower."), ONE))
    trace.at(5, Logged(Level.ERROR, Message.quoting("Stopped.")))

    marks = [one for one in trace.timing.as_json()["traceEvents"] if one["ph"] == "i"]
    assert [(one["tid"], one["ts"], one["args"]["text"]) for one in marks] == [
        (3, 4_000_000, "The site asks to go slower."),
        (0, 5_000_000, "Stopped."),
    ]


async def test_a_run_of_three_tabs_shows_every_campaign_with_its_steps_in_order(bench: Callable[..., Bench]) -> None:
    here = bench(7)
    timing = TraceTiming(here.site.clock)
    here.on(StepTaken, timing.hear)
    here.on(CampaignChanged, timing.hear)
    await here.run(tabs=3)

    spans = [one for one in timing.as_json()["traceEvents"] if one["ph"] == "X"]
    for campaign_id in here.ids:
        (campaign,) = [one for one in spans if one["name"] == campaign_id]
        steps = [one for one in spans if one["cat"] == "step" and one["args"]["campaign"] == campaign_id]
        assert [one["name"] for one in steps] == STEPS
        assert {one["tid"] for one in steps} == {campaign["tid"]}
        assert steps[0]["ts"] == campaign["ts"]
        assert steps[-1]["ts"] + steps[-1]["dur"] == campaign["ts"] + campaign["dur"]
    assert {one["tid"] for one in spans if one["cat"] == "campaign"} == {1, 2, 3}


async def test_each_try_of_a_campaign_is_a_span_of_its_own(bench: Callable[..., Bench]) -> None:
    here = bench(2)
    here.site.fail("preview", ONE, SiteError("HTTP 502"))
    here.site.fail("preview", TWO, PageNotAsDescribed("no button"))
    timing = TraceTiming(here.site.clock)
    here.on(StepTaken, timing.hear)
    here.on(CampaignChanged, timing.hear)
    await here.run(tabs=1)

    spans = [one for one in timing.as_json()["traceEvents"] if one["ph"] == "X" and one["cat"] == "campaign"]
    assert [(one["name"], one["args"]["status"]) for one in spans] == [
        (ONE, "pending"),
        (TWO, "failed"),
        (ONE, "success"),
    ]


def test_a_run_that_breaks_off_leaves_its_trace_with_what_was_going_on(tmp_path: Path) -> None:
    path = tmp_path / "timing.json"
    clock = Clock()
    heard: list[Event] = []
    step = StepTaken(ONE, 1, Step.CREATE)

    def break_off() -> None:
        with traced(path, heard.append, clock) as listener:
            listener(step)
            clock.now += 2
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()

    spans = [one for one in json.loads(path.read_text(encoding="utf-8"))["traceEvents"] if one["ph"] == "X"]
    assert [(one["name"], one["dur"]) for one in spans if one["cat"] == "step"] == [("create", 2_000_000)]
    assert heard == [step]


def test_a_place_that_cannot_be_written_is_named_before_anything_begins(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "timing.json"

    with pytest.raises(InputError, match=r"missing.timing\.json: No such file"), traced(path, lambda _: None):
        pytest.fail("the run must not begin")


def test_a_place_that_goes_away_meanwhile_loses_the_trace_and_not_the_run(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()

    with traced(folder / "timing.json", lambda _: None) as listener:
        listener(StepTaken(ONE, 1, Step.OPEN))
        (folder / "timing.json").unlink()
        folder.rmdir()

    assert "timing.json: No such file or directory" in caplog.text
