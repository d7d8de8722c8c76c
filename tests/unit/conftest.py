"""What several tests of the command line ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.command_line import Program


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(tmp_path, capsys)
