"""What a disk that takes no checkpoint any more still takes: the campaigns that were clicked all the same."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.bench import write_batch
from tests.fakes.jobs import in_file
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
        assert [in_file(job).needs_look(one) for one in (ONE, TWO, "1011737003")] == [True, True, False]


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
        assert [in_file(job).needs_look(one) for one in (ONE, TWO, "1011737003")] == [True, False, False]


# -- what the disk does ----------------------------------------------------------------------------------------------


def notes_in(folder: Path) -> EmergencyNotes:
    return EmergencyNotes.beside(folder / "upload_checkpoint.json")


def test_there_are_none_where_nothing_was_noted(tmp_path: Path) -> None:
    assert list(notes_in(tmp_path).read()) == []
    assert notes_in(tmp_path).path == tmp_path / "upload_checkpoint.unsaved"


def test_notes_that_cannot_be_read_stop_nothing(tmp_path: Path) -> None:
    notes = notes_in(tmp_path)
    notes.path.mkdir()
    assert list(notes.read()) == []
    notes.be_ready()
    assert not notes.note(ONE)
    notes.drop()
    assert notes.path.is_dir()


def test_a_campaign_that_is_noted_twice_is_read_once(tmp_path: Path) -> None:
    notes = notes_in(tmp_path)
    notes.be_ready()
    for one in (ONE, TWO, ONE):
        assert notes.note(one)
    assert list(notes.read()) == [ONE, TWO]


def test_a_new_run_adds_to_what_an_earlier_one_has_noted(tmp_path: Path) -> None:
    first = notes_in(tmp_path)
    first.be_ready()
    first.note(ONE)
    second = notes_in(tmp_path)
    assert second.note(TWO)
    assert second.note("1011737003")
    assert list(second.read()) == [ONE, TWO, "1011737003"]


def test_a_new_run_notes_from_the_beginning_where_nothing_was_noted(tmp_path: Path) -> None:
    notes_in(tmp_path).be_ready()
    second = notes_in(tmp_path)
    assert second.note(ONE)
    assert second.path.read_bytes().startswith(f"{ONE}\n".encode())


def test_nothing_is_forgotten_before_it_is_saved(tmp_path: Path) -> None:
    """Being ready twice in a row forgets nothing new; after a note it does."""
    notes = notes_in(tmp_path)
    notes.be_ready()
    before = notes.path.stat().st_mtime_ns
    notes.be_ready()
    assert notes.path.stat().st_mtime_ns == before
    notes.note(ONE)
    notes.be_ready()
    assert list(notes.read()) == []
    notes.note(TWO)
    assert list(notes.read()) == [TWO]


def test_the_last_note_that_fits_exactly_is_taken_and_no_more(tmp_path: Path) -> None:
    notes = notes_in(tmp_path)
    notes.be_ready()
    line = len(ONE) + 1
    taken = sum(notes.note(ONE) for _ in range(65_536 // line))
    assert taken == 65_536 // line
    assert not notes.note(ONE)
    assert notes.note("1" * (65_536 % line - 1))  # exactly what is left
    assert not notes.note("")
    assert notes.path.stat().st_size == 65_536


def test_notes_are_the_users_own_and_their_folder_is_made(tmp_path: Path) -> None:
    notes = notes_in(tmp_path / "data" / "checkpoints")
    notes.be_ready()
    assert notes.path.stat().st_mode & 0o777 == 0o600
    assert notes.path.stat().st_size == 65_536


def test_what_is_dropped_is_gone_and_can_be_dropped_twice(tmp_path: Path) -> None:
    notes = notes_in(tmp_path)
    notes.be_ready()
    notes.drop()
    notes.drop()
    assert not notes.path.exists()


def test_keeping_adds_only_what_is_not_noted_yet(tmp_path: Path) -> None:
    notes = notes_in(tmp_path)
    notes.keep([])
    assert not notes.path.exists()
    notes.keep([ONE])
    notes.keep([ONE, TWO])
    assert notes.path.read_bytes().rstrip(b"\n") == f"{ONE}\n{TWO}".encode()


def test_a_folder_that_is_gone_is_said_and_not_taken_for_a_note(tmp_path: Path) -> None:
    notes = notes_in(tmp_path)
    notes.be_ready()
    notes.path.unlink()
    assert not notes.note(ONE)
    notes.be_ready()
    assert notes.note(ONE)
    assert list(notes.read()) == [ONE]
