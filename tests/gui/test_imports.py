"""The window is on screen before the browser's library loads."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["tjgui.gui", "tjgui.gui.window.main_window", "tjgui.gui.application"])
def test_the_window_loads_neither_the_browser_nor_the_practice_site(module: str) -> None:
    program = f"import sys, {module}; print([one for one in ('playwright', 'aiohttp') if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"
