"""A stretch of work that a cancellation does not interrupt."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Protocol, TypeVar

_Result = TypeVar("_Result")


class Flag(Protocol):
    """Says whether the run is being stopped."""

    def is_set(self) -> bool:
        """Whether it is."""
        ...


async def uninterrupted(stretch: Coroutine[None, None, _Result | None], stopping: Flag) -> _Result | None:
    """Finish `stretch` even if cancelled in the meantime; the cancellation is raised afterwards.

    If the stretch has a result while the run is being stopped, that is returned instead: the run checks its flag before
    it continues.
    """
    task = asyncio.ensure_future(stretch)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as cancellation:
            if task.cancelled():
                raise
            cancelled = cancellation
        except Exception:  # noqa: BLE001 - read from the task below, after a cancellation was held back
            break
    if cancelled is not None and (fault := task.exception()) is not None:
        raise cancelled from fault
    result = task.result()
    if cancelled is not None and (result is None or not stopping.is_set()):
        raise cancelled
    return result
