"""What everyone needs is restored once, by the tab that noticed first; what cannot be restored is asked about."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import cast

import pytest

from tjgui.core.errors import (
    BrowserGone,
    BrowserMissing,
    ConnectionFailed,
    EveryonesFault,
    NetworkGone,
    PageChanged,
    PageTimeout,
    RecordUnreachable,
    SignedOut,
    UploaderError,
)
from tjgui.core.run.dashboard import Dashboard
from tjgui.core.run.events import Event, Logged, Paused, PauseReason
from tjgui.core.run.recovery import Recovery
from tjgui.core.run.stop import Stop

SIGNED_OUT, NO_NETWORK, NO_BROWSER = SignedOut("The session ended."), NetworkGone("No way."), BrowserGone("It quit.")
MISSING, CHANGED = BrowserMissing("There is none."), PageChanged("Another page.")
MENDS = [(SIGNED_OUT, "sign_in"), (NO_NETWORK, "wait_until_reachable"), (NO_BROWSER, "start")]


class Site:
    """A dashboard whose recoveries succeed, or fail as often as they are told to."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.faults: deque[UploaderError] = deque()
        self.holds: asyncio.Event | None = None  #: set when a recovery may end

    async def sign_in(self) -> None:
        await self._ask("sign_in")

    async def wait_until_reachable(self) -> None:
        await self._ask("wait_until_reachable")

    async def start(self) -> None:
        await self._ask("start")

    async def _ask(self, what: str) -> None:
        self.asked.append(what)
        assert len(self.asked) < 50, "It is asked for again and again."
        if self.holds is not None:
            await self.holds.wait()
        if self.faults:
            raise self.faults.popleft()


class Scene:
    """A recovery, and what it does to the run around it."""

    def __init__(self, *, interactive: bool = True) -> None:
        self.site = Site()
        self.stop = Stop()
        self.stood_still = 0
        self.heard: list[Event] = []
        self.recovery = Recovery(
            cast("Dashboard", self.site),
            self.stop,
            self._stand_still,
            self.heard.append,
            interactive=interactive,
            wait_for_record=self._record_is_back,
        )
        self.waited_for_record = 0

    async def _record_is_back(self) -> None:
        self.waited_for_record += 1

    @property
    def reasons(self) -> list[PauseReason]:
        """Why the run was paused, one for each pause."""
        return [event.reason for event in self.heard if isinstance(event, Paused)]

    async def recover(self, fault: EveryonesFault) -> bool:
        """Recover from what needs no user."""
        return await ended(await self.asked_for(fault))

    async def asked_for(self, fault: EveryonesFault) -> asyncio.Task[bool]:
        """Begin to recover, and return when the user's answer is awaited, or it is done."""
        task = asyncio.create_task(self.recovery.recover(fault, self.recovery.generation))
        for _ in range(20):
            await asyncio.sleep(0)
        return task

    def _stand_still(self) -> None:
        self.stood_still += 1


async def ended(task: asyncio.Task[bool]) -> bool:
    """Return what a recovery ends with, if nothing more has to happen."""
    for _ in range(20):
        await asyncio.sleep(0)
    assert task.done()
    return task.result()


@pytest.mark.parametrize(("fault", "way"), MENDS)
async def test_what_is_missing_is_restored_and_everything_opened_before_it_is_gone(
    fault: EveryonesFault, way: str
) -> None:
    scene = Scene(interactive=False)
    assert await scene.recover(fault)
    assert scene.site.asked == [way]
    assert (scene.recovery.generation, scene.stood_still, scene.recovery.gave_up) == (1, 1, None)
    assert [type(event) for event in scene.heard] == [Logged, Paused]


async def test_the_user_is_told_what_the_run_waits_for() -> None:
    scene = Scene()
    for fault, _ in MENDS:
        await scene.recover(fault)
    assert scene.reasons == [PauseReason.SIGN_IN, PauseReason.NETWORK, PauseReason.BROWSER]


async def test_a_tab_that_noticed_later_finds_it_restored() -> None:
    scene = Scene()
    scene.site.holds = asyncio.Event()
    first, second = (asyncio.create_task(scene.recovery.recover(SIGNED_OUT, 0)) for _ in range(2))
    for _ in range(5):
        await asyncio.sleep(0)
    assert scene.recovery.is_under_way
    scene.site.holds.set()
    assert (await first, await second) == (True, False)
    assert (scene.site.asked, scene.stood_still) == (["sign_in"], 1)
    assert not scene.recovery.is_under_way


async def test_nothing_is_restored_in_a_run_that_is_stopped() -> None:
    scene = Scene()
    scene.stop.set()
    assert not await scene.recover(SIGNED_OUT)
    assert (scene.site.asked, scene.stood_still) == ([], 0)


async def test_another_fault_on_the_way_is_restored_too() -> None:
    scene = Scene(interactive=False)
    scene.site.faults.append(NO_BROWSER)
    assert await scene.recover(SIGNED_OUT)
    assert scene.site.asked == ["sign_in", "start"]
    assert scene.recovery.gave_up is None


@pytest.mark.parametrize(("fault", "way"), MENDS)
async def test_without_a_user_what_cannot_be_restored_is_given_up(fault: EveryonesFault, way: str) -> None:
    scene = Scene(interactive=False)
    again = type(fault)("Still.")
    scene.site.faults.append(again)
    assert await scene.recover(fault)
    assert scene.recovery.gave_up is again
    assert scene.site.asked == [way]


@pytest.mark.parametrize(("fault", "way"), MENDS)
async def test_the_user_is_asked_when_it_fails_in_the_same_way_and_then_it_is_tried_again(
    fault: EveryonesFault, way: str
) -> None:
    scene = Scene()
    scene.site.faults.append(type(fault)("Still."))
    task = await scene.asked_for(fault)
    assert scene.reasons[1:] == [PauseReason.NEEDS_USER]
    assert not task.done()
    scene.recovery.answer()
    assert await ended(task)
    assert scene.site.asked == [way, way]
    assert scene.recovery.gave_up is None


async def test_an_answer_that_was_given_earlier_answers_nothing() -> None:
    scene = Scene()
    scene.recovery.answer()
    task = await scene.asked_for(CHANGED)
    assert not task.done()
    scene.recovery.answer()
    assert await ended(task)


async def test_for_a_changed_page_only_the_user_is_needed() -> None:
    scene = Scene()
    task = await scene.asked_for(CHANGED)
    scene.recovery.answer()
    assert await ended(task)
    assert scene.reasons == [PauseReason.PAGE_CHANGED]
    assert scene.site.asked == []


async def test_a_missing_browser_is_started_when_the_user_has_brought_one() -> None:
    scene = Scene()
    task = await scene.asked_for(MISSING)
    assert (scene.reasons, scene.site.asked) == ([PauseReason.NO_BROWSER], [])
    scene.recovery.answer()
    assert await ended(task)
    assert scene.site.asked == ["start"]


async def test_a_stop_ends_the_wait_for_an_answer_and_nothing_is_tried() -> None:
    scene = Scene()
    task = await scene.asked_for(MISSING)
    scene.stop.set()
    scene.recovery.answer()  # as the run does when it is stopped
    assert await ended(task)
    assert scene.site.asked == []


@pytest.mark.parametrize("fault", [CHANGED, MISSING])
async def test_without_a_user_what_only_a_user_can_restore_is_given_up_at_once(fault: EveryonesFault) -> None:
    scene = Scene(interactive=False)
    assert await scene.recover(fault)
    assert scene.recovery.gave_up is fault
    assert scene.reasons == []
    assert scene.site.asked == []


# -- again and again -------------------------------------------------------------------------------------------------


async def test_after_three_recoveries_without_any_campaign_the_user_is_asked() -> None:
    scene = Scene()
    for _ in range(3):
        assert await scene.recover(NO_BROWSER)
    task = await scene.asked_for(NO_BROWSER)
    assert scene.reasons == [PauseReason.BROWSER] * 3 + [PauseReason.NEEDS_USER]
    scene.recovery.answer()
    assert await ended(task)
    for _ in range(3):  # counted anew from the answer on
        assert await scene.recover(NO_BROWSER)
    assert scene.reasons[4:] == [PauseReason.BROWSER] * 3
    again = await scene.asked_for(NO_BROWSER)
    assert not again.done()
    scene.recovery.answer()
    assert await ended(again)


async def test_without_a_user_the_fourth_one_in_a_row_gives_up() -> None:
    scene = Scene(interactive=False)
    gave_up = []
    for _ in range(4):
        await scene.recover(NO_BROWSER)
        gave_up.append(scene.recovery.gave_up)
    assert gave_up == [None, None, None, NO_BROWSER]
    assert scene.site.asked == ["start"] * 3


async def test_a_campaign_that_ends_shows_that_recovering_helps() -> None:
    scene = Scene(interactive=False)
    for _ in range(3):
        for _ in range(3):
            await scene.recover(NO_BROWSER)
        scene.recovery.came_through()
    assert scene.recovery.gave_up is None


async def test_what_was_given_up_once_is_not_tried_again() -> None:
    scene = Scene(interactive=False)
    await scene.recover(MISSING)
    await scene.recover(NO_NETWORK)
    assert scene.site.asked == []
    assert scene.recovery.gave_up is MISSING


async def test_a_page_that_opens_shows_that_the_network_is_back_and_nothing_more() -> None:
    network, browser = Scene(interactive=False), Scene(interactive=False)
    for _ in range(3):
        for _ in range(3):
            await network.recover(NO_NETWORK)
            await browser.recover(NO_BROWSER)
        network.recovery.arrived()
        browser.recovery.arrived()
    assert network.recovery.gave_up is None
    assert browser.recovery.gave_up is NO_BROWSER


# -- what fails while it is restored ---------------------------------------------------------------------------------


async def test_a_connection_that_fails_on_the_way_is_waited_for_like_a_lost_network() -> None:
    scene = Scene(interactive=False)
    scene.site.faults.append(ConnectionFailed("Reset.", "Check the network."))
    assert await scene.recover(SIGNED_OUT)
    assert scene.site.asked == ["sign_in", "wait_until_reachable"]
    assert scene.recovery.gave_up is None
    paused = [event for event in scene.heard if isinstance(event, Paused)][-1]
    assert (str(paused.what), str(paused.remedy)) == ("Reset.", "Check the network.")


async def test_another_passing_fault_on_the_way_is_the_users_to_decide() -> None:
    scene = Scene()
    scene.site.faults.append(PageTimeout("Too slow."))
    task = await scene.asked_for(SIGNED_OUT)
    assert scene.reasons == [PauseReason.SIGN_IN, PauseReason.NEEDS_USER]
    scene.recovery.answer()
    assert await ended(task)
    assert scene.site.asked == ["sign_in", "sign_in"]


async def test_a_stop_during_a_recovery_that_fails_ends_it() -> None:
    scene = Scene()
    scene.site.holds = asyncio.Event()
    scene.site.faults.extend([NO_NETWORK, NO_BROWSER])
    task = await scene.asked_for(SIGNED_OUT)
    scene.stop.set()
    scene.site.holds.set()
    assert await ended(task)
    assert scene.site.asked == ["sign_in"]


async def test_when_the_shared_record_is_out_of_reach_the_run_waits_for_it_and_for_nothing_else() -> None:
    scene = Scene(interactive=False)
    assert await scene.recover(RecordUnreachable("The database does not respond."))
    assert (scene.waited_for_record, scene.reasons) == (1, [PauseReason.RECORD])
    assert scene.recovery.gave_up is None
