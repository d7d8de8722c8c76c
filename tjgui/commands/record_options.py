"""The options of commands that work on the record of earlier runs, and how they show it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tjgui.commands.batch_options import add_json_option
from tjgui.core.models import Status
from tjgui.core.settings import SETTINGS
from tjgui.core.statuses import STATUSES
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way

if TYPE_CHECKING:
    from tjgui.core.checkpoint.checkpoint import Checkpoint
    from tjgui.core.overview.summary import Summary

#: The statuses that a campaign can have in the record.
RECORDED = tuple(status for status, facts in STATUSES.items() if facts.is_kept or status is Status.UNKNOWN)


def add_record_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which record, and in what form the answer is."""
    SETTINGS["ad_format"].add_to(parser)
    add_slot_option(parser)
    add_json_option(parser)


def add_slot_option(parser: argparse.ArgumentParser) -> None:
    """Add only the option for the record's name."""
    parser.add_argument("--slot", default="", metavar="NAME", help="the checkpoint with this name")


def recorded(checkpoint: Checkpoint | None, status: Status | None = None) -> Summary:
    """Return the outcome of the campaigns in a record, whatever a mapping says of them.

    :param status: leave out all others; None for all.
    """
    from tjgui.core.overview.campaign_status import CampaignOutcome
    from tjgui.core.overview.summary import Summary

    if checkpoint is None:
        return Summary("", ())
    everyone = (CampaignOutcome.of_entry(one, checkpoint.entry(one)) for one in checkpoint.campaign_ids)
    return Summary(checkpoint.session_id, tuple(one for one in everyone if status in (None, one.status)))


def counts_in_words(summary: Summary) -> Message:
    """Count campaigns and ads, such as "250 campaigns: 142 successful, 8 failed, 100 pending. 1,136 ads created."."""
    if not summary.total:
        return Message("no_campaigns")
    counts = ((status, summary.count(status)) for status in Status)
    return Message(
        "batch_stands",
        campaigns=Message("n_campaigns", count=summary.total),
        counts=Listed((Message(f"n_{status.value}", count=count) for status, count in counts if count), Way.COMMAS),
        ads=summary.ads,
    )


def counts_as_json(summary: Summary) -> dict[str, object]:
    """Return the same counts for JSON."""
    counts = {status.value: summary.count(status) for status in RECORDED}
    return {"total": summary.total, **counts, "ads_created": summary.ads_created}
