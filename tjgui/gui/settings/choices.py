"""What the user chose, remembered from one start to the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from tjgui.core.models import AdFormat

_MOST_TABS = 5


@dataclass(frozen=True, slots=True)
class Choices:
    """The batch and how it is to be uploaded."""

    mapping: Path | None = None
    ads_folder: Path | None = None
    ad_format: AdFormat = AdFormat.PREROLL
    dry_run: bool = True
    tabs: int = 2
    tracking_parameter: str = "sub11"

    @property
    def is_complete(self) -> bool:
        """Whether there is a mapping and a folder to read."""
        return self.mapping is not None and self.ads_folder is not None


class ChoiceStore:
    """Keeps choices and the window's geometry in a file of the data folder."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def load(self, default: Choices) -> Choices:
        """Return what was chosen last; where nothing was, or it makes no sense, the default."""
        mapping, ads = self._path("batch/mapping"), self._path("batch/ads_folder")
        chosen = replace(default, mapping=mapping or default.mapping, ads_folder=ads or default.ads_folder)
        word = str(self._settings.value("batch/format", default.ad_format.value))
        if word in set(AdFormat):
            chosen = replace(chosen, ad_format=AdFormat(word))
        tabs = str(self._settings.value("run/tabs", default.tabs))
        if tabs.isdigit() and 1 <= int(tabs) <= _MOST_TABS:
            chosen = replace(chosen, tabs=int(tabs))
        parameter = str(self._settings.value("run/tracking_parameter", default.tracking_parameter))
        dry_run = str(self._settings.value("run/dry_run", default.dry_run)).lower() == "true"
        return replace(chosen, tracking_parameter=parameter or default.tracking_parameter, dry_run=dry_run)

    def save(self, choices: Choices) -> None:
        """Keep choices for next time."""
        self._settings.setValue("batch/mapping", str(choices.mapping or ""))
        self._settings.setValue("batch/ads_folder", str(choices.ads_folder or ""))
        self._settings.setValue("batch/format", choices.ad_format.value)
        self._settings.setValue("run/dry_run", str(choices.dry_run))
        self._settings.setValue("run/tabs", choices.tabs)
        self._settings.setValue("run/tracking_parameter", choices.tracking_parameter)

    def load_bytes(self, name: str) -> QByteArray | None:
        """Return geometry that was kept under a name; None where there is none."""
        value = self._settings.value(f"window/{name}")
        return value if isinstance(value, QByteArray) else None

    def save_bytes(self, name: str, value: QByteArray) -> None:
        """Keep geometry."""
        self._settings.setValue(f"window/{name}", value)

    def _path(self, name: str) -> Path | None:
        text = str(self._settings.value(name, ""))
        return Path(text) if text else None
