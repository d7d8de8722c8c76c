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
    rows = [_measure(latency, runs) for latency in (("off",) if quick else ("off", "tenth"))]
    say(
        f"{_CAMPAIGNS} campaigns, {_TABS} tabs, browser hidden; a gap is the time between two turns of a timer of 1 ms."
    )
    say("The processor time in the gap is the window's own work; the rest is other processes having the processor.\n")
    headings = ["latency", "runs", "longest gap, ms (each run)", "at second", "processor time in it, ms"]
    say(table([*headings, "99.9 % below, ms", "most processor time in a gap, ms", "goal"], rows))


def _measure(latency: str, runs: int) -> Sequence[object]:
    found = [_watch(latency) for _ in range(runs)]
    worst = max(one["gaps"][0][0] for one in found)
    busiest = max(max(busy for _, busy, _ in one["gaps"]) for one in found)
    return [
        latency,
        runs,
        ", ".join(f"{one['gaps'][0][0]:.0f}" for one in found),
        ", ".join(f"{one['gaps'][0][2]:.1f}" for one in found),
        ", ".join(f"{one['gaps'][0][1]:.0f}" for one in found),
        f"{median(one['below'] for one in found):.1f}",
        f"{busiest:.0f}",
        f"≤ {_GOAL_MILLISECONDS:.0f} ms: {verdict(worst, _GOAL_MILLISECONDS)}",
    ]


def _watch(latency: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="tjgui-bench-") as folder:
        write_batch(Path(folder), _CAMPAIGNS, 5)
        with PracticeSite("default", campaigns=_CAMPAIGNS + 1, latency=latency) as site:
            done = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.watched_window", folder, str(_TABS)],
                env={**os.environ, "TJGUI_DATA": f"{folder}/data", "TJGUI_SITE_URL": site.site_url},
                capture_output=True,
                text=True,
                check=True,
            )
            if len(site.ledger()) != _CAMPAIGNS * 5:
                raise RuntimeError(f"Not all ads were created: {done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
