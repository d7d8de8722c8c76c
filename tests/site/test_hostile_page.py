"""A page that says too much, and what should not be said: little of it leaves the browser, and nothing harmful."""

from __future__ import annotations

from collections.abc import AsyncIterator
from importlib.resources import files

import pytest_asyncio
from playwright.async_api import Page, async_playwright

from tests.unit.site.test_page_text import longest, texts
from tjgui.core.wording.message import Message
from tjgui.site.browser import launch
from tjgui.site.page_view import PageView
from tjgui.site.site_file import shipped

_DOING = Message("doing_check_page")
#: Alerts, a table, headings and a title, each long, with controls, reversed text and halves of characters.
_PAGE = r"""
document.body.innerHTML = '<h1></h1><div class="swal2-popup" role="alertdialog">x</div>'
  + '<div id="adsTable_wrapper"><table id="adsTable">'
  + '<thead><tr><th></th><th>Ad Name</th><th>Target URL</th></tr></thead>'
  + '<tbody><tr><td></td><td></td><td><a href="x"></a></td></tr></tbody></table>'
  + '<div class="dataTables_info"></div></div>';
const big = '\u001b[2J\u009b\u202e\u2028forged \ud83d ' + 'word '.repeat(60000);
document.title = big;
for (const css of ['h1', '.swal2-popup', 'td:nth-child(2)', 'a', '.dataTables_info'])
  document.querySelector(css).textContent = big;
document.querySelector('a').setAttribute('href', `https://example.com/?${'u'.repeat(1000000)}`);
document.querySelector('a').title = big;
"""


@pytest_asyncio.fixture
async def page() -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await launch(playwright, headless=True)
        made = await browser.new_page()
        await made.set_content("<body></body>")
        await made.evaluate(_PAGE)
        yield made
        await browser.close()


async def test_what_the_page_says_is_short_and_harmless(page: Page) -> None:
    view = PageView(page, shipped())
    table = await view.act("table", _DOING)
    assert longest(table) <= 4_000
    assert longest(table["info"]) <= 500
    state = await view.watch("overview", 0.5, _DOING, overviewPath="/x")
    assert longest({key: value for key, value in state.items() if key != "table"}) <= 500
    for text in (*texts(table), *texts(state), *view.said):
        assert text.isprintable()


async def test_the_page_itself_sends_little(page: Page) -> None:
    sent = await page.evaluate("() => document.querySelector('td:nth-child(2)').textContent.length")
    assert sent > 100_000
    script = files("tjgui.site").joinpath("page_state.js").read_text(encoding="utf-8")
    raw = await page.evaluate(script, {"op": "table", **shipped().for_page()})
    assert longest(raw) <= 4_000
