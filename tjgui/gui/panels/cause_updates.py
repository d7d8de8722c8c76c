"""Keeps the list of causes in step with the table, and the table with the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from tjgui.core.overview.failure_causes import FailureGroups
from tjgui.core.statuses import STATUSES
from tjgui.gui.campaigns.row import CampaignRow
from tjgui.gui.campaigns.view import CampaignView
from tjgui.gui.panels.cause_list import CauseList

#: Milliseconds between two updates: during a run, failures change with each campaign.
_INTERVAL = 500
_NEED_A_LOOK = tuple(status for status, facts in STATUSES.items() if facts.needs_look)
#: How many failures are grouped before the window can handle events again.
_AT_ONCE = 400


class Failures(QObject):
    """Groups failures shortly after they occur, a few at a time."""

    def __init__(self, causes: CauseList, view: CampaignView) -> None:
        super().__init__(causes)
        self._causes = causes
        self._view = view
        self._left: list[CampaignRow] = []
        self._groups = FailureGroups()
        self._soon = QTimer(self, singleShot=True, interval=_INTERVAL)
        self._soon.timeout.connect(self._begin)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        causes.show_wanted.connect(self._show)

    def refresh(self) -> None:
        """Group again soon; calls in quick succession count as one."""
        if not self._soon.isActive() and not self._next.isActive():
            self._soon.start()

    def _begin(self) -> None:
        model = self._view.model
        self._left = [*model.rows_of(*_NEED_A_LOOK), *model.partial_rows()]
        self._left.reverse()  # taken from the end, so that the mapping's order comes out
        self._groups = FailureGroups()
        self._go_on()

    def _go_on(self) -> None:
        for _ in range(min(_AT_ONCE, len(self._left))):
            row = self._left.pop()
            if row.is_partial:
                self._groups.add_partial(row)
            else:
                self._groups.add(row.campaign_id, row.status, row.reason)
        if self._left:
            self._next.start()
        else:
            self._causes.show_causes(self._groups.causes())

    def _show(self, campaign_ids: list[str]) -> None:
        """Select a cause's campaigns; filters that would hide them are lifted."""
        self._view.show_these(campaign_ids)
        self._view.table.setFocus()
