"""What the user can do next about a campaign, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tjgui.core.checkpoint.entry import Entry
from tjgui.core.models import Status
from tjgui.gui.language.status_words import status_advice

translate = QCoreApplication.translate


def next_step(status: Status, entry: Entry | None) -> str:
    """Return one or two sentences; empty if there is nothing to do."""
    if status is Status.UNKNOWN:
        return _about_unknown(entry)
    if status is Status.FAILED:
        return _about_failed(entry)
    if status is Status.SUCCESS and entry is not None and entry.warning:
        return translate("Advice", "Open the campaign and check that its ads are correct.")
    return status_advice(status)


def _about_unknown(entry: Entry | None) -> str:
    if entry is not None and entry.intent is not None:
        return translate(
            "Advice",
            "“Check again” only looks at the site and creates nothing. Upload again only if the ads are not there.",
        )
    return translate(
        "Advice",
        "Open the campaign and look for its ads. If they are there, mark it as done; otherwise upload it again.",
    )


def _about_failed(entry: Entry | None) -> str:
    if entry is not None and entry.invalid_creatives:
        return translate("Advice", "Replace the refused creatives, then retry.")
    if entry is not None and entry.evidence:
        return translate("Advice", "Look at the screenshot, fix the cause, then retry.")
    return translate("Advice", "Fix the cause, then retry. Ads that were already created are not uploaded again.")
