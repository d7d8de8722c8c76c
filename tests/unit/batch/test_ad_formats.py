"""What differs between the formats of ads is one row each: a third format is a row, and works everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.third_format import BANNER_FACTS, add_third_format
from tjgui.cli import main
from tjgui.core.batch.ad_csv import FaultyAdCsv, prepare_ads, read_ad_csv, render_csv
from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.library import Slots
from tjgui.core.checkpoint.store import CheckpointStore
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.models import AdFormat
from tjgui.site.template import format_of

HEADER = ",".join(BANNER_FACTS.columns)
ROW = "Spring,https://example.com/?sub11=x,1032473171,A meadow"


@pytest.fixture
def banner(monkeypatch: pytest.MonkeyPatch) -> AdFormat:
    return add_third_format(monkeypatch)


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


def save(data: DataFolder, ad_format: AdFormat, slot: str = "") -> Path:
    path = CheckpointStore(data).path(ad_format, slot)
    checkpoint = Checkpoint.new(ad_format)
    checkpoint.add_pending(["1011737001"])
    DiskStorage().write_durably(path, checkpoint.to_bytes())
    return path


def test_every_format_has_a_row() -> None:
    assert list(AD_FORMATS) == list(AdFormat)


@pytest.mark.parametrize("ad_format", list(AdFormat))
def test_the_columns_that_a_row_speaks_of_are_columns_of_its_csv(ad_format: AdFormat) -> None:
    facts = AD_FORMATS[ad_format]
    assert {*facts.required, *facts.urls, *facts.creatives} <= set(facts.columns)


def test_no_two_formats_share_a_file_or_a_sessions_name() -> None:
    each = [(facts.checkpoint, facts.session_prefix, facts.label) for facts in AD_FORMATS.values()]
    assert [len(set(names)) for names in zip(*each, strict=True)] == [len(AD_FORMATS)] * 3


def test_a_third_format_is_read_back_as_itself(banner: AdFormat) -> None:
    checkpoint = Checkpoint.from_bytes(Checkpoint.new(banner).to_bytes())
    assert checkpoint.session_id.startswith("banner_upload_")
    assert checkpoint.ad_format is banner
    assert Checkpoint.from_bytes(Checkpoint.new(AdFormat.NATIVE).to_bytes()).ad_format is AdFormat.NATIVE


def test_its_checkpoints_are_listed_archived_and_imported_as_its_own(
    banner: AdFormat, data: DataFolder, tmp_path: Path
) -> None:
    save(data, AdFormat.PREROLL)
    path = save(data, banner, "spring")
    assert path.name == "banner_upload_checkpoint.spring.json"
    slots = Slots(data)
    assert [(slot.ad_format, slot.name) for slot in slots.list()] == [(AdFormat.PREROLL, ""), (banner, "spring")]
    slots.archive(slots.list()[1])
    (archived,) = (slot for slot in slots.list() if slot.is_archived)
    assert (archived.ad_format, archived.name) == (banner, "spring")
    file = tmp_path / "banner_upload_checkpoint.json"
    file.write_text('{"campaigns": {}}', encoding="utf-8")
    assert slots.import_file(file, "old") == CheckpointStore(data).path(banner, "old")


def test_a_file_that_only_looks_like_an_archived_checkpoint_is_left_alone(data: DataFolder) -> None:
    other = data.archive / "notes.20010101_000000.json"
    data.archive.mkdir(parents=True)
    other.write_text("{}", encoding="utf-8")
    assert Slots(data).list() == ()
    assert Slots(data).tidy(1) == ()
    assert other.read_text(encoding="utf-8") == "{}"


def test_its_csv_is_read_checked_and_written(banner: AdFormat, tmp_path: Path) -> None:
    path = tmp_path / "spring.csv"
    path.write_text(f"{HEADER}\n{ROW}\n", encoding="utf-8")
    ads = prepare_ads(read_ad_csv(path, banner), "USA")
    assert ads[0].creative_ids == ("1032473171",)
    assert ads[0].target_url == "https://example.com/?sub11=USA"
    assert render_csv(ads, banner).splitlines()[0].decode() == HEADER
    assert format_of(HEADER) is banner


def test_a_csv_of_another_format_is_named(banner: AdFormat, tmp_path: Path) -> None:
    path = tmp_path / "spring.csv"
    path.write_text(f"{HEADER}\n{ROW}\n", encoding="utf-8")
    with pytest.raises(FaultyAdCsv, match="banner"):
        read_ad_csv(path, AdFormat.PREROLL)


def test_the_command_line_takes_it(
    banner: AdFormat, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TJGUI_DATA", str(tmp_path / "data"))
    (tmp_path / "spring.csv").write_text(f"{HEADER}\n{ROW}\n", encoding="utf-8")
    mapping = tmp_path / "mapping.csv"
    mapping.write_text("campaign_id,csv_filename\n1011737001,spring.csv\n", encoding="utf-8")
    assert main(["check", str(mapping), "--ads", str(tmp_path), "--format", "banner"]) == 0
    assert "1 campaign, 1 ad to create" in capsys.readouterr().out
