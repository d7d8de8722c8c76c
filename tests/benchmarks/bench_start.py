"""(c) From the process to the window on the screen, next to an empty PySide6 window; and what importing costs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.figures import median, say, table, verdict

_GOAL = 1.3
_IMPORT_LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")
_NAMED = {"tjgui", "PySide6", "shiboken6", "qasync"}
#: Packages that take less than this many milliseconds are added up.
_WORTH_NAMING = 2.0


def run(*, quick: bool) -> None:
    """Measure and print."""
    say("## (c) Start: from the process to the painted window\n")
    rounds = 3 if quick else 15
    kinds = ("program", "empty")
    found: dict[str, list[_Start]] = {kind: [] for kind in kinds}
    with tempfile.TemporaryDirectory(prefix="tjgui-bench-") as data:
        for kind in kinds:
            _start(kind, data)  # the first start fills caches
        for _ in range(rounds):
            for kind in kinds:
                found[kind].append(_start(kind, data))
    rows: list[Sequence[object]] = []
    names = {"program": "TJ Uploader", "empty": "an empty window"}
    for kind in kinds:
        starts, empty = found[kind], found["empty"]
        ratio = median(one.seconds / other.seconds for one, other in zip(starts, empty, strict=True))
        filled = median(one.filled / other.seconds for one, other in zip(starts, empty, strict=True))
        work = median(one.work_seconds / other.work_seconds for one, other in zip(starts, empty, strict=True))
        times = [1000 * median(one.seconds for one in starts), 1000 * median(one.work_seconds for one in starts)]
        goal = f"≤ {_GOAL}: {verdict(ratio, _GOAL)}" if kind == "program" else ""
        whole = [f"{1000 * median(one.filled for one in starts):.0f}", f"{filled:.2f}"]
        rows.append([names[kind], f"{times[0]:.0f}", f"{ratio:.2f}", goal, *whole, f"{times[1]:.0f}", f"{work:.2f}"])
    say(f"Medians of {rounds} starts, in turns; processor time is that of the whole process, its end included.\n")
    say(table(["window", "on the screen, ms", "ratio", "goal", "filled, ms", "ratio", "processor, ms", "ratio"], rows))
    say("What importing the window costs, by package:\n")
    say(table(["package", "ms"], _imports(5 if quick else 9)))


@dataclass(frozen=True, slots=True)
class _Start:
    """What one start took."""

    seconds: float  #: until the window said that it is painted
    filled: float  #: until all that belongs into it was painted; for an empty one the same
    work_seconds: float  #: of processor time


def _start(kind: str, data: str) -> _Start:
    """Start a window, and wait until it is painted and gone."""
    before, began = _processor_seconds(), time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.first_paint", kind],
        env={**os.environ, "TJGUI_DATA": data},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as window:
        line = window.stdout.readline() if window.stdout is not None else ""
        seconds = filled = time.perf_counter() - began
        if window.stdout is not None and window.stdout.readline().strip() == "filled":
            filled = time.perf_counter() - began
    if line.strip() != "painted":
        raise RuntimeError(f"The {kind} window did not show.")
    return _Start(seconds, filled, _processor_seconds() - before)


def _processor_seconds() -> float:
    """Return what all processes took that were started here and have ended."""
    times = os.times()
    return times.children_user + times.children_system


def _imports(rounds: int) -> list[Sequence[object]]:
    found: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        command = [sys.executable, "-X", "importtime", "-c", "import tjgui.cli, tjgui.gui.application"]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
        times: dict[str, float] = defaultdict(float)
        for microseconds, module in _IMPORT_LINE.findall(done.stderr):
            package = module.partition(".")[0]
            name = (
                package if package in {"tjgui", "PySide6", "shiboken6", "qasync"} else "others, Python's own included"
            )
            times[name] += int(microseconds) / 1000
        for name, milliseconds in times.items():
            found[name].append(milliseconds)
    costs = sorted(((median(times), name) for name, times in found.items()), reverse=True)
    return [[name, f"{milliseconds:.0f}"] for milliseconds, name in costs if milliseconds >= _WORTH_NAMING]
