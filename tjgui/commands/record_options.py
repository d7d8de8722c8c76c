"""The options of commands that work on the record of earlier runs, and how they show it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tjgui.commands.batch_options import add_json_option
from tjgui.core.models import Status
from tjgui.core.overview.summary import ads_in_words
from tjgui.core.settings import SETTINGS
from tjgui.core.statuses import STATUSES
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way

if TYPE_CHECKING:
    from collections.abc import Collection

    from tjgui.core.overview.campaign_status import CampaignOutcome

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


def counts_in_words(outcomes: Collection[CampaignOutcome]) -> Message:
    """Count campaigns and ads: "250 campaigns: 142 successful, 8 failed, 100 pending. 1,136 ads created."."""
    if not outcomes:
        return Message("no_campaigns")
    counts = ((status, sum(one.status is status for one in outcomes)) for status in Status)
    return Message(
        "batch_stands",
        campaigns=Message("n_campaigns", count=len(outcomes)),
        counts=Listed((Message(f"n_{status.value}", count=count) for status, count in counts if count), Way.COMMAS),
        ads=ads_in_words(outcomes),
    )


def counts_as_json(outcomes: Collection[CampaignOutcome]) -> dict[str, object]:
    """Return the same counts for JSON."""
    counts = {status.value: sum(one.status is status for one in outcomes) for status in RECORDED}
    return {"total": len(outcomes), **counts, "ads_created": sum(one.ads_created for one in outcomes)}
