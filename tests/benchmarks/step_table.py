"""Where the time of a run goes: the steps of its trace, in one table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from tests.benchmarks.figures import median, table
from tjgui.core.models import Step

#: One run's events, as the trace has them.
Trace = Sequence[Mapping[str, Any]]


def step_table(traces: Mapping[str, Sequence[Trace]]) -> str:
    """Return milliseconds a campaign for each step: one column for each name, of all the runs under it."""
    columns = {name: _a_campaign(runs) for name, runs in traces.items()}
    rows: list[list[object]] = [
        [step.value, *(f"{times.get(step.value, 0.0):.1f}" for times in columns.values())] for step in Step
    ]
    rows.append(["**campaign**", *(f"{times['campaign']:.1f}" for times in columns.values())])
    return table(["step, ms a campaign", *columns], rows)


def _a_campaign(runs: Sequence[Trace]) -> dict[str, float]:
    """Return what each step takes in the median campaign, in milliseconds; one that is taken twice counts twice."""
    found: dict[str, list[float]] = defaultdict(list)
    for trace in runs:
        steps: dict[tuple[str, str], float] = defaultdict(float)
        for one in trace:
            if one.get("cat") == "step":
                steps[one["name"], one["args"]["campaign"]] += one["dur"] / 1000
            elif one.get("cat") == "campaign":
                found["campaign"].append(one["dur"] / 1000)
        for (step, _), milliseconds in steps.items():
            found[step].append(milliseconds)
    return {name: median(times) for name, times in found.items()}
