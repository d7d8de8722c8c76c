"""Where the time of a run goes: the steps of its trace, in one table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from tests.benchmarks.figures import median, table
from tjgui.core.models import Step


def step_table(traces: Mapping[str, Iterable[Mapping[str, Any]]]) -> str:
    """Return milliseconds a campaign for each step, one column for each of the named traces (several runs each)."""
    columns = {name: _a_campaign(list(trace)) for name, trace in traces.items()}
    rows: list[list[object]] = [
        [step.value, *(f"{times.get(step.value, 0.0):.1f}" for times in columns.values())] for step in Step
    ]
    rows.append(["**campaign**", *(f"{times['campaign']:.1f}" for times in columns.values())])
    return table(["step, ms a campaign", *columns], rows)


def _a_campaign(trace: list[Mapping[str, Any]]) -> dict[str, float]:
    """Return the median over all campaigns of what each step took in one of them, in milliseconds."""
    steps: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    whole: list[float] = []
    for one in trace:
        if one.get("cat") == "step":
            steps[one["name"]][one["args"]["campaign"]] += one["dur"] / 1000
        elif one.get("cat") == "campaign":
            whole.append(one["dur"] / 1000)
    return {"campaign": median(whole)} | {name: median(times.values()) for name, times in steps.items()}
