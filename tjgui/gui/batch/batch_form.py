"""The upper part of the window: which batch, and how it is to be uploaded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from tjgui.core.models import AdFormat
from tjgui.gui.settings.choices import Choices
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, SPACE_SMALL
from tjgui.gui.toolkit.path_picker import PathMode, PathPicker

_MOST_TABS = 5


class BatchForm(QFrame):
    """Takes the user's choices and tells of each change."""

    changed = Signal(object)  #: Choices
    batch_changed = Signal(object)  #: Choices: another mapping, folder or format

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batchForm")
        self.mapping = PathPicker(
            PathMode.FILE,
            edit_name="mappingPicker",
            button_name="mappingBrowseButton",
            title=self.tr("Choose the mapping"),
            placeholder=self.tr("CSV that says which campaign gets which ads"),
            file_filter=self.tr("CSV files (*.csv);;All files (*)"),
        )
        self.ads = PathPicker(
            PathMode.FOLDER,
            edit_name="adsFolderPicker",
            button_name="adsFolderBrowseButton",
            title=self.tr("Choose the folder with the ad CSVs"),
            placeholder=self.tr("Folder with the ad CSVs"),
        )
        self.format = QComboBox()
        self.format.setObjectName("formatCombo")
        self.format.addItem(self.tr("Preroll (in-stream video)"), AdFormat.PREROLL.value)
        self.format.addItem(self.tr("Native"), AdFormat.NATIVE.value)
        self.tabs = QSpinBox()
        self.tabs.setObjectName("tabsSpin")
        self.tabs.setRange(1, _MOST_TABS)
        self.tabs.setToolTip(self.tr("How many campaigns are worked on at once, each in a browser tab of its own."))
        self.parameter = QLineEdit()
        self.parameter.setObjectName("trackingParameterEdit")
        self.parameter.setMaximumWidth(110)
        self.parameter.setToolTip(self.tr("The parameter of the URLs that takes the campaign's name."))
        self.dry_run = QCheckBox(self.tr("Dry run: everything up to the preview, nothing is created"))
        self.dry_run.setObjectName("dryRunCheck")
        self._shown = Choices()
        self._lay_out()
        self.mapping.path_changed.connect(self._tell)
        self.ads.path_changed.connect(self._tell)
        self.format.currentIndexChanged.connect(self._tell)
        self.tabs.valueChanged.connect(self._tell)
        self.parameter.editingFinished.connect(self._tell)
        self.dry_run.toggled.connect(self._tell)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, SPACE)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE_SMALL)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for column, (text, picker, target) in enumerate(
            ((self.tr("&Mapping"), self.mapping, self.mapping.edit), (self.tr("&Ads folder"), self.ads, self.ads.edit))
        ):
            grid.addWidget(_label(text, target), 0, 2 * column)
            grid.addWidget(picker, 0, 2 * column + 1)
        options = QHBoxLayout()
        options.setSpacing(SPACE)
        options.addWidget(self.format)
        options.addSpacing(SPACE_LARGE)
        options.addWidget(_label(self.tr("&Tabs at once"), self.tabs))
        options.addWidget(self.tabs)
        options.addSpacing(SPACE_LARGE)
        options.addWidget(_label(self.tr("Campaign's name into"), self.parameter))
        options.addWidget(self.parameter)
        options.addStretch(1)
        options.addWidget(self.dry_run)
        grid.addWidget(_label(self.tr("F&ormat"), self.format), 1, 0)
        grid.addLayout(options, 1, 1, 1, 3)

    def choices(self) -> Choices:
        """Return what is chosen now."""
        return Choices(
            mapping=self.mapping.path,
            ads_folder=self.ads.path,
            ad_format=AdFormat(self.format.currentData()),
            dry_run=self.dry_run.isChecked(),
            tabs=self.tabs.value(),
            tracking_parameter=self.parameter.text().strip() or "sub11",
        )

    def show_choices(self, choices: Choices) -> None:
        """Fill everything in, and tell of it once."""
        for widget in (self.mapping, self.ads, self.format, self.tabs, self.parameter, self.dry_run):
            widget.blockSignals(True)
        self.mapping.set_path(choices.mapping)
        self.ads.set_path(choices.ads_folder)
        self.format.setCurrentIndex(self.format.findData(choices.ad_format.value))
        self.tabs.setValue(choices.tabs)
        self.parameter.setText(choices.tracking_parameter)
        self.dry_run.setChecked(choices.dry_run)
        for widget in (self.mapping, self.ads, self.format, self.tabs, self.parameter, self.dry_run):
            widget.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        before, self._shown = self._shown, self.choices()
        self.changed.emit(self._shown)
        batch = (self._shown.mapping, self._shown.ads_folder, self._shown.ad_format)
        if batch != (before.mapping, before.ads_folder, before.ad_format):
            self.batch_changed.emit(self._shown)


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label
