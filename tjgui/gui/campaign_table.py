"""The table of campaigns: a model that sorts and filters 100,000 rows by itself, and its view."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QTableView, QWidget

from tjgui.core.models import Status

CAMPAIGN_ID_ROLE = int(Qt.ItemDataRole.UserRole)
STATUS_ROLE = CAMPAIGN_ID_ROLE + 1


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """What the table shows of one campaign."""

    campaign_id: str
    status: Status = Status.PENDING
    name: str = ""
    csv: str = ""
    ads_created: int = 0
    seconds: float | None = None
    error: str = ""
    step: str = ""  #: what a running campaign is at, such as "Waiting for the preview"


class CampaignTableModel(QAbstractTableModel):
    """The campaigns of the batch, in the mapping's order until a column is sorted by."""

    counts_changed = Signal()  #: how many campaigns there are of a status, or how many are shown

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def set_rows(self, rows: Sequence[CampaignRow]) -> None:
        """Show another batch."""
        raise NotImplementedError

    def change(self, campaign_id: str, **what: Any) -> None:
        """Change fields of one campaign; an unknown campaign is left alone."""
        raise NotImplementedError

    def apply(self, changes: Mapping[str, Mapping[str, Any]]) -> None:
        """Change fields of many campaigns at once: campaign id -> field -> value."""
        raise NotImplementedError

    def row(self, campaign_id: str) -> CampaignRow | None:
        """Return what is shown of a campaign, filtered out or not."""
        raise NotImplementedError

    def rows(self) -> tuple[CampaignRow, ...]:
        """Return all campaigns in the mapping's order, filtered out or not."""
        raise NotImplementedError

    def set_filter(self, text: str) -> None:
        """Show only rows that hold every word of the text in any of their columns."""
        raise NotImplementedError

    def set_status_filter(self, status: Status | None) -> None:
        """Show only campaigns of a status; None shows all."""
        raise NotImplementedError

    def counts(self) -> Counter[Status]:
        """Count all campaigns by status, filtered out or not."""
        raise NotImplementedError


class CampaignTable(QTableView):
    """The view `campaignTable`."""

    menu_requested = Signal(QPoint)  #: where, in global coordinates; the row under the mouse is selected by then

    def __init__(self, model: CampaignTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("campaignTable")

    def selected_ids(self) -> list[str]:
        """Return the selected campaigns' ids, from top to bottom."""
        raise NotImplementedError

    def select_ids(self, campaign_ids: Sequence[str]) -> None:
        """Select these campaigns, as far as they are shown, and bring the first into sight."""
        raise NotImplementedError

    def set_empty_text(self, title: str, hint: str = "") -> None:
        """Say what stands in the middle while the batch is empty; a filter that hides all has its own words."""
        raise NotImplementedError
