"""Telling, after a kill, an intent that was only written from one that was clicked.

Before the intent is written, a file is made for it; in the instant before the click it is removed. A program that is
killed between the two leaves the file: then it is certain that nothing was clicked. Removing a file survives the end
of a process at once, but a power cut may bring it back: so the file holds the system's boot id, and counts only as
long as the system has not been started anew. A file that is missing says nothing.
"""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path

from tjgui.core.errors import PassingFault
from tjgui.core.wording.message import Message

_log = logging.getLogger(__name__)

#: Linux gives each start of the system an id of its own; elsewhere a mark never counts.
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class ReadyMarks:
    """The marks of one data folder, one per open intent."""

    def __init__(self, folder: Path, boot_id_file: Path = _BOOT_ID) -> None:
        self._folder = folder
        try:
            self._boot_id = boot_id_file.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            self._boot_id = ""

    def make(self, intent_id: str) -> None:
        """Mark an intent as not clicked yet. Where that fails, the intent is later in doubt, as without marks."""
        if not self._boot_id:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._path(intent_id).write_text(self._boot_id, encoding="ascii")
        except OSError as error:
            _log.debug("No mark could be made for an intent: %s", error)

    def clicking(self, intent_id: str) -> None:
        """Remove the mark: the click follows. Raises `PassingFault` where it can't be, and nothing may be clicked."""
        try:
            self._path(intent_id).unlink(missing_ok=True)
        except OSError as error:
            what = Message("data_folder_read_only", reason=error.strerror or str(error))
            raise PassingFault(what, Message("not_clicked_retrying")) from error

    def proves_no_click(self, intent_id: str) -> bool:
        """Whether it is certain that the intent's click never came."""
        try:
            return bool(self._boot_id) and self._path(intent_id).read_text(encoding="ascii") == self._boot_id
        except (OSError, ValueError):
            return False

    def forget(self, intent_id: str) -> None:
        """Remove the mark of an intent that is done with."""
        with contextlib.suppress(OSError):
            self._path(intent_id).unlink(missing_ok=True)

    def _path(self, intent_id: str) -> Path:
        return self._folder / f"{''.join(one for one in intent_id if one.isalnum())}.ready"
