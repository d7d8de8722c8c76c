"""The part of the File menu that does not concern the batch: checkpoints, exports and settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from tjgui.core.models import AdFormat
from tjgui.core.settings import Settings
from tjgui.gui.checkpoints.checkpoints_dialog import SlotsDialog
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.apply_scheme import apply_scheme
from tjgui.gui.settings.settings_dialog import SettingsDialog
from tjgui.gui.settings.store import SettingsStore
from tjgui.gui.theme.theme import set_icon
from tjgui.gui.toolkit.banner import Banner
from tjgui.gui.toolkit.plain_text import on_button
from tjgui.gui.window.export_menu import ExportMenu


class RecordMenus(QObject):
    """Adds checkpoints, exports and settings to the File menu, and applies what they change."""

    sign_in_unwanted = Signal()  #: the user no longer wants the sign-in to be kept
    slot_chosen = Signal(object, str)  #: AdFormat, and the name of the checkpoint for the batch that is shown

    def __init__(
        self,
        window: QMainWindow,
        uploader: Uploader,
        store: SettingsStore,
        banner: Banner,
        batch: Callable[[], LoadedBatch | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._uploader = uploader
        self._store = store
        self.exports = ExportMenu(batch, uploader.data_folder, banner, window)
        self.exports.report_folder = lambda: store.current.report_folder
        self.checkpoints = self._action(
            "checkpointsAction", self.tr("C&heckpoints…"), self.show_checkpoints, "Ctrl+K", "file"
        )
        self.settings = self._action("settingsAction", self.tr("&Settings…"), self.show_settings, "Ctrl+,", "settings")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        store.changed.connect(self._name_slot)
        self._name_slot()

    def add_to(self, menu: QMenu, before: QAction) -> None:
        """Insert the entries into the File menu, before an existing entry."""
        menu.insertAction(before, self.checkpoints)
        menu.insertMenu(before, self.exports)
        menu.insertSeparator(before)
        menu.insertAction(before, self.settings)
        menu.insertSeparator(before)

    def _action(self, name: str, text: str, act: Callable[[], object], shortcut: str, icon_name: str) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _: act())
        set_icon(action, icon_name)
        return action

    # -- checkpoints -----------------------------------------------------------------------------------------------

    def show_checkpoints(self) -> None:
        """Open the dialog of the checkpoints."""
        settings = self._store.current
        ad_format = settings.ad_format
        dialog = SlotsDialog(
            self._uploader.data_folder, ad_format, settings.slot(ad_format), settings.archive_days, self._window
        )
        dialog.chosen.connect(self._use_slot)
        dialog.renamed.connect(self._uploader.recent.rename_slot)
        dialog.changed.connect(self._load_again)
        dialog.open()

    def _use_slot(self, ad_format: AdFormat, name: str) -> None:
        self.slot_chosen.emit(ad_format, name)
        self._load_again()

    def _name_slot(self) -> None:
        """Show in the menu which checkpoint is in use, unless it is the default one."""
        settings = self._store.current
        slot = settings.slot(settings.ad_format)
        text = self.tr("C&heckpoints ({})…").format(on_button(slot)) if slot else self.tr("C&heckpoints…")
        self.checkpoints.setText(text)

    def _load_again(self) -> None:
        """Show the batch as the checkpoint now has it; a run keeps the checkpoint it started with."""
        settings = self._store.current
        if settings.is_complete and not self._uploader.is_running:
            self._uploader.load(settings)

    # -- settings --------------------------------------------------------------------------------------------------

    def show_settings(self) -> None:
        """Open the dialog of the settings."""
        dialog = SettingsDialog(self._store.current, self._uploader.data_folder, self._window)
        dialog.settings_saved.connect(self.take_settings)
        dialog.open()

    def take_settings(self, settings: Settings) -> None:
        """Save settings and apply them: the look at once, the rest with the next run."""
        before = self._store.current
        self._store.take(settings)
        if before.keep_sign_in and not settings.keep_sign_in:
            self.sign_in_unwanted.emit()
        app = QApplication.instance()
        if settings.scheme is not before.scheme and isinstance(app, QApplication):
            apply_scheme(app, settings.scheme)
