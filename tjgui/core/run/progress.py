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

    The time left goes by the parts in which CSVs are uploaded: a campaign of 250 ads takes seven times as long as one
    of 50 or fewer, and among those the number of ads makes no difference (tests/benchmarks/README.md).

    :param clock: monotonic seconds, so that adjusting the computer's clock has no effect.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._total = 0
        self._parts = 0  # of all campaigns
        self._parts_done = 0
        self._counts: Counter[Status] = Counter()
        self._paused_at: float | None = None
        self._paused_seconds = 0.0
        # When the last campaigns ended, in seconds of work, and how many parts were done by then; the first one is the
        # moment from which counting starts.
        self._marks: deque[tuple[float, int]] = deque(maxlen=_CAMPAIGNS_THAT_TELL + 1)

    def started(self, total: int, parts: int | None = None) -> None:
        """Start a run of `total` campaigns, whose CSVs are uploaded in so many parts."""
        self._total = total
        self._parts = total if parts is None else parts
        self._parts_done = 0
        self._counts.clear()
        self._paused_at, self._paused_seconds = None, 0.0
        self._marks.clear()
        self._marks.append((self._worked(), 0))

    def more(self, count: int, parts: int | None = None) -> None:
        """Add campaigns to the run, such as failed ones that are retried."""
        self._total += count
        self._parts += count if parts is None else parts

    def finished(self, status: Status, parts: int = 1) -> None:
        """Count a campaign that ended, with whatever status; a retried one ends once more."""
        self._counts[status] += 1
        self._parts_done += parts
        self._marks.append((self._worked(), self._parts_done))

    def taken_back(self, status: Status, parts: int = 1) -> None:
        """Stop counting a campaign that had ended with this status: it is done again."""
        self._counts[status] -= 1
        self._parts += parts

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
        speed, parts_speed = self._campaigns_per_second(), self._parts_per_second()
        return Progress(
            done=done,
            total=self._total,
            success=counts[Status.SUCCESS] + counts[Status.DRY_RUN_SUCCESS],
            failed=counts[Status.FAILED],
            unknown=counts[Status.UNKNOWN],
            per_minute=None if speed is None else speed * _MINUTE,
            seconds_left=None if not parts_speed or left <= 0 else max(self._parts - self._parts_done, 0) / parts_speed,
        )

    def _worked(self) -> float:
        now = self._clock() if self._paused_at is None else self._paused_at
        return now - self._paused_seconds

    def _campaigns_per_second(self) -> float | None:
        ended = len(self._marks) - 1
        if ended < 1:
            return None
        span = self._marks[-1][0] - self._marks[0][0]
        return ended / span if span > 0 else None

    def _parts_per_second(self) -> float | None:
        if not self._marks:  # a retry may come while the run is still being prepared
            return None
        span, done = (last - first for last, first in zip(self._marks[-1], self._marks[0], strict=True))
        return done / span if span > 0 and done > 0 else None
