"""Keeps the computer awake during a run; the screen may turn off."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

from tjgui.core.run.events import Event, Paused, PauseReason, Resumed, RunFinished, RunStarted

_log = logging.getLogger(__name__)

#: Pauses that end on their own, so the computer must be awake to continue.
_GOES_ON = {PauseReason.NETWORK, PauseReason.BROWSER, PauseReason.RECORD}

#: Makes a context manager that keeps the computer awake.
Keep = Callable[[], AbstractContextManager[object]]


def _wakepy() -> AbstractContextManager[object]:
    from wakepy import keep  # noqa: PLC0415 - the window is on screen before it loads

    return keep.running(on_fail="pass")


class StayAwake:
    """Follows a run's events. The system is asked on a separate thread: its answer may take seconds."""

    def __init__(self, keep: Keep = _wakepy) -> None:
        self._keep = keep
        self._over: threading.Event | None = None

    @property
    def is_on(self) -> bool:
        """Whether the computer is asked to stay awake."""
        return self._over is not None

    def hear(self, event: Event) -> None:
        """Follow an event of the run."""
        if isinstance(event, RunStarted | Resumed) or (isinstance(event, Paused) and event.reason in _GOES_ON):
            self._begin()
        elif isinstance(event, Paused | RunFinished):
            self.end()

    def end(self) -> None:
        """Let the computer sleep again; may be called twice."""
        if self._over is not None:
            self._over.set()
            self._over = None

    def _begin(self) -> None:
        if self._over is None:
            self._over = threading.Event()
            threading.Thread(target=self._hold, args=(self._over,), name="Staying awake", daemon=True).start()

    def _hold(self, over: threading.Event) -> None:
        try:
            with self._keep():
                over.wait()
        except Exception:  # noqa: BLE001 - the border of this thread: a computer that sleeps is no reason to lose a run
            _log.exception("The computer could not be kept awake.")
