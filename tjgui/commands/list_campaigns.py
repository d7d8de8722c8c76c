"""`tjgui list`: what the record says about each campaign, without a window."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tjgui.commands.exits import Exit
from tjgui.commands.output import say, say_json
from tjgui.commands.record_options import RECORDED, add_record_options, counts_as_json, counts_in_words, recorded
from tjgui.core.errors import CheckpointError
from tjgui.core.models import Status
from tjgui.core.statuses import STATUSES
from tjgui.core.wording.message import Message, to_the_minute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tjgui.core.checkpoint.checkpoint import Checkpoint
    from tjgui.core.overview.campaign_status import CampaignOutcome
    from tjgui.core.overview.summary import Summary


def add_list(parser: argparse.ArgumentParser) -> None:
    """Define the command's options."""
    add_record_options(parser)
    parser.add_argument("--status", type=_status, metavar="STATUS", help=f"only these: {', '.join(RECORDED)}")
    parser.set_defaults(command="list", run=run, no_result=_no_result)


def run(options: argparse.Namespace) -> int:
    """Print a line for each campaign of the record, and the counts; another instance may be using it."""
    from tjgui.core.checkpoint.store import CheckpointStore
    from tjgui.core.disk.data_folder import DataFolder

    store = CheckpointStore(DataFolder())
    path = store.path(options.ad_format, options.slot)
    checkpoint = store.read(options.ad_format, options.slot)
    if checkpoint is None and options.slot:
        raise CheckpointError(Message("no_checkpoint_named", file=path.name), Message("check_slot"))
    summary = recorded(checkpoint, options.status)
    if options.json:
        say_json(_as_json(checkpoint, path, summary))
        return Exit.DONE
    for line in _lines(summary.results):
        say(line)
    say(counts_in_words(summary))
    return Exit.DONE


def _lines(outcomes: Sequence[CampaignOutcome]) -> Iterator[str]:
    """Yield one line for each campaign; what it takes to line up the columns is known from all of them."""
    rows = [_cells(one) for one in outcomes]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for *cells, reason in rows:
        aligned = [cell.ljust(width) for cell, width in zip(cells, widths, strict=False)]
        yield "  ".join([*aligned, reason]).rstrip()


def _cells(one: CampaignOutcome) -> tuple[str, ...]:
    ads = str(Message("n_ads", count=one.ads_created))
    if one.is_partial and one.planned is not None:
        ads = str(Message("created_of_planned", created=one.ads_created, planned=one.planned))
    texts = (
        one.campaign_id,
        str(STATUSES[one.status].label),
        ads,
        one.csv or "-",
        to_the_minute(one.timestamp) or "-",
        one.error,
    )
    return tuple(" ".join(text.split()) for text in texts)


def _as_json(checkpoint: Checkpoint | None, path: Path | None, summary: Summary) -> dict[str, object]:
    return {
        "session_id": summary.session_id,
        "checkpoint": str(path or ""),
        "last_updated": checkpoint.last_updated if checkpoint is not None else "",
        **counts_as_json(summary),
        "campaigns": {
            one.campaign_id: {
                "status": one.status,
                "ads_created": one.ads_created,
                "ads_planned": one.planned,
                "ads_refused": one.refused_ads,
                "ads_left_out": one.left_out,
                "error": one.error,
                "campaign_name": one.name,
                "csv_file": one.csv,
                "timestamp": one.timestamp,
            }
            for one in summary.results
        },
    }


def _no_result() -> dict[str, object]:
    return _as_json(None, None, recorded(None))


def _status(text: str) -> Status:
    if text not in RECORDED:
        raise argparse.ArgumentTypeError(f"“{text}” isn't one of {', '.join(RECORDED)}")
    return Status(text)
