"""What the menus offer around the run: checkpoints, exports and settings, and what comes of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from tjgui.core.models import AdFormat
from tjgui.gui.batch.batch_form import BatchForm
from tjgui.gui.checkpoints.checkpoints_dialog import SlotsDialog
from tjgui.gui.run.loaded_batch import LoadedBatch
from tjgui.gui.run.uploader import Uploader
from tjgui.gui.settings.settings import Settings, SettingsStore, apply_scheme
from tjgui.gui.settings.settings_dialog import SettingsDialog
from tjgui.gui.theme.theme import set_icon
from tjgui.gui.toolkit.banner import Banner
from tjgui.gui.window.export_menu import ExportMenu


class RecordMenus(QObject):
    """The entries of the File menu beside the batch's own; the settings they change are the uploader's."""

    def __init__(
        self,
        window: QMainWindow,
        uploader: Uploader,
        form: BatchForm,
        banner: Banner,
        batch: Callable[[], LoadedBatch | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._uploader = uploader
        self._form = form
        self._store = SettingsStore(uploader.data_folder.root / "window.ini")
        self.exports = ExportMenu(batch, uploader.data_folder, banner, window)
        self.checkpoints = self._action(
            "checkpointsAction", self.tr("C&heckpoints…"), self.show_checkpoints, "Ctrl+K", "file"
        )
        self.settings = self._action("settingsAction", self.tr("&Settings…"), self.show_settings, "Ctrl+,", "settings")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self._form.changed.connect(self._name_slot)
        self._name_slot()

    def add_to(self, menu: QMenu, before: QAction) -> None:
        """Put the entries into the File menu, before an entry that is there."""
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
        ad_format = self._form.choices().ad_format
        settings = self._uploader.settings
        dialog = SlotsDialog(
            self._uploader.data_folder, ad_format, settings.slot(ad_format), settings.archive_days, self._window
        )
        dialog.chosen.connect(self._use_slot)
        dialog.changed.connect(self._load_again)
        dialog.open()

    def _use_slot(self, ad_format: AdFormat, name: str) -> None:
        settings = self._uploader.settings
        self._keep(replace(settings, slots=MappingProxyType({**settings.slots, ad_format: name})))
        self._load_again()

    def _name_slot(self) -> None:
        """Say in the menu which checkpoint is in use, where it is not the standard one."""
        slot = self._uploader.settings.slot(self._form.choices().ad_format)
        text = self.tr("C&heckpoints ({})…").format(slot) if slot else self.tr("C&heckpoints…")
        self.checkpoints.setText(text)

    def _load_again(self) -> None:
        """Show the batch as the checkpoint now knows it; a run that is under way has its own in hand."""
        choices = self._form.choices()
        if choices.is_complete and not self._uploader.is_running:
            self._uploader.load(choices)

    # -- settings --------------------------------------------------------------------------------------------------

    def show_settings(self) -> None:
        """Open the dialog of the settings."""
        choices = self._form.choices()
        settings = replace(self._uploader.settings, tabs=choices.tabs, tracking_parameter=choices.tracking_parameter)
        dialog = SettingsDialog(settings, self._uploader.data_folder, self._window)
        dialog.settings_saved.connect(self.take_settings)
        dialog.open()

    def take_settings(self, settings: Settings) -> None:
        """Keep settings, and let them take effect: the look at once, the rest with the next run."""
        before = self._uploader.settings
        self._keep(settings)
        self._form.show_choices(
            replace(self._form.choices(), tabs=settings.tabs, tracking_parameter=settings.tracking_parameter)
        )
        app = QApplication.instance()
        if settings.scheme is not before.scheme and isinstance(app, QApplication):
            apply_scheme(app, settings.scheme)

    def _keep(self, settings: Settings) -> None:
        self._uploader.settings = settings
        self._store.save(settings)
        self._name_slot()
