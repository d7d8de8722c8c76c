"""Entries are edited with undo, and nothing else of the file changes."""

from __future__ import annotations

import errno
import json
import tracemalloc
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.faulty_disk import FaultyDisk
from tjgui.core.checkpoint.checkpoint import Checkpoint, Intent, PlannedAd
from tjgui.core.checkpoint.content import Content
from tjgui.core.checkpoint.edit import MOST_UNDOS, CheckpointEdit, EditedAnswer, answer_in_file, mark, mark_in_file
from tjgui.core.checkpoint.entry import CREATES_ALL_AGAIN
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointDamaged, CheckpointError, CheckpointInUse
from tjgui.core.models import AdFormat, AdsTable, Status

ONE, TWO, THREE = "1011737001", "1011737002", "1011737003"
NOW = datetime(2026, 11, 23, 12, 0, 0)
INTENT = Intent("a", "2026-11-23T11:59:00", (PlannedAd("A", "https://a"),), AdsTable(()), 1, 1, "x")
FILE: dict[str, Any] = {
    "session_id": "upload_20251118_110820",
    "started_at": "2025-11-18T11:08:20.123456",
    "last_updated": "2025-11-18T11:15:30.654321",
    "note": "mine",
    "campaigns": {
        ONE: {"status": "success", "ads_created": 5, "colour": "blue"},
        TWO: {"status": "failed", "error": "Too bad", "tags": [1, 2]},
        THREE: {"status": "pending", "doubt": "5 ads may have been created."},
    },
}


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    data = DataFolder(tmp_path)
    data.checkpoints.mkdir()
    CheckpointStore(data).path(AdFormat.PREROLL).write_text(json.dumps(FILE), encoding="utf-8")
    return data


@pytest.fixture
def edit(data: DataFolder) -> CheckpointEdit:
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    return CheckpointEdit(data, path, path.read_bytes())


def on_disk(data: DataFolder) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(CheckpointStore(data).path(AdFormat.PREROLL).read_bytes())
    return read


@pytest.mark.parametrize("status", [Status.PENDING, Status.SUCCESS, Status.FAILED, Status.SKIPPED])
@pytest.mark.parametrize("campaign_id", [ONE, TWO, THREE])
def test_a_campaign_has_the_status_that_it_was_given_and_keeps_fields_that_nobody_knows(
    edit: CheckpointEdit, data: DataFolder, campaign_id: str, status: Status
) -> None:
    edit.set_status([campaign_id], status)
    assert edit.record.status(campaign_id) is status
    edit.save()
    saved = on_disk(data)
    assert Checkpoint.from_bytes(json.dumps(saved).encode()).status(campaign_id) is status
    assert saved["note"] == "mine"
    assert (saved["campaigns"][ONE]["colour"], saved["campaigns"][TWO]["tags"]) == ("blue", [1, 2])
    assert list(saved["campaigns"]) == [ONE, TWO, THREE]
    others = {ONE, TWO, THREE} - {campaign_id}
    assert len(others) == 2
    assert all(saved["campaigns"][one] == FILE["campaigns"][one] for one in others)


def test_undo_brings_back_every_byte_and_redo_the_change(edit: CheckpointEdit, data: DataFolder) -> None:
    before = CheckpointStore(data).path(AdFormat.PREROLL).read_bytes()
    edit.set_status([TWO], Status.PENDING)
    edit.remove([ONE])
    assert list(edit.record.campaign_ids) == [TWO, THREE]
    edit.undo()
    assert list(edit.record.campaign_ids) == [ONE, TWO, THREE]
    assert edit.record.status(TWO) is Status.PENDING
    edit.undo()
    assert not edit.is_changed
    assert not edit.can_undo
    edit.save()
    assert CheckpointStore(data).path(AdFormat.PREROLL).read_bytes() == before
    edit.redo()
    edit.redo()
    assert not edit.can_redo
    assert list(edit.record.campaign_ids) == [TWO, THREE]
    edit.undo()
    edit.set_status([THREE], Status.SKIPPED)
    assert not edit.can_redo


def test_the_state_before_is_kept_as_the_generation(edit: CheckpointEdit, data: DataFolder) -> None:
    edit.remove([TWO])
    edit.save()
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    assert json.loads(generation_path(path).read_bytes()) == FILE
    assert TWO not in on_disk(data)["campaigns"]


def test_a_file_that_somebody_else_changed_is_not_written_over(edit: CheckpointEdit, data: DataFolder) -> None:
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    edit.remove([TWO])
    path.write_text(json.dumps(FILE | {"note": "theirs"}), encoding="utf-8")
    with pytest.raises(CheckpointError, match="was changed"):
        edit.save()
    assert on_disk(data)["note"] == "theirs"
    assert edit.is_changed


def test_nothing_is_saved_while_a_run_has_the_folder(edit: CheckpointEdit, data: DataFolder) -> None:
    edit.remove([TWO])
    with data.lock(), pytest.raises(CheckpointInUse):
        edit.save()
    assert TWO in on_disk(data)["campaigns"]


def test_what_would_be_uploaded_again_is_told(edit: CheckpointEdit) -> None:
    edit.set_status([ONE, TWO], Status.PENDING)
    assert edit.uploaded_again() == (ONE,)
    edit.undo()
    edit.remove([ONE])
    assert edit.uploaded_again() == (ONE,)
    edit.undo()
    edit.set_status([ONE], Status.SKIPPED)
    assert edit.uploaded_again() == ()


def test_an_unknown_campaign_that_would_be_uploaded_again_is_told_too(edit: CheckpointEdit) -> None:
    edit.set_status([THREE], Status.PENDING)
    assert edit.uploaded_again() == (THREE,)
    edit.set_status([THREE], Status.SUCCESS)
    assert edit.uploaded_again() == ()


def test_undo_and_redo_lead_through_every_state_in_both_directions(edit: CheckpointEdit) -> None:
    def state() -> bytes:
        return edit.record.to_bytes()

    states = [state()]
    changes: list[Callable[[], None]] = [
        lambda: edit.set_status([THREE, ONE], Status.PENDING),
        lambda: edit.remove([TWO]),
        lambda: edit.set_status([ONE], Status.FAILED),
        lambda: edit.remove([ONE, THREE]),
    ]
    for change in changes:
        change()
        states.append(state())
    for expected in reversed(states[:-1]):
        edit.undo()
        assert state() == expected
    for expected in states[1:]:
        edit.redo()
        assert state() == expected


def test_fifty_undos_of_a_large_checkpoint_keep_the_changes_and_not_the_file_fifty_times(tmp_path: Path) -> None:
    attempt = {"at": "2026-11-23T12:00:00", "status": "failed", "error": "The page was gone." * 5, "seconds": 1.5}
    entry = {"status": "failed", "error": "The page was gone.", "attempts": [attempt] * 10}
    data = json.dumps({"campaigns": {str(1011000000 + number): entry for number in range(4_000)}}).encode()
    edit = CheckpointEdit(DataFolder(tmp_path), Path("upload_checkpoint.json"), data)
    ids = edit.record.campaign_ids
    edit.set_status(ids[:1], Status.PENDING)
    tracemalloc.start()
    try:
        for number in range(1, MOST_UNDOS + 10):
            edit.set_status([ids[number * 40]], Status.PENDING)
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(data) > 4_000_000
    assert kept < len(data)
    for _ in range(MOST_UNDOS):
        edit.undo()
    assert not edit.can_undo


def _without_times(file: bytes) -> dict[str, Any]:
    """Return a checkpoint without the moments of its changes: no two changes have the same one."""
    document: dict[str, Any] = json.loads(file)
    del document["last_updated"]
    for entry in document["campaigns"].values():
        entry.pop("timestamp", None)
    return document


@pytest.mark.parametrize("status", [Status.PENDING, Status.SUCCESS, Status.FAILED, Status.SKIPPED])
def test_a_mark_means_the_same_in_the_table_and_among_the_entries(data: DataFolder, status: Status) -> None:
    """Pending dropped an unknown campaign's intent in the one, and kept it in the other."""
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    checkpoint = Checkpoint.from_bytes(path.read_bytes(), lambda: NOW)
    checkpoint.mark_pending(THREE)
    checkpoint.open_intent(THREE, INTENT, campaign_name="", csv_file="garden.csv")
    checkpoint.doubt(THREE, "An ad may have been created.")
    path.write_bytes(checkpoint.to_bytes())
    edit = CheckpointEdit(data, path, path.read_bytes(), lambda: NOW)
    edit.set_status([THREE], status)
    mark_in_file(DataFolder(data.root, clock=lambda: NOW), AdFormat.PREROLL, "", [THREE], status)
    marked, edited = (_without_times(file) for file in (path.read_bytes(), edit.record.to_bytes()))
    assert marked == edited
    entry = edit.record.entry(THREE)
    assert entry is not None
    assert (entry.intent is None) is (status in {Status.PENDING, Status.SUCCESS})


def test_pending_keeps_the_intent_of_a_campaign_that_was_interrupted(data: DataFolder) -> None:
    """Nobody answered whether its ads are there: the next run looks first."""
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    checkpoint = Checkpoint.from_bytes(path.read_bytes())
    checkpoint.open_intent(TWO, INTENT, campaign_name="", csv_file="garden.csv")
    mark(checkpoint, TWO, Status.PENDING)
    entry = checkpoint.entry(TWO)
    assert entry is not None
    assert entry.intent == INTENT


def test_a_mark_keeps_the_file_before_as_the_generation(data: DataFolder) -> None:
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    before = path.read_bytes()
    mark_in_file(data, AdFormat.PREROLL, "", [ONE], Status.PENDING)
    assert generation_path(path).read_bytes() == before
    assert Checkpoint.from_bytes(path.read_bytes()).status(ONE) is Status.PENDING


def test_a_mark_of_what_another_program_has_changed_meanwhile_is_refused(data: DataFolder) -> None:
    """The user saw a failed campaign; by now it succeeded, and would be uploaded again."""
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    seen = Checkpoint.from_bytes(path.read_bytes())
    now = Checkpoint.from_bytes(path.read_bytes())
    now.succeed(TWO, 5, campaign_name="", csv_file="")
    path.write_bytes(now.to_bytes())
    with pytest.raises(CheckpointError, match="it is Success now"):
        mark_in_file(data, AdFormat.PREROLL, "", [TWO], Status.PENDING, seen=seen)
    assert path.read_bytes() == now.to_bytes()


@pytest.mark.parametrize("has_generation", [True, False])
def test_where_there_is_no_checkpoint_a_mark_is_refused_and_says_so(data: DataFolder, *, has_generation: bool) -> None:
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    if has_generation:
        generation_path(path).parent.mkdir()
        path.replace(generation_path(path))
    else:
        path.unlink()
    with pytest.raises(CheckpointError, match="nothing was changed") as refused:
        mark_in_file(data, AdFormat.PREROLL, "", [ONE], Status.PENDING)
    assert ("Resume" in str(refused.value)) is has_generation
    assert not path.exists()


def test_a_damaged_checkpoint_is_left_as_it_is_by_a_mark(data: DataFolder) -> None:
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    path.write_bytes(b"{torn")
    with pytest.raises(CheckpointDamaged):
        mark_in_file(data, AdFormat.PREROLL, "", [ONE], Status.PENDING)
    assert path.read_bytes() == b"{torn"


def test_a_mark_that_the_disk_refuses_changes_nothing(data: DataFolder) -> None:
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    before = path.read_bytes()
    disk = FaultyDisk()
    disk.fail("create", "write", code=errno.ENOSPC)
    full = DataFolder(data.root, storage=DiskStorage(disk))
    with pytest.raises(CheckpointError, match="cannot be written"):
        mark_in_file(full, AdFormat.PREROLL, "", [ONE], Status.PENDING)
    assert path.read_bytes() == before


def test_a_status_that_no_entry_has_is_refused(edit: CheckpointEdit) -> None:
    with pytest.raises(ValueError, match="running"):
        edit.set_status([ONE], Status.RUNNING)


@pytest.mark.parametrize(
    ("answer", "status", "again"),
    [
        (EditedAnswer.CHANGED, Status.PENDING, ""),
        (EditedAnswer.ALL, Status.PENDING, CREATES_ALL_AGAIN),
        (EditedAnswer.KEEP, Status.SUCCESS, ""),
    ],
)
def test_an_answer_about_an_edited_csv_is_in_the_file_with_the_content_that_it_is_about(
    tmp_path: Path, answer: EditedAnswer, status: Status, again: str
) -> None:
    folder = DataFolder(tmp_path, clock=lambda: NOW)
    checkpoint = Checkpoint.new(AdFormat.PREROLL, lambda: NOW)
    checkpoint.succeed(ONE, 2, campaign_name="", csv_file="garden.csv", csv_sha256="before")
    DiskStorage().write_durably(CheckpointStore(folder).path(AdFormat.PREROLL), checkpoint.to_bytes())
    answer_in_file(folder, AdFormat.PREROLL, "", {ONE: Content("garden.csv", "after")}, answer)
    kept = CheckpointStore(folder).peek(AdFormat.PREROLL)
    entry = kept.entry(ONE) if kept is not None else None
    assert entry is not None
    assert (entry.status, entry.creates_again) == (status, again)
    assert entry.kept_for == ("after" if answer is EditedAnswer.KEEP else "")
