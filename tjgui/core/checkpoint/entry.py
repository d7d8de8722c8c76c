"""One campaign's entry in the checkpoint, read from JSON and written as JSON.

Nothing that a person or a newer version wrote makes reading fail. An invalid value in an optional field counts as
missing; if something unreadable may represent ads that exist, the campaign is in doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from tjgui.core.models import AdsTable, Heard, RejectedCreative, SeenAd, Status
from tjgui.core.plain_text import MOST_CHARACTERS, bounded
from tjgui.core.statuses import STATUSES
from tjgui.core.wording.message import NOTHING, QUOTED, Message

#: The contract's status words; `Status` has more, which are never written.
STATUS_WORDS: Mapping[str, Status] = {status.value: status for status, facts in STATUSES.items() if facts.is_kept}
#: An entry's fields that are about one content; all others are about the campaign.
CONTENT_FIELDS = (
    "ads_created",
    "ads_planned",
    "ads_refused",
    "ads_left_out",
    "attempts",
    "created_so_far",
    "creates_again",
    "csv_file",
    "csv_sha256",
    "doubt",
    "error",
    "evidence",
    "invalid_creatives",
    "invalid_creatives_count",
    "kept_for",
    "mixes_versions",
    "notice",
    "reason",
    "seconds",
    "warning",
)
#: The values of `Entry.creates_again`.
CREATES_GONE_AGAIN, CREATES_ALL_AGAIN = "gone", "all"
#: Doubts about which ads already exist: nothing was clicked, and the table may be clearer later.
JUDGED_ANEW = frozenset({"doubt_existing", "doubt_created_before"})
_LONGEST_SHOWN = 40
#: A larger number of seconds than an attempt can take is invalid, and so is infinity.
_LONGEST_SECONDS = 1e9
#: A larger number of ads, rows or parts is invalid: no screen and no database has room for any number.
_MOST = 10**9

_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class PlannedAd:
    """An ad that was about to be created."""

    name: str
    target_url: str
    cells: tuple[str, ...] = ()  #: the whole row as it was uploaded; empty if an older version recorded less
    row: int = 0  #: the line of the ad CSV; 0 if it was not recorded
    source: str = ""  #: identifies the row as the user wrote it (`Ad.source`)


@dataclass(frozen=True, slots=True)
class Intent:
    """What one click was about to create, and which ads were in the campaign before it."""

    intent_id: str
    opened_at: str  #: ISO 8601 with the time zone; for people: no duration is computed from it
    expected: tuple[PlannedAd, ...]
    before: AdsTable
    chunk: int  #: from 1
    chunks: int
    csv_sha256: str  #: of the ad CSV's bytes
    heard: Heard = Heard.NOTHING  #: what was heard after the click; it proves nothing
    said: Message = NOTHING  #: the same as text
    created_before: int = 0  #: how many of its created ads had been seen when it was opened; only version 0.1 reads it
    was_pressed: bool = True  #: False if it is certain that it was never clicked
    was_watched: bool = False  #: the program waited the full patience for its ads, in vain


@dataclass(frozen=True, slots=True)
class CreatedAd:
    """An ad that was seen on the site after it was created."""

    name: str
    target_url: str
    ad_id: str | None
    row: int = 0  #: the line of the ad CSV that it came from; 0 if it was not recorded
    csv_sha256: str = ""  #: of the ad CSV that it came from
    source: str = ""  #: identifies the row as the user wrote it (`Ad.source`)
    intent_id: str = ""  #: the attempt that created it; empty if an older version recorded it

    @property
    def cells(self) -> tuple[str, ...]:
        """Empty: only what the table shows is kept, not the whole row."""
        return ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """How one attempt at a campaign ended."""

    at: str  #: ISO 8601 with the time zone
    status: str
    error: str
    seconds: float
    reason: Message = NOTHING  #: the error as a message


@dataclass(frozen=True, slots=True)
class Entry:
    """What the checkpoint says about one campaign."""

    status: Status
    ads_created: int = 0
    error: str = ""
    campaign_name: str = ""
    csv_file: str = ""
    timestamp: str = ""
    invalid_creatives: tuple[RejectedCreative, ...] = ()
    invalid_creatives_count: int = 0
    intent: Intent | None = None  #: something may have been clicked, and its effect was not seen yet
    created: tuple[CreatedAd, ...] = ()  #: ads already seen in a campaign that is not finished
    past: tuple[Intent, ...] = ()  #: earlier attempts, with their ads that were never seen
    doubt: str = ""  #: why the campaign is unknown; empty if it is not
    attempts: tuple[Attempt, ...] = ()  #: the most recent ones, oldest first
    warning: str = ""
    evidence: str = ""  #: path of a screenshot
    seconds: float | None = None  #: how long the last attempt took
    csv_sha256: str = ""  #: of the ad CSV that succeeded
    look_first: bool = False  #: its ads may be there although no intent says so: compare before uploading
    mixes_versions: bool = False  #: the user agreed to continue with a different CSV than the one it was started with
    reason: Message = NOTHING  #: the error, the doubt or the warning as a message
    notice: Message = NOTHING  #: worth knowing but not an error, such as a name that differs from the mapping's
    planned: int | None = None  #: ads in the CSV; None if that was not recorded
    refused_ads: int = 0  #: of these, how many were dropped because the site refuses one of their creatives
    left_out: int = 0  #: of these, how many were not created because they already exist
    creates_again: str = ""  #: which ads the user wants created a second time: those that are gone, or all
    kept_for: str = ""  #: the content of an edited CSV for which the user decided to leave the campaign as it is
    other_contents: tuple[Mapping[str, Any], ...] = ()  #: what is known about other CSVs, as written in the file

    @property
    def is_only_unclear(self) -> bool:
        """Whether the campaign is unknown although nothing was clicked: the next look at its table may settle it."""
        return self.status is Status.UNKNOWN and self.intent is None and self.reason.code in JUDGED_ANEW

    @property
    def is_unsettled(self) -> bool:
        """Whether ads of the campaign may still appear that nobody has seen."""
        return self.intent is not None or bool(self.past) or self.look_first or self.status is Status.UNKNOWN

    @property
    def own_created(self) -> tuple[CreatedAd, ...]:
        """The ads already seen, without those of the campaign's other contents."""
        shas = (one.get("csv_sha256") for one in self.other_contents if one.get("csv_file") != self.csv_file)
        others = {sha for sha in shas if isinstance(sha, str) and sha} - {self.csv_sha256}
        return tuple(ad for ad in self.created if ad.csv_sha256 not in others) if others else self.created

    @property
    def all_created(self) -> tuple[CreatedAd, ...]:
        """All ads that are known to be in the campaign, those of its other contents too."""
        others = (read_created(one) for one in self.other_contents)
        return (*(ad for ads in others for ad in ads), *self.created) if self.other_contents else self.created

    @property
    def shown_reason(self) -> Message:
        """Why the campaign failed or is unknown, or what is unusual about its success; nothing otherwise."""
        return self.reason or Message.quoting(self.error or self.doubt or self.warning)


class _Unreadable(Exception):
    """A part that may represent existing ads cannot be read."""


def read_entry(raw: object) -> Entry:
    """Read an entry from the file; never fails."""
    if not isinstance(raw, dict):
        doubt = _check_first(Message("entry_no_object", entry=_shown(raw)))
        return Entry(Status.UNKNOWN, doubt=str(doubt), look_first=True, reason=doubt)
    created = _or_none(lambda: _all(raw.get("created_so_far"), _created_ad))
    intent = _or_none(lambda: _intent(raw["intent"])) if raw.get("intent") is not None else None
    past = _or_none(lambda: _all(raw.get("past_attempts"), _intent))
    invalid = tuple(_readable(raw.get("invalid_creatives"), _rejected))
    is_whole = None not in {created, past} and (intent is None) == (raw.get("intent") is None)
    status, doubt = _status(raw, whole=is_whole)
    created, past = created or (), past or ()
    error, warning = _said(raw.get("error")), _said(raw.get("warning"))
    planned = _count(raw.get("ads_planned"), -1)
    return Entry(
        status=status,
        ads_created=_count(raw.get("ads_created"), len(created)),
        error=error,
        campaign_name=_said(raw.get("campaign_name")),
        csv_file=_text(raw.get("csv_file")),
        timestamp=_said(raw.get("timestamp")),
        invalid_creatives=invalid,
        invalid_creatives_count=_count(raw.get("invalid_creatives_count"), len(invalid)),
        intent=intent,
        created=created,
        past=past,
        doubt=str(doubt),
        attempts=tuple(_readable(raw.get("attempts"), _attempt)),
        warning=warning,
        evidence=_text(raw.get("evidence")),
        seconds=_seconds(raw.get("seconds")),
        csv_sha256=_text(raw.get("csv_sha256")),
        look_first=bool(raw.get("look_first")) or (status is Status.UNKNOWN and intent is None),
        mixes_versions=bool(raw.get("mixes_versions")),
        reason=_reason(raw.get("reason"), Message.quoting(error) or doubt or Message.quoting(warning)),
        notice=Message.from_json(raw.get("notice")) or NOTHING,
        planned=planned if planned >= 0 else None,
        refused_ads=_count(raw.get("ads_refused"), 0),
        left_out=_count(raw.get("ads_left_out"), 0),
        creates_again=_text(raw.get("creates_again")),
        kept_for=_text(raw.get("kept_for")),
        other_contents=_contents(raw.get("other_contents")),
    )


def read_created(raw: Mapping[str, Any]) -> tuple[CreatedAd, ...]:
    """Return the created ads of an entry or of a content that is kept beside one; those that can be read."""
    return tuple(_readable(raw.get("created_so_far"), _created_ad))


def _contents(raw: object) -> tuple[Mapping[str, Any], ...]:
    return tuple(one for one in raw if isinstance(one, dict)) if isinstance(raw, list) else ()


def _reason(raw: object, otherwise: Message) -> Message:
    """Return the reason as a message; text from an older version or a person is quoted."""
    whole = Message.from_json(raw, whole=True)
    is_same = whole is not None and bounded(str(whole)) == str(otherwise)
    return (Message.from_json(raw) if is_same else None) or otherwise


def intent_as_json(intent: Intent) -> dict[str, Any]:
    """Return an intent as it is written in the file."""
    return {
        "intent_id": intent.intent_id,
        "opened_at": intent.opened_at,
        "chunk": intent.chunk,
        "chunks": intent.chunks,
        "csv_sha256": intent.csv_sha256,
        "heard": intent.heard.value,
        "said": intent.said.as_json(),
        "created_before": intent.created_before,
        "was_pressed": intent.was_pressed,
        "was_watched": intent.was_watched,
        "expected": [
            {"name": ad.name, "target_url": ad.target_url, "row": ad.row, "source": ad.source, "cells": list(ad.cells)}
            for ad in intent.expected
        ],
        "before": [
            {"ad_id": ad.ad_id, "name": ad.name, "target_url": ad.target_url, "compliance": ad.compliance}
            for ad in intent.before.ads
        ],
    }


def created_as_json(ad: CreatedAd) -> dict[str, Any]:
    """Return a created ad as it is written in the file."""
    row = {"row": ad.row, "csv_sha256": ad.csv_sha256, "source": ad.source} if ad.row or ad.csv_sha256 else {}
    attempt = {"intent_id": ad.intent_id} if ad.intent_id else {}
    return {"name": ad.name, "target_url": ad.target_url, "ad_id": ad.ad_id} | row | attempt


def rejected_as_json(creative: RejectedCreative) -> dict[str, Any]:
    """Return a rejected creative as it is written in the file."""
    return {"creative_id": creative.creative_id, "reason": creative.reason}


def attempt_as_json(attempt: Attempt) -> dict[str, Any]:
    """Return an attempt as it is written in the file."""
    fields = {"at": attempt.at, "status": attempt.status, "error": attempt.error, "seconds": attempt.seconds}
    return fields | short_reason_as_json(attempt.reason)


def reason_as_json(reason: Message) -> dict[str, Any]:
    """Return the field written next to a reason's English text; none if the reason is only text."""
    return {"reason": reason.as_json()} if reason and reason.code != QUOTED else {}


def short_reason_as_json(reason: Message) -> dict[str, Any]:
    """Return the same of a reason that nothing depends on: none if it is so long that it would swell the file."""
    return reason_as_json(reason) if len(str(reason)) <= MOST_CHARACTERS else {}


def content_as_json(entry: Entry) -> dict[str, Any]:
    """Return the fields of an entry that are about its current content, as they are written in the file."""
    fields: dict[str, Any] = {
        "status": (Status.PENDING if entry.is_only_unclear else entry.status).value,
        "ads_created": entry.ads_created,
        "csv_file": entry.csv_file,
        "timestamp": entry.timestamp,
        "invalid_creatives_count": entry.invalid_creatives_count,
        "csv_sha256": entry.csv_sha256,
        "error": entry.error,
        "warning": entry.warning,
        "evidence": entry.evidence,
        "kept_for": entry.kept_for,
        "seconds": entry.seconds,
        "ads_planned": entry.planned,
        "ads_refused": entry.refused_ads,
        "ads_left_out": entry.left_out,
        "mixes_versions": entry.mixes_versions,
        "creates_again": entry.creates_again,
        "created_so_far": [created_as_json(ad) for ad in entry.created],
        "invalid_creatives": [rejected_as_json(one) for one in entry.invalid_creatives],
        "attempts": [attempt_as_json(one) for one in entry.attempts],
        "notice": entry.notice.as_json() if entry.notice else None,
    }
    always = {"status", "ads_created", "csv_file", "invalid_creatives_count"}
    kept = {name: value for name, value in fields.items() if name in always or value not in ("", None, [], 0, False)}
    return kept if entry.is_only_unclear else kept | reason_as_json(entry.reason)


# -- reading -----------------------------------------------------------------------------------------------------


def _check_first(what: Message) -> Message:
    return Message("two_sentences", first=what, second=Message("check_campaign_then_mark"))


def _status(raw: Mapping[str, Any], *, whole: bool) -> tuple[Status, Message]:
    """Return the status that the user sees, and why if it is unknown. A status written by a person wins."""
    word = raw.get("status")
    status = STATUS_WORDS.get(word.strip().lower()) if isinstance(word, str) else None
    if status is None:
        is_odd = "status" in raw
        what = Message("entry_odd_status", status=_shown(word)) if is_odd else Message("entry_no_status")
        return Status.UNKNOWN, _check_first(what)
    if status in {Status.SUCCESS, Status.SKIPPED}:
        return status, NOTHING
    if not whole:
        return Status.UNKNOWN, _check_first(Message("entry_unreadable_ads"))
    if status is Status.PENDING and raw.get("doubt"):
        return Status.UNKNOWN, Message.quoting(_text(raw["doubt"])) or _check_first(Message("entry_in_doubt"))
    return status, NOTHING


def _or_none(read: Callable[[], _Part]) -> _Part | None:
    """Return what was read; None if it cannot be read."""
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
        heard=_heard(fields),
        said=Message.from_json(fields.get("said")) or Message.quoting(_heard_words(fields)),
        created_before=_count(fields.get("created_before"), 0),
        was_pressed=fields.get("was_pressed") is not False,
        was_watched=bool(fields.get("was_watched")),
    )


def _heard(fields: Mapping[str, Any]) -> Heard:
    """Read what was heard; version 0.1 wrote it as the text of a refusal or a breakdown."""
    try:
        return Heard(_text(fields.get("heard")))
    except ValueError:
        return Heard.REFUSED if fields.get("refused") else Heard.BROKE_DOWN if fields.get("erred") else Heard.NOTHING


def _heard_words(fields: Mapping[str, Any]) -> str:
    return _text(fields.get("refused")) or _text(fields.get("erred"))


def _planned_ad(raw: object) -> PlannedAd:
    fields = _object(raw)
    cells = fields.get("cells")
    return PlannedAd(
        _needed_text(fields, "name"),
        _needed_text(fields, "target_url"),
        tuple(map(_text, cells)) if isinstance(cells, list) else (),
        _count(fields.get("row"), 0),
        _text(fields.get("source")),
    )


def _created_ad(raw: object) -> CreatedAd:
    fields = _object(raw)
    return CreatedAd(
        _needed_text(fields, "name"),
        _needed_text(fields, "target_url"),
        _text_or_none(fields, "ad_id"),
        row=_count(fields.get("row"), 0),
        csv_sha256=_text(fields.get("csv_sha256")),
        source=_text(fields.get("source")),
        intent_id=_text(fields.get("intent_id")),
    )


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
    return RejectedCreative(bounded(_needed_text(fields, "creative_id")), _said(fields.get("reason")))


def _attempt(raw: object) -> Attempt:
    fields = _object(raw)
    error = _said(fields.get("error"))
    return Attempt(
        at=_said(fields.get("at")),
        status=_said(fields.get("status")),
        error=error,
        seconds=_seconds(fields.get("seconds")) or 0.0,
        reason=_reason(fields.get("reason"), Message.quoting(error)),
    )


def _all(raw: object, read: Callable[[object], _Part]) -> tuple[_Part, ...]:
    """Read a list of which no item may be lost; a missing list is empty."""
    if raw is None:
        return ()
    if not isinstance(raw, list):
        raise _Unreadable
    return tuple(read(item) for item in raw)


def _readable(raw: object, read: Callable[[object], _Part]) -> list[_Part]:
    """Read the readable items of a list."""
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
    """Read what is compared, or names a file: it stays as it is."""
    return value if isinstance(value, str) else ""


def _said(value: object) -> str:
    """Read what is only shown: cleaned, and up to a limit, for the file may be somebody else's."""
    return bounded(value) if isinstance(value, str) else ""


def _count(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST else otherwise


def _seconds(value: object) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= _LONGEST_SECONDS:
        return None
    return float(value)


def _shown(value: object) -> str:
    try:
        shown = repr(value)
    except RecursionError:
        return "…"
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"
