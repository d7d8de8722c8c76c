"""A record on top of any store: all use the same pure rules, so that they remember the same things."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from tjgui.core.checkpoint import rules
from tjgui.core.checkpoint.content import Content, entry_for, is_edited, is_foreign, take_up
from tjgui.core.checkpoint.entry import CreatedAd, Entry, Intent
from tjgui.core.checkpoint.record import Claim
from tjgui.core.checkpoint.rules import Change, Outcome
from tjgui.core.models import AdsTable, Status
from tjgui.core.wording.message import Message


class Store(Protocol):
    """What an implementation of the record must provide; the rules are the same for all."""

    def entry(self, campaign_id: str) -> Entry | None:
        """Return what is known about a campaign."""
        ...

    def apply(self, campaign_id: str, change: Change) -> None:
        """Change an entry, adding one if there is none."""
        ...

    def now(self) -> datetime:
        """Return the current time, for people to read."""
        ...

    def is_restored(self) -> bool:
        """Whether clicks may be missing: campaigns without an entry must then be checked first, too."""
        ...

    async def save(self, before_click_of: str = "") -> None:
        """Save all changes; if that fails before a click, note at least the campaign."""
        ...

    def was_never_pressed(self, intent: Intent) -> bool:
        """Whether it is certain that an intent was never clicked."""
        ...

    def press_follows(self, intent: Intent) -> None:
        """Record that the click comes now."""
        ...

    def is_done_with(self, intent: Intent) -> None:
        """Remove the mark of an intent's click."""
        ...

    def will_press(self, intent: Intent) -> None:
        """Record that an intent was not clicked yet."""
        ...


class RecordedCampaign:
    """One campaign of any record: the rules applied to a store."""

    def __init__(self, campaign_id: str, store: Store, content: Content | None = None) -> None:
        self._id = campaign_id
        self._store = store
        self._content = content

    @property
    def entry(self) -> Entry:
        """What is known about the campaign now."""
        return self._store.entry(self._id) or Entry(Status.PENDING, look_first=self._store.is_restored())

    @property
    def name_in_use(self) -> str:
        """The campaign's name in the URLs of ads that exist or may exist; empty if there are none."""
        return rules.name_in_use(self.entry)

    @property
    def needs_look(self) -> bool:
        """Whether the campaign's ads may exist although no intent says so."""
        return self.entry.look_first

    @property
    def is_foreign(self) -> bool:
        """Whether the open intent is about another CSV than the batch's."""
        return self._content is not None and is_foreign(self.entry, self._content)

    @property
    def was_never_pressed(self) -> bool:
        """Whether it is certain that the open intent was never clicked."""
        intent = self.entry.intent
        return intent is not None and self._store.was_never_pressed(intent)

    @property
    def only_looks(self) -> bool:
        """Whether the open intent is another machine's."""
        return False

    @property
    def click_within(self) -> float | None:
        """Seconds within which a click is allowed; None if nobody else waits."""
        return None

    async def open_intent(self, intent: Intent, outcome: Outcome) -> None:
        """Record durably what the next click is about to create."""
        self._store.will_press(intent)
        self._store.apply(self._id, rules.open_intent(self.entry, intent, outcome))
        await self._store.save(before_click_of=self._id)

    def press_follows(self, intent: Intent) -> None:
        """Record that the click comes now."""
        self._store.press_follows(intent)

    async def update_intent(self, intent: Intent) -> None:
        """Replace the open intent with a newer state of itself."""
        self._store.apply(self._id, rules.open_intent(self.entry, intent, Outcome()))
        await self._store.save()

    def close_intent(self, created: Sequence[CreatedAd], rest: Intent | None) -> None:
        """Record which ads of the open intent were seen, and which were not; `save` or an ending follows."""
        self._store.apply(self._id, rules.close_intent(self.entry, created, rest))

    async def save(self) -> None:
        """Save what was recorded."""
        await self._store.save()

    async def give_up_intent(self, *, was_pressed: bool = True) -> None:
        """Close the open intent; none of its ads was seen. `was_pressed` is False if it was certainly not clicked."""
        intent = self.entry.intent
        self._store.apply(self._id, rules.give_up_intent(self.entry, was_pressed=was_pressed))
        await self._store.save()
        if intent is not None:
            self._store.is_done_with(intent)

    async def fail(self, error: Message) -> None:
        """Record that the upload of the entry's own CSV failed, whatever the batch's is."""
        entry = self.entry
        outcome = Outcome(entry.campaign_name, entry.csv_file, entry.invalid_creatives, csv_sha256=entry.csv_sha256)
        self._store.apply(self._id, rules.fail(entry, error, outcome, self._store.now()))
        await self._store.save()

    async def find_later(self, created: Sequence[CreatedAd], past: Sequence[Intent]) -> None:
        """Record ads of earlier attempts that were seen later."""
        self._store.apply(self._id, rules.find_later(self.entry, created, past))
        await self._store.save()

    async def doubt(self, reason: Message) -> None:
        """Record that the outcome of the campaign's upload could not be determined."""
        self._store.apply(self._id, rules.doubt(self.entry, reason, self._store.now()))
        await self._store.save()

    async def succeed(self, outcome: Outcome, warning: Message, csv_sha256: str, table: AdsTable | None) -> int:
        """Record that all ads were seen; returns how many the program created."""
        created = len(self.entry.own_created)
        now = self._store.now()
        change = rules.succeed(self.entry, created, outcome, now, warning=warning, csv_sha256=csv_sha256, table=table)
        self._store.apply(self._id, change)
        await self._store.save()
        return created

    async def preview_succeed(self, outcome: Outcome, warning: Message) -> None:
        """Record that a dry run succeeded."""
        self._store.apply(self._id, rules.preview_succeed(self.entry, outcome, self._store.now(), warning))
        await self._store.save()


class StoredRecord:
    """A batch's record on top of any store; one program uses it at a time."""

    def __init__(self, store: Store, contents: Mapping[str, Content] | None = None) -> None:
        self._store = store
        self._contents = contents or {}
        self._in_hand: set[str] = set()  # campaigns that nobody else may change now

    def entry(self, campaign_id: str) -> Entry | None:
        """Return what is known about a campaign and the batch's CSV for it."""
        entry, content = self._store.entry(campaign_id), self._contents.get(campaign_id)
        return entry if entry is None or content is None else entry_for(entry, content)

    def is_edited(self, campaign_id: str) -> bool:
        """Whether the campaign succeeded with an earlier version of the batch's CSV, and nobody decided about it."""
        entry, content = self._store.entry(campaign_id), self._contents.get(campaign_id)
        return entry is not None and content is not None and is_edited(entry, content)

    def status(self, campaign_id: str) -> Status:
        """Return a campaign's status; without an entry it is pending."""
        entry = self.entry(campaign_id)
        return entry.status if entry is not None else Status.PENDING

    async def claim(self, campaign_id: str, wanted: Collection[Status]) -> Claim:
        """Ask, right before starting a campaign, whether it still needs work."""
        return self.claim_here(campaign_id, wanted)

    def claim_here(self, campaign_id: str, wanted: Collection[Status]) -> Claim:
        """Take a campaign that nobody else can have, if it still needs work."""
        entry = self.entry(campaign_id)
        status = entry.status if entry is not None else Status.PENDING
        if status not in wanted:
            return Claim.DONE if status is Status.SUCCESS else Claim.LEFT
        self._in_hand.add(campaign_id)
        self._take_up(campaign_id)
        return Claim.WORK

    def seconds_until_free(self, campaign_id: str) -> float:
        """Return 0: one program uses the record."""
        del campaign_id
        return 0.0

    async def wait_until_reachable(self) -> None:
        """Return at once: nothing is between the program and the record."""

    def _take_up(self, campaign_id: str) -> None:
        """Make the batch's CSV the campaign's current one."""
        entry, content = self._store.entry(campaign_id), self._contents.get(campaign_id)
        change = take_up(entry, content) if entry is not None and content is not None else None
        if change is not None:
            self._store.apply(campaign_id, change)

    def content(self, campaign_id: str) -> Content | None:
        """Return the batch's CSV for a campaign, if it has one."""
        return self._contents.get(campaign_id)

    def release(self, campaign_id: str) -> None:
        """Record that nobody is working on the campaign any more."""
        self._in_hand.discard(campaign_id)

    def campaign(self, campaign_id: str) -> RecordedCampaign:
        """Return the record of one campaign."""
        return RecordedCampaign(campaign_id, self._store, self._contents.get(campaign_id))

    def retry(self, campaign_id: str) -> bool:
        """Have a failed campaign uploaded again; False if it is not failed."""
        self._take_up(campaign_id)
        entry = self._store.entry(campaign_id)
        if entry is None or entry.status is not Status.FAILED:
            return False
        self._store.apply(campaign_id, rules.mark_pending(entry))
        return True

    def fail(self, campaign_id: str, error: Message, outcome: Outcome, evidence: str = "") -> None:
        """Record that the campaign failed; if its last click is not settled, it is unknown instead."""
        self._take_up(campaign_id)
        entry = self.campaign(campaign_id).entry
        now = self._store.now()
        if entry.intent is not None:
            change = rules.doubt(entry, Message("doubt_not_looked_at", why=error), now)
        else:
            change = rules.fail(entry, error, outcome, now, evidence)
        self._store.apply(campaign_id, change)

    def put_back(self, campaign_id: str, remark: Message) -> bool:
        """Undo a failure that was not the campaign's fault; False if it is no longer failed."""
        entry = self.campaign(campaign_id).entry
        is_in_doubt = entry.status is Status.UNKNOWN and entry.reason.code == "doubt_not_looked_at"
        if entry.status is not Status.FAILED and not is_in_doubt:
            return False
        self._store.apply(campaign_id, rules.put_back(remark))
        return True

    async def save(self) -> None:
        """Save everything that was recorded."""
        await self._store.save()
