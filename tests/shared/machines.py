"""Machines of a team, as the tests play them: each with its own connection, store and record."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from tjgui.core.checkpoint.content import Content
from tjgui.core.models import AdFormat
from tjgui.core.wording.message import Message
from tjgui.shared.link import Link
from tjgui.shared.opening import BatchKey, Begun, Joined, join
from tjgui.shared.pg_record import PgRecord
from tjgui.shared.team import Run
from tjgui.shared.team_store import TeamStore

TOP = json.dumps({"session_id": "upload_20261127_120000", "started_at": "2026-11-27T12:00:00", "campaigns": {}})


class Machine:
    """One machine that works on a batch; entered, it has joined."""

    record: PgRecord
    store: TeamStore
    joined: Joined

    def __init__(
        self,
        url: str,
        name: str,
        *,
        slot: str = "",
        account: str = "example.com",
        contents: Mapping[str, Content] | None = None,
        patience: float = 5.0,
    ) -> None:
        self.link = Link(url, patience)
        self.run = Run(name, f"{name}'s laptop")
        self.failures: list[Message] = []
        self._key = BatchKey(account, AdFormat.PREROLL, slot)
        self._contents = contents

    async def __aenter__(self) -> Self:
        self.joined = await join(self.link, self.run, self._key, Begun(TOP), on_failure=self.failures.append)
        self.store = self.joined.store
        self.store.stay_in_touch()
        self.record = PgRecord(self.store, self.joined.times.click_window, self._contents)
        return self

    def vanish(self) -> None:
        """Be killed: it says nothing any more, and hands nothing back."""
        self.store.fall_silent()

    async def pass_time(self, seconds: float) -> None:
        """Wait as the run does."""
        await asyncio.sleep(seconds)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.store.close()
        await self.link.close()
