"""Keeps the list of causes in step with the table, and the table with the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from tjgui.core.failure_causes import failure_causes
from tjgui.gui.campaign_actions import CampaignActions
from tjgui.gui.campaign_view import CampaignView
from tjgui.gui.cause_list import CauseList

#: Milliseconds between two looks at all failures: while a run goes on, they change with each campaign.
_INTERVAL = 500


class Failures(QObject):
    """Groups what failed, soon after it failed."""

    def __init__(self, causes: CauseList, view: CampaignView, actions: CampaignActions) -> None:
        super().__init__(causes)
        self._causes = causes
        self._view = view
        self._soon = QTimer(self, singleShot=True, interval=_INTERVAL)
        self._soon.timeout.connect(self._group)
        causes.show_wanted.connect(self._show)
        causes.retry_wanted.connect(actions.retry_these)

    def refresh(self) -> None:
        """Group anew soon; many wishes in a short time are one."""
        if not self._soon.isActive():
            self._soon.start()

    def _group(self) -> None:
        rows = self._view.model.rows()
        self._causes.show_causes(failure_causes((row.campaign_id, row.status, row.error) for row in rows))

    def _show(self, campaign_ids: list[str]) -> None:
        """Select a cause's campaigns; filters that would hide them are lifted."""
        self._view.show_all()
        self._view.table.select_ids(campaign_ids)
        self._view.table.setFocus()
