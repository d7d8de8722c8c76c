"""A setting of the window's, read by the rest of the program: Qt's file, without Qt."""

from __future__ import annotations

import configparser
from pathlib import Path
from typing import Any

from tjgui.core.settings import SETTINGS


def window_setting(data_folder: Path, name: str) -> Any:  # noqa: ANN401 - each setting has its own type
    """Return a setting as the window has saved it; its default if it has not.

    Raises `OSError`, `UnicodeError` or `configparser.Error` if the file cannot be read.
    """
    row = SETTINGS[name]
    section, option = row.key.split("/")
    window = configparser.ConfigParser(interpolation=None, strict=False, delimiters="=", comment_prefixes=";")
    window.read(data_folder / "window.ini", encoding="utf-8")
    return row.kind.found(row.key, lambda _: window.get(section, option, fallback=""), row.default)
