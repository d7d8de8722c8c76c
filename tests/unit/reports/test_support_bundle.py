"""The support bundle helps, and gives nothing away."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.reports.support_bundle import REMOVED, Scrubber, support_bundle

COOKIE = "s3cr3t-cookie-value"


def unpack(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        return {name: bundle.read(name).decode() for name in bundle.namelist()}


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    data = DataFolder(tmp_path / "home" / "mary" / "tjgui")
    for folder in (data.checkpoints / "archive", data.logs, data.reports, data.evidence):
        folder.mkdir(parents=True)
    data.storage_state.write_text(
        json.dumps({"cookies": [{"name": "sid", "value": COOKIE}], "origins": [{"localStorage": [{"value": "de"}]}]}),
        encoding="utf-8",
    )
    (data.logs / "tjgui.log").write_text(
        f"GET https://example.com/a?token=abc123 sid={COOKIE}\nfor mary@example.com in {data.root}\nde\n",
        encoding="utf-8",
    )
    (data.checkpoints / "upload_checkpoint.json").write_text('{"campaigns": {"1": {"error": "e"}}}', encoding="utf-8")
    (data.checkpoints / "archive" / "old.json").write_text("{}", encoding="utf-8")
    (data.evidence / "page.png").write_bytes(b"png")
    for number in range(12):
        (data.reports / f"upload_summary_{number:02}.csv").write_text("a", encoding="utf-8")
    return data


def test_it_has_logs_checkpoints_and_the_last_reports_and_neither_sign_in_nor_screenshots(data: DataFolder) -> None:
    names = set(unpack(support_bundle(data, {"version": "1.2.3"})))
    assert {"README.txt", "about.json", "logs/tjgui.log", "checkpoints/upload_checkpoint.json"} <= names
    assert sum(name.startswith("reports/") for name in names) == 10
    assert "reports/upload_summary_11.csv" in names
    assert not any("session" in name or "evidence" in name for name in names)


def test_no_secret_is_anywhere_in_it(data: DataFolder, tmp_path: Path) -> None:
    files = unpack(support_bundle(data, {"folder": str(data.root)}, home=tmp_path / "home" / "mary"))
    everything = "\n".join(files.values())
    for secret in (COOKIE, "abc123", "mary", str(tmp_path)):
        assert secret not in everything
    assert files["logs/tjgui.log"].splitlines()[2] == "de"
    assert json.loads(files["about.json"]) == {"folder": "~/tjgui"}
    assert json.loads(files["checkpoints/upload_checkpoint.json"]) == {"campaigns": {"1": {"error": "e"}}}


@pytest.mark.parametrize(
    "text",
    [
        '{"password": "hunter2 and more"}',
        "password=hunter2",
        "Authorization: Bearer hunter2hunter2",
        "X-Auth-Token: hunter2",
        "https://me:hunter2@example.com/",
        "https://example.com/x?key=hunter2&b=1",
        "https://example.com/x#hunter2",
        "hunter2@example.com",
        "sent bearer hunter2hunter2 along",
    ],
)
def test_what_looks_like_a_secret_is_taken_out(text: str) -> None:
    scrubbed = Scrubber(()).scrub(text)
    assert "hunter2" not in scrubbed
    assert REMOVED in scrubbed


def test_what_is_no_secret_stays() -> None:
    text = "Campaign 1011737001: 5 ads created, https://example.com/campaign/1011737001/ad-settings"
    assert Scrubber((), Path("/")).scrub(text) == text
