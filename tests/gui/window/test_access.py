"""The whole window without a mouse, and for those who hear it instead of seeing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.clicks import click, press
from tests.gui.window.test_batch_window import active
from tests.gui.window.test_main_window import Stage
from tjgui.core.models import Status

MakeStage = Callable[..., Stage]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> MakeStage:
    """Return a maker of stages."""
    return lambda **more: Stage(tmp_path, qtbot, **more)


_WORKED_WITH = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)


def worked_with(here: Stage) -> Iterator[QWidget]:
    for widget in here.window.frame.findChildren(QWidget):
        if isinstance(widget.parent(), QAbstractSpinBox):
            continue  # a part of it
        if isinstance(widget, _WORKED_WITH) and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


async def test_everything_that_is_worked_with_has_a_name_for_a_screen_reader(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    here.window.table.select_ids(here.ids[:1])
    here.window.details.open()
    nameless = []
    for widget in worked_with(here):
        seen = QAccessible.queryAccessibleInterface(widget)
        if not seen.text(QAccessible.Text.Name).strip():
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


async def test_tab_reaches_every_part_of_the_window(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    await active(here)
    wanted = {widget for widget in worked_with(here) if widget.isEnabled() and not isinstance(widget, QAbstractButton)}
    reached = set()
    widget: QWidget = here.window.form.mapping.edit
    for _ in range(500):
        reached.add(widget)
        following = widget.nextInFocusChain()
        assert following is not None
        widget = following
    assert wanted <= reached


async def test_no_two_entries_of_a_menu_answer_to_the_same_letter(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    menus: list[list[str]] = [[action.text() for action in here.window.frame.menuBar().actions()]]
    menus += [[action.text() for action in menu.actions()] for menu in here.window.frame.findChildren(QMenu)]
    assert len(menus) > 3
    for texts in menus:
        letters = [text.replace("&&", "").partition("&")[2][:1].lower() for text in texts]
        used = [letter for letter in letters if letter]
        assert len(used) == len(set(used)), texts


async def test_find_goes_to_the_search_and_a_run_starts_from_the_keyboard(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    await active(here)
    press(here.window.frame, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert here.window.search.hasFocus()
    press(here.window.search, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    review = here.window.review
    assert review.cancel.hasFocus()
    await here.until(lambda: click(review.start), here.uploader.loaded)
    assert here.statuses() == [Status.SUCCESS] * 3


async def test_space_writes_a_space_in_the_search(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    press(here.window.search, Qt.Key.Key_Space)
    assert here.window.search.text() == " "
    assert here.window.details.drawer.isHidden()


async def test_the_window_fits_a_small_screen(stage: MakeStage) -> None:
    here = stage()
    await here.load()
    here.window.table.select_ids(here.ids[:1])
    here.window.details.open()
    least = here.window.frame.minimumSizeHint()
    assert least.width() <= 1100
    assert least.height() <= 700
