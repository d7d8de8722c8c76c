"""A store that tells somebody else what a run recorded, once it is saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from tjgui.core.checkpoint.entry import Entry
from tjgui.core.checkpoint.rules import Change
from tjgui.core.checkpoint.stored_record import Store

#: Fields of a change that makes another CSV the campaign's current one (`content.take_up`): nothing happened.
_OTHER_CONTENT = frozenset({"csv_file", "other_contents"})


class RecordObserver(Protocol):
    """Hears what a run recorded. Called on the run's event loop: must return at once, and must not raise."""

    def ads_seen(self, campaign_id: str, entry: Entry) -> None:
        """Hear that more of the campaign's ads were seen on the site; `entry.created` has all that are known."""
        ...

    def ended(self, campaign_id: str, entry: Entry) -> None:
        """Hear that an attempt at the campaign ended; it is the last one of `entry.attempts`."""
        ...


class ObservedStore:
    """Another store, with an observer. What changed is told in order, after the save that follows it.

    A save that fails is told too: the run continues in memory, and what was seen on the site is true all the same.
    """

    def __init__(self, store: Store, observer: RecordObserver) -> None:
        self._store = store
        self._observer = observer
        self._untold: list[Callable[[], None]] = []
        self.entry = store.entry
        self.now = store.now
        self.is_restored = store.is_restored
        self.was_never_pressed = store.was_never_pressed
        self.press_follows = store.press_follows
        self.is_done_with = store.is_done_with
        self.will_press = store.will_press

    def apply(self, campaign_id: str, change: Change) -> None:
        """Change an entry; what the change records says whether the observer hears of it."""
        self._store.apply(campaign_id, change)
        entry = self._store.entry(campaign_id)
        if entry is None or change.fields.keys() >= _OTHER_CONTENT:
            return
        if "created_so_far" in change.fields:
            self._untold.append(partial(self._observer.ads_seen, campaign_id, entry))
        if "attempts" in change.fields:
            self._untold.append(partial(self._observer.ended, campaign_id, entry))

    async def save(self, before_click_of: str = "") -> None:
        """Save, then tell. If it is cancelled, the save continues, and the observer is told at once."""
        untold, self._untold = self._untold, []
        try:
            await self._store.save(before_click_of)
        finally:
            for tell in untold:
                tell()
