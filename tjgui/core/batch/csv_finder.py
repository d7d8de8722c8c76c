"""From a file name in the mapping to an ad CSV that certainly lies inside of the chosen folder."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tjgui.core.batch.problems import listed, shown

#: Names that Windows keeps for devices, with any suffix and in any folder.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
_INSIDE = "Put the file into the ad CSV folder and write only its name."
_TYPE_AGAIN = "Delete the cell and type the name in again."
_RENAME = "Rename the file and write the new name here."


@dataclass(frozen=True, slots=True)
class Found:
    """What became of looking for a file name."""

    path: Path  #: for showing only where `fault` is not empty
    fault: str = ""  #: why it cannot be used
    remedy: str = ""
    notice: str = ""  #: that another spelling was taken


class CsvFinder:
    """Looks up file names in one folder; each name is looked up once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: dict[str, Found] = {}
        self._listings: dict[Path, dict[str, list[str]]] = {}

    def find(self, name: str) -> Found:
        """Return where the file is, or why it cannot be used. Never looks outside of the folder."""
        if name not in self._found:
            self._found[name] = self._look_up(name)
        return self._found[name]

    def _look_up(self, name: str) -> Found:
        fault = name_fault(name)
        if fault:
            return Found(self._folder / _harmless(name), *fault)
        try:
            return self._look_for(name)
        except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links that lead round in a circle
            reason = getattr(error, "strerror", None) or "its links lead round in a circle"
            return Found(self._folder / name, f"{shown(name)} cannot be opened ({reason})", "Check the file.")

    def _look_for(self, name: str) -> Found:
        path = self._folder / name
        for spelling in (name, f"{name}.csv"):
            if (self._folder / spelling).exists() or (self._folder / spelling).is_symlink():
                return self._checked(self._folder / spelling)
        alike = self._alike(path, path.name) or self._alike(path, f"{path.name}.csv")
        if len(alike) > 1:
            what = f"{shown(name)} was not found, and {listed(alike)} are alike but for upper and lower case"
            return Found(path, what, "Write the name exactly as the file has it.")
        if alike:
            taken = path.with_name(alike[0])
            return self._checked(taken, f"{shown(name)} was not found; {shown(alike[0])} is used")
        remedy = f"Put the file into the folder {self._folder.name or self._folder}, or correct the name."
        return Found(path, f"the file {shown(name)} was not found", remedy)

    def _alike(self, path: Path, name: str) -> list[str]:
        """Return the files beside `path` whose names differ from `name` in case only."""
        if path.parent not in self._listings:
            listing: dict[str, list[str]] = {}
            if path.parent.is_dir() and self._is_inside(path.parent):
                for present in sorted(path.parent.iterdir()):
                    listing.setdefault(_folded(present.name), []).append(present.name)
            self._listings[path.parent] = listing
        return self._listings[path.parent].get(_folded(name), [])

    def _checked(self, path: Path, notice: str = "") -> Found:
        if not self._is_inside(path):
            return Found(path, f"{shown(path.name)} is a link that leads out of the ad CSV folder", _INSIDE)
        if path.is_dir():
            return Found(path, f"{shown(path.name)} is a folder, not a file", "Write the name of a CSV file.")
        if not path.is_file():
            return Found(path, f"{shown(path.name)} is not an ordinary file", "Write the name of a CSV file.")
        return Found(path, notice=notice)

    def _is_inside(self, path: Path) -> bool:
        return path.resolve(strict=True).is_relative_to(self._folder.resolve(strict=True))


def name_fault(name: str) -> tuple[str, str] | None:
    """Return why a file name is refused before anything is looked up, and what to do; None where it is not.

    The same names are refused on every system, so that a mapping that works on one works on all.
    """
    if not name:
        return "is empty", "Write the name of the ad CSV."
    for is_refused, why, remedy in _REFUSED:
        if is_refused(name):
            return f"{shown(name)} {why}", remedy
    return None


def _parts(name: str) -> tuple[str, ...]:
    return PurePosixPath(name).parts


def _names_device(name: str) -> bool:
    return any(part.split(".", 1)[0].rstrip(" ").casefold() in _DEVICES for part in _parts(name))


def _has_odd_end(name: str) -> bool:
    return any(part != part.strip() or part.endswith(".") for part in _parts(name))


#: What a file name must not be, why, and what to do; the first that holds is told.
_REFUSED: tuple[tuple[Callable[[str], bool], str, str], ...] = (
    (lambda name: not name.isprintable(), "contains invisible characters", _TYPE_AGAIN),
    (lambda name: "\\" in name, "contains a backslash", f"{_INSIDE} For a subfolder write folder/file.csv."),
    (lambda name: name.startswith("/"), "is an absolute path", _INSIDE),
    (lambda name: ":" in name, "contains a colon, as after a drive letter", _INSIDE),
    (lambda name: ".." in _parts(name), "leads out of the ad CSV folder (..)", _INSIDE),
    (lambda name: not _parts(name), "is no file name", "Write the name of the ad CSV."),
    (_names_device, "is a name that Windows keeps for a device", _RENAME),
    (_has_odd_end, "has a part that begins or ends with a blank or a full stop", _RENAME),
)


def _harmless(name: str) -> str:
    """Make a refused name fit for being shown as the name of a file."""
    return "".join(one if one.isprintable() and one not in '/\\:"' else "_" for one in name).strip(". ") or "_"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
