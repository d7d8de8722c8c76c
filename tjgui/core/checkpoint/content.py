"""Success belongs to a campaign and a content: which part of a campaign's entry is about the CSV at hand.

A campaign gets another CSV with every batch. Its entry describes the *current* content; what is known about the others
is kept beside it (``other_contents`` in the file), and becomes current again if that CSV is used again. What may have
been clicked and is not settled (an open intent, a doubt) concerns every content: it comes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tjgui.core.checkpoint.entry import CONTENT_FIELDS, Entry, content_as_json, read_entry
from tjgui.core.checkpoint.rules import Change
from tjgui.core.models import Status
from tjgui.core.wording.message import NOTHING

#: How many other contents are kept for a campaign; ads of older ones are recognised by the history and in the table.
_MOST_CONTENTS = 60
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
    if _is_current(entry, content):
        return _without_earlier_failure(entry, content)
    stored = _stored(entry, content)
    found = read_entry(stored) if stored is not None else Entry(Status.PENDING)
    return replace(
        _without_earlier_failure(found, content),
        campaign_name=entry.campaign_name,
        past=entry.past,
        look_first=entry.look_first,
        other_contents=_without(entry, stored),
    )


def _without_earlier_failure(entry: Entry, content: Content) -> Entry:
    if entry.status not in _UNTRIED or not _differs(entry.csv_sha256, content):
        return entry
    return replace(entry, status=Status.PENDING, error="", reason=NOTHING, warning="")


def is_edited(entry: Entry, content: Content) -> bool:
    """Whether the campaign succeeded with an earlier version of this CSV, and nobody decided about the new one."""
    about = entry_for(entry, content)
    return (
        about.status is Status.SUCCESS and _differs(about.csv_sha256, content) and about.kept_for != content.csv_sha256
    )


def _is_current(entry: Entry, content: Content) -> bool:
    """Whether the entry's own fields, not those kept beside it, apply to the content."""
    if _comes_first(entry):
        return True
    stored = _stored(entry, content)
    own = _likeness(entry.csv_file, entry.csv_sha256, content)
    if stored is not None and _likeness(stored.get("csv_file"), stored.get("csv_sha256"), content) > own:
        return False
    return own > 0 or (stored is None and _is_blank(entry))


def is_foreign(entry: Entry, content: Content) -> bool:
    """Whether the open intent, if there is one, is about another CSV."""
    return entry.intent is not None and not _likeness(entry.csv_file, entry.csv_sha256, content)


def _comes_first(entry: Entry) -> bool:
    """Whether the entry concerns every content: something must be settled first, or the user skips the campaign."""
    is_in_doubt = entry.status is Status.UNKNOWN and not entry.is_only_unclear
    return entry.intent is not None or is_in_doubt or entry.status is Status.SKIPPED


def _is_blank(entry: Entry) -> bool:
    """Whether nothing happened yet that concerns one content."""
    return entry.status is Status.PENDING and not (entry.created or entry.past or entry.creates_again or entry.intent)


def take_up(entry: Entry, content: Content) -> Change | None:
    """Make a content the current one before it is worked on; None if it is already, or if something comes first.

    Its name and bytes are recorded, so that whatever happens next is known to be about it.
    """
    if _comes_first(entry):
        return None
    found = entry_for(entry, content)
    names = {"csv_file": content.csv_file}
    if content.csv_sha256 and found.status is not Status.SUCCESS:
        names["csv_sha256"] = content.csv_sha256
    if _is_current(entry, content):
        drop = ("error", "reason", "warning", "evidence") if found is not entry else ()
        is_known = all(getattr(entry, name) == value for name, value in names.items())
        return None if is_known and not drop else Change(_written(found), _kept(entry, names, found.status), drop)
    fields = content_as_json(found) | names
    fields.pop("status", None)
    others = found.other_contents if _is_blank(entry) else (*found.other_contents, _to_keep(entry))
    fields["other_contents"] = [dict(one) for one in others[-_MOST_CONTENTS:]]
    return Change(_written(found), fields, [name for name in CONTENT_FIELDS if name not in fields])


def with_current(entry: Entry) -> tuple[Mapping[str, Any], ...]:
    """Return the other contents and the current one, as they are kept in the file."""
    return (*entry.other_contents, _to_keep(entry))[-_MOST_CONTENTS:]


def _written(entry: Entry) -> Status:
    """Return the status as it is written: unknown campaigns are pending, with a doubt."""
    return Status.PENDING if entry.status is Status.UNKNOWN else entry.status


def _kept(entry: Entry, names: dict[str, str], status: Status) -> dict[str, Any]:
    """Return the names to record; a success keeps those that it was recorded with, if there are any."""
    return {} if status is Status.SUCCESS and entry.csv_file else dict(names)


def _to_keep(entry: Entry) -> dict[str, Any]:
    """Return what is kept about the current content: of a success only what tells it, and what came of it."""
    kept = content_as_json(entry)
    recorded = (*(one.csv_sha256 for one in entry.created), *(one.csv_sha256 for one in entry.past))
    sha = entry.csv_sha256 or next(filter(None, recorded), "")
    if sha:
        kept["csv_sha256"] = sha
    if entry.status is Status.SUCCESS:
        for name in ("attempts", "evidence", "seconds", "notice"):
            kept.pop(name, None)
    return kept


def _likeness(csv_file: object, csv_sha256: object, content: Content) -> int:
    """Return how well recorded names fit a content: 2 by its bytes, 1 by its name, 0 if they don't."""
    if csv_sha256 and csv_sha256 == content.csv_sha256:
        return 2
    return int(not csv_file and not csv_sha256) or int(bool(csv_file) and csv_file == content.csv_file)


def _differs(csv_sha256: str, content: Content) -> bool:
    return bool(csv_sha256 and content.csv_sha256) and csv_sha256 != content.csv_sha256


def _stored(entry: Entry, content: Content) -> Mapping[str, Any] | None:
    """Return what is kept about a content: by its bytes, otherwise the latest of its name."""
    best: Mapping[str, Any] | None = None
    reached = 0
    for one in entry.other_contents:
        fits = _likeness(one.get("csv_file"), one.get("csv_sha256"), content) if one.get("csv_file") else 0
        if fits and fits >= reached and read_entry(one).status is not Status.UNKNOWN:
            best, reached = one, fits
    return best


def _without(entry: Entry, stored: Mapping[str, Any] | None) -> tuple[Mapping[str, Any], ...]:
    return tuple(one for one in entry.other_contents if one is not stored)
