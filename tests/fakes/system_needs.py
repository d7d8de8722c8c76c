"""What some tests need of the operating system, and why they cannot run where it is missing."""

from __future__ import annotations

import sys

import pytest

_IS_WINDOWS = sys.platform == "win32"

needs_mode_bits = pytest.mark.skipif(_IS_WINDOWS, reason="Windows has access lists instead of mode bits")
needs_folder_sync = pytest.mark.skipif(_IS_WINDOWS, reason="Windows cannot sync folders; it keeps a journal of them")
needs_stop_signals = pytest.mark.skipif(
    _IS_WINDOWS, reason="Windows asks another process to end only over a console that both have"
)
needs_symbolic_links = pytest.mark.skipif(_IS_WINDOWS, reason="on Windows only administrators make symbolic links")
