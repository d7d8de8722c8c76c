"""One machine of a team, as a process: `python -m tests.shared.team_machine DATABASE SITE BATCH NAME`.

Runs the batch in the folder BATCH from the shared record, and prints each campaign's status as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.shared.machines import TOP
from tjgui.core.batch.batch import read_batch
from tjgui.core.errors import LateClick, PageCrashed, RecordUnreachable
from tjgui.core.models import AdCsvFile, AdFormat, AdsTable, CampaignPageInfo, Click, Heard, Preview, SeenAd
from tjgui.core.overview.campaign_status import contents_of
from tjgui.core.run.run_settings import RunSettings
from tjgui.core.run.runner import Runner
from tjgui.shared.link import Link
from tjgui.shared.opening import BatchKey, Begun, Joined, join
from tjgui.shared.pg_record import PgRecord
from tjgui.shared.team import Run

PATIENCE = 1.2


class RemoteTab:
    """One page of a `TeamSite`."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._campaign_id = ""

    async def _do(self, operation: str, **more: object) -> dict[str, Any]:
        self._writer.write(json.dumps({"do": operation, "campaign": self._campaign_id, **more}).encode() + b"\n")
        line = await self._reader.readline()
        if not line:
            raise PageCrashed("The site is gone.")
        answer: dict[str, Any] = json.loads(line)
        return answer

    async def open(self, campaign_id: str) -> CampaignPageInfo:
        self._campaign_id = campaign_id
        return CampaignPageInfo(campaign_id, (await self._do("open"))["name"])

    async def read_ads(self) -> AdsTable:
        return AdsTable(tuple(SeenAd(*ad) for ad in (await self._do("read"))["ads"]))

    async def preview(self, csv: AdCsvFile) -> Preview:
        await self._do("preview", csv=csv.content.decode())
        return Preview()

    async def ready_to_create(self) -> None:
        await self._do("ready")

    async def create(self, within: float | None = None) -> Click:
        answer = await self._do("create", within=within)
        if "late" in answer:
            raise LateClick("The click came too late.")
        return Click(Heard(answer["heard"]))

    async def wait_for_ads(self, count: int, seconds: float) -> None:
        del count
        await asyncio.sleep(seconds / 4)

    async def screenshot(self, path: Path) -> bool:
        del path
        return False

    async def close(self) -> None:
        self._writer.close()


class RemoteDashboard:
    """The browser of a `TeamSite`."""

    latest_ads = 0.8

    def __init__(self, socket: str) -> None:
        self._socket = socket

    async def start(self) -> None:
        pass

    async def new_tab(self) -> RemoteTab:
        return RemoteTab(*await asyncio.open_unix_connection(self._socket, limit=2**24))

    async def sign_in(self) -> None:
        pass

    async def pass_human_check(self) -> None:
        pass

    async def show(self) -> bool:
        return False

    async def wait_until_reachable(self) -> None:
        pass

    async def close(self) -> None:
        pass


async def _join(link: Link, run: Run) -> Joined:
    """Join as soon as the database lets it."""
    while True:
        await link.wait_until_reachable()
        try:
            return await join(link, run, BatchKey("example.com", AdFormat.PREROLL), Begun(TOP))
        except RecordUnreachable:
            continue


async def upload(database: str, socket: str, folder: Path, name: str, tell: Callable[[object], None]) -> dict[str, str]:
    """Work on the batch until all of it is done; returns each campaign's status, as this machine sees it."""
    batch = read_batch(folder / "mapping.csv", folder / "ads", AdFormat.PREROLL)
    link = Link(database)
    joined = await _join(link, Run(name, name))
    joined.store.stay_in_touch()
    record = PgRecord(joined.store, joined.times.click_window, contents_of(batch))
    settings = RunSettings(live=True, tabs=2, patience=PATIENCE)
    runner = Runner(batch, record, RemoteDashboard(socket), settings, tell)
    try:
        await runner.run()
        return {one.campaign_id: record.status(one.campaign_id).value for one in batch.campaigns}
    finally:
        await joined.store.close()
        await link.close()


def main() -> None:
    """Upload, and print what came of it."""
    database, socket, folder, name = sys.argv[1:]
    statuses = asyncio.run(upload(database, socket, Path(folder), name, lambda _: None))
    sys.stdout.write(json.dumps(statuses))


if __name__ == "__main__":
    main()
