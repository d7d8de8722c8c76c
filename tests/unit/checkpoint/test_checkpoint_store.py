"""Checkpoints are found by format and name, and never silently begun anew."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.faulty_disk import FaultyDisk
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.writer import CheckpointWriter, generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointError, InputError
from tjgui.core.models import AdFormat, Status
from tjgui.core.wording.message import NOTHING

ONE = "1011737001"
NOW = datetime(2025, 11, 18, 11, 8, 20)
PREROLL, NATIVE = AdFormat.PREROLL, AdFormat.NATIVE

HOLD = """
import sys
from pathlib import Path
from tjgui.core.disk.data_folder import DataFolder
with DataFolder(Path(sys.argv[1])).lock():
    print("held", flush=True)
    sys.stdin.read()
"""
SAVE_FOR_EVER = """
import asyncio, sys
from pathlib import Path
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import AdFormat
from tjgui.core.disk.storage import DiskStorage

async def save():
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.add_pending(str(number) for number in range(500))
    path = CheckpointStore(DataFolder(Path(sys.argv[1]))).path(AdFormat.PREROLL)
    writer = CheckpointWriter(checkpoint, path, DiskStorage(), on_failure=print, on_recovery=print)
    for ads in range(10 ** 9):
        checkpoint.succeed("7", ads, campaign_name="", csv_file="")
        await writer.save()
        if ads == 2:
            print("saving", flush=True)

asyncio.run(save())
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


async def save(folder: DataFolder, *ads: int, ad_format: AdFormat = PREROLL) -> Path:
    """Save a checkpoint as often as there are numbers; each is the number of ads of its campaign."""
    path = CheckpointStore(folder).path(ad_format)
    checkpoint = Checkpoint.new(ad_format, lambda: NOW)
    writer = CheckpointWriter(checkpoint, path, DiskStorage(), on_failure=pytest.fail, on_recovery=lambda: None)
    for number in ads:
        checkpoint.fail(ONE, f"try {number}", campaign_name="", csv_file="")
        assert await writer.save()
    return path


def error_of(checkpoint: Checkpoint | None) -> str:
    """Return what the one campaign's entry says."""
    assert checkpoint is not None
    entry = checkpoint.entry(ONE)
    assert entry is not None
    return entry.error


# -- places -------------------------------------------------------------------------------------------------------


def test_the_checkpoints_have_the_contracts_names(folder: DataFolder) -> None:
    names = [
        CheckpointStore(folder).path(ad_format, slot).name
        for ad_format in (PREROLL, NATIVE)
        for slot in ("", "black-friday")
    ]

    assert names == [
        "upload_checkpoint.json",
        "upload_checkpoint.black-friday.json",
        "native_upload_checkpoint.json",
        "native_upload_checkpoint.black-friday.json",
    ]
    assert CheckpointStore(folder).path(PREROLL).parent == folder.root / "checkpoints"


@pytest.mark.parametrize("slot", ["a/b", "..", "a b", "a.b", "x" * 61, "corrupt-20251118_110820", "a\n", "\x00"])
def test_a_slot_that_could_name_another_file_is_refused(folder: DataFolder, slot: str) -> None:
    with pytest.raises(InputError, match="valid checkpoint name"):
        CheckpointStore(folder).path(PREROLL, slot)


async def test_the_second_instance_can_still_look(folder: DataFolder) -> None:
    path = await save(folder, 1, 2)
    with folder.lock():
        assert error_of(CheckpointStore(DataFolder(folder.root)).peek(PREROLL)) == "try 2"
    path.write_text("{torn")
    assert CheckpointStore(folder).peek(PREROLL) is None
    assert CheckpointStore(folder).peek(NATIVE) is None
    assert path.read_text() == "{torn"


def test_a_process_killed_while_saving_leaves_a_whole_checkpoint_and_no_litter(folder: DataFolder) -> None:
    for _ in range(3):
        with other_process(SAVE_FOR_EVER, folder) as process:
            process.kill()
            process.wait()
        path = CheckpointStore(folder).path(PREROLL)
        for one in (path, generation_path(path)):
            assert len(Checkpoint.from_bytes(one.read_bytes()).campaign_ids) == 500
        with folder.lock():
            loaded = CheckpointStore(folder).load(PREROLL)
            assert loaded.checkpoint is not None
            assert [one.name for one in folder.checkpoints.iterdir() if one.is_file()] == [path.name]
            assert [one.name for one in generation_path(path).parent.iterdir()] == [path.name]


# -- loading ------------------------------------------------------------------------------------------------------


def test_where_there_is_no_checkpoint_nothing_is_said(folder: DataFolder) -> None:
    loaded = CheckpointStore(folder).load(PREROLL)

    assert (loaded.checkpoint, loaded.notice, loaded.generation, loaded.lost) == (None, NOTHING, None, False)


async def test_a_good_checkpoint_is_loaded_and_left_alone(folder: DataFolder) -> None:
    path = await save(folder, 1, 2)
    before = path.read_bytes()
    loaded = CheckpointStore(folder).load(PREROLL)

    assert error_of(loaded.checkpoint) == "try 2"
    assert not loaded.notice
    assert path.read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"{torn", b"\x00" * 512, b'{"other": "program"}', b"[1]"])
async def test_a_damaged_one_is_kept_beside_and_its_last_good_generation_offered(
    folder: DataFolder, data: bytes
) -> None:
    path = await save(folder, 1, 2)
    path.write_bytes(data)
    loaded = CheckpointStore(folder).load(PREROLL)

    kept = folder.checkpoints / "upload_checkpoint.corrupt-20251118_110820.json"
    assert kept.read_bytes() == data
    assert not path.exists()
    assert loaded.checkpoint is None
    assert error_of(loaded.generation) == "try 1"
    assert loaded.generation is not None
    assert loaded.generation.restored
    assert loaded.generation.needs_look(ONE)
    assert kept.name in str(loaded.notice)
    assert "damaged" in str(loaded.notice)
    assert not loaded.lost


async def test_a_damaged_one_without_a_generation_is_lost_and_said(folder: DataFolder) -> None:
    path = await save(folder, 1)
    path.write_bytes(b"{torn")
    loaded = CheckpointStore(folder).load(PREROLL)

    assert (loaded.checkpoint, loaded.generation, loaded.lost) == (None, None, True)
    assert "a new checkpoint was started" in str(loaded.notice)


# -- looking ------------------------------------------------------------------------------------------------------


def test_a_look_where_there_is_no_checkpoint_finds_nothing_and_says_nothing(folder: DataFolder) -> None:
    looked = CheckpointStore(folder).look(PREROLL)
    assert (looked.record, looked.notice) == (None, NOTHING)


async def test_a_look_at_a_good_checkpoint_shows_it(folder: DataFolder) -> None:
    await save(folder, 1)
    looked = CheckpointStore(folder).look(PREROLL)
    assert looked.record is not None
    assert looked.record.campaign_ids == (ONE,)
    assert not looked.notice


@pytest.mark.parametrize(("is_there", "code"), [(True, "checkpoint_unreadable_now"), (False, "checkpoint_gone")])
async def test_a_look_at_one_that_is_damaged_or_gone_says_so_and_touches_nothing(
    folder: DataFolder, is_there: bool, code: str
) -> None:
    path = await save(folder, 1, 2)
    path.write_bytes(b"{torn") if is_there else path.unlink()
    before = sorted(folder.checkpoints.rglob("*"))
    looked = CheckpointStore(folder).look(PREROLL)
    assert looked.record is None
    assert looked.notice.code == code
    assert sorted(folder.checkpoints.rglob("*")) == before


# -- loading what is damaged ---------------------------------------------------------------------------------------


async def test_a_damaged_generation_is_not_offered(folder: DataFolder) -> None:
    path = await save(folder, 1, 2)
    path.write_bytes(b"{torn")
    generation_path(path).write_bytes(b"{torn too")

    assert CheckpointStore(folder).load(PREROLL).lost


async def test_two_damaged_ones_of_the_same_second_are_both_kept(folder: DataFolder) -> None:
    path = await save(folder, 1)
    for data in (b"first", b"second"):
        path.write_bytes(data)
        CheckpointStore(folder).load(PREROLL)

    assert {one.read_bytes() for one in folder.checkpoints.glob("*.corrupt-*.json")} == {b"first", b"second"}


async def test_a_checkpoint_that_is_gone_is_not_silently_begun_anew(folder: DataFolder) -> None:
    """All of its ads would be created again."""
    path = await save(folder, 1, 2)
    path.unlink()
    loaded = CheckpointStore(folder).load(PREROLL)

    assert error_of(loaded.generation) == "try 1"
    assert "gone" in str(loaded.notice)


def test_what_cannot_be_read_at_all_is_put_aside_and_said(folder: DataFolder) -> None:
    CheckpointStore(folder).path(PREROLL).mkdir(parents=True)
    loaded = CheckpointStore(folder).load(PREROLL)

    assert loaded.lost
    assert "cannot be read" in str(loaded.notice)


async def test_a_damaged_one_that_cannot_be_kept_stops_everything(folder: DataFolder) -> None:
    """The next save would replace it, and with it what could be learned from it."""
    path = await save(folder, 1)
    path.write_bytes(b"{torn")
    disk = FaultyDisk()
    disk.fail("link", "replace", code=errno.EROFS)

    with pytest.raises(CheckpointError, match="cannot be moved"):
        CheckpointStore(DataFolder(folder.root, storage=DiskStorage(disk))).load(PREROLL)
    assert path.read_bytes() == b"{torn"


async def test_the_notice_names_the_last_save_and_says_what_is_done(folder: DataFolder) -> None:
    path = await save(folder, 1, 2)
    path.write_bytes(b"{torn")
    next_day = DataFolder(folder.root, clock=lambda: NOW + timedelta(days=1))

    notice = str(CheckpointStore(next_day).load(PREROLL).notice)

    assert "It was kept as upload_checkpoint.corrupt-20251119_110820.json." in notice
    assert "The last backup, saved on 2025-11-18 11:08, is used instead." in notice


async def test_a_restored_copy_stays_marked_once_it_was_saved(folder: DataFolder) -> None:
    path = await save(folder, 1, 2)
    path.write_bytes(b"{torn")
    generation = CheckpointStore(folder).load(PREROLL).generation
    assert generation is not None
    writer = CheckpointWriter(generation, path, DiskStorage(), on_failure=pytest.fail, on_recovery=lambda: None)
    assert await writer.save()

    loaded = CheckpointStore(folder).load(PREROLL)
    assert loaded.checkpoint is not None
    assert loaded.checkpoint.restored


# -- starting fresh -----------------------------------------------------------------------------------------------


async def test_starting_fresh_archives_and_deletes_nothing(folder: DataFolder) -> None:
    path = await save(folder, 1, 2)
    contents = {path.read_bytes(), generation_path(path).read_bytes()}
    archived = CheckpointStore(folder).archive(PREROLL)

    assert archived is not None
    assert archived.parent == folder.archive
    assert json.loads(archived.read_bytes())["session_id"] in archived.name
    assert {one.read_bytes() for one in folder.archive.rglob("*.json")} == contents
    assert CheckpointStore(folder).load(PREROLL).notice == NOTHING


async def test_starting_fresh_often_overwrites_nothing_in_the_archive(folder: DataFolder) -> None:
    for number in range(3):
        await save(folder, number)
        CheckpointStore(folder).archive(PREROLL)

    kept = {error_of(Checkpoint.from_bytes(one.read_bytes())) for one in folder.archive.glob("*.json")}
    assert kept == {"try 0", "try 1", "try 2"}


async def test_starting_fresh_leaves_the_other_checkpoints_alone(folder: DataFolder) -> None:
    native = await save(folder, 1, ad_format=NATIVE)
    await save(folder, 1)
    CheckpointStore(folder).archive(PREROLL)

    assert native.exists()
    assert CheckpointStore(folder).archive(PREROLL, "slot") is None


async def test_a_damaged_checkpoint_can_be_archived_too(folder: DataFolder) -> None:
    path = await save(folder, 1)
    path.write_bytes(b"{torn")
    archived = CheckpointStore(folder).archive(PREROLL)

    assert archived is not None
    assert archived.read_bytes() == b"{torn"


async def test_what_cannot_be_archived_stays_where_it_is(folder: DataFolder) -> None:
    path = await save(folder, 1, 2)
    disk = FaultyDisk()
    disk.fail("link", "replace", code=errno.EACCES)

    with pytest.raises(CheckpointError, match="start fresh again"):
        CheckpointStore(DataFolder(folder.root, storage=DiskStorage(disk))).archive(PREROLL)
    assert error_of(Checkpoint.from_bytes(path.read_bytes())) == "try 2"
    assert Checkpoint.from_bytes(path.read_bytes()).status(ONE) is Status.FAILED
