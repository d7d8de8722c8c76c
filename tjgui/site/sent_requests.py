"""What left the browser from the click on: the requests that can change something, and how they were answered."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.async_api import Page, Request, Response

from tjgui.core.errors import SignedOut, SiteError, Throttled, UploaderError
from tjgui.core.models import Click, Sent
from tjgui.site.faults import NOT_SENT
from tjgui.site.site_file import SiteFile

_CHANGING = {"POST", "PUT", "PATCH", "DELETE"}
#: Answers by which the site says that it did nothing with the request (RFC 9110, RFC 6585); others leave it open.
_REFUSED = {400, 401, 403, 404, 405, 413, 415, 419, 422, 429}
#: Refusals that would come again for the same CSV.
_REFUSED_FOR_GOOD = {400, 413, 415, 422}
#: What a page creates ads, or loads its table, with; images and scripts are left out.
_CARRIERS = {"xhr", "fetch", "document", "other"}
#: Seconds without a request under way after which the page is at rest.
_GRACE_SECONDS = 0.1
#: Seconds in which a pressed page must send something, or it is not waited for any longer.
_SEND_SECONDS = 5.0
_NO_SESSION = {401, 419}
_TOO_MANY = 429
_BROKE_DOWN = 500  # said by the site itself; 502 and 504 are said by what stands before it, which can't know
_UNAVAILABLE = 503
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

    def verdict(self, said: str) -> Click:
        """Tell from the answers whether the site can have carried the click out."""
        sent = [one for one in self._all.values() if one.request.method in _CHANGING]
        if sent and all(one.failure and any(word in one.failure for word in NOT_SENT) for one in sent):
            return Click(Sent.NO, f"The request did not leave this computer ({sent[-1].failure}).")
        refusals = [one.response for one in sent if one.response is not None and self._is_refusal(one.response)]
        if sent and len(refusals) == len(sent):
            last = refusals[-1]
            return Click(
                Sent.REFUSED,
                said or f"The site refused the upload (HTTP {last.status} {last.status_text}).".replace(" )", ")"),
                retry_after=_seconds(last.headers.get("retry-after")),
                throttled=last.status in {_TOO_MANY, _UNAVAILABLE},
                refused_for_good=last.status in _REFUSED_FOR_GOOD,
            )
        answers = [one.response for one in sent if one.response is not None]
        if sent and all(one.response is not None and one.response.status == _BROKE_DOWN for one in sent):
            return Click(Sent.ERRED, said or f"The site broke down over the upload (HTTP {_BROKE_DOWN}).")
        trouble = [f"HTTP {answer.status}" for answer in answers if not answer.ok and not _is_redirect(answer)]
        trouble += [one.failure for one in sent if one.failure]
        return Click(Sent.MAYBE, said or "; ".join(trouble))

    def _is_refusal(self, response: Response) -> bool:
        if response.status in _REFUSED:
            return True
        if response.status == _UNAVAILABLE:
            return "retry-after" in response.headers
        return self._leads_to_sign_in(response)

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


def _seconds(retry_after: str | None) -> float | None:
    """Read a Retry-After header; its date form is rare and taken as "no time named"."""
    return float(retry_after) if retry_after is not None and retry_after.strip().isdigit() else None
