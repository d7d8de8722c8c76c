"""The dialog of the settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.checkpoint.library import ALWAYS_KEPT
from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.settings import SETTINGS, Settings
from tjgui.gui.desktop.outside import show_folder
from tjgui.gui.language.messages import in_words
from tjgui.gui.settings.fields import Field, make_field
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, SPACE_SMALL, set_icon, set_look, set_role
from tjgui.gui.toolkit.field_label import field_label
from tjgui.gui.toolkit.path_picker import PathPicker
from tjgui.gui.toolkit.plain_text import plain_label, set_tip

translate = QCoreApplication.translate

_WIDTH = 640
#: The data folder is shown above this setting.
_BELOW_THE_DATA_FOLDER = "report_folder"


class SettingsDialog(QDialog):
    """Shows the settings and returns them when the user saves. The table of settings defines the fields."""

    settings_saved = Signal(object)  #: Settings

    def __init__(self, settings: Settings, data_folder: DataFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._before = settings
        self._data_folder = data_folder
        self._row = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_LARGE)
        self._grid.setVerticalSpacing(SPACE_SMALL)
        self._grid.setColumnStretch(1, 1)
        self._fields: dict[str, Field] = {}
        self._make_fields()
        self._lay_out()
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Fill in settings."""
        for name, field in self._fields.items():
            field.show(getattr(settings, name))

    def settings(self) -> Settings:
        """Return the settings as filled in; those without a field here stay as they were."""
        return replace(self._before, **{name: field.value() for name, field in self._fields.items()})

    # -- how it is built -------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        section = ""
        for name, row in SETTINGS.items():
            if not row.section:
                continue
            if row.section != section:
                section = row.section
                self._add_title(translate("Settings", section))
                if name == _BELOW_THE_DATA_FOLDER:
                    self._add_data_folder()
            self._fields[name] = made = make_field(row)
            hint = translate("Settings", row.help).format(ALWAYS_KEPT) if row.help else ""
            self._add("" if made.says_its_label else translate("Settings", row.label), made.widget, hint)
            if name == "keep_sign_in":
                self._add_protection()

    def _add_protection(self) -> None:
        """Say how the saved sign-in is protected, which is no setting."""
        said = plain_label(in_words(self._data_folder.sign_in.protection()))
        said.setObjectName("signInProtectionLabel")
        said.setWordWrap(True)
        set_look(said, "look", "muted")
        self._grid.addWidget(said, self._row, 1, 1, 2)
        self._row += 1

    def _add_data_folder(self) -> None:
        """Show the data folder, which is no setting."""
        shown = QLineEdit(str(self._data_folder.root))
        shown.setObjectName("dataFolderEdit")
        shown.setReadOnly(True)
        shown.setCursorPosition(0)
        open_it = QPushButton(self.tr("&Open"))
        open_it.setObjectName("openDataFolderButton")
        open_it.setAutoDefault(False)
        set_icon(open_it, "open")
        open_it.clicked.connect(self._open_data_folder)
        data = QWidget()
        row = QHBoxLayout(data)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_SMALL)
        row.addWidget(shown, 1)
        row.addWidget(open_it)
        data.setFocusProxy(shown)
        self._add(self.tr("&Data folder"), data)

    def _add_title(self, text: str) -> None:
        title = plain_label(text)
        set_look(title, "look", "title")
        if self._row:
            self._grid.setRowMinimumHeight(self._row, SPACE)
            self._row += 1
        self._grid.addWidget(title, self._row, 0, 1, 3)
        self._row += 1

    def _add(self, text: str, field: QWidget, hint: str = "") -> None:
        """Add a field with its label and its help, beside it or, if it takes the whole width, below."""
        if text:
            self._grid.addWidget(field_label(text, field), self._row, 0)
        if not hint:
            self._grid.addWidget(field, self._row, 1, 1, 2)
        else:
            explanation = plain_label(hint)
            set_look(explanation, "look", "muted")
            (field.focusProxy() or field).setAccessibleDescription(hint)
            row = QHBoxLayout()
            row.setSpacing(SPACE)
            row.addWidget(field)
            row.addWidget(explanation, 1)
            self._grid.addLayout(row, self._row, 1, 1, 2)
        self._row += 1

    def _lay_out(self) -> None:
        self.reset = QPushButton(self.tr("Reset &all"))
        self.reset.setObjectName("resetSettingsButton")
        set_tip(self.reset, self.tr("Restore all defaults. Nothing changes until you save."))
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._reset)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancelSettingsButton")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save = QPushButton(self.tr("&Save"))
        self.save.setObjectName("saveSettingsButton")
        self.save.setDefault(True)
        set_role(self.save, "primary")
        self.save.clicked.connect(self.accept)
        below = QHBoxLayout()
        below.setSpacing(SPACE_SMALL)
        below.addWidget(self.reset)
        below.addStretch(1)
        below.addWidget(cancel)
        below.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_LARGE, SPACE_LARGE, SPACE_LARGE, SPACE_LARGE)
        layout.setSpacing(SPACE_LARGE)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        layout.addLayout(below)

    # -- what is done ----------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Return the settings; an invalid path must be fixed first."""
        for field in self._fields.values():
            if isinstance(field.widget, PathPicker):
                field.widget.check_again()
                if field.widget.problem():
                    field.widget.edit.setFocus()
                    return
        self.settings_saved.emit(self.settings())
        super().accept()

    def _reset(self) -> None:
        usual = Settings()
        self.show_settings(replace(self._before, **{name: getattr(usual, name) for name in self._fields}))

    def _open_data_folder(self) -> None:
        show_folder(self._data_folder.root)
