"""Recent batches in the window: listed while it is empty, and in the File menu; each has its own checkpoint."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from types import MappingProxyType

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tjgui.core.checkpoint.recent_batches import RecentBatch
from tjgui.core.models import AdFormat
from tjgui.core.wording.message import NOTHING, Message
from tjgui.gui.batch.recent_list import RecentList, RecentRow, recent_rows
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.toolkit.loop import start_task
from tjgui.gui.toolkit.plain_text import on_button, set_tip

_WIDEST_NAME = 280


class Recents(QObject):
    """Shows the recent batches, opens the one that is chosen, and keeps the settings at its checkpoint."""

    def __init__(self, window: QWidget, uploader: Uploader, store: SettingsStore) -> None:
        super().__init__(window)
        self._uploader = uploader
        self._store = store
        self.list = RecentList()
        self.menu = QMenu(self.tr("&Recent batches"), window)
        self.menu.setObjectName("recentBatchesMenu")
        self.menu.setToolTipsVisible(True)
        self._clear = QAction(self.tr("&Clear list"), self)
        self._clear.setObjectName("clearRecentAction")
        self._clear.triggered.connect(self.clear)
        self._rows: list[RecentRow] = []
        self.list.chosen.connect(self.open)
        uploader.loaded.connect(self._loaded)
        uploader.state_changed.connect(self._offer)
        uploader.ended.connect(self._offer)
        self._show(uploader.recent.listed())
        self._fill_menu()

    def add_to(self, menu: QMenu, before: QAction) -> None:
        """Insert the submenu before an existing entry; whether its batches can be opened is looked up when it opens."""
        menu.insertMenu(before, self.menu)
        menu.aboutToShow.connect(self.look_again)

    def open(self, batch: RecentBatch) -> None:
        """Show a batch in the window; a run keeps the one it has."""
        if not self._uploader.is_running:
            self._store.change(mapping=batch.mapping, ads_folder=batch.ads_folder, ad_format=batch.ad_format)

    def clear(self) -> None:
        """Empty the list. The checkpoints stay, and a batch that is opened again has its own."""
        self._uploader.recent.clear_list()
        self._show(())

    def look_again(self) -> None:
        """Read the list again in the background, and look which files are still there."""
        start_task(self._look(), name="Looking for recent batches")

    def use_record(self, ad_format: AdFormat, slot: str) -> None:
        """Give the batch that is shown another checkpoint, from now on."""
        settings = self._store.current
        if settings.mapping is not None and settings.ads_folder is not None:
            self._uploader.recent.bind(settings.mapping, settings.ads_folder, ad_format, slot)
        self._name_record(ad_format, slot)

    def _loaded(self, loaded: LoadedBatch) -> None:
        self._name_record(loaded.batch.ad_format, self._uploader.slot)
        self.look_again()

    def _name_record(self, ad_format: AdFormat, slot: str) -> None:
        """Let the settings name the checkpoint in use, for the menu and the list of checkpoints."""
        settings = self._store.current
        if settings.slot(ad_format) != slot:
            self._store.change(slots=MappingProxyType({**settings.slots, ad_format: slot}))

    async def _look(self) -> None:
        batches, gone = await asyncio.to_thread(self._find)
        if shiboken6.isValid(self.menu) and shiboken6.isValid(self.list.list):  # the window may be gone by now
            self._show(batches, gone)

    def _find(self) -> tuple[Sequence[RecentBatch], Sequence[Message]]:
        batches = self._uploader.recent.listed()
        return batches, [one.what_is_gone() for one in batches]

    def _show(self, batches: Sequence[RecentBatch], gone: Sequence[Message] = ()) -> None:
        gone = gone or [NOTHING] * len(batches)
        rows = recent_rows(batches, gone, self._uploader.data_folder.clock())
        if rows != self._rows:
            self._rows = rows
            self.list.show_rows(rows)
            self._fill_menu()

    def _fill_menu(self) -> None:
        self.menu.clear()
        for row in self._rows:
            self.menu.addAction(self._entry(row))
        if self._rows:
            self.menu.addSeparator()
        self.menu.addAction(self._clear)
        self._offer()

    def _offer(self) -> None:
        self.menu.menuAction().setEnabled(bool(self._rows) and not self._uploader.is_running)

    def _entry(self, row: RecentRow) -> QAction:
        name = self.menu.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideMiddle, _WIDEST_NAME)
        said = on_button(f"{name}: {row.gone or row.progress}")
        entry = QAction(f"{said}\t{on_button(row.when)}", self.menu)
        set_tip(entry, str(row.batch.mapping))
        entry.setEnabled(not row.gone)
        entry.triggered.connect(self._opener(row.batch))
        return entry

    def _opener(self, batch: RecentBatch) -> Callable[[], None]:
        return lambda: self.open(batch)
