"""When failures are everyone's: campaigns that fail alike one after the other, and pages that cannot be opened.

Alike is told by the faults' classes and codes, never by their words.
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

#: So many campaigns in a row whose page is not as described, whatever is wrong with it, are the site's fault.
_PAGES_IN_A_ROW = 2
#: So many other failures with the same code in a row are, too.
_ALIKE_IN_A_ROW = 5
#: So many pages in a row that could not be opened, on whichever campaigns, are an outage.
_CONNECTIONS_IN_A_ROW = 2
#: A campaign whose page could not be opened so often, although the site answered in between, fails for itself.
_CONNECTIONS_OF_ONE = 6


class Breaker:
    """Counts failures alike in a row, over all tabs.

    :param put_back: campaigns that such failures have put back before; if others came through since, it is their own.
    """

    def __init__(self, put_back: Iterable[str] = ()) -> None:
        self._kind = ""
        self._failed: list[str] = []
        self._put_back = set(put_back)
        self._came_through = False

    def came_through(self, *, is_well: bool = True) -> None:
        """Note that a campaign ended for reasons of its own, or well."""
        self._failed.clear()
        self._came_through |= is_well

    def failed(self, campaign_id: str, fault: CampaignFault | PassingFault) -> tuple[str, ...]:
        """Note a failure; returns the campaigns that failed for the site's fault once it is certain, else none."""
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
    """Return the fault that pauses the run after so many failures alike."""
    if isinstance(fault, PageNotAsDescribed):
        return PageChanged(Message("pages_changed", count=count, why=fault.message), Message("pages_changed_remedy"))
    return PageChanged(Message("failed_alike", count=count, why=fault.message), Message("failed_alike_remedy"))


class ConnectionWatch:
    """Tells an outage from a page that cannot be opened by itself."""

    def __init__(self) -> None:
        self._in_a_row = 0
        self._of_one = Counter[str]()

    def arrived(self) -> None:
        """Note that a page was opened."""
        self._in_a_row = 0

    def failed(self, campaign_id: str, fault: ConnectionFailed) -> NetworkGone | None:
        """Note that a page could not be opened; returns the fault that is everyone's, where it is one."""
        self._of_one[campaign_id] += 1
        self._in_a_row += 1
        if self._in_a_row < _CONNECTIONS_IN_A_ROW:
            return None
        self._in_a_row = 0
        return NetworkGone(Message("site_unreachable", why=fault.message), Message("site_unreachable_remedy"))

    def is_of_one(self, campaign_id: str) -> bool:
        """Whether it is this campaign's page that cannot be opened, while others can."""
        return self._of_one[campaign_id] >= _CONNECTIONS_OF_ONE
