"""Everything needed to help a user, in one zip: logs, checkpoints, settings, and no secrets.

The stored sign-in, screenshots, the batch's own files and whatever else is in the data folder are not included. What
is left of the files that are, `scrubber` decides: words of the program, small numbers, times and campaign IDs.
"""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.sign_in_file import SignInFile
from tjgui.core.errors import SignInUnreadable
from tjgui.core.reports.scrubber import REMOVED, Scrubber

__all__ = ["REMOVED", "Scrubber", "bundled_files", "scrubber_for", "support_bundle"]

_PATTERNS = ("logs/tjgui.log*", "logs/crash-*.log", "checkpoints/*.json", "reports/*.csv", "window.ini")
_MOST_REPORTS = 10
#: Of each file, its end: what happened last matters most.
_MOST_BYTES = 1_000_000
#: Shorter cookie values, such as "1" or "de", occur elsewhere too and reveal nothing.
_SHORTEST_SECRET = 6
_SECRET_VARIABLES = re.compile(r"(?i)pass|token|secret|key|proxy|auth|cookie|cred")
_CAMPAIGN_KEY = re.compile(r'"(\d{6,12})": ?\{')

_README = """TJ Uploader created this bundle so that you can get help. Look through it before you send it.

It contains the program's log, the checkpoints, the latest result files, the window's settings and about.json; of a long
file, only its end. It does not contain your sign-in, screenshots, the mapping or the ad CSVs.
What is left in the files: the program's own words, small numbers, times and campaign IDs. Every other word is replaced
with one of the same shape, such as Xxxxxx; passwords, email addresses and what follows the question mark in a web
address with {removed}. Your home folder is written as ~.
"""


def support_bundle(data_folder: DataFolder, about: Mapping[str, object], home: Path | None = None) -> bytes:
    """Return the zip's bytes; a file that cannot be read is listed instead.

    :param about: facts about the program and the computer, such as versions.
    :param home: the user's home folder, which often contains the user's name.
    """
    texts, unread = _texts(data_folder)
    ids = frozenset(number for text in texts.values() for number in _CAMPAIGN_KEY.findall(text))
    scrubber = scrubber_for(data_folder, home, ids)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("README.txt", _README.format(removed=REMOVED))
        bundle.writestr("about.json", scrubber.scrub(json.dumps(about, indent=2, ensure_ascii=False)))
        taken: set[str] = set()
        for name, text in (*texts.items(), *((f"{name}.not-read.txt", error) for name, error in unread.items())):
            bundle.writestr(_free_name(scrubber.name(name), taken), scrubber.scrub(text))
    return packed.getvalue()


def scrubber_for(data_folder: DataFolder, home: Path | None, ids: frozenset[str] = frozenset()) -> Scrubber:
    """Return what makes texts of this user fit to be sent to others."""
    secrets = {*_kept_secrets(data_folder.sign_in), *_secrets_around()}
    return Scrubber(tuple(sorted(secrets, key=len, reverse=True)), home, ids)


def bundled_files(data_folder: DataFolder) -> tuple[Path, ...]:
    """Return the files of the data folder that go into the bundle."""
    found: list[Path] = []
    for pattern in _PATTERNS:
        paths = sorted(path for path in data_folder.root.glob(pattern) if path.is_file() and not path.is_symlink())
        found += paths[-_MOST_REPORTS:] if pattern.startswith("reports/") else paths
    return tuple(found)


def _texts(data_folder: DataFolder) -> tuple[dict[str, str], dict[str, str]]:
    """Return the files' texts by name, and why others could not be read."""
    texts: dict[str, str] = {}
    unread: dict[str, str] = {}
    for path in bundled_files(data_folder):
        name = path.relative_to(data_folder.root).as_posix()
        try:
            texts[name] = _end_of(path)
        except OSError as error:
            unread[name] = str(error)
    return texts, unread


def _end_of(path: Path) -> str:
    with path.open("rb") as file:
        size = file.seek(0, io.SEEK_END)
        file.seek(max(0, size - _MOST_BYTES))
        return file.read(_MOST_BYTES).decode("utf-8", "replace")


def _free_name(name: str, taken: set[str]) -> str:
    """Return a name that the bundle does not have yet: two may look alike once they are masked."""
    free, number = name, 1
    while free in taken:
        number += 1
        stem, dot, suffix = name.rpartition(".")
        free = f"{stem}-{number}{dot}{suffix}"
    taken.add(free)
    return free


def _secrets_around() -> Iterator[str]:
    """Yield what this process was told in confidence: passwords in variables, such as a proxy's."""
    for name, value in os.environ.items():
        if _SECRET_VARIABLES.search(name):
            try:
                parts = urlsplit(value)
                found = (value, parts.username or "", parts.password or "")
            except ValueError:
                found = (value, "", "")
            yield from (one for part in found for one in {part, unquote(part)} if len(one) >= _SHORTEST_SECRET)


def _kept_secrets(sign_in: SignInFile) -> tuple[str, ...]:
    """Return the values in the saved sign-in: cookies and web storage."""
    try:
        kept = sign_in.read()
    except SignInUnreadable:
        return ()
    values = {value for value in _values(kept.state if kept else {}) if len(value) >= _SHORTEST_SECRET}
    return tuple(sorted(values, key=len, reverse=True))


def _values(part: object) -> Iterator[str]:
    """Yield every text under a "value" key, at any depth."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name == "value" and isinstance(value, str):
                yield value
            else:
                yield from _values(value)
    elif isinstance(part, list):
        for item in part:
            yield from _values(item)
