"""How the window writes numbers and moments: as the user's language does, which `install_translation` sets."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

translate = QCoreApplication.translate
_DAYS_WITH_NAMES = 7


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


def day_and_time(when: datetime, now: datetime) -> str:
    """Write a recent moment as people say it: "today, 14:03", "Monday, 14:03"; an older one as a date."""
    days = (now.date() - when.date()).days
    time = QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
    if days == 0:
        return translate("Times", "today, {}").format(time)
    if days == 1:
        return translate("Times", "yesterday, {}").format(time)
    if 0 < days < _DAYS_WITH_NAMES:
        return translate("Times", "{day}, {time}").format(day=QLocale().dayName(when.isoweekday()), time=time)
    return QLocale().toString(QDate(when.year, when.month, when.day), QLocale.FormatType.ShortFormat)
