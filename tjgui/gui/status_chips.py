"""The chips over the table: how many campaigns there are of each status; a click shows only those."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from tjgui.core.models import Status
from tjgui.gui.theme import SPACE_SMALL, STATUS_LOOKS, set_icon

translate = QCoreApplication.translate

#: The chips in their order; those of the second kind are shown only while they count something.
_ALWAYS = (Status.PENDING, Status.RUNNING, Status.SUCCESS, Status.FAILED, Status.UNKNOWN, Status.SKIPPED)
_ORDER = (*_ALWAYS[:3], Status.DRY_RUN_SUCCESS, *_ALWAYS[3:])


class StatusChips(QWidget):
    """One chip is always chosen; the one for all, at first."""

    chosen = Signal(object)  #: Status, or None for all

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusChips")
        self._counts: dict[Status | None, int] = {}
        self._group = QButtonGroup(self)
        self._chips: dict[Status | None, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_SMALL)
        for status in (None, *_ORDER):
            self._chips[status] = chip = self._chip(status)
            self._group.addButton(chip)
            row.addWidget(chip)
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

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """Show how many campaigns there are of each status. A chosen status stays, also with none left."""
        now: dict[Status | None, int] = {None: sum(counts.values())}
        now |= {status: counts.get(status, 0) for status in _ORDER}
        for status, count in now.items():
            if self._counts.get(status) != count:
                self._show_count(status, count)
        self._counts = now

    def _show_count(self, status: Status | None, count: int) -> None:
        chip = self._chips[status]
        word = _word(status)
        chip.setText(f"{word}  {count:,}")
        chip.setAccessibleName(self.tr("{}: {} campaigns").format(word, count))
        chip.setProperty("isEmpty", count == 0)
        chip.style().polish(chip)
        if status is Status.DRY_RUN_SUCCESS:
            chip.setVisible(count > 0 or chip.isChecked())

    def _chip(self, status: Status | None) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName(f"{status.value if status is not None else 'all'}Chip")
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if status is not None:
            set_icon(chip, *STATUS_LOOKS[status])
            chip.setIconSize(QSize(18, 14))
        chip.clicked.connect(lambda: self.chosen.emit(status))
        return chip


class ShownCount(QLabel):
    """How many of how many campaigns the table shows, while a filter hides some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("countsLabel")
        self.setProperty("look", "muted")

    def show_count(self, shown: int, total: int) -> None:
        """Say it; nothing while all are shown, since a chip says that."""
        self.setText(self.tr("{} of {} shown").format(f"{shown:,}", f"{total:,}") if shown != total else "")


def _word(status: Status | None) -> str:
    words: dict[Status | None, str] = {
        None: translate("StatusChips", "All"),
        Status.PENDING: translate("StatusChips", "Pending"),
        Status.RUNNING: translate("StatusChips", "Running"),
        Status.SUCCESS: translate("StatusChips", "Success"),
        Status.DRY_RUN_SUCCESS: translate("StatusChips", "Dry run passed"),
        Status.FAILED: translate("StatusChips", "Failed"),
        Status.UNKNOWN: translate("StatusChips", "Unknown"),
        Status.SKIPPED: translate("StatusChips", "Skipped"),
    }
    return words[status]
