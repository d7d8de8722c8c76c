"""The log as the user reads it."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tjgui.core.events import Level


class LogView(QPlainTextEdit):
    """Lines with their time and level; follows the newest unless the user scrolled up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("logView")

    def append(self, level: Level, text: str) -> None:  # noqa: D102
        raise NotImplementedError
