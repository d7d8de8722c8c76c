"""Checkpoints are listed, named, copied, archived, restored, compared and tidied, and none is lost by it."""

from __future__ import annotations

import gzip
import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.library import ALWAYS_KEPT, Slot, Slots
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import CheckpointDamaged, CheckpointError, CheckpointInUse, InputError
from tjgui.core.models import AdFormat, Status

ONE, TWO, THREE = "1011737001", "1011737002", "1011737003"
NOW = datetime(2026, 11, 23, 12, 0, 0)
OLD_TOOL = """{
  "session_id": "upload_20251118_110820", "started_at": "2025-11-18T11:08:20.123456",
  "last_updated": "2025-11-18T11:15:30.654321",
  "campaigns": {
    "1011737001": {"status": "success", "ads_created": 5, "timestamp": "2025-11-18T11:08:45.111111"},
    "1011737002": {"status": "failed", "error": "Failed to navigate to campaign", "invalid_creatives_count": 0},
    "1011737003": {"status": "pending"}
  }
}"""


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data", clock=lambda: NOW)


@pytest.fixture
def slots(data: DataFolder) -> Slots:
    return Slots(data, clock=lambda: NOW)


def put(data: DataFolder, name: str = "", ad_format: AdFormat = AdFormat.PREROLL, *, failed: bool = False) -> Path:
    """Save a checkpoint with one success and one pending or failed campaign, and a generation before it."""
    checkpoint = Checkpoint.new(ad_format, lambda: NOW)
    checkpoint.succeed(ONE, 5, campaign_name="USA", csv_file="garden.csv")
    checkpoint.add_pending([TWO])
    if failed:
        checkpoint.fail(TWO, "Too bad", campaign_name="Aus", csv_file="garden.csv")
    path = CheckpointStore(data).path(ad_format, name)
    for where in (generation_path(path), path):
        DiskStorage().write_durably(where, checkpoint.to_bytes())
    return path


def only(slots: Slots, name: str, *, archived: bool = False) -> Slot:
    (slot,) = (slot for slot in slots.list() if slot.name == name and slot.is_archived == archived)
    return slot


def test_the_list_tells_names_counts_and_dates(data: DataFolder, slots: Slots) -> None:
    put(data)
    put(data, "black-friday", failed=True)
    put(data, "", AdFormat.NATIVE)
    (data.checkpoints / "upload_checkpoint.corrupt-20251118_110820.json").write_text("{", encoding="utf-8")
    (data.checkpoints / "notes.json").write_text("{}", encoding="utf-8")
    listed = slots.list()
    assert [(slot.ad_format.value, slot.name) for slot in listed] == [
        ("preroll", ""),
        ("preroll", "black-friday"),
        ("native", ""),
    ]
    friday = listed[1]
    assert friday.counts == {Status.SUCCESS: 1, Status.FAILED: 1}
    assert (friday.campaigns, friday.ads_created) == (2, 5)
    assert friday.started_at == friday.last_updated == "2026-11-23T12:00:00.000000"


def test_one_that_is_damaged_is_listed_with_the_reason(data: DataFolder, slots: Slots) -> None:
    put(data).write_text("{", encoding="utf-8")
    (slot,) = slots.list()
    assert "not complete JSON" in str(slot.problem)
    with pytest.raises(CheckpointDamaged):
        slots.load(slot)


def test_an_empty_folder_has_no_checkpoints(slots: Slots) -> None:
    assert slots.list() == ()


def test_a_renamed_one_takes_its_generation_along_to_the_byte(data: DataFolder, slots: Slots) -> None:
    path = put(data)
    before = path.read_bytes()
    new = slots.rename(only(slots, ""), "spring")
    assert new == CheckpointStore(data).path(AdFormat.PREROLL, "spring")
    assert new.read_bytes() == generation_path(new).read_bytes() == before
    assert not path.exists()
    assert not generation_path(path).exists()


def test_what_was_noted_of_clicks_that_could_not_be_saved_goes_along(data: DataFolder, slots: Slots) -> None:
    path = put(data)
    EmergencyNotes.beside(path).path.write_text(f"{TWO}\n", encoding="ascii")
    stale = EmergencyNotes.beside(CheckpointStore(data).path(AdFormat.PREROLL, "spring"))
    stale.path.write_text(f"{THREE}\n", encoding="ascii")
    new = slots.rename(only(slots, ""), "spring")
    assert list(EmergencyNotes.beside(new).read()) == [TWO]
    assert list(EmergencyNotes.beside(path).read()) == []


@pytest.mark.parametrize("act", ["rename", "copy"])
def test_a_name_that_is_taken_or_none_at_all_is_refused_and_changes_nothing(
    data: DataFolder, slots: Slots, act: str
) -> None:
    put(data)
    other = put(data, "spring", failed=True)
    before = other.read_bytes()
    with pytest.raises(CheckpointError, match="already"):
        getattr(slots, act)(only(slots, ""), "spring")
    with pytest.raises(InputError):
        getattr(slots, act)(only(slots, ""), "../spring")
    assert other.read_bytes() == before
    assert len(slots.list()) == 2


def test_a_copy_is_looked_at_on_the_site_first(data: DataFolder, slots: Slots) -> None:
    path = put(data)
    before = path.read_bytes()
    slots.copy(only(slots, ""), "spring")
    copied = slots.load(only(slots, "spring"))
    assert (copied.status(ONE), copied.status(TWO)) == (Status.SUCCESS, Status.PENDING)
    assert copied.needs_look(TWO)
    assert copied.needs_look(THREE)
    assert not copied.needs_look(ONE)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["", "black-friday"])
def test_archived_and_restored_it_says_what_it_said(data: DataFolder, slots: Slots, name: str) -> None:
    put(data, name, failed=True)
    slots.archive(only(slots, name))
    kept = only(slots, name, archived=True)
    assert kept.archived_at == NOW
    assert kept.counts == {Status.SUCCESS: 1, Status.FAILED: 1}
    assert not CheckpointStore(data).path(AdFormat.PREROLL, name).exists()
    slots.restore(kept, name)
    back = slots.load(only(slots, name))
    assert (back.status(ONE), back.status(TWO)) == (Status.SUCCESS, Status.FAILED)
    assert back.needs_look(TWO)
    assert kept.path.exists()


def test_a_file_of_the_old_tool_is_taken_in_and_stays_where_it_is(
    data: DataFolder, slots: Slots, tmp_path: Path
) -> None:
    file = tmp_path / "old.json"
    file.write_text(OLD_TOOL, encoding="utf-8")
    path = slots.import_file(file, "old")
    assert path == CheckpointStore(data).path(AdFormat.PREROLL, "old")
    assert file.read_text(encoding="utf-8") == OLD_TOOL
    taken = json.loads(path.read_bytes())
    for campaign_id, entry in json.loads(OLD_TOOL)["campaigns"].items():
        assert entry.items() <= taken["campaigns"][campaign_id].items()
    assert taken["session_id"] == "upload_20251118_110820"


def test_a_native_file_becomes_a_native_checkpoint(data: DataFolder, slots: Slots, tmp_path: Path) -> None:
    file = tmp_path / "old.json"
    file.write_text(OLD_TOOL.replace("upload_2025", "native_upload_2025"), encoding="utf-8")
    assert slots.import_file(file, "") == CheckpointStore(data).path(AdFormat.NATIVE)


@pytest.mark.parametrize("content", ["", "[]", '{"campaigns": []}', "no JSON"])
def test_a_file_that_is_no_checkpoint_is_refused(slots: Slots, tmp_path: Path, content: str) -> None:
    file = tmp_path / "old.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(CheckpointError):
        slots.import_file(file, "old")
    assert slots.list() == ()


@pytest.mark.parametrize("content", [b"[],", b'{"a":1},', b"1,"])
def test_a_file_whose_values_would_fill_the_memory_is_refused_unread(
    slots: Slots, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "upload_checkpoint.json"
    file.write_bytes(b'{"campaigns": {"1": [' + content * 2_000_001 + b"1]}}")
    with pytest.raises(CheckpointDamaged, match="is too large for a checkpoint"):
        slots.import_file(file, "old")


def test_a_compressed_file_is_unpacked_only_as_far_as_a_checkpoint_goes(slots: Slots, tmp_path: Path) -> None:
    file = tmp_path / "upload_checkpoint.json.gz"
    file.write_bytes(gzip.compress(b" " * 100_000_001))
    with pytest.raises(CheckpointDamaged, match="is too large for a checkpoint"):
        slots.import_file(file, "old")


def test_two_are_compared_campaign_by_campaign(data: DataFolder, slots: Slots) -> None:
    put(data)
    path = put(data, "spring", failed=True)
    checkpoint = Checkpoint.from_bytes(path.read_bytes())
    checkpoint.add_pending([THREE])
    path.write_bytes(checkpoint.to_bytes())
    differences = slots.compare(only(slots, ""), only(slots, "spring"))
    assert [(each.campaign_id, each.one, each.other) for each in differences] == [
        (TWO, Status.PENDING, Status.FAILED),
        (THREE, None, Status.PENDING),
    ]


def test_nothing_is_changed_while_a_run_has_the_folder(data: DataFolder, slots: Slots) -> None:
    put(data)
    slot = only(slots, "")
    acts = (
        lambda: slots.rename(slot, "x"),
        lambda: slots.copy(slot, "x"),
        lambda: slots.archive(slot),
        lambda: slots.tidy(1),
    )
    with data.lock():
        for act in acts:
            with pytest.raises(CheckpointInUse):
                act()
    assert slots.list() == (slot,)


def archived_days_ago(data: DataFolder, days: int) -> Path:
    moment = NOW - timedelta(days=days)
    put(data)
    (path,) = (CheckpointStore(data).path(AdFormat.PREROLL),)
    target = data.archive / f"upload_checkpoint.upload_20251118_110820.{moment:%Y%m%d_%H%M%S}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    path.rename(target)
    return target


def test_old_ones_are_compressed_and_can_still_be_read_and_restored(data: DataFolder, slots: Slots) -> None:
    fresh, old = archived_days_ago(data, 1), archived_days_ago(data, 8)
    before = old.read_bytes()
    assert slots.tidy(0) == ()
    assert fresh.exists()
    assert not old.exists()
    slot = slots.list()[-1]
    assert slot.path.name.endswith(".json.gz")
    assert slots.read(slot) == before
    assert slot.counts == {Status.SUCCESS: 1, Status.PENDING: 1}
    slots.restore(slot, "back")
    assert only(slots, "back").ads_created == 5


def test_only_those_beyond_the_age_go_and_the_last_ten_never(data: DataFolder, slots: Slots) -> None:
    paths = [archived_days_ago(data, days) for days in range(100, 114)]
    removed = slots.tidy(112)
    assert [path.name for path in removed] == [f"{paths[13].name}"]
    removed = slots.tidy(30)
    assert len(removed) == 3
    assert len(slots.list()) == ALWAYS_KEPT
    assert slots.tidy(1) == ()


def test_a_damaged_compressed_file_is_told_of(data: DataFolder, slots: Slots) -> None:
    old = archived_days_ago(data, 8)
    slots.tidy(0)
    old.with_name(f"{old.name}.gz").write_bytes(b"\x1f\x8b\x08 cut off")
    (slot,) = slots.list()
    assert "cannot be read" in str(slot.problem)
