"""The problems of the batch: where they are and how to fix them; a double-click opens the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from tjgui.core.batch.problems import Problem, Severity
from tjgui.gui.desktop.open_at_row import open_at
from tjgui.gui.language.messages import in_words
from tjgui.gui.theme.theme import SPACE_SMALL, colours, fixed_font, icon, theme
from tjgui.gui.toolkit.plain_text import plain_label, set_tip, tip_of

translate = QCoreApplication.translate

_ROLE = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ROW_HEIGHT = 28
_LONGEST_LINE = 2_000


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    text: Callable[[Problem], str]
    width: int


def _columns() -> tuple[_Column, ...]:
    return (
        _Column(translate("ProblemList", "File"), lambda one: one.file, 170),
        _Column(translate("ProblemList", "Row"), lambda one: "" if one.row is None else str(one.row), 56),
        _Column(translate("ProblemList", "Column"), lambda one: one.column or "", 120),
        _Column(translate("ProblemList", "Problem"), lambda one: in_words(one.what), 420),
        _Column(translate("ProblemList", "How to fix it"), lambda one: in_words(one.remedy), 300),
    )


class ProblemModel(QAbstractTableModel):
    """Problems as Qt sees them, errors first, as the batch gives them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = _columns()
        self._problems: tuple[Problem, ...] = ()
        theme().changed.connect(self._repaint)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self._problems = tuple(problems)
        self.endResetModel()

    def problem(self, row: int) -> Problem:
        """Return the problem in a row."""
        return self._problems[row]

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Count the problems."""
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401, PLR0911 - one per role
        """Return what a cell shows."""
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        is_error = problem.severity is Severity.ERROR
        if role == _ROLE.DisplayRole:
            return self._columns[index.column()].text(problem)
        if role == _ROLE.ToolTipRole:
            whole = in_words(problem.whole)
            return tip_of(f"{whole}\n{problem.path}" if problem.path is not None else whole)
        if role == _ROLE.AccessibleTextRole and index.column() == 0:
            kind = translate("ProblemList", "Error") if is_error else translate("ProblemList", "Notice")
            return f"{kind}: {problem.file}"
        if role == _ROLE.DecorationRole and index.column() == 0:
            return icon("error", "error") if is_error else icon("info", "muted")
        if role == _ROLE.ForegroundRole and not is_error:
            return QColor(colours().muted)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Return a column's title."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _ROLE.DisplayRole:
            return self._columns[section].title
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter if role == _ROLE.TextAlignmentRole else None

    def _repaint(self) -> None:
        if self._problems:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._problems) - 1, len(self._columns) - 1))


class ProblemList(QWidget):
    """The list, and below it the chosen problem's row as it is in its file."""

    chosen = Signal(object)  #: Problem: the one that the user looks at now
    opened = Signal(object)  #: Problem: its file was given to the system to open

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemList")
        self.model = ProblemModel(self)
        self.view = _ProblemView(self.model)
        self.line = plain_label(name="problemLineLabel")
        self.line.setFont(fixed_font())
        self.line.setContentsMargins(SPACE_SMALL, 2, SPACE_SMALL, 2)
        self.line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.line.setMinimumWidth(1)
        self.line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.view, 1)
        column.addWidget(self.line)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.view.activated_row.connect(self._open)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show the current problems of the batch."""
        self.model.set_problems(problems)
        self.line.hide()

    def _choose(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        problem = self.model.problem(current.row())
        text = line_of(problem)
        self.line.setText(f"{problem.file}:{problem.row}  {text}" if text else "")
        set_tip(self.line, text)
        self.line.setVisible(bool(text))
        self.chosen.emit(problem)

    def _open(self, row: int) -> None:
        problem = self.model.problem(row)
        if problem.path is not None:
            open_at(problem.path, problem.row)
            self.opened.emit(problem)


class _ProblemView(QTableView):
    """Opens a problem's file with a double-click or Enter."""

    activated_row = Signal(int)

    def __init__(self, model: ProblemModel) -> None:
        super().__init__()
        self.setObjectName("problemTable")
        self.setAccessibleName(self.tr("Problems in the batch"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(16, 16))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for place, column in enumerate(_columns()):
            header.resizeSection(place, max(column.width, header.sectionSizeHint(place)))
        header.setSectionResizeMode(model.columnCount() - 1, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.activated_row.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the file with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated_row.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def line_of(problem: Problem) -> str:
    """Return the line of the file that a problem is about; empty if it can't be read."""
    if problem.path is None or problem.row is None:
        return ""
    return _read_line(problem.path, problem.row)


def _read_line(path: Path, row: int) -> str:
    try:
        if not path.is_file():  # reading from a pipe would wait for somebody who writes
            return ""
        with path.open(encoding="utf-8-sig", errors="replace", newline=None) as file:
            line = next(islice(file, row - 1, row), "")
    except OSError:
        return ""
    return line[:_LONGEST_LINE].rstrip("\r\n").replace("\0", "")
