"""Which test runs which line of the program, and how long each test takes: measured once, kept in a file."""

from __future__ import annotations

import ast
import hashlib
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import coverage
import pytest

from tests.mutation.mutants import Mutant, constant_name

#: Seconds that a test is taken for that was not measured.
_UNKNOWN = 0.1


@dataclass(frozen=True)
class Measured:
    """What was measured; tests are named as pytest names them."""

    seconds: dict[str, float]
    tests: dict[str, dict[int, list[str]]]  #: by module, and line in it

    def tests_of(self, mutant: Mutant, source: bytes) -> set[str]:
        """Return the tests that can notice a mutant."""
        lines = _lines_that_use(source, mutant.where) if mutant.is_constant else mutant.lines
        known = self.tests.get(mutant.module, {})
        return {test for line in lines for test in known.get(line, ())}

    @cached_property
    def _modules(self) -> Counter[str]:
        return Counter(
            one for by_line in self.tests.values() for one in {one for all_of in by_line.values() for one in all_of}
        )

    def breadth(self, test: str) -> int:
        """Return how many modules a test runs: one that runs few is likely to be about them."""
        return self._modules[test] or 1

    def duration(self, test: str) -> float:
        """Return how many seconds a test takes."""
        return self.seconds.get(test, _UNKNOWN)


def measured(root: Path, folder: Path, tests: Sequence[str]) -> Measured:
    """Return what is known for the program and its tests as they are now; what has changed is measured."""
    kept = folder / "measured.json"
    parts = json.loads(kept.read_text()) if kept.exists() else {}
    parts = {name: parts.get(name, {}) for name in _files(root, tests)}
    changed = [name for name, part in parts.items() if part.get("stamp") != _stamp_of_part(root, name, part)]
    if changed:
        sys.stdout.write("Running tests once, to see which lines each of them runs…\n")
        sys.stdout.flush()
        fresh = folder / "fresh.json"
        subprocess.run([sys.executable, "-m", "tests.mutation.measured", str(fresh), *changed], cwd=root, check=True)
        found = json.loads(fresh.read_text())
        fresh.unlink()
        for name in changed:
            parts[name] = _part(found, name)
            parts[name]["stamp"] = _stamp_of_part(root, name, parts[name])
        kept.write_text(json.dumps(parts))
        parts = json.loads(kept.read_text())
    return _joined(parts.values())


def _stamp_of_part(root: Path, name: str, part: dict[str, Any]) -> str:
    """Return a text that changes with the file of tests, and with each module that it runs."""
    files = [root / name.partition("::")[0], *(root / module for module in part.get("lines", ()))]
    return stamp_of(file for file in files if file.exists())


def _files(root: Path, tests: Sequence[str]) -> Iterator[str]:
    """Return the tests by file; a single test stands for itself."""
    for test in tests:
        if (root / test).is_dir():
            yield from sorted(file.relative_to(root).as_posix() for file in (root / test).rglob("test_*.py"))
        else:
            yield test


def _part(found: dict[str, Any], name: str) -> dict[str, Any]:
    """Return what was found of one file's tests."""
    file = name.partition("::")[0] + "::"
    own = {number for number, test in enumerate(found["tests"]) if test.startswith(file)}
    lines = {
        module: {line: there for line, numbers in by_line.items() if (there := [one for one in numbers if one in own])}
        for module, by_line in found["lines"].items()
    }
    return {
        "seconds": {test: passed for test, passed in found["seconds"].items() if test.startswith(file)},
        "tests": {number: found["tests"][number] for number in own},
        "lines": {module: by_line for module, by_line in lines.items() if by_line},
    }


def _joined(parts: Iterable[dict[str, Any]]) -> Measured:
    seconds: dict[str, float] = {}
    tests: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for part in parts:
        seconds |= part["seconds"]
        for module, by_line in part["lines"].items():
            for line, numbers in by_line.items():
                tests[module][int(line)] += [part["tests"][str(one)] for one in numbers]
    return Measured(seconds, tests)


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

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._watch.switch_context(nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration


def _measure(fresh: Path, tests: Sequence[str]) -> int:
    watch = coverage.Coverage(data_file=str(fresh.with_suffix(".coverage")), include=["tjgui/*"], config_file=False)
    watch.erase()
    watch.start()
    watcher = _Watcher(watch)
    code = pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:cov", *tests], plugins=[watcher])
    watch.stop()
    if code:
        return int(code)
    data = watch.get_data()
    tests_run = list(watcher.seconds)
    numbers = {test: number for number, test in enumerate(tests_run)}
    lines = {
        Path(file).relative_to(Path.cwd()).as_posix(): {
            line: [numbers[one] for one in contexts if one in numbers]
            for line, contexts in data.contexts_by_lineno(file).items()
        }
        for file in data.measured_files()
    }
    fresh.write_text(json.dumps({"seconds": watcher.seconds, "tests": tests_run, "lines": lines}))
    return 0


if __name__ == "__main__":
    sys.exit(_measure(Path(sys.argv[1]), sys.argv[2:]))
