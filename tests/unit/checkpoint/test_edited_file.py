"""A file that was edited during a run: what a person changed counts, and an old copy undoes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import Intent, PlannedAd
from tjgui.core.errors import CheckpointDamaged
from tjgui.core.models import AdFormat, AdsTable, Status

ONE, TWO, THREE = "1011737001", "1011737002", "1011737003"
INTENT = Intent("7f3a", "", (PlannedAd("Garden shears", "https://example.com/"),), AdsTable(()), 1, 1, "ab")


class Clock:
    """Local time; each look at it is a second later, unless it jumps."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 12, 0, 0)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def checkpoint(clock: Clock) -> Checkpoint:
    """Return a record with one success and two pending campaigns, as it was last written."""
    made = Checkpoint.new(AdFormat.PREROLL, clock)
    made.add_pending([ONE, TWO])
    succeed(made, ONE)
    return made


def succeed(checkpoint: Checkpoint, campaign_id: str, ads: int = 5) -> None:
    checkpoint.succeed(campaign_id, ads, campaign_name="Garden", csv_file="garden.csv", seconds=1.0)


def edited(data: bytes, edit: Callable[[dict[str, Any]], object]) -> bytes:
    """Return a file after a person has edited its campaigns in an editor."""
    document = json.loads(data)
    edit(document["campaigns"])
    return json.dumps(document, indent=4).encode()


def set_pending(campaigns: dict[str, Any]) -> None:
    campaigns[ONE]["status"] = "pending"


# -- what counts -----------------------------------------------------------------------------------------------------


def test_a_status_that_a_person_changed_counts(checkpoint: Checkpoint) -> None:
    data = checkpoint.to_bytes()
    assert checkpoint.take_edits(edited(data, set_pending)) == (ONE,)
    assert checkpoint.status(ONE) is Status.PENDING
    assert Checkpoint.from_bytes(checkpoint.to_bytes()).status(ONE) is Status.PENDING


def test_an_entry_that_a_person_removed_is_gone(checkpoint: Checkpoint) -> None:
    data = checkpoint.to_bytes()
    assert checkpoint.take_edits(edited(data, lambda all_of: all_of.pop(ONE))) == (ONE,)
    assert checkpoint.campaign_ids == (TWO,)


def test_an_entry_that_a_person_added_is_there(checkpoint: Checkpoint) -> None:
    data = checkpoint.to_bytes()
    new = edited(data, lambda all_of: all_of.update({THREE: {"status": "skipped"}}))
    assert checkpoint.take_edits(new) == (THREE,)
    assert checkpoint.status(THREE) is Status.SKIPPED


def test_all_entries_that_were_changed_are_named_in_their_order(checkpoint: Checkpoint) -> None:
    data = checkpoint.to_bytes()

    def edit(campaigns: dict[str, Any]) -> None:
        campaigns[TWO]["status"] = "skipped"
        set_pending(campaigns)

    assert checkpoint.take_edits(edited(data, edit)) == (ONE, TWO)


def test_a_file_that_only_looks_otherwise_changes_nothing_and_is_not_written_again(checkpoint: Checkpoint) -> None:
    data = checkpoint.to_bytes()
    revision = checkpoint.revision
    assert checkpoint.take_edits(edited(data, lambda _: None)) == ()
    assert checkpoint.revision == revision


def test_an_edit_makes_the_file_be_written_again(checkpoint: Checkpoint) -> None:
    data = checkpoint.to_bytes()
    revision = checkpoint.revision
    checkpoint.take_edits(edited(data, set_pending))
    assert checkpoint.revision > revision


def test_the_second_edit_counts_like_the_first(checkpoint: Checkpoint) -> None:
    checkpoint.take_edits(edited(checkpoint.to_bytes(), set_pending))
    data = checkpoint.to_bytes()
    assert checkpoint.take_edits(edited(data, lambda all_of: all_of[ONE].update(status="failed"))) == (ONE,)
    assert checkpoint.status(ONE) is Status.FAILED


def test_an_edit_whose_time_was_taken_out_counts_if_the_state_that_was_edited_is_known(checkpoint: Checkpoint) -> None:
    data = checkpoint.to_bytes()
    new = edited(data, lambda all_of: all_of.update({ONE: {"status": "pending"}}))
    assert checkpoint.take_edits(new) == (ONE,)


def test_a_file_of_another_program_counts_where_its_times_are_those_of_the_record(checkpoint: Checkpoint) -> None:
    """Its last update is one that this program never wrote."""
    document = json.loads(edited(checkpoint.to_bytes(), set_pending))
    document["last_updated"] = "2026-11-23T20:00:00.000000"
    assert checkpoint.take_edits(json.dumps(document).encode()) == (ONE,)


# -- what does not ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jump", [timedelta(hours=-36), timedelta(0), timedelta(hours=36)])
@pytest.mark.parametrize("edit", [lambda _: None, set_pending, lambda all_of: all_of.pop(ONE)])
def test_a_copy_of_an_earlier_state_undoes_nothing_whatever_the_clock_says(
    checkpoint: Checkpoint, clock: Clock, jump: timedelta, edit: Callable[[dict[str, Any]], object]
) -> None:
    old = edited(checkpoint.to_bytes(), edit)
    clock.now += jump
    succeed(checkpoint, ONE, 7)
    checkpoint.to_bytes()
    revision = checkpoint.revision
    assert checkpoint.take_edits(old) == ()
    entry = checkpoint.entry(ONE)
    assert entry is not None
    assert (entry.status, entry.ads_created) == (Status.SUCCESS, 7)
    assert checkpoint.revision > revision  # so that the old copy is not the last word


def test_in_an_earlier_state_an_entry_that_has_not_changed_since_can_be_edited(checkpoint: Checkpoint) -> None:
    data = checkpoint.to_bytes()
    succeed(checkpoint, TWO)
    checkpoint.to_bytes()
    assert checkpoint.take_edits(edited(data, set_pending)) == (ONE,)
    assert checkpoint.status(TWO) is Status.SUCCESS


def test_what_changed_since_the_last_save_is_not_edited_away(checkpoint: Checkpoint) -> None:
    data = checkpoint.to_bytes()
    succeed(checkpoint, ONE, 7)
    assert checkpoint.take_edits(edited(data, set_pending)) == ()
    assert checkpoint.status(ONE) is Status.SUCCESS


def test_a_campaign_in_hand_stays_as_it_is(checkpoint: Checkpoint) -> None:
    data = checkpoint.to_bytes()
    assert checkpoint.take_edits(edited(data, set_pending), in_hand={ONE}) == ()
    assert checkpoint.status(ONE) is Status.SUCCESS


@pytest.mark.parametrize("edit", [lambda all_of: all_of[TWO].pop("intent"), lambda all_of: all_of.pop(TWO)])
def test_an_open_intent_is_never_edited_away(checkpoint: Checkpoint, edit: Callable[[dict[str, Any]], object]) -> None:
    checkpoint.open_intent(TWO, INTENT, campaign_name="Garden", csv_file="garden.csv")
    data = checkpoint.to_bytes()
    assert checkpoint.take_edits(edited(data, edit)) == ()
    entry = checkpoint.entry(TWO)
    assert entry is not None
    assert entry.intent is not None


def test_an_entry_with_an_intent_can_be_edited_as_long_as_it_keeps_it(checkpoint: Checkpoint) -> None:
    checkpoint.open_intent(TWO, INTENT, campaign_name="Garden", csv_file="garden.csv")
    data = checkpoint.to_bytes()
    assert checkpoint.take_edits(edited(data, lambda all_of: all_of[TWO].update(csv_file="other.csv"))) == (TWO,)


@pytest.mark.parametrize(("age", "taken"), [("2026-11-23T00:00:00.000000", ()), ("2026-11-24T00:00:00.000000", (ONE,))])
def test_of_a_file_without_times_only_one_that_is_younger_than_the_entry_counts(
    checkpoint: Checkpoint, age: str, taken: tuple[str, ...]
) -> None:
    document = json.loads(checkpoint.to_bytes())
    document["campaigns"][ONE] = {"status": "pending"}
    document["last_updated"] = age
    assert checkpoint.take_edits(json.dumps(document).encode()) == taken


def test_an_entry_with_another_time_than_the_records_is_an_old_one(checkpoint: Checkpoint) -> None:
    document = json.loads(checkpoint.to_bytes())
    document["campaigns"][ONE] |= {"status": "pending", "timestamp": "2026-11-23T11:00:00.000000"}
    document["last_updated"] = "2026-11-23T20:00:00.000000"
    assert checkpoint.take_edits(json.dumps(document).encode()) == ()


def test_a_pending_entry_without_any_time_can_be_edited(checkpoint: Checkpoint) -> None:
    document = json.loads(checkpoint.to_bytes())
    document["campaigns"][TWO] = {"status": "skipped"}
    document["last_updated"] = "2026-11-23T20:00:00.000000"
    assert checkpoint.take_edits(json.dumps(document).encode()) == (TWO,)


def test_a_file_that_is_none_changes_nothing(checkpoint: Checkpoint) -> None:
    checkpoint.to_bytes()
    with pytest.raises(CheckpointDamaged):
        checkpoint.take_edits(b'{"campaigns": [')
    assert checkpoint.status(ONE) is Status.SUCCESS


# -- retry ------------------------------------------------------------------------------------------------------------


def test_only_a_failed_campaign_is_retried(checkpoint: Checkpoint) -> None:
    checkpoint.fail(TWO, "It broke.", campaign_name="Garden", csv_file="garden.csv", seconds=1.0)
    assert checkpoint.retry(TWO)
    assert checkpoint.status(TWO) is Status.PENDING
    assert not checkpoint.retry(TWO)
    assert not checkpoint.retry(ONE)
    assert checkpoint.status(ONE) is Status.SUCCESS
