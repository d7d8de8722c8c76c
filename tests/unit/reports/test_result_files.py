"""The result files say what the checkpoint says, in a spreadsheet, and overwrite nothing."""

from __future__ import annotations

import csv
import errno
import re
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.faulty_disk import FaultyDisk
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.models import AdFormat, RejectedCreative
from tjgui.core.plain_text import bounded
from tjgui.core.reports.result_files import write_reports

ONE, TWO, THREE, FOUR, FIVE = (str(1011737001 + number) for number in range(5))
CHANGED = datetime(2025, 11, 18, 11, 8, 45, 111111)
NOW = datetime(2025, 11, 18, 11, 15, 30)
STAMP = "2025-11-18T11:08:45.111111"


@pytest.fixture
def checkpoint() -> Checkpoint:
    return Checkpoint.new(AdFormat.PREROLL, lambda: CHANGED)


def rows(path: Path) -> list[dict[str, str]]:
    """Read a report as a spreadsheet does."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_summary_has_each_campaign_in_the_batchs_order(checkpoint: Checkpoint, tmp_path: Path) -> None:
    checkpoint.succeed(ONE, 5, campaign_name="Köln, Desktop", csv_file="garden.csv")
    checkpoint.fail(TWO, "Failed to navigate to campaign", campaign_name="Aus", csv_file="garden.csv")
    checkpoint.doubt(THREE, "5 ads may have been created.")
    checkpoint.dry_run_succeed(FOUR, campaign_name="UK", csv_file="garden.csv")

    (path,) = write_reports(tmp_path / "reports", checkpoint, (FIVE, TWO, ONE, THREE, FOUR), NOW)

    assert path.name == "upload_summary_20251118_111530.csv"
    read = rows(path)
    assert list(read[0]) == [
        "campaign_id",
        "campaign_name",
        "csv_file",
        "status",
        "ads_created",
        "error",
        "invalid_creatives_count",
        "timestamp",
        "ads_planned",
        "ads_refused",
        "ads_left_out",
    ]
    assert [tuple(row.values()) for row in read] == [
        (FIVE, "", "", "pending", "0", "", "0", "", "", "0", "0"),
        (TWO, "Aus", "garden.csv", "failed", "0", "Failed to navigate to campaign", "0", STAMP, "", "0", "0"),
        (ONE, "Köln, Desktop", "garden.csv", "success", "5", "", "0", STAMP, "", "0", "0"),
        (THREE, "", "", "unknown", "0", "5 ads may have been created.", "0", STAMP, "", "0", "0"),
        (FOUR, "UK", "garden.csv", "dry_run_success", "0", "", "0", STAMP, "", "0", "0"),
    ]


def test_the_summary_counts_the_ads_that_were_not_created(checkpoint: Checkpoint, tmp_path: Path) -> None:
    checkpoint.succeed(ONE, 5, campaign_name="USA", csv_file="garden.csv", planned=8, refused_ads=1, left_out=2)
    (path,) = write_reports(tmp_path, checkpoint, (ONE,), NOW)
    (row,) = rows(path)
    assert [row[name] for name in ("ads_planned", "ads_refused", "ads_left_out")] == ["8", "1", "2"]


def test_refused_creatives_get_a_file_of_their_own(checkpoint: Checkpoint, tmp_path: Path) -> None:
    refused = [RejectedCreative("1032473171", "Wrong category"), RejectedCreative("1032473172", "Too long")]
    checkpoint.succeed(ONE, 3, campaign_name="USA", csv_file="garden.csv", invalid=refused)
    checkpoint.succeed(TWO, 3, campaign_name="Aus", csv_file="garden.csv")

    summary, invalid = write_reports(tmp_path, checkpoint, (ONE, TWO), NOW)

    assert [row["invalid_creatives_count"] for row in rows(summary)] == ["2", "0"]
    assert invalid.name == "invalid_creatives_20251118_111530.csv"
    action = "Replace the creative, or move it to a campaign of its content category."
    assert rows(invalid) == [
        {
            "campaign_id": ONE,
            "campaign_name": "USA",
            "creative_id": creative.creative_id,
            "error": creative.reason,
            "action_required": action,
            "timestamp": STAMP,
        }
        for creative in refused
    ]


def test_only_the_batchs_own_campaigns_are_reported(checkpoint: Checkpoint, tmp_path: Path) -> None:
    checkpoint.succeed(ONE, 3, campaign_name="", csv_file="", invalid=[RejectedCreative("1032473171", "")])

    (path,) = write_reports(tmp_path, checkpoint, (TWO,), NOW)

    assert [row["campaign_id"] for row in rows(path)] == [TWO]


def test_reports_of_the_same_second_do_not_overwrite_each_other(checkpoint: Checkpoint, tmp_path: Path) -> None:
    paths = [path for _ in range(3) for path in write_reports(tmp_path, checkpoint, (ONE,), NOW)]

    assert [path.name for path in paths] == [
        "upload_summary_20251118_111530.csv",
        "upload_summary_20251118_111530_2.csv",
        "upload_summary_20251118_111530_3.csv",
    ]
    assert len(set(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(
    "name",
    ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", " =1+1", "\uff1d1", "\uff20SUM(A1)", "-", "+4 USA", "\xa0=1", '"=1"'],
)
def test_no_cell_is_run_as_a_formula(checkpoint: Checkpoint, tmp_path: Path, name: str) -> None:
    checkpoint.fail(ONE, name, campaign_name=name, csv_file=name)

    (path,) = write_reports(tmp_path, checkpoint, (ONE,), NOW)

    (row,) = rows(path)
    assert row["campaign_name"] == row["csv_file"] == row["error"] == f"'{name}"


@pytest.mark.parametrize(
    "end", [";", "\t", "\n", "\r\n", "\r", ",", "|", "\x0b", "\u2028", "; ", ";\ufeff", "\t\u200b", ";;"]
)
@pytest.mark.parametrize(
    "formula", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\uff1d1", "\uff0b1+1", "\uff0d1-1"]
)
def test_nor_is_a_part_of_one_that_a_spreadsheet_takes_for_a_cell(
    checkpoint: Checkpoint, tmp_path: Path, end: str, formula: str
) -> None:
    for name in (f"a{end}{formula}", f"{end}{formula}", f"\ufeff{formula}"):
        checkpoint.fail(ONE, name, campaign_name=name, csv_file=name)
        checkpoint.fail(TWO, "x", campaign_name="", csv_file="", invalid=[RejectedCreative(name, name)])
    reports = write_reports(tmp_path, checkpoint, (ONE, TWO), NOW)
    assert len(reports) >= 2
    for path in reports:
        text = path.read_text(encoding="utf-8-sig")
        cells = [cell.strip('\ufeff\u200b "') for cell in re.split(r"[;\t,|\v\u2028\r\n]", text)]
        assert [cell for cell in cells if cell.startswith(tuple("=+-@\uff1d\uff0b\uff0d\uff20"))] == []


@pytest.mark.parametrize("name", ["a; -5", "3,5;+4", "USA | 5-7", "a;b=c"])
def test_what_only_looks_a_little_like_a_formula_stays(checkpoint: Checkpoint, tmp_path: Path, name: str) -> None:
    checkpoint.succeed(ONE, 1, campaign_name=name, csv_file="x.csv")

    (path,) = write_reports(tmp_path, checkpoint, (ONE,), NOW)

    assert rows(path)[0]["campaign_name"] == name


@pytest.mark.parametrize("name", ["-5", "+49", "-0.5", "USA - 5", "a=b", "", "me@example.com"])
def test_numbers_and_plain_texts_stay_as_they_are(checkpoint: Checkpoint, tmp_path: Path, name: str) -> None:
    checkpoint.succeed(ONE, 1, campaign_name=name, csv_file="x.csv")

    (path,) = write_reports(tmp_path, checkpoint, (ONE,), NOW)

    assert rows(path)[0]["campaign_name"] == name


@settings(deadline=None)
@given(name=st.text(min_size=1))
def test_any_text_at_all_can_be_reported(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    checkpoint = Checkpoint.new(AdFormat.NATIVE, lambda: CHANGED)
    checkpoint.fail(ONE, name, campaign_name="", csv_file="")

    (path,) = write_reports(tmp_path_factory.mktemp("reports"), checkpoint, (ONE,), NOW)

    assert rows(path)[0]["error"].replace("'", "") == bounded(name).replace("'", "")


def test_half_a_character_from_the_site_does_not_keep_the_report_from_being_written(
    checkpoint: Checkpoint, tmp_path: Path
) -> None:
    checkpoint.fail(ONE, "half \ud83d of it", campaign_name="", csv_file="")

    (path,) = write_reports(tmp_path, checkpoint, (ONE,), NOW)

    assert rows(path)[0]["error"] == "half ? of it"


def test_a_disk_that_refuses_is_told_and_leaves_no_half_report(checkpoint: Checkpoint, tmp_path: Path) -> None:
    disk = FaultyDisk()
    disk.fail("write", code=errno.ENOSPC)

    with pytest.raises(OSError, match="No space left"):
        write_reports(tmp_path, checkpoint, (ONE,), NOW, storage=DiskStorage(disk))
    assert list(tmp_path.iterdir()) == []
