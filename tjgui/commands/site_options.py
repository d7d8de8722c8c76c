"""The options for the site that a command works on, and the browser it uses."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tjgui.core.settings import SETTINGS, Settings

if TYPE_CHECKING:
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.site.dashboard import SiteSettings


def add_site_options(parser: argparse.ArgumentParser) -> None:
    """Add them to a command."""
    SETTINGS["headless"].add_to(parser)
    parser.add_argument("--site-url", type=_address, metavar="URL", default="", help="another site")
    parser.add_argument("--sign-in-url", type=_address, metavar="URL", default="", help="another sign-in page")
    add_site_file_option(parser)


def add_site_file_option(parser: argparse.ArgumentParser) -> None:
    """Add only the option for the site file to a command."""
    parser.add_argument(
        "--site-file",
        type=Path,
        metavar="FILE",
        help="the site file to use instead of the data folder's site.toml",
    )


def _address(text: str) -> str:
    if not text:  # the default; argparse converts it too
        return text
    try:
        parts = urlsplit(text)
        is_address = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # such as an unclosed bracket, or a port that is no number
        is_address = False
    if not is_address or any(one.isspace() for one in text):
        raise argparse.ArgumentTypeError(f"“{text}” isn't a full address, such as https://example.com")
    return text


def given_settings(options: argparse.Namespace) -> Settings:
    """Return the settings given to a command, with defaults for the rest, whatever the window's settings are."""
    return Settings(**{name: getattr(options, name) for name in SETTINGS if hasattr(options, name)})


def given_site(options: argparse.Namespace, data_folder: DataFolder) -> SiteSettings:
    """Return the site and the browser given to a command."""
    from tjgui.site.assembly import site_settings

    return site_settings(
        data_folder,
        given_settings(options),
        site_url=options.site_url,
        sign_in_url=options.sign_in_url,
        site_file=options.site_file,
    )
