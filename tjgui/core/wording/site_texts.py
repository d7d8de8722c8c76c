"""What is said of the site's pages, the browser and the network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SITE_TEXTS: Final[Mapping[str, str | tuple[str, str]]] = {
    # the click
    "click_refused": "The site refused the upload ({how}).",
    "click_signed_out": "The site no longer knew the session ({how}).",
    "click_throttled": "The site asked to slow down ({how}).",
    "click_broke_down": "The site had an error while creating the ads ({how}).",
    "click_no_way": "The site could not be reached ({how}).",
    "click_asked": "The page asked “{question}” when the button was pressed. The answer was no.",
    "click_browser_broke_off": "The browser stopped responding at the click ({how}).",
}
