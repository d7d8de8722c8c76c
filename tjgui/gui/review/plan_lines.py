"""The lines of the review: each says one thing and leads to its campaigns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from tjgui.core.overview.plan import PlanLine
from tjgui.gui.language.messages import in_words
from tjgui.gui.theme.theme import SPACE, SPACE_SMALL, colours, pixmap, set_role, theme
from tjgui.gui.toolkit.plain_text import plain_label

_ICON_SIZE = 16
_ICON, _TEXT, _BUTTON = range(3)


class PlanLines(QWidget):
    """Shows lines with an icon, and a button beside those that are about campaigns."""

    show_wanted = Signal(list)  #: list[str]: campaigns to show in the table
    choice_wanted = Signal()  #: what is uploaded of edited CSVs

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planLines")
        self._lines: tuple[PlanLine, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(SPACE_SMALL)
        self._grid.setColumnStretch(_TEXT, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme().changed.connect(self._fill)

    def show_lines(self, lines: Sequence[PlanLine]) -> None:
        """Show other lines; the same ones stay as they are, with their focus."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for row, line in enumerate(self._lines):
            self._add(row, line)
        for child in self.findChildren(QWidget):
            child.show()  # otherwise the layout does so later, and the lines flicker

    def _add(self, row: int, line: PlanLine) -> None:
        kind = "warning" if line.is_warning else "info"
        picture = plain_label()
        picture.setPixmap(pixmap(kind, str(getattr(colours(), kind)), _ICON_SIZE, self.devicePixelRatioF()))
        said = in_words(line.what)
        text = plain_label(said)
        text.setWordWrap(True)
        self._grid.addWidget(picture, row, _ICON, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, _TEXT, Qt.AlignmentFlag.AlignTop)
        if not line.campaign_ids:
            return
        is_choice = line.what.code == "plan_edited"
        button = QPushButton(self.tr("Choose…") if is_choice else self.tr("Show"))
        button.setObjectName(f"{line.what.code}Button")
        button.setAccessibleName(f"{button.text()}: {said}")
        set_role(button, "link")
        ids = list(line.campaign_ids)
        button.clicked.connect(self.choice_wanted.emit if is_choice else lambda: self.show_wanted.emit(ids))
        self._grid.addWidget(button, row, _BUTTON, Qt.AlignmentFlag.AlignTop)
