"""`tjgui doctor`: checks everything that the program knows about the site, and says what it means for a run."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.commands.output import complain, say, say_json
from tjgui.commands.site_options import add_site_options, given_site
from tjgui.core.errors import InputError, UploaderError
from tjgui.core.wording.message import Message

if TYPE_CHECKING:
    from tjgui.site.doctor import Doctor, Report


def add_doctor(parser: argparse.ArgumentParser) -> None:
    """Define the command's options."""
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
    # for the window, which shows each line in its own language
    parser.add_argument("--messages", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(command="doctor", run=run)


_BAD_INPUT = 2


def run(options: argparse.Namespace) -> int:
    """Examine the site and print what was found; returns 0, 1 or 2 (`tjgui.site.doctor.Health`)."""
    try:
        return _run(options)
    except UploaderError as error:
        if not options.messages:
            raise
        _print(Message("doctor_fails", finding=error.whole), options, to=complain)
        return _BAD_INPUT


def _run(options: argparse.Namespace) -> int:
    if options.preview is not None and not options.preview.is_file():
        raise InputError(Message("doctor_no_csv", file=str(options.preview)), Message("correct_preview"))
    if options.write_site_file is not None and options.write_site_file.exists():
        what = Message("doctor_file_exists", file=str(options.write_site_file))
        raise InputError(what, Message("name_other_site_file"))
    doctor = make_doctor(options)
    report = asyncio.run(_examined(doctor, options))
    for line in _lines(report):
        _print(line, options)
    if options.write_site_file is not None:
        _print(_propose(doctor, report, options.write_site_file), options)
    verdict = Message.of(report.verdict)
    if options.json:
        told = {**report.as_json(), "verdict": verdict.as_json() if options.messages else str(verdict)}
        say_json(told)
    else:
        _print(verdict, options)
    return int(report.health)


def make_doctor(options: argparse.Namespace) -> Doctor:
    """Create the doctor, for the site and with the site file that the command line names."""
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.site.dashboard import SiteDashboard
    from tjgui.site.doctor import Doctor

    data_folder = DataFolder()
    settings = given_site(options, data_folder)
    folder = data_folder.evidence / f"doctor-{datetime.now():%Y%m%d-%H%M%S}"
    return Doctor(SiteDashboard(settings), settings.known, folder, lambda text: _say(text, options))


async def _examined(doctor: Doctor, options: argparse.Namespace) -> Report:
    """Examine the site; a signal stops this after closing the browser."""
    from tjgui.stop_signals import catch_stop_signals

    work = asyncio.ensure_future(doctor.examine(options.campaign, options.preview))
    with catch_stop_signals(work.cancel):
        await asyncio.wait([work])
    if work.cancelled():
        raise KeyboardInterrupt
    return work.result()


def _lines(report: Report) -> Iterator[Message]:
    yield Message.of(report.known)
    for one in report.findings:
        yield Message("doctor_works" if one.works else "doctor_fails", finding=Message.of(one.in_words()))
    for path in report.screenshots:
        yield Message("doctor_screenshot", file=str(path))


def _propose(doctor: Doctor, report: Report, path: Path) -> Message:
    """Write the file, and return where it is."""
    from tjgui.site.doctor import propose_site_file

    try:
        path.write_text(propose_site_file(doctor.known, report.findings), encoding="utf-8")
    except OSError as error:
        what = Message("file_not_written", file=str(path), reason=error.strerror or str(error))
        raise InputError(what, Message("name_other_site_file")) from error
    return Message("doctor_proposed", file=str(path))


def _say(text: Message | str, options: argparse.Namespace) -> None:
    line = Message("said_at", time=f"{datetime.now():%H:%M:%S}", what=Message.of(text))
    _print(line, options, to=complain)


def _print(line: Message, options: argparse.Namespace, to: Callable[[str], None] = say) -> None:
    said = json.dumps(line.as_json(), ensure_ascii=False) if options.messages else str(line)
    to(said)
