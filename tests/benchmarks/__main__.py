"""``make bench``: every benchmark, or those that are named: ``make bench ARGS="b e"``; ``--quick`` for less."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from tests.benchmarks import (
    bench_checkpoint,
    bench_history,
    bench_loop_gaps,
    bench_memory,
    bench_reading,
    bench_start,
    bench_throughput,
    bench_waiting,
    bench_window,
)
from tests.benchmarks.figures import machine, say
from tests.benchmarks.step_table import Trace, step_table

#: By letter, all but (a).
_BENCHES: dict[str, Callable[..., None]] = {
    "b": bench_checkpoint.run,
    "c": bench_start.run,
    "d": bench_memory.run,
    "e": bench_reading.run,
    "f": bench_loop_gaps.run,
    "g": bench_window.run,
    "h": bench_waiting.run,
    "i": bench_history.run,
}


def main() -> None:
    """Run what is asked for, and print Markdown; where the time of the uploads went comes last."""
    options = _parser().parse_args()
    say(machine())
    traces: dict[str, list[Trace]] = {}
    if "a" in (options.letters or "a"):
        traces = bench_throughput.run(quick=options.quick, latency=options.latency, rounds=options.rounds)
    for letter, bench in _BENCHES.items():
        if letter in (options.letters or _BENCHES):
            bench(quick=options.quick)
    if traces:
        say("## Where the time goes\n")
        say("Milliseconds that each step takes in the median campaign of (a), as `--trace-timing` saw them.\n")
        say(step_table(traces))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("letters", nargs="*", choices=["a", *_BENCHES, []], help="which ones; all if none is named")
    parser.add_argument("--quick", action="store_true", help="fewer runs, for a first look")
    parser.add_argument("--latency", choices=["off", "tenth", "realistic"], default="", help="of (a), only this one")
    parser.add_argument("--rounds", type=int, default=0, help="of (a), so many runs of each")
    return parser


main()
