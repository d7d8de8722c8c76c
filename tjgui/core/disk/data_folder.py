"""Where the program keeps its data, and which instance may use it."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import socket
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from tjgui.core.disk.data_root import data_root
from tjgui.core.disk.private import is_own_folder, narrow, narrow_all
from tjgui.core.disk.sign_in_file import SignInFile
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointError, CheckpointInUse
from tjgui.core.json_text import parsed_json
from tjgui.core.wording.message import NOTHING, Message

_log = logging.getLogger(__name__)

#: What is the program's in its folder.
_OWN_FILES = (
    "file_encodings.json", "history*.db*", "practice-ledger.jsonl", "recent_batches*.json", "reviewed-batches.json",
    "session.json", "session.json.lock", ".*.tmp", "site.toml", "tjgui.lock*", "window.ini*",
)  # fmt: skip
_OWN_FOLDERS = ("checkpoints", "evidence", "logs", "practice", "reports")
_BROWSERS = "browsers"


class DataFolder:
    """The program's folder: `root`, by default the user's data folder or the one in TJGUI_DATA."""

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
        self.history = self.root / "history.db"
        self.reports = self.root / "reports"
        self.evidence = self.root / "evidence"
        self.logs = self.root / "logs"
        self.storage_state = self.root / "session.json"
        self.storage = storage or DiskStorage()
        self.sign_in = SignInFile(self.storage_state, self.storage)
        self.clock = clock
        self._is_narrow = False

    def screenshot(self, named: str) -> Path | None:
        """Return the screenshot that a checkpoint names, if it is a file in the evidence folder.

        The checkpoint may be somebody else's: nothing outside the folder is opened, and no other computer is asked.
        """
        try:
            path, folder = (Path(os.path.normpath(one.absolute())) for one in (Path(named), self.evidence))
            if not path.is_relative_to(folder) or path.suffix.lower() != ".png":
                return None
            real = path.resolve()
            return real if real.is_relative_to(folder.resolve()) and real.is_file() else None
        except (OSError, ValueError, RuntimeError):  # a loop of links, a name that the system can't look up
            return None

    def forget_sign_in(self) -> bool:
        """Remove the saved sign-in; returns whether there was one. Raises `OSError`."""
        return self.sign_in.forget()

    def make(self) -> None:
        """Make the folder, and keep others out of it. Raises `OSError`."""
        self.storage.make_folders(self.root)
        if is_own_folder(self.root):
            narrow(self.root)

    def narrow(self) -> None:
        """Keep others out of everything of the program's that an older version, or a copy, left open to them.

        Only what is known to be the program's: a folder named by TJGUI_DATA may hold other things too. Of downloaded
        browsers, the folder is enough.
        """
        narrow_all(path for pattern in _OWN_FILES for path in self.root.glob(pattern) if path.is_file())
        if not is_own_folder(self.root):
            return
        narrow(self.root)
        narrow_all(self.root / name for name in _OWN_FOLDERS)
        if not (browsers := self.root / _BROWSERS).is_symlink():
            narrow(browsers)

    # -- whose turn it is ------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Lock the folder against other instances of the program; the system releases the lock if the program dies.

        Raises `CheckpointInUse`, which says which process is using it, and `CheckpointError` if the folder cannot be
        used.
        """
        lock = self._acquire()
        try:
            if not self._is_narrow:
                self.narrow()
                self._is_narrow = True
            for folder in (self.root, self.checkpoints, self.checkpoints / "generations"):
                self.storage.sweep(folder)
            yield
        finally:
            lock.release()

    def used_by(self) -> Message:
        """Say who else uses the folder; nothing if nobody does or it cannot be determined. Changes nothing."""
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
            self.make()
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
        who = {"pid": os.getpid(), "host": socket.gethostname(), "since": f"{self.clock():%Y-%m-%d %H:%M:%S}"}
        with contextlib.suppress(OSError):  # the lock works without it; others just cannot see who holds it
            self.storage.write_durably(self._holder_path, json.dumps(who).encode())

    def _holder(self) -> Message:
        try:
            who = parsed_json(self.storage.read(self._holder_path) or b"{}")
            process, host, since = str(who["pid"]), str(who["host"]), str(who["since"])
        except (OSError, ValueError, LookupError, TypeError):
            return Message("another_instance")
        return Message("another_instance_known", process=process, host=host, since=since)

    @property
    def _holder_path(self) -> Path:
        return self.root / "tjgui.lock-holder.json"


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
