"""A field of the settings dialog for each kind of setting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from tjgui.core.settings import Number, OneOf, PathTo, Setting, YesNo
from tjgui.gui.toolkit.path_picker import PathMode, PathPicker

translate = QCoreApplication.translate

_NARROW = 120
_WORDS = 180


@dataclass(frozen=True, slots=True)
class Field:
    """A widget that asks for one setting."""

    widget: QWidget
    show: Callable[[Any], object]
    value: Callable[[], Any]
    says_its_label: bool = False  #: otherwise it needs a label beside it


def make_field(row: Setting) -> Field:
    """Make the widget for a setting's kind."""
    kind = row.kind
    if isinstance(kind, YesNo):
        check = QCheckBox(translate("Settings", row.label))
        check.setObjectName(row.widget)
        return Field(check, check.setChecked, check.isChecked, says_its_label=True)
    if isinstance(kind, Number):
        return _number(row, kind)
    if isinstance(kind, OneOf):
        return _one_of(row, kind)
    if isinstance(kind, PathTo):
        return _path(row, kind)
    return _text(row)


def _number(row: Setting, kind: Number) -> Field:
    spin = QSpinBox()
    spin.setObjectName(row.widget)
    spin.setRange(kind.least, kind.most)
    spin.setSuffix(translate("Settings", kind.unit) if kind.unit else "")
    spin.setSpecialValueText(translate("Settings", kind.least_means) if kind.least_means else "")
    spin.setFixedWidth(_NARROW)
    return Field(spin, lambda number: spin.setValue(round(number)), spin.value)


def _one_of(row: Setting, kind: OneOf) -> Field:
    combo = QComboBox()
    combo.setObjectName(row.widget)
    for word in kind.words:
        combo.addItem(translate("Settings", kind.labels.get(word, word.value)), word.value)
    combo.setFixedWidth(_WORDS)
    return Field(
        combo,
        lambda word: combo.setCurrentIndex(combo.findData(word.value)),
        lambda: kind.words(combo.currentData()),
    )


def _path(row: Setting, kind: PathTo) -> Field:
    picker = PathPicker(
        PathMode.FOLDER if kind.is_folder else PathMode.FILE,
        edit_name=row.widget,
        button_name=f"{row.widget.removesuffix('Picker')}BrowseButton",
        title=translate("Settings", kind.question),
        placeholder=translate("Settings", kind.when_empty),
    )
    return Field(picker, picker.set_path, lambda: picker.path)


def _text(row: Setting) -> Field:
    edit = QLineEdit()
    edit.setObjectName(row.widget)
    edit.setFixedWidth(_NARROW)
    return Field(edit, edit.setText, lambda: edit.text().strip() or row.default)
