"""The wish to stop an upload: created by whoever starts it, handed down to the run, and read by everybody."""

from __future__ import annotations

from collections.abc import Callable


class Stop:
    """Set once and never withdrawn; it may be set before there is a run to stop. Used from one thread only."""

    def __init__(self) -> None:
        self._is_set = False
        self._acts: list[Callable[[], None]] = []

    def is_set(self) -> bool:
        """Whether the upload is to stop."""
        return self._is_set

    def set(self) -> None:
        """Stop soon; the second time, nothing happens."""
        if not self._is_set:
            self._is_set = True
            for act in self._acts:
                act()

    def when_set(self, act: Callable[[], None]) -> None:
        """Have something done when it is set: now, if it already is."""
        self._acts.append(act)
        if self._is_set:
            act()
