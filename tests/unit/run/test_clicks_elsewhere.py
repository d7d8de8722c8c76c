"""A click that another batch's checkpoint knows of is looked for before the same ads are uploaded again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tests.fakes.jobs import in_file
from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import Intent, PlannedAd
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import AdFormat, AdsTable
from tjgui.core.run.upload_job import UploadJob

ONE, TWO, THREE = IDS = "1011737001", "1011737002", "1011737003"


class Desk:
    """A batch of three campaigns, and checkpoints in which clicks are unsettled."""

    def __init__(self, folder: Path) -> None:
        self.batch = write_batch(folder, 3, 2)
        self.data = DataFolder(folder / "data")
        self.ads = prepare_ads(next(iter(self.batch.csvs.values())), "Campaign 1")

    def click(self, slot: str, campaign_id: str, planned: Sequence[PlannedAd], *, settled: bool = False) -> None:
        checkpoint = Checkpoint.new(AdFormat.PREROLL)
        intent = Intent("1", "", tuple(planned), AdsTable(()), 1, 1, "aa")
        checkpoint.open_intent(campaign_id, intent, campaign_name="", csv_file="garden.csv")
        if settled:
            checkpoint.close_intent(campaign_id, ())
        path = CheckpointStore(self.data).path(AdFormat.PREROLL, slot)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(checkpoint.to_bytes())

    def planned(self, number: int = 0) -> PlannedAd:
        ad = self.ads[number]
        return PlannedAd(ad.name, ad.target_url, ad.cells, ad.row, ad.source)

    def looked_at(self, slot: str = "tuesday") -> list[str]:
        """Return the campaigns that an upload looks at before it uploads anything."""
        with UploadJob.open(self.data, self.batch, slot=slot) as job:
            return [one for one in IDS if in_file(job).needs_look(one)]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize("slot", ["", "monday"])
def test_an_unsettled_click_in_another_checkpoint_is_looked_for(desk: Desk, slot: str) -> None:
    desk.click(slot, TWO, [desk.planned()])
    assert desk.looked_at() == [TWO]


def test_a_row_with_the_same_name_but_another_creative_is_looked_for_too(desk: Desk) -> None:
    desk.click("", ONE, [PlannedAd(desk.ads[1].name, "https://example.com/old", (), 7, "other")])
    assert desk.looked_at() == [ONE]


def test_a_click_that_created_other_ads_holds_nothing_up(desk: Desk) -> None:
    desk.click("", ONE, [PlannedAd("Yesterday's ad", "https://example.com/yesterday", (), 1, "other")])
    assert desk.looked_at() == []


def test_a_settled_click_holds_nothing_up(desk: Desk) -> None:
    desk.click("", ONE, [desk.planned()], settled=True)
    assert desk.looked_at() == []


def test_the_own_checkpoint_knows_its_clicks_itself(desk: Desk) -> None:
    desk.click("tuesday", ONE, [desk.planned()])
    assert desk.looked_at() == []


def test_a_checkpoint_that_cannot_be_read_stops_no_upload(desk: Desk) -> None:
    desk.click("monday", ONE, [desk.planned()])
    CheckpointStore(desk.data).path(AdFormat.PREROLL, "broken").write_bytes(b"{")
    assert desk.looked_at() == [ONE]
