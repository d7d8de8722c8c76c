"""Where the site's pages are: on the site that the environment names, or the site file's."""

from __future__ import annotations

import os

from tjgui.site.site_file import SiteFile

#: Environment variables that name another site, for command line and window alike.
SITE_URL = "TJGUI_SITE_URL"
SIGN_IN_URL = "TJGUI_SIGN_IN_URL"


def campaign_address(known: SiteFile, campaign_id: str, site_url: str = "") -> str:
    """Return the address of a campaign's ad settings, according to the site file.

    :param site_url: a site other than that of the environment and the site file.
    """
    site = site_url or os.environ.get(SITE_URL, "") or known.addresses.site
    return site.rstrip("/") + known.addresses.ad_settings.format(campaign_id=campaign_id)
