"""Saving while a run goes on: what save() promised is on the disk, whatever the disk does."""

from __future__ import annotations

import asyncio
import errno
import json
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.faulty_disk import FAULTS, FaultyDisk
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.writer import CheckpointWriter, generation_path
from tjgui.core.disk.storage import DiskStorage, Storage
from tjgui.core.models import AdFormat, Status

ONE, TWO = "1011737001", "1011737002"


class Desk:
    """A checkpoint, its file, its writer, and what the user was told."""

    def __init__(self, folder: Path, storage: Storage | None = None) -> None:
        self.path = folder / "checkpoints" / "upload_checkpoint.json"
        self.checkpoint = Checkpoint.new(AdFormat.PREROLL)
        self.warnings: list[str] = []
        self.recoveries = 0
        self.writer = self.writer_on(storage or DiskStorage())

    def writer_on(self, storage: Storage) -> CheckpointWriter:
        """Make a writer for the same checkpoint on another storage."""
        return CheckpointWriter(
            self.checkpoint, self.path, storage, on_failure=self.warnings.append, on_recovery=self._recovered
        )

    def succeed(self, campaign_id: str, ads: int = 5) -> bytes:
        """Change the checkpoint; returns what it is to be on the disk."""
        self.checkpoint.succeed(campaign_id, ads, campaign_name="Garden", csv_file="garden.csv", seconds=1.0)
        return self.checkpoint.to_bytes()

    def saved(self) -> Checkpoint:
        """Read what is on the disk."""
        return Checkpoint.from_bytes(self.path.read_bytes())

    def _recovered(self) -> None:
        self.recoveries += 1


class SlowStorage(DiskStorage):
    """Waits with each write until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()
        self.begun = threading.Event()
        self.writes: list[bytes] = []

    def write_durably(self, path: Path, data: bytes) -> None:
        self.begun.set()
        self.gate.wait(30)
        self.writes.append(data)
        super().write_durably(path, data)


class RefusingStorage(DiskStorage):
    """Refuses each write until `works` is set; `tried` is set by each write."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self.works = False
        self.refused = 0
        self._loop = loop
        self.worked = asyncio.Event()

    def write_durably(self, path: Path, data: bytes) -> None:
        if not self.works:
            self.refused += 1
            raise OSError(errno.ENOSPC, "No space left on device")
        super().write_durably(path, data)
        self._loop.call_soon_threadsafe(self.worked.set)


async def test_what_was_saved_is_on_the_disk(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.succeed(ONE)

    assert await desk.writer.save()
    assert desk.saved().status(ONE) is Status.SUCCESS


async def test_the_save_before_the_last_stays_as_a_generation(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = desk.succeed(ONE)
    await desk.writer.save()
    desk.succeed(TWO)
    await desk.writer.save()

    assert generation_path(desk.path).read_bytes() == before


async def test_saves_that_come_meanwhile_share_the_next_write(tmp_path: Path) -> None:
    storage = SlowStorage()
    desk = Desk(tmp_path, storage)
    desk.succeed(ONE)
    first = asyncio.create_task(desk.writer.save())
    await asyncio.to_thread(storage.begun.wait, 30)
    later = []
    newest = b""
    for ads in range(20):
        newest = desk.succeed(TWO, ads)
        later.append(asyncio.create_task(desk.writer.save()))
    storage.gate.set()

    assert await asyncio.gather(first, *later) == [True] * (1 + len(later))
    assert len(storage.writes) == 2
    assert desk.path.read_bytes() == newest


async def test_a_save_that_came_during_a_write_that_fails_is_tried_by_itself(tmp_path: Path) -> None:
    class FailsFirst(SlowStorage):
        def write_durably(self, path: Path, data: bytes) -> None:
            self.begun.set()
            self.gate.wait(30)
            self.writes.append(data)
            if len(self.writes) <= 2:  # both tries of the first save
                raise OSError(errno.EIO, "Input/output error")
            DiskStorage.write_durably(self, path, data)

    storage = FailsFirst()
    desk = Desk(tmp_path, storage)
    desk.succeed(ONE)
    first = asyncio.create_task(desk.writer.save())
    await asyncio.to_thread(storage.begun.wait, 30)
    newest = desk.succeed(TWO)
    second = asyncio.create_task(desk.writer.save())
    await asyncio.to_thread(lambda: None)
    storage.gate.set()

    assert list(await asyncio.gather(first, second)) == [False, True]
    assert desk.path.read_bytes() == newest
    assert (len(desk.warnings), desk.recoveries) == (1, 1)


async def test_a_save_of_what_is_on_the_disk_already_writes_nothing(tmp_path: Path) -> None:
    storage = SlowStorage()
    storage.gate.set()
    desk = Desk(tmp_path, storage)
    desk.succeed(ONE)

    assert await desk.writer.save()
    assert await desk.writer.save()
    assert len(storage.writes) == 1


async def test_a_cancelled_save_does_not_tear_the_write(tmp_path: Path) -> None:
    storage = SlowStorage()
    desk = Desk(tmp_path, storage)
    expected = desk.succeed(ONE)
    saving = asyncio.create_task(desk.writer.save())
    await asyncio.to_thread(storage.begun.wait, 30)
    saving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saving
    storage.gate.set()

    assert await desk.writer.save()
    assert storage.writes == [expected]
    assert desk.path.read_bytes() == expected


@pytest.mark.parametrize("once", [True, False], ids=["once", "for-good"])
@pytest.mark.parametrize("code", FAULTS, ids=errno.errorcode.get)
async def test_a_fault_at_any_call_of_a_save_is_survived(tmp_path: Path, code: int, once: bool) -> None:
    """Old or new and never torn; told once where it was not saved; saved as soon as it works again."""
    place = 0
    while True:
        disk = FaultyDisk()
        desk = Desk(tmp_path / str(place), DiskStorage(disk))
        old = desk.succeed(ONE)
        assert await desk.writer.save()
        new = desk.succeed(TWO)
        disk.fail_at(place, code, once=once)

        saved = await desk.writer.save()
        reached = len(disk.calls) > place
        assert desk.path.read_bytes() in ({new} if saved else {old, new})
        assert len(desk.warnings) == (0 if saved else 1)
        assert saved or desk.writer.failing
        for ads in range(3):
            newest = desk.succeed(ONE, ads)
            still = await desk.writer.save()
            Checkpoint.from_bytes(desk.path.read_bytes())
            assert still or not once
        assert len(desk.warnings) <= 1
        disk.heal()
        newest = desk.succeed(ONE, 7)
        assert await desk.writer.save()
        assert desk.path.read_bytes() == newest
        assert desk.recoveries == len(desk.warnings)
        assert not desk.writer.failing
        if not reached:
            break
        place += 1
    assert place > 10


async def test_one_passing_fault_is_not_even_noticed(tmp_path: Path) -> None:
    """An intent must be on the disk before the click: one fault is no reason to go without."""
    disk = FaultyDisk()
    desk = Desk(tmp_path, DiskStorage(disk))
    desk.succeed(ONE)
    await desk.writer.save()
    for place in range(len(disk.calls)):
        newest = desk.succeed(TWO, place)
        disk.fail_at(place, errno.EIO, once=True)
        assert await desk.writer.save()
        assert desk.path.read_bytes() == newest
    assert desk.warnings == []


async def test_the_warning_says_why_where_and_what_to_do(tmp_path: Path) -> None:
    disk = FaultyDisk()
    desk = Desk(tmp_path, DiskStorage(disk))
    disk.fail("write", code=errno.ENOSPC)

    assert not await desk.writer.save()
    (warning,) = desk.warnings
    assert "No space left on device" in warning
    assert str(desk.path) in warning
    assert "Free up space" in warning


async def test_a_generation_that_cannot_be_kept_does_not_keep_the_checkpoint_from_being_saved(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    class NoGenerations(DiskStorage):
        def keep_copy(self, path: Path, copy: Path) -> None:
            raise OSError(errno.EIO, "Input/output error", str(copy))

    desk = Desk(tmp_path, NoGenerations())
    newest = desk.succeed(ONE)

    assert await desk.writer.save()
    assert desk.path.read_bytes() == newest
    assert "could not be kept" in caplog.text


async def test_while_it_is_open_it_tries_again_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tjgui.core.checkpoint.writer._PAUSES", (0.0,))
    storage = RefusingStorage(asyncio.get_running_loop())
    desk = Desk(tmp_path, storage)
    async with desk.writer:
        newest = desk.succeed(ONE)
        assert not await desk.writer.save()
        storage.works = True
        await asyncio.wait_for(storage.worked.wait(), 30)
        assert desk.path.read_bytes() == newest
    assert desk.recoveries == 1
    assert len(desk.warnings) == 1


async def test_once_it_is_closed_it_writes_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lock is given back then; the file may be another instance's."""
    monkeypatch.setattr("tjgui.core.checkpoint.writer._PAUSES", (0.0,))
    storage = RefusingStorage(asyncio.get_running_loop())
    desk = Desk(tmp_path, storage)
    async with desk.writer:
        desk.succeed(ONE)
        await desk.writer.save()
    refused = storage.refused
    storage.works = True
    for _ in range(20):
        await asyncio.to_thread(lambda: None)

    assert storage.refused == refused
    assert not desk.path.exists()


async def test_closing_saves_what_is_not_saved_yet(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    async with desk.writer:
        newest = desk.succeed(ONE)

    assert desk.path.read_bytes() == newest


async def test_whoever_reads_during_two_hundred_saves_always_gets_a_whole_file(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.checkpoint.add_pending(str(1011737000 + number) for number in range(300))
    await desk.writer.save()
    done, faults, seen = threading.Event(), list[str](), set[str]()

    def read() -> None:
        while not done.is_set():
            try:
                seen.add(json.loads(desk.path.read_bytes())["last_updated"])
            except (OSError, ValueError) as error:
                faults.append(repr(error))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for ads in range(200):
            desk.succeed(ONE, ads)
            assert await desk.writer.save()
    finally:
        done.set()
        reader.join()

    assert faults == []
    assert len(seen) > 1


async def test_no_write_goes_on_beside_another(tmp_path: Path) -> None:
    class Watched(DiskStorage):
        at_once, most = 0, 0

        def write_durably(self, path: Path, data: bytes) -> None:
            self.at_once += 1
            self.most = max(self.most, self.at_once)
            super().write_durably(path, data)
            self.at_once -= 1

    storage = Watched()
    desk = Desk(tmp_path, storage)

    async def work(campaign_id: str) -> None:
        for ads in range(10):
            desk.succeed(campaign_id, ads)
            assert await desk.writer.save()
            assert desk.saved().entry(campaign_id) == desk.checkpoint.entry(campaign_id)

    await asyncio.gather(*(work(str(1011737000 + number)) for number in range(8)))
    assert storage.most == 1


async def test_others_have_their_turn_while_a_large_checkpoint_is_made_and_their_changes_are_in_it(
    tmp_path: Path,
) -> None:
    storage = SlowStorage()
    desk = Desk(tmp_path, storage)
    ids = [str(1011737001 + number) for number in range(3000)]
    desk.checkpoint.add_pending(ids)
    saving = asyncio.create_task(desk.writer.save())
    turns = 0
    while not storage.begun.is_set():
        if turns < 5:
            desk.checkpoint.succeed(ids[turns], turns, campaign_name="Garden", csv_file="garden.csv", seconds=1.0)
        await asyncio.sleep(0)
        turns += 1
    storage.gate.set()

    assert await saving
    assert len(storage.writes) == 1
    saved = desk.saved()
    assert [saved.entry(one) for one in ids] == [desk.checkpoint.entry(one) for one in ids]


async def test_an_old_copy_that_somebody_saved_is_not_the_last_word(tmp_path: Path) -> None:
    """Nothing has changed since the last save: the next one still has the record written again."""
    desk = Desk(tmp_path)
    await desk.writer.save()
    old = desk.path.read_bytes()
    desk.succeed(ONE)
    await desk.writer.save()
    desk.path.write_bytes(old)
    await desk.writer.save()
    assert desk.saved().status(ONE) is Status.SUCCESS


@pytest.mark.parametrize("jump", [timedelta(hours=-36), timedelta(0), timedelta(hours=36)])
async def test_an_old_copy_removes_nothing_however_the_clock_jumped(tmp_path: Path, jump: timedelta) -> None:
    now = [datetime(2026, 11, 23, 12, 0, 0)]
    checkpoint = Checkpoint.new(AdFormat.PREROLL, lambda: now[0])
    writer = CheckpointWriter(
        checkpoint, tmp_path / "record.json", DiskStorage(), on_failure=lambda _: None, on_recovery=lambda: None
    )
    checkpoint.add_pending([ONE, TWO])
    await writer.save()
    old = (tmp_path / "record.json").read_bytes()
    now[0] += jump
    checkpoint.succeed(ONE, 5, campaign_name="Garden", csv_file="garden.csv", seconds=1.0)
    checkpoint.look_first([TWO])
    await writer.save()
    (tmp_path / "record.json").write_bytes(old)
    assert writer.take_edits() == ()
    assert checkpoint.status(ONE) is Status.SUCCESS
    assert checkpoint.needs_look(TWO)
