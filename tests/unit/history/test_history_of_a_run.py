"""Whole uploads against the dashboard in memory: its ledger says what the history must have."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tests.fakes.memory_dashboard import Creation, MemoryDashboard, MemorySite
from tjgui.core.batch.batch import read_batch
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import RejectedCsv, SiteError
from tjgui.core.history.history import History
from tjgui.core.history.past import SearchFor
from tjgui.core.history.schema import MIGRATIONS
from tjgui.core.models import Status, Step
from tjgui.core.run.events import Event, Level, Logged, StepTaken
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.upload_job import UploadJob


class Office:
    """A data folder, a batch and a site, for as many uploads as a test needs."""

    def __init__(self, folder: Path, campaigns: int, ads: int) -> None:
        self.folder = folder
        self.data = DataFolder(folder / "data")
        self.batch = write_batch(folder, campaigns, ads)
        self.ids = [one.campaign_id for one in self.batch.campaigns]
        self.site = MemorySite(self.ids, time.monotonic)
        self.events: list[Event] = []
        self.refuses_the_rest_of = ""  #: a campaign whose second part is refused

    async def upload(self, *, live: bool = True, fresh: bool = False, retry_failed: bool = False) -> None:
        settings = RunSettings(live=live, patience=0.3, latest_ads=0.0, retry_failed=retry_failed)
        with UploadJob.open(self.data, self.batch, fresh=fresh) as job:
            await job.run(lambda: MemoryDashboard(self.site), settings, self._hear)

    def _hear(self, event: Event) -> None:
        self.events.append(event)
        if isinstance(event, StepTaken) and (event.campaign_id, event.step) == (self.refuses_the_rest_of, Step.VERIFY):
            self.site.fail("preview", event.campaign_id, RejectedCsv("No."))

    def warnings(self) -> list[str]:
        return [one.text for one in self.events if isinstance(one, Logged) and one.level is Level.WARNING]

    def use_csv(self, name: str, ads: int) -> None:
        """Give all campaigns this CSV."""
        mapping = self.folder / "mapping.csv"
        if not (self.folder / "ads" / name).exists():
            lines = (self.folder / "ads" / "garden.csv").read_text(encoding="utf-8").splitlines()
            text = "\n".join(lines[: ads + 1]).replace("Garden shears", "Hedge shears")
            (self.folder / "ads" / name).write_text(text + "\n", encoding="utf-8")
        for other in ("garden.csv", "hedges.csv"):
            mapping.write_text(mapping.read_text(encoding="utf-8").replace(other, name), encoding="utf-8")
        self.batch = read_batch(mapping, self.folder / "ads", self.batch.ad_format)

    def contents(self, campaign_id: str) -> list[tuple[str, int]]:
        with History.open(self.data.history) as history:
            return [(one.csv_name, one.ads_created) for one in history.contents_of(campaign_id)]

    def ledger(self) -> Counter[tuple[str, str, str, str]]:
        return Counter((ad.campaign_id, ad.ad_id, ad.name, ad.target_url) for ad in self.site.ledger)

    def history(self) -> Counter[tuple[str, str | None, str, str]]:
        with History.open(self.data.history) as history:
            assert history.is_complete
            return Counter(
                (one, ad.ad_id, ad.name, ad.target_url) for one in self.ids for ad in history.created_in(one)
            )

    def statuses(self) -> list[tuple[str, str, bool | None]]:
        with History.open(self.data.history) as history:
            uploads = reversed(history.uploads(SearchFor()))
            return [(one.campaign_id, one.status, one.live) for one in uploads]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path, campaigns=3, ads=60)


async def test_the_history_has_each_ad_of_the_ledger_once(office: Office) -> None:
    one, two, three = office.ids
    office.site.take_next(one, Creation(creates=20), Creation(late=0.1))
    office.site.fail("answer", two, SiteError("HTTP 502"))
    office.site.rejected.add("1032473005")
    await office.upload()
    await office.upload(retry_failed=True)
    assert office.ledger()
    assert max(office.ledger().values()) == 1
    assert office.history() == office.ledger()
    assert {campaign for campaign, status, _ in office.statuses() if status == "success"} == {one, two, three}
    with History.open(office.data.history) as history:
        (latest, *_) = history.uploads(SearchFor(campaign=three))
        assert (latest.ads_created, latest.planned, latest.mapping_name) == (59, 60, "mapping.csv")
        assert [creative.creative_id for creative in latest.creatives] == ["1032473005"]
        (content,) = history.contents_of(three)
        assert content.csv_sha256 == office.batch.csvs[office.batch.campaigns[0].csv_path].sha256


async def test_everything_uploaded_again_from_the_start_is_in_the_history_twice(office: Office) -> None:
    await office.upload()
    await office.upload(fresh=True)
    assert len(office.ledger()) == 2 * 3 * 60
    assert office.history() == office.ledger()


async def test_another_csv_for_the_same_campaigns_is_another_upload_also_after_a_rebuild(office: Office) -> None:
    await office.upload()
    office.use_csv("hedges.csv", 2)
    await office.upload()
    office.use_csv("garden.csv", 60)
    await office.upload()
    one = office.ids[0]
    assert office.history() == office.ledger()
    assert office.contents(one) == [("garden.csv", 60), ("hedges.csv", 2)]
    assert [status for campaign, status, _ in office.statuses() if campaign == one] == ["success", "success"]
    office.data.history.unlink()
    with History.open(office.data.history) as history:
        history.rebuild(office.data.checkpoints)
    assert office.contents(one) == [("garden.csv", 60), ("hedges.csv", 2)]


async def test_ads_that_neither_checkpoint_nor_table_show_are_not_created_again(office: Office) -> None:
    await office.upload()
    clicks = dict(office.site.uploads)
    next(office.data.checkpoints.glob("*.json")).unlink()
    next((office.data.checkpoints / "generations").glob("*.json")).unlink()
    office.site.ledger.clear()
    await office.upload()
    assert dict(office.site.uploads) == clicks
    assert {status for _, status, _ in office.statuses()} == {"success", "unknown"}


async def test_a_dry_run_leaves_outcomes_and_no_ads(office: Office) -> None:
    await office.upload(live=False)
    assert office.history() == Counter()
    assert office.statuses() == [(one, Status.DRY_RUN_SUCCESS.value, False) for one in office.ids]


async def test_ads_of_an_unfinished_campaign_outlive_the_history(office: Office) -> None:
    one = office.ids[0]
    office.refuses_the_rest_of = one
    await office.upload()
    before = office.history()
    assert sum(count for key, count in before.items() if key[0] == one) == 50
    office.data.history.unlink()
    await office.upload(live=False)
    kept = office.history()
    assert {key: count for key, count in before.items() if key[0] == one} == {
        key: count for key, count in kept.items() if key[0] == one
    }


async def test_a_history_that_cannot_be_used_stops_no_upload(office: Office) -> None:
    History.open(office.data.history).close()
    data = bytearray(office.data.history.read_bytes())
    data[60:64] = (len(MIGRATIONS) + 1).to_bytes(4, "big")
    office.data.history.write_bytes(data)
    await office.upload()
    assert len(office.ledger()) == 180
    assert sum("newer version" in one for one in office.warnings()) == 1
