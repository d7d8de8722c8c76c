"""The domain's nouns: campaigns, ads, what the site shows of them, and the result of an upload."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tjgui.core.plain_text import folded
from tjgui.core.wording.message import NOTHING, Message


@dataclass(frozen=True, slots=True)
class CsvLimits:
    """The most that the site accepts (site-contract, "The CSV that it takes"); a site file may change it."""

    ads: int = 50  #: in one CSV
    bytes: int = 500_000  #: of one CSV
    ad_name: int = 64  #: characters of an ad's name
    id_digits: int = 10  #: of a campaign's or creative's ID; another number is only a notice


class AdFormat(StrEnum):
    """The two ad formats; a batch has one of them."""

    PREROLL = "preroll"
    NATIVE = "native"


class Status(StrEnum):
    """What is known about one campaign of the batch, as the user sees it.

    ``RUNNING``, ``WAITING``, ``UNKNOWN`` and ``BLOCKED`` are never written as the ``status`` of a checkpoint entry:
    there, the campaign is ``pending``, with an open intent or a doubt. A blocked one keeps the status that it had.
    """

    PENDING = "pending"
    RUNNING = "running"
    WAITING = "waiting"  #: waiting for its ads; no tab is held in the meantime
    SUCCESS = "success"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"
    DRY_RUN_SUCCESS = "dry_run_success"
    BLOCKED = "blocked"  #: by a problem in the batch's files; released once that is fixed


class Duplicates(StrEnum):
    """What a run does with ads that already exist in their campaign."""

    SKIP = "skip"  #: leave them out, create the others
    CREATE = "create"  #: create them a second time
    STOP = "stop"  #: upload nothing into the campaign


class Step(StrEnum):
    """The steps of one campaign, in order (design, "One campaign, step by step")."""

    OPEN = "open"
    OBSERVE = "observe"
    PREPARE = "prepare"
    PREVIEW = "preview"
    INTENT = "intent"
    CREATE = "create"
    VERIFY = "verify"
    RECONCILE = "reconcile"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Campaign:
    """One usable row of the mapping: a campaign and the CSV with its ads."""

    campaign_id: str  #: always text, never a number
    csv_path: Path  #: the ad CSV, inside the chosen folder
    name: str = ""  #: the name in the mapping; the site's own name wins once it has been seen
    row: int = 0  #: its line in the mapping, the header being 1
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Ad:
    """One ad to create, as it goes into the CSV that is uploaded: name shortened, campaign name filled in."""

    cells: tuple[str, ...]  #: one per column of the format, in the format's order
    name: str
    target_url: str
    creative_ids: tuple[str, ...]  #: every creative ID in the row, without empty ones
    row: int  #: its line in the ad CSV, the header being 1
    source: str = ""  #: a digest of the row as the user wrote it: independent of what is filled in or shortened


@dataclass(frozen=True, slots=True)
class AdCsvFile:
    """A CSV as it is sent to the site: a name and the bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class SeenAd:
    """One row of a campaign's ads table, as the site showed it."""

    ad_id: str | None  #: the site's own ID; None if the table shows none
    name: str
    target_url: str | None  #: complete if the site shows it completely; None if there is no such column
    compliance: str = ""


@dataclass(frozen=True, slots=True)
class AdsTable:
    """All rows of a campaign's ads table, from all its pages, as read at one moment.

    Whoever creates one guarantees that the number of rows is the total that the table stated.
    """

    ads: tuple[SeenAd, ...]

    @property
    def total(self) -> int:
        """How many ads the campaign has."""
        return len(self.ads)


@dataclass(frozen=True, slots=True)
class CampaignPageInfo:
    """What the opened ad settings page says about its campaign."""

    campaign_id: str
    name: str  #: empty if the page shows none
    is_name_certain: bool = True  #: shown in the name's own element, or in two places that agree


@dataclass(frozen=True, slots=True)
class RejectedCreative:
    """A creative that the site refused in the preview."""

    creative_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    """The site's response to an uploaded CSV: ready to confirm, or creatives refused.

    A refusal that names no creative is not a preview: it raises `RejectedCsv`.
    """

    rejected: tuple[RejectedCreative, ...] = ()
    rows: int | None = None  #: how many rows the preview showed; None if that is unknown

    @property
    def accepted(self) -> bool:
        """Whether the button that creates the ads can be clicked."""
        return not self.rejected


class Heard(StrEnum):
    """What the site or the network said after the click that creates ads. None of it proves anything.

    Chromium resends a request on its own when the connection breaks, so even a refusal may be the response to the
    resent request of an upload that was carried out. Only the ads table settles an upload; this decides how it ends if
    the table still shows nothing when the patience is over (`tjgui.core.run.settlement`).
    """

    NOTHING = "nothing"  #: no response, a response without an error, a broken connection, or several kinds at once
    REFUSED = "refused"  #: the site processed the upload and refused it (HTTP 4xx)
    SIGNED_OUT = "signed_out"  #: the session had ended
    THROTTLED = "throttled"  #: the site asked to slow down
    BROKE_DOWN = "broke_down"  #: the site reported an error of its own (HTTP 500, 503)
    NO_WAY = "no_way"  #: nobody accepted the request, or at least not the last one
    ASKED = "asked"  #: the page asked a question before sending anything, and the answer was no


@dataclass(frozen=True, slots=True)
class Click:
    """What was observed of the one irreversible click."""

    heard: Heard = Heard.NOTHING
    message: Message = NOTHING  #: what the page or the network said, for the user
    retry_after: float | None = None  #: seconds that the site asked to wait, if it did


def folded_name(name: str) -> str:
    """Return a campaign's name for comparisons: how blanks, accents and case are written makes no difference."""
    return folded(name)
