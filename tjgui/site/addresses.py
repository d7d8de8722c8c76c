"""Where the site's pages are: on the site that the environment names, or the site file's."""

from __future__ import annotations

import os

from tjgui.core.errors import InputError
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import Message
from tjgui.site.origins import wrong_with
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


def named_addresses(site_url: str = "", sign_in_url: str = "") -> tuple[str, str]:
    """Return the addresses that options or environment name, empty where neither does.

    Raises `InputError`, which says where it comes from, if one cannot be the site's.
    """
    site = _named("--site-url", site_url, SITE_URL, is_base=True)
    return site, _named("--sign-in-url", sign_in_url, SIGN_IN_URL, is_base=False)


def _named(option: str, given: str, variable: str, *, is_base: bool) -> str:
    where, url = (option, given) if given else (variable, os.environ.get(variable, ""))
    if url and (remedy := wrong_with(url, is_base=is_base)):
        raise InputError(Message("address_is", where=where, url=shown(url)), remedy)
    return url
