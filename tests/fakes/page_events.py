"""A browser's page that sends nothing: a test says what it sent, and what was answered, event by event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Error


class Emitter:
    """Hands events to whoever listens, as Playwright's objects do."""

    def __init__(self) -> None:
        self.listeners: dict[str, list[Callable[[Any], object]]] = defaultdict(list)

    def on(self, event: str, listener: Callable[[Any], object]) -> None:
        self.listeners[event].append(listener)

    def remove_listener(self, event: str, listener: Callable[[Any], object]) -> None:
        self.listeners[event].remove(listener)

    def tell(self, event: str, what: object) -> None:
        for listener in list(self.listeners[event]):
            listener(what)

    @property
    def count(self) -> int:
        """How many listeners there are."""
        return sum(map(len, self.listeners.values()))


class SilentContext(Emitter):
    """A browser's context and its pages."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[SilentPage] = []


class SilentPage(Emitter):
    """One page in it."""

    def __init__(self, context: SilentContext) -> None:
        super().__init__()
        self.context = context
        context.pages.append(self)


class SilentSocket(Emitter):
    """A web socket that the page opened."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url


@dataclass(eq=False)
class SaidRequest:
    """A request that a test says was sent."""

    url: str
    method: str = "POST"
    resource_type: str = "fetch"
    body: bytes | None = None
    body_is_lost: bool = False
    failure: str | None = None
    service_worker: object = None
    page: SilentPage | None = None

    @property
    def post_data_buffer(self) -> bytes | None:
        if self.body_is_lost:
            raise Error("The body is gone.")
        return self.body

    @property
    def frame(self) -> SaidRequest:
        if self.page is None:
            raise Error("The page is not ready.")
        return self


@dataclass
class SaidResponse:
    """A response that a test says arrived."""

    request: SaidRequest
    status: int = 200
    status_text: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300
