"""What the table shows of a campaign, column by column, as data."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from tjgui.core.models import Status
from tjgui.core.statuses import STATUSES
from tjgui.core.wording.message import time_taken
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.numbers import whole
from tjgui.gui.language.status_words import status_word
from tjgui.gui.language.step_words import waiting_text

#: What can be compared with its like; None stands for an empty cell, which is last whichever way is sorted.
Key = str | int | float | None

_RANKS = {status: rank for rank, status in enumerate(STATUSES)}
_LONGEST_ID = 40


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, what it shows, and by what it is sorted."""

    title: str
    text: Callable[[CampaignRow], str]
    key: Callable[[CampaignRow], Key]
    width: int  #: in device-independent pixels, at the start
    numeric: bool = False  #: stands at the right
    fixed_font: bool = False


def _id_key(row: CampaignRow) -> Key:
    """Sort ids as numbers, and what is none behind them, as one text: that is compared fastest."""
    text = row.campaign_id
    return text.zfill(_LONGEST_ID) if text.isdecimal() else f"~{text}"


def _ads(row: CampaignRow) -> str:
    return whole(row.ads_created) if row.ads_created or STATUSES[row.status].says_no_ads else ""


def details_text(row: CampaignRow) -> str:
    """Say what the campaign is at, or how long it still waits; otherwise what is wrong with it, or worth knowing."""
    if row.status is Status.WAITING and row.looks_again_at is not None:
        return waiting_text(row.looks_again_at - time.monotonic())
    said = in_words(row.details)
    return f"{status_word(row.recorded)}: {said}" if row.is_set_aside and not row.is_under_way else said


COLUMNS: tuple[Column, ...] = (
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Status")),
        lambda row: status_word(row.status),
        lambda row: _RANKS[row.status],
        130,
    ),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Campaign ID")), lambda row: row.campaign_id, _id_key, 118, fixed_font=True
    ),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Name")), lambda row: row.name, lambda row: row.name.casefold() or None, 205
    ),
    Column(str(QT_TRANSLATE_NOOP("Columns", "CSV")), lambda row: row.csv, lambda row: row.csv.casefold() or None, 175),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Ads")),
        _ads,
        lambda row: row.ads_created if _ads(row) else None,
        62,
        numeric=True,
    ),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Time")),
        lambda row: "" if row.seconds is None else in_words(time_taken(row.seconds)),
        lambda row: row.seconds,
        92,
        numeric=True,
    ),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Error")),
        details_text,
        lambda row: in_words(row.details).casefold() or None,
        240,
    ),
)
STATUS_COLUMN = 0
ID_COLUMN = 1
DETAILS_COLUMN = len(COLUMNS) - 1


def details_tip(row: CampaignRow) -> str:
    """Say all of it: what is wrong with the campaign, and what is worth knowing besides."""
    said = (details_text(row), in_words(row.remark) if row.reason else "")
    return "\n".join(filter(None, said))


def search_text(row: CampaignRow, *, translated: bool = False) -> str:
    """Return all that a filter looks at, casefolded; columns are kept apart so that no word spans two.

    :param translated: whether a reason is also found by its words in the window's language, besides the English ones.
    """
    details = row.details
    said = in_words(details) if translated and details else ""
    return "\n".join((row.campaign_id, row.name, row.csv, str(row.details), said, status_word(row.status))).casefold()
