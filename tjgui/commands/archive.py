"""Tidies the archive of checkpoints after a command, as the window does when it closes."""

from __future__ import annotations

import configparser
import logging
from typing import TYPE_CHECKING

from tjgui.core.disk.window_file import window_setting
from tjgui.core.errors import UploaderError

if TYPE_CHECKING:
    from tjgui.core.disk.data_folder import DataFolder

_log = logging.getLogger(__name__)


def tidy_archive(data_folder: DataFolder) -> None:
    """Compress and remove old checkpoints as the window's settings say; a failure is logged and stops nothing."""
    from tjgui.core.checkpoint.library import Slots

    try:
        Slots(data_folder).tidy(_days_kept(data_folder))
    except (UploaderError, OSError, UnicodeError, configparser.Error) as error:
        _log.info("The archive was not tidied: %s", error)


def _days_kept(data_folder: DataFolder) -> int:
    """Return how long the archive is kept; raises if the window's settings cannot be read: they may say for ever."""
    return int(window_setting(data_folder.root, "archive_days"))
