"""How far the run is: a bar, and a line under it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from tjgui.core.progress import Progress


class RunProgress(QWidget):
    """The bar `progressBar` and the line `progressLabel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.label = QLabel()

    def show_progress(self, progress: Progress) -> None:
        """Show where the run stands."""
        raise NotImplementedError

    def show_text(self, text: str) -> None:
        """Show an empty bar and a sentence, such as what is missing before a run can start."""
        raise NotImplementedError
