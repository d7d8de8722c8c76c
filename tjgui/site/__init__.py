"""The real dashboard, driven through a browser. Nothing else of the program knows Playwright."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tjgui.site.dashboard import SiteDashboard, SiteSettings

__all__ = ["SiteDashboard", "SiteSettings"]


def __getattr__(name: str) -> object:
    """Import the browser's library only when it is needed: what is known of the site can be read without it."""
    if name not in __all__:
        raise AttributeError(name)
    from tjgui.site import dashboard  # noqa: PLC0415 - the very point

    return getattr(dashboard, name)
