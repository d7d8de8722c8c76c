from __future__ import annotations

from tjgui.core.checkpoint.content import Content
from tjgui.core.checkpoint.entry import CreatedAd, Entry, Intent, PlannedAd
from tjgui.core.checkpoint.memory_record import MemoryRecord
from tjgui.core.checkpoint.record import Claim
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.models import AdsTable, RejectedCreative, Status
from tjgui.core.wording.message import NOTHING, Message

ONE = "1011737001"
OUTCOME = Outcome("Garden", "garden.csv", (RejectedCreative("1032473001", "no"),), 3.0)
INTENT = Intent("7f3a", "", (PlannedAd("Shears", "https://example.com/1"),), AdsTable(()), 1, 1, "sha")
SHEARS = CreatedAd("Shears", "https://example.com/1", "17", row=2, csv_sha256="sha", intent_id="7f3a")


class Diary:
    def __init__(self) -> None:
        self.heard: list[tuple[str, str, Entry]] = []

    def ads_seen(self, campaign_id: str, entry: Entry) -> None:
        self.heard.append(("seen", campaign_id, entry))

    def ended(self, campaign_id: str, entry: Entry) -> None:
        self.heard.append(("ended", campaign_id, entry))

    def kinds(self) -> list[str]:
        return [kind for kind, _, _ in self.heard]


async def test_ads_that_a_success_no_longer_lists_are_told_before_it() -> None:
    diary = Diary()
    campaign = MemoryRecord("upload_20261127_090000", observer=diary).campaign(ONE)
    await campaign.open_intent(INTENT, OUTCOME)
    campaign.close_intent([SHEARS], None)
    await campaign.succeed(OUTCOME, NOTHING, "sha", None)
    assert [(kind, entry.status, entry.created) for kind, _, entry in diary.heard] == [
        ("seen", Status.PENDING, (SHEARS,)),
        ("ended", Status.SUCCESS, ()),
    ]


async def test_nothing_is_told_before_it_was_saved() -> None:
    diary = Diary()
    record = MemoryRecord("upload_20261127_090000", observer=diary)
    record.fail(ONE, Message("csv_not_usable"), OUTCOME)
    assert diary.heard == []
    await record.save()
    assert diary.kinds() == ["ended"]
    await record.save()
    assert diary.kinds() == ["ended"]


async def test_what_changes_neither_ads_nor_outcome_is_not_told() -> None:
    diary = Diary()
    record = MemoryRecord("upload_20261127_090000", observer=diary)
    record.add_pending([ONE])
    await record.campaign(ONE).open_intent(INTENT, OUTCOME)
    await record.campaign(ONE).give_up_intent(was_pressed=False)
    record.fail(ONE, Message("csv_not_usable"), OUTCOME)
    await record.save()
    record.retry(ONE)
    await record.save()
    assert diary.kinds() == ["ended"]


async def test_going_back_to_an_earlier_csv_is_no_outcome() -> None:
    diary = Diary()
    contents = {ONE: Content("garden.csv", "sha of the garden")}
    record = MemoryRecord("upload_20261127_090000", contents=contents, observer=diary)
    for name in ("garden", "hedges", "garden"):
        contents[ONE] = Content(f"{name}.csv", f"sha of the {name}")
        assert await record.claim(ONE, {Status.PENDING, Status.FAILED}) is Claim.WORK
        await record.save()
        if len(diary.heard) < 2:
            outcome = Outcome("Garden", f"{name}.csv", csv_sha256=f"sha of the {name}")
            record.fail(ONE, Message("csv_not_usable"), outcome)
            await record.save()
    now = record.entry(ONE)
    assert now is not None
    assert (now.csv_file, len(now.attempts)) == ("garden.csv", 1)
    assert [(kind, entry.csv_file) for kind, _, entry in diary.heard] == [
        ("ended", "garden.csv"),
        ("ended", "hedges.csv"),
    ]
