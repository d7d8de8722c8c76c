"""The network is gone in the middle of a run: it pauses, goes on by itself, and fails no campaign for it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from tests.fakes.wire import Wire
from tests.site.conftest import Upload
from tjgui.core.models import Status, Step
from tjgui.core.run.events import Event, Paused, PauseReason, StepTaken

_SECONDS_WITHOUT = {"full": 60.0}.get(os.environ.get("TJGUI_TESTS", ""), 3.0)


class Cutter(list[Event]):
    """Hears what happens, and cuts the wire once, as the second campaign comes to a step."""

    def __init__(self, wire: Wire, step: Step) -> None:
        super().__init__()
        self._wire = wire
        self._step = step
        self.outage: asyncio.Task[None] | None = None

    def append(self, event: Event) -> None:
        super().append(event)
        is_time = isinstance(event, StepTaken) and event.campaign_id.endswith("02") and event.step is self._step
        if is_time and self.outage is None:
            self.outage = asyncio.ensure_future(self._be_gone())

    async def _be_gone(self) -> None:
        await self._wire.cut()
        await asyncio.sleep(_SECONDS_WITHOUT)
        await self._wire.mend()


@pytest.mark.parametrize("step", [Step.OPEN, Step.PREVIEW, Step.INTENT, Step.CREATE, Step.VERIFY])
async def test_a_network_that_is_gone_for_a_while_fails_nothing(upload: Callable[..., Upload], step: Step) -> None:
    here = upload("default", campaigns=4)
    async with Wire(urlsplit(here.site.site_url).port or 0) as wire:
        here.site_url = f"http://127.0.0.1:{wire.port}"
        cutter = Cutter(wire, step)
        here.events = cutter
        result = await here.run(patience=_SECONDS_WITHOUT + 20.0)
        assert cutter.outage is not None
        await cutter.outage
    assert not result.stopped
    assert here.statuses() == [Status.SUCCESS] * 4, here.entries
    assert here.exact()
    if step in {Step.OPEN, Step.PREVIEW}:
        assert PauseReason.NETWORK in [event.reason for event in here.events if isinstance(event, Paused)]
