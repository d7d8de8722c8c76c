"""Where the program keeps everything, whose turn it is there, and which checkpoint a run goes on with."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import re
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_root import data_root
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointDamaged, CheckpointError, CheckpointInUse, InputError
from tjgui.core.models import AdFormat
from tjgui.core.wording.message import NOTHING, Message

_log = logging.getLogger(__name__)

_FILE_NAMES = {AdFormat.PREROLL: "upload_checkpoint", AdFormat.NATIVE: "native_upload_checkpoint"}
_SLOT = re.compile(r"(?!corrupt-)[\w-]{1,60}")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found of a checkpoint."""

    checkpoint: Checkpoint | None = None  #: None where there is none that can be used
    notice: Message = NOTHING  #: what the user has to know; nothing where all is well
    generation: Checkpoint | None = None  #: the last good copy of one that is damaged or missing, marked as restored

    @property
    def lost(self) -> bool:
        """Whether there was a checkpoint, and nothing of it can be used: what is on the site is unknown."""
        return bool(self.notice) and self.checkpoint is None and self.generation is None


class DataFolder:
    """The program's folder: `root`, by default the user's own data folder, or what TJGUI_DATA says."""

    def __init__(
        self,
        root: Path | None = None,
        *,
        storage: DiskStorage | None = None,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        self.root = root or data_root()
        self.checkpoints = self.root / "checkpoints"
        self.archive = self.checkpoints / "archive"
        self.reports = self.root / "reports"
        self.evidence = self.root / "evidence"
        self.logs = self.root / "logs"
        self.storage_state = self.root / "session.json"
        self._storage = storage or DiskStorage()
        self._clock = clock

    def checkpoint_path(self, ad_format: AdFormat, slot: str = "") -> Path:
        """Return where the checkpoint of a format and slot is kept; raises `InputError` for a name that is none."""
        if slot and not _SLOT.fullmatch(slot):
            raise InputError(Message("checkpoint_name_invalid", name=slot), Message("checkpoint_name_rule"))
        name = _FILE_NAMES[ad_format]
        return self.checkpoints / (f"{name}.{slot}.json" if slot else f"{name}.json")

    # -- whose turn it is ------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the folder against other instances of the program; the system frees it when the program dies.

        Raises `CheckpointInUse`, which says who holds it, and `CheckpointError` where the folder cannot be used.
        """
        lock = self._acquire()
        try:
            for folder in (self.root, self.checkpoints, self.checkpoints / "generations"):
                self._storage.sweep(folder)
            yield
        finally:
            lock.release()

    def used_by(self) -> Message:
        """Say who else uses the folder; nothing where nobody does, or that cannot be determined. Touches nothing."""
        if not self.root.is_dir():
            return NOTHING
        try:
            with FileLock(self.root / "tjgui.lock", timeout=0, mode=0o600, thread_local=False):
                return NOTHING
        except Timeout:
            return self._holder()
        except OSError as error:
            _log.info("Whether the data folder is in use could not be determined: %s", error)
            return NOTHING

    def _acquire(self) -> FileLock:
        try:
            self._storage.make_folders(self.root)
            lock = FileLock(self.root / "tjgui.lock", timeout=0, mode=0o600, thread_local=False)
            lock.acquire()
        except Timeout as error:
            what = Message("data_folder_in_use", folder=str(self.root), who=self._holder())
            raise CheckpointInUse(what, Message("close_other_instance")) from error
        except OSError as error:
            what = Message("data_folder_unusable", folder=str(self.root), reason=_reason(error))
            raise CheckpointError(what, Message("make_data_folder_writable")) from error
        self._say_who()
        return lock

    def _say_who(self) -> None:
        who = {"pid": os.getpid(), "host": socket.gethostname(), "since": f"{self._clock():%Y-%m-%d %H:%M:%S}"}
        with contextlib.suppress(OSError):  # the lock holds without it; the other one just cannot tell whose it is
            self._storage.write_durably(self._holder_path, json.dumps(who).encode())

    def _holder(self) -> Message:
        try:
            who = json.loads(self._storage.read(self._holder_path) or b"{}")
            process, host, since = str(who["pid"]), str(who["host"]), str(who["since"])
        except (OSError, ValueError, LookupError, TypeError):
            return Message("another_instance")
        return Message("another_instance_known", process=process, host=host, since=since)

    @property
    def _holder_path(self) -> Path:
        return self.root / "tjgui.lock-holder.json"

    # -- the checkpoint --------------------------------------------------------------------------------------------

    def load_checkpoint(self, ad_format: AdFormat, slot: str = "") -> Loaded:
        """Load the checkpoint, or what can be had in its place. Only for whoever holds the lock.

        A damaged file is kept beside. Its last good generation is offered, and so it is where the file is gone:
        starting anew without the user's word would create ads twice. Raises `CheckpointError` where a damaged file
        cannot be kept.
        """
        path = self.checkpoint_path(ad_format, slot)
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
        offer = Message("backup_offered", when=_minute(generation.last_updated))
        return Loaded(notice=Message("two_sentences", first=what, second=offer), generation=generation)

    def forget_sign_in(self) -> bool:
        """Remove the kept sign-in; returns whether there was one. Raises `OSError`."""
        there = self.storage_state.exists()
        self.storage_state.unlink(missing_ok=True)
        return there

    def peek(self, ad_format: AdFormat, slot: str = "") -> Checkpoint | None:
        """Read the checkpoint and touch nothing, whoever holds the lock; None where there is none that can be read."""
        try:
            data = self._storage.read(self.checkpoint_path(ad_format, slot))
            return None if data is None else Checkpoint.from_bytes(data, self._clock)
        except (OSError, CheckpointDamaged) as error:
            _log.warning("The checkpoint cannot be shown: %s", error)
            return None

    def archive_checkpoint(self, ad_format: AdFormat, slot: str = "") -> Path | None:
        """Move the checkpoint and the generation before it to the archive; returns its new path, None if there is none.

        Only for whoever holds the lock. Raises `CheckpointError` where it cannot be moved: it is then where it was.
        """
        path = self.checkpoint_path(ad_format, slot)
        stem = f"{path.stem}.{self._session_of(path)}{self._clock():%Y%m%d_%H%M%S}"
        try:
            self._move(generation_path(path), self.archive / "generations", stem)
            return self._move(path, self.archive, stem)
        except OSError as error:
            what = Message("archiving_failed", file=str(path), reason=_reason(error))
            raise CheckpointError(what, Message("make_writable_start_fresh")) from error

    def _set_aside(self, path: Path, what: Message) -> Message:
        """Move a file aside that cannot be used; returns what is wrong with it, and where it is now."""
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
            generation = Checkpoint.from_bytes(data, self._clock) if data is not None else None
        except (OSError, CheckpointDamaged):
            return None
        if generation is not None:
            generation.mark_restored(f"generation of {generation.last_updated}")
        return generation

    def _session_of(self, path: Path) -> str:
        try:
            data = self._storage.read(path)
            session_id = Checkpoint.from_bytes(data).session_id if data is not None else ""
        except (OSError, CheckpointDamaged):
            return ""
        return f"{session_id}." if re.fullmatch(r"[\w-]{1,60}", session_id) else ""

    def _move(self, path: Path, folder: Path, stem: str) -> Path | None:
        """Move a file into a folder under the first free name; None where there is no such file."""
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


def _minute(stamp: str) -> str:
    """Write a moment for people; what is none stays as it is."""
    try:
        return f"{datetime.fromisoformat(stamp):%Y-%m-%d %H:%M}"
    except ValueError:
        return stamp
