"""Which ads of the CSV stand on the site, as far as it is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tjgui.core.batch.ad_csv import AdCsv, prepare_ads
from tjgui.core.checkpoint.checkpoint import Checkpoint, CreatedAd, Intent, PlannedAd
from tjgui.core.models import AdFormat, AdsTable, RejectedCreative
from tjgui.core.overview.ad_states import Standing, ad_standings

ONE = "1011737001"


@pytest.fixture
def csv(tmp_path: Path) -> AdCsv:
    """Return a CSV of three ads."""
    return next(iter(write_batch(tmp_path, 1, 3).csvs.values()))


@pytest.fixture
def checkpoint() -> Checkpoint:
    """Return an empty one."""
    return Checkpoint.new(AdFormat.PREROLL)


def told(csv: AdCsv, checkpoint: Checkpoint) -> list[Standing]:
    return [one.standing for one in ad_standings(csv, checkpoint.entry(ONE), "Name")]


def intent(csv: AdCsv, *rows: int) -> Intent:
    ads = prepare_ads(csv, "Name")
    expected = tuple(PlannedAd(ads[row].name, ads[row].target_url) for row in rows)
    return Intent("a", "2026-11-23T12:00:00", expected, AdsTable(()), 1, 1, csv.sha256)


def test_before_any_upload_every_ad_is_missing(csv: AdCsv, checkpoint: Checkpoint) -> None:
    assert told(csv, checkpoint) == [Standing.MISSING] * 3


def test_after_a_success_all_stand_but_those_that_the_site_refused(csv: AdCsv, checkpoint: Checkpoint) -> None:
    invalid = [RejectedCreative("1032473001", "No.")]
    checkpoint.succeed(ONE, 2, campaign_name="Name", csv_file="", invalid=invalid, csv_sha256=csv.sha256)
    assert told(csv, checkpoint) == [Standing.STANDS, Standing.REJECTED, Standing.STANDS]


def test_a_success_with_another_csv_tells_nothing_of_this_one(csv: AdCsv, checkpoint: Checkpoint) -> None:
    checkpoint.succeed(ONE, 3, campaign_name="Name", csv_file="", csv_sha256="another")
    assert told(csv, checkpoint) == [Standing.NOT_KNOWN] * 3


def test_what_was_seen_stands_with_its_id_and_what_was_clicked_is_in_doubt(csv: AdCsv, checkpoint: Checkpoint) -> None:
    ads = prepare_ads(csv, "Name")
    checkpoint.open_intent(ONE, intent(csv, 0), campaign_name="Name", csv_file="")
    checkpoint.close_intent(ONE, [CreatedAd(ads[0].name, ads[0].target_url, "77")])
    checkpoint.open_intent(ONE, intent(csv, 1), campaign_name="Name", csv_file="")
    standings = ad_standings(csv, checkpoint.entry(ONE), "Name")
    assert [one.standing for one in standings] == [Standing.STANDS, Standing.IN_DOUBT, Standing.MISSING]
    assert standings[0].ad_id == "77"


def test_a_success_marked_by_hand_vouches_for_no_ad(csv: AdCsv, checkpoint: Checkpoint) -> None:
    checkpoint.open_intent(ONE, intent(csv, 0, 1, 2), campaign_name="Name", csv_file="")
    checkpoint.mark_done(ONE)
    assert told(csv, checkpoint) == [Standing.NOT_KNOWN] * 3
