"""The upper part of the window: which batch to upload, and how."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tjgui.core.models import AdFormat
from tjgui.core.settings import SETTINGS, Number, Settings
from tjgui.gui.batch.folder_beside import folder_beside
from tjgui.gui.language.status_words import format_label
from tjgui.gui.theme.theme import SPACE, SPACE_LARGE, SPACE_SMALL, set_role
from tjgui.gui.toolkit.elided_label import ElidedLabel
from tjgui.gui.toolkit.field_label import field_label
from tjgui.gui.toolkit.path_picker import PathMode, PathPicker
from tjgui.gui.toolkit.plain_text import set_tip

translate = QCoreApplication.translate


class BatchForm(QFrame):
    """Shows the settings that usually change with each batch, and reports the user's edits."""

    edited = Signal(object)  #: dict[str, object]: fields of Settings with their new values

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batchForm")
        self.mapping = PathPicker(
            PathMode.FILE,
            edit_name="mappingPicker",
            button_name="mappingBrowseButton",
            title=self.tr("Choose the mapping"),
            placeholder=self.tr("CSV file that assigns ads to campaigns"),
            file_filter=self.tr("CSV files and workbooks (*.csv *.xlsx *.xlsm *.xlsb *.xls *.ods);;All files (*)"),
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
        for ad_format in AdFormat:
            self.format.addItem(format_label(ad_format), ad_format.value)
        self.tabs = QSpinBox()
        self.tabs.setObjectName("tabsSpin")
        limits = SETTINGS["tabs"].kind
        assert isinstance(limits, Number)  # noqa: S101 - as the table has it
        self.tabs.setRange(limits.least, limits.most)
        set_tip(self.tabs, _help("tabs"))
        self.parameter = QLineEdit()
        self.parameter.setObjectName("trackingParameterEdit")
        self.parameter.setFixedWidth(110)
        set_tip(self.parameter, _help("tracking_parameter"))
        self.dry_run = QCheckBox(_name("dry_run"))
        self.dry_run.setObjectName("dryRunCheck")
        for edit in (self.parameter, self.tabs.lineEdit()):
            edit.setAcceptDrops(False)  # files are for the pickers, wherever they are dropped
        self._last_mapping: Path | None = None
        self._is_changing = False  # the user wants to see the fields
        self.mapping.starts_beside = lambda: self.ads.path.parent if self.ads.path is not None else None
        self.ads.starts_beside = lambda: self.mapping.path.parent if self.mapping.path is not None else None
        self._lay_out()
        self.mapping.path_changed.connect(self._follow_mapping)
        self.ads.path_changed.connect(self._tell)
        self.format.currentIndexChanged.connect(self._tell)
        self.tabs.valueChanged.connect(self._tell)
        self.parameter.editingFinished.connect(self._tell)
        self.dry_run.toggled.connect(self._tell)

    def _lay_out(self) -> None:
        self.line = ElidedLabel()
        self.line.setObjectName("batchLine")
        self.change = QPushButton()
        self.change.setObjectName("changeBatchButton")
        set_role(self.change, "flat")
        self.change.clicked.connect(self._change)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        self.line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        top.addWidget(self.line)
        top.addWidget(self.change)
        top.addStretch(1)
        top.addWidget(self.dry_run)
        self._fields = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addLayout(top)
        column.addWidget(self._fields)
        self._lay_out_fields()
        self.unfold()

    def _lay_out_fields(self) -> None:
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE_SMALL)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for column, (text, picker, target) in enumerate(
            ((self.tr("&Mapping"), self.mapping, self.mapping.edit), (self.tr("&Ads folder"), self.ads, self.ads.edit))
        ):
            grid.addWidget(field_label(text, target), 0, 2 * column)
            grid.addWidget(picker, 0, 2 * column + 1)
        options = QHBoxLayout()
        options.setSpacing(SPACE)
        options.addWidget(self.format)
        options.addSpacing(SPACE_LARGE)
        options.addWidget(field_label(_name("tabs"), self.tabs))
        options.addWidget(self.tabs)
        options.addSpacing(SPACE_LARGE)
        options.addWidget(field_label(_name("tracking_parameter").replace("&", ""), self.parameter))
        options.addWidget(self.parameter)
        options.addStretch(1)
        grid.addWidget(field_label(_name("ad_format"), self.format), 1, 0)
        grid.addLayout(options, 1, 1, 1, 3)

    @property
    def is_folded(self) -> bool:
        """Whether only one line is shown."""
        return self._fields.isHidden()

    def fold(self, line: str, tip: str) -> None:
        """Show a loaded batch in one line, unless the user is about to change it.

        The fields stay usable by their names: whatever fills them in by itself need not unfold them.
        """
        self.line.set_line(line)
        set_tip(self.line, tip)
        self.change.show()
        if not self._is_changing:
            self._show_fields(False)

    def close_fields(self) -> None:
        """Fold, even if the user was about to change something: a run begins."""
        self._is_changing = False
        if self.line.text():
            self._show_fields(False)

    def unfold(self) -> None:
        """Show the fields: there is no batch, or something is wrong with the choice."""
        self.line.set_line("")
        self.change.hide()
        self._is_changing = False
        self._show_fields(True)

    def _change(self) -> None:
        """Show the fields, or fold them again."""
        self._is_changing = self.is_folded
        self._show_fields(self._is_changing)
        if self._is_changing:
            self.mapping.edit.setFocus()
            self.mapping.edit.selectAll()

    def _show_fields(self, is_shown: bool) -> None:
        focus = self.focusWidget()
        loses_focus = not is_shown and self._fields.isAncestorOf(focus) and focus.hasFocus()
        self._fields.setVisible(is_shown)
        self.change.setText(self.tr("Close") if is_shown else self.tr("Change…"))
        if loses_focus:
            self.change.setFocus()

    def show_settings(self, settings: Settings) -> None:
        """Fill in the settings; a field whose value stays the same keeps its cursor."""
        shown = self._values() | {"tracking_parameter": self.parameter.text()}
        widgets = (self.mapping, self.ads, self.format, self.tabs, self.parameter, self.dry_run)
        for widget in widgets:
            widget.blockSignals(True)
        for name, show in (
            ("mapping", self.mapping.set_path),
            ("ads_folder", self.ads.set_path),
            ("ad_format", lambda one: self.format.setCurrentIndex(self.format.findData(one.value))),
            ("tabs", self.tabs.setValue),
            ("tracking_parameter", self.parameter.setText),
            ("dry_run", self.dry_run.setChecked),
        ):
            if getattr(settings, name) != shown[name]:
                show(getattr(settings, name))
        for widget in widgets:
            widget.blockSignals(False)
        self._last_mapping = settings.mapping or self._last_mapping

    def choose(self, mapping: Path | None, ads: Path | None) -> None:
        """Choose a mapping, a folder, or both at once, as if the user had typed them."""
        if ads is not None and mapping is not None:
            with QSignalBlocker(self.ads):
                self.ads.set_path(ads)
            self._last_mapping = mapping
        elif ads is not None:
            self.ads.set_path(ads)
        if mapping is not None:
            self.mapping.set_path(mapping)
            if ads is not None:
                self._tell()

    def _follow_mapping(self, mapping: Path | None) -> None:
        """Propose the folder beside a new mapping, unless the user has chosen one elsewhere."""
        before, self._last_mapping = self._last_mapping, mapping or self._last_mapping
        if mapping is not None and mapping != before:
            was_beside = before is not None and self.ads.path == folder_beside(before)
            if was_beside or not self.ads.edit.text().strip():
                with QSignalBlocker(self.ads):
                    self.ads.set_path(folder_beside(mapping))
        self._tell()

    def _values(self) -> dict[str, Any]:
        return {
            "mapping": self.mapping.path,
            "ads_folder": self.ads.path,
            "ad_format": AdFormat(self.format.currentData()),
            "tabs": self.tabs.value(),
            "tracking_parameter": self.parameter.text().strip() or SETTINGS["tracking_parameter"].default,
            "dry_run": self.dry_run.isChecked(),
        }

    def _tell(self) -> None:
        self.edited.emit(self._values())


def _name(setting: str) -> str:
    return translate("Settings", SETTINGS[setting].label)


def _help(setting: str) -> str:
    return translate("Settings", SETTINGS[setting].help)
