"""A record that others share: it may have a campaign elsewhere, and it may be out of reach when it is asked."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection
from pathlib import Path

import pytest

from tests.fakes.bench import Bench
from tests.fakes.memory_dashboard import MemoryDashboard
from tjgui.core.checkpoint.memory_record import MemoryRecord
from tjgui.core.checkpoint.record import Claim
from tjgui.core.errors import RecordUnreachable
from tjgui.core.models import Status
from tjgui.core.overview.campaign_status import contents_of
from tjgui.core.run.events import Paused, PauseReason
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.runner import Runner


class SharedInMemory(MemoryRecord):
    """Answers a claim after a moment: sometimes not at all, sometimes that another machine has the campaign."""

    def __init__(self, here: Bench, *, out_of_reach: int = 0, taken: int = 0) -> None:
        super().__init__("upload_20261127_120000", contents=contents_of(here.batch))
        self.asked: Counter[str] = Counter()
        self.waited = 0
        self._out_of_reach = out_of_reach
        self._taken = taken

    async def claim(self, campaign_id: str, wanted: Collection[Status]) -> Claim:
        await asyncio.sleep(0.01)
        self.asked[campaign_id] += 1
        if self.asked[campaign_id] <= self._out_of_reach:
            raise RecordUnreachable("The database does not respond.")
        if self.asked[campaign_id] <= self._taken:
            return Claim.TAKEN
        return await super().claim(campaign_id, wanted)

    def seconds_until_free(self, campaign_id: str) -> float:
        return 5.0

    async def wait_until_reachable(self) -> None:
        self.waited += 1
        await asyncio.sleep(0.02)


async def upload(here: Bench, record: SharedInMemory, tabs: int) -> None:
    settings = RunSettings(live=True, tabs=tabs)
    dashboard = MemoryDashboard(here.site)
    runner = Runner(here.batch, record, dashboard, settings, here.events.append, clock=here.site.clock, now=here.now)
    async with asyncio.timeout(3600):  # of virtual time
        result = await runner.run()
    assert not result.stopped


@pytest.mark.parametrize("tabs", [1, 2, 5])
@pytest.mark.parametrize("times", [1, 2, 3])
async def test_a_run_whose_record_is_out_of_reach_for_all_tabs_at_once_goes_on_by_itself(
    bench: object, tmp_path: Path, tabs: int, times: int
) -> None:
    here = Bench(tmp_path, campaigns=6)
    record = SharedInMemory(here, out_of_reach=times)
    await upload(here, record, tabs)
    assert here.exact()
    assert record.waited >= times
    assert {event.reason for event in here.events if isinstance(event, Paused)} == {PauseReason.RECORD}


@pytest.mark.parametrize("tabs", [1, 2, 5])
async def test_a_campaign_that_another_machine_has_is_asked_for_again_until_it_is_free(
    bench: object, tmp_path: Path, tabs: int
) -> None:
    here = Bench(tmp_path, campaigns=4)
    record = SharedInMemory(here, taken=3)
    await upload(here, record, tabs)
    assert here.exact()
    assert set(record.asked.values()) == {4}
