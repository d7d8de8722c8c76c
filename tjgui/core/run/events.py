"""The events of a run: frozen values, passed to one listener, in order, on the run's own loop."""

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
    """How important a log line is."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


class PauseReason(StrEnum):
    """Why a run is paused, and so what would let it continue."""

    USER = "user"  #: the user pressed Pause
    SIGN_IN = "sign_in"  #: the user must sign in; continues automatically afterwards
    HUMAN_CHECK = "human_check"  #: the user must pass the site's check; continues automatically afterwards
    NETWORK = "network"  #: continues automatically
    BROWSER = "browser"  #: a new browser starts automatically
    RECORD = "record"  #: the shared batch's database does not respond; continues automatically
    PAGE_CHANGED = "page_changed"  #: the user must check the site, then resume
    NO_BROWSER = "no_browser"  #: none was found; the user must install one, then resume
    NEEDS_USER = "needs_user"  #: recovery gave up (for example, nobody signed in in time); the user must resume


@dataclass(frozen=True, slots=True)
class Logged:
    """A log line."""

    level: Level
    message: Message
    campaign_id: str | None = None

    @property
    def text(self) -> str:
        """The line in English."""
        return str(self.message)


@dataclass(frozen=True, slots=True)
class RunStarted:
    """The run has determined what it will do."""

    session_id: str
    to_do: int  #: campaigns that this run will work on
    skipped: int  #: campaigns that it leaves unchanged
    dry_run: bool


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A tab has moved on to the next step of its campaign."""

    campaign_id: str
    tab: int  #: from 1
    step: Step
    detail: Message = NOTHING  #: such as "part 2 of 3"


@dataclass(frozen=True, slots=True)
class CampaignChanged:
    """A campaign's status changed; carries what is shown of it."""

    campaign_id: str
    status: Status
    ads_created: int = 0
    reason: Message = NOTHING  #: why it failed or is unknown, what it waits for, or what is unusual about a success
    campaign_name: str = ""
    seconds: float | None = None  #: how long this campaign took, once it has ended
    evidence: Path | None = None
    notice: Message = NOTHING  #: worth knowing but not an error
    looks_again_in: float | None = None  #: seconds until it looks for its ads again, while it waits for them
    planned: int | None = None  #: ads in its CSV; None if that is unknown
    refused_ads: int = 0  #: of these, not created because the site refuses one of their creatives
    left_out: int = 0  #: of these, not created because they already exist

    @property
    def error(self) -> str:
        """The reason in English."""
        return str(self.reason)


@dataclass(frozen=True, slots=True)
class ProgressChanged:
    """One more campaign has ended."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class Paused:
    """The run is paused."""

    reason: PauseReason
    what: Message
    remedy: Message = NOTHING


@dataclass(frozen=True, slots=True)
class Resumed:
    """The run continues."""


@dataclass(frozen=True, slots=True)
class SavingFailed:
    """The checkpoint could not be written; a warning stays on screen until `SavingWorksAgain`."""

    what: Message


@dataclass(frozen=True, slots=True)
class SavingWorksAgain:
    """The checkpoint is safely on disk again."""


@dataclass(frozen=True, slots=True)
class RunFinished:
    """The run is over."""

    stopped: bool  #: before the end, by the user or because something was missing
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
