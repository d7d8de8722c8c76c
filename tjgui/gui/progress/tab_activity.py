"""What each browser tab does now: one line a tab."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from tjgui.core.models import Step
from tjgui.gui.theme.theme import SPACE_LARGE
from tjgui.gui.toolkit.elided_label import ElidedLabel

_STEPS = tuple(Step)
_SIDE_BY_SIDE = 3


class TabActivity(QWidget):
    """Names for every tab its campaign and its step; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabActivity")
        self._lines: dict[int, ElidedLabel] = {}
        self._campaigns: dict[int, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_LARGE)
        self._grid.setVerticalSpacing(2)
        self.hide()

    def show_step(self, tab: int, campaign_id: str, step: Step, text: str) -> None:
        """Say that a tab took a step; `text` says what it does there."""
        self._campaigns[tab] = campaign_id
        said = self.tr("Tab {} · {} · Step {} of {}: {}").format(
            tab, campaign_id, _STEPS.index(step) + 1, len(_STEPS), text
        )
        self._line(tab).set_line(said)
        self.show()

    def campaign_ended(self, campaign_id: str) -> None:
        """Say of the tab that had a campaign that it waits for the next one."""
        for tab, shown in self._campaigns.items():
            if shown == campaign_id:
                self._line(tab).set_line(self.tr("Tab {} · idle").format(tab))

    def texts(self) -> list[str]:
        """Return what is said of each tab, the first one first."""
        return [line.text() for _, line in sorted(self._lines.items())]

    def clear(self) -> None:
        """Forget all tabs: nothing runs."""
        for line in self._lines.values():
            self._grid.removeWidget(line)
            line.deleteLater()
        self._lines.clear()
        self._campaigns.clear()
        self.hide()

    def _line(self, tab: int) -> ElidedLabel:
        if tab not in self._lines:
            self._lines[tab] = line = ElidedLabel()
            line.setObjectName(f"tab{tab}Label")
            line.setProperty("look", "muted")
            row, column = divmod(tab - 1, _SIDE_BY_SIDE)
            self._grid.addWidget(line, row, column)
            self._grid.setColumnStretch(column, 1)
        return self._lines[tab]
