"""What the table shows of a campaign, column by column, as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tjgui.core.models import Status
from tjgui.core.wording.message import NOTHING, Message, time_taken
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.numbers import whole

#: What can be compared with its like; None stands for an empty cell, which is last whichever way is sorted.
Key = str | int | float | None

#: The word of each status, in the order of sorting: what needs a look comes first.
STATUS_WORDS: dict[Status, str] = {
    Status.RUNNING: str(QT_TRANSLATE_NOOP("Status", "Running")),
    Status.WAITING: str(QT_TRANSLATE_NOOP("Status", "Waiting")),
    Status.UNKNOWN: str(QT_TRANSLATE_NOOP("Status", "Unknown")),
    Status.FAILED: str(QT_TRANSLATE_NOOP("Status", "Failed")),
    Status.PENDING: str(QT_TRANSLATE_NOOP("Status", "Pending")),
    Status.DRY_RUN_SUCCESS: str(QT_TRANSLATE_NOOP("Status", "Dry run passed")),
    Status.SUCCESS: str(QT_TRANSLATE_NOOP("Status", "Success")),
    Status.SKIPPED: str(QT_TRANSLATE_NOOP("Status", "Skipped")),
}
_RANKS = {status: rank for rank, status in enumerate(STATUS_WORDS)}
_LONGEST_ID = 40
_COUNTED = frozenset({Status.SUCCESS, Status.FAILED})


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """What the table shows of one campaign."""

    campaign_id: str
    status: Status = Status.PENDING
    name: str = ""
    csv: str = ""
    ads_created: int = 0
    seconds: float | None = None
    reason: Message = NOTHING  #: why it failed or is unknown, or what is odd about a success
    step: str = ""  #: what a running campaign is at, such as "Waiting for the preview"

    @property
    def details(self) -> Message | str:
        """The step while the campaign runs, the reason otherwise."""
        return self.step if self.status is Status.RUNNING else self.reason


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, what it shows, and by what it is sorted."""

    title: str
    text: Callable[[CampaignRow], str]
    key: Callable[[CampaignRow], Key]
    width: int  #: in device-independent pixels, at the start
    numeric: bool = False  #: stands at the right
    fixed_font: bool = False


def status_word(status: Status) -> str:
    """Return the word for a status in the user's language."""
    return QCoreApplication.translate("Status", STATUS_WORDS[status])


def _id_key(row: CampaignRow) -> Key:
    """Sort ids as numbers, and what is none behind them, as one text: that is compared fastest."""
    text = row.campaign_id
    return text.zfill(_LONGEST_ID) if text.isdecimal() else f"~{text}"


def _ads(row: CampaignRow) -> str:
    return whole(row.ads_created) if row.ads_created or row.status in _COUNTED else ""


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
        lambda row: in_words(row.details),
        lambda row: in_words(row.details).casefold() or None,
        240,
    ),
)
STATUS_COLUMN = 0
ID_COLUMN = 1
DETAILS_COLUMN = len(COLUMNS) - 1


def search_text(row: CampaignRow, *, translated: bool = False) -> str:
    """Return all that a filter looks at, casefolded; columns are kept apart so that no word spans two.

    :param translated: whether a reason is also found by its words in the window's language, besides the English ones.
    """
    said = in_words(row.reason) if translated and row.reason else ""
    return "\n".join((row.campaign_id, row.name, row.csv, str(row.details), said, status_word(row.status))).casefold()
