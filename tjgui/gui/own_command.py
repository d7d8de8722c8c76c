"""Other commands of this very program, started beside the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment


def own_command(*arguments: str) -> list[str]:
    """Return the command line that starts this program with other arguments, packaged or not."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "tjgui", *arguments]
    packaged = Path(sys.executable)
    speaking = packaged.with_name(f"{packaged.stem}-cli{packaged.suffix}")  # on Windows a window program has no output
    is_command = bool(arguments) and not arguments[0].startswith("-")
    return [str(speaking if is_command and speaking.is_file() else packaged), *arguments]


def environment_for(data_folder: Path) -> QProcessEnvironment:
    """Return the environment in which a command works in this window's data folder."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("TJGUI_DATA", os.fspath(data_folder))
    environment.insert("PYTHONIOENCODING", "utf-8")
    return environment


def take_evidence(campaign_id: str, data_folder: Path, site_arguments: Sequence[str]) -> bool:
    """Start `tjgui evidence`, which shows what it found in a window of its own; False where it did not start."""
    program, *arguments = own_command("evidence", campaign_id, *site_arguments)
    process = QProcess()
    process.setProcessEnvironment(environment_for(data_folder))
    process.setProgram(program)
    process.setArguments(arguments)
    started: tuple[bool, int] | bool = process.startDetached()
    return started[0] if isinstance(started, tuple) else started
