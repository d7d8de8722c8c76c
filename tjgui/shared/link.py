"""The way to a shared batch's database: one connection, in a thread of its own.

psycopg's async connections refuse the event loop that Playwright needs on Windows, and libpq knows no time-out for an
answer. So the connection lives on a loop of its own, and a call that takes too long gives the connection up.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Coroutine, Sequence
from typing import Any, LiteralString, TypeVar

import psycopg
from psycopg import errors as pg

from tjgui.core.errors import RecordUnreachable
from tjgui.core.wording.message import Message
from tjgui.shared.address import conninfo, shown

_log = logging.getLogger(__name__)

#: Seconds that the database has for an answer.
_PATIENCE = 5.0
#: How often a statement is repeated that the database itself undid.
_REPEATS = 5
#: Seconds between two attempts to reach the database.
_BETWEEN_ATTEMPTS = 1.0

Row = tuple[Any, ...]
_Result = TypeVar("_Result")


class Link:
    """A connection that is opened when it is needed and replaced when it breaks; `close` ends it and its thread.

    A call raises `RecordUnreachable` if no answer came: then it is unknown whether the database did what was asked.
    """

    def __init__(self, url: str, patience: float = _PATIENCE) -> None:
        self.address = shown(url)
        self._conninfo = conninfo(url)
        self.patience = patience  #: seconds that the database has for an answer
        self._connection: psycopg.AsyncConnection[Row] | None = None
        self._loop = asyncio.SelectorEventLoop()
        self._turn = asyncio.Lock()
        self._thread = threading.Thread(target=self._loop.run_forever, name="shared record", daemon=True)
        self._thread.start()

    async def call(self, statement: LiteralString, values: Sequence[object] = ()) -> list[Row]:
        """Run one statement as a transaction of its own, and return its rows."""
        return await self._there(self._call(statement, values))

    async def wait_until_reachable(self) -> None:
        """Return when the database responds; waits as long as it takes."""
        while True:
            try:
                await self.call("SELECT 1")
            except RecordUnreachable as fault:
                _log.info("The database does not respond: %s", fault)
                await asyncio.sleep(_BETWEEN_ATTEMPTS)
            else:
                return

    async def close(self) -> None:
        """Close the connection and end the thread; may be called twice."""
        if self._loop.is_closed():
            return
        await self._there(self._disconnect())
        self._loop.call_soon_threadsafe(self._loop.stop)
        await asyncio.to_thread(self._thread.join)
        self._loop.close()

    async def _there(self, work: Coroutine[Any, Any, _Result]) -> _Result:
        """Have something done on the connection's own loop. A cancellation leaves it to end there."""
        return await asyncio.shield(asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop)))

    # -- on the connection's own loop ------------------------------------------------------------------------------

    async def _call(self, statement: LiteralString, values: Sequence[object]) -> list[Row]:
        async with self._turn:
            for _ in range(_REPEATS):
                work = asyncio.create_task(self._execute(statement, values))
                done, _ = await asyncio.wait({work}, timeout=self.patience)
                if not done:
                    self._give_up(work)
                    raise RecordUnreachable(Message("store_silent", address=self.address), Message("store_waits"))
                try:
                    return work.result()
                except (pg.SerializationFailure, pg.DeadlockDetected) as error:
                    _log.info("The database undid a statement, which is repeated: %s", error)
                except (psycopg.OperationalError, psycopg.InterfaceError) as error:
                    await self._disconnect()
                    what = Message("store_unreachable", address=self.address, why=" ".join(str(error).split()))
                    raise RecordUnreachable(what, Message("store_waits")) from error
            raise RecordUnreachable(Message("store_busy", address=self.address), Message("store_waits"))

    async def _execute(self, statement: LiteralString, values: Sequence[object]) -> list[Row]:
        if self._connection is None or self._connection.closed:
            # Poolers in transaction mode know no prepared statements.
            self._connection = await psycopg.AsyncConnection.connect(
                self._conninfo, autocommit=True, prepare_threshold=None
            )
        cursor = await self._connection.execute(statement, values)
        return await cursor.fetchall() if cursor.description is not None else []

    def _give_up(self, work: asyncio.Task[list[Row]]) -> None:
        """Leave a connection whose server is silent; waiting for it, even for its end, would take as long."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.pgconn.finish()
        work.cancel()
        work.add_done_callback(_forget)

    async def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()


def _forget(work: asyncio.Task[list[Row]]) -> None:
    if not work.cancelled() and (error := work.exception()) is not None:
        _log.debug("What was given up ended with: %s", error)
