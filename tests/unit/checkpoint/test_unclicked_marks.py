"""An intent that was only written is told from one that was clicked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tjgui.core.checkpoint.unclicked_marks import ReadyMarks
from tjgui.core.errors import PassingFault


@pytest.fixture
def boot(tmp_path: Path) -> Path:
    """Return a file with the id of the system's start."""
    path = tmp_path / "boot_id"
    path.write_text("a-first-start\n", encoding="ascii")
    return path


def test_a_mark_that_is_still_there_proves_that_nothing_was_clicked(tmp_path: Path, boot: Path) -> None:
    ReadyMarks(tmp_path / "ready", boot).make("an-intent")
    assert ReadyMarks(tmp_path / "ready", boot).proves_no_click("an-intent")


def test_a_mark_that_was_removed_before_the_click_proves_nothing(tmp_path: Path, boot: Path) -> None:
    marks = ReadyMarks(tmp_path / "ready", boot)
    marks.make("an-intent")
    marks.clicking("an-intent")
    assert not marks.proves_no_click("an-intent")


def test_after_a_new_start_of_the_system_a_mark_proves_nothing(tmp_path: Path, boot: Path) -> None:
    ReadyMarks(tmp_path / "ready", boot).make("an-intent")
    boot.write_text("a-second-start\n", encoding="ascii")
    assert not ReadyMarks(tmp_path / "ready", boot).proves_no_click("an-intent")


def test_where_the_system_names_no_start_a_mark_proves_nothing(tmp_path: Path) -> None:
    marks = ReadyMarks(tmp_path / "ready", tmp_path / "missing")
    marks.make("an-intent")
    assert not marks.proves_no_click("an-intent")


def test_a_folder_that_somebody_removed_proves_nothing(tmp_path: Path, boot: Path) -> None:
    assert not ReadyMarks(tmp_path / "gone", boot).proves_no_click("an-intent")


def test_nothing_may_be_clicked_where_the_mark_cannot_be_removed(tmp_path: Path, boot: Path) -> None:
    marks = ReadyMarks(tmp_path / "ready", boot)
    (tmp_path / "ready" / "anintent.ready").mkdir(parents=True)
    with pytest.raises(PassingFault):
        marks.clicking("an-intent")
