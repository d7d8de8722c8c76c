"""How many tabs may work at once: fewer when the site asks to slow down, and more again after a quiet period."""

from __future__ import annotations

from collections.abc import Callable

#: Seconds to wait if the site asks to slow down without naming a time; the last value is repeated.
_WAIT_SECONDS = (5.0, 15.0, 45.0, 120.0)
#: The minimum wait in seconds, whatever the site names: retrying at once could repeat endlessly.
_SHORTEST_WAIT = 1.0
#: Seconds of work without throttling after which one more tab is used again.
_QUIET_SECONDS = 120.0


class TabLimit:
    """The number of tabs that may work, never above the user's setting.

    It starts there. Each time the site asks to slow down, it drops by one, but only once for all tabs that are told so
    before the wait is over: they came too close together, and one fewer may be enough. Each quiet period gives one
    back. It is counted from the end of the wait, since only undisturbed work shows that more can be tried.
    """

    def __init__(self, tabs: int, clock: Callable[[], float]) -> None:
        self._most = tabs
        self._allowed = tabs
        self._clock = clock
        self._in_a_row = 0
        self._held_until = float("-inf")
        self._quiet_since = 0.0

    def throttled(self, retry_after: float | None) -> float:
        """Handle the site's "too many requests"; returns the seconds to wait."""
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
        """How many tabs may work now; one more for each quiet period that has passed."""
        while self._in_a_row and self._clock() >= self._quiet_since + _QUIET_SECONDS:
            self._quiet_since += _QUIET_SECONDS
            self._allowed = min(self._allowed + 1, self._most)
            if self._allowed == self._most:
                self._in_a_row = 0
        return self._allowed

    def seconds_until_more(self) -> float | None:
        """Return the seconds until one more tab may work; None if all may."""
        return self._quiet_since + _QUIET_SECONDS - self._clock() if self.allowed < self._most else None
