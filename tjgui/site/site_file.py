"""What the program knows about the site, read from `site.toml`: the shipped one, overridden by the user's own.

No other part of the program names an element, a text or an address of the site. Each problem in a file is an error that
names the file and the key, and says what to do; a file is never applied partly.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import reprlib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from tjgui.core.errors import InputError
from tjgui.core.models import CsvLimits
from tjgui.core.plain_text import folded
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import Message
from tjgui.site.origins import wrong_with

#: The version of the file's layout; a file with another version belongs to another version of the program.
VERSION = 1
#: The name of the user's own file in the data folder.
FILE_NAME = "site.toml"

_MOST_BYTES = 64_000
_LONGEST_LINE = 1_000
_LONGEST_KEY = 100
_LONGEST_PATIENCE = 3600.0
#: The range of each limit: a name must have room for the ID at its end, and a CSV for one ad.
_LIMITS: Mapping[str, tuple[int, int]] = {
    "ads": (1, 10_000),
    "bytes": (10_000, 100_000_000),
    "ad_name": (24, 1_000),
    "id_digits": (1, 20),
}
_PLACEHOLDER = "{campaign_id}"
#: What a text may not contain; it may be on several lines.
_CONTROL = re.compile("[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]")
_SHORT = reprlib.Repr()
#: Addresses that must name the campaign, and those that are full URLs; all others are paths.
_OF_A_CAMPAIGN = frozenset({"campaign", "draft", "overview", "ad_settings", "template"})
_WHOLE = frozenset({"site", "sign_in"})
_WHOLE_KEYS = frozenset(f"addresses.{one}" for one in _WHOLE)


#: What leads somewhere else, decides when somebody is signed in, or makes the program click or answer unasked.
_ASKED_ABOUT: Mapping[str, str] = {
    "addresses": "site sign_in sign_in_parts",
    "selectors": (
        "password_field signed_out_heading campaigns_link any_modal open_modal modal_close modal_parts bids_modal "
        "bids_button alert_background alert_box alert_buttons tour tour_buttons cookie_banner cookie_buttons"
    ),
    "texts": (
        "signed_out_heading signed_in create_questions close accept_cookies cookies alert_ok adjust_bids asking acts"
    ),
}


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
class Redirection:
    """A value of a user's own file that the user is asked about before the first run with it."""

    key: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def message(self) -> Message:
        """Name the key with its old and its new value; of a list, with all that is added and removed."""
        if self.key in _WHOLE_KEYS:
            return Message("site_file_redirects", key=self.key, before=self.before[0], after=self.after[0])
        added = _listed(one for one in self.after if one not in self.before)
        removed = _listed(one for one in self.before if one not in self.after)
        if added and removed:
            return Message("site_file_exchanges", key=self.key, added=added, removed=removed)
        if removed:
            return Message("site_file_removes", key=self.key, removed=removed)
        return Message("site_file_adds", key=self.key, added=added or _listed(self.after))


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
    digest: str = ""  #: of the user's own file

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

    def redirections(self) -> list[Redirection]:
        """Return what the user's own file changes of hosts, sign-in and dismissal, with the shipped values."""
        found = []
        for name in self.changed:
            part, _, key = name.partition(".")
            before, after = (_texts_of(one, part, key) for one in (shipped(), self))
            if key in _ASKED_ABOUT.get(part, "").split() and before != after:
                found.append(Redirection(name, before, after))
        return found

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
    raw = _bytes_of(path)
    try:
        text = raw.decode("utf-8-sig")
        _check_lines(path, text.splitlines())
        content = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise SiteFileFault(Message("site_file_not_utf8", file=str(path)), Message("save_site_file_as_utf8")) from error
    except ValueError as error:
        what = Message("site_file_syntax", file=str(path), reason=str(error))
        raise SiteFileFault(what, Message("fix_site_file")) from error
    except RecursionError as error:
        raise SiteFileFault(Message("site_file_nested", file=str(path)), Message("fix_site_file")) from error
    known = _Reading(path).laid_over(shipped(), content)
    return replace(known, digest=hashlib.sha256(raw).hexdigest())


def _bytes_of(path: Path) -> bytes:
    """Return the file's content; neither a pipe nor a huge file is waited for."""
    try:
        if path.exists() and not path.is_file():
            raise SiteFileFault(Message("site_file_no_file", file=str(path)), Message("correct_site_file_name"))
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise SiteFileFault(Message("site_file_none", file=str(path)), Message("correct_site_file_name")) from error
    except OSError as error:
        what = Message("site_file_unreadable", file=str(path), reason=error.strerror or str(error))
        raise SiteFileFault(what, Message("make_site_file_readable")) from error
    if len(raw) > _MOST_BYTES:
        most = Message("site_file_too_large", file=str(path), most=f"{_MOST_BYTES // 1000}")
        raise SiteFileFault(most, Message("site_file_is_small"))
    return raw


def _check_lines(path: Path, lines: Sequence[str]) -> None:
    """Refuse a line that would take long to read: the time that a key of many parts takes grows with its square."""
    for number, line in enumerate(lines, 1):
        if len(line) > _LONGEST_LINE:
            what = Message("site_file_long_line", most=_LONGEST_LINE, start=shown(line.strip()))
            where = Message("site_file_line", file=str(path), line=str(number), what=what)
            raise SiteFileFault(where, Message("break_line"))


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
            what = Message("key_is_version", value=_shown(version), version=VERSION)
            raise self._fault("version", what, Message("file_of_this_version"))

    def _check_known(self, key: str, known: list[str], section: str) -> None:
        if key in known:
            return
        near = difflib.get_close_matches(key[:_LONGEST_KEY], known, n=1)
        remedy = Message("did_you_mean", key=near[0]) if near else Message("known_keys", keys=", ".join(known))
        raise self._fault(f"{section}{shown(key)}", Message("key_unknown"), remedy)

    def _lists(self, section: str, values: dict[str, Any]) -> dict[str, tuple[str, ...]]:
        return {key: self._texts(f"{section}.{key}", value) for key, value in values.items()}

    def _texts(self, key: str, value: object) -> tuple[str, ...]:
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list) or not found or not all(isinstance(one, str) and one.strip() for one in found):
            raise self._wrong(key, value, Message("give_texts"))
        for one in found:
            if _CONTROL.search(one):
                raise self._wrong(key, one, Message("no_control_characters"))
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
        if _CONTROL.search(value):
            raise self._wrong(name, value, Message("no_control_characters"))
        if key in _WHOLE:
            if remedy := wrong_with(value, is_base=key == "site"):
                raise self._wrong(name, value, remedy)
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
        if not is_number or not 0 < value <= _LONGEST_PATIENCE:  # type: ignore[operator]
            most = Message("give_seconds", most=f"{_LONGEST_PATIENCE:g}")
            raise self._wrong(f"patience.{key}", value, most)
        return float(value)  # type: ignore[arg-type]

    def _count(self, key: str, value: object) -> int:
        least, most = _LIMITS[key]
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self._wrong(f"limits.{key}", value, Message("give_whole_number", least=least, most=most))
        return value


def _shown(value: object) -> str:
    return f"“{shown(value)}”" if isinstance(value, str) else _SHORT.repr(value)


def _texts_of(known: SiteFile, part: str, key: str) -> tuple[str, ...]:
    section = getattr(known, part)
    value = section[key] if isinstance(section, Mapping) else getattr(section, key)
    return tuple(value) if isinstance(value, tuple) else (str(value),)


def _listed(values: Iterable[str]) -> str:
    """Return all values in quotation marks; nothing is cut off, because the user is to judge them."""
    return ", ".join(f"“{shown(one, _MOST_BYTES)}”" for one in values)


def _frozen(value: Any) -> Any:  # noqa: ANN401 - a text, or a list of them
    return tuple(value) if isinstance(value, list) else value


def _camel(key: str) -> str:
    head, *rest = key.split("_")
    return head + "".join(part.capitalize() for part in rest)
