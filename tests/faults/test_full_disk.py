"""A disk that is really full: the run goes on, the file stays whole, and all is saved as soon as there is room."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from tests.fakes.bench import Bench
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import Status

_CAMPAIGNS = 12


class Disk:
    """Where the checkpoint lies, and the ways to fill the disk under it and to make room again."""

    def __init__(self, folder: Path, fill: Callable[[], None], make_room: Callable[[], None]) -> None:
        self.folder = folder
        self.fill = fill
        self.make_room = make_room


@contextmanager
def small_file_system(folder: Path) -> Iterator[Disk]:
    """A file system of its own, of 256 KiB, that a file can fill to the last byte."""
    folder.mkdir()
    subprocess.run(["/bin/mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)], check=True)
    ballast = folder / "ballast"

    def fill() -> None:
        with ballast.open("wb", buffering=0) as file:
            try:
                while file.write(b"x" * 4096):
                    pass
            except OSError:
                return

    try:
        yield Disk(folder, fill, ballast.unlink)
    finally:
        subprocess.run(["/bin/umount", str(folder)], check=True)


@contextmanager
def small_files(folder: Path) -> Iterator[Disk]:
    """A system that takes no file above a few bytes: what a user without rights to mount can have."""
    if sys.platform == "win32":
        pytest.skip("Windows neither limits the size of files nor mounts a small disk for a test")
    import resource

    folder.mkdir()
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        yield Disk(
            folder,
            lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, usual[1])),
            lambda: resource.setrlimit(resource.RLIMIT_FSIZE, usual),
        )
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


def can_mount(folder: Path) -> bool:
    """Whether this user and this machine may mount; a container may not, even where the user is root."""
    folder.mkdir()
    mounted = (
        sys.platform != "win32"
        and os.geteuid() == 0
        and not subprocess.run(
            ["/bin/mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(folder)], check=False, capture_output=True
        ).returncode
    )
    if mounted:
        subprocess.run(["/bin/umount", str(folder)], check=True)
    return mounted


@pytest_asyncio.fixture
async def bench(tmp_path: Path) -> AsyncIterator[tuple[Bench, Disk]]:
    """A bench whose checkpoint lies on a disk that can be filled."""
    make = small_file_system if can_mount(tmp_path / "try") else small_files
    batch = tmp_path / "batch"
    batch.mkdir()
    with make(tmp_path / "data") as disk:
        here = Bench(batch, campaigns=_CAMPAIGNS, ads=2)
        here.path = disk.folder / "upload_checkpoint.json"
        here.with_notes = True
        yield here, disk


async def test_a_full_disk_in_the_middle_of_a_run_stops_nothing_and_tears_nothing(bench: tuple[Bench, Disk]) -> None:
    here, disk = bench
    on_disk: list[bytes] = []
    done: list[str] = []

    def count() -> None:
        done.append("one")
        on_disk.append(here.path.read_bytes())
        if 3 <= len(done) < 9:
            disk.fill()
        elif len(done) == 9:
            disk.make_room()

    here.on_status(Status.SUCCESS, count)
    await here.run(tabs=1)
    assert here.exact()
    assert [list(statuses(document)).count(Status.SUCCESS) for document in on_disk[4:9]] != [5, 6, 7, 8, 9]
    assert set(statuses(here.path.read_bytes())) == {Status.SUCCESS}


async def test_a_program_that_is_ended_while_the_disk_is_full_uploads_nothing_twice_afterwards(
    bench: tuple[Bench, Disk],
) -> None:
    here, disk = bench
    done: list[str] = []

    def count() -> None:
        done.append("one")
        if len(done) >= 5:
            disk.fill()

    here.on_status(Status.SUCCESS, count)
    await here.run(tabs=2)
    whole = here.path.read_bytes()
    disk.make_room()
    known = set(statuses(whole))
    assert known == {Status.SUCCESS, Status.PENDING}, "the checkpoint on the disk knows nothing of the last clicks"
    here.reload()
    here.forget_listeners()
    await here.run()
    assert here.exact()
    assert set(here.statuses().values()) == {Status.SUCCESS}


def statuses(document: bytes) -> Iterator[Status]:
    checkpoint = Checkpoint.from_bytes(document)
    return (checkpoint.status(one) for one in checkpoint.campaign_ids)
