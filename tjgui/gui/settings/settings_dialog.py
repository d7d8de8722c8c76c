"""The dialog of the settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.checkpoint.library import ALWAYS_KEPT
from tjgui.core.disk.data_folder import DataFolder
from tjgui.gui.settings.settings import (
    LONGEST_ARCHIVE_DAYS,
    LONGEST_PATIENCE,
    MOST_TABS,
    SHORTEST_PATIENCE,
    Language,
    Scheme,
    Settings,
)
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, SPACE_SMALL, set_icon, set_look, set_role
from tjgui.gui.toolkit.path_picker import PathMode, PathPicker

_WIDTH = 640
_NARROW = 120
_NO_CUT = 4  # what a label needs beside its text; Qt counts the underlined letter too short


class SettingsDialog(QDialog):
    """Shows settings and hands them back when the user saves them."""

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
        self._make_upload_fields()
        self._make_browser_fields()
        self._make_folder_fields()
        self._make_look_fields()
        self._lay_out()
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Fill in settings."""
        self.tabs.setValue(settings.tabs)
        self.patience.setValue(round(settings.patience))
        self.parameter.setText(settings.tracking_parameter)
        self.headless.setChecked(settings.headless)
        self.browser.set_path(settings.browser)
        self.reports.set_path(settings.report_folder)
        self.archive_days.setValue(settings.archive_days)
        self.scheme.setCurrentIndex(self.scheme.findData(settings.scheme.value))
        self.language.setCurrentIndex(self.language.findData(settings.language.value))

    def settings(self) -> Settings:
        """Return what is filled in; what is not asked for here stays as it was."""
        return replace(
            self._before,
            tabs=self.tabs.value(),
            patience=self.patience.value(),
            tracking_parameter=self.parameter.text().strip() or Settings().tracking_parameter,
            headless=self.headless.isChecked(),
            browser=self.browser.path,
            report_folder=self.reports.path,
            archive_days=self.archive_days.value(),
            scheme=Scheme(self.scheme.currentData()),
            language=Language(self.language.currentData()),
        )

    # -- how it is built -------------------------------------------------------------------------------------------

    def _make_upload_fields(self) -> None:
        self._add_title(self.tr("Upload"))
        self.tabs = _spin("settingsTabsSpin", 1, MOST_TABS)
        self._add(self.tr("&Tabs at once"), self.tabs, self.tr("Campaigns that are worked on at the same time."))
        self.patience = _spin("patienceSpin", SHORTEST_PATIENCE, LONGEST_PATIENCE, self.tr(" s"))
        self._add(self.tr("&Patience"), self.patience, self.tr("How long created ads may take to appear on the site."))
        self.parameter = QLineEdit()
        self.parameter.setObjectName("settingsTrackingParameterEdit")
        self.parameter.setFixedWidth(_NARROW)
        self._add(
            self.tr("T&racking parameter"), self.parameter, self.tr("Takes the campaign's name in each target URL.")
        )

    def _make_browser_fields(self) -> None:
        self._add_title(self.tr("Browser"))
        self.browser = PathPicker(
            PathMode.FILE,
            edit_name="browserPicker",
            button_name="browserBrowseButton",
            title=self.tr("Choose a browser"),
            placeholder=self.tr("Found by itself: Chrome, Edge or Chromium"),
        )
        self._add(self.tr("&Browser"), self.browser)
        self.headless = QCheckBox(self.tr("&Hide the browser while uploading"))
        self.headless.setObjectName("headlessCheck")
        self._add("", self.headless, self.tr("To sign in, it has to be shown once."))

    def _make_folder_fields(self) -> None:
        self._add_title(self.tr("Files"))
        self.data = QLineEdit(str(self._data_folder.root))
        self.data.setObjectName("dataFolderEdit")
        self.data.setReadOnly(True)
        self.data.setCursorPosition(0)
        self.open_data = QPushButton(self.tr("&Open"))
        self.open_data.setObjectName("openDataFolderButton")
        self.open_data.setAutoDefault(False)
        set_icon(self.open_data, "open")
        self.open_data.clicked.connect(self._open_data_folder)
        data = QWidget()
        row = QHBoxLayout(data)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_SMALL)
        row.addWidget(self.data, 1)
        row.addWidget(self.open_data)
        data.setFocusProxy(self.data)
        self._add(self.tr("&Data folder"), data)
        self.reports = PathPicker(
            PathMode.FOLDER,
            edit_name="reportFolderPicker",
            button_name="reportFolderBrowseButton",
            title=self.tr("Choose the folder for reports"),
            placeholder=self.tr("The data folder's own"),
        )
        self._add(self.tr("R&eport folder"), self.reports)
        self.archive_days = _spin("archiveDaysSpin", 0, LONGEST_ARCHIVE_DAYS, self.tr(" days"))
        self.archive_days.setSpecialValueText(self.tr("For ever"))
        self._add(
            self.tr("&Keep the archive"),
            self.archive_days,
            self.tr("Older checkpoints in the archive are removed, but never the last {}.").format(ALWAYS_KEPT),
        )

    def _make_look_fields(self) -> None:
        self._add_title(self.tr("Appearance"))
        self.scheme = QComboBox()
        self.scheme.setObjectName("schemeCombo")
        self.scheme.addItem(self.tr("As the system"), Scheme.SYSTEM.value)
        self.scheme.addItem(self.tr("Light"), Scheme.LIGHT.value)
        self.scheme.addItem(self.tr("Dark"), Scheme.DARK.value)
        self._add(self.tr("&Colours"), self.scheme)
        self.language = QComboBox()
        self.language.setObjectName("languageCombo")
        self.language.addItem(self.tr("As the system"), Language.SYSTEM.value)
        self.language.addItem("English", Language.ENGLISH.value)
        self.language.addItem("Deutsch", Language.GERMAN.value)
        self._add(self.tr("&Language"), self.language, self.tr("Takes effect at the next start."))
        for combo in (self.scheme, self.language):
            combo.setFixedWidth(_NARROW + 60)

    def _add_title(self, text: str) -> None:
        title = QLabel(text)
        set_look(title, "look", "title")
        if self._row:
            self._grid.setRowMinimumHeight(self._row, SPACE)
            self._row += 1
        self._grid.addWidget(title, self._row, 0, 1, 3)
        self._row += 1

    def _add(self, text: str, field: QWidget, hint: str = "") -> None:
        """Add a field with its label, and what it is for beside it, or under it where it takes the whole width."""
        if text:
            label = QLabel(text)
            label.setBuddy(field)
            label.setMinimumWidth(label.sizeHint().width() + _NO_CUT)
            self._grid.addWidget(label, self._row, 0)
            field.setAccessibleName(text.replace("&", ""))
        if not hint:
            self._grid.addWidget(field, self._row, 1, 1, 2)
        else:
            explanation = QLabel(hint)
            set_look(explanation, "look", "muted")
            field.setAccessibleDescription(hint)
            row = QHBoxLayout()
            row.setSpacing(SPACE)
            row.addWidget(field)
            row.addWidget(explanation, 1)
            self._grid.addLayout(row, self._row, 1, 1, 2)
        self._row += 1

    def _lay_out(self) -> None:
        self.reset = QPushButton(self.tr("Reset &all"))
        self.reset.setObjectName("resetSettingsButton")
        self.reset.setToolTip(self.tr("Fill in the defaults again; Save keeps them."))
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
        """Hand the settings back; a path that names nothing is to be mended first."""
        for picker in (self.browser, self.reports):
            picker.check_again()
            if picker.problem():
                picker.edit.setFocus()
                return
        self.settings_saved.emit(self.settings())
        super().accept()

    def _reset(self) -> None:
        self.show_settings(replace(Settings(), slots=self._before.slots))

    def _open_data_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self.data.text()))))


def _spin(name: str, least: int, most: int, suffix: str = "") -> QSpinBox:
    spin = QSpinBox()
    spin.setObjectName(name)
    spin.setRange(least, most)
    spin.setSuffix(suffix)
    spin.setFixedWidth(_NARROW)
    return spin
