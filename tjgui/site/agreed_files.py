"""Which site files the user agreed to: one that leads elsewhere is asked about before the first run with it."""

from __future__ import annotations

import json
import logging

from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import InputError
from tjgui.core.wording.message import NOTHING, Message
from tjgui.core.wording.values import Listed
from tjgui.site.site_file import SiteFile

_log = logging.getLogger(__name__)

#: How many files are remembered; the oldest ones go first.
_MOST_KEPT = 100


class SiteFileNotAgreed(InputError):
    """A site file that changes hosts, sign-in or dismissal, and that the user has not agreed to."""


class AgreedSiteFiles:
    """The files that were agreed to, by their content, in ``agreed_site_files.json``: a changed file is a new one.

    Nothing is raised where that file cannot be read: the question is asked again.
    """

    def __init__(self, data_folder: DataFolder) -> None:
        self._path = data_folder.root / "agreed_site_files.json"
        self._storage = data_folder.storage

    def asks(self, known: SiteFile) -> bool:
        """Whether the user has to agree first."""
        return bool(known.redirections()) and known.digest not in self._read()

    def check(self, known: SiteFile) -> None:
        """Raise `SiteFileNotAgreed`, which names what is changed, if the user has to agree first."""
        if not self.asks(known):
            return
        changes = Listed(one.message for one in known.redirections())
        what = Message("site_file_not_agreed", file=str(known.path), changes=changes)
        raise SiteFileNotAgreed(what, Message("agree_to_site_file", file=str(known.path)))

    def remember(self, known: SiteFile) -> None:
        """Keep the user's agreement. Raises `InputError` if that is not possible."""
        kept = [one for one in self._read() if one != known.digest] + [known.digest]
        try:
            self._storage.make_folders(self._path.parent)
            self._storage.write_durably(self._path, json.dumps(kept[-_MOST_KEPT:], indent=1).encode())
        except OSError as error:
            what = Message("file_not_written", file=str(self._path), reason=error.strerror or str(error))
            raise InputError(what, NOTHING) from error

    def _read(self) -> list[str]:
        try:
            raw = json.loads(self._storage.read(self._path) or b"[]")
        except (OSError, ValueError, RecursionError) as error:
            _log.warning("Which site files were agreed to cannot be read: %s", error)
            return []
        return [one for one in raw if isinstance(one, str)] if isinstance(raw, list) else []
