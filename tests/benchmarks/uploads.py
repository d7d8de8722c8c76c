"""One upload, by the program or by the bare script, as a process of its own on a practice site of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.fakes.bench import write_batch
from tjgui.practice import PracticeSite

_ROOT = Path(__file__).parents[2]
_LONGEST = 3600.0


@dataclass(frozen=True, slots=True)
class Run:
    """What one upload took."""

    seconds: float  #: the whole process, from its start to its end
    work_seconds: float  #: from the first campaign's page to the last campaign's verified ads
    trace: tuple[dict[str, Any], ...] = ()  #: the program's own timing


@dataclass(frozen=True, slots=True)
class Task:
    """What is uploaded, and to which site."""

    campaigns: int
    tabs: int
    scenario: str = "default"
    latency: str = "off"
    ads: int = 5


def by_program(task: Task, folder: Path) -> Run:
    """Upload with ``tjgui upload``."""
    timing = folder / "timing.json"
    shutil.rmtree(folder / "data", ignore_errors=True)

    def command(site: PracticeSite) -> list[str]:
        batch = [str(folder / "mapping.csv"), "--ads", str(folder / "ads")]
        how = ["--live", "--headless", "--json", "--tabs", str(task.tabs), "--site-url", site.site_url]
        return [sys.executable, "-m", "tjgui", "upload", *batch, *how, "--trace-timing", str(timing)]

    seconds, answer = _timed(task, folder, command)
    if answer["success"] != task.campaigns:
        raise RuntimeError(f"The program did not do all: {answer}")
    trace = json.loads(timing.read_text(encoding="utf-8"))["traceEvents"]
    spans = [one for one in trace if one.get("cat") == "campaign"]
    ends = [one["ts"] + one["dur"] for one in spans]
    return Run(seconds, (max(ends) - min(one["ts"] for one in spans)) / 1e6, tuple(trace))


def by_bare_script(task: Task, folder: Path, browser: str) -> Run:
    """Upload with `bare_upload.py`."""

    def command(site: PracticeSite) -> list[str]:
        script = [sys.executable, str(Path(__file__).with_name("bare_upload.py"))]
        return [
            *script,
            site.site_url,
            str(folder / "ads" / "garden.csv"),
            str(task.campaigns),
            str(task.tabs),
            browser,
        ]

    seconds, answer = _timed(task, folder, command)
    return Run(seconds, answer["work_seconds"])


def _timed(task: Task, folder: Path, command: Callable[[PracticeSite], list[str]]) -> tuple[float, dict[str, Any]]:
    """Run a command on a new site; returns its seconds and the JSON of its last line. All ads must be there once."""
    write_batch(folder, task.campaigns, task.ads)
    with PracticeSite(task.scenario, campaigns=task.campaigns + 1, latency=task.latency) as site:
        began = time.monotonic()
        done = subprocess.run(
            command(site),
            env={**os.environ, "TJGUI_DATA": str(folder / "data")},
            cwd=_ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_LONGEST,
            check=False,
        )
        seconds = time.monotonic() - began
        created = Counter((ad["campaign_id"], ad["name"]) for ad in site.ledger())
    if done.returncode != 0 or len(created) != task.campaigns * task.ads or set(created.values()) != {1}:
        raise RuntimeError(f"The upload went wrong ({len(created)} ads):\n{done.stdout}\n{done.stderr}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return seconds, answer
