"""Who may read a file, as Windows says it."""

from __future__ import annotations

import ctypes
import re
import sys
from pathlib import Path

_DACL = 0x4


def rules_of(path: Path) -> set[str]:
    """Return whom a file's access list names: identifiers, or Windows' two letters for the well-known ones."""
    if sys.platform == "win32":
        security = ctypes.WinDLL("advapi32", use_last_error=True)
        room = ctypes.create_string_buffer(4096)
        size = ctypes.c_uint32()
        assert security.GetFileSecurityW(str(path), _DACL, room, len(room), ctypes.byref(size))
        text = ctypes.c_wchar_p()
        assert security.ConvertSecurityDescriptorToStringSecurityDescriptorW(room, 1, _DACL, ctypes.byref(text), None)
        return {rule.split(";")[-1] for rule in re.findall(r"\(A;([^)]*)\)", text.value or "")}
    raise NotImplementedError
