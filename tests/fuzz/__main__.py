"""`python -m tests.fuzz [TARGET…] [--minutes N]`: fuzzes the targets, each in processes of its own."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.fuzz.targets import TARGETS

_FOLDER = Path(__file__).parents[2] / "build" / "fuzz"
#: What an hour is divided into: a target comes up again with what it has learned.
_MOST_SECONDS_AT_ONCE = 300.0


def main() -> int:
    """Fuzz all targets in turn until the time is over; returns 1 if an input failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of: {', '.join(TARGETS)}; all by default")
    parser.add_argument("--minutes", type=float, default=60.0, metavar="N", help="how long, all together")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="how many at a time")
    options = parser.parse_args()
    if unknown := set(options.targets) - set(TARGETS):
        parser.error(f"no target: {', '.join(sorted(unknown))}")
    chosen = options.targets or list(TARGETS)
    seconds = options.minutes * 60 * min(options.jobs, len(chosen)) / len(chosen)
    rounds = max(1, round(seconds / _MOST_SECONDS_AT_ONCE))
    with ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda name: (name, _fuzz(name, seconds / rounds)), chosen * rounds))
    failed = sorted({name for name, code in results if code})
    sys.stdout.write(f"Failed: {', '.join(failed)}; the inputs are in {_FOLDER}.\n" if failed else "No input failed.\n")
    return 1 if failed else 0


def _fuzz(name: str, seconds: float) -> int:
    _FOLDER.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.fuzz.guided", name, str(seconds), str(_FOLDER)]
    with (_FOLDER / f"{name}.log").open("ab") as log:
        code = subprocess.run(command, stdout=log, stderr=log, check=False).returncode
    sys.stdout.write(f"{name}: {'failed' if code else 'nothing found'} in {seconds:.0f} s\n")
    sys.stdout.flush()
    return code


if __name__ == "__main__":
    sys.exit(main())
