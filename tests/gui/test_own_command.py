"""The program starts its own commands, packaged or not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tjgui.gui.own_command import own_command


def test_unpackaged_it_is_a_module() -> None:
    assert own_command("doctor", "--json") == [sys.executable, "-m", "tjgui", "doctor", "--json"]


@pytest.mark.parametrize("has_speaking_one", [True, False])
def test_packaged_a_command_is_given_to_the_program_that_has_an_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_speaking_one: bool
) -> None:
    packaged, speaking = tmp_path / "tjgui.exe", tmp_path / "tjgui-cli.exe"
    if has_speaking_one:
        speaking.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(packaged))
    assert own_command("doctor") == [str(speaking if has_speaking_one else packaged), "doctor"]
    assert own_command("--practice") == [str(packaged), "--practice"]
