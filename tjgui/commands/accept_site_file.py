"""`tjgui accept-site-file`: agrees to what a site file changes of hosts, sign-in and dismissal."""

from __future__ import annotations

import argparse
from pathlib import Path

from tjgui.commands.exits import Exit
from tjgui.commands.output import say
from tjgui.core.wording.message import Message


def add_accept_site_file(parser: argparse.ArgumentParser) -> None:
    """Define the command's options."""
    parser.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="the site file; the data folder's site.toml unless given"
    )
    parser.set_defaults(command="accept-site-file", run=run)


def run(options: argparse.Namespace) -> int:
    """Name what the file changes, and remember that the user agreed to this content of it."""
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.site.agreed_files import AgreedSiteFiles
    from tjgui.site.site_file import FILE_NAME, read_site_file

    data_folder = DataFolder()
    known = read_site_file(options.file or data_folder.root / FILE_NAME)
    redirections = known.redirections()
    if not redirections:
        say(Message("site_file_needs_no_answer", file=str(known.path)))
        return Exit.DONE
    for one in redirections:
        say(one.message)
    AgreedSiteFiles(data_folder).remember(known)
    say(Message("site_file_agreed", file=str(known.path)))
    return Exit.DONE
