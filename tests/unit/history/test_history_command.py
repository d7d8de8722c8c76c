from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.fakes.command_line import ONE, TWO, Program
from tjgui.core.history.history import History
from tjgui.core.history.schema import MIGRATIONS


def lines(text: str) -> list[str]:
    """Return the lines without their times."""
    assert text
    assert all(re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d, ", line) for line in text.splitlines())
    return [line[18:] for line in text.splitlines()]


def test_without_any_upload_it_says_so_and_makes_nothing(program: Program, data_folder: Path) -> None:
    ended = program("history")
    assert (ended.code, ended.out) == (0, "Nothing has been uploaded yet.\n")
    assert not (data_folder / "history.db").exists()
    assert program("history", "--json").json == {"uploads": [], "ads": [], "truncated": False}


def test_uploads_are_listed_the_latest_first(program: Program) -> None:
    program.upload()
    program.site.rejected.add("1000000001")
    program.upload("--live", "--tabs", "1")
    ended = program("history")
    assert ended.code == 0
    assert lines(ended.out) == [
        f"{TWO}, Campaign {TWO}, ads.csv: Success, 1 ad created, 1 ad refused",
        f"{ONE}, Campaign {ONE}, ads.csv: Success, 1 ad created, 1 ad refused",
        f"{TWO}, Campaign {TWO}, ads.csv: Dry run passed, 0 ads created",
        f"{ONE}, Campaign {ONE}, ads.csv: Dry run passed, 0 ads created",
    ]


def test_ads_are_found_by_a_part_of_their_name_with_id_and_url(program: Program) -> None:
    program.upload("--live")
    ids = {(ad.campaign_id, ad.name): ad.ad_id for ad in program.site.ledger}
    ended = program("history", "--ad", "aD 1", "--campaign", TWO)
    assert lines(ended.out) == [
        f"{TWO}, Campaign {TWO}, ads.csv: Ad 1 {ids[TWO, 'Ad 1']} https://example.com/?sub11=Campaign%20{TWO}",
    ]
    assert len(program("history", "--ad", "Ad").out.splitlines()) == 4


def test_uploads_are_found_by_campaign_and_by_the_csv_s_name(program: Program) -> None:
    program.upload("--live")
    assert len(lines(program("history", "--campaign", ONE).out)) == 1
    assert len(lines(program("history", "--csv", "ADS").out)) == 2
    assert program("history", "--csv", "other.csv").out == "No upload matches.\n"


def test_uploads_of_a_csv_are_found_under_its_new_name(program: Program, tmp_path: Path) -> None:
    program.upload("--live")
    renamed = tmp_path / "renamed.csv"
    renamed.write_bytes((program.ads / "ads.csv").read_bytes())
    assert len(lines(program("history", "--csv", str(renamed)).out)) == 2
    renamed.write_bytes(b"other content")
    assert program("history", "--csv", str(renamed)).out == "No upload matches.\n"


def test_json_has_everything_that_is_known(program: Program) -> None:
    program.site.rejected.add("1000000001")
    session = program.upload("--live", "--campaigns", ONE).json["session_id"]
    (upload,) = program("history", "--json").json["uploads"]
    assert {name: upload[name] for name in upload if name not in {"at", "csv_sha256", "seconds"}} == {
        "campaign": ONE,
        "campaign_name": f"Campaign {ONE}",
        "csv": "ads.csv",
        "status": "success",
        "live": True,
        "ads_planned": 2,
        "ads_created": 1,
        "ads_refused": 1,
        "ads_left_out": 0,
        "refused_creatives": [{"creative_id": "1000000001", "reason": "Not of this content category."}],
        "error": "",
        "mapping": "mapping.csv",
        "session_id": session,
    }
    found = program("history", "--ad", "Ad 0", "--json").json
    assert found["uploads"] == []
    (ad,) = found["ads"]
    url = f"https://example.com/?sub11=Campaign%20{ONE}"
    assert (ad["ad_id"], ad["row"], ad["target_url"]) == (program.site.ledger[0].ad_id, 2, url)
    assert ad["attempt"]


def test_a_deleted_history_is_made_again_from_the_checkpoint(program: Program, data_folder: Path) -> None:
    program.upload("--live")
    (data_folder / "history.db").unlink()
    assert len(lines(program("history").out)) == 2


def test_a_damaged_history_is_reported_and_made_again(program: Program, data_folder: Path) -> None:
    program.upload("--live")
    (data_folder / "history.db").write_bytes(b"not a database" * 300)
    ended = program("history")
    assert (ended.code, len(lines(ended.out))) == (0, 2)
    assert "The history was damaged. It was kept as history.corrupt-" in ended.err


@pytest.mark.parametrize("campaign", ["abc", "12 3", "-1", "١٢٣"])
def test_what_is_no_campaign_id_is_bad_input(program: Program, campaign: str) -> None:
    ended = program("history", f"--campaign={campaign}", "--json")
    assert ended.code == 2
    assert "isn't a campaign ID" in ended.err
    assert ended.json["uploads"] == []
    assert ended.json["error"]["code"] == "not_campaign_id"


def test_a_history_of_a_newer_version_is_bad_input(program: Program, data_folder: Path) -> None:
    History.open(data_folder / "history.db").close()
    data = bytearray((data_folder / "history.db").read_bytes())
    data[60:64] = (len(MIGRATIONS) + 1).to_bytes(4, "big")
    (data_folder / "history.db").write_bytes(data)
    ended = program("history")
    assert ended.code == 2
    assert "newer version" in ended.err
