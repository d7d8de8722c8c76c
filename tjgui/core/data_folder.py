"""Where the program keeps what it writes: checkpoints, reports, evidence, the session, logs."""

from __future__ import annotations

import json
import logging
import os
import platform
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from tjgui.core.checkpoint import Checkpoint
from tjgui.core.checkpoint_writer import generation_path
from tjgui.core.errors import CheckpointDamaged, CheckpointError, CheckpointInUse, InputError
from tjgui.core.models import AdFormat
from tjgui.core.storage import DiskStorage, Storage, make_folder, remove_unfinished

_log = logging.getLogger(__name__)

_FILE_NAMES = {AdFormat.PREROLL: "upload_checkpoint", AdFormat.NATIVE: "native_upload_checkpoint"}
_SLOT = re.compile(r"[\w-]{1,60}")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found of a checkpoint."""

    checkpoint: Checkpoint | None  #: None where there is none, or it is damaged
    notice: str = ""  #: what the user has to know; empty where all is well
    generation: Checkpoint | None = None  #: the last good one before the damage, marked as restored


class DataFolder:
    """The program's folder of the user's data; environment variable TJGUI_DATA puts it elsewhere."""

    def __init__(
        self,
        root: Path | None = None,
        *,
        storage: Storage | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        named = os.environ.get("TJGUI_DATA")
        default = Path(named) if named else platformdirs.user_data_path("tjgui", appauthor=False)
        self.root = root or default
        self._storage = storage or DiskStorage()
        self._now = now

    @property
    def checkpoints(self) -> Path:
        """The folder of the checkpoints."""
        return self.root / "checkpoints"

    @property
    def archive(self) -> Path:
        """Where Start Fresh puts the old checkpoint."""
        return self.checkpoints / "archive"

    @property
    def reports(self) -> Path:
        """The folder of the result files."""
        return self.root / "reports"

    @property
    def evidence(self) -> Path:
        """The folder of the screenshots of failures."""
        return self.root / "evidence"

    @property
    def logs(self) -> Path:
        """The folder of the logs."""
        return self.root / "logs"

    @property
    def storage_state(self) -> Path:
        """The file of the kept sign-in."""
        return self.root / "session" / "storage_state.json"

    def checkpoint_path(self, ad_format: AdFormat, slot: str = "") -> Path:
        """Return the checkpoint's file; raises `InputError` where the slot's name can't be part of a file name."""
        if slot and not _SLOT.fullmatch(slot):
            raise InputError(
                f"“{slot}” can't be the name of a slot.", "Use letters, digits, - and _ only, at most 60 of them."
            )
        return self.checkpoints / f"{_FILE_NAMES[ad_format]}{f'.{slot}' if slot else ''}.json"

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the folder against other instances; raises `CheckpointInUse`, which says who holds it.

        The lock is the system's own and ends with its process, however that ends.
        """
        try:
            make_folder(self.root)
            lock = FileLock(self.root / "in-use.lock", mode=0o600, thread_local=False)
            lock.acquire(timeout=0)
        except Timeout as error:
            raise CheckpointInUse(
                f"Another TJ Uploader works on {self.root}{self._holder()}.",
                "Wait until it is done, or close it; then try again.",
            ) from error
        except OSError as error:
            raise CheckpointError(
                f"The data folder {self.root} can't be used ({error.strerror or error}).",
                "Give yourself access to it, or name another one in TJGUI_DATA.",
            ) from error
        try:
            self._say_who()
            remove_unfinished((self.checkpoints, self.checkpoints / "generations", self.root / "session"))
            yield
        finally:
            lock.release()

    def load_checkpoint(self, ad_format: AdFormat, slot: str = "") -> Loaded:
        """Read the checkpoint. A damaged file is kept beside; raises `CheckpointError` where it can't be read."""
        path = self.checkpoint_path(ad_format, slot)
        try:
            data = self._storage.read(path)
        except OSError as error:
            raise CheckpointError(
                f"The checkpoint {path} can't be read ({error.strerror or error}).", "Give yourself access to it."
            ) from error
        if data is None:
            return Loaded(None)
        try:
            return Loaded(Checkpoint.from_bytes(data, self._now))
        except CheckpointDamaged as damage:
            return self._set_aside(path, damage)

    def peek(self, ad_format: AdFormat, slot: str = "") -> Checkpoint | None:
        """Read the checkpoint without touching anything; None where there is none that can be read."""
        try:
            data = self._storage.read(self.checkpoint_path(ad_format, slot))
            return None if data is None else Checkpoint.from_bytes(data, self._now)
        except (OSError, CheckpointDamaged) as error:
            _log.warning("The checkpoint can't be shown: %s", error)
            return None

    def archive_checkpoint(self, ad_format: AdFormat, slot: str = "") -> Path | None:
        """Move the checkpoint to the archive; returns where it is now, None where there was none."""
        path = self.checkpoint_path(ad_format, slot)
        if not path.exists():
            return None
        stamped = self.archive / f"{path.stem}.{self._now():%Y%m%d_%H%M%S}{path.suffix}"
        try:
            return self._storage.move_aside(path, stamped)
        except OSError as error:
            raise CheckpointError(
                f"The old checkpoint {path} can't be moved to the archive ({error.strerror or error}).",
                "Nothing was started. Give yourself access to the folder.",
            ) from error

    def _set_aside(self, path: Path, damage: CheckpointDamaged) -> Loaded:
        corrupt = path.with_name(f"{path.stem}.corrupt-{self._now():%Y%m%d_%H%M%S}{path.suffix}")
        try:
            corrupt = self._storage.move_aside(path, corrupt)
        except OSError as error:
            raise CheckpointError(
                f"{damage.what} It can't be put aside either ({error.strerror or error}).",
                f"Move {path} away by hand.",
            ) from error
        generation = self._last_generation(path)
        how = (
            f"The last good generation, of {generation.last_updated}, is used instead: campaigns whose ads already "
            "stand on the site are not uploaded again."
            if generation is not None
            else "There is no earlier generation; the batch starts fresh."
        )
        return Loaded(None, f"{damage.what} It was kept as {corrupt.name}. {how}", generation)

    def _last_generation(self, path: Path) -> Checkpoint | None:
        try:
            data = self._storage.read(generation_path(path))
            if data is None:
                return None
            checkpoint = Checkpoint.from_bytes(data, self._now)
        except (OSError, CheckpointDamaged) as error:
            _log.warning("The last generation of the checkpoint can't be used either: %s", error)
            return None
        checkpoint.mark_restored(f"generation of {checkpoint.last_updated}")
        return checkpoint

    def _say_who(self) -> None:
        holder = {"pid": os.getpid(), "host": platform.node(), "since": f"{self._now():%Y-%m-%d %H:%M:%S}"}
        try:
            (self.root / "in-use.json").write_text(json.dumps(holder), encoding="utf-8")
        except OSError as error:
            _log.warning("Who uses the data folder could not be noted: %s", error)

    def _holder(self) -> str:
        try:
            holder = json.loads((self.root / "in-use.json").read_text(encoding="utf-8"))
            return f" (process {holder['pid']} on {holder['host']}, since {holder['since']})"
        except (OSError, ValueError, KeyError, TypeError):
            return ""
