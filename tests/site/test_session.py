"""Signing in: by the user, in the visible page; kept for next time; and nothing fails where a session ends."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from playwright.async_api import Page

from tests.fakes.keyrings import MemoryKeyring
from tests.site.conftest import Upload
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.sign_in_file import SignInFile
from tjgui.core.models import Status
from tjgui.core.run.events import CampaignChanged, Event, Paused, PauseReason
from tjgui.practice.sessions import SESSION_COOKIE


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


async def sign_in_through_google(page: Page) -> None:
    """Sign in, with another company's cookie left in the browser on the way."""
    cookie = {"name": "refresh", "value": "canary-refresh-token", "domain": ".accounts.example.com", "path": "/"}
    await page.context.add_cookies([cookie])  # type: ignore[list-item]  # its own type has more keys
    await sign_in(page)


@pytest.mark.parametrize("has_keyring", [True, False], ids=["keyring", "none"])
async def test_only_the_sites_own_cookies_are_saved_and_the_session_is_used_next_time(
    upload: Callable[..., Upload], use_keyring: Callable[[KeyringBackend], None], has_keyring: bool
) -> None:
    if has_keyring:
        use_keyring(MemoryKeyring())
    here = upload("signed-out", campaigns=2)
    here.assistant = sign_in_through_google
    await here.run(only=frozenset({"1011737001"}))
    kept = SignInFile(here.folder / "data" / "session.json").read()
    assert kept is not None
    assert {cookie["domain"] for cookie in kept.state["cookies"]} == {"127.0.0.1"}
    assert "canary-refresh-token" not in str(kept.state)
    assert (SESSION_COOKIE.encode() in (here.folder / "data" / "session.json").read_bytes()) is not has_keyring
    here.assistant = None
    here.events.clear()
    await here.run()
    assert [event for event in here.events if isinstance(event, Paused)] == []
    assert here.statuses() == [Status.SUCCESS] * 2


async def test_a_sign_in_that_is_forgotten_during_a_run_stays_forgotten(upload: Callable[..., Upload]) -> None:
    here = upload("signed-out", campaigns=3)
    here.assistant = sign_in
    forgotten: list[bool] = []

    def forget(event: Event) -> None:
        if isinstance(event, CampaignChanged) and event.status is Status.SUCCESS and not forgotten:
            forgotten.append(DataFolder(here.folder / "data").forget_sign_in())

    here.listeners.append(forget)
    await here.run()
    assert forgotten == [True]
    assert here.statuses() == [Status.SUCCESS] * 3
    assert not (here.folder / "data" / "session.json").exists()


async def test_a_screenshot_is_the_users_alone(upload: Callable[..., Upload], tmp_path: Path) -> None:
    here = upload(campaigns=1)
    dashboard = here.dashboard()
    await dashboard.start()
    try:
        tab = await dashboard.new_tab()
        assert await tab.screenshot(tmp_path / "evidence" / "page.png")
    finally:
        await dashboard.close()
    assert stat.S_IMODE((tmp_path / "evidence" / "page.png").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "evidence").stat().st_mode) == 0o700


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
