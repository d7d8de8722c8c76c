"""The one door to other programs: what the window may hand over, and of what it shows only the folder.

Names in CSVs, on the site and in checkpoints come from elsewhere, and the system starts what it is given by its name.
"""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

#: Files of a batch; the system opens these to be read.
_TABLES = frozenset({".csv", ".tsv", ".txt", ".xlsx"})
#: Reports that the program itself has just written.
_REPORTS = frozenset({".html"})
_USUAL_PORTS = {"http": 80, "https": 443}


def open_table(path: Path) -> bool:
    """Open a file of the batch with the system's program for it; of any other kind of file, show the folder."""
    return _open(path) if is_table(path) else show_folder(path.parent)


def is_table(path: Path) -> bool:
    """Whether a file may be opened: a table or a text by its own name and, behind links, by its real one."""
    return _is_of(path, _TABLES)


def open_report(path: Path) -> bool:
    """Open a report that the program has written; of any other kind of file, show the folder."""
    return _open(path) if _is_of(path, _REPORTS) else show_folder(path.parent)


def show_folder(folder: Path) -> bool:
    """Show a folder; one that the system would start like a program is shown in the folder around it."""
    folder = folder.absolute()
    while _is_started(folder) and folder != folder.parent:
        folder = folder.parent
    try:
        return folder.is_dir() and _open(folder)
    except (OSError, ValueError):
        return False


def open_page(address: str, site: str) -> bool:
    """Open a page in the user's browser if it is the site's own; False if it is not.

    :param site: any address of the site: scheme, host and port must be the same.
    """
    url, own = QUrl(address, QUrl.ParsingMode.StrictMode), QUrl(site, QUrl.ParsingMode.StrictMode)
    return _is_safe(url) and _origin(url) == _origin(own) and QDesktopServices.openUrl(url)


def start_detached(command: Sequence[str]) -> bool:
    """Start a program by its absolute path, independently of the window; False if it did not start."""
    program, *arguments = command
    if not Path(program).is_absolute():
        return False
    started: tuple[bool, int] | bool = QProcess.startDetached(program, arguments)
    return started[0] if isinstance(started, tuple) else started


def _open(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute())))


def _is_of(path: Path, kinds: frozenset[str]) -> bool:
    try:
        real = path.resolve()
        is_file = real.is_file() or not real.exists()
    except (OSError, ValueError, RuntimeError):  # a loop of links, a name that the system can't look up
        return False
    is_stream = sys.platform == "win32" and ":" in path.name
    return is_file and not is_stream and {path.suffix.lower(), real.suffix.lower()} <= kinds


def _is_started(folder: Path) -> bool:
    """Whether the system takes a folder for a program: a bundle on macOS, a place of the shell on Windows."""
    if sys.platform == "darwin":
        return bool(folder.suffix)
    return sys.platform == "win32" and folder.suffix.startswith(".{")


def _is_safe(url: QUrl) -> bool:
    is_loopback = url.scheme() == "http" and _is_loopback(url.host())
    return url.isValid() and not url.userInfo() and bool(url.host()) and (url.scheme() == "https" or is_loopback)


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _origin(url: QUrl) -> tuple[str, str, int]:
    return url.scheme(), url.host(), url.port(_USUAL_PORTS.get(url.scheme(), -1))
