"""The window stays in front of the browser, and the browser in front of it while the user signs in."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tjgui.core.models import Step
from tjgui.core.run.events import Event, Paused, PauseReason, Resumed, RunStarted, StepTaken
from tjgui.core.wording.message import Message
from tjgui.gui.desktop.stay_in_front import StayInFront

STARTED = RunStarted("session", 3, 0, dry_run=False)
STEP = StepTaken("1011737001", 1, Step.OPEN)
SIGN_IN = Paused(PauseReason.SIGN_IN, Message.quoting("Sign in."))
PAUSED = Paused(PauseReason.USER, Message.quoting("Paused."))


class Window(QWidget):
    """Counts how often it comes to the front."""

    def __init__(self) -> None:
        super().__init__()
        self.came = 0
        self.is_active = True

    def isActiveWindow(self) -> bool:  # noqa: N802 - Qt's name
        return self.is_active

    def activateWindow(self) -> None:  # noqa: N802 - Qt's name
        self.came += 1


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("events", "times"),
    [
        ([STARTED], 0),
        ([STARTED, STEP, STEP, STEP], 1),
        ([STARTED, SIGN_IN], 0),
        ([STARTED, STEP, SIGN_IN, Resumed(), STEP, STEP], 2),
        ([STARTED, STEP, PAUSED, Resumed(), STEP], 1),
        ([STARTED, STEP, STARTED, STEP], 2),
    ],
)
def test_the_window_comes_to_the_front_once_the_browser_is_open_and_after_a_sign_in(
    window: Window, events: list[Event], times: int
) -> None:
    front = StayInFront(window, lambda: True)
    for event in events:
        front.hear(event)
    assert window.came == times


def test_nobody_is_disturbed_who_works_elsewhere_or_whose_browser_is_hidden(window: Window) -> None:
    for is_active, is_visible in ((False, True), (True, False)):
        window.is_active = is_active
        front = StayInFront(window, lambda seen=is_visible: seen)  # type: ignore[misc]
        front.hear(STARTED)
        front.hear(STEP)
    assert window.came == 0
