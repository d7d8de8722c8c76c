"""A field for the path of a file or folder, to be typed, dropped or picked."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget


class PathMode(StrEnum):
    """What a picker is for."""

    FILE = "file"
    FOLDER = "folder"


class PathPicker(QWidget):
    """A `QLineEdit` that takes a path and a button that opens the system's dialog."""

    path_changed = Signal(object)  #: Path | None; after typing, dropping or picking has ended, and only for a new path

    def __init__(  # noqa: D107
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
        self.edit: QLineEdit

    @property
    def path(self) -> Path | None:
        """The path, or None where the field is empty or names nothing usable."""
        raise NotImplementedError

    def set_path(self, path: Path | None) -> None:
        """Fill in a path from outside; `path_changed` tells of it as if the user had typed it."""
        raise NotImplementedError

    def set_problem(self, reason: str) -> None:
        """Look invalid for a reason from outside, such as a mapping that cannot be read; empty takes it back."""
        raise NotImplementedError
