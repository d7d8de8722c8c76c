"""The record: what it says, what changes it, and that nothing which a person or another version wrote is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.work_to_do import work_to_do
from tjgui.core.checkpoint.checkpoint import Checkpoint, CreatedAd, Entry, Intent, PlannedAd
from tjgui.core.errors import CheckpointDamaged
from tjgui.core.models import AdFormat, AdsTable, Heard, RejectedCreative, SeenAd, Status
from tjgui.core.wording.message import Message

ONE, TWO, THREE = "1011737002", "1011737262", "1011737272"

#: The file of design's "Contract: the checkpoint", as the old command-line tool writes it.
SAMPLE = """{
  "session_id": "upload_20251118_110820",
  "started_at": "2025-11-18T11:08:20.123456",
  "last_updated": "2025-11-18T11:15:30.654321",
  "campaigns": {
    "1011737002": {"status": "success", "ads_created": 5, "timestamp": "2025-11-18T11:08:45.111111",
                   "campaign_name": "CPA - Video-IS - Desktop - USA", "csv_file": "BlackFriday-General.csv"},
    "1011737262": {"status": "failed", "error": "Failed to navigate to campaign",
                   "timestamp": "2025-11-18T11:09:10.222222",
                   "campaign_name": "CPA - Video-IS - Desktop - Aus", "csv_file": "BlackFriday-General.csv",
                   "invalid_creatives_count": 0},
    "1011737272": {"status": "pending"}
  }
}"""

INTENT = Intent(
    intent_id="7f3a",
    opened_at="2026-11-23T12:00:00.000000",
    expected=(PlannedAd("Garden shears", "https://example.com/?a=1"), PlannedAd("Rake", "https://example.com/?a=2")),
    before=AdsTable((SeenAd("77", "Old", None, "Approved"), SeenAd(None, "Older", "https://example.com/"))),
    chunk=1,
    chunks=2,
    csv_sha256="ab12",
)
SHEARS = CreatedAd("Garden shears", "https://example.com/?a=1", "101")
RAKE = CreatedAd("Rake", "https://example.com/?a=2", None)
REFUSED = (RejectedCreative("1032473171", "Wrong category"),)


class Clock:
    """Local time; each look at it is a second later."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 12, 0, 0)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def checkpoint() -> Checkpoint:
    return Checkpoint.new(AdFormat.PREROLL, Clock())


Fields = dict[str, object]


def read(*entries: object, **top: object) -> Checkpoint:
    """Read a file that has these entries, for campaign ONE and so on."""
    campaigns = dict(zip((ONE, TWO, THREE), entries, strict=False))
    return Checkpoint.from_bytes(json.dumps({"session_id": "upload_1", **top, "campaigns": campaigns}).encode())


def again(checkpoint: Checkpoint) -> Checkpoint:
    """Write it and read it."""
    return Checkpoint.from_bytes(checkpoint.to_bytes(), Clock())


def raw(checkpoint: Checkpoint) -> dict[str, Any]:
    """Return the file as JSON."""
    loaded: dict[str, Any] = json.loads(checkpoint.to_bytes())
    return loaded


def entry(checkpoint: Checkpoint, campaign_id: str = ONE) -> Entry:
    """Return what the file will say of a campaign, which must be what the checkpoint says already."""
    now = checkpoint.entry(campaign_id)
    assert now is not None
    assert again(checkpoint).entry(campaign_id) == now
    return now


def intend(checkpoint: Checkpoint, intent: Intent = INTENT) -> None:
    checkpoint.open_intent(ONE, intent, campaign_name="Garden", csv_file="garden.csv")


def succeed(checkpoint: Checkpoint, ads: int = 5) -> None:
    checkpoint.succeed(ONE, ads, campaign_name="Garden", csv_file="garden.csv", seconds=2.5)


def fail(checkpoint: Checkpoint, error: str = "No such campaign.") -> None:
    checkpoint.fail(ONE, error, campaign_name="Garden", csv_file="garden.csv", seconds=2.5)


# -- the file -----------------------------------------------------------------------------------------------------


def test_a_new_session_is_named_after_its_beginning_and_its_format() -> None:
    preroll, native = (Checkpoint.new(one, lambda: datetime(2025, 11, 18, 11, 8, 20, 123456)) for one in AdFormat)

    assert (preroll.session_id, preroll.ad_format) == ("upload_20251118_110820", AdFormat.PREROLL)
    assert (native.session_id, native.ad_format) == ("native_upload_20251118_110820", AdFormat.NATIVE)
    assert raw(preroll) == {
        "session_id": "upload_20251118_110820",
        "started_at": "2025-11-18T11:08:20.123456",
        "last_updated": "2025-11-18T11:08:20.123456",
        "campaigns": {},
    }


def test_the_old_tools_file_is_read_as_it_is() -> None:
    checkpoint = Checkpoint.from_bytes(SAMPLE.encode())

    assert checkpoint.session_id == "upload_20251118_110820"
    assert checkpoint.campaign_ids == (ONE, TWO, THREE)
    assert entry(checkpoint, ONE) == Entry(
        Status.SUCCESS,
        ads_created=5,
        campaign_name="CPA - Video-IS - Desktop - USA",
        csv_file="BlackFriday-General.csv",
        timestamp="2025-11-18T11:08:45.111111",
    )
    assert entry(checkpoint, TWO).error == "Failed to navigate to campaign"
    assert entry(checkpoint, TWO).status is Status.FAILED
    assert entry(checkpoint, THREE) == Entry(Status.PENDING)
    assert raw(checkpoint) == json.loads(SAMPLE)


def test_the_contracts_fields_have_the_contracts_names(checkpoint: Checkpoint) -> None:
    succeed(checkpoint)
    fields = raw(checkpoint)["campaigns"][ONE]
    assert fields["status"] == "success"
    assert fields["ads_created"] == 5
    assert fields["campaign_name"] == "Garden"
    assert fields["csv_file"] == "garden.csv"
    assert datetime.fromisoformat(fields["timestamp"]).tzinfo is None
    checkpoint.fail(ONE, "Refused", campaign_name="", csv_file="", invalid=REFUSED)
    fields = raw(checkpoint)["campaigns"][ONE]
    assert (fields["status"], fields["error"], fields["invalid_creatives_count"]) == ("failed", "Refused", 1)


def test_the_file_is_what_json_makes_of_it(checkpoint: Checkpoint) -> None:
    checkpoint.add_pending([THREE, TWO])
    intend(checkpoint)
    fail(checkpoint, "Überraschung: “nichts”\nzu sehen \u2028")
    first = checkpoint.to_bytes()
    assert first.decode() == json.dumps(json.loads(first), indent=2, ensure_ascii=False)
    checkpoint.succeed(TWO, 1, campaign_name="", csv_file="")
    second = checkpoint.to_bytes()
    assert second.decode() == json.dumps(json.loads(second), indent=2, ensure_ascii=False)
    assert list(json.loads(second)["campaigns"]) == [THREE, TWO, ONE]


def test_every_change_moves_both_time_stamps_and_the_revision(checkpoint: Checkpoint) -> None:
    changes: list[Callable[[], None]] = [
        lambda: intend(checkpoint),
        lambda: checkpoint.close_intent(ONE, [SHEARS]),
        lambda: intend(checkpoint),
        lambda: checkpoint.give_up_intent(ONE),
        lambda: checkpoint.doubt(ONE, "?"),
        lambda: fail(checkpoint),
        lambda: checkpoint.dry_run_succeed(ONE, campaign_name="", csv_file=""),
        lambda: checkpoint.mark_pending(ONE),
        lambda: checkpoint.forget_intent(ONE),
        lambda: checkpoint.mark_done(ONE),
        lambda: succeed(checkpoint),
    ]
    for change in changes:
        updated, revision = checkpoint.last_updated, checkpoint.revision
        change()
        assert checkpoint.last_updated > updated
        assert entry(checkpoint).timestamp == checkpoint.last_updated
        assert checkpoint.revision > revision


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
KNOWN = (*Entry.__dataclass_fields__, "created_so_far")
FIELDS = st.dictionaries(st.sampled_from(KNOWN) | st.text(), JSON, max_size=6)


@given(campaigns=st.dictionaries(st.text(), FIELDS | JSON, max_size=4), top=st.dictionaries(st.text(), JSON))
def test_whatever_stands_in_a_file_is_read_without_fail_and_kept(campaigns: Fields, top: Fields) -> None:
    """Odd values in known fields, unknown fields, entries that are none: nothing crashes, nothing is dropped."""
    document = {**top, "campaigns": campaigns}
    checkpoint = Checkpoint.from_bytes(json.dumps(document).encode())

    for campaign_id in checkpoint.campaign_ids:
        assert isinstance(checkpoint.entry(campaign_id), Entry)
    assert isinstance(checkpoint.session_id, str)
    assert raw(checkpoint) == document
    work_to_do(checkpoint, checkpoint.campaign_ids, dry_run=False, retry_failed=True)


@given(campaigns=st.dictionaries(st.text(), FIELDS | JSON, max_size=4), top=st.dictionaries(st.text(), JSON))
def test_changes_keep_what_is_not_theirs(campaigns: Fields, top: Fields) -> None:
    checkpoint = Checkpoint.from_bytes(json.dumps({**top, "campaigns": campaigns}).encode())
    for campaign_id in checkpoint.campaign_ids:
        checkpoint.doubt(campaign_id, "?")
        checkpoint.mark_done(campaign_id)
        checkpoint.forget_intent(campaign_id)
        checkpoint.succeed(campaign_id, 3, campaign_name="n", csv_file="c", seconds=1.0)
    written = raw(checkpoint)

    ours = {*KNOWN, "replaced"}
    assert {k: v for k, v in written.items() if k not in {"campaigns", "last_updated"}} == {
        k: v for k, v in top.items() if k not in {"campaigns", "last_updated"}
    }
    for campaign_id, before in campaigns.items():
        after = written["campaigns"][campaign_id]
        assert after["status"] == "success"
        if isinstance(before, dict):
            kept = {k: v for k, v in before.items() if k not in ours}
            assert {k: v for k, v in after.items() if k not in ours} == kept
        else:
            assert after["replaced"] == before


def test_half_a_character_is_kept_and_the_file_is_still_utf_8() -> None:
    checkpoint = Checkpoint.from_bytes(b'{"campaigns": {"1": {"status": "failed", "error": "\\ud83d"}, "\\udc00": {}}}')

    written = checkpoint.to_bytes()
    assert json.loads(written.decode())["campaigns"] == {"1": {"status": "failed", "error": "\ud83d"}, "\udc00": {}}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \n",
        b"\x00" * 4096,
        SAMPLE.encode()[:-1],
        SAMPLE.encode()[:400],
        SAMPLE.encode().replace(b"success", b"succ\xff\xfe"),
        b"null",
        b"[]",
        b'"campaigns"',
        b"{}",
        b'{"campaigns": []}',
        b'{"campaigns": null}',
        b'{"session_id": "upload_1"}',
        b"campaign_id,csv_filename\n1,2\n",
        b"[" * 100_000,
    ],
)
def test_what_is_not_a_checkpoint_is_damaged_as_a_whole(data: bytes) -> None:
    with pytest.raises(CheckpointDamaged):
        Checkpoint.from_bytes(data)


@given(cut=st.integers(0, len(SAMPLE) - 2))
def test_a_file_that_was_cut_off_anywhere_is_damaged(cut: int) -> None:
    with pytest.raises(CheckpointDamaged):
        Checkpoint.from_bytes(SAMPLE[:cut].encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_that_an_editor_saved_in_its_own_way_is_read(encoding: str) -> None:
    assert Checkpoint.from_bytes(SAMPLE.encode(encoding)).status(ONE) is Status.SUCCESS


def test_a_file_from_the_future_keeps_its_new_fields() -> None:
    new = {"status": "failed", "error": "x", "shape": {"round": [1, 2]}, "attempts": [{"at": "t", "by": "v9"}]}
    checkpoint = read(new, schema=9, plans=[{"a": None}])
    checkpoint.mark_pending(ONE)
    written = raw(checkpoint)

    assert (written["schema"], written["plans"]) == (9, [{"a": None}])
    assert written["campaigns"][ONE]["shape"] == {"round": [1, 2]}


# -- a campaign's way ---------------------------------------------------------------------------------------------


def test_a_campaign_without_an_entry_is_pending(checkpoint: Checkpoint) -> None:
    assert checkpoint.entry(ONE) is None
    assert checkpoint.status(ONE) is Status.PENDING


def test_pending_entries_are_added_once_and_touch_no_others(checkpoint: Checkpoint) -> None:
    succeed(checkpoint)
    before = entry(checkpoint)
    checkpoint.add_pending([TWO, ONE, TWO])

    assert checkpoint.campaign_ids == (ONE, TWO)
    assert entry(checkpoint) == before
    assert raw(checkpoint)["campaigns"][TWO] == {"status": "pending"}


def test_an_intent_is_read_back_as_it_was_written(checkpoint: Checkpoint) -> None:
    intend(checkpoint)

    assert again(checkpoint).entry(ONE) == checkpoint.entry(ONE)
    assert entry(checkpoint).intent == INTENT
    assert entry(checkpoint).status is Status.PENDING
    assert entry(checkpoint).campaign_name == "Garden"


def test_an_open_intent_is_never_overwritten_by_another_one(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    other = Intent("8b", "", (), AdsTable(()), 1, 1, "")
    with pytest.raises(ValueError, match="7f3a"):
        intend(checkpoint, other)
    assert entry(checkpoint).intent == INTENT


def test_an_intent_may_be_written_again_with_what_the_site_said(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    refused = replace(INTENT, heard=Heard.REFUSED, said=Message("click_refused", how="HTTP 403"))
    intend(checkpoint, refused)

    assert entry(checkpoint).intent == refused


def test_a_closed_intent_leaves_its_ads_and_a_campaign_that_goes_on(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    checkpoint.close_intent(ONE, [SHEARS])
    intend(checkpoint, Intent("8b", "", (), AdsTable(()), 2, 2, ""))
    checkpoint.close_intent(ONE, [RAKE])

    now = entry(checkpoint)
    assert now.created == (SHEARS, RAKE)
    assert (now.status, now.intent, now.ads_created) == (Status.PENDING, None, 2)


def test_an_intent_that_is_given_up_stays_as_an_earlier_attempt(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    checkpoint.give_up_intent(ONE)

    assert entry(checkpoint).intent is None
    assert entry(checkpoint).status is Status.PENDING
    assert entry(checkpoint).past == (INTENT,)
    assert not checkpoint.needs_look(ONE)


def test_a_doubt_makes_a_campaign_unknown_and_keeps_its_intent(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    checkpoint.doubt(ONE, "2 ads may have been created.")

    now = entry(checkpoint)
    assert (now.status, now.doubt, now.intent) == (Status.UNKNOWN, "2 ads may have been created.", INTENT)
    assert raw(checkpoint)["campaigns"][ONE]["status"] == "pending"
    checkpoint.close_intent(ONE, [SHEARS, RAKE])
    assert (entry(checkpoint).status, entry(checkpoint).doubt) == (Status.PENDING, "")


def test_a_success_ends_everything_that_was_under_way(checkpoint: Checkpoint) -> None:
    fail(checkpoint)
    intend(checkpoint)
    checkpoint.close_intent(ONE, [SHEARS])
    checkpoint.doubt(ONE, "?")
    checkpoint.succeed(
        ONE, 2, campaign_name="", csv_file="", invalid=REFUSED, warning="1 more than expected", csv_sha256="ab"
    )

    now = entry(checkpoint)
    assert (now.status, now.ads_created, now.error, now.doubt) == (Status.SUCCESS, 2, "", "")
    assert (now.intent, now.created, now.warning, now.csv_sha256) == (None, (), "1 more than expected", "ab")
    assert (now.invalid_creatives, now.invalid_creatives_count) == (REFUSED, 1)
    assert (now.campaign_name, now.csv_file) == ("Garden", "garden.csv")


def test_a_failure_keeps_the_ads_that_were_seen(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    checkpoint.close_intent(ONE, [SHEARS])
    checkpoint.fail(
        ONE, "The page crashed.", campaign_name="", csv_file="", invalid=REFUSED, evidence="/e.png", seconds=3.5
    )

    now = entry(checkpoint)
    assert (now.status, now.error, now.ads_created, now.created) == (Status.FAILED, "The page crashed.", 1, (SHEARS,))
    assert (now.invalid_creatives, now.evidence, now.seconds) == (REFUSED, "/e.png", 3.5)
    checkpoint.mark_pending(ONE)
    now = entry(checkpoint)
    assert (now.status, now.error, now.created) == (Status.PENDING, "", (SHEARS,))


def test_a_failure_never_closes_an_intent(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    fail(checkpoint)

    assert entry(checkpoint).intent == INTENT


def test_a_dry_run_forgets_nothing_of_a_live_run(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    checkpoint.close_intent(ONE, [SHEARS])
    checkpoint.dry_run_succeed(ONE, campaign_name="Garden", csv_file="garden.csv", invalid=REFUSED, seconds=1.0)

    now = entry(checkpoint)
    assert (now.status, now.created, now.invalid_creatives) == (Status.DRY_RUN_SUCCESS, (SHEARS,), REFUSED)


def test_the_last_twenty_attempts_are_remembered(checkpoint: Checkpoint) -> None:
    for number in range(24):
        fail(checkpoint, f"try {number}")
    succeed(checkpoint)

    attempts = entry(checkpoint).attempts
    assert len(attempts) == 20
    assert [one.error for one in attempts[:2]] == ["try 5", "try 6"]
    assert (attempts[-1].status, attempts[-1].seconds) == ("success", 2.5)
    assert attempts[-1].at > attempts[-2].at


def test_a_success_marked_as_pending_is_uploaded_again_as_a_whole(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    checkpoint.close_intent(ONE, [SHEARS])
    succeed(checkpoint)
    checkpoint.mark_pending(ONE)

    now = entry(checkpoint)
    assert (now.status, now.created, now.ads_created) == (Status.PENDING, (), 0)


def test_an_unknown_one_marked_as_pending_is_looked_at_first(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    checkpoint.doubt(ONE, "?")
    checkpoint.mark_pending(ONE)

    assert (entry(checkpoint).status, entry(checkpoint).intent) == (Status.PENDING, INTENT)


def test_an_unknown_one_that_the_user_wants_again_is_uploaded_again(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    checkpoint.doubt(ONE, "?")
    checkpoint.forget_intent(ONE)

    assert (entry(checkpoint).status, entry(checkpoint).intent, entry(checkpoint).doubt) == (Status.PENDING, None, "")
    assert not checkpoint.needs_look(ONE)


def test_an_unknown_one_that_the_user_calls_done_counts_only_what_was_seen(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    checkpoint.close_intent(ONE, [SHEARS])
    intend(checkpoint, Intent("8b", "", (PlannedAd("Rake", "u"),), AdsTable(()), 2, 2, ""))
    checkpoint.doubt(ONE, "?")
    checkpoint.mark_done(ONE)

    now = entry(checkpoint)
    assert (now.status, now.ads_created, now.intent, now.doubt) == (Status.SUCCESS, 1, None, "")
    assert "1 of its ads" in now.warning


# -- hand edits ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["pending", "Pending", " PENDING "])
def test_a_success_changed_to_pending_by_hand_is_done_again(checkpoint: Checkpoint, word: str) -> None:
    intend(checkpoint)
    checkpoint.close_intent(ONE, [SHEARS])
    succeed(checkpoint)
    edited = Checkpoint.from_bytes(checkpoint.to_bytes().replace(b'"success",\n', f'"{word}",\n'.encode(), 1))

    assert edited.status(ONE) is Status.PENDING
    assert entry(edited).created == ()
    assert not edited.needs_look(ONE)


def test_a_failure_changed_to_pending_by_hand_is_done_again(checkpoint: Checkpoint) -> None:
    fail(checkpoint)
    edited = Checkpoint.from_bytes(checkpoint.to_bytes().replace(b'"failed",\n', b'"pending",\n', 1))

    assert edited.status(ONE) is Status.PENDING


def test_an_unknown_one_changed_to_success_by_hand_is_a_success(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    checkpoint.doubt(ONE, "?")
    edited = Checkpoint.from_bytes(checkpoint.to_bytes().replace(b'"status": "pending"', b'"status": "success"', 1))

    assert (edited.status(ONE), entry(edited).doubt) == (Status.SUCCESS, "")


def test_a_deleted_entry_is_done_anew() -> None:
    document = json.loads(SAMPLE)
    del document["campaigns"][ONE]
    edited = Checkpoint.from_bytes(json.dumps(document).encode())

    assert work_to_do(edited, [ONE], dry_run=False, retry_failed=False) == ((ONE,), ())


@pytest.mark.parametrize(
    "odd",
    [
        {"status": "done"},
        {"status": "unknown"},
        {"status": "running"},
        {"status": 5},
        {"status": None},
        {"ads_created": 5},
        {},
        None,
        "success",
        ["success"],
        {"status": "pending", "intent": "yes"},
        {"status": "pending", "intent": {}},
        {"status": "pending", "intent": {"expected": [], "before": [{"name": 5}]}},
        {"status": "pending", "intent": {"expected": [{"name": "a"}], "before": []}},
        {"status": "failed", "created_so_far": 3},
        {"status": "dry_run_success", "created_so_far": [{"name": "a"}]},
        {"status": "pending", "doubt": True},
        {"status": "pending", "doubt": "Somebody should look."},
    ],
)
def test_what_may_stand_for_ads_and_cannot_be_understood_is_unknown(odd: object) -> None:
    """Taking it for pending would upload ads that may exist."""
    checkpoint = read(odd)

    assert checkpoint.status(ONE) is Status.UNKNOWN
    assert entry(checkpoint).doubt
    assert checkpoint.needs_look(ONE)
    assert raw(checkpoint)["campaigns"][ONE] == odd


@pytest.mark.parametrize("answer", [Checkpoint.mark_pending, Checkpoint.forget_intent, Checkpoint.mark_done])
@pytest.mark.parametrize(
    "odd",
    [
        {"status": "done"},
        ["success"],
        {"status": "pending", "intent": {}},
        {"status": "pending", "created_so_far": 3},
        {"status": "pending", "doubt": True},
    ],
)
def test_the_users_answer_settles_what_could_not_be_understood(
    odd: object, answer: Callable[[Checkpoint, str], None]
) -> None:
    checkpoint = read(odd)
    answer(checkpoint, ONE)

    expected = Status.SUCCESS if answer is Checkpoint.mark_done else Status.PENDING
    assert entry(checkpoint).status is expected
    assert not checkpoint.needs_look(ONE)


def test_an_unreadable_list_of_created_ads_hides_no_intent(checkpoint: Checkpoint) -> None:
    intend(checkpoint)
    document = raw(checkpoint)
    document["campaigns"][ONE]["created_so_far"] = [7]
    edited = Checkpoint.from_bytes(json.dumps(document).encode())

    assert edited.status(ONE) is Status.UNKNOWN
    assert entry(edited).intent == INTENT


def test_odd_values_in_optional_fields_are_passed_over() -> None:
    checkpoint = read(
        {"status": "success", "ads_created": "5", "timestamp": 5, "campaign_name": None, "error": ["x"],
         "attempts": [1, {"at": "t", "seconds": "3"}], "invalid_creatives": {"a": 1}, "seconds": True,
         "invalid_creatives_count": -3}
    )  # fmt: skip

    now = entry(checkpoint)
    assert (now.status, now.ads_created, now.timestamp, now.campaign_name, now.error) == (Status.SUCCESS, 0, "", "", "")
    assert (now.invalid_creatives, now.invalid_creatives_count, now.seconds) == ((), 0, None)
    assert [one.at for one in now.attempts] == ["t"]


# -- an older copy ------------------------------------------------------------------------------------------------


def test_a_restored_copy_says_so_and_is_careful_with_all_but_successes() -> None:
    checkpoint = Checkpoint.from_bytes(SAMPLE.encode())
    checkpoint.mark_restored("generation of yesterday")
    restored = again(checkpoint)
    restored.add_pending(["1011739999"])

    assert restored.restored
    assert raw(restored)["restored_from"] == "generation of yesterday"
    assert [restored.needs_look(one) for one in (ONE, TWO, THREE, "1011739999", "none")] == [False] + [True] * 4
    assert restored.status(THREE) is Status.PENDING


def test_care_lasts_until_an_upload_is_noted_or_the_user_answered() -> None:
    checkpoint = Checkpoint.from_bytes(SAMPLE.encode())
    checkpoint.mark_restored("an older copy")

    checkpoint.mark_pending(TWO)
    assert checkpoint.needs_look(TWO), "Retry is no answer to a question that was not asked"
    checkpoint.fail(TWO, "The page crashed.", campaign_name="", csv_file="")
    checkpoint.dry_run_succeed(THREE, campaign_name="", csv_file="")
    assert checkpoint.needs_look(TWO)
    assert checkpoint.needs_look(THREE)

    checkpoint.doubt(TWO, "Its ads stand there already.")
    assert checkpoint.needs_look(TWO)
    checkpoint.mark_pending(TWO)
    assert not checkpoint.needs_look(TWO)

    checkpoint.open_intent(THREE, INTENT, campaign_name="", csv_file="")
    assert not checkpoint.needs_look(THREE)


def test_a_failure_while_an_entry_is_not_understood_does_not_make_it_harmless() -> None:
    checkpoint = read({"status": "finished"})
    fail(checkpoint)

    assert checkpoint.status(ONE) is Status.FAILED
    assert checkpoint.needs_look(ONE)


# -- which campaigns a run does -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry_", "dry", "live", "retrying"),
    [
        ({"status": "success"}, False, False, False),
        ({"status": "skipped"}, False, False, False),
        ({"status": "failed"}, False, False, True),
        ({"status": "pending"}, True, True, True),
        ({"status": "pending", "doubt": "?"}, True, True, True),
        ({"status": "who knows"}, True, True, True),
        ({"status": "dry_run_success"}, False, True, True),
    ],
)
def test_which_campaigns_a_run_does(entry_: object, dry: bool, live: bool, retrying: bool) -> None:
    checkpoint = read(entry_)

    def done(*, dry_run: bool, retry_failed: bool) -> bool:
        to_do, skipped = work_to_do(checkpoint, [ONE], dry_run=dry_run, retry_failed=retry_failed)
        assert {*to_do, *skipped} == {ONE}
        return to_do == (ONE,)

    assert done(dry_run=True, retry_failed=False) is dry
    assert done(dry_run=False, retry_failed=False) is live
    assert done(dry_run=False, retry_failed=True) is retrying


def test_work_keeps_the_batchs_order_and_takes_in_what_is_new() -> None:
    checkpoint = Checkpoint.from_bytes(SAMPLE.encode())

    assert work_to_do(checkpoint, [THREE, "1011730000", TWO, ONE], dry_run=False, retry_failed=True) == (
        (THREE, "1011730000", TWO),
        (ONE,),
    )
