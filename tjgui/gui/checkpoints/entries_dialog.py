"""One checkpoint's entries, to look at and to edit with undo."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tjgui.core.checkpoint.record_view import RecordEdit
from tjgui.core.errors import UploaderError
from tjgui.core.models import Status
from tjgui.core.overview.campaign_status import CampaignOutcome
from tjgui.core.statuses import CHIP_ORDER, STATUSES
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.numbers import moment, whole
from tjgui.gui.language.status_words import status_word
from tjgui.gui.theme.status_looks import status_colour, status_icon, status_look
from tjgui.gui.theme.theme import (
    SPACE,
    SPACE_LARGE,
    SPACE_SMALL,
    set_icon,
    set_look,
    set_role,
)
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.gui.toolkit.data_table import TableColumn, record_table
from tjgui.gui.toolkit.loop import start_task
from tjgui.gui.toolkit.plain_text import in_title, plain_label
from tjgui.gui.toolkit.question import ask

_SIZE = (1060, 620)
#: What a campaign can be marked as by hand.
MARKS = tuple(status for status in CHIP_ORDER if STATUSES[status].by_hand)


class EntriesDialog(QDialog):
    """Shows the entries and edits them; nothing is written to disk before Save."""

    saved = Signal()

    def __init__(
        self,
        edit: RecordEdit,
        title: str,
        *,
        read_only: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("entriesDialog")
        self.setWindowTitle(self.tr("Entries of “{}”").format(in_title(title)) + "[*]")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.edit = edit
        self._read_only = read_only
        self._may_close = False
        self.banner = Banner()
        self.search = QLineEdit()
        self.counts = plain_label()
        columns = (
            TableColumn[CampaignOutcome](
                self.tr("Status"),
                lambda row: status_word(row.status),
                140,
                icon=lambda row: status_icon(row.status),
                colour=lambda row: status_colour(row.status),
            ),
            TableColumn[CampaignOutcome](self.tr("Campaign ID"), lambda row: row.campaign_id, 118, fixed_font=True),
            TableColumn[CampaignOutcome](self.tr("Name"), lambda row: row.name, 260),
            TableColumn[CampaignOutcome](
                self.tr("Ads"),
                lambda row: str(row.ads_created or ""),
                58,
                numeric=True,
                sort_key=lambda row: row.ads_created,
            ),
            TableColumn[CampaignOutcome](
                self.tr("Changed"), lambda row: moment(row.timestamp), 138, sort_key=lambda row: row.timestamp
            ),
            TableColumn[CampaignOutcome](self.tr("Reason"), lambda row: in_words(row.reason or row.notice), 0),
        )
        self.model, self.table = record_table(columns, "entriesTable", self.tr("Entries"))
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.search.textChanged.connect(self._show)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self._shortcut(QKeySequence.StandardKey.Undo, self._undo)
        self._shortcut(QKeySequence.StandardKey.Redo, self._redo)
        self._shortcut(QKeySequence.StandardKey.Save, self._save)
        self._show()

    # -- how it is built -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.search.setObjectName("entriesSearchEdit")
        self.search.setPlaceholderText(self.tr("Search entries"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(280)
        set_look(self.counts, "look", "muted")
        above = QHBoxLayout()
        above.addWidget(self.search)
        above.addStretch(1)
        above.addWidget(self.counts)
        below = QHBoxLayout()
        below.setSpacing(SPACE_SMALL)
        marking = plain_label(self.tr("Mark as"))
        marking.setVisible(not self._read_only)
        below.addWidget(marking)
        for status in MARKS:
            text = status_word(status)
            mark = partial(self._mark, status)
            button = self._button(f"mark-{status.value}", text, mark, *status_look(status))
            button.setAccessibleName(self.tr("Mark as {}").format(text))
            below.addWidget(button)
        below.addSpacing(SPACE)
        below.addWidget(self._button("remove", self.tr("Delete entry"), self._remove))
        below.addStretch(1)
        below.addWidget(self._button("undo", self.tr("&Undo"), self._undo))
        below.addWidget(self._button("redo", self.tr("&Redo"), self._redo))
        below.addSpacing(SPACE)
        below.addWidget(self._button("save", self.tr("&Save"), self._save))
        below.addWidget(self._button("close", self.tr("Close"), self.close))
        set_role(self._buttons["save"], "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        layout.setSpacing(SPACE)
        layout.addLayout(above)
        layout.addWidget(self.banner)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        if self._read_only:
            for name, button in self._buttons.items():
                button.setVisible(name == "close")
            self.banner.show_message(
                "archived",
                Kind.INFO,
                self.tr("An archived checkpoint can't be edited."),
                self.tr("Restore it first."),
                dismissible=False,
            )

    def _button(
        self, name: str, text: str, act: Callable[[], object], icon_name: str = "", tint: str = "text"
    ) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"{name}Button")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: act())
        if icon_name:
            set_icon(button, icon_name, tint)
        self._buttons[name] = button
        return button

    def _shortcut(self, key: QKeySequence.StandardKey, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(act)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show the entries that the search finds; what is still shown stays selected."""
        selected = {row.campaign_id for row in self.table.selected()}
        word = self.search.text().strip().casefold()
        rows = self._rows()
        shown = [row for row in rows if word in searched(row)]
        self.model.show_rows(shown)
        if selected:
            self._select(selected)
        self.counts.setText(
            self.tr("%Ln entries", "", len(rows))
            if len(shown) == len(rows)
            else self.tr("{} of %Ln entries", "", len(rows)).format(whole(len(shown)))
        )
        self._offer()

    def _rows(self) -> list[CampaignOutcome]:
        record = self.edit.record
        return [CampaignOutcome.of_entry(one, record.entry(one)) for one in record.campaign_ids]

    def _select(self, campaign_ids: set[str]) -> None:
        selection = self.table.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for number, row in enumerate(self.model.rows()):
            if row.campaign_id in campaign_ids:
                selection.select(self.model.index(number, 0), flags)

    def _offer(self) -> None:
        """Enable what can be done with the selected entries."""
        statuses = {row.status for row in self.table.selected()}
        for status in MARKS:
            self._buttons[f"mark-{status.value}"].setEnabled(bool(statuses - {status}))
        self._buttons["remove"].setEnabled(bool(statuses))
        self._buttons["undo"].setEnabled(self.edit.can_undo)
        self._buttons["redo"].setEnabled(self.edit.can_redo)
        self._buttons["save"].setEnabled(self.edit.is_changed)
        self.setWindowModified(self.edit.is_changed)

    # -- what is changed -------------------------------------------------------------------------------------------

    def _mark(self, status: Status) -> None:
        self.edit.set_status([row.campaign_id for row in self.table.selected()], status)
        self._changed()

    def _remove(self) -> None:
        self.edit.remove([row.campaign_id for row in self.table.selected()])
        self._changed()

    def _undo(self) -> None:
        self.edit.undo()
        self._changed()

    def _redo(self) -> None:
        self.edit.redo()
        self._changed()

    def _changed(self) -> None:
        self._show()
        again = len(self.edit.uploaded_again())
        if again:
            self.banner.show_message(
                "again",
                Kind.WARNING,
                self.tr("%Ln campaigns would be uploaded again.", "", again),
                self.tr("Their ads are, or may be, on the site already and may be created twice."),
            )
        else:
            self.banner.clear("again")

    def _save(self) -> None:
        if self.edit.is_changed and not self._read_only:
            self.destroyed.connect(start_task(self._write(), name="Saving a checkpoint").cancel)

    async def _write(self) -> bool:
        try:
            await asyncio.to_thread(self.edit.save)
        except UploaderError as error:
            self.banner.show_message("refused", Kind.ERROR, error.message, error.advice)
            return False
        self.banner.clear_all()
        self.banner.show_message("saved", Kind.SUCCESS, self.tr("Checkpoint saved."))
        self._offer()
        self.saved.emit()
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before changes are lost."""
        if self._may_close or not self.edit.is_changed:
            event.accept()
            return
        event.ignore()
        start_task(self._ask_and_close(), name="Closing the entries")

    def reject(self) -> None:
        """Close as the close button does: Escape loses no changes."""
        self.close()

    async def _ask_and_close(self) -> None:
        if await ask(
            self,
            title=self.tr("Unsaved changes"),
            question=self.tr("Close without saving?"),
            details=self.tr("Your changes to this checkpoint will be lost."),
            yes=self.tr("Discard changes"),
            no=self.tr("Keep editing"),
            is_dangerous=True,
        ):
            self._may_close = True
            self.close()


def searched(row: CampaignOutcome) -> str:
    """Return everything the search looks at."""
    reasons = {one for said in (row.reason, row.notice) if said for one in (str(said), in_words(said))}
    return "\n".join((row.campaign_id, row.name, row.csv, *reasons, status_word(row.status))).casefold()
