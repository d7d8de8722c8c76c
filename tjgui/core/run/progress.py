"""The progress of a run, its speed, and the time left."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass

from tjgui.core.models import Status
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Duration, Listed, Way

#: Speed and time left are computed from this many recently ended campaigns.
_CAMPAIGNS_THAT_TELL = 10
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Progress:
    """A run's progress at one moment. Skipped campaigns do not count."""

    done: int = 0
    total: int = 0
    success: int = 0  #: dry runs that succeeded count too
    failed: int = 0
    unknown: int = 0
    per_minute: float | None = None  #: campaigns; None while unknown
    seconds_left: float | None = None  #: None while unknown, and at the end

    @property
    def percent(self) -> int:
        """The share that is done; 100 only when everything is."""
        if self.total <= 0:
            return 0
        return 100 if self.done >= self.total else min(int(100 * self.done / self.total + 0.5), 99)

    @property
    def message(self) -> Message:
        """What the user reads, such as "57% | 142/250 | 26.6 per minute | about 3 min 40 s left"."""
        if self.total <= 0:
            return Message("nothing_to_do")
        parts = [Message("percent", percent=self.percent)]
        parts.append(Message("done_of_total", done=self.done, total=self.total))
        if self.per_minute is not None:
            parts.append(Message("per_minute", speed=float(self.per_minute)))
        if self.seconds_left is not None and self.done < self.total:
            parts.append(Message("time_left", time=Duration.about(self.seconds_left)))
        return Message("line", parts=Listed(parts, Way.BARS))


class ProgressMeter:
    """Counts the campaigns of one run; pauses affect neither the speed nor the time left.

    :param clock: monotonic seconds, so that adjusting the computer's clock has no effect.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._total = 0
        self._counts: Counter[Status] = Counter()
        self._paused_at: float | None = None
        self._paused_seconds = 0.0
        # When the last campaigns ended, in seconds of work, after the moment from which counting starts.
        self._marks: deque[float] = deque(maxlen=_CAMPAIGNS_THAT_TELL + 1)

    def started(self, total: int) -> None:
        """Start a run of `total` campaigns."""
        self._total = total
        self._counts.clear()
        self._paused_at, self._paused_seconds = None, 0.0
        self._marks.clear()
        self._marks.append(self._worked())

    def more(self, count: int) -> None:
        """Add campaigns to the run, such as failed ones that are retried."""
        self._total += count

    def finished(self, status: Status) -> None:
        """Count a campaign that ended, with whatever status; a retried one ends once more."""
        self._counts[status] += 1
        self._marks.append(self._worked())

    def taken_back(self, status: Status) -> None:
        """Stop counting a campaign that had ended with this status: it is done again."""
        self._counts[status] -= 1

    def paused(self) -> None:
        """Stop the clock; the time until `resumed` does not count as work."""
        if self._paused_at is None:
            self._paused_at = self._clock()

    def resumed(self) -> None:
        """Restart the clock."""
        if self._paused_at is not None:
            self._paused_seconds += max(self._clock() - self._paused_at, 0.0)
            self._paused_at = None

    @property
    def progress(self) -> Progress:
        """The run's progress now."""
        counts = self._counts
        done = counts.total()
        left = self._total - done
        speed = self._campaigns_per_second()
        return Progress(
            done=done,
            total=self._total,
            success=counts[Status.SUCCESS] + counts[Status.DRY_RUN_SUCCESS],
            failed=counts[Status.FAILED],
            unknown=counts[Status.UNKNOWN],
            per_minute=None if speed is None else speed * _MINUTE,
            seconds_left=None if speed is None or left <= 0 else left / speed,
        )

    def _worked(self) -> float:
        now = self._clock() if self._paused_at is None else self._paused_at
        return now - self._paused_seconds

    def _campaigns_per_second(self) -> float | None:
        ended = len(self._marks) - 1
        if ended < 1:
            return None
        span = self._marks[-1] - self._marks[0]
        return ended / span if span > 0 else None
