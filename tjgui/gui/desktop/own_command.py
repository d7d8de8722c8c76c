"""Other commands of this program, started as separate processes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment

from tjgui.gui.desktop.outside import start_detached


def own_command(*arguments: str) -> list[str]:
    """Return the command line that starts this program with other arguments, packaged or not."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "tjgui", *arguments]
    packaged = Path(sys.executable)
    # On Windows, a program with a window has no output.
    speaking = packaged.with_name(f"{packaged.stem}-cli{packaged.suffix}")
    is_command = bool(arguments) and not arguments[0].startswith("-")
    return [str(speaking if is_command and speaking.is_file() else packaged), *arguments]


def start_own(*arguments: str) -> bool:
    """Start this program again beside this window; False if it did not start."""
    return start_detached(own_command(*arguments))


def environment_for(data_folder: Path, browser: Path | None = None) -> QProcessEnvironment:
    """Return the environment of a command that uses this window's data folder and browser."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("TJGUI_DATA", os.fspath(data_folder))
    environment.insert("PYTHONIOENCODING", "utf-8")
    if browser is not None and not environment.contains("TJGUI_BROWSER"):
        environment.insert("TJGUI_BROWSER", os.fspath(browser))
    return environment


def take_evidence(
    campaign_id: str, data_folder: Path, site_arguments: Sequence[str], browser: Path | None = None
) -> bool:
    """Start `tjgui evidence`, which shows what it found in its own window; False if it did not start."""
    program, *arguments = own_command("evidence", campaign_id, *site_arguments)
    process = QProcess()
    process.setProcessEnvironment(environment_for(data_folder, browser))
    process.setProgram(program)
    process.setArguments(arguments)
    started: tuple[bool, int] | bool = process.startDetached()
    return started[0] if isinstance(started, tuple) else started
