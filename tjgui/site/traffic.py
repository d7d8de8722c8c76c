"""Whether a page still asks the site for something that may bring what it lacks."""

from __future__ import annotations

from time import monotonic

from playwright.async_api import Page, Request

#: What can bring a part of the page; pictures, fonts, beacons and lasting connections do not.
_BRINGING = {"document", "script", "xhr", "fetch"}


class Traffic:
    """Listens to one page for as long as it lives.

    :param patience: seconds after which a request that has no answer is taken for one that never ends, such as a poll.
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
        """Whether an answer is awaited that may bring something."""
        now = monotonic()
        return any(now - began < self._patience for began in self._began.values())

    def is_still(self, seconds: float) -> bool:
        """Whether nothing has been asked for or answered for so long, and no answer is awaited."""
        return not self.is_loading and monotonic() - self._last >= seconds

    def forget(self) -> None:
        """Begin with a new page: what the old one asked for brings nothing any more."""
        self._began.clear()
        self._last = monotonic()

    def _note_begin(self, request: Request) -> None:
        if request.resource_type in _BRINGING:
            self._began[request] = self._last = monotonic()

    def _note_end(self, request: Request) -> None:
        if self._began.pop(request, None) is not None:
            self._last = monotonic()
