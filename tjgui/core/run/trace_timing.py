"""Where the time of a run goes: each campaign's steps as a Chrome trace, one track per tab.

https://ui.perfetto.dev and chrome://tracing open the file. It holds the "complete" events of the trace event format,
in microseconds since the program started the batch: each campaign and, inside it, its steps; on the track "Run", what
all tabs share. Time that a tab spends between two campaigns, such as being held back, is the gap between them.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tjgui.core.errors import InputError
from tjgui.core.models import Status
from tjgui.core.run.events import (
    CampaignChanged,
    Event,
    Level,
    Listener,
    Logged,
    Paused,
    Resumed,
    RunFinished,
    RunStarted,
    StepTaken,
)

_log = logging.getLogger(__name__)

#: The track for what no single tab does; the tabs are numbered from 1.
_RUN = 0
#: A trace names the process of each track; there is only one.
_PROCESS = 1
_WORTH_A_MARK = {Level.WARNING, Level.ERROR}


@dataclass(slots=True)
class _Span:
    """Something in progress since a given time, and its details."""

    name: str
    kind: str
    track: int
    since: int
    more: dict[str, str] = field(default_factory=dict)


class TraceTiming:
    """Turns a run's events into a trace; `hear` is the listener."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = clock()
        self._events: list[dict[str, Any]] = []
        self._stage: _Span | None = _Span("reading the files", "run", _RUN, 0)
        self._pause: _Span | None = None
        self._campaigns: dict[str, _Span] = {}
        self._steps: dict[int, _Span] = {}
        self._tabs: set[int] = set()

    def hear(self, event: Event) -> None:
        """Take one event at the moment it is reported."""
        match event:
            case RunStarted():
                self._enter("starting the browser")
            case StepTaken():
                self._begin_step(event)
            case CampaignChanged(status=status) if status is not Status.RUNNING:
                self._end_campaign(event)
            case Paused():
                self._end_pause()
                self._pause = _Span(
                    f"paused: {event.reason.value}", "pause", _RUN, self._now, {"what": str(event.what)}
                )
            case Resumed():
                self._end_pause()
            case Logged(level=level) if level in _WORTH_A_MARK:
                self._mark(event)
            case RunFinished():
                self.finish()
            case _:
                pass

    def finish(self) -> None:
        """End everything still in progress; may be called twice."""
        for campaign_id in list(self._campaigns):
            self._end_campaign(CampaignChanged(campaign_id, Status.RUNNING))
        self._end_pause()
        self._enter(None)

    def as_json(self) -> dict[str, Any]:
        """Return the trace: what has ended so far, and the names of the tracks."""
        names = {_RUN: "Run", **{tab: f"Tab {tab}" for tab in sorted(self._tabs)}}
        process = {"ph": "M", "pid": _PROCESS, "tid": _RUN, "name": "process_name", "args": {"name": "TJ Uploader"}}
        tracks: list[dict[str, Any]] = [process]
        for track, name in names.items():
            place = {"ph": "M", "pid": _PROCESS, "tid": track}
            tracks.append({**place, "name": "thread_name", "args": {"name": name}})
            tracks.append({**place, "name": "thread_sort_index", "args": {"sort_index": track}})
        return {"displayTimeUnit": "ms", "traceEvents": [*tracks, *self._events]}

    @property
    def _now(self) -> int:
        return round((self._clock() - self._began) * 1_000_000)

    def _enter(self, stage: str | None) -> None:
        """Enter the next stage of the run as a whole; None for none."""
        if self._stage is not None:
            self._end(self._stage)
        self._stage = _Span(stage, "run", _RUN, self._now) if stage is not None else None

    def _begin_step(self, event: StepTaken) -> None:
        if not self._tabs:
            self._enter("working")
        self._tabs.add(event.tab)
        self._end_step(event.tab)
        now = self._now
        if event.campaign_id not in self._campaigns:
            self._campaigns[event.campaign_id] = _Span(event.campaign_id, "campaign", event.tab, now)
        more = {"campaign": event.campaign_id} | ({"detail": str(event.detail)} if event.detail else {})
        self._steps[event.tab] = _Span(event.step.value, "step", event.tab, now, more)

    def _end_step(self, tab: int) -> None:
        step = self._steps.pop(tab, None)
        if step is not None:
            self._end(step)

    def _end_campaign(self, event: CampaignChanged) -> None:
        campaign = self._campaigns.pop(event.campaign_id, None)
        if campaign is None:  # it changed without a tab: blocked by its files, or put back by the user
            return
        self._end_step(campaign.track)
        campaign.more |= {"status": event.status.value} | ({"error": event.error} if event.error else {})
        self._end(campaign)

    def _end_pause(self) -> None:
        if self._pause is not None:
            self._end(self._pause)
            self._pause = None

    def _end(self, span: _Span) -> None:
        self._events.append(
            {
                "ph": "X",
                "name": span.name,
                "cat": span.kind,
                "pid": _PROCESS,
                "tid": span.track,
                "ts": span.since,
                "dur": self._now - span.since,
                "args": span.more,
            }
        )

    def _mark(self, event: Logged) -> None:
        campaign = self._campaigns.get(event.campaign_id or "")
        track = campaign.track if campaign is not None else _RUN
        more = {"text": event.text} | ({"campaign": event.campaign_id} if event.campaign_id else {})
        self._events.append(
            {
                "ph": "i",
                "s": "t",
                "name": event.level.value,
                "cat": "log",
                "pid": _PROCESS,
                "tid": track,
                "ts": self._now,
                "args": more,
            }
        )


@contextmanager
def traced(path: Path | None, listener: Listener, clock: Callable[[], float] = time.monotonic) -> Iterator[Listener]:
    """Yield a listener that passes every event on, and write the trace to `path` at the end, however the run ends.

    Without a path it yields `listener` itself. Raises `InputError` at once if `path` cannot be written to.
    """
    if path is None:
        yield listener
        return
    try:
        path.write_text("", encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"The timing cannot be written to {path}: {error.strerror or error}.", "Name another file."
        ) from error
    timing = TraceTiming(clock)

    def hear(event: Event) -> None:
        timing.hear(event)
        listener(event)

    try:
        yield hear
    finally:
        timing.finish()
        try:
            path.write_text(json.dumps(timing.as_json(), ensure_ascii=False), encoding="utf-8")
        except OSError as error:
            _log.warning("The timing could not be written to %s: %s.", path, error.strerror or error)
