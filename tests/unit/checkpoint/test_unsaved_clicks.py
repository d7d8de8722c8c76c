"""What a disk that takes no checkpoint any more still takes: the campaigns that were clicked all the same."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.bench import write_batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import AdFormat
from tjgui.core.run.upload_job import UploadJob

ONE, TWO = "1011737001", "1011737002"


def test_what_was_noted_is_read_until_it_is_saved(tmp_path: Path) -> None:
    notes = EmergencyNotes.beside(tmp_path / "upload_checkpoint.json")
    notes.be_ready()
    assert notes.note(ONE)
    assert notes.note(TWO)
    assert list(EmergencyNotes.beside(tmp_path / "upload_checkpoint.json").read()) == [ONE, TWO]
    notes.be_ready()
    assert list(notes.read()) == []


def test_a_note_takes_no_room_that_was_not_reserved(tmp_path: Path) -> None:
    notes = EmergencyNotes.beside(tmp_path / "upload_checkpoint.json")
    notes.be_ready()
    path = next(tmp_path.iterdir())
    before = _space(path)
    for _ in range(500):
        assert notes.note(ONE)
    assert _space(path) == before


def _space(path: Path) -> tuple[int, int]:
    """Return a file's size, and what it takes up where the system counts that: not on Windows."""
    found = path.stat()
    return found.st_size, getattr(found, "st_blocks", 0)


def test_a_fresh_start_that_ends_before_it_saves_forgets_no_click(tmp_path: Path) -> None:
    """The old checkpoint is in the archive then, where nothing looks for clicks, and the new one is not there yet."""
    batch = write_batch(tmp_path, 3, 2)
    data = DataFolder(tmp_path / "data")
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.look_first([ONE])
    data.storage.write_durably(path, checkpoint.to_bytes())
    notes = EmergencyNotes.beside(path)
    notes.be_ready()
    notes.note(TWO)
    with UploadJob.open(data, batch, fresh=True, again=False):
        assert not path.exists()
    with UploadJob.open(data, batch) as job:
        assert [job.checkpoint.needs_look(one) for one in (ONE, TWO, "1011737003")] == [True, True, False]


def test_where_there_is_no_more_room_it_says_so(tmp_path: Path) -> None:
    notes = EmergencyNotes.beside(tmp_path / "upload_checkpoint.json")
    assert not notes.note(ONE)
    notes.be_ready()
    assert [notes.note(ONE) for _ in range(7000)].count(False) > 0
    assert len(next(tmp_path.iterdir()).read_bytes()) == 65_536


def test_an_upload_looks_first_at_what_was_noted(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 3, 2)
    data = DataFolder(tmp_path / "data")
    path = CheckpointStore(data).path(AdFormat.PREROLL)
    path.parent.mkdir(parents=True)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.succeed(TWO, 2, campaign_name="", csv_file="garden.csv")
    path.write_bytes(checkpoint.to_bytes())
    notes = EmergencyNotes.beside(path)
    notes.be_ready()
    notes.note(ONE)
    notes.note(TWO)
    with UploadJob.open(data, batch) as job:
        assert [job.checkpoint.needs_look(one) for one in (ONE, TWO, "1011737003")] == [True, False, False]
