"""How far the run is: a bar, and a line under it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from tjgui.core.progress import Progress
from tjgui.gui.theme import SPACE_SMALL


class RunProgress(QWidget):
    """The bar `progressBar` and the line `progressLabel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setObjectName("progressBar")
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the run"))
        self.label = QLabel()
        self.label.setObjectName("progressLabel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_SMALL)
        column.addWidget(self.bar)
        column.addWidget(self.label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_text("")

    def show_progress(self, progress: Progress) -> None:
        """Show where the run stands."""
        self.bar.setRange(0, max(progress.total, 1))
        self.bar.setValue(min(progress.done, progress.total))
        self._say(progress.text)

    def show_text(self, text: str) -> None:
        """Show an empty bar and a sentence, such as what is missing before a run can start."""
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self._say(text)

    def _say(self, text: str) -> None:
        self.label.setText(text)
        self.bar.setAccessibleDescription(text)
