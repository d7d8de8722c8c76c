"""How the window writes numbers and moments: as the user's language does, which `install_translation` sets."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def whole(number: int) -> str:
    """Write a count, such as "1,240"."""
    return QLocale().toString(number)


def decimal(number: float) -> str:
    """Write a number with one place, such as "26.6"."""
    return QLocale().toString(float(number), "f", 1)


def moment(when: datetime | str | None) -> str:
    """Write a date and time as the user's system does; any other text stays as it is."""
    if isinstance(when, str):
        try:
            when = datetime.fromisoformat(when)
        except ValueError:
            return str(when)
    if when is None:
        return ""
    shown = QDateTime(when.year, when.month, when.day, when.hour, when.minute, when.second)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
