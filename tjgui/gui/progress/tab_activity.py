"""What each browser tab is doing, side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tjgui.core.models import Step
from tjgui.gui.theme.theme import SPACE_LARGE
from tjgui.gui.toolkit.elided_label import ElidedLabel

_STEPS = tuple(Step)


class TabActivity(QWidget):
    """Shows the campaign and the step of each tab; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabActivity")
        self._lines: dict[int, ElidedLabel] = {}
        self._campaigns: dict[int, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_LARGE)
        self.hide()

    def show_step(self, tab: int, campaign_id: str, step: Step, text: str) -> None:
        """Show a tab's step; `text` describes it."""
        self._campaigns[tab] = campaign_id
        said = self.tr("Tab {} · {} · Step {} of {}: {}").format(
            tab, campaign_id, _STEPS.index(step) + 1, len(_STEPS), text
        )
        self._line(tab).set_line(said)
        self.show()

    def campaign_ended(self, campaign_id: str) -> None:
        """Show that the tab of a campaign is idle."""
        for tab, shown in self._campaigns.items():
            if shown == campaign_id:
                self._line(tab).set_line(self.tr("Tab {} · idle").format(tab))

    def texts(self) -> list[str]:
        """Return the line of each tab, in order."""
        return [line.text() for _, line in sorted(self._lines.items())]

    def clear(self) -> None:
        """Remove all tabs: nothing is running."""
        for line in self._lines.values():
            self._row.removeWidget(line)
            line.deleteLater()
        self._lines.clear()
        self._campaigns.clear()
        self.hide()

    def _line(self, tab: int) -> ElidedLabel:
        if tab not in self._lines:
            self._lines[tab] = line = ElidedLabel()
            line.setObjectName(f"tab{tab}Label")
            line.setProperty("look", "muted")
            self._row.insertWidget(sum(other < tab for other in self._lines), line, 1)
        return self._lines[tab]
