"""Finding programs of this computer, without ever taking one from the current folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

#: What a program's name ends in on Windows; a script is none.
_ENDINGS = (".exe", ".com")


def find_program(name: str) -> Path | None:
    """Return the absolute path of a program: of a path, or of a name that is looked up on the PATH; None without one.

    Of the PATH, only absolute folders count. Windows and an empty entry of the PATH would add the current folder, where
    a file from elsewhere may have a browser's name.
    """
    return next((path for path in _places(name) if path.is_file() and os.access(path, os.X_OK)), None)


def _places(name: str) -> Iterator[Path]:
    is_path = "/" in name or os.sep in name or bool(Path(name).drive)
    folders = [Path.cwd()] if is_path else [Path(one.strip().strip('"')) for one in os.get_exec_path()]
    needs_ending = sys.platform == "win32" and not name.lower().endswith(_ENDINGS)
    for folder in (one for one in folders if one.is_absolute()):
        for ending in _ENDINGS if needs_ending else ("",):
            yield folder / f"{name}{ending}"
