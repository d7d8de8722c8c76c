"""The chips over the table: how many campaigns there are of each status; a click shows only those."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from tjgui.core.models import Status
from tjgui.core.statuses import CHIP_ORDER, STATUSES, Counted
from tjgui.gui.language.numbers import whole
from tjgui.gui.language.status_words import status_word
from tjgui.gui.theme.status_looks import status_look
from tjgui.gui.theme.theme import SPACE_SMALL, set_icon

translate = QCoreApplication.translate


class StatusChips(QWidget):
    """One chip is always chosen; the one for all, at first.

    If there is no room for all words, only the chosen chip shows its word; the others show icon and count.
    """

    chosen = Signal(object)  #: Status, or None for all

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusChips")
        self._counts: dict[Status | None, int] = {}
        self._is_compact = False
        self._texts: dict[Status | None, tuple[str, str]] = {}  # with its word, and without
        self._widths: dict[Status | None, tuple[int, int]] = {}  # of the chip with these
        self._group = QButtonGroup(self)
        self._chips: dict[Status | None, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_SMALL)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for status in (None, *CHIP_ORDER):
            self._chips[status] = chip = self._chip(status)
            self._group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self._group.buttonToggled.connect(self._show_words)
        self._chips[None].setChecked(True)
        self.show_counts({})

    @property
    def status(self) -> Status | None:
        """What is shown; None for all."""
        return next(status for status, chip in self._chips.items() if chip.isChecked())

    def chip(self, status: Status | None) -> QPushButton:
        """Return the chip of a status; None: the one for all."""
        return self._chips[status]

    def choose(self, status: Status | None) -> None:
        """Choose a chip as a click does."""
        if not self._chips[status].isChecked():
            self._chips[status].setChecked(True)
            self.chosen.emit(status)

    def sizeHint(self) -> QSize:
        """Ask for room for all words."""
        return QSize(self._width(compact=False), self._chips[None].sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Take no less than what icons and counts need."""
        return QSize(self._width(compact=True), self._chips[None].sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show words where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """Show how many campaigns there are of each status. The chosen status stays, even with none left."""
        now: dict[Status | None, int] = {None: sum(counts.values())}
        now |= {status: counts.get(status, 0) for status in CHIP_ORDER}
        for status, count in now.items():
            if self._counts.get(status) != count:
                self._show_count(status, count)
        self._counts = now
        self._show_optional(now)
        self.updateGeometry()
        self._fit()

    def _show_optional(self, counts: Mapping[Status | None, int]) -> None:
        """Show optional chips as needed; during a run, a chip once shown stays."""
        is_busy = any(counts[one] for one in CHIP_ORDER if STATUSES[one].counts_as is Counted.UNDER_WAY)
        for status in CHIP_ORDER:
            chip = self._chips[status]
            if not STATUSES[status].always_has_chip:
                is_kept = is_busy and not chip.isHidden()
                chip.setVisible(counts[status] > 0 or chip.isChecked() or is_kept)

    def _fit(self) -> None:
        is_compact = self.width() < self._width(compact=False)
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._show_words()

    def _width(self, *, compact: bool) -> int:
        """Return the width that the chips need; in the compact form, enough for the widest word."""
        widths = [self._widths[status] for status, chip in self._chips.items() if not chip.isHidden()]
        if compact:
            needed = sum(bare for _, bare in widths) + max(full - bare for full, bare in widths)
        else:
            needed = sum(full for full, _ in widths)
        return needed + SPACE_SMALL * (len(widths) - 1)

    def _show_words(self) -> None:
        for status in self._chips:
            self._show_text(status)

    def _show_text(self, status: Status | None) -> None:
        chip, count = self._chips[status], whole(self._counts.get(status, 0))
        texts = (f"{_word(status)}  {count}", count if status is not None else f"{_word(status)}  {count}")
        if self._texts.get(status) != texts:
            self._texts[status] = texts
            self._widths[status] = (_hint(chip, texts[0]), _hint(chip, texts[1]))
        has_word = not self._is_compact or chip.isChecked()
        chip.setText(texts[0] if has_word else texts[1])
        chip.setToolTip("" if has_word else _word(status))

    def _show_count(self, status: Status | None, count: int) -> None:
        chip = self._chips[status]
        word = _word(status)
        self._counts[status] = count
        chip.setAccessibleName(self.tr("{}: %Ln campaigns", "", count).format(word))
        chip.setProperty("isEmpty", count == 0)
        chip.style().polish(chip)
        self._show_text(status)

    def _chip(self, status: Status | None) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName(f"{status.value if status is not None else 'all'}Chip")
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if status is not None:
            set_icon(chip, *status_look(status))
            chip.setIconSize(QSize(18, 14))
        chip.clicked.connect(lambda: self.chosen.emit(status))
        return chip


def _hint(chip: QPushButton, text: str) -> int:
    chip.setText(text)
    return chip.sizeHint().width()


class ShownCount(QLabel):
    """How many campaigns the table shows, while a filter hides some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("countsLabel")
        self.setProperty("look", "muted")

    def show_count(self, shown: int, total: int) -> None:
        """Show the count; nothing while all are shown, since a chip says that."""
        self.setText(self.tr("{} of {} shown").format(whole(shown), whole(total)) if shown != total else "")


def _word(status: Status | None) -> str:
    return translate("StatusChips", "All") if status is None else status_word(status)
