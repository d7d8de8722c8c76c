"""Distinguishes, after the program was killed, an intent that was only written from one that was clicked.

A file is created before the intent is written, and removed right before the click. If the program is killed in
between, the file remains and proves that nothing was clicked. The removal survives the end of the process, but a power
failure may bring the file back: so it holds the system's boot ID, and counts only until the system restarts. A missing
file proves nothing.
"""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path

from tjgui.core.checkpoint.entry import Intent
from tjgui.core.disk import private
from tjgui.core.disk.boot_id import boot_id
from tjgui.core.errors import PassingFault
from tjgui.core.wording.message import Message

_log = logging.getLogger(__name__)


class ReadyMarks:
    """The marks of one data folder, one per open intent.

    :param boot_id_file: holds the system's boot ID; None to ask the system. Without an ID, a mark never counts.
    """

    def __init__(self, folder: Path, boot_id_file: Path | None = None) -> None:
        self._folder = folder
        self._boot_id = boot_id() if boot_id_file is None else _read(boot_id_file)

    def make(self, intent_id: str) -> None:
        """Mark an intent as not clicked yet. If that fails, the intent is later in doubt, as without marks."""
        if not self._boot_id:
            return
        try:
            private.write(self._path(intent_id), self._boot_id.encode("ascii"))
        except OSError as error:
            _log.debug("No mark could be made for an intent: %s", error)

    def clicking(self, intent_id: str) -> None:
        """Remove the mark: the click follows. Raises `PassingFault` if that fails, and nothing may be clicked."""
        try:
            self._path(intent_id).unlink(missing_ok=True)
        except OSError as error:
            what = Message("data_folder_read_only", reason=error.strerror or str(error))
            raise PassingFault(what, Message("not_clicked_retrying")) from error

    def proves_no_click(self, intent_id: str) -> bool:
        """Whether it is certain that the intent was never clicked."""
        try:
            return bool(self._boot_id) and self._path(intent_id).read_text(encoding="ascii") == self._boot_id
        except (OSError, ValueError):
            return False

    def forget(self, intent_id: str) -> None:
        """Remove the mark of a finished intent."""
        with contextlib.suppress(OSError):
            self._path(intent_id).unlink(missing_ok=True)

    def _path(self, intent_id: str) -> Path:
        return self._folder / f"{''.join(one for one in intent_id if one.isalnum())}.ready"


def _read(boot_id_file: Path) -> str:
    try:
        return boot_id_file.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


class MarksInMemory:
    """The same for a record without such files: it is known only as long as the program runs."""

    def __init__(self) -> None:
        self._unpressed: set[str] = set()

    def will_press(self, intent: Intent) -> None:
        """Record that an intent was not clicked yet."""
        self._unpressed.add(intent.intent_id)

    def press_follows(self, intent: Intent) -> None:
        """Record that the click comes now."""
        self._unpressed.discard(intent.intent_id)

    def was_never_pressed(self, intent: Intent) -> bool:
        """Whether it is certain that an intent of this run was never clicked."""
        return intent.intent_id in self._unpressed

    def is_done_with(self, intent: Intent) -> None:
        """Forget the mark of an intent's click."""
        self._unpressed.discard(intent.intent_id)
