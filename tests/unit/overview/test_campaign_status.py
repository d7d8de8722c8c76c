"""One rule says when a campaign is skipped, and window, summary and reports obey it."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tjgui.core.batch.batch import Batch, read_batch
from tjgui.core.checkpoint.checkpoint import Checkpoint, Intent, PlannedAd
from tjgui.core.models import AdFormat, AdsTable, Status
from tjgui.core.overview.campaign_status import CampaignOutcome, campaign_outcomes
from tjgui.core.overview.counts import outlook
from tjgui.core.overview.summary import summarise
from tjgui.core.reports.html_report import html_report
from tjgui.core.reports.result_files import results_csv
from tjgui.gui.run.loaded_batch import LoadedBatch

IDS = [str(1011737001 + number) for number in range(5)]
SUCCEEDED, FAILED, IN_DOUBT, CLICKED, NEW = IDS
INTENT = Intent("a", "2026-11-23T12:00:00", (PlannedAd("A", "https://a"),), AdsTable(()), 1, 1, "x")


@pytest.fixture
def disabled(tmp_path: Path) -> Batch:
    """Return a batch of five campaigns, all of them disabled."""
    batch = write_batch(tmp_path, 5, 2)
    lines = batch.mapping_path.read_text(encoding="utf-8").splitlines()
    text = "\n".join([f"{lines[0]},enabled", *(f"{line},false" for line in lines[1:])])
    batch.mapping_path.write_text(f"{text}\n", encoding="utf-8")
    return read_batch(batch.mapping_path, batch.ads_folder, AdFormat.PREROLL)


@pytest.fixture
def checkpoint() -> Checkpoint:
    made = Checkpoint.new(AdFormat.PREROLL)
    made.succeed(SUCCEEDED, 2, campaign_name="", csv_file="garden.csv")
    made.fail(FAILED, "The page was gone.", campaign_name="", csv_file="garden.csv")
    made.doubt(IN_DOUBT, "2 ads may have been created.")
    made.open_intent(CLICKED, INTENT, campaign_name="", csv_file="garden.csv")
    return made


EXPECTED = {
    SUCCEEDED: Status.SUCCESS,
    FAILED: Status.SKIPPED,
    IN_DOUBT: Status.UNKNOWN,  # its ads may be in the campaign: that stays to be seen
    CLICKED: Status.PENDING,
    NEW: Status.SKIPPED,
}


def test_window_summary_report_and_results_give_a_disabled_campaign_the_same_status(
    disabled: Batch, checkpoint: Checkpoint
) -> None:
    rows = LoadedBatch.of(disabled, checkpoint).rows()
    results = list(
        csv.DictReader(io.StringIO(results_csv(campaign_outcomes(disabled, checkpoint)).decode("utf-8-sig")))
    )
    page = html_report(disabled, checkpoint, datetime(2026, 11, 23)).decode()
    assert {row.campaign_id: row.status for row in rows} == EXPECTED
    assert {one.campaign_id: one.status for one in summarise(disabled, checkpoint).results} == EXPECTED
    assert {row["campaign_id"]: row["status"] for row in results} == EXPECTED
    assert page.count(">Skipped</td>") == 2


def test_what_became_of_it_before_stays_to_be_seen(disabled: Batch, checkpoint: Checkpoint) -> None:
    outcomes = {one.campaign_id: one for one in campaign_outcomes(disabled, checkpoint)}
    assert outcomes[FAILED].recorded is Status.FAILED
    assert outcomes[FAILED].error == "The page was gone."
    assert outcomes[FAILED].is_set_aside
    assert not outcomes[NEW].is_set_aside
    assert "Failed: The page was gone." in html_report(disabled, checkpoint, datetime(2026, 11, 23)).decode()
    assert checkpoint.status(FAILED) is Status.FAILED


def test_enabled_campaigns_are_what_the_checkpoint_says(tmp_path: Path, checkpoint: Checkpoint) -> None:
    batch = write_batch(tmp_path, 5, 2)
    statuses = [one.status for one in campaign_outcomes(batch, checkpoint)]
    assert statuses == [Status.SUCCESS, Status.FAILED, Status.UNKNOWN, Status.PENDING, Status.PENDING]
    line = outlook(batch, checkpoint)
    assert (line.successful, line.failed, line.unknown, line.remaining) == (1, 1, 1, 2)


def test_what_another_csv_came_to_is_not_this_ones_outcome(tmp_path: Path) -> None:
    batch = write_batch(tmp_path, 2, 2)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.succeed(IDS[0], 2, campaign_name="", csv_file="winter.csv")
    checkpoint.fail(IDS[1], "Too bad.", campaign_name="", csv_file="winter.csv")
    outcomes = campaign_outcomes(batch, checkpoint)
    assert [(one.csv, one.status, one.ads_created) for one in outcomes] == [("garden.csv", Status.PENDING, 0)] * 2


@pytest.mark.parametrize(
    ("status", "timestamp", "ended"),
    [
        (Status.SUCCESS, "2026-11-23T12:00:00", datetime(2026, 11, 23, 12)),
        (Status.UNKNOWN, "2026-11-23T12:00:00+02:00", datetime(2026, 11, 23, 12)),
        (Status.PENDING, "2026-11-23T12:00:00", None),
        (Status.SKIPPED, "2026-11-23T12:00:00", None),
        (Status.FAILED, "yesterday", None),
    ],
)
def test_when_a_campaign_ended_is_told_where_it_did(status: Status, timestamp: str, ended: datetime | None) -> None:
    assert CampaignOutcome("1", status, timestamp=timestamp).ended == ended
