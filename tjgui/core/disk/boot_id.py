"""Which start of the operating system this is: what was not synced before a power failure is not to be believed."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_LINUX = Path("/proc/sys/kernel/random/boot_id")
_MACOS = b"kern.bootsessionuuid"
_WINDOWS = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
_TIME_OF_DAY = 3  # SystemTimeOfDayInformation


def boot_id() -> str:
    """Return an ID that is another one after each start of the system; empty if the system has none.

    An ID that also changes in between does no harm: it only means that less can be proved.
    """
    try:
        if sys.platform == "win32":
            return _on_windows()
        if sys.platform == "darwin":
            return _on_macos()
        return _LINUX.read_text(encoding="ascii").strip()
    except (OSError, ValueError, AttributeError):
        return ""


def _on_macos() -> str:
    size = ctypes.c_size_t(64)
    found = ctypes.create_string_buffer(size.value)
    if ctypes.CDLL(None).sysctlbyname(_MACOS, found, ctypes.byref(size), None, 0) != 0:
        return ""
    return found.value.decode("ascii")


class _TimeOfDay(ctypes.Structure):
    """What the system knows of its start, in units of 100 ns."""

    _fields_ = (
        ("boot_time", ctypes.c_int64),
        ("current_time", ctypes.c_int64),
        ("time_zone_bias", ctypes.c_int64),
        ("time_zone_id", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("boot_time_bias", ctypes.c_uint64),
        ("sleep_time_bias", ctypes.c_uint64),
    )


def _on_windows() -> str:
    """Return when the system started, by the clock of that moment, and the number of that start.

    Setting the clock changes the time of the start and its bias alike, so their difference stays. The number, where
    the system counts, tells starts apart even if a clock without a battery gave both the same time.
    """
    if sys.platform == "win32":
        known = _TimeOfDay()
        size = ctypes.sizeof(known)
        refused = ctypes.windll.ntdll.NtQuerySystemInformation(_TIME_OF_DAY, ctypes.byref(known), size, None)
        if not refused and known.boot_time > 0:
            return f"{known.boot_time - known.boot_time_bias}-{_start_number()}"
    return ""


def _start_number() -> int:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - there only

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS) as key:
                return int(winreg.QueryValueEx(key, "BootId")[0])
        except OSError:
            return 0
    return 0
