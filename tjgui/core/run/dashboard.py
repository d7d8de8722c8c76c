"""The seam between the run, which decides, and the site, which is acted upon.

`tjgui.site` implements it with a browser; the tests with a dashboard in memory.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from tjgui.core.models import AdCsvFile, AdsTable, CampaignPageInfo, Click, Preview


class CampaignTab(Protocol):
    """One browser tab, working on one campaign at a time.

    Every coroutine raises an error of `tjgui.core.errors` that says whose fault it is, and nothing else but
    cancellation. A cancelled coroutine leaves the tab as it is; the next `open` starts it over.
    """

    async def open(self, campaign_id: str) -> CampaignPageInfo:
        """Open the campaign's ad settings; returns once it is proven that they are its own and the session lives."""
        ...

    async def read_ads(self) -> AdsTable:
        """Read all pages of the ads table as it stands on the opened page, without reloading it.

        Raises `TableUnreadable` rather than returning less than the table's stated total.
        """
        ...

    async def preview(self, csv: AdCsvFile) -> Preview:
        """Upload the CSV and ask for its preview. Reversible: nothing is created."""
        ...

    async def ready_to_create(self) -> None:
        """Check all that can be checked before the click, so that nothing but the click is left to `create`."""
        ...

    async def create(self) -> Click:
        """Press the button that creates the previewed ads: once, the one irreversible act.

        Raises only when it is certain that nothing was pressed.
        """
        ...

    async def wait_for_ads(self, count: int, seconds: float) -> None:
        """Return as soon as the opened page's table shows at least `count` ads by itself, or the time is over."""
        ...

    async def screenshot(self, path: Path) -> bool:
        """Write what the tab shows to `path` as PNG; False where that is not possible. Never raises."""
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
        """Start the browser, or start it anew after it was lost."""
        ...

    async def new_tab(self) -> CampaignTab:
        """Open one more tab in the same session."""
        ...

    async def sign_in(self) -> None:
        """Show the sign-in page and wait until the user is signed in; raises `SignedOut` when the time is over."""
        ...

    async def show(self) -> bool:
        """Bring the browser's window before all others, on its sign-in page where one is open.

        False where there is nothing to show. Never raises.
        """
        ...

    async def wait_until_reachable(self) -> None:
        """Return when the site answers again; waits as long as it takes."""
        ...

    async def close(self) -> None:
        """Close the browser; may be called twice, and leaves nothing behind."""
        ...
