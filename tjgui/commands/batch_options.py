"""The options of commands that read a batch."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.core.errors import InputError
from tjgui.core.settings import SETTINGS

if TYPE_CHECKING:
    from tjgui.core.batch.encodings import ChosenEncoding
    from tjgui.core.disk.data_folder import DataFolder


def add_batch_options(parser: argparse.ArgumentParser) -> None:
    """Add them to a command."""
    parser.add_argument("mapping", type=Path, metavar="MAPPING", help="the CSV that says which campaign gets which ads")
    parser.add_argument("--ads", type=Path, required=True, metavar="DIR", help="the folder with the ad CSVs")
    SETTINGS["ad_format"].add_to(parser)
    SETTINGS["tracking_parameter"].add_to(parser)
    parser.add_argument(
        "--encoding",
        type=_encoding,
        default=None,
        metavar="NAME",
        help="the encoding of files that are neither UTF-8 nor UTF-16, such as cp1252",
    )
    add_json_option(parser)


def given_encoding(options: argparse.Namespace, data_folder: DataFolder, *, remember: bool) -> ChosenEncoding:
    """Return what answers which encoding a file has: the option, otherwise what was chosen for the file before.

    :param remember: keep the option's answer for the files that it decides about.
    """
    from tjgui.core.disk.file_encodings import FileEncodings

    known = FileEncodings(data_folder)

    def chosen(path: Path, sha256: str) -> str:
        given: str = options.encoding or ""
        if given and remember:
            known.remember(path, sha256, given)
        return given or known.chosen(path, sha256)

    return chosen


def _encoding(name: str) -> str:
    from tjgui.core.batch.encodings import known_encoding

    try:
        return known_encoding(name)
    except InputError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def add_json_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for programs that read the result."""
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line of standard output")
