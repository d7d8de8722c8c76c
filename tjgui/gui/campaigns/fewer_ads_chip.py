"""The chip for campaigns with fewer ads than planned: no status of its own, so it narrows down any other filter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from tjgui.gui.language.numbers import whole
from tjgui.gui.theme.theme import set_icon
from tjgui.gui.toolkit.plain_text import set_tip


class FewerAdsChip(QWidget):
    """The place of the chip: shown while there are such campaigns, or while the chip is chosen.

    Without room for its words, the chip shows icon and count.
    """

    toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = QPushButton(self)
        self.chip.setObjectName("fewerAdsChip")
        self.chip.setProperty("role", "chip")
        self.chip.setCheckable(True)
        set_tip(self.chip, self.tr("Some ads were refused by the site, or left out because they already exist"))
        set_icon(self.chip, "warning", "warning")
        self.chip.setIconSize(QSize(18, 14))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._count = 0
        self._texts = ("", "")  # with its words, and without
        self._sizes = (QSize(), QSize())
        self.chip.toggled.connect(self._follow)
        self.chip.toggled.connect(self.toggled)
        self.show_count(0)

    def setChecked(self, checked: bool) -> None:
        """Choose the chip, or not."""
        self.chip.setChecked(checked)

    def show_count(self, count: int) -> None:
        """Show how many campaigns there are."""
        self._count = count
        self._texts = (self.tr("Fewer ads") + f"  {whole(count)}", whole(count))
        self._sizes = (self._size(self._texts[0]), self._size(self._texts[1]))
        self.chip.setAccessibleName(self.tr("{}: %Ln campaigns", "", count).format(self.tr("Fewer ads")))
        self.updateGeometry()
        self._arrange()
        self._follow()

    def sizeHint(self) -> QSize:
        """Ask for room for the words."""
        return self._sizes[0]

    def minimumSizeHint(self) -> QSize:
        """Take no less than what icon and count need."""
        return self._sizes[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words where there is room for them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        form = int(self.width() < self._sizes[0].width())
        self.chip.setText(self._texts[form])
        self.chip.setGeometry(0, 0, self._sizes[form].width(), self.height())

    def _size(self, text: str) -> QSize:
        self.chip.setText(text)
        self.chip.ensurePolished()
        return self.chip.sizeHint()

    def _follow(self) -> None:
        self.setVisible(self._count > 0 or self.chip.isChecked())
