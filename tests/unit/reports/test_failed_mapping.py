"""The mapping of the failed ones holds them and no others, and is read as the first one was."""

from __future__ import annotations

from pathlib import Path

from tjgui.core.batch.batch import read_batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.models import AdFormat
from tjgui.core.reports.failed_mapping import failed_campaigns, failed_mapping

ONE, TWO, THREE, FOUR = (str(1011737001 + number) for number in range(4))
AD = "Ad Name,Target URL,Creative ID,Custom CTA Text,Custom CTA URL,Banner CTA Creative ID,Banner CTA Title,"
AD += "Banner CTA Subtitle,Banner CTA URL,Tracking Pixel\n"
AD += "Shears,https://example.com/?sub11=x,1032473001,,,,,,,\n"


def write(folder: Path) -> Path:
    ads = folder / "ads"
    (ads / "spring").mkdir(parents=True)
    (ads / "spring" / "garden.csv").write_text(AD, encoding="utf-8")
    (ads / "shoes.csv").write_text(AD, encoding="utf-8")
    mapping = folder / "mapping.csv"
    mapping.write_text(
        "campaign_id,csv_filename,campaign_name,enabled\n"
        f"{ONE},shoes.csv,One,true\n"
        f'{TWO},spring/garden,"=Köln, Desktop",true\n'
        f"{THREE},shoes.csv,Three,false\n"
        f"{FOUR},shoes.csv,Four,true\n",
        encoding="utf-8",
    )
    return mapping


def test_only_the_failed_and_enabled_campaigns_are_in_it_and_it_runs_as_it_is(tmp_path: Path) -> None:
    mapping = write(tmp_path)
    batch = read_batch(mapping, tmp_path / "ads", AdFormat.PREROLL)
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    checkpoint.succeed(ONE, 1, campaign_name="The site's", csv_file="shoes.csv")
    for failed in (TWO, THREE):
        checkpoint.fail(failed, "Too bad", campaign_name="The site's", csv_file="garden.csv")

    out = tmp_path / "failed.csv"
    out.write_bytes(failed_mapping(batch, checkpoint))

    again = read_batch(out, tmp_path / "ads", AdFormat.PREROLL)
    (only,) = again.campaigns
    assert (only.campaign_id, only.name, only.csv_path) == (
        TWO,
        "=Köln, Desktop",
        tmp_path / "ads" / "spring" / "garden.csv",
    )
    assert again.problems == batch.problems == ()


def test_without_a_checkpoint_nothing_failed(tmp_path: Path) -> None:
    batch = read_batch(write(tmp_path), tmp_path / "ads", AdFormat.PREROLL)
    assert failed_campaigns(batch, None) == ()
