"""What was shown is what the tests did: recorded test by test, continued after a cut, never better than it was."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proof.figures import FIGURES, figures_table
from tests.proof.page import proof_page
from tests.proof.promises import promises
from tests.proof.run_record import ROOT, RecordedRun, ShownTest, read_run

_TESTS = """
import os, pytest

@pytest.mark.parametrize("number", range(3))
def test_kill(number, record_property):
    record_property("kills", number + 1)
    with open("ran.txt", "a") as file:
        file.write(f"{number}\\n")
    assert number < int(os.environ["GOOD"])
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "test_some.py").write_text(_TESTS, encoding="utf-8")
    return tmp_path


def _run(folder: Path, *arguments: str, good: int) -> RecordedRun:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.proof.recorder", "-p", "no:cacheprovider"]
    command += ["--rootdir", str(folder), "-c", "/dev/null", "--proof", str(folder / "proof.jsonl"), *arguments]
    environment = {"PATH": "", "PYTHONPATH": str(ROOT), "GOOD": str(good), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    subprocess.run([*command, "test_some.py"], cwd=folder, env=environment, capture_output=True, check=False)
    run = read_run(folder / "proof.jsonl")
    assert run is not None
    return run


def _ran(folder: Path) -> list[str]:
    return (folder / "ran.txt").read_text(encoding="utf-8").split()


def test_each_test_and_what_it_counted_is_noted(folder: Path) -> None:
    run = _run(folder, good=2)
    assert [test.outcome for test in run.tests] == ["passed", "passed", "failed"]
    assert run.counted("test_some.py") == {"kills": 6}


def test_a_run_that_was_cut_off_continues_with_what_has_not_passed(folder: Path) -> None:
    _run(folder, good=2)
    run = _run(folder, "--proof-resume", good=3)
    assert _ran(folder) == ["0", "1", "2", "2"]
    assert [test.outcome for test in run.tests] == ["passed"] * 3
    assert run.counted("test_some.py") == {"kills": 6}


def test_several_processes_leave_out_the_same(folder: Path) -> None:
    _run(folder, good=2)
    run = _run(folder, "--proof-resume", "-p", "xdist", "-n", "2", good=3)
    assert _ran(folder) == ["0", "1", "2", "2"]
    assert [test.outcome for test in run.tests] == ["passed"] * 3


def test_nothing_is_taken_over_from_other_sources(folder: Path) -> None:
    _run(folder, good=3)
    path = folder / "proof.jsonl"
    first, *others = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([json.dumps({**json.loads(first), "sources": "others"}), *others]), encoding="utf-8")
    run = _run(folder, "--proof-resume", good=3)
    assert _ran(folder) == ["0", "1", "2", "0", "1", "2"]
    assert len(run.tests) == 3


def _made_of(*tests: tuple[str, str, dict[str, int]]) -> RecordedRun:
    shown = tuple(
        ShownTest(f"tests/{name}", outcome, 60.0, "2026-11-27T12:00:00+00:00", n) for name, outcome, n in tests
    )
    return RecordedRun("", "abc1234", "x", "a machine", shown)


def test_a_failure_is_told_wherever_the_figure_stands() -> None:
    name = "faults/test_chaos.py::test_it"
    run = _made_of((f"{name}[0]", "passed", {"kills": 8}), (f"{name}[1]", "failed", {"kills": 3}))
    (row,) = [line for line in figures_table(run, None).splitlines() if line.startswith("| chaos")]
    assert row == "| chaos: 2,000 campaigns under all faults at once | 11 kills: 1 FAILED | not run |"
    page = proof_page(promises((ROOT / "tests" / "README.md").read_text(encoding="utf-8")), (run,))
    assert "1 FAILED" in page
    assert '<span class="good">held</span>' not in page


def test_what_did_not_run_is_not_called_held() -> None:
    page = proof_page(promises("| 1 | a fault | an outcome | `unit/test_cli.py` |"), (_made_of(),))
    assert '<td>not run</td><td><span class="quiet">not run</span></td>' in page


def test_every_promise_names_tests_that_exist() -> None:
    rows = promises((ROOT / "tests" / "README.md").read_text(encoding="utf-8"))
    assert len(rows) >= 35
    assert [file for row in rows for file in row.files if not (ROOT / "tests" / file).exists()] == []


def test_a_promise_without_a_test_is_refused() -> None:
    with pytest.raises(ValueError, match="the moon"):
        promises("| 1 | the moon | stays | by itself |")


def test_every_figure_is_of_tests_that_exist() -> None:
    assert len(FIGURES) >= 10
    assert [figure.files for figure in FIGURES if not (ROOT / "tests" / figure.files).exists()] == []
