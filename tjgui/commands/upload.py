"""`tjgui upload`: uploads a batch without a window."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import sys
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.commands.archive import tidy_archive
from tjgui.commands.batch_options import add_batch_options, given_encoding
from tjgui.commands.bottom_line import understands_lines
from tjgui.commands.exits import Exit
from tjgui.commands.output import log, say_json
from tjgui.commands.record_options import counts_in_words
from tjgui.commands.share import account_of, add_store_option
from tjgui.commands.site_options import add_site_options, given_settings, given_site
from tjgui.core.errors import InputError
from tjgui.core.models import Duplicates
from tjgui.core.settings import SETTINGS
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed

if TYPE_CHECKING:
    from tjgui.commands.progress_line import ProgressLine
    from tjgui.core.batch.batch import Batch
    from tjgui.core.checkpoint.checkpoint import Checkpoint
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.core.overview.summary import Summary
    from tjgui.core.run.dashboard import Dashboard
    from tjgui.core.run.events import Event, Listener
    from tjgui.core.run.run_settings import RunSettings
    from tjgui.core.run.upload_job import OpenShared, UploadJob

_logger = logging.getLogger(__name__)

#: Creates the dashboard of an upload; the tests use one in memory.
MakeDashboard = Callable[["argparse.Namespace", "DataFolder"], "Dashboard"]

#: Settings that other commands accept too.
_ADDED_ELSEWHERE = {"ad_format", "headless", "tracking_parameter"}


def add_upload(parser: argparse.ArgumentParser) -> None:
    """Define the command's options."""
    add_batch_options(parser)
    parser.add_argument("--live", action="store_true", help="create the ads; without it, stop after the preview")
    parser.add_argument("--fresh", action="store_true", help="archive the checkpoint and start a new one")
    parser.add_argument(
        "--retry-failed",
        action="store_true",
        help="upload campaigns that failed before again; with --fresh, once those that fail in this run",
    )
    parser.add_argument("--campaigns", type=_ids, metavar="ID,ID", help="upload only these campaigns")
    add_site_options(parser)
    parser.add_argument("--slot", default="", metavar="NAME", help="use the checkpoint with this name")
    add_store_option(parser)
    for row in SETTINGS.values():
        if row.option and row.name not in _ADDED_ELSEWHERE:
            row.add_to(parser)
    parser.set_defaults(duplicates=None)  # the setting's default, or with --fresh: everything again
    parser.add_argument(
        "--trace-timing", type=Path, metavar="FILE", help="write where the time went, as a trace for Perfetto"
    )
    parser.set_defaults(command="upload", run=run, no_result=_no_result, make_dashboard=site_dashboard)


def run(options: argparse.Namespace) -> int:
    """Upload the batch, and print how it ended."""
    from tjgui.commands.progress_line import ProgressLine
    from tjgui.core.run.trace_timing import traced

    started = time.monotonic()
    line = ProgressLine(sys.stderr) if understands_lines(sys.stderr) else None
    with traced(options.trace_timing, _tell_listener(line)) as listener:
        return _upload_batch(options, listener, line, started)


def _no_result() -> dict[str, object]:
    from tjgui.commands.upload_json import summary_as_json
    from tjgui.core.overview.summary import Summary

    return summary_as_json(Summary("", ()), None, 0.0)


def site_dashboard(options: argparse.Namespace, data_folder: DataFolder) -> Dashboard:
    """Create the dashboard of the site that the options name."""
    from tjgui.site import SiteDashboard

    return SiteDashboard(given_site(options, data_folder), on_notice=log)


def _upload_batch(options: argparse.Namespace, listener: Listener, line: ProgressLine | None, started: float) -> int:
    from tjgui.commands.upload_summary import lines_before
    from tjgui.core.batch.batch import read_batch
    from tjgui.core.checkpoint.recent_batches import RecentBatches
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.core.history.created_before import ads_created_before
    from tjgui.log_file import log_to
    from tjgui.site.addresses import named_addresses
    from tjgui.site.agreed_files import AgreedSiteFiles
    from tjgui.site.site_file import find_site_file

    data_folder = DataFolder()
    named_addresses(options.site_url, options.sign_in_url)
    known = find_site_file(data_folder.root, options.site_file)
    AgreedSiteFiles(data_folder).check(known)
    encoding = given_encoding(options, data_folder, remember=True)
    batch = read_batch(
        options.mapping, options.ads, options.ad_format, known.limits, encoding, options.tracking_parameter
    )
    for problem in batch.problems:
        log(f"{problem.severity}: {problem}")
    _refuse_what_cannot_be_done(batch, options.campaigns)
    if known.path is not None:
        log(known.in_words())
    kept_in = "" if options.slot else RecentBatches(data_folder).slot_of(options.mapping, options.ad_format)
    if kept_in:
        log(Message("window_keeps_elsewhere", name=kept_in))
    again = options.duplicates in {None, Duplicates.CREATE}
    with (
        _open_job(options, data_folder, batch, again=again) as job,
        log_to(data_folder.logs),
    ):
        settings = _run_settings(options)
        with ads_created_before(data_folder, holds_lock=True) as known_ads:
            lines = lines_before(batch, job.checkpoint, settings, fresh=options.fresh, again=again, known_ads=known_ads)
            for message in lines:
                log(message)
        try:
            with line.bottom.shown() if line is not None else contextlib.nullcontext():
                work = _run(job, options, lambda: options.make_dashboard(options, data_folder), listener)
                stopped = asyncio.run(work)
        except Exception:  # the border of the program: after any error, what is known is still reported
            _logger.exception("The run ended unexpectedly.")
            stopped = True
        summary = job.summary
        log(counts_in_words(summary))
        if options.json:
            from tjgui.commands.upload_json import summary_as_json

            say_json(summary_as_json(summary, job.kept.place, time.monotonic() - started))
    tidy_archive(data_folder)
    return _exit_code(summary, batch, stopped=stopped)


def _open_job(options: argparse.Namespace, data_folder: DataFolder, batch: Batch, *, again: bool) -> UploadJob:
    from tjgui.core.run.upload_job import UploadJob

    how = {"slot": options.slot, "fresh": options.fresh, "dry_run": not options.live, "again": again}
    if options.store:
        return UploadJob.open_shared(data_folder, batch, _shared_record(options), only=options.campaigns, **how)
    return UploadJob.open(data_folder, batch, only=options.campaigns, **how)


def _shared_record(options: argparse.Namespace) -> OpenShared:
    """Return what joins the batch in the database that the options name."""
    from tjgui.shared.opening import BatchKey
    from tjgui.shared.shared_record import SharedRecord

    key = BatchKey(account_of(options.site_url), options.ad_format, options.slot)

    def open_shared(batch: Batch, begun: Checkpoint, clicked: Collection[str], fresh: bool) -> SharedRecord:  # noqa: FBT001 - as `OpenShared` has it
        return SharedRecord.open(options.store, batch, key, begun, clicked=clicked, fresh=fresh)

    return open_shared


async def _run(
    job: UploadJob, options: argparse.Namespace, make_dashboard: Callable[[], Dashboard], listener: Listener
) -> bool:
    """Work through the batch; True if it was stopped before the end.

    The first Ctrl+C stops it cleanly. The second one closes the browser, and the third one does not wait for that: the
    next run checks what was clicked.
    """
    from tjgui.stop_signals import catch_stop_signals

    if options.fresh and options.retry_failed:
        listener = _with_second_try(job, listener)
    work = asyncio.ensure_future(
        job.run(make_dashboard, _run_settings(options), listener, report_folder=options.report_folder)
    )
    aborting: list[asyncio.Task[None]] = []
    asked = 0

    def stop() -> None:
        nonlocal asked
        asked += 1
        if asked == 1:
            log("Stopping after checking what was sent. Press Ctrl+C again to close the browser at once.")
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


def _with_second_try(job: UploadJob, listener: Listener) -> Listener:
    """Have campaigns that fail in this run retried in it: a fresh checkpoint has no earlier failures to retry."""
    from tjgui.core.run.runner import RunState
    from tjgui.core.run.second_try import SecondTry

    def retry(campaign_ids: Sequence[str]) -> None:
        if job.runner is not None and job.runner.state not in {RunState.STOPPING, RunState.FINISHED}:
            log(Message("retrying_failed", count=len(campaign_ids)))
            job.runner.retry(campaign_ids)

    return SecondTry(listener, retry)


def _run_settings(options: argparse.Namespace) -> RunSettings:
    from tjgui.core.run.run_settings import run_settings

    settings = replace(given_settings(options), dry_run=not options.live)
    return run_settings(
        settings,
        retry_failed=options.retry_failed,
        only=options.campaigns,
        duplicates=options.duplicates or Duplicates.SKIP,
    )


def _ids(text: str) -> frozenset[str]:
    ids = frozenset(part.strip() for part in text.split(",") if part.strip())
    if not ids:
        raise argparse.ArgumentTypeError(f"“{text}” names no campaign")
    wrong = next((one for one in sorted(ids) if not (one.isascii() and one.isdecimal())), None)
    if wrong is not None:
        raise argparse.ArgumentTypeError(f"“{wrong}” isn't a campaign's ID, which has only digits")
    return ids


def _refuse_what_cannot_be_done(batch: Batch, wanted: frozenset[str] | None) -> None:
    known = {campaign.campaign_id for campaign in batch.campaigns}
    if wanted is not None and (unknown := sorted(wanted - known)):
        raise InputError(Message("not_in_mapping", campaigns=Listed(unknown)), Message("correct_campaigns"))
    chosen = {
        one.campaign_id for one in batch.campaigns if one.enabled and (wanted is None or one.campaign_id in wanted)
    }
    if not chosen:
        raise InputError(Message("all_disabled"), Message("enable_some"))
    if chosen <= batch.blocked.keys():
        raise InputError(Message("all_blocked"), Message("fix_listed_problems"))


def _exit_code(summary: Summary, batch: Batch, *, stopped: bool) -> Exit:
    from tjgui.core.batch.problems import Severity

    if stopped:
        return Exit.STOPPED
    unusable = any(one.severity is Severity.ERROR and not one.campaign_ids for one in batch.problems)
    if unusable or summary.tally.need_a_look:
        return Exit.SOME_FAILED
    return Exit.DONE


def _tell_listener(line: ProgressLine | None) -> Listener:
    """Return a listener that writes one line to standard error for each event that belongs in a log.

    :param line: shows the progress on a terminal; None to write a line for it too.
    """
    from tjgui.core.run.events import Logged, ProgressChanged, RunFinished, SavingFailed, SavingWorksAgain

    def tell(event: Event) -> None:
        if line is not None:
            line.hear(event)
        match event:
            case Logged(message=message) | SavingFailed(what=message):
                log(message)
            case SavingWorksAgain():
                log("The checkpoint is saved again.")
            case ProgressChanged(progress=progress) if line is not None:
                _logger.info("%s", progress.message)
            case ProgressChanged(progress=progress):
                log(progress.message)
            case RunFinished(reports=reports):
                for path in reports:
                    log(f"Report: {path}")
            case _:
                pass

    return tell
