"""(d) Memory of program, driver and browser over 1,000 campaigns."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean

from tests.benchmarks.figures import median, say, table, verdict
from tests.fakes.bench import write_batch
from tjgui.practice import PracticeSite

_CAMPAIGNS = 1000
_TABS = 3
_GOAL_PERCENT = 5.0
_SAMPLE_SECONDS = 0.5
_MOST_SECONDS = 3600.0
#: The figure at a moment is the median of what was seen while this share of all campaigns was done.
_WINDOW = 0.05
#: The first of the campaigns are left out of the comparison: caches fill meanwhile.
_WARM_UP = 0.1

_HALVES = ((_WARM_UP, 0.5), (0.5, 1.0))

Sample = Mapping[str, float]


def run(*, quick: bool) -> None:
    """Measure and print; needs Linux's /proc."""
    campaigns = _CAMPAIGNS // 5 if quick else _CAMPAIGNS
    say(f"## (d) Memory over {campaigns:,} campaigns\n")
    if not Path("/proc/self/smaps_rollup").exists():
        say("Only Linux tells it.\n")
        return
    samples = _watch(campaigns)
    say(f"{_TABS} tabs, no latency; proportional set size in MB, what is shared counted once.\n")
    moments = [campaigns * share // 10 for share in (1, 3, 5, 7, 10)]
    rows = []
    for part in ("program", "driver", "browser", "all"):
        seen = [_at(samples, part, moment, campaigns) for moment in moments]
        halves = [_mean(samples, part, campaigns * start, campaigns * end) for start, end in _HALVES]
        growth = 100 * (halves[1] / halves[0] - 1)
        most = [_most(samples, part, campaigns * start, campaigns * end) for start, end in _HALVES]
        figures = [*seen, *halves, *most]
        rows.append([part, *(f"{one:.0f}" for one in figures), f"{growth:+.1f} %", _judged(part, growth)])
    say("The browser gives memory back now and then, by a fifth of it and more; so the halves are compared by their")
    say(f"means, the first {_WARM_UP:.0%} of the campaigns left out, while which the caches fill.\n")
    at = [f"after {moment:,}" for moment in moments]
    say(table(["", *at, "1st half", "2nd half", "most in 1st", "most in 2nd", "second half adds", "goal"], rows))


def _judged(part: str, growth: float) -> str:
    return f"< {_GOAL_PERCENT:.0f} %: {verdict(growth, _GOAL_PERCENT)}" if part == "all" else ""


def _at(samples: Sequence[tuple[int, Sample]], part: str, done: int, campaigns: int) -> float:
    near = [sample[part] for count, sample in samples if done - campaigns * _WINDOW <= count <= done]
    return median(near)


def _within(samples: Sequence[tuple[int, Sample]], part: str, first: float, last: float) -> list[float]:
    return [sample[part] for done, sample in samples if first <= done <= last]


def _mean(samples: Sequence[tuple[int, Sample]], part: str, first: float, last: float) -> float:
    return fmean(_within(samples, part, first, last))


def _most(samples: Sequence[tuple[int, Sample]], part: str, first: float, last: float) -> float:
    return max(_within(samples, part, first, last))


def _watch(campaigns: int) -> list[tuple[int, Sample]]:
    """Upload, and look at the processes every now and then; returns campaigns done and megabytes by part."""
    samples = []
    with tempfile.TemporaryDirectory(prefix="tjgui-bench-") as folder:
        write_batch(Path(folder), campaigns, 5)
        with PracticeSite("default", campaigns=campaigns + 1) as site:
            batch = [f"{folder}/mapping.csv", "--ads", f"{folder}/ads"]
            how = ["--live", "--headless", "--tabs", str(_TABS), "--site-url", site.site_url]
            program = subprocess.Popen(
                [sys.executable, "-m", "tjgui", "upload", *batch, *how],
                env={**os.environ, "TJGUI_DATA": f"{folder}/data"},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            deadline = time.monotonic() + _MOST_SECONDS
            while program.poll() is None and time.monotonic() < deadline:
                done = site.count("created")
                sample = _megabytes(program.pid)
                if 0 < done < campaigns:
                    samples.append((done, sample))
                time.sleep(_SAMPLE_SECONDS)
            program.kill()
            if program.wait() != 0:
                raise RuntimeError("The upload went wrong.")
    return samples


def _megabytes(pid: int) -> Sample:
    parts: dict[str, float] = defaultdict(float)
    for one, command in _family(pid).items():
        part = "program" if one == pid else "driver" if "node" in command else "browser"
        size = _proportional(one)
        parts[part] += size
        parts["all"] += size
    return parts


def _family(pid: int) -> dict[int, str]:
    """Return the process and all that it started, with their commands."""
    parents, commands = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = stat.read_text(encoding="utf-8").partition("(")[2].rpartition(")")
        except OSError:
            continue  # it ended meanwhile
        parents[int(stat.parent.name)] = int(rest.split()[1])
        commands[int(stat.parent.name)] = name
    family, fresh = [pid], [pid]
    while fresh:
        fresh = [one for one, parent in parents.items() if parent in fresh]
        family += fresh
    return {one: commands.get(one, "") for one in family}


def _proportional(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0  # it ended meanwhile
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
