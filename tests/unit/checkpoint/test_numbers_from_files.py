"""No number, date or nesting in a file of the data folder keeps the program from starting, running or saving."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fakes.bench import write_batch
from tests.fakes.hostile_json import MOMENTS, NUMBERS, checkpoints
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.edit import CheckpointEdit
from tjgui.core.checkpoint.entry import read_entry
from tjgui.core.checkpoint.file_text import read_top
from tjgui.core.checkpoint.recent_batches import RecentBatches
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.file_encodings import FileEncodings
from tjgui.core.history.from_checkpoint import facts_in
from tjgui.core.history.history import History
from tjgui.core.history.past import SearchFor
from tjgui.core.models import AdFormat, Status
from tjgui.core.overview.changes import changes_since
from tjgui.core.overview.counts import outlook
from tjgui.core.overview.estimate import check
from tjgui.core.overview.summary import ads_in_words, summarise
from tjgui.core.reports.html_report import html_report
from tjgui.core.reports.result_files import results_csv

ONE, TWO = "1011737001", "1011737002"
NOW = datetime(2026, 11, 27, 12, 0, 0)


def strict(data: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Read JSON as other programs do: without numbers that JSON does not have."""

    def refuse(text: str) -> None:
        pytest.fail(f"{text} is no JSON")

    return json.loads(data, parse_constant=refuse)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    with History.open(tmp_path_factory.mktemp("history") / "history.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    return write_batch(tmp_path_factory.mktemp("batch"), 2, 3)


def look_at_everything(batch: Batch, checkpoint: Checkpoint) -> None:
    """Do what the window and the commands do before they start anything."""
    assert str(check(batch, checkpoint).message(2))
    outlook(batch, checkpoint)
    changes_since(batch, checkpoint)
    outcomes = summarise(batch, checkpoint).results
    assert str(ads_in_words(outcomes))
    assert results_csv(outcomes)
    assert html_report(batch, checkpoint, NOW)
    for one in outcomes:
        assert one.ended is None or one.ended.tzinfo is None


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=checkpoints((ONE, TWO)))
def test_any_checkpoint_is_read_shown_summed_up_and_saved(batch: Batch, history: History, data: bytes) -> None:
    checkpoint = Checkpoint.from_bytes(data, lambda: NOW)
    foreign = read_top(data)["foreign"]
    look_at_everything(batch, checkpoint)
    for campaign_id in checkpoint.campaign_ids:
        entry = checkpoint.entry(campaign_id)
        assert entry is not None
        history.add(*facts_in(checkpoint.session_id, campaign_id, entry))
    kept = [_foreign_of(checkpoint, one) for one in (ONE, TWO)]
    checkpoint.mark_pending(ONE)
    checkpoint.succeed(TWO, 3, campaign_name="Two", csv_file="garden.csv")
    saved = checkpoint.to_bytes()
    assert strict(saved)["foreign"] == foreign
    again = Checkpoint.from_bytes(saved, lambda: NOW)
    assert [_foreign_of(again, one) for one in (ONE, TWO)] == kept
    assert again.status(TWO) is Status.SUCCESS
    look_at_everything(batch, again)


def _foreign_of(checkpoint: Checkpoint, campaign_id: str) -> object:
    raw = strict(checkpoint.to_bytes())["campaigns"][campaign_id]
    return raw.get("foreign") if isinstance(raw, dict) else None


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=checkpoints((ONE, TWO)))
def test_any_checkpoint_can_be_edited_and_the_edit_undone(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = DataFolder(tmp_path_factory.mktemp("data"))
    edit = CheckpointEdit(folder, folder.checkpoints / "upload_checkpoint.json", data, lambda: NOW)
    before = strict(edit.record.to_bytes())["campaigns"]
    edit.set_status([ONE, TWO], Status.FAILED)
    edit.undo()
    assert strict(edit.record.to_bytes())["campaigns"] == before


@pytest.mark.parametrize("number", NUMBERS, ids=lambda text: text if len(text) < 20 else f"{len(text)} digits")
@pytest.mark.parametrize("field", ["seconds", "ads_created", "ads_planned", "ads_refused", "invalid_creatives_count"])
def test_a_number_is_finite_and_bounded_or_counts_as_missing(field: str, number: str) -> None:
    data = f'{{"campaigns": {{"{ONE}": {{"status": "success", "{field}": {number}}}}}}}'.encode()
    entry = Checkpoint.from_bytes(data).entry(ONE)
    assert entry is not None
    assert entry.status is Status.SUCCESS
    for value in (entry.seconds, entry.ads_created, entry.planned, entry.refused_ads, entry.invalid_creatives_count):
        assert value is None or 0 <= value <= 10**9


def test_a_number_of_any_length_in_place_of_an_entry_puts_only_that_campaign_in_doubt() -> None:
    data = f'{{"campaigns": {{"{ONE}": {"9" * 5000}, "{TWO}": {{"status": "success", "ads_created": 3}}}}}}'
    checkpoint = Checkpoint.from_bytes(data.encode())
    assert [checkpoint.status(one) for one in (ONE, TWO)] == [Status.UNKNOWN, Status.SUCCESS]


@pytest.mark.parametrize("depth", [100, 300, 500, 700, 900])
def test_what_can_just_be_read_can_be_saved(depth: int) -> None:
    deep = "[" * depth + "]" * depth
    data = f'{{"campaigns": {{"{ONE}": {{"status": "pending", "foreign": {deep}}}, "{TWO}": {deep}}}}}'.encode()
    checkpoint = Checkpoint.from_bytes(data)
    assert [checkpoint.status(one) for one in (ONE, TWO)] == [Status.PENDING, Status.UNKNOWN]
    checkpoint.mark_pending(ONE)
    assert deep in checkpoint.to_bytes().decode().replace("\n", "").replace(" ", "")


# -- names that are there twice ------------------------------------------------------------------------------------


def of_two(first: str, second: str) -> Checkpoint:
    return Checkpoint.from_bytes(f'{{"campaigns": {{"{ONE}": {first}, "{ONE}": {second}}}}}'.encode())


def test_a_campaign_that_is_there_twice_with_different_outcomes_is_checked_first() -> None:
    checkpoint = of_two('{"status": "success", "ads_created": 5}', '{"status": "pending"}')
    assert checkpoint.status(ONE) is Status.PENDING
    assert checkpoint.needs_look(ONE)


def test_an_open_intent_of_either_is_kept() -> None:
    intent = '{"intent_id": "i", "expected": [], "before": []}'
    entry = of_two(f'{{"status": "pending", "intent": {intent}}}', '{"status": "pending"}').entry(ONE)
    assert entry is not None
    assert entry.intent is not None


def test_the_same_entry_twice_is_one() -> None:
    assert not of_two('{"status": "pending"}', '{"status": "pending"}').needs_look(ONE)


def test_two_lists_of_campaigns_are_joined() -> None:
    data = f'{{"campaigns": {{"{ONE}": {{"status": "success"}}}}, "campaigns": {{"{TWO}": {{"status": "failed"}}}}}}'
    checkpoint = Checkpoint.from_bytes(data.encode())
    assert [checkpoint.status(one) for one in (ONE, TWO)] == [Status.SUCCESS, Status.FAILED]
    assert not checkpoint.needs_look(TWO)


# -- the other files -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", NUMBERS, ids=lambda text: text if len(text) < 20 else f"{len(text)} digits")
def test_recent_batches_keep_their_checkpoints_whatever_their_numbers_are(tmp_path: Path, number: str) -> None:
    data = DataFolder(tmp_path)
    mapping = tmp_path / "mapping.csv"
    RecentBatches(data).bind(mapping, tmp_path, AdFormat.PREROLL, "spring")
    text = (tmp_path / "recent_batches.json").read_text(encoding="utf-8").replace('"total": 0', f'"total": {number}')
    (tmp_path / "recent_batches.json").write_text(text, encoding="utf-8")
    assert RecentBatches(data).slot_of(mapping, AdFormat.PREROLL) == "spring"
    (batch,) = RecentBatches(data).all()
    assert 0 <= batch.progress.total <= 10**9
    assert str(batch.progress.message)


@pytest.mark.parametrize("moment", MOMENTS)
def test_recent_batches_keep_their_checkpoints_whenever_they_were_opened(tmp_path: Path, moment: str) -> None:
    data = DataFolder(tmp_path, clock=lambda: NOW)
    mapping = tmp_path / "mapping.csv"
    RecentBatches(data).bind(mapping, tmp_path, AdFormat.PREROLL, "spring")
    path = tmp_path / "recent_batches.json"
    path.write_text(path.read_text(encoding="utf-8").replace("2026-11-27T12:00:00", moment), encoding="utf-8")
    (batch,) = RecentBatches(data).all()
    assert batch.slot == "spring"
    assert batch.opened.tzinfo is None


HOSTILE = ("[" * 100_000, "9" * 5000, "[1e999]", '{"batches": 7}', '{"batches": [7, null]}', "NaN", '"x"', "{", "\0")


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_the_small_files_may_hold_anything(tmp_path: Path, text: str) -> None:
    data = DataFolder(tmp_path)
    for name in ("recent_batches", "file_encodings", "tjgui.lock-holder"):
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    assert RecentBatches(data).all() == ()
    assert FileEncodings(data).chosen(tmp_path / "a.csv", "0" * 64) == ""
    with data.lock():
        (tmp_path / "tjgui.lock-holder.json").write_text(text, encoding="utf-8")
        assert "another instance" in str(data.used_by()).lower()


def test_a_history_with_impossible_numbers_is_searched(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    entry = read_entry(
        {"status": "success", "ads_created": 2, "timestamp": "2026-11-01T08:00:00", "csv_file": "garden.csv",
         "created_so_far": [{"name": "a", "target_url": "u", "ad_id": "1"}]}
    )  # fmt: skip
    with History.open(path) as history:
        history.add(*facts_in("upload_20261101_080000", ONE, entry))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE upload SET seconds = 9e999, planned = 'x', ads_created = -5, refused = 1e300")
        connection.execute(
            "UPDATE upload SET left_out = x'00ff', attempt = 'first', campaign_name = x'ff', moment = 'x'"
        )
        connection.execute("UPDATE ad SET row = 1e999, name = x'ff00', moment = -9e999, csv_name = 7")
    connection.close()
    with History.open(path) as history:
        (upload,) = history.uploads(SearchFor(campaign=ONE))
        assert (upload.seconds, upload.planned, upload.ads_created, upload.refused, upload.left_out) == (None,) * 5
        assert isinstance(upload.campaign_name, str)
        assert isinstance(upload.attempt, int)
        (ad,) = history.created_in(ONE)
        assert (ad.row, isinstance(ad.name, str)) == (0, True)
        assert history.contents_of(ONE)
        assert len(history.ads(SearchFor(campaign=ONE))) == 1
