"""CSVs without refused ads hold all other rows as they were, and a mapping says which campaigns they belong to."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

from tests.fakes.bench import write_batch
from tjgui.core.batch.batch import Batch, read_batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import AdFormat, RejectedCreative
from tjgui.core.reports.cleaned_csvs import cleaned_csvs, write_cleaned_csvs

NOW = datetime(2026, 11, 27, 6, 30)


def creatives(batch: Batch) -> list[str]:
    (ad_csv,) = batch.csvs.values()
    return [next(cell for cell in row.cells if cell.isdecimal()) for row in ad_csv.rows]


def refuse(checkpoint: Checkpoint, campaign_id: str, *ids: str) -> None:
    invalid = [RejectedCreative(one, "Wrong category") for one in ids]
    checkpoint.succeed(campaign_id, 1, campaign_name="The site's name", csv_file="garden.csv", invalid=invalid)


def test_the_refused_rows_are_gone_and_the_mapping_has_the_sites_names(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 3, 3)
    one, two, _ = (campaign.campaign_id for campaign in batch.campaigns)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for campaign_id in (one, two):
        refuse(checkpoint, campaign_id, creatives(batch)[1])
    *ads, mapping = write_cleaned_csvs(tmp_path / "reports", batch, checkpoint, NOW)
    assert [path.name for path in ads] == ["garden-cleaned.csv"]
    with mapping.open(encoding="utf-8-sig", newline="") as file:
        rows = [(row["campaign_id"], row["csv_filename"], row["campaign_name"]) for row in csv.DictReader(file)]
    assert rows == [(one_id, "garden-cleaned.csv", "The site's name") for one_id in (one, two)]
    again = read_batch(mapping, ads[0].parent, AdFormat.PREROLL)
    assert not again.problems
    (before,), (after,) = batch.csvs.values(), again.csvs.values()
    assert [row.cells for row in after.rows] == [before.rows[place].cells for place in (0, 2)]


def test_campaigns_with_other_refusals_get_another_csv(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 2, 3)
    one, two = (campaign.campaign_id for campaign in batch.campaigns)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    refuse(checkpoint, one, creatives(batch)[0])
    refuse(checkpoint, two, creatives(batch)[1])
    made = cleaned_csvs(batch, checkpoint)
    assert [one.name for one in made] == ["garden-cleaned.csv", "garden-cleaned-2.csv"]
    assert made[0].content != made[1].content


def test_where_nothing_was_refused_or_nothing_is_left_there_is_none(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 2, 2)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    assert write_cleaned_csvs(tmp_path, batch, checkpoint, NOW) == ()
    refuse(checkpoint, batch.campaigns[0].campaign_id, *creatives(batch))
    assert cleaned_csvs(batch, checkpoint) == ()
