from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import Attempt, CreatedAd, Entry
from tjgui.core.history import database
from tjgui.core.history.history import History
from tjgui.core.history.past import PastRun, SearchFor
from tjgui.core.history.recorder import HistoryRecorder
from tjgui.core.history.schema import MIGRATIONS
from tjgui.core.models import AdFormat, RejectedCreative, Status
from tjgui.core.wording.message import Message

SESSION = "upload_20261127_090000"
ONE, TWO = "1011737001", "1011737002"
REFUSED = RejectedCreative("1032473001", "Not of this content category.")
SHEARS = CreatedAd("Shears", "https://example.com/1", "17", row=2, csv_sha256="sha", source="s", intent_id="7f3a")


def seen(*ads: CreatedAd) -> Entry:
    return Entry(
        Status.PENDING,
        created=ads,
        campaign_name="Garden",
        csv_file="garden.csv",
        timestamp="2026-11-27T09:00:05.000000",
    )


def ended(status: Status, *, at: str = "2026-11-27T09:00:06+01:00", csv_sha256: str = "") -> Entry:
    return Entry(
        status,
        ads_created=4,
        campaign_name="Garden",
        csv_file="garden.csv",
        invalid_creatives=(REFUSED,),
        invalid_creatives_count=1,
        planned=5 if status is Status.SUCCESS else None,
        refused_ads=1,
        attempts=(Attempt(at, status.value, "", 3.0),),
        csv_sha256=csv_sha256,
    )


class Desk:
    """A data folder, a batch, and the notices that the user saw."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "data" / "history.db"
        self.checkpoints = folder / "data" / "checkpoints"
        self.batch: Batch = write_batch(folder, campaigns=2, ads=5)
        self.sha = next(iter(self.batch.csvs.values())).sha256
        self.notices: list[Message] = []

    def recorder(
        self, *, live: bool = True, connect: Callable[[Path], sqlite3.Connection] = database.connect
    ) -> HistoryRecorder:
        return HistoryRecorder(
            self.path,
            self.checkpoints,
            self.batch,
            SESSION,
            live=live,
            on_notice=self.notices.append,
            connect=connect,
        )

    def save(self, *ads: CreatedAd) -> None:
        """Save a checkpoint that lists these ads as created."""
        checkpoint = Checkpoint.new(AdFormat.PREROLL)
        checkpoint.close_intent(ONE, ads)
        self.checkpoints.mkdir(parents=True)
        (self.checkpoints / "upload_checkpoint.json").write_bytes(checkpoint.to_bytes())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


async def test_an_outcome_is_kept_with_what_only_the_run_knows(desk: Desk) -> None:
    recorder = desk.recorder()
    recorder.ads_seen(ONE, seen(SHEARS))
    recorder.ended(ONE, ended(Status.SUCCESS, csv_sha256=desk.sha))
    recorder.ended(TWO, ended(Status.FAILED))
    await recorder.close()
    with History.open(desk.path) as history:
        assert history.is_complete
        assert history.created_in(ONE) == (SHEARS,)
        assert history.created_in(TWO) == ()
        (success,) = history.uploads(SearchFor(campaign=ONE))
        (failed,) = history.uploads(SearchFor(campaign=TWO))
        (ad,) = history.ads(SearchFor(ad="SHEAR"))
        (content,) = history.contents_of(ONE)
    assert (success.ads_created, success.refused, success.planned, success.live) == (4, 1, 5, True)
    assert (success.csv_name, success.csv_sha256, success.mapping_name) == ("garden.csv", desk.sha, "mapping.csv")
    assert success.creatives == (REFUSED,)
    assert (failed.status, failed.csv_sha256, failed.attempt) == ("failed", desk.sha, 1)
    assert (ad.campaign_name, ad.mapping_name, ad.at) == ("Garden", "mapping.csv", "2026-11-27T09:00:05.000000")
    assert (content.csv_sha256, content.csv_name, content.ads_created) == (desk.sha, "garden.csv", 4)
    assert desk.notices == []


async def test_a_dry_run_is_kept_as_a_run_without_ads(desk: Desk) -> None:
    recorder = desk.recorder(live=False)
    recorder.ended(ONE, replace(ended(Status.DRY_RUN_SUCCESS), ads_created=0))
    recorder.ended(TWO, replace(ended(Status.FAILED), ads_created=0))
    await recorder.close()
    with History.open(desk.path) as history:
        assert {one.live for one in history.uploads(SearchFor())} == {False}
        assert history.contents_of(ONE) == ()
        assert history.created_in(ONE) == ()


async def test_what_was_heard_is_on_the_disk_after_a_flush(desk: Desk) -> None:
    recorder = desk.recorder()
    for number in range(50):
        recorder.ended(ONE, ended(Status.FAILED, at=f"2026-11-27T09:00:{number:02}+01:00"))
    await recorder.flush()
    with History.open(desk.path) as history:
        assert len(history.uploads(SearchFor())) == 50
    await recorder.close()
    await recorder.close()


async def test_whoever_hears_an_outcome_never_waits_for_the_disk(desk: Desk) -> None:
    disk_answers = threading.Event()

    def slow(path: Path) -> sqlite3.Connection:
        disk_answers.wait()
        return database.connect(path)

    recorder = desk.recorder(connect=slow)
    recorder.ads_seen(ONE, seen(SHEARS))
    recorder.ended(ONE, ended(Status.SUCCESS))
    assert not desk.path.exists() or desk.path.stat().st_size == 0
    disk_answers.set()
    await recorder.close()
    with History.open(desk.path) as history:
        assert history.created_in(ONE) == (SHEARS,)


async def test_ads_without_ids_are_told_apart_by_attempt_and_row(desk: Desk) -> None:
    plain = replace(SHEARS, ad_id=None)
    other_row, other_attempt = replace(plain, row=3), replace(plain, intent_id="8b")
    of_old = replace(plain, intent_id="", row=0, source="")
    recorder = desk.recorder()
    recorder.ads_seen(ONE, seen(plain))
    recorder.ads_seen(ONE, seen(plain, other_row))
    recorder.ads_seen(ONE, seen(plain, other_row, other_attempt, of_old, of_old))
    recorder.ads_seen(TWO, seen(plain))
    await recorder.close()
    with History.open(desk.path) as history:
        assert history.created_in(ONE) == (plain, other_row, other_attempt, of_old, of_old)
        assert history.created_in(TWO) == (plain,)


async def test_a_new_history_is_built_from_the_checkpoints_while_the_run_goes_on(desk: Desk) -> None:
    rake = replace(SHEARS, name="Rake", ad_id="16")
    desk.save(rake)
    recorder = desk.recorder()
    recorder.ads_seen(ONE, seen(rake, SHEARS))
    await recorder.close()
    with History.open(desk.path) as history:
        assert history.is_complete
        assert {one.name for one in history.created_in(ONE)} == {"Rake", "Shears"}
    assert desk.notices == []


async def test_a_damaged_history_is_replaced_and_the_user_is_told_once(desk: Desk) -> None:
    desk.save(SHEARS)
    desk.path.write_bytes(b"not a database" * 100)
    recorder = desk.recorder()
    recorder.ended(ONE, ended(Status.SUCCESS))
    await recorder.close()
    assert [one.code for one in desk.notices] == ["history_damaged"]
    with History.open(desk.path) as history:
        assert history.created_in(ONE) == (SHEARS,)
        assert len(history.uploads(SearchFor())) == 1


async def test_a_newer_history_is_left_alone_and_the_user_is_told_once(desk: Desk) -> None:
    History.open(desk.path).close()
    with sqlite3.connect(desk.path, isolation_level=None) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = desk.path.read_bytes()
    recorder = desk.recorder()
    for _ in range(3):
        recorder.ended(ONE, ended(Status.SUCCESS))
        await recorder.flush()
    await recorder.close()
    assert desk.path.read_bytes() == before
    (notice,) = desk.notices
    assert "newer version" in str(notice)
    assert "The upload continues without it." in str(notice)


class Stubborn(sqlite3.Connection):
    """A connection that refuses to begin a transaction while it is told to."""

    refuses = False

    def execute(self, sql: str, *rest: object) -> sqlite3.Cursor:
        if self.refuses and sql.startswith("BEGIN"):
            raise sqlite3.OperationalError("database or disk is full")
        return super().execute(sql, *rest)  # type: ignore[arg-type]


def stubborn(path: Path) -> Stubborn:
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False, factory=Stubborn)


@pytest.fixture
def _full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Stubborn, "refuses", False)


@pytest.mark.usefixtures("_full")
async def test_what_a_full_disk_refused_is_written_once_there_is_room(desk: Desk) -> None:
    recorder = desk.recorder(connect=stubborn)
    await recorder.flush()
    Stubborn.refuses = True
    recorder.ads_seen(ONE, seen(SHEARS))
    await recorder.flush()
    recorder.ended(ONE, ended(Status.SUCCESS))
    await recorder.flush()
    Stubborn.refuses = False
    recorder.ended(TWO, ended(Status.FAILED))
    await recorder.close()
    assert [one.code for one in desk.notices] == ["history_not_written"]
    assert "disk is full" in str(desk.notices[0])
    with History.open(desk.path) as history:
        assert history.is_complete
        assert history.created_in(ONE) == (SHEARS,)
        assert len(history.uploads(SearchFor())) == 2


@pytest.mark.usefixtures("_full")
async def test_what_could_not_be_written_is_taken_from_the_checkpoint_the_next_time(desk: Desk) -> None:
    recorder = desk.recorder(connect=stubborn)
    await recorder.flush()
    Stubborn.refuses = True
    recorder.ads_seen(ONE, seen(SHEARS))
    await recorder.close()
    with History.open(desk.path) as history:
        assert not history.is_complete
        assert history.created_in(ONE) == ()
    desk.save(SHEARS)
    await desk.recorder().close()
    with History.open(desk.path) as history:
        assert history.is_complete
        assert history.created_in(ONE) == (SHEARS,)


async def test_what_a_killed_program_had_not_written_is_taken_from_the_checkpoint(desk: Desk) -> None:
    with History.open(desk.path) as history:
        assert history.rebuild(desk.checkpoints)
        history.begin(
            "killed", PastRun(SESSION, "2026-11-27T09:00:00", True, "spring.csv", "spring.csv", AdFormat.PREROLL)
        )
    desk.save(SHEARS)
    await desk.recorder().close()
    with History.open(desk.path) as history:
        assert history.is_complete
        assert history.created_in(ONE) == (SHEARS,)


async def test_a_rebuild_that_takes_longer_than_the_run_is_finished_the_next_time(desk: Desk) -> None:
    desk.save(SHEARS)
    with History.open(desk.path) as history:
        assert not history.rebuild(desk.checkpoints, between=lambda: False)
        assert not history.is_complete
    await desk.recorder().close()
    with History.open(desk.path) as history:
        assert history.is_complete


async def test_cancelling_the_close_still_writes_everything(desk: Desk) -> None:
    recorder = desk.recorder()
    recorder.ads_seen(ONE, seen(SHEARS))
    closing = asyncio.ensure_future(recorder.close())
    await asyncio.sleep(0)
    closing.cancel()
    await asyncio.gather(closing, return_exceptions=True)
    await recorder.close()
    with History.open(desk.path) as history:
        assert history.is_complete
        assert history.created_in(ONE) == (SHEARS,)
