"""How many tabs may work at once: fewer when the site asks to go slower, and more again after a quiet while."""

from __future__ import annotations

from collections.abc import Callable

#: Seconds to wait where the site asks to go slower and names no time; the last one is repeated.
_WAIT_SECONDS = (5.0, 15.0, 45.0, 120.0)
#: Seconds that are waited at least, whatever the site names: "at once" would be asked again without end.
_SHORTEST_WAIT = 1.0
#: Seconds of work without throttling after which one more tab is used again.
_QUIET_SECONDS = 120.0


class TabLimit:
    """The number of tabs that may work, never above the user's setting.

    It begins there. Each time that the site asks to go slower it is one less, but only once for tabs that are all told
    so before the wait is over: they came too close together, and one fewer may do. Each quiet while gives one back;
    it is counted from the end of the wait, since it is working in peace that shows that more can be tried.
    """

    def __init__(self, tabs: int, clock: Callable[[], float]) -> None:
        self._most = tabs
        self._allowed = tabs
        self._clock = clock
        self._in_a_row = 0
        self._held_until = float("-inf")
        self._quiet_since = 0.0

    def throttled(self, retry_after: float | None) -> float:
        """Take the site's "too many requests"; returns the seconds to wait."""
        now, allowed = self._clock(), self.allowed
        if now < self._held_until:
            wait = max(self._held_until - now, retry_after or 0.0)
        else:
            usual = _WAIT_SECONDS[min(self._in_a_row, len(_WAIT_SECONDS) - 1)]
            wait = max(retry_after if retry_after is not None else usual, _SHORTEST_WAIT)
            self._in_a_row += 1
            self._allowed = max(1, allowed - 1)
        self._held_until = self._quiet_since = now + wait
        return wait

    @property
    def allowed(self) -> int:
        """How many tabs may work now; one more for each quiet while that has passed."""
        while self._in_a_row and self._clock() >= self._quiet_since + _QUIET_SECONDS:
            self._quiet_since += _QUIET_SECONDS
            self._allowed = min(self._allowed + 1, self._most)
            if self._allowed == self._most:
                self._in_a_row = 0
        return self._allowed

    def seconds_until_more(self) -> float | None:
        """Return how long it takes until one more tab may work; None where all may."""
        return self._quiet_since + _QUIET_SECONDS - self._clock() if self.allowed < self._most else None
