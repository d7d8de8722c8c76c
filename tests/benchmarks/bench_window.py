"""The window with 100,000 campaigns: filled, sorted, filtered, and changed a thousand times a second while it paints.

``python -m tests.benchmarks.bench_window [campaigns]``. Each figure is shown beside the most that it may be, and the
ratio is of the work: what the clock shows above it, other programs had the processor. Below 1 is well. It is sorted
and filtered with 1,000 rows selected, and changed with 10.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import Status, Step
from tjgui.core.run.events import CampaignChanged, Event, ProgressChanged, StepTaken
from tjgui.core.run.progress import Progress
from tjgui.core.wording.message import NOTHING, Message
from tjgui.gui.campaigns.columns import COLUMNS
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.theme.theme import apply_theme
from tjgui.gui.toolkit.loop import Loop
from tjgui.gui.window.main_window import MainWindow

_CAMPAIGNS = 100_000
_ROUNDS = 5
_CHANGES_A_SECOND = 1_000
_TICK = 0.033  # as often as the uploader hands events on
_FILL, _ARRANGE, _GAP = 1.0, 0.2, 0.05

_Figure = tuple[str, tuple[float, float], float]  # what; seconds by the clock and of work; the most that it may take


def run(*, quick: bool = False, campaigns: int = _CAMPAIGNS) -> None:
    """Measure and print."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    apply_theme(app, Qt.ColorScheme.Light)
    with tempfile.TemporaryDirectory(prefix="tjgui-bench-") as folder:
        loop = Loop(app)
        asyncio.set_event_loop(loop)
        try:
            figures = loop.run_until_complete(_measure(Path(folder), campaigns, 1 if quick else _ROUNDS, quick=quick))
        finally:
            loop.close()
    lines = [f"## (g) {campaigns:,} campaigns in the window", ""]
    lines += ["| what | ms | ms of work | at most | ratio |", "| --- | --: | --: | --: | --: |"]
    for what, (clock, work), most in figures:
        lines.append(f"| {what} | {1000 * clock:.0f} | {1000 * work:.0f} | {1000 * most:.0f} | {work / most:.2f} |")
    sys.stdout.write("\n".join(lines) + "\n")


async def _measure(folder: Path, campaigns: int, rounds: int, *, quick: bool) -> list[_Figure]:
    data = DataFolder(folder)
    site = MemorySite([], time.monotonic)
    window = MainWindow(
        Uploader(data, lambda: MemoryDashboard(site)),
        SettingsStore(folder / "w.ini"),
        "https://example.com/campaign/{}".format,
    )
    window.frame.show()
    await asyncio.sleep(0.2)
    rows = _rows(campaigns)
    figures: list[_Figure] = [("filled", _timed(lambda: window.view.show_rows(rows), window.table, rounds), _FILL)]
    window.table.select_ids([row.campaign_id for row in rows[:1000]])
    for place, column in enumerate(COLUMNS):
        orders = [Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder] * rounds

        def sort(place: int = place, orders: list[Qt.SortOrder] = orders) -> None:
            window.table.sortByColumn(place, orders.pop())

        figures.append((f"sorted by {column.title}", _timed(sort, window.table, rounds), _ARRANGE))
    texts = ["campaign 7", "spring 99", "gone", "1011"] * rounds
    figures.append(("searched", _timed(lambda: window.search.setText(texts.pop()), window.table, rounds), _ARRANGE))
    window.search.clear()
    chips = [None, Status.FAILED] * rounds
    figures.append(
        ("one status shown", _timed(lambda: window.view.chips.choose(chips.pop()), window.table, rounds), _ARRANGE)
    )
    window.view.show_all()
    window.table.select_ids([row.campaign_id for row in rows[:10]])
    seconds = 2.0 if quick else 6.0
    for sorted_by, what in ((-1, "in the mapping's order"), (0, "sorted by status")):
        window.table.sortByColumn(sorted_by, Qt.SortOrder.AscendingOrder)
        gap = await _longest_gap(window, rows, seconds)
        figures.append((f"longest gap under {_CHANGES_A_SECOND:,} changes a second, {what}", gap, _GAP))
    window.close_for_good()
    return figures


def _rows(count: int) -> list[CampaignRow]:
    chance = random.Random(7)
    statuses = [*[Status.PENDING] * 6, *[Status.SUCCESS] * 3, Status.FAILED]
    rows = []
    for number in range(count):
        status = chance.choice(statuses)
        name, csv = f"CPA - Campaign {number} - Desktop", f"{chance.choice(['spring', 'summer'])}-{number % 100}.csv"
        where = {"file": csv, "row": str(number), "column": "Ad Name"}
        reason = Message("problem_in_cell", **where, what=Message("cell_empty")) if status is Status.FAILED else NOTHING
        rows.append(CampaignRow(str(1_011_000_000 + number), status, name, csv, number % 50, number % 97, reason))
    chance.shuffle(rows)
    return rows


def _timed(act: Callable[[], object], table: QTableView, rounds: int) -> tuple[float, float]:
    """Return the medians of the seconds until it is done and painted: by the clock, and of processor time."""
    clock, work = [], []
    for _ in range(rounds):
        began = time.perf_counter(), time.thread_time()
        act()
        table.viewport().repaint()
        clock.append(time.perf_counter() - began[0])
        work.append(time.thread_time() - began[1])
    return median(clock), median(work)


async def _longest_gap(window: MainWindow, rows: Sequence[CampaignRow], seconds: float) -> tuple[float, float]:
    """Feed events as a run does, and return the longest time, and the most work, between two turns of the loop."""
    chance = random.Random(11)
    each = max(int(_CHANGES_A_SECOND * _TICK / 3), 1)
    longest, busiest, done = 0.0, 0.0, 0
    ends = time.perf_counter() + seconds
    next_feed = last = time.perf_counter()
    worked = time.thread_time()
    while (now := time.perf_counter()) < ends:
        longest, last = max(longest, now - last), now
        busiest, worked = max(busiest, time.thread_time() - worked), time.thread_time()
        if now >= next_feed:
            next_feed = now + _TICK
            events: list[Event] = []
            for row in chance.sample(rows, each):
                done += 1
                events += [
                    CampaignChanged(row.campaign_id, Status.RUNNING),
                    StepTaken(row.campaign_id, 1 + done % 5, Step.PREVIEW),
                    CampaignChanged(
                        row.campaign_id, chance.choice(list(Status)), 5, Message.quoting("It failed."), seconds=3.0
                    ),
                ]
            events.append(ProgressChanged(Progress(min(done, len(rows)), len(rows), per_minute=900.0)))
            window.run.take_in(events)  # the door that events come through
        await asyncio.sleep(0.001)
    return longest, busiest


if __name__ == "__main__":
    run(campaigns=int(sys.argv[1]) if len(sys.argv) > 1 else _CAMPAIGNS)
