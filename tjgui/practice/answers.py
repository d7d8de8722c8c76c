"""What every handler needs: the world behind the request, and the ways in which a response goes wrong."""

from __future__ import annotations

from aiohttp import web

from tjgui.practice import pages
from tjgui.practice.scenarios import Fault
from tjgui.practice.sessions import SESSION_COOKIE
from tjgui.practice.wire import Wire, break_off
from tjgui.practice.world import Campaign, World

WORLD = web.AppKey("world", World)
WIRE = web.AppKey("wire", Wire)
#: The addresses to which the pages send a browser: the dashboard's and the sign-in page's.
DASHBOARD_URL = web.AppKey("dashboard_url", str)
SIGN_IN_URL = web.AppKey("sign_in_url", str)
#: Another site's address, for pages that lead elsewhere.
FOREIGN_URL = web.AppKey("foreign_url", str)

_TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    409: "Conflict",
    413: "Content Too Large",
    419: "Page Expired",
    422: "Unprocessable Content",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Time-out",
}
_TOO_MANY = 429
_BEGUN = b'{"ok": tru'


def html(text: str, status: int = 200) -> web.Response:
    """Respond with a page that must not be cached."""
    return web.Response(text=text, status=status, content_type="text/html", headers={"Cache-Control": "no-store"})


def is_in_background(request: web.Request) -> bool:
    """Whether a script on the page sent the request, rather than the browser loading a page."""
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"


def session_token(request: web.Request) -> str | None:
    """Return the session token that the browser sends."""
    return request.cookies.get(SESSION_COOKIE)


def campaign_of(request: web.Request) -> Campaign:
    """Return the campaign that the URL names; raises 404, or redirects to the campaigns, if there is none."""
    world = request.app[WORLD]
    campaign = world.campaigns.get(request.match_info["campaign_id"])
    if campaign is not None:
        return campaign
    if world.scenario.unknown_campaign == "redirect":
        raise web.HTTPFound("/campaigns")
    text = pages.error_page(404, "Not Found", "We could not find this campaign.")
    raise web.HTTPNotFound(text=text, content_type="text/html")


def error(request: web.Request, status: int, retry_after: int | None = None) -> web.Response:
    """Respond with an error, as JSON to scripts and as a page to browsers."""
    title = _TITLES.get(status, "Error")
    text = "Too many requests" if status == _TOO_MANY else title
    if is_in_background(request):
        answer: web.Response = web.json_response({"ok": False, "message": text}, status=status)
    else:
        answer = html(pages.error_page(status, title, text), status)
    if retry_after is not None:
        answer.headers["Retry-After"] = str(retry_after)
    return answer


def ask_if_human(request: web.Request) -> web.Response:
    """Respond with the question whether the visitor is human, as to all requests until somebody answers it."""
    request.app[WORLD].checks_humans = True
    answer = html(pages.fill("human_check.html"), 403)
    answer.headers["cf-mitigated"] = "challenge"
    return answer


def hang_up(request: web.Request, how: str) -> web.Response:
    """Reset or close the connection without a response; the returned value is never sent."""
    break_off(request.transport, how)
    return web.Response()


async def cut_off(request: web.Request, how: str) -> web.StreamResponse:
    """Start a response, and close or reset the connection in the middle of it."""
    answer = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "4096"})
    await answer.prepare(request)
    await answer.write(_BEGUN)
    break_off(request.transport, how)
    return answer


def cut_off_in_head(request: web.Request) -> web.Response:
    """Start the headers of a response, and close the connection in the middle of them."""
    if request.transport is not None:
        request.transport.write(b"HTTP/1.1 200 OK\r\nContent-Ty")
    return hang_up(request, "close")


async def break_down(request: web.Request, fault: Fault) -> web.Response | None:
    """Start an outage of the whole site. None: it is over, and this request is handled as usual."""
    wire = request.app[WIRE]
    wire.break_down(fault.outage or "", fault.seconds)
    if fault.outage != "hang":
        return web.Response()
    await wire.works.wait()
    return None


async def go_wrong(request: web.Request, fault: Fault | None) -> web.Response | None:
    """Carry out a fault common to all requests. None: respond as usual."""
    if fault is None:
        return None
    if fault.outage is not None:
        return await break_down(request, fault)
    if fault.kind in {"reset", "close"}:
        return hang_up(request, fault.kind)
    if fault.kind == "human-check":
        return ask_if_human(request)
    if fault.kind == "hang":
        await request.app[WORLD].hang(fault.seconds)
    elif fault.status is not None:
        return error(request, fault.status, fault.retry_after)
    return None
