"""From a file name in the mapping to an ad CSV that is certainly inside the chosen folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tjgui.core.plain_text import folded, is_one_line
from tjgui.core.wording.cells import shown
from tjgui.core.wording.message import NOTHING, Message
from tjgui.core.wording.values import Listed

#: Names that Windows reserves for devices, with any suffix and in any folder.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
#: What a mapping may leave out at a name's end.
_SUFFIXES = (".csv", ".xlsx")
_INSIDE = Message("only_name")
_TYPE_AGAIN = Message("retype_name")
_RENAME = Message("rename_file")


@dataclass(frozen=True, slots=True)
class Found:
    """The result of looking up a file name."""

    path: Path  #: only for display if there is a `fault`
    fault: Message = NOTHING  #: why it cannot be used
    remedy: Message = NOTHING
    notice: Message = NOTHING  #: that a different spelling was used


class CsvFinder:
    """Looks up file names in one folder; each name is looked up once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: dict[str, Found] = {}
        self._listings: dict[Path, dict[str, list[str]]] = {}

    def find(self, name: str) -> Found:
        """Return where the file is, or why it cannot be used. Never looks outside the folder."""
        if name not in self._found:
            self._found[name] = self._look_up(name)
        return self._found[name]

    def _look_up(self, name: str) -> Found:
        fault = name_fault(name)
        if fault is not None:
            return Found(self._folder / _harmless(name), *fault)
        try:
            return self._look_for(name)
        except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links that form a loop
            reason = getattr(error, "strerror", None) or Message("links_in_circle")
            what = Message("csv_unusable", cell=shown(name), reason=reason)
            return Found(self._folder / name, what, Message("check_file"))

    def _look_for(self, name: str) -> Found:
        path = self._folder / name
        for spelling in (name, *(f"{name}{suffix}" for suffix in _SUFFIXES)):
            if (self._folder / spelling).exists() or (self._folder / spelling).is_symlink():
                return self._checked(self._folder / spelling)
        spellings = (path.name, *(f"{path.name}{suffix}" for suffix in _SUFFIXES))
        alike = next(filter(None, (self._alike(path, one) for one in spellings)), [])
        if len(alike) > 1:
            what = Message("csv_ambiguous", cell=shown(name), files=Listed(alike))
            return Found(path, what, Message("exact_name"))
        if alike:
            taken = path.with_name(alike[0])
            return self._checked(taken, Message("csv_other_case", cell=shown(name), file=shown(alike[0])))
        remedy = Message("add_to_folder", folder=self._folder.name or str(self._folder))
        return Found(path, Message("csv_not_found", cell=shown(name)), remedy)

    def _alike(self, path: Path, name: str) -> list[str]:
        """Return the files next to `path` whose names differ from `name` only in case."""
        if path.parent not in self._listings:
            listing: dict[str, list[str]] = {}
            if path.parent.is_dir() and self._is_inside(path.parent):
                for present in sorted(path.parent.iterdir()):
                    listing.setdefault(_folded(present.name), []).append(present.name)
            self._listings[path.parent] = listing
        return self._listings[path.parent].get(_folded(name), [])

    def _checked(self, path: Path, notice: Message = NOTHING) -> Found:
        cell = shown(path.name)
        if not self._is_inside(path):
            return Found(path, Message("csv_link_outside", cell=cell), _INSIDE)
        if path.is_dir():
            return Found(path, Message("csv_is_folder", cell=cell), Message("name_a_csv"))
        if not path.is_file():
            return Found(path, Message("csv_not_regular", cell=cell), Message("name_a_csv"))
        return Found(path, notice=notice)

    def _is_inside(self, path: Path) -> bool:
        return path.resolve(strict=True).is_relative_to(self._folder.resolve(strict=True))


def name_fault(name: str) -> tuple[Message, Message] | None:
    """Return why a file name is refused before any lookup, and what to do; None if it is not refused.

    The same names are refused on every system, so that a mapping that works on one system works on all.
    """
    if not name:
        return Message("cell_empty"), Message("name_the_csv")
    for is_refused, code, remedy in _REFUSED:
        if is_refused(name):
            return Message(code, cell=shown(name)), remedy
    return None


def _parts(name: str) -> tuple[str, ...]:
    return PurePosixPath(name).parts


def _names_device(name: str) -> bool:
    return any(part.split(".", 1)[0].rstrip(" ").casefold() in _DEVICES for part in _parts(name))


def _has_odd_end(name: str) -> bool:
    return any(part != part.strip() or part.endswith(".") for part in _parts(name))


#: What a file name must not be, the message that says so, and what to do; the first match is reported.
_REFUSED: tuple[tuple[Callable[[str], bool], str, Message], ...] = (
    (lambda name: not is_one_line(name), "name_invisible", _TYPE_AGAIN),
    (
        lambda name: "\\" in name,
        "name_backslash",
        Message("two_sentences", first=_INSIDE, second=Message("for_subfolder")),
    ),
    (lambda name: name.startswith("/"), "name_absolute", _INSIDE),
    (lambda name: ":" in name, "name_colon", _INSIDE),
    (lambda name: ".." in _parts(name), "name_outside", _INSIDE),
    (lambda name: not _parts(name), "name_none", Message("name_the_csv")),
    (_names_device, "name_of_device", _RENAME),
    (_has_odd_end, "name_odd_end", _RENAME),
)


def _harmless(name: str) -> str:
    """Make a refused name safe to show as a file name."""
    return "".join(one if one.isprintable() and one not in '/\\:"' else "_" for one in name).strip(". ") or "_"


def _folded(name: str) -> str:
    return folded(name)
