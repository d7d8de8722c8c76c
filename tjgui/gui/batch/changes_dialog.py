"""Asks which campaigns to upload again after their CSV was edited."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.overview.changes import EditedCampaign
from tjgui.gui.language.numbers import whole
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, fixed_font, set_role

_SIZE = (760, 460)


class ChangesDialog(QDialog):
    """Lists edited campaigns by CSV. None is preselected: uploading again duplicates the ads on the site."""

    def __init__(self, edited: Sequence[EditedCampaign], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changesDialog")
        self.setWindowTitle(self.tr("Edited since they were uploaded"))
        self.resize(*_SIZE)
        self.list = QTreeWidget()
        self.list.setObjectName("changesList")
        self.list.setHeaderLabels(
            [self.tr("CSV and campaign"), self.tr("Name"), self.tr("Ads created"), self.tr("Ads now")]
        )
        self.list.setAccessibleName(self.windowTitle())
        self.list.setAlternatingRowColors(True)
        self._fill(edited)
        question = QLabel(self.tr("Which campaigns do you want to upload again?"))
        question.setProperty("look", "title")
        warning = QLabel(
            self.tr(
                "All ads in the CSV are created again, in addition to those already in the campaign. Delete the old "
                "ads on the site first, or leave the campaign as it is."
            )
        )
        warning.setWordWrap(True)
        warning.setProperty("look", "muted")
        self.again = QPushButton(self.tr("Mark for upload"))
        self.again.setObjectName("uploadAgainButton")
        set_role(self.again, "danger")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.again, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        column.setSpacing(SPACE)
        column.addWidget(question)
        column.addWidget(warning)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.list.itemChanged.connect(self._offer)
        self._offer()

    def chosen(self) -> list[str]:
        """Return the ids of the selected campaigns."""
        tops = [self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount())]
        items = [top.child(place) for top in tops if top is not None for place in range(top.childCount())]
        return [one.text(0) for one in items if one is not None and one.checkState(0) is Qt.CheckState.Checked]

    def _fill(self, edited: Sequence[EditedCampaign]) -> None:
        tops: dict[str, QTreeWidgetItem] = {}
        font = fixed_font()
        for one in edited:
            if one.csv not in tops:
                tops[one.csv] = top = QTreeWidgetItem([one.csv])
                top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
                self.list.addTopLevelItem(top)
            item = QTreeWidgetItem([one.campaign_id, one.name, whole(one.ads_created), whole(one.ads_now)])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            item.setFont(0, font)
            for place in (2, 3):
                item.setTextAlignment(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            tops[one.csv].addChild(item)
        self.list.expandAll()
        header = self.list.header()
        header.setStretchLastSection(False)
        for place in (0, 2, 3):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _offer(self) -> None:
        count = len(self.chosen())
        self.again.setEnabled(count > 0)
        self.again.setText(self.tr("Mark %Ln for upload", "", count) if count else self.tr("Mark for upload"))


async def choose_edited(parent: QWidget, edited: Sequence[EditedCampaign]) -> list[str]:
    """Show the dialog and return the ids that the user chose; none if it was cancelled."""
    dialog = ChangesDialog(edited, parent)
    answered: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def finish(result: int) -> None:
        if not answered.done():
            answered.set_result(result)

    dialog.finished.connect(finish)
    dialog.open()
    try:
        return dialog.chosen() if await answered == int(QDialog.DialogCode.Accepted) else []
    finally:
        dialog.finished.disconnect(finish)
        dialog.close()
        dialog.deleteLater()
