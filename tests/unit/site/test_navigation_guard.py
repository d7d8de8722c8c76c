"""A tab stays on the site's own hosts."""

from __future__ import annotations

import pytest

from tjgui.site.navigation_guard import is_own_host

SITE = frozenset({"advertiser.trafficjunky.com", "www.trafficjunky.com"})


@pytest.mark.parametrize("host", ["advertiser.trafficjunky.com", "www.trafficjunky.com", "cdn.trafficjunky.com"])
def test_the_sites_own_hosts_are_open(host: str) -> None:
    """The dashboard, the sign-in page, and siblings of theirs."""
    assert is_own_host(host, SITE)


@pytest.mark.parametrize("host", ["trafficjunky.com.example.com", "example.com", "nottrafficjunky.com", "", None])
def test_all_others_are_closed(host: str | None) -> None:
    """Also those that only look like the site's."""
    assert not is_own_host(host, SITE)


def test_addresses_are_compared_as_a_whole() -> None:
    """Two computers of one network are not one site."""
    assert is_own_host("127.0.0.1", frozenset({"127.0.0.1"}))
    assert not is_own_host("10.0.0.1", frozenset({"127.0.0.1"}))
