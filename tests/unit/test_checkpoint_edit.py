"""Entries are edited with undo, and nothing else of the file changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.edit import CheckpointEdit
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import CheckpointError, CheckpointInUse
from tjgui.core.models import AdFormat, Status

ONE, TWO, THREE = "1011737001", "1011737002", "1011737003"
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
    return CheckpointEdit(path, path.read_bytes())


def on_disk(data: DataFolder) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(CheckpointStore(data).path(AdFormat.PREROLL).read_bytes())
    return read


@pytest.mark.parametrize("status", [Status.PENDING, Status.SUCCESS, Status.FAILED, Status.SKIPPED])
@pytest.mark.parametrize("campaign_id", [ONE, TWO, THREE])
def test_a_campaign_has_the_status_that_it_was_given_and_keeps_fields_that_nobody_knows(
    edit: CheckpointEdit, data: DataFolder, campaign_id: str, status: Status
) -> None:
    edit.set_status([campaign_id], status)
    assert edit.checkpoint.status(campaign_id) is status
    edit.save(data)
    saved = on_disk(data)
    assert Checkpoint.from_bytes(json.dumps(saved).encode()).status(campaign_id) is status
    assert saved["note"] == "mine"
    assert (saved["campaigns"][ONE]["colour"], saved["campaigns"][TWO]["tags"]) == ("blue", [1, 2])
    assert list(saved["campaigns"]) == [ONE, TWO, THREE]
    others = {ONE, TWO, THREE} - {campaign_id}
    assert all(saved["campaigns"][one] == FILE["campaigns"][one] for one in others)


def test_undo_brings_back_every_byte_and_redo_the_change(edit: CheckpointEdit, data: DataFolder) -> None:
    before = CheckpointStore(data).path(AdFormat.PREROLL).read_bytes()
    edit.set_status([TWO], Status.PENDING)
    edit.remove([ONE])
    assert list(edit.checkpoint.campaign_ids) == [TWO, THREE]
    edit.undo()
    assert list(edit.checkpoint.campaign_ids) == [ONE, TWO, THREE]
    assert edit.checkpoint.status(TWO) is Status.PENDING
    edit.undo()
    assert not edit.is_changed
    assert not edit.can_undo
    edit.save(data)
    assert CheckpointStore(data).path(AdFormat.PREROLL).read_bytes() == before
    edit.redo()
    edit.redo()
    assert not edit.can_redo
    assert list(edit.checkpoint.campaign_ids) == [TWO, THREE]
    edit.undo()
    edit.set_status([THREE], Status.SKIPPED)
    assert not edit.can_redo


def test_the_state_before_is_kept_as_the_generation(edit: CheckpointEdit, data: DataFolder) -> None:
    edit.remove([TWO])
    edit.save(data)
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    assert json.loads(generation_path(path).read_bytes()) == FILE
    assert TWO not in on_disk(data)["campaigns"]


def test_a_file_that_somebody_else_changed_is_not_written_over(edit: CheckpointEdit, data: DataFolder) -> None:
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    edit.remove([TWO])
    path.write_text(json.dumps(FILE | {"note": "theirs"}), encoding="utf-8")
    with pytest.raises(CheckpointError, match="was changed"):
        edit.save(data)
    assert on_disk(data)["note"] == "theirs"
    assert edit.is_changed


def test_nothing_is_saved_while_a_run_has_the_folder(edit: CheckpointEdit, data: DataFolder) -> None:
    edit.remove([TWO])
    with data.lock(), pytest.raises(CheckpointInUse):
        edit.save(data)
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


def test_a_status_that_no_entry_has_is_refused(edit: CheckpointEdit) -> None:
    with pytest.raises(ValueError, match="running"):
        edit.set_status([ONE], Status.RUNNING)
