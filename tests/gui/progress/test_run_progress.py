from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from tjgui.core.models import Step
from tjgui.core.run.progress import Progress
from tjgui.gui.progress.run_progress import RunProgress
from tjgui.gui.progress.segment_bar import SegmentBar
from tjgui.gui.theme.theme import colours


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


def test_the_bar_is_parted_by_what_became_of_the_campaigns(shown: RunProgress) -> None:
    shown.show_progress(Progress(done=50, total=100, success=40, failed=8, unknown=2))
    assert shown.bar.segments() == [("success", 0.4), ("error", 0.08), ("unknown", 0.02)]
    assert shown.bar.toolTip() == "40 successful, 8 failed, 2 unknown, 50 remaining"


def test_segments_are_painted_from_the_left_and_differ_in_pattern_not_in_colour_alone(qtbot: QtBot) -> None:
    bar = SegmentBar()
    qtbot.addWidget(bar)
    bar.resize(400, bar.height())
    bar.show_progress(Progress(done=300, total=400, success=200, failed=100))
    picture = bar.grab().toImage()
    ratio = picture.devicePixelRatio()

    def colours_between(left: int, right: int) -> set[str]:
        spots = range(round(left * ratio), round(right * ratio))
        return {picture.pixelColor(spot, picture.height() // 2).name() for spot in spots}

    assert colours_between(10, 190) == {colours().success}
    assert len(colours_between(210, 290)) > 1
    assert colours_between(310, 390) == {colours().line}


def test_one_failure_of_many_is_wide_enough_to_be_seen(qtbot: QtBot) -> None:
    bar = SegmentBar()
    qtbot.addWidget(bar)
    bar.resize(400, bar.height())
    bar.show_progress(Progress(done=1, total=10_000, failed=1))
    picture = bar.grab().toImage()
    assert picture.pixelColor(1, picture.height() // 2).name() != colours().line


def test_each_tab_says_its_campaign_and_its_step(shown: RunProgress) -> None:
    shown.tabs.show_step(2, "1011737002", Step.PREVIEW, "Waiting for the preview")
    shown.tabs.show_step(1, "1011737001", Step.OPEN, "Opening the campaign")
    assert shown.tabs.texts() == [
        "Tab 1 · 1011737001 · Step 1 of 9: Opening the campaign",
        "Tab 2 · 1011737002 · Step 4 of 9: Waiting for the preview",
    ]
    shown.tabs.campaign_ended("1011737001")
    assert shown.tabs.texts()[0] == "Tab 1 · idle"
    shown.end()
    assert shown.tabs.texts() == []


def test_the_chart_shows_the_speed_over_time_and_says_it_in_words(qtbot: QtBot) -> None:
    times = iter([0.0, 10.0, 20.0, 30.0])
    shown = RunProgress(clock=lambda: next(times))
    qtbot.addWidget(shown)
    shown.begin()
    for speed in (None, 10.0, 30.0, 20.0):
        shown.show_progress(Progress(1, 10, per_minute=speed))
    assert shown.chart.points == ((0.0, 10.0), (10.0, 30.0), (20.0, 20.0))
    assert shown.chart.accessibleDescription() == "20.0 campaigns per minute now, between 10.0 and 30.0 so far"
    shown.begin()
    assert not shown.chart.points


def test_a_long_run_keeps_its_chart_small(shown: RunProgress) -> None:
    for moment in range(10_000):
        shown.chart.add(float(moment), 20.0)
    assert len(shown.chart.points) <= 600
    assert shown.chart.points[0][0] == 0.0


def test_while_the_run_is_held_up_the_line_counts_down(qtbot: QtBot, shown: RunProgress) -> None:
    shown.show_progress(Progress(1, 3))
    shown.hold(30)
    assert shown.label.text() == "33% | 1/3 | continuing in 30 s"
    qtbot.waitUntil(lambda: shown.label.text() == "33% | 1/3 | continuing in 29 s")
    shown.hold(0.01)
    qtbot.waitUntil(lambda: shown.label.text() == "33% | 1/3")
