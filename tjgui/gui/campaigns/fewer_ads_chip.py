"""The chip for campaigns with fewer ads than planned: no status of its own, so it narrows down any other filter."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from tjgui.gui.language.numbers import whole
from tjgui.gui.theme.theme import set_icon


class FewerAdsChip(QPushButton):
    """Shown while there are such campaigns, or while it is chosen; without room for its words, icon and count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fewerAdsChip")
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Some ads were refused by the site, or left out because they already exist"))
        set_icon(self, "warning", "warning")
        self.setIconSize(QSize(18, 14))
        self._count = 0
        self._texts = ("", "")  # with its words, and without
        self._widths = (0, 0)
        self.toggled.connect(self._follow)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many campaigns there are."""
        self._count = count
        self._texts = (self.tr("Fewer ads") + f"  {whole(count)}", whole(count))
        self._widths = (self._width(self._texts[0]), self._width(self._texts[1]))
        self.setAccessibleName(self.tr("{}: %Ln campaigns", "", count).format(self.tr("Fewer ads")))
        self.updateGeometry()
        self._show_text()
        self._follow()

    def sizeHint(self) -> QSize:
        """Ask for room for its words."""
        return QSize(self._widths[0], super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Take no less than what icon and count need."""
        return QSize(self._widths[1], super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show its words where there is room for them."""
        super().resizeEvent(event)
        self._show_text()

    def _show_text(self) -> None:
        self.setText(self._texts[self.width() < self._widths[0]])

    def _width(self, text: str) -> int:
        self.setText(text)
        return super().sizeHint().width()

    def _follow(self) -> None:
        self.setVisible(self._count > 0 or self.isChecked())
