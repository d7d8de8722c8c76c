"""What each event of a run and each decision of the user changes in a campaign's entry. Pure functions.

Every implementation of the record applies the same changes, so that all remember the same things.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypedDict

from tjgui.core.checkpoint.entry import (
    CREATES_ALL_AGAIN,
    CREATES_GONE_AGAIN,
    Attempt,
    CreatedAd,
    Entry,
    Intent,
    attempt_as_json,
    created_as_json,
    intent_as_json,
    reason_as_json,
    rejected_as_json,
    short_reason_as_json,
)
from tjgui.core.models import AdsTable, RejectedCreative, Status
from tjgui.core.plain_text import bounded
from tjgui.core.wording.message import NOTHING, Message

#: How many attempts an entry remembers.
MOST_ATTEMPTS = 20
#: Fields that no longer apply once a campaign has succeeded.
_UNFINISHED = (
    "intent",
    "created_so_far",
    "doubt",
    "error",
    "evidence",
    "look_first",
    "mixes_versions",
    "creates_again",
    "kept_for",
)
#: Fields that an outcome replaces.
_SAID = (
    "warning",
    "reason",
    "notice",
    "evidence",
    "invalid_creatives",
    "ads_planned",
    "ads_refused",
    "ads_left_out",
)


@dataclass(frozen=True, slots=True)
class Change:
    """A change to an entry of the file: the status, the fields to set, and the fields to remove."""

    status: Status
    fields: Mapping[str, Any] = field(default_factory=dict)
    drop: Sequence[str] = ()

    def apply(self, raw: dict[str, Any], timestamp: str) -> None:
        """Change an entry in place; unknown fields stay as they are."""
        for name in self.drop:
            raw.pop(name, None)
        raw |= {"status": self.status.value, "timestamp": timestamp, **self.fields}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is recorded about a campaign besides how it ended."""

    campaign_name: str = ""
    csv_file: str = ""
    invalid: Sequence[RejectedCreative] = ()
    seconds: float | None = None
    notice: Message = NOTHING
    csv_sha256: str = ""  #: of the ad CSV that it is about
    planned: int | None = None  #: ads in the CSV
    refused_ads: int = 0  #: of these, how many were dropped because the site refuses one of their creatives
    left_out: int = 0  #: of these, how many were not created because they already exist


class OutcomeFields(TypedDict, total=False):
    """The fields of an `Outcome`, as keyword arguments."""

    campaign_name: str
    csv_file: str
    invalid: Sequence[RejectedCreative]
    seconds: float | None
    notice: Message
    csv_sha256: str
    planned: int | None
    refused_ads: int
    left_out: int


# -- a run -----------------------------------------------------------------------------------------------------------


def open_intent(entry: Entry, intent: Intent, outcome: Outcome) -> Change:
    """Record what the next click is about to create.

    An intent may be replaced with a newer state of itself. A different one must be closed or given up first, or its
    ads would be forgotten: that raises `ValueError`.
    """
    if entry.intent is not None and entry.intent.intent_id != intent.intent_id:
        raise ValueError(f"the intent {entry.intent.intent_id} is still open")
    fields = _names(outcome.campaign_name, outcome.csv_file) | {"intent": intent_as_json(intent)}
    fields |= _where_filled(csv_sha256=intent.csv_sha256)
    return Change(Status.PENDING, fields, ("doubt", "error", "warning", "reason", "look_first"))


def close_intent(entry: Entry, created: Sequence[CreatedAd], rest: Intent | None = None) -> Change:
    """Record which ads of the open intent were seen; this does not finish the campaign.

    :param rest: the intent with the ads that were not seen: every later upload looks for them first.
    """
    past = (*entry.past, rest) if rest is not None else entry.past
    return _with_past(Change(Status.PENDING, _seen(entry, created), ("intent", "doubt")), past)


def give_up_intent(entry: Entry, *, was_pressed: bool = True) -> Change:
    """Close the open intent; none of its ads was seen. Every later upload looks for them first.

    :param was_pressed: False if it was certainly never clicked. Then only ads that are certainly its own could prove
        otherwise, and the user is not asked about any others.
    """
    past = entry.past
    if entry.intent is not None:
        intent = entry.intent if was_pressed else replace(entry.intent, was_pressed=False)
        is_known = any((one.expected, one.before) == (intent.expected, intent.before) for one in past)
        past = past if is_known and not was_pressed else (*past, intent)
    return _with_past(Change(Status.PENDING, {}, ("intent", "doubt")), past)


def find_later(entry: Entry, created: Sequence[CreatedAd], past: Sequence[Intent]) -> Change:
    """Record ads of earlier attempts that were seen after these were given up, and which are still missing."""
    status = Status.PENDING if entry.status is Status.UNKNOWN else entry.status
    return _with_past(Change(status, _seen(entry, created)), past)


def doubt(entry: Entry, reason: Message, at: datetime, seconds: float | None = None) -> Change:
    """Record that the upload's outcome could not be determined; the campaign is unknown until that is settled."""
    fields = {"doubt": bounded(str(reason))} | reason_as_json(reason)
    return Change(Status.PENDING, fields | _attempted(entry, "unknown", reason, at, seconds), ("error", "reason"))


def succeed(
    entry: Entry,
    ads_created: int,
    outcome: Outcome,
    at: datetime,
    *,
    warning: Message = NOTHING,
    csv_sha256: str = "",
    table: AdsTable | None = None,
) -> Change:
    """Record that all of the campaign's ads were seen on the site.

    :param table: the ads table as it is now; it distinguishes these ads from those of earlier attempts that appear
        even later.
    """
    fields = {"ads_created": ads_created} | _names(outcome.campaign_name, outcome.csv_file)
    fields |= _warned(warning)
    fields |= _ended(entry, outcome, Status.SUCCESS, NOTHING, at) | _where_filled(csv_sha256=csv_sha256)
    change = Change(Status.SUCCESS, fields, (*_UNFINISHED, *_SAID, "csv_sha256"))
    past = entry.past if table is None else [_baseline(one, entry, csv_sha256, table) for one in entry.past]
    return _with_past(change, past)


def _baseline(attempt: Intent, entry: Entry, csv_sha256: str, table: AdsTable) -> Intent:
    """Return an earlier attempt after a success: the ads that this created are no longer kept, and are not its own.

    After a success of its own CSV, only what the table does not show yet can be the attempt's. After that of another
    one, what the table shows besides the ads just created can still be.
    """
    if attempt.csv_sha256 in {"", csv_sha256}:
        return replace(attempt, before=table, created_before=0)
    known = {ad.ad_id for ad in attempt.before.ads}
    ids = {ad.ad_id for ad in entry.created if ad.ad_id is not None}
    names = {(ad.name, ad.target_url) for ad in entry.created if ad.ad_id is None}
    added = [
        ad
        for ad in table.ads
        if (ad.ad_id in ids and ad.ad_id not in known) or (ad.ad_id is None and (ad.name, ad.target_url) in names)
    ]
    return replace(attempt, before=AdsTable((*attempt.before.ads, *added)), created_before=0)


def fail(entry: Entry, error: Message, outcome: Outcome, at: datetime, evidence: str = "") -> Change:
    """Record that the campaign failed; ads that were already seen and an open intent are kept."""
    fields = {"error": bounded(str(error)), "ads_created": len(entry.own_created)} | short_reason_as_json(error)
    fields |= _names(name_in_use(entry) or outcome.campaign_name, outcome.csv_file) | _where_filled(evidence=evidence)
    fields |= _ended(entry, outcome, Status.FAILED, error, at) | _look_first(entry)
    return Change(Status.FAILED, fields, ("doubt", *_SAID))


def preview_succeed(entry: Entry, outcome: Outcome, at: datetime, warning: Message = NOTHING) -> Change:
    """Record that the site accepted the preview; what an earlier live run recorded is kept."""
    fields = {"ads_created": len(entry.own_created)} | _warned(warning)
    fields |= _names(name_in_use(entry) or outcome.campaign_name, outcome.csv_file)
    fields |= _ended(entry, outcome, Status.DRY_RUN_SUCCESS, NOTHING, at) | _look_first(entry)
    return Change(Status.DRY_RUN_SUCCESS, fields, ("doubt", "error", *_SAID))


def put_back(remark: Message) -> Change:
    """Undo a failure that was not the campaign's fault: it is pending again, with a remark why."""
    return Change(Status.PENDING, _warned(remark), ("error", "doubt", "reason"))


# -- the user --------------------------------------------------------------------------------------------------------


def mark_pending(entry: Entry) -> Change:
    """Have the campaign uploaded again.

    Ads that were already seen are kept and not uploaded twice; if an intent is open, the next run checks first.
    """
    fields = {"ads_created": len(entry.own_created)} | _agreed(entry)
    drop = ("error", "doubt", "warning", "reason", "evidence", *_answered(entry))
    return Change(Status.PENDING, fields, drop)


def upload_edited(entry: Entry, others: Sequence[Mapping[str, Any]], csv_sha256: str, *, again: bool) -> Change:
    """Have a campaign uploaded whose CSV was edited after its upload.

    :param others: what is known about other contents, the version that succeeded among them.
    :param csv_sha256: of the new version.
    :param again: all rows, even those that already exist; otherwise only the new and the changed ones.
    """
    change = mark_pending(entry)
    fields = {**change.fields, "ads_created": 0, "other_contents": [dict(one) for one in others]}
    fields |= {"csv_sha256": csv_sha256} | ({"creates_again": CREATES_ALL_AGAIN} if again else {})
    return Change(Status.PENDING, fields, (*change.drop, "kept_for"))


def keep_edited(entry: Entry, csv_sha256: str) -> Change:
    """Leave a campaign as it is although its CSV was edited after its upload; it is not asked about this one again."""
    return Change(entry.status, {"kept_for": csv_sha256, "timestamp": entry.timestamp})


def mark_done(entry: Entry) -> Change:
    """Mark the campaign as done because the user checked its ads; only ads that were seen are counted."""
    unseen = len(entry.intent.expected) if entry.intent is not None else 0
    odd = Message("marked_done_unseen", count=unseen) if unseen else NOTHING
    fields = {"ads_created": len(entry.own_created) or entry.ads_created}
    fields |= _where_filled(warning=str(odd)) | reason_as_json(odd)
    change = Change(Status.SUCCESS, fields, (*_UNFINISHED, "warning", "reason"))
    past = entry.past if entry.intent is None else (*entry.past, entry.intent)
    return _with_past(change, [replace(one, created_before=0) for one in past] if not entry.created else ())


def forget_intent(entry: Entry) -> Change:
    """Close the open intent because the user confirmed that it created nothing; its ads are uploaded again.

    Before that, the run looks for them once more, as it does for every attempt.
    """
    drop = ("intent", "doubt", "error", "warning", "reason", "evidence", "look_first", *_answered(entry))
    change = Change(Status.PENDING, {"ads_created": len(entry.own_created)} | _agreed(entry), drop)
    return change if entry.intent is None else _with_past(change, (*entry.past, entry.intent))


def mark_otherwise(entry: Entry, status: Status) -> Change:
    """Give a campaign the status failed or skipped; ads that were seen and an open intent are kept."""
    return Change(status, _look_first(entry), ("doubt",))


def name_in_use(entry: Entry) -> str:
    """Return the campaign's name in the URLs of ads that exist or may exist."""
    return entry.campaign_name if entry.created or entry.intent is not None else ""


# -- fields ----------------------------------------------------------------------------------------------------------


def zoned(moment: datetime) -> str:
    """Return a time as text with its offset from UTC; without a time zone it is local time."""
    return moment.astimezone().isoformat(timespec="microseconds")


def _with_past(change: Change, past: Sequence[Intent]) -> Change:
    if past:
        fields = {**change.fields, "past_attempts": [intent_as_json(one) for one in past]}
        return replace(change, fields=fields, drop=[one for one in change.drop if one != "past_attempts"])
    return replace(change, drop=(*change.drop, "past_attempts"))


def _seen(entry: Entry, created: Sequence[CreatedAd]) -> dict[str, Any]:
    """Add created ads to the content that they came from, so that it knows them when it becomes current again."""
    others = [dict(one) for one in entry.other_contents]
    by_sha = {one["csv_sha256"]: one for one in others if isinstance(one.get("csv_sha256"), str) and one["csv_sha256"]}
    by_sha.pop(entry.csv_sha256, None)
    own = list(entry.created)
    is_changed = False
    for ad in created:
        other = by_sha.get(ad.csv_sha256)
        if other is None:
            own.append(ad)
        else:
            so_far = other.get("created_so_far")
            other["created_so_far"] = [*(so_far if isinstance(so_far, list) else ()), created_as_json(ad)]
            other["ads_created"] = max(len(other["created_so_far"]), other.get("ads_created") or 0)
            is_changed = True
    known = replace(entry, created=tuple(own))
    fields = {
        "ads_created": len(known.own_created),
        "created_so_far": [created_as_json(ad) for ad in known.created],
    }
    return fields | {"other_contents": others} if is_changed else fields


def _ended(entry: Entry, outcome: Outcome, status: Status, error: Message, at: datetime) -> dict[str, Any]:
    fields: dict[str, Any] = {"invalid_creatives_count": len(outcome.invalid)}
    if outcome.invalid:
        fields["invalid_creatives"] = [rejected_as_json(one) for one in outcome.invalid]
    if outcome.notice:
        fields["notice"] = outcome.notice.as_json()
    if outcome.planned is not None:
        fields["ads_planned"] = outcome.planned
    counts = {"ads_refused": outcome.refused_ads, "ads_left_out": outcome.left_out}
    fields |= {name: count for name, count in counts.items() if count} | _where_filled(csv_sha256=outcome.csv_sha256)
    return fields | _attempted(entry, status.value, error, at, outcome.seconds)


def _attempted(entry: Entry, status: str, error: Message, at: datetime, seconds: float | None) -> dict[str, Any]:
    attempt = Attempt(zoned(at), status, bounded(str(error)), seconds or 0.0, error)
    attempts = [attempt_as_json(one) for one in (*entry.attempts, attempt)[-MOST_ATTEMPTS:]]
    return ({} if seconds is None else {"seconds": seconds}) | {"attempts": attempts}


def _agreed(entry: Entry) -> dict[str, Any]:
    """Record the user's answer to the question that the campaign's doubt asks."""
    if entry.reason.code == "doubt_other_version":
        return {"mixes_versions": True}
    wants = {"doubt_created_before": CREATES_GONE_AGAIN, "doubt_existing": CREATES_ALL_AGAIN}.get(entry.reason.code)
    return {"creates_again": wants} if wants else {}


def _answered(entry: Entry) -> tuple[str, ...]:
    """Return the fields of an unknown campaign that the user's answer settles: the check flag and unreadable parts."""
    if entry.status is not Status.UNKNOWN:
        return ()
    unreadable = (("intent", entry.intent), ("created_so_far", entry.created), ("past_attempts", entry.past))
    return ("look_first", *(name for name, value in unreadable if not value))


def _look_first(entry: Entry) -> dict[str, Any]:
    return {"look_first": True} if entry.look_first else {}


def _warned(warning: Message) -> dict[str, Any]:
    return _where_filled(warning=bounded(str(warning))) | reason_as_json(warning)


def _names(campaign_name: str, csv_file: str) -> dict[str, Any]:
    return _where_filled(campaign_name=campaign_name, csv_file=csv_file)


def _where_filled(**texts: str) -> dict[str, Any]:
    return {name: text for name, text in texts.items() if text}
