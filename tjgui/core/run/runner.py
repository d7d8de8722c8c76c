"""The run: which campaign next, on which tab, tried how often; pausing for what everyone needs; stopping cleanly."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint, work_to_do
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.errors import (
    CampaignFault,
    EveryonesFault,
    PageChanged,
    PageNotAsDescribed,
    PassingFault,
    Throttled,
    UploaderError,
)
from tjgui.core.models import Campaign, RejectedCreative, Status, Step
from tjgui.core.run.campaign_queue import CampaignQueue
from tjgui.core.run.campaign_run import CampaignRun, Ending, Watch
from tjgui.core.run.dashboard import CampaignTab, Dashboard
from tjgui.core.run.events import (
    CampaignChanged,
    Event,
    Level,
    Listener,
    Logged,
    Paused,
    PauseReason,
    ProgressChanged,
    Resumed,
    RunStarted,
    StepTaken,
)
from tjgui.core.run.progress import ProgressMeter
from tjgui.core.run.recovery import Recovery
from tjgui.core.run.tab_limit import TabLimit
from tjgui.core.wording.message import Message

_log = logging.getLogger(__name__)

#: How often a campaign is tried when what fails may pass by itself.
_ATTEMPTS = 3
#: Seconds before the second and the third try.
_BACK_OFF = (2.0, 10.0)
#: Seconds that are waited at least, so that a timer that rings early does not spin.
_SHORTEST_WAIT = 0.01
#: After so many campaigns a tab is replaced by a new one: a browser's page grows with each campaign that it showed.
_CAMPAIGNS_A_TAB = 50
#: So many campaigns failing alike in a row are the page's fault, not theirs.
_ALIKE_IN_A_ROW = 5


class RunState(StrEnum):
    """Where a run stands; it goes through them from top to bottom, between RUNNING and PAUSED as often as needed."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class RunSettings:
    """How a run works; every default just works.

    :param live: False is a dry run: everything up to the preview, nothing created.
    :param tabs: campaigns worked on at once, 1 to 5, all in one browser with one session.
    :param patience: seconds that ads may take to appear before their upload is in doubt; the site has shown delays
        of up to two minutes.
    :param tracking_parameter: the query parameter of the URLs that takes the campaign's name.
    :param only: the campaigns to work on; None for all of the batch.
    :param interactive: whether somebody can answer a pause; otherwise the run ends where it can't go on by itself.
    """

    live: bool = False
    tabs: int = 2
    patience: float = 130.0
    tracking_parameter: str = "sub11"
    retry_failed: bool = False
    only: frozenset[str] | None = None
    interactive: bool = False


@dataclass(frozen=True, slots=True)
class RunResult:
    """How a run ended; what became of each campaign stands in the checkpoint."""

    stopped: bool  #: before the end
    why: UploaderError | None = None  #: what it could not go on without, where it gave up


class Runner:
    """One run over a batch. `run` is awaited once; the other methods are called from the same loop meanwhile."""

    def __init__(
        self,
        batch: Batch,
        checkpoint: Checkpoint,
        writer: CheckpointWriter,
        dashboard: Dashboard,
        settings: RunSettings,
        listener: Listener,
        *,
        evidence_folder: Path | None = None,
        marks: ReadyMarks | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self.state = RunState.IDLE
        self._batch = batch
        self._checkpoint = checkpoint
        self._writer = writer
        self._dashboard = dashboard
        self._settings = settings
        self._listener = listener
        self._evidence_folder = evidence_folder
        self._clock = clock
        self._now = now
        self._campaigns: dict[str, Campaign] = {one.campaign_id: one for one in batch.campaigns}
        self._watch = Watch(settings.patience, settings.tracking_parameter, settings.live, clock, now, marks)
        self._meter = ProgressMeter(clock)
        self._queue = CampaignQueue(clock)
        self._limit = TabLimit(settings.tabs, clock)
        self._tries: Counter[str] = Counter()
        self._changed = asyncio.Condition()
        self._gate = asyncio.Event()
        self._paused_by_user = False
        self._recovery = Recovery(
            dashboard, self._watch.stopping, self._stand_still, self._tell, interactive=settings.interactive
        )
        self._failed_alike: list[str] = []
        self._tasks: list[asyncio.Task[None]] = []

    async def run(self) -> RunResult:
        """Work through the batch; returns when it is done or stopped. What a run can meet never raises."""
        if not self._watch.stopping.is_set():
            self.state = RunState.RUNNING
        to_do = self._choose()
        await self._fail_blocked(to_do)
        self._meter.started(len(self._queue))
        self._tell(ProgressChanged(self._meter.progress))
        if self._queue and not self._watch.stopping.is_set():
            self._gate.set()
            await self._work()
        await self._writer.save()
        stopped = bool(self._queue) or self._recovery.gave_up is not None
        self.state = RunState.FINISHED
        return RunResult(stopped, self._recovery.gave_up)

    def pause(self) -> None:
        """Finish the campaigns in hand, then stand still until `resume`."""
        if self.state is RunState.RUNNING:
            self._paused_by_user = True
            self._gate.clear()
            self.state = RunState.PAUSED
            self._meter.paused()
            self._tell(Paused(PauseReason.USER, Message.quoting("Paused. The campaigns in hand are finished first.")))

    def resume(self) -> None:
        """Go on after a pause; where the run waits for the user's answer, try again."""
        self._recovery.answer()
        if self._paused_by_user:
            self._paused_by_user = False
            if not self._recovery.is_under_way:
                self._go_on()

    def stop(self) -> None:
        """End soon: what was clicked is looked at first, everything else stays as it is."""
        if self.state in {RunState.FINISHED, RunState.STOPPING}:
            return
        self.state = RunState.STOPPING
        self._watch.stop()
        self._gate.set()
        self._recovery.answer()
        for task in self._tasks:
            task.cancel()

    def retry(self, campaign_ids: Iterable[str]) -> None:
        """Put failed campaigns into the running run's queue again."""
        chosen = [one for one in campaign_ids if one in self._campaigns and one not in self._queue]
        for campaign_id in chosen:
            self._queue.put_last(campaign_id)
            self._tries.pop(campaign_id, None)
            self._checkpoint.mark_pending(campaign_id)
            self._show(campaign_id)
        self._meter.more(len(chosen))
        self._tell(ProgressChanged(self._meter.progress))
        self._wake()

    # -- what is to be done ------------------------------------------------------------------------------------

    def _choose(self) -> list[str]:
        chosen = [
            one.campaign_id
            for one in self._batch.campaigns
            if one.enabled and (self._settings.only is None or one.campaign_id in self._settings.only)
        ]
        self._checkpoint.add_pending(chosen)
        to_do, skipped = work_to_do(
            self._checkpoint, chosen, dry_run=not self._settings.live, retry_failed=self._settings.retry_failed
        )
        self._tell(RunStarted(self._checkpoint.session_id, len(to_do), len(skipped), not self._settings.live))
        for campaign_id in skipped:
            self._say(Level.INFO, self._why_skipped(campaign_id), campaign_id)
        self._queue.extend(one for one in to_do if one not in self._batch.blocked or self._has_intent(one))
        return list(to_do)

    def _why_skipped(self, campaign_id: str) -> str:
        entry = self._checkpoint.entry(campaign_id)
        if entry is None or entry.status is Status.SUCCESS:
            ads = entry.ads_created if entry is not None else 0
            return f"⊘ Skipping campaign {campaign_id} - already successful ({ads} ads)"
        if entry.status is Status.FAILED:
            return f"⊘ Skipping campaign {campaign_id} - failed before ({entry.error})"
        return f"⊘ Skipping campaign {campaign_id} - {entry.status.value.replace('_', ' ')}"

    def _has_intent(self, campaign_id: str) -> bool:
        entry = self._checkpoint.entry(campaign_id)
        return entry is not None and entry.intent is not None

    async def _fail_blocked(self, to_do: Iterable[str]) -> None:
        """Mark as failed what the batch's files themselves make impossible, before any browser is needed."""
        for campaign_id in to_do:
            if campaign_id not in self._queue:
                campaign = self._campaigns[campaign_id]
                problem = str(self._batch.blocked[campaign_id])
                self._checkpoint.fail(
                    campaign_id, problem, campaign_name=campaign.name, csv_file=campaign.csv_path.name, seconds=0.0
                )
                self._show(campaign_id, seconds=0.0)
                self._say(Level.ERROR, f"✗ Campaign {campaign_id} - {problem}", campaign_id)
        await self._writer.save()

    # -- the tabs ----------------------------------------------------------------------------------------------

    async def _work(self) -> None:
        try:
            await self._together([self._start_browser()])
            if not self._watch.stopping.is_set():
                count = min(self._settings.tabs, max(len(self._queue), 1))
                await self._together([self._tab(number) for number in range(1, count + 1)])
        except asyncio.CancelledError:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            if not self._watch.stopping.is_set():
                raise

    async def _together(self, work: Iterable[Coroutine[None, None, None]]) -> None:
        """Await all of `work`, which `stop` cancels; the first of their errors is raised when all have ended."""
        self._tasks = [asyncio.create_task(one) for one in work]
        for result in await asyncio.gather(*self._tasks, return_exceptions=True):
            if isinstance(result, BaseException) and not isinstance(result, asyncio.CancelledError):
                raise result

    async def _start_browser(self) -> None:
        try:
            await self._dashboard.start()
        except EveryonesFault as fault:
            await self._recover(fault, self._recovery.generation)

    async def _tab(self, number: int) -> None:
        """Work on one campaign after the other in one tab, until there is none left."""
        tab: CampaignTab | None = None
        generation, used = -1, 0
        try:
            while (campaign_id := await self._next(number)) is not None:
                try:
                    if tab is None or generation != self._recovery.generation or used >= _CAMPAIGNS_A_TAB:
                        await self._close_tab(tab)
                        tab, generation, used = None, self._recovery.generation, 0
                        tab = await self._dashboard.new_tab()
                    used += 1
                    await self._one(campaign_id, tab, number)
                except PassingFault as fault:
                    await self._try_again(campaign_id, fault, tab)
                    await self._close_tab(tab)
                    tab = None
                except PageChanged as fault:
                    await self._recover(fault, generation)
                except EveryonesFault as fault:
                    self._put_back(campaign_id)
                    await self._recover(fault, generation)
                finally:
                    await self._release(campaign_id)
        finally:
            await self._close_tab(tab)

    async def _close_tab(self, tab: CampaignTab | None) -> None:
        if tab is not None:
            await tab.close()

    async def _next(self, number: int) -> str | None:
        """Wait for the next campaign that may be worked on; None when there is none left or the run is stopped."""
        async with self._changed:
            while not self._watch.stopping.is_set():
                if self._gate.is_set() and number <= self._limit.allowed:
                    campaign_id = self._queue.take()
                    if campaign_id is not None:
                        return campaign_id
                if self._queue.is_done:
                    self._changed.notify_all()
                    return None
                await self._wait_for_change()
            return None

    async def _wait_for_change(self) -> None:
        waits = [self._queue.seconds_until_due(), self._limit.seconds_until_more()]
        known = [seconds for seconds in waits if seconds is not None]
        try:
            await asyncio.wait_for(self._changed.wait(), max(min(known), _SHORTEST_WAIT) if known else None)
        except TimeoutError:
            return

    async def _release(self, campaign_id: str) -> None:
        self._queue.release(campaign_id)
        async with self._changed:
            self._changed.notify_all()

    def _put_back(self, campaign_id: str) -> None:
        self._queue.put_first(campaign_id)
        self._show(campaign_id)

    def _wake(self) -> None:
        async def wake() -> None:
            async with self._changed:
                self._changed.notify_all()

        self._waker = asyncio.ensure_future(wake())

    # -- one campaign ------------------------------------------------------------------------------------------

    async def _one(self, campaign_id: str, tab: CampaignTab, number: int) -> None:
        """Work on one campaign; its own faults end here, all others go up to the tab."""
        campaign = self._campaigns[campaign_id]
        csv = self._batch.csvs.get(campaign.csv_path)
        if csv is None:
            self._end_in_failure(campaign_id, str(self._batch.blocked.get(campaign_id, "Its CSV cannot be used.")))
            await self._writer.save()
            return

        def tell_step(step: Step, detail: str) -> None:
            self._tell(StepTaken(campaign_id, number, step, detail))

        work = CampaignRun(campaign, csv, tab, self._checkpoint, self._writer, self._watch, tell_step)
        self._tell(CampaignChanged(campaign_id, Status.RUNNING, campaign_name=campaign.name))
        try:
            ending = await work.run()
        except CampaignFault as fault:
            await self._failed(campaign_id, fault, tab, work)
        except asyncio.CancelledError:
            self._put_back(campaign_id)
            raise
        else:
            self._ended(campaign_id, ending, work.seconds)

    def _ended(self, campaign_id: str, ending: Ending, seconds: float) -> None:
        if ending.status is Status.PENDING:
            self._put_back(campaign_id)
            self._say(Level.WARNING, f"Campaign {campaign_id}: {ending.message}", campaign_id)
            return
        self._failed_alike.clear()
        self._show(campaign_id, seconds=seconds)
        if ending.status is Status.UNKNOWN:
            self._say(Level.WARNING, f"? Campaign {campaign_id} - {ending.message}", campaign_id)
            if self._queue.look_later(campaign_id):
                return
        elif ending.status is Status.SUCCESS:
            self._say(Level.SUCCESS, f"✓ Campaign {campaign_id} - {_ads(ending.ads_created)} created", campaign_id)
            if ending.message:
                self._say(Level.WARNING, f"Campaign {campaign_id}: {ending.message}", campaign_id)
        else:
            self._say(Level.SUCCESS, f"✓ Campaign {campaign_id} - dry run: {ending.message}", campaign_id)
        self._count(campaign_id)

    async def _failed(
        self, campaign_id: str, fault: UploaderError, tab: CampaignTab | None, work: CampaignRun | None = None
    ) -> None:
        seconds = work.seconds if work is not None else 0.0
        evidence = fault.evidence
        if evidence is None and tab is not None:
            evidence = await self._photograph(campaign_id, tab)
        self._end_in_failure(
            campaign_id,
            str(fault),
            name=work.name if work is not None else "",
            rejected=work.rejected if work is not None else (),
            evidence=evidence,
            seconds=seconds,
        )
        await self._writer.save()
        if isinstance(fault, PageNotAsDescribed | PassingFault):
            await self._notice_likeness(fault, campaign_id)
        else:
            self._failed_alike.clear()

    def _end_in_failure(
        self,
        campaign_id: str,
        error: str,
        *,
        name: str = "",
        rejected: tuple[RejectedCreative, ...] = (),
        evidence: Path | None = None,
        seconds: float = 0.0,
    ) -> None:
        """Record a failure; a campaign whose last click is not settled is in doubt rather than failed."""
        campaign = self._campaigns[campaign_id]
        if self._has_intent(campaign_id):
            self._checkpoint.doubt(campaign_id, f"Ads may have been created, but could not be looked at: {error}")
        else:
            self._checkpoint.fail(
                campaign_id,
                error,
                campaign_name=name or campaign.name,
                csv_file=campaign.csv_path.name,
                invalid=rejected,
                evidence=str(evidence or ""),
                seconds=seconds,
            )
        self._show(campaign_id, seconds=seconds, evidence=evidence)
        self._say(Level.ERROR, f"✗ Campaign {campaign_id} - {error}", campaign_id)
        self._count(campaign_id)

    async def _notice_likeness(self, fault: UploaderError, campaign_id: str) -> None:
        self._failed_alike.append(fault.what.replace(campaign_id, "…"))
        last = self._failed_alike[-_ALIKE_IN_A_ROW:]
        if len(last) == _ALIKE_IN_A_ROW and len(set(last)) == 1:
            self._failed_alike.clear()
            raise PageChanged(
                f"{_ALIKE_IN_A_ROW} campaigns in a row failed alike: {fault.what} The page may have changed.",
                "Look at one of them in the browser. Resume to go on with the next campaign.",
            )

    async def _photograph(self, campaign_id: str, tab: CampaignTab) -> Path | None:
        if self._evidence_folder is None:
            return None
        path = self._evidence_folder / f"{campaign_id}-{self._now():%Y%m%d_%H%M%S_%f}.png"
        return path if await tab.screenshot(path) else None

    # -- what goes wrong ---------------------------------------------------------------------------------------

    async def _try_again(self, campaign_id: str, fault: PassingFault, tab: CampaignTab | None) -> None:
        """Put the campaign back for a later try; after the last one it fails."""
        if isinstance(fault, Throttled):
            self._go_slower(campaign_id, fault)
            return
        self._tries[campaign_id] += 1
        tries = self._tries[campaign_id]
        if tries >= _ATTEMPTS:
            try:
                await self._failed(campaign_id, fault, tab)
            except PageChanged as changed:
                await self._recover(changed, self._recovery.generation)
            return
        wait = _BACK_OFF[tries - 1]
        self._queue.put_last(campaign_id, wait)
        self._show(campaign_id)
        self._say(Level.WARNING, f"Campaign {campaign_id}: {fault.what} Tried again in {wait:.0f} s.", campaign_id)

    def _go_slower(self, campaign_id: str, fault: Throttled) -> None:
        wait = self._limit.throttled(fault.retry_after)
        self._queue.hold(wait)
        self._put_back(campaign_id)
        self._say(Level.WARNING, f"{fault.what} Going on in {wait:.0f} s, with {_tabs(self._limit.allowed)}.")

    async def _recover(self, fault: EveryonesFault, generation: int) -> None:
        """Stand still until what everyone needs is there again; only the first tab that noticed does the work."""
        if not await self._recovery.recover(fault, generation):
            return
        if self._recovery.gave_up is not None:
            self._say(Level.ERROR, f"Stopped: {self._recovery.gave_up}")
            self.stop()
        elif not self._paused_by_user:
            self._go_on()

    def _stand_still(self) -> None:
        self._gate.clear()
        self._meter.paused()
        if self.state is RunState.RUNNING:
            self.state = RunState.PAUSED

    def _go_on(self) -> None:
        if self.state is RunState.PAUSED:
            self.state = RunState.RUNNING
            self._meter.resumed()
            self._gate.set()
            self._tell(Resumed())
        self._wake()

    # -- telling -----------------------------------------------------------------------------------------------

    def _show(self, campaign_id: str, *, seconds: float | None = None, evidence: Path | None = None) -> None:
        entry = self._checkpoint.entry(campaign_id)
        if entry is None:
            self._tell(CampaignChanged(campaign_id, Status.PENDING, seconds=seconds))
            return
        reason, name = entry.reason, entry.campaign_name
        self._tell(CampaignChanged(campaign_id, entry.status, entry.ads_created, reason, name, seconds, evidence))

    def _count(self, campaign_id: str) -> None:
        self._recovery.came_through()
        self._meter.finished(self._checkpoint.status(campaign_id))
        self._tell(ProgressChanged(self._meter.progress))

    def _say(self, level: Level, text: str, campaign_id: str | None = None) -> None:
        self._tell(Logged(level, Message.quoting(text), campaign_id))

    def _tell(self, event: Event) -> None:
        self._listener(event)


def _ads(count: int) -> str:
    return f"{count} ad" if count == 1 else f"{count} ads"


def _tabs(count: int) -> str:
    return f"{count} tab" if count == 1 else f"{count} tabs"
