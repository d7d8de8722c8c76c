"""The command line, from its arguments to its exit code, against a dashboard in memory."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.fakes.command_line import HEADER, ONE, TWO, Program
from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite, MemoryTab
from tests.fakes.system_needs import needs_stop_signals
from tjgui.commands.site_options import given_site
from tjgui.core.checkpoint.recent_batches import RecentBatches
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import BrowserGone
from tjgui.core.models import AdFormat, AdsTable, CampaignPageInfo, Click


def test_a_live_upload_creates_the_ads_and_says_so_in_json(program: Program, data_folder: Path) -> None:
    ended = program.upload("--live")

    assert ended.code == 0
    assert len(program.site.ads(ONE)) == len(program.site.ads(TWO)) == 2
    result = ended.json
    assert result["session_id"].startswith("upload_")
    assert result["seconds"] >= 0
    assert Path(result["checkpoint"]) == data_folder / "checkpoints" / "upload_checkpoint.json"
    assert {key: result[key] for key in ("total", "success", "failed", "skipped", "pending", "unknown")} == {
        "total": 2,
        "success": 2,
        "failed": 0,
        "skipped": 0,
        "pending": 0,
        "unknown": 0,
    }
    assert result["ads_created"] == 4
    assert result["campaigns"][ONE] == {"status": "success", "ads_created": 2, "error": ""}


def test_without_live_nothing_is_created(program: Program) -> None:
    ended = program.upload()

    assert ended.code == 0
    assert program.site.ledger == []
    assert ended.json["dry_run_success"] == 2
    assert ended.json["campaigns"][TWO]["status"] == "dry_run_success"


def test_the_timing_of_an_upload_is_written_where_it_is_asked_for(program: Program, tmp_path: Path) -> None:
    ended = program.upload("--live", "--trace-timing", str(tmp_path / "timing.json"))

    assert ended.code == 0
    events = json.loads((tmp_path / "timing.json").read_text(encoding="utf-8"))["traceEvents"]
    statuses = {one["name"]: one["args"]["status"] for one in events if one.get("cat") == "campaign"}
    assert statuses == {ONE: "success", TWO: "success"}
    assert f"✓ Campaign {ONE}" in ended.err


def test_a_timing_that_cannot_be_written_is_bad_input(program: Program, tmp_path: Path) -> None:
    ended = program.upload("--live", "--trace-timing", str(tmp_path / "missing" / "timing.json"))

    assert ended.code == 2
    assert "timing.json" in ended.err
    assert program.site.ledger == []


def test_standard_output_is_the_json_line_and_nothing_else(program: Program) -> None:
    assert len(program.upload("--live").out.splitlines()) == 1


def test_a_second_upload_resumes_and_names_what_it_skips(program: Program) -> None:
    program.upload("--live")
    ended = program.upload("--live")

    assert ended.code == 0
    assert len(program.site.ads(ONE)) == 2
    assert f"⊘ Skipping campaign {ONE} - already successful (2 ads)\n" in ended.err


def test_fresh_begins_anew_and_keeps_the_old_checkpoint(program: Program, data_folder: Path) -> None:
    program.upload("--live")
    ended = program.upload("--live", "--fresh")

    assert ended.code == 0
    assert len(program.site.ads(ONE)) == 4
    assert len(list((data_folder / "checkpoints" / "archive").glob("*.json"))) == 1


def test_a_failed_campaign_makes_the_exit_code_1_and_is_retried_only_when_asked(program: Program) -> None:
    name = program.site.names.pop(TWO)

    first = program.upload("--live")
    program.site.names[TWO] = name
    second = program.upload("--live")
    third = program.upload("--live", "--retry-failed")

    assert [first.code, second.code, third.code] == [1, 1, 0]
    assert first.json["failed"] == 1
    assert "does not know" in first.json["campaigns"][TWO]["error"]
    assert len(program.site.ads(TWO)) == 2


def test_only_the_named_campaigns_are_done(program: Program) -> None:
    ended = program.upload("--live", "--campaigns", TWO)

    assert ended.code == 0
    assert program.site.ads(ONE) == []
    assert ended.json["pending"] == 1
    assert ended.json["total"] == 2


def test_disabled_campaigns_count_as_skipped(program: Program) -> None:
    program.write_mapping(f"{ONE},ads.csv,One,true", f"{TWO},ads.csv,Two,no")

    ended = program.upload("--live")

    assert ended.code == 0
    assert ended.json["skipped"] == 1
    assert program.site.ads(TWO) == []


def test_a_campaign_with_a_missing_csv_is_blocked_and_the_others_are_done(program: Program) -> None:
    program.write_mapping(f"{ONE},ads.csv,One,true", f"{TWO},missing.csv,Two,true")

    ended = program.upload("--live")

    assert ended.code == 1
    assert ended.json["campaigns"][TWO]["status"] == "blocked"
    assert "missing.csv" in ended.json["campaigns"][TWO]["error"]
    assert len(program.site.ads(ONE)) == 2


def test_an_unusable_row_of_the_mapping_makes_the_exit_code_1(program: Program) -> None:
    program.write_mapping(f"{ONE},ads.csv,One,true", "not-an-id,ads.csv,Two,true")

    ended = program.upload("--live")

    assert ended.code == 1
    assert ended.json["success"] == 1
    assert "not-an-id" in ended.err


@pytest.mark.parametrize(
    "spoil",
    [
        lambda program: program.mapping.unlink(),
        lambda program: program.mapping.write_bytes(b"\x00\x01"),
        lambda program: [one.unlink() for one in program.ads.iterdir()] and program.ads.rmdir(),
        lambda program: (program.ads / "ads.csv").unlink(),
        lambda program: program.write_mapping(f"{ONE},ads.csv,One,false"),
    ],
    ids=["no mapping", "unreadable mapping", "no folder", "no usable campaign", "all disabled"],
)
def test_bad_input_makes_the_exit_code_2_before_any_browser_starts(
    program: Program, spoil: Callable[[Program], object]
) -> None:
    spoil(program)

    ended = program.upload("--live")

    assert ended.code == 2
    assert "✗" in ended.err
    assert program.dashboard.started == 0


def test_an_unknown_campaign_id_is_bad_input(program: Program) -> None:
    ended = program.upload("--campaigns", f"{ONE},9999999999")

    assert ended.code == 2
    assert "9999999999" in ended.err


def test_a_data_folder_in_use_is_bad_input(program: Program, data_folder: Path) -> None:
    with DataFolder(data_folder).lock():
        ended = program.upload()

    assert ended.code == 2
    assert str(os.getpid()) in ended.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--tabs", "6"),
        ("--tabs", "0"),
        ("--patience", "-1"),
        ("--patience", "soon"),
        ("--format", "banner"),
        ("--campaigns", ","),
        ("--what",),
    ],
)
def test_wrong_usage_makes_the_exit_code_2(program: Program, arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        program.upload(*arguments)

    assert ended.value.code == 2
    refused = program.printed()
    assert refused.json["error"]["code"] == "usage"
    (said,) = refused.err.splitlines()
    assert said.startswith(f"✗ {'unrecognized arguments: ' if len(arguments) == 1 else ''}{arguments[0]}")
    assert [value for value in arguments[1:] if f"“{value}”" not in said] == []


def test_bad_input_gives_the_keys_of_the_json_with_nothing_in_them(program: Program) -> None:
    done = program.upload().json
    program.mapping.unlink()

    refused = program.upload().json

    assert refused.keys() == done.keys() | {"error"}
    assert refused["error"]["code"] == "file_not_found"
    assert refused["error"]["text"].startswith("mapping.csv: ")
    assert not any(value for key, value in refused.items() if key != "error")


def test_a_command_that_there_is_not_is_named(program: Program) -> None:
    with pytest.raises(SystemExit):
        program("uplaod")

    assert "“uplaod” isn't one of upload, check" in program.printed().err


def test_a_damaged_checkpoint_is_kept_beside_and_the_batch_begins_anew(program: Program, data_folder: Path) -> None:
    checkpoint = data_folder / "checkpoints" / "upload_checkpoint.json"
    checkpoint.parent.mkdir(parents=True)
    checkpoint.write_text("{torn", encoding="utf-8")
    program.dashboard.latest_ads = 0.1  # clicks may have been forgotten: their ads are waited for

    ended = program.upload("--live", "--patience", "0.1")

    assert ended.code == 0
    assert [one.read_text("utf-8") for one in checkpoint.parent.glob("*.corrupt-*.json")] == ["{torn"]
    assert "corrupt" in ended.err


def test_a_slot_has_a_checkpoint_of_its_own(program: Program) -> None:
    program.upload("--live")
    ended = program.upload("--slot", "black-friday")

    assert ended.json["checkpoint"].endswith("upload_checkpoint.black-friday.json")
    assert ended.json["dry_run_success"] == 2


def test_a_batch_that_the_window_keeps_elsewhere_still_has_the_default_checkpoint_and_it_is_said(
    program: Program, data_folder: Path
) -> None:
    recent = RecentBatches(DataFolder(data_folder))
    recent.bind(program.mapping, program.ads, AdFormat.PREROLL, "spring")
    ended = program.upload("--live")
    assert ended.json["checkpoint"].endswith("upload_checkpoint.json")
    assert "Add --slot spring to resume it." in ended.err
    assert "Add --slot" not in program.upload("--live", "--slot", "spring").err
    recent.bind(program.mapping, program.ads, AdFormat.PREROLL, "")
    assert "Add --slot" not in program.upload("--live").err


def test_the_reports_go_where_they_are_wanted(program: Program, tmp_path: Path) -> None:
    program.upload("--live", "--report", str(tmp_path / "reports"))

    assert len(list((tmp_path / "reports").glob("upload_summary_*.csv"))) == 1


def test_the_reports_go_into_the_data_folder_otherwise(program: Program, data_folder: Path) -> None:
    ended = program.upload("--live")

    (report,) = (data_folder / "reports").glob("upload_summary_*.csv")
    assert f"Report: {report}" in ended.err


def test_the_site_comes_from_the_environment_unless_it_is_named(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TJGUI_SITE_URL", "https://environment.test")
    monkeypatch.setenv("TJGUI_SIGN_IN_URL", "https://environment.test/sign-in")

    program.upload("--site-url", "https://named.test")

    assert program.options is not None
    settings = given_site(program.options, DataFolder())
    assert settings.site_url == "https://named.test"
    assert settings.sign_in_url == "https://environment.test/sign-in"


@pytest.mark.parametrize(
    ("url", "remedy"),
    [
        ("http://advertiser.trafficjunky.com", "Use https."),
        ("https://advertiser.trafficjunky.com@example.com", "Enter a full address"),
    ],
)
def test_a_site_that_is_not_safe_to_reach_is_refused_before_anything_starts(
    program: Program, url: str, remedy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for option, variable in (("--site-url", "TJGUI_SITE_URL"), ("--sign-in-url", "TJGUI_SIGN_IN_URL")):
        ended = program.upload(option, url)
        assert ended.code == 2
        assert f"{option} is “{url}”. {remedy}" in ended.err
        with monkeypatch.context() as environment:
            environment.setenv(variable, url)
            ended = program.upload()
        assert ended.code == 2
        assert f"{variable} is “{url}”. {remedy}" in ended.err
    assert program.options is None


def test_a_run_of_the_command_line_takes_what_it_was_given_and_the_rest_as_usual(program: Program) -> None:
    program.upload("--headless", "--strict-names")

    assert program.options is not None
    assert program.options.strict_names
    assert given_site(program.options, DataFolder()).headless


def test_what_a_run_says_stays_in_the_log(program: Program, data_folder: Path) -> None:
    program.upload()
    program.upload()

    log = (data_folder / "logs" / "tjgui.log").read_text("utf-8")
    assert log.count(f"Campaign {ONE} - dry run") == 1
    assert log.count("⊘ Skipping") == 2


def test_a_log_that_cannot_be_written_does_not_keep_a_batch_from_being_uploaded(
    program: Program, data_folder: Path
) -> None:
    data_folder.mkdir()
    (data_folder / "logs").write_text("not a folder")

    assert program.upload().code == 0


def test_a_checkpoint_that_cannot_be_saved_is_said_and_the_batch_goes_on(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(storage: DiskStorage, path: Path, data: bytes) -> None:
        del storage, path, data
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(DiskStorage, "write_durably", full)

    ended = program.upload()

    assert os.strerror(errno.ENOSPC) in ended.err
    assert ended.json["dry_run_success"] == 2


class StopsAtOpening(MemoryTab):
    """A tab during whose first page the user presses Ctrl+C."""

    async def open(self, campaign_id: str) -> CampaignPageInfo:
        signal.raise_signal(signal.SIGINT)
        return await super().open(campaign_id)


def test_ctrl_c_ends_the_run_cleanly(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fakes.memory_dashboard.MemoryTab", StopsAtOpening)

    ended = program.upload("--live", "--tabs", "1")

    assert ended.code == 3
    assert ended.json["pending"] == 2
    assert program.dashboard.closed
    assert program.site.ledger == []


def test_stopped_wins_over_failed(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program.site.names.pop(ONE)
    program.upload("--live", "--campaigns", ONE)
    monkeypatch.setattr("tests.fakes.memory_dashboard.MemoryTab", StopsAtOpening)

    ended = program.upload("--live")

    assert ended.json["failed"] == 1
    assert ended.code == 3


class ClosingDashboard(MemoryDashboard):
    """A browser in which a tab hangs until the browser is closed."""

    def __init__(self, site: MemorySite) -> None:
        super().__init__(site)
        self.gone = asyncio.Event()

    async def new_tab(self) -> MemoryTab:
        return HangsAfterTheClick(self.site, self)

    async def close(self) -> None:
        await super().close()
        self.gone.set()


class HangsAfterTheClick(MemoryTab):
    """A tab that does not show its table any more once the ads were sent, while the user presses Ctrl+C twice."""

    def __init__(self, site: MemorySite, dashboard: ClosingDashboard) -> None:
        super().__init__(site, dashboard)
        self._gone = dashboard.gone
        self._clicked = False

    async def create(self, within: float | None = None) -> Click:
        self._clicked = True
        signal.raise_signal(signal.SIGINT)
        return await super().create(within)

    async def read_ads(self) -> AdsTable:
        if not self._clicked:
            return await super().read_ads()
        signal.raise_signal(signal.SIGINT)
        await self._gone.wait()
        raise BrowserGone("The browser was closed.")


def test_a_second_ctrl_c_closes_the_browser_and_what_was_sent_is_found_by_the_next_run(program: Program) -> None:
    usual, program.dashboard = program.dashboard, ClosingDashboard(program.site)

    stopped = program.upload("--live", "--tabs", "1")
    program.dashboard = usual
    resumed = program.upload("--live", "--tabs", "1")

    assert stopped.code == 3
    assert stopped.json["success"] == 0
    assert resumed.code == 0
    assert [len(program.site.ads(ONE)), len(program.site.ads(TWO))] == [2, 2]


def test_check_of_a_good_batch_says_what_it_holds(program: Program) -> None:
    ended = program.check()

    assert ended.code == 0
    assert "2 campaigns, 4 ads to create, 0 errors" in ended.out


def test_check_names_every_error_and_exits_with_2(program: Program) -> None:
    program.write_mapping(f"{ONE},ads.csv,One,true", f"{TWO},missing.csv,Two,true", "12,ads.csv,Three,true")
    program.write_ads("ads.csv", 3, url="")

    ended = program.check()

    assert ended.code == 2
    assert "missing.csv" in ended.out
    assert "mapping.csv, row 4" in ended.out
    assert [f"ads.csv, row {row}, column Target URL" in ended.out for row in (2, 3, 4)] == [True] * 3


def test_check_gives_one_json_object(program: Program) -> None:
    program.write_mapping(f"{ONE},ads.csv,One,true", f"{TWO},missing.csv,Two,true")

    ended = program.check("--json")

    assert len(ended.out.splitlines()) == 1
    assert ended.json["errors"] == 1
    assert ended.json["ads_to_create"] == 2
    (problem,) = ended.json["problems"]
    assert problem["severity"] == "error"
    assert problem["row"] == 3
    assert problem["campaigns"] == [TWO]


def _write_in_cp1251(program: Program) -> None:
    content = (program.ads / "ads.csv").read_text(encoding="utf-8")
    for number in range(3):
        content = content.replace(f"Ad {number}", f"Реклама {number}")
    (program.ads / "ads.csv").write_bytes(content.encode("cp1251"))


@pytest.mark.parametrize("live", [(), ("--live",)])
def test_an_encoding_is_never_guessed_before_an_upload(program: Program, live: tuple[str, ...]) -> None:
    _write_in_cp1251(program)

    ended = program.upload(*live)

    assert ended.code == 2
    assert program.site.ledger == []
    assert "Реклама 0" in ended.err
    assert "--encoding NAME" in ended.err


def test_the_given_encoding_is_used_and_remembered_for_the_file(program: Program) -> None:
    _write_in_cp1251(program)

    assert program.check().code == 2
    assert program.check("--encoding", "windows-1251").code == 0
    assert program.check().code == 2  # a check only looks
    assert program.upload("--live", "--encoding", "windows-1251").code == 0
    assert [name for name, _ in program.site.ads(ONE)] == ["Реклама 0", "Реклама 1"]
    assert program.check().code == 0

    program.write_ads("ads.csv", 3)
    _write_in_cp1251(program)
    assert program.check().code == 2  # another content, another question


def test_an_encoding_that_does_not_exist_is_wrong_usage(program: Program) -> None:
    with pytest.raises(SystemExit) as ended:
        program.check("--encoding", "klingon")

    assert ended.value.code == 2
    assert "“klingon” is not an encoding that can be chosen." in program.printed().err


def test_check_of_a_missing_mapping_is_json_too(program: Program) -> None:
    program.mapping.unlink()

    ended = program.check("--json")

    assert ended.code == 2
    assert ended.json["error"]["code"] == "file_not_found"
    assert "mapping.csv" in ended.json["error"]["text"]
    assert (ended.json["errors"], ended.json["problems"]) == (0, [])


def _python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout


def test_check_starts_without_qt_and_without_playwright(program: Program) -> None:
    arguments = ["check", str(program.mapping), "--ads", str(program.ads)]

    said = _python(
        f"import sys; from tjgui.cli import main; main({arguments!r});"
        "print([name for name in ('PySide6', 'playwright', 'qasync', 'aiohttp') if name in sys.modules])"
    )

    assert said.splitlines()[-1] == "[]"


def test_an_unknown_scenario_of_the_practice_site_is_bad_input(program: Program) -> None:
    ended = program("practice", "--scenario", "no-such")

    assert ended.code == 2
    assert "no-such" in ended.err


def test_a_port_that_is_taken_is_bad_input(program: Program) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = program("practice", "--port", str(taken.getsockname()[1]))

    assert ended.code == 2
    assert "--port" in ended.err


@pytest.mark.parametrize(
    ("option", "value"), [("--port", "70000"), ("--port", "http"), ("--campaigns", "-3"), ("--campaigns", "0")]
)
def test_a_number_that_the_practice_site_cannot_have_is_wrong_usage(program: Program, option: str, value: str) -> None:
    with pytest.raises(SystemExit) as ended:
        program("practice", option, value)

    assert ended.value.code == 2
    assert f"✗ {option}: “{value}” isn't a" in program.printed().err


@needs_stop_signals
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_practice_site_is_served_until_it_is_asked_to_end(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "tjgui", "practice", "--campaigns", "3"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        places = dict(process.stdout.readline().split() for _ in range(3))
        with urlopen(places["Ledger:"], timeout=10) as answer:  # noqa: S310 - its own practice site
            ledger = json.load(answer)
        process.send_signal(number)

    assert ledger == []
    assert process.returncode == 0


def test_python_m_tjgui_is_the_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tjgui", "--version"], capture_output=True, text=True, encoding="utf-8", check=True
    )

    assert done.stdout.startswith("tjgui ")


def site_file(program: Program, text: str) -> Path:
    """Write a site file of the user's own."""
    path = program.mapping.parent / "own-site.toml"
    path.write_text(f"version = 1\n{text}", encoding="utf-8")
    return path


def test_a_csv_is_split_as_the_site_file_says(program: Program) -> None:
    program.write_ads("ads.csv", 120)
    limits = site_file(program, "[limits]\nads = 20\n")
    ended = program.upload("--live", "--site-file", str(limits))
    assert ended.code == 0
    assert ended.json["ads_created"] == 240
    assert [len(program.site.ads(ONE)), len(program.site.ads(TWO))] == [120, 120]
    assert program.site.uploads[ONE] == 6


def test_names_are_shortened_as_the_site_file_says_and_check_says_so(program: Program) -> None:
    name = "Spring sale with a name that is quite long_ID-80EB1C4B-VID"
    csv = program.ads / "ads.csv"
    csv.write_text(f"{HEADER}\n{name},https://example.com/,1000000001,,,,,,,\n", encoding="utf-8")
    limits = site_file(program, "[limits]\nad_name = 40\n")
    assert "shortened" not in program("check", str(program.mapping), "--ads", str(program.ads)).out
    said = program("check", str(program.mapping), "--ads", str(program.ads), "--site-file", str(limits)).out
    assert "shortened to" in said
    program.upload("--live", "--site-file", str(limits))
    ((created, _),) = program.site.ads(ONE)
    assert created == "Spring sale with a name_ID-80EB1C4B-VID"


def test_a_site_file_that_cannot_be_used_ends_the_check_with_2(program: Program) -> None:
    limits = site_file(program, "[limits]\nads = 0\n")
    ended = program("check", str(program.mapping), "--ads", str(program.ads), "--site-file", str(limits))
    assert ended.code == 2
    assert "limits.ads: is 0" in ended.out + ended.err


def _as_bytes(program: Program, tmp_path: Path) -> None:
    """Move the batch to paths that are not UTF-8."""
    program.mapping = program.mapping.rename(tmp_path / os.fsdecode(b"mapping\xff.csv"))
    program.ads = program.ads.rename(tmp_path / os.fsdecode(b"ads\xff"))


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there, every path is Unicode")
def test_paths_that_are_not_utf_8_are_used_and_shown(program: Program, tmp_path: Path) -> None:
    program.write_mapping(f"{ONE},ads.csv,One,true", f"{TWO},gone.csv,Two,true")
    _as_bytes(program, tmp_path)

    checked = program.check("--json")
    assert checked.code == 2
    (problem,) = checked.json["problems"]
    assert problem["file"] == os.fsdecode(b"mapping\xff.csv")
    assert program.check().code == 2

    assert program.upload("--live").code == 1  # one of two is blocked
    assert len(program.site.ads(ONE)) == 2
    assert program.upload("--live").code == 1
    assert len(program.site.ads(ONE)) == 2

    program.mapping.unlink()
    assert program.check("--json").code == 2


def _run(arguments: list[str], output: int | None, data: Path) -> subprocess.CompletedProcess[str]:
    here = {**os.environ, "TJGUI_DATA": str(data)}
    command = [sys.executable, "-m", "tjgui", *arguments]
    return subprocess.run(
        command, stdout=output, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=here, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such devices")
@pytest.mark.parametrize("is_pipe", [True, False])
def test_an_output_that_takes_nothing_changes_no_exit_code(program: Program, tmp_path: Path, *, is_pipe: bool) -> None:
    """A reader that went away, as after ``| head``, or a full disk."""
    program.write_mapping(f"{ONE},ads.csv,One,true", f"{TWO},gone.csv,Two,true")
    if is_pipe:
        reader, output = os.pipe()
        os.close(reader)
    else:
        output = os.open("/dev/full", os.O_WRONLY)
    for more, code in (([], 2), (["--json"], 2)):
        ended = _run(["check", str(program.mapping), "--ads", str(program.ads), *more], output, tmp_path / "data")
        assert (ended.returncode, ended.stderr) == (code, "")
    os.close(output)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there, every argument is Unicode")
def test_wrong_usage_that_is_not_utf_8_is_said(program: Program) -> None:
    with pytest.raises(SystemExit) as ended:
        program.check(os.fsdecode(b"--x\xff"))

    assert ended.value.code == 2
