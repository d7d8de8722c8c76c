"""On Windows a folder that the program makes outside of the user's profile is the user's alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tjgui.core.disk.access_list import is_in_profile, keep_to_the_user
from tjgui.core.disk.storage import DiskStorage


def test_other_systems_have_mode_bits_instead(tmp_path: Path) -> None:
    assert keep_to_the_user(tmp_path) is (sys.platform == "win32")


def test_only_what_is_below_the_profile_is_in_it() -> None:
    assert is_in_profile(Path.home() / "AppData" / "Local")
    assert not is_in_profile(Path.home().parent / "Public")


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has access lists")
def test_what_is_made_outside_of_the_profile_is_for_nobody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.fakes.access_lists import rules_of

    monkeypatch.setattr("tjgui.core.disk.storage.is_in_profile", lambda _: False)
    storage = DiskStorage()
    storage.write_durably(tmp_path / "data" / "session.json", b"{}")
    assert not {"WD", "BU", "AU"} & rules_of(tmp_path / "data"), "everyone, users and signed-in users have no access"


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has access lists")
def test_a_file_that_is_there_can_be_kept_to_the_user(tmp_path: Path) -> None:
    from tests.fakes.access_lists import rules_of

    file = tmp_path / "session.json"
    file.write_text("{}", encoding="utf-8")
    assert keep_to_the_user(file)
    assert not {"WD", "BU", "AU"} & rules_of(file)
    assert file.read_text(encoding="utf-8") == "{}"
