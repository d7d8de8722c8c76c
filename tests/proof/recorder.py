"""The pytest plugin that notes what a run has shown, test by test, so that no figure is typed by hand.

`--proof FILE` writes a JSON line for the run and one for each test as it ends; `--proof-resume` leaves out what the
file says has passed on the same sources, so that a run of hours can be cut off and continued. A test counts what it
has done with pytest's `record_property("kills", 6)`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, TextIO

import pytest

from tests.proof.run_record import ShownTest, read_run, sources_hash, this_run

_PASSED_BEFORE = "proof_passed_before"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the file to note the results in."""
    group = parser.getgroup("proof", "what a run has shown, for tests/README.md and the proof page")
    group.addoption("--proof", metavar="FILE", type=Path, help="note every test and what it counted in FILE")
    group.addoption("--proof-resume", action="store_true", help="leave out what passed in FILE, on the same sources")


def pytest_configure(config: pytest.Config) -> None:
    """Note the results in the process that collects them; the others only leave tests out."""
    worker: dict[str, Any] | None = getattr(config, "workerinput", None)
    if worker is not None:
        config.pluginmanager.register(_LeaveOut(worker.get(_PASSED_BEFORE, ())))
        return
    path: Path | None = config.getoption("--proof")
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        passed = _passed_in(path) if config.getoption("--proof-resume") else ()
        config.pluginmanager.register(_LeaveOut(passed))
        config.pluginmanager.register(_Recorder(path, passed))


def _passed_in(path: Path) -> tuple[str, ...]:
    """Return the tests that passed in an earlier run of the same sources and profile; none where it was of others."""
    run = read_run(path) if path.exists() else None
    if run is None or run.sources != sources_hash() or run.profile != os.environ.get("TJGUI_TESTS", ""):
        return ()
    return tuple(test.name for test in run.tests if test.outcome == "passed")


class _Worker(Protocol):
    """A process of pytest-xdist, which has no types."""

    workerinput: dict[str, Any]


class _LeaveOut:
    """Deselects the tests that passed before."""

    def __init__(self, passed: Iterable[str]) -> None:
        self._passed = frozenset(passed)

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        left_out = [item for item in items if item.nodeid in self._passed]
        if left_out:
            config.hook.pytest_deselected(items=left_out)
            items[:] = [item for item in items if item.nodeid not in self._passed]


class _Recorder:
    """Writes each test's result when it is known; a run that is cut off leaves what it has shown so far."""

    def __init__(self, path: Path, passed: tuple[str, ...]) -> None:
        self._passed = passed
        self._file: TextIO = path.open("a" if passed else "w", encoding="utf-8")
        self._write(this_run())
        self._failed: set[str] = set()

    def _write(self, value: dict[str, Any]) -> None:
        self._file.write(json.dumps(value, ensure_ascii=False) + "\n")
        self._file.flush()

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: _Worker) -> None:
        """Tell the processes of pytest-xdist, all of which must leave out the same."""
        node.workerinput[_PASSED_BEFORE] = self._passed

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            if report.outcome == "failed":
                self._failed.add(report.nodeid)
            outcome = "failed" if report.nodeid in self._failed else report.outcome
            counted = {name: int(value) for name, value in report.user_properties if isinstance(value, int)}
            at = datetime.now(UTC).isoformat(timespec="seconds")
            shown = ShownTest(report.nodeid, outcome, round(report.duration, 3), at, counted)
            self._write(shown.to_json())

    def pytest_unconfigure(self) -> None:
        self._file.close()
