"""The settings in force, kept in the data folder's window.ini beside the window's geometry."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from tjgui.core.settings import SETTINGS, Settings


class SettingsStore(QObject):
    """The one owner of what is set: every change goes through it, is kept, and is told.

    What is in the file and is not changed stays as it is there; what makes no sense there is the default.
    """

    changed = Signal(object)  #: Settings, as they are from now on

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(path), QSettings.Format.IniFormat)
        self._current = Settings(
            **{name: row.kind.found(row.key, self._text, row.default) for name, row in SETTINGS.items()}
        )

    @property
    def current(self) -> Settings:
        """What is set now."""
        return self._current

    def change(self, **what: Any) -> None:  # noqa: ANN401 - fields of Settings
        """Set some of it; the rest stays."""
        self.take(replace(self._current, **what))

    def take(self, settings: Settings) -> None:
        """Set all of it. Only what is another now is written."""
        before, self._current = self._current, settings
        for name, row in SETTINGS.items():
            if getattr(settings, name) != getattr(before, name):
                for key, text in row.kind.kept(row.key, getattr(settings, name)).items():
                    self._file.setValue(key, text)
        if settings != before:
            self.changed.emit(settings)

    def load_bytes(self, name: str) -> QByteArray | None:
        """Return geometry that was kept under a name; None where there is none."""
        value = self._file.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else None

    def save_bytes(self, name: str, value: QByteArray) -> None:
        """Keep geometry."""
        self._file.setValue(f"window/{name}", value)

    def _text(self, key: str) -> str:
        return str(self._file.value(key, ""))
