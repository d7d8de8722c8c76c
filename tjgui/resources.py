"""Where the files that come with the program are: the sample batch, the icons."""

from __future__ import annotations

from pathlib import Path

_INSTALLED = Path(__file__).parent / "_resources"  # where the wheel installs them
_IN_SOURCE = Path(__file__).parent.parent / "resources"


def resource(name: str) -> Path:
    """Return the path of a file or folder in `resources/`, whether the program is installed or run from source."""
    return (_INSTALLED if _INSTALLED.is_dir() else _IN_SOURCE) / name
