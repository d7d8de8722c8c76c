"""Whom the practice site answers: browsers that reach it on this computer, and pages of its own.

A page of another site could otherwise post into it, or read it through a name of its own that leads to this computer.
"""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

#: Names below these can belong to nobody; one ends at this computer, the other at a proxy or nowhere.
_RESERVED = ("localhost", "invalid")
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_MISDIRECTED = 421


def only_own_visitors(origins: Collection[str]) -> Middleware:
    """Return middleware that answers 421 under another host's name, and 403 to what a page of another site sends.

    The port in the host's name makes no difference: a forwarded port is still the same site.

    :param origins: of the practice site's own pages, which send to each other.
    """

    @web.middleware
    async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
        hosts = request.headers.getall("Host", [])
        if not all(map(_is_here, hosts)):
            return web.Response(status=_MISDIRECTED, text="This practice site is only for this computer.\n")
        sent_by = request.headers.getall("Origin", [])
        if request.method not in _SAFE and any(one not in origins and not _is_of(one, hosts) for one in sent_by):
            return web.Response(status=403, text="A page of another site may send nothing here.\n")
        return await handler(request)

    return answer


def _is_here(host: str) -> bool:
    """Whether a Host header names this computer, or a name that nobody can own."""
    try:
        name = (urlsplit(f"//{host}").hostname or "").removesuffix(".")
    except ValueError:
        return False
    if "@" in host or "/" in host:
        return False
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name.rpartition(".")[2] in _RESERVED


def _is_of(origin: str, hosts: Collection[str]) -> bool:
    """Whether an Origin header names the host that was asked."""
    scheme, _, authority = origin.partition("://")
    return scheme in {"http", "https"} and authority in hosts
