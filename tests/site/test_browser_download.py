"""Chromium is downloaded by Playwright's own installer, here from a server of this computer."""

from __future__ import annotations

import asyncio
import io
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


class Server:
    """Gives a small archive, whatever it is asked for; or holds it back, or has none."""

    def __init__(self) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name in ("chrome-linux64/chrome", "chrome-linux/chrome", "ffmpeg-linux"):
                archive.writestr(name, "#!/bin/sh\necho a browser\n" * 20_000)
        self._body = packed.getvalue()
        self.asked: list[str] = []
        self.has_none = False
        self.holds_back = False
        self.came = asyncio.Event()

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
