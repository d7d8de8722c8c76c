"""The nouns of the field: campaigns, ads, what the site shows of them, and what became of an upload."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


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

    ``RUNNING`` and ``UNKNOWN`` are never written as the ``status`` of a checkpoint entry: a campaign that is
    being worked on, or in doubt, stands there as ``pending`` with an open intent or a doubt beside it.
    """

    PENDING = "pending"
    RUNNING = "running"
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


class Sent(StrEnum):
    """Whether the click that creates the ads reached the site, as far as it can be told."""

    NO = "no"  #: certain: nothing left the browser
    REFUSED = "refused"  #: it arrived, and the site said that it did nothing
    ERRED = "erred"  #: it arrived, and the site said that it broke down over it
    MAYBE = "maybe"  #: it may have been carried out


@dataclass(frozen=True, slots=True)
class Click:
    """What was seen of the one irreversible click."""

    sent: Sent
    message: str = ""  #: what the page or the network said, for the user
    retry_after: float | None = None  #: seconds that the site asked to wait, where it did
    throttled: bool = False  #: the site said "too many requests"
    refused_for_good: bool = False  #: the site looked at the upload and refused it; trying again changes nothing
    asked: str = ""  #: what the page asked before it would send anything, and was answered with no
