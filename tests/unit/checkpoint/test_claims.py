"""The record is asked before each upload, and decides: what is done, failed, in doubt or edited in the meantime."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import pytest

from tjgui.core.checkpoint.content import Content
from tjgui.core.checkpoint.entry import CreatedAd, Entry, Intent, PlannedAd
from tjgui.core.checkpoint.memory_record import MemoryRecord
from tjgui.core.checkpoint.record import Claim
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.checkpoint.work import wanted_statuses
from tjgui.core.models import AdsTable, Status
from tjgui.core.wording.message import NOTHING, Message

ONE = "1011737001"
WHY = Message.quoting("It broke.")
OUTCOME = Outcome("Garden", "garden.csv", csv_sha256="new")
INTENT = Intent("7f", "", (PlannedAd("Shears", "https://example.com/"),), AdsTable(()), 1, 1, "new")
SHEARS = CreatedAd("Shears", "https://example.com/", "10", 2, "new")
WANTED = wanted_statuses(dry_run=False, retry_failed=False)


def record_of(*, csv: str = "garden.csv", sha: str = "new") -> MemoryRecord:
    made = MemoryRecord("upload_20261127_120000", contents={ONE: Content(csv, sha)})
    made.add_pending([ONE])
    return made


@pytest.fixture
def record() -> MemoryRecord:
    return record_of()


Result = TypeVar("Result")


def done(step: Coroutine[Any, Any, Result]) -> Result:
    return asyncio.run(step)


def succeed(record: MemoryRecord, sha: str = "new") -> None:
    done(record.campaign(ONE).succeed(OUTCOME, NOTHING, sha, None))


def click(record: MemoryRecord, intent: Intent = INTENT) -> None:
    done(record.campaign(ONE).open_intent(intent, OUTCOME))


def entry_of(record: MemoryRecord) -> Entry:
    found = record.entry(ONE)
    assert found is not None
    return found


# -- claims ----------------------------------------------------------------------------------------------------------


def test_a_pending_campaign_needs_work_and_one_without_an_entry_too(record: MemoryRecord) -> None:
    assert done(record.claim(ONE, WANTED)) is Claim.WORK
    assert done(record.claim("1011737999", WANTED)) is Claim.WORK
    assert record.status("1011737999") is Status.PENDING


def test_a_success_is_done(record: MemoryRecord) -> None:
    succeed(record)
    assert done(record.claim(ONE, WANTED)) is Claim.DONE


def test_a_failure_is_left_unless_failed_ones_are_wanted(record: MemoryRecord) -> None:
    record.fail(ONE, WHY, OUTCOME)
    assert done(record.claim(ONE, WANTED)) is Claim.LEFT
    assert done(record.claim(ONE, wanted_statuses(dry_run=False, retry_failed=True))) is Claim.WORK


def test_a_claim_makes_the_batchs_csv_the_campaigns_own(record: MemoryRecord) -> None:
    done(record.claim(ONE, WANTED))
    assert (entry_of(record).csv_file, entry_of(record).csv_sha256) == ("garden.csv", "new")


def test_a_claim_that_is_refused_changes_nothing(record: MemoryRecord) -> None:
    succeed(record, sha="")
    before = entry_of(record)
    done(record.claim(ONE, WANTED))
    assert entry_of(record) == before


def test_an_edited_csv_of_a_success_is_not_uploaded_before_somebody_decides(record: MemoryRecord) -> None:
    succeed(record, sha="old")
    assert record.is_edited(ONE)
    assert done(record.claim(ONE, WANTED)) is Claim.DONE


def test_nothing_is_edited_without_an_entry_or_a_csv() -> None:
    assert not record_of().is_edited("1011737999")
    without_csv = MemoryRecord("upload_20261127_120000")
    without_csv.add_pending([ONE])
    succeed(without_csv, sha="old")
    assert not without_csv.is_edited(ONE)
    assert done(without_csv.claim(ONE, WANTED)) is Claim.DONE


# -- retries ---------------------------------------------------------------------------------------------------------


def test_only_what_failed_is_retried(record: MemoryRecord) -> None:
    assert not record.retry(ONE)
    assert not record.retry("1011737999")
    record.fail(ONE, WHY, OUTCOME)
    assert record.retry(ONE)
    assert record.status(ONE) is Status.PENDING
    assert not record.retry(ONE)
    succeed(record)
    assert not record.retry(ONE)
    assert record.status(ONE) is Status.SUCCESS


def test_a_failure_of_an_earlier_csv_is_none_of_this_one() -> None:
    record = record_of(sha="old")
    done(record.claim(ONE, WANTED))
    record.fail(ONE, WHY, Outcome("Garden", "garden.csv", csv_sha256="old"))
    assert record.status(ONE) is Status.FAILED
    newer = StoredAgain(record)
    assert newer.status(ONE) is Status.PENDING
    assert not newer.retry(ONE)


class StoredAgain(MemoryRecord):
    """The same record in a batch whose CSV was edited."""

    def __init__(self, other: MemoryRecord) -> None:
        super().__init__(other.session_id, contents={ONE: Content("garden.csv", "new")})
        self._memory._entries = other._memory._entries  # noqa: SLF001 - one store, two batches
        self.add_pending([ONE])


# -- failures --------------------------------------------------------------------------------------------------------


def test_a_failure_with_an_open_click_is_a_doubt(record: MemoryRecord) -> None:
    click(record)
    record.fail(ONE, WHY, OUTCOME)
    entry = entry_of(record)
    assert (entry.status, entry.reason) == (Status.UNKNOWN, Message("doubt_not_looked_at", why=WHY))
    assert entry.intent is not None


def test_a_failure_without_one_is_recorded_with_its_picture(record: MemoryRecord) -> None:
    record.fail(ONE, WHY, OUTCOME, "a.png")
    entry = entry_of(record)
    assert (entry.status, entry.reason, entry.evidence) == (Status.FAILED, WHY, "a.png")
    assert (entry.campaign_name, entry.csv_file) == ("Garden", "garden.csv")


def test_what_failed_for_the_site_is_put_back_with_a_remark(record: MemoryRecord) -> None:
    remark = Message("put_back", why=WHY)
    record.fail(ONE, WHY, OUTCOME)
    assert record.put_back(ONE, remark)
    assert (entry_of(record).status, entry_of(record).reason) == (Status.PENDING, remark)
    assert not record.put_back(ONE, remark)


def test_a_click_that_nobody_could_look_at_is_put_back_and_stays_open(record: MemoryRecord) -> None:
    click(record)
    record.fail(ONE, WHY, OUTCOME)
    assert record.put_back(ONE, Message("put_back", why=WHY))
    assert entry_of(record).intent is not None


@pytest.mark.parametrize("code", ["doubt_look_first", "doubt_no_progress"])
def test_another_doubt_is_the_users_to_settle_and_is_not_put_back(record: MemoryRecord, code: str) -> None:
    done(record.campaign(ONE).doubt(Message(code)))
    assert not record.put_back(ONE, Message("put_back", why=WHY))
    assert entry_of(record).status is Status.UNKNOWN


def test_a_success_is_not_put_back(record: MemoryRecord) -> None:
    succeed(record)
    assert not record.put_back(ONE, Message("put_back", why=WHY))
    assert record.status(ONE) is Status.SUCCESS


# -- clicks ----------------------------------------------------------------------------------------------------------


def test_before_the_press_it_is_certain_that_nothing_was_pressed(record: MemoryRecord) -> None:
    campaign = record.campaign(ONE)
    certain = [campaign.was_never_pressed]
    click(record)
    certain.append(campaign.was_never_pressed)
    campaign.press_follows(INTENT)
    assert [*certain, campaign.was_never_pressed] == [False, True, False]


def test_an_intent_of_another_csv_is_foreign(record: MemoryRecord) -> None:
    assert not record.campaign(ONE).is_foreign
    click(record)
    assert not record.campaign(ONE).is_foreign
    other = record_of(csv="other.csv", sha="other")
    click(other)
    assert other.campaign(ONE).is_foreign
    without_csv = MemoryRecord("upload_20261127_120000")
    click(without_csv)
    assert not without_csv.campaign(ONE).is_foreign


def test_an_intent_that_is_given_up_is_kept_among_the_earlier_ones(record: MemoryRecord) -> None:
    click(record)
    done(record.campaign(ONE).give_up_intent())
    assert (entry_of(record).intent, entry_of(record).past) == (None, (INTENT,))
    assert not record.campaign(ONE).was_never_pressed


def test_giving_up_without_an_intent_changes_nothing(record: MemoryRecord) -> None:
    done(record.campaign(ONE).give_up_intent())
    assert (entry_of(record).intent, entry_of(record).past) == (None, ())


def test_seen_ads_and_the_rest_are_both_kept(record: MemoryRecord) -> None:
    click(record)
    record.campaign(ONE).close_intent([SHEARS], INTENT)
    assert entry_of(record).created == (SHEARS,)
    assert entry_of(record).past == (INTENT,)
    assert entry_of(record).intent is None


def test_ads_that_were_seen_later_are_counted_and_their_attempts_replaced(record: MemoryRecord) -> None:
    click(record)
    campaign = record.campaign(ONE)
    done(campaign.give_up_intent())
    done(campaign.find_later([SHEARS], []))
    assert (entry_of(record).created, entry_of(record).past) == ((SHEARS,), ())


def test_a_success_counts_the_ads_that_this_csv_created(record: MemoryRecord) -> None:
    click(record)
    campaign = record.campaign(ONE)
    campaign.close_intent([SHEARS], None)
    assert asyncio.run(campaign.succeed(OUTCOME, WHY, "new", None)) == 1
    entry = entry_of(record)
    assert (entry.status, entry.ads_created, entry.csv_sha256, entry.warning) == (Status.SUCCESS, 1, "new", str(WHY))


def test_the_upload_of_another_csv_fails_for_itself(record: MemoryRecord) -> None:
    other = record_of(csv="other.csv", sha="other")
    click(other)
    campaign = other.campaign(ONE)
    done(campaign.give_up_intent())
    done(campaign.fail(WHY))
    raw = campaign.entry
    assert (raw.status, raw.csv_file, raw.reason) == (Status.FAILED, "garden.csv", WHY)
    assert done(other.claim(ONE, WANTED)) is Claim.WORK  # the batch's own CSV was not tried yet


def test_the_name_of_the_campaign_is_in_use_once_something_was_clicked(record: MemoryRecord) -> None:
    assert record.campaign(ONE).name_in_use == ""
    click(record)
    assert record.campaign(ONE).name_in_use == "Garden"


def test_a_dry_run_leaves_what_was_clicked(record: MemoryRecord) -> None:
    done(record.campaign(ONE).preview_succeed(OUTCOME, NOTHING))
    assert record.status(ONE) is Status.DRY_RUN_SUCCESS


def test_a_doubt_needs_a_look_before_anything_is_uploaded(record: MemoryRecord) -> None:
    assert not record.campaign(ONE).needs_look
    done(record.campaign(ONE).doubt(WHY))
    assert record.campaign(ONE).needs_look
