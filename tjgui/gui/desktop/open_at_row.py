"""Opens a file at a row, if the program that opens such files supports that."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tjgui.core.disk.programs import find_program
from tjgui.gui.desktop.outside import is_table, open_table, start_detached
from tjgui.started_programs import answer_of

#: How editors take a file and a row, by program name. No spreadsheet takes a row.
_EDITORS: Mapping[str, Callable[[str, int], list[str]]] = {
    **dict.fromkeys(("code", "codium", "code-insiders"), lambda path, row: ["--goto", f"{path}:{row}"]),
    **dict.fromkeys(("subl", "sublime_text", "zed"), lambda path, row: [f"{path}:{row}"]),
    **dict.fromkeys(("kate", "kwrite"), lambda path, row: ["--line", str(row), path]),
    **dict.fromkeys(("gedit", "xed", "pluma", "gvim", "emacs", "mousepad"), lambda path, row: [f"+{row}", path]),
    "notepad++": lambda path, row: [f"-n{row}", path],
    "geany": lambda path, row: ["--line", str(row), path],
    "gnome-text-editor": lambda path, row: [f"{path}#{row}"],
}
_ASK_SECONDS = 2.0


def open_at(path: Path, row: int | None) -> None:
    """Open a table or a text as a double-click does, at a row if the program takes one; of others, show the folder."""
    path = path.absolute()  # an editor could take a name for an option
    command = command_for(path, row) if row is not None and is_table(path) else None
    if command is None or not start_detached(command):
        open_table(path)


def command_for(path: Path, row: int) -> list[str] | None:
    """Return the command that opens a file at a row; None if the system's program for it takes no row."""
    program = _program_for(path)
    if program is None or not Path(program).is_absolute():
        return None
    arguments = _EDITORS.get(Path(program).stem.lower())
    return [program, *arguments(str(path), row)] if arguments is not None else None


def _program_for(path: Path) -> str | None:
    """Ask the system which program opens such files; None where it does not say."""
    if sys.platform == "win32":
        return _program_on_windows(path.suffix)
    if sys.platform == "darwin":
        return None  # only Cocoa's own interface tells
    return _program_on_linux()


def _program_on_linux() -> str | None:
    entry = answer_of(["xdg-mime", "query", "default", "text/csv"], seconds=_ASK_SECONDS)
    name = entry.removesuffix(".desktop").rpartition(".")[2].lower()  # org.kde.kate.desktop
    names = {"texteditor": "gnome-text-editor"}
    program = find_program(names.get(name, name)) if name and "/" not in name else None
    return str(program) if program is not None else None


def _program_on_windows(suffix: str) -> str | None:
    """Read from the registry which program the user has chosen."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - there only

        choice = rf"Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\{suffix}\UserChoice"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, choice) as key:
                kind = str(winreg.QueryValueEx(key, "ProgId")[0])
            command = winreg.QueryValue(winreg.HKEY_CLASSES_ROOT, rf"{kind}\shell\open\command")
        except OSError:
            return None
        program = command.split('"')[1] if command.startswith('"') else command.split(" ")[0]
        return os.path.expandvars(program)
    return None
