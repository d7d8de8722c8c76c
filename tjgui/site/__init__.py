"""The real dashboard, driven through a browser. Nothing else of the program knows Playwright."""

from __future__ import annotations

from tjgui.site.dashboard import SIGN_IN_URL, SITE_URL, SiteDashboard, SiteSettings

__all__ = ["SIGN_IN_URL", "SITE_URL", "SiteDashboard", "SiteSettings"]
