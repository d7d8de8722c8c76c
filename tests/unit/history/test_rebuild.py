"""A history that is rebuilt says the same as one that was fed, as far as a checkpoint can know."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import CreatedAd, Intent, PlannedAd
from tjgui.core.checkpoint.observed_store import ObservedStore
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.checkpoint.stored_record import StoredRecord
from tjgui.core.history.history import History
from tjgui.core.history.past import PastAd, PastUpload, SearchFor
from tjgui.core.history.recorder import HistoryRecorder
from tjgui.core.models import AdFormat, AdsTable, RejectedCreative, Status
from tjgui.core.wording.message import NOTHING, Message

ONE, TWO = "1011737001", "1011737002"
ALL = 10**6
REFUSED = RejectedCreative("1032473001", "Not of this content category.")
NO_BATCH = Batch(Path("spring.csv"), Path(), AdFormat.PREROLL, (), {}, {}, ())


class Clock:
    """Every look at it is a second later."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 27, 9, 0, 0)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Unsaved:
    """A store that keeps a checkpoint in memory."""

    def __init__(self, checkpoint: Checkpoint) -> None:
        self.entry = checkpoint.entry
        self.apply = checkpoint.apply
        self.now = checkpoint.now

    def is_restored(self) -> bool:
        return False

    async def save(self, before_click_of: str = "") -> None:
        pass

    def will_press(self, intent: Intent) -> None:
        pass

    press_follows = is_done_with = will_press

    def was_never_pressed(self, intent: Intent) -> bool:
        return False


class Run:
    """A run that does what it is told, and a history that hears of it."""

    def __init__(self, folder: Path) -> None:
        self.checkpoint = Checkpoint.new(AdFormat.PREROLL, Clock())
        self.checkpoints = folder / "checkpoints"
        self.checkpoints.mkdir()
        self.notices: list[Message] = []
        self.changed_since: set[str] = set()  #: campaigns whose entries say something newer than the last attempt
        self.recorder = HistoryRecorder(
            folder / "history.db",
            self.checkpoints,
            NO_BATCH,
            self.checkpoint.session_id,
            live=True,
            on_notice=self.notices.append,
        )
        self.record = StoredRecord(ObservedStore(Unsaved(self.checkpoint), self.recorder))
        self._numbers = itertools.count(1)

    async def see(self, campaign_id: str, ads: int, missing: int, *, with_ids: bool) -> None:
        """Click, and see some of the ads at once and the others when somebody looks again."""
        campaign, number = self.record.campaign(campaign_id), next(self._numbers)
        self.changed_since.add(campaign_id)
        if campaign.entry.intent is not None:
            await campaign.give_up_intent()
        planned = tuple(PlannedAd(f"Shears {row}", f"https://example.com/{row}", row=row) for row in range(2, ads + 2))
        intent = Intent(f"intent {number}", "", planned, AdsTable(()), 1, 1, "sha")
        outcome = Outcome("Garden", "garden.csv")
        await campaign.open_intent(intent, outcome)
        created = [
            CreatedAd(
                ad.name,
                ad.target_url,
                str(next(self._numbers)) if with_ids else None,
                row=ad.row,
                csv_sha256="sha",
                intent_id=intent.intent_id,
            )
            for ad in planned
        ]
        at_once = len(created) - min(missing, len(created))
        campaign.close_intent(created[:at_once], None)
        await campaign.save()
        if created[at_once:]:
            await campaign.find_later(created[at_once:], [])

    async def end(self, campaign_id: str, how: str) -> None:
        """End an attempt, or do what the user can do after one."""
        campaign, outcome = self.record.campaign(campaign_id), Outcome("Garden", "garden.csv", (REFUSED,), 3.0)
        attempts = campaign.entry.attempts
        if how == "success" and campaign.entry.intent is None:
            await campaign.succeed(outcome, NOTHING, "sha", None)
        elif how == "failure":
            self.record.fail(campaign_id, Message("csv_not_usable"), outcome)
            await self.record.save()
        elif how == "doubt":
            await campaign.doubt(Message("doubt_look_first"))
        elif how == "dry run":
            await campaign.preview_succeed(outcome, NOTHING)
        elif how == "put back":
            self.record.put_back(campaign_id, Message("csv_not_usable"))
        elif how == "marked pending":
            self.checkpoint.mark_pending(campaign_id)
        elif how == "marked done":
            self.checkpoint.mark_done(campaign_id)
        if campaign.entry.attempts != attempts:
            self.changed_since.discard(campaign_id)
        else:
            self.changed_since.add(campaign_id)

    def keep(self, name: str) -> None:
        """Save the checkpoint under a name."""
        path = self.checkpoints / name
        path.parent.mkdir(exist_ok=True)
        data = self.checkpoint.to_bytes()
        path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)


def is_marked_only(run: Run, campaign_id: str) -> bool:
    """Whether nothing but the user's word says that a campaign was uploaded: an old tool's entry looks the same."""
    entry = run.checkpoint.entry(campaign_id)
    return entry is not None and entry.status is Status.SUCCESS and not entry.attempts


@contextmanager
def a_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def everything(path: Path) -> tuple[dict[tuple[str, str], PastUpload], dict[tuple[str, str], PastAd]]:
    with History.open(path) as history:
        # An attempt may have ended before the campaign's name was known; a checkpoint has only the last one.
        uploads = tuple(replace(one, campaign_name="") for one in history.uploads(SearchFor(), ALL))
        ads = history.ads(SearchFor(), ALL)
    by_at = {(one.campaign_id, one.at): one for one in uploads}
    by_identity = {(one.campaign_id, one.identity): one for one in ads}
    assert (len(by_at), len(by_identity)) == (len(uploads), len(ads))
    return by_at, by_identity


def rebuilt(path: Path, checkpoints: Path) -> None:
    with History.open(path) as history:
        assert history.rebuild(checkpoints)
        assert history.is_complete


SEEN = st.tuples(
    st.just("see"),
    st.sampled_from([ONE, TWO]),
    st.integers(0, 4),
    st.integers(0, 4),
    st.booleans(),
)
ENDINGS = ["success", "failure", "doubt", "dry run", "put back", "marked pending", "marked done"]
ENDED = st.tuples(st.just("end"), st.sampled_from([ONE, TWO]), st.sampled_from(ENDINGS))


async def play(folder: Path, steps: list[tuple[object, ...]]) -> Run:
    run = Run(folder)
    for kind, campaign_id, *rest in steps:
        if kind == "see":
            ads, missing, with_ids = rest
            assert isinstance(ads, int)
            assert isinstance(missing, int)
            await run.see(str(campaign_id), ads, missing, with_ids=bool(with_ids))
        else:
            await run.end(str(campaign_id), str(rest[0]))
    await run.recorder.close()
    assert run.notices == []
    return run


@given(st.lists(st.one_of(SEEN, ENDED), max_size=18))
@settings(max_examples=60)
def test_a_rebuilt_history_contradicts_a_fed_one_nowhere_and_adds_nothing_to_it(
    steps: list[tuple[object, ...]],
) -> None:
    with a_folder() as folder:
        run = asyncio.run(play(folder, steps))
        run.keep("upload_checkpoint.json")
        rebuilt(folder / "rebuilt.db", run.checkpoints)
        fed_uploads, fed_ads = everything(folder / "history.db")
        uploads, ads = everything(folder / "rebuilt.db")
        marked = {one for one in uploads.keys() - fed_uploads.keys() if is_marked_only(run, one[0])}
        assert uploads.keys() - marked == fed_uploads.keys()
        uploads = {key: one for key, one in uploads.items() if key not in marked}
        for key, upload in uploads.items():
            unsure = {"mapping_name", "live"} | ({"ads_created"} if upload.campaign_id in run.changed_since else set())
            for field in fields(PastUpload):
                known = getattr(upload, field.name)
                if known not in (None, "", ()) and field.name not in unsure:
                    assert known == getattr(fed_uploads[key], field.name), field.name
        assert ads.keys() <= fed_ads.keys()
        assert {key: fed_ads[key].ad for key in ads} == {key: one.ad for key, one in ads.items()}
        for _ in range(2):
            rebuilt(folder / "history.db", run.checkpoints)
            uploads, ads = everything(folder / "history.db")
            assert ({key: one for key, one in uploads.items() if key not in marked}, ads) == (fed_uploads, fed_ads)
            assert uploads.keys() == fed_uploads.keys() | marked


@given(st.lists(SEEN, max_size=8))
@settings(max_examples=20)
def test_ads_of_campaigns_that_are_not_finished_are_all_found_again(steps: list[tuple[object, ...]]) -> None:
    with a_folder() as folder:
        run = asyncio.run(play(folder, steps))
        run.keep("upload_checkpoint.json")
        rebuilt(folder / "rebuilt.db", run.checkpoints)
        _, fed = everything(folder / "history.db")
        _, found = everything(folder / "rebuilt.db")
        assert found.keys() == fed.keys()


def test_checkpoints_copies_and_archive_are_read_and_each_upload_is_added_once(tmp_path: Path) -> None:
    async def two_uploads() -> Run:
        run = Run(tmp_path)
        await run.see(ONE, 3, 0, with_ids=True)
        run.keep("archive/upload_checkpoint.20261127_080000.json.gz")
        await run.end(ONE, "success")
        run.keep("upload_checkpoint.json")
        run.keep("upload_checkpoint.copy.json")
        await run.recorder.close()
        return run

    run = asyncio.run(two_uploads())
    (run.checkpoints / "archive" / "upload_checkpoint.20261126_080000.json").write_bytes(b'{"campaigns": {')
    rebuilt(tmp_path / "rebuilt.db", run.checkpoints)
    uploads, ads = everything(tmp_path / "rebuilt.db")
    assert [one.status for one in uploads.values()] == [Status.SUCCESS.value]
    assert sorted(one.ad.name for one in ads.values()) == ["Shears 2", "Shears 3", "Shears 4"]


def test_a_checkpoint_of_the_old_tool_tells_its_outcomes(tmp_path: Path) -> None:
    checkpoints = tmp_path / "checkpoints"
    checkpoints.mkdir()
    (checkpoints / "native_upload_checkpoint.json").write_text(
        """{"session_id": "native_upload_20251118_110820", "campaigns": {
        "1011737001": {"status": "success", "ads_created": 5, "timestamp": "2025-11-18T11:08:45.111111",
                       "campaign_name": "CPA", "csv_file": "BlackFriday-General.csv"},
        "1011737002": {"status": "failed", "error": "Failed to navigate", "timestamp": "2025-11-18T11:09:10.222222",
                       "ads_created": 99999999999999999999999, "campaign_name": "\\ud800 broken"},
        "1011737003": {"status": "pending"}, "1011737004": null}}""",
        encoding="utf-8",
    )
    rebuilt(tmp_path / "history.db", checkpoints)
    with History.open(tmp_path / "history.db") as history:
        failed, success = sorted(history.uploads(SearchFor()), key=lambda one: one.status)
        assert (success.ads_created, success.csv_name, success.live) == (5, "BlackFriday-General.csv", None)
        assert (failed.error, failed.campaign_name) == ("Failed to navigate", "? broken")
        (content,) = history.contents_of(ONE)
        assert (content.csv_name, content.csv_sha256, content.ads_created) == ("BlackFriday-General.csv", "", 5)


WORDS = st.sampled_from(["success", "failed", "pending", "dry_run_success", "unknown", "2026-11-27T09:00:00", "nobody"])
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(),
    WORDS,
    st.text(st.characters(categories=["L", "N", "P", "S", "Z", "C"]), max_size=5),
)
COUNTS = ["ads_created", "ads_planned", "ads_refused", "row", "seconds"]
TEXTS = ["status", "timestamp", "campaign_name", "csv_file", "csv_sha256", "error", "name", "target_url", "ad_id", "at"]
NAMES = st.sampled_from([*COUNTS, *TEXTS, "source", "intent_id", "creative_id", "reason"])
PART = st.dictionaries(NAMES, ODD, max_size=8)
LISTS = st.sampled_from(["attempts", "created_so_far", "invalid_creatives", "other_contents", "past_attempts"])
ENTRY = st.one_of(
    ODD, st.builds(dict.__or__, PART, st.dictionaries(LISTS, st.one_of(ODD, st.lists(PART, max_size=3)), max_size=5))
)


@given(st.dictionaries(st.text(max_size=4), ENTRY, max_size=4), ODD)
@settings(max_examples=150)
def test_whatever_is_in_a_checkpoint_can_be_added(campaigns: dict[str, object], session_id: object) -> None:
    with a_folder() as folder:
        (folder / "checkpoints").mkdir()
        text = json.dumps({"session_id": session_id, "campaigns": campaigns})
        (folder / "checkpoints" / "upload_checkpoint.json").write_text(text, encoding="ascii")
        rebuilt(folder / "history.db", folder / "checkpoints")
        once = everything(folder / "history.db")
        rebuilt(folder / "history.db", folder / "checkpoints")
        assert everything(folder / "history.db") == once
