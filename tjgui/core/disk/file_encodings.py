"""Which encodings the user chose for files of 8-bit text, by path and content, in ``file_encodings.json``."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from types import MappingProxyType

from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.json_text import parsed_json

_log = logging.getLogger(__name__)

#: How many answers are kept; the oldest ones go first.
_MOST_KEPT = 1000


class FileEncodings:
    """The answers so far. An answer that cannot be saved is remembered until the program ends.

    Nothing is raised where the file cannot be read: the question is asked again.
    """

    def __init__(self, data_folder: DataFolder) -> None:
        self._path = data_folder.root / "file_encodings.json"
        self._storage = data_folder.storage
        self._unsaved: dict[str, str] = {}
        self._lock = Lock()

    def chosen(self, path: Path, sha256: str) -> str:
        """Return what was chosen for a file with these bytes; empty if nothing was."""
        with self._lock:
            return {**self._read(), **self._unsaved}.get(_key(path, sha256), "")

    def remember(self, path: Path, sha256: str, encoding: str) -> None:
        """Keep an answer."""
        with self._lock:
            self._unsaved[_key(path, sha256)] = encoding
            known = {key: value for key, value in self._read().items() if key not in self._unsaved} | self._unsaved
            kept = dict(list(known.items())[-_MOST_KEPT:])
            try:
                self._storage.make_folders(self._path.parent)
                self._storage.write_durably(self._path, json.dumps(kept, indent=1).encode())
            except OSError as error:
                _log.warning("The chosen encoding cannot be saved: %s", error)

    def _read(self) -> Mapping[str, str]:
        try:
            raw = parsed_json(self._storage.read(self._path) or b"{}")
        except (OSError, ValueError) as error:
            _log.warning("The chosen encodings cannot be read: %s", error)
            raw = None
        if not isinstance(raw, dict):
            return MappingProxyType({})
        return {key: value for key, value in raw.items() if isinstance(key, str) and isinstance(value, str)}


def _key(path: Path, sha256: str) -> str:
    return f"{sha256} {os.path.normcase(os.path.abspath(path))}"  # noqa: PTH100 - resolving links would need the disk
