"""The lower part of the window: tabs for the log, the problems of the batch, and the causes of failure."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from tjgui.gui.language.numbers import whole
from tjgui.gui.panels.cause_list import CauseList
from tjgui.gui.panels.log_view import LogView
from tjgui.gui.panels.problem_list import ProblemList

_AT_LEAST = 80


class BottomPanel(QTabWidget):
    """Three pages, with counts in the titles of the last two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bottomPanel")
        self.setDocumentMode(True)
        self.setMinimumHeight(_AT_LEAST)
        self.log = LogView()
        self.problems = ProblemList()
        self.causes = CauseList()
        self.addTab(self.log, self.tr("Log"))
        self.addTab(self.problems, self.tr("Problems"))
        self.addTab(self.causes, self.tr("Causes of failure"))
        self.problems.model.modelReset.connect(self._show_counts)
        self.causes.changed.connect(self._show_counts)

    def _show_counts(self) -> None:
        problems, causes = self.problems.model.rowCount(), self.causes.count()
        for page, title, count in (
            (self.problems, self.tr("Problems"), problems),
            (self.causes, self.tr("Causes of failure"), causes),
        ):
            self.setTabText(self.indexOf(page), f"{title} ({whole(count)})" if count else title)
