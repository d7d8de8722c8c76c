"""When failures affect everyone: campaigns that fail the same way in a row, and pages that cannot be opened.

Failures are compared by class and code, never by their text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tjgui.core.errors import (
    CampaignFault,
    ConnectionFailed,
    NetworkGone,
    PageChanged,
    PageNotAsDescribed,
    PassingFault,
)
from tjgui.core.wording.message import Message

#: This many campaigns in a row whose page is not as described, for whatever reason, are the site's fault.
_PAGES_IN_A_ROW = 2
#: This many other failures in a row with the same code are the site's fault, too.
_ALIKE_IN_A_ROW = 5
#: This many pages in a row that could not be opened, of any campaigns, are an outage.
_CONNECTIONS_IN_A_ROW = 2
#: A campaign whose page could not be opened this often, although the site responded in between, fails on its own.
_CONNECTIONS_OF_ONE = 6
#: A campaign's page that was refused with "slow down" so often while others opened fails for itself ...
_THROTTLED_ALONE = 5
#: ... and so does one that was refused so often in a row, whatever the others did.
_THROTTLED_IN_ALL = 30


class Breaker:
    """Counts similar failures in a row, across all tabs.

    :param put_back: campaigns that these failures have put back before; if others have succeeded since, the failure
        is their own.
    """

    def __init__(self, put_back: Iterable[str] = ()) -> None:
        self._kind = ""
        self._failed: list[str] = []
        self._put_back = set(put_back)
        self._came_through = False

    def came_through(self, *, is_well: bool = True) -> None:
        """Record that a campaign succeeded, or failed for reasons of its own."""
        self._failed.clear()
        self._came_through |= is_well

    def failed(self, campaign_id: str, fault: CampaignFault | PassingFault) -> tuple[str, ...]:
        """Record a failure; returns the campaigns that failed through the site's fault, once that is certain."""
        is_page = isinstance(fault, PageNotAsDescribed)
        is_own = campaign_id in self._put_back and self._came_through
        if is_own or (isinstance(fault, CampaignFault) and not is_page):
            self.came_through(is_well=False)
            return ()
        kind = PageNotAsDescribed.__name__ if is_page else f"{type(fault).__name__} {fault.code}"
        if kind != self._kind:
            self._failed.clear()
        self._kind = kind
        if campaign_id not in self._failed:
            self._failed.append(campaign_id)
        if len(self._failed) < (_PAGES_IN_A_ROW if is_page else _ALIKE_IN_A_ROW):
            return ()
        alike = tuple(self._failed)
        self._failed.clear()
        self._put_back.update(alike)
        self._came_through = False
        return alike


def page_changed(count: int, fault: CampaignFault | PassingFault) -> PageChanged:
    """Return the fault that pauses the run after `count` similar failures."""
    if isinstance(fault, PageNotAsDescribed):
        return PageChanged(Message("pages_changed", count=count, why=fault.message), Message("pages_changed_remedy"))
    return PageChanged(Message("failed_alike", count=count, why=fault.message), Message("failed_alike_remedy"))


class ConnectionWatch:
    """Distinguishes an outage from a single page that cannot be opened."""

    def __init__(self) -> None:
        self._in_a_row = 0
        self._of_one = Counter[str]()

    def arrived(self) -> None:
        """Record that a page was opened."""
        self._in_a_row = 0

    def failed(self, campaign_id: str, fault: ConnectionFailed) -> NetworkGone | None:
        """Record that a page could not be opened; returns the fault for everyone if it is an outage."""
        self._of_one[campaign_id] += 1
        self._in_a_row += 1
        if self._in_a_row < _CONNECTIONS_IN_A_ROW:
            return None
        self._in_a_row = 0
        return NetworkGone(Message("site_unreachable", why=fault.message), Message("site_unreachable_remedy"))

    def is_of_one(self, campaign_id: str) -> bool:
        """Whether only this campaign's page cannot be opened, while others can."""
        return self._of_one[campaign_id] >= _CONNECTIONS_OF_ONE


class ThrottlingWatch:
    """Tells a site that asks to slow down from a page that always answers so while others open."""

    def __init__(self) -> None:
        self._pages = 0
        self._seen_at: dict[str, int] = {}
        self._alone = Counter[str]()
        self._in_all = Counter[str]()

    def arrived(self, campaign_id: str) -> None:
        """Record that a page was opened."""
        self._pages += 1
        for counts in (self._alone, self._in_all):
            counts.pop(campaign_id, None)

    def failed(self, campaign_id: str) -> None:
        """Record that the site asked to slow down instead of opening a page."""
        self._in_all[campaign_id] += 1
        if self._pages > self._seen_at.get(campaign_id, self._pages):
            self._alone[campaign_id] += 1
        self._seen_at[campaign_id] = self._pages

    def is_of_one(self, campaign_id: str) -> bool:
        """Whether it is this campaign's page that is refused, while others open; or that it was refused very often."""
        return self._alone[campaign_id] >= _THROTTLED_ALONE or self._in_all[campaign_id] >= _THROTTLED_IN_ALL
