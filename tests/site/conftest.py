"""A real Chromium against the practice site, through the program's own page objects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.batch.batch import Batch, read_batch
from tjgui.core.checkpoint.checkpoint import Entry
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import AdFormat, Status
from tjgui.core.run.events import Event
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.upload_job import JobResult, UploadJob
from tjgui.practice import PracticeSite, Scenario
from tjgui.site import SiteDashboard, SiteSettings
from tjgui.site.session import SignInAssistant
from tjgui.site.site_file import SiteFile, shipped


@dataclass
class Upload:
    """A batch, the practice site it goes to, and what came of it."""

    folder: Path
    site: PracticeSite
    batch: Batch
    events: list[Event] = field(default_factory=list)
    listeners: list[Callable[[Event], object]] = field(default_factory=list)
    entries: dict[str, Entry | None] = field(default_factory=dict)
    assistant: SignInAssistant | None = None
    human: SignInAssistant | None = None  #: passes the site's check whether a human is there
    known: SiteFile = field(default_factory=shipped)
    executable: str | None = None  #: a browser other than the computer's
    site_url: str = ""  #: another way to the practice site, such as a wire that can be cut

    async def run(self, *, headless: bool = True, **settings: object) -> JobResult:
        """Upload with a real browser; the checkpoint goes on where an earlier run stopped."""
        chosen = RunSettings(**{"live": True, "patience": 8.0, "latest_ads": 8.0, **settings})  # type: ignore[arg-type]
        data_folder = DataFolder(self.folder / "data")
        with UploadJob.open(data_folder, self.batch) as job:
            result = await job.run(lambda: self.dashboard(headless=headless), chosen, self._hear)
            self.entries = {one.campaign_id: job.checkpoint.entry(one.campaign_id) for one in self.batch.campaigns}
        return result

    def _hear(self, event: Event) -> None:
        self.events.append(event)
        for listener in self.listeners:
            listener(event)

    def reread(self) -> None:
        """Read the batch's files again, after a test changed them."""
        self.batch = read_batch(self.batch.mapping_path, self.batch.ads_folder, self.batch.ad_format)

    def dashboard(self, *, headless: bool = True) -> SiteDashboard:
        """Make the page objects' dashboard."""
        settings = SiteSettings(
            storage_state=self.folder / "data" / "session.json",
            site_url=self.site_url or self.site.site_url,
            sign_in_url=self.site.sign_in_url,
            headless=headless,
            browser=self.executable,
            known=self.known,
        )
        return SiteDashboard(settings, sign_in_assistant=self.assistant, check_assistant=self.human)

    def statuses(self) -> list[Status]:
        """Return each campaign's status, in the mapping's order."""
        return [entry.status if entry is not None else Status.PENDING for entry in self.entries.values()]

    def ledger(self, campaign_id: str) -> Counter[tuple[str, str]]:
        """Return the ads that the site created in a campaign, older ones left out."""
        return Counter((ad["name"], ad["target_url"]) for ad in self.site.ledger() if ad["campaign_id"] == campaign_id)

    def expected(self, campaign_id: str, name: str) -> Counter[tuple[str, str]]:
        """Return the ads that the batch wants in a campaign."""
        campaign = next(one for one in self.batch.campaigns if one.campaign_id == campaign_id)
        ads = prepare_ads(self.batch.csvs[campaign.csv_path], name)
        return Counter((ad.name, ad.target_url) for ad in ads)

    def exact(self) -> bool:
        """Whether every campaign has its ads, once, and `ads_created` says so."""
        for campaign_id, entry in self.entries.items():
            assert entry is not None
            found = self.ledger(campaign_id)
            if found != self.expected(campaign_id, entry.campaign_name) or entry.ads_created != found.total():
                return False
        return True


def patient(**seconds: float) -> SiteFile:
    """Return what is known of the site, with another patience."""
    return replace(shipped(), patience=replace(shipped().patience, **seconds))


@pytest.fixture
def upload(tmp_path: Path) -> Iterator[Callable[..., Upload]]:
    """Return a maker of uploads to a practice site of any scenario."""
    sites: list[PracticeSite] = []

    def make(scenario: str | Scenario = "default", *, campaigns: int = 3, ads: int = 5) -> Upload:
        site = PracticeSite(scenario, campaigns=campaigns + 1).start()
        sites.append(site)
        native = (scenario if isinstance(scenario, str) else scenario.name).startswith("native")
        batch = write_batch(tmp_path, campaigns, ads, AdFormat.NATIVE if native else AdFormat.PREROLL)
        return Upload(tmp_path, site, batch)

    yield make
    for site in sites:
        site.stop()
