"""The writer beside a person with an editor: what they save is read before the next save, and never torn."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.models import AdFormat, Status

ONE, TWO = "1011737001", "1011737002"


class FullDisk(DiskStorage):
    """Takes nothing while it is full, and cannot be read while it is broken."""

    is_full = False
    is_broken = False

    def write_durably(self, path: Path, data: bytes) -> None:
        if self.is_full:
            raise OSError(errno.ENOSPC, "No space left on device")
        super().write_durably(path, data)

    def read(self, path: Path) -> bytes | None:
        if self.is_broken:
            raise OSError(errno.EIO, "Input/output error")
        return super().read(path)


class Desk:
    """A record of two pending campaigns, its file and its writer."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "upload_checkpoint.json"
        self.checkpoint = Checkpoint.new(AdFormat.PREROLL)
        self.checkpoint.add_pending([ONE, TWO])
        self.storage = FullDisk()
        self.notes = EmergencyNotes.beside(self.path)
        self.told: list[str] = []
        self.writer = CheckpointWriter(
            self.checkpoint,
            self.path,
            self.storage,
            on_failure=self.told.append,
            on_recovery=lambda: self.told.append("works again"),
            notes=self.notes,
        )

    def edit(self, change: Callable[[dict[str, Any]], object]) -> None:
        """Save the file in an editor, with a change."""
        document = json.loads(self.path.read_bytes())
        change(document["campaigns"])
        self.path.write_text(json.dumps(document, indent=8), encoding="utf-8")

    def saved(self) -> Checkpoint:
        return Checkpoint.from_bytes(self.path.read_bytes())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def skip(campaign_id: str) -> Callable[[dict[str, Any]], object]:
    return lambda campaigns: campaigns[campaign_id].update(status="skipped")


async def test_an_edit_is_taken_when_it_is_asked_for_and_once(desk: Desk) -> None:
    await desk.writer.save()
    assert desk.writer.take_edits() == ()
    desk.edit(skip(ONE))
    assert desk.writer.take_edits() == (ONE,)
    assert desk.writer.take_edits() == ()
    assert desk.checkpoint.status(ONE) is Status.SKIPPED


async def test_an_edit_is_in_the_next_save(desk: Desk) -> None:
    await desk.writer.save()
    desk.edit(skip(ONE))
    desk.checkpoint.succeed(TWO, 5, campaign_name="Garden", csv_file="garden.csv")
    assert await desk.writer.save()
    assert (desk.saved().status(ONE), desk.saved().status(TWO)) == (Status.SKIPPED, Status.SUCCESS)


async def test_an_edit_is_written_in_the_programs_own_way_even_if_nothing_else_happens(desk: Desk) -> None:
    await desk.writer.save()
    desk.edit(skip(ONE))
    assert await desk.writer.save()
    assert desk.path.read_bytes() == desk.checkpoint.to_bytes()


async def test_before_the_first_save_there_is_nothing_to_take(desk: Desk) -> None:
    desk.path.write_bytes(b'{"campaigns": {}}')
    assert desk.writer.take_edits() == ()


async def test_a_campaign_in_hand_is_not_edited(desk: Desk) -> None:
    await desk.writer.save()
    desk.writer.in_hand = {ONE}
    desk.edit(skip(ONE))
    assert desk.writer.take_edits() == ()
    await desk.writer.save()
    assert desk.saved().status(ONE) is Status.PENDING


@pytest.mark.parametrize("content", [b"", b"{", b"[]"])
async def test_a_file_that_was_spoilt_changes_nothing_and_is_replaced(desk: Desk, content: bytes) -> None:
    await desk.writer.save()
    desk.path.write_bytes(content)
    assert desk.writer.take_edits() == ()
    assert await desk.writer.save()
    assert desk.path.read_bytes() == desk.checkpoint.to_bytes()


async def test_a_file_that_was_removed_changes_nothing_and_is_replaced(desk: Desk) -> None:
    await desk.writer.save()
    desk.path.unlink()
    assert desk.writer.take_edits() == ()
    assert await desk.writer.save()
    assert desk.saved().campaign_ids == (ONE, TWO)


async def test_an_edit_that_cannot_be_read_changes_nothing(desk: Desk) -> None:
    await desk.writer.save()
    desk.edit(skip(ONE))
    desk.storage.is_broken = True
    assert desk.writer.take_edits() == ()
    assert desk.checkpoint.status(ONE) is Status.PENDING


# -- a click that cannot be saved ------------------------------------------------------------------------------------


async def test_a_click_that_cannot_be_saved_is_noted_and_forgotten_when_it_is(desk: Desk) -> None:
    await desk.writer.save()
    desk.storage.is_full = True
    desk.checkpoint.mark_done(ONE)
    await desk.writer.save_or_note(ONE)
    assert list(desk.notes.read()) == [ONE]
    assert desk.writer.failing
    desk.storage.is_full = False
    assert await desk.writer.save()
    assert list(desk.notes.read()) == []
    assert not desk.writer.failing


async def test_a_click_that_is_saved_is_not_noted(desk: Desk) -> None:
    await desk.writer.save_or_note(ONE)
    assert list(desk.notes.read()) == []


async def test_a_failure_is_told_once_and_its_end_once(desk: Desk) -> None:
    desk.storage.is_full = True
    for _ in range(3):
        assert not await desk.writer.save()
    desk.storage.is_full = False
    for _ in range(3):
        assert await desk.writer.save()
    assert len(desk.told) == 2
    assert "No space left on device." in desk.told[0]
    assert desk.told[1] == "works again"


async def test_closing_removes_the_notes_only_if_everything_is_saved(desk: Desk) -> None:
    async with desk.writer:
        await desk.writer.save()
    assert not desk.notes.path.exists()


async def test_closing_on_a_full_disk_keeps_the_notes(desk: Desk) -> None:
    async with desk.writer:
        await desk.writer.save()
        desk.storage.is_full = True
        desk.checkpoint.mark_done(ONE)
        await desk.writer.save_or_note(ONE)
    assert list(desk.notes.read()) == [ONE]
