"""The settings in force, kept in the data folder's window.ini beside the window's geometry."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from tjgui.core.disk.private import narrow, write
from tjgui.core.settings import SETTINGS, Settings

_log = logging.getLogger(__name__)


class SettingsStore(QObject):
    """The single owner of the settings: it makes, saves and announces every change.

    Unchanged values stay as they are in the file; an invalid value counts as the default.
    """

    changed = Signal(object)  #: the new Settings

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        _make_private(path)
        self._file = QSettings(str(path), QSettings.Format.IniFormat)
        self._current = Settings(
            **{name: row.kind.found(row.key, self._text, row.default) for name, row in SETTINGS.items()}
        )

    @property
    def current(self) -> Settings:
        """The current settings."""
        return self._current

    def change(self, **what: Any) -> None:  # noqa: ANN401 - fields of Settings
        """Change some settings; the others stay."""
        self.take(replace(self._current, **what))

    def take(self, settings: Settings) -> None:
        """Replace all settings. Only changed values are written."""
        before, self._current = self._current, settings
        for name, row in SETTINGS.items():
            if getattr(settings, name) != getattr(before, name):
                for key, text in row.kind.kept(row.key, getattr(settings, name)).items():
                    self._file.setValue(key, text)
        if settings != before:
            self.changed.emit(settings)

    def load_bytes(self, name: str) -> QByteArray | None:
        """Return geometry saved under a name; None if there is none."""
        value = self._file.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else None

    def save_bytes(self, name: str, value: QByteArray) -> None:
        """Save geometry."""
        self._file.setValue(f"window/{name}", value)

    def _text(self, key: str) -> str:
        return str(self._file.value(key, ""))


def _make_private(path: Path) -> None:
    """Make the file before Qt does, which would let others read it; Qt keeps the access that it finds."""
    try:
        if path.exists():
            narrow(path)
        else:
            write(path, b"")
    except OSError as error:
        _log.warning("The settings cannot be saved in %s: %s", path, error)
