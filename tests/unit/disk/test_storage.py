"""Files are written whole or not at all, and what stood there before is never harmed."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from tests.fakes.faulty_disk import FAULTS, FaultyDisk, StuckDisk, TricklingDisk
from tests.fakes.system_needs import needs_folder_sync, needs_mode_bits
from tjgui.core.disk.storage import Disk, DiskStorage

OLD, NEW = b'{"it": "was"}', b'{"it": "is"}' * 100


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a place for a file in a folder that is not there yet."""
    return tmp_path / "data" / "checkpoints" / "upload_checkpoint.json"


def others(path: Path) -> list[str]:
    """Return the names beside the file."""
    return [one.name for one in path.parent.iterdir() if one != path]


def said_by_disk(act: Callable[[], None]) -> int:
    """Return the number of the error that the disk gave; 0 for none."""
    try:
        act()
    except OSError as error:
        return error.errno or -1
    return 0


def test_what_was_written_is_read_back(path: Path) -> None:
    storage = DiskStorage()
    storage.write_durably(path, OLD)
    storage.write_durably(path, NEW)

    assert storage.read(path) == NEW
    assert others(path) == []


def test_a_file_that_is_not_there_is_none(path: Path) -> None:
    assert DiskStorage().read(path) is None


@needs_mode_bits
def test_files_and_folders_are_the_users_own(path: Path) -> None:
    DiskStorage().write_durably(path, OLD)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700


def test_a_disk_that_takes_few_bytes_at_a_time_gets_them_all(path: Path) -> None:
    DiskStorage(TricklingDisk()).write_durably(path, NEW)

    assert path.read_bytes() == NEW


def test_a_disk_that_takes_no_bytes_is_an_error_not_an_endless_loop(path: Path) -> None:
    DiskStorage().write_durably(path, OLD)

    with pytest.raises(OSError, match="takes no more"):
        DiskStorage(StuckDisk()).write_durably(path, NEW)
    assert path.read_bytes() == OLD
    assert others(path) == []


@pytest.mark.parametrize("once", [True, False], ids=["once", "for-good"])
@pytest.mark.parametrize("code", FAULTS, ids=errno.errorcode.get)
def test_a_fault_at_any_call_leaves_the_old_file_or_the_new_one(path: Path, code: int, once: bool) -> None:
    counting = FaultyDisk()
    DiskStorage().write_durably(path, OLD)
    DiskStorage(counting).write_durably(path, NEW)
    assert len(counting.calls) > 4

    for place in range(len(counting.calls)):
        DiskStorage().write_durably(path, OLD)
        disk = FaultyDisk()
        disk.fail_at(place, code, once=once)
        answer = said_by_disk(partial(DiskStorage(disk).write_durably, path, NEW))
        assert answer in {0, code}
        assert path.read_bytes() in ({OLD, NEW} if answer else {NEW})
        disk.heal()
        DiskStorage(disk).sweep(path.parent)
        assert others(path) == []
        DiskStorage(disk).write_durably(path, NEW)
        assert path.read_bytes() == NEW


@needs_folder_sync
def test_the_bytes_are_synced_before_the_file_takes_its_place_and_the_folder_after(path: Path) -> None:
    DiskStorage().write_durably(path, OLD)
    disk = FaultyDisk()

    DiskStorage(disk).write_durably(path, NEW)

    assert disk.calls.index("sync") < disk.calls.index("replace")
    assert disk.calls[disk.calls.index("replace") :].count("sync") == 1
    assert disk.synced[-1] == path.parent


def test_a_failed_sync_is_never_repeated_on_the_same_file(path: Path) -> None:
    DiskStorage().make_folders(path.parent)
    disk = FaultyDisk()
    disk.fail("sync", code=errno.EIO)
    for _ in range(5):
        with pytest.raises(OSError, match=r"\[Errno 5\]"):
            DiskStorage(disk).write_durably(path, NEW)

    assert len(disk.synced) == 5
    assert len(set(disk.synced)) == 5
    assert not path.exists()


@needs_folder_sync
def test_a_folder_whose_name_could_not_be_synced_is_not_taken_for_durable_by_the_next_try(path: Path) -> None:
    disk = FaultyDisk()
    disk.fail("sync", code=errno.EIO)
    for _ in range(2):
        with pytest.raises(OSError, match=r"\[Errno 5\]"):
            DiskStorage(disk).write_durably(path, NEW)
        assert not path.parent.parent.exists()
    disk.heal()
    disk.synced.clear()
    DiskStorage(disk).write_durably(path, NEW)

    assert disk.synced[:2] == [path.parent.parent.parent, path.parent.parent]


@needs_folder_sync
def test_what_is_removed_is_gone_for_good(path: Path) -> None:
    disk = FaultyDisk()
    storage = DiskStorage(disk)
    storage.write_durably(path, OLD)
    disk.synced.clear()

    assert storage.remove(path)
    assert disk.synced == [path.parent]
    assert not storage.remove(path)


class Macos:
    """The two calls that flush a file on macOS; `answer` is what the volume says to the thorough one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, answer: int) -> None:
        self.calls: list[str] = []
        self._answer = answer
        monkeypatch.setattr("sys.platform", "darwin")
        fcntl = ModuleType("fcntl")
        vars(fcntl).update(F_FULLFSYNC=51, fcntl=self._fcntl)
        monkeypatch.setitem(sys.modules, "fcntl", fcntl)
        monkeypatch.setattr("os.fsync", lambda _: self.calls.append("fsync"))

    def _fcntl(self, descriptor: int, command: int) -> None:
        assert (descriptor, command) == (3, 51)
        self.calls.append("full")
        if self._answer:
            raise OSError(self._answer, os.strerror(self._answer))


def test_macos_flushes_the_disks_own_memory_too(monkeypatch: pytest.MonkeyPatch) -> None:
    system = Macos(monkeypatch, 0)
    Disk().sync(3)
    assert system.calls == ["full"]


@pytest.mark.parametrize("code", [errno.ENOTSUP, errno.EINVAL, errno.ENOTTY], ids=errno.errorcode.get)
def test_a_volume_on_macos_without_the_thorough_flush_gets_the_usual_one(
    monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    system = Macos(monkeypatch, code)
    Disk().sync(3)
    assert system.calls == ["full", "fsync"]


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC], ids=errno.errorcode.get)
def test_a_thorough_flush_that_failed_is_not_hidden_by_the_usual_one(
    monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    system = Macos(monkeypatch, code)
    with pytest.raises(OSError, match=rf"\[Errno {code}\]"):
        Disk().sync(3)
    assert system.calls == ["full"]


def test_a_replace_that_is_refused_while_somebody_reads_is_tried_until_they_are_done(path: Path) -> None:
    """As Windows does; here the reader is done at the third try."""

    class ReadBySomebody(FaultyDisk):
        def pause(self, seconds: float) -> None:
            super().pause(seconds)
            if len(self.pauses) == 2:
                self.heal()

    DiskStorage().write_durably(path, OLD)
    disk = ReadBySomebody()
    disk.fail("replace", code=errno.EACCES)
    DiskStorage(disk).write_durably(path, NEW)

    assert path.read_bytes() == NEW
    assert len(disk.pauses) == 2


def test_a_replace_that_stays_refused_is_given_up_within_a_second_or_so(path: Path) -> None:
    DiskStorage().write_durably(path, OLD)
    disk = FaultyDisk()
    disk.fail("replace", code=errno.EACCES)

    with pytest.raises(PermissionError):
        DiskStorage(disk).write_durably(path, NEW)
    assert 0 < sum(disk.pauses) < 2
    assert path.read_bytes() == OLD


def test_a_file_system_that_cannot_sync_folders_is_good_enough(path: Path) -> None:
    class NetworkDisk(FaultyDisk):
        def sync(self, descriptor: int) -> None:
            if self.paths[descriptor].is_dir():
                raise OSError(errno.EINVAL, "Invalid argument")
            super().sync(descriptor)

    DiskStorage(NetworkDisk()).write_durably(path, NEW)

    assert path.read_bytes() == NEW


def test_a_copy_stays_what_the_file_was(path: Path, tmp_path: Path) -> None:
    storage, copy = DiskStorage(), tmp_path / "generations" / path.name
    storage.write_durably(path, OLD)
    storage.keep_copy(path, copy)
    storage.write_durably(path, NEW)

    assert (copy.read_bytes(), path.read_bytes()) == (OLD, NEW)
    storage.keep_copy(path, copy)
    storage.keep_copy(path, copy)
    assert copy.read_bytes() == NEW
    assert others(copy) == []


def test_where_a_file_cannot_have_two_names_its_bytes_are_copied(path: Path, tmp_path: Path) -> None:
    disk, copy = FaultyDisk(), tmp_path / "generations" / path.name
    disk.fail("link", code=errno.EPERM)
    storage = DiskStorage(disk)
    storage.write_durably(path, OLD)
    storage.keep_copy(path, copy)

    assert copy.read_bytes() == OLD
    assert not copy.samefile(path)


def test_nothing_is_kept_of_a_file_that_is_not_there(path: Path, tmp_path: Path) -> None:
    DiskStorage().keep_copy(path, tmp_path / "copy.json")

    assert not (tmp_path / "copy.json").exists()


@pytest.mark.parametrize("names", [(), ("link",)], ids=["with-links", "without-links"])
def test_moving_aside_never_overwrites(path: Path, tmp_path: Path, names: tuple[str, ...]) -> None:
    disk, there = FaultyDisk(), tmp_path / "archive" / "old.json"
    disk.fail(*names, code=errno.EPERM)
    storage = DiskStorage(disk)
    storage.write_durably(path, OLD)
    storage.move_aside(path, there)
    storage.write_durably(path, NEW)

    with pytest.raises(FileExistsError):
        storage.move_aside(path, there)
    assert (there.read_bytes(), path.read_bytes()) == (OLD, NEW)


@pytest.mark.parametrize("code", FAULTS, ids=errno.errorcode.get)
def test_a_fault_while_moving_aside_loses_nothing(path: Path, tmp_path: Path, code: int) -> None:
    there = tmp_path / "archive" / "old.json"
    counting = FaultyDisk()
    DiskStorage().write_durably(path, OLD)
    DiskStorage(counting).move_aside(path, there)
    there.rename(path)
    there.parent.rmdir()
    assert len(counting.calls) > 2
    for place in range(len(counting.calls)):
        disk = FaultyDisk()
        disk.fail_at(place, code, once=False)
        answer = said_by_disk(partial(DiskStorage(disk).move_aside, path, there))
        assert answer in {0, code}
        assert answer or not path.exists()
        assert {one.read_bytes() for one in (path, there) if one.exists()} == {OLD}
        there.unlink(missing_ok=True)
        DiskStorage().write_durably(path, OLD)


@pytest.mark.parametrize("names", [(), ("link",)], ids=["with-links", "without-links"])
def test_a_new_file_never_overwrites(path: Path, names: tuple[str, ...]) -> None:
    disk = FaultyDisk()
    disk.fail(*names, code=errno.ENOTSUP)
    DiskStorage(disk).write_new(path, OLD)

    with pytest.raises(FileExistsError):
        DiskStorage(disk).write_new(path, NEW)
    assert path.read_bytes() == OLD
    assert others(path) == []


def test_what_a_crash_left_is_swept_and_nothing_else(path: Path) -> None:
    class CrashingDisk(FaultyDisk):
        def unlink(self, path: Path) -> None:
            del path
            raise OSError(errno.EIO, "gone")

    DiskStorage().write_durably(path, OLD)
    disk = CrashingDisk()
    disk.fail("replace", code=errno.EIO)
    with pytest.raises(OSError, match=r"\[Errno 5\]"):
        DiskStorage(disk).write_durably(path, NEW)
    (path.parent / "notes.tmp").write_text("the user's own")
    assert len(others(path)) == 2

    DiskStorage().sweep(path.parent)

    assert others(path) == ["notes.tmp"]
    assert path.read_bytes() == OLD


def test_files_are_listed_by_name_and_folders_are_not(tmp_path: Path) -> None:
    for name in ("b.json", "a.json", "c.txt"):
        (tmp_path / name).touch()
    (tmp_path / "folder.json").mkdir()

    storage = DiskStorage()
    assert [one.name for one in storage.list(tmp_path, "*.json")] == ["a.json", "b.json"]
    assert storage.list(tmp_path / "nowhere", "*") == ()


def test_without_hard_links_the_new_name_is_synced_before_the_old_one_is_gone(path: Path, tmp_path: Path) -> None:
    there = tmp_path / "archive" / "old.json"
    DiskStorage().write_durably(path, OLD)
    disk = FaultyDisk()
    disk.fail("link", code=errno.EPERM)
    DiskStorage(disk).move_aside(path, there)
    assert (path.exists(), there.read_bytes()) == (False, OLD)
    assert disk.synced[-2:] == [there.parent, path.parent]


@pytest.mark.parametrize("names", [(), ("link",)], ids=["with-links", "without-links"])
def test_a_file_that_is_not_there_cannot_be_moved(path: Path, tmp_path: Path, names: tuple[str, ...]) -> None:
    disk = FaultyDisk()
    disk.fail(*names, code=errno.EPERM)
    path.parent.mkdir(parents=True)
    with pytest.raises(FileNotFoundError):
        DiskStorage(disk).move_aside(path, tmp_path / "there.json")


def test_a_taken_name_is_said_with_the_file_that_has_it(path: Path, tmp_path: Path) -> None:
    disk, there = FaultyDisk(), tmp_path / "there.json"
    disk.fail("link", code=errno.EPERM)
    there.write_bytes(NEW)
    DiskStorage().write_durably(path, OLD)
    with pytest.raises(FileExistsError) as raised:
        DiskStorage(disk).move_aside(path, there)
    assert (raised.value.errno, raised.value.filename) == (errno.EEXIST, str(there))


def test_a_refused_replace_is_tried_at_growing_distances(path: Path) -> None:
    disk = FaultyDisk()
    disk.fail("replace", code=errno.EACCES)
    with pytest.raises(PermissionError):
        DiskStorage(disk).write_durably(path, OLD)
    assert disk.pauses == sorted(disk.pauses)
    assert 0.5 < sum(disk.pauses) < 1.5
    assert disk.calls.count("replace") == len(disk.pauses) + 1


def test_the_real_disk_waits_as_long_as_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr("tjgui.core.disk.storage.time.sleep", waited.append)
    Disk().pause(0.25)
    assert waited == [0.25]


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC])
def test_a_folder_whose_sync_fails_for_another_reason_is_said(path: Path, code: int) -> None:
    DiskStorage().write_durably(path, OLD)
    disk = FaultyDisk()
    disk.fail("sync", code=code)
    with pytest.raises(OSError, match=os.strerror(code)):
        DiskStorage(disk).sync_folder(path.parent)


def test_windows_is_asked_to_sync_no_folder(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    DiskStorage().write_durably(path, OLD)
    monkeypatch.setattr(sys, "platform", "win32")
    disk = FaultyDisk()
    DiskStorage(disk).sync_folder(path.parent)
    assert disk.calls == []


def test_removing_says_whether_there_was_anything(path: Path) -> None:
    DiskStorage().write_durably(path, OLD)
    disk = FaultyDisk()
    assert DiskStorage(disk).remove(path) is True
    assert disk.synced == [path.parent]
    assert DiskStorage(disk).remove(path) is False
    assert disk.synced == [path.parent]


def test_folders_that_are_there_are_neither_made_nor_synced(path: Path) -> None:
    path.parent.mkdir(parents=True)
    disk = FaultyDisk()
    DiskStorage(disk).make_folders(path.parent)
    assert disk.calls == []


def test_each_folder_that_is_made_is_synced_in_the_one_above_it(path: Path) -> None:
    disk = FaultyDisk()
    DiskStorage(disk).make_folders(path.parent)
    assert disk.synced == [path.parents[2], path.parents[1]]


def test_a_folder_that_somebody_else_makes_in_that_moment_is_good(path: Path) -> None:
    class Crowded(FaultyDisk):
        def make_folder(self, path: Path) -> None:
            path.mkdir()
            super().make_folder(path)

    disk = Crowded()
    DiskStorage(disk).make_folders(path.parent)
    assert path.parent.is_dir()
    assert disk.synced == [path.parents[2], path.parents[1]]
