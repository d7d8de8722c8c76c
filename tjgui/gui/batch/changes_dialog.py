"""Asks what to upload of CSVs that were edited after their upload."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.checkpoint.edit import EditedAnswer
from tjgui.core.overview.changes import EditedCampaign
from tjgui.gui.language.numbers import whole
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, fixed_font, set_role
from tjgui.gui.toolkit.plain_text import plain_label
from tjgui.gui.toolkit.question import answer_to

_SIZE = (820, 480)
_CREATED, _NOW, _NEW = 2, 3, 4
_NUMBERS = (_CREATED, _NOW, _NEW)
#: How many rows of a campaign are listed.
_MOST_ROWS = 200

#: Campaign ID -> the names of the ads that are new or changed in its CSV; missing if that is unknown.
NewRows = Mapping[str, Sequence[str]]
_UNKNOWN: NewRows = MappingProxyType({})


class ChangesDialog(QDialog):
    """Lists edited campaigns by CSV, all of them chosen, with their new and changed rows where these are known."""

    def __init__(
        self, edited: Sequence[EditedCampaign], parent: QWidget | None = None, new_rows: NewRows = _UNKNOWN
    ) -> None:
        super().__init__(parent)
        self.setObjectName("changesDialog")
        self.setWindowTitle(self.tr("Edited since they were uploaded"))
        self.resize(*_SIZE)
        self.answer: EditedAnswer | None = None  #: None: nothing was decided
        self._new_rows = new_rows
        self.list = QTreeWidget()
        self.list.setObjectName("changesList")
        self.list.setHeaderLabels(
            [
                self.tr("CSV and campaign"),
                self.tr("Name"),
                self.tr("Ads created"),
                self.tr("Ads now"),
                self.tr("New ads"),
            ]
        )
        self.list.setAccessibleName(self.windowTitle())
        self.list.setAlternatingRowColors(True)
        self._fill(edited)
        question = plain_label(self.tr("What do you want to upload of these CSVs?"))
        question.setProperty("look", "title")
        hint = plain_label(
            self.tr(
                "Rows with a new name or URL become new ads; ads of changed or deleted rows stay on the site until you "
                "delete them there. “Upload all rows” creates every ad again, in addition to those already there."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("look", "muted")
        self.keep = self._button("keepEditedButton", self.tr("Leave as they are"), "secondary", EditedAnswer.KEEP)
        self.again = self._button("uploadAgainButton", self.tr("Upload all rows"), "danger", EditedAnswer.ALL)
        self.changed = self._button(
            "uploadChangedButton", self.tr("Upload new and changed rows"), "primary", EditedAnswer.CHANGED
        )
        later = QPushButton(self.tr("Cancel"))
        later.setAutoDefault(False)
        later.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(later)
        buttons.addStretch(1)
        for button in (self.keep, self.again, self.changed):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        column.setSpacing(SPACE)
        column.addWidget(question)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.list.itemChanged.connect(self._offer)
        self.list.setFocus()
        self._offer()

    def chosen(self) -> list[str]:
        """Return the ids of the selected campaigns."""
        tops = [self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount())]
        items = [top.child(place) for top in tops if top is not None for place in range(top.childCount())]
        return [one.text(0) for one in items if one is not None and one.checkState(0) is Qt.CheckState.Checked]

    def _button(self, name: str, text: str, role: str, answer: EditedAnswer) -> QPushButton:
        """Make a button that decides; Enter never does, so that a stray key uploads nothing."""
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        set_role(button, role)
        button.clicked.connect(lambda: self._decide(answer))
        return button

    def _decide(self, answer: EditedAnswer) -> None:
        self.answer = answer
        self.accept()

    def _fill(self, edited: Sequence[EditedCampaign]) -> None:
        tops: dict[str, QTreeWidgetItem] = {}
        for one in edited:
            if one.csv not in tops:
                tops[one.csv] = top = QTreeWidgetItem([one.csv])
                top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
                self.list.addTopLevelItem(top)
                top.setFirstColumnSpanned(True)
            tops[one.csv].addChild(self._item(one))
        for top in tops.values():
            top.setExpanded(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        for place in (0, *_NUMBERS):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.setColumnHidden(_NEW, not self._new_rows)

    def _item(self, one: EditedCampaign) -> QTreeWidgetItem:
        rows = self._new_rows.get(one.campaign_id)
        new = whole(len(rows)) if rows is not None else ""
        item = QTreeWidgetItem([one.campaign_id, one.name, whole(one.ads_created), whole(one.ads_now), new])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked)
        item.setFont(0, fixed_font())
        for place in _NUMBERS:
            item.setTextAlignment(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for name in (rows or ())[:_MOST_ROWS]:
            row = QTreeWidgetItem(["", name])
            row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren)
            item.addChild(row)
        return item

    def _offer(self) -> None:
        has_some = bool(self.chosen())
        for button in (self.keep, self.again, self.changed):
            button.setEnabled(has_some)


async def choose_edited(
    parent: QWidget, edited: Sequence[EditedCampaign], new_rows: NewRows = _UNKNOWN
) -> tuple[list[str], EditedAnswer | None]:
    """Show the dialog and return the ids that the user chose, and what is uploaded; None if nothing was decided."""
    dialog = ChangesDialog(edited, parent, new_rows)
    async with answer_to(dialog):
        return dialog.chosen(), dialog.answer
