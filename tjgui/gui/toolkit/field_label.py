"""The label beside a field: whole, and said by a screen reader as the field's name."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from tjgui.gui.toolkit.plain_text import plain_label

_NO_CUT = 4  # what it needs beside its text; Qt counts the underlined letter too short


def field_label(text: str, field: QWidget) -> QLabel:
    """Make a label that names a field; its access key leads there."""
    label = plain_label(text)
    label.setBuddy(field)
    label.ensurePolished()
    label.setMinimumWidth(label.sizeHint().width() + _NO_CUT)
    spoken = field.focusProxy() or field
    spoken.setAccessibleName(text.replace("&", ""))
    return label
