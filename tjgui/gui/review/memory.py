"""Batches whose review is not shown again; one whose files have changed since is a different batch."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from tjgui.core.batch.batch import Batch
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.json_text import parsed_json

_log = logging.getLogger(__name__)
#: The oldest are forgotten.
_MOST = 200


class ReviewMemory:
    """A small file in the data folder: mapping -> what its campaigns and CSVs were. Losing it costs a click."""

    def __init__(self, path: Path, storage: DiskStorage | None = None) -> None:
        self._path = path
        self._storage = storage or DiskStorage()

    def knows(self, batch: Batch) -> bool:
        """Whether the user does not want to see this batch's review again."""
        return self._read().get(_key(batch)) == batch.digest

    def remember(self, batch: Batch) -> None:
        """Do not show this batch's review again."""
        known = self._read()
        known.pop(_key(batch), None)
        known[_key(batch)] = batch.digest
        kept = dict(list(known.items())[-_MOST:])
        try:
            self._storage.write_durably(self._path, json.dumps(kept, indent=2).encode())
        except OSError:
            _log.warning("The review of %s will be shown again.", batch.mapping_path, exc_info=True)

    def _read(self) -> dict[str, str]:
        try:
            found = parsed_json(self._storage.read(self._path) or b"{}")
        except (OSError, ValueError):
            return {}
        return {str(one): str(digest) for one, digest in found.items()} if isinstance(found, dict) else {}


def _key(batch: Batch) -> str:
    return str(batch.mapping_path.absolute())
