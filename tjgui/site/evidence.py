"""Taking evidence of a page: everything personal is removed before anything leaves the browser."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable
from pathlib import Path

from playwright.async_api import FloatRect, Page, ViewportSize

from tjgui import __version__
from tjgui.core.errors import CampaignNotFound, SignedOut, UploaderError
from tjgui.core.reports.scrubber import Scrubber
from tjgui.core.wording.message import Message
from tjgui.site.dashboard import SiteDashboard
from tjgui.site.evidence_pack import Evidence
from tjgui.site.facts import Stage
from tjgui.site.faults import faults
from tjgui.site.site_file import VERSION, SiteFile

_SIGNED_IN_SECONDS = 15.0
#: A campaign has few log lines; the last ones matter.
_MOST_STEPS = 200
_USUAL_SIZE: ViewportSize = {"width": 1280, "height": 800}
#: Pixels of a picture; a longer page takes minutes to paint.
_TALLEST = 8_000
_LONG_NUMBER = re.compile(r"(?<!\d)\d{7,20}(?!\d)")


async def take_evidence(
    dashboard: SiteDashboard, known: SiteFile, campaign_id: str, log_lines: Iterable[str] = ()
) -> Evidence:
    """Open a campaign's page and return what it shows, scrubbed; closes the browser at the end.

    Raises `SignedOut`, `CampaignNotFound` and other faults that make it impossible to see the page.
    """
    try:
        await dashboard.start()
        tab = await dashboard.new_tab()
        state = await tab.open_list(_SIGNED_IN_SECONDS)
        if state.get("signedOut"):
            await dashboard.sign_in()
        tab.check_no_first_page()
        trouble = ""
        try:
            await tab.open(campaign_id)
        except (CampaignNotFound, SignedOut):
            raise
        except UploaderError as fault:
            trouble = fault.what  # exactly the page that evidence is needed for
        findings = await tab.examine(Stage.SETTINGS)
        scrubbed = await tab.scrub([one.place.selector if one.place is not None else "" for one in findings])
        screenshot = await picture_of(tab.page, scrubbed["html"])
    finally:
        await dashboard.close()
    steps = _about(campaign_id, [*log_lines, *([trouble] if trouble else [])])
    return Evidence(
        campaign_id=scrubbed["campaignId"],
        html=scrubbed["html"],
        screenshot=screenshot,
        steps=tuple(_scrubbed(steps, scrubbed["numbers"])),
        findings=tuple(
            {"fact": one.key, "status": one.status.value, "works": one.works, "place": place or None}
            for one, place in zip(findings, scrubbed["places"], strict=True)
        ),
        selectors=tuple(scrubbed["selectors"]),
        versions={
            "program": __version__,
            "site_file": f"version {VERSION}" + (f", changed: {', '.join(known.changed)}" if known.changed else ""),
            "system": f"{platform.system()} {platform.release()}",
            "python": platform.python_version(),
        },
    )


async def picture_of(page: Page, html: str) -> bytes:
    """Photograph the scrubbed page, in a browser session without data or network access."""
    browser = page.context.browser
    if browser is None:
        raise UploaderError(Message("browser_closed_before_photo"))
    with faults(Message("doing_photograph")):
        context = await browser.new_context(java_script_enabled=False, offline=True, viewport=page.viewport_size)
        try:
            blank = await context.new_page()
            await blank.set_content(html, wait_until="domcontentloaded")
            size = page.viewport_size or _USUAL_SIZE
            whole: FloatRect = {"x": 0, "y": 0, "width": size["width"], "height": _TALLEST}
            return await blank.screenshot(full_page=True, clip=whole)
        finally:
            await context.close()


def _about(campaign_id: str, lines: Iterable[str]) -> list[str]:
    return [line.rstrip() for line in lines if campaign_id in line or campaign_id == line][-_MOST_STEPS:]


def _scrubbed(lines: Iterable[str], numbers: dict[str, str]) -> list[str]:
    """Return log lines in the program's own words, with the same other IDs as on the page."""
    scrubber = Scrubber(home=Path.home(), ids=frozenset(numbers.values()), names_campaigns=False)
    plain = (_LONG_NUMBER.sub(lambda found: numbers.get(found[0], found[0]), line) for line in lines)
    return [scrubber.scrub(line) for line in plain]
