"""The form shows what is set, offers what the tables know, and tells what the user changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.third_format import add_third_format
from tjgui.core.models import AdFormat
from tjgui.core.settings import Settings
from tjgui.gui.batch.batch_form import BatchForm
from tjgui.gui.language.status_words import format_word


def made(qtbot: QtBot) -> tuple[BatchForm, list[dict[str, object]]]:
    form = BatchForm()
    qtbot.addWidget(form)
    told: list[dict[str, object]] = []
    form.edited.connect(told.append)
    return form, told


def test_what_is_set_is_shown_and_told_of_to_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    form, told = made(qtbot)
    (tmp_path / "m.csv").touch()
    form.show_settings(
        Settings(tmp_path / "m.csv", tmp_path, AdFormat.NATIVE, dry_run=False, tabs=4, tracking_parameter="sub7")
    )
    assert (form.mapping.path, form.ads.path) == (tmp_path / "m.csv", tmp_path)
    assert form.format.currentText() == "Native"
    assert (form.tabs.value(), form.parameter.text(), form.dry_run.isChecked()) == (4, "sub7", False)
    assert told == []


def test_what_the_user_changes_is_told(qtbot: QtBot) -> None:
    form, told = made(qtbot)
    form.show_settings(Settings(tabs=1))
    form.tabs.setValue(3)
    assert told[-1]["tabs"] == 3
    form.parameter.setText("")
    form.parameter.editingFinished.emit()
    assert told[-1]["tracking_parameter"] == Settings().tracking_parameter


def test_the_parameter_is_shown_although_it_is_the_usual_one(qtbot: QtBot) -> None:
    form, _ = made(qtbot)
    form.show_settings(Settings())
    assert form.parameter.text() == "sub11"


def test_its_limits_are_those_of_the_settings(qtbot: QtBot) -> None:
    form, _ = made(qtbot)
    assert (form.tabs.minimum(), form.tabs.maximum()) == (1, 5)


def test_a_third_format_can_be_chosen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    banner = add_third_format(monkeypatch)
    form, told = made(qtbot)
    form.format.setCurrentIndex(form.format.findText("Banner (picture)"))
    assert told[-1]["ad_format"] is banner
    assert format_word(banner) == "Banner"
