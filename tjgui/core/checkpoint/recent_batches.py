"""The batches that the window has opened: where they are, which checkpoint records each, and how far each was.

They are kept in ``recent_batches.json`` in the data folder. The list that the user sees is short and can be cleared;
which checkpoint a batch has is remembered for good, because with another one its campaigns would look untouched.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any, Self

from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.json_text import parsed_json
from tjgui.core.models import AdFormat
from tjgui.core.wording.message import NOTHING, Message
from tjgui.core.wording.values import Listed, Way

_log = logging.getLogger(__name__)

#: How many batches are listed.
MOST_LISTED = 30
_NAME = "recent_batches"
_MOST_COUNTED = 10**9
_LONG_AGO = datetime(1970, 1, 1)  # noqa: DTZ001 - local, like the others


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch was when it was last seen; enabled campaigns only."""

    total: int = 0
    successful: int = 0
    failed: int = 0
    unknown: int = 0
    ads_created: int = 0

    @property
    def message(self) -> Message:
        """The counts in words, such as "212 of 250, 3 failed"."""
        if not (self.successful or self.failed or self.unknown):
            return Message("recent_not_started", count=self.total)
        parts = [Message("recent_done", done=self.successful, total=self.total)]
        parts += [Message("n_failed", count=self.failed)] if self.failed else []
        parts += [Message("n_unknown", count=self.unknown)] if self.unknown else []
        return Message("line", parts=Listed(parts, Way.COMMAS))


@dataclass(frozen=True, slots=True)
class RecentBatch:
    """One batch, identified by the mapping's path and the format."""

    mapping: Path
    ads_folder: Path
    ad_format: AdFormat
    slot: str  #: the name of its checkpoint; empty for the default one
    opened: datetime  #: local time
    progress: Progress = Progress()
    digest: str = ""  #: of the mapping's bytes: recognises it under another path; empty if unknown
    is_listed: bool = True

    @property
    def name(self) -> str:
        """What it is called: the mapping's name without the suffix."""
        return self.mapping.stem

    def is_at(self, mapping: Path, ad_format: AdFormat) -> bool:
        """Whether it is the batch with this mapping."""
        return self.ad_format is ad_format and _same_path(self.mapping) == _same_path(mapping)

    def what_is_gone(self) -> Message:
        """Say which of its files is missing; nothing if it can be opened. Looks at the disk."""
        if not _exists(self.mapping):
            return Message("recent_mapping_gone")
        return NOTHING if _exists(self.ads_folder) else Message("recent_ads_gone")

    def as_json(self) -> dict[str, Any]:
        """Return it as it is written to the file."""
        return {
            "mapping": str(self.mapping),
            "ads_folder": str(self.ads_folder),
            "format": self.ad_format.value,
            "slot": self.slot,
            "opened": self.opened.isoformat(timespec="seconds"),
            "digest": self.digest,
            "listed": self.is_listed,
            **asdict(self.progress),
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Self:
        """Read it; raises `LookupError`, `TypeError` or `ValueError` if it is not one."""
        return cls(
            Path(_text(raw["mapping"])),
            Path(_text(raw["ads_folder"])),
            AdFormat(raw["format"]),
            _text(raw["slot"]),
            _moment(_text(raw["opened"])),
            Progress(**{name: _count(raw[name]) for name in Progress.__slots__}),
            _text(raw["digest"]),
            bool(raw["listed"]),
        )


_Change = Callable[[tuple[RecentBatch, ...]], tuple[RecentBatch, ...]]


class RecentBatches:
    """The file of the batches. Every method reads it anew: another window may have changed it.

    Nothing is raised where it cannot be read or written: then it is remembered until the program ends.
    """

    def __init__(self, data_folder: DataFolder) -> None:
        self._path = data_folder.root / f"{_NAME}.json"
        self._storage = data_folder.storage
        self._clock = data_folder.clock
        self._unsaved: list[_Change] = []
        self._lock = Lock()

    def all(self) -> tuple[RecentBatch, ...]:
        """Return every batch that has a checkpoint of its own, the one that was opened last first."""
        with self._lock:
            try:
                return self._read()
            except OSError as error:
                _log.warning("The recent batches cannot be read: %s", error)
                return self._with_unsaved(())

    def listed(self) -> tuple[RecentBatch, ...]:
        """Return those that the user sees, the one that was opened last first."""
        return tuple(one for one in self.all() if one.is_listed)[:MOST_LISTED]

    def slot_of(self, mapping: Path, ad_format: AdFormat) -> str:
        """Return the name of the checkpoint that the window keeps a mapping in; empty for the default one."""
        return next((one.slot for one in self.all() if one.is_at(mapping, ad_format)), "")

    def remember(self, batch: RecentBatch) -> None:
        """Put a batch first, as it is now; it replaces what was known about its mapping or the file's former path.

        A batch that has a checkpoint keeps it: only `bind` and `rename_slot` change that.
        """

        def put(known: tuple[RecentBatch, ...]) -> tuple[RecentBatch, ...]:
            same = [one for one in known if one.is_at(batch.mapping, batch.ad_format)]
            others = (one for one in known if one not in same and not was_moved(one, batch))
            return (replace(batch, slot=same[0].slot) if same else batch, *others)

        self._change(put)

    def bind(self, mapping: Path, ads_folder: Path, ad_format: AdFormat, slot: str) -> None:
        """Give a batch another checkpoint, at the user's choice."""

        def give(known: tuple[RecentBatch, ...]) -> tuple[RecentBatch, ...]:
            if not any(one.is_at(mapping, ad_format) for one in known):
                new = RecentBatch(mapping, ads_folder, ad_format, slot, self._clock(), is_listed=False)
                return (*known, new)
            return tuple(replace(one, slot=slot) if one.is_at(mapping, ad_format) else one for one in known)

        self._change(give)

    def rename_slot(self, ad_format: AdFormat, old: str, new: str) -> None:
        """Follow a checkpoint that was renamed."""
        self._change(
            lambda known: tuple(
                replace(one, slot=new) if (one.ad_format, one.slot) == (ad_format, old) else one for one in known
            )
        )

    def clear_list(self) -> None:
        """Empty the list; which checkpoint each batch has is still known."""
        self._change(lambda known: tuple(replace(one, is_listed=False) for one in known))

    # -- the file --------------------------------------------------------------------------------------------------

    def _read(self) -> tuple[RecentBatch, ...]:
        """Return what the file has, with what could not be saved so far; raises `OSError`."""
        return self._with_unsaved(self._read_file())

    def _with_unsaved(self, known: tuple[RecentBatch, ...]) -> tuple[RecentBatch, ...]:
        for change in self._unsaved:
            known = change(known)
        return known

    def _read_file(self) -> tuple[RecentBatch, ...]:
        data = self._storage.read(self._path)
        if data is None:
            return ()
        try:
            return tuple(RecentBatch.from_json(one) for one in parsed_json(data)["batches"])
        except (LookupError, TypeError, ValueError) as error:
            _log.warning("The list of recent batches is damaged: %r", error)
            self._set_aside()
            return ()

    def _change(self, change: _Change) -> None:
        with self._lock:
            self._unsaved.append(change)
            try:
                after = self._read()
                text = json.dumps({"batches": [one.as_json() for one in after]}, indent=1, ensure_ascii=False)
                self._storage.write_durably(self._path, text.encode("utf-8", "surrogatepass"))
            except OSError as error:
                _log.warning("The recent batches cannot be saved: %s", error)
            else:
                self._unsaved.clear()

    def _set_aside(self) -> None:
        kept = self._path.with_name(f"{_NAME}.corrupt-{self._clock():%Y%m%d_%H%M%S}.json")
        try:
            self._storage.move_aside(self._path, kept)
        except OSError as error:
            _log.warning("The damaged list of recent batches cannot be set aside: %s", error)


def was_moved(known: RecentBatch, batch: RecentBatch) -> bool:
    """Whether a known batch is this one, before its mapping was renamed or moved. Looks at the disk."""
    is_same = bool(known.digest) and (known.digest, known.ad_format) == (batch.digest, batch.ad_format)
    return is_same and not _exists(known.mapping)


def find(known: Sequence[RecentBatch], batch: RecentBatch) -> RecentBatch | None:
    """Return what is known about a batch: by its mapping's path, or by its content if the file was moved."""
    same = (one for one in known if one.is_at(batch.mapping, batch.ad_format))
    return next(same, None) or next((one for one in known if was_moved(one, batch)), None)


def _same_path(path: Path) -> str:
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100 - resolving links would need the disk


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("this is not a text")
    return value


def _count(value: object) -> int:
    """Return a count; 0 for an impossible number: which checkpoint a batch has matters more than how far it was."""
    if isinstance(value, str):
        float(value)  # an impossible number is read as text; a word means that this is no such file
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_COUNTED else 0


def _moment(text: str) -> datetime:
    """Return a local time; long ago for anything else."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return _LONG_AGO
