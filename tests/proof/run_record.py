"""What a recorded run of the tests has shown: on which sources, on which machine, test by test."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import subprocess
from collections import Counter
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_PROFILES = {"": "make test", "full": "make test-full"}


@dataclass(frozen=True)
class ShownTest:
    """One test's result.

    :ivar name: pytest's node ID.
    :ivar seconds: How long the test itself took.
    :ivar at: When it ended, in ISO format, UTC.
    :ivar counted: What it did, by name and number, as in `{"kills": 6}`.
    """

    name: str
    outcome: str
    seconds: float
    at: str
    counted: dict[str, int]

    @property
    def file(self) -> str:
        """The test's file, from the folder tests/."""
        return self.name.partition("::")[0].removeprefix("tests/")

    def to_json(self) -> dict[str, Any]:
        """Return it as a line of the file."""
        return asdict(self)


@dataclass(frozen=True)
class RecordedRun:
    """A run of the tests, in one or several parts on the same sources.

    :ivar profile: "" for `make test`, "full" for `make test-full`.
    :ivar commit: The commit it ran on; with "+" where files were changed since.
    :ivar sources: A hash of all sources of program and tests.
    """

    profile: str
    commit: str
    sources: str
    machine: str
    tests: tuple[ShownTest, ...] = ()

    @property
    def command(self) -> str:
        """The command that makes such a run."""
        return _PROFILES[self.profile]

    @property
    def date(self) -> str:
        """The day on which its last test ended."""
        return max((test.at for test in self.tests), default="")[:10]

    @property
    def seconds(self) -> float:
        """The time of all tests, one after the other."""
        return sum(test.seconds for test in self.tests)

    def of_files(self, pattern: str) -> tuple[ShownTest, ...]:
        """Return the tests of the files that a pattern such as `site/test_faults.py` or `wire/` names."""
        return tuple(test for test in self.tests if test.file == pattern or test.file.startswith(_folder(pattern)))

    def counted(self, pattern: str) -> Counter[str]:
        """Return what the tests of those files counted, added up."""
        total: Counter[str] = Counter()
        for test in self.of_files(pattern):
            total.update(test.counted)
        return total


def _folder(pattern: str) -> str:
    return pattern if pattern.endswith("/") else pattern + "/"


def read_run(path: Path) -> RecordedRun | None:
    """Read a file of the recorder; a test that ran more than once has its last result. None where nothing is in it."""
    run: RecordedRun | None = None
    tests: dict[str, ShownTest] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            value = json.loads(line)
        except ValueError:
            continue  # the line at which the run was cut off
        if "profile" in value:
            if run is not None and value["sources"] != run.sources:
                tests.clear()
            run = RecordedRun(**value)
        else:
            tests[value["name"]] = ShownTest(**value)
    return replace(run, tests=tuple(tests.values())) if run is not None else None


def this_run() -> dict[str, str]:
    """Describe the run that begins now, as the first line of its file."""
    profile = os.environ.get("TJGUI_TESTS", "")
    return {"profile": profile, "commit": _commit(), "sources": sources_hash(), "machine": _machine()}


def sources_hash() -> str:
    """Hash the program and its tests, whose results hold for no others."""
    total = hashlib.sha256()
    for folder in ("tjgui", "tests", "resources"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".py", ".js", ".toml", ".css", ".qss", ".csv", ".sql"}:
                total.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]


def _commit() -> str:
    head = _said("git", "rev-parse", "--short", "HEAD")
    return f"{head}+" if head and _said("git", "status", "--porcelain", "--", "tjgui", "tests") else head or "unknown"


def _machine() -> str:
    release = Path("/etc/os-release")
    found = re.search(r'PRETTY_NAME="([^"]+)"', release.read_text()) if release.exists() else None
    system = found[1] if found else platform.platform(terse=True)
    return f"{system}, {os.cpu_count()} cores, Python {platform.python_version()}"


def _said(*command: str) -> str:
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
