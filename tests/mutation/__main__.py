"""``make mutate``: tries the mutants of the modules that decide, or of those that are named, and writes the scores.

What was tried before is not tried again while neither the module nor its tests have changed, so it can be stopped at
any time and started again.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.mutation.decisive import DECISIVE, TESTS
from tests.mutation.forks import try_all
from tests.mutation.kept import Fitness, Kept
from tests.mutation.measured import Measured, measured
from tests.mutation.mutants import find_mutants
from tests.mutation.results import Result, Tried, Try
from tests.mutation.scores import as_toml, in_words, open_ones, read_equal, table_of

_ROOT = Path(__file__).parents[2]
_SCORES = _ROOT / "tests" / "mutation" / "scores.md"


def main() -> int:
    """Try what is asked for; 1 if something that is not listed as equal was not killed."""
    options = _parser().parse_args()
    folder = _ROOT / "build" / "mutation"
    folder.mkdir(parents=True, exist_ok=True)
    known = measured(_ROOT, folder, TESTS)
    equal = read_equal()
    kept = {module: Kept(_ROOT, folder, module) for module in DECISIVE}
    results: dict[str, list[Tried]] = {module: [] for module in DECISIVE}
    tries = []
    words = options.modules or [""]
    in_order = sorted(DECISIVE, key=lambda one: next((n for n, word in enumerate(words) if word in one), len(words)))
    for module in in_order:
        is_asked_for = any(word in module for word in words)
        for one in _tries_of(module, known, kept[module]):
            before = kept[module].result(one.mutant, one.tests)
            if one.mutant.content in equal:
                results[module].append(Tried(one.mutant, Result.SURVIVED))
            elif is_asked_for and (before is None or options.anew):
                tries.append(one)
            else:
                results[module].append(before or Tried(one.mutant, Result.UNTRIED))
    _say(f"{len(tries)} mutants are tried; what became of the others is known, or nobody asked")
    began = time.monotonic()

    def report(tried: Tried) -> None:
        if tried.result is Result.KILLED or not options.seconds:
            kept[tried.mutant.module].add(tried)
        results[tried.mutant.module].append(tried)
        if open_ones([tried], equal):
            _say(f"{tried.result}: {in_words(tried.mutant)}")

    try_all(
        tries,
        known,
        Fitness(_ROOT, folder / "fitness.json"),
        _ROOT,
        report,
        processes=options.processes,
        seconds=options.seconds,
    )
    left = [
        tried
        for module in DECISIVE
        for tried in open_ones(results[module], equal)
        if tried.result is not Result.UNTRIED
    ]
    for tried in left:
        _say(as_toml(tried.mutant) if options.toml else f"{tried.result}: {in_words(tried.mutant)}")
    table = table_of(results, equal)
    _say(f"{len(tries)} mutants in {time.monotonic() - began:.0f} s\n\n{table}")
    _SCORES.write_text(table, encoding="utf-8")
    return 1 if left else 0


def _tries_of(module: str, known: Measured, kept: Kept) -> list[Try]:
    source = (_ROOT / module).read_bytes()
    return [
        Try(mutant, sorted(known.tests_of(mutant, source)), kept.likely(mutant))
        for mutant in find_mutants(module, source)
    ]


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make mutate", description=__doc__)
    parser.add_argument(
        "modules", nargs="*", help="words in the paths of the modules; all that decide if none is named"
    )
    parser.add_argument("--processes", type=int, default=2, help="how many mutants are tried at once; 2 if not said")
    parser.add_argument(
        "--seconds",
        type=float,
        default=0.0,
        help="of tests for each mutant, for a first look; what survives is not kept",
    )
    parser.add_argument("--anew", action="store_true", help="believe no earlier result")
    parser.add_argument("--toml", action="store_true", help="print what is left as rows for equal.toml")
    return parser


if __name__ == "__main__":
    sys.exit(main())
