"""`tjgui doctor`: goes through all that the program knows of the site, and says what that means for a run."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.commands.site_options import add_site_options, given_site
from tjgui.core.errors import InputError
from tjgui.core.wording.message import Message

if TYPE_CHECKING:
    from tjgui.site.doctor import Doctor, Report

_MARKS = {True: "✓", False: "✗"}


def add_doctor(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    add_site_options(parser)
    parser.add_argument(
        "--campaign", default="", metavar="ID", help="whose ad settings; the first of the list unless given"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line of standard output")
    parser.add_argument(
        "--preview", type=Path, metavar="CSV", help="also preview the first ad of an ad CSV; nothing is created"
    )
    parser.add_argument(
        "--write-site-file", type=Path, metavar="FILE", help="propose a site file from what was found, guesses marked"
    )
    parser.set_defaults(command="doctor", run=run)


def run(options: argparse.Namespace) -> int:
    """Examine the site and print what was found; returns 0, 1 or 2, as `tjgui.site.doctor.Health` has it."""
    if options.preview is not None and not options.preview.is_file():
        raise InputError(f"There is no ad CSV {options.preview}.", "Correct its name after --preview.")
    if options.write_site_file is not None and options.write_site_file.exists():
        raise InputError(f"{options.write_site_file} exists already.", "Name another file after --write-site-file.")
    doctor = make_doctor(options)
    report = asyncio.run(_examined(doctor, options))
    _print(report)
    if options.write_site_file is not None:
        _propose(doctor, report, options.write_site_file)
    if options.json:
        print(json.dumps(report.as_json(), ensure_ascii=False), flush=True)
    else:
        print(report.verdict, flush=True)
    return int(report.health)


def make_doctor(options: argparse.Namespace) -> Doctor:
    """Put the doctor together, on the site and with the site file that the command line names."""
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.site.dashboard import SiteDashboard
    from tjgui.site.doctor import Doctor

    data_folder = DataFolder()
    settings = given_site(options, data_folder)
    folder = data_folder.evidence / f"doctor-{datetime.now():%Y%m%d-%H%M%S}"
    return Doctor(SiteDashboard(settings), settings.known, folder, _say)


async def _examined(doctor: Doctor, options: argparse.Namespace) -> Report:
    """Examine the site; a signal ends that, and closes the browser first."""
    from tjgui.stop_signals import catch_stop_signals

    work = asyncio.ensure_future(doctor.examine(options.campaign, options.preview))
    with catch_stop_signals(work.cancel):
        await asyncio.wait([work])
    if work.cancelled():
        raise KeyboardInterrupt
    return work.result()


def _print(report: Report) -> None:
    print(report.known)
    for one in report.findings:
        print(f"{_MARKS[one.works]} {one.in_words()}")
    for path in report.screenshots:
        print(f"Screenshot: {path}")
    if not report.is_previewed:
        print("The preview was not tried; `tjgui doctor --preview CSV` does that too, and creates nothing.")


def _propose(doctor: Doctor, report: Report, path: Path) -> None:
    from tjgui.site.doctor import propose_site_file

    try:
        path.write_text(propose_site_file(doctor.known, report.findings), encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{path} cannot be written: {error.strerror or error}.", "Name another file after --write-site-file."
        ) from error
    print(f"Proposed: {path}")


def _say(text: Message) -> None:
    print(f"{datetime.now():%H:%M:%S} {text}", file=sys.stderr, flush=True)
