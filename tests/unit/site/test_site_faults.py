"""Playwright's errors are translated into whose fault they are, by the browser's own names."""

from __future__ import annotations

import pytest
from playwright.async_api import Error
from playwright.async_api import TimeoutError as PlaywrightTimeout

from tjgui.core.errors import (
    BrowserGone,
    ConnectionFailed,
    NetworkGone,
    PageCrashed,
    PageTimeout,
    SiteError,
    UploaderError,
)
from tjgui.core.wording.message import Message
from tjgui.site.faults import translate

DOING = Message("doing_open", campaign="1011737001")


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("ERR_CONNECTION_RESET", ConnectionFailed),
        ("ERR_CONNECTION_CLOSED", ConnectionFailed),
        ("ERR_CONNECTION_ABORTED", ConnectionFailed),
        ("ERR_EMPTY_RESPONSE", ConnectionFailed),
        ("ERR_SSL_PROTOCOL_ERROR", ConnectionFailed),
        ("ERR_CERT_AUTHORITY_INVALID", ConnectionFailed),
        ("ERR_HTTP2_PROTOCOL_ERROR", ConnectionFailed),
        ("ERR_INCOMPLETE_CHUNKED_ENCODING", ConnectionFailed),
        ("ERR_INVALID_HTTP_RESPONSE", ConnectionFailed),
        ("ERR_DNS_TIMED_OUT", ConnectionFailed),
        ("ERR_SOCKS_CONNECTION_FAILED", ConnectionFailed),
        ("ERR_CONNECTION_REFUSED", NetworkGone),
        ("ERR_NAME_NOT_RESOLVED", NetworkGone),
        ("ERR_INTERNET_DISCONNECTED", NetworkGone),
        ("ERR_TIMED_OUT", NetworkGone),
        ("ERR_CONNECTION_TIMED_OUT", NetworkGone),
        ("ERR_NETWORK_CHANGED", NetworkGone),
        ("ERR_ABORTED", PageCrashed),
        ("ERR_TOO_MANY_REDIRECTS", SiteError),
        ("ERR_BLOCKED_BY_CLIENT", SiteError),
        ("ERR_UNSAFE_PORT", SiteError),
        ("ERR_FAILED", SiteError),
    ],
)
def test_what_fails_below_http_is_the_networks_and_keeps_its_name(error: str, kind: type[UploaderError]) -> None:
    fault = translate(Error(f"Page.goto: net::{error} at https://example.com/\nCall log:"), DOING)
    assert type(fault) is kind
    if kind in {ConnectionFailed, NetworkGone}:
        assert fault.message.values["error"] == error
        assert "network connection" in fault.what


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (PlaywrightTimeout("Timeout 30000ms exceeded."), PageTimeout),
        (Error("Target page, context or browser has been closed"), BrowserGone),
        (Error("Page.evaluate: Target crashed"), PageCrashed),
        (Error("Page.evaluate: SyntaxError: '(' unexpected"), SiteError),
    ],
)
def test_what_is_not_the_networks_is_not_said_to_be(error: Error, kind: type[UploaderError]) -> None:
    fault = translate(error, DOING)
    assert type(fault) is kind
    assert "network" not in fault.what
