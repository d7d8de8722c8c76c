"""Which test runs which line of the program, and how long each test takes: measured once, kept in a file."""

from __future__ import annotations

import ast
import hashlib
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import coverage
import pytest

from tests.mutation.mutants import Mutant, constant_name

#: Seconds that a test is taken for that was not measured.
_UNKNOWN = 0.1


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured; tests are named as pytest names them."""

    seconds: dict[str, float]
    tests: dict[str, dict[int, list[str]]]  #: by module, and line in it

    def tests_of(self, mutant: Mutant, source: bytes) -> set[str]:
        """Return the tests that can notice a mutant."""
        lines = _lines_that_use(source, mutant.where) if mutant.is_constant else mutant.lines
        known = self.tests.get(mutant.module, {})
        return {test for line in lines for test in known.get(line, ())}

    def duration(self, test: str) -> float:
        """Return how many seconds a test takes."""
        return self.seconds.get(test, _UNKNOWN)


def measured(root: Path, folder: Path, tests: Sequence[str]) -> Measured:
    """Return what is known for the program and its tests as they are now; measures it if nothing is."""
    places = [root / "tjgui", root / "tests" / "fakes", *(root / test.partition("::")[0] for test in tests)]
    files = {path for place in places for path in (place.rglob("*.py") if place.is_dir() else [place])}
    stamp = stamp_of(files)
    kept = folder / "measured.json"
    if not kept.exists() or json.loads(kept.read_text())["stamp"] != stamp:
        sys.stdout.write("Running the tests once, to see which lines each of them runs…\n")
        sys.stdout.flush()
        command = [sys.executable, "-m", "tests.mutation.measured", str(kept), stamp, *tests]
        subprocess.run(command, cwd=root, check=True)
    data = json.loads(kept.read_text())
    names = data["names"]
    return Measured(
        seconds=data["seconds"],
        tests={
            module: {int(line): [names[one] for one in numbers] for line, numbers in lines.items()}
            for module, lines in data["lines"].items()
        },
    )


def stamp_of(paths: Iterable[Path]) -> str:
    """Return a text that changes with any of the files."""
    return hashlib.sha256(b"".join(map(_digest, sorted(paths)))).hexdigest()


@cache
def _digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def _lines_that_use(source: bytes, constant: str) -> set[int]:
    """Return the lines in functions that use a module's constant, also through another one."""
    tree = ast.parse(source)
    lines: dict[str, set[int]] = defaultdict(set)
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Name):
                    lines[node.id].add(node.lineno)
    for statement in reversed(tree.body):
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            for node in ast.walk(statement.value):
                if isinstance(node, ast.Name):
                    lines[node.id] |= lines[constant_name(statement)]
    return lines[constant]


class _Watcher:
    """Tells coverage which test runs, and adds up how long each takes."""

    def __init__(self, watch: coverage.Coverage) -> None:
        self._watch = watch
        self.seconds: dict[str, float] = defaultdict(float)
        self.failed = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._watch.switch_context(nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration
        self.failed |= report.failed


def _measure(kept: Path, stamp: str, tests: Sequence[str]) -> int:
    watch = coverage.Coverage(data_file=str(kept.with_suffix(".coverage")), include=["tjgui/*"], config_file=False)
    watch.erase()
    watch.start()
    watcher = _Watcher(watch)
    code = pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:cov", *tests], plugins=[watcher])
    watch.stop()
    if watcher.failed or code:
        return int(code)
    data = watch.get_data()
    names = sorted(watcher.seconds)
    numbers = {name: number for number, name in enumerate(names)}
    lines = {
        Path(file).relative_to(Path.cwd()).as_posix(): {
            line: [numbers[one] for one in contexts if one in numbers]
            for line, contexts in data.contexts_by_lineno(file).items()
        }
        for file in data.measured_files()
    }
    kept.write_text(json.dumps({"stamp": stamp, "seconds": watcher.seconds, "names": names, "lines": lines}))
    return 0


if __name__ == "__main__":
    sys.exit(_measure(Path(sys.argv[1]), sys.argv[2], sys.argv[3:]))
