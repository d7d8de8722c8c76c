"""The record of what happened to each campaign: what makes a batch resumable, and its ads come only once.

The file's form is a contract (design, "Contract: the checkpoint"): fields may be added, none is renamed or dropped,
and what a newer version or a person added stays. An entry's ``status`` is one of the five words of the contract; a
campaign in doubt is ``pending`` with a ``doubt`` beside it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from tjgui.core.checkpoint_entry import Attempt, CreatedAd, Entry, Intent, PlannedAd, intent_to_json, read_entry
from tjgui.core.errors import CheckpointDamaged
from tjgui.core.models import AdFormat, RejectedCreative, Status

__all__ = ["Attempt", "Checkpoint", "CreatedAd", "Entry", "Intent", "PlannedAd", "work_to_do"]

_SESSION_PREFIX: Final = {AdFormat.PREROLL: "upload_", AdFormat.NATIVE: "native_upload_"}
#: Older attempts of a campaign are forgotten.
_ATTEMPTS_KEPT = 20
#: What belongs to an upload under way, and goes when it is known what came of it.
_UNDER_WAY = ("intent", "created_so_far", "doubt", "error", "warning", "evidence")

_Raw = dict[str, Any]


class Checkpoint:
    """One session's record, in memory. Every change is one call; saving it is `CheckpointWriter`'s business."""

    def __init__(self, document: _Raw, now: Callable[[], datetime] = datetime.now) -> None:
        self._document = document
        self._campaigns: _Raw = document["campaigns"]
        self._now = now
        self._entries: dict[str, Entry] = {}
        self._texts: dict[str, str] = {}

    @classmethod
    def new(cls, ad_format: AdFormat, now: Callable[[], datetime] = datetime.now) -> Checkpoint:
        """Begin a session."""
        started = now()
        document: _Raw = {
            "session_id": f"{_SESSION_PREFIX[ad_format]}{started:%Y%m%d_%H%M%S}",
            "started_at": started.isoformat(timespec="microseconds"),
            "last_updated": started.isoformat(timespec="microseconds"),
            "campaigns": {},
        }
        return cls(document, now)

    @classmethod
    def from_bytes(cls, data: bytes, now: Callable[[], datetime] = datetime.now) -> Checkpoint:
        """Read a checkpoint file; raises `CheckpointDamaged` where it is not one."""
        try:
            document = json.loads(data.decode("utf-8-sig"))
        except (UnicodeDecodeError, ValueError, RecursionError) as error:
            raise CheckpointDamaged(f"The checkpoint is not whole JSON ({error}).") from error
        if not isinstance(document, dict) or not isinstance(document.get("campaigns"), dict):
            raise CheckpointDamaged("The file is JSON, but not a checkpoint: it has no campaigns.")
        return cls(document, now)

    def to_bytes(self) -> bytes:
        """Return the file's content: what ``json.dumps(…, indent=2)`` gives, entry by entry kept until it changes."""
        fields = []
        for key, value in self._document.items():
            text = self._campaigns_text() if key == "campaigns" else _indented(value, 2)
            fields.append(f"  {json.dumps(key, ensure_ascii=False)}: {text}")
        return ("{\n" + ",\n".join(fields) + "\n}\n").encode("utf-8", "surrogatepass")

    def _campaigns_text(self) -> str:
        if not self._campaigns:
            return "{}"
        lines = []
        for campaign_id, raw in self._campaigns.items():
            text = self._texts.get(campaign_id)
            if text is None:
                text = f"    {json.dumps(campaign_id, ensure_ascii=False)}: {_indented(raw, 4)}"
                self._texts[campaign_id] = text
            lines.append(text)
        return "{\n" + ",\n".join(lines) + "\n  }"

    # -- what it says ------------------------------------------------------------------------------------------

    @property
    def session_id(self) -> str:
        """The session's name, such as ``upload_20251118_110820``."""
        return str(self._document.get("session_id", ""))

    @property
    def started_at(self) -> str:
        """When the session began, local time."""
        return str(self._document.get("started_at", ""))

    @property
    def last_updated(self) -> str:
        """When the record last changed, local time."""
        return str(self._document.get("last_updated", ""))

    @property
    def restored(self) -> bool:
        """Whether this is an older copy put back: the last save before the damage is missing."""
        return bool(self._document.get("restored_from"))

    @property
    def campaign_ids(self) -> tuple[str, ...]:
        """Every campaign that has an entry, in the file's order."""
        return tuple(self._campaigns)

    def entry(self, campaign_id: str) -> Entry | None:
        """Return what is recorded of a campaign; None where nothing is."""
        if campaign_id not in self._campaigns:
            return None
        found = self._entries.get(campaign_id)
        if found is None:
            found = self._entries[campaign_id] = read_entry(self._campaigns[campaign_id])
        return found

    def status(self, campaign_id: str) -> Status:
        """Return a campaign's status; PENDING where nothing is recorded."""
        entry = self.entry(campaign_id)
        return entry.status if entry is not None else Status.PENDING

    # -- what happens ------------------------------------------------------------------------------------------

    def mark_restored(self, from_what: str) -> None:
        """Say that this is an older copy, so that the run is careful with what it holds for pending."""
        self._document["restored_from"] = from_what

    def add_pending(self, campaign_ids: Iterable[str]) -> None:
        """Make entries for campaigns that have none."""
        for campaign_id in campaign_ids:
            if campaign_id not in self._campaigns:
                self._campaigns[campaign_id] = {"status": Status.PENDING.value}

    def open_intent(self, campaign_id: str, intent: Intent, *, campaign_name: str, csv_file: str) -> None:
        """Record what is about to be created, before the click."""
        self._change(
            campaign_id,
            status=Status.PENDING.value,
            campaign_name=campaign_name,
            csv_file=csv_file,
            intent=intent_to_json(intent),
            doubt=None,
        )

    def close_intent(self, campaign_id: str, created: Sequence[CreatedAd]) -> None:
        """Record what the table showed of the intent's ads; the campaign may have more to come."""
        entry = self.entry(campaign_id)
        before = entry.created if entry is not None else ()
        so_far = [{"name": ad.name, "target_url": ad.target_url, "ad_id": ad.ad_id} for ad in (*before, *created)]
        self._change(campaign_id, intent=None, doubt=None, created_so_far=so_far)

    def withdraw_intent(self, campaign_id: str) -> None:
        """Take an intent back: it is certain that nothing was created."""
        self._change(campaign_id, intent=None, doubt=None)

    def doubt(self, campaign_id: str, reason: str) -> None:
        """Record that it can't be told what became of the campaign; its intent stays, to be looked at again."""
        self._change(campaign_id, status=Status.PENDING.value, doubt=reason)
        self._attempt(campaign_id, "unknown", reason, None)

    def succeed(
        self,
        campaign_id: str,
        ads_created: int,
        *,
        campaign_name: str,
        csv_file: str,
        invalid: Sequence[RejectedCreative] = (),
        warning: str = "",
        seconds: float | None = None,
        csv_sha256: str | None = None,
    ) -> None:
        """Record that all ads were seen; what was under way is done with."""
        self._change(
            campaign_id,
            **dict.fromkeys(_UNDER_WAY),
            status=Status.SUCCESS.value,
            ads_created=ads_created,
            campaign_name=campaign_name,
            csv_file=csv_file,
        )
        self._change(campaign_id, warning=warning or None, csv_sha256=csv_sha256, **_invalid(invalid))
        self._attempt(campaign_id, Status.SUCCESS.value, "", seconds)

    def fail(
        self,
        campaign_id: str,
        error: str,
        *,
        campaign_name: str,
        csv_file: str,
        invalid: Sequence[RejectedCreative] = (),
        evidence: str = "",
        seconds: float | None = None,
    ) -> None:
        """Record a failure. Ads that were created before stay known: a retry uploads only what is missing."""
        entry = self.entry(campaign_id)
        self._change(
            campaign_id,
            status=Status.FAILED.value,
            ads_created=len(entry.created) if entry is not None else 0,
            error=error,
            campaign_name=campaign_name,
            csv_file=csv_file,
            doubt=None,
            evidence=evidence or None,
            invalid_creatives_count=0,
        )
        self._change(campaign_id, **_invalid(invalid))
        self._attempt(campaign_id, Status.FAILED.value, error, seconds)

    def dry_run_succeed(
        self,
        campaign_id: str,
        *,
        campaign_name: str,
        csv_file: str,
        invalid: Sequence[RejectedCreative] = (),
        seconds: float | None = None,
    ) -> None:
        """Record that the preview was accepted and nothing created."""
        self._change(
            campaign_id,
            status=Status.DRY_RUN_SUCCESS.value,
            ads_created=0,
            campaign_name=campaign_name,
            csv_file=csv_file,
            error=None,
            evidence=None,
        )
        self._change(campaign_id, **_invalid(invalid))
        self._attempt(campaign_id, Status.DRY_RUN_SUCCESS.value, "", seconds)

    def mark_pending(self, campaign_id: str) -> None:
        """Do as the user says: work on it again. An open intent stays, so that the next run looks first."""
        self._change(campaign_id, status=Status.PENDING.value, error=None, doubt=None, evidence=None)

    def forget_intent(self, campaign_id: str) -> None:
        """Do as the user says: nothing was created, upload again."""
        self._change(campaign_id, status=Status.PENDING.value, intent=None, doubt=None, error=None)

    def mark_done(self, campaign_id: str) -> None:
        """Do as the user says: the ads are there."""
        entry = self.entry(campaign_id)
        ads = 0
        if entry is not None:
            ads = len(entry.created) + (len(entry.intent.expected) if entry.intent is not None else 0)
        self._change(campaign_id, **dict.fromkeys(_UNDER_WAY), status=Status.SUCCESS.value, ads_created=ads)

    def _change(self, campaign_id: str, **fields: object) -> None:
        """Set fields of an entry; None removes one. The time stamps are set."""
        raw = self._campaigns.get(campaign_id)
        if not isinstance(raw, dict):
            raw = self._campaigns[campaign_id] = {"status": Status.PENDING.value}
        for name, value in fields.items():
            if value is None:
                raw.pop(name, None)
            else:
                raw[name] = value
        stamp = self._now().isoformat(timespec="microseconds")
        raw["timestamp"] = stamp
        self._document["last_updated"] = stamp
        self._entries.pop(campaign_id, None)
        self._texts.pop(campaign_id, None)

    def _attempt(self, campaign_id: str, status: str, error: str, seconds: float | None) -> None:
        raw = self._campaigns[campaign_id]
        earlier = raw.get("attempts")
        attempts = list(earlier) if isinstance(earlier, list) else []
        taken = {} if seconds is None else {"seconds": round(seconds, 3)}
        attempts.append({"at": raw["timestamp"], "status": status, "error": error, **taken})
        self._change(campaign_id, attempts=attempts[-_ATTEMPTS_KEPT:], **taken)


def work_to_do(
    checkpoint: Checkpoint, campaign_ids: Iterable[str], *, dry_run: bool, retry_failed: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split campaigns into those that a run works on and those that it skips (the contract's rules, here only).

    Never a success; failed ones only when retrying; pending and unknown ones always; a dry run's success in a live
    run.
    """
    skipped_statuses = {Status.SUCCESS, Status.SKIPPED}
    if not retry_failed:
        skipped_statuses.add(Status.FAILED)
    if dry_run:
        skipped_statuses.add(Status.DRY_RUN_SUCCESS)
    to_do: list[str] = []
    skipped: list[str] = []
    for campaign_id in campaign_ids:
        (skipped if checkpoint.status(campaign_id) in skipped_statuses else to_do).append(campaign_id)
    return tuple(to_do), tuple(skipped)


def _invalid(invalid: Sequence[RejectedCreative]) -> _Raw:
    if not invalid:
        return {"invalid_creatives": None}
    creatives = [{"creative_id": one.creative_id, "reason": one.reason} for one in invalid]
    return {"invalid_creatives": creatives, "invalid_creatives_count": len(invalid)}


def _indented(value: object, by: int) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False).replace("\n", "\n" + " " * by)
