"""`tjgui mark`: changes what the record says about campaigns, by the same rules as the window's entries."""

from __future__ import annotations

import argparse
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from tjgui.commands.exits import Exit
from tjgui.commands.output import say, say_json
from tjgui.commands.record_options import add_record_options
from tjgui.core.errors import InputError
from tjgui.core.models import Status
from tjgui.core.statuses import STATUSES
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed

if TYPE_CHECKING:
    from pathlib import Path

    from tjgui.core.checkpoint.checkpoint import Checkpoint


class _Mark(StrEnum):
    """What a campaign can be marked as."""

    DONE = "done"
    PENDING = "pending"
    CHECK = "check"


_PURPOSES = {
    _Mark.DONE: "you have checked that their ads are on the site",
    _Mark.PENDING: "the next run uploads them again",
    _Mark.CHECK: "the next run looks for their ads on the site before it uploads anything",
}


def add_mark(parser: argparse.ArgumentParser) -> None:
    """Define the command's options."""
    parser.add_argument("campaigns", nargs="+", metavar="CAMPAIGN", help="a campaign's ID")
    choice = parser.add_mutually_exclusive_group(required=True)
    for one, purpose in _PURPOSES.items():
        choice.add_argument(f"--{one}", dest="mark", action="store_const", const=one, help=purpose)
    add_record_options(parser)
    parser.set_defaults(command="mark", run=run, no_result=lambda: _as_json(None, {}, {}))


def run(options: argparse.Namespace) -> int:
    """Change the record, and say what changed."""
    from tjgui.core.checkpoint.edit import change_in_file
    from tjgui.core.disk.data_folder import DataFolder

    wanted = tuple(dict.fromkeys(options.campaigns))
    before: dict[str, Status] = {}
    now: dict[str, Status] = {}

    def change(checkpoint: Checkpoint) -> None:
        unknown = [one for one in wanted if checkpoint.entry(one) is None]
        if unknown:
            raise InputError(Message("not_in_checkpoint", campaigns=Listed(unknown)), Message("see_list"))
        before.update((one, checkpoint.status(one)) for one in wanted)
        for one in wanted:
            _mark(checkpoint, one, options.mark)
        now.update((one, checkpoint.status(one)) for one in wanted)

    path = change_in_file(DataFolder(), options.ad_format, options.slot, change)
    if options.json:
        say_json(_as_json(path, before, now))
    else:
        for one in wanted:
            say(_in_words(one, options.mark, before[one], now[one]))
    return Exit.DONE


def _mark(checkpoint: Checkpoint, campaign_id: str, chosen: _Mark) -> None:
    from tjgui.core.checkpoint.edit import check_first, mark

    match chosen:
        case _Mark.DONE:
            mark(checkpoint, campaign_id, Status.SUCCESS)
        case _Mark.PENDING:
            mark(checkpoint, campaign_id, Status.PENDING)
        case _Mark.CHECK:
            check_first(checkpoint, campaign_id)
        case _:
            assert_never(chosen)


def _in_words(campaign_id: str, chosen: _Mark, before: Status, now: Status) -> Message:
    changed = Message("marked", campaign=campaign_id, before=STATUSES[before].label, now=STATUSES[now].label)
    if chosen is _Mark.CHECK:
        return Message("two_sentences", first=changed, second=Message("marked_check"))
    if chosen is _Mark.PENDING and STATUSES[before].may_have_ads:
        return Message("two_sentences", first=changed, second=Message("marked_again"))
    return changed


def _as_json(path: Path | None, before: dict[str, Status], now: dict[str, Status]) -> dict[str, object]:
    return {
        "checkpoint": str(path or ""),
        "campaigns": {one: {"before": status, "status": now[one]} for one, status in before.items()},
    }
