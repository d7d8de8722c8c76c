"""Which hosts are the site's own: those of the dashboard's and the sign-in's registrable domains."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from functools import cache
from urllib.parse import urlsplit


def own_hosts(*urls: str) -> Callable[[str], bool]:
    """Return whether a host is under the same registrable domain as one of the URLs, by the public suffix list."""
    own = frozenset(_registrable(urlsplit(url).hostname or "") for url in urls) - {""}
    return lambda host: _registrable(host) in own


def _registrable(host: str) -> str:
    """Return what can be registered of a host's name: "example.co.uk" of "a.example.co.uk"; an address is itself."""
    host = host.strip("[]").rstrip(".").lower()
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        return _suffixes()(host) or host


@cache
def _suffixes() -> Callable[[str], str | None]:
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - reads a large file

    known: Callable[[str], str | None] = PublicSuffixList().privatesuffix
    return known
