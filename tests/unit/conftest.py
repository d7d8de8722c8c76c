"""What several tests ask for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.bench import Bench
from tests.fakes.clock import Clock
from tests.fakes.command_line import Program


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(tmp_path, capsys)


@pytest.fixture
def bench(tmp_path: Path) -> Callable[..., Bench]:
    """Return a maker of benches: a batch, a checkpoint and a dashboard in memory."""

    def make(campaigns: int = 1, ads: int = 5) -> Bench:
        return Bench(tmp_path, campaigns=campaigns, ads=ads)

    return make


@pytest.fixture
def clock() -> Clock:
    return Clock()
