"""Clicks that another record knows of, or only a note, or nobody: looked for before their ads are created again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import CREATES_ALL_AGAIN, Intent, PlannedAd
from tjgui.core.checkpoint.library import Slots
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import CheckpointError
from tjgui.core.models import AdFormat, AdsTable
from tjgui.core.run.upload_job import UploadJob

ONE, TWO = "1011737001", "1011737002"


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "data")
    CheckpointStore(folder).path(AdFormat.PREROLL).parent.mkdir(parents=True)
    return folder


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return write_batch(tmp_path, 2, 2)


def with_open_click() -> bytes:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    planned = (PlannedAd("Garden shears 0", "https://example.com/?ad=0"),)
    intent = Intent("i", "2026-11-27T12:00:00+00:00", planned, AdsTable(()), 1, 1, "sha")
    checkpoint.open_intent(ONE, intent, campaign_name="", csv_file="garden.csv")
    return checkpoint.to_bytes()


def looked_for(data: DataFolder, batch: Batch, *, fresh: bool, again: bool = False) -> set[str]:
    with UploadJob.open(data, batch, slot="mine", fresh=fresh, again=again) as job:
        return {one for one in (ONE, TWO) if (entry := job.checkpoint.entry(one)) is not None and entry.look_first}


@pytest.mark.parametrize("fresh", [False, True])
@pytest.mark.parametrize("other", ["", "tuesday"])
def test_another_records_open_click(data: DataFolder, batch: Batch, other: str, *, fresh: bool) -> None:
    CheckpointStore(data).path(AdFormat.PREROLL, other).write_bytes(with_open_click())
    assert looked_for(data, batch, fresh=fresh) == {ONE}


def test_a_click_that_only_another_records_note_knows(data: DataFolder, batch: Batch) -> None:
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    path.write_bytes(Checkpoint.new(AdFormat.PREROLL).to_bytes())
    notes = EmergencyNotes.beside(path)
    notes.be_ready()
    notes.note(TWO)
    assert looked_for(data, batch, fresh=False) == {TWO}


def test_a_click_that_only_the_backup_of_a_damaged_record_knows(data: DataFolder, batch: Batch) -> None:
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    path.write_bytes(b"{")
    generation_path(path).parent.mkdir()
    generation_path(path).write_bytes(with_open_click())
    assert looked_for(data, batch, fresh=False) == {ONE}


@pytest.mark.parametrize("again", [False, True])
def test_a_fresh_start_looks_for_what_the_old_record_left_open(data: DataFolder, batch: Batch, *, again: bool) -> None:
    CheckpointStore(data).path(AdFormat.PREROLL, "mine").write_bytes(with_open_click())
    assert looked_for(data, batch, fresh=True, again=again) == {ONE}


def test_a_fresh_start_of_some_campaigns_creates_only_theirs_again(data: DataFolder, batch: Batch) -> None:
    with UploadJob.open(data, batch, fresh=True, only={ONE}) as job:
        entries = {one: job.checkpoint.entry(one) for one in (ONE, TWO)}
    assert {one: entry.creates_again for one, entry in entries.items() if entry is not None} == {ONE: CREATES_ALL_AGAIN}


def test_a_record_with_an_open_click_is_not_archived(data: DataFolder) -> None:
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    path.write_bytes(with_open_click())
    slots = Slots(data)
    with pytest.raises(CheckpointError, match="The last click in 1 campaign is not settled"):
        slots.archive(slots.list()[0])
    assert path.exists()
