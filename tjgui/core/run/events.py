"""What a run tells while it goes on: frozen values, handed to one listener, in order, on the run's own loop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.core.models import Status, Step
from tjgui.core.wording.message import NOTHING, Message

if TYPE_CHECKING:
    from tjgui.core.run.progress import Progress


class Level(StrEnum):
    """How much a line of the log matters."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


class PauseReason(StrEnum):
    """Why a run stands still, and so what would let it go on."""

    USER = "user"  #: the user pressed Pause
    SIGN_IN = "sign_in"  #: the user must sign in; goes on by itself afterwards
    NETWORK = "network"  #: goes on by itself
    BROWSER = "browser"  #: a new browser is started by itself
    PAGE_CHANGED = "page_changed"  #: the user must look, then resume
    NO_BROWSER = "no_browser"  #: none was found; the user must get one, then resume
    NEEDS_USER = "needs_user"  #: recovery was given up (sign-in time over, say); the user must resume


@dataclass(frozen=True, slots=True)
class Logged:
    """A line for the log."""

    level: Level
    message: Message
    campaign_id: str | None = None

    @property
    def text(self) -> str:
        """The line in English."""
        return str(self.message)


@dataclass(frozen=True, slots=True)
class RunStarted:
    """The run knows what it will do."""

    session_id: str
    to_do: int  #: campaigns that this run works on
    skipped: int  #: campaigns that it leaves as they are
    dry_run: bool


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A tab went on to the next step of its campaign."""

    campaign_id: str
    tab: int  #: from 1
    step: Step
    detail: str = ""  #: such as "chunk 2 of 3"


@dataclass(frozen=True, slots=True)
class CampaignChanged:
    """A campaign's status changed; what is shown of it comes with it."""

    campaign_id: str
    status: Status
    ads_created: int = 0
    reason: Message = NOTHING  #: why it failed or is unknown, or what is odd about a success
    campaign_name: str = ""
    seconds: float | None = None  #: how long this campaign took, once it ended
    evidence: Path | None = None
    looks_again_in: float | None = None  #: seconds until its ads are looked for again, while they are awaited

    @property
    def error(self) -> str:
        """The reason in English; empty where there is none."""
        return str(self.reason)


@dataclass(frozen=True, slots=True)
class ProgressChanged:
    """One more campaign ended."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class Paused:
    """The run is paused."""

    reason: PauseReason
    what: Message
    remedy: Message = NOTHING


@dataclass(frozen=True, slots=True)
class Resumed:
    """The run goes on."""


@dataclass(frozen=True, slots=True)
class SavingFailed:
    """The checkpoint could not be written; a warning stays on screen until `SavingWorksAgain`."""

    what: Message


@dataclass(frozen=True, slots=True)
class SavingWorksAgain:
    """The checkpoint is safely on the disk again."""


@dataclass(frozen=True, slots=True)
class RunFinished:
    """The run is over."""

    stopped: bool  #: before the end, by the user or for want of something
    reports: tuple[Path, ...] = ()


Event = (
    Logged
    | RunStarted
    | StepTaken
    | CampaignChanged
    | ProgressChanged
    | Paused
    | Resumed
    | SavingFailed
    | SavingWorksAgain
    | RunFinished
)
Listener = Callable[[Event], None]
