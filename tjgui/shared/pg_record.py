"""The record of a shared batch as a run sees it: the same rules as for the file, on top of a store in PostgreSQL."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from tjgui.core.checkpoint import rules
from tjgui.core.checkpoint.content import Content
from tjgui.core.checkpoint.entry import CreatedAd, Intent
from tjgui.core.checkpoint.observed_store import ObservedStore, RecordObserver
from tjgui.core.checkpoint.record import Claim
from tjgui.core.checkpoint.rules import Outcome
from tjgui.core.checkpoint.stored_record import RecordedCampaign, Store, StoredRecord
from tjgui.core.models import Status
from tjgui.core.wording.message import Message
from tjgui.shared.team import Settled
from tjgui.shared.team_store import TeamStore


class PgRecord(StoredRecord):
    """A batch that several machines work on; `click_window` is in seconds."""

    def __init__(
        self,
        store: TeamStore,
        click_window: float,
        contents: Mapping[str, Content] | None = None,
        observer: RecordObserver | None = None,
    ) -> None:
        super().__init__(store if observer is None else ObservedStore(store, observer), contents)
        self._team = store
        self._click_window = click_window

    @property
    def session_id(self) -> str:
        """The session's name."""
        return self._team.session_id

    @property
    def campaign_ids(self) -> tuple[str, ...]:
        """The campaigns that have an entry."""
        return self._team.campaign_ids()

    def add_pending(self, campaign_ids: Sequence[str]) -> None:
        """Add the campaigns that are not in the record yet."""
        self._team.add(campaign_ids)

    async def claim(self, campaign_id: str, wanted: Collection[Status]) -> Claim:
        """Ask whether the campaign still needs work, or is another machine's; raises `RecordUnreachable`."""
        is_ours = await self._team.claim(campaign_id)
        if self.status(campaign_id) in wanted and not is_ours:
            return Claim.TAKEN
        claim = self.claim_here(campaign_id, wanted)
        if claim is not Claim.WORK:
            self._team.release(campaign_id)
        return claim

    def seconds_until_free(self, campaign_id: str) -> float:
        """Return in how many seconds it is worth claiming a campaign again that was taken."""
        return self._team.seconds_until_free(campaign_id)

    async def wait_until_reachable(self) -> None:
        """Return when the database responds again; waits as long as it takes."""
        await self._team.link.wait_until_reachable()

    def release(self, campaign_id: str) -> None:
        """Record that nobody is working on the campaign any more."""
        super().release(campaign_id)
        self._team.release(campaign_id)

    def campaign(self, campaign_id: str) -> SharedCampaign:
        """Return the record of one campaign."""
        store = _OneCampaign(self._store, self._team, campaign_id)
        return SharedCampaign(campaign_id, store, self._team, self._click_window, self.content(campaign_id))


class SharedCampaign(RecordedCampaign):
    """One campaign of a shared batch: its intents are settled once, by whoever may."""

    def __init__(
        self, campaign_id: str, store: Store, team: TeamStore, click_window: float, content: Content | None
    ) -> None:
        super().__init__(campaign_id, store, content)
        self._team = team
        self._click_window = click_window

    @property
    def only_looks(self) -> bool:
        """Whether the open intent is another run's: then its ads are looked for, and never uploaded again from here."""
        intent = self.entry.intent
        return intent is not None and self._team.is_of_another_run(intent)

    @property
    def click_within(self) -> float | None:
        """Seconds within which a click is allowed."""
        return self._click_window

    async def open_intent(self, intent: Intent, outcome: Outcome) -> None:
        """Record what the next click is about to create: the database has acknowledged it when this returns."""
        change = rules.open_intent(self.entry, intent, outcome)
        self._team.will_press(intent)
        await self._team.open_intent(self._id, intent, change)

    async def update_intent(self, intent: Intent) -> None:
        """Replace the open intent with a newer state of itself."""
        self._team.settle(self._id, intent, Settled.OPEN)
        await super().update_intent(intent)

    def close_intent(self, created: Sequence[CreatedAd], rest: Intent | None) -> None:
        """Record which ads of the open intent were seen, and which were not."""
        self._settle(Settled.SEEN)
        super().close_intent(created, rest)

    async def give_up_intent(self, *, was_pressed: bool = True) -> None:
        """Close the open intent; none of its ads was seen."""
        self._settle(Settled.GIVEN_UP if was_pressed else Settled.WITHDRAWN)
        await super().give_up_intent(was_pressed=was_pressed)

    async def doubt(self, reason: Message) -> None:
        """Record that the outcome of the campaign's upload could not be determined."""
        self._settle(Settled.UNKNOWN)
        await super().doubt(reason)

    def _settle(self, how: Settled) -> None:
        intent = self.entry.intent
        if intent is not None:
            self._team.settle(self._id, intent, how)


class _OneCampaign:
    """The store for one campaign: what another run has taken over is not recorded here any more, and that is said."""

    def __init__(self, store: Store, team: TeamStore, campaign_id: str) -> None:
        self._store = store
        self._team = team
        self._id = campaign_id
        self.entry = store.entry
        self.apply = store.apply
        self.now = store.now
        self.is_restored = store.is_restored
        self.was_never_pressed = store.was_never_pressed
        self.press_follows = store.press_follows
        self.is_done_with = store.is_done_with
        self.will_press = store.will_press

    async def save(self, before_click_of: str = "") -> None:
        await self._store.save(before_click_of)
        self._team.check_not_lost(self._id)
