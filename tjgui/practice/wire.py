"""Below HTTP: each host's listening socket and its open connections, which can fail for a while."""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
from collections.abc import Callable
from typing import cast
from weakref import WeakKeyDictionary

from aiohttp import web

#: How a whole site can be down: nobody listens, every connection is reset, every connection is closed without a
#: single byte, or every connection is left waiting.
OUTAGES = ("refused", "reset", "close", "hang")
# Makes closing a connection reset it: linger for zero seconds.
_RESET = struct.pack("HH" if sys.platform == "win32" else "ii", 1, 0)
_BACKLOG = 256
_BIND_AGAIN_SECONDS = 0.05


def break_off(transport: asyncio.BaseTransport | None, how: str) -> None:
    """End a connection with a reset, or by closing it."""
    if transport is None or transport.is_closing():
        return
    if how == "close":
        transport.close()
        return
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    cast("asyncio.Transport", transport).abort()


class _TurnedAway(asyncio.Protocol):
    """A connection that is accepted but gets no response: it is reset at once, or closed after a request."""

    def __init__(self, how: str, kept: set[asyncio.BaseTransport]) -> None:
        self._how = how
        self._kept = kept
        self._transport: asyncio.BaseTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._kept.add(transport)
        if self._how == "reset":
            break_off(transport, "reset")

    def data_received(self, data: bytes) -> None:
        del data
        break_off(self._transport, self._how)

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        if self._transport is not None:
            self._kept.discard(self._transport)


class _Door:
    """One host's entrance."""

    def __init__(self, server: web.Server, listening: socket.socket) -> None:
        self._server = server
        self._address = listening.getsockname()
        self._listening: socket.socket | None = listening
        self._accepting: asyncio.Server | None = None
        self._how = ""
        self._turned_away: set[asyncio.BaseTransport] = set()

    async def open(self) -> None:
        """Let everybody in, including those who waited."""
        self._how = ""
        for transport in list(self._turned_away):
            transport.close()
        for transport in self._transports():
            transport.resume_reading()
        await self._accept()

    def shut(self, how: str) -> None:
        """Break all connections, and let nobody in."""
        self._stop_accepting()
        self._how = how
        if how == "hang":
            for transport in self._transports():
                transport.pause_reading()
        else:
            self.break_connections(how)
        if how == "refused" and self._listening is not None:
            self._listening.close()
            self._listening = None

    def break_connections(self, how: str) -> None:
        """Reset or close all connections, and keep accepting new ones."""
        for transport in self._transports():
            break_off(transport, how)

    async def turn_away(self) -> None:
        """Accept new connections to break them, if the outage is of that kind."""
        if self._how in {"reset", "close"}:
            await self._accept()

    def close(self) -> None:
        """Release the port."""
        self._stop_accepting()
        if self._listening is not None:
            self._listening.close()
            self._listening = None

    async def _accept(self) -> None:
        if self._accepting is not None:
            return
        if self._listening is None:
            self._listening = await _bind(self._address)
        # A copy, because the server closes its own: clients that connect while nobody accepts wait at the original.
        copy = self._listening.dup()
        self._accepting = await asyncio.get_running_loop().create_server(self._welcome, sock=copy, backlog=_BACKLOG)

    def _stop_accepting(self) -> None:
        if self._accepting is not None:
            self._accepting.close()
            self._accepting = None

    def _welcome(self) -> asyncio.Protocol:
        return _TurnedAway(self._how, self._turned_away) if self._how else self._server()

    def _transports(self) -> list[asyncio.Transport]:
        found = (one.transport for one in self._server.connections)
        return [one for one in found if one is not None and not one.is_closing()]


async def _bind(address: tuple[str, int]) -> socket.socket:
    """Bind a port again; it may be briefly taken."""
    while True:
        try:
            return socket.create_server(address, backlog=_BACKLOG)
        except OSError:
            await asyncio.sleep(_BIND_AGAIN_SECONDS)


class Wire:
    """All entrances to the site, which fail together. Used from the server's loop.

    :param note: called when an outage starts, with its kind, and when it is over (with an empty text).
    """

    def __init__(self, note: Callable[[str], None]) -> None:
        self._note = note
        self._doors: list[_Door] = []
        self._outage: asyncio.Task[None] | None = None
        self._requests: WeakKeyDictionary[asyncio.BaseTransport, int] = WeakKeyDictionary()
        self.works = asyncio.Event()  #: set while there is no outage
        self.works.set()

    async def add(self, server: web.Server, listening: socket.socket) -> None:
        """Open one more entrance."""
        door = _Door(server, listening)
        self._doors.append(door)
        await door.open()

    def break_down(self, how: str, seconds: float) -> None:
        """Start an outage at once; it is over after `seconds`, or with `work_again` if that is 0.

        It replaces one that is in progress.
        """
        if self._outage is not None:
            self._outage.cancel()
        self.works.clear()
        self._note(how)
        for door in self._doors:
            door.shut(how)
        self._outage = asyncio.ensure_future(self._be_out_of_order(seconds))

    def reset_all(self) -> None:
        """Reset every open connection; new ones are accepted at once."""
        for door in self._doors:
            door.break_connections("reset")

    async def work_again(self) -> None:
        """End an outage; does nothing if there is none."""
        if self.works.is_set():
            return
        if self._outage is not None and self._outage is not asyncio.current_task():
            self._outage.cancel()
        for door in self._doors:
            await door.open()
        self.works.set()
        self._note("")

    def close(self) -> None:
        """Release all ports."""
        if self._outage is not None:
            self._outage.cancel()
        self.works.set()
        for door in self._doors:
            door.close()

    def count(self, transport: asyncio.BaseTransport | None) -> None:
        """Count one more request on a connection."""
        if transport is not None:
            self._requests[transport] = self.requests_on(transport) + 1

    def requests_on(self, transport: asyncio.BaseTransport | None) -> int:
        """Return how many requests were sent on a connection."""
        return 0 if transport is None else self._requests.get(transport, 0)

    async def _be_out_of_order(self, seconds: float) -> None:
        for door in self._doors:
            await door.turn_away()
        if seconds:
            await asyncio.sleep(seconds)
            await self.work_again()
