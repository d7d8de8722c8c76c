"""(f) How long the window stands still while five tabs work: gaps between the turns of its event loop."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import median, say, table, verdict
from tests.fakes.bench import write_batch
from tjgui.practice import PracticeSite

_CAMPAIGNS = 60
_TABS = 5
_GOAL_MILLISECONDS = 50.0


def run(*, quick: bool) -> None:
    """Measure and print."""
    say("## (f) Gaps of the window's event loop while five tabs work\n")
    runs = 2 if quick else 5
    rows = [_measure(latency, runs) for latency in (("off",) if quick else ("off", "tenth", "realistic"))]
    say(f"{_CAMPAIGNS} campaigns, {_TABS} tabs, browser hidden. A gap is the time between two turns of a 1 ms timer.")
    say("Work is the processor time that all threads of the window's process took in the gap with the most of it; what")
    say("the clock shows above that, other processes had the processor.\n")
    say("Beside it runs a process with the same timer and nothing else: its gaps are the system's, whoever runs.\n")
    headings = ["latency", "runs", "longest gap, ms (each run)", "of the idle process", "ratio"]
    say(table([*headings, "most work in a gap, ms (each run)", "goal by work", "goal by the clock"], rows))


def _measure(latency: str, runs: int) -> Sequence[object]:
    found = [_watch(latency) for _ in range(runs)]
    longest = [window["longest"][0] for window, _ in found]
    of_idle = [idle["longest"][0] for _, idle in found]
    busiest = [window["busiest"][1] for window, _ in found]
    return [
        latency,
        runs,
        ", ".join(f"{one:.0f}" for one in longest),
        ", ".join(f"{one:.0f}" for one in of_idle),
        f"{median(one / idle for one, idle in zip(longest, of_idle, strict=True)):.2f}",
        ", ".join(f"{one:.0f}" for one in busiest),
        f"≤ {_GOAL_MILLISECONDS:.0f}: {verdict(max(busiest), _GOAL_MILLISECONDS)}",
        f"≤ {_GOAL_MILLISECONDS:.0f}: {verdict(max(longest), _GOAL_MILLISECONDS)}",
    ]


def _watch(latency: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the window's gaps, and those of an idle process beside it."""
    with tempfile.TemporaryDirectory(prefix="tjgui-bench-") as folder:
        write_batch(Path(folder), _CAMPAIGNS, 5)
        with PracticeSite("default", campaigns=_CAMPAIGNS + 1, latency=latency) as site:
            idle = subprocess.Popen(
                [sys.executable, "-m", "tests.benchmarks.gap_watch"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
            done = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.watched_window", folder, str(_TABS)],
                env={**os.environ, "TJGUI_DATA": f"{folder}/data", "TJGUI_SITE_URL": site.site_url},
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=True,
            )
            of_idle, _ = idle.communicate()
            if len(site.ledger()) != _CAMPAIGNS * 5:
                raise RuntimeError(f"Not all ads were created: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1]), json.loads(of_idle.splitlines()[-1])
