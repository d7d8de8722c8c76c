"""Keeps files to the user on Windows, which has access lists instead of mode bits.

In the user's own profile every file is private already. Elsewhere, where TJGUI_DATA may point, a file is as private
as the folder that it is in.
"""

from __future__ import annotations

import ctypes
import logging
import sys
from pathlib import Path

_log = logging.getLogger(__name__)

#: Full access for the user, the system and administrators, for what is in a folder too; nothing from the folder above.
_RULES = "D:P(A;OICI;FA;;;{user})(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)"
_DACL = 0x4  # DACL_SECURITY_INFORMATION
_PROTECTED_DACL = 0x80000000  # PROTECTED_DACL_SECURITY_INFORMATION
_TOKEN_QUERY = 0x8
_TOKEN_USER = 1
_REVISION = 1


def keep_to_the_user(path: Path) -> bool:
    """Let only the user read a file or a folder; False if the system or the disk cannot do that.

    A folder's rules hold for what is made in it later.
    """
    try:
        _set_rules(path, _RULES.format(user=_own_sid()))
    except OSError as error:
        _log.debug("%s is as private as its folder: %s", path, error)
        return False
    return sys.platform == "win32"


def is_in_profile(path: Path) -> bool:
    """Whether a path is in the user's own profile."""
    try:
        return path.absolute().is_relative_to(Path.home())
    except RuntimeError:
        return False


def _own_sid() -> str:
    """Return the user's security identifier as a text."""
    if sys.platform == "win32":
        from ctypes import wintypes  # noqa: PLC0415 - there only

        security = ctypes.WinDLL("advapi32", use_last_error=True)
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        token = wintypes.HANDLE()
        this = wintypes.HANDLE(kernel.GetCurrentProcess())
        _check(security.OpenProcessToken(this, _TOKEN_QUERY, ctypes.byref(token)))
        try:
            user = (ctypes.c_void_p * 64)()  # a pointer to the identifier, and room for what it points to
            size = wintypes.DWORD()
            room = ctypes.sizeof(user)
            _check(security.GetTokenInformation(token, _TOKEN_USER, user, room, ctypes.byref(size)))
            text = wintypes.LPWSTR()
            _check(security.ConvertSidToStringSidW(ctypes.c_void_p(user[0]), ctypes.byref(text)))
            found = text.value or ""
            kernel.LocalFree(text)
            return found
        finally:
            kernel.CloseHandle(token)
    raise OSError


def _set_rules(path: Path, rules: str) -> None:
    if sys.platform == "win32":
        security = ctypes.WinDLL("advapi32", use_last_error=True)
        descriptor = ctypes.c_void_p()
        make = security.ConvertStringSecurityDescriptorToSecurityDescriptorW
        _check(make(rules, _REVISION, ctypes.byref(descriptor), None))
        try:
            _check(security.SetFileSecurityW(str(path), _DACL | _PROTECTED_DACL, descriptor))
        finally:
            ctypes.WinDLL("kernel32").LocalFree(descriptor)


def _check(succeeded: int) -> None:
    if sys.platform == "win32" and not succeeded:
        raise ctypes.WinError(ctypes.get_last_error())
