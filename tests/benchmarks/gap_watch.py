"""A watch on the turns of Qt's event loop; by itself, the same watch in a process that does nothing else.

``python -m tests.benchmarks.gap_watch`` watches until its standard input ends; its last line is JSON.
"""

from __future__ import annotations

import json
import sys
import threading
import time

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, Qt, QTimer


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


def _watch_nothing() -> None:
    application = QCoreApplication()
    watch = GapWatch()

    def wait_for_end() -> None:
        sys.stdin.read()
        QMetaObject.invokeMethod(application, "quit", Qt.ConnectionType.QueuedConnection)

    threading.Thread(target=wait_for_end, daemon=True).start()
    application.exec()
    print(json.dumps(watch.result()))


if __name__ == "__main__":
    _watch_nothing()
