"""The run: which campaign is next, in which tab, how often to retry; pausing when needed; stopping cleanly."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.checkpoint.record import BatchRecord, Claim
from tjgui.core.checkpoint.work import wanted_statuses
from tjgui.core.errors import (
    BrowserGone,
    CampaignFault,
    ClaimLost,
    ConnectionFailed,
    EveryonesFault,
    LateClick,
    PageChanged,
    PassingFault,
    Throttled,
    UploaderError,
)
from tjgui.core.models import Status, Step
from tjgui.core.run.breaker import Breaker, ConnectionWatch, ThrottlingWatch, page_changed
from tjgui.core.run.campaign_queue import CampaignQueue
from tjgui.core.run.campaign_run import CampaignRun
from tjgui.core.run.dashboard import CampaignTab, Dashboard
from tjgui.core.run.events import (
    Level,
    Listener,
    Paused,
    PauseReason,
    Resumed,
    RunStarted,
    StepTaken,
)
from tjgui.core.run.outcomes import Outcomes
from tjgui.core.run.progress import ProgressMeter
from tjgui.core.run.recovery import Recovery
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.selection import Selection
from tjgui.core.run.stop import Stop
from tjgui.core.run.tab_limit import TabLimit
from tjgui.core.run.watch import Ending, Watch
from tjgui.core.wording.message import NOTHING, Message

_log = logging.getLogger(__name__)

#: How often a campaign is tried if the failure may go away.
_ATTEMPTS = 3
#: Seconds before the second and the third attempt.
_BACK_OFF = (2.0, 10.0)
#: The minimum wait in seconds, so that a timer that fires early does not spin.
_SHORTEST_WAIT = 0.01
#: A tab is replaced after this many campaigns: a page's memory use grows with each campaign.
_CAMPAIGNS_A_TAB = 50


class RunState(StrEnum):
    """The state of a run; from top to bottom, alternating between RUNNING and PAUSED as often as needed."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class RunResult:
    """How a run ended; the campaigns' outcomes are in the checkpoint."""

    stopped: bool  #: before the end
    why: UploaderError | None = None  #: why it could not continue, if it gave up


class Runner:
    """One run over a batch. `run` is awaited once; the other methods are called from the same loop meanwhile."""

    def __init__(
        self,
        batch: Batch,
        record: BatchRecord,
        dashboard: Dashboard,
        settings: RunSettings,
        listener: Listener,
        *,
        evidence_folder: Path | None = None,
        known_ads: Callable[[str], Sequence[CreatedAd]] = lambda _: (),
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = datetime.now,
        stop: Stop | None = None,
    ) -> None:
        self._stop = stop if stop is not None else Stop()
        self._state = RunState.IDLE
        self._batch = batch
        self._record = record
        self._dashboard = dashboard
        self._settings = settings
        self._tell = listener
        self._evidence_folder = evidence_folder
        self._known_ads = known_ads  # created in a campaign at any time, as far as this computer knows
        self._now = now
        self._works: dict[str, CampaignRun] = {}  # for the campaigns in hand, or to be continued later
        self._watch = Watch(
            settings.patience,
            settings.tracking_parameter,
            settings.live,
            clock,
            now,
            latest_ads=dashboard.latest_ads if settings.latest_ads is None else settings.latest_ads,
            strict_names=settings.strict_names,
            duplicates=settings.duplicates,
            stopping=self._stop,
        )
        self._wanted = wanted_statuses(dry_run=not settings.live, retry_failed=settings.retry_failed)
        self._selection = Selection(batch, record, self._wanted, settings.only)
        self._campaigns = self._selection.campaigns
        self._meter = ProgressMeter(clock)
        self._outcomes = Outcomes(record, self._meter, listener, self._selection.parts_of)
        self._queue = CampaignQueue(clock)
        self._limit = TabLimit(settings.tabs, clock)
        self._breaker = Breaker(one for one in self._campaigns if self._selection.was_put_back(one))
        self._connections = ConnectionWatch()
        self._throttling = ThrottlingWatch()
        self._tries: Counter[str] = Counter()
        self._changed = asyncio.Event()
        self._gate = asyncio.Event()
        self._paused_by_user = False
        self._recovery = Recovery(
            dashboard,
            self._stop,
            self._stand_still,
            listener,
            interactive=settings.interactive,
            wait_for_record=record.wait_until_reachable,
        )
        self._tasks: list[asyncio.Task[None]] = []
        self._stop.when_set(self._begin_to_stop)

    @property
    def state(self) -> RunState:
        """The state of the run."""
        is_stopping = self._stop.is_set() and self._state is not RunState.FINISHED
        return RunState.STOPPING if is_stopping else self._state

    async def run(self) -> RunResult:
        """Work through the batch; returns when it is done or stopped. Expected faults never raise."""
        if not self._stop.is_set():
            self._state = RunState.RUNNING
        self._choose()
        await self._record.save()
        self._meter.started(len(self._queue), sum(map(self._selection.parts_of, self._outcomes.unfinished)))
        self._outcomes.show_progress()
        if self._queue and not self._stop.is_set():
            self._gate.set()
            await self._work()
        for campaign_id in sorted(self._outcomes.unfinished):
            self._outcomes.show(campaign_id)
        await self._record.save()
        stopped = bool(self._outcomes.unfinished) or self._recovery.gave_up is not None
        self._state = RunState.FINISHED
        return RunResult(stopped, self._recovery.gave_up)

    def pause(self) -> None:
        """Finish the campaigns in hand, then pause until `resume`."""
        if self.state is RunState.RUNNING:
            self._paused_by_user = True
            self._gate.clear()
            self._state = RunState.PAUSED
            self._meter.paused()
            self._tell(Paused(PauseReason.USER, Message("paused_by_user")))

    def resume(self) -> None:
        """Continue after a pause; if the run waits for the user's answer, try again."""
        self._recovery.answer()
        if self._paused_by_user:
            self._paused_by_user = False
            if not self._recovery.is_under_way:
                self._go_on()

    def stop(self) -> None:
        """Stop soon: check what was just clicked first, and leave everything else as it is."""
        self._stop.set()

    def _begin_to_stop(self) -> None:
        if self._state is RunState.FINISHED:
            return
        self._watch.limit_patience()
        self._gate.set()
        self._recovery.answer()
        for task in self._tasks:
            task.cancel()
        self._wake()

    def retry(self, campaign_ids: Iterable[str]) -> None:
        """Retry failed campaigns in this run, and check unknown ones.

        The record decides, not what the caller saw: a campaign that is in hand, waiting, queued or done stays so. One
        that has just ended follows as soon as its tab is free.
        """
        chosen = [one for one in dict.fromkeys(campaign_ids) if self._can_retry(one)]
        for campaign_id in chosen:
            self._works.pop(campaign_id, None)
            self._tries.pop(campaign_id, None)
            self._queue.put_last(campaign_id)
            self._outcomes.show(campaign_id)
        self._outcomes.add(chosen)
        self._wake()

    def _can_retry(self, campaign_id: str) -> bool:
        has_just_ended = self._queue.is_in_hand(campaign_id) and campaign_id not in self._works
        if not self._selection.is_chosen(campaign_id) or (campaign_id in self._queue and not has_just_ended):
            return False
        if campaign_id in self._batch.blocked and not self._selection.has_intent(campaign_id):
            return False
        entry = self._record.entry(campaign_id)
        return self._record.retry(campaign_id) or (entry is not None and entry.status is Status.UNKNOWN)

    # -- what is to be done ------------------------------------------------------------------------------------

    def _choose(self) -> None:
        self._record.add_pending(self._selection.enabled)  # of the whole batch: what is left for later is not new then
        selected = self._selection.split()
        counts = len(selected.to_do), len(selected.skipped)
        self._tell(RunStarted(self._record.session_id, *counts, not self._settings.live))
        for campaign_id in selected.skipped:
            self._outcomes.say(Level.INFO, self._outcomes.why_skipped(campaign_id), campaign_id)
        for campaign_id in selected.blocked:
            self._outcomes.blocked(campaign_id, Message.quoting(str(self._batch.blocked[campaign_id])))
        self._queue.extend(selected.to_do)
        self._outcomes.begin(selected.to_do)

    # -- the tabs ----------------------------------------------------------------------------------------------

    async def _work(self) -> None:
        try:
            await self._together([self._start_browser()])
            while self._queue and not self._stop.is_set():  # a retry may come while the last tab closes
                count = min(self._settings.tabs, len(self._queue))
                await self._together([self._tab(number) for number in range(1, count + 1)])
        except asyncio.CancelledError:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            if not self._stop.is_set():
                raise

    async def _together(self, work: Iterable[Coroutine[None, None, None]]) -> None:
        """Await all of `work`, which `stop` cancels; when all have ended, the first error is raised."""
        self._tasks = [asyncio.create_task(one) for one in work]
        done, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_EXCEPTION)
        if any(not one.cancelled() and one.exception() is not None for one in done):
            self.stop()  # the others must not wait for a tab that is gone
        for result in await asyncio.gather(*self._tasks, return_exceptions=True):
            if isinstance(result, BaseException) and not isinstance(result, asyncio.CancelledError):
                raise result

    async def _start_browser(self) -> None:
        try:
            await self._dashboard.start()
        except EveryonesFault as fault:
            await self._recover(fault, self._recovery.generation)
        except PassingFault as fault:
            await self._recover(BrowserGone(fault.message, fault.advice), self._recovery.generation)

    async def _tab(self, number: int) -> None:
        """Work on one campaign after another in one tab, until none is left."""
        tab: CampaignTab | None = None
        generation, used = -1, 0
        try:
            while (campaign_id := await self._next(number)) is not None:
                everyones: EveryonesFault | None = None
                try:
                    if tab is None or generation != self._recovery.generation or used >= _CAMPAIGNS_A_TAB:
                        await self._close_tab(tab)
                        tab, generation, used = None, self._recovery.generation, 0
                        tab = await self._dashboard.new_tab()
                    used += 1
                    everyones = await self._one(campaign_id, tab, number)
                except PassingFault as fault:
                    everyones = await self._passing(campaign_id, fault, tab)
                    await self._close_tab(tab)
                    tab = None
                except EveryonesFault as fault:
                    self._put_back(campaign_id)
                    everyones = fault
                finally:
                    self._release(campaign_id)
                if everyones is not None:
                    await self._recover(everyones, generation)
        finally:
            await self._close_tab(tab)

    async def _close_tab(self, tab: CampaignTab | None) -> None:
        if tab is not None:
            await tab.close()

    async def _next(self, number: int) -> str | None:
        """Wait for the next campaign that is due; None if none is left or the run is stopped."""
        while not self._stop.is_set():
            if self._gate.is_set() and number <= self._limit.allowed:
                campaign_id = await self._take()
                if campaign_id is not None:
                    return campaign_id
            if self._queue.is_done:
                self._wake()
                return None
            await self._wait_for_change()
        return None

    async def _take(self) -> str | None:
        """Take the next campaign that is due and, according to the record, still needs work."""
        while (campaign_id := self._queue.take()) is not None:
            generation = self._recovery.generation
            try:
                claim = await self._record.claim(campaign_id, self._wanted)
            except EveryonesFault as fault:
                self._put_back(campaign_id)
                self._queue.release(campaign_id)
                await self._recover(fault, generation)
                if self._stop.is_set() or not self._gate.is_set():
                    return None
                continue  # another tab may have recovered: nothing wakes this one
            except asyncio.CancelledError:
                self._put_back(campaign_id)
                self._queue.release(campaign_id)
                raise
            if claim is Claim.WORK:
                return campaign_id
            if claim is Claim.TAKEN:
                self._leave_to_others(campaign_id)
            else:
                self._outcomes.left_alone(campaign_id)
            self._queue.release(campaign_id)
        return None

    def _leave_to_others(self, campaign_id: str) -> None:
        """Ask for a campaign again when the machine that has it may be done, or is known to be lost."""
        self._works.pop(campaign_id, None)
        self._queue.put_last(campaign_id, max(self._record.seconds_until_free(campaign_id), _SHORTEST_WAIT))
        self._outcomes.show(campaign_id)

    async def _wait_for_change(self) -> None:
        waits = [self._queue.seconds_until_due(), self._limit.seconds_until_more()]
        known = [seconds for seconds in waits if seconds is not None]
        changed = self._changed
        try:
            async with asyncio.timeout(max(min(known), _SHORTEST_WAIT) if known else None):
                await changed.wait()
        except TimeoutError:
            return

    def _release(self, campaign_id: str) -> None:
        self._queue.release(campaign_id)
        self._record.release(campaign_id)
        self._wake()

    def _put_last(self, campaign_id: str) -> None:
        work = self._works.get(campaign_id)
        if work is not None and work.is_awaited:
            self._queue.park(campaign_id, work.seconds_until_look)
            self._outcomes.waiting(campaign_id, work.seconds_until_look)
        else:
            self._queue.put_last(campaign_id)
            self._outcomes.show(campaign_id)

    def _put_back(self, campaign_id: str) -> None:
        self._queue.put_first(campaign_id)
        work = self._works.get(campaign_id)
        if work is not None and work.is_awaited:
            self._outcomes.waiting(campaign_id, work.seconds_until_look)
        else:
            self._outcomes.show(campaign_id)

    def _wake(self) -> None:
        """Have every waiting tab check again for work."""
        self._changed.set()
        self._changed = asyncio.Event()

    # -- one campaign ------------------------------------------------------------------------------------------

    async def _one(self, campaign_id: str, tab: CampaignTab, number: int) -> PageChanged | None:
        """Work on one campaign; its own faults are handled here, all others are passed up to the tab."""
        campaign = self._campaigns[campaign_id]
        csv = self._batch.csvs.get(campaign.csv_path)
        if csv is None:
            problem = self._batch.blocked.get(campaign_id)
            why = Message.quoting(str(problem)) if problem is not None else Message("csv_not_usable")
            self._outcomes.failed(campaign, why)
            await self._record.save()
            return None

        def tell_step(step: Step, detail: Message) -> None:
            if step is Step.OBSERVE:
                self._connections.arrived()
                self._throttling.arrived(campaign_id)
                self._recovery.arrived()
            self._tell(StepTaken(campaign_id, number, step, detail))

        work = self._works.get(campaign_id)
        if work is None:
            problem = self._batch.blocked.get(campaign_id)
            blocked = Message.quoting(str(problem)) if problem is not None else NOTHING
            work = CampaignRun(
                campaign, csv, self._record.campaign(campaign_id), self._watch, blocked, self._known_ads(campaign_id)
            )
            self._works[campaign_id] = work
        self._outcomes.running(campaign)
        try:
            ending = await work.run(tab, tell_step)
        except CampaignFault as fault:
            return await self._failed(campaign_id, fault, tab)
        except asyncio.CancelledError:
            self._put_back(campaign_id)
            raise
        self._ended(campaign_id, ending)
        return None

    def _ended(self, campaign_id: str, ending: Ending) -> None:
        if ending.status is Status.WAITING:
            self._park(campaign_id, ending)
            return
        if ending.asks_again:
            self._works.pop(campaign_id)
            self._put_back(campaign_id)
            return
        if ending.status is Status.PENDING:
            self._queue.put_first(campaign_id)
            self._outcomes.stopped(campaign_id, ending)
            return
        self._breaker.came_through()
        work = self._works.pop(campaign_id)
        comes_back = ending.status is Status.UNKNOWN and self._queue.look_later(campaign_id)
        if not comes_back:
            self._recovery.came_through()
            self._outcomes.count(campaign_id)
        self._outcomes.ended(campaign_id, ending, work.outcome.seconds)

    def _park(self, campaign_id: str, ending: Ending) -> None:
        """Let the tab continue; any free tab looks for the campaign's ads when it is time."""
        if ending.is_throttled:
            self._go_slower(Throttled(Message("throttled_at_click"), retry_after=ending.retry_after))
        self._queue.park(campaign_id, ending.look_in)
        self._outcomes.waiting(campaign_id, ending.look_in)

    async def _failed(
        self, campaign_id: str, fault: CampaignFault | PassingFault, tab: CampaignTab | None
    ) -> PageChanged | None:
        """Fail a campaign; returns the site's fault if it was not the campaign's own."""
        evidence = fault.evidence
        if evidence is None and tab is not None:
            evidence = await self._photograph(campaign_id, tab)
        self._recovery.came_through()
        why = fault.whole
        if isinstance(fault, PassingFault):
            why = Message(
                "two_sentences", first=fault.message, second=Message("gave_up", count=self._tries[campaign_id])
            )
        comes_back = self._selection.has_intent(campaign_id) and self._queue.look_later(campaign_id)
        work = self._works.pop(campaign_id, None)
        self._outcomes.failed(self._campaigns[campaign_id], why, work, evidence, is_counted=not comes_back)
        await self._record.save()
        alike = self._breaker.failed(campaign_id, fault)
        if not alike:
            return None
        for one in self._outcomes.put_back(alike, fault):
            self._tries.pop(one, None)
            self._queue.put_last(one)
        await self._record.save()
        return page_changed(len(alike), fault)

    async def _photograph(self, campaign_id: str, tab: CampaignTab) -> Path | None:
        if self._evidence_folder is None:
            return None
        path = self._evidence_folder / f"{campaign_id}-{self._now():%Y%m%d_%H%M%S_%f}.png"
        return path if await tab.screenshot(path) else None

    # -- what goes wrong ---------------------------------------------------------------------------------------

    async def _passing(self, campaign_id: str, fault: PassingFault, tab: CampaignTab | None) -> EveryonesFault | None:
        """Put the campaign back for a later attempt; after the last one it fails. Returns a fault for everyone."""
        if isinstance(fault, Throttled) and not self._throttling.is_of_one(campaign_id):
            self._throttling.failed(campaign_id)
            self._go_slower(fault)
            self._put_last(campaign_id)
            return None
        if isinstance(fault, ConnectionFailed) and not self._connections.is_of_one(campaign_id):
            everyones = self._connections.failed(campaign_id, fault)
            self._later(campaign_id, fault, 0.0 if everyones is not None else _BACK_OFF[0])
            return everyones
        if isinstance(fault, ClaimLost | LateClick):
            self._works.pop(campaign_id, None)
            self._later(campaign_id, fault, _BACK_OFF[0])
            return None
        work = self._works.get(campaign_id)
        if work is not None and work.is_awaited:
            self._put_last(campaign_id)
            return None
        self._tries[campaign_id] += 1
        tries = self._tries[campaign_id]
        if tries >= _ATTEMPTS:
            return await self._failed(campaign_id, fault, tab)
        self._later(campaign_id, fault, _BACK_OFF[tries - 1])
        return None

    def _later(self, campaign_id: str, fault: PassingFault, wait: float) -> None:
        self._queue.put_last(campaign_id, wait)
        self._outcomes.retrying(campaign_id, fault, wait)

    def _go_slower(self, fault: Throttled) -> None:
        wait = self._limit.throttled(fault.retry_after)
        self._queue.hold(wait)
        self._outcomes.slower(fault, wait, self._limit.allowed)

    async def _recover(self, fault: EveryonesFault, generation: int) -> None:
        """Pause until what everyone needs is available again; only the first tab that noticed does the work."""
        if not await self._recovery.recover(fault, generation):
            return
        if self._recovery.gave_up is not None:
            self._outcomes.say(Level.ERROR, Message("run_gave_up", why=self._recovery.gave_up.whole))
            self.stop()
        elif not self._paused_by_user:
            self._go_on()

    def _stand_still(self) -> None:
        self._gate.clear()
        self._meter.paused()
        if self.state is RunState.RUNNING:
            self._state = RunState.PAUSED

    def _go_on(self) -> None:
        if self.state is RunState.PAUSED:
            self._state = RunState.RUNNING
            self._meter.resumed()
            self._gate.set()
            self._tell(Resumed())
        self._wake()
