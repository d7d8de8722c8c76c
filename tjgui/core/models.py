"""The nouns of the field: campaigns, ads, what the site shows of them, and what became of an upload."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tjgui.core.wording.message import NOTHING, Message


@dataclass(frozen=True, slots=True)
class CsvLimits:
    """What the site takes at most (site-contract, "The CSV that it takes"); a site file may say otherwise."""

    ads: int = 50  #: in one CSV
    bytes: int = 500_000  #: of one CSV
    ad_name: int = 64  #: characters of an ad's name


class AdFormat(StrEnum):
    """The two formats of ads; a batch is of one of them."""

    PREROLL = "preroll"
    NATIVE = "native"


class Status(StrEnum):
    """What is known of one campaign of the batch, as the user sees it.

    ``RUNNING``, ``WAITING`` and ``UNKNOWN`` are never written as the ``status`` of a checkpoint entry: there, such a
    campaign is ``pending``, with an open intent or a doubt beside it.
    """

    PENDING = "pending"
    RUNNING = "running"
    WAITING = "waiting"  #: its ads are awaited; no tab is held meanwhile
    SUCCESS = "success"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"
    DRY_RUN_SUCCESS = "dry_run_success"


class Step(StrEnum):
    """The steps of one campaign, in the order in which they are taken (design, "One campaign, step by step")."""

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
    """One usable row of the mapping: a campaign and the CSV whose ads it is to get."""

    campaign_id: str  #: text from the first byte to the last, never a number
    csv_path: Path  #: the ad CSV, inside the chosen folder
    name: str = ""  #: the name in the mapping; the site's own name wins once it was seen
    row: int = 0  #: the line of the mapping where it stands, the header being 1
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Ad:
    """One ad to create, as it goes into the CSV that is uploaded: name shortened, campaign name filled in."""

    cells: tuple[str, ...]  #: one per column of the format, in the format's order
    name: str
    target_url: str
    creative_ids: tuple[str, ...]  #: every creative id that the row names, empty ones left out
    row: int  #: the line of the ad CSV where it stands, the header being 1


@dataclass(frozen=True, slots=True)
class AdCsvFile:
    """A CSV as it goes to the site: a name and the bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class SeenAd:
    """One row of a campaign's ads table, as the site showed it."""

    ad_id: str | None  #: the site's own id; None where the table shows none
    name: str
    target_url: str | None  #: whole where the site gives it whole; None where there is no such column
    compliance: str = ""


@dataclass(frozen=True, slots=True)
class AdsTable:
    """All rows of a campaign's ads table, over all its pages, as read at one moment.

    Who makes one vouches that the number of rows is the total that the table stated.
    """

    ads: tuple[SeenAd, ...]

    @property
    def total(self) -> int:
        """How many ads the campaign has."""
        return len(self.ads)


@dataclass(frozen=True, slots=True)
class CampaignPageInfo:
    """What the opened ad settings page says of its campaign."""

    campaign_id: str
    name: str  #: empty where the page shows none
    is_name_certain: bool = True  #: by the name's own element, or by two places that agree


@dataclass(frozen=True, slots=True)
class RejectedCreative:
    """A creative that the site refused in the preview."""

    creative_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What the site answered to an uploaded CSV: ready to be confirmed, or creatives refused.

    A refusal that names no creative is not a preview: it raises `RejectedCsv`.
    """

    rejected: tuple[RejectedCreative, ...] = ()
    rows: int | None = None  #: how many rows the preview showed; None where that could not be told

    @property
    def accepted(self) -> bool:
        """Whether the button that creates the ads is there to be pressed."""
        return not self.rejected


class Heard(StrEnum):
    """What the site or the network said after the press that creates ads. None of it proves anything.

    Chromium sends a request again by itself when the connection breaks, so that even a refusal may be the answer to
    the second sending of an upload that was carried out. Only the ads table settles an upload; this decides how it
    ends where the table shows nothing after the whole patience (`tjgui.core.run.settlement`).
    """

    NOTHING = "nothing"  #: silence, an answer without an error, a broken connection, or several kinds at once
    REFUSED = "refused"  #: the site looked at the upload and said no (HTTP 4xx)
    SIGNED_OUT = "signed_out"  #: the session was gone
    THROTTLED = "throttled"  #: the site asked to go slower
    BROKE_DOWN = "broke_down"  #: the site said that it broke down over it (HTTP 500, 503)
    NO_WAY = "no_way"  #: nobody took the request, at least not the last one
    ASKED = "asked"  #: the page asked a question before it would send anything, and was answered with no


@dataclass(frozen=True, slots=True)
class Click:
    """What was seen of the one irreversible press."""

    heard: Heard = Heard.NOTHING
    message: Message = NOTHING  #: what the page or the network said, for the user
    retry_after: float | None = None  #: seconds that the site asked to wait, where it did
