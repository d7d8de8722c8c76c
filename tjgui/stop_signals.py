"""Turns Ctrl+C and the system's request to terminate into a call on the event loop."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable, Iterator
from types import FrameType

#: On Windows also Ctrl+Break, which reaches programs that were started without Ctrl+C.
STOP_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name))


@contextlib.contextmanager
def catch_stop_signals(callback: Callable[[], object]) -> Iterator[None]:
    """Call `callback` on the running loop for each of these signals, instead of interrupting the running code.

    Python's own handling would stop the loop before a browser can be closed. Needs the main thread.
    """
    loop = asyncio.get_running_loop()
    try:
        for number in STOP_SIGNALS:
            loop.add_signal_handler(number, callback)
    except NotImplementedError:  # Windows
        with _plain_handlers(loop, callback):
            yield
        return
    try:
        yield
    finally:
        for number in STOP_SIGNALS:
            loop.remove_signal_handler(number)


@contextlib.contextmanager
def _plain_handlers(loop: asyncio.AbstractEventLoop, callback: Callable[[], object]) -> Iterator[None]:
    def handle(number: int, frame: FrameType | None) -> None:
        del number, frame
        loop.call_soon_threadsafe(callback)

    before = {number: signal.signal(number, handle) for number in STOP_SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
