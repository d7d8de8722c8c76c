"""The record of an upload whose batch several machines share (`tjgui.core.run.kept_record.KeptRecord`)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection, Iterable
from contextlib import asynccontextmanager

from tjgui.core.batch.batch import Batch
from tjgui.core.checkpoint.checkpoint import Checkpoint
from tjgui.core.checkpoint.observed_store import RecordObserver
from tjgui.core.checkpoint.record import BatchRecord
from tjgui.core.checkpoint.record_view import RecordView
from tjgui.core.errors import InputError
from tjgui.core.overview.campaign_status import contents_of
from tjgui.core.run.events import Level, Listener, Logged, SavingFailed, SavingWorksAgain
from tjgui.core.wording.message import NOTHING, Message
from tjgui.shared.exchange import begun_from
from tjgui.shared.link import Link
from tjgui.shared.opening import BatchKey, Joined, join
from tjgui.shared.pg_record import PgRecord
from tjgui.shared.team import Run
from tjgui.shared.team_store import TeamStore


class SharedRecord:
    """A shared batch that this program has joined; `recording` surrounds the run, and ends the connection."""

    def __init__(self, batch: Batch, link: Link, joined: Joined, slot: str) -> None:
        self.notice: Message = NOTHING
        self._batch = batch
        self._link = link
        self._joined = joined
        self._place = f"{link.address}#{slot}" if slot else link.address
        self._retried: tuple[str, ...] = ()

    @classmethod
    def open(
        cls, url: str, batch: Batch, key: BatchKey, begun: Checkpoint, *, clicked: Collection[str], fresh: bool
    ) -> SharedRecord:
        """Join the batch, or create it with what is known of it.

        Raises `RecordUnreachable`, and `InputError` if the database is not fit for it, or if others work on a batch
        that is to be started fresh.

        :param clicked: the campaigns whose clicks on this computer are not settled, for a batch that is there already.
        :param fresh: the batch that is there is archived first, and a new one is created.
        """
        link = Link(url)

        async def joined() -> Joined:
            try:
                found = await join(link, Run(), key, begun_from(begun))
                if found.is_new:
                    return found
                if not fresh:
                    await found.store.look_first(clicked)
                    return found
                await archive(link, found)
                begun.look_first(_unsettled(found.store))
                return await join(link, Run(), key, begun_from(begun))
            except BaseException:
                await link.close()
                raise

        return cls(batch, link, asyncio.run(joined()), key.slot)

    @property
    def view(self) -> RecordView:
        """What is known about the campaigns."""
        return PgRecord(self._joined.store, self._joined.times.click_window, contents_of(self._batch))

    @property
    def place(self) -> str:
        """The database's address without its password; after the #, the batch's name if it has one."""
        return self._place

    def retry(self, campaign_ids: Iterable[str]) -> None:
        """Have failed campaigns uploaded again; what the record calls done or unknown stays so."""
        self._retried = tuple(campaign_ids)

    @asynccontextmanager
    async def recording(self, listener: Listener, observer: RecordObserver) -> AsyncIterator[BatchRecord]:
        """Return the record for the run; the listener hears when the database is out of reach, and when it is back."""
        store = self._joined.store
        store.on_failure = lambda what: listener(SavingFailed(what))
        store.on_recovery = lambda: listener(SavingWorksAgain())
        record = PgRecord(store, self._joined.times.click_window, contents_of(self._batch), observer)
        listener(Logged(Level.INFO, Message("store_joined", address=self.place, count=len(record.campaign_ids))))
        store.stay_in_touch()
        for campaign_id in self._retried:
            record.retry(campaign_id)
        try:
            yield record
        finally:
            await store.close()
            await self._link.close()


def _unsettled(store: TeamStore) -> tuple[str, ...]:
    """Return the campaigns whose ads may still appear: a new batch has to look for them first."""
    known = ((one, store.entry(one)) for one in store.campaign_ids())
    return tuple(one for one, entry in known if entry is not None and entry.is_unsettled)


async def archive(link: Link, joined: Joined) -> None:
    """Archive a batch; raises `InputError` while others work on it."""
    values = (joined.store.batch_id, joined.store.run.run_id)
    ((is_archived,),) = await link.call("SELECT tj.archive_batch(%s, %s)", values)
    if not is_archived:
        raise InputError(Message("store_others_work"), Message("store_wait_for_others"))
