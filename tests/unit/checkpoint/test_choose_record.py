"""Each batch has its own checkpoint, without a word to the user; a known one is never taken for a new one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.choose_record import choose_slot, slot_name_for
from tjgui.core.checkpoint.content import Content, take_up
from tjgui.core.checkpoint.recent_batches import RecentBatch
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.checkpoint.writer import generation_path
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import AdFormat

LONG_AGO = datetime(2026, 11, 23)
IDS = [f"101173700{number}" for number in range(6)]


class Desk:
    """A data folder with checkpoints, and the batches that are known."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = CheckpointStore(DataFolder(folder / "data"))
        self.known: list[RecentBatch] = []

    def record(self, slot: str, csv: str, *, ids: list[str] = IDS, sha: str = "", failed: int = 0) -> None:
        """Save a checkpoint in which campaigns got a CSV."""
        checkpoint = Checkpoint.new(AdFormat.PREROLL)
        for number, one in enumerate(ids):
            if number < failed:
                checkpoint.fail(one, "Too bad", campaign_name="", csv_file=csv, csv_sha256=sha)
            else:
                checkpoint.succeed(one, 2, campaign_name="", csv_file=csv, csv_sha256=sha)
        self.write(slot, checkpoint.to_bytes())

    def write(self, slot: str, data: bytes) -> None:
        path = self.store.path(AdFormat.PREROLL, slot)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def open(self, name: str, csv: str, *, sha: str = "", ids: list[str] = IDS, in_use: str = "") -> str:
        """Open a batch as the window does; returns the name of its checkpoint."""
        mapping = self.folder / name
        mapping.write_text(f"{name} {csv}", encoding="utf-8")
        batch = RecentBatch(mapping, self.folder, AdFormat.PREROLL, in_use, LONG_AGO)
        slot = choose_slot(self.store, batch, dict.fromkeys(ids, Content(csv, sha)), self.known)
        self.known = [replace(batch, slot=slot), *(one for one in self.known if one.mapping != mapping)]
        return slot


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_the_first_batch_has_the_default_checkpoint_and_each_later_one_its_own(desk: Desk) -> None:
    assert desk.open("monday.csv", "mon.csv") == ""
    assert desk.open("tuesday.csv", "tue.csv") == "tuesday"
    desk.record("", "mon.csv")
    assert desk.open("wednesday.csv", "wed.csv") == "wednesday"
    assert desk.open("monday.csv", "mon.csv") == ""
    assert desk.open("tuesday.csv", "tue.csv") == "tuesday"


def test_a_known_batch_keeps_its_checkpoint_whatever_is_in_it(desk: Desk) -> None:
    desk.open("monday.csv", "mon.csv")
    desk.record("", "other.csv")
    assert desk.open("monday.csv", "mon.csv") == ""


def test_a_default_checkpoint_from_before_is_taken_by_the_batch_that_it_is_about(desk: Desk) -> None:
    desk.record("", "mon.csv", failed=2)
    assert desk.open("tuesday.csv", "tue.csv") == "tuesday"
    assert desk.open("monday.csv", "mon.csv") == ""


def test_a_default_checkpoint_about_other_campaigns_is_not_taken(desk: Desk) -> None:
    desk.record("", "mon.csv", ids=["1"])
    assert desk.open("monday.csv", "mon.csv") == "monday"


def test_most_outcomes_decide_whether_a_default_checkpoint_is_about_the_batch(desk: Desk) -> None:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for number, one in enumerate(IDS[:5]):
        checkpoint.succeed(one, 2, campaign_name="", csv_file="mon.csv" if number < 3 else "old.csv")
    checkpoint.add_pending(IDS)
    desk.write("", checkpoint.to_bytes())
    assert desk.open("old.csv", "old.csv") == "old"
    assert desk.open("monday.csv", "mon.csv") == ""


def test_a_checkpoint_without_names_of_csvs_is_about_its_campaigns(desk: Desk) -> None:
    desk.record("", "")
    assert desk.open("monday.csv", "mon.csv") == ""


@pytest.mark.parametrize("data", [b"", b"{", b'{"campaigns": 7}'])
def test_a_default_checkpoint_that_cannot_be_read_may_be_about_the_batch(desk: Desk, data: bytes) -> None:
    desk.write("", data)
    assert desk.open("monday.csv", "mon.csv") == ""
    assert desk.open("tuesday.csv", "tue.csv") == "tuesday"


def test_a_checkpoint_that_knows_the_very_contents_is_found_even_if_another_batch_has_it(desk: Desk) -> None:
    desk.record("", "mon.csv", sha="aa")
    assert desk.open("monday.csv", "mon.csv", sha="aa") == ""
    assert desk.open("copy of monday.csv", "mon.csv", sha="aa") == ""
    assert desk.open("edited.csv", "mon.csv", sha="bb") == "edited"


def test_contents_that_are_no_longer_current_in_a_checkpoint_are_found_too(desk: Desk) -> None:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for csv, sha in (("mon.csv", "aa"), ("tue.csv", "bb")):
        for one in IDS:
            entry = checkpoint.entry(one)
            change = take_up(entry, Content(csv, sha)) if entry is not None else None
            if change is not None:
                checkpoint.apply(one, change)
            checkpoint.succeed(one, 2, campaign_name="", csv_file=csv, csv_sha256=sha)
    desk.write("", checkpoint.to_bytes())
    assert desk.open("tuesday.csv", "tue.csv", sha="bb") == ""
    assert desk.open("monday.csv", "mon.csv", sha="aa") == ""


def test_a_lost_list_of_batches_loses_no_checkpoint_that_knows_the_contents(desk: Desk) -> None:
    desk.record("", "mon.csv", sha="aa")
    desk.record("tuesday", "tue.csv", sha="bb")
    desk.record("wednesday", "wed.csv", sha="cc")
    assert desk.open("tuesday.csv", "tue.csv", sha="bb") == "tuesday"
    assert desk.open("monday.csv", "mon.csv", sha="aa") == ""


def test_a_few_csvs_in_common_do_not_join_two_batches(desk: Desk) -> None:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for number, one in enumerate(IDS):
        csv, sha = ("always.csv", "aa") if number < 2 else ("mon.csv", "bb")
        checkpoint.succeed(one, 2, campaign_name="", csv_file=csv, csv_sha256=sha)
    desk.write("", checkpoint.to_bytes())
    desk.open("monday.csv", "mon.csv", sha="bb")
    assert desk.open("tuesday.csv", "always.csv", sha="aa") == "tuesday"


def test_a_checkpoint_that_was_in_use_before_there_was_a_list_stays_in_use(desk: Desk) -> None:
    desk.record("black-friday", "friday.csv")
    assert desk.open("friday.csv", "friday.csv", in_use="black-friday") == "black-friday"
    assert desk.open("monday.csv", "mon.csv", in_use="black-friday") == ""


def test_a_name_that_is_taken_by_a_file_or_a_batch_gets_a_number(desk: Desk) -> None:
    desk.open("first.csv", "first.csv")
    desk.record("spring", "other.csv", ids=["1"])
    backup = generation_path(desk.store.path(AdFormat.PREROLL, "spring-2"))
    backup.parent.mkdir(parents=True, exist_ok=True)
    backup.write_bytes(b"{}")
    desk.store.path(AdFormat.PREROLL, "spring-3").with_suffix(".unsaved").write_bytes(b"1011737001\n")
    assert desk.open("Spring.csv".lower(), "spring.csv") == "spring-4"
    (desk.folder / "folder").mkdir()
    assert desk.open("folder/spring.csv", "other.csv") == "spring-5"


def test_another_format_has_its_own_default_checkpoint(desk: Desk) -> None:
    desk.open("monday.csv", "mon.csv")
    native = RecentBatch(desk.folder / "monday.csv", desk.folder, AdFormat.NATIVE, "", LONG_AGO)
    assert choose_slot(desk.store, native, {}, desk.known) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Spring", "Spring"),
        ("Black Friday (EU) & more", "Black-Friday-EU-more"),
        ("Frühling_2026.11.27", "Frühling_2026-11-27"),
        ("../etc/passwd", "etc-passwd"),
        ("corrupt-1", "batch-corrupt-1"),
        ("…", "batch"),
        ("", "batch"),
    ],
)
def test_the_name_of_a_mapping_becomes_a_readable_name(text: str, name: str) -> None:
    assert slot_name_for(text) == name


@given(st.text(max_size=200))
def test_every_mapping_name_becomes_a_valid_name_with_room_for_a_number(text: str) -> None:
    assert re.fullmatch(r"(?!corrupt-)[\w-]{1,60}", f"{slot_name_for(text)}-9999")
