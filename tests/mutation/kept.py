"""What became of mutants earlier, so that only what may have changed is tried again.

A kill is believed as long as the module and the file of the test that noticed it are the same, a survivor as long as
the module and the files of all its tests are. What the tests stand on (fakes, `conftest.py`) belongs to each test.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from tests.mutation.measured import stamp_of
from tests.mutation.mutants import Mutant
from tests.mutation.results import Result, Tried


class Kept:
    """The results of one module, in a file of its own that grows by a line with each."""

    def __init__(self, root: Path, folder: Path, module: str) -> None:
        self._root = root
        self._module = module
        self._path = folder / (module.removesuffix(".py").replace("/", ".") + ".jsonl")

    def add(self, tried: Tried) -> None:
        """Keep a result."""
        row = {
            "mutant": self._key(tried.mutant),
            "result": tried.result.value,
            "by": tried.by,
            "stamp": self._stamp(tried.result, tried.by, tried.tests),
        }
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")

    def result(self, mutant: Mutant, tests: Iterable[str]) -> Tried | None:
        """Return what became of a mutant, if nothing has changed since."""
        row = self._rows.get(self._key(mutant))
        if row is None:
            return None
        result = Result(row["result"])
        same = row["stamp"] == self._stamp(result, row["by"], tests)
        return Tried(mutant, result, row["by"]) if same else None

    def likely(self, mutant: Mutant) -> str:
        """Return the test that noticed a mutant the last time."""
        return self._rows.get(self._key(mutant), {}).get("by", "")

    @cached_property
    def _rows(self) -> Mapping[str, dict[str, str]]:
        lines = self._path.read_text(encoding="utf-8").splitlines() if self._path.exists() else []
        rows = [json.loads(line) for line in lines]
        return {row["mutant"]: row for row in rows}

    def _key(self, mutant: Mutant) -> str:
        return json.dumps([*mutant.content, mutant.start])

    def _stamp(self, result: Result, by: str, tests: Iterable[str]) -> str:
        """Return a text that changes with whatever the result rests on."""
        named = [by] if result is Result.KILLED and "::" in by else tests
        files = {test.partition("::")[0] for test in named}
        beneath = {one for file in files for one in _beneath(self._root, file)}
        return stamp_of({self._root / self._module, *beneath})


class Fitness:
    """Which tests pass in a fork without any change; the others can tell nothing."""

    def __init__(self, root: Path, path: Path) -> None:
        self._root = root
        self._path = path
        self._files: dict[str, dict[str, Any]] = json.loads(path.read_text()) if path.exists() else {}

    def unknown(self, tests: Iterable[str]) -> list[str]:
        """Return those that have not been tried since their files were changed."""
        return [test for test in tests if test not in self._row(test).get("tests", ())]

    def add(self, tests: Collection[str], unfit: Collection[str]) -> None:
        """Keep what was tried."""
        for test in tests:
            row = self._row(test)
            row["tests"] = [*row.get("tests", ()), test]
            row["unfit"] = [*row.get("unfit", ()), *({test} & set(unfit))]
            self._files[test.partition("::")[0]] = row
        self._path.write_text(json.dumps(self._files))

    def unfit(self, tests: Iterable[str]) -> set[str]:
        """Return those that do not pass."""
        return {test for test in tests if test in self._row(test).get("unfit", ())}

    def _row(self, test: str) -> dict[str, Any]:
        file = test.partition("::")[0]
        stamp = stamp_of(_beneath(self._root, file))
        row = self._files.get(file, {})
        return row if row.get("stamp") == stamp else {"stamp": stamp}


@cache
def _beneath(root: Path, file: str) -> frozenset[Path]:
    """Return a file of tests, with the fixtures and the fakes that it uses."""
    path = root / file
    waiting = [path, *(folder / "conftest.py" for folder in path.parents if folder.is_relative_to(root / "tests"))]
    found: set[Path] = set()
    while waiting:
        one = waiting.pop()
        if one not in found and one.exists():
            found.add(one)
            names = re.findall(r"tests\.fakes\.(\w+)", one.read_text(encoding="utf-8"))
            waiting += [root / "tests" / "fakes" / f"{name}.py" for name in names]
    return frozenset(found)
