"""What every handler needs: the world behind the request, and the ways in which an answer goes wrong."""

from __future__ import annotations

from aiohttp import web

from tjgui.practice import pages
from tjgui.practice.scenarios import Fault
from tjgui.practice.sessions import SESSION_COOKIE
from tjgui.practice.wire import Wire, break_off
from tjgui.practice.world import Campaign, World

WORLD = web.AppKey("world", World)
WIRE = web.AppKey("wire", Wire)
#: The addresses that the pages send a browser to: the dashboard's and the sign-in page's.
DASHBOARD_URL = web.AppKey("dashboard_url", str)
SIGN_IN_URL = web.AppKey("sign_in_url", str)
#: Another site's, for pages that lead astray.
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
    """Answer with a page that no cache keeps."""
    return web.Response(text=text, status=status, content_type="text/html", headers={"Cache-Control": "no-store"})


def is_in_background(request: web.Request) -> bool:
    """Whether a script of the page asks, rather than the browser for a whole page."""
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"


def session_token(request: web.Request) -> str | None:
    """Return the session that the browser brings along."""
    return request.cookies.get(SESSION_COOKIE)


def campaign_of(request: web.Request) -> Campaign:
    """Return the campaign that the URL names; raises 404, or leads to the campaigns, where there is none."""
    world = request.app[WORLD]
    campaign = world.campaigns.get(request.match_info["campaign_id"])
    if campaign is not None:
        return campaign
    if world.scenario.unknown_campaign == "redirect":
        raise web.HTTPFound("/campaigns")
    text = pages.error_page(404, "Not Found", "We could not find this campaign.")
    raise web.HTTPNotFound(text=text, content_type="text/html")


def error(request: web.Request, status: int, retry_after: int | None = None) -> web.Response:
    """Answer with an error, as JSON to scripts and as a page to browsers."""
    title = _TITLES.get(status, "Error")
    text = "Too many requests" if status == _TOO_MANY else title
    if is_in_background(request):
        answer: web.Response = web.json_response({"ok": False, "message": text}, status=status)
    else:
        answer = html(pages.error_page(status, title, text), status)
    if retry_after is not None:
        answer.headers["Retry-After"] = str(retry_after)
    return answer


def hang_up(request: web.Request, how: str) -> web.Response:
    """Reset or close the connection without an answer; what is returned reaches nobody."""
    break_off(request.transport, how)
    return web.Response()


async def cut_off(request: web.Request, how: str) -> web.StreamResponse:
    """Begin an answer, and close or reset the connection in its middle."""
    answer = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "4096"})
    await answer.prepare(request)
    await answer.write(_BEGUN)
    break_off(request.transport, how)
    return answer


def cut_off_in_head(request: web.Request) -> web.Response:
    """Begin the headers of an answer, and close the connection in their middle."""
    if request.transport is not None:
        request.transport.write(b"HTTP/1.1 200 OK\r\nContent-Ty")
    return hang_up(request, "close")


async def break_down(request: web.Request, fault: Fault) -> web.Response | None:
    """Begin an outage of the whole site. None: it is over, and this request is answered as usual."""
    wire = request.app[WIRE]
    wire.break_down(fault.outage or "", fault.seconds)
    if fault.outage != "hang":
        return web.Response()
    await wire.works.wait()
    return None


async def go_wrong(request: web.Request, fault: Fault | None) -> web.Response | None:
    """Do what a fault common to all requests does. None: answer as usual."""
    if fault is None:
        return None
    if fault.outage is not None:
        return await break_down(request, fault)
    if fault.kind in {"reset", "close"}:
        return hang_up(request, fault.kind)
    if fault.kind == "hang":
        await request.app[WORLD].hang(fault.seconds)
    elif fault.status is not None:
        return error(request, fault.status, fault.retry_after)
    return None
