"""The dialog that lists the checkpoints: those that runs continue, and the archive."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.checkpoint.library import Slot, Slots
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.errors import UploaderError
from tjgui.core.models import AdFormat, Status
from tjgui.gui.checkpoints.compare_dialog import CompareDialog
from tjgui.gui.checkpoints.entries_dialog import EntriesDialog
from tjgui.gui.checkpoints.labels import counts_text, slot_name
from tjgui.gui.language.messages import in_words
from tjgui.gui.language.numbers import moment
from tjgui.gui.language.status_words import format_word
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, SPACE_SMALL, colours, set_icon, set_look, set_role
from tjgui.gui.toolkit.banner import Banner, Kind
from tjgui.gui.toolkit.data_table import TableColumn, record_table
from tjgui.gui.toolkit.loop import start_task
from tjgui.gui.toolkit.plain_text import in_title, plain_label
from tjgui.gui.toolkit.question import ask

_SIZE = (1200, 560)
_TWO = 2
_Made = TypeVar("_Made")


class SlotsDialog(QDialog):
    """Shows and manages the checkpoints; `chosen` tells which one the next run continues.

    :param current: the name of the one that is in use.
    :param archive_days: how long the archive keeps checkpoints; 0 keeps all.
    """

    chosen = Signal(object, str)  #: AdFormat, and the name of the checkpoint to continue
    renamed = Signal(object, str, str)  #: AdFormat, the checkpoint's name before, and now
    changed = Signal()  #: the folder or a checkpoint has changed

    def __init__(
        self,
        data_folder: DataFolder,
        ad_format: AdFormat,
        current: str,
        archive_days: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("slotsDialog")
        self.setWindowTitle(self.tr("Checkpoints"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._slots = Slots(data_folder)
        self._in_use = (ad_format, current)
        self._archive_days = archive_days
        self._working = 0
        self._closes_with: int | None = None
        self.banner = Banner()
        columns = (
            TableColumn[Slot](self.tr("Name"), self._title, 176, colour=self._colour),
            TableColumn[Slot](self.tr("Format"), lambda slot: format_word(slot.ad_format), 74, colour=self._colour),
            TableColumn[Slot](self.tr("Campaigns"), _contents, 0, colour=self._colour),
            TableColumn[Slot](
                self.tr("Ads"),
                lambda slot: str(slot.ads_created or ""),
                62,
                numeric=True,
                colour=self._colour,
                sort_key=lambda slot: slot.ads_created,
            ),
            TableColumn[Slot](
                self.tr("Last changed"),
                lambda slot: moment(slot.last_updated),
                138,
                colour=self._colour,
                sort_key=lambda slot: slot.last_updated,
            ),
            TableColumn[Slot](
                self.tr("Archived"),
                lambda slot: moment(slot.archived_at),
                138,
                colour=self._colour,
                sort_key=lambda slot: str(slot.archived_at or ""),
            ),
        )
        self.model, self.table = record_table(columns, "slotsTable", self.tr("Checkpoints"))
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.model.modelReset.connect(self._offer)
        self.table.doubleClicked.connect(self._show_entries)
        self._offer()
        self.read()

    # -- how it is built -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        hint = plain_label(
            self.tr("A checkpoint records what happened to each campaign, so that nothing is uploaded twice.")
        )
        set_look(hint, "look", "muted")
        hint.setWordWrap(True)
        buttons = QVBoxLayout()
        buttons.setSpacing(SPACE_SMALL)
        for name, text, act, icon_name in (
            ("use", self.tr("&Use this one"), self._use, "start"),
            ("entries", self.tr("Show &entries…"), self._show_entries, "search"),
            ("compare", self.tr("Co&mpare"), self._compare, ""),
            ("", "", None, ""),
            ("rename", self.tr("&Rename…"), self._rename, ""),
            ("copy", self.tr("&Copy…"), self._copy, "copy"),
            ("archive", self.tr("&Archive"), self._archive, "folder"),
            ("restore", self.tr("Re&store…"), self._restore, "retry"),
            ("", "", None, ""),
            ("import", self.tr("&Import…"), self._import, "file"),
        ):
            if act is None:
                buttons.addSpacing(SPACE)
            else:
                buttons.addWidget(self._button(name, text, act, icon_name))
        buttons.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closeButton")
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        set_role(self._buttons["use"], "primary")
        middle = QHBoxLayout()
        middle.setSpacing(SPACE)
        middle.addWidget(self.table, 1)
        middle.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        layout.setSpacing(SPACE)
        layout.addWidget(hint)
        layout.addWidget(self.banner)
        layout.addLayout(middle, 1)

    def _button(self, name: str, text: str, act: Callable[[], object], icon_name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"{name}Button")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: act())
        if icon_name:
            set_icon(button, icon_name, "on_accent" if name == "use" else "text")
        self._buttons[name] = button
        return button

    def _title(self, slot: Slot) -> str:
        name = slot_name(slot)
        return self.tr("{} (in use)").format(name) if self._is_in_use(slot) else name

    def _is_in_use(self, slot: Slot) -> bool:
        return not slot.is_archived and (slot.ad_format, slot.name) == self._in_use

    def _colour(self, slot: Slot) -> str | None:
        if slot.problem:
            return colours().error
        return colours().muted if slot.is_archived else None

    def _offer(self) -> None:
        """Enable what can be done with the selected checkpoints."""
        selected = self.table.selected()
        one = selected[0] if len(selected) == 1 else None
        is_whole = one is not None and not one.problem
        is_live = one is not None and not one.is_archived
        for name, is_possible in (
            ("use", is_live and one is not None and not self._is_in_use(one)),
            ("entries", is_whole),
            ("compare", len(selected) == _TWO and not any(slot.problem for slot in selected)),
            ("rename", is_live),
            ("copy", is_whole),
            ("archive", bool(selected) and not any(slot.is_archived for slot in selected)),
            ("restore", is_whole and not is_live),
        ):
            self._buttons[name].setEnabled(is_possible)

    # -- what is done ----------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the list again, in the background."""
        self._begin(self._read(), name="Reading the checkpoints")

    async def _read(self) -> None:
        chosen = {slot.path for slot in self.table.selected()}
        slots = await self._try(self._slots.list)
        if slots is None:
            return
        self.model.show_rows(slots)
        for number, slot in enumerate(self.model.rows()):
            if slot.path in chosen:
                self.table.selectRow(number)

    def _use(self) -> None:
        (slot,) = self.table.selected()
        self._in_use = (slot.ad_format, slot.name)
        self.chosen.emit(slot.ad_format, slot.name)
        self.model.show_rows(self.model.rows())
        self.banner.show_message("done", Kind.SUCCESS, self.tr("The next run will use “{}”.").format(slot_name(slot)))

    def _rename(self) -> None:
        (slot,) = self.table.selected()

        names: list[str] = []

        def rename(name: str) -> object:
            names.append(name)
            return self._slots.rename(slot, name)

        def renamed() -> None:
            self.renamed.emit(slot.ad_format, slot.name, names[-1])
            if self._is_in_use(slot):
                self._in_use = (slot.ad_format, names[-1])
                self.chosen.emit(slot.ad_format, names[-1])

        self._ask_name(self.tr("Rename checkpoint"), slot.name, rename, renamed)

    def _copy(self) -> None:
        (slot,) = self.table.selected()
        self._ask_name(
            self.tr("Copy checkpoint"), f"{slot.name or 'copy'}-2", lambda name: self._slots.copy(slot, name)
        )

    def _restore(self) -> None:
        (slot,) = self.table.selected()
        self._ask_name(self.tr("Restore from archive"), slot.name, lambda name: self._slots.restore(slot, name))

    def _archive(self) -> None:
        self._begin(self._ask_and_archive(self.table.selected()), name="Archiving")

    async def _ask_and_archive(self, slots: list[Slot]) -> None:
        """Move checkpoints to the archive; ask first if the next run would then upload everything again."""
        if any(self._is_in_use(slot) and slot.counts.get(Status.SUCCESS) for slot in slots) and not await ask(
            self,
            title=self.tr("Archive"),
            question=self.tr("Archive the checkpoint in use?"),
            details=self.tr(
                "The next run would then start over and upload everything again, including campaigns that were "
                "already uploaded."
            ),
            yes=self.tr("Archive"),
            no=self.tr("Cancel"),
            is_dangerous=True,
        ):
            return

        def archive() -> object:
            for slot in slots:
                self._slots.archive(slot)
            return self._slots.tidy(self._archive_days)

        await self._change(archive)

    def _import(self) -> None:
        dialog = QFileDialog(self, self.tr("Import checkpoint"))
        dialog.setObjectName("importDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Checkpoints (*.json *.json.gz);;All files (*)"))
        dialog.fileSelected.connect(lambda path: self.import_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_file(self, path: Path) -> None:
        """Ask for a name and import a file."""
        suggested = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in path.name.split(".")[0])
        self._ask_name(
            self.tr("Import “{}”").format(path.name), suggested[:60], lambda name: self._slots.import_file(path, name)
        )

    def _ask_name(
        self,
        title: str,
        suggested: str,
        act: Callable[[str], object],
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Ask for a checkpoint's name, then act with it."""
        dialog = QInputDialog(self)
        dialog.setObjectName("nameDialog")
        dialog.setWindowTitle(in_title(title))
        dialog.setLabelText(
            self.tr("Name (letters, digits, hyphens and underscores; leave empty for the default checkpoint):")
        )
        dialog.setTextValue(suggested)
        dialog.textValueSelected.connect(
            lambda name: self._begin(self._change(lambda: act(name.strip()), then), name=title)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _change(self, act: Callable[[], object], then: Callable[[], object] = lambda: None) -> None:
        """Change something in the folder and show the result."""
        self.banner.clear("done")
        if await self._try(act) is None:
            return
        then()
        self.changed.emit()
        await self._read()

    def done(self, result: int) -> None:
        """Close, once work in progress is finished and reported."""
        if self._working:
            self._closes_with = result
            return
        super().done(result)

    async def _try(self, act: Callable[[], _Made]) -> _Made | None:
        """Act in the background; None if it was refused, and the banner says why."""
        try:
            made = await asyncio.to_thread(act)
        except UploaderError as error:
            self.banner.show_message("refused", Kind.ERROR, error.message, error.advice)
            return None
        self.banner.clear("refused")
        return made

    def _begin(self, work: Coroutine[object, object, None], name: str) -> None:
        """Do something in the background; it ends with the dialog."""
        task = start_task(self._work(work), name=name)
        self.destroyed.connect(task.cancel)

    async def _work(self, work: Coroutine[object, object, None]) -> None:
        self._working += 1
        try:
            await work
        finally:
            self._working -= 1
        if self._closes_with is not None and not self._working:
            super().done(self._closes_with)

    def _show_entries(self) -> None:
        selected = self.table.selected()
        if len(selected) == 1 and not selected[0].problem:
            self._begin(self._open_entries(selected[0]), name="Opening a checkpoint")

    async def _open_entries(self, slot: Slot) -> None:
        edit = await self._try(lambda: self._slots.edit(slot))
        if edit is None:
            return
        dialog = EntriesDialog(edit, slot_name(slot), read_only=slot.is_archived, parent=self)
        dialog.saved.connect(self.changed)
        dialog.saved.connect(self.read)
        dialog.open()

    def _compare(self) -> None:
        self._begin(self._open_comparison(*self.table.selected()), name="Comparing")

    async def _open_comparison(self, one: Slot, other: Slot) -> None:
        differences = await self._try(lambda: self._slots.compare(one, other))
        if differences is not None:
            CompareDialog(one, other, differences, self).open()


def _contents(slot: Slot) -> str:
    return in_words(slot.problem) or counts_text(slot.counts)
