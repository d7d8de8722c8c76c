"""Everything needed to help a user, in one zip: logs, checkpoints, settings, and no secrets.

The stored sign-in, screenshots, the batch's own files and whatever else is in the data folder are not included. In the
files that are, the values of cookies, passwords and tokens, email addresses, everything after the `?` of a web address,
and the name of the user's home folder are replaced.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tjgui.core.disk.data_folder import DataFolder
from tjgui.core.disk.sign_in_file import SignInFile
from tjgui.core.errors import SignInUnreadable

REMOVED = "[removed]"

_PATTERNS = ("logs/tjgui.log*", "checkpoints/*.json", "reports/*.csv", "window.ini", "tjgui.lock-holder.json")
_MOST_REPORTS = 10
#: Shorter cookie values, such as "1" or "de", occur elsewhere too and reveal nothing.
_SHORTEST_SECRET = 6
_SECRETS = re.compile(
    r"""(?ix)
    (["']?\b[\w-]*(?:password|passwd|secret|token|cookie|authorization|api[_-]?key|session[_-]?key)[\w-]*["']?\s*[:=]\s*)
    (?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?:bearer|basic)\s+\S+|[^\s,;}]+)
    """
)
_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+[\w.+/=~-]{8,}")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_URL_USER = re.compile(r"(\bhttps?://)[^\s/@\"']+@")
_URL_QUERY = re.compile(r"(\bhttps?://[^\s?#\"'<>]*)[?#][^\s\"'<>]*")

_README = """TJ Uploader created this bundle so that you can get help. Look through it before you send it.

It contains the program's log, the checkpoints, the latest result files, the window's settings and about.json.
It does not contain your sign-in, screenshots, the mapping or the ad CSVs.
These are replaced with {removed}: cookies, passwords, tokens, email addresses, and everything after the question mark
in web addresses. Your home folder is written as ~.
"""


@dataclass(frozen=True, slots=True)
class Scrubber:
    """Removes from a text what others must not read."""

    secrets: tuple[str, ...]  #: known values, longest first
    home: Path | None = None

    def scrub(self, text: str) -> str:
        """Return the text without secrets."""
        for secret in self.secrets:
            text = text.replace(secret, REMOVED)
        text = _SECRETS.sub(rf"\1{REMOVED}", text)
        text = _BEARER.sub(rf"\1 {REMOVED}", text)
        text = _URL_USER.sub(rf"\1{REMOVED}@", text)
        text = _URL_QUERY.sub(rf"\1?{REMOVED}", text)
        text = _EMAIL.sub(REMOVED, text)
        for written in self._homes():
            text = text.replace(written, "~")
        return text

    def _homes(self) -> Iterator[str]:
        if self.home is None or self.home == Path(self.home.anchor):
            return
        plain = str(self.home)
        yield from dict.fromkeys((plain, plain.replace("\\", "\\\\"), self.home.as_posix()))


def support_bundle(data_folder: DataFolder, about: Mapping[str, object], home: Path | None = None) -> bytes:
    """Return the zip's bytes; a file that cannot be read is listed instead.

    :param about: facts about the program and the computer, such as versions.
    :param home: the user's home folder, which often contains the user's name.
    """
    scrubber = Scrubber(_kept_secrets(data_folder.sign_in), home)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("README.txt", _README.format(removed=REMOVED))
        bundle.writestr("about.json", scrubber.scrub(json.dumps(about, indent=2, ensure_ascii=False)))
        for path in bundled_files(data_folder):
            name = path.relative_to(data_folder.root).as_posix()
            try:
                text = path.read_text(encoding="utf-8", errors="replace")
            except OSError as error:
                bundle.writestr(f"{name}.not-read.txt", scrubber.scrub(str(error)))
            else:
                bundle.writestr(name, scrubber.scrub(text))
    return packed.getvalue()


def bundled_files(data_folder: DataFolder) -> tuple[Path, ...]:
    """Return the files of the data folder that go into the bundle."""
    found: list[Path] = []
    for pattern in _PATTERNS:
        paths = sorted(path for path in data_folder.root.glob(pattern) if path.is_file() and not path.is_symlink())
        found += paths[-_MOST_REPORTS:] if pattern.startswith("reports/") else paths
    return tuple(found)


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
