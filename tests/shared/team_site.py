"""A site with a ledger that several processes upload to: it plays their browsers' pages, too.

A page's own clock goes on while its program is suspended, and the click's check happens in the page: so both are here.
"""

from __future__ import annotations

import asyncio
import json
import random
import threading
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.fakes.memory_dashboard import Creation, MemorySite
from tjgui.core.models import AdCsvFile, Click, Heard


class TeamSite:
    """The site, served on a socket to `team_machine` processes until `close`.

    :param slow: the most seconds that an act takes; the click itself is instantaneous.
    :param checks_clicks: whether a page refuses a click that comes too late, as it must.
    """

    def __init__(self, ids: Sequence[str], socket: Path, seed: int, *, slow: float, checks_clicks: bool = True) -> None:
        self.site = MemorySite(ids, time.monotonic)
        self.clicks: Counter[str] = Counter()
        self.late = 0  #: clicks that the pages refused
        self._chance = random.Random(seed)
        self._slow = slow
        self._checks_clicks = checks_clicks
        self._armed: dict[str, float] = {}
        self._socket = socket
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        serving = asyncio.start_unix_server(self._serve, socket, limit=2**24)
        self._server = asyncio.run_coroutine_threadsafe(serving, self._loop).result()

    def close(self) -> None:
        """Close every page."""
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for one in others:
            one.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        page: dict[str, Any] = {}
        try:
            while line := await reader.readline():
                answer = await self._act(page, json.loads(line))
                writer.write(json.dumps(answer).encode() + b"\n")
                await writer.drain()
        except ConnectionError:
            pass  # its program was killed
        finally:
            writer.close()

    async def _act(self, page: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
        operation, campaign_id = asked["do"], asked["campaign"]
        if operation == "create":
            return self._create(page, campaign_id, asked["within"])
        await asyncio.sleep(self._chance.uniform(0.0, self._slow))
        if operation == "read":
            shown = self.site.shown(campaign_id)
            return {"ads": [[ad.ad_id, ad.name, ad.target_url] for ad in shown.ads]}
        if operation == "preview":
            page["csv"] = asked["csv"]
        elif operation == "ready":
            page["armed"] = time.monotonic()
        return {"name": self.site.names[campaign_id]}

    def _create(self, page: dict[str, Any], campaign_id: str, within: float | None) -> dict[str, Any]:
        is_late = within is not None and time.monotonic() - page["armed"] > within
        if is_late and self._checks_clicks:
            self.late += 1
            return {"late": True}
        self.clicks[campaign_id] += 1
        kinds = [
            Creation(),
            Creation(),
            Creation(late=self._chance.uniform(0.0, 0.6)),
            Creation(creates=0, click=Click(Heard.BROKE_DOWN)),
            Creation(creates=1),
        ]
        self.site.take_next(campaign_id, self._chance.choice(kinds))
        click = self.site.create(campaign_id, AdCsvFile("ads.csv", page["csv"].encode()))
        return {"heard": click.heard.value}
