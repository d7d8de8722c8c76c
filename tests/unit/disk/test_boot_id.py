"""Every start of the system has an ID of its own, which all of its processes see alike."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tjgui.core.disk.boot_id import boot_id

_SYSTEMS = ("linux", "win32", "darwin")


@pytest.mark.skipif(sys.platform not in _SYSTEMS, reason="other systems have no ID: nothing is proved there")
def test_two_processes_find_the_same_id() -> None:
    ask = "from tjgui.core.disk.boot_id import boot_id; print(boot_id())"
    said = [subprocess.check_output([sys.executable, "-c", ask], text=True, encoding="utf-8").strip() for _ in range(2)]
    assert said == [boot_id()] * 2
    assert len(boot_id()) > 10


@pytest.mark.skipif(sys.platform == "win32", reason="there no library of its own can be asked in this way")
def test_a_system_that_refuses_to_tell_has_no_id(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr("tjgui.core.disk.boot_id._MACOS", b"there.is.no.such.name")
    assert boot_id() == ""
