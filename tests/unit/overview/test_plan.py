"""What a run would do is said before it starts, and each line names its campaigns."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.models import AdFormat, Duplicates, RejectedCreative
from tjgui.core.overview.plan import plan


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return write_batch(tmp_path, 4, 2)


def said(batch: Batch, checkpoint: Checkpoint | None) -> dict[str, tuple[str, ...]]:
    return {str(line.what): line.campaign_ids for line in plan(batch, checkpoint).lines()}


def test_a_new_batch_is_uploaded_whole_and_there_is_nothing_else_to_say(batch: Batch) -> None:
    planned = plan(batch, None)
    assert str(planned.headline(2)).startswith("Upload 4 campaigns with 8 ads, in about ")
    assert planned.lines() == ()


def test_each_line_names_its_campaigns(batch: Batch) -> None:
    one, two, three, _ = (campaign.campaign_id for campaign in batch.campaigns)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.fail(one, "The page was gone.", campaign_name="", csv_file="garden.csv")
    checkpoint.succeed(two, 2, campaign_name="", csv_file="garden.csv", csv_sha256="an earlier version")
    refused = [RejectedCreative("1032473171", "Wrong category")]
    checkpoint.dry_run_succeed(three, campaign_name="Another name", csv_file="garden.csv", invalid=refused)
    assert said(batch, checkpoint) == {
        "1 campaign was uploaded with an earlier version of its CSV and stays as it is.": (two,),
        "In 1 campaign, the site refused creatives before.": (three,),
        "The site calls 1 campaign otherwise than the mapping does.": (three,),
        "1 campaign failed before and is not retried.": (one,),
    }


@pytest.mark.parametrize(
    ("duplicates", "what"),
    [
        (Duplicates.SKIP, "2 ads already exist and are left out."),
        (Duplicates.CREATE, "2 ads that already exist will be created a second time."),
        (Duplicates.STOP, "2 ads already exist: their campaigns fail."),
    ],
)
def test_ads_that_exist_are_counted_by_what_happens_to_them(batch: Batch, duplicates: Duplicates, what: str) -> None:
    campaign = batch.campaigns[0]
    ads = prepare_ads(batch.csvs[campaign.csv_path], campaign.name)
    known = {campaign.campaign_id: [CreatedAd(ad.name, ad.target_url, None) for ad in ads]}
    planned = plan(batch, None, duplicates=duplicates, known_ads=lambda one: known.get(one, ()))
    (line,) = planned.lines()
    assert (str(line.what), line.campaign_ids) == (what, (campaign.campaign_id,))
