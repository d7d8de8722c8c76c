"""What the program keeps is the user's alone, whatever the umask was and whatever an older version left."""

from __future__ import annotations

import asyncio
import logging
import os
import sqlite3
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite
from tjgui.core.checkpoint.recent_batches import RecentBatches
from tjgui.core.disk import private
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.file_encodings import FileEncodings
from tjgui.core.errors import RejectedCsv
from tjgui.core.history.history import History
from tjgui.core.models import AdFormat
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.upload_job import UploadJob
from tjgui.gui.help.crash import _write as write_crash
from tjgui.log_file import log_to
from tjgui.practice import PracticeSite

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="access lists there, not modes")

UMASKS = (0o000, 0o022, 0o077, 0o377)


@pytest.fixture
def under() -> Iterator[Callable[[int], None]]:
    """Return what sets the umask, for the test only."""
    before = os.umask(0o022)
    os.umask(before)

    def set_to(mask: int) -> None:
        os.umask(mask)

    yield set_to
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    """Return the mode of the folder and of everything in it."""
    there = [folder, *folder.rglob("*")]
    return {str(path.relative_to(folder)): stat.S_IMODE(path.stat().st_mode) for path in there}


def wrong(folder: Path) -> dict[str, str]:
    """Return what others could use, or the user could not."""
    return {
        name: oct(mode)
        for name, mode in modes(folder).items()
        if mode != (private.FOLDER_MODE if (folder / name).is_dir() else private.FILE_MODE)
    }


def upload_a_batch(folder: Path, data: DataFolder) -> None:
    """Upload a batch of which one campaign fails, start afresh, and leave everything that a run can leave."""
    batch = write_batch(folder, 3, 4)
    site = MemorySite([one.campaign_id for one in batch.campaigns], time.monotonic)
    site.fail("preview", batch.campaigns[1].campaign_id, *[RejectedCsv("No.")] * 9)
    settings = RunSettings(live=True, patience=0.3, latest_ads=0.0)
    for fresh in (False, True):
        with UploadJob.open(data, batch, fresh=fresh) as job, log_to(data.logs):
            logging.getLogger("tjgui").warning("Something to write down.")
            asyncio.run(job.run(lambda: MemoryDashboard(site), settings, lambda _: None))
    RecentBatches(data).bind(batch.mapping_path, batch.ads_folder, AdFormat.PREROLL, "spring")
    FileEncodings(data).remember(batch.mapping_path, "0" * 64, "cp1251")
    assert write_crash("It crashed.", data.logs)


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
@pytest.mark.parametrize("is_linked", [False, True], ids=["plain", "symlink"])
def test_everything_that_a_batch_leaves_is_the_users_alone(
    tmp_path: Path, under: Callable[[int], None], mask: int, is_linked: bool
) -> None:
    root = tmp_path / "data"
    if is_linked:
        (tmp_path / "elsewhere").mkdir()
        root.symlink_to(tmp_path / "elsewhere")
    data = DataFolder(root)
    write_batch(tmp_path, 3, 4)  # the user's own files are written as the user wants them
    under(mask)
    open_history = None
    try:
        upload_a_batch(tmp_path, data)
        open_history = History.open(data.history)
        open_history.rebuild(data.checkpoints)  # so that -wal and -shm are there
        assert {f"history.db{end}" for end in ("", "-wal", "-shm")} <= {one.name for one in root.iterdir()}
        assert {"checkpoints/archive", "logs/tjgui.log", "reports", "tjgui.lock"} <= modes(root).keys()
        assert wrong(root) == {}
    finally:
        under(0o022)
        if open_history is not None:
            open_history.close()


def test_what_an_older_version_left_open_is_narrowed_at_the_next_run(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "data")
    upload_a_batch(tmp_path, data)
    (data.root / "window.ini").write_text("[run]\n")
    (data.root / "session.json").write_text("{}")
    for path in (data.root, *data.root.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    with DataFolder(data.root).lock():
        assert wrong(data.root) == {}


def test_a_history_is_narrowed_by_whoever_opens_it(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "data")
    data.make()
    before = sqlite3.connect(data.history)
    before.execute("PRAGMA journal_mode = WAL")
    before.close()
    data.history.chmod(0o644)
    with History.open(data.history):
        assert wrong(data.root) == {}


def test_what_is_not_the_programs_keeps_its_access(tmp_path: Path) -> None:
    """The parent of the data folder, what a link leads to, and a browser's own programs."""
    parent = tmp_path / "parent"
    data = DataFolder(parent / "data")
    elsewhere = tmp_path / "elsewhere"
    for folder in (parent, elsewhere, data.root / "browsers" / "chrome", data.root / "own-reports"):
        folder.mkdir(parents=True)
    for file in (elsewhere / "report.csv", data.root / "browsers" / "chrome" / "run", data.root / "notes.txt"):
        file.write_text("text")
        file.chmod(0o755)
    for folder in (parent, elsewhere, data.root / "own-reports"):
        folder.chmod(0o755)
    data.reports.symlink_to(elsewhere)
    data.make()
    data.narrow()
    assert modes(elsewhere) == {".": 0o755, "report.csv": 0o755}
    kept = modes(parent)
    assert (kept["."], kept["data/browsers/chrome/run"]) == (0o755, 0o755)
    assert (kept["data/own-reports"], kept["data/notes.txt"]) == (0o755, 0o755)
    assert (kept["data"], kept["data/browsers"]) == (0o700, 0o700)


@pytest.mark.parametrize("mode", [0o1777, 0o755], ids=["shared", "home"])
def test_a_folder_that_holds_everything_else_too_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    tmp_path.chmod(mode)
    monkeypatch.setenv("HOME", str(tmp_path) if mode == 0o755 else "/nowhere")
    for name in ("letters", "reports"):
        (tmp_path / name).mkdir(mode=0o755)
    for name in ("package.json", "session.json"):
        (tmp_path / name).write_text("{}")
        (tmp_path / name).chmod(0o644)
    data = DataFolder(tmp_path)
    with data.lock():
        assert modes(tmp_path)["."] == mode
        assert (modes(tmp_path)["letters"], modes(tmp_path)["reports"]) == (0o755, 0o755)
        assert (modes(tmp_path)["package.json"], modes(tmp_path)["session.json"]) == (0o644, 0o600)
        assert modes(tmp_path)["tjgui.lock"] == 0o600


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
def test_an_existing_file_is_narrowed_when_it_is_opened_for_writing(
    tmp_path: Path, under: Callable[[int], None], mask: int
) -> None:
    (tmp_path / "there.log").write_text("old\n")
    (tmp_path / "there.log").chmod(0o644)
    under(mask)
    private.write(tmp_path / "there.log", b"new\n", append=True)
    private.write(tmp_path / "deep" / "er" / "new.log", b"new\n")
    under(0o022)
    assert (tmp_path / "there.log").read_text() == "old\nnew\n"
    assert {mode for name, mode in modes(tmp_path).items() if name.endswith(".log")} == {0o600}
    assert {modes(tmp_path)["deep"], modes(tmp_path)["deep/er"]} == {0o700}


def test_the_ledger_of_the_practice_site_is_the_users_alone(tmp_path: Path, under: Callable[[int], None]) -> None:
    under(0)
    PracticeSite(campaigns=2, keep_in=tmp_path / "practice" / "ledger.jsonl").start().stop()
    under(0o022)
    assert wrong(tmp_path / "practice") == {}
