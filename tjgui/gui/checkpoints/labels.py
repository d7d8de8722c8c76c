"""What the dialogs about checkpoints call things."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from tjgui.core.checkpoint.library import Slot
from tjgui.core.models import Status
from tjgui.core.statuses import TOLD_ORDER
from tjgui.core.wording.message import Message
from tjgui.core.wording.values import Listed, Way
from tjgui.gui.language.messages import in_words


def counts_text(counts: Mapping[Status, int]) -> str:
    """Say how many campaigns there are of each status, such as "142 successful, 8 failed"."""
    parts = [Message(f"n_{status.value}", count=counts[status]) for status in TOLD_ORDER if counts.get(status)]
    if not parts:
        return QCoreApplication.translate("RecordWords", "No campaigns")
    return in_words(Message("line", parts=Listed(parts, Way.COMMAS)))


def slot_name(slot: Slot) -> str:
    """Return what a checkpoint is called in the list."""
    return slot.name or QCoreApplication.translate("RecordWords", "Default")
