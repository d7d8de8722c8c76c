from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from tjgui.core.progress import Progress
from tjgui.gui.run_progress import RunProgress


@pytest.fixture
def shown(qtbot: QtBot) -> RunProgress:
    made = RunProgress()
    qtbot.addWidget(made)
    return made


def filled(shown: RunProgress) -> float:
    bar = shown.bar
    return (bar.value() - bar.minimum()) / (bar.maximum() - bar.minimum())


def test_bar_and_line_are_found_by_their_names(shown: RunProgress) -> None:
    assert shown.findChild(QProgressBar, "progressBar") is shown.bar
    assert shown.findChild(QLabel, "progressLabel") is shown.label


def test_a_run_fills_the_bar_and_says_how_far_it_is(shown: RunProgress) -> None:
    shown.show_progress(Progress(142, 250, per_minute=26.6, seconds_left=220))
    assert filled(shown) == pytest.approx(0.568)
    assert shown.label.text() == "57% | 142/250 | 26.6 per minute | about 3 min 40 s left"


def test_a_run_that_is_done_fills_the_whole_bar(shown: RunProgress) -> None:
    shown.show_progress(Progress(250, 250))
    assert filled(shown) == 1


def test_a_run_with_nothing_to_do_is_no_endless_bar(shown: RunProgress) -> None:
    shown.show_progress(Progress(0, 0))
    assert shown.bar.maximum() > shown.bar.minimum()
    assert shown.label.text() == "Nothing to do"


def test_a_sentence_empties_the_bar(shown: RunProgress) -> None:
    shown.show_progress(Progress(5, 10))
    shown.show_text("Choose a mapping.")
    assert filled(shown) == 0
    assert shown.label.text() == "Choose a mapping."
