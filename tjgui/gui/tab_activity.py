"""What each browser tab does now: one line a tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from tjgui.core.models import Step
from tjgui.gui.theme import SPACE_LARGE

_STEPS = tuple(Step)


class TabActivity(QWidget):
    """Names for every tab its campaign and its step; hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabActivity")
        self._lines: dict[int, tuple[QLabel, str]] = {}  # tab -> its line and its campaign
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_LARGE)
        self.hide()

    def show_step(self, tab: int, campaign_id: str, step: Step, text: str) -> None:
        """Say that a tab took a step; `text` says what it does there."""
        line = self._lines[tab][0] if tab in self._lines else self._add(tab)
        self._lines[tab] = (line, campaign_id)
        said = self.tr("<b>Tab {}</b> · {} · Step {} of {}: {}").format(
            tab, campaign_id, _STEPS.index(step) + 1, len(_STEPS), text
        )
        line.setText(said)
        line.setToolTip(said)
        self.show()

    def campaign_ended(self, campaign_id: str) -> None:
        """Say of the tab that had a campaign that it waits for the next one."""
        for tab, (line, shown) in self._lines.items():
            if shown == campaign_id:
                line.setText(self.tr("<b>Tab {}</b> · waiting").format(tab))
                line.setToolTip("")

    def texts(self) -> list[str]:
        """Return what is said of each tab, the first one first."""
        return [line.text() for _, (line, _) in sorted(self._lines.items())]

    def clear(self) -> None:
        """Forget all tabs: nothing runs."""
        for line, _ in self._lines.values():
            self._row.removeWidget(line)
            line.deleteLater()
        self._lines.clear()
        self.hide()

    def _add(self, tab: int) -> QLabel:
        line = QLabel()
        line.setObjectName(f"tab{tab}Label")
        line.setTextFormat(Qt.TextFormat.RichText)
        line.setProperty("look", "muted")
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row.insertWidget(sorted({*self._lines, tab}).index(tab), line, 1)
        return line
