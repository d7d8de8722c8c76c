"""The real dashboard, driven through a browser. No other part of the program knows Playwright."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tjgui.site.assembly import site_settings
    from tjgui.site.browser_download import download_browser
    from tjgui.site.dashboard import SiteDashboard, SiteSettings

__all__ = ["SiteDashboard", "SiteSettings", "download_browser", "site_settings"]

_MODULES = {
    "SiteDashboard": "dashboard",
    "SiteSettings": "dashboard",
    "download_browser": "browser_download",
    "site_settings": "assembly",
}


def __getattr__(name: str) -> object:
    """Import the browser library only when it is needed: the site's facts can be read without it."""
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(import_module(f"tjgui.site.{_MODULES[name]}"), name)
