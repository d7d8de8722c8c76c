"""Which batches were opened, and which checkpoint each has: remembered for good, whatever happens to the list."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.faulty_disk import FaultyDisk
from tjgui.core.checkpoint.recent_batches import MOST_LISTED, Progress, RecentBatch, RecentBatches, find
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.models import AdFormat

NOW = datetime(2026, 11, 27, 14, 3)


class Shelf:
    """A data folder, and mappings beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.disk = FaultyDisk()
        self.data = DataFolder(folder / "data", storage=DiskStorage(self.disk), clock=lambda: NOW)
        self.recent = RecentBatches(self.data)
        self.file = folder / "data" / "recent_batches.json"

    def again(self) -> RecentBatches:
        """Return the list as another start of the program finds it."""
        return RecentBatches(DataFolder(self.folder / "data"))

    def batch(self, name: str, slot: str = "", content: str = "") -> RecentBatch:
        """Make a batch whose mapping is on the disk."""
        mapping = self.folder / f"{name}.csv"
        mapping.write_text(content or name, encoding="utf-8")
        return RecentBatch(
            mapping, self.folder, AdFormat.PREROLL, slot, NOW, Progress(250, 212, 3, 0, 400), content or name
        )


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_batches_are_known_at_the_next_start_the_last_one_first(shelf: Shelf) -> None:
    monday, tuesday = shelf.batch("monday"), shelf.batch("Dienstag äöü", "tuesday")
    shelf.recent.remember(monday)
    shelf.recent.remember(tuesday)
    assert shelf.again().listed() == (tuesday, monday)
    shelf.recent.remember(replace(monday, progress=Progress(250, 250), opened=NOW + timedelta(hours=1)))
    assert [(one.name, one.progress.successful) for one in shelf.again().listed()] == [
        ("monday", 250),
        ("Dienstag äöü", 212),
    ]


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (Progress(250, 212, 3), "212 of 250, 3 failed"),
        (Progress(250, 212, 0, 1), "212 of 250, 1 unknown"),
        (Progress(2000, 1240), "1,240 of 2,000"),
        (Progress(250), "250 campaigns, not started"),
        (Progress(1), "1 campaign, not started"),
    ],
)
def test_how_far_a_batch_is_is_said_in_a_few_words(progress: Progress, said: str) -> None:
    assert str(progress.message) == said


def test_the_list_is_short_but_no_batch_loses_its_checkpoint(shelf: Shelf) -> None:
    for number in range(MOST_LISTED + 5):
        shelf.recent.remember(shelf.batch(f"batch-{number}", f"slot-{number}"))
    listed = shelf.again().listed()
    assert len(listed) == MOST_LISTED
    assert listed[0].slot == f"slot-{MOST_LISTED + 4}"
    found = find(shelf.again().all(), replace(shelf.batch("batch-0"), slot=""))
    assert found is not None
    assert found.slot == "slot-0"


def test_clearing_the_list_forgets_no_checkpoint(shelf: Shelf) -> None:
    spring = shelf.batch("spring", "spring")
    shelf.recent.remember(spring)
    shelf.recent.clear_list()
    assert shelf.again().listed() == ()
    found = find(shelf.again().all(), replace(spring, slot=""))
    assert found is not None
    assert found.slot == "spring"
    shelf.recent.remember(spring)
    assert shelf.again().listed() == (spring,)


def test_a_renamed_mapping_is_the_same_batch_and_a_copy_is_another_one(shelf: Shelf) -> None:
    spring = shelf.batch("spring", "spring")
    shelf.recent.remember(spring)
    copied = shelf.batch("summer", content="spring")
    assert find(shelf.recent.all(), copied) is None
    spring.mapping.unlink()
    found = find(shelf.recent.all(), copied)
    assert found is not None
    assert found.slot == "spring"
    shelf.recent.remember(replace(copied, slot=found.slot))
    assert [one.name for one in shelf.again().all()] == ["summer"]


def test_the_same_mapping_in_another_format_is_another_batch(shelf: Shelf) -> None:
    spring = shelf.batch("spring", "spring")
    shelf.recent.remember(spring)
    assert find(shelf.recent.all(), replace(spring, ad_format=AdFormat.NATIVE)) is None


def test_a_checkpoint_chosen_by_hand_stays_with_its_batch(shelf: Shelf) -> None:
    spring, summer = shelf.batch("spring", "spring"), shelf.batch("summer", "summer")
    shelf.recent.remember(spring)
    shelf.recent.remember(summer)
    shelf.recent.bind(spring.mapping, spring.ads_folder, AdFormat.PREROLL, "by-hand")
    assert {one.name: one.slot for one in shelf.again().all()} == {"spring": "by-hand", "summer": "summer"}


def test_a_checkpoint_chosen_by_hand_while_the_batch_is_read_stays_chosen(shelf: Shelf) -> None:
    spring = shelf.batch("spring", "spring")
    shelf.recent.remember(spring)
    shelf.recent.bind(spring.mapping, spring.ads_folder, AdFormat.PREROLL, "by-hand")
    shelf.recent.remember(spring)
    assert [one.slot for one in shelf.again().all()] == ["by-hand"]


def test_a_choice_for_a_batch_that_could_not_be_read_yet_is_remembered_but_not_listed(shelf: Shelf) -> None:
    shelf.recent.bind(shelf.folder / "new.csv", shelf.folder, AdFormat.PREROLL, "by-hand")
    assert [one.slot for one in shelf.again().all()] == ["by-hand"]
    assert shelf.again().listed() == ()


def test_a_renamed_checkpoint_is_followed_by_all_its_batches(shelf: Shelf) -> None:
    for name, slot in (("one", "spring"), ("two", "spring"), ("three", "")):
        shelf.recent.remember(shelf.batch(name, slot))
    shelf.recent.rename_slot(AdFormat.PREROLL, "spring", "easter")
    shelf.recent.rename_slot(AdFormat.NATIVE, "", "other")
    assert {one.name: one.slot for one in shelf.again().all()} == {"one": "easter", "two": "easter", "three": ""}


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda text: "[]",
        lambda text: '{"batches": [7]}',
        lambda text: text.replace('"preroll"', '"video"'),
        lambda text: text.replace('"total": 250', '"total": "many"'),
        lambda text: text.replace('"opened"', '"closed"'),
    ],
)
def test_a_damaged_file_is_set_aside_and_the_list_starts_empty(shelf: Shelf, damage: Callable[[str], str]) -> None:
    shelf.recent.remember(shelf.batch("spring"))
    damaged = damage(shelf.file.read_text(encoding="utf-8"))
    shelf.file.write_text(damaged, encoding="utf-8")
    assert shelf.recent.listed() == ()
    kept = shelf.file.with_name("recent_batches.corrupt-20261127_140300.json")
    assert kept.read_text(encoding="utf-8") == damaged
    shelf.recent.remember(shelf.batch("summer"))
    assert [one.name for one in shelf.again().listed()] == ["summer"]


def test_what_cannot_be_saved_is_remembered_until_the_program_ends(shelf: Shelf) -> None:
    shelf.recent.remember(shelf.batch("spring"))
    shelf.disk.fail("create", code=errno.ENOSPC)
    shelf.recent.remember(shelf.batch("summer"))
    assert [one.name for one in shelf.recent.listed()] == ["summer", "spring"]
    shelf.disk.heal()
    shelf.recent.remember(shelf.batch("autumn"))
    assert [one.name for one in shelf.again().listed()] == ["autumn", "summer", "spring"]


def test_a_list_that_cannot_be_read_now_is_not_overwritten(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise OSError(errno.EIO, "Input/output error", str(path))

    shelf.recent.remember(shelf.batch("spring", "spring"))
    before = shelf.file.read_bytes()
    monkeypatch.setattr(shelf.disk, "read", refuse)
    assert shelf.recent.listed() == ()
    shelf.recent.remember(shelf.batch("summer", "summer"))
    assert [one.name for one in shelf.recent.listed()] == ["summer"]
    assert shelf.file.read_bytes() == before
    monkeypatch.undo()
    assert {one.name for one in shelf.recent.listed()} == {"summer", "spring"}
    shelf.recent.remember(shelf.batch("autumn"))
    assert {one.name for one in shelf.again().listed()} == {"autumn", "summer", "spring"}


def test_a_batch_says_which_of_its_files_is_gone(shelf: Shelf) -> None:
    spring = shelf.batch("spring")
    assert not spring.what_is_gone()
    assert str(replace(spring, ads_folder=shelf.folder / "nowhere").what_is_gone()) == "ads folder not found"
    spring.mapping.unlink()
    assert str(spring.what_is_gone()) == "mapping not found"
