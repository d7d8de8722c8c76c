"""Which campaign is next: the order of the mapping, with back-off, and a later look at those in doubt."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable


class CampaignQueue:
    """The campaigns that a run still has to work on. Every campaign is queued, in hand, or done with."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._queued: deque[str] = deque()
        self._in_hand: set[str] = set()
        self._back: dict[str, bool] = {}  # in hand, and to be queued again when the tab is done: first or last
        self._later: list[str] = []
        self._looked_later: set[str] = set()
        self._not_before: dict[str, float] = {}
        self._held_until = 0.0

    def __len__(self) -> int:
        return len(self._queued)

    def __contains__(self, campaign_id: object) -> bool:
        return campaign_id in self._queued or campaign_id in self._back

    @property
    def is_done(self) -> bool:
        """Whether nothing is queued and nothing in hand that could come back."""
        return not (self._queued or self._in_hand or self._later)

    def extend(self, campaign_ids: Iterable[str]) -> None:
        """Queue campaigns, in their order."""
        self._queued.extend(campaign_ids)

    def take(self) -> str | None:
        """Hand out the first campaign that is due, if there is one.

        Those in doubt are looked at once more when all others are through.
        """
        now = self._clock()
        if now < self._held_until:
            return None
        if self._later and not self._queued and not self._in_hand:
            self._queued.extend(self._later)
            self._later.clear()
        for campaign_id in self._queued:
            if self._not_before.get(campaign_id, 0.0) <= now:
                self._queued.remove(campaign_id)
                self._in_hand.add(campaign_id)
                return campaign_id
        return None

    def release(self, campaign_id: str) -> None:
        """Say that no tab works on the campaign any more."""
        self._in_hand.discard(campaign_id)
        first = self._back.pop(campaign_id, None)
        if first is not None:
            self._put(campaign_id, first=first)

    def put_first(self, campaign_id: str) -> None:
        """Queue a campaign before all others; one in hand, once its tab is done with it."""
        self._put(campaign_id, first=True)

    def put_last(self, campaign_id: str, wait: float = 0.0) -> None:
        """Queue a campaign behind all others, and not before `wait` seconds have passed."""
        self._not_before[campaign_id] = self._clock() + wait
        self._put(campaign_id, first=False)

    def _put(self, campaign_id: str, *, first: bool) -> None:
        if campaign_id in self._in_hand:
            self._back[campaign_id] = first
        elif first:
            self._queued.appendleft(campaign_id)
        else:
            self._queued.append(campaign_id)

    def look_later(self, campaign_id: str) -> bool:
        """Ask for one more look at a campaign in doubt; False where it had that already."""
        if campaign_id in self._looked_later:
            return False
        self._looked_later.add(campaign_id)
        self._later.append(campaign_id)
        return True

    def hold(self, seconds: float) -> None:
        """Hand out nothing for so long."""
        self._held_until = max(self._held_until, self._clock() + seconds)

    def seconds_until_due(self) -> float | None:
        """Return how long it takes until a campaign may be due by time alone; None where none will."""
        now = self._clock()
        times = [max(self._not_before.get(one, 0.0), self._held_until) for one in self._queued]
        waits = [at - now for at in times if at > now]
        return min(waits) if waits else None
