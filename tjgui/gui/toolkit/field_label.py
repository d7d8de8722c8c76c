"""The label beside a field: whole, and said by a screen reader as the field's name."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from tjgui.gui.toolkit.plain_text import PlainLabel


class WholeLabel(PlainLabel):
    """A label that is never cut, in whatever font it is shown later.

    Qt counts a text with an underlined letter too short, on Windows by more than a letter.
    """

    def sizeHint(self) -> QSize:
        """Ask for the text as it is drawn, and room for one more letter."""
        metrics = self.fontMetrics()
        shown = self.text().replace("&", "")
        drawn = max(metrics.horizontalAdvance(shown), metrics.boundingRect(shown).width())
        edges = self.contentsMargins().left() + self.contentsMargins().right() + 2 * self.margin()
        hint = super().sizeHint()
        return QSize(max(hint.width(), drawn + edges) + metrics.averageCharWidth(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Take no less."""
        return self.sizeHint()


def field_label(text: str, field: QWidget) -> QLabel:
    """Make a label that names a field; its access key leads there."""
    label = WholeLabel()
    label.setText(text)
    label.setBuddy(field)
    spoken = field.focusProxy() or field
    spoken.setAccessibleName(text.replace("&", ""))
    return label
