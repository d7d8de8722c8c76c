"""Where the program's data folder is; a separate module because the window needs it before anything else."""

from __future__ import annotations

import os
from pathlib import Path


def data_root() -> Path:
    """Return the user's data folder for this program, or the one in TJGUI_DATA."""
    named = os.environ.get("TJGUI_DATA")
    if named:
        return Path(named).expanduser().absolute()
    import platformdirs  # noqa: PLC0415 - slow to import, and rarely needed if a test names a folder

    return platformdirs.user_data_path("tjgui", appauthor=False)
