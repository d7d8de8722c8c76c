"""The last resort: the program could not start or crashed, and nobody looks at a console."""

from __future__ import annotations

import sys
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from tjgui import __version__
from tjgui.core.disk import private
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import UploaderError
from tjgui.core.wording.message import NOTHING, Message
from tjgui.streams import write_if_possible


def report_crash(error: BaseException, logs: Path | None) -> None:
    """Write what happened into a log, and show it in a dialog; returns when the user has closed it.

    :param logs: the folder of the logs; if it can't be written to, the system's temporary folder is used.
    """
    details = "".join(traceback.format_exception(error))
    text = f"TJ Uploader {__version__}, Python {sys.version}, {sys.platform}\n{details}"
    log = _write(_fit_to_be_sent(text), logs)
    write_if_possible(text, sys.stderr)
    if isinstance(error, UploaderError):
        said = [error.message, error.advice]
    else:
        what = Message("crash_unexpected", kind=type(error).__name__, what=str(error))
        said = [what, Message("crash_advice")]
    if log is not None:
        said += [NOTHING, Message("crash_log", file=str(log))]
    _show(Message("crash_title"), said, details)


def _fit_to_be_sent(text: str) -> str:
    """Return the report without what is personal: whoever is asked for it sends the file as it is."""
    try:
        from tjgui.core.reports.support_bundle import scrubber_for  # noqa: PLC0415 - it may be what is broken

        return scrubber_for(DataFolder(), Path.home()).scrub(text)
    except Exception:  # noqa: BLE001 - the last resort never fails; a report with too little in it is better than none
        return "\n".join(line for line in text.splitlines() if line.startswith("  File "))


def _write(text: str, logs: Path | None) -> Path | None:
    name = f"crash-{datetime.now():%Y%m%d_%H%M%S}.log"
    for folder in (logs, Path(tempfile.gettempdir())):
        if folder is None:
            continue
        path = folder / (name if folder is logs else f"tjgui-{name}")
        try:
            private.write(path, text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            write_if_possible(f"No log could be written to {path}: {error}\n", sys.stderr)
        else:
            return path
    return None


def _show(title: Message, said: list[Message], details: str) -> None:
    try:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - it may be what is broken

        from tjgui.gui.display import application  # noqa: PLC0415 - as above
        from tjgui.gui.language.messages import in_words  # noqa: PLC0415 - as above
        from tjgui.gui.toolkit.plain_text import message_box  # noqa: PLC0415 - as above
    except ImportError as error:
        write_if_possible(f"No dialog can be shown: {error}\n", sys.stderr)
        if sys.platform == "win32":
            import ctypes  # noqa: PLC0415 - there only

            ctypes.windll.user32.MessageBoxW(None, "\n".join(map(str, said)), str(title), 0x10)
        return
    app = application()
    icon, whole = QMessageBox.Icon.Critical, "\n".join(map(in_words, said))
    box = message_box(None, "crashDialog", icon, title="TJ Uploader", text=in_words(title), details=whole)
    box.setDetailedText(details)
    box.exec()  # nothing else of the program is running
    del app
