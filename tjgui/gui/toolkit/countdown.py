"""Counts down to a moment, second by second, for what says how long something still takes."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_SECOND = 1000  # milliseconds


class Countdown(QObject):
    """Counts from a number of seconds to zero; it can be started again at any time."""

    ticked = Signal()  #: a second passed; at the last one, nothing is left

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._until = clock()
        self._timer = QTimer(self, interval=_SECOND)
        self._timer.timeout.connect(self._tick)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self._timer.isActive()

    @property
    def left(self) -> int:
        """How many whole seconds are left."""
        return max(math.ceil(self._until - self._clock()), 0) if self.is_running else 0

    def start(self, seconds: float) -> None:
        """Count down from now."""
        self._until = self._clock() + seconds
        self._timer.start()

    def stop(self) -> None:
        """Count no further."""
        self._timer.stop()

    def _tick(self) -> None:
        if self._until <= self._clock():
            self._timer.stop()
        self.ticked.emit()
