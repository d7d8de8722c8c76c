"""Who is signed in: session cookies, one-time tokens from one host to the other, and how they end."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from tjgui.practice.scenarios import Scenario

#: The session cookie on the dashboard's host.
SESSION_COOKIE = "practice_session"


@dataclass(slots=True)
class _Session:
    """How much a session has been used."""

    requests: int = 0
    creates: int = 0


class Sessions:
    """All sessions of the site."""

    def __init__(self) -> None:
        self._live: dict[str, _Session] = {}
        self._tickets: set[str] = set()
        self._ended_by_use = 0
        self._scenario = Scenario()

    def apply(self, scenario: Scenario) -> None:
        """Apply the scenario's options for sessions."""
        self._scenario = scenario
        self._ended_by_use = 0

    def new_ticket(self) -> str:
        """Return a token that opens one session, once."""
        ticket = secrets.token_urlsafe(16)
        self._tickets.add(ticket)
        return ticket

    def open(self, ticket: str) -> str | None:
        """Exchange a ticket for a session; None if the ticket is invalid or was used."""
        if ticket not in self._tickets:
            return None
        self._tickets.discard(ticket)
        token = secrets.token_urlsafe(24)
        self._live[token] = _Session()
        return token

    def admits(self, token: str | None) -> bool:
        """Whether a request is admitted; counts it."""
        if not self._scenario.sign_in:
            return True
        session = self._live.get(token or "")
        if session is None:
            return False
        session.requests += 1
        most = self._scenario.session_ends_after_requests
        if most and session.requests > most and self._may_end():
            del self._live[token or ""]
            return False
        return True

    def created(self, token: str | None) -> None:
        """Count a creation, which may be the session's last act."""
        session = self._live.get(token or "")
        if session is None:
            return
        session.creates += 1
        if self._scenario.session_ends_after_creates == session.creates and self._may_end():
            del self._live[token or ""]

    def end(self, token: str | None = None) -> None:
        """End one session, or all of them."""
        if token is None:
            self._live.clear()
        else:
            self._live.pop(token, None)

    def _may_end(self) -> bool:
        if self._ended_by_use >= self._scenario.session_ends_times:
            return False
        self._ended_by_use += 1
        return True
