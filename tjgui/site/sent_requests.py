"""What left the browser from the click on: the requests that can change something, and how they were answered."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.async_api import Page, Request, Response

from tjgui.core.errors import SignedOut, SiteError, Throttled, UploaderError
from tjgui.core.models import Click, Heard
from tjgui.core.wording.message import Message
from tjgui.site.faults import NO_WAY
from tjgui.site.site_file import SiteFile

_CHANGING = {"POST", "PUT", "PATCH", "DELETE"}
#: What a page creates ads, or loads its table, with; images and scripts are left out.
_CARRIERS = {"xhr", "fetch", "document", "other"}
#: Seconds without a request under way after which the page is at rest.
_GRACE_SECONDS = 0.1
#: Seconds in which a pressed page must send something, or it is not waited for any longer.
_SEND_SECONDS = 5.0
_NO_SESSION = {401, 419}
_TOO_MANY = 429
#: Said by the site itself; 502 and 504 are said by what stands before it, which can't know.
_BROKE_DOWN = {500, 503}
_UNAVAILABLE = 503
_REFUSED = 4  # the first digit
_REDIRECT = 3  # the first digit


@dataclass(slots=True)
class _Sent:
    """One request and its answer."""

    request: Request
    response: Response | None = None
    failure: str | None = None
    ended: bool = False


class SentRequests:
    """Listens to one page from just before the click until its requests are answered."""

    def __init__(self, page: Page, host: str, known: SiteFile) -> None:
        self._page = page
        self._known = known
        self._host = host
        self._all: dict[Request, _Sent] = {}
        self._changed = asyncio.Event()
        self._listening = False

    def listen(self) -> None:
        """Begin, with nothing sent so far."""
        self._all.clear()
        if self._listening:
            return
        self._page.on("request", self._began)
        self._page.on("response", self._answered)
        self._page.on("requestfinished", self._finished)
        self._page.on("requestfailed", self._failed)
        self._listening = True

    def close(self) -> None:
        """Listen no more; may be called twice."""
        if not self._listening:
            return
        self._listening = False
        self._page.remove_listener("request", self._began)
        self._page.remove_listener("response", self._answered)
        self._page.remove_listener("requestfinished", self._finished)
        self._page.remove_listener("requestfailed", self._failed)

    @property
    def is_answered(self) -> bool:
        """Whether something that can change something was sent, and all of it was answered."""
        sent = [one for one in self._all.values() if one.request.method in _CHANGING]
        return bool(sent) and all(one.ended and one.response is not None for one in sent)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was sent that can change something."""
        return all(one.request.method not in _CHANGING for one in self._all.values())

    async def quiet(self) -> None:
        """Return when the page has come to rest after the click: all it asked for was answered, and nothing follows.

        What follows an answer (a second request, a table that is loaded again) starts at once; so `_GRACE_SECONDS`
        without anything under way are rest. A page that sends nothing at all gets `_SEND_SECONDS`.
        """
        while True:
            self._changed.clear()
            under_way = any(not one.ended for one in self._all.values())
            seconds = None if under_way else _GRACE_SECONDS if self._all else _SEND_SECONDS
            try:
                await asyncio.wait_for(self._changed.wait(), seconds)
            except TimeoutError:
                return

    def trouble(self, doing: str) -> UploaderError | None:
        """Return the fault that the last answer to a reversible request stands for; None where it is none."""
        sent = [one for one in self._all.values() if one.request.method in _CHANGING]
        if not sent or (sent[-1].response is None and sent[-1].failure is None):
            return None
        last = sent[-1].response
        if last is None:
            return SiteError(f"The connection broke off while {doing} ({sent[-1].failure}).", "It is tried again.")
        if last.status in {_TOO_MANY, _UNAVAILABLE}:
            return Throttled(
                f"The site asks to go slower (HTTP {last.status}).",
                retry_after=_seconds(last.headers.get("retry-after")),
            )
        if last.status in _NO_SESSION or self._leads_to_sign_in(last):
            return SignedOut("You are not signed in any more.", "Sign in in the browser window; it goes on by itself.")
        if last.ok or _is_redirect(last):
            return None
        return SiteError(f"The site answered with an error (HTTP {last.status}) while {doing}.", "It is tried again.")

    def heard(self, said: str) -> Click:
        """Tell what the answers say; several that say different things say nothing.

        :param said: what the page's own alerts said.
        """
        sent = [one for one in self._all.values() if one.request.method in _CHANGING]
        kinds = {self._kind(one) for one in sent}
        kind = kinds.pop() if len(kinds) == 1 else Heard.NOTHING
        last = sent[-1].response if sent else None
        message = Message.quoting(said)
        if not message and kind is not Heard.NOTHING:
            how = f"HTTP {last.status} {last.status_text}".rstrip() if last is not None else sent[-1].failure or ""
            message = Message(f"click_{kind}", how=how)
        if not message:
            message = Message.quoting("; ".join(filter(None, map(_trouble, sent))))
        return Click(kind, message, _seconds(last.headers.get("retry-after")) if last is not None else None)

    def _kind(self, one: _Sent) -> Heard:
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

    def _leads_to_sign_in(self, response: Response) -> bool:
        return _is_redirect(response) and self._known.leads_to_sign_in(response.headers.get("location", ""))

    def _began(self, request: Request) -> None:
        if request.resource_type in _CARRIERS and urlsplit(request.url).hostname == self._host:
            self._all[request] = _Sent(request)
            self._changed.set()

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
            one.failure = request.failure or "the request failed"
            self._changed.set()


def _is_redirect(response: Response) -> bool:
    return response.status // 100 == _REDIRECT


def _trouble(one: _Sent) -> str:
    if one.response is None:
        return one.failure or ""
    return "" if one.response.ok or _is_redirect(one.response) else f"HTTP {one.response.status}"


def _seconds(retry_after: str | None) -> float | None:
    """Read a Retry-After header; its date form is rare and taken as "no time named"."""
    return float(retry_after) if retry_after is not None and retry_after.strip().isdigit() else None
