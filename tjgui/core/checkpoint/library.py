"""All checkpoints that are kept: named ones that runs can resume, and those in the archive.

A run that resumes a record from elsewhere (a copy, the archive, another program's file) may find ads on the site that
this record does not know. So each of these records is marked as restored: every campaign that has not succeeded in it
is checked on the site before anything is uploaded.
"""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tjgui.core.batch.ad_formats import AD_FORMATS, format_of_checkpoint, format_of_session
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.edit import CheckpointEdit
from tjgui.core.checkpoint.record_view import RecordEdit
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointDamaged, CheckpointError
from tjgui.core.models import AdFormat, Status
from tjgui.core.wording.message import NOTHING, Message

#: How many of the archive's newest checkpoints are kept, however old they are.
ALWAYS_KEPT = 10
#: Days after which a checkpoint in the archive is compressed.
COMPRESSED_AFTER_DAYS = 7
_LARGEST_FILE = 100_000_000
#: The most commas and brackets in such a file: two million values take 300 MB.
_MOST_PARTS = 2_000_000

_LIVE = re.compile(r"(?P<format>\w+)(?:\.(?P<slot>(?!corrupt-)[\w-]{1,60}))?\.json")
_ARCHIVED = re.compile(
    r"(?P<format>\w+)(?:\.(?P<first>[\w-]{1,60}))?(?:\.(?P<second>[\w-]{1,60}))?"
    r"\.(?P<stamp>\d{8}_\d{6})(?:-\d+)?\.json(?:\.gz)?"
)


@dataclass(frozen=True, slots=True)
class Slot:
    """One checkpoint as the list shows it."""

    path: Path
    ad_format: AdFormat
    name: str  #: empty for the default one
    archived_at: datetime | None = None  #: None if it is not archived and runs can resume it
    session_id: str = ""
    started_at: str = ""  #: local time, ISO 8601
    last_updated: str = ""  #: local time, ISO 8601
    counts: Mapping[Status, int] = field(default_factory=dict)
    ads_created: int = 0
    problem: Message = NOTHING  #: why it cannot be read; nothing if it can

    @property
    def is_archived(self) -> bool:
        """Whether it is in the archive."""
        return self.archived_at is not None

    @property
    def campaigns(self) -> int:
        """How many campaigns have an entry."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Difference:
    """A campaign on which two checkpoints differ; None if one of them has no entry for it."""

    campaign_id: str
    name: str
    one: Status | None
    other: Status | None
    ads_of_one: int
    ads_of_other: int


class Slots:
    """The checkpoints of a data folder. Every change holds the folder's lock, so that no run is using them.

    Methods that change something raise `CheckpointInUse` during a run, `CheckpointError` if a name is taken or the
    disk refuses, and `InputError` for an invalid name.
    """

    def __init__(
        self,
        data_folder: DataFolder,
        *,
        storage: DiskStorage | None = None,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._folder = data_folder
        self._store = CheckpointStore(data_folder)
        self._storage = storage or DiskStorage()
        self._clock = clock

    def list(self) -> tuple[Slot, ...]:
        """Return those that runs can resume, by name, then the archive, newest first."""
        live = [Slot(path, ad_format, found["slot"] or "") for path, ad_format, found in self._named("", _LIVE)]
        kept = [self._archived(path, ad_format, found) for path, ad_format, found in self._named("archive", _ARCHIVED)]
        formats = list(AD_FORMATS)
        live.sort(key=lambda slot: (formats.index(slot.ad_format), slot.name))
        kept.sort(key=lambda slot: (slot.archived_at or _LONG_AGO, slot.path.name), reverse=True)
        return (*map(self._with_counts, live), *map(self._with_counts, kept))

    def unread(self) -> tuple[Slot, ...]:
        """Return all of them without reading any: the archive, oldest first, then those that runs can resume.

        Their counts are missing, and so are the names of archived ones.
        """
        kept = [
            Slot(path, ad_format, "", archived_at=_moment(found["stamp"]) or _LONG_AGO)
            for path, ad_format, found in self._named("archive", _ARCHIVED)
        ]
        kept.sort(key=lambda slot: (slot.archived_at or _LONG_AGO, slot.path.name))
        live = (Slot(path, ad_format, found["slot"] or "") for path, ad_format, found in self._named("", _LIVE))
        return (*kept, *live)

    def load(self, slot: Slot) -> Checkpoint:
        """Read a checkpoint; raises `CheckpointError` if it cannot be read."""
        return Checkpoint.from_bytes(self.read(slot), self._clock)

    def read(self, slot: Slot) -> bytes:
        """Return the file's JSON, decompressed if necessary; raises `CheckpointError`."""
        return self._read_file(slot.path)

    def edit(self, slot: Slot) -> RecordEdit:
        """Open a checkpoint to look at and to edit; raises `CheckpointError` if it cannot be read."""
        return CheckpointEdit(self._folder, slot.path, self.read(slot))

    def rename(self, slot: Slot, name: str) -> Path:
        """Rename a checkpoint, together with its backup and its notes of clicks."""
        with self._folder.lock():
            path = self._free_path(slot.ad_format, name)
            self._move(generation_path(slot.path), generation_path(path))
            self._copy_notes(slot.path, path)  # at every moment the checkpoint has its notes beside it
            if not self._move(slot.path, path):
                raise _gone(slot.path)
            EmergencyNotes.beside(slot.path).drop()
            return path

    def copy(self, slot: Slot, name: str) -> Path:
        """Make a copy under another name that runs can resume."""
        with self._folder.lock():
            return self._put(self.load(slot), slot.ad_format, name, f"a copy of {slot.path.name}")

    def archive(self, slot: Slot) -> Path | None:
        """Move a checkpoint to the archive; nothing is deleted.

        Refused while the outcome of a click is open: no other checkpoint would look for its ads.
        """
        with self._folder.lock():
            clicked = self._store.open_clicks(slot.ad_format, slot.name)
            if clicked:
                raise CheckpointError(Message("archive_open_click", count=len(clicked)), Message("settle_first"))
            return self._store.archive(slot.ad_format, slot.name)

    def restore(self, slot: Slot, name: str) -> Path:
        """Restore a checkpoint from the archive under a free name; the archived one stays."""
        with self._folder.lock():
            return self._put(self.load(slot), slot.ad_format, name, f"the archive's {slot.path.name}")

    def import_file(self, path: Path, name: str, *, replace: bool = False) -> Path:
        """Import a checkpoint file from elsewhere, such as the old command-line tool; the file is not changed.

        :param replace: archive the checkpoint that has this name, instead of refusing.
        """
        with self._folder.lock():
            checkpoint = Checkpoint.from_bytes(self._read_file(path), self._clock)
            named = None if checkpoint.session_id else format_of_checkpoint(path.name)
            ad_format = named or format_of_session(checkpoint.session_id)
            if ad_format is None:
                what = Message("import_no_format", file=path.name, session=checkpoint.session_id)
                raise CheckpointDamaged(what, Message("import_session_rule"))
            if replace and self._store.path(ad_format, name).exists():
                self._store.archive(ad_format, name)
            return self._put(checkpoint, ad_format, name, f"the file {path.name}")

    def compare(self, one: Slot, other: Slot) -> tuple[Difference, ...]:
        """Return the campaigns whose status or number of ads differs between two checkpoints."""
        left, right = self.load(one), self.load(other)
        differences = []
        for campaign_id in dict.fromkeys((*left.campaign_ids, *right.campaign_ids)):
            a, b = left.entry(campaign_id), right.entry(campaign_id)
            difference = Difference(
                campaign_id,
                (a.campaign_name if a else "") or (b.campaign_name if b else ""),
                a.status if a else None,
                b.status if b else None,
                a.ads_created if a else 0,
                b.ads_created if b else 0,
            )
            if (difference.one, difference.ads_of_one) != (difference.other, difference.ads_of_other):
                differences.append(difference)
        return tuple(differences)

    def tidy(self, keep_days: int) -> tuple[Path, ...]:
        """Compress what has been in the archive for a while, and remove what is older than `keep_days`.

        The newest `ALWAYS_KEPT` are kept whatever their age; 0 days keeps all. Returns what was removed.
        """
        with self._folder.lock():
            now, removed = self._clock(), []
            names = self._named("archive", _ARCHIVED)
            moments = ((_moment(found["stamp"]), path.name, path) for path, _, found in names)
            kept = sorted(((moment, name, path) for moment, name, path in moments if moment is not None), reverse=True)
            for number, (moment, _, path) in enumerate(kept):
                if keep_days and number >= ALWAYS_KEPT and now - moment > timedelta(days=keep_days):
                    self._remove(path)
                    removed.append(path)
                elif path.suffix == ".json" and now - moment > timedelta(days=COMPRESSED_AFTER_DAYS):
                    self._compress(path)
            return tuple(removed)

    # -- inside ----------------------------------------------------------------------------------------------------

    def _named(self, sub_folder: str, pattern: re.Pattern[str]) -> Iterator[tuple[Path, AdFormat, re.Match[str]]]:
        """Yield the files of a folder that are named like checkpoints, with the format that the name implies."""
        formats = {facts.checkpoint: ad_format for ad_format, facts in AD_FORMATS.items()}
        for path in self._storage.list(self._folder.checkpoints / sub_folder, "*.json*"):
            found = pattern.fullmatch(path.name)
            if found is not None and found["format"] in formats:
                yield path, formats[found["format"]], found

    def _archived(self, path: Path, ad_format: AdFormat, found: re.Match[str]) -> Slot:
        """Parse an archived file's name: the slot's name and the session's are both optional in it."""
        parts = [part for part in (found["first"], found["second"]) if part]
        name = parts[0] if len(parts) > 1 or (parts and not _names_session(parts[0], self._session(path))) else ""
        return Slot(path, ad_format, name, archived_at=_moment(found["stamp"]) or _LONG_AGO)

    def _session(self, path: Path) -> str:
        try:
            return Checkpoint.from_bytes(self._read_file(path)).session_id
        except CheckpointError:
            return ""

    def _with_counts(self, slot: Slot) -> Slot:
        try:
            checkpoint = self.load(slot)
        except CheckpointError as error:
            return Slot(slot.path, slot.ad_format, slot.name, slot.archived_at, problem=error.message)
        entries = [entry for one in checkpoint.campaign_ids if (entry := checkpoint.entry(one)) is not None]
        return Slot(
            slot.path,
            slot.ad_format,
            slot.name,
            slot.archived_at,
            checkpoint.session_id,
            checkpoint.started_at,
            checkpoint.last_updated,
            Counter(entry.status for entry in entries),
            sum(entry.ads_created for entry in entries),
        )

    def _read_file(self, path: Path) -> bytes:
        try:
            if path.stat().st_size > _LARGEST_FILE:
                raise _too_large(path)
            data = self._storage.read(path)
            if data is not None and path.suffix == ".gz":
                with gzip.open(io.BytesIO(data)) as packed:
                    data = packed.read(_LARGEST_FILE + 1)
        except (OSError, EOFError, zlib.error) as error:
            reason = getattr(error, "strerror", None) or str(error)
            what = Message("checkpoint_unreadable", file=path.name, reason=reason)
            raise CheckpointError(what, Message("check_file")) from error
        if data is None:
            raise _gone(path)
        if len(data) > _LARGEST_FILE or sum(map(data.count, (b",", b"[", b"{"))) > _MOST_PARTS:
            raise _too_large(path)
        return data

    def _free_path(self, ad_format: AdFormat, name: str) -> Path:
        """Return the path for a checkpoint of this name; raises if there is one already."""
        path = self._store.path(ad_format, name)
        if path.exists():
            raise CheckpointError(Message("checkpoint_name_taken", file=path.name), Message("take_other_name"))
        for stale in (generation_path(path), _notes_path(path)):
            if stale.exists():
                name = f"{path.stem}.{self._clock():{_STAMP}}{stale.suffix}"
                self._move(stale, self._folder.archive / "generations" / name)
        return path

    def _put(self, checkpoint: Checkpoint, ad_format: AdFormat, name: str, origin: str) -> Path:
        path = self._free_path(ad_format, name)
        checkpoint.mark_restored(origin)
        try:
            self._storage.write_new(path, checkpoint.to_bytes())
        except OSError as error:
            raise _refused(path, error) from error
        return path

    def _copy_notes(self, path: Path, new_path: Path) -> None:
        """Give another checkpoint the notes of clicks, durably; does nothing if there are none."""
        try:
            self._storage.keep_copy(_notes_path(path), _notes_path(new_path))
            self._storage.sync_folder(new_path.parent)
        except OSError as error:
            raise _refused(new_path, error) from error

    def _move(self, path: Path, target: Path) -> bool:
        """Move a file; False if there is none."""
        try:
            self._storage.move_aside(path, target)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise _refused(target, error) from error
        return True

    def _compress(self, path: Path) -> None:
        """Replace a file with a compressed copy; at every moment one of the two is there, complete."""
        target = path.with_name(f"{path.name}.gz")
        try:
            data = path.read_bytes()
            self._storage.write_durably(target, gzip.compress(data, mtime=0))
            if gzip.decompress(target.read_bytes()) == data:
                path.unlink()
        except OSError as error:
            raise _refused(target, error) from error

    def _remove(self, path: Path) -> None:
        stem = path.name.removesuffix(".gz")
        try:
            path.unlink(missing_ok=True)
            (path.parent / "generations" / stem).unlink(missing_ok=True)
        except OSError as error:
            raise _refused(path, error) from error


_STAMP = "%Y%m%d_%H%M%S"
_LONG_AGO = datetime(1970, 1, 1)  # noqa: DTZ001 - local, like the others


def _notes_path(path: Path) -> Path:
    return EmergencyNotes.beside(path).path


def _names_session(part: str, session_id: str) -> bool:
    stamped = re.fullmatch(r"(?P<prefix>\w+?)\d{8}_\d{6}", part)
    is_named_so = stamped is not None and stamped["prefix"] in {one.session_prefix for one in AD_FORMATS.values()}
    return part == session_id or is_named_so


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, _STAMP)  # noqa: DTZ007 - local times, by contract
    except ValueError:
        return None


def _refused(path: Path, error: OSError) -> CheckpointError:
    reason = error.strerror or str(error)
    return CheckpointError(Message("file_not_written", file=path.name, reason=reason), Message("check_disk"))


def _too_large(path: Path) -> CheckpointDamaged:
    return CheckpointDamaged(Message("checkpoint_too_large", file=path.name), Message("choose_other_file"))


def _gone(path: Path) -> CheckpointError:
    return CheckpointError(Message("checkpoint_gone", file=path.name), Message("open_list_again"))
