"""The record of what happened to each campaign: the thing that keeps ads from being created twice or lost.

The file's format is design's "Contract: the checkpoint". Whatever stands in a file and is not known here, at the top
or in an entry, is kept when it is written again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Self

from tjgui.core.batch.ad_formats import AD_FORMATS, format_of_session
from tjgui.core.checkpoint.entry import (
    Attempt,
    CreatedAd,
    Entry,
    Intent,
    PlannedAd,
    attempt_as_json,
    created_as_json,
    intent_as_json,
    read_entry,
    rejected_as_json,
)
from tjgui.core.errors import CheckpointDamaged
from tjgui.core.models import AdFormat, RejectedCreative, Status

__all__ = ["Attempt", "Checkpoint", "CreatedAd", "Entry", "Intent", "PlannedAd", "work_to_do"]

#: How many attempts an entry remembers.
MOST_ATTEMPTS = 20
#: How many entries are rendered in one go: some milliseconds' worth.
_RENDERED_AT_ONCE = 100

#: What is over once a campaign has come to a good end.
_UNFINISHED = ("intent", "created_so_far", "doubt", "error", "evidence", "look_first")


class Checkpoint:
    """What became of each campaign of a session; `revision` grows with each change.

    It lives on one thread. It writes nothing itself: `to_bytes` gives what `CheckpointWriter` brings to the disk.
    """

    def __init__(self, top: dict[str, Any], clock: Callable[[], datetime]) -> None:
        """Take the file's outermost object; `new` and `from_bytes` are the ways to make one."""
        self._top = top
        self._campaigns: dict[str, Any] = top["campaigns"]
        self._clock = clock
        self._entries: dict[str, Entry] = {}
        self._texts: dict[str, bytes] = {}  # each entry as it stands in the file
        self._stale = set(self._campaigns)  # those whose text has to be rendered anew
        self.revision = 0

    @classmethod
    def new(cls, ad_format: AdFormat, clock: Callable[[], datetime] = datetime.now) -> Self:
        """Begin a session."""
        started = clock()
        return cls(
            {
                "session_id": _session_id(ad_format, started),
                "started_at": _stamp(started),
                "last_updated": _stamp(started),
                "campaigns": {},
            },
            clock,
        )

    @classmethod
    def from_bytes(cls, data: bytes, clock: Callable[[], datetime] = datetime.now) -> Self:
        """Read a checkpoint's file; raises `CheckpointDamaged` where it is not one, as a whole."""
        try:
            top = json.loads(data)
        except (ValueError, RecursionError) as error:
            what = "The checkpoint is empty." if not data.strip() else f"The checkpoint is not whole JSON: {error}."
            raise CheckpointDamaged(what) from error
        if not isinstance(top, dict) or not isinstance(top.get("campaigns"), dict):
            raise CheckpointDamaged('The checkpoint is JSON, but has no "campaigns" object.')
        return cls(top, clock)

    def to_bytes(self) -> bytes:
        """Return the file: what `json.dumps` makes with an indent of 2, as UTF-8."""
        return b"".join(self.pieces())

    def pieces(self) -> tuple[bytes, ...]:
        """Return the file in pieces, for another thread to join: where there are many campaigns it has megabytes.

        Only what changed since the last time is rendered anew.
        """
        while self.render_some():
            pass
        parts: list[bytes] = []
        for name, value in self._top.items():
            parts += (b",\n  " if parts else b"{\n  ", _rendered(name), b": ")
            if name == "campaigns" and self._campaigns:
                entries = [self._texts[campaign_id] for campaign_id in self._campaigns]
                parts += (b"{", entries[0][1:], *entries[1:], b"\n  }")
            else:
                parts.append(_rendered(value, "  "))
        parts.append(b"\n}")
        return tuple(parts)

    def render_some(self) -> bool:
        """Render some of the entries that changed; returns whether there are more to render.

        Before the first save those are all, and whoever shares its thread with a window lets it have its turn between.
        """
        for campaign_id in tuple(islice(self._stale, _RENDERED_AT_ONCE)):
            entry = _rendered(self._campaigns[campaign_id], "    ")
            self._texts[campaign_id] = b",\n    " + _rendered(campaign_id) + b": " + entry
            self._stale.discard(campaign_id)
        return bool(self._stale)

    # -- what it says ----------------------------------------------------------------------------------------------

    @property
    def session_id(self) -> str:
        """The session's name, such as upload_20251118_110820; empty where a file gives none."""
        return self._text("session_id")

    @property
    def started_at(self) -> str:
        """When the session began, local time, ISO 8601."""
        return self._text("started_at")

    @property
    def last_updated(self) -> str:
        """When it last changed, local time, ISO 8601."""
        return self._text("last_updated")

    @property
    def ad_format(self) -> AdFormat:
        """The format of the session's ads, as its name tells."""
        return format_of_session(self.session_id) or AdFormat.PREROLL

    @property
    def restored(self) -> bool:
        """Whether it came from an older copy, so that the last change, which may be an intent, can be missing."""
        return bool(self._top.get("restored_from"))

    @property
    def campaign_ids(self) -> tuple[str, ...]:
        """The campaigns that have an entry, in the file's order."""
        return tuple(self._campaigns)

    def entry(self, campaign_id: str) -> Entry | None:
        """Return what is known of a campaign; None where it has no entry."""
        entry = self._entries.get(campaign_id)
        if entry is None and campaign_id in self._campaigns:
            entry = self._entries[campaign_id] = read_entry(self._campaigns[campaign_id])
        return entry

    def status(self, campaign_id: str) -> Status:
        """Return a campaign's status; one without an entry is still to be done."""
        entry = self.entry(campaign_id)
        return entry.status if entry is not None else Status.PENDING

    def needs_look(self, campaign_id: str) -> bool:
        """Whether the campaign's ads may stand there although no intent says so.

        So it is after a restored copy, and where an entry cannot be understood. What stands there has to be compared
        with the CSV before anything is uploaded; only the user's answer or a finished upload ends it.
        """
        entry = self.entry(campaign_id)
        return self.restored if entry is None else entry.look_first

    def name_in_use(self, campaign_id: str) -> str:
        """Return the campaign's name that stands in the URLs of ads which exist, or may exist."""
        entry = self.entry(campaign_id)
        return entry.campaign_name if entry is not None and (entry.created or entry.intent is not None) else ""

    # -- changes of the run ----------------------------------------------------------------------------------------

    def add_pending(self, campaign_ids: Iterable[str]) -> None:
        """Add entries for those campaigns that have none."""
        fresh = [one for one in dict.fromkeys(campaign_ids) if one not in self._campaigns]
        for campaign_id in fresh:
            self._campaigns[campaign_id] = {"status": Status.PENDING.value}
            if self.restored:
                self._campaigns[campaign_id]["look_first"] = True
        self._stale.update(fresh)
        if fresh:
            self._touch()

    def open_intent(self, campaign_id: str, intent: Intent, *, campaign_name: str, csv_file: str) -> None:
        """Note what the next click is about to create. To be on the disk before the click.

        An intent may be replaced by a newer state of itself; another one must be closed or withdrawn before, or what
        it stands for would be forgotten: that raises `ValueError`.
        """
        entry = self.entry(campaign_id)
        if entry is not None and entry.intent is not None and entry.intent.intent_id != intent.intent_id:
            raise ValueError(f"campaign {campaign_id} still has the intent {entry.intent.intent_id}")
        fields = _names(campaign_name, csv_file) | {"intent": intent_as_json(intent)}
        self._change(campaign_id, Status.PENDING, fields, drop=("doubt", "error", "look_first"))

    def close_intent(self, campaign_id: str, created: Sequence[CreatedAd]) -> None:
        """Note which ads of the open intent were seen; the campaign is not finished by that."""
        known = self._created(campaign_id)
        so_far = [created_as_json(ad) for ad in (*known, *created)]
        fields = {"ads_created": len(so_far), "created_so_far": so_far}
        self._change(campaign_id, Status.PENDING, fields, drop=("intent", "doubt"))

    def withdraw_intent(self, campaign_id: str) -> None:
        """Drop the open intent: it is certain that nothing was sent."""
        self._change(campaign_id, Status.PENDING, {}, drop=("intent", "doubt"))

    def doubt(self, campaign_id: str, reason: str, *, seconds: float | None = None) -> None:
        """Note that it cannot be told what the campaign's upload did; it is unknown until that is settled."""
        fields = {"doubt": reason} | self._attempted(campaign_id, "unknown", reason, seconds)
        self._change(campaign_id, Status.PENDING, fields, drop=("error",))

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
        csv_sha256: str = "",
    ) -> None:
        """Note that all of the campaign's ads were seen on the site."""
        fields: dict[str, Any] = {"ads_created": ads_created} | _names(campaign_name, csv_file)
        fields |= _invalid(invalid) | _where_filled(warning=warning, csv_sha256=csv_sha256)
        fields |= self._attempted(campaign_id, Status.SUCCESS, "", seconds)
        self._change(
            campaign_id, Status.SUCCESS, fields, drop=(*_UNFINISHED, "warning", "invalid_creatives", "csv_sha256")
        )

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
        """Note that the campaign failed; the ads that were already seen are kept, and so is an open intent."""
        fields: dict[str, Any] = {"error": error, "ads_created": len(self._created(campaign_id))}
        fields |= _names(self.name_in_use(campaign_id) or campaign_name, csv_file)
        fields |= _invalid(invalid) | _where_filled(evidence=evidence)
        fields |= self._attempted(campaign_id, Status.FAILED, error, seconds) | self._look_first(campaign_id)
        self._change(campaign_id, Status.FAILED, fields, drop=("doubt", "warning", "evidence", "invalid_creatives"))

    def dry_run_succeed(
        self,
        campaign_id: str,
        *,
        campaign_name: str,
        csv_file: str,
        invalid: Sequence[RejectedCreative] = (),
        seconds: float | None = None,
    ) -> None:
        """Note that the site accepted the preview; what an earlier live run has left behind is kept."""
        fields: dict[str, Any] = {"ads_created": len(self._created(campaign_id))}
        fields |= _names(self.name_in_use(campaign_id) or campaign_name, csv_file)
        fields |= _invalid(invalid) | self._attempted(campaign_id, Status.DRY_RUN_SUCCESS, "", seconds)
        fields |= self._look_first(campaign_id)
        drop = ("doubt", "error", "warning", "evidence", "invalid_creatives")
        self._change(campaign_id, Status.DRY_RUN_SUCCESS, fields, drop=drop)

    # -- changes of the user ---------------------------------------------------------------------------------------

    def mark_pending(self, campaign_id: str) -> None:
        """Have the campaign done again.

        What was already seen of it is kept and not uploaded twice; where an intent is open, the next run looks first.
        """
        fields = {"ads_created": len(self._created(campaign_id))}
        drop = ("error", "doubt", "warning", "evidence", *self._answered(campaign_id))
        self._change(campaign_id, Status.PENDING, fields, drop=drop)

    def mark_done(self, campaign_id: str) -> None:
        """Take the user's word that the campaign has its ads; only those that were seen are counted."""
        entry = self.entry(campaign_id)
        unseen = len(entry.intent.expected) if entry is not None and entry.intent is not None else 0
        warning = f"Marked as done by hand; {unseen} of its ads were not seen by the program." if unseen else ""
        seen = len(self._created(campaign_id)) or (entry.ads_created if entry is not None else 0)
        fields = {"ads_created": seen} | _where_filled(warning=warning)
        self._change(campaign_id, Status.SUCCESS, fields, drop=(*_UNFINISHED, "warning"))

    def forget_intent(self, campaign_id: str) -> None:
        """Take the user's word that the open intent created nothing: its ads are uploaded again."""
        fields = {"ads_created": len(self._created(campaign_id))}
        drop = ("intent", "doubt", "error", "warning", "evidence", "look_first", *self._answered(campaign_id))
        self._change(campaign_id, Status.PENDING, fields, drop=drop)

    def look_first(self, campaign_ids: Iterable[str]) -> None:
        """Have campaigns looked at before anything is uploaded: they were clicked, and it could not be written down."""
        unknown = [one for one in campaign_ids if self.status(one) is not Status.SUCCESS]
        self.add_pending(unknown)
        for campaign_id in unknown:
            raw = self._campaigns.get(campaign_id)
            if isinstance(raw, dict):
                raw["look_first"] = True
                self._entries.pop(campaign_id, None)
        self._stale.update(unknown)
        if unknown:
            self._touch()

    def mark(self, campaign_id: str, status: Status) -> None:
        """Give a campaign a status at the user's word, as if it were written into the file.

        What was seen of its ads, and an open intent, are kept; only a success ends them. Raises `ValueError` for a
        status that no entry can have.
        """
        if status is Status.PENDING:
            self.mark_pending(campaign_id)
        elif status is Status.SUCCESS:
            self.mark_done(campaign_id)
        elif status in {Status.FAILED, Status.SKIPPED}:
            self._change(campaign_id, status, self._look_first(campaign_id), drop=("doubt",))
        else:
            raise ValueError(f"no entry is given the status {status} by hand")

    def remove(self, campaign_id: str) -> None:
        """Forget a campaign at the user's word: it is done anew. One without an entry is no fault."""
        if self._campaigns.pop(campaign_id, None) is not None:
            self._entries.pop(campaign_id, None)
            self._texts.pop(campaign_id, None)
            self._stale.discard(campaign_id)
            self._touch()

    def mark_restored(self, what: str) -> None:
        """Note that this is an older copy, and which: every campaign without a success is looked at first."""
        self._top["restored_from"] = what
        for campaign_id, raw in self._campaigns.items():
            if isinstance(raw, dict) and self.status(campaign_id) is not Status.SUCCESS:
                raw["look_first"] = True
        self._entries.clear()
        self._stale.update(self._campaigns)
        self._touch()

    # -- inside ----------------------------------------------------------------------------------------------------

    def _change(self, campaign_id: str, status: Status, fields: Mapping[str, Any], *, drop: Iterable[str]) -> None:
        raw = self._campaigns.get(campaign_id)
        if not isinstance(raw, dict):
            raw = self._campaigns[campaign_id] = {"replaced": raw} if campaign_id in self._campaigns else {}
        for name in drop:
            if name not in fields:
                raw.pop(name, None)
        raw |= {"status": status.value, "timestamp": self._touch()}
        raw |= fields
        self._entries.pop(campaign_id, None)
        self._stale.add(campaign_id)

    def _touch(self) -> str:
        now = _stamp(self._clock())
        self._top["last_updated"] = now
        self.revision += 1
        return now

    def _created(self, campaign_id: str) -> tuple[CreatedAd, ...]:
        entry = self.entry(campaign_id)
        return entry.created if entry is not None else ()

    def _answered(self, campaign_id: str) -> tuple[str, ...]:
        """Name the fields of an unknown campaign that are settled by the user's word: care, and what is unreadable."""
        entry = self.entry(campaign_id)
        if entry is None or entry.status is not Status.UNKNOWN:
            return ()
        unreadable = (("intent", entry.intent), ("created_so_far", entry.created))
        return ("look_first", *(name for name, value in unreadable if not value))

    def _look_first(self, campaign_id: str) -> dict[str, Any]:
        return {"look_first": True} if self.needs_look(campaign_id) else {}

    def _attempted(self, campaign_id: str, status: str, error: str, seconds: float | None) -> dict[str, Any]:
        entry = self.entry(campaign_id)
        before = entry.attempts if entry is not None else ()
        attempt = Attempt(_stamp(self._clock()), str(status), error, seconds or 0.0)
        fields: dict[str, Any] = {"attempts": [attempt_as_json(one) for one in (*before, attempt)[-MOST_ATTEMPTS:]]}
        return fields if seconds is None else {"seconds": seconds} | fields

    def _text(self, name: str) -> str:
        value = self._top.get(name)
        return value if isinstance(value, str) else ""


def work_to_do(
    checkpoint: Checkpoint, campaign_ids: Iterable[str], *, dry_run: bool, retry_failed: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part campaigns into those that a run does and those that it skips, in their order.

    Never those that succeeded; failed ones only when retrying them; dry runs that succeeded only in a live run;
    pending and unknown ones always.
    """
    wanted = {Status.PENDING, Status.UNKNOWN, Status.RUNNING}
    if retry_failed:
        wanted.add(Status.FAILED)
    if not dry_run:
        wanted.add(Status.DRY_RUN_SUCCESS)
    ids = tuple(campaign_ids)
    to_do = tuple(one for one in ids if checkpoint.status(one) in wanted)
    return to_do, tuple(one for one in ids if checkpoint.status(one) not in wanted)


def _session_id(ad_format: AdFormat, moment: datetime) -> str:
    return f"{AD_FORMATS[ad_format].session_prefix}{moment:%Y%m%d_%H%M%S}"


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def _names(campaign_name: str, csv_file: str) -> dict[str, Any]:
    return _where_filled(campaign_name=campaign_name, csv_file=csv_file)


def _invalid(invalid: Sequence[RejectedCreative]) -> dict[str, Any]:
    listed = {"invalid_creatives": [rejected_as_json(one) for one in invalid]} if invalid else {}
    return {"invalid_creatives_count": len(invalid)} | listed


def _where_filled(**texts: str) -> dict[str, Any]:
    return {name: text for name, text in texts.items() if text}


def _rendered(value: object, indent: str = "") -> bytes:
    """Render JSON as it stands `indent` deep; half characters, which UTF-8 does not have, are escaped."""
    try:
        return json.dumps(value, indent=2, ensure_ascii=False).replace("\n", f"\n{indent}").encode()
    except UnicodeEncodeError:
        return json.dumps(value, indent=2).replace("\n", f"\n{indent}").encode()
