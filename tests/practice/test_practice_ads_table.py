"""The practice site's ads table in a real Chromium: what the libraries render, and what a person does with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.practice.person import expect_info, open_campaign
from tests.practice.visitor import ONE
from tjgui.practice import Fault, PracticeSite, Scenario

StartSite = Callable[..., PracticeSite]
_RECORDED = Path(__file__).parent / "recorded_dom"


_RENDER = """(rows) => {
  const table = document.querySelector('table');
  const short = 'https://example.com/landing…';
  const columns = [
    { title: '', text: () => '', fill: (cell, row) =>
      cell.append(element('input', { type: 'checkbox', class: 'tableCheckbox', value: String(row.id) })) },
    { title: 'Compliance', text: () => 'APPROVED', fill: (cell) => cell.append('APPROVED') },
    { title: 'Ad Name', text: (row) => row.name, fill: (cell, row) => cell.append(row.name) },
    { title: 'Target URL', text: (row) => row.url, fill: (cell, row) =>
      cell.append(element('a', { href: row.url }, short)) },
  ];
  const paged = new PagedTable(tableLook(table, { generation: table.dataset.generation }), columns);
  table.removeAttribute('data-generation');
  paged.setRows(rows);
}"""
# Elements and attributes in a form in which two renderings can be compared: no styles, no widths, no random parts.
_OUTLINE = """([selector, html]) => {
  const root = html ? document.createElement('div') : document;
  if (html) root.innerHTML = html;
  const found = root.querySelector(selector);
  for (const late of found.querySelectorAll('tbody tr:nth-child(n+3)')) late.remove();
  const plain = (text) => text.replace(/-result-\\w{4}-/g, '-result-XXXX-').replace(/\\s+/g, ' ').trim();
  const outline = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? [' '.repeat(depth) + plain(node.data)] : [];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const attributes = Array.from(node.attributes).filter(({ name }) => name !== 'style')
      .map(({ name, value }) => `${name}="${plain(value)}"`).sort();
    const own = ' '.repeat(depth) + [node.localName, ...attributes].join(' ');
    return [own, ...Array.from(node.childNodes).flatMap((child) => outline(child, depth + 1))];
  };
  return outline(found, 0);
}"""
_ROWS = [
    {"id": 1700000001 + number, "name": f"Ad {number}", "url": f"https://example.com/landing?ad={number}"}
    for number in range(23)
]


async def _render(page: Page, generation: str, rows: Iterable[dict[str, Any]]) -> None:
    await page.set_content(f'<table id="adsTable" class="table" data-generation="{generation}"></table>')
    static = files("tjgui.practice").joinpath("static")
    for name in ("dom.js", "select2.js", "datatables_1.js", "datatables_2.js", "ads_table.js"):
        await page.add_script_tag(content=static.joinpath(name).read_text(encoding="utf-8"))
    await page.evaluate(_RENDER, list(rows))


@pytest.mark.parametrize(
    ("generation", "rows", "recorded"),
    [
        ("1.13", _ROWS, "datatables-1.13.html"),
        ("1.13", [], "datatables-1.13-empty.html"),
        ("2.3", _ROWS, "datatables-2.3-select2.html"),
    ],
)
async def test_the_table_has_the_elements_that_the_real_library_renders(
    page: Page, generation: str, rows: list[dict[str, Any]], recorded: str
) -> None:
    await _render(page, generation, rows)

    real = (_RECORDED / recorded).read_text(encoding="utf-8")
    expected = await page.evaluate(_OUTLINE, ["#adsTable_wrapper", real])
    assert await page.evaluate(_OUTLINE, ["#adsTable_wrapper", ""]) == expected


async def test_the_opened_select2_has_the_elements_that_the_real_library_renders(page: Page) -> None:
    await _render(page, "2.3", _ROWS)
    await page.locator("#select2-dt-length-0-container").click()

    real = (_RECORDED / "datatables-2.3-select2.html").read_text(encoding="utf-8")
    dropdown = ".select2-container--open:not(.select2)"
    expected = await page.evaluate(_OUTLINE, [dropdown, real])
    assert await page.evaluate(_OUTLINE, [dropdown, ""]) == expected


@pytest.mark.parametrize("generation", ["1.13", "1.13-bootstrap", "2.3"])
async def test_all_pages_of_the_table_can_be_turned(start_site: StartSite, page: Page, generation: str) -> None:
    site = start_site(Scenario(datatables=generation, older_ads=43))
    await open_campaign(page, site)
    await expect_info(page, "Showing 1 to 10 of 43 entries")
    ids = page.locator("#adsTable input.tableCheckbox")
    seen: list[str] = []
    for shown in ("1 to 10", "11 to 20", "21 to 30", "31 to 40", "41 to 43"):
        await expect_info(page, f"Showing {shown} of 43 entries")
        seen += await ids.evaluate_all("(all) => all.map((one) => one.value)")
        following = page.locator("[data-dt-idx=next]")
        await following.click(force=True)

    assert len(set(seen)) == len(seen) == 43
    await expect_info(page, "Showing 41 to 43 of 43 entries")


async def test_the_page_length_of_generation_1_is_a_plain_select(start_site: StartSite, page: Page) -> None:
    await open_campaign(page, start_site("older-ads"))
    await page.locator("select[name=adsTable_length]").select_option("100")

    await expect_info(page, "Showing 1 to 43 of 43 entries")
    await expect(page.locator("#adsTable tbody tr")).to_have_count(43)


async def test_select2_takes_a_choice_by_clicking(start_site: StartSite, page: Page) -> None:
    await open_campaign(page, start_site(Scenario(datatables="2.3", older_ads=43)))
    chosen = page.locator("#select2-dt-length-0-container")
    await chosen.click()
    options = page.locator("li.select2-results__option")
    await expect(options).to_have_text(["10", "25", "50", "100"])
    await options.filter(has_text="50").click()

    await expect_info(page, "Showing 1 to 43 of 43 entries")
    await expect(chosen).to_have_text("50")
    await expect(options).to_have_count(0)
    await page.locator("#dt-length-0").evaluate(
        "(one) => { one.value = '25'; one.dispatchEvent(new Event('change', { bubbles: true })); }"
    )
    await expect_info(page, "Showing 1 to 25 of 43 entries")
    await expect(chosen).to_have_text("25")


async def test_searching_and_sorting_change_what_is_shown(start_site: StartSite, page: Page) -> None:
    site = start_site()
    site.add_ads(ONE, [(f"Ad {letter}", f"https://www.example.com/{letter}") for letter in "bca"])
    await open_campaign(page, site)
    names = page.locator("#adsTable tbody td:nth-child(4)")
    await expect(names).to_have_text(["Ad b", "Ad c", "Ad a"])
    heading = page.get_by_role("columnheader", name="Ad Name")
    await heading.click()
    await expect(names).to_have_text(["Ad a", "Ad b", "Ad c"])
    await heading.click()
    await expect(names).to_have_text(["Ad c", "Ad b", "Ad a"])
    await page.locator("#adsTable_filter input").fill("com/b")
    await expect_info(page, "Showing 1 to 1 of 1 entries (filtered from 3 total entries)")
    await page.locator("#adsTable_filter input").fill("nothing")
    await expect(page.locator("#adsTable tbody")).to_have_text("No matching records found")


async def test_a_table_that_loads_its_rows_says_so_meanwhile(start_site: StartSite, page: Page) -> None:
    faults = (Fault(at="table", kind="hang"),)
    site = start_site(Scenario(table_source="ajax", older_ads=12, faults=faults))
    await open_campaign(page, site)
    await expect(page.locator("#adsTable tbody")).to_have_text("Loading...")
    await expect_info(page, "Showing 0 to 0 of 0 entries")

    site.release()

    await expect_info(page, "Showing 1 to 10 of 12 entries")


async def test_a_table_without_ids_has_the_whole_url_in_the_title(start_site: StartSite, page: Page) -> None:
    site = start_site(Scenario(ids_in_table=False, urls="title"))
    url = "https://www.example.com/landing/page?sub11=a&campaign={CampaignID}"
    site.add_ads(ONE, [("Ad", url)])
    await open_campaign(page, site)

    link = page.locator("#adsTable tbody a")
    await expect(link).to_have_attribute("title", url)
    await expect(link).to_have_text(re.compile(r"^https://www\.example\.com/.*…$"))
    await expect(page.locator("#adsTable .tableCheckbox")).to_have_count(0)
