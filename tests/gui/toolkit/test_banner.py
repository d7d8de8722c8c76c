from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tjgui.gui.theme.theme import apply_theme
from tjgui.gui.toolkit.banner import Banner, Kind


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 300)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def banner(qtbot: QtBot, window: QWidget) -> Banner:
    made = Banner()
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch(1)
    with qtbot.waitExposed(window):
        window.show()
    return made


def seen(banner: Banner) -> list[str]:
    return [label.text() for label in banner.findChildren(QLabel) if label.isVisible() and label.text()]


def action(banner: Banner) -> QPushButton:
    button = banner.findChild(QPushButton, "bannerActionButton")
    assert isinstance(button, QPushButton)
    return button


def close_button(banner: Banner) -> QToolButton:
    button = banner.findChild(QToolButton, "bannerCloseButton")
    assert isinstance(button, QToolButton)
    return button


def press(button: QPushButton | QToolButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_banner_with_nothing_to_say_is_hidden(banner: Banner) -> None:
    assert banner.objectName() == "banner"
    assert not banner.isVisible()


def test_a_message_says_what_happened_and_what_to_do(banner: Banner) -> None:
    banner.show_message("network", Kind.WARNING, "There is no network.", "The run goes on by itself.")
    assert banner.isVisible()
    assert seen(banner) == ["There is no network.", "The run goes on by itself."]
    assert banner.property("kind") == "warning"
    assert not action(banner).isVisible()


def test_a_cleared_message_leaves_an_empty_banner_hidden(banner: Banner) -> None:
    banner.show_message("network", Kind.WARNING, "There is no network.")
    banner.clear("network")
    banner.clear("network")
    assert not banner.isVisible()
    assert banner.text() == ""


def test_a_lasting_warning_comes_back_when_the_pause_before_it_is_over(banner: Banner) -> None:
    banner.show_message("saving", Kind.WARNING, "The record cannot be saved.", dismissible=False)
    banner.show_message("pause", Kind.ERROR, "The session ended.", "Sign in again.")
    assert seen(banner) == ["The session ended.", "Sign in again.", "1 more message"]

    banner.clear("pause")

    assert seen(banner) == ["The record cannot be saved."]


@pytest.mark.parametrize("first", ["saving", "pause"])
def test_a_message_of_higher_priority_stands_in_front_whichever_came_first(banner: Banner, first: str) -> None:
    def show(key: str) -> None:
        if key == "saving":
            banner.show_message("saving", Kind.WARNING, "The record cannot be saved.", priority=1)
        else:
            banner.show_message("pause", Kind.ERROR, "The session ended.")

    show(first)
    show("pause" if first == "saving" else "saving")

    assert banner.keys == ("saving", "pause")
    assert seen(banner) == ["The record cannot be saved.", "1 more message"]


def test_of_messages_alike_the_newest_stands_in_front(banner: Banner) -> None:
    for number in (1, 2, 3):
        banner.show_message(f"key {number}", Kind.INFO, f"Message {number}.")
    assert seen(banner) == ["Message 3.", "2 more messages"]


def test_a_message_of_the_same_key_replaces_the_old_one(banner: Banner) -> None:
    banner.show_message("pause", Kind.ERROR, "The session ended.")
    banner.show_message("pause", Kind.SUCCESS, "Signed in.")
    assert seen(banner) == ["Signed in."]
    assert banner.property("kind") == "success"


def test_the_button_does_what_the_message_in_front_asks(banner: Banner) -> None:
    done: list[str] = []
    banner.show_message(
        "later", Kind.INFO, "A report is ready.", action_text="Open", on_action=lambda: done.append("open")
    )
    banner.show_message(
        "now", Kind.ERROR, "The session ended.", action_text="Sign in", on_action=lambda: done.append("sign in")
    )

    assert action(banner).text() == "Sign in"
    press(action(banner))
    banner.clear("now")
    press(action(banner))

    assert done == ["sign in", "open"]


def test_an_action_may_take_its_own_message_back(banner: Banner) -> None:
    banner.show_message("ask", Kind.INFO, "Go on?", action_text="Yes", on_action=lambda: banner.clear("ask"))
    press(action(banner))
    assert not banner.isVisible()


def test_a_closed_message_is_gone_and_said_to_be(qtbot: QtBot, banner: Banner) -> None:
    banner.show_message("saving", Kind.WARNING, "The record cannot be saved.", dismissible=False)
    banner.show_message("note", Kind.ERROR, "A file was kept beside.")

    with qtbot.waitSignal(banner.dismissed) as told:
        press(close_button(banner))

    assert told.args == ["note"]
    assert banner.keys == ("saving",)
    assert not close_button(banner).isVisible()


def test_text_from_the_site_is_shown_as_text_and_never_as_markup(banner: Banner) -> None:
    banner.show_message("site", Kind.ERROR, "<b>Bold</b> <img src='x'>")
    label = banner.findChild(QLabel, "bannerWhat")
    assert isinstance(label, QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_long_message_wraps_and_is_not_cut_off(banner: Banner) -> None:
    banner.show_message("short", Kind.INFO, "Short.")
    QApplication.processEvents()
    before = banner.height()
    banner.show_message("short", Kind.INFO, "A long story about what happened. " * 20, "And a long remedy. " * 20)
    QApplication.processEvents()
    for label in (child for child in banner.findChildren(QLabel) if child.isVisible() and child.text()):
        assert label.height() >= label.heightForWidth(label.width())
    assert banner.height() > before


def test_the_banner_changes_its_colours_with_the_scheme(qapp: QApplication, banner: Banner) -> None:
    def ground() -> str:
        return banner.grab().toImage().pixelColor(banner.width() - 6, banner.height() - 6).name()

    apply_theme(qapp, Qt.ColorScheme.Light)
    banner.show_message("pause", Kind.ERROR, "The session ended.")
    light = ground()
    apply_theme(qapp, Qt.ColorScheme.Dark)
    dark = ground()
    apply_theme(qapp)
    assert (light, dark) == ("#fdeae8", "#472221")
