"""What the program knows about the site, read from `site.toml`: the shipped one, overridden by the user's own.

No other part of the program names an element, a text or an address of the site. Each problem in a file is an error that
names the file and the key, and says what to do; a file is never applied partly.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tjgui.core.errors import InputError
from tjgui.core.models import CsvLimits
from tjgui.core.plain_text import folded
from tjgui.core.wording.message import Message

#: The version of the file's layout; a file with another version belongs to another version of the program.
VERSION = 1
#: The name of the user's own file in the data folder.
FILE_NAME = "site.toml"

_LONGEST_PATIENCE = 3600.0
#: Bytes of a file and of a line: several times those of the shipped one.
_LARGEST = 64_000
_LONGEST_LINE = 2_000
#: The range of each limit: a name must have room for the ID at its end, and a CSV for one ad.
_LIMITS: Mapping[str, tuple[int, int]] = {
    "ads": (1, 10_000),
    "bytes": (10_000, 100_000_000),
    "ad_name": (24, 1_000),
    "id_digits": (1, 20),
}
_PLACEHOLDER = "{campaign_id}"
#: Addresses that must name the campaign, and those that are full URLs; all others are paths.
_OF_A_CAMPAIGN = frozenset({"campaign", "draft", "overview", "ad_settings", "template"})
_WHOLE = frozenset({"site", "sign_in"})


class SiteFileFault(InputError):
    """A site file that cannot be used."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the pages are; placeholders in braces are filled in."""

    site: str
    sign_in: str
    campaigns: str
    campaign: str
    draft: str
    overview: str
    ad_settings: str
    template: str
    sign_in_parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that each thing may take; `site.toml` explains the values."""

    open: float
    preview: float
    still: float
    clear: float
    button: float
    error: float
    show: float
    create: float
    turn: float
    lengthen: float
    ads: float


@dataclass(frozen=True, slots=True)
class SiteFile:
    """Everything the page objects know about the site."""

    addresses: Addresses
    selectors: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, tuple[str, ...]]
    patience: Patience
    limits: CsvLimits
    path: Path | None = None  #: the user's own file in use; None if only the shipped one is
    changed: tuple[str, ...] = ()  #: the keys that the user's own file sets, such as "selectors.table"

    @property
    def csv_input(self) -> str:
        """The CSV's own file field; the file is set on it, it is never clicked."""
        return ", ".join(self.selectors["csv_input"])

    def leads_to_sign_in(self, url: str) -> bool:
        """Whether a URL is that of a sign-in page."""
        return any(part in url for part in self.addresses.sign_in_parts)

    def lets_pass(self, question: str) -> bool:
        """Whether a question from the page at the last click may be answered with yes."""
        return folded(question) in {folded(one) for one in self.texts["create_questions"]}

    def paths_of(self, campaign_id: str) -> list[str]:
        """Return the possible path parts of a campaign's pages: as a campaign, and as a draft."""
        return [one.format(campaign_id=campaign_id) for one in (self.addresses.campaign, self.addresses.draft)]

    def is_of_campaign(self, path: str, campaign_id: str) -> bool:
        """Whether a path is that of one of the campaign's pages."""
        return any(one in f"{path}/" for one in self.paths_of(campaign_id))

    def campaign_in(self, link: str) -> str | None:
        """Return the campaign that a link leads to; None if it leads to none, or to a draft."""
        for address in (self.addresses.campaign, self.addresses.overview):
            before, _, after = address.partition(_PLACEHOLDER)
            found = re.search(rf"{re.escape(before)}(\d+){re.escape(after)}", link)
            if found is not None:
                return found[1]
        return None

    def for_page(self) -> dict[str, Any]:
        """Return selectors and texts in the form that `page_state.js` expects."""
        return {
            "selectors": {_camel(key): list(value) for key, value in self.selectors.items()},
            "texts": {_camel(key): list(value) for key, value in self.texts.items()},
            "signInUrlParts": list(self.addresses.sign_in_parts),
            "stillMilliseconds": self.patience.still * 1000,
            "clearMilliseconds": self.patience.clear * 1000,
            "templateParts": self.addresses.template.split(_PLACEHOLDER),
        }

    def own_lists(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """Return section, key and values of the selectors and texts that the user's own file sets."""
        parts = [one.split(".") for one in self.changed]
        return [(part, key, getattr(self, part)[key]) for part, key in parts if part in {"selectors", "texts"}]

    def own_values(self) -> list[tuple[str, dict[str, Any]]]:
        """Return the sections of addresses, patience and limits that the user's own file sets, with keys and values."""
        found = []
        sections = (("addresses", self.addresses), ("patience", self.patience), ("limits", self.limits))
        for section, values in sections:
            own = [one.partition(".")[2] for one in self.changed if one.startswith(f"{section}.")]
            if own:
                found.append((section, {key: getattr(values, key) for key in own}))
        return found

    @property
    def message(self) -> Message:
        """Which file is in use, in a sentence."""
        if self.path is None:
            return Message("site_file_shipped")
        return Message("site_file_own", file=str(self.path), count=len(self.changed))

    def in_words(self) -> str:
        """Say which file is in use, in English."""
        return str(self.message)


@cache
def shipped() -> SiteFile:
    """Return the shipped site file."""
    content = tomllib.loads(files("tjgui.site").joinpath(FILE_NAME).read_text(encoding="utf-8"))
    return SiteFile(
        Addresses(**{key: _frozen(value) for key, value in content["addresses"].items()}),
        {key: tuple(value) for key, value in content["selectors"].items()},
        {key: tuple(value) for key, value in content["texts"].items()},
        Patience(**content["patience"]),
        CsvLimits(**content["limits"]),
    )


def find_site_file(data_folder: Path, named: Path | None = None) -> SiteFile:
    """Return the site file to use: the named one, the data folder's, or the shipped one.

    Raises `SiteFileFault` if it cannot be used, or if the named one does not exist.
    """
    if named is not None:
        return read_site_file(named)
    path = data_folder / FILE_NAME
    return read_site_file(path) if path.exists() else shipped()


def read_site_file(path: Path) -> SiteFile:
    """Apply a user's own file on top of the shipped one; raises `SiteFileFault` if anything in it is wrong."""
    try:
        content = tomllib.loads(_bounded(path).decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise SiteFileFault(Message("site_file_none", file=str(path)), Message("correct_site_file_name")) from error
    except OSError as error:
        what = Message("site_file_unreadable", file=str(path), reason=error.strerror or str(error))
        raise SiteFileFault(what, Message("make_site_file_readable")) from error
    except UnicodeDecodeError as error:
        raise SiteFileFault(Message("site_file_not_utf8", file=str(path)), Message("save_site_file_as_utf8")) from error
    except (ValueError, RecursionError) as error:  # also of a number with thousands of digits, or lists in lists
        what = Message("site_file_syntax", file=str(path), reason=str(error))
        raise SiteFileFault(what, Message("fix_site_file")) from error
    return _Reading(path).laid_over(shipped(), content)


def _bounded(path: Path) -> bytes:
    """Read a file of a usual size: what TOML makes of a key with thousands of dots fills any memory."""
    if path.exists() and not path.is_file():
        raise OSError(None, "it is not a file")
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        what = Message("site_file_too_large", file=str(path), kilobytes=_LARGEST // 1000)
        raise SiteFileFault(what, Message("write_only_changes"))
    longest = max((len(line), number) for number, line in enumerate(data.splitlines(), 1)) if data else (0, 0)
    if longest[0] > _LONGEST_LINE:
        what = Message("site_file_line_too_long", file=str(path), row=str(longest[1]), bytes=_LONGEST_LINE)
        raise SiteFileFault(what, Message("break_line"))
    return data


class _Reading:
    """Checks one file, key by key."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def laid_over(self, base: SiteFile, content: dict[str, Any]) -> SiteFile:
        """Return `base` with the file's values."""
        self._check_version(content.pop("version", None))
        sections = {
            "addresses": [field.name for field in fields(Addresses)],
            "selectors": list(base.selectors),
            "texts": list(base.texts),
            "patience": [field.name for field in fields(Patience)],
            "limits": [field.name for field in fields(CsvLimits)],
        }
        for name, section in content.items():
            self._check_known(name, list(sections), "")
            if not isinstance(section, dict):
                raise self._fault(name, Message("key_is_section"), Message("write_section", section=name))
            for key in section:
                self._check_known(key, sections[name], f"{name}.")
        own = {name: content.get(name, {}) for name in sections}
        return replace(
            base,
            addresses=self._addresses(base.addresses, own["addresses"]),
            selectors={**base.selectors, **self._lists("selectors", own["selectors"])},
            texts={**base.texts, **self._lists("texts", own["texts"])},
            patience=replace(base.patience, **{key: self._seconds(key, one) for key, one in own["patience"].items()}),
            limits=replace(base.limits, **{key: self._count(key, one) for key, one in own["limits"].items()}),
            path=self._path,
            changed=tuple(f"{name}.{key}" for name, section in own.items() for key in section),
        )

    def _fault(self, key: str, what: Message, remedy: Message) -> SiteFileFault:
        return SiteFileFault(Message("site_file_key", file=str(self._path), key=key, what=what), remedy)

    def _wrong(self, key: str, value: object, remedy: Message) -> SiteFileFault:
        what = Message("key_empty") if value in ("", []) else Message("key_is", value=_shown(value))
        return self._fault(key, what, remedy)

    def _check_version(self, version: object) -> None:
        if version is None:
            raise self._fault("version", Message("key_missing"), Message("write_version", version=VERSION))
        if version != VERSION or isinstance(version, bool):
            what = Message("key_is_version", value=repr(version), version=VERSION)
            raise self._fault("version", what, Message("file_of_this_version"))

    def _check_known(self, key: str, known: list[str], section: str) -> None:
        if key in known:
            return
        near = difflib.get_close_matches(key, known, n=1)
        remedy = Message("did_you_mean", key=near[0]) if near else Message("known_keys", keys=", ".join(known))
        raise self._fault(f"{section}{key}", Message("key_unknown"), remedy)

    def _lists(self, section: str, values: dict[str, Any]) -> dict[str, tuple[str, ...]]:
        return {key: self._texts(f"{section}.{key}", value) for key, value in values.items()}

    def _texts(self, key: str, value: object) -> tuple[str, ...]:
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list) or not found or not all(isinstance(one, str) and one.strip() for one in found):
            raise self._wrong(key, value, Message("give_texts"))
        return tuple(found)

    def _addresses(self, base: Addresses, values: dict[str, Any]) -> Addresses:
        own: dict[str, Any] = {key: self._address(key, value) for key, value in values.items()}
        return replace(base, **own)

    def _address(self, key: str, value: object) -> str | tuple[str, ...]:
        name = f"addresses.{key}"
        if key == "sign_in_parts":
            return self._texts(name, value)
        if not isinstance(value, str):
            raise self._wrong(name, value, Message("give_quoted_text"))
        if key in _WHOLE:
            parts = urlsplit(value)
            if parts.scheme not in {"http", "https"} or not parts.hostname:
                raise self._wrong(name, value, Message("give_address"))
            return value
        if not value.startswith("/"):
            raise self._wrong(name, value, Message("give_path"))
        found = re.findall(r"\{[^{}]*\}|[{}]", value)
        if found != ([_PLACEHOLDER] if key in _OF_A_CAMPAIGN else []):
            once = Message("write_placeholder", placeholder=_PLACEHOLDER)
            raise self._wrong(name, value, once if key in _OF_A_CAMPAIGN else Message("no_braces"))
        return value

    def _seconds(self, key: str, value: object) -> float:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not 0 < float(value) <= _LONGEST_PATIENCE:  # type: ignore[arg-type]
            most = Message("give_seconds", most=f"{_LONGEST_PATIENCE:g}")
            raise self._wrong(f"patience.{key}", value, most)
        return float(value)  # type: ignore[arg-type]

    def _count(self, key: str, value: object) -> int:
        least, most = _LIMITS[key]
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self._wrong(f"limits.{key}", value, Message("give_whole_number", least=least, most=most))
        return value


def _shown(value: object) -> str:
    return f"“{value}”" if isinstance(value, str) else repr(value)


def _frozen(value: Any) -> Any:  # noqa: ANN401 - a text, or a list of them
    return tuple(value) if isinstance(value, list) else value


def _camel(key: str) -> str:
    head, *rest = key.split("_")
    return head + "".join(part.capitalize() for part in rest)
