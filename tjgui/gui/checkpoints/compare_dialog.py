"""Two checkpoints side by side: the campaigns on which they differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from tjgui.core.checkpoint.library import Difference, Slot
from tjgui.core.models import Status
from tjgui.gui.checkpoints.labels import slot_name
from tjgui.gui.language.numbers import moment
from tjgui.gui.language.status_words import status_word
from tjgui.gui.theme.status_looks import status_icon
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE
from tjgui.gui.toolkit.data_table import TableColumn, record_table
from tjgui.gui.toolkit.plain_text import plain_label

_SIZE = (820, 480)


class CompareDialog(QDialog):
    """Shows what differs between two checkpoints."""

    def __init__(
        self, one: Slot, other: Slot, differences: Sequence[Difference], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compareDialog")
        self.setWindowTitle(self.tr("Compare checkpoints"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        left, right = _title(one), _title(other)
        columns = (
            TableColumn[Difference](self.tr("Campaign ID"), lambda row: row.campaign_id, 118, fixed_font=True),
            TableColumn[Difference](self.tr("Name"), lambda row: row.name, 0),
            TableColumn[Difference](
                left,
                lambda row: self._told(row.one, row.ads_of_one),
                190,
                icon=lambda row: status_icon(row.one) if row.one is not None else None,
            ),
            TableColumn[Difference](
                right,
                lambda row: self._told(row.other, row.ads_of_other),
                190,
                icon=lambda row: status_icon(row.other) if row.other is not None else None,
            ),
        )
        self.model, self.table = record_table(columns, "compareTable", self.tr("Differences"))
        self.model.show_rows(differences)
        self.summary = plain_label(self._summary(differences, left, right))
        self.summary.setWordWrap(True)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        layout.setSpacing(SPACE)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _summary(self, differences: Sequence[Difference], left: str, right: str) -> str:
        if not differences:
            return self.tr("The two checkpoints agree on every campaign.")
        only = (
            (left, sum(each.other is None for each in differences)),
            (right, sum(each.one is None for each in differences)),
        )
        said = [self.tr("%Ln campaigns differ.", "", len(differences))]
        said += [self.tr("%Ln campaigns are only in “{}”.", "", count).format(one) for one, count in only if count]
        return " ".join(said)

    def _told(self, status: Status | None, ads: int) -> str:
        if status is None:
            return self.tr("No entry")
        return self.tr("{}, %Ln ads", "", ads).format(status_word(status)) if ads else status_word(status)


def _title(slot: Slot) -> str:
    when = moment(slot.archived_at)
    return f"{slot_name(slot)} ({when})" if when else slot_name(slot)
