"""What a cancellation does to the click: nothing, until its effect is known; then it counts."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

import pytest

from tjgui.core.run.stop import Stop
from tjgui.core.run.uninterrupted import uninterrupted


class Stretch:
    """Work that lasts until it is let go, and then has a result, or fails."""

    def __init__(self, result: str | None = None, fault: BaseException | None = None) -> None:
        self.may_end = asyncio.Event()
        self.ended = False
        self._result = result
        self._fault = fault

    async def run(self) -> str | None:
        await self.may_end.wait()
        self.ended = True
        if self._fault is not None:
            raise self._fault
        return self._result


async def begun(work: Coroutine[None, None, str | None]) -> asyncio.Task[str | None]:
    """Start work, and let it come to where it waits."""
    task = asyncio.create_task(work)
    for _ in range(3):
        await asyncio.sleep(0)
    return task


async def outcome(task: asyncio.Task[str | None]) -> str | None:
    """Return what comes of it, if nothing more has to happen."""
    for _ in range(10):
        await asyncio.sleep(0)
    assert task.done()
    return await task


async def cancelled(task: asyncio.Task[str | None], times: int = 1) -> None:
    for _ in range(times):
        task.cancel()
        for _ in range(3):
            await asyncio.sleep(0)


@pytest.mark.parametrize("result", [None, "ending"])
async def test_without_a_cancellation_the_result_is_handed_on(result: str | None) -> None:
    stretch = Stretch(result)
    stretch.may_end.set()
    assert await outcome(await begun(uninterrupted(stretch.run(), Stop()))) == result


async def test_without_a_cancellation_a_fault_is_handed_on() -> None:
    stretch = Stretch(fault=ValueError("It broke."))
    stretch.may_end.set()
    with pytest.raises(ValueError, match=r"It broke\."):
        await uninterrupted(stretch.run(), Stop())


@pytest.mark.parametrize("times", [1, 3])
async def test_a_cancellation_waits_for_the_end_and_is_raised_then(times: int) -> None:
    stretch = Stretch("ending")
    task = await begun(uninterrupted(stretch.run(), Stop()))
    await cancelled(task, times)
    assert not task.done()
    stretch.may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert stretch.ended


async def test_an_ending_counts_although_the_run_is_stopped_in_the_meantime() -> None:
    stretch, stop = Stretch("ending"), Stop()
    task = await begun(uninterrupted(stretch.run(), stop))
    stop.set()
    await cancelled(task)
    stretch.may_end.set()
    assert await task == "ending"


async def test_without_an_ending_a_stopped_run_goes_no_further() -> None:
    """There would be more to upload."""
    stretch, stop = Stretch(None), Stop()
    task = await begun(uninterrupted(stretch.run(), stop))
    stop.set()
    await cancelled(task)
    stretch.may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_an_ending_counts_where_the_run_is_stopped_without_a_cancellation() -> None:
    stretch, stop = Stretch(None), Stop()
    stop.set()
    stretch.may_end.set()
    assert await uninterrupted(stretch.run(), stop) is None


async def test_a_fault_after_a_cancellation_is_its_cause() -> None:
    fault = ValueError("It broke.")
    stretch = Stretch(fault=fault)
    task = await begun(uninterrupted(stretch.run(), Stop()))
    await cancelled(task)
    stretch.may_end.set()
    with pytest.raises(asyncio.CancelledError) as raised:
        await task
    assert raised.value.__cause__ is fault


async def test_a_stretch_that_is_cancelled_itself_ends_at_once() -> None:
    stretch = Stretch(fault=asyncio.CancelledError())
    stretch.may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await uninterrupted(stretch.run(), Stop())


# -- the wish to stop ------------------------------------------------------------------------------------------------


def test_what_is_to_be_done_at_a_stop_is_done_once() -> None:
    stop, done = Stop(), list[str]()
    stop.when_set(lambda: done.append("first"))
    stop.when_set(lambda: done.append("second"))
    assert (stop.is_set(), done) == (False, [])
    stop.set()
    stop.set()
    assert (stop.is_set(), done) == (True, ["first", "second"])


def test_what_comes_after_the_stop_is_done_at_once_and_once() -> None:
    stop, done = Stop(), list[str]()
    stop.set()
    stop.when_set(lambda: done.append("late"))
    stop.set()
    assert done == ["late"]
