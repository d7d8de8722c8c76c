"""What the record says and how it is changed without a window: `tjgui list`, `mark` and `import`."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.command_line import ONE, THREE, TWO, Program
from tests.fakes.memory_dashboard import Creation
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import AdFormat, Click, Heard

#: A file of the old command-line tool, as in design.md.
OLD = {
    "session_id": "upload_20251118_110820",
    "started_at": "2025-11-18T11:08:20.123456",
    "last_updated": "2025-11-18T11:15:30.654321",
    "campaigns": {
        ONE: {
            "status": "success",
            "ads_created": 5,
            "timestamp": "2025-11-18T11:08:45.111111",
            "campaign_name": "CPA - Video-IS - Desktop - USA",
            "csv_file": "BlackFriday-General.csv",
        },
        TWO: {
            "status": "failed",
            "error": "Failed to navigate to campaign",
            "timestamp": "2025-11-18T11:09:10.222222",
            "campaign_name": "CPA - Video-IS - Desktop - Aus",
            "csv_file": "BlackFriday-General.csv",
            "invalid_creatives_count": 0,
        },
        THREE: {"status": "pending"},
    },
}


@pytest.fixture
def record(data_folder: Path) -> Path:
    """Return the checkpoint of an earlier run."""
    path = data_folder / "checkpoints" / "upload_checkpoint.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(OLD, indent=2), encoding="utf-8")
    return path


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """Return a checkpoint of the old tool, outside the data folder."""
    path = tmp_path / "old.json"
    path.write_text(json.dumps(OLD), encoding="utf-8")
    return path


def entry(path: Path, campaign_id: str) -> Any:  # noqa: ANN401 - what JSON holds is the test's to know
    return json.loads(path.read_text(encoding="utf-8"))["campaigns"][campaign_id]


def archived(data_folder: Path) -> list[Path]:
    return sorted((data_folder / "checkpoints" / "archive").glob("*.json"))


# -- list ---------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("record")
def test_list_gives_each_campaign_one_line_and_the_counts_at_the_end(program: Program) -> None:
    ended = program("list")

    assert ended.code == 0
    assert ended.out.splitlines() == [
        f"{ONE}  Success  5 ads  BlackFriday-General.csv  2025-11-18 11:08",
        f"{TWO}  Failed   0 ads  BlackFriday-General.csv  2025-11-18 11:09  Failed to navigate to campaign",
        f"{THREE}  Pending  0 ads  -                        -",
        "3 campaigns: 1 pending, 1 successful, 1 failed. 5 ads created.",
    ]


@pytest.mark.usefixtures("record")
def test_list_shows_one_status_only(program: Program) -> None:
    ended = program("list", "--status", "failed")

    assert [line[:10] for line in ended.out.splitlines()] == [TWO, "1 campaign"]


@pytest.mark.usefixtures("record")
def test_a_status_that_no_campaign_can_have_is_wrong_usage(program: Program) -> None:
    with pytest.raises(SystemExit) as ended:
        program("list", "--status", "running", "--json")

    assert ended.value.code == 2
    refused = program.printed()
    assert "“running” isn't one of unknown, failed, pending" in refused.err
    assert (refused.json["total"], refused.json["campaigns"]) == (0, {})
    assert refused.json["error"]["code"] == "usage"


def test_list_answers_in_json(program: Program, record: Path) -> None:
    ended = program("list", "--json")

    assert len(ended.out.splitlines()) == 1
    told = ended.json
    assert told["session_id"] == "upload_20251118_110820"
    assert told["checkpoint"] == str(record)
    assert {key: told[key] for key in ("total", "success", "failed", "pending", "unknown", "ads_created")} == {
        "total": 3,
        "success": 1,
        "failed": 1,
        "pending": 1,
        "unknown": 0,
        "ads_created": 5,
    }
    assert told["campaigns"][TWO]["status"] == "failed"
    assert told["campaigns"][TWO]["error"] == "Failed to navigate to campaign"
    assert told["campaigns"][ONE]["csv_file"] == "BlackFriday-General.csv"


def test_list_changes_nothing_and_needs_no_lock(program: Program, record: Path, data_folder: Path) -> None:
    before = record.read_bytes()
    with DataFolder(data_folder).lock():
        assert program("list").code == 0
    assert record.read_bytes() == before


def test_list_of_a_record_that_there_is_not_yet_is_empty(program: Program) -> None:
    ended = program("list", "--format", "native")

    assert (ended.code, ended.out) == (0, "No campaigns.\n")


def test_list_of_a_name_that_no_checkpoint_has_is_bad_input(program: Program) -> None:
    ended = program("list", "--slot", "sprng", "--json")

    assert ended.code == 2
    assert "upload_checkpoint.sprng.json" in ended.err
    assert ended.json["error"]["code"] == "no_checkpoint_named"
    assert ended.json["total"] == 0


def test_list_of_a_damaged_record_says_so_and_leaves_it(program: Program, record: Path) -> None:
    record.write_text("{torn", encoding="utf-8")

    ended = program("list")

    assert ended.code == 2
    assert "The checkpoint upload_checkpoint.json is damaged" in ended.err
    assert record.read_text(encoding="utf-8") == "{torn"


def test_a_reader_of_the_list_that_goes_away_ends_it_quietly(record: Path) -> None:
    checkpoint = Checkpoint.new(AdFormat.PREROLL)
    for number in range(4000):  # more than a pipe holds
        checkpoint.fail(str(1011730000 + number), "The page was gone.", campaign_name="", csv_file="ads.csv")
    record.write_bytes(checkpoint.to_bytes())

    with subprocess.Popen(
        [sys.executable, "-m", "tjgui", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"1011730000")
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (0, b"")


# -- mark ---------------------------------------------------------------------------------------------------------


def test_marked_as_pending_a_failed_campaign_is_uploaded_by_the_next_run(program: Program, record: Path) -> None:
    ended = program("mark", TWO, "--pending")

    assert ended.code == 0
    assert ended.out == f"{TWO}: Failed → Pending.\n"
    assert entry(record, TWO)["status"] == "pending"
    assert "error" not in entry(record, TWO)
    assert entry(record, TWO)["campaign_name"] == "CPA - Video-IS - Desktop - Aus"
    assert program.upload("--live").json["campaigns"][TWO]["ads_created"] == 2


def test_marking_a_successful_campaign_as_pending_says_what_becomes_of_ads_that_are_there(
    program: Program, record: Path
) -> None:
    ended = program("mark", ONE, "--pending")

    assert ended.out.startswith(f"{ONE}: Success → Pending. Ads of it that already exist are left out")
    assert entry(record, ONE)["status"] == "pending"


def test_several_are_marked_as_done_at_once(program: Program, record: Path) -> None:
    ended = program("mark", TWO, THREE, TWO, "--done", "--json")

    assert ended.code == 0
    assert ended.json == {
        "checkpoint": str(record),
        "campaigns": {
            TWO: {"before": "failed", "status": "success"},
            THREE: {"before": "pending", "status": "success"},
        },
    }
    program.call_the_csv("BlackFriday-General.csv")
    assert program.upload("--live").json["success"] == 2
    assert program.site.ledger == []


def test_a_campaign_in_doubt_is_settled_as_in_the_window(program: Program, record: Path) -> None:
    """The answer that its ads are not there closes the open intent; the ads are uploaded again."""
    program.site.take_next(ONE, Creation(creates=0, click=Click(Heard.NOTHING)))
    record.unlink()
    program.dashboard.latest_ads = 0.1
    assert program.upload("--live", "--campaigns", ONE, "--patience", "0.1").json["unknown"] == 1
    assert entry(record, ONE)["intent"]

    ended = program("mark", ONE, "--pending")

    assert ended.out.startswith(f"{ONE}: Unknown → Pending.")
    assert "intent" not in entry(record, ONE)
    assert program.upload("--live", "--campaigns", ONE, "--patience", "0.1").json["success"] == 1


def test_a_campaign_to_be_checked_is_compared_with_the_site_before_anything_is_uploaded(
    program: Program, record: Path
) -> None:
    program.site.add(ONE, "Ad 0", "https://example.com/")

    ended = program("mark", ONE, "--check")
    checked = program.upload("--live", "--campaigns", ONE)

    assert ended.out == (
        f"{ONE}: Success → Pending. The next run looks for its ads on the site before it uploads anything.\n"
    )
    assert checked.json["campaigns"][ONE]["status"] == "unknown"
    assert len(program.site.ads(ONE)) == 1
    assert record.exists()


def test_a_mark_keeps_the_version_before_it(program: Program, record: Path) -> None:
    before = record.read_bytes()

    program("mark", TWO, "--pending")

    assert (record.parent / "generations" / record.name).read_bytes() == before


def test_a_campaign_that_the_record_does_not_have_is_named_and_nothing_is_changed(
    program: Program, record: Path
) -> None:
    before = record.read_bytes()

    ended = program("mark", TWO, "1011739999", "--done", "--json")

    assert ended.code == 2
    assert "The checkpoint doesn't contain 1011739999, so nothing was changed." in ended.err
    assert ended.json["campaigns"] == {}
    assert ended.json["error"]["code"] == "not_in_checkpoint"
    assert record.read_bytes() == before


def test_nothing_is_marked_while_another_instance_runs(program: Program, record: Path, data_folder: Path) -> None:
    before = record.read_bytes()
    with DataFolder(data_folder).lock():
        ended = program("mark", TWO, "--done")

    assert ended.code == 2
    assert "in use by another instance" in ended.err
    assert record.read_bytes() == before


@pytest.mark.parametrize("marks", [(), ("--done", "--pending"), ("--pending", "--check")])
def test_a_mark_is_exactly_one_of_the_three(program: Program, record: Path, marks: tuple[str, ...]) -> None:
    before = record.read_bytes()
    with pytest.raises(SystemExit) as ended:
        program("mark", TWO, *marks)

    assert ended.value.code == 2
    assert record.read_bytes() == before


def test_without_a_record_there_is_nothing_to_mark(program: Program) -> None:
    ended = program("mark", ONE, "--done")

    assert ended.code == 2
    assert "There is no checkpoint yet" in ended.err


# -- import -------------------------------------------------------------------------------------------------------


def test_a_checkpoint_of_the_old_tool_is_taken_over_and_resumed(
    program: Program, old_file: Path, data_folder: Path
) -> None:
    program.write_ads("BlackFriday-General.csv", 2)
    program.write_mapping(*(f"{one},BlackFriday-General.csv,Name,true" for one in (ONE, TWO, THREE)))
    program.dashboard.latest_ads = 0.1

    ended = program("import", str(old_file))

    path = data_folder / "checkpoints" / "upload_checkpoint.json"
    assert ended.code == 0
    assert ended.out.splitlines()[0] == (
        f"Imported to {path}. 3 campaigns: 1 pending, 1 successful, 1 failed. 5 ads created."
    )
    assert json.loads(old_file.read_text(encoding="utf-8")) == OLD
    resumed = program.upload("--live", "--patience", "0.1")
    assert {one: told["status"] for one, told in resumed.json["campaigns"].items()} == {
        ONE: "success",
        TWO: "failed",
        THREE: "success",
    }
    assert program.site.ads(ONE) == []


def test_the_session_says_for_which_format_it_is(program: Program, old_file: Path, data_folder: Path) -> None:
    old_file.write_text(json.dumps(OLD | {"session_id": "native_upload_20251118_110820"}), encoding="utf-8")

    ended = program("import", str(old_file), "--slot", "autumn", "--json")

    path = data_folder / "checkpoints" / "native_upload_checkpoint.autumn.json"
    assert (ended.json["format"], ended.json["checkpoint"], ended.json["total"]) == ("native", str(path), 3)
    assert path.exists()


def test_an_existing_record_is_not_overwritten(program: Program, old_file: Path, record: Path) -> None:
    before = record.read_bytes()

    ended = program("import", str(old_file), "--json")

    assert ended.code == 2
    assert "--slot NAME" in ended.err
    assert "--replace" in ended.err
    assert ended.json["error"]["code"] == "checkpoint_name_taken"
    assert record.read_bytes() == before


def test_the_record_that_an_import_replaces_is_archived(
    program: Program, old_file: Path, record: Path, data_folder: Path
) -> None:
    before = record.read_bytes()
    old_file.write_text(json.dumps(OLD | {"session_id": "upload_20240101_000000"}), encoding="utf-8")

    ended = program("import", str(old_file), "--replace")

    assert ended.code == 0
    assert [one.read_bytes() for one in archived(data_folder)] == [before]
    assert json.loads(record.read_text(encoding="utf-8"))["session_id"] == "upload_20240101_000000"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{torn", "not complete JSON"),
        ('{"session_id": "upload_1"}', "no “campaigns” object"),
        ('{"session_id": "banner_1", "campaigns": {}}', "“banner_1”"),
    ],
)
def test_a_file_that_is_no_checkpoint_is_refused_and_replaces_nothing(
    program: Program, old_file: Path, record: Path, data_folder: Path, content: str, why: str
) -> None:
    before = record.read_bytes()
    old_file.write_text(content, encoding="utf-8")

    ended = program("import", str(old_file), "--replace")

    assert ended.code == 2
    assert why in ended.err
    assert record.read_bytes() == before
    assert archived(data_folder) == []


def test_a_file_that_there_is_not_is_bad_input(program: Program, tmp_path: Path) -> None:
    ended = program("import", str(tmp_path / "gone.json"), "--json")

    assert ended.code == 2
    assert "gone.json" in ended.json["error"]["text"]
    assert ended.json["total"] == 0


# -- the archive --------------------------------------------------------------------------------------------------


@pytest.fixture
def full_archive(data_folder: Path) -> Path:
    """Return an archive of twelve checkpoints, more than a year old."""
    folder = data_folder / "checkpoints" / "archive"
    folder.mkdir(parents=True)
    for day in range(1, 13):
        (folder / f"upload_checkpoint.{datetime(2024, 1, day):%Y%m%d_%H%M%S}.json").write_text(json.dumps(OLD))
    return folder


def test_an_upload_tidies_the_archive(program: Program, full_archive: Path) -> None:
    program.upload()

    assert len(list(full_archive.glob("*.gz"))) == len(list(full_archive.glob("*.json*"))) == 10


def test_the_archive_is_kept_for_ever_if_the_window_was_told_so(
    program: Program, full_archive: Path, data_folder: Path
) -> None:
    (data_folder / "window.ini").write_text(
        "[checkpoints]\narchive_days=0\npreroll=\n\n[window]\ngeometry=@ByteArray(\\x1%\\0;=)\n", encoding="utf-8"
    )

    program.upload()

    assert len(list(full_archive.glob("*.json*"))) == 12


def test_settings_of_the_window_that_cannot_be_read_keep_the_archive(
    program: Program, full_archive: Path, data_folder: Path
) -> None:
    (data_folder / "window.ini").write_text("archive_days", encoding="utf-8")

    assert program.upload().code == 0

    assert len(list(full_archive.glob("*.json*"))) == 12
