"""What several tests ask for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.bench import Bench
from tests.fakes.clock import Clock
from tests.fakes.command_line import Program


@pytest.fixture(autouse=True)
def _quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for the real disk: what a sync is for can be seen on one that forgets, in test_power_cuts.py.

    That the program asks for each sync is proved there and by the calls in disk/test_storage.py.
    """
    monkeypatch.setattr(os, "fsync", os.fstat)  # of a closed descriptor it complains too


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
