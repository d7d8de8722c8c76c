"""Which Chromium a package trusts: the digest of the one that was downloaded when the package was made.

Playwright's installer checks no hash. A program from source, or from a wheel, carries no digest, and logs that it does
not check the download.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

#: Beside this module in a package; absent elsewhere.
FILE_NAME = "browser_hashes.json"
#: The folders whose programs are started; others, such as that of ffmpeg, are never used.
_STARTED = "chromium-*"
#: Written by the installer itself, before and after it checked the system.
_MARKERS = frozenset({"INSTALLATION_COMPLETE", "DEPENDENCIES_VALIDATED"})


def carried_digests() -> Mapping[str, str] | None:
    """Return the digest of each browser by its folder's name; None if this program carries none."""
    resource = files("tjgui.site").joinpath(FILE_NAME)
    if not resource.is_file():
        return None
    return {str(name): str(digest) for name, digest in json.loads(resource.read_text(encoding="utf-8")).items()}


def written(digests: Mapping[str, str]) -> str:
    """Return digests in the form of the file that a package carries."""
    return json.dumps(dict(digests), indent=1) + "\n"


def digests_of(folder: Path) -> dict[str, str]:
    """Return the digest of each downloaded browser in a folder, by its own folder's name."""
    return {one.name: _digest(one) for one in sorted(folder.glob(_STARTED))}


def _digest(folder: Path) -> str:
    """Hash all names and contents below a folder, whatever the order in which the system lists them."""
    found = hashlib.sha256()
    for path in sorted(_files(folder), key=lambda one: one.relative_to(folder).as_posix()):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            content = hashlib.sha256(path.readlink().as_posix().encode()).hexdigest()
        else:
            with path.open("rb") as file:
                content = hashlib.file_digest(file, "sha256").hexdigest()
        found.update(f"{'link' if path.is_symlink() else 'file'} {content} {name}\n".encode())
    return found.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        inside = Path(here)
        yield from (inside / one for one in folders if (inside / one).is_symlink())
        yield from (inside / one for one in names if inside != folder or one not in _MARKERS)
