"""Write the figures of the last recorded runs into tests/README.md, and the proof page that the package carries."""

from __future__ import annotations

import re
import sys

from tests.proof.figures import figures_table
from tests.proof.page import proof_page
from tests.proof.promises import promises
from tests.proof.run_record import ROOT, RecordedRun, read_run

_README = ROOT / "tests" / "README.md"
_PAGE = ROOT / "resources" / "proof.html"
_RUNS = ROOT / "build" / "proof"
_BETWEEN = re.compile(r"(<!-- figures -->\n).*?(<!-- end of figures -->)", re.DOTALL)


def _last_run(name: str) -> RecordedRun | None:
    path = _RUNS / f"{name}.jsonl"
    return read_run(path) if path.exists() else None


def main() -> int:
    """Write both; exits with 2 where no run was recorded."""
    quick, full = _last_run("test"), _last_run("full")
    runs = tuple(run for run in (quick, full) if run is not None)
    if not runs:
        sys.stderr.write("No run is recorded yet: run `make test` or `make test-full` first.\n")
        return 2
    table = figures_table(quick, full)
    document = _README.read_text(encoding="utf-8")
    _PAGE.write_text(proof_page(promises(document), runs), encoding="utf-8")
    _README.write_text(_BETWEEN.sub(lambda found: f"{found[1]}\n{table}\n\n{found[2]}", document), encoding="utf-8")
    sys.stdout.write(table + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
