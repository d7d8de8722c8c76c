"""(a) Throughput of ``tjgui upload`` beside a bare Playwright script that creates and verifies the same ads."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.figures import browser_path, median, say, table, verdict
from tests.benchmarks.step_table import Trace
from tests.benchmarks.uploads import Run, Task, by_bare_script, by_program

_TABS = (1, 2, 3, 5)
#: How close to the bare script the program is to be, by latency.
_GOALS = {"off": 1.15, "realistic": 1.03}
#: How much faster three tabs are to be than one, where the site is the limit.
_THREE_TABS = 2.8


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured at one latency."""

    latency: str
    layouts: Sequence[str]
    campaigns: int  #: a multiple of every number of tabs, so that none of them ends with idle tabs
    rounds: int


_BOTH = ("layout-inline", "layout-modal")
FULL = (Plan("off", _BOTH, 30, 5), Plan("tenth", _BOTH, 30, 3), Plan("realistic", _BOTH, 30, 2))
QUICK = (Plan("off", ("default",), 30, 2), Plan("tenth", ("default",), 30, 1), Plan("realistic", ("default",), 30, 1))


def run(*, quick: bool, latency: str = "", rounds: int = 0) -> dict[str, list[Trace]]:
    """Measure and print, only at one latency and so many rounds where they are named; returns the traces."""
    say("## (a) Throughput beside a bare script\n")
    browser = browser_path()
    traces: dict[str, list[Trace]] = {}
    for plan in QUICK if quick else FULL:
        if latency not in {"", plan.latency}:
            continue
        runs = rounds or plan.rounds
        rows: list[Sequence[object]] = []
        alone: dict[str, float] = {}
        for layout in plan.layouts:
            for tabs in _TABS:
                task = Task(plan.campaigns, tabs, layout, plan.latency)
                ours, bare = _side_by_side(task, runs, browser)
                rows.append(_row(task, ours, bare, alone))
                if tabs in {1, 3}:
                    name = f"{plan.latency}, {tabs} tab{'s' if tabs > 1 else ''}"
                    traces.setdefault(name, []).extend(one.trace for one in ours)
        say(f"Latency {plan.latency}: {plan.campaigns} campaigns of 5 ads, medians of {runs} runs each.\n")
        headings = ["layout", "tabs", "program, s", "bare script, s", "ratio", "from - to", "ratio of the work alone"]
        say(table([*headings, "campaigns a minute", "times one tab", "goal"], rows))
    return traces


def _side_by_side(task: Task, rounds: int, browser: str) -> tuple[list[Run], list[Run]]:
    """Upload the same in turns, so that what else the machine does falls on both."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory(prefix="tjgui-bench-") as folder:
        for number in range(rounds):
            for one in ("ours", "bare") if number % 2 == 0 else ("bare", "ours"):
                if one == "ours":
                    ours.append(by_program(task, Path(folder)))
                else:
                    bare.append(by_bare_script(task, Path(folder), browser))
    return ours, bare


def _row(task: Task, ours: Sequence[Run], bare: Sequence[Run], alone: dict[str, float]) -> list[object]:
    seconds, bare_seconds = median(one.seconds for one in ours), median(one.seconds for one in bare)
    ratios = [mine.seconds / other.seconds for mine, other in zip(ours, bare, strict=True)]
    ratio = median(ratios)
    work = median(one.work_seconds for one in ours)
    work_ratio = median(mine.work_seconds / other.work_seconds for mine, other in zip(ours, bare, strict=True))
    if task.tabs == 1:
        alone[task.scenario] = work
    times = alone[task.scenario] / work
    goals = []
    if task.latency in _GOALS:
        goals.append(f"≤ {_GOALS[task.latency]}: {verdict(ratio, _GOALS[task.latency])}")
    if task.latency == "realistic" and task.tabs == 3:
        goals.append(f"≥ {_THREE_TABS} times: {verdict(times, _THREE_TABS, at_least=True)}")
    return [
        task.scenario.removeprefix("layout-"),
        task.tabs,
        f"{seconds:.2f}",
        f"{bare_seconds:.2f}",
        f"{ratio:.3f}",
        f"{min(ratios):.2f} - {max(ratios):.2f}",
        f"{work_ratio:.3f}",
        f"{60 * task.campaigns / seconds:.0f}",
        f"{times:.2f}",
        "; ".join(goals),
    ]
