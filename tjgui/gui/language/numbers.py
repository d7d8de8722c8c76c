"""How the window writes numbers: as the user's language does."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from tjgui.core.wording.duration import duration

_MINUTE = 60.0


def whole(number: int) -> str:
    """Write a count, such as "1,240"."""
    return _locale().toString(number)


def decimal(number: float) -> str:
    """Write a number with one place, such as "26.6"."""
    return _locale().toString(float(number), "f", 1)


def taken(seconds: float) -> str:
    """Write how long something took: "1.9 s" below a minute, "3 min 40 s" above."""
    return f"{decimal(seconds)} s" if seconds < _MINUTE else duration(seconds)


def _locale() -> QLocale:
    """Return how numbers are written; the C locale, which groups no digits, writes them as English does."""
    locale = QLocale()
    return QLocale(QLocale.Language.English) if locale.language() == QLocale.Language.C else locale
