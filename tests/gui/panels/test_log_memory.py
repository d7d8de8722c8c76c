"""What the log said is there again when the window is opened the next time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.window.test_main_window import Stage
from tjgui.core.run.events import Level
from tjgui.gui.panels.log_memory import LogMemory
from tjgui.gui.panels.log_view import LogView
from tjgui.gui.theme.theme import colours

NOON = datetime(2025, 11, 18, 12, 0, 5)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Callable[[], tuple[LogView, LogMemory]]:
    """Return what opens a log that remembers."""

    def open_log() -> tuple[LogView, LogMemory]:
        view = LogView()
        qtbot.addWidget(view)
        return view, LogMemory(view, tmp_path / "logs")

    return open_log


async def test_the_outcomes_of_a_run_are_in_the_log_of_the_next_window(tmp_path: Path, qtbot: QtBot) -> None:
    here = Stage(tmp_path, qtbot)
    await here.load()
    await here.run()
    here.window.close_for_good()
    lines = [line for line in here.window.log.toPlainText().splitlines() if "Campaign 1011737001" in line]
    assert lines
    view = LogView()
    qtbot.addWidget(view)
    LogMemory(view, here.data.logs)
    assert set(lines) <= set(view.toPlainText().splitlines())


def test_lines_of_an_earlier_day_are_muted_and_say_when_it_was(
    opened: Callable[[], tuple[LogView, LogMemory]],
) -> None:
    view, memory = opened()
    view.append(Level.ERROR, "It failed.", NOON)
    memory.write()
    again, _ = opened()
    assert again.toPlainText().endswith("✗  It failed.")
    assert "2025" in again.toPlainText() or "/25" in again.toPlainText()
    block = again.document().firstBlock().begin().fragment()
    assert block.charFormat().foreground().color().name() == colours().muted


def test_what_was_recalled_is_not_kept_twice(opened: Callable[[], tuple[LogView, LogMemory]], tmp_path: Path) -> None:
    view, memory = opened()
    view.append(Level.SUCCESS, "Done.", NOON)
    memory.write()
    again, memory = opened()
    again.append(Level.INFO, "Opened again.", NOON)
    memory.write()
    assert (tmp_path / "logs" / "window.log").read_text(encoding="utf-8").splitlines() == [
        "2025-11-18T12:00:05 success Done.",
        "2025-11-18T12:00:05 info Opened again.",
    ]


def test_a_large_file_is_cut_to_its_end_and_a_torn_line_is_left_out(
    opened: Callable[[], tuple[LogView, LogMemory]], tmp_path: Path
) -> None:
    (tmp_path / "logs").mkdir()
    file = tmp_path / "logs" / "window.log"
    file.write_text("".join(f"2025-11-18T12:00:05 info Line {n}.\n" for n in range(20_000)) + "2025-11-18T", "utf-8")
    view, _ = opened()
    assert file.stat().st_size < 300_000
    assert view.toPlainText().endswith("Line 19999.")


def test_a_folder_that_cannot_be_written_stops_nothing(
    opened: Callable[[], tuple[LogView, LogMemory]], tmp_path: Path
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    view, memory = opened()
    view.append(Level.INFO, "Still here.", NOON)
    memory.write()
    assert view.toPlainText().endswith("Still here.")
