"""Where the program's own folder is; apart from what keeps things there, because the window asks before all else."""

from __future__ import annotations

import os
from pathlib import Path


def data_root() -> Path:
    """Return the user's data folder for this program, or what TJGUI_DATA says."""
    named = os.environ.get("TJGUI_DATA")
    if named:
        return Path(named).expanduser().absolute()
    import platformdirs  # noqa: PLC0415 - costs time, and is seldom needed where a test names a folder

    return platformdirs.user_data_path("tjgui", appauthor=False)
