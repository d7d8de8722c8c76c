"""The campaigns of a batch as Qt sees them: a model that sorts and filters 100,000 rows by itself.

With a proxy model, Qt asks the Python model for millions of values: 16 seconds for one sort. Here the order is a list
of numbers, sorted by keys that are made once.
"""

from __future__ import annotations

import dataclasses
import logging
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from tjgui.core.models import Status
from tjgui.core.statuses import STATUSES
from tjgui.gui.campaigns.columns import (
    ADS_COLUMN,
    COLUMNS,
    DETAILS_COLUMN,
    STATUS_COLUMN,
    Key,
    ads_tip,
    details_tip,
    search_text,
)
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.language.messages import is_translated
from tjgui.gui.theme.status_looks import status_colour, status_icon
from tjgui.gui.theme.theme import colours, fixed_font, theme
from tjgui.gui.toolkit.gc_pause import no_collection
from tjgui.gui.toolkit.natural_order import natural_key
from tjgui.gui.toolkit.plain_text import tip_of

_log = logging.getLogger(__name__)

CAMPAIGN_ID_ROLE = int(Qt.ItemDataRole.UserRole)
STATUS_ROLE = CAMPAIGN_ID_ROLE + 1

_ROLE = Qt.ItemDataRole
_NO_PARENT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
#: Up to this many rows are found or placed by bisection; beyond it, all rows are gone through.
_FEW = 2_000
_TIPS = {DETAILS_COLUMN: details_tip, ADS_COLUMN: ads_tip}
_Index = QModelIndex | QPersistentModelIndex


class CampaignTableModel(QAbstractTableModel):
    """The campaigns of the batch, in the mapping's order until a column is sorted by."""

    counts_changed = Signal()  #: how many campaigns there are of a status, or how many are shown

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CampaignRow] = []
        self._numbers: dict[str, int] = {}  #: campaign id -> its number in `_rows`
        self._search: list[str] = []
        self._keys: list[Key] = []  #: of the column that is sorted by
        self._whole: list[int] | None = None  #: all rows in this order; None until it is needed again
        self._order: list[int] = []  #: the numbers of the rows that are shown, from top to bottom
        self._of: dict[Status, set[int]] = {status: set() for status in Status}  #: the numbers of each status's rows
        self._partial: set[int] = set()  #: the numbers of the rows with fewer ads than planned
        self._is_said = False  #: whether what is searched has the reasons in the window's language too
        self._words: tuple[str, ...] = ()
        self._status: Status | None = None
        self._only_partial = False
        self._column = -1
        self._descending = False
        self._font: QFont | None = None
        self._has_failed = False
        theme().changed.connect(self._repaint)

    # What the window asks for

    def set_rows(self, rows: Sequence[CampaignRow]) -> None:
        """Show another batch. Sorting and filters stay as they are."""
        self.beginResetModel()
        with no_collection():  # they stay: each later full collection would look at all of them, for 200 ms of 100,000
            self._rows = list(rows)
            self._numbers = {row.campaign_id: number for number, row in enumerate(self._rows)}
            for row in self._rows:
                natural_key(row.name)  # kept from now on: the first sort by name need not make them
            self._make_search()
            self._of = {status: set() for status in Status}
            for number, row in enumerate(self._rows):
                self._of[row.status].add(number)
            self._partial = {number for number, row in enumerate(self._rows) if row.is_partial}
            self._make_keys()
            self._order = self._arranged()
        self.endResetModel()
        self.counts_changed.emit()

    def change(self, campaign_id: str, **what: Any) -> None:  # noqa: ANN401 - fields of CampaignRow
        """Change fields of one campaign; an unknown campaign is left alone."""
        self.apply({campaign_id: what})

    def apply(self, changes: Mapping[str, Mapping[str, Any]]) -> None:
        """Change fields of many campaigns at once: campaign id -> field -> value. Unknown campaigns are left alone."""
        changed: list[int] = []
        moved: list[int] = []
        for campaign_id, what in changes.items():
            number = self._numbers.get(campaign_id)
            if number is None or not what:
                continue
            changed.append(number)
            if self._replace(number, dataclasses.replace(self._rows[number], **what)):
                moved.append(number)
        if moved:
            self._rearrange(moved)
        if changed:
            self._tell(changed)
            self.counts_changed.emit()

    def row(self, campaign_id: str) -> CampaignRow | None:
        """Return what is shown of a campaign, filtered out or not."""
        number = self._numbers.get(campaign_id)
        return None if number is None else self._rows[number]

    def rows(self) -> tuple[CampaignRow, ...]:
        """Return all campaigns in the mapping's order, filtered out or not."""
        return tuple(self._rows)

    def count_down(self) -> None:
        """Refresh how long campaigns still wait."""
        places = sorted(self._places_of(self._of[Status.WAITING]).values())
        if places:
            self.dataChanged.emit(self.index(places[0], DETAILS_COLUMN), self.index(places[-1], DETAILS_COLUMN))

    def rows_of(self, *statuses: Status) -> list[CampaignRow]:
        """Return the campaigns of some statuses in the mapping's order, filtered out or not."""
        return [self._rows[number] for number in sorted(set().union(*(self._of[status] for status in statuses)))]

    def count(self) -> int:
        """Count all campaigns, filtered out or not."""
        return len(self._rows)

    def shown_ids(self) -> list[str]:
        """Return the ids of the campaigns that the filters let through, from top to bottom."""
        return [self._rows[number].campaign_id for number in self._order]

    def id_at(self, place: int) -> str:
        """Return the id of the campaign in a row of the table."""
        return self._rows[self._order[place]].campaign_id

    def place(self, campaign_id: str) -> int | None:
        """Return the table row of a campaign; None if it is filtered out or unknown."""
        number = self._numbers.get(campaign_id)
        return None if number is None else self._places_of((number,)).get(number)

    def places(self, campaign_ids: Iterable[str]) -> list[int]:
        """Return the table rows of campaigns, from top to bottom, without those filtered out or unknown."""
        numbers = [number for one in campaign_ids if (number := self._numbers.get(one)) is not None]
        return sorted(self._places_of(numbers).values())

    def set_filter(self, text: str) -> None:
        """Show only rows that contain every word of the text, in any column and in upper or lower case."""
        words = tuple(text.casefold().split())
        if words != self._words:
            self._words = words
            if not self._is_said and words and is_translated():
                self._make_search()
            self._rearrange()
            self.counts_changed.emit()

    def set_status_filter(self, status: Status | None) -> None:
        """Show only campaigns of a status; None shows all."""
        if status is not self._status:
            self._status = status
            self._rearrange()
            self.counts_changed.emit()

    def set_partial_filter(self, only_partial: bool) -> None:
        """Show only campaigns with fewer ads than planned, as far as the other filters let them through."""
        if only_partial != self._only_partial:
            self._only_partial = only_partial
            self._rearrange()
            self.counts_changed.emit()

    def count_partial(self) -> int:
        """Count the campaigns with fewer ads than planned, filtered out or not."""
        return len(self._partial)

    def partial_rows(self) -> list[CampaignRow]:
        """Return the campaigns with fewer ads than planned in the mapping's order, filtered out or not."""
        return [self._rows[number] for number in sorted(self._partial)]

    def counts(self) -> Counter[Status]:
        """Count all campaigns by status, filtered out or not."""
        return Counter({status: len(numbers) for status, numbers in self._of.items() if numbers})

    # What Qt asks for

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Count the rows that are shown."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - one type per role
        """Return what a cell shows; nothing, and a line in the log, if that cannot be said."""
        if not index.isValid() or index.row() >= len(self._order):
            return None
        try:
            return self._data(index, role)
        except Exception:  # noqa: BLE001 - the border to Qt: each repaint would raise it there again
            if not self._has_failed:
                self._has_failed = True
                _log.exception("A cell of the table cannot be shown.")
            return None

    def _data(self, index: _Index, role: int) -> Any:  # noqa: ANN401, PLR0911 - one per role
        row = self._rows[self._order[index.row()]]
        place = index.column()
        column = COLUMNS[place]
        if role == _ROLE.DisplayRole:
            return column.text(row)
        if role == CAMPAIGN_ID_ROLE:
            return row.campaign_id
        if role == STATUS_ROLE:
            return row.status.value
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if column.numeric else _LEFT
        if role == _ROLE.FontRole:
            return self._fixed_font() if column.fixed_font else None
        if role == _ROLE.DecorationRole:
            return status_icon(row.status) if place == STATUS_COLUMN else None
        if role == _ROLE.ForegroundRole:
            return _colour(row, place)
        if role == _ROLE.ToolTipRole:
            return tip_of(_TIPS.get(place, column.text)(row)) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Return a column's title, aligned like its cells."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        if role == _ROLE.DisplayRole:
            return QCoreApplication.translate("Columns", COLUMNS[section].title)
        if role == _ROLE.TextAlignmentRole:
            return _RIGHT if COLUMNS[section].numeric else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 restores the mapping's order. The selection stays on its campaigns."""
        wanted = (column if 0 <= column < len(COLUMNS) else -1, order is Qt.SortOrder.DescendingOrder)
        if wanted == (self._column, self._descending):
            return  # Qt asks twice; sorted rows stay sorted when they change
        is_other_column = wanted[0] != self._column
        self._column, self._descending = wanted
        self._whole = None
        if is_other_column:
            self._make_keys()
        self._rearrange()

    # How it does it

    def _replace(self, number: int, row: CampaignRow) -> bool:
        """Replace a row; True if it may have to move, or be hidden or shown."""
        was_shown = self._is_shown(number)
        self._of[self._rows[number].status].discard(number)
        self._of[row.status].add(number)
        self._rows[number] = row
        (self._partial.add if row.is_partial else self._partial.discard)(number)
        self._search[number] = search_text(row, translated=self._is_said)
        moved = was_shown != self._is_shown(number)
        if self._column >= 0:
            key = COLUMNS[self._column].key(row)
            if key != self._keys[number]:
                moved, self._whole = True, None
            self._keys[number] = key
        return moved

    def _is_shown(self, number: int) -> bool:
        if self._status is not None and self._rows[number].status is not self._status:
            return False
        if self._only_partial and number not in self._partial:
            return False
        text = self._search[number]
        return all(word in text for word in self._words)

    def _make_search(self) -> None:
        """Collect the texts to search; nothing is translated before the first search."""
        self._is_said = bool(self._words) and is_translated()
        self._search = [search_text(row, translated=self._is_said) for row in self._rows]

    def _make_keys(self) -> None:
        key = COLUMNS[self._column].key if self._column >= 0 else None
        self._keys = [] if key is None else [key(row) for row in self._rows]
        self._whole = None

    def _arranged(self) -> list[int]:
        shown = self._in_order()
        if self._status is not None:
            of_status = self._of[self._status]
            shown = [number for number in shown if number in of_status]
        if self._only_partial:
            shown = [number for number in shown if number in self._partial]
        for word in self._words:
            shown = [number for number in shown if word in self._search[number]]
        return list(shown)

    def _in_order(self) -> Sequence[int]:
        """Return all rows in their order: sorted once, then only filtered."""
        if self._column < 0:
            return range(len(self._rows))
        if self._whole is None:
            keys = self._keys
            empty = [number for number, key in enumerate(keys) if key is None]
            filled = [number for number, key in enumerate(keys) if key is not None]
            filled.sort(key=keys.__getitem__, reverse=self._descending)  # type: ignore[arg-type]  # no None among them
            self._whole = filled + empty
        return self._whole

    def _put_in_place(self, moved: Sequence[int]) -> list[int]:
        """Return the order after only these rows changed: far cheaper than sorting all of them."""
        gone = set(moved)
        order = [number for number in self._order if number not in gone]
        for number in moved:
            if self._is_shown(number):
                order.insert(self._place_for(number, order), number)
        return order

    def _place_for(self, number: int, order: Sequence[int]) -> int:
        low, high = 0, len(order)
        while low < high:
            middle = (low + high) // 2
            if self._stands_before(order[middle], number):
                low = middle + 1
            else:
                high = middle
        return low

    def _stands_before(self, one: int, other: int) -> bool:
        if self._column < 0:
            return one < other
        key, other_key = self._keys[one], self._keys[other]
        if key == other_key:
            return one < other
        if key is None or other_key is None:
            return other_key is None
        return (key < other_key) is not self._descending  # type: ignore[operator]  # of one column, so of one kind

    def _rearrange(self, moved: Sequence[int] | None = None) -> None:
        """Rearrange all rows, or only the changed ones if they are few."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        before = [(self._order[index.row()], index.column()) for index in kept]
        is_all = moved is None or len(moved) > _FEW
        self._order = self._arranged() if moved is None or is_all else self._put_in_place(moved)
        if kept:
            places = self._places_of({number for number, _ in before})
            after = [
                self.createIndex(places[number], column) if number in places else QModelIndex()
                for number, column in before
            ]
            self.changePersistentIndexList(kept, after)
        self.layoutChanged.emit()

    def _places_of(self, numbers: Collection[int]) -> dict[int, int]:
        """Return the table rows of some campaigns, without those filtered out."""
        if len(numbers) > _FEW:
            wanted = set(numbers)
            return {number: place for place, number in enumerate(self._order) if number in wanted}
        order = self._order
        places = {number: self._place_for(number, order) for number in numbers if self._is_shown(number)}
        return {number: place for number, place in places.items() if place < len(order) and order[place] == number}

    def _tell(self, numbers: Sequence[int]) -> None:
        shown = self._places_of(numbers).values()
        if shown:
            self.dataChanged.emit(self.index(min(shown), 0), self.index(max(shown), len(COLUMNS) - 1))

    def _fixed_font(self) -> QFont:
        if self._font is None:
            self._font = fixed_font()
        return self._font

    def _repaint(self) -> None:
        if self._order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, len(COLUMNS) - 1))


def _colour(row: CampaignRow, column: int) -> QColor | None:
    chosen = colours()
    if column == STATUS_COLUMN:
        return QColor(status_colour(row.status))
    if column == ADS_COLUMN and (row.is_partial or not STATUSES[row.status].ended):
        return QColor(chosen.warning if row.is_partial else chosen.muted)
    if column == DETAILS_COLUMN and (row.is_under_way or not row.reason):
        return QColor(chosen.muted)
    return QColor(chosen.muted) if row.status is Status.SKIPPED else None
