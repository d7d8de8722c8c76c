"""The site is scheme, host and port; what else belongs to its owner is decided by the public suffix list."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tjgui.core.errors import InputError
from tjgui.site.origins import Origin, OwnSite, wrong_with

SITE = OwnSite.of("https://advertiser.trafficjunky.com", "https://www.trafficjunky.com/sign-in")
PRACTICE = OwnSite.of("http://127.0.0.1:8000", "http://localhost:8001/sign-in")


@pytest.mark.parametrize(
    "url",
    [
        "https://advertiser.trafficjunky.com",
        "https://advertiser.trafficjunky.com:443/campaign/1",
        "HTTPS://Advertiser.TrafficJunky.COM/",
        "https://advertiser.trafficjunky.com./campaign",
        "https://user:word@advertiser.trafficjunky.com/",  # a browser drops what is before the @
        "https://advertiser.trafficjunky.com?x#y",
    ],
)
def test_one_place_is_recognised_however_it_is_written(url: str) -> None:
    assert SITE.is_dashboard(url)
    assert SITE.may_show(url)
    assert SITE.owns(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://advertiser.trafficjunky.com/",
        "http://advertiser.trafficjunky.com:443/",
        "https://advertiser.trafficjunky.com:8443/",
        "https://www.trafficjunky.com:8443/sign-in",
        "http://www.trafficjunky.com/sign-in",
        "http://cdn.trafficjunky.com/",
        "https://cdn.trafficjunky.com:444/",
        "ws://advertiser.trafficjunky.com/",
    ],
)
def test_another_port_or_scheme_is_not_shown_but_would_get_the_cookies(url: str) -> None:
    assert not SITE.is_dashboard(url)
    assert not SITE.may_show(url)
    assert SITE.owns(url)


@pytest.mark.parametrize("host", ["www.trafficjunky.com", "cdn.trafficjunky.com", "trafficjunky.com"])
def test_the_owners_other_hosts_may_be_shown_but_are_not_the_dashboard(host: str) -> None:
    assert SITE.may_show(f"https://{host}/x")
    assert not SITE.is_dashboard(f"https://{host}/x")


@pytest.mark.parametrize(
    "url",
    [
        "https://trafficjunky.com.example.com/",
        "https://nottrafficjunky.com/",
        "https://advertiser.trafficjunky.com@example.com/",
        "https://advertiser.trafficjunky.com%2eexample.com/",
        "https://com/",
        "https:///advertiser.trafficjunky.com",
        "https://advertiser.trafficjunky.com\\@example.com/",
        "https://advertiser..trafficjunky.com/",
        "about:blank",
        "blob:https://advertiser.trafficjunky.com/1",
        "data:text/html,x",
        "file:///etc/passwd",
        "javascript:0",
        "//advertiser.trafficjunky.com/",
        "https://[::1",
        "https://advertiser.trafficjunky.com:99999/",
        "https://advertiser.trafficjunky.com:x/",
        "",
    ],
)
def test_what_is_no_place_of_the_site_is_closed(url: str) -> None:
    assert not SITE.is_dashboard(url)
    assert not SITE.may_show(url)
    assert not SITE.owns(url)


@pytest.mark.parametrize(
    ("site", "other", "is_owners"),
    [
        ("https://ads.example.co.uk", "https://www.example.co.uk", True),
        ("https://ads.example.co.uk", "https://other.co.uk", False),
        ("https://example.github.io", "https://other.github.io", False),
        ("https://example.github.io", "https://a.example.github.io", True),
        ("https://a.kobe.jp", "https://b.kobe.jp", False),
        ("https://bücher.example.de", "https://xn--bcher-kva.example.de", True),
        ("https://shop.bücher.de", "https://www.xn--bcher-kva.de", True),
        ("https://straße.de", "https://strasse.de", False),  # one name in an older standard
        ("https://localhost:8000", "https://elsewhere.localhost", False),
        ("https://intranet", "https://other", False),
        ("https://10.0.0.1", "https://10.0.0.2", False),
        ("https://10.0.0.1", "https://2.0.0.1", False),
        ("https://[2001:db8::1]", "https://[2001:db8::2]", False),
    ],
)
def test_who_owns_a_host_is_decided_by_the_public_suffix_list(site: str, other: str, is_owners: bool) -> None:
    own = OwnSite.of(site, site)
    assert own.owns(other) is is_owners
    assert own.owns(site)


def test_the_practice_sites_hosts_are_only_its_own_ports() -> None:
    assert PRACTICE.is_dashboard("http://127.0.0.1:8000/campaigns")
    assert PRACTICE.may_show("http://localhost:8001/sign-in")
    for url in ("http://127.0.0.1:8001/", "http://localhost:8000/", "http://127.0.0.1/", "https://127.0.0.1:8000/"):
        assert not PRACTICE.may_show(url)
        assert PRACTICE.owns(url)
    for url in ("http://127.0.0.2:8000/", "http://[::1]:8000/", "http://elsewhere.localhost:8001/"):
        assert not PRACTICE.owns(url)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://[::1]:80", "http://[0:0:0:0:0:0:0:1]"),
        ("http://[2001:DB8::A]", "http://[2001:db8:0::a]/"),
        ("https://BÜCHER.de", "https://xn--bcher-kva.de"),
    ],
)
def test_hosts_are_compared_as_a_browser_writes_them(one: str, other: str) -> None:
    assert Origin.of(one) == Origin.of(other) is not None


@pytest.mark.parametrize(
    "url", ["http://0x7f.1", "http://2130706433", "http://127.1", "http://127.0.0.01", "http://[fe80::1%25eth0]"]
)
def test_numbers_that_a_browser_would_read_as_another_address_are_no_place(url: str) -> None:
    assert Origin.of(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com",
        "https://example.com/base/",
        "https://example.com:8443",
        "http://localhost:8000",
        "http://LOCALHOST",
        "http://127.0.0.1:8000",
        "http://127.8.9.1",
        "http://[::1]:8000",
    ],
)
def test_a_site_is_https_or_on_this_computer(url: str) -> None:
    assert not wrong_with(url, is_base=True)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com",
        "http://10.0.0.1",
        "http://[2001:db8::1]",
        "http://localhost.example.com",
        "http://128.0.0.1",
    ],
)
def test_plain_http_elsewhere_is_refused(url: str) -> None:
    assert wrong_with(url).code == "give_https"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.com",
        "ftp://example.com",
        "wss://example.com",
        "https://",
        "https://[::1",
        "https://user@example.com",
        "https://example.com\\@other.com",
        "https://exa mple.com",
        "https://example.com/\n",
        "https://example.com\x00",
        "https:example.com",
        "https://example.com:0x50",
        "//example.com",
        "https://" + "a" * 300 + ".com",
    ],
)
def test_what_a_browser_could_read_differently_is_refused(url: str) -> None:
    assert wrong_with(url).code == "give_address"


def test_a_query_belongs_to_no_base_but_may_belong_to_the_sign_in_page() -> None:
    assert wrong_with("https://example.com/?x=1", is_base=True).code == "give_address"
    assert not wrong_with("https://example.com/sign-in?lang=de")


def test_a_site_that_is_no_address_is_named() -> None:
    with pytest.raises(InputError, match="The site's address is “nowhere”"):
        OwnSite.of("nowhere", "https://example.com")


_LABELS = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=8).filter(lambda one: not one.isdigit())
_HOSTS = st.builds(lambda labels: ".".join([*labels, "com"]), st.lists(_LABELS, min_size=1, max_size=4))
_ORIGINS = st.builds(Origin, st.sampled_from(["http", "https"]), _HOSTS, st.integers(0, 65535))


@given(_ORIGINS, st.sampled_from(["", "/", "/a@b", "?q=//x", "#f:80"]))
def test_an_origin_is_read_back_from_its_own_text(origin: Origin, rest: str) -> None:
    assert Origin.of(f"{origin}{rest}") == origin


@given(_ORIGINS, _ORIGINS)
def test_only_what_is_equal_in_all_three_is_the_dashboard(one: Origin, other: Origin) -> None:
    own = OwnSite(one, one)
    assert own.is_dashboard(str(other)) is (one == other)
    assert own.owns(str(other)) or not own.may_show(str(other))


@given(st.text(max_size=40))
def test_any_text_at_all_has_an_answer(text: str) -> None:
    for url in (text, f"https://{text}", f"http://[{text}]:{text}/"):
        assert not SITE.is_dashboard(url) or "advertiser.trafficjunky.com" in url
        wrong_with(url)
