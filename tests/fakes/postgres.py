"""A PostgreSQL server of the tests' own: on a socket in a folder of its own, and nowhere else."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psycopg

from tests.fakes.processes import descendants

_DEBIAN = Path("/usr/lib/postgresql")
_PATIENCE = 30.0


def server_folders() -> list[Path]:
    """Return the folders of all servers that are installed, the oldest first."""
    found = [path.parent for path in _DEBIAN.glob("*/bin/initdb")]
    on_path = shutil.which("initdb")
    return sorted(found, key=lambda path: int(path.parent.name)) or ([Path(on_path).parent] if on_path else [])


class Postgres:
    """A server, started with its first use; `crash` is what a power cut or the kernel's killer does to it."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._root = Path(tempfile.mkdtemp(prefix="tjgui-postgres-"))
        self._user = self._other_user()
        self._root.chmod(0o755)
        self._data, self._socket = self._root / "data", self._root / "socket"
        self._socket.mkdir()
        if self._user is not None:
            for path in (self._root, self._socket):
                shutil.chown(path, self._user)
        self._process: subprocess.Popen[bytes] | None = None
        self._count = 0
        self._run("initdb", "--auth=trust", "--username=owner", "--encoding=UTF8", "--no-locale", str(self._data))
        self.start()

    @staticmethod
    def _other_user() -> str | None:
        """Return another user where this one is root, as whom the server refuses to run."""
        if os.geteuid():
            return None
        names = {entry.pw_name for entry in pwd.getpwall()}
        return "postgres" if "postgres" in names else "nobody"

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [self._programs / program, *arguments], user=self._user, cwd="/", check=True, capture_output=True
        )

    def start(self) -> None:
        """Start the server, and wait until it takes connections."""
        places = ["-D", str(self._data), "-k", str(self._socket), "-h", ""]
        command = [str(self._programs / "postgres"), *places, "-c", "max_connections=150"]
        log = (self._root / "log.txt").open("ab")
        self._process = subprocess.Popen(command, user=self._user, cwd="/", stdout=log, stderr=log)
        log.close()
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                psycopg.connect(self.url("postgres")).close()
            except psycopg.OperationalError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
            else:
                return

    def url(self, database: str, user: str = "owner") -> str:
        """Return the address of one of its databases."""
        return f"postgresql://{user}@/{database}?host={self._socket}"

    def new_database(self) -> str:
        """Make an empty database; returns its address."""
        self._count += 1
        name = f"batch{self._count}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.url(name)

    def crash(self) -> None:
        """Kill the whole server, and start it again: what was not on its disk is gone."""
        assert self._process is not None
        for pid in (self._process.pid, *descendants(self._process.pid)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait()
        (self._data / "postmaster.pid").unlink(missing_ok=True)
        self.start()

    def freeze(self, *, frozen: bool) -> None:
        """Have all of it stand still, or go on."""
        assert self._process is not None
        for pid in (self._process.pid, *descendants(self._process.pid)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGSTOP if frozen else signal.SIGCONT)

    def close(self) -> None:
        """Stop it, and remove its folder."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait()
        shutil.rmtree(self._root)
