"""``make bench``: every benchmark, or those that are named: ``make bench ARGS="b e"``; ``--quick`` for less."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from tests.benchmarks import bench_throughput
from tests.benchmarks.figures import machine, say

_BENCHES: dict[str, Callable[..., None]] = {
    "a": bench_throughput.run,
}


def main() -> None:
    """Run what is asked for, and print Markdown."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("letters", nargs="*", choices=[*_BENCHES, []], help="which ones; all unless they are named")
    parser.add_argument("--quick", action="store_true", help="fewer runs, for a first look")
    options = parser.parse_args()
    say(machine())
    for letter, bench in _BENCHES.items():
        if not options.letters or letter in options.letters:
            bench(quick=options.quick)


main()
