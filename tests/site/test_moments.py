"""What others do in the middle of a campaign: the site ends the session, a colleague adds ads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.site.conftest import Upload
from tests.site.test_session import sign_in
from tjgui.core.models import Status, Step
from tjgui.core.run.events import Event, Paused, PauseReason, StepTaken

TWO = "1011737002"


class AtStep(list[Event]):
    """Hears what happens, and does something once, as the second campaign comes to a step."""

    def __init__(self, step: Step, act: Callable[[], None]) -> None:
        super().__init__()
        self._step = step
        self._act = act
        self.is_done = False

    def append(self, event: Event) -> None:
        super().append(event)
        is_time = isinstance(event, StepTaken) and event.campaign_id == TWO and event.step is self._step
        if is_time and not self.is_done:
            self.is_done = True
            self._act()


@pytest.mark.parametrize("step", [Step.OPEN, Step.PREVIEW, Step.INTENT, Step.CREATE, Step.VERIFY])
async def test_a_session_that_ends_at_any_step_is_signed_in_again_and_fails_nothing(
    upload: Callable[..., Upload], step: Step
) -> None:
    here = upload("signed-out", campaigns=4)
    here.assistant = sign_in
    here.events = moment = AtStep(step, here.site.sign_out_all)
    result = await here.run(tabs=1)
    assert moment.is_done
    assert not result.stopped
    assert here.statuses() == [Status.SUCCESS] * 4, here.entries
    assert here.exact()
    pauses = [event.reason for event in here.events if isinstance(event, Paused)]
    assert pauses == [PauseReason.SIGN_IN] * 2


@pytest.mark.parametrize("scenario", ["older-ads", "no-ids"])
@pytest.mark.parametrize("step", [Step.PREVIEW, Step.CREATE, Step.VERIFY])
async def test_ads_that_a_colleague_adds_meanwhile_are_not_taken_for_ours(
    upload: Callable[..., Upload], step: Step, scenario: str
) -> None:
    here = upload(scenario, campaigns=3)
    theirs = [("A colleague's ad", "https://example.com/theirs"), ("Garden shears", "https://example.com/?ad=0")]
    here.events = moment = AtStep(step, lambda: here.site.add_ads(TWO, theirs))
    await here.run(tabs=1)
    assert moment.is_done
    assert here.statuses() == [Status.SUCCESS] * 3, here.entries
    entry = here.entries[TWO]
    assert entry is not None
    assert entry.ads_created == 5
    ours = here.ledger(TWO)
    ours.subtract(theirs)
    assert +ours == here.expected(TWO, entry.campaign_name)
