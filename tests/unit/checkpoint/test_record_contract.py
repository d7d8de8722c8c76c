"""What every record of a batch has to keep to: the file, its twin in memory, and whatever comes later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.mortal import QuickDisk
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import CreatedAd, Entry, Intent, PlannedAd
from tjgui.core.checkpoint.file_record import FileRecord
from tjgui.core.checkpoint.memory_record import MemoryRecord
from tjgui.core.checkpoint.record import BatchRecord, Claim
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.models import AdFormat, AdsTable, Heard, RejectedCreative, SeenAd, Status
from tjgui.core.wording.message import NOTHING, Message

ONE, TWO = "1011737001", "1011737002"
OUTCOME = Outcome("Garden", "garden.csv", (RejectedCreative("1032473001", "no"),), 3.0)
INTENT = Intent(
    "7f3a",
    "2026-11-23T12:00:00+01:00",
    (PlannedAd("Shears", "https://example.com/1", ("a", "b"), 2), PlannedAd("Rake", "https://example.com/2", (), 3)),
    AdsTable((SeenAd("1", "Old", "https://example.com/old"),)),
    1,
    2,
    "sha",
)
SHEARS = CreatedAd("Shears", "https://example.com/1", "17", row=2, csv_sha256="sha")
NEVER = {Status.PENDING, Status.UNKNOWN}


class _Nobody:
    def ads_seen(self, campaign_id: str, entry: Entry) -> None:
        pass

    def ended(self, campaign_id: str, entry: Entry) -> None:
        pass


@pytest.fixture(params=["file", "memory", "observed"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> BatchRecord:
    """Return a new record of each kind."""
    if request.param == "memory":
        return MemoryRecord("upload_20261123_120000")
    if request.param == "observed":
        return MemoryRecord("upload_20261123_120000", observer=_Nobody())
    path = tmp_path / "upload_checkpoint.json"
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    writer = CheckpointWriter(
        checkpoint, path, DiskStorage(QuickDisk()), on_failure=lambda _: None, on_recovery=lambda: None
    )
    boot = tmp_path / "boot_id"
    boot.write_text("1", encoding="ascii")
    return FileRecord(checkpoint, writer, ReadyMarks(tmp_path / "ready", boot))


async def begin(record: BatchRecord) -> None:
    """Begin with a campaign, as a run does."""
    record.add_pending([ONE, TWO])
    assert await record.claim(ONE, NEVER) is Claim.WORK


def known(record: BatchRecord, campaign_id: str = ONE) -> Entry:
    entry = record.entry(campaign_id)
    assert entry is not None
    return entry


async def test_a_campaign_that_it_does_not_know_is_pending_once_it_was_added(record: BatchRecord) -> None:
    assert record.entry(ONE) is None
    record.add_pending([ONE, TWO])
    record.add_pending([ONE])
    assert known(record).status is known(record, TWO).status is Status.PENDING
    assert record.session_id.startswith("upload_")


async def test_a_campaign_is_handed_out_only_while_it_is_to_be_done(record: BatchRecord) -> None:
    record.add_pending([ONE, TWO])
    assert await record.claim(ONE, NEVER) is Claim.WORK
    await record.campaign(ONE).succeed(OUTCOME, NOTHING, "sha", None)
    record.release(ONE)
    assert await record.claim(ONE, NEVER) is Claim.DONE
    assert await record.claim(TWO, NEVER) is Claim.WORK
    record.fail(TWO, Message("csv_not_usable"), OUTCOME)
    record.release(TWO)
    assert await record.claim(TWO, NEVER) is Claim.LEFT
    assert await record.claim(TWO, {*NEVER, Status.FAILED}) is Claim.WORK


async def test_an_intent_is_there_until_it_is_closed_or_given_up(record: BatchRecord) -> None:
    await begin(record)
    campaign = record.campaign(ONE)
    await campaign.open_intent(INTENT, OUTCOME)
    assert known(record).intent == INTENT
    assert campaign.name_in_use == "Garden"
    with pytest.raises(ValueError, match="7f3a"):
        await campaign.open_intent(Intent("8b", "", (), AdsTable(()), 1, 1, ""), OUTCOME)
    rest = Intent("7f3a", INTENT.opened_at, INTENT.expected[1:], INTENT.before, 1, 2, "sha")
    campaign.close_intent([SHEARS], rest)
    await campaign.save()
    now = known(record)
    assert (now.intent, now.created, now.past, now.ads_created) == (None, (SHEARS,), (rest,), 1)


async def test_whether_the_click_came_is_known_until_it_does(record: BatchRecord) -> None:
    await begin(record)
    campaign = record.campaign(ONE)
    await campaign.open_intent(INTENT, OUTCOME)
    assert campaign.was_never_pressed
    campaign.press_follows(INTENT)
    assert not campaign.was_never_pressed


async def test_an_attempt_that_is_given_up_is_kept_and_what_was_heard_with_it(record: BatchRecord) -> None:
    await begin(record)
    campaign = record.campaign(ONE)
    await campaign.open_intent(INTENT, OUTCOME)
    heard = replace(INTENT, heard=Heard.REFUSED, said=Message("click_refused", how="HTTP 403"))
    await campaign.update_intent(heard)
    await campaign.give_up_intent()
    assert known(record).intent is None
    assert known(record).past == (heard,)
    await campaign.find_later([SHEARS], [])
    assert (known(record).created, known(record).past) == ((SHEARS,), ())


async def test_a_doubt_and_a_failure_keep_what_is_open(record: BatchRecord) -> None:
    await begin(record)
    campaign = record.campaign(ONE)
    await campaign.open_intent(INTENT, OUTCOME)
    record.fail(ONE, Message("csv_not_usable"), OUTCOME)
    assert (known(record).status, known(record).intent) == (Status.UNKNOWN, INTENT)
    assert known(record).reason.code == "doubt_not_looked_at"
    await campaign.doubt(Message("doubt_look_first"))
    assert known(record).reason == Message("doubt_look_first")
    assert not record.retry(ONE)


async def test_a_failure_can_be_retried_and_taken_back(record: BatchRecord) -> None:
    await begin(record)
    record.fail(ONE, Message("csv_not_usable"), OUTCOME, "evidence/1.png")
    now = known(record)
    assert (now.status, now.error, now.evidence) == (Status.FAILED, "Its CSV cannot be used.", "evidence/1.png")
    assert now.invalid_creatives_count == 1
    assert record.retry(ONE)
    assert (known(record).status, known(record).error) == (Status.PENDING, "")
    record.fail(ONE, Message("csv_not_usable"), OUTCOME)
    record.put_back(ONE, Message("put_back", why=Message("csv_not_usable")))
    assert (known(record).status, known(record).reason.code) == (Status.PENDING, "put_back")


async def test_a_success_leaves_nothing_open_and_tells_later_ads_from_those_that_are_there(record: BatchRecord) -> None:
    await begin(record)
    campaign = record.campaign(ONE)
    await campaign.open_intent(INTENT, OUTCOME)
    await campaign.give_up_intent()
    table = AdsTable((SeenAd("17", "Shears", "https://example.com/1"),))
    await campaign.find_later([SHEARS], known(record).past)
    assert await campaign.succeed(OUTCOME, Message("surplus", count=1, names="Shears"), "sha", table) == 1
    now = known(record)
    assert (now.status, now.ads_created, now.csv_sha256, now.seconds) == (Status.SUCCESS, 1, "sha", 3.0)
    assert (now.intent, now.created, now.doubt, now.look_first) == (None, (), "", False)
    assert [one.before for one in now.past] == [table]
    assert now.warning
    assert len(now.attempts) == 1


async def test_a_dry_run_that_went_well_keeps_what_is_open(record: BatchRecord) -> None:
    await begin(record)
    campaign = record.campaign(ONE)
    await campaign.open_intent(INTENT, OUTCOME)
    await campaign.preview_succeed(OUTCOME, NOTHING)
    assert (known(record).status, known(record).intent) == (Status.DRY_RUN_SUCCESS, INTENT)
    await record.save()
