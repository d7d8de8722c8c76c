"""The site asks whether a human is there, at any step: the run waits for the user, and no ad is created twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.async_api import Page

from tests.site.conftest import Upload
from tests.site.test_moments import AtStep
from tjgui.core.errors import HumanCheck
from tjgui.core.models import Status, Step
from tjgui.core.run.events import Event, Paused, PauseReason
from tjgui.core.wording.message import Message
from tjgui.site.page_view import PageView
from tjgui.site.site_file import shipped

TWO = "1011737002"


async def pass_check(page: Page) -> None:
    """Do what a person does on such a page."""
    await page.get_by_role("button", name="I am human").click()


def _pauses(events: list[Event]) -> list[PauseReason]:
    return [event.reason for event in events if isinstance(event, Paused)]


@pytest.mark.parametrize(
    "scenario",
    ["human-check", "human-check-at-preview", "human-check-at-create-before", "human-check-at-create-after"],
)
async def test_the_run_waits_for_the_user_and_each_ad_is_created_once(
    upload: Callable[..., Upload], scenario: str
) -> None:
    here = upload(scenario, campaigns=4)
    here.human = pass_check
    result = await here.run(tabs=1)
    assert set(_pauses(here.events)) == {PauseReason.HUMAN_CHECK}
    assert here.site.count("create", TWO) == 1  # one click, whatever was heard
    if scenario == "human-check-at-create-before":  # refused, and the table shows after the whole patience that it was
        assert here.statuses() == [Status.SUCCESS, Status.FAILED, Status.SUCCESS, Status.SUCCESS]
        assert here.ledger(TWO).total() == 0
        await here.run(tabs=1, retry_failed=True)
    assert not result.stopped
    assert here.statuses() == [Status.SUCCESS] * 4, here.entries
    assert here.exact()


@pytest.mark.parametrize("step", [Step.OPEN, Step.OBSERVE, Step.PREVIEW, Step.INTENT, Step.CREATE, Step.VERIFY])
async def test_a_check_that_begins_at_any_step_is_passed_and_fails_nothing_else(
    upload: Callable[..., Upload], step: Step
) -> None:
    here = upload("default", campaigns=3)
    here.human = pass_check
    here.events = moment = AtStep(step, here.site.check_humans)
    await here.run(tabs=1)
    assert moment.is_done
    assert PauseReason.HUMAN_CHECK in _pauses(here.events)
    assert here.site.count("create", TWO) <= 1
    if here.statuses()[1] is Status.FAILED:  # the click itself got the check instead of an answer
        assert here.ledger(TWO).total() == 0
        await here.run(tabs=1, retry_failed=True)
    assert here.statuses() == [Status.SUCCESS] * 3, here.entries
    assert here.exact()


async def test_several_tabs_wait_for_one_check(upload: Callable[..., Upload]) -> None:
    here = upload("human-check", campaigns=5)
    here.human = pass_check
    await here.run(tabs=3)
    assert _pauses(here.events) == [PauseReason.HUMAN_CHECK]
    assert here.exact()


async def test_a_check_that_nobody_passes_stops_the_run_and_fails_nothing(
    upload: Callable[..., Upload], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tjgui.site.dashboard.HEADLESS_SIGN_IN_SECONDS", 0.5)
    here = upload("human-check", campaigns=3)
    result = await here.run(tabs=1)
    assert result.stopped
    assert isinstance(result.why, HumanCheck)
    assert "visible browser" in result.why.remedy
    assert Status.FAILED not in here.statuses()
    assert here.ledger(TWO).total() == 0


_PAGES = {
    "<title>Just a moment...</title><p>One moment</p>": True,
    "<title>x</title><h1>Verify you are human by completing the action below.</h1>": True,
    "<title>x</title><iframe src='http://127.0.0.1:9/?challenges.cloudflare.com'></iframe>": True,
    "<title>x</title><div id='px-captcha'></div>": True,
    "<title>403 Forbidden</title><h1>Forbidden</h1>": False,
    "<title>x</title><a href='/campaigns'>All</a><p>Verify you are human</p>": False,
    "<title>x</title><a href='/campaigns'>All</a><div class='h-captcha'></div>": False,
    "<title>x</title><a href='/campaigns'>A</a><iframe width=300 height=90 src='/?hcaptcha.com'></iframe>": True,
    "<title>x</title><a href='/campaigns'>A</a><iframe width=2 height=2 src='/?hcaptcha.com'></iframe>": False,
    "<title>x</title><input type=password><div class='h-captcha'></div>": False,
}


async def test_checks_are_told_from_other_pages(upload: Callable[..., Upload]) -> None:
    dashboard = upload("default", campaigns=1).dashboard()
    await dashboard.start()
    try:
        tab = await dashboard.new_tab()
        told: dict[str, bool] = {}
        for html in _PAGES:
            await tab.page.set_content(html)
            state = await PageView(tab.page, shipped()).act("state", Message("doing_check_page"))
            told[html] = state["humanCheck"]
    finally:
        await dashboard.close()
    assert told == _PAGES
