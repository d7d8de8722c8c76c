"""A field for the path of a file or folder, to be typed, dropped or picked."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QCompleter, QFileDialog, QFileSystemModel, QHBoxLayout, QLineEdit, QPushButton, QWidget

from tjgui.gui.theme.theme import SPACE_SMALL, set_icon, set_look

translate = QCoreApplication.translate


class PathMode(StrEnum):
    """What a picker is for."""

    FILE = "file"
    FOLDER = "folder"

    def problem_of(self, path: Path) -> str:
        """Say why a path cannot be used, as a whole sentence; empty where it can."""
        try:
            if self is PathMode.FILE and path.is_dir():
                return translate("PathPicker", "This is a folder. Choose a file.")
            if self is PathMode.FOLDER and path.is_file():
                return translate("PathPicker", "This is a file. Choose the folder that contains it.")
            if not path.exists():
                return (
                    translate("PathPicker", "This file does not exist. Check the path, or press Browse.")
                    if self is PathMode.FILE
                    else translate("PathPicker", "This folder does not exist. Check the path, or press Browse.")
                )
        except (OSError, ValueError) as error:  # a path that the system cannot even look up
            return translate("PathPicker", "The system cannot open this path: {}.").format(error)
        return ""


class PathEdit(QLineEdit):
    """A line that takes one dropped file or folder instead of the text of its address."""

    dropped = Signal(object)  #: Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that a file or folder can be dropped here."""
        if _dragged(event.mimeData()) is None:
            super().dragEnterEvent(event)
            return
        event.acceptProposedAction()
        set_look(self, "dragging", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        set_look(self, "dragging", "false")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the path of what was dropped."""
        set_look(self, "dragging", "false")
        path = _dragged(event.mimeData())
        if path is None:
            super().dropEvent(event)
            return
        event.acceptProposedAction()
        self.dropped.emit(path)


class PathPicker(QWidget):
    """A `QLineEdit` that takes a path and a button that opens the system's dialog."""

    path_changed = Signal(object)  #: Path | None; after typing, dropping or picking has ended, and only for a new path

    def __init__(
        self,
        mode: PathMode,
        *,
        edit_name: str,
        button_name: str,
        title: str,
        placeholder: str = "",
        file_filter: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._title = title
        self._file_filter = file_filter
        self._path: Path | None = None
        self._told = ""  #: the text that `path_changed` last told of
        self._problem = ""  #: told from outside
        self._files: QFileSystemModel | None = None
        self.edit = PathEdit()
        self.edit.setObjectName(edit_name)
        self.edit.setAccessibleName(title)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setClearButtonEnabled(True)
        self.button = QPushButton(self.tr("Browse…"))
        self.button.setObjectName(button_name)
        self.button.setAccessibleName(self.tr("Browse: {}").format(title))
        set_icon(self.button, "file" if mode is PathMode.FILE else "folder")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_SMALL)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.edit)
        self.edit.editingFinished.connect(self._finish)
        self.edit.textChanged.connect(self._text_changed)
        self.edit.textEdited.connect(self._complete)
        self.edit.dropped.connect(self.set_path)
        self.button.clicked.connect(self._browse)

    @property
    def path(self) -> Path | None:
        """The path, or None where the field is empty or names nothing usable."""
        return self._path

    def problem(self) -> str:
        """Say why the field looks invalid; empty where it does not."""
        text = self._typed()
        return (self._mode.problem_of(_path_of(text)) or self._problem) if text else ""

    def set_path(self, path: Path | None) -> None:
        """Fill in a path from outside; `path_changed` tells of it as if the user had typed it."""
        self.edit.setText("" if path is None else str(path))
        self._finish()

    def set_problem(self, reason: str) -> None:
        """Look invalid for a reason from outside, such as a mapping that cannot be read; empty takes it back."""
        self._problem = reason
        self._show_problem()

    def check_again(self) -> None:
        """Look whether the path is usable by now; a file can come and go while nobody types."""
        self._told = ""
        self._finish()

    def _typed(self) -> str:
        return self.edit.text().strip().strip('"')  # Windows copies paths in quotation marks

    def _finish(self) -> None:
        text = self._typed()
        if text == self._told:
            self._show_problem()
            return
        self._told = text
        self._problem = ""
        path = _path_of(text) if text else None
        before = self._path
        self._path = None if path is None or self._mode.problem_of(path) else path
        self._show_problem()
        if self._path != before:
            self.path_changed.emit(self._path)

    def _text_changed(self) -> None:
        if not self._typed():
            self._finish()  # the clear button ends the editing too
        elif self.edit.property("look") == "invalid":
            self._look("")  # no reproach while the user mends it

    def _show_problem(self) -> None:
        self._look(self.problem())

    def _look(self, problem: str) -> None:
        set_look(self.edit, "look", "invalid" if problem else "")
        self.edit.setToolTip(problem or self._typed())
        self.edit.setAccessibleDescription(problem)

    def _complete(self, text: str) -> None:
        """Offer what the folder that is typed holds; it is read beside the window, at the first key and not before."""
        if self._files is None:
            self._files = QFileSystemModel(self)
            shown = QDir.Filter.AllDirs | QDir.Filter.NoDotAndDotDot
            self._files.setFilter(shown if self._mode is PathMode.FOLDER else shown | QDir.Filter.Files)
            self.edit.setCompleter(QCompleter(self._files, self))
        parent = _path_of(text).parent
        if parent.is_absolute():
            self._files.setRootPath(str(parent))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self._title)
        dialog.setObjectName("pathDialog")
        if self._mode is PathMode.FOLDER:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilter(self._file_filter or self.tr("All files (*)"))
        if self._path is not None:
            dialog.setDirectory(str(self._path.parent if self._mode is PathMode.FILE else self._path))
        dialog.fileSelected.connect(lambda chosen: self.set_path(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()  # never exec(): its loop inside a task loses wake-ups


def _path_of(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:  # "~name" of a user that there is not
        return Path(text)


def _dragged(data: QMimeData) -> Path | None:
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
