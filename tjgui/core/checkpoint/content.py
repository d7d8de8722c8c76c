"""Success belongs to a campaign and a content: which part of a campaign's entry is about the CSV at hand.

A campaign gets another CSV with every batch. Its entry describes the *current* content; what is known about the others
is kept beside it (``other_contents`` in the file), and becomes current again if that CSV is used again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tjgui.core.checkpoint.entry import Entry, content_as_json, read_entry
from tjgui.core.checkpoint.rules import Change
from tjgui.core.models import Status
from tjgui.core.wording.message import NOTHING

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
#: Statuses that another version of the CSV ends: the new version was not tried yet.
_UNTRIED = {Status.FAILED, Status.DRY_RUN_SUCCESS}


@dataclass(frozen=True, slots=True)
class Content:
    """An ad CSV, identified by its bytes; by its name where a checkpoint does not know these."""

    csv_file: str  #: the file's name
    csv_sha256: str = ""  #: empty if the file cannot be used


def entry_for(entry: Entry, content: Content) -> Entry:
    """Return what the entry says about a content.

    What must be settled first, such as an open intent, concerns every content. A failure of an earlier version of the
    CSV does not concern the new one.
    """
    if is_current(entry, content):
        is_untried = entry.status in _UNTRIED and _differs(entry, content)
        return replace(entry, status=Status.PENDING, error="", reason=NOTHING, warning="") if is_untried else entry
    stored = _stored(entry, content)
    found = read_entry(stored) if stored is not None else Entry(Status.PENDING)
    return replace(
        found,
        campaign_name=entry.campaign_name,
        past=entry.past,
        look_first=entry.look_first,
        other_contents=_without(entry, stored),
    )


def is_edited(entry: Entry, content: Content) -> bool:
    """Whether the campaign succeeded with an earlier version of this CSV, and nobody decided about the new one."""
    return (
        entry.status is Status.SUCCESS
        and _differs(entry, content)
        and is_current(entry, content)
        and entry.kept_for != content.csv_sha256
    )


def is_current(entry: Entry, content: Content) -> bool:
    """Whether the entry's own fields, not those kept beside it, apply to the content."""
    if entry.intent is not None or entry.status in {Status.UNKNOWN, Status.SKIPPED} or _is_blank(entry):
        return True
    if entry.csv_sha256 and entry.csv_sha256 == content.csv_sha256:
        return True
    stored = _stored(entry, content)
    if stored is not None and content.csv_sha256 and stored.get("csv_sha256") == content.csv_sha256:
        return False
    return not entry.csv_file or entry.csv_file == content.csv_file


def take_up(entry: Entry, content: Content) -> Change | None:
    """Make a content the current one before it is worked on; None if it is already, or if nothing needs to change."""
    found = entry_for(entry, content)
    if found is entry:
        return None
    if is_current(entry, content):
        return Change(Status.PENDING, {}, ("error", "reason", "warning", "evidence"))
    fields = {**content_as_json(found), "csv_file": content.csv_file}
    fields.pop("status", None)
    others = (*found.other_contents, content_as_json(entry))
    fields["other_contents"] = [dict(one) for one in others]
    return Change(found.status, fields, [name for name in CONTENT_FIELDS if name not in fields])


def _differs(entry: Entry, content: Content) -> bool:
    return bool(entry.csv_sha256 and content.csv_sha256) and entry.csv_sha256 != content.csv_sha256


def _is_blank(entry: Entry) -> bool:
    return entry.status is Status.PENDING and not (entry.created or entry.past or entry.creates_again)


def _stored(entry: Entry, content: Content) -> Mapping[str, Any] | None:
    """Return what is kept about a content: by its bytes, or by its name if no bytes were recorded."""
    others = entry.other_contents
    same = (one for one in others if content.csv_sha256 and one.get("csv_sha256") == content.csv_sha256)
    named = (one for one in others if not one.get("csv_sha256") and one.get("csv_file") == content.csv_file)
    return next(same, None) or next(named, None)


def _without(entry: Entry, stored: Mapping[str, Any] | None) -> tuple[Mapping[str, Any], ...]:
    return tuple(one for one in entry.other_contents if one is not stored)
