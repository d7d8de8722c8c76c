"""The wire between the browser and the practice site: it can be cut, and mended again."""

from __future__ import annotations

import asyncio
from typing import Self


class Wire:
    """Carries bytes both ways between a port of its own and another one of this computer, while it is whole."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._server: asyncio.Server | None = None
        self._lines: set[asyncio.Task[None]] = set()
        self._writers: set[asyncio.StreamWriter] = set()
        self.port = 0  #: where to connect, once started
        self.sent = bytearray()  #: what the browser sent, all lines in one

    async def __aenter__(self) -> Self:
        await self.mend()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.cut()

    async def mend(self) -> None:
        """Carry again, on the same port."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Break every line, and take no new one."""
        if self._server is None:
            return
        self._server.close()
        self._server = None
        for writer in self._writers:
            writer.transport.abort()
        for line in self._lines:
            line.cancel()
        await asyncio.gather(*self._lines, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, back = await asyncio.open_connection("127.0.0.1", self._to)
        except OSError:
            writer.transport.abort()
            return
        self._writers |= {writer, back}
        for source, target, is_request in ((reader, back, True), (there, writer, False)):
            task = asyncio.ensure_future(self._carry(source, target, is_request=is_request))
            self._lines.add(task)
            task.add_done_callback(self._lines.discard)

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, *, is_request: bool) -> None:
        try:
            while data := await source.read(65536):
                if is_request:
                    self.sent += data
                target.write(data)
                await target.drain()
        except ConnectionError:
            target.transport.abort()
        else:
            target.close()
