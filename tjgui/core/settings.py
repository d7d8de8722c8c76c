"""All settings, one row each: where a setting is kept, what it may be, how it is asked for, and its name.

The window's file, the settings dialog, the batch form and the command line use these rows. A new setting is a field of
`Settings` here; if it affects a run, also a field of the same name in `RunSettings`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeVar

from tjgui.core.models import AdFormat, Duplicates
from tjgui.core.wording.window_words import QT_TRANSLATE_NOOP

_Value = TypeVar("_Value")


class Scheme(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """The window's languages."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


# -- what a setting may be -----------------------------------------------------------------------------------------


class Kind:
    """What values a setting may have, and how they are written to a file."""

    def read(self, text: str) -> Any:  # noqa: ANN401 - each kind has its own type
        """Return the value that a text represents; raises `ValueError` if it is invalid."""
        return text.strip()

    def written(self, value: Any) -> str:  # noqa: ANN401 - each kind has its own type
        """Return the text that `read` understands."""
        return str(value)

    def found(self, key: str, get: Callable[[str], str], default: _Value) -> _Value:
        """Look up a value in a file; the default if it is missing or invalid."""
        text = get(key)
        try:
            return self.read(text) if text.strip() else default
        except ValueError:
            return default

    def kept(self, key: str, value: Any) -> Mapping[str, str]:  # noqa: ANN401 - each kind has its own type
        """Return what is written to a file, by key."""
        return {key: self.written(value)}

    def option(self) -> dict[str, Any]:
        """Return the keyword arguments for `ArgumentParser.add_argument`."""
        return {}


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """Some words."""

    metavar: str = "TEXT"

    def option(self) -> dict[str, Any]:
        """Accept any text."""
        return {"metavar": self.metavar}


class YesNo(Kind):
    """Yes or no."""

    def read(self, text: str) -> bool:
        """Read the `str` of a bool."""
        word = text.strip().lower()
        if word not in {"true", "false"}:
            raise ValueError(text)
        return word == "true"

    def option(self) -> dict[str, Any]:
        """Make it a switch."""
        return {"action": "store_true"}


@dataclass(frozen=True, slots=True)
class Number(Kind):
    """A whole number between two limits."""

    least: int
    most: int
    unit: str = ""  #: shown after it; context "Settings"
    least_means: str = ""  #: shown instead of the lowest number; context "Settings"

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
        """Accept one of the numbers."""
        return {"type": self._chosen, "metavar": "N"}

    def _chosen(self, text: str) -> float:
        try:
            return self.read(text)
        except ValueError as error:
            what = f"“{text}” isn't a whole number from {self.least} to {self.most}"
            raise argparse.ArgumentTypeError(what) from error


class Seconds(Number):
    """A length of time; the limits apply to the window, the command line accepts lower values."""

    def option(self) -> dict[str, Any]:
        """Accept any positive time."""
        return {"type": _seconds, "metavar": "SECONDS"}


@dataclass(frozen=True, slots=True)
class PathTo(Kind):
    """A file or a folder; None if none was chosen."""

    is_folder: bool = False
    question: str = ""  #: the title of the dialog that asks for it; context "Settings"
    when_empty: str = ""  #: what applies if none is chosen; context "Settings"

    def read(self, text: str) -> Path:
        """Return the path unchanged."""
        return Path(text)

    def written(self, value: Path | None) -> str:
        """Write no path as an empty text."""
        return str(value or "")

    def option(self) -> dict[str, Any]:
        """Accept a path."""
        return {"type": Path, "metavar": "DIR" if self.is_folder else "FILE"}


@dataclass(frozen=True, slots=True)
class OneOf(Kind):
    """One of several words."""

    words: type[StrEnum]
    labels: Mapping[str, str] = field(default_factory=dict)  #: shown where it is chosen; context "Settings"

    def read(self, text: str) -> StrEnum:
        """Accept a known word."""
        return self.words(text.strip())

    def option(self) -> dict[str, Any]:
        """Accept one of the words."""
        return {"type": self._chosen, "choices": list(self.words)}

    def _chosen(self, text: str) -> StrEnum:
        try:
            return self.read(text)
        except ValueError as error:
            known = ", ".join(self.words)
            raise argparse.ArgumentTypeError(f"“{text}” isn't one of {known}") from error


class PerFormat(Kind):
    """A text for each ad format, each under its own key."""

    def found(self, key: str, get: Callable[[str], str], default: _Value) -> Any:  # noqa: ANN401 - a mapping
        """Look up the texts; a format without one is left out."""
        del default
        texts = {one: get(f"{key}/{one.value}").strip() for one in AdFormat}
        return MappingProxyType({one: text for one, text in texts.items() if text})

    def kept(self, key: str, value: Mapping[AdFormat, str]) -> Mapping[str, str]:
        """Return the text of each format."""
        return {f"{key}/{one.value}": value.get(one, "") for one in AdFormat}


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"“{text}” isn't a positive number of seconds")
    return seconds


# -- the rows ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Setting:
    """One row: everything about a setting except its value."""

    name: str  #: name of the field in `Settings`
    default: Any
    key: str  #: in window.ini
    kind: Kind
    label: str = ""  #: in English, its access key marked with &; context "Settings"
    help: str = ""  #: what it is for: a sentence; context "Settings"
    section: str = ""  #: section of the settings dialog; empty if it is not there; context "Settings"
    widget: str = ""  #: the object name of its field in that dialog
    option: str = ""  #: on the command line; empty if it has none

    @property
    def plain_help(self) -> str:
        """What it is and what it is for, in English, as the command line shows it."""
        label, sentence = self.label.replace("&", ""), self.help.rstrip(".")
        parts = [f"{part[:1].lower()}{part[1:]}" for part in (label, sentence) if part]
        return ": ".join(parts)

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Add it to a command."""
        more = {} if self.default in (None, False) else {"default": self.default}
        otherwise = "%(default)s" if more else getattr(self.kind, "when_empty", "")
        text = f"{self.plain_help} ({otherwise[:1].lower()}{otherwise[1:]})" if otherwise else self.plain_help
        parser.add_argument(self.option, dest=self.name, help=text, **self.kind.option(), **more)


def _setting(default: _Value, key: str, kind: Kind, **more: str) -> _Value:
    """Make a field with its row; to the type checker it is the default value."""
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
    """All settings: the batch, and how the program works. The defaults work without changes."""

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
        Seconds(30, 1800, QT_TRANSLATE_NOOP("Settings", " s")),  # a shorter time would make slow uploads unknown
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
    duplicates: Duplicates = _setting(
        Duplicates.SKIP,
        "run/duplicates",
        OneOf(
            Duplicates,
            {
                Duplicates.SKIP: QT_TRANSLATE_NOOP("Settings", "Leave them out"),
                Duplicates.CREATE: QT_TRANSLATE_NOOP("Settings", "Create them a second time"),
                Duplicates.STOP: QT_TRANSLATE_NOOP("Settings", "Fail the campaign"),
            },
        ),
        label=QT_TRANSLATE_NOOP("Settings", "E&xisting ads"),
        help=QT_TRANSLATE_NOOP("Settings", "What happens to ads whose name and URL are already in the campaign."),
        section=_UPLOAD,
        widget="duplicatesCombo",
        option="--duplicates",
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
    keep_sign_in: bool = _setting(
        True,  # noqa: FBT003 - a default
        "browser/keep_sign_in",
        YesNo(),
        label=QT_TRANSLATE_NOOP("Settings", "Keep the s&ign-in for next time"),
        help=QT_TRANSLATE_NOOP("Settings", "Otherwise, each run asks you to sign in."),
        section=_BROWSER,
        widget="keepSignInCheck",
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
        """What to read: the mapping, the folder of the ad CSVs, the format."""
        return self.mapping, self.ads_folder, self.ad_format

    @property
    def is_complete(self) -> bool:
        """Whether there is a mapping and a folder to read."""
        return self.mapping is not None and self.ads_folder is not None

    def slot(self, ad_format: AdFormat) -> str:
        """Return the name of the checkpoint that runs of a format resume; empty for the default one."""
        return self.slots.get(ad_format, "")


#: The rows, by field name, in the order in which they are shown.
SETTINGS: Final[Mapping[str, Setting]] = MappingProxyType(
    {one.name: Setting(one.name, **one.metadata) for one in fields(Settings)}
)
