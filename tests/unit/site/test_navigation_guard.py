"""The guard is asked about every request that leaves the site, and about none that stays."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tjgui.site.navigation_guard import paused_requests
from tjgui.site.origins import Origin, OwnSite

SITE = OwnSite.of("https://advertiser.trafficjunky.com", "https://www.trafficjunky.com/sign-in")
PRACTICE = OwnSite.of("http://127.0.0.1:8000", "http://localhost:8001/sign-in")
BY_IPV6 = OwnSite.of("http://[::1]:8000", "http://[::1]:8000/sign-in")


@cache
def asks(own: OwnSite) -> Callable[[str, str], bool]:
    """Match patterns as the browser's protocol does: * is anything, ? one character, a backslash takes both away."""
    starts: set[tuple[str, str]] = set()
    others: list[tuple[str, re.Pattern[str]]] = []
    for one in paused_requests(own):
        kind, parts = one.get("resourceType", ""), re.findall(r"\\.|.", one["urlPattern"])
        if parts[-1] == "*" and not {"*", "?"} & set(parts[:-1]):
            starts.add((kind, "".join(part[-1] for part in parts[:-1])))
        else:
            pattern = "".join({"*": ".*", "?": "."}.get(part, re.escape(part[-1])) for part in parts)
            others.append((kind, re.compile(pattern)))

    def is_asked(url: str, kind: str) -> bool:
        heads = {(one, url[:length]) for one in (kind, "") for length in range(len(url) + 1)}
        return bool(starts & heads) or any(of in {kind, ""} and one.fullmatch(url) for of, one in others)

    return is_asked


@pytest.mark.parametrize("own", [SITE, PRACTICE, BY_IPV6])
def test_what_the_dashboard_gets_is_never_held(own: OwnSite) -> None:
    for path in ("/", "/ad/mass-action/1011737001/create", "/?next=http://example.com:80/"):
        for kind in ("XHR", "Image", "Script", "Stylesheet"):
            assert not asks(own)(f"{own.dashboard}{path}", kind)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/",
        "https://advertiser.trafficjunky.com.example.com/",
        "https://advertiser.trafficjunky.com:8443/",
        "https://advertiser.trafficjunky.com@example.com/",
        "https://advertiser.trafficjunky.comx/",
        "https://advertiser.trafficjunky.co/",
        "https://a/",
        "https://ADVERTISER:x@example.com/",
        "http://advertiser.trafficjunky.com/",
        "https://[2001:db8::1]/",
        "https://*?\\/",
    ],
)
def test_what_a_script_sends_elsewhere_is_held(url: str) -> None:
    assert asks(SITE)(url, "XHR")


@pytest.mark.parametrize(
    ("own", "urls"),
    [
        (
            SITE,
            [
                "http://advertiser.trafficjunky.com/x.png",
                "https://advertiser.trafficjunky.com:8443/x.png",
                "http://www.trafficjunky.com/x.png",
                "http://cdn.trafficjunky.com:8080/x.png",
                "https://cdn.trafficjunky.com:444/x.png",
            ],
        ),
        (
            PRACTICE,
            [
                "http://127.0.0.1/x.png",
                "http://127.0.0.1:800/x.png",
                "http://127.0.0.1:80000/x.png",
                "http://127.0.0.1:9000/x.png",
                "https://127.0.0.1:8000/x.png",
                "http://localhost:8000/x.png",
            ],
        ),
        (BY_IPV6, ["http://[::1]/x.png", "http://[::1]:8001/x.png", "https://[::1]/x.png"]),
    ],
)
def test_whatever_would_carry_the_sites_cookies_to_another_port_is_held(own: OwnSite, urls: list[str]) -> None:
    assert urls
    for url in urls:
        assert asks(own)(url, "Image"), url


def test_other_companies_images_and_scripts_are_not_held() -> None:
    assert not asks(SITE)("https://cdn.example.com/x.png", "Image")
    assert not asks(PRACTICE)("https://cdn.example.com/x.js", "Script")


_HOSTS = st.text(string.ascii_lowercase + string.digits + ".-", min_size=1, max_size=30)
_PLACES = st.builds(Origin, st.sampled_from(["http", "https"]), _HOSTS, st.integers(0, 65535))
_NEAR = st.sampled_from(["advertiser.trafficjunky.com", "127.0.0.1"]).flatmap(
    lambda host: st.integers(0, len(host)).map(lambda cut: host[:cut])
)


@given(_PLACES | st.builds(Origin, st.just("https"), st.builds(str.__add__, _NEAR, _HOSTS), st.just(443)))
def test_a_script_is_held_exactly_if_it_sends_to_another_origin(place: Origin) -> None:
    for own in (SITE, PRACTICE):
        assert asks(own)(f"{place}/", "XHR") is (place != own.dashboard)
