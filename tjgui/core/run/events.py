"""What a run tells while it goes on: frozen values, handed to one listener, in order, on the run's own loop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.core.models import Status, Step

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
    """A whole sentence for the log."""

    level: Level
    text: str
    campaign_id: str | None = None


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
    error: str = ""
    campaign_name: str = ""
    seconds: float | None = None  #: how long this campaign took, once it ended
    evidence: Path | None = None
    looks_again_in: float | None = None  #: seconds until the ads of a waiting campaign are looked for again


@dataclass(frozen=True, slots=True)
class ProgressChanged:
    """One more campaign ended."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class Paused:
    """The run stands still."""

    reason: PauseReason
    what: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The run goes on."""


@dataclass(frozen=True, slots=True)
class SavingFailed:
    """The checkpoint could not be written; a warning stays on screen until `SavingWorksAgain`."""

    what: str


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
