"""`tjgui history`: what was ever uploaded, by campaign, by ad and by CSV."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from tjgui.commands.batch_options import add_json_option
from tjgui.commands.exits import Exit
from tjgui.commands.output import log, say, say_json
from tjgui.core.errors import HistoryUnusable, InputError
from tjgui.core.wording.message import Message, to_the_minute
from tjgui.core.wording.values import Listed, Way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tjgui.core.disk.data_folder import DataFolder
    from tjgui.core.history.past import PastAd, PastUpload, SearchFor

#: How many lines are printed at most, the latest.
_MOST_SHOWN = 1000
_UNKNOWN = "-"


def add_history(parser: argparse.ArgumentParser) -> None:
    """Define the command's options."""
    parser.add_argument("--campaign", default="", metavar="ID", help="only uploads to this campaign")
    parser.add_argument("--ad", default="", metavar="NAME", help="list ads with this text in their names instead")
    parser.add_argument("--csv", default="", metavar="FILE", help="only uploads of this CSV, by its name or content")
    add_json_option(parser)
    parser.set_defaults(command="history", run=run, no_result=_no_result)


def run(options: argparse.Namespace) -> int:
    """Search the history and print what matches, the latest first."""
    from tjgui.core.disk.data_folder import DataFolder

    wanted = _wanted(options)
    uploads, ads = _search(DataFolder(), wanted)
    is_cut = max(len(uploads), len(ads)) > _MOST_SHOWN
    uploads, ads = uploads[:_MOST_SHOWN], ads[:_MOST_SHOWN]
    if options.json:
        found = {"uploads": [_upload_as_json(one) for one in uploads], "ads": [_ad_as_json(one) for one in ads]}
        say_json({**found, "truncated": is_cut})
        return Exit.DONE
    for line in (*map(_upload_in_words, uploads), *map(_ad_in_words, ads)):
        say(line)
    if is_cut:
        say(Message("history_cut", count=_MOST_SHOWN))
    elif not uploads and not ads:
        is_everything = not (options.campaign or options.ad or options.csv)
        say(Message("history_empty" if is_everything else "history_no_match"))
    return Exit.DONE


def _wanted(options: argparse.Namespace) -> SearchFor:
    from tjgui.core.history.past import SearchFor

    campaign = options.campaign.strip()
    if campaign and not (campaign.isascii() and campaign.isdecimal()):
        raise InputError(Message("not_campaign_id", text=options.campaign), Message("campaign_id_digits"))
    file = Path(options.csv)
    return SearchFor(campaign, options.ad.strip(), file.name, _content_of(file) if options.csv else "")


def _content_of(file: Path) -> str:
    """Return the hash of a file's content; empty if there is no such file, and only its name is looked for."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
    except OSError as error:
        what = Message("csv_not_readable", file=str(file), reason=error.strerror or str(error))
        raise InputError(what, Message("check_file")) from error


def _search(data_folder: DataFolder, wanted: SearchFor) -> tuple[Sequence[PastUpload], Sequence[PastAd]]:
    from tjgui.core.history.history import History, complete

    if not data_folder.history.exists() and not data_folder.checkpoints.is_dir():
        return (), ()
    with History.open(data_folder.history) as history:
        if history.notice:
            log(history.notice)
        try:
            complete(history, data_folder)
        except HistoryUnusable as error:  # such as on a disk that cannot be written to: what is there can be searched
            log(error.whole)
        limit = _MOST_SHOWN + 1
        return ((), history.ads(wanted, limit)) if wanted.ad else (history.uploads(wanted, limit), ())


# -- in words --------------------------------------------------------------------------------------------------------


def _upload_in_words(upload: PastUpload) -> Message:
    counts = {
        "n_ads_created": upload.ads_created,
        "n_ads_refused": upload.refused or None,
        "n_ads_left_out": upload.left_out or None,
    }
    parts = [Message(code, count=count) for code, count in counts.items() if count is not None]
    line = Message(
        "history_upload",
        when=to_the_minute(upload.at) or _UNKNOWN,
        campaign=upload.campaign_id,
        name=upload.campaign_name or _UNKNOWN,
        csv=upload.csv_name or _UNKNOWN,
        outcome=Listed([_status(upload), *parts], Way.COMMAS),
    )
    return Message("history_why", line=line, why=upload.error) if upload.error else line


def _status(upload: PastUpload) -> Message:
    from tjgui.core.models import Status

    known = upload.status in {one.value for one in Status}
    status = Message(f"status_{upload.status}") if known else Message.quoting(upload.status)
    is_plain = upload.live is not False or upload.status == Status.DRY_RUN_SUCCESS.value
    return status if is_plain else Message("history_in_dry_run", status=status)


def _ad_in_words(past: PastAd) -> Message:
    return Message(
        "history_ad",
        when=to_the_minute(past.at) or _UNKNOWN,
        campaign=past.campaign_id,
        name=past.campaign_name or _UNKNOWN,
        csv=past.csv_name or _UNKNOWN,
        ad=past.ad.name,
        id=past.ad.ad_id or _UNKNOWN,
        url=past.ad.target_url,
    )


# -- as JSON ---------------------------------------------------------------------------------------------------------


def _no_result() -> dict[str, object]:
    return {"uploads": [], "ads": [], "truncated": False}


def _upload_as_json(upload: PastUpload) -> dict[str, object]:
    return {
        "at": upload.at,
        "campaign": upload.campaign_id,
        "campaign_name": upload.campaign_name,
        "csv": upload.csv_name,
        "csv_sha256": upload.csv_sha256,
        "status": upload.status,
        "live": upload.live,
        "ads_planned": upload.planned,
        "ads_created": upload.ads_created,
        "ads_refused": upload.refused,
        "ads_left_out": upload.left_out,
        "refused_creatives": [{"creative_id": one.creative_id, "reason": one.reason} for one in upload.creatives],
        "error": upload.error,
        "seconds": upload.seconds,
        "mapping": upload.mapping_name,
        "session_id": upload.session_id,
    }


def _ad_as_json(past: PastAd) -> dict[str, object]:
    return {
        "at": past.at,
        "campaign": past.campaign_id,
        "campaign_name": past.campaign_name,
        "ad_id": past.ad.ad_id,
        "name": past.ad.name,
        "target_url": past.ad.target_url,
        "csv": past.csv_name,
        "csv_sha256": past.ad.csv_sha256,
        "row": past.ad.row or None,
        "mapping": past.mapping_name,
        "session_id": past.session_id,
        "attempt": past.ad.intent_id,
    }
