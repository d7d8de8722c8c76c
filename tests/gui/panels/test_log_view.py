from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget
from pytestqt.qtbot import QtBot

from tjgui.core.run.events import Level
from tjgui.gui.panels.log_view import MOST_LINES, LogView
from tjgui.gui.theme.colours import DARK, LIGHT
from tjgui.gui.theme.theme import apply_theme, colours

NOON = datetime(2025, 11, 18, 12, 0, 5)


@pytest.fixture
def log(qtbot: QtBot) -> LogView:
    made = LogView()
    qtbot.addWidget(made)
    made.resize(700, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def fill(log: LogView, lines: int) -> None:
    for number in range(lines):
        log.append(Level.INFO, f"Line {number}.", NOON)


def first_seen(log: LogView) -> str:
    return log.cursorForPosition(QPoint(10, 6)).block().text()


def at_end(log: LogView) -> bool:
    return log.verticalScrollBar().value() == log.verticalScrollBar().maximum()


def colour_of(log: LogView, line: int, text: str) -> str:
    block = log.document().findBlockByNumber(line)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + block.text().index(text) + 1)
    return cursor.charFormat().foreground().color().name()


def test_a_line_has_its_time_and_the_sign_of_its_level(log: LogView) -> None:
    for level in Level:
        log.append(level, f"This is {level}.", NOON)
    assert log.objectName() == "logView"
    assert log.toPlainText().splitlines() == [
        "12:00:05  ·  This is info.",
        "12:00:05  ✓  This is success.",
        "12:00:05  !  This is warning.",
        "12:00:05  ✗  This is error.",
    ]


def test_levels_differ_in_colour_too(log: LogView) -> None:
    log.append(Level.INFO, "Plain.", NOON)
    log.append(Level.ERROR, "Broken.", NOON)
    assert colour_of(log, 0, "Plain") == colours().text
    assert colour_of(log, 0, "12:00") == colours().muted
    assert colour_of(log, 1, "Broken") == colours().error


def test_a_text_of_several_lines_is_one_line_and_markup_is_text(log: LogView) -> None:
    log.append(Level.WARNING, "The site said:\n<b>No</b>\r\nand no more.", NOON)
    assert log.toPlainText() == "12:00:05  !  The site said: <b>No</b> and no more."


def test_the_log_follows_the_newest_line(log: LogView) -> None:
    fill(log, 300)
    assert at_end(log)


def test_the_log_stays_where_the_user_scrolled_and_follows_again_from_the_end(log: LogView) -> None:
    fill(log, 300)
    log.setFocus()
    QTest.keyClick(log, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(log, Qt.Key.Key_PageDown)
    reading = first_seen(log)

    fill(log, 50)
    assert first_seen(log) == reading
    assert not at_end(log)

    QTest.keyClick(log, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    fill(log, 50)
    assert at_end(log)


def test_only_the_last_5000_lines_are_kept_and_what_is_read_stays_in_place(log: LogView) -> None:
    fill(log, MOST_LINES)
    log.verticalScrollBar().setValue(2000)
    reading = first_seen(log)

    log.append(Level.INFO, "One more.", NOON)
    log.append(Level.INFO, "And another.", NOON)

    assert log.blockCount() == MOST_LINES == 5000
    assert log.document().firstBlock().text().endswith("Line 2.")
    assert log.document().lastBlock().text().endswith("And another.")
    assert first_seen(log) == reading


def test_the_log_cannot_be_typed_into(log: LogView) -> None:
    log.append(Level.INFO, "Here.", NOON)
    log.setFocus()
    QTest.keyClicks(log, "no")
    assert log.toPlainText() == "12:00:05  ·  Here."


def test_old_lines_take_the_colours_of_the_other_scheme(qapp: QApplication, log: LogView) -> None:
    apply_theme(qapp, Qt.ColorScheme.Light)
    log.append(Level.ERROR, "Broken.", NOON)
    assert colour_of(log, 0, "Broken") == LIGHT.error
    apply_theme(qapp, Qt.ColorScheme.Dark)
    assert colour_of(log, 0, "Broken") == DARK.error
    assert log.toPlainText() == "12:00:05  ✗  Broken."
    apply_theme(qapp)


def test_a_cleared_log_stays_empty_when_the_scheme_changes(qapp: QApplication, log: LogView) -> None:
    log.append(Level.INFO, "Here.", NOON)
    log.clear()
    apply_theme(qapp, Qt.ColorScheme.Dark)
    apply_theme(qapp)
    assert log.toPlainText() == ""


def test_what_was_written_out_of_sight_is_followed_all_the_same(qtbot: QtBot) -> None:
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    log = LogView()
    tabs.addTab(log, "Log")
    tabs.addTab(QLabel("Problems"), "Problems")
    tabs.setCurrentIndex(1)
    tabs.resize(500, 160)
    with qtbot.waitExposed(tabs):
        tabs.show()
    for number in range(12):
        log.append(Level.ERROR, f"{number}: {'a long line that is wrapped ' * 8}", NOON)
    tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: log.verticalScrollBar().maximum() > 0)
    for number in range(5):
        log.append(Level.INFO, f"Line {number}.", NOON)
    assert at_end(log)
    tabs.resize(320, 160)
    qtbot.waitUntil(lambda: log.width() < 330 and at_end(log))
    log.append(Level.INFO, "The last line.", NOON)
    assert at_end(log)


def test_a_user_who_scrolled_up_stays_there_when_the_window_gets_another_width(log: LogView) -> None:
    for number in range(60):
        log.append(Level.INFO, f"{number}: {'words ' * 30}", NOON)
    log.verticalScrollBar().setValue(3)
    log.resize(500, 200)
    log.append(Level.INFO, "One more.", NOON)
    assert not at_end(log)
    log.verticalScrollBar().setValue(log.verticalScrollBar().maximum())
    log.append(Level.INFO, "And one.", NOON)
    assert at_end(log)
