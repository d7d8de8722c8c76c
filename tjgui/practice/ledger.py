"""What really happened on the practice site: every ad that was created, and every relevant request."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

#: The kinds of events that the log counts: pages of campaigns, overviews, requests for table rows, uploads of a CSV,
#: those that were accepted, requests to create ads, those that created some, all others; where outages start and end.
KINDS = (
    *("page", "overview", "table", "upload", "preview", "create", "created"),
    *("template", "fault", "signed-in", "foreign"),
    *("outage", "outage-over", "human-check"),
)


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One ad that was created."""

    ad_id: str
    campaign_id: str
    upload_id: str  #: one for each request that created ads
    created_at: str  #: local time, ISO 8601
    cells: Mapping[str, str]  #: the CSV's cells by their column
    body: str = ""  #: of the request, as `Sending.body`: the same for all ads from one click

    @property
    def as_json(self) -> dict[str, Any]:
        """The entry as `GET /__ledger` returns it."""
        return {
            "ad_id": self.ad_id,
            "campaign_id": self.campaign_id,
            "upload_id": self.upload_id,
            "created_at": self.created_at,
            "name": self.cells.get("Ad Name", ""),
            "target_url": self.cells.get("Target URL", ""),
            "body": self.body,
            "cells": dict(self.cells),
        }


@dataclass(frozen=True, slots=True)
class Sending:
    """One request to create ads, as it arrived. If the browser resends a click, there are two with the same body."""

    campaign_id: str
    body: str  #: a digest that identifies the body
    connection: str  #: the browser's end of it
    request: int  #: its number on its connection, from 1

    @property
    def as_json(self) -> dict[str, str | int]:
        """The request as `GET /__log` returns it."""
        return {
            "campaign_id": self.campaign_id,
            "body": self.body,
            "connection": self.connection,
            "request": self.request,
        }


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """One thing that happened, for `GET /__log`."""

    kind: str  #: one of `KINDS`
    campaign_id: str
    detail: str
    at: str

    @property
    def as_json(self) -> dict[str, str]:
        """The event as `GET /__log` returns it."""
        return {"kind": self.kind, "campaign_id": self.campaign_id, "detail": self.detail, "at": self.at}


class Ledger:
    """The site's record of what really happened. Can be read from any thread; waiting threads are woken by entries."""

    def __init__(self) -> None:
        self._journal: Path | None = None
        self._changed = threading.Condition()
        self._entries: list[LedgerEntry] = []
        self._events: list[LoggedEvent] = []
        self._sendings: list[Sending] = []
        self._counts: Counter[tuple[str, str]] = Counter()
        self._uploads = 0
        self._ads = 0

    def keep_in(self, journal: Path) -> None:
        """From now on, write each creation as a line of JSON, so that a later start can continue from there."""
        journal.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        journal.touch(mode=0o600)
        self._journal = journal

    def create(self, campaign_id: str, rows: Sequence[Mapping[str, str]], body: str = "") -> list[LedgerEntry]:
        """Add the ads of one request, all at once; they get increasing ten-digit IDs."""
        with self._changed:
            self._uploads += 1
            now = datetime.now().isoformat(timespec="milliseconds")
            created = [
                LedgerEntry(
                    str(1_700_000_001 + self._ads + place), campaign_id, f"upload-{self._uploads}", now, row, body
                )
                for place, row in enumerate(rows)
            ]
            self._ads += len(created)
            if self._journal is not None:
                line = json.dumps({"campaign_id": campaign_id, "rows": [dict(row) for row in rows]})
                with self._journal.open("a", encoding="utf-8") as journal:
                    journal.write(f"{line}\n")
            self._entries += created
            self._note("created", campaign_id, f"{len(created)} ads in upload-{self._uploads}")
        return created

    def note(self, kind: str, campaign_id: str = "", detail: str = "") -> None:
        """Log that something happened."""
        with self._changed:
            self._note(kind, campaign_id, detail)

    def note_sending(self, sending: Sending) -> None:
        """Log that a request to create ads arrived."""
        with self._changed:
            self._sendings.append(sending)
            how = f"{sending.body} on {sending.connection}, its request {sending.request}"
            self._note("create", sending.campaign_id, how)

    def sendings(self, campaign_id: str | None = None) -> list[Sending]:
        """Return the requests to create ads since the last reset, in one campaign or in all, in order."""
        with self._changed:
            return [one for one in self._sendings if campaign_id in {None, one.campaign_id}]

    def entries(self) -> list[LedgerEntry]:
        """Return all ads that were created since the last reset, in order."""
        with self._changed:
            return list(self._entries)

    def events(self) -> list[LoggedEvent]:
        """Return all that happened since the last reset, in order."""
        with self._changed:
            return list(self._events)

    def count(self, kind: str, campaign_id: str | None = None) -> int:
        """Return how often something happened, in one campaign or in all."""
        with self._changed:
            return self._count(kind, campaign_id)

    def counts(self) -> dict[str, dict[str, int]]:
        """Return for each campaign how often each kind of thing happened."""
        with self._changed:
            found: dict[str, dict[str, int]] = {}
            for (kind, campaign_id), count in self._counts.items():
                found.setdefault(campaign_id, {})[kind] = count
            return found

    def wait_for(self, kind: str, campaign_id: str | None, count: int, seconds: float) -> bool:
        """Block until something happened `count` times; False when it did not within `seconds`."""
        with self._changed:
            return self._changed.wait_for(lambda: self._count(kind, campaign_id) >= count, seconds)

    def clear(self) -> None:
        """Forget everything except the last ID, so that no ID is ever used twice."""
        with self._changed:
            if self._journal is not None:
                self._journal.unlink(missing_ok=True)
            self._entries.clear()
            self._events.clear()
            self._sendings.clear()
            self._counts.clear()

    def _note(self, kind: str, campaign_id: str, detail: str) -> None:
        now = datetime.now().isoformat(timespec="milliseconds")
        self._events.append(LoggedEvent(kind, campaign_id, detail, now))
        self._counts[kind, campaign_id] += 1
        self._changed.notify_all()

    def _count(self, kind: str, campaign_id: str | None) -> int:
        if campaign_id is not None:
            return self._counts[kind, campaign_id]
        return sum(count for (found, _), count in self._counts.items() if found == kind)
