"""A whole run on the bench: real files, a real checkpoint, the real runner, and a dashboard in memory."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite
from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.batch.batch import Batch, read_batch
from tjgui.core.checkpoint.checkpoint import Checkpoint, Entry
from tjgui.core.checkpoint.entry import CreatedAd
from tjgui.core.checkpoint.file_record import FileRecord
from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.checkpoint.unsaved_clicks import EmergencyNotes
from tjgui.core.checkpoint.writer import CheckpointWriter
from tjgui.core.disk.storage import DiskStorage
from tjgui.core.errors import TableUnreadable
from tjgui.core.models import AdFormat, Status
from tjgui.core.overview.campaign_status import contents_of
from tjgui.core.run.events import CampaignChanged, Event, Logged, StepTaken
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.runner import Runner, RunResult

_START = datetime(2026, 11, 23, 12, 0, 0)


_REST = {AdFormat.PREROLL: ",,,,,,,", AdFormat.NATIVE: ",1032474000,Sharp all year,Green & Sons"}


def write_batch(folder: Path, campaigns: int, ads: int, ad_format: AdFormat = AdFormat.PREROLL) -> Batch:
    """Write a mapping of so many campaigns and one ad CSV of so many ads, and read them."""
    csvs = folder / "ads"
    csvs.mkdir(exist_ok=True)
    rest = _REST[ad_format]
    rows = [f"Garden shears {n},https://example.com/?ad={n}&sub11=x,{1032473000 + n}{rest}" for n in range(ads)]
    (csvs / "garden.csv").write_text(
        "\n".join([",".join(AD_FORMATS[ad_format].columns), *rows]) + "\n", encoding="utf-8"
    )
    lines = [f"{1011737001 + n},garden.csv,Campaign {n + 1}" for n in range(campaigns)]
    mapping = folder / "mapping.csv"
    mapping.write_text("\n".join(["campaign_id,csv_filename,campaign_name", *lines]) + "\n", encoding="utf-8")
    return read_batch(mapping, csvs, ad_format)


class Bench:
    """One batch, one site and one checkpoint, over as many runs as a test needs, in virtual time."""

    def __init__(self, folder: Path, campaigns: int = 1, ads: int = 5) -> None:
        self._folder = folder
        self.clock_error = timedelta(0)  #: how far the wall clock is off
        self.batch = write_batch(folder, campaigns, ads)
        self.ids = [one.campaign_id for one in self.batch.campaigns]
        self.site = MemorySite(self.ids, lambda: asyncio.get_running_loop().time())
        self.dashboard = MemoryDashboard(self.site)
        self.checkpoint = Checkpoint.new(AdFormat.PREROLL, self.now)
        self.path = folder / "upload_checkpoint.json"
        self.storage: DiskStorage = DiskStorage()
        self.marks: ReadyMarks | None = None
        self.with_notes = False
        self.evidence_folder: Path | None = None
        self.known: dict[str, list[CreatedAd]] = {}  #: what the history says was created, by campaign
        self.dashboard_opens: Callable[[], object] = lambda: None
        self.events: list[Event] = []
        self.runner: Runner
        self._listeners: list[Callable[[Event], object]] = []

    def now(self) -> datetime:
        """Return the wall clock, which goes with the loop's."""
        return _START + self.clock_error + timedelta(seconds=self.site.clock())

    async def run(self, **settings: object) -> RunResult:
        """Make one run from the checkpoint as it is."""
        chosen = RunSettings(**{"live": True, **settings})  # type: ignore[arg-type]
        self.dashboard = MemoryDashboard(self.site)
        self.dashboard.opens = self.dashboard_opens
        writer = CheckpointWriter(
            self.checkpoint,
            self.path,
            self.storage,
            on_failure=lambda text: None,
            on_recovery=lambda: None,
            notes=EmergencyNotes.beside(self.path) if self.with_notes else None,
        )
        self.runner = Runner(
            self.batch,
            FileRecord(self.checkpoint, writer, self.marks, contents_of(self.batch)),
            self.dashboard,
            chosen,
            self._hear,
            evidence_folder=self.evidence_folder,
            known_ads=lambda campaign_id: self.known.get(campaign_id, []),
            clock=self.site.clock,
            now=self.now,
        )
        return await self.runner.run()

    def reload(self) -> None:
        """Go on with what is on the disk, as a new start of the program does."""
        data = self.storage.read(self.path)
        if data is None:
            self.checkpoint = Checkpoint.new(AdFormat.PREROLL, self.now)
        else:
            self.checkpoint = Checkpoint.from_bytes(data, self.now)
        if self.with_notes:
            self.checkpoint.look_first(EmergencyNotes.beside(self.path).read())

    def entry(self, campaign_id: str) -> Entry:
        """Return what the checkpoint says of a campaign."""
        entry = self.checkpoint.entry(campaign_id)
        assert entry is not None
        return entry

    def statuses(self) -> dict[str, Status]:
        """Return every campaign's status."""
        return {one: self.checkpoint.status(one) for one in self.ids}

    def expected(self, campaign_id: str) -> list[tuple[str, str]]:
        """Return name and target URL of every ad that the campaign is to get."""
        campaign = next(one for one in self.batch.campaigns if one.campaign_id == campaign_id)
        name = self.site.names.get(campaign_id, "")
        return [(ad.name, ad.target_url) for ad in prepare_ads(self.batch.csvs[campaign.csv_path], name)]

    def exact(self) -> bool:
        """Whether the site has every ad of the batch, once, and nothing else."""
        return all(Counter(self.site.ads(one)) == Counter(self.expected(one)) for one in self.ids)

    def log(self) -> list[str]:
        """Return the lines of the log."""
        return [event.text for event in self.events if isinstance(event, Logged)]

    def on(self, kind: type[Event], act: Callable[..., object]) -> None:
        """Call `act` at every event of a kind."""
        self._listeners.append(lambda event: act(event) if isinstance(event, kind) else None)

    def on_status(self, status: Status, act: Callable[[], object]) -> None:
        """Call `act` when a campaign takes a status."""
        self.on(CampaignChanged, lambda event: act() if event.status is status else None)

    def on_step(self, step: str, act: Callable[[], object]) -> None:
        """Call `act` when a campaign takes a step."""
        self.on(StepTaken, lambda event: act() if event.step == step else None)

    def forget_listeners(self) -> None:
        """Listen no more."""
        self._listeners.clear()

    def fail_reads_after_click(self, campaign_id: str) -> None:
        """Make the table unreadable for good from the next click in a campaign on."""
        faults = [TableUnreadable("The table is half there.")] * 500
        self.on_step("create", lambda: self.site.fail("read", campaign_id, *faults))

    async def quiet(self) -> None:
        """Return when nothing happens any more but waiting."""
        seen = -1
        while seen != len(self.events):
            seen = len(self.events)
            await asyncio.sleep(300)

    def _hear(self, event: Event) -> None:
        self.events.append(event)
        for listener in list(self._listeners):
            listener(event)
