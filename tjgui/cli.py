"""The command line: the window, or a batch without one. Each command imports only what it needs."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from tjgui import __version__
from tjgui.commands.doctor import add_doctor
from tjgui.commands.evidence import add_evidence
from tjgui.commands.site_options import add_site_file_option, add_site_options, given_settings, given_site
from tjgui.core.errors import InputError, UploaderError
from tjgui.core.models import Status
from tjgui.core.settings import SETTINGS
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way

if TYPE_CHECKING:
    from tjgui.core.batch.batch import Batch
    from tjgui.core.batch.problems import Problem
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.core.overview.summary import Summary
    from tjgui.core.run.dashboard import Dashboard
    from tjgui.core.run.events import Event, Listener
    from tjgui.core.run.run_settings import RunSettings
    from tjgui.core.run.upload_job import UploadJob

_logger = logging.getLogger(__name__)

#: Creates the dashboard of an upload; the tests use one in memory.
MakeDashboard = Callable[["argparse.Namespace", "DataFolder"], "Dashboard"]

#: Settings that other commands accept too.
_ADDED_ELSEWHERE = {"ad_format", "headless"}
_LATENCIES = ("off", "tenth", "realistic")


class Exit(IntEnum):
    """The exit codes of the contract in design.md."""

    DONE = 0
    SOME_FAILED = 1
    BAD_INPUT = 2
    STOPPED = 3


def main(arguments: Sequence[str] | None = None, *, make_dashboard: MakeDashboard | None = None) -> int:
    """Run the command and return the exit code."""
    _speak_utf8(sys.stdout, sys.stderr)
    to_stderr = logging.StreamHandler()
    to_stderr.setLevel(logging.WARNING)
    logging.basicConfig(handlers=[to_stderr], format="%(asctime)s %(name)s: %(message)s", datefmt="%H:%M:%S")
    options = _parser().parse_args(arguments)
    try:
        if options.command == "upload":
            return _upload(options, make_dashboard or _site_dashboard)
        return int(options.run(options))
    except UploaderError as error:
        _log(f"✗ {error}")
        return Exit.BAD_INPUT
    except KeyboardInterrupt:  # before a run handles the signal itself, or after it
        return Exit.STOPPED


# -- commands and options ------------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tjgui",
        description="Puts ad CSVs into TrafficJunky campaigns. Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument("--practice", action="store_true", help="open the window on the practice site")
    parser.set_defaults(command="", run=_open_window)
    commands = parser.add_subparsers(title="commands", metavar="")
    _add_upload(commands.add_parser("upload", help="upload a batch without a window"))
    _add_check(commands.add_parser("check", help="list every problem of a batch, without a browser"))
    _add_practice(commands.add_parser("practice", help="serve the practice site"))
    add_doctor(commands.add_parser("doctor", help="check whether the site is still as the program expects"))
    add_evidence(commands.add_parser("evidence", help="save what a campaign's page looks like, without personal data"))
    self_test = commands.add_parser("self-test", help="play the sample batch on the practice site, in the real window")
    self_test.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="where to save screenshot and results"
    )
    self_test.set_defaults(command="self-test", run=_self_test)
    return parser


def _add_batch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("mapping", type=Path, metavar="MAPPING", help="the CSV that says which campaign gets which ads")
    parser.add_argument("--ads", type=Path, required=True, metavar="DIR", help="the folder with the ad CSVs")
    SETTINGS["ad_format"].add_to(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line of standard output")


def _add_upload(parser: argparse.ArgumentParser) -> None:
    _add_batch(parser)
    parser.add_argument("--live", action="store_true", help="create the ads; without it, stop after the preview")
    parser.add_argument("--fresh", action="store_true", help="archive the checkpoint and start a new one")
    parser.add_argument("--retry-failed", action="store_true", help="upload campaigns that failed before again")
    parser.add_argument("--campaigns", type=_ids, metavar="ID,ID", help="upload only these campaigns")
    add_site_options(parser)
    parser.add_argument("--slot", default="", metavar="NAME", help="use the checkpoint with this name")
    for row in SETTINGS.values():
        if row.option and row.name not in _ADDED_ELSEWHERE:
            row.add_to(parser)
    parser.add_argument(
        "--trace-timing", type=Path, metavar="FILE", help="write where the time went, as a trace for Perfetto"
    )
    parser.set_defaults(command="upload")


def _add_check(parser: argparse.ArgumentParser) -> None:
    _add_batch(parser)
    add_site_file_option(parser)
    parser.set_defaults(command="check", run=_check)


def _add_practice(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=0, metavar="N", help="the port; any free one by default")
    parser.add_argument("--campaigns", type=int, metavar="N", help="how many campaigns the site knows")
    parser.add_argument("--scenario", default="default", metavar="NAME", help="how the site behaves")
    parser.add_argument("--latency", choices=_LATENCIES, help="how slow the site is")
    parser.add_argument("--from-pack", type=Path, metavar="FILE", help="show the page of an evidence pack")
    parser.set_defaults(command="practice", run=_practice)


def _ids(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.split(",") if part.strip())


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port < 2**16:
        raise argparse.ArgumentTypeError("is not a port: they go from 1 to 65535, and 0 takes a free one")
    return port


# -- the commands --------------------------------------------------------------------------------------------------


def _open_window(options: argparse.Namespace) -> int:
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.log_file import log_to

    logs = DataFolder().logs
    try:
        from tjgui.gui.application import open_window

        with log_to(logs):
            return open_window(practice=options.practice)
    except Exception as error:  # noqa: BLE001 - the border: after a double-click there is no console
        from tjgui.gui.help.crash import report_crash

        report_crash(error, logs)
        return Exit.SOME_FAILED


def _self_test(options: argparse.Namespace) -> int:
    from tjgui.commands.self_test import run

    return run(options.out)


def _check(options: argparse.Namespace) -> int:
    from tjgui.core.batch.batch import read_batch
    from tjgui.core.batch.problems import Severity
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.site.site_file import find_site_file

    try:
        limits = find_site_file(DataFolder().root, options.site_file).limits
        batch = read_batch(options.mapping, options.ads, options.ad_format, limits)
    except InputError as error:
        print(_line({"error": str(error), "problems": []}) if options.json else f"error: {error}")
        return Exit.BAD_INPUT
    errors = sum(problem.severity is Severity.ERROR for problem in batch.problems)
    if options.json:
        print(_line(_batch_as_json(batch, errors)))
    else:
        for problem in batch.problems:
            print(f"{problem.severity}: {problem}")
        print(_batch_in_words(batch, errors))
    return Exit.BAD_INPUT if errors else Exit.DONE


def _practice(options: argparse.Namespace) -> int:
    from tjgui.practice import BadScenario, PracticeSite, show_page

    chosen: dict[str, Any] = {"port": options.port, "latency": options.latency}
    if options.campaigns is not None:
        chosen["campaigns"] = options.campaigns
    if options.from_pack is not None:
        from tjgui.site.evidence_pack import read_pack

        campaign, page = read_pack(options.from_pack)
        chosen.update(campaigns=[campaign], rewrite=show_page(page))
    try:
        site = PracticeSite(options.scenario, **chosen).start()
    except BadScenario as error:
        raise InputError(str(error), "Choose one of them with --scenario.") from error
    except OSError as error:
        raise InputError(f"Port {options.port} cannot be used: {error}.", "Choose another one with --port.") from error
    with site:
        places = f"Dashboard: {site.site_url}\nSign-in:   {site.sign_in_url}\nLedger:    {site.ledger_url}"
        asyncio.run(_until_stopped(lambda: print(places, flush=True)))
    return Exit.DONE


async def _until_stopped(say_ready: Callable[[], None]) -> None:
    from tjgui.stop_signals import catch_stop_signals

    stopped = asyncio.Event()
    with catch_stop_signals(stopped.set):
        say_ready()
        await stopped.wait()


def _upload(options: argparse.Namespace, make_dashboard: MakeDashboard) -> int:
    from tjgui.core.run.trace_timing import traced

    started = time.monotonic()
    with traced(options.trace_timing, _tell_listener()) as listener:
        return _upload_batch(options, make_dashboard, listener, started)


def _upload_batch(
    options: argparse.Namespace, make_dashboard: MakeDashboard, listener: Listener, started: float
) -> int:
    from tjgui.core.batch.batch import read_batch
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.core.run.upload_job import UploadJob
    from tjgui.log_file import log_to
    from tjgui.site.site_file import find_site_file

    data_folder = DataFolder()
    known = find_site_file(data_folder.root, options.site_file)
    batch = read_batch(options.mapping, options.ads, options.ad_format, known.limits)
    for problem in batch.problems:
        _log(f"{problem.severity}: {problem}")
    _refuse_what_cannot_be_done(batch, options.campaigns)
    if known.path is not None:
        _log(known.in_words())
    with (
        UploadJob.open(data_folder, batch, slot=options.slot, fresh=options.fresh) as job,
        log_to(data_folder.logs),
    ):
        try:
            stopped = asyncio.run(_run(job, options, lambda: make_dashboard(options, data_folder), listener))
        except Exception:  # the border of the program: after any error, what is known is still reported
            _logger.exception("The run ended unexpectedly.")
            stopped = True
        summary = job.summary
        _log(_in_words(summary))
        if options.json:
            print(_line(_summary_as_json(summary, job.checkpoint_path, time.monotonic() - started)), flush=True)
    return _exit_code(summary, batch, stopped=stopped)


async def _run(
    job: UploadJob, options: argparse.Namespace, make_dashboard: Callable[[], Dashboard], listener: Listener
) -> bool:
    """Work through the batch; True if it was stopped before the end.

    The first Ctrl+C stops it cleanly. The second one closes the browser, and the third one does not wait for that: the
    next run checks what was clicked.
    """
    from tjgui.stop_signals import catch_stop_signals

    work = asyncio.ensure_future(
        job.run(make_dashboard, _run_settings(options), listener, report_folder=options.report_folder)
    )
    aborting: list[asyncio.Task[None]] = []
    asked = 0

    def stop() -> None:
        nonlocal asked
        asked += 1
        if asked == 1:
            _log("Stopping after checking what was sent. Press Ctrl+C again to close the browser at once.")
            job.stop()
        elif asked == 2:  # noqa: PLR2004 - the second time
            aborting.append(asyncio.ensure_future(job.abort()))
        else:
            work.cancel()

    with catch_stop_signals(stop):
        await asyncio.wait([work])
        await asyncio.gather(*aborting, return_exceptions=True)
    if work.cancelled():
        return True
    return work.result().stopped


def _run_settings(options: argparse.Namespace) -> RunSettings:
    from tjgui.core.run.run_settings import run_settings

    settings = replace(given_settings(options), dry_run=not options.live)
    return run_settings(settings, retry_failed=options.retry_failed, only=options.campaigns)


def _site_dashboard(options: argparse.Namespace, data_folder: DataFolder) -> Dashboard:
    from tjgui.site import SiteDashboard

    return SiteDashboard(given_site(options, data_folder), on_notice=_log)


def _refuse_what_cannot_be_done(batch: Batch, wanted: frozenset[str] | None) -> None:
    known = {campaign.campaign_id for campaign in batch.campaigns}
    if wanted is not None and (unknown := sorted(wanted - known)):
        raise InputError(
            f"The mapping doesn't contain {', '.join(unknown)}.",
            "Correct --campaigns, or add the campaigns to the mapping.",
        )
    chosen = {
        one.campaign_id for one in batch.campaigns if one.enabled and (wanted is None or one.campaign_id in wanted)
    }
    if not chosen:
        raise InputError("There is nothing to do: every campaign is disabled.", "Enable some in the mapping.")
    if chosen <= batch.blocked.keys():
        raise InputError("No campaign in the batch can be uploaded.", "Fix the problems listed above.")


def _exit_code(summary: Summary, batch: Batch, *, stopped: bool) -> Exit:
    from tjgui.core.batch.problems import Severity

    if stopped:
        return Exit.STOPPED
    unusable = any(one.severity is Severity.ERROR and not one.campaign_ids for one in batch.problems)
    if unusable or summary.tally.need_a_look:
        return Exit.SOME_FAILED
    return Exit.DONE


# -- output --------------------------------------------------------------------------------------------------------


def _tell_listener() -> Listener:
    """Return a listener that writes one line to standard error for each event that belongs in a log."""
    from tjgui.core.run.events import Logged, ProgressChanged, RunFinished, SavingFailed, SavingWorksAgain

    def tell(event: Event) -> None:
        match event:
            case Logged(message=message) | SavingFailed(what=message):
                _log(message)
            case SavingWorksAgain():
                _log("The checkpoint is saved again.")
            case ProgressChanged(progress=progress):
                _log(progress.message)
            case RunFinished(reports=reports):
                for path in reports:
                    _log(f"Report: {path}")
            case _:
                pass

    return tell


def _log(text: str | Message) -> None:
    _logger.info("%s", text)
    print(f"{datetime.now():%H:%M:%S} {text}", file=sys.stderr, flush=True)


def _in_words(summary: Summary) -> Message:
    counts = ((status, summary.count(status)) for status in Status)
    return Message(
        "batch_stands",
        campaigns=Message("n_campaigns", count=summary.total),
        counts=Listed((Message(f"n_{status.value}", count=count) for status, count in counts if count), Way.COMMAS),
        ads=Message("n_ads_created", count=summary.ads_created),
    )


def _batch_in_words(batch: Batch, errors: int) -> Message:
    counts = {
        "n_campaigns": len(batch.campaigns),
        "n_ads_to_create": batch.ads_to_create,
        "n_errors": errors,
        "n_notices": len(batch.problems) - errors,
    }
    parts = (Message(code, count=count) for code, count in counts.items())
    return Message("batch_checked", counts=Listed(parts, Way.COMMAS))


def _summary_as_json(summary: Summary, checkpoint: Path, seconds: float) -> dict[str, object]:
    return {
        "session_id": summary.session_id,
        "total": summary.total,
        "success": summary.count(Status.SUCCESS),
        "failed": summary.count(Status.FAILED),
        "skipped": summary.count(Status.SKIPPED),
        "pending": summary.count(Status.PENDING),
        "unknown": summary.count(Status.UNKNOWN),
        "dry_run_success": summary.count(Status.DRY_RUN_SUCCESS),
        "ads_created": summary.ads_created,
        "seconds": round(seconds, 3),
        "checkpoint": str(checkpoint),
        "campaigns": {
            result.campaign_id: {"status": result.status, "ads_created": result.ads_created, "error": result.error}
            for result in summary.results
        },
    }


def _batch_as_json(batch: Batch, errors: int) -> dict[str, object]:
    return {
        "campaigns": len(batch.campaigns),
        "blocked": sorted(batch.blocked),
        "ads_to_create": batch.ads_to_create,
        "errors": errors,
        "notices": len(batch.problems) - errors,
        "problems": [_problem_as_json(problem) for problem in batch.problems],
    }


def _problem_as_json(problem: Problem) -> dict[str, object]:
    return {
        "severity": problem.severity,
        "file": problem.file,
        "row": problem.row,
        "column": problem.column,
        "code": problem.code,
        "what": str(problem.what),
        "remedy": str(problem.remedy),
        "campaigns": list(problem.campaign_ids),
    }


def _line(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _speak_utf8(*streams: TextIO | None) -> None:
    """Write UTF-8 to files and pipes, which would use a code page on Windows."""
    for stream in streams:
        if stream is not None and not stream.isatty() and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
