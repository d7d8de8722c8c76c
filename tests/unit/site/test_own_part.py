"""Of a browser's session, only what is the site's own is saved and used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import BrowserContext

from tjgui.core.disk.sign_in_file import SignInFile
from tjgui.core.wording.message import Message
from tjgui.site.origins import OwnSite
from tjgui.site.session import Session, own_part
from tjgui.site.site_file import shipped

OWNS = OwnSite.of("https://advertiser.example.com/x", "https://login.example.co.uk:8443").owns_host


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        ("example.com", True),
        ("advertiser.example.com", True),
        ("EXAMPLE.com.", True),
        ("a.b.example.co.uk", True),
        ("co.uk", False),
        ("com", False),
        ("other.co.uk", False),
        ("example.com.evil.net", False),
        ("notexample.com", False),
        ("accounts.google.com", False),
        ("127.0.0.1", False),
        ("", False),
    ],
)
def test_a_host_is_the_sites_own_by_what_can_be_registered(host: str, is_own: bool) -> None:
    assert OWNS(host) is is_own


@pytest.mark.parametrize(
    ("url", "own", "foreign"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1", "127.0.0.2"),
        ("http://127.0.0.1:8000", "127.0.0.1", "1.0.0.1"),
        ("http://[::1]:8000", "::1", "::2"),
        ("http://[::1]:8000", "[::1]", "1"),
        ("http://localhost:8000", "localhost", "host"),
        ("https://shop.github.io", "shop.github.io", "other.github.io"),
    ],
)
def test_addresses_and_shared_suffixes_are_nobody_elses(url: str, own: str, foreign: str) -> None:
    owns = OwnSite.of(url, url).owns_host
    assert owns(own)
    assert not owns(foreign)


def cookie(domain: object) -> dict[str, Any]:
    return {"name": "n", "value": f"of {domain}", "domain": domain, "path": "/"}


RICH: dict[str, Any] = {
    "cookies": [cookie("advertiser.example.com"), cookie(".example.com"), cookie(".google.com"), cookie("co.uk"),
                cookie(None), cookie(7), "no cookie", {}],
    "origins": [
        {"origin": "https://advertiser.example.com", "localStorage": [{"name": "k", "value": "own"}]},
        {"origin": "https://accounts.google.com", "localStorage": [{"name": "k", "value": "foreign"}]},
        {"origin": "https://[broken", "localStorage": []}, {"origin": None}, 7,
    ],
    "extra": "foreign",
}  # fmt: skip
OWN: dict[str, Any] = {"cookies": RICH["cookies"][:2], "origins": RICH["origins"][:1]}


def test_other_companies_cookies_and_storage_are_left_out() -> None:
    assert own_part(RICH, OWNS) == OWN


@pytest.mark.parametrize("odd", [{}, {"cookies": None, "origins": 7}, {"cookies": {}, "origins": "x"}])
def test_a_session_that_is_none_is_empty(odd: dict[str, Any]) -> None:
    assert own_part(odd, OWNS) == {"cookies": [], "origins": []}


class Browser:
    """The one call of a browser's session that is used here."""

    def __init__(self, state: dict[str, Any]) -> None:
        self.state = state

    async def storage_state(self) -> dict[str, Any]:
        return self.state


def session(path: Path, said: list[Message]) -> Session:
    return Session(SignInFile(path), "https://login.example.co.uk", 1.0, shipped(), owns=OWNS, say=said.append)


async def test_a_file_that_is_too_rich_is_filtered_when_it_is_read_and_rewritten_when_it_is_saved(
    tmp_path: Path,
) -> None:
    path = tmp_path / "session.json"
    path.write_text(json.dumps(RICH), encoding="utf-8")
    here = session(path, [])
    assert await here.kept() == OWN
    context: BrowserContext = Browser(RICH)  # type: ignore[assignment]  # all that is used of one
    await here.keep(context)
    written = path.read_text(encoding="utf-8")
    assert "google" not in written
    assert "foreign" not in written
    assert await session(path, []).kept() == OWN


async def test_a_file_that_cannot_be_read_is_said_and_nothing_is_saved_over_it_without_a_sign_in(
    tmp_path: Path,
) -> None:
    path = tmp_path / "session.json"
    path.write_text("{torn", encoding="utf-8")
    said: list[Message] = []
    here = session(path, said)
    assert await here.kept() is None
    assert [message.code for message in said] == ["sign_in_damaged"]
    context: BrowserContext = Browser(RICH)  # type: ignore[assignment]  # all that is used of one
    await here.keep(context)
    assert path.read_text(encoding="utf-8") == "{torn"
