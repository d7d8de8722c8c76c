"""Other commands of this program, started as separate processes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QProcessEnvironment, QTimer

from tjgui.gui.desktop.outside import start_detached
from tjgui.started_programs import start_unheard

#: How long a command has to end in order.
_END_MILLISECONDS = 3000


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
    environment = environment_for(data_folder, browser)
    try:
        start_unheard(
            [program, *arguments],
            environment={name: environment.value(name) for name in environment.keys()},  # noqa: SIM118 - Qt's
        )
    except OSError:
        return False
    return True


def end_soon(process: QProcess) -> None:
    """End a command without waiting for it: as a stop signal does, or after some seconds by force.

    On Windows a command without a window hears no such request, so it is ended at once. None of the commands that the
    window starts changes anything on the site, and its browser ends with it.
    """
    process.setParent(QCoreApplication.instance())  # it outlives whoever started it
    process.finished.connect(process.deleteLater)
    if sys.platform == "win32":
        process.kill()
        return
    QTimer.singleShot(_END_MILLISECONDS, process, process.kill)
    process.terminate()
