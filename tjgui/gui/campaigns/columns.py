"""What the table shows of a campaign, column by column, as data."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from tjgui.core.models import Status
from tjgui.core.overview.failure_causes import cause_of
from tjgui.core.statuses import STATUSES
from tjgui.core.wording.message import NOTHING, Message, time_taken
from tjgui.core.wording.texts import TEXTS
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.status_words import status_word
from tjgui.gui.language.step_words import waiting_text
from tjgui.gui.toolkit.natural_order import natural_key

#: A sort key; None stands for an empty cell, which is always sorted last.
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
    least: int = 0  #: to which it shrinks in a narrow table; 0: it keeps its width
    numeric: bool = False  #: aligned right
    fixed_font: bool = False


def _id_key(row: CampaignRow) -> Key:
    """Sort ids as numbers, followed by anything else; one padded text compares fastest."""
    text = row.campaign_id
    return text.zfill(_LONGEST_ID) if text.isdecimal() else f"~{text}"


def ads_tip(row: CampaignRow) -> str:
    """Return how many ads were planned, and what became of them."""
    counts = (
        ("n_ads_planned", row.planned or 0),
        ("n_ads_created", row.ads_created),
        ("n_ads_refused", row.refused_ads),
        ("n_ads_left_out", row.left_out),
    )
    return "\n".join(in_words(Message(code, count=count)) for code, count in counts if count)


def details_text(row: CampaignRow) -> str:
    """Return the current step, or how long the campaign still waits; otherwise the reason, or the notice."""
    return _details(row, in_words)


def cell_text(row: CampaignRow) -> str:
    """Return the details without the campaign, which is in its own column: they begin with the cause."""
    return _details(row, _beginning_with_cause)


def _details(row: CampaignRow, said_of: Callable[[Message | str], str]) -> str:
    if row.status is Status.WAITING and row.looks_again_at is not None:
        return waiting_text(row.looks_again_at - time.monotonic())
    said = said_of(row.details)
    return f"{status_word(row.recorded)}: {said}" if row.is_set_aside and not row.is_under_way else said


def _beginning_with_cause(reason: Message | str) -> str:
    """Say what is wrong, then what to do, and at the end in which file it is."""
    if isinstance(reason, str):
        return in_words(reason)
    first, rest = reason, NOTHING
    if reason.code == "two_sentences":
        first, rest = reason.values["first"], reason.values["second"]
    if f"{first.code}.cause" not in TEXTS:
        return in_words(reason)
    if "file" in first.values and isinstance(first.values.get("what"), Message):
        said = in_words(first.values["what"]), in_words(rest) if rest else "", f"({_place(first)})"
        return " ".join(filter(None, said))
    if "campaign" in first.values:
        return f"{in_words(cause_of(first)).rstrip('.')}. {in_words(rest) if rest else ''}".rstrip()
    return in_words(reason)


def _place(problem: Message) -> str:
    """Return where a problem is, such as "mapping.csv:4, csv_filename"."""
    values = problem.values
    row = f":{values['row']}" if "row" in values else ""
    return ", ".join(filter(None, (f"{values['file']}{row}", str(values.get("column", "")))))


COLUMNS: tuple[Column, ...] = (
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Status")),
        lambda row: status_word(row.status),
        lambda row: _RANKS[row.status],
        112,
    ),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Campaign ID")), lambda row: row.campaign_id, _id_key, 110, fixed_font=True
    ),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Name")),
        lambda row: row.name,
        lambda row: natural_key(row.name) or None,
        330,
        130,
    ),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "CSV")), lambda row: row.csv, lambda row: natural_key(row.csv) or None, 190, 80
    ),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Ads")),
        lambda row: in_words(row.ads),
        lambda row: row.ads_created if row.tells_ads else None,
        84,
        numeric=True,
    ),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Time")),
        lambda row: "" if row.seconds is None else in_words(time_taken(row.seconds)),
        lambda row: row.seconds,
        86,
        numeric=True,
    ),
    Column(
        str(QT_TRANSLATE_NOOP("Columns", "Error")),
        cell_text,
        lambda row: natural_key(_beginning_with_cause(details)) if (details := row.details) else None,
        280,
        120,
    ),
)
STATUS_COLUMN = 0
ADS_COLUMN = 4
ID_COLUMN = 1
DETAILS_COLUMN = len(COLUMNS) - 1


def details_tip(row: CampaignRow) -> str:
    """Return everything there is to say: the reason and the notice."""
    said = (details_text(row), in_words(row.remark) if row.reason else "")
    return "\n".join(filter(None, said))


def search_text(row: CampaignRow, *, translated: bool = False) -> str:
    """Return everything a filter looks at, casefolded; columns are separated so that no word spans two.

    :param translated: whether to search the window's language as well as English.
    """
    details = row.details
    said = in_words(details) if translated and details else ""
    return "\n".join((row.campaign_id, row.name, row.csv, str(row.details), said, status_word(row.status))).casefold()
