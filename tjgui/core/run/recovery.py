"""Restoring what every campaign needs: the session, the network, the browser, or the user's answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from tjgui.core.errors import (
    BrowserGone,
    BrowserMissing,
    ConnectionFailed,
    EveryonesFault,
    HumanCheck,
    NetworkGone,
    PageChanged,
    PassingFault,
    RecordUnreachable,
    SignedOut,
)
from tjgui.core.run.dashboard import Dashboard
from tjgui.core.run.events import Event, Level, Logged, Paused, PauseReason
from tjgui.core.run.stop import Stop
from tjgui.core.wording.message import Message

#: After this many recoveries in a row without a finished campaign, the user is asked.
_IN_VAIN = 3

_REASONS: tuple[tuple[type[EveryonesFault], PauseReason], ...] = (
    (SignedOut, PauseReason.SIGN_IN),
    (HumanCheck, PauseReason.HUMAN_CHECK),
    (NetworkGone, PauseReason.NETWORK),
    (BrowserGone, PauseReason.BROWSER),
    (RecordUnreachable, PauseReason.RECORD),
)


class Recovery:
    """One recovery at a time, whichever tab noticed first; the others wait for it.

    :param stopping: set when the run is to stop; this ends any recovery.
    :param stand_still: called when a recovery begins.
    :param interactive: whether somebody can answer; otherwise what cannot be recovered is given up.
    :param wait_for_record: returns when a shared batch's database responds again.
    """

    def __init__(
        self,
        dashboard: Dashboard,
        stopping: Stop,
        stand_still: Callable[[], None],
        tell: Callable[[Event], None],
        *,
        interactive: bool,
        wait_for_record: Callable[[], Awaitable[None]],
    ) -> None:
        self.generation = 0  #: increases with each recovery: what was opened before it may be gone
        self.gave_up: EveryonesFault | None = None
        self._dashboard = dashboard
        self._stopping = stopping
        self._stand_still = stand_still
        self._tell = tell
        self._interactive = interactive
        self._wait_for_record = wait_for_record
        self._turn = asyncio.Lock()
        self._answered = asyncio.Event()
        self._in_a_row = 0
        self._last: type[EveryonesFault] | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether the run is paused for a recovery."""
        return self._turn.locked()

    def answer(self) -> None:
        """Try again, as the user asked."""
        self._answered.set()

    def came_through(self) -> None:
        """Record that a campaign ended: the recovery was successful."""
        self._in_a_row = 0

    def arrived(self) -> None:
        """Record that a page was opened: the network is back."""
        if self._last in {NetworkGone, RecordUnreachable}:
            self._in_a_row = 0

    async def recover(self, fault: EveryonesFault, generation: int) -> bool:
        """Recover from a fault that occurred in a generation; False if another tab already did, or the run ends.

        Afterwards either everything is available again, or `gave_up` says what is not.
        """
        async with self._turn:
            if generation != self.generation or self._stopping.is_set():
                return False
            self._stand_still()
            self._last = type(fault)
            self._in_a_row += 1
            is_in_vain = self._in_a_row > _IN_VAIN
            while not self._stopping.is_set() and self.gave_up is None:
                try:
                    await (self._ask(fault) if is_in_vain else self._mend(fault))
                    break
                except EveryonesFault as again:
                    is_in_vain = type(again) is type(fault)
                    fault = again
                except PassingFault as passing:  # the sign-in page, or the browser's start, failed for now
                    is_network = isinstance(passing, ConnectionFailed)
                    fault = NetworkGone(passing.message, passing.advice) if is_network else fault
                    is_in_vain = not is_network
            self.generation += 1
            return True

    async def _mend(self, fault: EveryonesFault) -> None:
        """Restore what is missing; raises if that fails."""
        reason = next((reason for kind, reason in _REASONS if isinstance(fault, kind)), None)
        if reason is None:
            await self._ask(fault)
            return
        self._pause(reason, fault)
        if isinstance(fault, SignedOut):
            await self._dashboard.sign_in()
        elif isinstance(fault, HumanCheck):
            await self._dashboard.pass_human_check()
        elif isinstance(fault, NetworkGone):
            await self._dashboard.wait_until_reachable()
        elif isinstance(fault, RecordUnreachable):
            await self._wait_for_record()
        else:
            await self._dashboard.start()

    async def _ask(self, fault: EveryonesFault) -> None:
        """Wait for the user's answer and try once more; without a user, give up."""
        if not self._interactive:
            self.gave_up = fault
            return
        self._answered.clear()
        asks = {PageChanged: PauseReason.PAGE_CHANGED, BrowserMissing: PauseReason.NO_BROWSER}
        self._pause(asks.get(type(fault), PauseReason.NEEDS_USER), fault)
        await self._answered.wait()
        self._in_a_row = 0
        if self._stopping.is_set() or isinstance(fault, PageChanged):
            return
        if isinstance(fault, SignedOut | HumanCheck | NetworkGone | RecordUnreachable):
            await self._mend(fault)
        else:
            await self._dashboard.start()

    def _pause(self, reason: PauseReason, fault: EveryonesFault) -> None:
        self._tell(Logged(Level.WARNING, Message("paused_for", why=fault.whole)))
        self._tell(Paused(reason, fault.message, fault.advice))
