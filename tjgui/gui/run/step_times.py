"""When each step of a campaign was taken, over the runs since the window was opened."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from tjgui.core.models import Status
from tjgui.core.run.events import CampaignChanged, Event, StepTaken


@dataclass(frozen=True, slots=True)
class TimedStep:
    """One step, and how long it took."""

    event: StepTaken
    at: datetime
    seconds: float | None  #: None while it is running


@dataclass(slots=True)
class _Begun:
    event: StepTaken
    at: datetime
    started: float
    ended: float | None = None


class StepLog:
    """Hears every event as it happens; remembers the last attempt at each campaign."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, now: Callable[[], datetime] = datetime.now) -> None:
        self._clock = clock
        self._now = now
        self._steps: dict[str, list[_Begun]] = {}
        self._waiting: set[str] = set()  # their attempt continues with the next check

    def hear(self, event: Event) -> None:
        """Take in an event of the run."""
        if isinstance(event, CampaignChanged):
            self._take_status(event.campaign_id, event.status)
        elif isinstance(event, StepTaken):
            self._end_last(event.campaign_id)
            begun = _Begun(event, self._now(), self._clock())
            self._steps.setdefault(event.campaign_id, []).append(begun)

    def _take_status(self, campaign_id: str, status: Status) -> None:
        if status is not Status.RUNNING:
            self._end_last(campaign_id)
        elif campaign_id not in self._waiting:
            self._steps[campaign_id] = []
        if status is Status.WAITING:
            self._waiting.add(campaign_id)
        elif status is not Status.RUNNING:
            self._waiting.discard(campaign_id)

    def steps(self, campaign_id: str) -> tuple[TimedStep, ...]:
        """Return the steps of the last attempt, in order; none if it was in an earlier session."""
        return tuple(
            TimedStep(one.event, one.at, None if one.ended is None else one.ended - one.started)
            for one in self._steps.get(campaign_id, ())
        )

    def _end_last(self, campaign_id: str) -> None:
        steps = self._steps.get(campaign_id)
        if steps and steps[-1].ended is None:
            steps[-1].ended = self._clock()
