"""What the steps of all campaigns of a run share, and what the work on one campaign comes to for now."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from tjgui.core.models import Heard, Status
from tjgui.core.run.settlement import RULES, NothingThere
from tjgui.core.wording.message import NOTHING, Message

#: Once the user asked to stop, ads that were already sent are awaited this many seconds at most.
_PATIENCE_WHILE_STOPPING = 20.0


@dataclass(slots=True)
class Watch:
    """What the steps of all campaigns share: time, patience, and whether the user wants to stop."""

    patience: float
    tracking_parameter: str
    live: bool
    clock: Callable[[], float]  #: monotonic seconds
    now: Callable[[], datetime]
    latest_ads: float = 0.0  #: seconds after which ads are known to have appeared; nothing is given up before
    strict_names: bool = False
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    stop_by: float = math.inf  #: the moment until which ads that were already sent are still awaited

    def stop(self) -> None:
        """Ask every campaign in hand to end soon; what was clicked is still looked at for a moment."""
        if not self.stopping.is_set():
            self.stop_by = self.clock() + _PATIENCE_WHILE_STOPPING
            self.stopping.set()

    def patience_after(self, heard: Heard) -> float:
        """Return how long ads are awaited: where they may then be uploaded again, at least as long as ads can take."""
        return self.patience if RULES[heard].ending is NothingThere.UNKNOWN else self.whole_patience

    @property
    def whole_patience(self) -> float:
        """How long ads are awaited before any of them is uploaded again, whatever the user's patience is."""
        return max(self.patience, self.latest_ads)


@dataclass(frozen=True, slots=True)
class Ending:
    """How the work on one campaign ended for now, without an error."""

    status: Status  #: WAITING: look again later; PENDING: the run was stopped, the intent stays open
    ads_created: int = 0
    message: Message = NOTHING  #: a warning of a success, or why it is unknown
    look_in: float = 0.0  #: seconds until the next look, where its ads are awaited
    is_throttled: bool = False  #: the site just asked to slow down
    retry_after: float | None = None  #: seconds that it asked for
