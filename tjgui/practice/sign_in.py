"""The sign-in page, on a different host than the dashboard, and how the two work together.

Any user name and password work; none is stored. A checkbox stands in for the captcha that a person has to solve.
"""

from __future__ import annotations

from urllib.parse import urlencode

from aiohttp import web

from tjgui.practice import pages
from tjgui.practice.answers import DASHBOARD_URL, SIGN_IN_URL, WORLD, html, is_in_background, session_token
from tjgui.practice.sessions import SESSION_COOKIE

_TWO_WEEKS = 14 * 24 * 3600
_START = "/campaigns"


def add_sign_in_page(app: web.Application) -> None:
    """Add the sign-in host's pages."""
    app.router.add_get("/sign-in", _show)
    app.router.add_post("/sign-in", _check)
    app.router.add_get("/google", _show_google)
    app.router.add_get("/google/done", _google_done)


def add_session_pages(app: web.Application) -> None:
    """Add the addresses that open and end a session to the dashboard's host."""
    app.router.add_get("/session", _open_session)
    app.router.add_get("/sign-out", _sign_out)


def ask_to_sign_in(request: web.Request) -> web.Response:
    """Respond to a request without a session, in the scenario's way."""
    scenario = request.app[WORLD].scenario
    url = sign_in_url(request)
    if is_in_background(request):
        if scenario.signed_out_xhr == "302":
            raise web.HTTPFound(url)
        return web.json_response({"ok": False, "message": "Unauthorized", "sign_in": url}, status=401)
    if scenario.signed_out == "late-redirect":
        content = pages.fill("shell.html", seconds=scenario.signed_out_seconds, url_html=pages.as_json_in_html(url))
        return html(pages.page("Loading", content, signed_in=False))
    if scenario.signed_out == "form":
        form = pages.fill("sign_in_form.html", action=url, google_url=_google_url(request), heading="We missed you")
        return html(pages.page("Sign in", form + _script(), signed_in=False))
    raise web.HTTPFound(url)


def sign_in_url(request: web.Request) -> str:
    """Return where to sign in, with the way back to the requested page."""
    back = request.path_qs if request.method == "GET" and not is_in_background(request) else _START
    return f"{request.app[SIGN_IN_URL]}?{urlencode({'next': back})}"


async def _show(request: web.Request) -> web.Response:
    return html(_sign_in_page(request))


async def _check(request: web.Request) -> web.Response:
    form = await request.post()
    if not form.get("username") or not form.get("password"):
        return html(_sign_in_page(request, "Wrong user name or password."), 401)
    if not form.get("human"):
        return html(_sign_in_page(request, "Please prove that you are not a robot."), 400)
    raise web.HTTPSeeOther(_way_in(request))


async def _show_google(request: web.Request) -> web.Response:
    return html(pages.fill("google.html", done_url=f"/google/done?{urlencode({'next': _next(request)})}"))


async def _google_done(request: web.Request) -> web.Response:
    return html(pages.fill("google_done.html", url_html=pages.as_json_in_html(_way_in(request))))


async def _open_session(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    token = world.sessions.open(request.query.get("ticket", ""))
    if token is None:
        raise web.HTTPFound(request.app[SIGN_IN_URL])
    world.ledger.note("signed-in")
    answer = web.HTTPSeeOther(_next(request))
    answer.set_cookie(SESSION_COOKIE, token, max_age=_TWO_WEEKS, httponly=True, samesite="Lax", path="/")
    raise answer


async def _sign_out(request: web.Request) -> web.Response:
    request.app[WORLD].sessions.end(session_token(request) or "")
    raise web.HTTPFound(request.app[SIGN_IN_URL])


def _sign_in_page(request: web.Request, problem: str = "") -> str:
    form = pages.fill(
        "sign_in_form.html", action=str(request.rel_url), google_url=_google_url(request), heading="We missed you"
    )
    return pages.fill("sign_in.html", form_html=form + _script(), problem=problem, version=pages.version())


def _script() -> str:
    return f'<script src="/static/sign_in.js?{pages.version()}" defer></script>'


def _google_url(request: web.Request) -> str:
    origin = request.app[SIGN_IN_URL].rsplit("/", 1)[0]
    back = _next(request) if "next" in request.query else request.path_qs
    return f"{origin}/google?{urlencode({'next': back})}"


def _way_in(request: web.Request) -> str:
    """Return the dashboard's URL that opens a session with a new ticket."""
    ticket = request.app[WORLD].sessions.new_ticket()
    return f"{request.app[DASHBOARD_URL]}/session?{urlencode({'ticket': ticket, 'next': _next(request)})}"


def _next(request: web.Request) -> str:
    """Return the page of this site to go to after signing in; never a page of another site."""
    wanted = request.query.get("next", "")
    return wanted if wanted.startswith("/") and not wanted.startswith(("//", "/\\", "/sign-in")) else _START
