"""Signing in: by the user, in the visible page; kept for next time; and nothing fails where a session ends."""

from __future__ import annotations

import stat
from collections.abc import Callable

import pytest
from playwright.async_api import Page

from tests.site.conftest import Upload
from tjgui.core.models import Status
from tjgui.core.run.events import Paused, PauseReason


async def sign_in(page: Page) -> None:
    """Do what a person does on the sign-in page."""
    await page.get_by_placeholder("USERNAME OR EMAIL").fill("anna")
    await page.get_by_placeholder("PASSWORD").fill("canary-password")
    await page.get_by_role("checkbox").check()
    await page.locator("#submitBtn").click()


@pytest.mark.parametrize(
    "scenario", ["signed-out", "late-redirect", "sign-in-form-in-place", "session-ends", "session-ends-by-redirect"]
)
async def test_the_run_waits_for_the_sign_in_and_nothing_fails(upload: Callable[..., Upload], scenario: str) -> None:
    here = upload(scenario, campaigns=5)
    here.assistant = sign_in
    result = await here.run()
    assert not result.stopped
    assert PauseReason.SIGN_IN in [event.reason for event in here.events if isinstance(event, Paused)]
    assert here.statuses() == [Status.SUCCESS] * 5, here.entries
    assert here.exact()


async def test_the_session_is_kept_for_its_owner_only_and_used_next_time(upload: Callable[..., Upload]) -> None:
    here = upload("signed-out", campaigns=2)
    here.assistant = sign_in
    await here.run(only=frozenset({"1011737001"}))
    kept = here.folder / "data" / "session.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    here.assistant = None
    here.events.clear()
    await here.run()
    assert [event for event in here.events if isinstance(event, Paused)] == []
    assert here.statuses() == [Status.SUCCESS] * 2


async def test_no_password_is_written_anywhere(upload: Callable[..., Upload]) -> None:
    here = upload("signed-out", campaigns=1)
    here.assistant = sign_in
    await here.run()
    written = [path for path in here.folder.rglob("*") if path.is_file()]
    assert len(written) > 3
    assert [path for path in written if b"canary-password" in path.read_bytes()] == []


async def test_a_run_that_nobody_signs_in_for_stops_and_fails_nothing(upload: Callable[..., Upload]) -> None:
    here = upload("signed-out", campaigns=2)
    result = await here.run()
    assert result.stopped
    assert here.statuses() == [Status.PENDING] * 2
    assert here.site.count("create") == 0
