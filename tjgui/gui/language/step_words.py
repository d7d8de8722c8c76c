"""The current step of a campaign, in the window's language."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from tjgui.core.models import Step
from tjgui.core.run.events import StepTaken
from tjgui.core.wording.message import Message, time_taken
from tjgui.gui.language.messages import in_words

translate = QCoreApplication.translate

_MINUTE = 60


def step_text(event: StepTaken) -> str:
    """Say which step was taken."""
    texts = {
        Step.OPEN: translate("Happenings", "Opening the campaign"),
        Step.OBSERVE: translate("Happenings", "Reading its ads"),
        Step.PREPARE: translate("Happenings", "Preparing the CSV"),
        Step.PREVIEW: translate("Happenings", "Waiting for the preview"),
        Step.INTENT: translate("Happenings", "Saving the plan"),
        Step.CREATE: translate("Happenings", "Creating the ads"),
        Step.VERIFY: translate("Happenings", "Looking for the ads"),
        Step.RECONCILE: translate("Happenings", "Comparing the ads"),
        Step.OUTCOME: translate("Happenings", "Saving the outcome"),
    }
    return f"{texts[event.step]} ({in_words(event.detail)})" if event.detail else texts[event.step]


def waiting_text(seconds: float | None = None) -> str:
    """Say that a campaign waits for its ads, and when they are checked again, if that is known."""
    if seconds is None:
        return translate("Happenings", "Waiting for its ads")
    left = math.ceil(seconds)
    if left <= 0:
        return translate("Happenings", "Waiting for its ads, checking again soon")
    return translate("Happenings", "Waiting for its ads, checking again in {}").format(time_left(left))


def time_left(seconds: int) -> str:
    """Say how long something still takes, in whole seconds."""
    return in_words(Message("seconds", seconds=seconds) if seconds < _MINUTE else time_taken(seconds))
