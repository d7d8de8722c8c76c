"""The event loop on which window and browser live together, and the places where uncaught exceptions end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
import threading
from collections import deque
from collections.abc import Callable, Coroutine, Iterator
from contextvars import Context, copy_context
from functools import partial
from types import TracebackType
from typing import Any

import qasync
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tjgui.stop_signals import catch_stop_signals

_log = logging.getLogger(__name__)

#: Tasks of `start_task` that are not done: the loop itself keeps only weak references.
_tasks: set[asyncio.Task[Any]] = set()

#: Takes a whole sentence about an exception that nobody caught, for the user.
Show = Callable[[str], object]

#: Takes the loop, and what is known of an exception that nobody caught.
Handler = Callable[[asyncio.AbstractEventLoop, dict[str, Any]], object]


class _Turn(asyncio.Handle):
    """A callback that waits for its turn, with a way to run it that is no private one of asyncio's."""

    def __init__(
        self,
        callback: Callable[..., object],
        args: tuple[object, ...],
        loop: asyncio.AbstractEventLoop,
        context: Context | None,
    ) -> None:
        in_context = context if context is not None else copy_context()
        super().__init__(callback, args, loop, in_context)
        self._work: Callable[[], object] | None = partial(in_context.run, callback, *args)
        self._tell = loop.call_exception_handler

    def cancel(self) -> None:
        """Never run it, and let go of what it holds."""
        super().cancel()
        self._work = None

    def run(self) -> None:
        """Run it, unless it was cancelled."""
        if self._work is None:
            return
        try:
            self._work()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:  # noqa: BLE001 - as in asyncio's own loop: one callback does not end the others
            self._tell({"message": f"Exception in callback {self!r}", "exception": error, "handle": self})


class Loop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """Qt's event loop under asyncio's interface, with its callbacks in one queue.

    Playwright looks at the loop's `_ready` queue to know when everything that waits for an event has had its turn,
    before it hands out the next one. In qasync that queue exists and is always empty, so that events which follow
    each other closely are lost. Here every callback stands in it, and one timer of Qt's empties it.

    Every look at the inside of asyncio and qasync is in this file; what is not there any more is done without.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ready: deque[_Turn] = deque()  # Playwright knows it by this name
        self._told: Handler | None = None
        self._pump = QTimer(singleShot=True, interval=0)
        self._pump.timeout.connect(self._drain)

    def call_soon(
        self, callback: Callable[..., object], *args: object, context: Context | None = None
    ) -> asyncio.Handle:
        """Run the callback in one of the next turns of the loop, in the order of the calls."""
        if self.is_closed():
            raise RuntimeError("Event loop is closed")
        turn = _Turn(callback, args, self, context)
        self._ready.append(turn)
        if not self._pump.isActive():
            self._pump.start()
        return turn

    def _drain(self) -> None:
        """Run what stands in the queue now; what that adds has its turn after Qt had its own."""
        with _beside_current_task(self):
            for _ in range(len(self._ready)):
                if not self._ready:  # a nested loop of Qt's, a menu's say, has emptied it
                    break
                turn = self._ready.popleft()
                if self._ready and not self._pump.isActive():
                    self._pump.start()  # before the callback: it may raise, or run a nested loop
                turn.run()

    def set_exception_handler(self, handler: Handler | None) -> None:
        """Take what hears of exceptions that nobody caught."""
        super().set_exception_handler(handler)
        self._told = handler

    def get_exception_handler(self) -> Handler | None:
        """Return what hears of exceptions that nobody caught; qasync keeps it where asyncio does not look."""
        return self._told

    def close(self) -> None:
        """Let go of what the loop holds; may be called twice."""
        if not self.is_closed():
            self._pump.stop()
        super().close()


@contextlib.contextmanager
def _beside_current_task(loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """Let other tasks have their turn although one is in the middle of its own.

    It is where it runs a nested loop of Qt's. Without this the others' turns are refused and lost, and they wait
    for ever. Both functions are there for loops of one's own (asyncio's documentation, "Extending").
    """
    task = asyncio.current_task(loop)
    leave, enter = getattr(asyncio.tasks, "_leave_task", None), getattr(asyncio.tasks, "_enter_task", None)
    if task is None or leave is None or enter is None:
        yield
        return
    leave(loop, task)
    try:
        yield
    finally:
        enter(loop, task)


def run(
    main: Callable[[], Coroutine[Any, Any, int]],
    app: QApplication,
    *,
    show: Show | None = None,
    on_stop_signal: Callable[[], object] | None = None,
) -> int:
    """Run `main` on Qt's event loop until it returns, and return the exit code that it gives.

    :param show: takes a sentence about each exception that nobody caught, on the main thread; each is logged as well.
    :param on_stop_signal: called for Ctrl+C and for the system's request to end, on the loop; where it is missing,
        `main` is cancelled. Closing the last window does not end the loop: only `main` does, once it has tidied up.
    """
    app.setQuitOnLastWindowClosed(False)

    async def supervised() -> int:
        task = asyncio.current_task()
        stop = on_stop_signal if on_stop_signal is not None or task is None else task.cancel
        with catch_stop_signals(stop or app.quit):
            return await main()

    with asyncio.Runner(loop_factory=lambda: Loop(app)) as runner, report_uncaught(runner.get_loop(), show):
        if sys.platform == "win32":  # there Qt sleeps through a Ctrl+C, unless something wakes it
            heartbeat = QTimer(app, interval=200)
            heartbeat.timeout.connect(lambda: None)
            heartbeat.start()
        return runner.run(supervised())


def start_task(work: Coroutine[Any, Any, Any], *, name: str) -> asyncio.Task[Any]:
    """Start work that nobody awaits: it is kept until it is done, and its exception is reported at once."""
    task = asyncio.get_running_loop().create_task(work, name=name)
    _tasks.add(task)
    task.add_done_callback(_report_end)
    return task


def _report_end(task: asyncio.Task[Any]) -> None:
    _tasks.discard(task)
    if not task.cancelled() and (error := task.exception()) is not None:
        task.get_loop().call_exception_handler({"message": f"{task.get_name()} failed", "exception": error})


@contextlib.contextmanager
def report_uncaught(loop: asyncio.AbstractEventLoop, show: Show | None = None) -> Iterator[None]:
    """Log and show exceptions that nobody caught, wherever they come up: in slots, callbacks, tasks and threads."""
    report = _UncaughtReport(loop, show)
    hook, thread_hook, handler = sys.excepthook, threading.excepthook, loop.get_exception_handler()
    sys.excepthook, threading.excepthook = report.from_slot, report.from_thread
    loop.set_exception_handler(report.from_loop)
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = hook, thread_hook
        if not loop.is_closed():
            loop.set_exception_handler(handler)


class _UncaughtReport:
    """The one place in which uncaught exceptions end."""

    def __init__(self, loop: asyncio.AbstractEventLoop, show: Show | None) -> None:
        self._loop = loop
        self._show = show

    def from_slot(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._report("Something unexpected happened", error)

    def from_loop(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        del loop
        self._report(context.get("message", "Something unexpected happened"), context.get("exception"))

    def from_thread(self, details: threading.ExceptHookArgs) -> None:
        if details.exc_type is SystemExit or self._loop.is_closed():
            return
        name = details.thread.name if details.thread is not None else "a thread"
        self._loop.call_soon_threadsafe(self._report, f"{name} failed", details.exc_value)

    def _report(self, what: str, error: BaseException | None) -> None:
        _log.error("%s: %s", what, error, exc_info=error)
        if self._show is None:
            return
        try:
            self._show(f"{what}: {error or 'no details'}. The details stand in the log.")
        except Exception:  # noqa: BLE001 - the last border: whoever shows errors must not bring the loop down
            _log.exception("An unexpected error could not be shown.")
