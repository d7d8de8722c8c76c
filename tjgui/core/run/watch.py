"""What the steps of all campaigns of a run share, and the interim result of work on one campaign."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from tjgui.core.models import Duplicates, Heard, Status
from tjgui.core.run.settlement import RULES, NothingThere
from tjgui.core.run.stop import Stop
from tjgui.core.wording.message import NOTHING, Message

#: After the user asks to stop, the run waits at most this many seconds for ads that were already sent.
PATIENCE_WHILE_STOPPING = 20.0


@dataclass(slots=True)
class Watch:
    """What the steps of all campaigns share: time, patience, and whether the user wants to stop."""

    patience: float
    tracking_parameter: str
    live: bool
    clock: Callable[[], float]  #: monotonic seconds
    now: Callable[[], datetime]
    latest_ads: float = 0.0  #: seconds after which ads are known to have appeared; nothing is given up earlier
    strict_names: bool = False
    duplicates: Duplicates = Duplicates.SKIP
    stopping: Stop = field(default_factory=Stop)
    stop_by: float = math.inf  #: until when the run still waits for ads that were already sent

    def limit_patience(self) -> None:
        """From now on, check what was clicked only for a moment longer: the run stops."""
        self.stop_by = self.clock() + PATIENCE_WHILE_STOPPING

    def patience_after(self, heard: Heard) -> float:
        """Return how long to wait for ads: at least as long as ads can take, if they may then be uploaded again."""
        return self.patience if RULES[heard].ending is NothingThere.UNKNOWN else self.whole_patience

    @property
    def whole_patience(self) -> float:
        """How long to wait for ads before any are uploaded again, whatever the user's patience is."""
        return max(self.patience, self.latest_ads)


@dataclass(frozen=True, slots=True)
class Ending:
    """How the work on one campaign ended for now, without an error."""

    status: Status  #: WAITING: look again later; PENDING: the run was stopped, the intent stays open
    ads_created: int = 0
    message: Message = NOTHING  #: a warning about a success, or why it is unknown
    look_in: float = 0.0  #: seconds until the next look, if it is waiting for its ads
    is_throttled: bool = False  #: the site just asked to slow down
    retry_after: float | None = None  #: seconds that it asked for
