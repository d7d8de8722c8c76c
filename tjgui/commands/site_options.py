"""The options that say which site a command works on, and with which browser."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.core.settings import SETTINGS, Settings

if TYPE_CHECKING:
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.site.dashboard import SiteSettings


def add_site_options(parser: argparse.ArgumentParser) -> None:
    """Let a command take them."""
    SETTINGS["headless"].add_to(parser)
    parser.add_argument("--site-url", metavar="URL", default="")
    parser.add_argument("--sign-in-url", metavar="URL", default="")
    add_site_file_option(parser)


def add_site_file_option(parser: argparse.ArgumentParser) -> None:
    """Let a command take what is known of the site, and nothing else of it."""
    parser.add_argument(
        "--site-file",
        type=Path,
        metavar="FILE",
        help="what is known of the site, instead of the data folder's site.toml",
    )


def given_settings(options: argparse.Namespace) -> Settings:
    """Return the settings that a command was given; what it was not given is as usual, whatever the window has."""
    return Settings(**{name: getattr(options, name) for name in SETTINGS if hasattr(options, name)})


def given_site(options: argparse.Namespace, data_folder: DataFolder) -> SiteSettings:
    """Return the site and the browser that a command was given."""
    from tjgui.site.assembly import site_settings

    return site_settings(
        data_folder,
        given_settings(options),
        site_url=options.site_url,
        sign_in_url=options.sign_in_url,
        site_file=options.site_file,
    )
