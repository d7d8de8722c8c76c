"""Taking evidence of a page: everything personal is removed before anything leaves the browser."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable

from playwright.async_api import Page

from tjgui import __version__
from tjgui.core.errors import CampaignNotFound, SignedOut, UploaderError
from tjgui.core.wording.message import Message
from tjgui.site.dashboard import SiteDashboard
from tjgui.site.evidence_pack import Evidence
from tjgui.site.facts import Stage
from tjgui.site.faults import faults
from tjgui.site.site_file import VERSION, SiteFile

_SIGNED_IN_SECONDS = 15.0
#: A campaign has few log lines; the last ones matter.
_MOST_STEPS = 200
_LONG_NUMBER = re.compile(r"\d{7,}")
_SECRETS = (
    re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+"),
    re.compile(r"(?:/[\w.-]+)*/(?:home|Users)/[^\s\"']+|[A-Z]:\\Users\\[^\s\"']+"),
    re.compile(r"\b(?=[\w-]*\d)[A-Za-z0-9_-]{20,}\b"),
    re.compile(r"[“\"'][^”\"']{3,}[”\"']"),
    re.compile(r"https?://\S+"),
)


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
        name, trouble = "", ""
        try:
            name = (await tab.open(campaign_id)).name
        except (CampaignNotFound, SignedOut):
            raise
        except UploaderError as fault:
            trouble = fault.what  # exactly the page that evidence is needed for
        findings = await tab.examine(Stage.SETTINGS)
        scrubbed = await tab.scrub([name])
        screenshot = await _picture_of(tab.page, scrubbed["html"])
    finally:
        await dashboard.close()
    numbers: dict[str, str] = scrubbed["numbers"]
    steps = [_scrubbed(line, numbers) for line in _about(campaign_id, [*log_lines, *([trouble] if trouble else [])])]
    return Evidence(
        campaign_id=scrubbed["campaignId"],
        html=scrubbed["html"],
        screenshot=screenshot,
        steps=tuple(steps),
        findings=tuple(
            {"fact": one.key, "status": one.status.value, "works": one.works,
             "place": one.place.selector if one.place is not None else None}
            for one in findings
        ),
        versions={
            "program": __version__,
            "site_file": f"version {VERSION}" + (f", changed: {', '.join(known.changed)}" if known.changed else ""),
            "system": f"{platform.system()} {platform.release()}",
            "python": platform.python_version(),
        },
    )  # fmt: skip


async def _picture_of(page: Page, html: str) -> bytes:
    """Photograph the scrubbed page, in a browser session without data or network access."""
    browser = page.context.browser
    if browser is None:
        raise UploaderError(Message("browser_closed_before_photo"))
    with faults(Message("doing_photograph")):
        context = await browser.new_context(java_script_enabled=False, offline=True, viewport=page.viewport_size)
        try:
            blank = await context.new_page()
            await blank.set_content(html, wait_until="domcontentloaded")
            return await blank.screenshot(full_page=True)
        finally:
            await context.close()


def _about(campaign_id: str, lines: Iterable[str]) -> list[str]:
    return [line.rstrip() for line in lines if campaign_id in line or campaign_id == line][-_MOST_STEPS:]


def _scrubbed(line: str, numbers: dict[str, str]) -> str:
    line = _LONG_NUMBER.sub(lambda found: numbers.get(found[0], "0" * len(found[0])), line)
    for secret in _SECRETS:
        line = secret.sub(lambda found: re.sub(r"[^\W\d_]", "x", re.sub(r"\d", "0", found[0])), line)
    return line
