"""Whatever personal is in the files of the data folder, in whatever form: none of it is in a file that leaves."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.fakes.canaries import CANARIES, forms, leaks
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.reports.own_words import program_words
from tjgui.core.reports.support_bundle import support_bundle
from tjgui.gui.help import crash

_ONE = "1011737002"
_LINE = "2026-11-27 09:00:00,123 INFO tjgui.core.run.runner: "
_EVERY_FORM = [form for value in CANARIES.values() for form in forms(value)]


def _checkpoint() -> str:
    texts = list(CANARIES.values())
    entry = {
        "status": "failed",
        "ads_created": 5,
        "seconds": 3.512,
        "timestamp": "2025-11-18T11:08:45.111111",
        "campaign_name": texts,
        "csv_file": CANARIES["csv file"],
        "error": " / ".join(texts),
        "reason": {"code": "quoted", "values": {"text": "\n".join(texts)}},
        "created_so_far": [{"name": one, "target_url": f"https://{one}/{one}?{one}={one}#{one}"} for one in texts],
        "evidence": f"{CANARIES['home folder']}/evidence/{CANARIES['campaign name']}.png",
        **dict.fromkeys(texts, 1),
    }
    top = {"session_id": "upload_20251118_110820", "campaigns": {_ONE: entry}}
    return json.dumps(top, indent=2) + json.dumps(top, ensure_ascii=False)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    home = tmp_path / "ostrowska"
    monkeypatch.setenv("HTTPS_PROXY", f"http://{CANARIES['proxy user']}:{CANARIES['proxy password']}@proxy:3128")
    monkeypatch.setenv("TJ_PASSWORD", CANARIES["password of words"])
    data = DataFolder(home / CANARIES["slot"] / "tjgui")
    for folder in (data.checkpoints, data.logs, data.reports):
        folder.mkdir(parents=True)
    log = "".join(f"{_LINE}{form}\n" for form in _EVERY_FORM)
    log += "".join(
        f"{_LINE}GET https://{one}:{one}@{one}/{one}/{one}?{one}={one}#{one} x={one}\n" for one in CANARIES.values()
    )
    log += f"{_LINE}⊘ Skipping campaign {_ONE} - already successful (5 ads)\n{_LINE}Retrying after HTTP 502.\n"
    (data.logs / "tjgui.log").write_text(log, encoding="utf-8", errors="backslashreplace")
    (data.logs / "tjgui.log.1").write_text("\n".join(one[:3] + "\n" + one[3:] for one in _EVERY_FORM), encoding="utf-8")
    (data.logs / "crash-20261127_090000.log").write_text("\n".join(_EVERY_FORM), encoding="utf-8")
    (data.checkpoints / f"upload_checkpoint.{CANARIES['slot']}.json").write_text(_checkpoint(), encoding="utf-8")
    rows = "".join(f'{_ONE},"{one}",failed,5,"{one}"\n' for one in CANARIES.values())
    (data.reports / "upload_summary_1.csv").write_text(f"campaign_id,name,status,ads,error\n{rows}", encoding="utf-8")
    settings = "".join(f"batch\\mapping={one}\n{one}={one}\n" for one in CANARIES.values())
    (data.root / "window.ini").write_text(f"[batch]\nrun\\tabs=3\n{settings}", encoding="utf-8")
    (data.root / "tjgui.lock-holder.json").write_text(json.dumps({"host": CANARIES["host name"]}), encoding="utf-8")
    state = {
        "cookies": [{"name": "sid", "value": CANARIES["session cookie"]}, {"value": CANARIES["password of words"]}]
    }
    data.storage_state.write_text(json.dumps(state), encoding="utf-8")
    return data


@pytest.fixture(autouse=True)
def _known_words() -> None:
    program_words.cache_clear()


def test_there_are_enough_canaries() -> None:
    assert len(CANARIES) >= 90
    assert leaks("\n".join(_EVERY_FORM).encode())


def test_none_is_in_the_support_bundle(data: DataFolder) -> None:
    about = {"program": "0.1.0", "data_folder": str(data.root), "system": CANARIES["machine name"]}
    assert leaks(support_bundle(data, about, data.root.parents[1])) == []


def test_what_helps_is_in_the_support_bundle(data: DataFolder) -> None:
    about = {
        "program": "0.1.0",
        "python": "3.11.7",
        "qt": "6.11.0",
        "system": "Linux-6.1.0-13-amd64-x86_64-with-glibc2.36",
    }
    with zipfile.ZipFile(io.BytesIO(support_bundle(data, about))) as bundle:
        files = {name: bundle.read(name).decode() for name in bundle.namelist()}
    assert json.loads(files["about.json"]) == about
    log = files["logs/tjgui.log"]
    assert f"{_LINE}⊘ Skipping campaign {_ONE} - already successful (5 ads)\n" in log
    assert f"{_LINE}Retrying after HTTP 502.\n" in log
    [checkpoint] = [text for name, text in files.items() if name.startswith("checkpoints/")]
    for kept in (
        f'"{_ONE}": {{',
        '"status": "failed"',
        '"ads_created": 5',
        '"seconds": 3.512',
        "2025-11-18T11:08:45.111111",
    ):
        assert kept in checkpoint
    assert '"session_id": "upload_20251118_110820"' in checkpoint
    assert f'{_ONE},"' in files["reports/upload_summary_1.csv"]
    assert "run\\tabs=3\n" in files["window.ini"]


def test_none_is_in_a_crash_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "_show", lambda *_: None)
    monkeypatch.setenv("TJ_PASSWORD", CANARIES["password of words"])

    def fail() -> None:
        raise ValueError(" ".join(CANARIES.values()))

    try:
        fail()
    except ValueError as error:
        error.add_note(CANARIES["local variable"])
        crash.report_crash(error, tmp_path)
    [report] = tmp_path.glob("crash-*.log")
    assert leaks(report.read_bytes()) == []
    text = report.read_text(encoding="utf-8")
    assert "Traceback (most recent call last):" in text
    assert "ValueError: " in text
    assert ", in fail\n" in text
