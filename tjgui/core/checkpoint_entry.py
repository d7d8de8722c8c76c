"""One campaign's entry of the checkpoint, read with care: a person may have edited it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tjgui.core.models import AdsTable, RejectedCreative, SeenAd, Status

#: The words that the file may have for a status (design, "Contract: the checkpoint").
_FILE_STATUSES = {Status.PENDING, Status.SUCCESS, Status.FAILED, Status.SKIPPED, Status.DRY_RUN_SUCCESS}


@dataclass(frozen=True, slots=True)
class PlannedAd:
    """An ad that is about to be created, as it will be looked for."""

    name: str
    target_url: str


@dataclass(frozen=True, slots=True)
class CreatedAd:
    """An ad that was seen on the site."""

    name: str
    target_url: str
    ad_id: str | None


@dataclass(frozen=True, slots=True)
class Intent:
    """What is about to be created, and what stood there before: written before the click."""

    intent_id: str
    opened_at: str  #: ISO, local time
    expected: tuple[PlannedAd, ...]
    before: AdsTable
    chunk: int  #: from 1
    chunks: int
    csv_sha256: str
    refused: str = ""  #: what the site said when it refused; it is only looked at briefly then


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at a campaign, and how it ended."""

    at: str
    status: str
    error: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Entry:
    """What is recorded of one campaign; a view that does not change with the checkpoint."""

    status: Status
    ads_created: int = 0
    error: str = ""
    campaign_name: str = ""
    csv_file: str = ""
    timestamp: str = ""
    invalid_creatives: tuple[RejectedCreative, ...] = ()
    invalid_creatives_count: int = 0
    intent: Intent | None = None
    created: tuple[CreatedAd, ...] = ()
    doubt: str = ""
    attempts: tuple[Attempt, ...] = ()
    warning: str = ""
    evidence: str = ""
    seconds: float | None = None
    csv_sha256: str = ""


def read_entry(raw: object) -> Entry:
    """Read an entry as far as it makes sense.

    Optional fields of a wrong type are passed over. What decides about uploading never is: a status word that means
    nothing, or an intent that can't be read, makes the campaign unknown.
    """
    if not isinstance(raw, dict):
        return Entry(Status.UNKNOWN, doubt="Its entry in the checkpoint can't be read.")
    doubt = _text(raw, "doubt")
    intent: Intent | None = None
    if "intent" in raw:
        intent = _read_intent(raw["intent"])
        if intent is None:
            doubt = "What was about to be created can't be read from the checkpoint any more. Look at the campaign."
    word = raw.get("status", Status.PENDING.value)
    if word in _FILE_STATUSES:
        status = Status(word)
    else:
        status, doubt = (
            Status.PENDING,
            f"The checkpoint has the status {word!r}, which means nothing. Correct it there.",
        )
    if status is Status.PENDING and doubt:
        status = Status.UNKNOWN
    invalid = _read_invalid(raw.get("invalid_creatives"))
    created = _read_created(raw.get("created_so_far"))
    return Entry(
        status=status,
        ads_created=_count(raw, "ads_created") or len(created),
        error=_text(raw, "error"),
        campaign_name=_text(raw, "campaign_name"),
        csv_file=_text(raw, "csv_file"),
        timestamp=_text(raw, "timestamp"),
        invalid_creatives=invalid,
        invalid_creatives_count=_count(raw, "invalid_creatives_count") or len(invalid),
        intent=intent,
        created=created,
        doubt=doubt if status is Status.UNKNOWN else "",
        attempts=_read_attempts(raw.get("attempts")),
        warning=_text(raw, "warning"),
        evidence=_text(raw, "evidence"),
        seconds=_seconds(raw.get("seconds")),
        csv_sha256=_text(raw, "csv_sha256"),
    )


def intent_to_json(intent: Intent) -> dict[str, Any]:
    """Return an intent as it is written."""
    return {
        "intent_id": intent.intent_id,
        "opened_at": intent.opened_at,
        "chunk": intent.chunk,
        "chunks": intent.chunks,
        "csv_sha256": intent.csv_sha256,
        **({"refused": intent.refused} if intent.refused else {}),
        "expected": [{"name": ad.name, "target_url": ad.target_url} for ad in intent.expected],
        "before": [
            {"ad_id": ad.ad_id, "name": ad.name, "target_url": ad.target_url, "compliance": ad.compliance}
            for ad in intent.before.ads
        ],
    }


def _read_intent(raw: object) -> Intent | None:
    try:
        return Intent(
            intent_id=str(raw["intent_id"]),  # type: ignore[index]  # any other shape is caught below
            opened_at=str(raw["opened_at"]),  # type: ignore[index]
            expected=tuple(PlannedAd(str(ad["name"]), str(ad["target_url"])) for ad in raw["expected"]),  # type: ignore[index]
            before=AdsTable(tuple(_read_seen(ad) for ad in raw["before"])),  # type: ignore[index]
            chunk=int(raw.get("chunk", 1)),  # type: ignore[attr-defined]
            chunks=int(raw.get("chunks", 1)),  # type: ignore[attr-defined]
            csv_sha256=str(raw.get("csv_sha256", "")),  # type: ignore[attr-defined]
            refused=str(raw.get("refused", "")),  # type: ignore[attr-defined]
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _read_seen(raw: dict[str, Any]) -> SeenAd:
    url = raw.get("target_url")
    ad_id = raw.get("ad_id")
    return SeenAd(
        None if ad_id is None else str(ad_id),
        str(raw["name"]),
        None if url is None else str(url),
        str(raw.get("compliance", "")),
    )


def _read_created(raw: object) -> tuple[CreatedAd, ...]:
    if not isinstance(raw, list):
        return ()
    return tuple(
        CreatedAd(_text(one, "name"), _text(one, "target_url"), _text(one, "ad_id") or None)
        for one in raw
        if isinstance(one, dict)
    )


def _read_invalid(raw: object) -> tuple[RejectedCreative, ...]:
    if not isinstance(raw, list):
        return ()
    return tuple(
        RejectedCreative(_text(one, "creative_id"), _text(one, "reason")) for one in raw if isinstance(one, dict)
    )


def _read_attempts(raw: object) -> tuple[Attempt, ...]:
    if not isinstance(raw, list):
        return ()
    return tuple(
        Attempt(_text(one, "at"), _text(one, "status"), _text(one, "error"), _seconds(one.get("seconds")) or 0.0)
        for one in raw
        if isinstance(one, dict)
    )


def _text(raw: dict[str, Any], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""


def _count(raw: dict[str, Any], name: str) -> int:
    value = raw.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _seconds(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
