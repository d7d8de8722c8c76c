"""The wish to stop an upload: it holds from the moment it is said, whether or not there is a run already."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.bench import write_batch
from tests.fakes.memory_dashboard import MemoryDashboard, MemorySite
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.models import Status
from tjgui.core.run.events import CampaignChanged, Event, RunFinished
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.runner import RunState
from tjgui.core.run.stop import Stop
from tjgui.core.run.upload_job import UploadJob


class Upload:
    """One upload of five campaigns to a site in memory, and what can be done at each of its moments."""

    def __init__(self, folder: Path) -> None:
        self.stop = Stop()
        self.batch = write_batch(folder, 5, 2)
        self.ids = [one.campaign_id for one in self.batch.campaigns]
        self.site = MemorySite(self.ids, lambda: asyncio.get_running_loop().time())
        self.dashboard = MemoryDashboard(self.site)
        self.at_begin: Callable[[UploadJob], object] = lambda job: None
        self.at_dashboard: Callable[[UploadJob], object] = lambda job: None
        self.at_success: Callable[[UploadJob], object] = lambda job: None
        self.events: list[Event] = []
        self._data = DataFolder(folder / "data")

    async def run(self) -> bool:
        """Upload; returns whether it was stopped before the end."""
        with UploadJob.open(self._data, self.batch, stop=self.stop) as job:
            self.at_begin(job)

            def hear(event: Event) -> None:
                self.events.append(event)
                if isinstance(event, CampaignChanged) and event.status is Status.SUCCESS:
                    self.at_success(job)

            def make_dashboard() -> MemoryDashboard:
                self.at_dashboard(job)
                return self.dashboard

            result = await job.run(make_dashboard, RunSettings(live=True, tabs=1), hear)
            self.runner = job.runner
            return result.stopped

    def uploaded(self) -> int:
        """Return how many campaigns got ads."""
        return sum(bool(self.site.ads(one)) for one in self.ids)


@pytest.fixture
def upload(tmp_path: Path) -> Upload:
    """Return an upload that has not begun."""
    return Upload(tmp_path)


def test_it_is_said_once() -> None:
    said: list[str] = []
    stop = Stop()
    stop.when_set(lambda: said.append("stop"))
    assert not stop.is_set()
    stop.set()
    stop.set()
    assert stop.is_set()
    assert said == ["stop"]


def test_whoever_comes_later_is_told_at_once() -> None:
    said: list[str] = []
    stop = Stop()
    stop.set()
    stop.when_set(lambda: said.append("stop"))
    assert said == ["stop"]


async def test_without_it_everything_is_uploaded(upload: Upload) -> None:
    assert not await upload.run()
    assert upload.uploaded() == 5


async def test_an_upload_that_was_stopped_before_it_began_touches_nothing(upload: Upload) -> None:
    upload.stop.set()
    assert await upload.run()
    assert upload.site.ledger == []
    assert isinstance(upload.events[-1], RunFinished)


@pytest.mark.parametrize("moment", ["at_begin", "at_dashboard"])
async def test_a_stop_before_there_is_a_runner_is_not_forgotten(upload: Upload, moment: str) -> None:
    def stop(job: UploadJob) -> None:
        assert job.runner is None
        job.stop()

    setattr(upload, moment, stop)
    assert await upload.run()
    assert upload.uploaded() == 0


async def test_whoever_started_it_can_stop_it_in_the_middle(upload: Upload) -> None:
    upload.at_success = lambda job: upload.stop.set()
    assert await upload.run()
    assert upload.uploaded() == 1


async def test_a_run_that_was_asked_to_stop_says_so_until_it_is_over(upload: Upload) -> None:
    states: list[RunState] = []

    def stop_twice(job: UploadJob) -> None:
        assert job.runner is not None
        states.append(job.runner.state)
        for _ in range(2):
            job.stop()
            states.append(job.runner.state)
        job.runner.pause()
        job.runner.resume()
        states.append(job.runner.state)

    upload.at_success = stop_twice
    assert await upload.run()
    assert states[:4] == [RunState.RUNNING, RunState.STOPPING, RunState.STOPPING, RunState.STOPPING]
    assert upload.runner is not None
    assert upload.runner.state is RunState.FINISHED


async def test_a_run_that_stops_itself_stops_the_upload(upload: Upload) -> None:
    upload.at_success = lambda job: job.runner.stop() if job.runner is not None else None
    assert await upload.run()
    assert upload.stop.is_set()


async def test_aborting_stops_it_and_closes_the_browser(upload: Upload) -> None:
    aborts: list[asyncio.Task[None]] = []
    upload.at_success = lambda job: aborts.append(asyncio.create_task(job.abort()))
    assert await upload.run()
    await asyncio.gather(*aborts)
    assert upload.stop.is_set()
    assert upload.dashboard.closed


async def test_a_stop_after_the_end_changes_nothing(upload: Upload) -> None:
    assert not await upload.run()
    upload.stop.set()
    assert upload.runner is not None
    assert upload.runner.state is RunState.FINISHED
