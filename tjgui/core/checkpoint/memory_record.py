"""The record in memory, without a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from tjgui.core.checkpoint.content import Content
from tjgui.core.checkpoint.entry import Entry, read_entry
from tjgui.core.checkpoint.observed_store import ObservedStore, RecordObserver
from tjgui.core.checkpoint.rules import Change
from tjgui.core.checkpoint.stored_record import StoredRecord
from tjgui.core.checkpoint.unclicked_marks import MarksInMemory
from tjgui.core.models import Status


class MemoryRecord(StoredRecord):
    """A batch's record that lasts as long as the program: for trial runs, and as a reference for the others."""

    def __init__(
        self,
        session_id: str,
        now: Callable[[], datetime] = datetime.now,
        contents: Mapping[str, Content] | None = None,
        observer: RecordObserver | None = None,
    ) -> None:
        self._memory = _MemoryStore(now)
        super().__init__(self._memory if observer is None else ObservedStore(self._memory, observer), contents)
        self.session_id = session_id

    @property
    def campaign_ids(self) -> tuple[str, ...]:
        """The campaigns that have an entry."""
        return self._memory.campaign_ids()

    def add_pending(self, campaign_ids: Sequence[str]) -> None:
        """Add the campaigns that are not in the record yet."""
        for campaign_id in campaign_ids:
            if self._memory.entry(campaign_id) is None:
                self._memory.apply(campaign_id, Change(Status.PENDING))


class _MemoryStore(MarksInMemory):
    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._entries: dict[str, dict[str, Any]] = {}
        self.now = now

    def campaign_ids(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def entry(self, campaign_id: str) -> Entry | None:
        raw = self._entries.get(campaign_id)
        return read_entry(raw) if raw is not None else None

    def apply(self, campaign_id: str, change: Change) -> None:
        change.apply(self._entries.setdefault(campaign_id, {}), self.now().isoformat())

    def is_restored(self) -> bool:
        return False

    async def save(self, before_click_of: str = "") -> None:
        del before_click_of
