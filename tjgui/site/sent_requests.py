"""What the browser sent from the click on: the requests that can change something, and their responses."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.async_api import Error, Page, Request, Response, WebSocket

from tjgui.core.errors import SignedOut, SiteError, Throttled, UploaderError
from tjgui.core.models import Click, Heard
from tjgui.core.plain_text import bounded
from tjgui.core.wording.message import Message
from tjgui.site.faults import NO_WAY, network_fault, seconds_named
from tjgui.site.human_check import is_check
from tjgui.site.origins import OwnSite
from tjgui.site.page_view import human_check
from tjgui.site.site_file import SiteFile

_CHANGING = {"POST", "PUT", "PATCH", "DELETE"}
#: How a page loads its table; images and scripts do not count.
_CARRIERS = {"xhr", "fetch", "document", "other"}
#: Sent without waiting for a response (`navigator.sendBeacon`, `<a ping>`), which the page never sees.
_BEACON = "ping"
#: Sent by the browser, not by the page.
_REPORT = "cspviolationreport"
#: A web socket frame that is no longer than this is a heartbeat.
_HEARTBEAT_BYTES = 32
#: Seconds without a pending request after which the page has settled.
_GRACE_SECONDS = 0.1
#: The same after an error: the refused request may be a report of the click, with the upload still to follow.
_GRACE_AFTER_ERROR_SECONDS = 1.0
#: Seconds within which a page must send something after the click; after that, waiting ends.
_SEND_SECONDS = 5.0
_NO_SESSION = {401, 419}
_TOO_MANY = 429
#: Sent by the site itself; 502 and 504 come from a gateway in front of it, which can't know.
_BROKE_DOWN = {500, 503}
_UNAVAILABLE = 503
_REFUSED = 4  # the first digit
_REDIRECT = 3  # the first digit


@dataclass(slots=True)
class _Sent:
    """One request and its response."""

    request: Request
    tells: bool  #: whether its response may be the site's response to the upload
    response: Response | None = None
    failure: str | None = None
    ended: bool = False

    @property
    def is_changing(self) -> bool:
        return self.request.method in _CHANGING


class SentRequests:
    """Listens to one page from just before the click until its requests have responses.

    An upload could be sent in a request from the page, its frames and workers, from a service worker or from a window
    that the page opened, in a beacon, or in a web socket frame. Only responses to the page's own requests to the
    dashboard's exact origin show its result; anything else sent to the site, by whatever scheme and to whatever port,
    leaves the result open.
    """

    def __init__(self, page: Page, site_url: str, known: SiteFile) -> None:
        self._page = page
        self._known = known
        self._own = OwnSite.of(site_url, site_url)
        self._campaign_id = ""
        self._all: dict[Request, _Sent] = {}
        self._untold = 0  # how much was sent whose response, if any, the page would not see
        self._others: set[Page] = set()
        self._changed = asyncio.Event()
        self._listening = False
        page.on("websocket", self._opened_socket)

    def listen(self, campaign_id: str) -> None:
        """Start listening, with nothing sent so far."""
        self._campaign_id = campaign_id
        self._all.clear()
        self._untold = 0
        if self._listening:
            return
        self._others = {*self._page.context.pages} - {self._page}
        self._page.context.on("request", self._began_elsewhere)
        self._page.on("request", self._began)
        self._page.on("response", self._answered)
        self._page.on("requestfinished", self._finished)
        self._page.on("requestfailed", self._failed)
        self._listening = True

    def close(self) -> None:
        """Stop listening; may be called twice."""
        if not self._listening:
            return
        self._listening = False
        self._page.context.remove_listener("request", self._began_elsewhere)
        self._page.remove_listener("request", self._began)
        self._page.remove_listener("response", self._answered)
        self._page.remove_listener("requestfinished", self._finished)
        self._page.remove_listener("requestfailed", self._failed)

    @property
    def is_answered(self) -> bool:
        """Whether something that can change something was sent, and all of it has a response."""
        telling = self._telling
        return bool(telling) and all(one.ended and one.response is not None for one in telling)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was sent that can change something."""
        return not self._untold and not any(one.is_changing for one in self._all.values())

    async def quiet(self) -> None:
        """Return when the page has settled after the click: all of its requests have responses, and nothing follows.

        What follows a response (a second request, reloading the table) starts at once, so after `_GRACE_SECONDS`
        without a pending request the page has settled. A page that sends nothing at all gets `_SEND_SECONDS`.
        """
        while True:
            self._changed.clear()
            under_way = any(not one.ended for one in self._all.values())
            grace = _GRACE_SECONDS if self._kind is Heard.NOTHING else _GRACE_AFTER_ERROR_SECONDS
            seconds = None if under_way else grace if self._all else _SEND_SECONDS
            try:
                await asyncio.wait_for(self._changed.wait(), seconds)
            except TimeoutError:
                return

    def trouble(self, doing: Message) -> UploaderError | None:
        """Return the fault in the last response to a reversible request; None if there is none."""
        telling = list(filter(self._names_campaign, self._telling)) or self._telling
        if not telling or (telling[-1].response is None and telling[-1].failure is None):
            return None
        last = telling[-1].response
        if last is None:
            failure = telling[-1].failure or ""
            return network_fault(failure, doing) or SiteError(
                Message("page_broke_off", doing=doing, error=bounded(failure)), Message("check_if_repeated")
            )
        return self._fault_of(last, doing)

    def _fault_of(self, last: Response, doing: Message) -> UploaderError | None:
        if is_check(last):
            return human_check()
        if last.status in {_TOO_MANY, _UNAVAILABLE}:
            return Throttled(
                Message("http_slow_down", status=str(last.status)),
                retry_after=seconds_named(last.headers.get("retry-after")),
            )
        if last.status in _NO_SESSION or self._leads_to_sign_in(last):
            return SignedOut(Message("signed_out"), Message("sign_in_in_browser"))
        if last.ok or _is_redirect(last):
            return None
        return SiteError(Message("http_error", status=str(last.status), doing=doing), Message("check_if_repeated"))

    def heard(self, said: str) -> Click:
        """Return what the responses say; if it is unclear which one is the upload's, they say nothing.

        :param said: what the page's own alerts said.
        """
        kind, telling = self._kind, self._telling
        last = telling[-1].response if telling else None
        message = Message.quoting(said)
        if not message and kind is not Heard.NOTHING:
            how = bounded(f"HTTP {last.status} {last.status_text}".rstrip() if last else telling[-1].failure or "")
            message = Message(f"click_{kind}", how=how)
        if not message:
            message = Message.quoting("; ".join(filter(None, map(_trouble, telling))))
        is_throttled = kind is Heard.THROTTLED and last is not None
        return Click(kind, message, seconds_named(last.headers.get("retry-after")) if is_throttled and last else None)

    @property
    def _telling(self) -> Sequence[_Sent]:
        """The requests that can change something and whose responses may be the upload's, in order."""
        return [one for one in self._all.values() if one.tells and one.is_changing]

    @property
    def _kind(self) -> Heard:
        """What all responses agree on.

        Nothing if something was sent whose response cannot be seen, if they disagree (one may be a mere report of the
        click, or a retry of another), or if none of the requests names the campaign.
        """
        telling = self._telling
        is_open = self._untold or any(one.is_changing and not one.tells for one in self._all.values())
        kinds = {self._kind_of(one) for one in telling}
        if is_open or len(kinds) != 1 or not any(map(self._names_campaign, telling)):
            return Heard.NOTHING
        return kinds.pop()

    def _kind_of(self, one: _Sent) -> Heard:
        if one.response is None:
            is_no_way = one.failure is not None and any(word in one.failure for word in NO_WAY)
            return Heard.NO_WAY if is_no_way else Heard.NOTHING
        status = one.response.status
        if status in _NO_SESSION or self._leads_to_sign_in(one.response):
            return Heard.SIGNED_OUT
        if status == _TOO_MANY or (status == _UNAVAILABLE and "retry-after" in one.response.headers):
            return Heard.THROTTLED
        if status in _BROKE_DOWN:
            return Heard.BROKE_DOWN
        return Heard.REFUSED if status // 100 == _REFUSED else Heard.NOTHING

    def _names_campaign(self, one: _Sent) -> bool:
        return self._campaign_id in one.request.url or self._campaign_id.encode() in _body(one.request)

    def _leads_to_sign_in(self, response: Response) -> bool:
        return _is_redirect(response) and self._known.leads_to_sign_in(response.headers.get("location", ""))

    # -- the browser's events ----------------------------------------------------------------------------------------

    def _began(self, request: Request) -> None:
        kind, is_changing = request.resource_type, request.method in _CHANGING
        if not self._own.owns(request.url) or kind == _REPORT or not (is_changing or kind in _CARRIERS):
            return
        is_of_origin = self._own.is_dashboard(request.url)
        if kind == _BEACON:
            self._untold += 1
        elif is_of_origin or is_changing:
            self._all[request] = _Sent(request, tells=is_of_origin)
            self._changed.set()

    def _began_elsewhere(self, request: Request) -> None:
        """Note what a service worker or a newly opened window sends; other tabs have their own listeners."""
        if request.method not in _CHANGING or not self._own.owns(request.url):
            return
        if request.service_worker is not None or _page_of(request) not in {self._page, *self._others}:
            self._untold += 1

    def _opened_socket(self, socket: WebSocket) -> None:
        if self._own.owns(socket.url):
            socket.on("framesent", self._sent_frame)

    def _sent_frame(self, frame: str | bytes) -> None:
        if self._listening and len(frame) > _HEARTBEAT_BYTES:
            self._untold += 1

    def _answered(self, response: Response) -> None:
        if (one := self._all.get(response.request)) is not None:
            one.response = response
            self._changed.set()

    def _finished(self, request: Request) -> None:
        if (one := self._all.get(request)) is not None:
            one.ended = True
            self._changed.set()

    def _failed(self, request: Request) -> None:
        if (one := self._all.get(request)) is not None:
            one.ended = True
            one.failure = request.failure or ""
            self._changed.set()


def _page_of(request: Request) -> Page | None:
    """Return the page that a request belongs to; None if it is so new that the browser has not reported it yet."""
    try:
        return request.frame.page
    except Error:
        return None


def _body(request: Request) -> bytes:
    try:
        return request.post_data_buffer or b""
    except Error:
        return b""


def _is_redirect(response: Response) -> bool:
    return response.status // 100 == _REDIRECT


def _trouble(one: _Sent) -> str:
    if one.response is None:
        return one.failure or ""
    return "" if one.response.ok or _is_redirect(one.response) else f"HTTP {one.response.status}"
