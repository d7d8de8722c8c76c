"""The program starts its own commands, packaged or not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.window.test_main_window import TWO, Stage
from tjgui.gui.desktop.own_command import environment_for, own_command


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


async def test_evidence_of_a_failed_campaign_is_taken_from_its_menu(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[tuple[object, ...]] = []

    def take(*what: object) -> bool:
        taken.append(what)
        return True

    monkeypatch.setattr("tjgui.gui.run.campaign_actions.take_evidence", take)
    here = Stage(tmp_path, qtbot)
    await here.load()
    actions = here.window.campaign_actions
    actions.site_arguments = ("--site-url", "http://127.0.0.1:1")
    assert not actions.evidence.isEnabled()
    here.window.table.select_ids([TWO])
    assert actions.evidence in actions.menu(here.window.frame).actions()
    actions.evidence.trigger()
    assert taken == [(TWO, here.data.root, ("--site-url", "http://127.0.0.1:1"), None)]


def test_a_command_works_in_the_window_s_data_folder_with_the_window_s_browser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TJGUI_BROWSER", raising=False)
    environment = environment_for(tmp_path, Path("/opt/browser"))
    assert environment.value("TJGUI_DATA") == str(tmp_path)
    assert environment.value("TJGUI_BROWSER") == str(Path("/opt/browser"))
