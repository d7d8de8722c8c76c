"""What the statuses and the formats are called in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tjgui.core.batch.ad_formats import AD_FORMATS
from tjgui.core.models import AdFormat, Status
from tjgui.core.statuses import STATUSES
from tjgui.gui.language.messages import in_words

translate = QCoreApplication.translate


def status_word(status: Status) -> str:
    """Return the word for a status."""
    return in_words(STATUSES[status].label)


def status_advice(status: Status) -> str:
    """Return what happens next with a campaign of a status; empty if nothing does."""
    return in_words(STATUSES[status].advice)


def format_label(ad_format: AdFormat) -> str:
    """Return what a format is called where it is chosen."""
    return translate("AdFormat", AD_FORMATS[ad_format].label)


def format_word(ad_format: AdFormat) -> str:
    """Return what a format is called where it is only named."""
    return translate("AdFormat", AD_FORMATS[ad_format].word)
