"""`tjgui doctor`, `tjgui evidence` and the site file, from the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tjgui.cli import main
from tjgui.practice import PracticeSite


@pytest.fixture
def site() -> Iterator[PracticeSite]:
    with PracticeSite("layout-inline", rewrite=lambda _, text: text.replace("massAdsCsv", "adsFile")) as one:
        yield one


def at(site: PracticeSite) -> list[str]:
    return ["--headless", "--site-url", site.site_url, "--sign-in-url", site.sign_in_url]


def test_the_doctor_proposes_a_site_file_that_mends_an_upload(
    site: PracticeSite, tmp_path: Path, capsys: pytest.CaptureFixture[str], data_folder: Path
) -> None:
    proposal = tmp_path / "site.toml"
    assert main(["doctor", *at(site), "--json", "--write-site-file", str(proposal)]) == 2
    report = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert report["exit"] == 2
    assert report["verdict"].startswith("Uploads can't work")
    assert report["screenshots"]
    assert all(Path(one).is_relative_to(data_folder) for one in report["screenshots"])
    assert main(["doctor", *at(site), "--site-file", str(proposal)]) == 0
    batch = write_batch(tmp_path, 1, 2)
    upload = ["upload", str(batch.mapping_path), "--ads", str(batch.ads_folder), "--live", *at(site)]
    assert main([*upload, "--site-file", str(proposal)]) == 0
    assert len(site.ledger()) == 2
    assert main(["doctor", *at(site), "--write-site-file", str(proposal)]) == 2
    assert "already exists" in capsys.readouterr().err


def test_a_faulty_site_file_starts_no_run(
    site: PracticeSite, tmp_path: Path, capsys: pytest.CaptureFixture[str], data_folder: Path
) -> None:
    batch = write_batch(tmp_path, 1, 2)
    upload = ["upload", str(batch.mapping_path), "--ads", str(batch.ads_folder), "--live", *at(site)]
    data_folder.mkdir(parents=True, exist_ok=True)
    own = data_folder / "site.toml"
    own.write_text('version = 1\n[selectors]\ntabel = "x"\n', encoding="utf-8")
    assert main(upload) == 2
    assert f"{own}, selectors.tabel: is not known. Did you mean “table”?" in capsys.readouterr().err
    own.write_text('version = 1\n[selectors]\ntable = ["table##ads"]\n', encoding="utf-8")
    assert main(upload) == 3
    assert f"{own}, selectors.table: “table##ads” is not a CSS selector." in capsys.readouterr().err
    assert site.count("page") == 0


def test_evidence_is_saved_where_it_is_told(
    site: PracticeSite, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "pack.zip"
    assert main(["evidence", site.campaign_ids[0], *at(site), "--out", str(out)]) == 0
    assert f"Saved: {out}" in capsys.readouterr().out
    assert out.stat().st_size
    assert main(["evidence", "my campaign", *at(site), "--out", str(out)]) == 2
