"""The practice site as a server: two hosts in a separate thread with its own event loop."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self, TypeVar

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from tjgui.practice import pages
from tjgui.practice.answers import DASHBOARD_URL, FOREIGN_URL, SIGN_IN_URL, WIRE, WORLD, html
from tjgui.practice.control import add_control
from tjgui.practice.dashboard import add_dashboard
from tjgui.practice.ledger import Sending
from tjgui.practice.scenarios import BadScenario, Scenario, scenario_named
from tjgui.practice.sessions import SESSION_COOKIE
from tjgui.practice.sign_in import add_sign_in_page
from tjgui.practice.visitors import only_own_visitors
from tjgui.practice.wire import OUTAGES, Wire
from tjgui.practice.world import World

_LARGEST_UPLOAD = 20_000_000
_SHUTDOWN_SECONDS = 0.2
_JOIN_SECONDS = 10.0
_A_YEAR = {"Cache-Control": "public, max-age=31536000, immutable"}
_T = TypeVar("_T")
#: For a page that somebody sent: nothing in it runs, loads anything, or sends anything.
_NO_SCRIPTS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
#: Takes a path of the dashboard and the text of its response, and returns the text to send instead.
Rewrite = Callable[[str, str], str]


class PracticeSite:
    """A local stand-in for the dashboard: `start` and `stop`, or a context manager. Nothing leaves this computer.

    :param scenario: how it behaves; one of `SCENARIOS` by name, or one of your own.
    :param campaigns: which campaigns it knows: their IDs, their IDs with names, or how many, starting with 1011737000
        (a number N knows the IDs 1011737000 to 1011737000 + N).
    :param port: of the dashboard, on 127.0.0.1; 0 for a free one.
    :param sign_in_port: of the sign-in page, on localhost; 0 for a free one.
    :param latency: off, tenth, realistic or a factor; None for the scenario's.
    :param keep_in: a file that keeps the created ads from one start to the next; None for nowhere.
    :param rewrite: changes the dashboard's pages, scripts and responses, as if the site had changed.
    """

    def __init__(
        self,
        scenario: Scenario | str = "default",
        *,
        campaigns: int | Sequence[str] | Mapping[str, str] = 20,
        port: int = 0,
        sign_in_port: int = 0,
        latency: str | float | None = None,
        keep_in: Path | None = None,
        rewrite: Rewrite | None = None,
    ) -> None:
        self._world = World(scenario_named(scenario), campaigns, latency, keep_in)
        self._ports = (port, sign_in_port)
        self._rewrite = rewrite
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._wire: Wire | None = None
        self.site_url = ""  #: the dashboard's address, once started
        self.sign_in_url = ""  #: the sign-in page's address, once started

    # -- life ------------------------------------------------------------------------------------------------------

    def start(self) -> Self:
        """Start serving; returns when both hosts respond. Raises `OSError` if a port is taken."""
        if self._thread is not None:
            return self
        sockets: list[socket.socket] = []
        try:
            for port in self._ports:
                sockets.append(socket.create_server(("127.0.0.1", port), backlog=256))  # noqa: PERF401 - closed below
        except OSError:
            for one in sockets:
                one.close()
            raise
        self._ports = (sockets[0].getsockname()[1], sockets[1].getsockname()[1])
        self.site_url = f"http://127.0.0.1:{self._ports[0]}"
        self.sign_in_url = f"http://localhost:{self._ports[1]}/sign-in"
        ready = threading.Event()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve(sockets, ready)), name="practice-site", daemon=True
        )
        self._thread.start()
        if not ready.wait(_JOIN_SECONDS):
            raise RuntimeError("The practice site did not start.")
        return self

    def stop(self) -> None:
        """Stop serving, whatever is in progress. May be called twice; `start` serves on the same ports again."""
        thread, self._thread = self._thread, None
        if thread is None or self._loop is None or self._stopping is None:
            return
        self._loop.call_soon_threadsafe(self._stopping.set)
        thread.join(_JOIN_SECONDS)
        self._loop = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    # -- behind the scenes -----------------------------------------------------------------------------------------

    @property
    def ledger_url(self) -> str:
        """Where the ledger can be read as JSON."""
        return f"{self.site_url}/__ledger"

    @property
    def campaign_ids(self) -> tuple[str, ...]:
        """The campaigns that the site knows."""
        return tuple(self._world.campaigns)

    def ledger(self) -> list[dict[str, Any]]:
        """Return every ad that was created: ad_id, campaign_id, upload_id, created_at, name, target_url, cells."""
        return [entry.as_json for entry in self._world.ledger.entries()]

    def log(self) -> dict[str, Any]:
        """Return everything that happened, and how often in each campaign."""
        return self._world.log_as_json()

    def count(self, kind: str, campaign_id: str | None = None) -> int:
        """Return how often something happened (`tjgui.practice.ledger.KINDS`), in one campaign or in all."""
        return self._world.ledger.count(kind, campaign_id)

    def wait_for(self, kind: str, campaign_id: str | None = None, *, count: int = 1, seconds: float = 30.0) -> bool:
        """Block until something happened `count` times; False when it did not in time. Not for the event loop."""
        return self._world.ledger.wait_for(kind, campaign_id, count, seconds)

    def sendings(self, campaign_id: str | None = None) -> list[Sending]:
        """Return every request to create ads as it arrived; a click that the browser resends makes two."""
        return self._world.ledger.sendings(campaign_id)

    def seconds_until_all_show(self) -> float:
        """Return the seconds until the last of the late ads appears; infinite if one never does."""
        return self._do(self._world.seconds_until_all_show)

    def break_down(self, how: str, seconds: float = 0.0) -> None:
        """Start an outage (`OUTAGES`) of the whole site; 0 seconds means until `repair`."""
        if how not in OUTAGES:
            raise BadScenario(f"There is no outage {how!r}. There are: {', '.join(OUTAGES)}.")
        if self._wire is not None:
            wire = self._wire
            self._do(lambda: wire.break_down(how, seconds))

    def repair(self) -> None:
        """End an outage; returns when the site responds."""
        if self._wire is not None and self._loop is not None:
            asyncio.run_coroutine_threadsafe(self._wire.work_again(), self._loop).result(_JOIN_SECONDS)

    def reset(self) -> None:
        """Forget all ads and events."""
        self._do(self._world.reset)

    def set_scenario(self, scenario: Scenario | str) -> None:
        """Behave differently from now on; ads and ledger stay."""
        chosen = scenario_named(scenario)
        self._do(lambda: self._world.set_scenario(chosen))

    def release(self) -> None:
        """Release every hanging request."""
        self._do(self._world.release)

    def check_humans(self) -> None:
        """Ask every request whether the visitor is human, until the button on that page is pressed."""
        self._do(lambda: setattr(self._world, "checks_humans", True))

    def sign_out_all(self) -> None:
        """End every session."""
        self._do(self._world.sessions.end)

    def add_ads(self, campaign_id: str, rows: Sequence[tuple[str, str]]) -> None:
        """Add pre-existing ads to a campaign, by name and URL; they are not in the ledger."""
        self._do(lambda: self._world.add_older(self._world.campaigns[campaign_id], rows))

    def session_cookie(self) -> dict[str, Any]:
        """Sign in without the page: return a cookie in the form that a browser's storage state has."""
        sessions = self._world.sessions
        token = self._do(lambda: sessions.open(sessions.new_ticket()))
        return {
            "name": SESSION_COOKIE,
            "value": token,
            "domain": "127.0.0.1",
            "path": "/",
            "expires": -1,
            "httpOnly": True,
            "secure": False,
            "sameSite": "Lax",
        }

    # -- the server's thread ---------------------------------------------------------------------------------------

    def _do(self, work: Callable[[], _T]) -> _T:
        """Do something in the server's loop, which handles requests, and return the result."""
        if self._loop is None:
            return work()

        async def on_loop() -> _T:
            return work()

        return asyncio.run_coroutine_threadsafe(on_loop(), self._loop).result(_JOIN_SECONDS)

    async def _serve(self, sockets: Sequence[socket.socket], ready: threading.Event) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        self._wire = wire = Wire(self._note_outage)
        runners = [
            web.AppRunner(app, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS, handle_signals=False)
            for app in (self._dashboard(wire), self._sign_in_host(wire))
        ]
        try:
            for runner, one in zip(runners, sockets, strict=True):
                await runner.setup()
                await wire.add(_server_of(runner), one)
            ready.set()
            await self._stopping.wait()
        finally:
            self._wire = None
            self._world.release()
            wire.close()
            await asyncio.gather(*(runner.cleanup() for runner in runners))

    def _note_outage(self, how: str) -> None:
        self._world.ledger.note("outage" if how else "outage-over", detail=how)

    def _app(self, wire: Wire) -> web.Application:
        own = {self.site_url, self.sign_in_url.rpartition("/")[0]}
        app = web.Application(client_max_size=_LARGEST_UPLOAD, middlewares=[_counted, only_own_visitors(own)])
        app[WORLD] = self._world
        app[WIRE] = wire
        app[DASHBOARD_URL] = self.site_url
        app[SIGN_IN_URL] = self.sign_in_url
        # Browsers resolve every name below "localhost" to this computer, but still treat it as a different site.
        app[FOREIGN_URL] = f"http://elsewhere.localhost:{self._ports[1]}/foreign"
        app.router.add_get("/static/{name}", _static)
        app.router.add_get("/favicon.ico", _no_icon)
        return app

    def _dashboard(self, wire: Wire) -> web.Application:
        app = self._app(wire)
        if self._rewrite is not None:
            app.middlewares.append(_rewriting(self._rewrite))
        add_dashboard(app)
        add_control(app)
        return app

    def _sign_in_host(self, wire: Wire) -> web.Application:
        app = self._app(wire)
        add_sign_in_page(app)
        app.router.add_get("/foreign", _foreign)
        return app


def _server_of(runner: web.AppRunner) -> web.Server:
    server = runner.server
    if server is None:
        raise RuntimeError("The practice site's host was not set up.")
    return server


@web.middleware
async def _counted(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Count the requests of each connection: browsers resend a request only on a connection used before."""
    request.app[WIRE].count(request.transport)
    return await handler(request)


class _SavedPage:
    """A rewrite that replaces every campaign's ad settings; whoever saved the page may mean harm."""

    def __init__(self, html: str) -> None:
        self._html = html

    def __call__(self, path: str, text: str) -> str:
        return self._html if path.endswith("/ad-settings") else text


def show_page(html: str) -> Rewrite:
    """Return a rewrite that replaces every campaign's ad settings with a saved page: no script of it runs."""
    return _SavedPage(html)


def _rewriting(rewrite: Rewrite) -> Middleware:
    """Return middleware that rewrites each outgoing text, except the control pages under /__."""

    @web.middleware
    async def change(request: web.Request, handler: Handler) -> web.StreamResponse:
        answer = await handler(request)
        if isinstance(answer, web.Response) and answer.text and not request.path.startswith("/__"):
            before, answer.text = answer.text, rewrite(request.path, answer.text)
            if isinstance(rewrite, _SavedPage) and answer.text != before:
                answer.headers.update(_NO_SCRIPTS)
        return answer

    return change


async def _static(request: web.Request) -> web.Response:
    found = pages.static_files().get(request.match_info["name"])
    if found is None:
        raise web.HTTPNotFound
    text, media_type = found
    return web.Response(text=text, content_type=media_type, headers=_A_YEAR)


async def _no_icon(_: web.Request) -> web.Response:
    return web.Response(status=204, headers=_A_YEAR)


async def _foreign(request: web.Request) -> web.Response:
    request.app[WORLD].ledger.note("foreign")
    return html(pages.error_page(200, "Another site", "This page stands for a site that is not the dashboard."))
