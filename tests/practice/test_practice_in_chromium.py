"""The practice site as a person uses it, in a real Chromium."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.async_api import Dialog, Page, expect

from tests.practice.person import choose_csv, expect_info, open_campaign, preview, sign_in
from tests.practice.visitor import ONE, THREE, TWO
from tjgui.practice import Blocker, Fault, PracticeSite, Scenario

StartSite = Callable[..., PracticeSite]


# -- the happy path ------------------------------------------------------------------------------------------------


async def test_the_inline_layout_shows_each_part_once_it_is_due(start_site: StartSite, page: Page) -> None:
    site = start_site("layout-inline")
    await open_campaign(page, site)
    await expect(page.locator("h1.campaign-name")).to_have_text("CPA - Video-IS - Desktop - USA")
    await expect(page.get_by_role("heading", name="STEP 5. CREATE YOUR AD")).to_be_visible()
    await expect_info(page, "Showing 0 to 0 of 0 entries")
    upload = page.locator("label.greenButton.smallButton.file-button", has_text="Upload CSV")
    await expect(upload).to_be_hidden()

    await page.get_by_label("Mass create with CSV").check()
    await expect(upload).to_be_visible()
    await expect(page.get_by_role("button", name="Create CSV Preview")).to_be_hidden()
    await preview(page)
    create = page.locator("button.create-ads-from-csv-button")
    await expect(create).to_be_visible()
    await expect(page.locator("#csvPreview tbody tr")).to_have_count(3)
    assert site.ledger() == []
    await create.click()

    await expect_info(page, "Showing 1 to 3 of 3 entries")
    ids = await page.locator("#adsTable input.tableCheckbox").evaluate_all("(all) => all.map((one) => one.value)")
    assert ids == [one["ad_id"] for one in site.ledger()]
    links = await page.locator("#adsTable tbody a").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    assert links == [one["target_url"] for one in site.ledger()]


@pytest.mark.parametrize("css", ["show", "in"])
async def test_the_modal_layout_confirms_in_the_modal(start_site: StartSite, page: Page, css: str) -> None:
    site = start_site(Scenario(layout="modal", modal_class=css))
    await open_campaign(page, site)
    await preview(page)

    modal = page.locator(f"#csvPreviewModal.modal.{css}")
    await expect(modal).to_be_visible()
    await expect(page.locator("button.create-ads-from-csv-button")).to_have_class(re.compile("d-none"))
    await modal.locator("button.confirmAds.greenButton").click()

    await expect_info(page, "Showing 1 to 3 of 3 entries")
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
    await open_campaign(page, site, campaign_id)
    await preview(page)
    async with page.expect_response("**/create"):
        await page.get_by_role("button", name="Create ad(s)").click()

    await expect_info(page, info)
    message = expect(page.get_by_text("3 ad(s) created successfully."))
    await (message.to_be_visible() if after in {"message", "refresh"} else message.to_be_hidden())
    await page.reload()
    await expect_info(page, "Showing 1 to 3 of 3 entries")


async def test_a_form_that_navigates_creates_too(start_site: StartSite, page: Page) -> None:
    site = start_site("form-post")
    await open_campaign(page, site)
    await preview(page)
    await page.get_by_role("button", name="Create ad(s)").click()

    await expect(page.get_by_text("3 ad(s) created successfully.")).to_be_visible()
    await expect_info(page, "Showing 1 to 3 of 3 entries")
    assert len(site.ledger()) == 3


async def test_a_refused_csv_is_explained(start_site: StartSite, page: Page) -> None:
    site = start_site(Scenario(rejected_creatives=("1032473101",)))
    await open_campaign(page, site)
    await preview(page)

    await expect(page.get_by_text("At least one issue was detected. Review the following")).to_be_visible()
    await expect(page.get_by_text("The following creatives are not valid: 1032473101")).to_be_visible()
    await expect(page.get_by_role("button", name="Create ad(s)")).to_be_hidden()


# -- signing in ----------------------------------------------------------------------------------------------------


async def test_signing_in_by_hand_leads_to_the_page_that_was_asked_for(start_site: StartSite, page: Page) -> None:
    site = start_site("signed-out")
    await open_campaign(page, site)
    await page.get_by_role("button", name="Accept All").click()
    await expect(page.get_by_role("button", name="Accept All")).to_be_hidden()
    await sign_in(page)

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
    await open_campaign(page, site)
    assert page.url.startswith(site.site_url)

    await page.clock.fast_forward(30_000)
    await page.wait_for_url("**/sign-in**")
    await sign_in(page)

    await expect(page.get_by_role("heading", name="STEP 5")).to_be_visible()


async def test_the_form_in_place_signs_in_too(start_site: StartSite, page: Page) -> None:
    site = start_site("sign-in-form-in-place")
    await open_campaign(page, site)
    await sign_in(page)

    await expect(page.get_by_role("heading", name="STEP 5")).to_be_visible()


async def test_a_session_that_ended_shows_when_something_is_created(start_site: StartSite, page: Page) -> None:
    site = start_site(Scenario(sign_in=True))
    cookies: Any = [site.session_cookie()]
    await page.context.add_cookies(cookies)
    await open_campaign(page, site)
    await preview(page)
    await expect(page.get_by_role("button", name="Create ad(s)")).to_be_visible()
    site.sign_out_all()
    await page.get_by_role("button", name="Create ad(s)").click()

    await page.wait_for_url("**/sign-in**")
    assert site.ledger() == []


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
    await open_campaign(page, start_site(Scenario(blockers=(Blocker(kind=kind),))))

    await page.locator(button).click()

    await expect(page.locator(button)).to_have_count(0)
    await expect(page.locator(".modal-backdrop")).to_have_count(0)
    await page.get_by_label("Mass create with CSV").check()


@pytest.mark.parametrize("when", ["before-preview", "after-preview", "before-create", "after-create", "random"])
async def test_an_alert_comes_at_its_moment(start_site: StartSite, page: Page, when: str) -> None:
    await open_campaign(page, start_site(Scenario(blockers=(Blocker(kind="alert", when=when, seconds=0.01),))))
    alert = page.locator(".customAlertBox")
    if when != "random":
        await choose_csv(page)
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
    await open_campaign(page, site)
    await expect(page.locator(".disabledInterface")).to_be_hidden()
    await preview(page)
    await expect(page.locator(".disabledInterface")).to_be_visible()

    site.release()

    await expect(page.locator(".disabledInterface")).to_be_hidden()


async def test_an_error_at_creating_is_shown_as_an_alert(start_site: StartSite, page: Page) -> None:
    site = start_site("create-error-but-created")
    await open_campaign(page, site, TWO)
    await preview(page)
    await page.get_by_role("button", name="Create ad(s)").click()

    await expect(page.locator(".customAlertBox")).to_contain_text("Something went wrong")
    assert len(site.ledger()) == 3


async def test_a_connection_that_is_reset_makes_the_browser_send_one_click_twice(
    start_site: StartSite, page: Page
) -> None:
    site = start_site("create-reset-after")
    await open_campaign(page, site)
    await preview(page)
    await page.get_by_role("button", name="Create ad(s)").click()

    await expect_info(page, "Showing 1 to 6 of 6 entries")
    assert site.count("create") == 2
    assert len({one["upload_id"] for one in site.ledger()}) == 2


async def test_an_answer_that_breaks_off_makes_the_browser_send_nothing_again(
    start_site: StartSite, page: Page
) -> None:
    site = start_site("create-cut-after")
    await open_campaign(page, site)
    await preview(page)
    await page.get_by_role("button", name="Create ad(s)").click()

    await expect(page.locator(".customAlertBox")).to_contain_text("Connection problem")
    assert site.count("create") == 1
    assert len(site.ledger()) == 3


async def test_a_skeleton_stands_in_for_the_page_for_a_while(start_site: StartSite, page: Page) -> None:
    await page.clock.install()
    fault = Fault(at="page", kind="skeleton", seconds=30.0)
    await open_campaign(page, start_site(Scenario(older_ads=2, faults=(fault,))))
    assert await page.locator("#adsTable, h1, input[type=radio]").count() == 0
    await expect(page.locator("#skeleton")).to_be_visible()

    await page.clock.fast_forward(30_000)

    await expect_info(page, "Showing 1 to 2 of 2 entries")
    await expect(page.locator("#skeleton")).to_have_count(0)


async def test_a_table_can_be_empty_for_a_moment(start_site: StartSite, page: Page) -> None:
    await page.clock.install()
    fault = Fault(at="page", kind="empty-for-a-moment", seconds=30.0)
    await open_campaign(page, start_site(Scenario(older_ads=2, faults=(fault,))))
    assert await page.locator("#adsTable tbody").inner_text() == "No data available in table"

    await page.clock.fast_forward(30_000)

    await expect_info(page, "Showing 1 to 2 of 2 entries")


async def test_a_total_can_be_wrong(start_site: StartSite, page: Page) -> None:
    fault = Fault(at="page", kind="wrong-total", count=4)
    await open_campaign(page, start_site(Scenario(older_ads=2, faults=(fault,))))

    await expect_info(page, "Showing 1 to 2 of 6 entries")


@pytest.mark.parametrize("campaign_id", [ONE, TWO])
async def test_the_button_that_creates_can_be_renamed_doubled_or_covered(
    start_site: StartSite, page: Page, campaign_id: str
) -> None:
    site = start_site("button-renamed")
    create = page.get_by_role("button", name="Create ad(s)")
    await open_campaign(page, site, campaign_id)
    await preview(page)
    await expect(page.get_by_role("button", name="Submit ads")).to_be_visible()
    await expect(create).to_be_hidden()

    site.set_scenario("button-doubled")
    await open_campaign(page, site, THREE if campaign_id == ONE else "1011737004")
    await preview(page)
    await expect(create).to_have_count(2)

    site.set_scenario(Scenario(faults=(Fault(at="page", kind="button-covered", times=0),)))
    await page.goto(f"{site.site_url}/campaign/{campaign_id}/ad-settings")
    assert await page.evaluate("document.elementFromPoint(600, 400).className") == "glass"


async def test_a_page_can_go_to_another_site_by_itself(start_site: StartSite, page: Page) -> None:
    site = start_site("foreign-redirect")
    await open_campaign(page, site)

    assert page.url.startswith("http://elsewhere.localhost:")
    assert site.count("foreign") == 1


async def test_popups_downloads_and_dialogs_come_unasked(start_site: StartSite, page: Page) -> None:
    site = start_site("popup")
    async with page.expect_popup() as opened:
        await open_campaign(page, site)
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


async def test_a_page_can_ask_whether_it_may_be_left(start_site: StartSite, page: Page) -> None:
    await open_campaign(page, start_site("beforeunload"))
    await page.get_by_label("Mass create with CSV").check()  # browsers ask only where somebody did something
    asked: list[str] = []

    async def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        await dialog.accept()

    page.on("dialog", accept)
    await page.reload()

    assert asked == ["beforeunload"]
