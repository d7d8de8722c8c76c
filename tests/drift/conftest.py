"""One browser for all changed sites: each run gets a context of its own in it."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from tests.drift.mutations import WORKS, Mutation
from tests.drift.outcome_table import OutcomeTable
from tests.fakes.bench import write_batch
from tests.site.conftest import Upload
from tjgui.core.models import AdFormat
from tjgui.practice import PracticeSite
from tjgui.site.browser import launch
from tjgui.site.dashboard import SiteDashboard, SiteSettings
from tjgui.site.doctor import Doctor, Report
from tjgui.site.site_file import SiteFile, shipped

#: Seconds that a site gets which something is to be missed on; one that works as it is gets as many as any.
_SHORT = replace(
    shipped().patience,
    open=1.5,
    preview=2.5,
    button=1.5,
    error=0.3,
    show=0.8,
    create=5.0,
    turn=1.5,
    lengthen=1.0,
    ads=4.0,
)


class SharedBrowser(SiteDashboard):
    """The program's dashboard, in a browser that others use too."""

    def __init__(self, settings: SiteSettings, browser: Browser) -> None:
        super().__init__(settings)
        self._shared = browser

    async def start(self) -> None:
        await self.close()
        self._browser = self._shared
        self._context = await self._shared.new_context(viewport={"width": 1360, "height": 900})
        self._context.on("page", self._contain)

    async def close(self) -> None:
        context, self._context, self._browser = self._context, None, None
        self._own_pages.clear()
        if context is not None:
            await context.close()


@dataclass
class ChangedSite(Upload):
    """An upload of one campaign to a practice site that has changed."""

    browser: Browser | None = None
    changed: set[str] = field(default_factory=set)  #: which of the mutation's texts the site has answered

    def dashboard(self, *, headless: bool = True) -> SiteDashboard:
        assert self.browser is not None
        settings = SiteSettings(
            storage_state=self.folder / "session.json",
            site_url=self.site.site_url,
            sign_in_url=self.site.sign_in_url,
            headless=True,
            known=self.known,
        )
        return SharedBrowser(settings, self.browser)

    async def examine(self) -> Report:
        """Let the doctor look at the campaign, up to the preview."""
        doctor = Doctor(self.dashboard(), self.known, self.folder / "doctor")
        csv = next(iter(self.batch.csvs))
        return await doctor.examine(self.batch.campaigns[0].campaign_id, csv)


@pytest.fixture(scope="session")
def outcomes() -> Iterator[OutcomeTable]:
    """Collect what comes of each change, and write it where TJGUI_DRIFT_TABLE says."""
    table = OutcomeTable()
    yield table
    if path := os.environ.get("TJGUI_DRIFT_TABLE"):
        table.write(Path(path))


@pytest_asyncio.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Start the one browser."""
    async with async_playwright() as playwright:
        found = await launch(playwright, headless=True)
        yield found
        await found.close()


def changed_site(folder: Path, mutation: Mutation, browser: Browser) -> ChangedSite:
    """Start a practice site that has changed, and prepare an upload to it."""
    folder.mkdir(parents=True, exist_ok=True)
    changed: set[str] = set()

    def rewrite(path: str, text: str) -> str:
        changed.update(old for old, _ in mutation.edits if old in text)
        return mutation.rewrite(path, text)

    site = PracticeSite(mutation.scenario, campaigns=2, rewrite=rewrite).start()
    is_to_work = mutation.outcome == WORKS
    known: SiteFile = shipped() if is_to_work else replace(shipped(), patience=_SHORT)
    batch = write_batch(folder, 1, 3, AdFormat.PREROLL)
    return ChangedSite(folder, site, batch, known=known, browser=browser, changed=changed)
