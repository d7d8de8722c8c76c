"""The options of commands that read a batch."""

from __future__ import annotations

import argparse
from pathlib import Path

from tjgui.core.settings import SETTINGS


def add_batch_options(parser: argparse.ArgumentParser) -> None:
    """Add them to a command."""
    parser.add_argument("mapping", type=Path, metavar="MAPPING", help="the CSV that says which campaign gets which ads")
    parser.add_argument("--ads", type=Path, required=True, metavar="DIR", help="the folder with the ad CSVs")
    SETTINGS["ad_format"].add_to(parser)
    add_json_option(parser)


def add_json_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for programs that read the result."""
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line of standard output")
