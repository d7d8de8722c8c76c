"""The site's settings, combined from the data folder, the user's settings, the command, and the environment."""

from __future__ import annotations

import os
from pathlib import Path

from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.settings import Settings
from tjgui.site.addresses import named_addresses
from tjgui.site.agreed_files import AgreedSiteFiles
from tjgui.site.browser_download import use_downloaded_browsers
from tjgui.site.dashboard import SiteSettings
from tjgui.site.site_file import find_site_file

#: The environment variable that names another browser, for command line and window alike.
BROWSER = "TJGUI_BROWSER"


def site_settings(
    data_folder: DataFolder,
    settings: Settings,
    *,
    site_url: str = "",
    sign_in_url: str = "",
    site_file: Path | None = None,
) -> SiteSettings:
    """Return which site and which browser a run uses.

    :param site_url: a site other than that of the environment and the site file.
    :param site_file: a site file to use instead of the data folder's.

    Raises `InputError` if the site file or an address cannot be used, or if the user has to agree to the file first.
    """
    site_url, sign_in_url = named_addresses(site_url, sign_in_url)
    known = find_site_file(data_folder.root, site_file)
    AgreedSiteFiles(data_folder).check(known)
    use_downloaded_browsers(DataFolder().root)  # also while practising: they are in the user's own folder
    return SiteSettings(
        storage_state=data_folder.storage_state,
        site_url=site_url,
        sign_in_url=sign_in_url,
        headless=settings.headless,
        browser=os.environ.get(BROWSER) or str(settings.browser or "") or None,
        known=known,
    )
