"""The one-line summaries of the core, said in the user's language; in English they are the core's own words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tjgui.core.overview.changes import ChangesSince
from tjgui.core.overview.counts import Outlook
from tjgui.core.overview.estimate import BatchCheck
from tjgui.core.run.progress import Progress
from tjgui.core.wording.duration import duration
from tjgui.gui.language.numbers import decimal, whole

translate = QCoreApplication.translate


def outlook_text(outlook: Outlook) -> str:
    """Say how the batch stands, such as "142 successful, 8 failed, 100 remaining"."""
    parts = []
    if outlook.can_resume:
        parts.append(translate("Summary", "{} successful").format(outlook.successful))
    if outlook.failed:
        parts.append(translate("Summary", "{} failed").format(outlook.failed))
    if outlook.unknown:
        parts.append(translate("Summary", "{} unknown").format(outlook.unknown))
    left = translate("Summary", "{} remaining") if parts else translate("Summary", "{} campaigns to do")
    return ", ".join([*parts, left.format(outlook.remaining)])


def check_text(check: BatchCheck, tabs: int) -> str:
    """Say what a check came to, such as "398 campaigns, 12 CSVs, no problems, 1,240 ads to create, about 1 h".

    :param tabs: how many campaigns are worked on at once.
    """
    parts = [
        _counted(check.campaigns, translate("Summary", "{} campaign"), translate("Summary", "{} campaigns")),
        _counted(check.csvs, translate("Summary", "{} CSV"), translate("Summary", "{} CSVs")),
        _counted(check.problems, translate("Summary", "{} problem"), translate("Summary", "{} problems"))
        if check.problems
        else translate("Summary", "no problems"),
    ]
    if check.ads_to_create:
        ads = translate("Summary", "{} ad to create"), translate("Summary", "{} ads to create")
        taken = duration(check.seconds / max(min(tabs, check.to_do), 1))
        parts += [_counted(check.ads_to_create, *ads), translate("Summary", "about {}").format(taken)]
    else:
        parts.append(translate("Summary", "nothing to create"))
    return ", ".join(parts)


def changes_text(changes: ChangesSince) -> str:
    """Say what changed, such as "2 CSVs edited since they were uploaded, 3 campaigns added, 1 removed"."""
    parts = []
    if changes.edited:
        one = translate("Summary", "{} CSV edited since it was uploaded")
        parts.append(
            _counted(changes.edited_csvs, one, translate("Summary", "{} CSVs edited since they were uploaded"))
        )
    if changes.added:
        one = translate("Summary", "{} campaign added")
        parts.append(_counted(len(changes.added), one, translate("Summary", "{} campaigns added")))
    if changes.removed:
        one, many = translate("Summary", "{} campaign removed"), translate("Summary", "{} campaigns removed")
        if changes.added:
            one = many = translate("Summary", "{} removed")
        parts.append(_counted(len(changes.removed), one, many))
    return ", ".join(parts)


def progress_text(progress: Progress, waiting: int = 0) -> str:
    """Say how far a run is, such as "57% | 142/250 | 26.6 per minute | about 3 min 40 s left".

    :param waiting: campaigns that wait for their ads.
    """
    if progress.total <= 0:
        return translate("Summary", "Nothing to do")
    parts = [f"{progress.percent}%", f"{progress.done}/{progress.total}"]
    if progress.per_minute is not None:
        parts.append(translate("Summary", "{} per minute").format(decimal(progress.per_minute)))
    if progress.seconds_left is not None and progress.done < progress.total:
        parts.append(translate("Summary", "about {} left").format(duration(progress.seconds_left)))
    if waiting:
        parts.append(translate("Summary", "{} waiting for ads").format(whole(waiting)))
    return " | ".join(parts)


def _counted(count: int, one: str, many: str) -> str:
    return (one if count == 1 else many).format(whole(count))
