"""What is heard after a click says nothing where it is open which answer is the upload's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, Page, async_playwright

from tjgui.core.models import Heard
from tjgui.site.browser import launch
from tjgui.site.sent_requests import SentRequests
from tjgui.site.site_file import shipped

ONE = "1011737001"
_PAGE = """<!doctype html><title>A page</title>
<form id="blank" method="post" target="_blank" action="/create/1011737001"><input name="a"></form>
<script>
const post = (path, status, more) =>
  fetch(`${path}?status=${status}`, { method: 'POST', body: 'x', ...more }).catch(() => {});
const upload = (status) => post('/create/1011737001', status);
const track = (status) => post('/track', status);
const socket = () => new Promise((resolve) => {
  const one = new WebSocket(location.origin.replace('http', 'ws') + '/socket');
  one.onopen = () => resolve(one);
});
</script>"""
_WORKER = """self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
self.addEventListener('message', () => fetch('/create/1011737001', { method: 'POST', body: 'x' }));"""

_BY_SERVICE_WORKER = """await navigator.serviceWorker.register('/worker.js');
(await navigator.serviceWorker.ready).active.postMessage('go')"""


async def _show(request: web.Request) -> web.Response:
    return web.Response(text=_PAGE, content_type="text/html")


async def _worker(request: web.Request) -> web.Response:
    return web.Response(text=_WORKER, content_type="text/javascript")


async def _take(request: web.Request) -> web.Response:
    await request.read()
    headers = {"Access-Control-Allow-Origin": "*", "Retry-After": "7"}
    return web.Response(status=int(request.query.get("status", "200")), headers=headers)


async def _socket(request: web.Request) -> web.WebSocketResponse:
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for _ in socket:
        pass
    return socket


@dataclass
class Here:
    """A page on a small site, and what listens to it."""

    page: Page
    sent: SentRequests
    sibling: str  #: another origin of the same host

    async def press(self, script: str) -> None:
        """Do what a press does, and wait for the page to come to rest."""
        self.sent.listen(ONE)
        await self.page.evaluate(f"async () => {{ {script.replace('SIBLING', self.sibling)} }}")
        await self.sent.quiet()
        self.sent.close()


@pytest_asyncio.fixture(scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        found = await launch(playwright, headless=True)
        yield found
        await found.close()


@pytest_asyncio.fixture
async def here(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Here]:
    monkeypatch.setattr("tjgui.site.sent_requests._SEND_SECONDS", 0.5)
    app = web.Application()
    app.router.add_get("/", _show)
    app.router.add_get("/worker.js", _worker)
    app.router.add_get("/socket", _socket)
    app.router.add_post("/{path:.*}", _take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    for _ in range(2):
        await web.TCPSite(runner, "127.0.0.1", 0).start()
    site, sibling = (f"http://127.0.0.1:{address[1]}" for address in runner.addresses)
    context = await browser.new_context()
    page = await context.new_page()
    sent = SentRequests(page, site, shipped())
    await page.goto(site)
    yield Here(page, sent, sibling)
    await context.close()
    await runner.cleanup()


#: What the page does at the press, and what may be made of it.
PRESSES = {
    "the upload is refused": ("await upload(403)", Heard.REFUSED),
    "the site breaks down over it": ("await upload(500)", Heard.BROKE_DOWN),
    "the site asks to slow down": ("await upload(429)", Heard.THROTTLED),
    "the session is gone": ("await upload(401)", Heard.SIGNED_OUT),
    "the upload is taken": ("await upload(200)", Heard.NOTHING),
    "the upload is taken and the report of the click refused": ("upload(200); await track(403)", Heard.NOTHING),
    "the report is throttled and the upload taken": ("track(429); await upload(200)", Heard.NOTHING),
    "only the report is refused": ("await track(403)", Heard.NOTHING),
    "only the report is throttled": ("await track(429)", Heard.NOTHING),
    "the report is refused and the upload follows": (
        "await track(403); setTimeout(() => upload(200), 400)",
        Heard.NOTHING,
    ),
    "both are refused": ("track(403); await upload(403)", Heard.REFUSED),
    "the second try is refused": ("await upload(502); await upload(403)", Heard.NOTHING),
    "a beacon leaves with it": ("navigator.sendBeacon('/create', 'x'); await upload(403)", Heard.NOTHING),
    "a web socket carries something": (
        "const one = await socket(); one.send('create the ads of campaign 1011737001'); await upload(403)",
        Heard.NOTHING,
    ),
    "a web socket's heart beats": ("const one = await socket(); one.send('2'); await upload(403)", Heard.REFUSED),
    "another origin of the site takes it": (
        "await post('SIBLING/create', 200, { mode: 'no-cors' }); await upload(403)",
        Heard.NOTHING,
    ),
    "another site hears of the click": (
        "await post('SIBLING/hit'.replace('127.0.0.1', 'localhost'), 200, { mode: 'no-cors' }); await upload(403)",
        Heard.REFUSED,
    ),
    "nothing is sent": ("", Heard.NOTHING),
}


@pytest.mark.parametrize("name", PRESSES)
async def test_an_answer_says_something_only_where_it_is_the_uploads(here: Here, name: str) -> None:
    script, heard = PRESSES[name]
    await here.press(script)
    click = here.sent.heard("")
    assert click.heard is heard
    assert click.retry_after == (7.0 if heard is Heard.THROTTLED else None)


async def test_no_way_to_the_site_is_told_from_a_report_that_is_blocked(here: Here) -> None:
    await here.page.route("**/create/**", lambda route: route.abort("connectionrefused"))
    await here.press("await upload(200)")
    assert here.sent.heard("").heard is Heard.NO_WAY
    await here.press("track(200); await upload(200)")
    assert here.sent.heard("").heard is Heard.NOTHING
    await here.page.route("**/track*", lambda route: route.abort("blockedbyclient"))
    await here.press("await track(200)")
    assert here.sent.heard("").heard is Heard.NOTHING


@pytest.mark.parametrize(
    "script",
    [
        "await upload(200)",
        "await post('SIBLING/create', 200, { mode: 'no-cors' })",
        "navigator.sendBeacon('/create', 'x')",
        "const one = await socket(); one.send('create the ads of campaign 1011737001')",
        "document.getElementById('blank').submit()",
        _BY_SERVICE_WORKER,
        "new Worker(URL.createObjectURL(new Blob([`fetch('${location.origin}/create', {method: 'POST'})`])))",
    ],
)
async def test_whatever_could_carry_the_upload_counts_as_sent(here: Here, script: str) -> None:
    await here.press(script)
    assert not here.sent.is_empty


@pytest.mark.parametrize("script", ["", "await fetch('/')", "const one = await socket(); one.send('ping')"])
async def test_what_changes_nothing_does_not_count_as_sent(here: Here, script: str) -> None:
    await here.press(script)
    assert here.sent.is_empty


async def test_what_another_tab_of_the_program_sends_is_not_this_ones(here: Here) -> None:
    other = await here.page.context.new_page()
    await other.goto(here.page.url)
    here.sent.listen(ONE)
    await other.evaluate("upload(403)")
    await here.sent.quiet()
    assert here.sent.is_empty
