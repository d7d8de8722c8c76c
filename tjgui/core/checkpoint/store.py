"""The checkpoints in a data folder that runs can resume, by format and name: found, set aside, archived."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from pathlib import Path

from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.record_view import Looked
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import CheckpointDamaged, CheckpointError, InputError
from tjgui.core.models import AdFormat
from tjgui.core.wording.message import NOTHING, Message, to_the_minute

_log = logging.getLogger(__name__)

#: How many named checkpoints of a format are searched for what they know of another batch.
MOST_SLOTS = 40

_SLOT = re.compile(r"(?!corrupt-)[\w-]{1,60}")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The result of loading a checkpoint."""

    checkpoint: Checkpoint | None = None  #: None if there is no usable one
    notice: Message = NOTHING  #: what the user must know; nothing if all is well
    generation: Checkpoint | None = None  #: the last backup of a damaged or missing one, marked as restored: use it

    @property
    def lost(self) -> bool:
        """Whether there was a checkpoint that cannot be used at all, so that what is on the site is unknown."""
        return bool(self.notice) and self.checkpoint is None and self.generation is None


class CheckpointStore:
    """Where the checkpoints of one data folder are."""

    def __init__(self, data_folder: DataFolder) -> None:
        self._folder = data_folder
        self._storage = data_folder.storage
        self._clock = data_folder.clock

    def path(self, ad_format: AdFormat, slot: str = "") -> Path:
        """Return where the checkpoint of a format and slot is kept; raises `InputError` for an invalid name."""
        if slot and not _SLOT.fullmatch(slot):
            raise InputError(Message("checkpoint_name_invalid", name=slot), Message("checkpoint_name_rule"))
        name = AD_FORMATS[ad_format].checkpoint
        return self._folder.checkpoints / (f"{name}.{slot}.json" if slot else f"{name}.json")

    def load(self, ad_format: AdFormat, slot: str = "") -> Loaded:
        """Load the checkpoint, or its backup if there is one. The caller must hold the lock.

        A damaged file is moved aside and its last backup takes its place, also if the file is missing: starting from
        scratch would create ads twice. The notice says so, and the caller has to do it. Raises `CheckpointError` if a
        damaged file cannot be moved.
        """
        path = self.path(ad_format, slot)
        try:
            data = self._storage.read(path)
            if data is not None:
                return Loaded(Checkpoint.from_bytes(data, self._clock))
            what = Message("checkpoint_gone", file=path.name)
        except OSError as error:
            what = Message("checkpoint_unreadable", file=path.name, reason=_reason(error))
            what = self._set_aside(path, what)
        except CheckpointDamaged as error:
            what = Message("checkpoint_damaged", file=path.name, what=error.message)
            what = self._set_aside(path, what)
        else:
            if not generation_path(path).exists():
                return Loaded()
        generation = self._generation(path)
        if generation is None:
            return Loaded(notice=Message("two_sentences", first=what, second=Message("backup_missing")))
        saved = generation.last_updated
        generation.mark_restored(f"generation of {saved}")
        used = Message("backup_used", when=to_the_minute(saved))
        return Loaded(notice=Message("two_sentences", first=what, second=used), generation=generation)

    def read(self, ad_format: AdFormat, slot: str = "") -> Checkpoint | None:
        """Read the checkpoint without changing anything or taking the lock; None if there has never been one.

        Raises `CheckpointError` if it cannot be read, or is gone although there is a backup.
        """
        path = self.path(ad_format, slot)
        try:
            data = self._storage.read(path)
            if data is not None:
                return Checkpoint.from_bytes(data, self._clock)
        except OSError as error:
            what = Message("checkpoint_unreadable", file=path.name, reason=_reason(error))
            raise CheckpointError(what, Message("check_file")) from error
        except CheckpointDamaged as error:
            what = Message("checkpoint_damaged", file=path.name, what=error.message)
            raise CheckpointDamaged(what, Message("resume_uses_backup")) from error
        if generation_path(path).exists():
            raise CheckpointError(Message("checkpoint_gone", file=path.name), Message("resume_from_copy"))
        return None

    def peek(self, ad_format: AdFormat, slot: str = "") -> Checkpoint | None:
        """Read the checkpoint without changing anything or taking the lock; None if there is no readable one."""
        try:
            data = self._storage.read(self.path(ad_format, slot))
            return None if data is None else Checkpoint.from_bytes(data, self._clock)
        except (OSError, CheckpointDamaged) as error:
            _log.warning("The checkpoint cannot be shown: %s", error)
            return None

    def look(self, ad_format: AdFormat, slot: str = "") -> Looked:
        """Read the checkpoint and touch nothing; one that is damaged or gone is not "nothing happened yet"."""
        checkpoint, path = self.peek(ad_format, slot), self.path(ad_format, slot)
        if checkpoint is not None:
            return Looked(checkpoint)
        if path.exists():
            return Looked(notice=Message("checkpoint_unreadable_now", file=path.name))
        return Looked(notice=Message("checkpoint_gone", file=path.name) if generation_path(path).exists() else NOTHING)

    def unsettled(self, ad_format: AdFormat, slot: str = "") -> tuple[str, ...]:
        """Return the campaigns of the checkpoint whose last clicks are not settled, as far as it can be read."""
        checkpoint = self.last_known(ad_format, slot)
        noted = EmergencyNotes.beside(self.path(ad_format, slot)).read()
        if checkpoint is None:
            return tuple(noted)
        entries = ((one, checkpoint.entry(one)) for one in checkpoint.campaign_ids)
        unsettled = (one for one, entry in entries if entry is not None and (entry.is_unsettled or checkpoint.restored))
        return tuple(dict.fromkeys((*unsettled, *noted)))

    def open_clicks(self, ad_format: AdFormat, slot: str = "") -> tuple[str, ...]:
        """Return the campaigns of the checkpoint in which something was clicked, with an outcome that is still open."""
        checkpoint = self.peek(ad_format, slot)
        entries = ((one, checkpoint.entry(one)) for one in checkpoint.campaign_ids) if checkpoint is not None else ()
        return tuple(one for one, entry in entries if entry is not None and entry.intent is not None)

    def last_known(self, ad_format: AdFormat, slot: str = "") -> Checkpoint | None:
        """Read the checkpoint, or its backup, marked as restored, where it is gone or damaged; touch nothing."""
        found = self.peek(ad_format, slot)
        if found is None and (found := self._generation(self.path(ad_format, slot))) is not None:
            found.mark_restored("its backup")
        return found

    def slots(self, ad_format: AdFormat) -> tuple[str, ...]:
        """Return the names of the named checkpoints of a format that were changed last, the newest first."""
        start = f"{AD_FORMATS[ad_format].checkpoint}."
        paths = self._storage.list(self._folder.checkpoints, f"{start}*.json")
        names = [path.name.removeprefix(start).removesuffix(".json") for path in sorted(paths, key=_age)]
        return tuple(name for name in names if _SLOT.fullmatch(name))[:MOST_SLOTS]

    def rehearsal_path(self, ad_format: AdFormat) -> Path:
        """Return the file for a dry run that starts fresh: nothing resumes it, and the next one replaces it."""
        return self._folder.checkpoints / "dry-run" / self.path(ad_format).name

    def archive(self, ad_format: AdFormat, slot: str = "") -> Path | None:
        """Move the checkpoint and its backup to the archive; returns its new path, None if there is none.

        The caller must hold the lock. Raises `CheckpointError` if it cannot be moved; it then stays where it was.
        """
        path = self.path(ad_format, slot)
        stem = f"{path.stem}.{self._session_of(path)}{self._clock():%Y%m%d_%H%M%S}"
        try:
            self._move(generation_path(path), self._folder.archive / "generations", stem)
            return self._move(path, self._folder.archive, stem)
        except OSError as error:
            what = Message("archiving_failed", file=str(path), reason=_reason(error))
            raise CheckpointError(what, Message("make_writable_start_fresh")) from error

    def _set_aside(self, path: Path, what: Message) -> Message:
        """Move an unusable file aside; returns what is wrong with it, and where it is now."""
        try:
            kept = self._move(path, path.parent, f"{path.stem}.corrupt-{self._clock():%Y%m%d_%H%M%S}")
        except OSError as error:
            failure = Message("set_aside_failed", file=str(path), reason=_reason(error))
            raise CheckpointError(failure, Message("make_writable_or_move")) from error
        if kept is None:
            return what
        return Message("two_sentences", first=what, second=Message("damaged_file_kept", file=kept.name))

    def _generation(self, path: Path) -> Checkpoint | None:
        try:
            data = self._storage.read(generation_path(path))
            return Checkpoint.from_bytes(data, self._clock) if data is not None else None
        except (OSError, CheckpointDamaged):
            return None

    def _session_of(self, path: Path) -> str:
        try:
            data = self._storage.read(path)
            session_id = Checkpoint.from_bytes(data).session_id if data is not None else ""
        except (OSError, CheckpointDamaged):
            return ""
        return f"{session_id}." if re.fullmatch(r"[\w-]{1,60}", session_id) else ""

    def _move(self, path: Path, folder: Path, stem: str) -> Path | None:
        """Move a file into a folder under the first free name; None if there is no such file."""
        number = 1
        while True:
            target = folder / f"{stem}{f'-{number}' if number > 1 else ''}.json"
            try:
                self._storage.move_aside(path, target)
            except FileExistsError:
                number += 1
            except FileNotFoundError:
                return None
            else:
                return target


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _age(path: Path) -> float:
    """Return a number that is smaller for newer files."""
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0
