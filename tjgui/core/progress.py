"""How far a run is, how fast, and how long it will still take."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass

from tjgui.core.models import Status

#: Speed and time left are told from so many campaigns that ended last.
_LAST = 10
_MINUTE = 60
_HOUR = 3600
_STEP = 5


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run stands. Campaigns that it skips count nowhere."""

    done: int
    total: int
    success: int = 0
    failed: int = 0
    unknown: int = 0
    per_minute: float | None = None
    seconds_left: float | None = None

    @property
    def percent(self) -> int:
        """Whole percent, rounded; 100 only when all is done."""
        if not self.total:
            return 100
        return 100 if self.done >= self.total else min(round(100 * self.done / self.total), 99)

    @property
    def text(self) -> str:
        """The line under the progress bar, such as ``57% | 142/250 | 26.6 per minute | about 3 min 40 s left``."""
        if not self.total:
            return "Nothing to do"
        parts = [f"{self.percent}%", f"{self.done}/{self.total}"]
        if self.per_minute is not None:
            parts.append(f"{self.per_minute:.1f} per minute")
        if self.seconds_left is not None and self.done < self.total:
            parts.append(f"about {duration(self.seconds_left)} left")
        return " | ".join(parts)


def duration(seconds: float) -> str:
    """Say a duration as people do: ``45 s``, ``3 min 40 s``, ``1 h 50 min``."""
    whole = round(seconds)
    if whole < _MINUTE:
        return f"{whole} s"
    whole = _STEP * round(seconds / _STEP)
    if whole < _HOUR:
        minutes, rest = divmod(whole, _MINUTE)
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, minutes = divmod(round(whole / _MINUTE), _MINUTE)
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


class ProgressMeter:
    """Counts campaigns as they end, on a clock that knows no jumps; pauses do not count as time."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._total = 0
        self._counts: Counter[Status] = Counter()
        self._paused_at: float | None = None
        self._paused_seconds = 0.0
        self._ends: deque[float] = deque(maxlen=_LAST + 1)

    def started(self, total: int) -> None:
        """Begin, with so many campaigns to work on."""
        self._total = total
        self._counts.clear()
        self._ends.clear()
        self._ends.append(self._active_seconds())

    def more(self, count: int) -> None:
        """Add campaigns that are to be worked on after all, such as retried ones."""
        self._total += count

    def finished(self, status: Status) -> None:
        """Count a campaign that ended."""
        self._counts[status] += 1
        self._ends.append(self._active_seconds())

    def paused(self) -> None:
        """Stop the time."""
        if self._paused_at is None:
            self._paused_at = self._clock()

    def resumed(self) -> None:
        """Let the time go on."""
        if self._paused_at is not None:
            self._paused_seconds += self._clock() - self._paused_at
            self._paused_at = None

    @property
    def progress(self) -> Progress:
        """Where the run stands now."""
        done = self._counts.total()
        seconds = self._ends[-1] - self._ends[0] if len(self._ends) > 1 else 0.0
        rate = (len(self._ends) - 1) / seconds if seconds > 0 else None
        return Progress(
            done=done,
            total=self._total,
            success=self._counts[Status.SUCCESS] + self._counts[Status.DRY_RUN_SUCCESS],
            failed=self._counts[Status.FAILED],
            unknown=self._counts[Status.UNKNOWN],
            per_minute=None if rate is None else rate * _MINUTE,
            seconds_left=None if rate is None else (self._total - done) / rate,
        )

    def _active_seconds(self) -> float:
        now = self._paused_at if self._paused_at is not None else self._clock()
        return now - self._paused_seconds
