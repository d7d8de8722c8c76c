"""One campaign's entry in the checkpoint: its parts, read from JSON and written as JSON.

Nothing that a person or a newer version wrote makes reading fail. An odd value in an optional field is as good as
none; where what cannot be read may stand for ads that exist, the campaign is in doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from tjgui.core.models import AdsTable, RejectedCreative, SeenAd, Status
from tjgui.core.wording.message import NOTHING, Message

#: The contract's status words; `Status` has two more, which are never written.
STATUS_WORDS: Mapping[str, Status] = {
    status.value: status
    for status in (Status.PENDING, Status.SUCCESS, Status.FAILED, Status.SKIPPED, Status.DRY_RUN_SUCCESS)
}
_LONGEST_SHOWN = 40

_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class PlannedAd:
    """An ad that was about to be created."""

    name: str
    target_url: str


@dataclass(frozen=True, slots=True)
class Intent:
    """What was about to be created by one click, and what stood there before it."""

    intent_id: str
    opened_at: str  #: local time, ISO 8601
    expected: tuple[PlannedAd, ...]
    before: AdsTable
    chunk: int  #: from 1
    chunks: int
    csv_sha256: str  #: of the ad CSV's bytes
    refused: str = ""  #: what the site said where it refused the click; whether that is true is to be looked at
    erred: str = ""  #: what the site said where it broke down over the click; it may have been carried out before


@dataclass(frozen=True, slots=True)
class CreatedAd:
    """An ad that was seen on the site after it was created."""

    name: str
    target_url: str
    ad_id: str | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """How one attempt at a campaign ended."""

    at: str  #: local time, ISO 8601
    status: str
    error: str
    seconds: float
    reason: Message = NOTHING  #: `error` as a message

    def __post_init__(self) -> None:
        """Quote what an older version wrote."""
        if not self.reason:
            object.__setattr__(self, "reason", Message.quoting(self.error))


@dataclass(frozen=True, slots=True)
class Entry:
    """What the checkpoint says of one campaign."""

    status: Status
    ads_created: int = 0
    error: str = ""
    campaign_name: str = ""
    csv_file: str = ""
    timestamp: str = ""
    invalid_creatives: tuple[RejectedCreative, ...] = ()
    invalid_creatives_count: int = 0
    intent: Intent | None = None  #: something may have been clicked, and what came of it was not seen yet
    created: tuple[CreatedAd, ...] = ()  #: ads already seen of a campaign that is not finished
    doubt: str = ""  #: why the campaign is unknown; empty where it is not
    attempts: tuple[Attempt, ...] = ()  #: the last ones, oldest first
    warning: str = ""
    evidence: str = ""  #: path of a screenshot
    seconds: float | None = None  #: how long the last attempt took
    csv_sha256: str = ""  #: of the ad CSV that succeeded
    look_first: bool = False  #: its ads may stand there although no intent says so: compare before uploading
    reason: Message = NOTHING  #: why it failed or is unknown, or what is odd about a success

    def __post_init__(self) -> None:
        """Quote what an older version wrote."""
        if not self.reason:
            object.__setattr__(self, "reason", Message.quoting(self.error or self.doubt or self.warning))


class _Unreadable(Exception):
    """A part that may stand for ads that exist cannot be read."""


def read_entry(raw: object) -> Entry:
    """Read an entry as it stands in the file; never fails."""
    if not isinstance(raw, dict):
        doubt = f"Its entry in the checkpoint is {_shown(raw)}, not an object.{_MEND}"
        return Entry(Status.UNKNOWN, doubt=doubt, look_first=True)
    created = _or_none(lambda: _all(raw.get("created_so_far"), _created_ad))
    intent = _or_none(lambda: _intent(raw["intent"])) if raw.get("intent") is not None else None
    invalid = tuple(_readable(raw.get("invalid_creatives"), _rejected))
    status, doubt = _status(raw, whole=created is not None and (intent is None) == (raw.get("intent") is None))
    created = created or ()
    return Entry(
        status=status,
        ads_created=_count(raw.get("ads_created"), len(created)),
        error=_text(raw.get("error")),
        campaign_name=_text(raw.get("campaign_name")),
        csv_file=_text(raw.get("csv_file")),
        timestamp=_text(raw.get("timestamp")),
        invalid_creatives=invalid,
        invalid_creatives_count=_count(raw.get("invalid_creatives_count"), len(invalid)),
        intent=intent,
        created=created,
        doubt=doubt,
        attempts=tuple(_readable(raw.get("attempts"), _attempt)),
        warning=_text(raw.get("warning")),
        evidence=_text(raw.get("evidence")),
        seconds=_seconds(raw.get("seconds")),
        csv_sha256=_text(raw.get("csv_sha256")),
        look_first=bool(raw.get("look_first")) or (status is Status.UNKNOWN and intent is None),
    )


def intent_as_json(intent: Intent) -> dict[str, Any]:
    """Return an intent as it stands in the file."""
    return {
        "intent_id": intent.intent_id,
        "opened_at": intent.opened_at,
        "chunk": intent.chunk,
        "chunks": intent.chunks,
        "csv_sha256": intent.csv_sha256,
        "refused": intent.refused,
        "erred": intent.erred,
        "expected": [{"name": ad.name, "target_url": ad.target_url} for ad in intent.expected],
        "before": [
            {"ad_id": ad.ad_id, "name": ad.name, "target_url": ad.target_url, "compliance": ad.compliance}
            for ad in intent.before.ads
        ],
    }


def created_as_json(ad: CreatedAd) -> dict[str, Any]:
    """Return a created ad as it stands in the file."""
    return {"name": ad.name, "target_url": ad.target_url, "ad_id": ad.ad_id}


def rejected_as_json(creative: RejectedCreative) -> dict[str, Any]:
    """Return a rejected creative as it stands in the file."""
    return {"creative_id": creative.creative_id, "reason": creative.reason}


def attempt_as_json(attempt: Attempt) -> dict[str, Any]:
    """Return an attempt as it stands in the file."""
    return {"at": attempt.at, "status": attempt.status, "error": attempt.error, "seconds": attempt.seconds}


# -- reading -----------------------------------------------------------------------------------------------------

_MEND = " Look at the campaign; then mark it as done or as pending."


def _status(raw: Mapping[str, Any], *, whole: bool) -> tuple[Status, str]:
    """Tell the status that the user sees, and why where it is unknown. What a person wrote there wins."""
    word = raw.get("status")
    status = STATUS_WORDS.get(word.strip().lower()) if isinstance(word, str) else None
    if status is None:
        what = f"gives the status {_shown(word)}, which is not known" if "status" in raw else "gives no status"
        return Status.UNKNOWN, f"Its entry in the checkpoint {what}.{_MEND}"
    if status in {Status.SUCCESS, Status.SKIPPED}:
        return status, ""
    if not whole:
        what = "What its entry in the checkpoint says of ads that may have been created cannot be read."
        return Status.UNKNOWN, f"{what}{_MEND}"
    if status is Status.PENDING and raw.get("doubt"):
        return Status.UNKNOWN, _text(raw["doubt"]) or f"Its entry in the checkpoint says that it is in doubt.{_MEND}"
    return status, ""


def _or_none(read: Callable[[], _Part]) -> _Part | None:
    """Return what was read; None where it cannot be read."""
    try:
        return read()
    except _Unreadable:
        return None


def _intent(raw: object) -> Intent:
    fields = _object(raw)
    if "expected" not in fields or "before" not in fields:
        raise _Unreadable
    return Intent(
        intent_id=_text(fields.get("intent_id")),
        opened_at=_text(fields.get("opened_at")),
        expected=_all(fields["expected"], _planned_ad),
        before=AdsTable(_all(fields["before"], _seen_ad)),
        chunk=_count(fields.get("chunk"), 1),
        chunks=_count(fields.get("chunks"), 1),
        csv_sha256=_text(fields.get("csv_sha256")),
        refused=_text(fields.get("refused")),
        erred=_text(fields.get("erred")),
    )


def _planned_ad(raw: object) -> PlannedAd:
    fields = _object(raw)
    return PlannedAd(_needed_text(fields, "name"), _needed_text(fields, "target_url"))


def _created_ad(raw: object) -> CreatedAd:
    fields = _object(raw)
    return CreatedAd(_needed_text(fields, "name"), _needed_text(fields, "target_url"), _text_or_none(fields, "ad_id"))


def _seen_ad(raw: object) -> SeenAd:
    fields = _object(raw)
    return SeenAd(
        ad_id=_text_or_none(fields, "ad_id"),
        name=_needed_text(fields, "name"),
        target_url=_text_or_none(fields, "target_url"),
        compliance=_text(fields.get("compliance")),
    )


def _rejected(raw: object) -> RejectedCreative:
    fields = _object(raw)
    return RejectedCreative(_needed_text(fields, "creative_id"), _text(fields.get("reason")))


def _attempt(raw: object) -> Attempt:
    fields = _object(raw)
    return Attempt(
        at=_text(fields.get("at")),
        status=_text(fields.get("status")),
        error=_text(fields.get("error")),
        seconds=_seconds(fields.get("seconds")) or 0.0,
    )


def _all(raw: object, read: Callable[[object], _Part]) -> tuple[_Part, ...]:
    """Read a list of which no item may be lost; none at all is an empty one."""
    if raw is None:
        return ()
    if not isinstance(raw, list):
        raise _Unreadable
    return tuple(read(item) for item in raw)


def _readable(raw: object, read: Callable[[object], _Part]) -> list[_Part]:
    """Read those items of a list that can be read."""
    parts = []
    for item in raw if isinstance(raw, list) else ():
        try:
            parts.append(read(item))
        except _Unreadable:
            continue
    return parts


def _object(raw: object) -> Mapping[str, Any]:
    if not isinstance(raw, dict):
        raise _Unreadable
    return raw


def _needed_text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise _Unreadable
    return value


def _text_or_none(fields: Mapping[str, Any], name: str) -> str | None:
    return None if fields.get(name) is None else _needed_text(fields, name)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _count(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else otherwise


def _seconds(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0 else None


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"
