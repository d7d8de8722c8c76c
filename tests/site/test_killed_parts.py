"""A tab's renderer, the browser and Playwright's driver, killed at each step: a new one, and an exact result."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import replace

import psutil
import pytest

from tests.fakes.processes import browsers, command_line, descendants, drivers, is_alive, renderers
from tests.site.conftest import Upload
from tjgui.core.models import Status, Step
from tjgui.core.run.events import Event, StepTaken

#: The steps of a campaign in their order; the first campaign's part is killed at the first, and so on.
STEPS = list(Step)


class Killer(list[Event]):
    """Hears what happens, and kills once for each campaign, each time at the next step."""

    def __init__(
        self,
        victims: Callable[[], list[int]],
        moments: dict[str, Step],
        how: Callable[[psutil.Process], object] = psutil.Process.kill,
    ) -> None:
        super().__init__()
        self._victims = victims
        self._moments = moments
        self._how = how
        self._others = set(victims())  # other tests keep a browser of their own
        self.killed: list[Step] = []

    def append(self, event: Event) -> None:
        super().append(event)
        if isinstance(event, StepTaken) and self._moments.get(event.campaign_id) is event.step:
            del self._moments[event.campaign_id]
            victims = set(self._victims()) - self._others
            assert victims, f"there is nothing to kill at {event.step}"
            for pid in victims:
                self._how(psutil.Process(pid))
            self.killed.append(event.step)


def ids(here: Upload) -> list[str]:
    return [one.campaign_id for one in here.batch.campaigns]


@pytest.mark.parametrize("victims", [renderers, browsers, drivers], ids=lambda one: str(one.__name__))
async def test_what_is_killed_at_any_step_is_started_again_and_every_ad_is_created_once(
    upload: Callable[..., Upload], victims: Callable[[], list[int]], record_property: Callable[[str, object], None]
) -> None:
    here = upload("default", campaigns=len(STEPS) + 1)
    killer = Killer(victims, dict(zip(ids(here), STEPS, strict=False)))
    here.events = killer
    result = await here.run(tabs=1, patience=4.0)
    assert killer.killed == [step for step in STEPS if step in killer.killed]
    assert len(killer.killed) >= len(STEPS) - 1
    assert not result.stopped
    for campaign_id, entry in here.entries.items():
        assert entry is not None
        assert entry.status is Status.SUCCESS, (campaign_id, entry)
        assert here.ledger(campaign_id) == here.expected(campaign_id, entry.campaign_name)
    record_property("kills", len(killer.killed))


async def test_a_renderer_that_stands_still_is_given_up_and_every_ad_is_created_once(
    upload: Callable[..., Upload], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tjgui.site.faults.ANSWER_SECONDS", 1.0)
    monkeypatch.setattr("tjgui.site.closing.CLOSE_SECONDS", 0.5)
    here = upload("default", campaigns=9)
    here.known = replace(here.known, patience=replace(here.known.patience, open=3.0, preview=3.0, create=3.0))
    steps = [Step.OPEN, Step.PREVIEW, Step.CREATE, Step.VERIFY]
    moments = dict(zip(ids(here)[::2], steps, strict=False))
    here.events = killer = Killer(renderers, moments, psutil.Process.suspend)
    await here.run(tabs=1, patience=4.0)
    assert killer.killed == steps
    for campaign_id, entry in here.entries.items():
        assert entry is not None
        assert entry.status is Status.SUCCESS, (campaign_id, entry)
        assert here.ledger(campaign_id) == here.expected(campaign_id, entry.campaign_name)


async def test_a_driver_that_hangs_is_given_up_and_all_that_was_started_is_ended(
    upload: Callable[..., Upload], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tjgui.site.closing.CLOSE_SECONDS", 0.5)
    others = descendants(os.getpid())
    dashboard = upload("default").dashboard()
    await dashboard.start()
    ours = set(descendants(os.getpid())) - set(others)
    assert ours
    for pid in ours & set(drivers()):
        psutil.Process(pid).suspend()
    await dashboard.close()
    deadline = asyncio.get_running_loop().time() + 20
    while any(map(is_alive, ours)) and asyncio.get_running_loop().time() < deadline:  # noqa: ASYNC110 - /proc calls nobody
        await asyncio.sleep(0.05)
    assert [command_line(pid) for pid in ours if is_alive(pid)] == []
