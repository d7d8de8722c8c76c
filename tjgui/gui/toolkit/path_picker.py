"""A field for the path of a file or folder: type, drop or browse."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QEvent, QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QCompleter, QFileDialog, QFileSystemModel, QHBoxLayout, QLineEdit, QPushButton, QWidget

from tjgui.gui.theme.theme import SPACE_SMALL, set_icon, set_look
from tjgui.gui.toolkit.click_through import ClickThrough
from tjgui.gui.toolkit.path_watch import PathWatch
from tjgui.gui.toolkit.plain_text import set_tip

translate = QCoreApplication.translate


class PathMode(StrEnum):
    """What a picker is for."""

    FILE = "file"
    FOLDER = "folder"

    def problem_of(self, path: Path) -> str:
        """Return why a path can't be used, as a whole sentence; empty if it can."""
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
        except (OSError, ValueError) as error:  # a path that the system can't even look up
            return translate("PathPicker", "The system cannot open this path: {}.").format(error)
        return ""


class PathEdit(QLineEdit):
    """A line that takes a dropped file or folder as its path, not as the text of a URL.

    Whatever it can't take is left to the widgets around it.
    """

    dropped = Signal(object)  #: Path

    def __init__(self, mode: PathMode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Highlight the field while a file or folder can be dropped."""
        if not event.mimeData().hasUrls():
            super().dragEnterEvent(event)
            return
        path = self._taken(event.mimeData())
        if path is None:
            event.ignore()
            return
        event.acceptProposedAction()
        set_look(self, "dragging", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Remove the highlight."""
        set_look(self, "dragging", "false")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the path of what was dropped."""
        set_look(self, "dragging", "false")
        path = self._taken(event.mimeData())
        if path is None:
            super().dropEvent(event)
            return
        event.acceptProposedAction()
        self.dropped.emit(path)

    def _taken(self, data: QMimeData) -> Path | None:
        paths = dropped_paths(data)
        is_mine = len(paths) == 1 and paths[0].is_dir() is (self._mode is PathMode.FOLDER)
        return paths[0] if is_mine else None


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
        self._told = ""  #: the text last reported by `path_changed`
        self._problem = ""  #: set from outside
        self._files: QFileSystemModel | None = None
        self.starts_beside: Callable[[], Path | None] = lambda: None  #: where to browse while the field is empty
        self._watch = PathWatch(self)
        self._watch.changed.connect(self._look_again)
        self.edit = PathEdit(mode)
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
        """The path; None if the field is empty or invalid."""
        return self._path

    def problem(self) -> str:
        """Return why the field is marked invalid; empty if it is not."""
        text = self._typed()
        return (self._mode.problem_of(_path_of(text)) or self._problem) if text else ""

    def set_path(self, path: Path | None) -> None:
        """Fill in a path; `path_changed` is emitted as if the user had typed it."""
        self.edit.setText("" if path is None else str(path))
        self._finish()

    def set_problem(self, reason: str) -> None:
        """Mark the field invalid for a reason from outside, such as an unreadable mapping; empty clears it."""
        self._problem = reason
        self._show_problem()

    def check_again(self) -> None:
        """Check the path again: a file can appear or disappear while nobody types."""
        self._told = ""
        self._finish()

    def changeEvent(self, event: QEvent) -> None:
        """Look again once the field may be used again: meanwhile, changes on disk were not reported."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self._look_again()

    def _look_again(self) -> None:
        """Report a path that appeared or disappeared, but nothing that is still being typed."""
        text = self._typed()
        if not self.isEnabled() or text != self._told or not text:
            return
        if bool(self._mode.problem_of(_path_of(text))) is (self._path is not None):
            self.check_again()

    def _typed(self) -> str:
        return self.edit.text().strip().strip('"')  # Windows copies paths in quotation marks

    def _finish(self) -> None:
        self._stop_completing()
        text = self._typed()
        if text == self._told:
            self._show_problem()
            return
        self._told = text
        self._problem = ""
        path = _path_of(text) if text else None
        before = self._path
        self._path = None if path is None or self._mode.problem_of(path) else path
        self._watch.watch(path)
        self._show_problem()
        if self._path != before:
            self.path_changed.emit(self._path)

    def _text_changed(self) -> None:
        if not self._typed():
            self._finish()  # the clear button ends the editing too
        elif self.edit.property("look") == "invalid":
            self._look("")  # no error while the user is still fixing it

    def _show_problem(self) -> None:
        self._look(self.problem())

    def _look(self, problem: str) -> None:
        set_look(self.edit, "look", "invalid" if problem else "")
        set_tip(self.edit, problem or self._typed())
        self.edit.setAccessibleDescription(problem)

    def _complete(self, text: str) -> None:
        """Suggest the contents of the typed folder; it is read in the background, from the first key on."""
        if self._files is None:
            self._files = QFileSystemModel(self)
            shown = QDir.Filter.AllDirs | QDir.Filter.NoDotAndDotDot
            self._files.setFilter(shown if self._mode is PathMode.FOLDER else shown | QDir.Filter.Files)
        if self.edit.completer() is None:
            completer = QCompleter(self._files, self)
            self.edit.setCompleter(completer)
            popup = completer.popup()
            assert popup is not None  # noqa: S101 - as Qt has it, since it completes in a list
            ClickThrough(popup)
        parent = _path_of(text).parent
        if parent.is_absolute():
            self._files.setRootPath(str(parent))

    def _stop_completing(self) -> None:
        """Offer nothing once the typing has ended: a list that appears late would swallow the next click."""
        completer = self.edit.completer()
        if completer is not None:
            self.edit.setCompleter(None)  # type: ignore[arg-type]  # as Qt has it
            completer.deleteLater()

    def _browse(self) -> None:
        dialog = QFileDialog(self, self._title)
        dialog.setObjectName("pathDialog")
        if self._mode is PathMode.FOLDER:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilter(self._file_filter or self.tr("All files (*)"))
        if (start := self._start_folder()) is not None:
            dialog.setDirectory(str(start))
        dialog.fileSelected.connect(lambda chosen: self.set_path(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()  # never exec(): its nested loop inside a task loses wake-ups

    def _start_folder(self) -> Path | None:
        """Return where to begin: at the current path, as near as possible to a wrong one, or beside the other files."""
        if self._path is not None:
            return self._path.parent if self._mode is PathMode.FILE else self._path
        typed = _path_of(self._typed()) if self._typed() else None
        if typed is not None and typed.is_absolute():
            return next((folder for folder in (typed, *typed.parents) if _is_folder(folder)), None)
        return self.starts_beside()


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a path that the system can't even look up
        return False


def _path_of(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:  # "~name" of a user that does not exist
        return Path(text)


def dropped_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders that are dragged; none if something else is among them."""
    urls = data.urls()
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []
