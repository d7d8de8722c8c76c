"""Shares the table's width among the columns whose texts are long, so that none of them is pushed out of sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView

from tjgui.gui.campaigns.columns import COLUMNS


class ElasticColumns(QObject):
    """Grows and shrinks the elastic columns with the table, in the proportions that the user gives them."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._header: QHeaderView = table.horizontalHeader()
        self._is_fitting = False
        self._dragged: int | None = None
        self._shares = {place: column.width for place, column in enumerate(COLUMNS) if column.least}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        table.viewport().installEventFilter(self)
        self._header.sectionResized.connect(self._resized)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the table."""
        if event.type() is QEvent.Type.Resize:
            self._fit(None)
        return super().eventFilter(watched, event)

    def take_over(self) -> None:
        """Use the widths that the columns have now, such as those of the last session."""
        for place in self._shares:
            self._header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
        self._note_shares()
        self._fit(None)

    def _fit(self, dragged: int | None) -> None:
        """Give the elastic columns what the others leave; one that the user drags has the width that he gives it."""
        elastic = [place for place in self._shares if not self._header.isSectionHidden(place) and place != dragged]
        rigid = sum(self._header.sectionSize(place) for place in range(len(COLUMNS)) if place not in elastic)
        self._is_fitting = True
        for place, width in self._widths(elastic, self._table.viewport().width() - rigid).items():
            self._header.resizeSection(place, width)
        self._is_fitting = False

    def _widths(self, elastic: Sequence[int], free: int) -> dict[int, int]:
        """Return the widths: what a column needs at least, and its share of what is left."""
        widths = {place: COLUMNS[place].least for place in elastic}
        beyond = max(free - sum(widths.values()), 0)
        shares = {place: max(self._shares[place] - least, 1) for place, least in widths.items()}
        for place in elastic:
            share = beyond * shares[place] // max(sum(shares.values()), 1)
            widths[place] += share
            beyond -= share
            del shares[place]
        return widths

    def _resized(self, place: int, before: int, now: int) -> None:
        if not self._is_fitting:
            self._dragged = place if before and now else None  # 0: it was hidden, or is from now on
            self._soon.start()

    def _follow(self) -> None:
        self._fit(self._dragged)
        self._note_shares()

    def _note_shares(self) -> None:
        self._shares |= {place: self._header.sectionSize(place) or share for place, share in self._shares.items()}
