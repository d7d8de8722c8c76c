"""The history's file: opened, brought to this version's schema, and set aside if it is damaged."""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from tjgui.core.disk.private import create, narrow_all
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import HistoryUnusable
from tjgui.core.history.schema import MIGRATIONS, statements
from tjgui.core.wording.message import NOTHING, Message

_log = logging.getLogger(__name__)

#: Seconds that a write waits while another process is writing.
_PATIENCE: Final = 5.0
_COMPANIONS = ("-wal", "-shm")
_DAMAGES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

Connect = Callable[[Path], sqlite3.Connection]


class _Damaged(Exception):
    """The file is not a history, or not a whole one."""


def connect(path: Path) -> sqlite3.Connection:
    """Connect to a database file; used by one thread at a time."""
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def open_database(
    path: Path, clock: Callable[[], datetime], connect: Connect = connect
) -> tuple[sqlite3.Connection, Message]:
    """Open the history's file, a new one if there is none; the message is a notice for the user, or nothing.

    A damaged file is set aside and a new one is made. Raises `HistoryUnusable` for a file of a newer version, which is
    not touched, and if the disk or another process does not let it be used.
    """
    try:
        with translated(path):
            return _prepared(path, connect), NOTHING
    except _Damaged as damage:
        _log.warning("The history %s is damaged: %s", path, damage)
    with translated(path):
        kept = _set_aside(path, clock())
        return _prepared(path, connect), Message("history_damaged", file=kept.name)


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise what SQLite and the system report as `HistoryUnusable`."""
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise HistoryUnusable(Message("history_unusable", file=path.name, reason=reason)) from error


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Make the changes inside durable together, or none of them."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):  # after some failures SQLite has rolled back already
            connection.execute("ROLLBACK")
        raise


def _prepared(path: Path, connect: Connect) -> sqlite3.Connection:
    _refuse_what_is_not_ours(path)
    DiskStorage().make_folders(path.parent)
    with contextlib.suppress(FileExistsError):
        os.close(create(path))
    narrow_all(path.with_name(f"{path.name}{end}") for end in ("", *_COMPANIONS))
    connection = connect(path)
    try:
        connection.row_factory = sqlite3.Row
        _refuse_newer(path, _version(connection))
        _migrate(connection)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise _Damaged("the quick check failed")
    except BaseException as error:
        connection.close()
        if _is_damage(error):
            raise _Damaged(str(error)) from error
        raise
    return connection


def _is_damage(error: BaseException) -> bool:
    if isinstance(error, UnicodeDecodeError):  # a schema in bytes that are no text, which SQLite quotes in its error
        return True
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _DAMAGES


def _refuse_what_is_not_ours(path: Path) -> None:
    """Raise for a file of a newer version, or of none, before anything touches it; SQLite would remove its log.

    The file is read with SQLite all the same: on POSIX systems, closing a file in any other way gives up the locks of
    this process's other connections to it.
    """
    if not path.is_file() or not path.stat().st_size:
        return
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
    try:
        _refuse_newer(path, _version(connection))
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if _is_damage(error):
            raise _Damaged(str(error)) from error
        raise
    finally:
        connection.close()


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _refuse_newer(path: Path, version: int) -> None:
    if version > len(MIGRATIONS):
        raise HistoryUnusable(Message("history_newer", file=path.name), Message("update_program"))


def _migrate(connection: sqlite3.Connection) -> None:
    """Set up the connection, and bring the schema to this version, each step in a transaction of its own."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    if _version(connection) == len(MIGRATIONS):
        return
    for number, migration in enumerate(MIGRATIONS, start=1):
        with transaction(connection):
            if _version(connection) >= number:  # another process was faster
                continue
            if number == 1 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise _Damaged("it has tables, but no version")
            for statement in statements(migration):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number:d}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # so that the file's header tells its version


def _set_aside(path: Path, now: datetime) -> Path:
    """Move the file and its companions to a free name; returns where it is now.

    The companions go first: SQLite would apply a log that was left behind to the new file.
    """
    storage, number = DiskStorage(), 1
    while True:
        kept = path.with_name(f"{path.stem}.corrupt-{now:%Y%m%d_%H%M%S}{f'-{number}' if number > 1 else ''}.db")
        if not any(kept.with_name(f"{kept.name}{end}").exists() for end in ("", *_COMPANIONS)):
            break
        number += 1
    for end in (*_COMPANIONS, ""):
        with contextlib.suppress(FileNotFoundError):
            storage.move_aside(path.with_name(f"{path.name}{end}"), kept.with_name(f"{kept.name}{end}"))
    return kept
