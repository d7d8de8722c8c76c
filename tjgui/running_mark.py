"""Tells the Windows installer that the program is running, so that nothing is replaced or removed under it."""

from __future__ import annotations

import sys

#: The installer looks for it (`AppMutex` in packaging/windows/tjgui.iss).
MUTEX = "tjgui-is-running"


def mark_as_running() -> None:
    """Make the mutex; the system removes it with the last process that has it."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - there only

        ctypes.windll.kernel32.CreateMutexW(None, False, MUTEX)  # noqa: FBT003 - Windows' own order
