"""The window's event loop, and the two traps that no short test shows."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Awaitable
from contextvars import Context, ContextVar
from pathlib import Path

import pytest
from playwright.async_api import ConsoleMessage, Page, async_playwright
from playwright.async_api import TimeoutError as PlaywrightTimeout
from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from tjgui.gui.toolkit.loop import report_uncaught, start_task

_COUNT_REFERENCES = """
import asyncio, sys
import qasync
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from tjgui.gui.toolkit.loop import Loop

class Teller(QObject):
    told = Signal()

async def main():
    teller = Teller()
    none, true = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(20_000):
        teller.told.emit()
        teller.setObjectName("a name")
        await asyncio.sleep(0)
    print(sys.getrefcount(None) - none, sys.getrefcount(True) - true)

app = QApplication([])
with asyncio.Runner(loop_factory=lambda: Loop(app)) as runner:
    runner.run(main())
"""


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[3],
    )


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


async def _nested(depth: int, wait: Awaitable[ConsoleMessage]) -> ConsoleMessage:
    return await (wait if depth == 0 else asyncio.create_task(_nested(depth - 1, wait)))


async def _hears_all(page: Page) -> bool:
    """Log three messages in a row, and wait for each of them in turn, inside nested tasks."""

    async def chain() -> list[str]:
        return [(await _nested(6, page.wait_for_event("console", timeout=20_000))).text for _ in range(3)]

    hearing = asyncio.create_task(chain())
    await page.evaluate("'the listener has reached the driver'")
    await page.evaluate("for (const text of ['one', 'two', 'three']) console.log(text)")
    try:
        return await hearing == ["one", "two", "three"]
    except PlaywrightTimeout:
        return False


async def test_twenty_thousand_turns_of_the_loop_lose_no_references() -> None:
    counted = _python(_COUNT_REFERENCES)

    assert counted.returncode == 0, f"this PySide6 aborts on this Python: {counted.stderr}"
    none, true = map(int, counted.stdout.split())
    assert none > -1_000, f"{-none} references to None were lost"
    assert true > -1_000, f"{-true} references to True were lost"


async def test_playwright_hears_events_that_follow_each_other_closely() -> None:
    """Plain qasync loses all of these chains, asyncio's own loop none."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=os.environ.get("TJGUI_BROWSER") or shutil.which("chromium"),
            chromium_sandbox=not _is_root(),
        )
        page = await browser.new_page()
        page.on("console", lambda _: None)  # else Playwright itself unsubscribes between two of the waits
        for _ in range(5):
            assert await _hears_all(page)
        await browser.close()


async def test_callbacks_run_in_the_order_of_the_calls() -> None:
    loop = asyncio.get_running_loop()
    seen: list[int] = []
    for number in range(5):
        loop.call_soon(seen.append, number)

    await asyncio.sleep(0)
    await asyncio.sleep(0)

    assert seen == [0, 1, 2, 3, 4]


async def test_a_cancelled_callback_does_not_run() -> None:
    seen: list[str] = []
    asyncio.get_running_loop().call_soon(seen.append, "cancelled").cancel()

    await asyncio.sleep(0)

    assert seen == []


async def test_callbacks_go_on_while_a_nested_loop_of_qt_runs() -> None:
    nested = QEventLoop()
    seen: list[str] = []

    async def beside() -> None:
        for word in ("first", "second"):
            await asyncio.sleep(0)
            seen.append(word)
        nested.quit()

    work = asyncio.create_task(beside())
    asyncio.get_running_loop().call_soon(nested.exec)
    await work

    assert seen == ["first", "second"]


async def test_another_task_goes_on_while_one_runs_a_nested_loop_of_qt() -> None:
    nested = QEventLoop()
    seen: list[str] = []

    async def beside() -> None:
        seen.append(await asyncio.to_thread(lambda: "a thread's answer"))
        nested.quit()

    work = asyncio.create_task(beside())
    one = asyncio.current_task()
    await asyncio.sleep(0)
    nested.exec()

    assert seen == ["a thread's answer"]
    assert asyncio.current_task() is one
    await work


async def test_another_thread_can_wake_the_loop() -> None:
    woken = asyncio.Event()
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(woken.set))
    thread.start()

    await woken.wait()

    thread.join()


async def test_the_failure_of_a_started_task_is_shown_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    shown: list[str] = []

    async def fail() -> None:
        raise ValueError("no such row")

    with report_uncaught(asyncio.get_running_loop(), shown.append):
        task = start_task(fail(), name="Reading the mapping")
        await asyncio.wait([task])
        await asyncio.sleep(0)

    assert shown == ["Reading the mapping failed: no such row. The details stand in the log."]
    assert "Traceback" in caplog.text


async def test_an_exception_in_a_slot_is_shown(qtbot: QtBot) -> None:
    shown: asyncio.Queue[str] = asyncio.Queue()

    def slot() -> None:
        raise ValueError("pressed in vain")

    with qtbot.captureExceptions(), report_uncaught(asyncio.get_running_loop(), shown.put_nowait):
        QTimer.singleShot(0, slot)
        text = await shown.get()

    assert text == "Something unexpected happened: pressed in vain. The details stand in the log."


async def test_an_exception_in_a_thread_is_shown_on_the_main_thread() -> None:
    shown: list[tuple[str, threading.Thread]] = []
    arrived = asyncio.Event()

    def show(text: str) -> None:
        shown.append((text, threading.current_thread()))
        arrived.set()

    def fail() -> None:
        raise ValueError("disk full")

    with report_uncaught(asyncio.get_running_loop(), show):
        thread = threading.Thread(target=fail, name="The writer")
        thread.start()
        await arrived.wait()
        thread.join()

    text, where = shown[0]
    assert text == "The writer failed: disk full. The details stand in the log."
    assert where is threading.main_thread()


async def test_showing_an_error_may_fail_itself(caplog: pytest.LogCaptureFixture) -> None:
    def show(text: str) -> None:
        raise RuntimeError(text)

    loop = asyncio.get_running_loop()
    with report_uncaught(loop, show):
        loop.call_exception_handler({"message": "A callback failed", "exception": ValueError("odd")})

    assert "could not be shown" in caplog.text


async def test_the_hooks_are_given_back() -> None:
    loop = asyncio.get_running_loop()

    def hooks() -> tuple[object, ...]:
        return sys.excepthook, threading.excepthook, loop.get_exception_handler()

    before = hooks()
    with report_uncaught(loop):
        assert not set(hooks()) & set(before)

    assert hooks() == before


_RUN = """
import asyncio, signal, sys
from PySide6.QtWidgets import QApplication
from tjgui.gui.toolkit.loop import run

async def main():
    try:
        signal.raise_signal(getattr(signal, sys.argv[1]))
        await asyncio.Event().wait()
    finally:
        await asyncio.sleep(0.01)
        print("tidied up", flush=True)

async def patient():
    asked = asyncio.Event()
    stop.append(asked.set)
    signal.raise_signal(getattr(signal, sys.argv[1]))
    await asked.wait()
    return 3

stop = []
app = QApplication([])
if sys.argv[2] == "patient":
    sys.exit(run(patient, app, on_stop_signal=lambda: stop[0]()))
run(main, app)
"""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_stop_signal_is_handed_to_the_program(name: str) -> None:
    assert _python(_RUN, name, "patient").returncode == 3


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_stop_signal_without_a_handler_cancels_the_program_which_tidies_up(name: str) -> None:
    assert _python(_RUN, name, "cancelled").stdout == "tidied up\n"


def test_importing_the_loop_does_not_import_playwright() -> None:
    done = _python("import sys, tjgui.gui.toolkit.loop; print('playwright' in sys.modules)")

    assert done.stdout == "False\n"


async def test_tasks_have_their_turns_although_private_names_of_asyncio_are_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(asyncio.tasks, "_leave_task")
    monkeypatch.delattr(asyncio.tasks, "_enter_task")
    seen: list[str] = []

    async def other() -> None:
        seen.append("other")
        await asyncio.sleep(0)
        seen.append("other again")

    task = asyncio.create_task(other())
    await asyncio.sleep(0)
    seen.append("first")
    await task
    assert sorted(seen) == ["first", "other", "other again"]
    assert seen.index("other") < seen.index("other again")


async def test_an_exception_in_a_callback_is_told_and_ends_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()
    told: list[object] = []
    seen: list[str] = []
    before = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, context: told.append(context["exception"]))
    try:
        loop.call_soon(int, "no number")
        loop.call_soon(seen.append, "the next one")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    finally:
        loop.set_exception_handler(before)
    assert [type(one) for one in told] == [ValueError]
    assert seen == ["the next one"]


async def test_a_callback_runs_in_the_context_in_which_it_was_asked_for() -> None:
    variable: ContextVar[str] = ContextVar("variable", default="none")
    variable.set("mine")
    seen: list[str] = []
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: seen.append(variable.get()))
    loop.call_soon(lambda: seen.append(variable.get()), context=Context())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert seen == ["mine", "none"]
