"""The record of what happened to each campaign: it keeps ads from being created twice or lost.

The file's format is defined in design, "Contract: the checkpoint". Unknown fields in a file, at the top level or in an
entry, are kept when it is written again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Self, Unpack

from tjgui.core.batch.ad_formats import AD_FORMATS, format_of_session
from tjgui.core.checkpoint import rules
from tjgui.core.checkpoint.content import Content, take_up, with_current
from tjgui.core.checkpoint.entry import CREATES_ALL_AGAIN, Attempt, CreatedAd, Entry, Intent, PlannedAd, read_entry
from tjgui.core.checkpoint.rules import Change, Outcome, OutcomeFields
from tjgui.core.errors import CheckpointDamaged
from tjgui.core.json_text import parsed_json
from tjgui.core.models import AdFormat, AdsTable, Status
from tjgui.core.wording.message import Message

__all__ = ["Attempt", "Checkpoint", "CreatedAd", "Entry", "Intent", "PlannedAd"]

#: How many entries are rendered at a time: a few milliseconds' work.
_RENDERED_AT_ONCE = 100

_MOMENT = timedelta(microseconds=1)
_GONE = object()


class Checkpoint:
    """What happened to each campaign of a session; `revision` grows with each change.

    Used from one thread only. It writes nothing itself: `to_bytes` returns what `CheckpointWriter` saves.
    """

    def __init__(self, top: dict[str, Any], clock: Callable[[], datetime]) -> None:
        """Take the file's outermost object; create instances with `new` or `from_bytes`."""
        self._top = top
        self._campaigns: dict[str, Any] = top["campaigns"]
        self._clock = clock
        self._entries: dict[str, Entry] = {}
        self._texts: dict[str, bytes] = {}  # each entry as written in the file
        self._stale = set(self._campaigns)  # entries whose text must be rendered again
        self.revision = 0
        self._changed_in: dict[str, int] = {}  # the revision in which an entry changed last; not at all: no key
        self._touched = datetime.min  # noqa: DTZ901 - as the clock is
        self._written_in: dict[str, int] = {}  # the files written so far, by what they say of their age

    @classmethod
    def new(cls, ad_format: AdFormat, clock: Callable[[], datetime] = datetime.now) -> Self:
        """Start a new session."""
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
        """Read a checkpoint file; raises `CheckpointDamaged` if it is not one."""
        try:
            top = parsed_json(data)
        except ValueError as error:
            is_empty = not data.strip()
            what = Message("checkpoint_empty") if is_empty else Message("checkpoint_no_json", why=str(error))
            raise CheckpointDamaged(what) from error
        if not isinstance(top, dict) or not isinstance(top.get("campaigns"), dict):
            raise CheckpointDamaged(Message("checkpoint_no_campaigns"))
        read = cls(top, clock)
        read._written_in[read.last_updated] = 0
        return read

    def to_bytes(self) -> bytes:
        """Return the file: the output of `json.dumps` with an indent of 2, as UTF-8."""
        return b"".join(self.pieces())

    def pieces(self) -> tuple[bytes, ...]:
        """Return the file in pieces, for another thread to join: with many campaigns it has several megabytes.

        Only what changed since the last call is rendered again.
        """
        while self.render_some():
            pass
        self._written_in[self.last_updated] = self.revision
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

        Before the first save that is all of them; a caller on the window's thread yields to the event loop in between.
        """
        for campaign_id in tuple(islice(self._stale, _RENDERED_AT_ONCE)):
            self._texts[campaign_id] = _text_of(campaign_id, self._campaigns[campaign_id])
            self._stale.discard(campaign_id)
        return bool(self._stale)

    def now(self) -> datetime:
        """Return the current time as it is written into the record."""
        return self._clock()

    # -- what it says ----------------------------------------------------------------------------------------------

    @property
    def session_id(self) -> str:
        """The session's name, such as upload_20251118_110820; empty if the file has none."""
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
        """The format of the session's ads, derived from its name."""
        return format_of_session(self.session_id) or AdFormat.PREROLL

    @property
    def restored(self) -> bool:
        """Whether it comes from an older copy, so that the last change, possibly an intent, may be missing."""
        return bool(self._top.get("restored_from"))

    @property
    def campaign_ids(self) -> tuple[str, ...]:
        """The campaigns that have an entry, in the file's order."""
        return tuple(self._campaigns)

    def entry(self, campaign_id: str) -> Entry | None:
        """Return what is known about a campaign; None if it has no entry."""
        entry = self._entries.get(campaign_id)
        if entry is None and campaign_id in self._campaigns:
            entry = self._entries[campaign_id] = read_entry(self._campaigns[campaign_id])
        return entry

    def status(self, campaign_id: str) -> Status:
        """Return a campaign's status; without an entry it is pending."""
        entry = self.entry(campaign_id)
        return entry.status if entry is not None else Status.PENDING

    def needs_look(self, campaign_id: str) -> bool:
        """Whether the campaign's ads may exist although no intent says so.

        This is the case after restoring an older copy, and if an entry cannot be understood. The campaign must then be
        compared with the CSV before anything is uploaded; only the user's answer or a finished upload ends this.
        """
        entry = self.entry(campaign_id)
        return self.restored if entry is None else entry.look_first and entry.status is not Status.SUCCESS

    def name_in_use(self, campaign_id: str) -> str:
        """Return the campaign's name in the URLs of ads that exist or may exist."""
        return rules.name_in_use(self._known(campaign_id))

    # -- changes of the run ----------------------------------------------------------------------------------------

    def add_pending(self, campaign_ids: Iterable[str]) -> None:
        """Add entries for the campaigns that have none."""
        fresh = [one for one in dict.fromkeys(campaign_ids) if one not in self._campaigns]
        for campaign_id in fresh:
            self._campaigns[campaign_id] = {"status": Status.PENDING.value}
            if self.restored:
                self._campaigns[campaign_id]["look_first"] = True
        self._changed_now(fresh)

    def create_again(self, contents: Mapping[str, Content]) -> None:
        """Have a new record's campaigns get all ads of these CSVs, even those that already exist."""
        for campaign_id, content in contents.items():
            fields = {"csv_file": content.csv_file, "csv_sha256": content.csv_sha256}
            self.apply(campaign_id, Change(Status.PENDING, {**fields, "creates_again": CREATES_ALL_AGAIN}))

    def open_intent(self, campaign_id: str, intent: Intent, *, campaign_name: str, csv_file: str) -> None:
        """Record what the next click is about to create. Must be saved before the click (`rules.open_intent`)."""
        outcome = Outcome(campaign_name, csv_file)
        self.apply(campaign_id, rules.open_intent(self._known(campaign_id), intent, outcome))

    def close_intent(self, campaign_id: str, created: Sequence[CreatedAd], rest: Intent | None = None) -> None:
        """Record which ads of the open intent were seen, and which were not."""
        self.apply(campaign_id, rules.close_intent(self._known(campaign_id), created, rest))

    def give_up_intent(self, campaign_id: str) -> None:
        """Close the open intent; none of its ads was seen."""
        self.apply(campaign_id, rules.give_up_intent(self._known(campaign_id)))

    def find_later(self, campaign_id: str, created: Sequence[CreatedAd], past: Sequence[Intent]) -> None:
        """Record ads of earlier attempts that were seen after these were given up, and which are still missing."""
        self.apply(campaign_id, rules.find_later(self._known(campaign_id), created, past))

    def doubt(self, campaign_id: str, reason: Message | str, *, seconds: float | None = None) -> None:
        """Record that the upload's outcome could not be determined; the campaign is unknown until that is settled."""
        change = rules.doubt(self._known(campaign_id), Message.of(reason), self._clock(), seconds)
        self.apply(campaign_id, change)

    def succeed(
        self,
        campaign_id: str,
        ads_created: int,
        *,
        warning: Message | str = "",
        table: AdsTable | None = None,
        **outcome: Unpack[OutcomeFields],
    ) -> None:
        """Record that all of the campaign's ads were seen on the site; the other values form an `Outcome`."""
        change = rules.succeed(
            self._known(campaign_id),
            ads_created,
            Outcome(**outcome),
            self._clock(),
            warning=Message.of(warning),
            csv_sha256=outcome.get("csv_sha256", ""),
            table=table,
        )
        self.apply(campaign_id, change)

    def fail(
        self, campaign_id: str, error: Message | str, *, evidence: str = "", **outcome: Unpack[OutcomeFields]
    ) -> None:
        """Record that the campaign failed; ads that were already seen and an open intent are kept."""
        known = self._known(campaign_id)
        self.apply(campaign_id, rules.fail(known, Message.of(error), Outcome(**outcome), self._clock(), evidence))

    def dry_run_succeed(
        self, campaign_id: str, *, warning: Message | str = "", **outcome: Unpack[OutcomeFields]
    ) -> None:
        """Record that the site accepted the preview; what an earlier live run recorded is kept."""
        known = self._known(campaign_id)
        change = rules.preview_succeed(known, Outcome(**outcome), self._clock(), Message.of(warning))
        self.apply(campaign_id, change)

    def put_back(self, campaign_id: str, remark: Message) -> None:
        """Undo a failure that was not the campaign's fault: it is pending again, with a remark why."""
        self.apply(campaign_id, rules.put_back(remark))

    # -- changes of the user ---------------------------------------------------------------------------------------

    def take_up(self, campaign_id: str, content: Content | None) -> None:
        """Make a content the campaign's current one, so that a change of the user's is about it.

        Without a content, or as long as something else must be settled first, nothing happens.
        """
        change = take_up(self._known(campaign_id), content) if content is not None else None
        if change is not None:
            self.apply(campaign_id, change)

    def mark_pending(self, campaign_id: str) -> None:
        """Have the campaign uploaded again."""
        self.apply(campaign_id, rules.mark_pending(self._known(campaign_id)))

    def retry(self, campaign_id: str) -> bool:
        """Have a failed campaign uploaded again; returns False and changes nothing if it is not failed.

        The caller may have seen an older record: a campaign that has succeeded or become unknown since stays so.
        """
        if self.status(campaign_id) is not Status.FAILED:
            return False
        self.mark_pending(campaign_id)
        return True

    def upload_edited(self, campaign_id: str, content: Content, *, again: bool) -> None:
        """Have a campaign uploaded whose CSV was edited: all rows `again`, or only the new and the changed ones."""
        self.take_up(campaign_id, content)
        entry = self._known(campaign_id)
        self.apply(campaign_id, rules.upload_edited(entry, with_current(entry), content.csv_sha256, again=again))

    def keep_edited(self, campaign_id: str, content: Content) -> None:
        """Leave a campaign as it is although its CSV was edited after its upload."""
        self.take_up(campaign_id, content)
        self.apply(campaign_id, rules.keep_edited(self._known(campaign_id), content.csv_sha256))

    def mark_done(self, campaign_id: str) -> None:
        """Mark the campaign as done because the user checked its ads; only ads that were seen are counted."""
        self.apply(campaign_id, rules.mark_done(self._known(campaign_id)))

    def forget_intent(self, campaign_id: str) -> None:
        """Close the open intent because the user confirmed that it created nothing; its ads are uploaded again."""
        self.apply(campaign_id, rules.forget_intent(self._known(campaign_id)))

    def look_first(self, campaign_ids: Iterable[str]) -> None:
        """Have campaigns checked before anything is uploaded: they were clicked, and the click could not be saved.

        A success stays one: but what is uploaded next, such as another CSV, is compared with the ads table first.
        """
        unknown = list(campaign_ids)
        self.add_pending(unknown)
        for campaign_id in unknown:
            raw = self._campaigns.get(campaign_id)
            if isinstance(raw, dict):
                raw["look_first"] = True
                self._entries.pop(campaign_id, None)
        self._changed_now(unknown)

    def mark(self, campaign_id: str, status: Status) -> None:
        """Give a campaign a status that the user chose, as if it were edited in the file.

        Ads that were seen and an open intent are kept unless the status is success. Raises `ValueError` for a
        status that no entry can have.
        """
        if status is Status.PENDING:
            self.mark_pending(campaign_id)
        elif status is Status.SUCCESS:
            self.mark_done(campaign_id)
        elif status in {Status.FAILED, Status.SKIPPED}:
            self.apply(campaign_id, rules.mark_otherwise(self._known(campaign_id), status))
        else:
            raise ValueError(f"no entry is given the status {status} by hand")

    def remove(self, campaign_id: str) -> None:
        """Forget a campaign because the user asked to: it starts from scratch. Without an entry, nothing happens."""
        if self._campaigns.pop(campaign_id, None) is not None:
            self._entries.pop(campaign_id, None)
            self._texts.pop(campaign_id, None)
            self._stale.discard(campaign_id)
            self._touch()

    def mark_restored(self, what: str) -> None:
        """Record that this is an older copy, and which one: every campaign is checked before its next upload."""
        self._top["restored_from"] = what
        for raw in self._campaigns.values():
            if isinstance(raw, dict):
                raw["look_first"] = True
        self._entries.clear()
        self._changed_now(self._campaigns)

    def take_edits(self, data: bytes, *, in_hand: Collection[str] = ()) -> tuple[str, ...]:
        """Adopt edits made to the file since it was last rendered; returns the campaigns whose entries changed.

        Only entries edited from their current state are adopted: an editor that opened the file before an entry's last
        change knows less than this record. Campaigns `in_hand` stay unchanged, and so does an open intent that the file
        lacks. Raises `CheckpointDamaged` if the file is not a checkpoint.
        """
        other = type(self).from_bytes(data, self._clock)
        changed = []
        is_stale = False
        for campaign_id in {**self._campaigns, **other._campaigns}:  # noqa: SLF001 - another instance of this class
            theirs = other._campaigns.get(campaign_id, _GONE)  # noqa: SLF001
            if theirs is not _GONE and self._texts.get(campaign_id) == _text_of(campaign_id, theirs):
                continue
            if campaign_id in self._stale or campaign_id in in_hand or not self._is_edit(campaign_id, theirs, other):
                is_stale = True
            elif theirs is _GONE:
                self.remove(campaign_id)
                changed.append(campaign_id)
            else:
                self._campaigns[campaign_id] = theirs
                self._entries.pop(campaign_id, None)
                self._stale.add(campaign_id)
                changed.append(campaign_id)
        if changed or is_stale:
            self._touch()  # so that the file is written again
        return tuple(changed)

    def _is_edit(self, campaign_id: str, theirs: object, other: Checkpoint) -> bool:
        """Whether an entry was edited from its current state, not from an earlier one."""
        ours = self._campaigns.get(campaign_id)
        if ours is None:
            return True
        raw = theirs if isinstance(theirs, dict) else {}
        known = ours.get("timestamp") if isinstance(ours, dict) else None
        if isinstance(ours, dict) and ours.get("intent") and not raw.get("intent"):
            return False
        read = self._written_in.get(other.last_updated)
        if read is not None and self._changed_in.get(campaign_id, 0) > read:
            return False  # whatever the times say: the clock may have jumped
        if "timestamp" not in raw:
            return read is not None or known is None or (isinstance(known, str) and known <= other.last_updated)
        return bool(raw["timestamp"] == known)

    # -- inside ----------------------------------------------------------------------------------------------------

    def _known(self, campaign_id: str) -> Entry:
        """Return what is known about a campaign; a new one in a restored record must be checked first."""
        return self.entry(campaign_id) or Entry(Status.PENDING, look_first=self.restored)

    def apply(self, campaign_id: str, change: Change) -> None:
        """Change a campaign's entry, adding one if there is none."""
        raw = self._campaigns.get(campaign_id)
        if not isinstance(raw, dict):
            raw = self._campaigns[campaign_id] = {"replaced": raw} if campaign_id in self._campaigns else {}
        change.apply(raw, self._touch())
        self._changed_in[campaign_id] = self.revision
        self._entries.pop(campaign_id, None)
        self._stale.add(campaign_id)

    def _changed_now(self, campaign_ids: Collection[str]) -> None:
        if campaign_ids:
            self._touch()
        self._stale.update(campaign_ids)
        self._changed_in.update(dict.fromkeys(campaign_ids, self.revision))

    def _touch(self) -> str:
        now = moment = self._clock()
        while (age := _stamp(moment)) in self._written_in:  # so that no two states of the file look equally old
            moment = max(moment, self._touched.replace(tzinfo=moment.tzinfo)) + _MOMENT
        self._touched = moment
        self._top["last_updated"] = age
        self.revision += 1
        return _stamp(now)

    def _text(self, name: str) -> str:
        value = self._top.get(name)
        return value if isinstance(value, str) else ""


def _session_id(ad_format: AdFormat, moment: datetime) -> str:
    return f"{AD_FORMATS[ad_format].session_prefix}{moment:%Y%m%d_%H%M%S}"


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def _text_of(campaign_id: str, entry: object) -> bytes:
    return b",\n    " + _rendered(campaign_id) + b": " + _rendered(entry, "    ")


def _rendered(value: object, indent: str = "") -> bytes:
    """Render JSON nested at `indent`; lone surrogates, which UTF-8 cannot encode, are escaped."""
    try:
        return json.dumps(value, indent=2, ensure_ascii=False).replace("\n", f"\n{indent}").encode()
    except UnicodeEncodeError:
        return json.dumps(value, indent=2).replace("\n", f"\n{indent}").encode()
