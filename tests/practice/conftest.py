"""The practice site for its own tests: started for each, asked over HTTP or shown in a real Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack

import aiohttp
import pytest
from playwright.async_api import Browser, Page, async_playwright

from tests.practice.visitor import Visitor
from tjgui.practice import PracticeSite, Scenario

StartSite = Callable[..., PracticeSite]


@pytest.fixture
def start_site() -> Iterator[StartSite]:
    """Start sites that are stopped at the test's end."""
    with ExitStack() as sites:

        def start(scenario: Scenario | str = "default", **options: object) -> PracticeSite:
            return sites.enter_context(PracticeSite(scenario, **options))  # type: ignore[arg-type]  # as the test wants

        yield start


@pytest.fixture
async def visit(start_site: StartSite) -> AsyncIterator[Callable[..., Visitor]]:
    """Start a site and return a visitor that speaks HTTP."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:

        def begin(scenario: Scenario | str = "default", **options: object) -> Visitor:
            return Visitor(start_site(scenario, **options), session)

        yield begin


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """A Chromium for all tests of this folder."""
    path = os.environ.get("TJGUI_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if is_root else [])
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A page in a session of its own; a script's error in it fails the test."""
    context = await browser.new_context(viewport={"width": 1360, "height": 900})
    context.set_default_timeout(15_000)
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    await context.close()
    assert errors == []
