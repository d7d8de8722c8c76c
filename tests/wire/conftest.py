"""An upload over a wire that breaks, judged by the practice site's ledger and never by what the program says."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tests.fakes.jobs import in_file
from tests.site.conftest import Upload
from tests.site.test_session import sign_in
from tests.wire.cells import ADS, LATEST_ADS, PATIENCE, Cell
from tjgui.core.batch.ad_csv import prepare_ads
from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Entry
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import Status
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.upload_job import UploadJob
from tjgui.practice import PracticeSite

#: The shortest time between a refused page and the next one; a site that asks to come back at once means no flood.
_PAUSE = timedelta(seconds=0.5)


class Judge:
    """Compares what a batch wants with what the site's ledger has."""

    def __init__(self, batch: Batch, site: PracticeSite) -> None:
        self._batch = batch
        self._site = site

    def check(self, campaign_id: str, status: str, ads_created: int | None, *, may_come_later: bool = False) -> None:
        """Fail where an ad is there twice, or the status says what is not so.

        :param may_come_later: whether ads are on the site that nobody could see yet.
        """
        created = self._created(campaign_id)
        clicks = {(name, entry["body"]) for name, entry in created}
        twice = [name for name, times in Counter(name for name, _ in clicks).items() if times > 1]
        assert not twice, f"{campaign_id} has ads of two clicks: {twice}, and is called {status}"
        names = Counter(name for name, _ in created)
        wanted = self._wanted(campaign_id)
        assert names.keys() <= wanted, f"{campaign_id} has ads that nobody wanted: {names.keys() - wanted}"
        if status == Status.SUCCESS:
            assert names.keys() == wanted, f"{campaign_id} is called a success and lacks {wanted - names.keys()}"
            assert ads_created == len(wanted)
        if status == Status.FAILED and not may_come_later:
            assert not names, f"{campaign_id} is called failed, and has {names.total()} ads"

    def has_twice(self, campaign_id: str) -> bool:
        """Whether the browser itself made an ad twice of one click."""
        return any(times > 1 for times in Counter(name for name, _ in self._created(campaign_id)).values())

    def check_sent_again(self, campaign_id: str) -> None:
        """Fail where no body arrived twice: then the browser sent nothing again."""
        bodies = Counter(one.body for one in self._site.sendings(campaign_id))
        assert max(bodies.values(), default=0) > 1, f"{campaign_id}: every click arrived once"

    def check_pace(self, campaign_id: str) -> None:
        """Fail where a page is loaded again right after the site asked to go slower."""
        refused: datetime | None = None
        for event in self._site.log()["events"]:
            if event["campaign_id"] != campaign_id:
                continue
            at = datetime.fromisoformat(event["at"])
            if event["kind"] == "page" and refused is not None:
                assert at - refused >= _PAUSE, f"{campaign_id} is loaded again {at - refused} after it was refused"
            refused = at if event["detail"] == "page: http-429" else None

    def _created(self, campaign_id: str) -> list[tuple[str, dict[str, str]]]:
        return [(one["name"], one) for one in self._site.ledger() if one["campaign_id"] == campaign_id]

    def _wanted(self, campaign_id: str) -> set[str]:
        campaign = next(one for one in self._batch.campaigns if one.campaign_id == campaign_id)
        return {ad.name for ad in prepare_ads(self._batch.csvs[campaign.csv_path], "")}


class WireUpload(Upload):
    """An upload of one cell, over as many runs as it takes."""

    def __init__(self, folder: Path, site: PracticeSite, batch: Batch, cell: Cell) -> None:
        super().__init__(folder, site, batch, assistant=sign_in)
        self.cell = cell
        self.judge = Judge(batch, site)

    async def upload(self) -> None:
        """Make the first run, and judge it."""
        result = await self._run()
        assert not result, "the run was stopped before the end"
        for place, campaign_id in enumerate(self._ids(), 1):
            entry = self._entry(campaign_id)
            is_hit = f"#{place}" in self.cell.hits
            may_come_later = is_hit and self.cell.comes_after_patience
            self.judge.check(campaign_id, entry.status, entry.ads_created, may_come_later=may_come_later)
            may_be = self.cell.first if is_hit else {Status.SUCCESS}
            assert entry.status in may_be, f"{campaign_id} is {entry.status}: {entry.error or entry.doubt}"
            if is_hit and self.cell.is_resent:
                self.judge.check_sent_again(campaign_id)
            if self.cell.is_throttled:
                self.judge.check_pace(campaign_id)

    async def retry(self) -> None:
        """Do again what failed or is unknown, once every ad shows; afterwards all has to be well."""
        await asyncio.sleep(self.site.seconds_until_all_show())
        result = await self._run(retry=True)
        assert not result, "the retry was stopped before the end"
        for campaign_id in self._ids():
            entry = self._entry(campaign_id)
            self.judge.check(campaign_id, entry.status, entry.ads_created)
            assert entry.status is Status.SUCCESS, f"{campaign_id} is {entry.status}: {entry.error or entry.doubt}"
            if self.judge.has_twice(campaign_id):
                assert entry.warning, f"{campaign_id} has ads twice by the browser, and nobody says so"

    async def _run(self, *, retry: bool = False) -> bool:
        settings = RunSettings(
            live=True, patience=PATIENCE, latest_ads=LATEST_ADS, tabs=self.cell.tabs, retry_failed=retry
        )
        with UploadJob.open(DataFolder(self.folder / "data"), self.batch) as job:
            if retry:
                for campaign_id in self._ids():
                    if job.checkpoint.status(campaign_id) is Status.UNKNOWN:
                        in_file(job).forget_intent(campaign_id)  # as "Mark as pending" does in the window
            result = await job.run(self.dashboard, settings, self.events.append)
            self.entries = {one: job.checkpoint.entry(one) for one in self._ids()}
        return result.stopped

    def _ids(self) -> list[str]:
        return [one.campaign_id for one in self.batch.campaigns]

    def _entry(self, campaign_id: str) -> Entry:
        entry = self.entries[campaign_id]
        assert entry is not None
        return entry


@pytest.fixture
def wired(tmp_path: Path) -> Iterator[Callable[[Cell], WireUpload]]:
    """Return a maker of uploads, each to a site that goes wrong as its cell says."""
    with ExitStack() as sites:

        def make(cell: Cell) -> WireUpload:
            site = sites.enter_context(PracticeSite(cell.scenario, campaigns=cell.campaigns + 1))
            return WireUpload(tmp_path, site, write_batch(tmp_path, cell.campaigns, ADS), cell)

        yield make
