"""Whether a page still has requests pending that may provide what it lacks."""

from __future__ import annotations

from time import monotonic

from playwright.async_api import Page, Request

#: What can provide a part of the page; images, fonts, beacons and persistent connections cannot.
_BRINGING = {"document", "script", "xhr", "fetch"}


class Traffic:
    """Listens to one page for as long as it exists.

    :param patience: seconds after which a request without a response counts as endless, such as a long poll.
    """

    def __init__(self, page: Page, patience: float) -> None:
        self._patience = patience
        self._began: dict[Request, float] = {}
        self._last = monotonic()
        page.on("request", self._note_begin)
        page.on("requestfinished", self._note_end)
        page.on("requestfailed", self._note_end)

    @property
    def is_loading(self) -> bool:
        """Whether a request is pending that may provide something."""
        now = monotonic()
        return any(now - began < self._patience for began in self._began.values())

    def is_still(self, seconds: float) -> bool:
        """Whether there were no requests or responses for `seconds`, and none is pending."""
        return not self.is_loading and monotonic() - self._last >= seconds

    def forget(self) -> None:
        """Start over with a new page: the old one's requests no longer matter."""
        self._began.clear()
        self._last = monotonic()

    def _note_begin(self, request: Request) -> None:
        if request.resource_type in _BRINGING:
            self._began[request] = self._last = monotonic()

    def _note_end(self, request: Request) -> None:
        if self._began.pop(request, None) is not None:
            self._last = monotonic()
