"""What the history knows: the values that it takes and returns."""

from __future__ import annotations

from dataclasses import dataclass

from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.models import AdFormat, RejectedCreative


@dataclass(frozen=True, slots=True)
class PastRun:
    """One run of a batch."""

    session_id: str
    started_at: str  #: ISO 8601
    live: bool
    mapping_path: str
    mapping_name: str
    ad_format: AdFormat
    account: str = ""  #: empty if it is not known


@dataclass(frozen=True, slots=True)
class PastUpload:
    """How one attempt at a campaign ended, in a live run or a dry run. None and empty texts mean unknown."""

    session_id: str
    campaign_id: str
    at: str  #: ISO 8601; tells a campaign's attempts apart
    attempt: int  #: from 1
    status: str
    campaign_name: str = ""
    csv_name: str = ""
    csv_sha256: str = ""
    planned: int | None = None  #: ads in the CSV
    ads_created: int | None = None
    refused: int | None = None  #: by the site
    left_out: int | None = None  #: by this program, because they exist already
    error: str = ""
    seconds: float | None = None
    live: bool | None = None
    mapping_name: str = ""
    creatives: tuple[RejectedCreative, ...] = ()  #: that the site refused, with its reasons


@dataclass(frozen=True, slots=True)
class PastAd:
    """An ad that was seen on the site after this program had created it."""

    session_id: str
    campaign_id: str
    ad: CreatedAd
    identity: str  #: what makes it the same ad wherever it is read from; unique in its campaign
    at: str  #: when it was recorded, ISO 8601
    campaign_name: str = ""
    csv_name: str = ""
    mapping_name: str = ""


@dataclass(frozen=True, slots=True)
class PastContent:
    """A CSV content that was uploaded into a campaign with success."""

    csv_sha256: str  #: empty if only the name is known
    csv_name: str
    ads_created: int
    at: str  #: ISO 8601; of the last success


@dataclass(frozen=True, slots=True)
class SearchFor:
    """What to look for; an empty text restricts nothing. Upper and lower case are the same."""

    campaign: str = ""  #: the campaign's whole ID
    ad: str = ""  #: a part of the ad's name
    csv: str = ""  #: a part of the CSV's name
    csv_sha256: str = ""  #: the CSV's content, as an alternative to its name
