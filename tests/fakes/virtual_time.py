"""An event loop in which waiting costs nothing: its clock jumps to the next timer when there is nothing else to do."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import FileDescriptorLike


class _JumpingSelector(selectors.BaseSelector):
    """Never waits for a timer: what the loop would wait is added to its clock instead."""

    def __init__(self) -> None:
        self._real = selectors.DefaultSelector()
        self.seconds = 0.0
        self.at_work = 0  #: threads whose result is awaited: their time is real

    def register(self, fileobj: FileDescriptorLike, events: int, data: object = None) -> selectors.SelectorKey:
        return self._real.register(fileobj, events, data)

    def unregister(self, fileobj: FileDescriptorLike) -> selectors.SelectorKey:
        return self._real.unregister(fileobj)

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None or (self.at_work and timeout > 0):
            return self._real.select(None)
        ready = self._real.select(0)
        if not ready and timeout > 0:
            self.seconds += timeout
        return ready

    def get_map(self) -> Mapping[FileDescriptorLike, selectors.SelectorKey]:
        return self._real.get_map()

    def close(self) -> None:
        self._real.close()


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """asyncio's own loop with a clock of its own."""

    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def run_in_executor(self, executor, func, *args):  # type: ignore[no-untyped-def,override]  # noqa: ANN001, ANN002, ANN201
        """Let a thread work, and the clock stand still until it is done."""
        self._jumping.at_work += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._done)
        return future

    def _done(self, _: asyncio.Future[object]) -> None:
        self._jumping.at_work -= 1

    def time(self) -> float:
        """Seconds that have passed by waiting; work takes no time."""
        return 1000.0 + self._jumping.seconds
