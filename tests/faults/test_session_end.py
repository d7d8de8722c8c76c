"""Windows logs off in the middle of a run: the run ends in order, and nothing is asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import AdFormat

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="WM_QUERYENDSESSION is Windows'")

_PLAY = """
import asyncio, sys
from tjgui.gui.application import open_window

async def play(application):
    loaded = asyncio.Event()
    application.uploader.loaded.connect(lambda _: loaded.set())
    await loaded.wait()
    application.window.controls.resume.click()
    application.window.review.start.click()
    return await application.live()

sys.exit(open_window(practice=True, script=play, headless=True))
"""
_QUERY_END_SESSION = 0x11


def test_a_log_off_waits_for_the_run_which_ends_in_order(tmp_path: Path) -> None:
    environment = {**os.environ, "TJGUI_DATA": str(tmp_path)}
    program = subprocess.Popen([sys.executable, "-c", _PLAY], env=environment)
    try:
        ledger = tmp_path / "practice" / "practice-ledger.jsonl"
        _wait(lambda: ledger.is_file() and ledger.stat().st_size > 0, program)
        windows = _windows_of(program.pid)
        assert windows
        assert _send(windows[0], _QUERY_END_SESSION, 0) == 0, "Windows has to wait"
        assert program.wait(300) == 3, "stopped before the end"
    finally:
        program.kill()
        program.wait()
    uploads = map(json.loads, ledger.read_text(encoding="utf-8").splitlines())
    created = Counter((one["campaign_id"], json.dumps(row, sort_keys=True)) for one in uploads for row in one["rows"])
    assert created
    assert set(created.values()) == {1}
    checkpoint = CheckpointStore(DataFolder(tmp_path / "practice")).peek(AdFormat.PREROLL)
    assert checkpoint is not None
    for campaign_id in {one for one, _ in created}:
        entry = checkpoint.entry(campaign_id)
        assert entry is not None
        assert entry.intent is None


def _wait(condition: object, program: subprocess.Popen[bytes]) -> None:
    assert callable(condition)
    deadline = time.monotonic() + 300
    while not condition():
        assert program.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _windows_of(pid: int) -> list[int]:
    """Return a process's visible windows that have a title."""
    found: list[int] = []
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        user = ctypes.windll.user32

        @ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
        def note(window: int, _: int) -> bool:
            owner = wintypes.DWORD()
            user.GetWindowThreadProcessId(wintypes.HWND(window), ctypes.byref(owner))
            shown = user.IsWindowVisible(wintypes.HWND(window))
            if owner.value == pid and shown and user.GetWindowTextLengthW(wintypes.HWND(window)):
                found.append(window)
            return True

        user.EnumWindows(note, 0)
    return found


def _send(window: int, message: int, value: int) -> int:
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        answer = ctypes.c_size_t(99)
        user = ctypes.windll.user32
        user.SendMessageTimeoutW.argtypes = [
            *(wintypes.HWND, wintypes.UINT, wintypes.WPARAM, wintypes.LPARAM),
            *(wintypes.UINT, wintypes.UINT, ctypes.c_void_p),
        ]
        assert user.SendMessageTimeoutW(window, message, value, 0, 0, 30_000, ctypes.byref(answer))
        return answer.value
    raise NotImplementedError
