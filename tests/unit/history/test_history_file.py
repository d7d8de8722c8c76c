from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.errors import HistoryUnusable
from tjgui.core.history import database
from tjgui.core.history.history import History
from tjgui.core.history.past import PastAd, PastUpload, SearchFor
from tjgui.core.history.schema import MIGRATIONS

ONE = "1011737001"
UPLOAD = PastUpload("upload_20261127_090000", ONE, "2026-11-27T09:00:00+01:00", 1, "success")


def ad(number: int) -> PastAd:
    created = CreatedAd(f"Shears {number}", f"https://example.com/{number}", str(number))
    return PastAd("upload_20261127_090000", ONE, created, f"id:{number}", "2026-11-27T09:00:00")


def clock() -> datetime:
    return datetime(2026, 11, 27, 9, 0, 0)


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file as another program does."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def full(path: Path) -> sqlite3.Connection:
    """Connect to a file that has no room to grow."""
    connection = database.connect(path)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    return connection


def read_only(path: Path) -> sqlite3.Connection:
    """Connect to a file on a disk that cannot be written to."""
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False)


def impatient(path: Path) -> sqlite3.Connection:
    """Connect without waiting for other processes."""
    return sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)


def test_a_new_file_is_private_durable_and_of_this_version(tmp_path: Path) -> None:
    path = tmp_path / "data" / "history.db"
    with History.open(path) as history:
        assert not history.notice
        assert not history.is_complete
    assert path.stat().st_mode & 0o77 == 0 or sys.platform == "win32"
    opened: list[sqlite3.Connection] = []

    def connect(path: Path) -> sqlite3.Connection:
        opened.append(database.connect(path))
        return opened[-1]

    with History.open(path, connect=connect):
        pragmas = ("user_version", "journal_mode", "synchronous", "foreign_keys")
        values = [opened[-1].execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas]
    assert values == [len(MIGRATIONS), "wal", 2, 1]


def test_a_file_of_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    History.open(path).close()
    with raw(path) as connection:
        connection.execute("CREATE TABLE of_the_future (id)")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    with pytest.raises(HistoryUnusable, match="newer version"):
        History.open(path)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before


@pytest.mark.parametrize("version", range(len(MIGRATIONS)))
def test_a_file_of_an_earlier_version_becomes_one_of_this_version(tmp_path: Path, version: int) -> None:
    path = tmp_path / "history.db"
    with raw(path) as connection:
        for migration in MIGRATIONS[:version]:
            connection.executescript(migration)
        connection.execute(f"PRAGMA user_version = {version}")
    with History.open(path) as history:
        history.add([UPLOAD], [ad(1)])
        assert history.created_in(ONE) == (ad(1).ad,)


def test_a_migration_that_fails_half_way_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "history.db"
    with History.open(path) as history:
        history.add([UPLOAD], [])
    monkeypatch.setattr(database, "MIGRATIONS", (*MIGRATIONS, "CREATE TABLE half (id); CREATE TABLE half (id);"))
    with pytest.raises(HistoryUnusable, match="half"):
        History.open(path)
    monkeypatch.undo()
    with History.open(path) as history:
        assert len(history.uploads(SearchFor())) == 1
    with raw(path) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone()[0] == 0


@pytest.mark.parametrize("damage", ["no database", "torn", "no version"])
def test_a_damaged_file_is_set_aside_with_its_log_and_a_new_one_made(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "history.db"
    with History.open(path) as history:
        history.add([UPLOAD], [ad(number) for number in range(500)])
    if damage == "no database":
        path.write_bytes(b"The quick brown fox jumps over the lazy dog. " * 400)
        (tmp_path / "history.db-wal").write_bytes(b"old log")
    elif damage == "torn":
        data = path.read_bytes()
        path.write_bytes(data[:4096] + os.urandom(len(data) // 2) + data[4096 + len(data) // 2 :])
    else:
        with raw(path) as connection:
            connection.execute("PRAGMA user_version = 0")
    with History.open(path, clock) as history:
        assert history.notice.code == "history_damaged"
        assert "history.corrupt-20261127_090000.db" in str(history.notice)
        assert history.uploads(SearchFor()) == ()
        assert not history.is_complete
    assert (tmp_path / "history.corrupt-20261127_090000.db").exists()
    if damage == "no database":
        assert (tmp_path / "history.corrupt-20261127_090000.db-wal").read_bytes() == b"old log"


def test_a_second_damaged_file_of_the_same_second_does_not_replace_the_first(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    for text in (b"first" * 200, b"second" * 200):
        path.write_bytes(text)
        History.open(path, clock).close()
    assert (tmp_path / "history.corrupt-20261127_090000.db").read_bytes() == b"first" * 200
    assert (tmp_path / "history.corrupt-20261127_090000-2.db").read_bytes() == b"second" * 200


def test_a_full_disk_is_reported_and_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    with History.open(path) as history:
        history.add([UPLOAD], [ad(1)])
    with History.open(path, connect=full) as history:
        with pytest.raises(HistoryUnusable, match="full"):
            history.add([], [ad(number) for number in range(2, 5000)])
        assert history.created_in(ONE) == (ad(1).ad,)


def test_a_file_that_cannot_be_written_can_still_be_searched(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    with History.open(path) as history:
        history.add([UPLOAD], [ad(1)])
    with History.open(path, connect=read_only) as history:
        assert [one.ad.name for one in history.ads(SearchFor(ad="shears"))] == ["Shears 1"]
        with pytest.raises(HistoryUnusable, match="readonly"):
            history.add([UPLOAD], [])


def test_a_file_that_another_process_is_writing_can_be_read_but_not_written(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    with History.open(path) as history:
        history.add([UPLOAD], [ad(1)])
    with raw(path) as other, History.open(path, connect=impatient) as history:
        other.execute("BEGIN IMMEDIATE")
        assert history.created_in(ONE) == (ad(1).ad,)
        with pytest.raises(HistoryUnusable, match="locked"):
            history.add([UPLOAD], [ad(2)])
        other.execute("ROLLBACK")
        history.add([UPLOAD], [ad(2)])


def test_a_folder_in_its_place_is_reported(tmp_path: Path) -> None:
    (tmp_path / "history.db").mkdir()
    with pytest.raises(HistoryUnusable, match=r"history\.db cannot be used"):
        History.open(tmp_path / "history.db")


_WRITER = """
import sys
from pathlib import Path
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.history.history import History
from tjgui.core.history.past import PastAd, PastUpload

path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with History.open(path) as history:
    for number in range(count):
        created = CreatedAd(f"{name} {number}", "https://example.com", f"{name}{number}")
        ad = PastAd(name, "1011737001", created, f"id:{name}{number}", "2026-11-27T09:00:00")
        history.add([PastUpload(name, "1011737001", str(number), 1, "success")], [ad])
        print(number, flush=True)
"""


def writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _WRITER, str(path), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def test_two_processes_write_at_once_and_each_finds_everything_of_both(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    writers = [writer(path, name, 60) for name in ("one", "two")]
    for process in writers:
        process.communicate()
        assert process.returncode == 0
    with History.open(path) as history:
        assert not history.notice
        assert len(history.created_in(ONE)) == 120
        assert len(history.uploads(SearchFor())) == 120


@pytest.mark.parametrize("after", [1, 7, 30])
def test_a_writer_that_is_killed_has_lost_nothing_that_it_had_committed(tmp_path: Path, after: int) -> None:
    path = tmp_path / "history.db"
    with writer(path, "killed", 100_000) as process:
        assert process.stdout is not None
        committed = [int(process.stdout.readline()) for _ in range(after)]
        process.kill()
        committed += [int(line) for line in process.stdout if line.endswith("\n")]
    with History.open(path) as history:
        assert not history.notice
        names = {one.name for one in history.created_in(ONE)}
        assert {f"killed {number}" for number in committed} <= names
        assert len(history.uploads(SearchFor(), limit=10**6)) == len(names)


def test_what_is_written_after_another_process_has_closed_the_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    with History.open(path) as history:
        history.add([UPLOAD], [ad(1)])
        History.open(path).close()  # opening it once more must not give up this process's locks
        with writer(path, "other", 3) as other:
            assert other.wait() == 0
        history.add([], [ad(2)])
        with writer(path, "third", 3) as third:
            assert third.wait() == 0
        assert len(history.created_in(ONE)) == 8
    with History.open(path) as history:
        assert len(history.created_in(ONE)) == 8
