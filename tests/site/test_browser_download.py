"""Chromium is downloaded by Playwright's own installer, here from a server of this computer."""

from __future__ import annotations

import asyncio
import io
import json
import os
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web

from tests.fakes.processes import command_line, descendants
from tjgui.core.errors import UploaderError
from tjgui.site.browser_download import browsers_folder, download_browser, use_downloaded_browsers
from tjgui.site.browser_hashes import carried_digests, digests_of, written


class Server:
    """Gives a small archive, whatever it is asked for; or holds it back, or has none."""

    def __init__(self) -> None:
        self._body = b""
        self.pack("a browser")
        self.asked: list[str] = []
        self.has_none = False
        self.holds_back = False
        self.came = asyncio.Event()

    def pack(self, says: str, more: str = "") -> None:
        """Give another archive from now on."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name in ("chrome-linux64/chrome", "chrome-linux/chrome", "ffmpeg-linux", *filter(None, [more])):
                archive.writestr(name, f"#!/bin/sh\necho {says}\n" * 20_000)
        self._body = packed.getvalue()

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.path)
        self.came.set()
        if self.has_none:
            return web.Response(status=404)
        if not self.holds_back:
            return web.Response(body=self._body, content_type="application/zip")
        response = web.StreamResponse(headers={"Content-Length": str(len(self._body))})
        await response.prepare(request)
        await response.write(self._body[:100])
        await asyncio.sleep(60)
        return response


@pytest_asyncio.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Server]:
    here = Server()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", here.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    monkeypatch.setenv("PLAYWRIGHT_DOWNLOAD_HOST", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", "taken back when the test is over")
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH")
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    yield here
    await runner.cleanup()


async def test_a_browser_is_downloaded_into_the_data_folder_and_the_progress_told(
    server: Server, tmp_path: Path
) -> None:
    told: list[int] = []
    await download_browser(tmp_path, lambda per_cent, _: told.append(per_cent))
    assert any("chrome-linux" in path for path in server.asked)
    assert list(browsers_folder(tmp_path).rglob("chrome"))
    assert told[-1] == 100
    assert len(set(told)) > 3


def files_in(folder: Path) -> list[Path]:
    return [one.relative_to(folder) for one in folder.rglob("*") if one.is_file()]


@pytest_asyncio.fixture
async def trusting(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Carry the digest of what the server gives first; return the data folder of a program that does so."""
    await download_browser(tmp_path / "packaging", lambda *_: None)
    digests = digests_of(browsers_folder(tmp_path / "packaging"))
    assert digests
    carried = json.loads(written(digests))
    monkeypatch.setattr("tjgui.site.browser_download.carried_digests", lambda: carried)
    return tmp_path / "data"


async def test_the_browser_that_the_program_was_made_with_is_taken(server: Server, trusting: Path) -> None:
    await download_browser(trusting, lambda *_: None)
    assert list(browsers_folder(trusting).rglob("chrome"))
    await download_browser(trusting, lambda *_: None)  # a second time, over the first
    assert {one.parts[0] for one in files_in(trusting)} == {"browsers"}


@pytest.mark.parametrize(
    ("says", "more"), [("another browser", ""), ("a browser", "chrome-linux64/libevil.so"), ("a browser", "evil")]
)
async def test_another_browser_is_refused_and_removed(server: Server, trusting: Path, says: str, more: str) -> None:
    server.pack(says, more)
    with pytest.raises(UploaderError, match="not the one that this version") as caught:
        await download_browser(trusting, lambda *_: None)
    assert "Google Chrome" in caught.value.remedy
    assert files_in(trusting) == []


async def test_a_refused_browser_leaves_the_one_that_is_there(server: Server, trusting: Path) -> None:
    await download_browser(trusting, lambda *_: None)
    before = digests_of(browsers_folder(trusting))
    server.pack("another browser")
    with pytest.raises(UploaderError):
        await download_browser(trusting, lambda *_: None)
    assert digests_of(browsers_folder(trusting)) == before


async def test_nothing_that_was_not_checked_is_where_browsers_are_started_from(
    server: Server, trusting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def look(folder: Path) -> dict[str, str]:
        seen.append(browsers_folder(trusting).exists())
        assert list(folder.rglob("chrome"))
        return digests_of(folder)

    monkeypatch.setattr("tjgui.site.browser_download.digests_of", look)
    await download_browser(trusting, lambda *_: None)
    assert seen == [False]


async def test_a_program_that_carries_no_hash_says_so(
    server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert carried_digests() is None
    await download_browser(tmp_path, lambda *_: None)
    assert "carries no hash of Chromium" in caplog.text


async def test_what_does_not_work_is_said_with_what_can_be_done_instead(server: Server, tmp_path: Path) -> None:
    server.has_none = True
    with pytest.raises(UploaderError, match="could not be downloaded") as caught:
        await download_browser(tmp_path, lambda *_: None)
    assert "Google Chrome" in caught.value.remedy


async def test_a_cancelled_download_leaves_no_process(server: Server, tmp_path: Path) -> None:
    server.holds_back = True
    loading = asyncio.ensure_future(download_browser(tmp_path, lambda *_: None))
    await server.came.wait()
    loading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await loading
    assert [line for line in map(command_line, descendants(1)) if str(tmp_path) in line] == []


def test_a_packaged_program_looks_into_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", "taken back when the test is over")
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH")
    use_downloaded_browsers(tmp_path)
    assert "PLAYWRIGHT_BROWSERS_PATH" not in os.environ
    monkeypatch.setattr("sys.frozen", True, raising=False)
    use_downloaded_browsers(tmp_path)
    assert os.environ["PLAYWRIGHT_BROWSERS_PATH"] == str(tmp_path / "browsers")
