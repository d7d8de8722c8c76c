"""The chips over the table: how many campaigns there are of each status; a click shows only those."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from tjgui.core.models import Status
from tjgui.core.statuses import CHIP_ORDER, STATUSES, Counted
from tjgui.gui.language.numbers import whole
from tjgui.gui.language.status_words import status_word
from tjgui.gui.theme.status_looks import status_look
from tjgui.gui.theme.theme import SPACE_SMALL, set_icon
from tjgui.gui.toolkit.plain_text import PlainLabel, set_tip

translate = QCoreApplication.translate


class _Words(Enum):
    """Which chips show their words."""

    ALL = auto()
    USED = auto()  #: those that count at least one campaign, and the chosen one
    CHOSEN = auto()


class StatusChips(QWidget):
    """One chip is always chosen; the one for all, at first.

    If there is no room for all words, chips without campaigns lose theirs first; if there is still not enough, only
    the chosen chip keeps its word.
    """

    chosen = Signal(object)  #: Status, or None for all

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusChips")
        self._counts: dict[Status | None, int] = {}
        self._words = _Words.ALL
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
        return QSize(self._width(_Words.ALL), self._chips[None].sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Take no less than what icons and counts need."""
        return QSize(self._width(_Words.CHOSEN), self._chips[None].sizeHint().height())

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
        words = next((words for words in _Words if self._width(words) <= self.width()), _Words.CHOSEN)
        if words is not self._words:
            self._words = words
            self._show_words()

    def _width(self, words: _Words) -> int:
        """Return the width that the chips need; with only one word, enough for the widest."""
        shown = [status for status, chip in self._chips.items() if not chip.isHidden()]
        widths = [self._widths[status][not self._has_word(status, words)] for status in shown]
        if words is _Words.CHOSEN:
            widths = [self._widths[status][1] for status in shown]
            widths.append(max(full - bare for full, bare in (self._widths[status] for status in shown)) - SPACE_SMALL)
        return sum(widths) + SPACE_SMALL * (len(widths) - 1)

    def _has_word(self, status: Status | None, words: _Words) -> bool:
        if words is _Words.ALL or status is None or self._chips[status].isChecked():
            return True
        return words is _Words.USED and self._counts.get(status, 0) > 0

    def _show_words(self) -> None:
        for status in self._chips:
            self._show_text(status)

    def _show_text(self, status: Status | None) -> None:
        chip, count = self._chips[status], whole(self._counts.get(status, 0))
        texts = (f"{_word(status)}  {count}", count if status is not None else f"{_word(status)}  {count}")
        if self._texts.get(status) != texts:
            self._texts[status] = texts
            self._widths[status] = (_hint(chip, texts[0]), _hint(chip, texts[1]))
        has_word = self._has_word(status, self._words)
        chip.setText(texts[0] if has_word else texts[1])
        set_tip(chip, "" if has_word else _word(status))

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


class ShownCount(PlainLabel):
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
