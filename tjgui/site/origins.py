"""Where the site is: scheme, host and port, compared as a browser does, and what else belongs to its owner.

A host alone is no place: another port, or plain HTTP, may be somebody else's server, and gets the session's cookies.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

import idna

from tjgui.core.errors import InputError
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import NOTHING, Message

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}
_HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*")
#: A host whose last part is a number is an IPv4 address to a browser, in whatever notation.
_NUMBER = re.compile(r"(.*\.)?(\d+|0x[0-9a-f]*)")
_LONGEST_HOST = 253


@dataclass(frozen=True, slots=True)
class Origin:
    """A scheme, a host in lower case and ASCII without a final dot, and a port."""

    scheme: str
    host: str  #: an IPv6 address without its brackets
    port: int

    @classmethod
    def of(cls, url: str) -> Self | None:
        """Return the origin of a URL; None for all but http, https, ws and wss, and for what no browser would open."""
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            return None
        usual = _PORTS.get(parts.scheme)
        host = _plain_host(parts.hostname or "")
        if usual is None or not host or "\\" in parts.netloc:
            return None
        return cls(parts.scheme, host, usual if port is None else port)

    @property
    def is_loopback(self) -> bool:
        """Whether it is on this computer."""
        address = _address(self.host)
        return address.is_loopback if address is not None else self.host == "localhost"

    @property
    def domain(self) -> str:
        """The domain that its owner registered, according to the public suffix list; empty if there is none."""
        if _address(self.host) is not None:
            return ""
        return _suffixes().privatesuffix(self.host) or ""

    @property
    def authority(self) -> str:
        """Host and port as they are in a URL; without the port if it is the scheme's usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}"


@dataclass(frozen=True, slots=True)
class OwnSite:
    """The dashboard and its sign-in page."""

    dashboard: Origin
    sign_in: Origin

    @classmethod
    def of(cls, site_url: str, sign_in_url: str) -> Self:
        """Return the site of two addresses; raises `InputError` if one is no web address."""
        return cls(_origin(site_url), _origin(sign_in_url))

    def is_dashboard(self, url: str) -> bool:
        """Whether a page is the dashboard's own: the only place for CSVs and clicks."""
        return Origin.of(url) == self.dashboard

    def may_show(self, url: str) -> bool:
        """Whether a tab may go there, and a page may send something there.

        That is the dashboard, its sign-in page, and by HTTPS on its usual port the owner's other hosts.
        """
        place = Origin.of(url)
        if place is None:
            return False
        if place in {self.dashboard, self.sign_in}:
            return True
        is_usual = place.scheme in {"https", "wss"} and place.port == _PORTS[place.scheme]
        return is_usual and place.host not in {self.dashboard.host, self.sign_in.host} and self._is_owners(place)

    def owns(self, url: str) -> bool:
        """Whether what is sent there may reach the site, or carry its cookies: by any scheme, to any port."""
        place = Origin.of(url)
        return place is not None and (place.host in {self.dashboard.host, self.sign_in.host} or self._is_owners(place))

    def owns_host(self, host: str) -> bool:
        """Whether a host is the site's, or another one of its owner's: a cookie knows no scheme and no port."""
        is_bare_address = ":" in host and not host.startswith("[")
        return self.owns(f"https://[{host}]" if is_bare_address else f"https://{host}")

    def _is_owners(self, place: Origin) -> bool:
        return bool(place.domain) and place.domain in {self.dashboard.domain, self.sign_in.domain}


def _origin(url: str) -> Origin:
    origin = Origin.of(url)
    if origin is None:
        raise InputError(Message("address_is", where=Message("the_site"), url=shown(url)), Message("give_address"))
    return origin


def wrong_with(url: str, *, is_base: bool = False) -> Message:
    """Say what to enter instead of an address that cannot be the site's; nothing if it can.

    It must be a web address that browser and program cannot read differently, and HTTPS unless it is on this computer.

    :param is_base: paths are added to it, so it has no query and no fragment of its own.
    """
    origin = Origin.of(url)
    is_plain = url.isprintable() and not any(one in url for one in (" \\?#" if is_base else " \\"))
    if origin is None or not is_plain or not url.lower().startswith(("http://", "https://")):
        return Message("give_address")
    if "@" in urlsplit(url).netloc:
        return Message("give_address")
    return Message("give_https") if origin.scheme == "http" and not origin.is_loopback else NOTHING


def _plain_host(host: str) -> str:
    """Return a host as a browser writes it; empty if a browser would refuse it or read it as something else."""
    host = host.lower()
    if ":" in host:
        return "" if "%" in host else _text_of(_address(host))
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except UnicodeError:
            return ""
    host = host.removesuffix(".")
    if len(host) > _LONGEST_HOST or not _HOST.fullmatch(host):
        return ""
    return _text_of(_address(host)) if _NUMBER.fullmatch(host) else host


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _text_of(address: ipaddress.IPv4Address | ipaddress.IPv6Address | None) -> str:
    return "" if address is None else address.compressed


@cache
def _suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - reads 300 KB, and a start must not wait for it

    return PublicSuffixList()
