"""Where the program keeps everything, and whose turn it is there."""

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
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointError, CheckpointInUse

_log = logging.getLogger(__name__)


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
        self.storage = storage or DiskStorage()
        self.clock = clock

    def forget_sign_in(self) -> bool:
        """Remove the kept sign-in; returns whether there was one. Raises `OSError`."""
        there = self.storage_state.exists()
        self.storage_state.unlink(missing_ok=True)
        return there

    # -- whose turn it is ------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the folder against other instances of the program; the system frees it when the program dies.

        Raises `CheckpointInUse`, which says who holds it, and `CheckpointError` where the folder cannot be used.
        """
        lock = self._acquire()
        try:
            for folder in (self.root, self.checkpoints, self.checkpoints / "generations"):
                self.storage.sweep(folder)
            yield
        finally:
            lock.release()

    def used_by(self) -> str:
        """Say who else works with the folder; empty where nobody does, or that can't be told. Touches nothing."""
        if not self.root.is_dir():
            return ""
        try:
            with FileLock(self.root / "tjgui.lock", timeout=0, mode=0o600, thread_local=False):
                return ""
        except Timeout:
            return self._holder()
        except OSError as error:
            _log.info("Whether the data folder is in use can't be told: %s", error)
            return ""

    def _acquire(self) -> FileLock:
        try:
            self.storage.make_folders(self.root)
            lock = FileLock(self.root / "tjgui.lock", timeout=0, mode=0o600, thread_local=False)
            lock.acquire()
        except Timeout as error:
            raise CheckpointInUse(
                f"The data folder {self.root} is in use by {self._holder()}.",
                "Close the other window or command, or wait until it is done.",
            ) from error
        except OSError as error:
            raise CheckpointError(
                f"The data folder {self.root} cannot be used: {error.strerror or error}.",
                "Make it writable, or name another folder in TJGUI_DATA.",
            ) from error
        self._say_who()
        return lock

    def _say_who(self) -> None:
        who = {"pid": os.getpid(), "host": socket.gethostname(), "since": f"{self.clock():%Y-%m-%d %H:%M:%S}"}
        with contextlib.suppress(OSError):  # the lock holds without it; the other one just cannot tell whose it is
            self.storage.write_durably(self._holder_path, json.dumps(who).encode())

    def _holder(self) -> str:
        try:
            who = json.loads(self.storage.read(self._holder_path) or b"{}")
            return f"another instance of the program (process {who['pid']} on {who['host']}, since {who['since']})"
        except (OSError, ValueError, LookupError, TypeError):
            return "another instance of the program"

    @property
    def _holder_path(self) -> Path:
        return self.root / "tjgui.lock-holder.json"
