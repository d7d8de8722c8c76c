"""What a person does on the practice site, in a real browser."""

from __future__ import annotations

from typing import Any

from playwright.async_api import FilePayload, Page, expect

from tests.practice.visitor import ONE, ad, csv_of
from tjgui.practice import PracticeSite


async def open_campaign(page: Page, site: PracticeSite, campaign_id: str = ONE) -> None:
    """Go to a campaign's ad settings."""
    await page.goto(f"{site.site_url}/campaign/{campaign_id}/ad-settings#section_adSpecs")


async def choose_csv(page: Page, count: int = 3) -> None:
    """Choose "Mass create with CSV" and a file of so many ads."""
    await page.get_by_label("Mass create with CSV").check()
    content = csv_of([ad(number) for number in range(count)])
    file = FilePayload(name="ads.csv", mimeType="text/csv", buffer=content)
    await page.locator("input#massAdsCsv[type=file][accept='.csv']").set_input_files(file)


async def preview(page: Page, count: int = 3) -> None:
    """Ask for the preview of so many ads."""
    await choose_csv(page, count)
    await page.get_by_role("button", name="Create CSV Preview").click()


async def sign_in(page: Page) -> None:
    """Fill in the sign-in form."""
    await expect(page.get_by_role("heading", name="We missed you")).to_be_visible()
    button = page.locator("#submitBtn")
    await expect(button).to_have_text("LOG IN")
    await page.get_by_placeholder("USERNAME OR EMAIL").fill("me")
    await page.get_by_placeholder("PASSWORD").fill("secret")
    await expect(button).to_be_disabled()
    await page.get_by_label("I'm not a robot").check()
    await button.click()


def expect_info(page: Page, text: str) -> Any:  # noqa: ANN401 - what Playwright awaits
    """Wait until the table states this."""
    return expect(page.locator("#adsTable_info")).to_have_text(text)
