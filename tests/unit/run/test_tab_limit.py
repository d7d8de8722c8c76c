"""How many tabs may work: slower when the site says so, faster again when it stays quiet."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import Creation
from tjgui.core.errors import Throttled
from tjgui.core.models import Status
from tjgui.core.run.events import CampaignChanged
from tjgui.core.run.tab_limit import TabLimit


class Limit(TabLimit):
    """A limit whose clock is set by hand."""

    def __init__(self, tabs: int) -> None:
        self.now = 1000.0
        super().__init__(tabs, lambda: self.now)

    def after(self, seconds: float) -> int:
        """Let time pass; returns how many tabs may work then."""
        self.now += seconds
        return self.allowed


def test_it_begins_at_the_setting() -> None:
    limit = Limit(3)

    assert limit.allowed == 3
    assert limit.seconds_until_more() is None


def test_throttling_takes_one_tab_away_and_never_the_last() -> None:
    limit = Limit(3)

    allowed = []
    for _ in range(4):
        limit.now += limit.throttled(None)
        allowed.append(limit.allowed)

    assert allowed == [2, 1, 1, 1]


def test_tabs_that_are_told_at_the_same_time_count_as_one() -> None:
    limit = Limit(5)

    waits = []
    for _ in range(5):
        waits.append(limit.throttled(None))
        limit.now += 0.5

    assert waits == [5.0, 4.5, 4.0, 3.5, 3.0]
    assert limit.allowed == 4


def test_the_longest_time_that_the_site_names_is_waited() -> None:
    limit = Limit(5)
    limit.throttled(10.0)
    limit.now += 1

    assert limit.throttled(30.0) == 30.0
    assert limit.after(29) == 4
    assert limit.throttled(None) == 1.0


def test_each_time_in_a_row_is_waited_longer() -> None:
    limit = Limit(1)

    waits = []
    for _ in range(5):
        waits.append(limit.throttled(None))
        limit.now += waits[-1]

    assert waits == [5.0, 15.0, 45.0, 120.0, 120.0]


@pytest.mark.parametrize("tabs", [1, 3])
def test_after_a_quiet_while_the_waits_begin_anew(tabs: int) -> None:
    limit = Limit(tabs)
    limit.throttled(None)

    limit.after(5 + 120)

    assert limit.throttled(None) == 5.0


def test_a_quiet_while_after_the_wait_gives_one_tab_back_and_never_more_than_the_setting() -> None:
    limit = Limit(3)
    for _ in range(2):
        limit.now += limit.throttled(60.0)

    assert limit.seconds_until_more() == 120.0
    assert [limit.after(seconds) for seconds in (119, 1, 119, 1, 1000)] == [1, 2, 2, 3, 3]
    assert limit.seconds_until_more() is None


def test_at_once_is_never_taken_literally() -> None:
    assert Limit(2).throttled(0.0) == 1.0


async def test_a_run_works_with_one_tab_less_after_throttling_and_with_all_again_after_a_quiet_while(
    bench: Callable[..., Bench],
) -> None:
    here = bench(campaigns=300)
    for campaign_id in here.ids:
        here.site.take_next(campaign_id, Creation(late=1.5))
    for campaign_id in here.ids[:2]:
        here.site.fail("open", campaign_id, Throttled("HTTP 429", retry_after=30.0))
    began = asyncio.get_running_loop().time()
    busy: set[str] = set()
    most = {"slower": 0, "again": 0}

    def note(event: CampaignChanged) -> None:
        (busy.add if event.status is Status.RUNNING else busy.discard)(event.campaign_id)
        seconds = here.site.clock() - began
        if seconds >= 30.0:
            phase = "slower" if seconds < 30.0 + 120.0 else "again"
            most[phase] = max(most[phase], len(busy))

    here.on(CampaignChanged, note)
    await here.run(tabs=3)

    assert most == {"slower": 2, "again": 3}
    assert here.exact()
