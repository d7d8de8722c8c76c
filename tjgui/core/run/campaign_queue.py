"""Which campaign is next: the mapping's order, back-off, campaigns waiting for ads, and a later check."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable


class CampaignQueue:
    """The campaigns that a run still has to work on, each in one place: queued, parked, for later, or in hand."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._queued: deque[str] = deque()
        self._parked: dict[str, float] = {}  # campaigns waiting for ads -> when to look for them
        self._in_hand: set[str] = set()
        self._back: dict[str, Callable[[], None]] = {}  # in hand -> what to do with it when the tab is done
        self._later: deque[str] = deque()
        self._looked_later: set[str] = set()
        self._not_before: dict[str, float] = {}
        self._held_until = 0.0

    def __len__(self) -> int:
        return len(self._queued) + len(self._parked)

    def __contains__(self, campaign_id: object) -> bool:
        """Whether the campaign is being worked on, or will be."""
        return (
            campaign_id in self._queued
            or campaign_id in self._parked
            or campaign_id in self._in_hand
            or campaign_id in self._later
        )

    def is_in_hand(self, campaign_id: str) -> bool:
        """Whether a tab has the campaign, and it will not be queued again."""
        return campaign_id in self._in_hand and campaign_id not in self._back

    @property
    def is_done(self) -> bool:
        """Whether nothing is queued or waiting, and nothing in hand can be queued again."""
        return not (self._queued or self._parked or self._in_hand or self._later)

    def extend(self, campaign_ids: Iterable[str]) -> None:
        """Queue campaigns, in the given order."""
        for campaign_id in campaign_ids:
            self.put_last(campaign_id)

    def take(self) -> str | None:
        """Hand out the first campaign that is due, if there is one; those waiting for ads come first.

        Those in doubt are checked once more when all others are done.
        """
        now = self._clock()
        if now < self._held_until:
            return None
        if self._is_idle:
            self._queued.extend(self._later)
            self._later.clear()
        due = min(self._parked, key=lambda one: self._parked[one], default=None)
        if due is not None and self._parked[due] <= now:
            del self._parked[due]
        else:
            due = next((one for one in self._queued if self._not_before.get(one, 0.0) <= now), None)
            if due is not None:
                self._queued.remove(due)
        if due is not None:
            self._not_before.pop(due, None)
            self._in_hand.add(due)
        return due

    @property
    def _is_idle(self) -> bool:
        return not (self._queued or self._parked or self._in_hand)

    def release(self, campaign_id: str) -> None:
        """Record that the tab is done with a campaign."""
        self._in_hand.discard(campaign_id)
        put_back = self._back.pop(campaign_id, None)
        if put_back is not None:
            put_back()

    def put_first(self, campaign_id: str) -> None:
        """Queue a campaign ahead of all others."""
        self._put(campaign_id, lambda: self._queued.appendleft(campaign_id))

    def put_last(self, campaign_id: str, wait: float = 0.0) -> None:
        """Queue a campaign behind all others; it is due after `wait` seconds."""
        if wait:
            self._not_before[campaign_id] = self._clock() + wait
        self._put(campaign_id, lambda: self._queued.append(campaign_id))

    def park(self, campaign_id: str, seconds: float) -> None:
        """Hand out a campaign again after `seconds`, ahead of all others: it is waiting for its ads."""
        due = self._clock() + seconds
        self._put(campaign_id, lambda: self._parked.update({campaign_id: due}))

    def _put(self, campaign_id: str, put: Callable[[], None]) -> None:
        if campaign_id in self._in_hand:
            self._back[campaign_id] = put
            return
        self._parked.pop(campaign_id, None)
        for others in (self._queued, self._later):
            if campaign_id in others:
                others.remove(campaign_id)
        put()

    def look_later(self, campaign_id: str) -> bool:
        """Ask for one more check of a campaign in doubt; False if it already had one."""
        if campaign_id in self._looked_later:
            return False
        self._looked_later.add(campaign_id)
        self._put(campaign_id, lambda: self._later.append(campaign_id))
        return True

    def hold(self, seconds: float) -> None:
        """Hand out nothing for this long."""
        self._held_until = max(self._held_until, self._clock() + seconds)

    def seconds_until_due(self) -> float | None:
        """Return the seconds until time alone makes a campaign due; None if it never will."""
        now = self._clock()
        times = [max(self._not_before.get(one, 0.0), self._held_until) for one in self._queued]
        times += [max(due, self._held_until) for due in self._parked.values()]
        waits = [at - now for at in times if at > now]
        return min(waits) if waits else None
