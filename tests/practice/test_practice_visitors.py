"""The practice site answers browsers on this computer and its own pages, and nobody else."""

from __future__ import annotations

from collections.abc import Callable

import aiohttp
import pytest
from playwright.async_api import Page

from tests.practice.visitor import ONE, Visitor
from tjgui.practice import PracticeSite

Visit = Callable[..., Visitor]
StartSite = Callable[..., PracticeSite]


async def status(method: str, url: str, **headers: str) -> int:
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, url, headers=headers, allow_redirects=False) as got,
    ):
        return got.status


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1.nip.io:{port}",
        "localhost.evil.example",
        "notlocalhost:{port}",
        "128.0.0.1:{port}",
        "10.0.0.1",
        "0.0.0.0:{port}",
        "[::2]:{port}",
        "[::1",
        "evil.example@127.0.0.1",
        "127.0.0.1/evil.example",
        "2130706433",
        "",
    ],
)
async def test_a_name_that_leads_here_from_elsewhere_gets_no_answer(start_site: StartSite, host: str) -> None:
    site = start_site()
    for url in (f"{site.site_url}/campaigns", f"{site.site_url}/__ledger", site.sign_in_url):
        assert await status("GET", url, Host=host.format(port=site.site_url.rpartition(":")[2])) == 421
        assert await status("POST", url, Host=host.format(port=1)) == 421
    assert site.count("page") == 0


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:{port}", "localhost:{port}", "LOCALHOST", "[::1]:{port}", "127.8.8.8"]
)
async def test_this_computers_names_are_answered(start_site: StartSite, host: str) -> None:
    site = start_site()
    port = site.site_url.rpartition(":")[2]
    assert await status("GET", f"{site.site_url}/__ledger", Host=host.format(port=port)) == 200


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "http://localhost:1",
        "http://127.0.0.1:{port}.evil.example",
        "http://evil.example/127.0.0.1:{port}",
        "null",
        "",
        "file://",
        "127.0.0.1:{port}",
        "chrome-extension://127.0.0.1:{port}",
    ],
)
async def test_what_a_page_of_another_site_sends_is_refused(start_site: StartSite, origin: str) -> None:
    site = start_site()
    sent_by = origin.format(port=site.site_url.rpartition(":")[2])
    for path in (
        "/__reset",
        "/__scenario/signed-out",
        f"/ad/mass-action/{ONE}/create",
        f"/ad/mass-action/{ONE}/preview",
    ):
        assert await status("POST", f"{site.site_url}{path}", Origin=sent_by) == 403
    assert await status("POST", site.sign_in_url, Origin=sent_by) == 403
    assert site.ledger() == []


async def test_its_own_pages_and_programs_may_send(start_site: StartSite) -> None:
    site = start_site()
    sign_in = site.sign_in_url.rpartition("/")[0]
    for origin in (site.site_url, sign_in):
        assert await status("POST", f"{site.site_url}/__reset", Origin=origin) == 204
        assert await status("POST", site.sign_in_url, Origin=origin) == 401
    assert await status("POST", f"{site.site_url}/__reset") == 204


async def test_a_page_on_another_port_cannot_post_into_it(start_site: StartSite, page: Page) -> None:
    site, other = start_site(), start_site()
    await page.goto(other.sign_in_url)
    await page.evaluate(
        "url => fetch(url, {method: 'POST', mode: 'no-cors', body: 'x'}).catch(() => 0)",
        f"{site.site_url}/__scenario/signed-out",
    )
    assert await status("GET", f"{site.site_url}/campaigns") == 200
