"""The practice site as a person uses it, in a real Chromium."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Dialog, FilePayload, Page, expect

from tests.practice.visitor import ONE, THREE, TWO, ad, csv_of
from tjgui.practice import Blocker, Fault, PracticeSite, Scenario

StartSite = Callable[..., PracticeSite]
_RECORDED = Path(__file__).parent / "recorded_dom"


async def _open(page: Page, site: PracticeSite, campaign_id: str = ONE) -> None:
    await page.goto(f"{site.site_url}/campaign/{campaign_id}/ad-settings#section_adSpecs")


async def _choose_csv(page: Page, count: int = 3) -> None:
    await page.get_by_label("Mass create with CSV").check()
    content = csv_of([ad(number) for number in range(count)])
    file = FilePayload(name="ads.csv", mimeType="text/csv", buffer=content)
    await page.locator("input#massAdsCsv[type=file][accept='.csv']").set_input_files(file)


async def _preview(page: Page, count: int = 3) -> None:
    await _choose_csv(page, count)
    await page.get_by_role("button", name="Create CSV Preview").click()


async def _sign_in(page: Page) -> None:
    await expect(page.get_by_role("heading", name="We missed you")).to_be_visible()
    button = page.locator("#submitBtn")
    await expect(button).to_have_text("LOG IN")
    await page.get_by_placeholder("USERNAME OR EMAIL").fill("me")
    await page.get_by_placeholder("PASSWORD").fill("secret")
    await expect(button).to_be_disabled()
    await page.get_by_label("I'm not a robot").check()
    await button.click()


def _info(page: Page, text: str) -> Any:  # noqa: ANN401 - what Playwright awaits
    return expect(page.locator("#adsTable_info")).to_have_text(text)


# -- the happy path ------------------------------------------------------------------------------------------------


async def test_the_inline_layout_shows_each_part_once_it_is_due(start_site: StartSite, page: Page) -> None:
    site = start_site("layout-inline")
    await _open(page, site)
    await expect(page.locator("h1.campaign-name")).to_have_text("CPA - Video-IS - Desktop - USA")
    await expect(page.get_by_role("heading", name="STEP 5. CREATE YOUR AD")).to_be_visible()
    await _info(page, "Showing 0 to 0 of 0 entries")
    upload = page.locator("label.greenButton.smallButton.file-button", has_text="Upload CSV")
    await expect(upload).to_be_hidden()

    await page.get_by_label("Mass create with CSV").check()
    await expect(upload).to_be_visible()
    await expect(page.get_by_role("button", name="Create CSV Preview")).to_be_hidden()
    await _preview(page)
    create = page.locator("button.create-ads-from-csv-button")
    await expect(create).to_be_visible()
    await expect(page.locator("#csvPreview tbody tr")).to_have_count(3)
    assert site.ledger() == []
    await create.click()

    await _info(page, "Showing 1 to 3 of 3 entries")
    ids = await page.locator("#adsTable input.tableCheckbox").evaluate_all("(all) => all.map((one) => one.value)")
    assert ids == [one["ad_id"] for one in site.ledger()]
    links = await page.locator("#adsTable tbody a").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    assert links == [one["target_url"] for one in site.ledger()]


@pytest.mark.parametrize("css", ["show", "in"])
async def test_the_modal_layout_confirms_in_the_modal(start_site: StartSite, page: Page, css: str) -> None:
    site = start_site(Scenario(layout="modal", modal_class=css))
    await _open(page, site)
    await _preview(page)

    modal = page.locator(f"#csvPreviewModal.modal.{css}")
    await expect(modal).to_be_visible()
    await expect(page.locator("button.create-ads-from-csv-button")).to_have_class(re.compile("d-none"))
    await modal.locator("button.confirmAds.greenButton").click()

    await _info(page, "Showing 1 to 3 of 3 entries")
    await expect(modal).to_be_hidden()
    await expect(page.locator(".modal-backdrop")).to_have_count(0)
    assert len(site.ledger()) == 3


@pytest.mark.parametrize(
    ("after", "info"),
    [
        ("message", "Showing 0 to 0 of 0 entries"),
        ("refresh", "Showing 1 to 3 of 3 entries"),
        ("reload", "Showing 1 to 3 of 3 entries"),
        ("nothing", "Showing 0 to 0 of 0 entries"),
    ],
)
@pytest.mark.parametrize("campaign_id", [ONE, TWO])
async def test_after_creating_the_page_does_what_the_scenario_says(
    start_site: StartSite, page: Page, after: str, info: str, campaign_id: str
) -> None:
    site = start_site(Scenario(after_create=after))
    await _open(page, site, campaign_id)
    await _preview(page)
    async with page.expect_response("**/create"):
        await page.get_by_role("button", name="Create ad(s)").click()

    await _info(page, info)
    message = expect(page.get_by_text("3 ad(s) created successfully."))
    await (message.to_be_visible() if after in {"message", "refresh"} else message.to_be_hidden())
    await page.reload()
    await _info(page, "Showing 1 to 3 of 3 entries")


async def test_a_form_that_navigates_creates_too(start_site: StartSite, page: Page) -> None:
    site = start_site("form-post")
    await _open(page, site)
    await _preview(page)
    await page.get_by_role("button", name="Create ad(s)").click()

    await expect(page.get_by_text("3 ad(s) created successfully.")).to_be_visible()
    await _info(page, "Showing 1 to 3 of 3 entries")
    assert len(site.ledger()) == 3


async def test_a_refused_csv_is_explained(start_site: StartSite, page: Page) -> None:
    site = start_site(Scenario(rejected_creatives=("1032473101",)))
    await _open(page, site)
    await _preview(page)

    await expect(page.get_by_text("At least one issue was detected. Review the following")).to_be_visible()
    await expect(page.get_by_text("The following creatives are not valid: 1032473101")).to_be_visible()
    await expect(page.get_by_role("button", name="Create ad(s)")).to_be_hidden()


# -- signing in ----------------------------------------------------------------------------------------------------


async def test_signing_in_by_hand_leads_to_the_page_that_was_asked_for(start_site: StartSite, page: Page) -> None:
    site = start_site("signed-out")
    await _open(page, site)
    await page.get_by_role("button", name="Accept All").click()
    await expect(page.get_by_role("button", name="Accept All")).to_be_hidden()
    await _sign_in(page)

    await expect(page.get_by_role("heading", name="STEP 5")).to_be_visible()
    await expect(page.get_by_text("Account Balance")).to_be_visible()
    await expect(page.get_by_role("link", name="ALL CAMPAIGNS")).to_have_attribute("href", "/campaigns")


async def test_google_signs_in_through_a_popup(start_site: StartSite, page: Page) -> None:
    site = start_site("signed-out")
    await page.goto(site.sign_in_url)
    async with page.expect_popup() as opened:
        await page.get_by_role("link", name="Google").click()
    popup = await opened.value
    await popup.get_by_role("link", name="Continue").click()

    await expect(page.get_by_text("Account Balance")).to_be_visible()
    assert popup.is_closed()


async def test_a_late_redirect_leads_to_the_sign_in_page_after_the_shell(start_site: StartSite, page: Page) -> None:
    await page.clock.install()
    site = start_site(Scenario(sign_in=True, signed_out="late-redirect", signed_out_seconds=30.0))
    await _open(page, site)
    assert page.url.startswith(site.site_url)

    await page.clock.fast_forward(30_000)
    await page.wait_for_url("**/sign-in**")
    await _sign_in(page)

    await expect(page.get_by_role("heading", name="STEP 5")).to_be_visible()


async def test_the_form_in_place_signs_in_too(start_site: StartSite, page: Page) -> None:
    site = start_site("sign-in-form-in-place")
    await _open(page, site)
    await _sign_in(page)

    await expect(page.get_by_role("heading", name="STEP 5")).to_be_visible()


async def test_a_session_that_ended_shows_when_something_is_created(start_site: StartSite, page: Page) -> None:
    site = start_site(Scenario(sign_in=True))
    cookies: Any = [site.session_cookie()]
    await page.context.add_cookies(cookies)
    await _open(page, site)
    await _preview(page)
    await expect(page.get_by_role("button", name="Create ad(s)")).to_be_visible()
    site.sign_out_all()
    await page.get_by_role("button", name="Create ad(s)").click()

    await page.wait_for_url("**/sign-in**")
    assert site.ledger() == []


# -- the ads table -------------------------------------------------------------------------------------------------

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
    await _open(page, site)
    await _info(page, "Showing 1 to 10 of 43 entries")
    ids = page.locator("#adsTable input.tableCheckbox")
    seen: list[str] = []
    for shown in ("1 to 10", "11 to 20", "21 to 30", "31 to 40", "41 to 43"):
        await _info(page, f"Showing {shown} of 43 entries")
        seen += await ids.evaluate_all("(all) => all.map((one) => one.value)")
        following = page.locator("[data-dt-idx=next]")
        await following.click(force=True)

    assert len(set(seen)) == len(seen) == 43
    await _info(page, "Showing 41 to 43 of 43 entries")


async def test_the_page_length_of_generation_1_is_a_plain_select(start_site: StartSite, page: Page) -> None:
    await _open(page, start_site("older-ads"))
    await page.locator("select[name=adsTable_length]").select_option("100")

    await _info(page, "Showing 1 to 43 of 43 entries")
    await expect(page.locator("#adsTable tbody tr")).to_have_count(43)


async def test_select2_takes_a_choice_by_clicking(start_site: StartSite, page: Page) -> None:
    await _open(page, start_site(Scenario(datatables="2.3", older_ads=43)))
    chosen = page.locator("#select2-dt-length-0-container")
    await chosen.click()
    options = page.locator("li.select2-results__option")
    await expect(options).to_have_text(["10", "25", "50", "100"])
    await options.filter(has_text="50").click()

    await _info(page, "Showing 1 to 43 of 43 entries")
    await expect(chosen).to_have_text("50")
    await expect(options).to_have_count(0)
    await page.locator("#dt-length-0").evaluate(
        "(one) => { one.value = '25'; one.dispatchEvent(new Event('change', { bubbles: true })); }"
    )
    await _info(page, "Showing 1 to 25 of 43 entries")
    await expect(chosen).to_have_text("25")


async def test_searching_and_sorting_change_what_is_shown(start_site: StartSite, page: Page) -> None:
    site = start_site()
    site.add_ads(ONE, [(f"Ad {letter}", f"https://www.example.com/{letter}") for letter in "bca"])
    await _open(page, site)
    names = page.locator("#adsTable tbody td:nth-child(4)")
    await expect(names).to_have_text(["Ad b", "Ad c", "Ad a"])
    heading = page.get_by_role("columnheader", name="Ad Name")
    await heading.click()
    await expect(names).to_have_text(["Ad a", "Ad b", "Ad c"])
    await heading.click()
    await expect(names).to_have_text(["Ad c", "Ad b", "Ad a"])
    await page.locator("#adsTable_filter input").fill("com/b")
    await _info(page, "Showing 1 to 1 of 1 entries (filtered from 3 total entries)")
    await page.locator("#adsTable_filter input").fill("nothing")
    await expect(page.locator("#adsTable tbody")).to_have_text("No matching records found")


async def test_a_table_that_loads_its_rows_says_so_meanwhile(start_site: StartSite, page: Page) -> None:
    faults = (Fault(at="table", kind="hang"),)
    site = start_site(Scenario(table_source="ajax", older_ads=12, faults=faults))
    await _open(page, site)
    await expect(page.locator("#adsTable tbody")).to_have_text("Loading...")
    await _info(page, "Showing 0 to 0 of 0 entries")

    site.release()

    await _info(page, "Showing 1 to 10 of 12 entries")


async def test_a_table_without_ids_has_the_whole_url_in_the_title(start_site: StartSite, page: Page) -> None:
    site = start_site(Scenario(ids_in_table=False, urls="title"))
    url = "https://www.example.com/landing/page?sub11=a&campaign={CampaignID}"
    site.add_ads(ONE, [("Ad", url)])
    await _open(page, site)

    link = page.locator("#adsTable tbody a")
    await expect(link).to_have_attribute("title", url)
    await expect(link).to_have_text(re.compile(r"^https://www\.example\.com/.*…$"))
    await expect(page.locator("#adsTable .tableCheckbox")).to_have_count(0)


# -- trouble -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "button"),
    [
        ("bids", "#reviewYourBidsModal #adjustBids"),
        ("bids", "#reviewYourBidsModal .close"),
        ("modal-show", ".modal.show .close"),
        ("modal-in", ".modal.in [data-dismiss=modal]:not(.close)"),
        ("alert", ".customAlertBoxBG .customAlertBox button.greenButton"),
        ("tour", "button.pendo-close-guide[aria-label*=Close]"),
        ("cookies", "button:has-text('Accept All')"),
    ],
)
async def test_what_lies_over_the_page_goes_when_it_is_dismissed(
    start_site: StartSite, page: Page, kind: str, button: str
) -> None:
    await _open(page, start_site(Scenario(blockers=(Blocker(kind=kind),))))

    await page.locator(button).click()

    await expect(page.locator(button)).to_have_count(0)
    await expect(page.locator(".modal-backdrop")).to_have_count(0)
    await page.get_by_label("Mass create with CSV").check()


@pytest.mark.parametrize("when", ["before-preview", "after-preview", "before-create", "after-create", "random"])
async def test_an_alert_comes_at_its_moment(start_site: StartSite, page: Page, when: str) -> None:
    await _open(page, start_site(Scenario(blockers=(Blocker(kind="alert", when=when, seconds=0.01),))))
    alert = page.locator(".customAlertBox")
    if when != "random":
        await _choose_csv(page)
    if when not in {"before-preview", "random"}:
        await expect(alert).to_have_count(0)
        await page.get_by_role("button", name="Create CSV Preview").click()
        await expect(page.get_by_role("button", name="Create ad(s)")).to_be_visible()
    if when in {"before-create", "after-create"}:
        await expect(alert).to_have_count(0)
        await page.get_by_role("button", name="Create ad(s)").click()

    await expect(alert).to_be_visible()


async def test_the_page_is_disabled_while_it_works(start_site: StartSite, page: Page) -> None:
    site = start_site(Scenario(faults=(Fault(at="preview", kind="hang"),)))
    await _open(page, site)
    await expect(page.locator(".disabledInterface")).to_be_hidden()
    await _preview(page)
    await expect(page.locator(".disabledInterface")).to_be_visible()

    site.release()

    await expect(page.locator(".disabledInterface")).to_be_hidden()


async def test_an_error_at_creating_is_shown_as_an_alert(start_site: StartSite, page: Page) -> None:
    site = start_site("create-error-but-created")
    await _open(page, site, TWO)
    await _preview(page)
    await page.get_by_role("button", name="Create ad(s)").click()

    await expect(page.locator(".customAlertBox")).to_contain_text("Something went wrong")
    assert len(site.ledger()) == 3


async def test_an_answer_that_breaks_off_makes_the_browser_send_nothing_again(
    start_site: StartSite, page: Page
) -> None:
    site = start_site("create-cut-after")
    await _open(page, site)
    await _preview(page)
    await page.get_by_role("button", name="Create ad(s)").click()

    await expect(page.locator(".customAlertBox")).to_contain_text("Connection problem")
    assert site.count("create") == 1
    assert len(site.ledger()) == 3


async def test_a_skeleton_stands_in_for_the_page_for_a_while(start_site: StartSite, page: Page) -> None:
    await page.clock.install()
    fault = Fault(at="page", kind="skeleton", seconds=30.0)
    await _open(page, start_site(Scenario(older_ads=2, faults=(fault,))))
    assert await page.locator("#adsTable, h1, input[type=radio]").count() == 0
    await expect(page.locator("#skeleton")).to_be_visible()

    await page.clock.fast_forward(30_000)

    await _info(page, "Showing 1 to 2 of 2 entries")
    await expect(page.locator("#skeleton")).to_have_count(0)


async def test_a_table_can_be_empty_for_a_moment(start_site: StartSite, page: Page) -> None:
    await page.clock.install()
    fault = Fault(at="page", kind="empty-for-a-moment", seconds=30.0)
    await _open(page, start_site(Scenario(older_ads=2, faults=(fault,))))
    assert await page.locator("#adsTable tbody").inner_text() == "No data available in table"

    await page.clock.fast_forward(30_000)

    await _info(page, "Showing 1 to 2 of 2 entries")


async def test_a_total_can_be_wrong(start_site: StartSite, page: Page) -> None:
    fault = Fault(at="page", kind="wrong-total", count=4)
    await _open(page, start_site(Scenario(older_ads=2, faults=(fault,))))

    await _info(page, "Showing 1 to 2 of 6 entries")


@pytest.mark.parametrize("campaign_id", [ONE, TWO])
async def test_the_button_that_creates_can_be_renamed_doubled_or_covered(
    start_site: StartSite, page: Page, campaign_id: str
) -> None:
    site = start_site("button-renamed")
    create = page.get_by_role("button", name="Create ad(s)")
    await _open(page, site, campaign_id)
    await _preview(page)
    await expect(page.get_by_role("button", name="Submit ads")).to_be_visible()
    await expect(create).to_be_hidden()

    site.set_scenario("button-doubled")
    await _open(page, site, THREE if campaign_id == ONE else "1011737004")
    await _preview(page)
    await expect(create).to_have_count(2)

    site.set_scenario(Scenario(faults=(Fault(at="page", kind="button-covered", times=0),)))
    await page.goto(f"{site.site_url}/campaign/{campaign_id}/ad-settings")
    assert await page.evaluate("document.elementFromPoint(600, 400).className") == "glass"


async def test_a_page_can_go_to_another_site_by_itself(start_site: StartSite, page: Page) -> None:
    site = start_site("foreign-redirect")
    await _open(page, site)

    assert page.url.startswith("http://elsewhere.localhost:")
    assert site.count("foreign") == 1


async def test_popups_downloads_and_dialogs_come_unasked(start_site: StartSite, page: Page) -> None:
    site = start_site("popup")
    async with page.expect_popup() as opened:
        await _open(page, site)
    await (await opened.value).close()

    site.set_scenario("download")
    async with page.expect_download() as begun:
        await page.goto(f"{site.site_url}/campaign/{TWO}/ad-settings")
    assert (await begun.value).suggested_filename == "report.csv"

    site.set_scenario("dialog")
    asked: list[str] = []

    async def dismiss(dialog: Dialog) -> None:
        asked.append(dialog.message)
        await dialog.dismiss()

    page.on("dialog", dismiss)
    async with page.expect_event("dialog"):
        await page.goto(f"{site.site_url}/campaign/{THREE}/ad-settings")
    assert asked == ["Do you want to see what is new?"]
