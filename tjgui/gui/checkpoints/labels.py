"""What the dialogs about checkpoints call things."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from tjgui.core.checkpoint.library import Slot
from tjgui.core.models import Status
from tjgui.core.statuses import TOLD_ORDER
from tjgui.gui.language.status_words import status_word


def counts_text(counts: Mapping[Status, int]) -> str:
    """Say how many campaigns there are of each status, such as "142 Success, 8 Failed"."""
    parts = [f"{counts[status]} {status_word(status)}" for status in TOLD_ORDER if counts.get(status)]
    return ", ".join(parts) or QCoreApplication.translate("RecordWords", "No campaigns")


def slot_name(slot: Slot) -> str:
    """Return what a checkpoint is called in the list."""
    return slot.name or QCoreApplication.translate("RecordWords", "Standard")


def moment_text(moment: datetime | str | None) -> str:
    """Return a moment as the user's system writes it; a text that is no moment stays as it is."""
    if isinstance(moment, str):
        try:
            moment = datetime.fromisoformat(moment)
        except ValueError:
            return str(moment)
    if moment is None:
        return ""
    shown = QDateTime(moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
