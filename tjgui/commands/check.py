"""`tjgui check`: every problem of a batch, without a browser."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tjgui.commands.batch_options import add_batch_options, given_encoding
from tjgui.commands.exits import Exit
from tjgui.commands.output import say, say_json
from tjgui.commands.site_options import add_site_file_option
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way

if TYPE_CHECKING:
    from tjgui.core.batch.batch import Batch
    from tjgui.core.batch.problems import Problem


def add_check(parser: argparse.ArgumentParser) -> None:
    """Define the command's options."""
    add_batch_options(parser)
    add_site_file_option(parser)
    parser.set_defaults(command="check", run=run, no_result=_no_result)


def run(options: argparse.Namespace) -> int:
    """Read the batch and print what is wrong with it."""
    from tjgui.core.batch.batch import read_batch
    from tjgui.core.batch.problems import Severity
    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.site.site_file import find_site_file

    data_folder = DataFolder()
    limits = find_site_file(data_folder.root, options.site_file).limits
    encoding = given_encoding(options, data_folder, remember=False)
    batch = read_batch(options.mapping, options.ads, options.ad_format, limits, encoding, options.tracking_parameter)
    errors = sum(problem.severity is Severity.ERROR for problem in batch.problems)
    if options.json:
        say_json(_batch_as_json(batch, errors))
    else:
        for problem in batch.problems:
            say(f"{problem.severity}: {problem}")
        say(_batch_in_words(batch, errors))
    return Exit.BAD_INPUT if errors else Exit.DONE


def _batch_in_words(batch: Batch, errors: int) -> Message:
    counts = {
        "n_campaigns": len(batch.campaigns),
        "n_ads_to_create": batch.ads_to_create,
        "n_errors": errors,
        "n_notices": len(batch.problems) - errors,
    }
    parts = (Message(code, count=count) for code, count in counts.items())
    return Message("batch_checked", counts=Listed(parts, Way.COMMAS))


def _batch_as_json(batch: Batch, errors: int) -> dict[str, object]:
    return _no_result() | {
        "campaigns": len(batch.campaigns),
        "blocked": sorted(batch.blocked),
        "ads_to_create": batch.ads_to_create,
        "errors": errors,
        "notices": len(batch.problems) - errors,
        "problems": [_problem_as_json(problem) for problem in batch.problems],
    }


def _no_result() -> dict[str, object]:
    return {"campaigns": 0, "blocked": [], "ads_to_create": 0, "errors": 0, "notices": 0, "problems": []}


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
