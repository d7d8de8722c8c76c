"""Which campaigns a run works on: what the mapping enables, the user chose, the files allow and the record wants."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tjgui.core.batch.batch import Batch
from tjgui.core.batch.problems import Problem, Severity
from tjgui.core.checkpoint.entry import Intent
from tjgui.core.checkpoint.memory_record import MemoryRecord
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.checkpoint.work import wanted_statuses
from tjgui.core.models import AdsTable, Status
from tjgui.core.run.selection import Selection
from tjgui.core.wording.message import NOTHING, Message

A, B, C, D = IDS = "1011737001", "1011737002", "1011737003", "1011737004"
OUTCOME = Outcome("Garden", "garden.csv")
WANTED = wanted_statuses(dry_run=False, retry_failed=False)


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return write_batch(tmp_path, 4, 120)


@pytest.fixture
def record() -> MemoryRecord:
    made = MemoryRecord("upload_20261127_120000")
    made.add_pending(IDS)
    return made


def blocked(batch: Batch, *campaign_ids: str) -> Batch:
    problem = Problem("garden.csv", 2, "Target URL", Message.quoting("It is empty."), NOTHING, Severity.ERROR)
    return replace(batch, blocked=dict.fromkeys(campaign_ids, problem))


def disabled(batch: Batch, campaign_id: str) -> Batch:
    changed = tuple(replace(one, enabled=one.campaign_id != campaign_id) for one in batch.campaigns)
    return replace(batch, campaigns=changed)


def selection(batch: Batch, record: MemoryRecord, only: Collection[str] | None = None) -> Selection:
    return Selection(batch, record, WANTED, only)


def succeed(record: MemoryRecord, campaign_id: str) -> None:
    asyncio.run(record.campaign(campaign_id).succeed(OUTCOME, NOTHING, "", None))


def click(record: MemoryRecord, campaign_id: str) -> None:
    intent = Intent("7f", "", (), AdsTable(()), 1, 1, "")
    asyncio.run(record.campaign(campaign_id).open_intent(intent, OUTCOME))


def test_pending_campaigns_are_done_in_the_mappings_order(batch: Batch, record: MemoryRecord) -> None:
    selected = selection(batch, record).split()
    assert (selected.to_do, selected.skipped, selected.blocked) == (IDS, (), ())


def test_a_campaign_without_an_entry_is_pending(batch: Batch) -> None:
    empty = MemoryRecord("upload_20261127_120000")
    assert selection(batch, empty).split().to_do == IDS
    assert selection(batch, empty).status(A) is Status.PENDING
    assert not selection(batch, empty).has_intent(A)
    assert not selection(batch, empty).was_put_back(A)


def test_what_the_record_does_not_want_is_skipped(batch: Batch, record: MemoryRecord) -> None:
    succeed(record, B)
    record.fail(C, Message("nothing_created", campaign=C), OUTCOME)
    selected = selection(batch, record).split()
    assert (selected.to_do, selected.skipped) == ((A, D), (B, C))


def test_what_a_run_put_back_comes_last(batch: Batch, record: MemoryRecord) -> None:
    for one in (A, C):
        record.fail(one, Message("nothing_created", campaign=one), OUTCOME)
        record.put_back(one, Message("put_back", why=NOTHING))
    chosen = selection(batch, record)
    assert chosen.split().to_do == (B, D, A, C)
    assert [chosen.was_put_back(one) for one in IDS] == [True, False, True, False]


def test_only_what_the_user_chose_is_done(batch: Batch, record: MemoryRecord) -> None:
    chosen = selection(batch, record, only={C, "1011737999"})
    assert chosen.split().to_do == (C,)
    assert [chosen.is_chosen(one) for one in (*IDS, "1011737999")] == [False, False, True, False, False]


def test_nothing_chosen_is_nothing_done(batch: Batch, record: MemoryRecord) -> None:
    assert selection(batch, record, only=frozenset()).split().to_do == ()


def test_what_the_mapping_disables_is_neither_done_nor_skipped_nor_blocked(batch: Batch, record: MemoryRecord) -> None:
    chosen = selection(blocked(disabled(batch, B), B), record)
    selected = chosen.split()
    assert (selected.to_do, selected.skipped, selected.blocked) == ((A, C, D), (), ())
    assert chosen.enabled == [A, C, D]
    assert not chosen.is_chosen(B)


def test_what_the_files_block_is_not_done(batch: Batch, record: MemoryRecord) -> None:
    succeed(record, D)
    selected = selection(blocked(batch, B, D), record).split()
    assert (selected.to_do, selected.skipped, selected.blocked) == ((A, C), (D,), (B,))


def test_a_click_is_settled_although_the_files_are_blocked(batch: Batch, record: MemoryRecord) -> None:
    click(record, B)
    chosen = selection(blocked(batch, B), record)
    assert B in chosen.split().to_do
    assert chosen.has_intent(B)
    assert not chosen.has_intent(A)


def test_a_csv_is_uploaded_in_as_many_parts_as_the_site_needs(batch: Batch, record: MemoryRecord) -> None:
    assert selection(batch, record).parts_of(A) == 3  # 120 ads, 50 at most in each
    (path, csv), = batch.csvs.items()  # fmt: skip
    for ads, parts in ((0, 1), (1, 1), (50, 1), (51, 2), (100, 2), (101, 3)):
        shorter = replace(batch, csvs={path: replace(csv, rows=csv.rows[:ads])})
        assert selection(shorter, record).parts_of(A) == parts
    assert selection(replace(batch, csvs={}), record).parts_of(A) == 1
