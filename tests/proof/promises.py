"""The table of promises in tests/README.md, read back: the proof page has the same rows."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from tests.proof.run_record import RecordedRun, ShownTest

_FILE = re.compile(r"`((?:[a-z_]+/)+(?:test_[a-z_]+\.py)?|test_[a-z_]+\.py)`")
_LINK = re.compile(r"\[([^]]*)\]\(([^)]*)\)")
_ROW = re.compile(r"^\| *(\d+[a-z]?|) *\| (.+) \| (.+) \| (.+) \|$", re.MULTILINE)


@dataclass(frozen=True)
class Promise:
    """One row: a fault, what must come of it, and the files of the tests that prove it."""

    fault: str
    outcome: str
    files: tuple[str, ...]

    def tests(self, run: RecordedRun) -> tuple[ShownTest, ...]:
        """Return the tests of a run that prove it, each once."""
        found = {test.name: test for file in self.files for test in run.of_files(file)}
        return tuple(found.values())


def promises(document: str) -> tuple[Promise, ...]:
    """Read the rows of the table; raises ValueError where a row names no test, as nothing would prove it."""
    rows = []
    for _, fault, outcome, proof in _ROW.findall(document):
        if fault in {"fault", "---"}:
            continue
        files = _files_in(proof)
        if not files:
            raise ValueError(f"no test is named for “{fault}”")
        rows.append(Promise(_plain(fault), _plain(outcome), files))
    return tuple(rows)


def _files_in(proof: str) -> tuple[str, ...]:
    """Return the files and folders that a cell names; a bare file name is in the folder named before it."""
    found: list[str] = []
    folder = ""
    for name in _FILE.findall(_LINK.sub(r"\1", proof)):
        if "/" in name:
            folder = name[: name.rindex("/") + 1]
            found.append(name)
        else:
            found.append(folder + name)
    whole = {name for name in found if name.endswith("/")}
    return tuple(dict.fromkeys(name for name in found if name in whole or not name.startswith(tuple(whole) or "/")))


def _plain(markdown: str) -> str:
    return html.escape(_LINK.sub(r"\1", markdown).replace("`", ""))
