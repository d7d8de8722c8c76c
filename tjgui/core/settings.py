"""All that can be set, a row each: where it is kept, what it may be, how it is asked for and how it is called.

The window's file, the settings dialog, the form of the batch and the command line read these rows. A new setting is a
field of `Settings` here; where a run obeys it, also a field of the same name in `RunSettings`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeVar

from tjgui.core.models import AdFormat
from tjgui.core.wording.window_words import QT_TRANSLATE_NOOP

_Value = TypeVar("_Value")


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


# -- what a setting may be -----------------------------------------------------------------------------------------


class Kind:
    """What a setting may be, and how it is written into a file."""

    def read(self, text: str) -> Any:  # noqa: ANN401 - each kind has its own type
        """Return the value that a text stands for; raises `ValueError` where it makes no sense."""
        return text.strip()

    def written(self, value: Any) -> str:  # noqa: ANN401 - each kind has its own type
        """Return the text that `read` takes."""
        return str(value)

    def found(self, key: str, get: Callable[[str], str], default: _Value) -> _Value:
        """Look a value up in a file; what is not there or makes no sense is the default."""
        text = get(key)
        try:
            return self.read(text) if text.strip() else default
        except ValueError:
            return default

    def kept(self, key: str, value: Any) -> Mapping[str, str]:  # noqa: ANN401 - each kind has its own type
        """Return what is written into a file, by its keys."""
        return {key: self.written(value)}

    def option(self) -> dict[str, Any]:
        """Return how the command line takes it, as `ArgumentParser.add_argument` wants it."""
        return {}


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """Some words."""

    metavar: str = "TEXT"

    def option(self) -> dict[str, Any]:
        """Take any words."""
        return {"metavar": self.metavar}


class YesNo(Kind):
    """Whether something is so."""

    def read(self, text: str) -> bool:
        """Read what `str` makes of a bool."""
        word = text.strip().lower()
        if word not in {"true", "false"}:
            raise ValueError(text)
        return word == "true"

    def option(self) -> dict[str, Any]:
        """Take it as a switch."""
        return {"action": "store_true"}


@dataclass(frozen=True, slots=True)
class Number(Kind):
    """A whole number between two limits."""

    least: int
    most: int
    unit: str = ""  #: written behind it; context "Settings"
    least_means: str = ""  #: what is said in place of the lowest number; context "Settings"

    def read(self, text: str) -> float:
        """Read digits."""
        digits = text.strip()
        if not (digits.isascii() and digits.isdigit() and self.least <= int(digits) <= self.most):
            raise ValueError(text)
        return int(digits)

    def written(self, value: float) -> str:
        """Write whole numbers only."""
        return str(round(value))

    def option(self) -> dict[str, Any]:
        """Take one of the numbers."""
        return {"type": int, "choices": range(self.least, self.most + 1), "metavar": "N"}


class Seconds(Number):
    """A time; the limits are those of the window, and whoever types a command may go below them."""

    def option(self) -> dict[str, Any]:
        """Take any time that is one."""
        return {"type": _seconds, "metavar": "SECONDS"}


@dataclass(frozen=True, slots=True)
class PathTo(Kind):
    """A file or a folder; None where none was chosen."""

    is_folder: bool = False
    question: str = ""  #: the title of the dialog that asks for it; context "Settings"
    when_empty: str = ""  #: what holds where none is chosen; context "Settings"

    def read(self, text: str) -> Path:
        """Take the path as it is."""
        return Path(text)

    def written(self, value: Path | None) -> str:
        """Write no path as no text."""
        return str(value or "")

    def option(self) -> dict[str, Any]:
        """Take a path."""
        return {"type": Path, "metavar": "DIR" if self.is_folder else "FILE"}


@dataclass(frozen=True, slots=True)
class OneOf(Kind):
    """One of some words."""

    words: type[StrEnum]
    labels: Mapping[str, str] = field(default_factory=dict)  #: where it is chosen; context "Settings"

    def read(self, text: str) -> StrEnum:
        """Take a word that there is."""
        return self.words(text.strip())

    def option(self) -> dict[str, Any]:
        """Take one of the words."""
        return {"type": self.words, "choices": list(self.words)}


class PerFormat(Kind):
    """A text for each format of ads, each under a key of its own."""

    def found(self, key: str, get: Callable[[str], str], default: _Value) -> Any:  # noqa: ANN401 - a mapping
        """Look up the texts; a format without one is left out."""
        del default
        texts = {one: get(f"{key}/{one.value}").strip() for one in AdFormat}
        return MappingProxyType({one: text for one, text in texts.items() if text})

    def kept(self, key: str, value: Mapping[AdFormat, str]) -> Mapping[str, str]:
        """Return the text of each format."""
        return {f"{key}/{one.value}": value.get(one, "") for one in AdFormat}


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError("is not a positive number of seconds")
    return seconds


# -- the rows ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Setting:
    """One row: all that is known of a setting but its value."""

    name: str  #: of the field of `Settings`
    default: Any
    key: str  #: in window.ini
    kind: Kind
    label: str = ""  #: in English, its key marked with &; context "Settings"
    help: str = ""  #: what it is for: a sentence; context "Settings"
    section: str = ""  #: of the settings dialog; empty where it is not asked for there; context "Settings"
    widget: str = ""  #: the object name of its field in that dialog
    option: str = ""  #: on the command line; empty where it can't be given there

    @property
    def plain_help(self) -> str:
        """What it is and what it is for, in English, as the command line says it."""
        label, sentence = self.label.replace("&", ""), self.help.rstrip(".")
        parts = [f"{part[:1].lower()}{part[1:]}" for part in (label, sentence) if part]
        return ": ".join(parts)

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Let a command take it."""
        more = {} if self.default in (None, False) else {"default": self.default}
        otherwise = "%(default)s" if more else getattr(self.kind, "when_empty", "")
        text = f"{self.plain_help} ({otherwise[:1].lower()}{otherwise[1:]})" if otherwise else self.plain_help
        parser.add_argument(self.option, dest=self.name, help=text, **self.kind.option(), **more)


def _setting(default: _Value, key: str, kind: Kind, **more: str) -> _Value:
    """Make a field with its row; to whoever checks types it is its default."""
    row = {"default": default, "key": key, "kind": kind, **more}
    if isinstance(default, Mapping):
        return field(default_factory=lambda: default, metadata=row)
    made: _Value = field(default=default, metadata=row)
    return made


_NO_SLOTS: Mapping[AdFormat, str] = MappingProxyType({})
_UPLOAD = QT_TRANSLATE_NOOP("Settings", "Upload")
_BROWSER = QT_TRANSLATE_NOOP("Settings", "Browser")
_FILES = QT_TRANSLATE_NOOP("Settings", "Files")
_LOOK = QT_TRANSLATE_NOOP("Settings", "Appearance")
_AS_SYSTEM = QT_TRANSLATE_NOOP("Settings", "System default")


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set: the batch, and how the program works. Every default just works."""

    mapping: Path | None = _setting(None, "batch/mapping", PathTo())
    ads_folder: Path | None = _setting(None, "batch/ads_folder", PathTo(is_folder=True))
    ad_format: AdFormat = _setting(
        AdFormat.PREROLL,
        "batch/format",
        OneOf(AdFormat),
        label=QT_TRANSLATE_NOOP("Settings", "F&ormat"),
        option="--format",
    )
    dry_run: bool = _setting(
        True,  # noqa: FBT003 - a default
        "run/dry_run",
        YesNo(),
        label=QT_TRANSLATE_NOOP("Settings", "Dry run: preview only, nothing is created"),
    )
    tabs: int = _setting(
        2,
        "run/tabs",
        Number(1, 5),
        label=QT_TRANSLATE_NOOP("Settings", "&Tabs at once"),
        help=QT_TRANSLATE_NOOP("Settings", "How many campaigns are uploaded at the same time."),
        section=_UPLOAD,
        widget="settingsTabsSpin",
        option="--tabs",
    )
    patience: float = _setting(
        130.0,
        "run/patience",
        Seconds(30, 1800, QT_TRANSLATE_NOOP("Settings", " s")),  # shorter ones would doubt what is merely slow
        label=QT_TRANSLATE_NOOP("Settings", "&Patience"),
        help=QT_TRANSLATE_NOOP("Settings", "How long created ads may take to appear on the site."),
        section=_UPLOAD,
        widget="patienceSpin",
        option="--patience",
    )
    tracking_parameter: str = _setting(
        "sub11",
        "run/tracking_parameter",
        Text("NAME"),
        label=QT_TRANSLATE_NOOP("Settings", "T&racking parameter"),
        help=QT_TRANSLATE_NOOP("Settings", "The URL parameter that carries the campaign's name."),
        section=_UPLOAD,
        widget="settingsTrackingParameterEdit",
        option="--tracking-parameter",
    )
    strict_names: bool = _setting(
        False,  # noqa: FBT003 - a default
        "run/strict_names",
        YesNo(),
        label=QT_TRANSLATE_NOOP("Settings", "Fail campaigns whose &name differs from the mapping"),
        section=_UPLOAD,
        widget="strictNamesCheck",
        option="--strict-names",
    )
    browser: Path | None = _setting(
        None,
        "browser/path",
        PathTo(
            question=QT_TRANSLATE_NOOP("Settings", "Choose a browser"),
            when_empty=QT_TRANSLATE_NOOP("Settings", "Found automatically: Chrome, Edge or Chromium"),
        ),
        label=QT_TRANSLATE_NOOP("Settings", "&Browser"),
        section=_BROWSER,
        widget="browserPicker",
    )
    headless: bool = _setting(
        False,  # noqa: FBT003 - a default
        "browser/headless",
        YesNo(),
        label=QT_TRANSLATE_NOOP("Settings", "&Hide the browser while uploading"),
        help=QT_TRANSLATE_NOOP("Settings", "The browser must be visible when you sign in."),
        section=_BROWSER,
        widget="headlessCheck",
        option="--headless",
    )
    report_folder: Path | None = _setting(
        None,
        "report/folder",
        PathTo(
            is_folder=True,
            question=QT_TRANSLATE_NOOP("Settings", "Choose the folder for reports"),
            when_empty=QT_TRANSLATE_NOOP("Settings", "In the data folder"),
        ),
        label=QT_TRANSLATE_NOOP("Settings", "R&eport folder"),
        section=_FILES,
        widget="reportFolderPicker",
        option="--report",
    )
    archive_days: int = _setting(
        365,
        "checkpoints/archive_days",
        Number(0, 3650, QT_TRANSLATE_NOOP("Settings", " days"), QT_TRANSLATE_NOOP("Settings", "Forever")),
        label=QT_TRANSLATE_NOOP("Settings", "&Keep archive for"),
        help=QT_TRANSLATE_NOOP(
            "Settings",
            "Older archived checkpoints are removed, except for the last {}.",  # how many are kept
        ),
        section=_FILES,
        widget="archiveDaysSpin",
    )
    scheme: Scheme = _setting(
        Scheme.SYSTEM,
        "look/scheme",
        OneOf(
            Scheme,
            {
                Scheme.SYSTEM: _AS_SYSTEM,
                Scheme.LIGHT: QT_TRANSLATE_NOOP("Settings", "Light"),
                Scheme.DARK: QT_TRANSLATE_NOOP("Settings", "Dark"),
            },
        ),
        label=QT_TRANSLATE_NOOP("Settings", "&Colours"),
        section=_LOOK,
        widget="schemeCombo",
    )
    language: Language = _setting(
        Language.SYSTEM,
        "look/language",
        OneOf(Language, {Language.SYSTEM: _AS_SYSTEM, Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}),
        label=QT_TRANSLATE_NOOP("Settings", "&Language"),
        help=QT_TRANSLATE_NOOP("Settings", "Takes effect at the next start."),
        section=_LOOK,
        widget="languageCombo",
    )
    slots: Mapping[AdFormat, str] = _setting(_NO_SLOTS, "checkpoints", PerFormat())

    @property
    def batch(self) -> tuple[Path | None, Path | None, AdFormat]:
        """What is read: the mapping, the folder of the ad CSVs, the format."""
        return self.mapping, self.ads_folder, self.ad_format

    @property
    def is_complete(self) -> bool:
        """Whether there is a mapping and a folder to read."""
        return self.mapping is not None and self.ads_folder is not None

    def slot(self, ad_format: AdFormat) -> str:
        """Return the name of the checkpoint that runs of a format go on with; empty for the standard one."""
        return self.slots.get(ad_format, "")


#: The rows, by the names of the fields, in the order in which they are asked for.
SETTINGS: Final[Mapping[str, Setting]] = MappingProxyType(
    {one.name: Setting(one.name, **one.metadata) for one in fields(Settings)}
)
