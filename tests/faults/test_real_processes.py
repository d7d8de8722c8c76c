"""The real program with a real Chromium: ended by signals, put to sleep, started twice; and what it leaves on disk."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.fakes.bench import write_batch
from tests.fakes.processes import command_line, descendants, is_alive
from tests.fakes.system_needs import needs_stop_signals
from tjgui.practice import PracticeSite

_CAMPAIGNS = 8
_ADS = 5


class Command:
    """The command line over one folder and one practice site."""

    def __init__(self, folder: Path, site: PracticeSite) -> None:
        self.folder = folder
        self.site = site
        self.batch = write_batch(folder, _CAMPAIGNS, _ADS)

    def start(self, *more: str, **environment: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tjgui", "upload", str(self.folder / "mapping.csv")]
        command += ["--ads", str(self.folder / "ads"), "--live", "--headless", "--json", "--tabs", "1"]
        command += ["--site-url", self.site.site_url, "--sign-in-url", self.site.sign_in_url, *more]
        return subprocess.Popen(
            command,
            env={**os.environ, "TJGUI_DATA": str(self.folder / "data"), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def is_exact(self) -> bool:
        created = Counter((ad["campaign_id"], ad["name"]) for ad in self.site.ledger())
        return created.total() == _CAMPAIGNS * _ADS and set(created.values()) == {1}


@pytest.fixture
def command(tmp_path: Path) -> Iterator[Command]:
    with PracticeSite("default", campaigns=_CAMPAIGNS + 1) as site:
        yield Command(tmp_path, site)


def result_of(output: str) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(output.splitlines()[-1])
    return result


@needs_stop_signals
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_asked_to_end_ends_cleanly_and_goes_on_later(command: Command, stop: signal.Signals) -> None:
    program = command.start()
    assert command.site.wait_for("created", count=2, seconds=60)
    family = descendants(program.pid)
    program.send_signal(stop)
    output, _ = program.communicate(timeout=60)
    assert program.returncode == 3
    result = result_of(output)
    assert result["pending"] > 0
    assert result["unknown"] == result["failed"] == 0
    assert result["ads_created"] == len(command.site.ledger())
    assert [command_line(pid) for pid in family if is_alive(pid)] == []
    again = command.start()
    again.communicate(timeout=60)
    assert again.returncode == 0
    assert command.is_exact()


def test_a_computer_that_sleeps_in_the_middle_goes_on_where_it_was(command: Command) -> None:
    program = command.start()
    assert command.site.wait_for("created", count=2, seconds=60)
    asleep = [program.pid, *descendants(program.pid)]
    for pid in asleep:
        psutil.Process(pid).suspend()
    time.sleep(3.0)  # the time asleep is what is tested
    for pid in reversed(asleep):
        psutil.Process(pid).resume()
    output, _ = program.communicate(timeout=60)
    assert program.returncode == 0
    assert result_of(output)["success"] == _CAMPAIGNS
    assert command.is_exact()


def test_a_second_program_on_the_same_data_folder_is_told_who_holds_it_and_touches_nothing(command: Command) -> None:
    first = command.start()
    assert command.site.wait_for("created", count=1, seconds=60)
    second = command.start("--fresh")
    _, said = second.communicate(timeout=60)
    assert second.returncode == 2
    assert f"process {first.pid}" in said
    first.communicate(timeout=60)
    assert first.returncode == 0
    assert command.is_exact()


def test_no_byte_of_a_cookie_or_of_a_password_is_written_outside_the_kept_session(tmp_path: Path) -> None:
    with PracticeSite("session-ends", campaigns=_CAMPAIGNS + 1) as site:
        command = Command(tmp_path, site)
        cookie = site.session_cookie()
        data = tmp_path / "data"
        data.mkdir(mode=0o700)
        (data / "session.json").write_text(json.dumps({"cookies": [cookie], "origins": []}), encoding="utf-8")
        program = command.start("--report", str(tmp_path / "reports"))
        output, said = program.communicate(timeout=120)
        assert result_of(output)["success"] >= 2
        written = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "session.json"]
        assert len(written) > 5
        canary = str(cookie["value"]).encode()
        assert canary not in (output + said).encode()
        assert [path for path in written if canary in path.read_bytes() or cookie["value"] in path.name] == []
