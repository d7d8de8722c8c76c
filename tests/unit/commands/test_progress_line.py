"""The line at the bottom of a terminal that says how far a run is."""

from __future__ import annotations

import json
import logging
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.clock import Clock
from tests.fakes.command_line import Program
from tests.fakes.terminal import Terminal
from tjgui.commands.bottom_line import BottomLine, cells, cut, understands_lines
from tjgui.commands.output import ToStandardError
from tjgui.commands.progress_line import ProgressLine
from tjgui.core.models import Status
from tjgui.core.run.events import CampaignChanged, Paused, PauseReason, ProgressChanged, Resumed
from tjgui.core.run.progress import Progress
from tjgui.core.wording.message import Message

HALF = Progress(done=142, total=250, success=140, failed=0, per_minute=26.6, seconds_left=220.0)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal = Terminal()
    yield terminal
    terminal.close()


@pytest.fixture
def line(terminal: Terminal, clock: Clock) -> ProgressLine:
    """Return the line of a run that is about half done, 320 seconds after its start."""
    line = ProgressLine(terminal.stream, clock=clock, colours=False)
    clock.now += 320
    line.hear(CampaignChanged("1011737001", Status.RUNNING, campaign_name="CPA - Video-IS - Desktop - USA"))
    line.hear(ProgressChanged(HALF))
    return line


# -- what it says -------------------------------------------------------------------------------------------------


def test_it_says_how_far_the_run_is_how_long_it_takes_and_at_which_campaign_it_is(line: ProgressLine) -> None:
    assert line.text(100) == (
        "━━━━━━━─────   57%  142/250  5:20  3 min 40 s left  26.6/min  CPA - Video-IS - Desktop - USA"
    )


def test_the_time_left_and_the_time_passed_go_on_between_two_campaigns(line: ProgressLine, clock: Clock) -> None:
    clock.now += 100
    assert "  7:00  2 min left" in line.text(100)
    clock.now += 3600
    assert "  1:07:00  5 s left" in line.text(100)


def test_a_run_that_has_not_begun_or_has_nothing_to_do_has_no_line(terminal: Terminal) -> None:
    assert ProgressLine(terminal.stream).text(80) == ""


def test_failures_are_counted_on_it(line: ProgressLine) -> None:
    line.hear(ProgressChanged(Progress(done=142, total=250, failed=8)))
    assert "142/250  8 failed" in line.text(100)


def test_it_names_the_campaign_that_a_tab_began_last_and_how_many_others_there_are(line: ProgressLine) -> None:
    line.hear(CampaignChanged("1011737002", Status.RUNNING, campaign_name="Second"))
    assert line.text(100).endswith("  Second (+1)")
    line.hear(CampaignChanged("1011737002", Status.SUCCESS, campaign_name="Second"))
    assert line.text(100).endswith("  CPA - Video-IS - Desktop - USA")


def test_a_paused_run_says_so_and_its_time_left_stands_still(line: ProgressLine, clock: Clock) -> None:
    line.hear(Paused(PauseReason.NETWORK, Message("paused_by_user")))
    clock.now += 100
    assert line.text(100).endswith("3 min 40 s left  26.6/min  paused")
    line.hear(Resumed())
    assert "paused" not in line.text(100)


@pytest.mark.parametrize("width", range(1, 120))
def test_it_fits_whatever_the_width(line: ProgressLine, width: int) -> None:
    line.hear(CampaignChanged("1011737002", Status.RUNNING, campaign_name="深夜 — Ünïcödé\x1b[2J\n"))
    text = line.text(width)
    assert cells(text) <= width
    assert "\x1b" not in text
    assert "\n" not in text
    assert ("142/250" in text) == (width >= 13)


def test_in_a_narrow_terminal_what_matters_less_is_left_out(line: ProgressLine) -> None:
    assert line.text(80).endswith("26.6/min  CPA - Video-IS -…")
    assert line.text(45) == " 57%  142/250  5:20  3 min 40 s left"
    assert line.text(31) == " 57%  142/250  3 min 40 s left"
    assert line.text(20) == " 57%  142/250  5:20"
    assert line.text(18) == " 57%  142/250"


def test_colours_are_left_out_if_nobody_wants_them(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    def said() -> str:
        line = ProgressLine(terminal.stream, clock=clock)
        line.hear(ProgressChanged(Progress(done=1, total=2, failed=1)))
        return line.text(80)

    coloured = said()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" in coloured
    assert "\x1b[31m1 failed\x1b[0m" in coloured
    assert said() == re.sub(r"\x1b\[\d+m", "", coloured)


def test_a_terminal_without_these_signs_gets_plain_ones(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    terminal = Terminal(encoding="ascii")
    line = ProgressLine(terminal.stream, clock=clock, colours=False)
    line.hear(ProgressChanged(Progress(done=1, total=2)))
    line.hear(CampaignChanged("1", Status.RUNNING, campaign_name="A very long name of a campaign"))
    assert line.text(50) == "######------   50%  1/2  0:00  A very long name..."
    terminal.close()


def test_text_is_cut_by_the_cells_that_it_takes_up() -> None:
    assert cut("深夜深夜", 8) == "深夜深夜"
    assert cut("深夜深夜", 7) == "深夜深…"
    assert cut("深夜深夜", 6) == "深夜…"
    assert cut("cafe\u0301s", 5) == "cafe\u0301s"
    assert cut("abc", 0) == ""


# -- how it is drawn ----------------------------------------------------------------------------------------------


def test_what_is_written_meanwhile_stays_whole_above_the_line(terminal: Terminal) -> None:
    bottom = BottomLine(terminal.stream, lambda width: "progress".ljust(width, "."))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stderr", terminal.stream)
        with bottom.shown():
            bottom.draw()
            sys.stderr.write("one\n")
            sys.stderr.write("two, ")
            bottom.draw()
            sys.stderr.write("in parts\n")
            logger = logging.getLogger("a.library")
            logger.addHandler(handler := ToStandardError(logging.WARNING))
            logger.propagate = False
            logger.warning("three")
            logger.removeHandler(handler)
            terminal.read()
            assert terminal.screen.lines == ["one", "two, in parts", "three", "progress".ljust(79, ".")]
            sys.stderr.write("no newline")
        sys.stderr.write(", and the end\n")
    terminal.read()
    assert terminal.screen.lines == ["one", "two, in parts", "three", "no newline, and the end", ""]


@pytest.mark.parametrize("columns", [79, 60, 40, 26, 10, 120])
def test_a_terminal_of_another_size_leaves_nothing_of_the_old_line(terminal: Terminal, columns: int) -> None:
    bottom = BottomLine(terminal.stream, lambda width: "progress".ljust(width, ".")[:width])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stderr", terminal.stream)
        with bottom.shown():
            sys.stderr.write("before\n")
            terminal.resize(columns)
            sys.stderr.write("after\n")
            terminal.read()
            assert terminal.screen.lines == ["before", "after", "progress".ljust(columns - 1, ".")]


def test_time_that_passes_is_shown_without_any_event(terminal: Terminal) -> None:
    drawn = iter(range(1000))
    bottom = BottomLine(terminal.stream, lambda _: f"second {next(drawn)}")
    with bottom.shown():
        assert "second 0" in terminal.read(30)
        assert "second 1" in terminal.read(30)


@pytest.mark.parametrize("name", ["dumb", ""])
def test_a_terminal_that_can_only_print_gets_no_line(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    assert understands_lines(terminal.stream)
    monkeypatch.setenv("TERM", name)
    assert not understands_lines(terminal.stream)


# -- a whole upload -----------------------------------------------------------------------------------------------

UPLOAD = """
import sys, time
from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite
from tjgui.cli import main

campaigns = sys.argv[1].split(",")
site = MemorySite(campaigns[:-1], time.monotonic)  # the last one is not known there
sys.exit(main(sys.argv[2:], make_dashboard=lambda options, folder: MemoryDashboard(site)))
"""


def upload(program: Program, terminal: Terminal | None, count: int) -> tuple[subprocess.Popen[str], str]:
    """Upload a batch with standard error on a terminal or in a pipe; returns the ended process and what it said."""
    ids = [str(1011737001 + number) for number in range(count)]
    program.write_mapping(*(f"{one},ads.csv,{'Very ' * 20}long {one},true" for one in ids))
    arguments = [",".join(ids), "upload", str(program.mapping), "--ads", str(program.ads), "--live", "--json"]
    said = ""
    with subprocess.Popen(
        [sys.executable, "-c", UPLOAD, *arguments],
        stdout=subprocess.PIPE,
        stderr=terminal.slave if terminal is not None else subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[3],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
    ) as process:
        if terminal is None:
            said = process.communicate()[1]
        else:
            while process.poll() is None:
                said += terminal.read(0.1)
            said += terminal.read()
    return process, said


@pytest.mark.parametrize("columns", [80, 30])
def test_an_upload_on_a_terminal_shows_the_line_and_whole_lines_of_the_log_above_it(
    program: Program, terminal: Terminal, columns: int
) -> None:
    terminal.resize(columns)
    process, said = upload(program, terminal, 12)

    assert process.returncode == 1
    drawn = {text for text in re.split(r"\r\x1b\[[KJ]|\r\n", re.sub(r"\x1b\[\d+m", "", said)) if "/12" in text}
    assert any(f"{done}/12" in text for text in drawn for done in (5, 6, 7))
    assert all(cells(text) < columns for text in drawn)
    if columns == 80:
        assert any("Very Very" in text for text in drawn)
        assert any("1 failed" in text for text in drawn)
    log = terminal.screen.log
    assert all(re.match(r"\d\d:\d\d:\d\d \S", line) for line in log)
    assert sum("✓ Campaign" in line for line in log) == 11
    assert sum("✗ Campaign" in line for line in log) == 1
    assert log[-1].endswith("12 campaigns: 11 successful, 1 failed. 22 ads created.")
    assert not any("/12" in line for line in log)


def test_an_upload_in_a_pipe_writes_plain_lines(program: Program) -> None:
    process, said = upload(program, None, 3)

    assert process.returncode == 1
    assert "\x1b" not in said
    assert "\r" not in said
    assert sum("% | " in line for line in said.splitlines()) == 4


def test_a_reader_of_the_log_that_goes_away_does_not_stop_the_upload(program: Program) -> None:
    ids = [str(1011737001 + number) for number in range(3)]
    program.write_mapping(*(f"{one},ads.csv,Name,true" for one in ids))
    upload_them = ["upload", str(program.mapping), "--ads", str(program.ads), "--live", "--json"]
    with subprocess.Popen(
        [sys.executable, "-c", UPLOAD, f"{','.join(ids)},0", *upload_them],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert "Starting fresh" in process.stderr.readline()
        process.stderr.close()
        told = json.loads(process.stdout.read())

    assert process.returncode == 0
    assert (told["success"], told["ads_created"]) == (3, 6)
