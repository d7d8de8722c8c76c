from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tjgui.core.models import Status
from tjgui.core.statuses import STATUSES
from tjgui.gui.theme.colours import DARK, LIGHT, Colours
from tjgui.gui.theme.status_looks import status_icon
from tjgui.gui.theme.theme import apply_theme, colours, pixmap, set_icon
from tjgui.resources import resource

SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "base", "alternate", "hover", "selected", "raised", "raised_hover", "raised_pressed")
TEXTS = ("text", "muted", "info", "success", "warning", "error", "unknown", "rehearsal")
READABLE = 4.5  # WCAG 2.2, 1.4.3
VISIBLE = 3.0  # WCAG 2.2, 1.4.11: the edges of what can be operated


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(scheme: Colours, pairs: Iterator[tuple[str, str]], least: float) -> list[str]:
    return [
        f"{text} on {ground}"
        for text, ground in pairs
        if contrast(getattr(scheme, text), getattr(scheme, ground)) < least
    ]


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp)


def test_the_measure_of_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@SCHEMES
def test_every_text_is_readable_on_every_ground_it_can_stand_on(scheme: Colours) -> None:
    assert not too_faint(scheme, itertools.product(TEXTS, GROUNDS), READABLE)


@SCHEMES
def test_every_text_of_the_banner_is_readable_on_its_ground(scheme: Colours) -> None:
    kinds = ("info", "success", "warning", "error")
    assert not too_faint(scheme, ((text, f"{kind}_ground") for kind in kinds for text in (kind, "text")), READABLE)


@SCHEMES
def test_the_primary_button_is_readable_in_each_of_its_states(scheme: Colours) -> None:
    grounds = ("accent", "accent_hover", "accent_pressed")
    assert not too_faint(scheme, (("on_accent", ground) for ground in grounds), READABLE)


@SCHEMES
def test_the_edges_of_inputs_and_the_ring_of_the_focus_are_visible(scheme: Colours) -> None:
    assert not too_faint(scheme, itertools.product(("border", "info"), ("base", "window")), VISIBLE)


def test_each_status_has_an_icon_of_its_own_shape(qapp: QApplication) -> None:
    drawn = [pixmap(STATUSES[status].icon, "#000000", 16, 1).toImage() for status in Status]
    shapes = {tuple(image.pixel(x, y) for x in range(16) for y in range(16)) for image in drawn}
    assert len(shapes) == len(Status)


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_an_icon_draws_something_and_leaves_its_edge_free(qapp: QApplication, path: object) -> None:
    name = getattr(path, "stem", "")
    drawn = pixmap(name, "#ff0000", 32, 1).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    inked = [(x, y) for x in range(32) for y in range(32) if drawn.pixelColor(x, y).alpha() > 0]
    assert inked
    assert all(0 < x < 31 and 0 < y < 31 for x, y in inked)


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [(Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Unknown, LIGHT)],
)
def test_the_window_wears_the_scheme_it_is_given(qapp: QApplication, scheme: Qt.ColorScheme, expected: Colours) -> None:
    apply_theme(qapp, scheme)

    assert colours() is expected
    assert qapp.palette().window().color().name() == expected.window
    assert qapp.palette().windowText().color().name() == expected.text


def test_the_window_follows_the_system_from_light_to_dark_while_it_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    worn = apply_theme(qapp)

    with qtbot.waitSignal(worn.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert colours() is DARK


def test_a_scheme_that_was_chosen_stays_when_the_system_changes(qapp: QApplication) -> None:
    apply_theme(qapp, Qt.ColorScheme.Light)

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert colours() is LIGHT


def test_the_icon_of_a_button_is_drawn_anew_in_the_colours_of_the_other_scheme(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, Qt.ColorScheme.Light)
    button = QPushButton()
    qtbot.addWidget(button)
    set_icon(button, "stop")
    light = button.icon().cacheKey()

    apply_theme(qapp, Qt.ColorScheme.Dark)

    assert button.icon().cacheKey() != light


def test_a_button_that_is_gone_does_not_trouble_a_change_of_scheme(qtbot: QtBot, qapp: QApplication) -> None:
    button = QPushButton()
    set_icon(button, "stop")
    button.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(button))

    apply_theme(qapp, Qt.ColorScheme.Dark)


def test_the_icon_of_a_status_is_in_its_own_colour_also_in_a_selected_row(qapp: QApplication) -> None:
    apply_theme(qapp, Qt.ColorScheme.Light)
    made = status_icon(Status.FAILED)

    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        image = made.pixmap(QSize(20, 20), mode).toImage()
        colours_seen = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        assert {colour.name() for colour in colours_seen if colour.alpha() == 255} == {LIGHT.error}


@SCHEMES
def test_the_hint_in_an_empty_field_is_in_the_readable_muted_colour(
    qtbot: QtBot, qapp: QApplication, scheme: Colours
) -> None:
    apply_theme(qapp, Qt.ColorScheme.Dark if scheme is DARK else Qt.ColorScheme.Light)
    field = QLineEdit()
    field.setPlaceholderText("mapping.csv")
    qtbot.addWidget(field)
    field.ensurePolished()

    assert field.palette().placeholderText().color().name() == scheme.muted
