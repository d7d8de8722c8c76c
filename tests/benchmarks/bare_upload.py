"""The measuring stick for an upload: a bare Playwright script with the fewest clicks that create and verify ads.

It trusts the page, remembers nothing, and survives nothing. Started as a process of its own, as the program is:
``bare_upload.py SITE_URL ADS_CSV CAMPAIGNS TABS BROWSER``; its last line is JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from urllib.parse import quote

from playwright.async_api import FilePayload, Page, async_playwright

_FIRST_CAMPAIGN = 1011737001
_CREATE = "button.create-ads-from-csv-button:visible, #csvPreviewModal.show button.confirmAds"
_SHOWN = "total => document.querySelector('#adsTable_info')?.textContent.includes(`of ${total} entries`)"


async def _work(page: Page, site_url: str, csv: str, queue: list[int]) -> None:
    """Upload into one campaign after the other, in one tab."""
    while queue:
        campaign_id = queue.pop(0)
        await page.goto(f"{site_url}/campaign/{campaign_id}/ad-settings#section_adSpecs", wait_until="commit")
        name = (await page.locator("h1.campaign-name").inner_text()).strip()
        text = csv.replace("sub11=x", f"sub11={quote(name, safe='')}")
        await page.locator("#adModeCsv").check()
        file = FilePayload(name="ads.csv", mimeType="text/csv", buffer=text.encode())
        await page.locator("#massAdsCsv").set_input_files(file)
        await page.get_by_role("button", name="Create CSV Preview").click()
        await page.locator(_CREATE).click()
        wanted = [line.split(",")[0] for line in csv.splitlines()[1:]]
        await page.wait_for_function(_SHOWN, arg=len(wanted))
        table = await page.locator("#adsTable tbody tr").evaluate_all("rows => rows.map(row => row.innerText)")
        if not all(any(name in row for row in table) for name in wanted):
            raise SystemExit(f"Campaign {campaign_id} does not show its ads: {table}")


async def _main(site_url: str, csv: str, campaigns: int, tabs: int, browser: str) -> float:
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=browser, args=["--disable-gpu"])
        context = await chromium.new_context(viewport={"width": 1360, "height": 900})
        queue = list(range(_FIRST_CAMPAIGN, _FIRST_CAMPAIGN + campaigns))
        pages = [await context.new_page() for _ in range(tabs)]
        began = time.monotonic()
        await asyncio.gather(*(_work(page, site_url, csv, queue) for page in pages))
        seconds = time.monotonic() - began
        await chromium.close()
    return seconds


if __name__ == "__main__":
    _site, _csv, _campaigns, _tabs, _browser = sys.argv[1:]
    _seconds = asyncio.run(_main(_site, Path(_csv).read_text(encoding="utf-8"), int(_campaigns), int(_tabs), _browser))
    print(json.dumps({"work_seconds": _seconds}))
