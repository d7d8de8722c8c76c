"""Where the files lie that come with the program: the sample batch, the icons."""

from __future__ import annotations

from pathlib import Path

_INSTALLED = Path(__file__).parent / "_resources"  # where the wheel puts them
_IN_SOURCE = Path(__file__).parent.parent / "resources"


def resource(name: str) -> Path:
    """Return the path of a file or folder of `resources/`, be the program installed or run from its source."""
    return (_INSTALLED if _INSTALLED.is_dir() else _IN_SOURCE) / name
