"""One batch in the database, as one run of the program sees it: a copy in memory, and the protocol of `migrations/`.

The copy is read without waiting; what the run changes is written at once, or as soon as the database responds again.
Only the two things that decide whether a click may come wait for the database: the claim and the intent.
"""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from tjgui.core.checkpoint.entry import Entry, Intent, intent_as_json, read_entry
from tjgui.core.checkpoint.rules import Change
from tjgui.core.checkpoint.unclicked_marks import MarksInMemory
from tjgui.core.errors import ClaimLost, RecordUnreachable
from tjgui.core.json_text import parsed_json
from tjgui.core.models import Status
from tjgui.core.wording.message import Message
from tjgui.shared.entry_text import entry_text
from tjgui.shared.link import Link
from tjgui.shared.team import Run, Settled

_log = logging.getLogger(__name__)

#: Seconds between two looks at what the others have done.
_BETWEEN_LOOKS = 2.0
#: Seconds after which a campaign that another machine has is asked for again.
_ASK_AGAIN = 5.0
#: A fresh entry, as it is written in the file.
PENDING: dict[str, Any] = {"status": Status.PENDING.value}


@dataclass
class _Known:
    """What is known about one campaign."""

    raw: dict[str, Any]
    text: str  #: as it is in the database, as far as this run knows
    look_first: bool = False
    token: int = 0  #: of this run's claim; 0 if it has none
    unsettled: str = ""  #: the intent that the database still waits for
    settle: tuple[str, Settled] | None = None  #: what becomes of an intent with the next write
    is_changed: bool = False  #: here, and not yet in the database
    is_released: bool = False
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def may_be_handed_back(self) -> bool:
        """Whether this run is done with it, and the database knows all about it."""
        return self.is_released and not self.is_changed

    def take_settlement(self) -> tuple[str, Settled] | None:
        """Begin to write what changed; what changes meanwhile is written next."""
        settle, self.settle, self.is_changed = self.settle, None, False
        return settle

    def put_back_settlement(self, settle: tuple[str, Settled] | None) -> None:
        """Write it again later: the database did not answer."""
        self.is_changed = True
        if self.settle is None:
            self.settle = settle


class TeamStore(MarksInMemory):
    """The store of a shared batch (`tjgui.core.checkpoint.stored_record.Store`).

    :param on_failure: hears why what was recorded is only in memory for now.
    :param on_recovery: hears that it has been written after all.
    :param on_change: hears which campaigns others have changed.
    """

    def __init__(
        self,
        link: Link,
        batch_id: UUID,
        run: Run,
        top: str,
        *,
        now: Callable[[], datetime] = datetime.now,
        on_failure: Callable[[Message], None] = lambda _: None,
        on_recovery: Callable[[], None] = lambda: None,
        on_change: Callable[[Sequence[str]], None] = lambda _: None,
    ) -> None:
        super().__init__()
        self.link = link
        self.batch_id = batch_id
        self.run = run
        self.top = top
        self.now = now
        self.doing = ""  #: what this machine does, for the others to see
        self.on_failure, self.on_recovery, self._on_change = on_failure, on_recovery, on_change
        self._known: dict[str, _Known] = {}
        self._new: list[str] = []  # added here, and not yet in the database
        self._others: dict[str, float] = {}  # campaigns that other runs have -> until when, by the clock here
        self._opened: set[str] = set()  # the intents of this run
        self._lost: set[str] = set()
        self._seen_to = "0"  # the transaction up to which all changes are known
        self._is_failing = False
        self._beat: asyncio.Task[None] | None = None

    # -- the store ---------------------------------------------------------------------------------------------------

    @property
    def session_id(self) -> str:
        """The session's name."""
        return str(parsed_json(self.top).get("session_id") or "")

    def campaign_ids(self) -> tuple[str, ...]:
        """Return the campaigns in the batch's order."""
        return tuple(self._known)

    def entry(self, campaign_id: str) -> Entry | None:
        """Return what is known about a campaign."""
        known = self._known.get(campaign_id)
        if known is None:
            return None
        return read_entry({**known.raw, "look_first": True} if known.look_first else known.raw)

    def apply(self, campaign_id: str, change: Change) -> None:
        """Change an entry here; `save` writes it."""
        if campaign_id not in self._known:
            self.add([campaign_id])
        known = self._known[campaign_id]
        change.apply(known.raw, self.now().isoformat())
        known.look_first = False
        known.is_changed = True

    def add(self, campaign_ids: Iterable[str]) -> None:
        """Add campaigns that are not there yet; `save` writes them."""
        for campaign_id in campaign_ids:
            if campaign_id not in self._known:
                self._known[campaign_id] = _Known(dict(PENDING), json.dumps(PENDING))
                self._new.append(campaign_id)

    def is_restored(self) -> bool:
        """Whether clicks may be missing: the database says it for each campaign."""
        return False

    async def save(self, before_click_of: str = "") -> None:
        """Write what changed; what cannot be written now is written later."""
        del before_click_of
        try:
            await self._write_new()
            for campaign_id in [one for one, known in self._known.items() if known.is_changed]:
                await self._write(campaign_id)
        except RecordUnreachable as fault:
            if not self._is_failing:
                self._is_failing = True
                self.on_failure(fault.whole)
            return
        if self._is_failing:
            self._is_failing = False
            self.on_recovery()

    def check_not_lost(self, campaign_id: str) -> None:
        """Raise `ClaimLost` if what this run recorded about a campaign was not taken: another run has it."""
        if campaign_id in self._lost:
            self._lost.discard(campaign_id)
            raise _lost(campaign_id)

    # -- claims and intents ------------------------------------------------------------------------------------------

    async def claim(self, campaign_id: str) -> bool:
        """Claim a campaign; False if another run has it, or may just have clicked. Raises `RecordUnreachable`.

        Afterwards the copy has the database's entry, with the intent that is still to be settled.
        """
        await self._write_new()
        known = self._known.get(campaign_id)
        if known is None or self._others.get(campaign_id, 0.0) > time.monotonic():
            return False
        async with known.turn:
            statement = (
                "SELECT mode, token, seconds, entry, look_first, intent_id, intent FROM tj.claim_campaign(%s, %s, %s)"
            )
            values = (self.batch_id, campaign_id, self.run.run_id)
            ((mode, token, seconds, text, look_first, intent_id, intent),) = await self.link.call(statement, values)
            if mode in {"taken", "gone"}:
                self._others[campaign_id] = time.monotonic() + min(seconds, _ASK_AGAIN)
                if text is not None and not known.is_changed:
                    self._take(known, text, look_first=look_first)
                return False
            self._others.pop(campaign_id, None)
            was_ours = known.token == token
            known.token, known.unsettled, known.is_released = token, intent_id or "", False
            if not (was_ours and known.is_changed):
                known.is_changed = False
                self._take(known, text, look_first=look_first)
            if intent_id and "intent" not in known.raw:  # of another batch: its ads are looked for here
                known.raw["intent"] = parsed_json(intent)
            return True

    def seconds_until_free(self, campaign_id: str) -> float:
        """Return in how many seconds a campaign is asked for again."""
        return max(self._others.get(campaign_id, 0.0) - time.monotonic(), 0.0)

    def is_of_another_run(self, intent: Intent) -> bool:
        """Whether another run opened an intent, on this machine or another."""
        return intent.intent_id not in self._opened

    async def look_first(self, campaign_ids: Collection[str]) -> None:
        """Have every machine look for these campaigns' ads before it uploads: they may have been clicked elsewhere."""
        self.add(campaign_ids)
        await self._write_new()
        values = (self.batch_id, self.run.run_id, list(campaign_ids))
        await self.link.call("SELECT tj.look_first(%s, %s, %s)", values)

    async def open_intent(self, campaign_id: str, intent: Intent, change: Change) -> None:
        """Write an intent. Raises, and leaves the entry as it was, if it is not certain that it was written.

        Raises `ClaimLost` if the campaign is another run's, `RecordUnreachable` if no answer came: then the intent is
        withdrawn as soon as the database responds, wherever it is on its way.
        """
        await self._write(campaign_id)
        self.check_not_lost(campaign_id)
        known = self._known[campaign_id]
        async with known.turn:
            raw = copy.deepcopy(known.raw)
            change.apply(raw, self.now().isoformat())
            text = entry_text(raw)
            body = entry_text(intent_as_json(intent))
            values = (intent.intent_id, self.batch_id, campaign_id, self.run.run_id, known.token, body, text)
            try:
                ((is_open,),) = await self.link.call("SELECT tj.open_intent(%s, %s, %s, %s, %s, %s, %s)", values)
            except RecordUnreachable:
                known.settle, known.is_changed = (intent.intent_id, Settled.WITHDRAWN), True
                raise
            if not is_open:
                await self._reload(campaign_id)
                known.token = 0
                raise _lost(campaign_id)
            self._opened.add(intent.intent_id)
            known.raw, known.text, known.look_first, known.unsettled = raw, text, False, intent.intent_id

    def settle(self, campaign_id: str, intent: Intent, how: Settled) -> None:
        """Record what becomes of an intent with the next write."""
        known = self._known[campaign_id]
        if known.unsettled == intent.intent_id:
            known.settle = (intent.intent_id, how)

    def release(self, campaign_id: str) -> None:
        """Hand a campaign back as soon as what is known about it is written; not while its own click is open."""
        known = self._known.get(campaign_id)
        if known is not None and known.token and not (known.unsettled in self._opened and known.unsettled):
            known.is_released = True

    # -- the company -------------------------------------------------------------------------------------------------

    def stay_in_touch(self) -> None:
        """Keep what this run has, and hear of the others, until `close`."""
        self._beat = asyncio.create_task(self._stay_in_touch())

    def fall_silent(self) -> None:
        """Stay in touch no more; what this run has is the others' when its leases end."""
        if self._beat is not None:
            self._beat.cancel()

    async def close(self) -> None:
        """Write what is left, hand everything back, and leave the connection to its owner."""
        self.fall_silent()
        if self._beat is not None:
            await asyncio.gather(self._beat, return_exceptions=True)
        await self.save()
        try:
            await self.link.call("SELECT tj.end_run(%s)", (self.run.run_id,))
        except RecordUnreachable as fault:
            _log.warning("The campaigns are handed back by themselves in a minute: %s", fault)

    async def _stay_in_touch(self) -> None:
        while True:
            try:
                await self.link.call("SELECT tj.heartbeat(%s, %s)", (self.run.run_id, self.doing))
                await self.save()
                await self._hand_back()
                await self.look_at_others()
            except RecordUnreachable as fault:
                _log.info("Out of touch with the others: %s", fault)
            await asyncio.sleep(_BETWEEN_LOOKS)

    async def _hand_back(self) -> None:
        for campaign_id, known in self._known.items():
            if known.may_be_handed_back:
                async with known.turn:
                    await self._hand_back_one(campaign_id, known)

    async def _hand_back_one(self, campaign_id: str, known: _Known) -> None:
        if known.may_be_handed_back:
            values = (self.batch_id, campaign_id, self.run.run_id, known.token)
            known.token, known.is_released = 0, False
            await self.link.call("SELECT tj.release_campaign(%s, %s, %s, %s)", values)

    async def look_at_others(self) -> None:
        """Take what others changed. By transactions, not by numbers: a number can be committed after a later one."""
        rows = await self.link.call(
            "SELECT campaign_id, entry, look_first, pg_snapshot_xmin(pg_current_snapshot())::text FROM tj.entry "
            "WHERE batch_id = %s AND changed_in >= %s::xid8 ORDER BY position",
            (self.batch_id, self._seen_to),
        )
        changed = []
        for campaign_id, text, look_first, seen_to in rows:
            self._seen_to = seen_to
            known = self._known.setdefault(campaign_id, _Known(dict(PENDING), ""))
            if known.text == text or known.is_changed or (known.token and not known.is_released):
                continue
            self._take(known, text, look_first=look_first)
            changed.append(campaign_id)
        claims = await self.link.call(
            "SELECT k.campaign_id, extract(epoch FROM k.expires_at - clock_timestamp())::float8 FROM tj.claim k "
            "JOIN tj.batch b ON b.account = k.account WHERE b.batch_id = %s AND k.run_id <> %s "
            "AND k.expires_at > clock_timestamp()",
            (self.batch_id, self.run.run_id),
        )
        now = time.monotonic()
        self._others = {one: now + min(seconds, _ASK_AGAIN) for one, seconds in claims}
        if changed:
            self._on_change(changed)

    # -- writing -----------------------------------------------------------------------------------------------------

    async def _write_new(self) -> None:
        new, self._new = self._new, []
        if not new:
            return
        texts = [json.dumps(PENDING)] * len(new)
        try:
            await self.link.call(
                "SELECT tj.add_entries(%s, %s, %s, %s, %s)",
                (self.batch_id, self.run.run_id, new, [Status.PENDING.value] * len(new), texts),
            )
        except RecordUnreachable:
            self._new = new + self._new
            raise

    async def _write(self, campaign_id: str) -> None:
        known = self._known[campaign_id]
        async with known.turn:
            if not known.is_changed:
                return
            text, settle, had_token = entry_text(known.raw), known.take_settlement(), known.token
            try:
                said = await (self._save_entry if had_token else self._edit)(campaign_id, known, text, settle)
            except RecordUnreachable:
                known.put_back_settlement(settle)
                raise
            if said == "saved":
                known.text = text
                if settle is not None and settle[1].is_final:
                    known.unsettled = ""
                return
            await self._reload(campaign_id)
            if known.text != text:  # otherwise an earlier attempt at writing it had worked
                _log.warning("Campaign %s: what was recorded here came too late (%s).", campaign_id, said)
                known.token = 0
                if had_token:
                    self._lost.add(campaign_id)

    async def _save_entry(self, campaign_id: str, known: _Known, text: str, settle: tuple[str, Settled] | None) -> str:
        intent_id, state = settle if settle is not None else (None, None)
        body = entry_text(known.raw.get("intent"))
        values = (
            self.batch_id, campaign_id, self.run.run_id, known.token, read_entry(known.raw).status.value, text,
            intent_id, state, body,
        )  # fmt: skip
        ((said,),) = await self.link.call("SELECT tj.save_entry(%s, %s, %s, %s, %s, %s, %s, %s, %s)", values)
        return str(said)

    async def _edit(self, campaign_id: str, known: _Known, text: str, settle: tuple[str, Settled] | None) -> str:
        """Write what was changed without a claim: a retry, or a campaign that is put back."""
        del settle
        said, _ = await self.answer(campaign_id, known.text, read_entry(known.raw).status, text)
        return said

    async def answer(self, campaign_id: str, saw: str, status: Status, text: str) -> tuple[str, float]:
        """Write a person's answer or edit, if the entry is still as it was; returns what the database said.

        "saved"; "wait", with the seconds until it may be given; "changed" or "gone".
        """
        values = (self.batch_id, campaign_id, self.run.run_id, saw, status.value, text)
        ((said, seconds),) = await self.link.call("SELECT said, seconds FROM tj.answer(%s, %s, %s, %s, %s, %s)", values)
        return str(said), float(seconds)

    async def _reload(self, campaign_id: str) -> None:
        known = self._known[campaign_id]
        rows = await self.link.call(
            "SELECT entry, look_first FROM tj.entry WHERE batch_id = %s AND campaign_id = %s",
            (self.batch_id, campaign_id),
        )
        for text, look_first in rows:
            self._take(known, text, look_first=look_first)

    def _take(self, known: _Known, text: str, *, look_first: bool) -> None:
        raw = parsed_json(text)
        known.raw = raw if isinstance(raw, dict) else dict(PENDING)
        known.text, known.look_first = text, look_first


def _lost(campaign_id: str) -> ClaimLost:
    return ClaimLost(Message("claim_lost", campaign=campaign_id), Message("nothing_created_retrying"))
