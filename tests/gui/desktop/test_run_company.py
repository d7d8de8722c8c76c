"""What goes along with a run: the computer stays awake, the user is called, the taskbar shows how far it is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tjgui.core.run.events import Paused, PauseReason, ProgressChanged, Resumed, RunFinished, RunStarted
from tjgui.core.run.progress import Progress
from tjgui.core.wording.message import Message
from tjgui.gui.desktop.notifications import Notifications
from tjgui.gui.desktop.stay_awake import StayAwake
from tjgui.gui.desktop.taskbar import Taskbar

START = RunStarted("upload_1", 3, 0, False)
_LONG = 10


class Power:
    """Notes how long it is held."""

    def __init__(self) -> None:
        self.held = threading.Event()
        self.let_go = threading.Event()
        self.times = 0

    @contextmanager
    def keep(self) -> Iterator[None]:
        """Hold it."""
        self.times += 1
        self.held.set()
        yield
        self.let_go.set()


def test_the_computer_stays_awake_from_the_start_to_the_end_of_a_run() -> None:
    power = Power()
    awake = StayAwake(power.keep)
    assert not awake.is_on
    awake.hear(START)
    assert power.held.wait(_LONG)
    assert not power.let_go.is_set()
    awake.hear(RunFinished(stopped=False))
    assert power.let_go.wait(_LONG)
    assert power.times == 1


@pytest.mark.parametrize(
    ("reason", "stays_awake"),
    [
        (PauseReason.USER, False),
        (PauseReason.SIGN_IN, False),
        (PauseReason.NEEDS_USER, False),
        (PauseReason.NETWORK, True),
        (PauseReason.BROWSER, True),
    ],
)
def test_a_pause_lets_it_sleep_unless_the_run_goes_on_by_itself(reason: PauseReason, stays_awake: bool) -> None:
    awake = StayAwake(Power().keep)
    awake.hear(START)
    awake.hear(Paused(reason, Message.quoting("Paused.")))
    assert awake.is_on is stays_awake
    awake.hear(Resumed())
    assert awake.is_on
    awake.end()
    awake.end()
    assert not awake.is_on


def test_a_system_that_cannot_be_kept_awake_harms_no_run(caplog: pytest.LogCaptureFixture) -> None:
    failed = threading.Event()

    def keep() -> AbstractContextManager[object]:
        failed.set()
        raise OSError("No such thing here.")

    awake = StayAwake(keep)
    awake.hear(START)
    assert failed.wait(_LONG)
    for thread in threading.enumerate():
        if thread.name == "Staying awake":
            thread.join(_LONG)
    assert "could not be kept awake" in caplog.text
    awake.end()


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """Return a window."""
    made = QMainWindow()
    made.setWindowTitle("TJ Uploader")
    qtbot.addWidget(made)
    return made


def test_the_title_tells_how_far_the_run_is_and_is_itself_again_afterwards(window: QMainWindow) -> None:
    taskbar = Taskbar(window)
    taskbar.hear(ProgressChanged(Progress(57, 100)))
    assert window.windowTitle() == "57% - TJ Uploader"
    taskbar.hear(RunFinished(stopped=True))
    assert window.windowTitle() == "TJ Uploader"


def test_a_user_who_looks_elsewhere_is_called_and_a_screen_reader_says_it(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[object] = []
    said: list[str] = []
    monkeypatch.setattr(QApplication, "alert", called.append)

    def note(event: QAccessibleAnnouncementEvent) -> None:
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    what, what_next = "Sign in to the site in the browser window.", "The upload continues automatically."
    Notifications(window).tell(what, what_next, needs_user=True)
    assert called == [window]
    assert said == ["Sign in to the site in the browser window. The upload continues automatically."]


def test_a_user_who_sees_the_window_is_not_called(window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[object] = []
    monkeypatch.setattr(QApplication, "alert", called.append)
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    Notifications(window).tell("Done: 3 successful.")
    assert called == []
