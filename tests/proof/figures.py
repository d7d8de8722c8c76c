"""The table of figures in tests/README.md: what was done to the program, how often, and what came of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tests.proof.run_record import RecordedRun, ShownTest


@dataclass(frozen=True)
class Figure:
    """One row: what some tests count.

    :ivar files: The test's files, as `RecordedRun.of_files` takes them.
    :ivar counts: What is told of the counts, in this order.
    :ivar shown: What holds of them all when no test has failed.
    """

    what: str
    files: str
    counts: tuple[str, ...]
    shown: str

    def cell(self, run: RecordedRun | None) -> str:
        """Say what a run has shown of it, in a few words."""
        tests = run.of_files(self.files) if run is not None else ()
        if run is None or not tests:
            return "not run"
        counted = run.counted(self.files)
        told = ", ".join(_told(name, counted[name]) for name in self.counts if name in counted)
        return f"{told or counted_tests(tests)}: {self.shown if not failed(tests) else counted_failures(tests)}"


def _told(name: str, count: int) -> str:
    return f"{count:,} {name.removesuffix('s') if count == 1 and name.endswith('s') else name}"


_NOTHING_WRONG = "0 twice, 0 lost, 0 false successes"

FIGURES = (
    Figure(
        "the program killed by SIGKILL, with a real Chromium",
        "faults/test_killed_process.py",
        ("kills", "in doubt"),
        _NOTHING_WRONG,
    ),
    Figure("the window killed by SIGKILL", "faults/test_killed_window.py", ("kills",), _NOTHING_WRONG),
    Figure(
        "renderer, browser and driver killed, at each step",
        "site/test_killed_parts.py",
        ("kills",),
        "exact, none in doubt",
    ),
    Figure("a kill at every await and every save", "faults/test_kill_points.py", ("kills",), "every ad once"),
    Figure(
        "chaos: 2,000 campaigns under all faults at once",
        "faults/test_chaos.py",
        ("seeds", "runs", "kills", "ads", "in doubt"),
        _NOTHING_WRONG,
    ),
    Figure("state machine: users, sites, power cuts", "faults/test_state_machine.py", ("runs",), _NOTHING_WRONG),
    Figure(
        "the second model, which knows nothing of the program",
        "faults/test_upload_model.py",
        ("runs", "fixes taken out"),
        "the model holds, and each fix taken out is noticed",
    ),
    Figure(
        "power cuts on a disk that forgets",
        "faults/test_power_cuts.py",
        ("cuts", "syncs left out"),
        "what was saved is there; each sync that is left out loses something",
    ),
    Figure("the wire: one click and two requests", "wire/test_wire.py", ("cells",), _NOTHING_WRONG),
    Figure(
        "machines on one shared batch, as processes, with a real PostgreSQL",
        "shared/test_team_chaos.py",
        ("machines", "kills", "suspends", "cut connections", "crashes of the database"),
        _NOTHING_WRONG,
    ),
    Figure("the site's pages changed", "drift/test_drift.py", ("changes",), "exact, or stopped and named"),
)


def figures_table(quick: RecordedRun | None, full: RecordedRun | None) -> str:
    """Return the table in Markdown, with the runs that it is made of."""
    rows = [f"| {figure.what} | {figure.cell(quick)} | {figure.cell(full)} |" for figure in FIGURES]
    told = [run_in_words(run) for run in (quick, full) if run is not None]
    return "\n".join([*told, "", "| proof | `make test` | `make test-full` |", "| --- | --- | --- |", *rows])


def run_in_words(run: RecordedRun) -> str:
    """Say when, where and on what a run was made, and what came of it, in a line of Markdown."""
    outcome = counted_failures(run.tests) if failed(run.tests) else "none failed"
    hours, minutes = divmod(round(run.seconds / 60), 60)
    return (
        f"- `{run.command}`: {counted_tests(run.tests)}, {outcome}; {run.date}, commit {run.commit}, {run.machine}, "
        f"{hours} h {minutes} min of tests."
    )


def counted_tests(tests: tuple[ShownTest, ...]) -> str:
    """Say how many tests there are."""
    skipped = Counter(test.outcome for test in tests)["skipped"]
    ran = len(tests) - skipped
    return f"{ran:,} test{'' if ran == 1 else 's'}" + (f" ({skipped} not for this system)" if skipped else "")


def failed(tests: tuple[ShownTest, ...]) -> bool:
    """Whether any of them failed."""
    return any(test.outcome == "failed" for test in tests)


def counted_failures(tests: tuple[ShownTest, ...]) -> str:
    """Say how many of them failed."""
    return f"{sum(test.outcome == 'failed' for test in tests)} FAILED"
