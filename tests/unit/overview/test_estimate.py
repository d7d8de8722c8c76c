"""What a check of the batch says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tjgui.core.batch.batch import Batch, read_batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import AdFormat
from tjgui.core.overview.estimate import check


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    """Return ten campaigns of four ads each."""
    return write_batch(tmp_path, 10, 4)


def test_the_line_sums_up_the_batch(batch: Batch) -> None:
    assert str(check(batch, None).message(2)) == "10 campaigns, 1 CSV, no problems, 40 ads to create, about 1 min 40 s"


def test_more_tabs_take_less_time_and_never_more_tabs_than_campaigns_count(batch: Batch) -> None:
    summed_up = check(batch, None)
    assert str(summed_up.message(5)).endswith("about 40 s")
    assert str(summed_up.message(50)).endswith("about 20 s")


def test_what_is_done_failed_or_in_doubt_is_not_created_again(batch: Batch) -> None:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    ids = [one.campaign_id for one in batch.campaigns]
    checkpoint.succeed(ids[0], 4, campaign_name="", csv_file="garden.csv", seconds=30)
    checkpoint.fail(ids[1], "The page was gone.", campaign_name="", csv_file="garden.csv")
    checkpoint.doubt(ids[2], "Nobody knows.")
    said = str(check(batch, checkpoint).message(1))
    assert said == "10 campaigns, 1 CSV, no problems, 28 ads to create, about 3 min 30 s"


def test_problems_block_only_their_own_campaigns(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 3, 2)
    mapping = batch.mapping_path
    mapping.write_text(mapping.read_text().replace("1011737002,garden.csv", "1011737002,gone.csv"), encoding="utf-8")
    summed_up = check(read_batch(mapping, batch.ads_folder, AdFormat.PREROLL), None)
    assert (summed_up.problems, summed_up.blocked, summed_up.ads_to_create) == (1, 1, 4)


def test_a_batch_that_is_done_has_nothing_to_create(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 1, 2)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.succeed(batch.campaigns[0].campaign_id, 2, campaign_name="", csv_file="garden.csv")
    assert str(check(batch, checkpoint).message(1)) == "1 campaign, 1 CSV, no problems, nothing to create"


def test_every_problem_knows_the_file_that_it_speaks_of(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 2, 2)
    csv = batch.ads_folder / "garden.csv"
    csv.write_text(csv.read_text().replace("https://example.com/?ad=1", "nowhere"), encoding="utf-8")
    batch.mapping_path.write_text(batch.mapping_path.read_text() + "x,garden.csv,\n", encoding="utf-8")
    problems = read_batch(batch.mapping_path, batch.ads_folder, AdFormat.PREROLL).problems
    assert {problem.path for problem in problems} == {csv, batch.mapping_path}
