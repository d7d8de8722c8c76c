"""The interface between the run, which decides, and the site, which is acted upon.

`tjgui.site` implements it with a browser, the tests with a dashboard in memory.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from tjgui.core.models import AdCsvFile, AdsTable, CampaignPageInfo, Click, Preview


class CampaignTab(Protocol):
    """One browser tab, working on one campaign at a time.

    Every coroutine raises an error of `tjgui.core.errors` that says whose fault it is, and nothing else except
    cancellation. A cancelled coroutine leaves the tab as it is; the next `open` starts over.
    """

    async def open(self, campaign_id: str) -> CampaignPageInfo:
        """Open the campaign's ad settings; returns once it is proven that they are its own and the session is valid."""
        ...

    async def read_ads(self) -> AdsTable:
        """Read all pages of the ads table on the opened page, without reloading it.

        Raises `TableUnreadable` rather than returning less than the table's stated total.
        """
        ...

    async def preview(self, csv: AdCsvFile) -> Preview:
        """Upload the CSV and request its preview. Reversible: nothing is created."""
        ...

    async def ready_to_create(self) -> None:
        """Check everything that can be checked before the click, so that `create` only has to click."""
        ...

    async def create(self, within: float | None = None) -> Click:
        """Click the button that creates the previewed ads: once, the one irreversible act.

        Raises only if it is certain that nothing was clicked.

        :param within: seconds since `ready_to_create` after which the page itself refuses the click, with `LateClick`:
            others then look at the campaign. None for no limit.
        """
        ...

    async def wait_for_ads(self, count: int, seconds: float) -> None:
        """Return as soon as the opened page's table shows `count` ads or more without a reload, or after `seconds`."""
        ...

    async def screenshot(self, path: Path) -> bool:
        """Write what the tab shows to `path` as PNG; False if that is not possible. Never raises."""
        ...

    async def close(self) -> None:
        """Close the tab; may be called twice."""
        ...


class Dashboard(Protocol):
    """The site with one session, seen through one browser."""

    @property
    def latest_ads(self) -> float:
        """Seconds after which created ads are known to have appeared."""
        ...

    async def start(self) -> None:
        """Start the browser, or restart it after it was lost."""
        ...

    async def new_tab(self) -> CampaignTab:
        """Open one more tab in the same session."""
        ...

    async def sign_in(self) -> None:
        """Show the sign-in page and wait until the user is signed in; raises `SignedOut` after a timeout."""
        ...

    async def pass_human_check(self) -> None:
        """Show the site's check whether a human is there, and wait until the user has passed it.

        Raises `HumanCheck` after a timeout, or if nobody can see the browser.
        """
        ...

    async def show(self) -> bool:
        """Bring the browser's window to the front, on its sign-in page if one is open.

        False if there is nothing to show. Never raises.
        """
        ...

    async def wait_until_reachable(self) -> None:
        """Return when the site responds again; waits as long as it takes."""
        ...

    async def close(self) -> None:
        """Close the browser; may be called twice, and leaves nothing behind."""
        ...
