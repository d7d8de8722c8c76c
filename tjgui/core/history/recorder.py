"""Writes a run into the history while it goes on, in a thread of its own: neither run nor window ever wait for it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import time
import uuid
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.entry import CreatedAd, Entry
from tjgui.core.errors import HistoryUnusable
from tjgui.core.history import database
from tjgui.core.history.database import Connect
from tjgui.core.history.from_checkpoint import ads_in, last_upload
from tjgui.core.history.history import History
from tjgui.core.history.past import PastAd, PastRun, PastUpload
from tjgui.core.wording.message import Message

_log = logging.getLogger(__name__)

#: How many outcomes are written in one transaction: more would hold up the event loop in between.
_WRITTEN_AT_ONCE: Final = 20
#: Seconds that a rebuild may still take once the run is over.
_PATIENCE_AT_CLOSE: Final = 5.0
#: Seconds that a run waits at most for the history before it begins; the ads table tells of duplicates, too.
_PATIENCE_AT_START: Final = 10.0


@dataclass(frozen=True, slots=True)
class _Heard:
    """What the record said at one moment."""

    campaign_id: str
    entry: Entry
    has_ended: bool


class HistoryRecorder:
    """Hears what a run records (`RecordObserver`) and writes it in order, each time as much as there is to write.

    What cannot be written is kept and tried again with the next outcome. If the program ends before it was written,
    the history says so of itself, and the next recorder completes it from the checkpoints; so it does with a new one.
    A failure never stops a run: `on_notice` is called once, on the event loop, like for a damaged or newer file.
    """

    def __init__(
        self,
        path: Path,
        checkpoint_folder: Path,
        batch: Batch,
        session_id: str,
        *,
        live: bool,
        on_notice: Callable[[Message], None],
        clock: Callable[[], datetime] = datetime.now,
        connect: Connect = database.connect,
    ) -> None:
        self._path = path
        self._checkpoint_folder = checkpoint_folder
        self._session_id = session_id
        self._live = live
        self._csvs = {one.campaign_id: batch.csvs.get(one.csv_path) for one in batch.campaigns}
        self._on_notice = on_notice
        self._clock = clock
        self._connect = connect
        self._token = uuid.uuid4().hex
        self._loop = asyncio.get_running_loop()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="history")
        self._heard: deque[_Heard] = deque()
        self._unwritten: list[_Heard] = []  # this and what follows belong to the thread
        self._history: History | None = None
        self._run_id: int | None = None
        self._has_complained = False
        self._closed: Future[None] | None = None
        self._rebuilds_until = math.inf
        mapping = batch.mapping_path
        started_at = clock().isoformat(timespec="microseconds")
        self._run = PastRun(session_id, started_at, live, str(mapping), mapping.name, batch.ad_format)
        self._reader: History | None = None  # for the event loop, once there is one
        self._started = self._thread.submit(self._safely, self._start)

    def ads_seen(self, campaign_id: str, entry: Entry) -> None:
        """Take the ads that an entry lists as created."""
        self._take(_Heard(campaign_id, entry, has_ended=False))

    def ended(self, campaign_id: str, entry: Entry) -> None:
        """Take how the last attempt at a campaign ended."""
        self._take(_Heard(campaign_id, entry, has_ended=True))

    async def ready(self) -> None:
        """Wait until `created_in` knows what the checkpoints know; only a new history takes more than a moment."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE_AT_START):
                await asyncio.shield(asyncio.wrap_future(self._started))

    def created_in(self, campaign_id: str) -> tuple[CreatedAd, ...]:
        """Return every ad that was ever seen to be created in a campaign; none if the history cannot be used."""
        if self._reader is None or self._closed is not None:
            return ()
        try:
            return self._reader.created_in(campaign_id)
        except HistoryUnusable as error:
            self._complain(error)
            return ()

    async def flush(self) -> None:
        """Wait until everything that was heard so far was written, or could not be."""
        if self._closed is None:
            await asyncio.wrap_future(self._submit_write())

    async def close(self) -> None:
        """Write what is left and close the file; nothing is heard afterwards. A cancellation does not stop this."""
        if self._closed is None:
            self._rebuilds_until = time.monotonic() + _PATIENCE_AT_CLOSE
            self._closed = self._thread.submit(self._safely, self._end)
            self._thread.shutdown(wait=False)
        await asyncio.shield(asyncio.wrap_future(self._closed))

    def _take(self, heard: _Heard) -> None:
        if self._closed is None:
            self._heard.append(heard)
            self._submit_write()

    def _submit_write(self) -> Future[None]:
        return self._thread.submit(self._safely, self._write)

    # -- in the thread -----------------------------------------------------------------------------------------------

    def _safely(self, act: Callable[[], None]) -> None:
        """Do one of the thread's tasks; what goes wrong is said once, and stops nothing."""
        try:
            act()
        except HistoryUnusable as error:
            self._complain(error)
        except Exception as error:  # noqa: BLE001 - the border of the thread: the history never stops a run
            _log.exception("The history could not be written.")
            self._complain(error)

    def _start(self) -> None:
        self._history = history = History.open(self._path, self._clock, connect=self._connect)
        if history.notice:
            self._tell(history.notice)
        is_complete = history.is_complete
        self._run_id = history.begin(self._token, self._run)
        if not is_complete:
            history.rebuild(self._checkpoint_folder, self._token, self._go_on)
        self._reader = History.open(self._path, self._clock, connect=self._connect)

    def _go_on(self) -> bool:
        """Write what was heard during a rebuild; False if the run is over and waits, and the rest is for the next."""
        self._write()
        return time.monotonic() < self._rebuilds_until

    def _write(self) -> None:
        history = self._history
        if history is None:  # it could not be opened: this run does without
            self._heard.clear()
            return
        while self._heard or self._unwritten:
            while self._heard and len(self._unwritten) < _WRITTEN_AT_ONCE:
                self._unwritten.append(self._heard.popleft())
            self._write_some(history)

    def _write_some(self, history: History) -> None:
        if self._run_id is None:
            self._run_id = history.begin(self._token, self._run)
        uploads = [self._upload(one) for one in self._unwritten if one.has_ended and one.entry.attempts]
        ads = [ad for one in self._unwritten for ad in self._ads(one)]
        history.add(uploads, ads, self._run_id)
        self._unwritten.clear()

    def _end(self) -> None:
        history = self._history
        if history is None:
            return
        try:
            self._write()
            history.finish(self._token)
        finally:
            self._history = None
            history.close()
            if self._reader is not None:
                self._reader.close()

    def _upload(self, heard: _Heard) -> PastUpload:
        """Return an outcome with what only the run knows."""
        upload = last_upload(self._session_id, heard.campaign_id, heard.entry, heard.entry.attempts[-1])
        csv, intent = self._csvs.get(heard.campaign_id), heard.entry.intent
        sha = upload.csv_sha256 or (intent.csv_sha256 if intent is not None else "")
        if csv is None or sha not in {"", csv.sha256}:
            return replace(upload, csv_sha256=sha)
        planned = upload.planned if upload.planned is not None else len(csv.rows)
        return replace(upload, csv_sha256=csv.sha256, planned=planned)

    def _ads(self, heard: _Heard) -> tuple[PastAd, ...]:
        return () if heard.has_ended else ads_in(self._session_id, heard.campaign_id, heard.entry)

    # -- to the user -------------------------------------------------------------------------------------------------

    def _complain(self, error: Exception) -> None:
        if self._has_complained:
            return
        self._has_complained = True
        known = error if isinstance(error, HistoryUnusable) else None
        reason = str(known.message.values.get("reason", known) if known is not None else error)
        if self._history is not None:
            self._tell(Message("history_not_written", file=self._path.name, reason=reason))
            return
        what = known.whole if known is not None else Message("history_unusable", file=self._path.name, reason=reason)
        self._tell(Message("two_sentences", first=what, second=Message("history_off")))

    def _tell(self, notice: Message) -> None:
        _log.warning("%s", notice)
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody is there to read it
            self._loop.call_soon_threadsafe(self._on_notice, notice)
