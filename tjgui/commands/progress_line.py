"""How far a run is, on one line at the bottom of the terminal.

"━━━━━━━─────   57%  142/250  5:20  3 min 40 s left  26.6/min  CPA - Video-IS". In a narrow terminal, what matters less
is left out.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TextIO

from tjgui.commands.bottom_line import BottomLine, cells, cut
from tjgui.core.models import Status
from tjgui.core.run.events import CampaignChanged, Event, Paused, ProgressChanged, Resumed
from tjgui.core.run.progress import Progress
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Duration

_GAP = "  "
_BAR = 12
#: A name with less room than this tells nothing.
_SHORTEST_NAME = 8
#: The parts, the most important ones first; the name gets what is left.
_IMPORTANCE = ("done", "left", "failed", "elapsed", "bar", "speed")
#: The parts from left to right.
_PLACES = ("bar", "done", "failed", "elapsed", "left", "speed", "name")
_GREEN, _RED, _PLAIN = "\x1b[32m", "\x1b[31m", "\x1b[0m"


class ProgressLine:
    """The line, kept up to date by the run's events.

    :param colours: None to use them unless NO_COLOR is set.
    """

    def __init__(
        self, stream: TextIO, *, clock: Callable[[], float] = time.monotonic, colours: bool | None = None
    ) -> None:
        self.bottom = BottomLine(stream, self.text)
        self._clock = clock
        self._started = self._progressed = clock()
        self._progress = Progress()
        self._running: dict[str, str] = {}  # campaigns in the tabs -> their names, the latest last
        self._paused = False
        self._has_colours = not os.environ.get("NO_COLOR") if colours is None else colours
        self._done, self._left, self._cut = ("━", "─", "…") if _can_say("━─…", stream) else ("#", "-", "...")

    def hear(self, event: Event) -> None:
        """Take an event of the run."""
        match event:
            case ProgressChanged(progress=progress):
                self._progress, self._progressed = progress, self._clock()
            case CampaignChanged(campaign_id=campaign_id, status=Status.RUNNING, campaign_name=name):
                self._running.pop(campaign_id, None)
                self._running[campaign_id] = name or campaign_id
            case CampaignChanged(campaign_id=campaign_id):
                self._running.pop(campaign_id, None)
            case Paused():
                self._paused = True
            case Resumed():
                self._paused = False
            case _:
                return
        self.bottom.draw()

    def text(self, width: int) -> str:
        """Return the line for a width in cells; empty if the run has nothing to do or hasn't started."""
        if not self._progress.total:
            return ""
        parts, room = self._parts(), width
        shown: dict[str, str] = {}
        for name in _IMPORTANCE:
            needed = cells(parts[name]) + (len(_GAP) if shown else 0)
            if parts[name] and needed <= room:
                shown[name] = parts[name]
                room -= needed
        room -= len(_GAP)
        if shown and room >= _SHORTEST_NAME:
            shown["name"] = cut(self._name(), room, self._cut)
        return _GAP.join(shown[name] for name in _PLACES if shown.get(name))

    def _parts(self) -> dict[str, str]:
        progress = self._progress
        now = self._clock()
        passed = 0.0 if self._paused else now - self._progressed
        left, speed = progress.seconds_left, progress.per_minute
        percent = str(Message("percent", percent=progress.percent))
        counts = Message("done_of_total", done=progress.done, total=progress.total)
        return {
            "bar": self._bar(),
            "done": f"{percent:>4}{_GAP}{counts}",
            "failed": self._in(_RED, str(Message("n_failed", count=progress.failed))) if progress.failed else "",
            "elapsed": _clock_time(now - self._started),
            "left": "" if left is None else str(Message("short_left", time=Duration.about(left - passed))),
            "speed": "" if speed is None else str(Message("short_speed", speed=float(speed))),
        }

    def _bar(self) -> str:
        done = round(_BAR * self._progress.percent / 100)
        return self._in(_GREEN, self._done * done) + self._left * (_BAR - done)

    def _name(self) -> str:
        if self._paused:
            return str(Message("line_paused"))
        *others, latest = self._running.values() or ("",)
        return f"{latest} (+{len(others)})" if others else latest

    def _in(self, colour: str, text: str) -> str:
        return f"{colour}{text}{_PLAIN}" if self._has_colours and text else text


def _clock_time(seconds: float) -> str:
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def _can_say(text: str, stream: TextIO) -> bool:
    try:
        text.encode(stream.encoding)
    except (UnicodeError, LookupError):
        return False
    return True
