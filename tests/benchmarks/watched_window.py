"""The real window, uploading a batch from the button's press to its end, with a watch on its event loop.

``python -m tests.benchmarks.watched_window FOLDER TABS``; its last line is JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from tjgui.gui.application import Application, open_window
from tjgui.gui.choices import Choices

_LONGEST_RUN = 600.0


class GapWatch(QObject):
    """Measures the time between two turns of a timer that is due each millisecond."""

    def __init__(self) -> None:
        super().__init__()
        self._began = time.perf_counter()
        self._last = (self._began, time.process_time())
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._timer.start()
        self.gaps: list[tuple[float, float, float]] = []  #: ms of the clock, ms of all threads' work, second

    def _turn(self) -> None:
        now, busy = time.perf_counter(), time.process_time()
        last, last_busy = self._last
        self.gaps.append((1000 * (now - last), 1000 * (busy - last_busy), last - self._began))
        self._last = (now, busy)

    def result(self) -> dict[str, object]:
        """Stop, and tell the longest gap, the one with the most work in it, and what 99.9 % of them stay below."""
        self._timer.stop()
        ordered = sorted(gap[0] for gap in self.gaps)
        return {
            "longest": max(self.gaps),
            "busiest": max(self.gaps, key=lambda gap: gap[1]),
            "below": ordered[-1 - len(ordered) // 1000],
        }


async def _play(application: Application, folder: Path, tabs: int) -> int:
    loaded: asyncio.Queue[object] = asyncio.Queue()
    application.uploader.loaded.connect(loaded.put_nowait)
    choices = Choices(folder / "mapping.csv", folder / "ads", dry_run=False, tabs=tabs)
    application.window.show_choices(choices)
    await asyncio.wait_for(loaded.get(), _LONGEST_RUN)
    watch = GapWatch()
    application.window.controls.resume.click()
    await asyncio.wait_for(loaded.get(), _LONGEST_RUN)  # the batch is loaded again when the run has ended
    print(json.dumps(watch.result()))
    return 0


if __name__ == "__main__":
    _folder, _tabs = Path(sys.argv[1]), int(sys.argv[2])
    sys.exit(open_window(script=lambda application: _play(application, _folder, _tabs), headless=True))
