"""How the program works, as the user set it: kept beside the choices, and each with a default that just works."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from tjgui.core.models import AdFormat
from tjgui.core.run.runner import RunSettings
from tjgui.gui.theme.theme import apply_theme

MOST_TABS = 5
#: Seconds of patience that can be set: shorter ones would doubt what is merely slow.
SHORTEST_PATIENCE, LONGEST_PATIENCE = 30, 1800
#: The longest age, in days, that can be set for the archive.
LONGEST_ARCHIVE_DAYS = 3650

_USUAL = RunSettings()


class Scheme(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """The languages that the window speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set; the defaults are what the command line takes too."""

    tabs: int = _USUAL.tabs
    patience: float = _USUAL.patience  #: seconds that created ads may take to appear
    tracking_parameter: str = _USUAL.tracking_parameter
    headless: bool = False
    browser: Path | None = None  #: None looks for one
    report_folder: Path | None = None  #: None is the data folder's
    scheme: Scheme = Scheme.SYSTEM
    language: Language = Language.SYSTEM
    archive_days: int = 365  #: how long the archive keeps checkpoints, the last ten aside; 0 keeps all
    slots: Mapping[AdFormat, str] = field(default_factory=lambda: MappingProxyType({}))

    def slot(self, ad_format: AdFormat) -> str:
        """Return the name of the checkpoint that runs of a format go on with; empty for the standard one."""
        return self.slots.get(ad_format, "")


class SettingsStore:
    """Keeps settings in the file of the data folder where the choices are; what makes no sense there is the default."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def load(self) -> Settings:
        """Return what was set."""
        usual = Settings()
        return Settings(
            tabs=self._number("run/tabs", 1, MOST_TABS, usual.tabs),
            patience=self._number("run/patience", SHORTEST_PATIENCE, LONGEST_PATIENCE, round(usual.patience)),
            tracking_parameter=self._text("run/tracking_parameter") or usual.tracking_parameter,
            headless=self._text("browser/headless").lower() == "true",
            browser=self._path("browser/path"),
            report_folder=self._path("report/folder"),
            scheme=Scheme(self._word("look/scheme", Scheme, usual.scheme)),
            language=Language(self._word("look/language", Language, usual.language)),
            archive_days=self._number("checkpoints/archive_days", 0, LONGEST_ARCHIVE_DAYS, usual.archive_days),
            slots=MappingProxyType({each: self._text(f"checkpoints/{each.value}") for each in AdFormat}),
        )

    def save(self, settings: Settings) -> None:
        """Keep settings for next time."""
        for name, value in {
            "run/tabs": settings.tabs,
            "run/patience": round(settings.patience),
            "run/tracking_parameter": settings.tracking_parameter,
            "browser/headless": str(settings.headless),
            "browser/path": str(settings.browser or ""),
            "report/folder": str(settings.report_folder or ""),
            "look/scheme": settings.scheme.value,
            "look/language": settings.language.value,
            "checkpoints/archive_days": settings.archive_days,
            **{f"checkpoints/{each.value}": settings.slot(each) for each in AdFormat},
        }.items():
            self._file.setValue(name, value)

    def _text(self, name: str) -> str:
        return str(self._file.value(name, "")).strip()

    def _number(self, name: str, least: int, most: int, usual: int) -> int:
        text = self._text(name)
        return int(text) if text.isascii() and text.isdigit() and least <= int(text) <= most else usual

    def _word(self, name: str, words: type[StrEnum], usual: StrEnum) -> str:
        text = self._text(name)
        return text if text in set(words) else usual.value

    def _path(self, name: str) -> Path | None:
        text = self._text(name)
        return Path(text) if text else None


def apply_scheme(app: QApplication, scheme: Scheme) -> None:
    """Wear light or dark, or what the system wears."""
    chosen = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
    apply_theme(app, chosen.get(scheme))
