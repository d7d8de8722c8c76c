"""One folder, and one holder."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from tests.fakes.faulty_disk import FaultyDisk
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointError, CheckpointInUse

NOW = datetime(2025, 11, 18, 11, 8, 20)

HOLD = """
import sys
from pathlib import Path
from tjgui.core.disk.data_folder import DataFolder
with DataFolder(Path(sys.argv[1])).lock():
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data", clock=lambda: NOW)


@contextmanager
def other_process(program: str, folder: DataFolder) -> Iterator[subprocess.Popen[str]]:
    """Run a program on the folder; it has said its first word when this is entered."""
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().strip() in {"held", "saving"}
            yield process
        finally:
            process.kill()


def test_the_environment_names_another_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TJGUI_DATA", str(tmp_path / "elsewhere"))
    assert DataFolder().root == tmp_path / "elsewhere"


def test_without_it_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TJGUI_DATA")
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, appauthor: tmp_path / name / str(appauthor))
    assert DataFolder().root == tmp_path / "tjgui" / "False"


# -- whose turn it is ---------------------------------------------------------------------------------------------


def test_a_second_instance_is_refused_and_told_who_holds_the_folder(folder: DataFolder) -> None:
    with other_process(HOLD, folder) as process:
        with pytest.raises(CheckpointInUse) as refused, folder.lock():
            pytest.fail("two hold it")
        assert f"process {process.pid} on {socket.gethostname()}, since " in str(refused.value)


def test_a_holder_that_was_killed_locks_nobody_out(folder: DataFolder) -> None:
    with other_process(HOLD, folder) as process:
        process.kill()
        process.wait()
        with folder.lock():
            pass


def test_a_holder_that_is_done_lets_the_next_one_in(folder: DataFolder) -> None:
    with other_process(HOLD, folder) as process:
        process.communicate("")
        assert process.returncode == 0
        with folder.lock():
            pass


def test_two_windows_of_one_process_exclude_each_other_too(folder: DataFolder) -> None:
    with folder.lock():
        with pytest.raises(CheckpointInUse, match=str(os.getpid())), DataFolder(folder.root).lock():
            pytest.fail("two hold it")
        with pytest.raises(CheckpointInUse), folder.lock():
            pytest.fail("two hold it")
    with folder.lock():
        pass


def test_the_lock_holds_although_nobody_can_say_whose_it_is(folder: DataFolder) -> None:
    with folder.lock():
        for path in folder.root.glob("*holder*"):
            path.write_text("{torn")
        with pytest.raises(CheckpointInUse, match="another instance"), DataFolder(folder.root).lock():
            pytest.fail("two hold it")


def test_a_folder_that_cannot_be_used_is_said_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(CheckpointError, match="TJGUI_DATA"), DataFolder(tmp_path / "data").lock():
        pytest.fail("it cannot be held")


def test_a_full_disk_does_not_keep_the_folder_from_being_locked(tmp_path: Path) -> None:
    disk = FaultyDisk()
    disk.fail("create", "write", code=errno.ENOSPC)
    folder = DataFolder(tmp_path / "data", storage=DiskStorage(disk))
    with folder.lock(), pytest.raises(CheckpointInUse), folder.lock():
        pytest.fail("two hold it")


def test_whoever_takes_the_lock_sweeps_what_a_crash_left_half_written(folder: DataFolder) -> None:
    for place in (folder.root, folder.checkpoints, folder.checkpoints / "generations"):
        place.mkdir(parents=True, exist_ok=True)
        (place / ".upload_checkpoint.json.0a1b2c3d4e5f.tmp").write_text("{half")
    with folder.lock():
        assert list(folder.root.rglob("*.tmp")) == []


# -- screenshots that a checkpoint names -----------------------------------------------------------------------------


def test_a_screenshot_in_the_evidence_folder_is_found(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    (folder.evidence / "doctor").mkdir(parents=True)
    for place in (folder.evidence / "1.png", folder.evidence / "doctor" / "2.PNG"):
        place.touch()
        assert folder.screenshot(str(place)) == place.resolve()
    assert folder.screenshot(str(folder.evidence / "none.png")) is None


def test_nothing_outside_of_the_evidence_folder_is_taken_for_a_screenshot(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.evidence.mkdir(parents=True)
    outside = tmp_path / "outside.png"
    outside.touch()
    (folder.evidence / "link.png").symlink_to(outside)
    (folder.evidence / "loop.png").symlink_to(folder.evidence / "loop.png")
    (folder.evidence / "away").symlink_to(tmp_path)
    (folder.evidence / "a.txt").touch()
    (folder.evidence / "dir.png").mkdir()
    os.mkfifo(folder.evidence / "pipe.png")
    inside = folder.evidence
    outside_of_it = (
        *(str(outside), "/etc/passwd", "outside.png", "", ".", "..", "\0", "x" * 5000, outside.as_uri()),
        *("\\\\host\\share\\a.png", "//host/share/a.png", "file://host/share/a.png", "C:\\a.png", "~/a.png"),
        *(f"{inside}/../../outside.png", f"{inside}/link.png", f"{inside}/loop.png", f"{inside}/away/outside.png"),
        *(f"{inside}/a.txt", f"{inside}/dir.png", f"{inside}/pipe.png", f"{inside}x/a.png", str(inside)),
    )
    assert len(outside_of_it) == 23
    for named in outside_of_it:
        assert folder.screenshot(named) is None, named
