"""How many tabs may work at once: fewer when the site asks to go slower, and more again after a quiet while."""

from __future__ import annotations

from collections.abc import Callable

#: Seconds to wait where the site asks to go slower and names no time; the last one is repeated.
_WAIT_SECONDS = (5.0, 15.0, 45.0, 120.0)
#: Seconds without throttling after which one more tab is used again.
_QUIET_SECONDS = 120.0


class TabLimit:
    """The number of tabs that may work, never above the user's setting."""

    def __init__(self, tabs: int, clock: Callable[[], float]) -> None:
        self._most = tabs
        self._allowed = tabs
        self._clock = clock
        self._in_a_row = 0
        self._last = 0.0

    def throttled(self, retry_after: float | None) -> float:
        """Take the site's "too many requests"; returns the seconds to wait."""
        wait = retry_after if retry_after is not None else _WAIT_SECONDS[min(self._in_a_row, len(_WAIT_SECONDS) - 1)]
        self._in_a_row += 1
        self._last = self._clock()
        self._allowed = max(1, self._allowed - 1)
        return wait

    @property
    def allowed(self) -> int:
        """How many tabs may work now; one more for each quiet while that has passed."""
        while self._allowed < self._most and self._clock() >= self._last + _QUIET_SECONDS:
            self._allowed += 1
            self._last += _QUIET_SECONDS
            self._in_a_row = 0
        return self._allowed

    def seconds_until_more(self) -> float | None:
        """Return how long it takes until one more tab may work; None where all may."""
        return self._last + _QUIET_SECONDS - self._clock() if self.allowed < self._most else None
