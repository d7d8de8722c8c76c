"""Guesses the folder of the ad CSVs from where the mapping is."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from tjgui.core.batch.workbook import SUFFIXES

_ADS = {".csv", *SUFFIXES}
_USUAL = "ads"
#: How many entries of a folder are looked at: the mapping may be among thousands of downloads.
_MOST_ENTRIES = 500


def folder_beside(mapping: Path) -> Path:
    """Return the folder "ads" beside a mapping, or the only folder there that has CSVs, or the mapping's own folder."""
    home = mapping.parent
    try:
        if (home / _USUAL).is_dir():
            return home / _USUAL
        folders = [entry for entry in islice(home.iterdir(), _MOST_ENTRIES) if entry.is_dir()]
        with_csvs = [folder for folder in folders if _has_csv(folder)]
    except OSError:
        return home
    return with_csvs[0] if len(with_csvs) == 1 else home


def _has_csv(folder: Path) -> bool:
    try:
        return any(entry.suffix.lower() in _ADS for entry in islice(folder.iterdir(), _MOST_ENTRIES))
    except OSError:
        return False
