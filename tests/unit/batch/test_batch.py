"""A batch: the mapping and its ad CSVs together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tjgui.core.batch import batch as batch_module
from tjgui.core.batch.ad_csv import AdCsv, read_ad_csv
from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.batch.batch import Batch, read_batch
from tjgui.core.batch.encodings import ChosenEncoding
from tjgui.core.batch.problems import Severity
from tjgui.core.errors import InputError, MappingUnreadable
from tjgui.core.models import AdFormat, CsvLimits

_SAMPLE = Path(__file__).parents[3] / "resources" / "sample-batch"
_HEADER = ",".join(AD_FORMATS[AdFormat.PREROLL].columns)
_AD = "Shears,https://example.com/,1032473171,,,,,,,"


def _batch(tmp_path: Path, *rows: str, **files: str) -> Batch:
    folder = tmp_path / "ads"
    folder.mkdir()
    for name, content in files.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    mapping = tmp_path / "mapping.csv"
    mapping.write_text("\n".join(("campaign_id,csv_filename,campaign_name,enabled", *rows)), encoding="utf-8")
    return read_batch(mapping, folder, AdFormat.PREROLL)


def test_the_sample_batch_has_no_problems_and_what_the_practice_site_needs() -> None:
    batch = read_batch(_SAMPLE / "mapping.csv", _SAMPLE / "ads", AdFormat.PREROLL)
    assert batch.problems == ()
    assert [campaign.campaign_id for campaign in batch.campaigns] == [str(1011737001 + one) for one in range(12)]
    assert all(campaign.enabled and campaign.name for campaign in batch.campaigns)
    assert sorted(len(csv.rows) for csv in batch.csvs.values()) == [5, 8, 120]
    refused = [row.cells[2] for csv in batch.csvs.values() for row in csv.rows if row.cells[2].startswith("1999")]
    assert len(refused) == 1


def test_each_csv_is_read_once_however_many_campaigns_use_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counting(
        path: Path, ad_format: AdFormat, limits: CsvLimits, chosen_encoding: ChosenEncoding, parameter: str
    ) -> AdCsv:
        read.append(path.name)
        return read_ad_csv(path, ad_format, limits, chosen_encoding, parameter)

    monkeypatch.setattr(batch_module, "read_ad_csv", counting)
    rows = [f"{1011737001 + one},a.csv,," for one in range(100)]
    batch = _batch(tmp_path, *rows, a=f"{_HEADER}\n{_AD}\n{_AD}2\n")
    assert read == ["a.csv"]
    assert batch.ads_to_create == 200


def test_a_faulty_csv_blocks_only_the_campaigns_that_use_it(tmp_path: Path) -> None:
    batch = _batch(
        tmp_path,
        "1011737001,bad.csv,,",
        "1011737002,good.csv,,",
        "1011737003,bad.csv,,",
        bad=f"{_HEADER}\n,nowhere,1.03E+09,,,,,,,\n",
        good=f"{_HEADER}\n{_AD}\n",
    )
    assert list(batch.blocked) == ["1011737001", "1011737003"]
    assert [(problem.row, problem.column) for problem in batch.problems] == [
        (2, "Ad Name"),
        (2, "Target URL"),
        (2, "Creative ID"),
    ]
    assert {problem.campaign_ids for problem in batch.problems} == {("1011737001", "1011737003")}
    assert batch.blocked["1011737003"] == batch.problems[0]
    assert [campaign.campaign_id for campaign in batch.campaigns] == ["1011737001", "1011737002", "1011737003"]
    assert [path.name for path in batch.csvs] == ["good.csv"]
    assert batch.ads_to_create == 1


def test_a_missing_csv_blocks_only_its_campaigns(tmp_path: Path) -> None:
    batch = _batch(tmp_path, "1011737001,gone.csv,,", "1011737002,good.csv,,", good=f"{_HEADER}\n{_AD}\n")
    assert [campaign.campaign_id for campaign in batch.campaigns] == ["1011737001", "1011737002"]
    assert list(batch.blocked) == ["1011737001"]
    assert batch.ads_to_create == 1


def test_disabled_campaigns_are_listed_but_neither_read_nor_counted(tmp_path: Path) -> None:
    batch = _batch(tmp_path, "1011737001,bad.csv,,no", "1011737002,a.csv,,yes", bad="?", a=f"{_HEADER}\n{_AD}\n")
    assert len(batch.campaigns) == 2
    assert batch.problems == ()
    assert batch.ads_to_create == 1


def test_errors_come_before_notices_and_the_mapping_before_the_csvs(tmp_path: Path) -> None:
    batch = _batch(
        tmp_path,
        "1011737001,A.CSV,,",
        "oops,a.csv,,",
        "1011737002,b.csv,,",
        a=f"{_HEADER},More\n{_AD},\n",
        b=f"{_HEADER}\n",
    )
    assert [(problem.severity, problem.file) for problem in batch.problems] == [
        (Severity.ERROR, "mapping.csv"),
        (Severity.ERROR, "b.csv"),
        (Severity.NOTICE, "mapping.csv"),
        (Severity.NOTICE, "a.csv"),
    ]


def test_notices_block_nothing(tmp_path: Path) -> None:
    batch = _batch(tmp_path, "1011737001,a.csv,,", a=f"{_HEADER}\n{_AD}\n{_AD}\n")
    assert [problem.campaign_ids for problem in batch.problems] == [()]
    assert dict(batch.blocked) == {}


def test_the_notices_of_a_faulty_csv_block_nothing(tmp_path: Path) -> None:
    batch = _batch(tmp_path, "1011737001,a.csv,,", a=f"{_HEADER}\n{_AD}\n{_AD}\n,https://example.com,1,,,,,,,\n")
    assert {(problem.severity, problem.campaign_ids) for problem in batch.problems} == {
        (Severity.ERROR, ("1011737001",)),
        (Severity.NOTICE, ()),
    }


def test_a_missing_folder_is_an_error_of_the_whole_batch(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="was not found"):
        read_batch(_SAMPLE / "mapping.csv", tmp_path / "gone", AdFormat.PREROLL)


def test_a_file_in_place_of_the_folder_is_an_error_of_the_whole_batch() -> None:
    with pytest.raises(InputError, match="was not found"):
        read_batch(_SAMPLE / "mapping.csv", _SAMPLE / "mapping.csv", AdFormat.PREROLL)


def test_a_folder_that_may_not_be_listed_is_an_error_of_the_whole_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(InputError, match="Permission denied"):
        read_batch(_SAMPLE / "mapping.csv", tmp_path, AdFormat.PREROLL)


def test_an_unreadable_mapping_is_an_error_of_the_whole_batch(tmp_path: Path) -> None:
    with pytest.raises(MappingUnreadable):
        read_batch(tmp_path / "gone.csv", tmp_path, AdFormat.PREROLL)
