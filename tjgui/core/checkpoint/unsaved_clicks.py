"""Remembers which campaigns were clicked while the checkpoint could not be saved.

The run continues in memory while saving fails. If the program ends before saving works again, the next start would not
know about these clicks and upload the ads again. So a little disk space is reserved in advance, and the campaigns' IDs
are written into it in place, which works even on a full disk. It does not work on a disk that has become read-only;
then only the warning on the screen is left.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Collection
from pathlib import Path
from typing import Self

from tjgui.core.disk.private import opener
from tjgui.core.disk.storage import Disk, DiskStorage

_log = logging.getLogger(__name__)

#: Space for about five thousand IDs.
_BYTES = 65_536
#: Windows would write each line end as two bytes.
_AS_IT_IS = getattr(os, "O_BINARY", 0)
_ID = re.compile(r"\d{1,20}")


class EmergencyNotes:
    """The notes for one checkpoint; the caller must hold the data folder's lock."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._used: int | None = None  # unknown so far: an earlier run's notes may still be needed
        self._is_ready = False

    @classmethod
    def beside(cls, checkpoint_path: Path) -> Self:
        """Return the notes of a checkpoint."""
        return cls(checkpoint_path.with_suffix(".unsaved"))

    @property
    def path(self) -> Path:
        """Where they are, if there are any."""
        return self._path

    def read(self) -> Collection[str]:
        """Return the campaigns that were noted; none if there are no readable notes."""
        try:
            return dict.fromkeys(_ID.findall(self._path.read_text(encoding="ascii", errors="replace")))
        except FileNotFoundError:
            return ()
        except OSError as error:
            _log.warning("The notes %s can't be read: %s", self._path, error)
            return ()

    def be_ready(self) -> None:
        """Forget what was noted, now that it is saved, and reserve space for new notes.

        If there is no space, the run continues without it.
        """
        if self._is_ready:
            return
        self._used = 0
        self._is_ready = True
        storage = DiskStorage()
        try:
            storage.make_folders(self._path.parent)
            descriptor = opener(self._path, os.O_WRONLY | os.O_CREAT | _AS_IT_IS)
            try:
                os.write(descriptor, b"\n" * _BYTES)
                Disk().sync(descriptor)
            finally:
                os.close(descriptor)
            storage.sync_folder(self._path.parent)  # so that a later note is not in a file without a name
        except OSError as error:
            _log.warning("No space could be reserved for notes in %s: %s", self._path, error)

    def note(self, campaign_id: str) -> bool:
        """Note that a campaign is about to be clicked; False if not even that is possible."""
        line = f"{campaign_id}\n".encode("ascii")
        if self._used is None:
            self._used = self._find_end()
        if self._used + len(line) > _BYTES:
            return False
        self._is_ready = False
        try:
            descriptor = os.open(self._path, os.O_WRONLY | _AS_IT_IS)
            try:
                os.lseek(descriptor, self._used, os.SEEK_SET)
                is_whole = os.write(descriptor, line) == len(line)
                Disk().sync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            _log.error("Campaign %s could not be noted in %s: %s", campaign_id, self._path, error)
            return False
        self._used += len(line)
        return is_whole

    def keep(self, campaign_ids: Collection[str]) -> None:
        """Note campaigns whose clicks are not settled, in addition to what is noted already."""
        noted = self.read()
        new = [one for one in campaign_ids if one not in noted]
        if new and not self._path.exists():
            self.be_ready()
        for campaign_id in new:
            self.note(campaign_id)

    def _find_end(self) -> int:
        """Return where the notes of an earlier run end: what could not be saved then is still not saved."""
        try:
            written = self._path.read_bytes().rstrip()
        except OSError:
            return 0
        return len(written) + 1 if written else 0

    def drop(self) -> None:
        """Remove the notes: the checkpoint has everything that happened."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("The notes %s could not be removed: %s", self._path, error)
