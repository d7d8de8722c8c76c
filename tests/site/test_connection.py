"""A page that cannot be opened is told from one that has changed, and the browser itself asks when it can be again."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest
import pytest_asyncio

from tests.site.conftest import Upload, patient
from tjgui.core.errors import ConnectionFailed, NetworkGone, PageTimeout, UploaderError

ONE = "1011737001"
_RESET = struct.pack("ii", 1, 0)
_ANSWER = b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno"


@dataclass
class BadServer:
    """Takes connections, and treats each as it is told."""

    ways: list[str] = field(default_factory=list)  #: one for each connection; the last is repeated
    asked: list[bytes] = field(default_factory=list)
    port: int = 0

    async def treat(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        way = self.ways.pop(0) if len(self.ways) > 1 else self.ways[0]
        self.asked.append(await reader.read(4096))
        if way == "reset":
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            writer.transport.abort()
            return
        if way == "silence":
            await reader.read()
        elif way == "answer":
            writer.write(_ANSWER)
        elif way == "begin":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
            await reader.read()
        elif way == "nonsense":
            writer.write(b"\x00\x01\x02 what?")
        writer.close()


@pytest_asyncio.fixture
async def server() -> AsyncIterator[BadServer]:
    here = BadServer()
    listening = await asyncio.start_server(here.treat, "127.0.0.1", 0)
    here.port = listening.sockets[0].getsockname()[1]
    yield here
    listening.close()


async def fault_of(here: Upload) -> UploaderError:
    """Open a campaign; returns what came of it."""
    dashboard = here.dashboard()
    await dashboard.start()
    try:
        tab = await dashboard.new_tab()
        with pytest.raises(UploaderError) as caught:
            await tab.open(ONE)
    finally:
        await dashboard.close()
    return caught.value


@pytest.mark.parametrize(
    ("way", "scheme", "error"),
    [
        ("reset", "http", "ERR_CONNECTION_RESET"),
        ("close", "http", "ERR_EMPTY_RESPONSE"),
        ("close", "https", "ERR_CONNECTION_CLOSED"),
        ("nonsense", "https", "ERR_SSL_PROTOCOL_ERROR"),
    ],
)
async def test_a_connection_that_fails_is_the_networks_fault_and_named(
    upload: Callable[..., Upload], server: BadServer, way: str, scheme: str, error: str
) -> None:
    here = upload("default", campaigns=1)
    here.site_url = f"{scheme}://127.0.0.1:{server.port}"
    server.ways = [way]
    fault = await fault_of(here)
    assert isinstance(fault, ConnectionFailed)
    assert (fault.code, fault.message.values["error"]) == ("connection_failed", error)
    assert "network connection" in fault.what
    assert "changed" not in str(fault)


async def test_a_site_that_never_answers_is_the_networks_fault_too(
    upload: Callable[..., Upload], server: BadServer
) -> None:
    here = upload("default", campaigns=1)
    here.site_url = f"http://127.0.0.1:{server.port}"
    here.known = patient(open=1.0)
    server.ways = ["silence"]
    fault = await fault_of(here)
    assert isinstance(fault, ConnectionFailed)
    assert fault.code == "no_answer"


async def test_where_nobody_listens_every_campaign_is_concerned_at_once(upload: Callable[..., Upload]) -> None:
    here = upload("default", campaigns=1)
    here.site.stop()
    fault = await fault_of(here)
    assert isinstance(fault, NetworkGone)
    assert fault.message.values["error"] == "ERR_CONNECTION_REFUSED"


async def test_a_page_that_answers_and_does_not_come_is_no_fault_of_the_networks(
    upload: Callable[..., Upload],
) -> None:
    here = upload("page-skeleton", campaigns=1)
    here.known = patient(open=0.5)
    assert isinstance(await fault_of(here), PageTimeout)


async def test_the_browser_itself_asks_until_the_site_answers_anything_at_all(
    upload: Callable[..., Upload], server: BadServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tjgui.site.dashboard._REACH_SECONDS", (0.05,))
    monkeypatch.setattr("tjgui.site.dashboard._ANSWER_SECONDS", 0.5)
    here = upload("default", campaigns=1)
    here.site_url = f"http://127.0.0.1:{server.port}"
    server.ways = [*["reset"] * 6, *["close"] * 6, "silence", "answer"]
    dashboard = here.dashboard()
    await dashboard.start()
    try:
        tab = await dashboard.new_tab()
        before = len(tab.page.context.pages)
        await dashboard.wait_until_reachable()
        assert len(server.ways) == 1
        assert len(tab.page.context.pages) == before
    finally:
        await dashboard.close()
    asked = [one for one in server.asked if one]
    assert asked
    assert all(b"Chrom" in one for one in asked)


async def test_a_wait_that_is_cancelled_leaves_no_tab(upload: Callable[..., Upload], server: BadServer) -> None:
    here = upload("default", campaigns=1)
    here.site_url = f"http://127.0.0.1:{server.port}"
    server.ways = ["silence"]
    dashboard = here.dashboard()
    await dashboard.start()
    try:
        tab = await dashboard.new_tab()
        waiting = asyncio.ensure_future(dashboard.wait_until_reachable())
        while not server.asked:  # noqa: ASYNC110 - the server tells nobody
            await asyncio.sleep(0.02)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert tab.page.context.pages == [tab.page]
    finally:
        await dashboard.close()
